"""The counsellor's own: on the first page what came of the talk, on the second the questions."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from loopbaangesprek.exports.blokken import Alinea, Bladzijde, Blok, Detail, Kop, Opsomming, StilleRegel, Weg
from loopbaangesprek.exports.editions import edition
from loopbaangesprek.exports.lezers import begeleider
from loopbaangesprek.exports.uitgave import Lezer
from loopbaangesprek.teksten import lezers as t
from loopbaangesprek.velden import VELDEN
from loopbaangesprek.verslag import Verslag
from tests.bouw import antwoord, in_veld, leeg_verslag
from tests.gedrukt import markdown
from tests.gezegd import records
from tests.voorbeeld import vol_verslag

TEKSTVELDEN = [pad for pad, veld in VELDEN.items() if veld.soort in ("tekst", "regels")]


def pages(verslag: Verslag) -> tuple[tuple[Blok, ...], tuple[Blok, ...]]:
    """The first page, and what comes after it."""
    blokken = begeleider.compose(verslag)
    grens = blokken.index(Bladzijde())
    return blokken[:grens], blokken[grens + 1 :]


def headings(blokken: tuple[Blok, ...], niveau: int = 2) -> list[str]:
    """The headings of a page."""
    return [blok.tekst for blok in blokken if isinstance(blok, Kop) and blok.niveau == niveau]


def print_of(**anders: Any) -> str:
    """A record as the counsellor reads it."""
    return markdown(leeg_verslag(**anders), lezer="begeleider")


def test_the_first_page_has_what_came_of_the_talk_and_the_second_the_questions() -> None:
    eerste, tweede = pages(vol_verslag())
    assert headings(eerste) == ["Vervolgstap", "Groter verhaal"]
    assert headings(tweede)[0] == "De weg ernaartoe"
    assert "Neem me mee. Wat gebeurde er?" in [b.label for b in tweede if isinstance(b, Alinea)]


def test_the_small_story_is_how_the_second_page_begins() -> None:
    """On the first page stands which moment it was, and what it did."""
    eerste, tweede = pages(vol_verslag())
    [moment] = [b for b in eerste if isinstance(b, Alinea) and b.label == "Het moment"]
    assert moment.tekst == "De storing in de koelcel"
    assert moment.details == (Detail("eerst zenuwachtig\ndaarna trots", "Wat er door me heen ging"),)
    assert headings(tweede, 3)[:2] == ["Opening", "Terugkijken"]


def test_the_step_stands_with_how_warm_it_is_and_what_came_of_it() -> None:
    md = print_of(
        vervolgstap={
            "status": "gekozen", "activiteit": "Bellen.", "warmte": {"graad": "lauw", "waarom": "Het moet."},
            "niet_warm": [{"activiteit": "Schrijven.", "graad": "koud", "waarom": "Saai."}],
            "opvolging": {"wie": "mentor", "wanneer": "2026-12-10", "staat": "gedaan", "geleerd": "Viel mee."},
        },
    )  # fmt: skip
    voor = md[: md.index("---")]
    for stuk in (
        "Bellen.",
        "lauw",
        "Het moet.",
        "Schrijven.",
        "koud",
        "Saai.",
        "donderdag 10 december 2026",
        "gedaan",
        "Viel mee.",
    ):
        assert stuk in voor


@pytest.mark.parametrize("pad", TEKSTVELDEN)
def test_no_field_is_lost_whether_an_answer_tells_it_or_not(pad: str) -> None:
    """What was changed later, or came from elsewhere, stands there too."""
    assert "Zeilen 7" in print_of(**in_veld(pad, "Zeilen 7"))
    assert "Zeilen 7" in print_of(**in_veld(pad, "Zeilen 7"), antwoorden=[antwoord("Zeilen 7")])


@given(records())
def test_every_answer_on_the_path_is_there(verslag: Verslag) -> None:
    md = markdown(verslag, lezer="begeleider")
    for a in verslag.antwoorden:
        if a.antwoord and not a.buiten_pad and a.antwoord.startswith("Schip"):
            assert all(regel in md for regel in a.antwoord.split("\n"))


def test_what_an_answer_tells_does_not_stand_on_the_second_page_twice() -> None:
    _, tweede = pages(leeg_verslag(
        klein_verhaal={"rol": "Vegen.", "emoties": ["boos", "blij"]}, ervaring={"waardering": "negatief"},
        vooruitblik={"ideeen": ["een", "twee"]},
        antwoorden=[antwoord(tekst) for tekst in ("Vegen.", "boos\nblij", "een\ntwee", "negatief")],
    ))  # fmt: skip
    assert t.NIET_IN_EEN_ANTWOORD not in headings(tweede)


def test_what_is_literal_is_a_quote_or_says_so_and_that_is_told_once() -> None:
    """M10."""
    eerste, _ = pages(leeg_verslag(
        rode_draad={"tekst": "Ik wil echt werk.", "voorlopig": False},
        groter_verhaal={"kwaliteiten": [{"naam": "rustig", "blijkt_uit": "de kast"}]},
        antwoorden=[antwoord(w, woorden="letterlijk") for w in ("Ik wil echt werk.", "rustig", "de kast")],
    ))  # fmt: skip
    assert eerste.count(StilleRegel(t.LETTERLIJK_EN_SAMENGEVAT)) == 1
    assert Alinea("Ik wil echt werk.", "Wat steeds terugkomt", citaat=True) in eerste
    [lijst] = [blok for blok in eerste if isinstance(blok, Opsomming)]
    assert lijst.punten[0].details == (Detail("letterlijk"), Detail("de kast", "blijkt uit, letterlijk"))


def test_a_day_and_a_choice_are_in_our_words_and_so_no_quote() -> None:
    """M10."""
    blokken = begeleider.compose(leeg_verslag(
        activeren={"volgend_gesprek": "2026-12-18"}, ervaring={"waardering": "positief"},
        antwoorden=[antwoord(w, woorden="letterlijk") for w in ("2026-12-18", "positief")],
    ))  # fmt: skip
    assert not [blok for blok in blokken if isinstance(blok, Alinea) and blok.citaat]


def test_where_nothing_is_literal_that_is_told() -> None:
    eerste, _ = pages(leeg_verslag(antwoorden=[antwoord("Vegen.")]))
    assert StilleRegel(t.SAMENGEVAT) in eerste


def test_the_way_shows_where_the_talk_came_and_where_it_did_not() -> None:
    verslag = leeg_verslag(ervaring={"titel": "De kast"}, vervolgstap={"status": "nog_niet"})
    [weg] = [blok for blok in pages(verslag)[0] if isinstance(blok, Weg)]
    assert [station.bereikt for station in weg.stations] == [True, False, False, False, False, False]


@pytest.mark.parametrize(
    ("anders", "station"),
    [
        ({"ervaring": {"titel": "De kast"}}, "mijn ervaring"),
        ({"klein_verhaal": {"gebeurtenis": "Hij viel om."}}, "mijn ervaring"),
        ({"klein_verhaal": {"gebeurtenis": "Hij viel om."}}, "wat er gebeurde"),
        ({"klein_verhaal": {"tekst": "Hij viel om."}}, "wat er gebeurde"),
        ({"klein_verhaal": {"aandeel": "Ik ving hem op."}}, "wat er gebeurde"),
        ({"verwante_verhalen": [{"soort": None, "verhaal": "Thuis ook.", "overeenkomst": None, "gesprek": None}]},
         "waar ik het herken"),
        ({"rode_draad": {"tekst": "Ik grijp in.", "voorlopig": True}}, "wat steeds terugkomt"),
        ({"reflectie": {"inzicht": "Ik grijp in."}}, "wat ik nu weet"),
        ({"groter_verhaal": {"tekst": "Ik grijp in."}}, "wat ik nu weet"),
        ({"groter_verhaal": {"kwaliteiten": [{"naam": "sterk", "blijkt_uit": None}]}}, "wat ik nu weet"),
        ({"groter_verhaal": {"motieven": [{"naam": "helpen", "blijkt_uit": None}]}}, "wat ik nu weet"),
        ({"groter_verhaal": {"leefregels": [
            {"regel": "Eerst kijken.", "inzet": None, "voordeel": None, "nadeel": None}]}}, "wat ik nu weet"),
        ({"vervolgstap": {"status": "gekozen", "activiteit": "Bellen."}}, "mijn stap"),
    ],
)  # fmt: skip
def test_whatever_says_something_of_a_place_says_that_the_talk_came_there(
    anders: dict[str, Any], station: str
) -> None:
    [weg] = [blok for blok in pages(leeg_verslag(**anders))[0] if isinstance(blok, Weg)]
    assert station in [plek.naam for plek in weg.stations if plek.bereikt]


def test_a_plain_no_is_an_answer_and_no_place() -> None:
    """M12."""
    nee = leeg_verslag(
        reflectie={"inzicht": "nee"},
        groter_verhaal={"kwaliteiten": [{"naam": "nee", "blijkt_uit": None}]},
        klein_verhaal={"rol": "Nee."},
    )
    [weg] = [blok for blok in pages(nee)[0] if isinstance(blok, Weg)]
    assert [plek.naam for plek in weg.stations if plek.bereikt] == []


def test_what_belongs_to_something_stands_by_itself_where_that_was_not_said() -> None:
    """How contact is made is then all there is; what to do about something keeps its label, for it is no obstacle."""
    blokken = begeleider.compose(leeg_verslag(activeren={
        "netwerk": [{"wie": None, "contact": "Morgen vragen."}],
        "belemmeringen": [{"wat": None, "oplossing": "Eerder weggaan."}],
    }))  # fmt: skip
    punten = [blok.punten for blok in blokken if isinstance(blok, Opsomming)]
    assert punten == [(Alinea("Morgen vragen."),), (Alinea("Eerder weggaan.", "wat ik dan doe"),)]


@pytest.mark.parametrize("woorden", ["samengevat", "letterlijk"])
def test_quotation_marks_within_a_text_stay_as_they_were_typed_and_only_what_is_literal_is_a_quote(
    woorden: str,
) -> None:
    """M10."""
    tekst = 'Hij zei "goed zo" en ging weg.'
    verslag = leeg_verslag(
        rode_draad={"tekst": tekst, "voorlopig": False}, antwoorden=[antwoord(tekst, woorden=woorden)]
    )
    gezegd = [
        blok for blok in begeleider.compose(verslag) if isinstance(blok, Alinea) and blok.tekst == tekst
    ]
    assert [blok.citaat for blok in gezegd] == [woorden == "letterlijk"] * 2


@given(records())
def test_nothing_is_a_quote_that_is_not_marked_literal(verslag: Verslag) -> None:
    """M10."""
    letterlijk = {(a.antwoord or "").strip() for a in verslag.antwoorden if a.woorden == "letterlijk"}
    for blok in begeleider.compose(verslag):
        assert not isinstance(blok, Alinea) or not blok.citaat or blok.tekst in letterlijk


def test_what_is_shielded_is_there_and_marked() -> None:
    verslag = {"reflectie": {"gemist": "Rust."}, "klein_verhaal": {"gebeurtenis": "Ruzie."}}
    dicht = [antwoord(w, afgeschermd="tussen_ons") for w in ("Rust.", "Ruzie.")]
    md = print_of(**verslag, antwoorden=dicht)
    assert "Ruzie.  \n*tussen de jongere en de begeleider*" in md
    assert "Rust.  \n*tussen de jongere en de begeleider*" in md


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"bevestiging": {"akkoord": "ja"}},
         "De jongere vindt dat het zo klopt. Gezegd op vrijdag 20 november 2026."),
        ({"bevestiging": {"akkoord": "ja"}, "wijzigingen": [
            {"pad": "bevestiging.akkoord", "oud": "deels", "nieuw": "ja", "reden": "", "wanneer": "2026-12-01"}]},
         "De jongere vindt dat het zo klopt. Gezegd op dinsdag 1 december 2026."),
        ({}, "De jongere heeft nog niet gezegd of het zo klopt."),
    ],
)  # fmt: skip
def test_who_agreed_stands_there_with_the_day(anders: dict[str, Any], zin: str) -> None:
    """M41."""
    assert zin in print_of(**anders)


def test_what_is_open_stands_part_by_part_and_of_a_talk_that_was_broken_off_nothing_is() -> None:
    """M14, M46."""
    velden = ["klein_verhaal.rol", "activeren.netwerk.wie", "activeren.netwerk.wie"]
    eerste, _ = pages(leeg_verslag(nog_open=velden))
    punten = (Alinea("de eigen rol", "Klein verhaal"), Alinea("wie kan helpen", "Op weg"))
    assert Opsomming(punten, "Nog open") in eerste
    assert "Nog open" not in print_of(nog_open=velden, gesprek={"status": "afgebroken"})


def test_who_were_there_stands_beside_it() -> None:
    """M47."""
    eerste, tweede = pages(
        leeg_verslag(gesprek={"aanwezig": ["jongere", "ouder"]}, bevestiging={"akkoord": "ja"})
    )
    zin = "De jongere vindt dat het zo klopt. Gezegd op vrijdag 20 november 2026."
    assert Alinea(zin, "Klopt het zo") in eerste
    assert Alinea("jongere en ouder", "Wie erbij waren") in eerste
    assert "Wie erbij waren" in headings(tweede)


def test_what_was_added_later_is_not_agreed_to_yet() -> None:
    """M44."""
    assert t.NOG_NIET_EENS in print_of(antwoorden=[antwoord("Vegen.", woorden="uitgewerkt")])
    assert t.NOG_NIET_EENS not in print_of(antwoorden=[antwoord("Vegen.")])


@pytest.mark.parametrize(
    ("pad", "veranderd"),
    [("klein_verhaal.rol", True), ("vervolgstap.opvolging.staat", False), ("bevestiging.akkoord", False)],
)
def test_a_change_after_the_yes_is_told(pad: str, *, veranderd: bool) -> None:
    wijziging = {"pad": pad, "oud": None, "nieuw": "ja", "reden": "r", "wanneer": "2026-12-01T09:00"}
    md = print_of(bevestiging={"akkoord": "ja"}, wijzigingen=[wijziging])
    assert (t.DAARNA_VERANDERD in md) == veranderd


def test_a_talk_that_was_broken_off_is_not_asked_whether_it_is_right() -> None:
    """M46."""
    assert t.HEEFT_NIET_GEZEGD not in print_of(gesprek={"status": "afgebroken"})


@pytest.mark.parametrize("lezer", ["begeleider", None])
def test_the_foot_has_the_code_and_the_day(lezer: Lezer | None) -> None:
    assert edition(vol_verslag(), lezer).stuk().voet == "mbo-0417 · vrijdag 20 november 2026"
