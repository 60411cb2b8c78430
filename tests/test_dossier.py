"""The dossier: facts of many talks beside each other, each with its story, and nothing that was not said."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from loopbaangesprek.dossier.gezegd import compared, said
from loopbaangesprek.dossier.samenstellen import make_dossier
from loopbaangesprek.dossier.vorm import Dossier, Dossiergesprek, Merk, Naam, Terugblik
from loopbaangesprek.nee import says_no
from tests.bouw import Data, antwoord
from tests.dossiers import (
    LA,
    SLOT,
    TAFEL,
    TRAP,
    kenmerk,
    leefregel,
    record,
    records,
    stap,
    verwant,
    vier_gesprekken,
    vorige,
)

RIJEN = {"kwaliteiten": "naam", "motieven": "naam", "leefregels": "regel"}


def vier() -> Dossier:
    """The dossier of four talks."""
    return make_dossier("vmbo-3310", vier_gesprekken())


# --- the talks --------------------------------------------------------------------------------------------------


def test_the_talks_stand_in_time_with_their_moment_and_the_name_of_the_insight() -> None:
    dossier = make_dossier("vmbo-3310", reversed(vier_gesprekken()))
    assert [(g.id, g.titel, g.inzicht) for g in dossier.gesprekken] == [
        (TAFEL, "De tafel die wiebelde", "Ik zie het meteen"),
        (LA, "Een dag bij een meubelmaker", "Ik mag er de tijd voor nemen"),
        (SLOT, "De klant met het kapotte slot", None),
        (TRAP, "De trap in het oude huis", "Onder de trap is mijn plek"),
    ]


def test_two_talks_of_one_day_stay_in_the_order_given() -> None:
    dossier = make_dossier("c", [record("z-eerst"), record("a-daarna")])
    assert [g.id for g in dossier.gesprekken] == ["z-eerst", "a-daarna"]


def test_that_the_jongere_does_not_agree_is_told() -> None:
    assert [g.akkoord for g in vier().gesprekken] == [None, "deels", None, None]


VOL: dict[str, Any] = {
    "ervaring": {"titel": "Iets"},
    "reflectie": {"inzicht": "Iets"},
    "begeleider": {"rol": "mentor"},
    "rode_draad": {"tekst": "Iets", "voorlopig": True},
    "groter_verhaal": {
        "kwaliteiten": [kenmerk("iets")],
        "motieven": [kenmerk("iets")],
        "leefregels": [leefregel("iets")],
    },
    "opening": vorige(TAFEL, "iets", "gedaan", "iets"),
    "vervolgstap": stap("iets"),
    "verwante_verhalen": [verwant("iets", TAFEL)],
    "bevestiging": {"akkoord": "nee"},
}


def test_of_a_talk_that_was_broken_off_only_its_day_is_told() -> None:
    dossier = make_dossier("c", [record("g-1", status="afgebroken", **VOL)])
    assert dossier == Dossier("c", (Dossiergesprek("g-1", "2026-11-20", "afgebroken"),))


def test_a_talk_that_still_runs_is_listed_and_waits() -> None:
    dossier = make_dossier("c", [record("g-1", status="uit_te_werken", **VOL)], {"g-1"})
    assert dossier == Dossier("c", (Dossiergesprek("g-1", "2026-11-20", "loopt", "stage"),))


def test_without_talks_there_is_an_empty_dossier() -> None:
    assert make_dossier("c", []) == Dossier("c")


# --- qualities, motives, leefregels -----------------------------------------------------------------------------


def test_a_quality_has_one_entry_with_every_story_that_shows_it_in_the_words_first_written() -> None:
    kijken, volhouden, precies = vier().kwaliteiten
    assert (kijken.naam, volhouden.naam, precies.naam) == ("goed kijken", "volhouden", "precies werken")
    assert [(p.gesprek, p.titel, p.blijkt_uit) for p in kijken.verhalen] == [
        (TAFEL, "De tafel die wiebelde", "dat ik de scheve poot zag"),
        (LA, "Een dag bij een meubelmaker", None),
        (SLOT, "De klant met het kapotte slot", "ik zag dat er een takje in zat"),
    ]


def test_a_motive_is_no_quality() -> None:
    data = record("g-1", groter_verhaal={"kwaliteiten": [kenmerk("rust")], "motieven": [kenmerk("rust")]})
    dossier = make_dossier("c", [data])
    assert [s.naam for s in (*dossier.kwaliteiten, *dossier.motieven)] == ["rust", "rust"]
    assert dossier.aanvullingen[0].nieuw == (Naam("kwaliteit", "rust"), Naam("motief", "rust"))


def test_a_leefregel_has_what_each_talk_said_of_it_beside_each_other() -> None:
    (regel,) = vier().leefregels
    assert regel.regel == "Liever één keer goed"
    assert [(p.gesprek, p.inzet, p.voordeel, p.nadeel) for p in regel.gesprekken] == [
        (LA, None, "Het past meteen.", None),
        (SLOT, None, None, "De klant liep weg."),
    ]


def test_a_plain_no_is_no_quality_no_title_and_no_thread() -> None:
    nee = record(
        "g-1",
        ervaring={"titel": "Nee"},
        reflectie={"inzicht": "nog niet"},
        rode_draad={"tekst": "geen", "voorlopig": True},
        groter_verhaal={"kwaliteiten": [kenmerk("nee"), kenmerk(None, "bij de bakker"), kenmerk(" ")]},
    )
    assert make_dossier("c", [nee]) == Dossier(
        "c", (Dossiergesprek("g-1", "2026-11-20", "afgerond", "stage"),)
    )


@pytest.mark.parametrize(
    ("hoe", "merk"),
    [({"woorden": "uitgewerkt"}, "uitgewerkt"), ({"van": "ouder"}, "ouder")],
)
def test_what_the_jongere_did_not_say_in_the_talk_is_marked(hoe: dict[str, str], merk: Any) -> None:
    groter = {"kwaliteiten": [kenmerk("rust", "bij de bakker")]}
    data = record("g-1", groter_verhaal=groter, antwoorden=[antwoord("rust", **hoe)])
    assert make_dossier("c", [data]).kwaliteiten[0].verhalen[0].merken == (Merk("naam", merk),)


def test_a_text_that_was_given_twice_in_different_ways_has_no_mark() -> None:
    antwoorden = [antwoord("rust"), antwoord("rust", van="ouder", ronde=2)]
    data = record("g-1", groter_verhaal={"kwaliteiten": [kenmerk("rust")]}, antwoorden=antwoorden)
    assert make_dossier("c", [data]).kwaliteiten[0].verhalen[0].merken == ()


# --- how the picture grew ---------------------------------------------------------------------------------------


def test_per_talk_it_is_told_what_was_named_for_the_first_time_and_what_again() -> None:
    assert [(a.gesprek, _names(a.nieuw), _names(a.opnieuw)) for a in vier().aanvullingen] == [
        (TAFEL, ["goed kijken", "volhouden"], []),
        (LA, ["precies werken", "iets maken dat blijft", "Liever één keer goed"], ["goed kijken"]),
        (SLOT, [], ["goed kijken", "Liever één keer goed"]),
        (TRAP, [], ["volhouden"]),
    ]


def _names(namen: tuple[Naam, ...]) -> list[str]:
    return [naam.naam for naam in namen]


def test_each_talk_put_the_thread_in_its_own_words() -> None:
    assert [(d.gesprek, d.tekst, d.voorlopig) for d in vier().rode_draden] == [
        (TAFEL, "Als iets niet klopt, wil ik weten waarom.", True),
        (SLOT, "Ik kijk eerst.", False),
    ]


def test_a_related_story_of_an_earlier_talk_links_the_two() -> None:
    (verband,) = vier().verbanden
    assert (verband.gesprek, verband.eerder_gesprek, verband.eerder_datum) == (SLOT, TAFEL, "2024-10-14")
    assert (verband.verhaal, verband.overeenkomst) == ("De tafel. Toen keek ik ook eerst.", "Eerst snappen.")


def test_a_related_story_of_a_talk_that_is_gone_stays() -> None:
    (verband,) = make_dossier("c", [record("g-1", verwante_verhalen=[verwant("De hut.", "weg")])]).verbanden
    assert (verband.eerder_gesprek, verband.eerder_datum) == ("weg", None)


def test_a_related_story_from_elsewhere_links_no_talks() -> None:
    data = record("g-1", verwante_verhalen=[verwant("Thuis.", None), verwant("nee", "g-0")])
    assert make_dossier("c", [data]).verbanden == ()


# --- the steps --------------------------------------------------------------------------------------------------


def test_a_step_is_told_with_the_later_talk_that_looked_back_on_it() -> None:
    eerste = vier().stappen[0]
    assert (eerste.gesprek, eerste.wanneer, eerste.staat) == (TAFEL, "2024-10-21", None)
    assert eerste.terugblikken == (Terugblik(LA, "2025-02-12", "gedaan", "Vragen mag."),)


def test_not_yet_is_an_outcome_and_an_idea_that_was_not_warm_is_no_step() -> None:
    assert [(s.gesprek, s.status, s.activiteit) for s in vier().stappen] == [
        (TAFEL, "gekozen", "Vragen of ik de volgende tafel mag ontwerpen."),
        (LA, "nog_niet", None),
        (SLOT, "gekozen", "Met de baas praten."),
        (TRAP, "gekozen", "Een open dag bezoeken."),
    ]


def test_a_talk_that_said_nothing_of_a_step_has_none() -> None:
    assert make_dossier("c", [record("g-1")]).stappen == ()


def test_two_talks_can_look_back_on_one_step() -> None:
    dossier = make_dossier(
        "c",
        [
            record("g-1", "2026-01-01", vervolgstap=stap("bellen")),
            record("g-2", "2026-02-01", opening=vorige("g-1", "bellen", "open")),
            record("g-3", "2026-03-01", opening=vorige("g-1", "bellen", "gedaan", "Het lukte.")),
        ],
    )
    (gebeld,) = dossier.stappen
    assert [(b.gesprek, b.staat, b.geleerd) for b in gebeld.terugblikken] == [
        ("g-2", "open", None),
        ("g-3", "gedaan", "Het lukte."),
    ]


@pytest.mark.parametrize("bron", [None, "weg"])
def test_a_step_from_a_talk_that_is_not_here_is_told_by_the_talk_that_opened_with_it(
    bron: str | None,
) -> None:
    dossier = make_dossier("c", [record("g-2", opening=vorige(bron, "bellen", "gedaan", "Het lukte."))])
    (gebeld,) = dossier.stappen
    assert (gebeld.gesprek, gebeld.datum, gebeld.activiteit) == (None, None, "bellen")
    assert gebeld.terugblikken == (Terugblik("g-2", "2026-11-20", "gedaan", "Het lukte."),)


@pytest.mark.parametrize("bron", [None, "g-1"])
def test_what_came_of_a_step_is_there_also_when_nobody_noted_which_step(bron: str | None) -> None:
    """M42: what was said is not lost; a talk that says nothing of a step has none."""
    records = [
        record("g-1", "2026-11-01"),
        record("g-2", opening=vorige(bron, None, "gedaan", "Bellen helpt.")),
    ]
    (gebeld,) = make_dossier("c", records).stappen
    assert (gebeld.gesprek, gebeld.datum, gebeld.activiteit) == (None, None, None)
    assert gebeld.terugblikken == (Terugblik("g-2", "2026-11-20", "gedaan", "Bellen helpt."),)
    assert make_dossier("c", [record("g-2", opening=vorige(bron, None, None, "nee"))]).stappen == ()


# --- laws -------------------------------------------------------------------------------------------------------


@given(records(), st.randoms())
def test_in_which_order_talks_of_different_days_are_given_makes_no_difference(
    gegeven: list[Data], toeval: Any
) -> None:
    anders = list(gegeven)
    toeval.shuffle(anders)
    assert make_dossier("c", anders) == make_dossier("c", gegeven)


@given(records())
def test_every_name_in_a_record_is_in_the_dossier_with_its_talk(gegeven: list[Data]) -> None:
    dossier = make_dossier("c", gegeven)
    for data in _told(gegeven):
        for rij, lid in RIJEN.items():
            for item in data["groter_verhaal"][rij]:
                if _says_something(item[lid]):
                    assert _story(dossier, rij, item, lid, data["gesprek"]["id"])


def _told(gegeven: list[Data]) -> list[Data]:
    return [data for data in gegeven if data["gesprek"]["status"] != "afgebroken"]


def _says_something(tekst: str | None) -> bool:
    return bool(tekst and tekst.strip()) and not says_no(tekst)


def _story(dossier: Dossier, rij: str, item: Data, lid: str, gesprek: str) -> bool:
    (spoor,) = [s for s in getattr(dossier, rij) if compared(getattr(s, lid)) == compared(item[lid])]
    if rij == "leefregels":
        return any(p.gesprek == gesprek for p in spoor.gesprekken)
    blijkt_uit = item["blijkt_uit"] if _says_something(item["blijkt_uit"]) else None
    return any((p.gesprek, p.blijkt_uit) == (gesprek, blijkt_uit) for p in spoor.verhalen)


@given(records())
def test_nothing_is_in_the_dossier_that_is_in_no_record(gegeven: list[Data]) -> None:
    van_de_vorm = {"c", "loopt", "uitgewerkt", "naam", "blijkt_uit", "inzicht", "tekst", "verhaal", "regel"}
    van_de_vorm |= {"gekozen", "overeenkomst", "kwaliteit", "motief", "leefregel"}
    assert _texts(msgspec.to_builtins(make_dossier("c", gegeven))) <= _texts(gegeven) | van_de_vorm


def _texts(waarde: Any) -> set[str]:
    if isinstance(waarde, dict):
        return {tekst for lid in waarde.values() for tekst in _texts(lid)}
    if isinstance(waarde, (list, tuple)):
        return {tekst for lid in waarde for tekst in _texts(lid)}
    return {waarde} if isinstance(waarde, str) else set()


@given(records())
def test_a_name_is_new_once_and_after_that_it_is_named_again(gegeven: list[Data]) -> None:
    gezien: set[tuple[str, str]] = set()
    for aanvulling in make_dossier("c", gegeven).aanvullingen:
        nieuw = {(naam.soort, compared(naam.naam)) for naam in aanvulling.nieuw}
        opnieuw = {(naam.soort, compared(naam.naam)) for naam in aanvulling.opnieuw}
        assert not nieuw & gezien
        assert opnieuw <= gezien
        gezien |= nieuw


@given(records())
def test_every_step_that_was_chosen_or_not_yet_is_there_once(gegeven: list[Data]) -> None:
    eigen = [s for s in make_dossier("c", gegeven).stappen if s.gesprek]
    verteld = sorted(_told(gegeven), key=lambda data: data["gesprek"]["datum"])
    assert [(s.gesprek, s.status, s.activiteit) for s in eigen] == [
        (d["gesprek"]["id"], d["vervolgstap"]["status"], d["vervolgstap"]["activiteit"]) for d in verteld
    ]


@given(records())
def test_every_talk_that_opened_with_a_step_is_a_look_back_on_one(gegeven: list[Data]) -> None:
    stappen = make_dossier("c", gegeven).stappen
    gekeken = sorted(b.gesprek for s in stappen for b in s.terugblikken)
    eigen = {s.gesprek for s in stappen if s.activiteit}
    vorige_stappen = [(d["gesprek"]["id"], d["opening"]["vorige_stap"]) for d in _told(gegeven)]
    assert gekeken == sorted(
        naam
        for naam, v in vorige_stappen
        if v and (v["gesprek"] in eigen - {None} or v["activiteit"] or v["staat"] or said(v["geleerd"]))
    )


@given(records())
def test_a_dossier_survives_json(gegeven: list[Data]) -> None:
    dossier = make_dossier("c", gegeven)
    assert msgspec.json.decode(msgspec.json.encode(dossier), type=Dossier) == dossier
