"""From a talk to its record: what lands where, and what is worked out (C4; M12, M17, M26, M28, M29, M41, M42)."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from loopbaangesprek import gebeurtenissen as g
from loopbaangesprek import wensen as w
from loopbaangesprek.gesprek import Gesprek, apply
from loopbaangesprek.oogst import WAT_ERVAN_KWAM, gather, harvest, places_off_path, status_of, story_places
from loopbaangesprek.vragenbank import Fase
from tests.proefbank import PROEFBANK, antwoord, begonnen, groep, na, overslaan, poort, vraag


def wijzig(pad: str, nieuw: str | None) -> w.Wijzig:
    """A change after the talk."""
    return w.Wijzig(pad, None, nieuw, "samen gelezen", "2026-11-21T10:00:00+01:00")


def entry(gesprek: Gesprek, naam: str) -> dict[str, Any]:
    """What the record says of one question."""
    return next(a for a in harvest(gesprek)["antwoorden"] if a["vraag"] == naam)


def test_that_it_was_told_what_is_kept_is_in_the_record_only_when_it_was() -> None:
    """M1, M42."""
    assert harvest(na())["gesprek"]["verteld"] is None
    assert harvest(na(w.Vertel()))["gesprek"]["verteld"] is True


def test_the_step_of_last_time_stands_there_before_anything_is_said_of_it() -> None:
    """M2."""
    record = harvest(na(vorige=g.Vorige("eerder", "de planner vragen")))
    assert record["opening"]["vorige_stap"] == {
        "gesprek": "eerder", "activiteit": "de planner vragen", "staat": None, "geleerd": None,
    }  # fmt: skip


def test_a_record_is_worked_out_when_that_was_said_and_changed_when_it_was() -> None:
    """M29, M41, M44, M46: what came of a step is no change; a talk that was broken off stays so."""
    titel = wijzig("ervaring.titel", "De koelcel")
    assert status_of(na()) == status_of(na(w.Sluit())) == "uit_te_werken"
    assert status_of(na(w.Sluit(), w.Klaar())) == "afgerond"
    assert status_of(na(w.Sluit(), w.Klaar(), titel)) == "gewijzigd"
    assert status_of(na(w.BreekAf(), titel)) == "afgebroken"
    kwam_ervan = [wijzig(pad, "gedaan") for pad in WAT_ERVAN_KWAM]
    assert status_of(na(w.Sluit(), w.Klaar(), *kwam_ervan)) == "afgerond"


def test_of_a_field_with_lines_each_line_is_one() -> None:
    assert harvest(na(antwoord("emoties", "heel bang\ntrots")))["klein_verhaal"]["emoties"] == [
        "heel bang",
        "trots",
    ]


def test_each_related_story_of_the_record_has_its_place_in_the_talk() -> None:
    """M12: in the order of the record; of a likeness alone there is no story to point to."""
    gesprek = na(
        antwoord("wens", "meer weten"),
        antwoord("verbreding", "thuis"),
        antwoord("overeenkomst", "ook alleen"),
        antwoord("nog-een", "ja"),
        antwoord("overeenkomst", "ook 's avonds", 2),
        antwoord("verdieping", "vroeger"),
    )
    assert story_places(gesprek) == [("verbreding", 1), None, ("verdieping", 1)]
    verhalen = harvest(gesprek)["verwante_verhalen"]
    assert [(v["soort"], v["verhaal"]) for v in verhalen] == [
        ("verbreding", "thuis"), ("verbreding", None), ("verdieping", "vroeger"),
    ]  # fmt: skip


def test_a_story_of_an_earlier_talk_says_which() -> None:
    """M12."""
    gesprek = na(w.Verbind(("verbreding", 1), "De koelcel", "februari"), antwoord("verdieping", "vroeger"))
    verhalen = harvest(gesprek)["verwante_verhalen"]
    assert [(v["verhaal"], v["gesprek"]) for v in verhalen] == [
        ("De koelcel", "februari"), ("vroeger", None),
    ]  # fmt: skip


def test_what_draws_to_a_step_that_was_not_noted_is_kept() -> None:
    """M42: what was said of it is in the record, also without the step itself."""
    stap = harvest(na(antwoord("trekt", "weer sleutelen")))["vervolgstap"]
    assert (stap["activiteit"], stap["status"], stap["niet_warm"]) == (None, None, [])
    assert stap["warmte"] == {"graad": None, "waarom": "weer sleutelen"}


ANDERE_STAP = (
    antwoord("stap", "bellen"),
    antwoord("trekt", "moet"),
    antwoord("warmte", "lauw"),
    antwoord("aanbod.stap", "1"),
    antwoord("stap", "meelopen", 2),
)
"""The second idea is the step."""


def test_a_step_is_chosen_and_one_that_was_none_is_no_earlier_idea() -> None:
    """M26, M28: under what was not warm stands what the jongere thought of doing."""
    stap = harvest(na(*ANDERE_STAP))["vervolgstap"]
    assert (stap["activiteit"], stap["status"]) == ("meelopen", "gekozen")
    assert stap["niet_warm"] == [{"activiteit": "bellen", "graad": "lauw", "waarom": "moet"}]
    stap = harvest(na(*ANDERE_STAP, antwoord("stap", "nog niet")))["vervolgstap"]
    assert (stap["activiteit"], stap["status"], stap["niet_warm"]) == ("meelopen", "gekozen", [])


def test_a_list_of_talks_takes_the_record_without_what_is_open_and_the_answers() -> None:
    gesprek = na(antwoord("moment", "De storing"))
    heel = harvest(gesprek)
    assert heel.keys() - gather(gesprek).keys() == {"nog_open", "antwoorden"}
    assert gather(gesprek) == {naam: heel[naam] for naam in gather(gesprek)}


def test_each_quality_has_its_name() -> None:
    """M15: and a place for what shows it."""
    record = harvest(na(antwoord("kwaliteit", "rust"), antwoord("kwaliteit", "precies", 2)))
    assert record["groter_verhaal"]["kwaliteiten"] == [
        {"naam": "rust", "blijkt_uit": None}, {"naam": "precies", "blijkt_uit": None},
    ]  # fmt: skip


def test_a_step_that_stayed_between_them_is_still_the_step() -> None:
    """M26: the idea it took the place of does not come back; a step that was only taken back lets it."""
    terug = na(*ANDERE_STAP, w.Intrekken(("stap", 2)))
    assert harvest(terug)["vervolgstap"]["activiteit"] == "bellen"
    dicht = harvest(
        na(*ANDERE_STAP, w.Afscherming(("stap", 2), "gevoelig"), w.Stand(("stap", 2), "besproken"))
    )
    assert dicht["vervolgstap"]["activiteit"] is None
    assert [v["activiteit"] for v in dicht["vervolgstap"]["niet_warm"]] == ["bellen"]


def test_something_else_that_stayed_between_them_takes_no_step_away() -> None:
    gesprek = na(*ANDERE_STAP, w.Afscherming(("trekt", 2), "gevoelig"), w.Stand(("trekt", 2), "besproken"))
    assert harvest(gesprek)["vervolgstap"]["activiteit"] == "meelopen"
    eerst = na(ANDERE_STAP[0], w.Afscherming(("trekt", 1), "gevoelig"), w.Stand(("trekt", 1), "besproken"))
    assert harvest(eerst)["vervolgstap"]["activiteit"] == "bellen"


VERHAAL = "groter_verhaal.tekst"
EENS = wijzig("bevestiging.akkoord", "ja")


@pytest.mark.parametrize(
    ("wijzigingen", "stem"),
    [
        ((wijzig(VERHAAL, "Jij blijft rustig."),), "voorstel"),
        ((wijzig(VERHAAL, "Jij blijft rustig."), EENS), "bevestigd"),
        ((wijzig(VERHAAL, "Jij bent rustig."), wijzig(VERHAAL, "Jij blijft rustig."), EENS), "bevestigd"),
        ((EENS, wijzig(VERHAAL, "Jij blijft rustig.")), "voorstel"),
        ((wijzig(VERHAAL, "Jij blijft rustig."), EENS, wijzig("ervaring.waar", "thuis")), "bevestigd"),
        ((wijzig(VERHAAL, "Jij blijft rustig."), wijzig("bevestiging.akkoord", "deels")), "voorstel"),
    ],
)
def test_a_larger_story_that_was_rewritten_waits_for_the_jongere(
    wijzigingen: tuple[w.Wijzig, ...], stem: str
) -> None:
    """M17: who agreed before it was rewritten did not agree with these words."""
    gesprek = na(antwoord("verhaal", "Ik ben rustig."), w.Sluit(), *wijzigingen)
    assert harvest(gesprek)["groter_verhaal"]["stem"] == stem


def test_what_was_worked_out_is_a_proposal_until_the_jongere_saw_it() -> None:
    """M17, M44: who agreed with the read-back did not agree with what was written after it."""

    def stem(*wensen: w.Wens) -> str:
        gehoord: str = harvest(na(*wensen))["groter_verhaal"]["stem"]
        return gehoord

    erna = (w.Sluit(), w.WerkUit(("verhaal", 1), "Jij blijft rustig."))
    assert stem(antwoord("verhaal", "Ik blijf rustig.")) == "jongere"
    assert stem(*erna) == "voorstel"
    assert stem(antwoord("akkoord", "ja"), *erna) == "voorstel"
    assert stem(*erna, w.StemIn()) == "jongere"


def test_each_round_that_touches_a_competence_counts() -> None:
    """M30: shown, never scored."""
    kwaliteit = vraag("kwaliteit", "groter_verhaal.kwaliteiten.naam", competentie=("kwaliteitenreflectie",))
    fase = Fase("reflecteren", (groep(kwaliteit, poort=poort("nog-kwaliteit")),))
    gesprek = Gesprek(replace(begonnen(), bank=replace(PROEFBANK, fasen=(fase,))))
    for ronde in (1, 2):
        gesprek = apply(gesprek, g.Beantwoord("kwaliteit", ronde, tekst="rust"))
    gesprek = apply(gesprek, g.Overgeslagen("kwaliteit", 3))
    assert harvest(gesprek)["competenties"] == {
        "kwaliteitenreflectie": 2, "motievenreflectie": 0, "werkexploratie": 0, "loopbaansturing": 0, "netwerken": 0,
    }  # fmt: skip


def test_a_change_stands_in_the_record_as_it_was_made() -> None:
    """M41: where, what stood there, what stands there now, why and when."""
    om = "2026-11-21T10:00:00+01:00"
    titel = w.Wijzig("ervaring.titel", "De storing", "De koelcel", "zo heet het", om)
    assert harvest(na(antwoord("moment", "De storing"), w.Sluit(), titel))["wijzigingen"] == [
        {"pad": "ervaring.titel", "oud": "De storing", "nieuw": "De koelcel", "reden": "zo heet het", "wanneer": om}
    ]  # fmt: skip


def test_a_note_beside_a_question_says_that_it_was_spoken_of() -> None:
    """M42: and of what was not noted nobody is named."""
    notitie = entry(na(w.Notitie(("moment", 1), "vraag door")), "moment")
    assert (notitie["staat"], notitie["antwoord"], notitie["van"]) == ("besproken", None, None)
    assert entry(na(overslaan("moment")), "moment")["staat"] == "overgeslagen"
    assert entry(na(antwoord("moment", "De storing")), "moment")["van"] == "jongere"


def test_an_answer_off_the_path_is_one_that_is_no_longer_asked_for() -> None:
    gesprek = na(
        antwoord("moment", "De storing"),
        antwoord("waardering", "positief"),
        antwoord("goed", "rustig"),
        antwoord("waardering", "negatief"),
    )
    assert places_off_path(gesprek) == {("goed", 1)}
    assert places_off_path(na()) == frozenset()
