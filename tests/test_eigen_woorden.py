"""What of a record the jongere said or agreed to (M40): a white list, held against a second telling of the rule."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given

from loopbaangesprek.exports.lezers.eigen_woorden import own_words
from loopbaangesprek.velden import VELDEN
from loopbaangesprek.verslag import Verslag
from tests.bouw import antwoord, in_veld, leeg_verslag
from tests.gezegd import DELEN, held_records, may_stand, records, said
from tests.voorbeeld import vol_verslag

TEKSTVELDEN = [
    pad
    for pad, veld in VELDEN.items()
    if veld.soort in ("tekst", "regels") and pad != "vooruitblik.ingebracht"
]
STANDEN = ("status", "stem", "voorlopig", "akkoord")


def texts(deel: Any, naam: str = "") -> Iterator[str]:
    """Every text in a part of a record, but for what only says something about one."""
    if isinstance(deel, dict):
        soorten = ("soort",) if "overeenkomst" in deel else ()
        for lid, waarde in deel.items():
            if lid not in (*STANDEN, *soorten):
                yield from texts(waarde, lid)
    elif isinstance(deel, list):
        for item in deel:
            yield from texts(item, naam)
    elif deel is not None:
        yield deel


def shown(pad: str, verslag: Verslag) -> list[str]:
    """What is left of the part in which a field stands."""
    return list(texts(own_words(verslag).model_dump(mode="json")[pad.partition(".")[0]]))


def check(verslag: Verslag) -> None:
    """Every text that stays was said or agreed to; every answer that stays is the jongere's, and all of those do."""
    record, eigen = verslag.model_dump(mode="json"), own_words(verslag).model_dump(mode="json")
    for deel in DELEN:
        for tekst in texts(eigen[deel]):
            assert may_stand(record, tekst), (deel, tekst)
    gezegd = [a for a in record["antwoorden"] if said(record, a)]
    kaal = [a | {"notitie": None, "doorgevraagd": []} for a in gezegd]
    assert eigen["antwoorden"] == kaal
    assert eigen["wijzigingen"] == []
    assert "Notitie 9" not in str(eigen)
    assert "Doorvraag 8" not in str(eigen)


@given(records())
def test_of_any_record_only_what_was_said_or_agreed_to_stays(verslag: Verslag) -> None:
    """Fields, answers, changes and agreement that have nothing to do with each other."""
    check(verslag)


@given(held_records())
def test_of_any_talk_that_was_held_only_what_was_said_or_agreed_to_stays(verslag: Verslag) -> None:
    """Answers of others, shielded ones, ones added later, and changes with and without a yes after them."""
    check(verslag)


@given(held_records())
def test_what_the_jongere_said_and_still_stands_is_not_lost(verslag: Verslag) -> None:
    """A white list that keeps nothing would be safe too."""
    record, eigen = verslag.model_dump(mode="json"), own_words(verslag)
    for deel, lid in (("klein_verhaal", "rol"), ("reflectie", "inzicht"), ("vooruitblik", "grenzen")):
        waarde = record[deel][lid]
        if waarde and any(a["antwoord"] == waarde and said(record, a) for a in record["antwoorden"]):
            assert getattr(getattr(eigen, deel), lid) == waarde


@pytest.mark.parametrize("pad", TEKSTVELDEN)
@pytest.mark.parametrize(
    ("hoe", "blijft"),
    [
        ({}, True),
        ({"woorden": "letterlijk"}, True),
        ({"van": None}, True),
        ({"woorden": "uitgewerkt"}, False),
        ({"van": "ouder"}, False),
        ({"van": "begeleider"}, False),
        ({"buiten_pad": True}, False),
        ({"afgeschermd": "tussen_ons"}, False),
    ],
)
def test_in_every_field_the_jongeres_words_stay_and_no_others(
    pad: str, hoe: dict[str, Any], *, blijft: bool
) -> None:
    verslag = leeg_verslag(**in_veld(pad, "Zeilen 7"), antwoorden=[antwoord("Zeilen 7", **hoe)])
    assert shown(pad, verslag) == (["Zeilen 7"] if blijft else [])


@pytest.mark.parametrize("pad", TEKSTVELDEN)
def test_a_field_that_no_answer_tells_is_not_the_jongeres(pad: str) -> None:
    assert shown(pad, leeg_verslag(**in_veld(pad, "Zeilen 7"))) == []


def test_what_the_jongere_said_too_stays() -> None:
    antwoorden = [antwoord("Vegen", van="ouder"), antwoord("Vegen", ronde=2)]
    assert shown(
        "klein_verhaal.rol", leeg_verslag(klein_verhaal={"rol": "Vegen"}, antwoorden=antwoorden)
    ) == ["Vegen"]


def test_a_line_of_an_answer_is_own_in_a_list_and_no_text_by_itself_elsewhere() -> None:
    verslag = leeg_verslag(
        klein_verhaal={"emoties": ["boos", "blij"], "rol": "boos"}, antwoorden=[antwoord("boos\nblij")]
    )
    assert shown("klein_verhaal", verslag) == ["boos", "blij"]


def test_a_day_and_a_choice_are_the_answer_they_were_read_from() -> None:
    verslag = leeg_verslag(
        vervolgstap={"activiteit": "Bellen.", "wanneer": "2026-12-10", "warmte": {"graad": "warm", "waarom": None}},
        ervaring={"waardering": "allebei"},
        antwoorden=[antwoord(tekst) for tekst in ("Bellen.", "2026-12-10", "warm", "allebei")],
    )  # fmt: skip
    eigen = own_words(verslag)
    assert str(eigen.vervolgstap.wanneer) == "2026-12-10"
    assert eigen.vervolgstap.warmte is not None
    assert eigen.vervolgstap.warmte.graad == "warm"
    assert eigen.ervaring.waardering == "allebei"


def test_whoever_does_not_agree_keeps_only_what_was_said_word_for_word() -> None:
    """They did not agree with how we summed up (M41)."""
    verslag = leeg_verslag(
        klein_verhaal={"rol": "Vegen.", "aandeel": "Ik veegde."},
        bevestiging={"akkoord": "nee"},
        antwoorden=[antwoord("Vegen."), antwoord("Ik veegde.", ronde=2, woorden="letterlijk"),
                    antwoord("nee", fase="afronden")],
    )  # fmt: skip
    eigen = own_words(verslag)
    assert eigen.klein_verhaal.rol is None
    assert eigen.klein_verhaal.aandeel == "Ik veegde."
    assert eigen.bevestiging.akkoord == "nee"


def change(pad: str, nieuw: str, oud: str | None = None) -> dict[str, Any]:
    """A change after the talk."""
    return {"pad": pad, "oud": oud, "nieuw": nieuw, "reden": "r", "wanneer": "2026-12-01"}


def changed(*wijzigingen: dict[str, Any], rol: str = "Nieuw.", **rest: Any) -> list[str]:
    """What is left of a changed role, with agreement as it is at the end."""
    verslag = leeg_verslag(
        klein_verhaal={"rol": rol}, bevestiging={"akkoord": "ja"}, wijzigingen=wijzigingen, **rest
    )
    return shown("klein_verhaal.rol", verslag)


def test_a_later_change_is_not_the_jongeres_until_the_jongere_says_that_it_is_right() -> None:
    wijziging, klopt = change("klein_verhaal.rol", "Nieuw.", "Oud."), change("bevestiging.akkoord", "ja")
    ja = antwoord("ja", fase="afronden")
    assert changed(wijziging, antwoorden=[antwoord("Oud."), ja]) == []
    assert changed(klopt, wijziging, antwoorden=[antwoord("Oud."), ja]) == []
    assert changed(wijziging, klopt, antwoorden=[antwoord("Oud."), ja]) == ["Nieuw."]


def test_of_two_changes_only_the_words_that_were_read_back_are_agreed_to() -> None:
    eerst, later = change("klein_verhaal.rol", "Eerst."), change("klein_verhaal.rol", "Later.", "Eerst.")
    klopt = change("bevestiging.akkoord", "ja")
    assert changed(eerst, klopt, later, rol="Later.") == []
    assert changed(eerst, later, klopt, rol="Eerst.") == []
    assert changed(eerst, later, klopt, rol="Later.") == ["Later."]


def test_a_change_of_what_is_shielded_stays_shielded() -> None:
    dicht = antwoord("Geheim.", afgeschermd="tussen_ons")
    wijzigingen = (change("klein_verhaal.rol", "Nieuw.", "Geheim."), change("bevestiging.akkoord", "ja"))
    assert changed(*wijzigingen, antwoorden=[dicht]) == []


@pytest.mark.parametrize(
    ("stem", "akkoord", "blijft"),
    [
        ("bevestigd", "ja", True),
        ("bevestigd", None, False),
        ("voorstel", "ja", False),
        ("voorstel", "deels", False),
    ],
)
def test_what_the_counsellor_wove_is_the_jongeres_once_it_is_confirmed(
    stem: str, akkoord: str | None, *, blijft: bool
) -> None:
    """M17."""
    verslag = leeg_verslag(
        groter_verhaal={"tekst": "Geweven.", "stem": stem}, bevestiging={"akkoord": akkoord},
        antwoorden=[antwoord("Geweven.", van="begeleider"), antwoord(akkoord, ronde=2, fase="afronden")],
    )  # fmt: skip
    assert shown("groter_verhaal", verslag) == (["Geweven."] if blijft else [])


@pytest.mark.parametrize("dicht", [{"afgeschermd": "gevoelig"}, {"buiten_pad": True}])
def test_what_was_woven_and_then_shielded_is_not_on_the_page_though_it_was_confirmed(
    dicht: dict[str, Any],
) -> None:
    verslag = leeg_verslag(
        groter_verhaal={"tekst": "Geweven.", "stem": "bevestigd"}, bevestiging={"akkoord": "ja"},
        antwoorden=[antwoord("Geweven.", van="begeleider", **dicht), antwoord("ja", fase="afronden")],
    )  # fmt: skip
    assert shown("groter_verhaal", verslag) == []


def test_an_answer_that_was_added_later_does_not_agree_for_the_jongere() -> None:
    verslag = leeg_verslag(
        bevestiging={"akkoord": "ja"}, antwoorden=[antwoord("ja", fase="afronden", woorden="uitgewerkt")]
    )
    assert own_words(verslag).bevestiging.akkoord is None


def test_nobody_agrees_for_the_jongere() -> None:
    verslag = leeg_verslag(
        groter_verhaal={"tekst": "Geweven.", "stem": "bevestigd"}, bevestiging={"akkoord": "ja"},
        antwoorden=[antwoord("ja", van="ouder", fase="afronden")],
    )  # fmt: skip
    assert own_words(verslag).bevestiging.akkoord is None
    assert shown("groter_verhaal", verslag) == []


def test_a_yes_to_another_question_agrees_to_nothing() -> None:
    """Only the closing asks whether the record is right, and there nobody may have said it for the jongere."""
    geweven = {"groter_verhaal": {"tekst": "Geweven.", "stem": "bevestigd"}, "bevestiging": {"akkoord": "ja"}}
    eerder, klopt = antwoord("ja", fase="opening"), antwoord("ja", van="ouder", fase="afronden")
    ook = antwoord("ja", fase="afronden", ronde=2)
    for antwoorden in ([eerder], [eerder, klopt], [klopt, ook], [ook, klopt]):
        verslag = leeg_verslag(**geweven, antwoorden=antwoorden)
        assert own_words(verslag).bevestiging.akkoord is None
        assert shown("groter_verhaal", verslag) == []
    assert shown("groter_verhaal", leeg_verslag(**geweven, antwoorden=[eerder, ook])) == ["Geweven."]


@pytest.mark.parametrize("van", ["ouder", "ander"])
def test_what_somebody_else_said_is_not_the_jongeres_by_agreement(van: str) -> None:
    """M47; a record may say that it was confirmed, as those of before did."""
    verslag = leeg_verslag(
        groter_verhaal={"tekst": "Zij kan het.\nEcht.", "stem": "bevestigd"}, bevestiging={"akkoord": "ja"},
        antwoorden=[antwoord("Zij kan het.\nEcht.", van=van), antwoord("ja", fase="afronden")],
    )  # fmt: skip
    assert shown("groter_verhaal", verslag) == []
    wijzigingen = (change("klein_verhaal.rol", "Nieuw.", "Oud."), change("bevestiging.akkoord", "ja"))
    assert changed(*wijzigingen, antwoorden=[antwoord("Oud."), antwoord("Nieuw.", van=van)]) == []
    assert changed(*wijzigingen, antwoorden=[antwoord("Nieuw.", van=van), antwoord("Nieuw.", ronde=2)])


def test_what_the_counsellor_brought_in_and_followed_up_drops_out() -> None:
    verslag = leeg_verslag(
        vooruitblik={"ingebracht": ["Er is een open dag."]},
        vervolgstap={"activiteit": "Bellen.", "opvolging": {"staat": "gedaan", "geleerd": "Ging goed."}},
        antwoorden=[
            antwoord("Er is een open dag."),
            antwoord("Bellen.", ronde=2),
            antwoord("gedaan", ronde=3),
        ],
    )
    eigen = own_words(verslag)
    assert eigen.vooruitblik.ingebracht == ()
    assert eigen.vervolgstap.opvolging.staat is None
    assert eigen.vervolgstap.opvolging.geleerd is None
    assert eigen.vervolgstap.activiteit == "Bellen."


@pytest.mark.parametrize(("van", "status"), [("jongere", "nog_niet"), ("ouder", None)])
def test_that_there_is_no_step_yet_stays_where_the_jongere_said_so(van: str, status: str | None) -> None:
    """M28."""
    verslag = leeg_verslag(
        vervolgstap={"status": "nog_niet"}, antwoorden=[antwoord("nog niet", fase="activeren", van=van)]
    )
    assert own_words(verslag).vervolgstap.status == status


def test_fields_of_a_later_schema_are_not_taken_for_the_jongeres_words() -> None:
    data = leeg_verslag(antwoorden=[antwoord("Vegen.")]).model_dump(by_alias=True)
    data["klein_verhaal"]["oordeel"] = "Goed."
    data["nieuw_deel"] = {"a": "b"}
    eigen = own_words(Verslag.model_validate(data)).model_dump()
    assert "oordeel" not in eigen["klein_verhaal"]
    assert "nieuw_deel" not in eigen


def test_the_same_record_comes_out_the_same() -> None:
    """What is own stays own when it is told once more."""
    eigen = own_words(vol_verslag())
    assert own_words(eigen) == eigen
