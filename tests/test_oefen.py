"""Practising with a made-up jongere: what is said where, and that nothing but what was typed is in the talk."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from loopbaangesprek import gebeurtenissen as g
from loopbaangesprek.aanbod import AANBOD
from loopbaangesprek.banks import load_bank
from loopbaangesprek.fouten import OefengesprekFout
from loopbaangesprek.gesprek import Gesprek
from loopbaangesprek.oefengesprek.gezegd import heard, speaks_at
from loopbaangesprek.scherm import Invoer
from loopbaangesprek.talk.practice_files import practice_talk, practice_talks
from loopbaangesprek.teksten import doorvragen as td
from loopbaangesprek.teksten.oefenen import VRAAG_HARDOP
from loopbaangesprek.varianten import in_words_for
from loopbaangesprek.velden import NIVEAUS
from loopbaangesprek.volgorde import Beurt, order
from loopbaangesprek.vragenbank import Vraag, Vragenbank
from loopbaangesprek.wandeling import walks
from tests.lob import Lob
from tests.oefentafel import DRIE, NIEMAND, Tafel, oefening
from tests.program import listing, talk

_NAAR_VORM = (td.EEN_WOORD, td.VAAG, td.ZONDER_IK)
"""The probes that fit the shape of what was typed; any question can get one."""
_GEBEURTENIS = "Neem me mee naar dat moment. Wat gebeurde er?"


@pytest.fixture
def lob(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Lob:
    return Lob(tmp_path, capsys, monkeypatch)


@cache
def bank_of(naam: str) -> Vragenbank:
    """The bank of a practice talk, in the words in which its questions are asked."""
    talk_ = oefening(naam)
    return in_words_for(load_bank(talk_.bank), talk_.niveau, "stage")


# The files


def test_three_practice_talks_come_with_the_tool_in_the_order_of_their_titles() -> None:
    assert [talk_.naam for talk_ in practice_talks(NIEMAND)] == ["vlot", "stil", "boos"]


@pytest.mark.parametrize("naam", DRIE)
def test_a_practice_talk_has_an_answer_to_every_question_that_comes_by_itself_on_every_path(
    naam: str,
) -> None:
    bank = bank_of(naam)
    gevraagd = {
        beurt.vraag.id
        for weg in walks(bank)
        for beurt in weg.beurten
        if beurt.soort == "vraag" and speaks_at(oefening(naam), beurt)
    }
    assert gevraagd - oefening(naam).antwoorden.keys() == set()


@pytest.mark.parametrize("naam", DRIE)
def test_a_probe_with_a_place_of_its_own_is_answered_too(naam: str) -> None:
    hoofd = (vraag for vraag in bank_of(naam).vragen() if vraag.id in oefening(naam).antwoorden)
    apart = {deel.id for vraag in hoofd for deel in vraag.deelvragen}
    assert apart - oefening(naam).antwoorden.keys() == set()


@pytest.mark.parametrize("naam", DRIE)
def test_a_practice_talk_names_no_question_or_probe_that_its_bank_does_not_have(naam: str) -> None:
    kent = _probes_at_any_level(oefening(naam).bank)
    for id_, reacties in oefening(naam).antwoorden.items():
        assert id_ in kent or id_ in AANBOD
        for reactie in reacties:
            assert reactie.bij.keys() - kent.get(id_, set()) - {*_NAAR_VORM} == set(), id_


@cache
def _probes_at_any_level(bank: str) -> dict[str, set[str]]:
    """The probes of each question in the words for any level, for who practises with another one."""
    kent: dict[str, set[str]] = {}
    for niveau in NIVEAUS:
        for vraag in in_words_for(load_bank(bank), niveau, "stage").vragen():
            kent.setdefault(vraag.id, set()).update(_sentences(vraag))
    return kent


def _sentences(vraag: Vraag) -> list[str]:
    return [probe for probe in vraag.doorvragen if isinstance(probe, str)]


def test_whoever_has_one_word_has_more_when_it_is_asked_for() -> None:
    """Each probe and each silence in the talk of one word brings more words than the answer before it."""
    for id_ in (
        "moment",
        "gebeurtenis",
        "emoties",
        "goed-gedaan",
        "rode-draad",
        "leefregel",
        "inzicht",
        "uitproberen",
    ):
        (reactie, *_) = oefening("stil").antwoorden[id_]
        kort = len(reactie.zegt.split())
        assert kort <= 3
        assert all(len(zin.split()) > 1 for zin in reactie.verder), id_
        assert max(len(zin.split()) for zin in reactie.bij.values()) > 2 * kort, id_
        assert len((reactie.stilte or "").split()) > 1, id_


# What is said


def _at(naam: str, id_: str, doorgevraagd: tuple[str, ...] = ()) -> tuple[Gesprek, Beurt]:
    gesprek = Gesprek(g.Begonnen("oefening", "2026-11-26", bank_of(naam), ""))
    cel = replace(gesprek.cel((id_, 1)), doorgevraagd=doorgevraagd)
    gesprek = replace(gesprek, cellen={(id_, 1): cel})
    return gesprek, next(beurt for beurt in order(gesprek) if beurt.plek == (id_, 1))


@pytest.mark.parametrize("naam", DRIE)
@given(data=st.data())
def test_whatever_is_probed_gets_words_and_what_was_said_stays_said(naam: str, data: st.DataObject) -> None:
    vraag = data.draw(
        st.sampled_from([v for v in bank_of(naam).vragen() if v.id in bank_of(naam).hoofdvragen])
    )
    probes = data.draw(st.lists(st.sampled_from([*_sentences(vraag), *_NAAR_VORM]), unique=True))
    eerder: tuple[tuple[str | None, str], ...] = ()
    for aantal in range(len(probes) + 1):
        gesprek, beurt = _at(naam, vraag.id, tuple(probes[:aantal]))
        nu = heard(oefening(naam), gesprek, beurt, {})
        assert len(nu) == aantal + 1
        assert nu[: len(eerder)] == eerder
        assert [probe for probe, _ in nu[1:]] == probes[:aantal]
        eerder = nu


def test_a_silence_brings_something_of_the_jongere_s_own_accord() -> None:
    gesprek, beurt = _at("stil", "moment")
    (_, voor), (_, na) = heard(oefening("stil"), gesprek, beurt, {beurt.plek: 0})
    assert (voor, na) == ("Vakken vullen.", "Er was wel een keer een man. Die zocht suiker.")


def test_a_question_that_nobody_thought_of_gets_a_general_answer() -> None:
    talk_ = replace(oefening("vlot"), antwoorden={})
    gesprek, beurt = _at("vlot", "moment", ("Wat dan nog meer?",))
    gezegd = heard(talk_, gesprek, beurt, {})
    assert gezegd[0][1] in {reactie.zegt for reactie in talk_.anders}
    assert gezegd[1][1]


def test_what_the_counsellor_fills_in_is_not_asked_of_the_jongere() -> None:
    _, beurt = _at("vlot", "doel")
    assert not speaks_at(oefening("vlot"), beurt)


# The table


@pytest.mark.parametrize("naam", DRIE)
def test_each_talk_can_be_held_to_its_end(naam: str) -> None:
    tafel = Tafel(naam)
    assert tafel.hold() == "klaar"
    assert tafel.session.talk.tekst(("stap", 1))


def test_a_question_is_asked_before_it_is_answered() -> None:
    tafel = Tafel("vlot", pad="kort")
    tafel.hold()
    gesteld, gehoord = tafel.shown(_GEBEURTENIS)
    assert (gesteld.zegt, VRAAG_HARDOP in gesteld.hulpregels) == ((), True)
    assert gehoord.zegt[0].startswith("De jongere zegt: Hij kroop onder de tafel")
    assert VRAAG_HARDOP not in gehoord.hulpregels


def test_only_what_the_counsellor_types_is_in_the_talk() -> None:
    tafel = Tafel("vlot", {_GEBEURTENIS: [Invoer(""), Invoer("toren gebouwd")]}, pad="kort")
    tafel.hold()
    assert tafel.session.talk.tekst(("gebeurtenis", 1)) == "toren gebouwd"


def test_the_first_idea_of_the_silent_one_is_cold_and_the_second_is_warm() -> None:
    """M26: the engine offers another step by itself, and the jongere has one."""
    tafel = Tafel("stil")
    tafel.hold()
    assert [tafel.session.talk.tekst(("warmte", ronde)) for ronde in (1, 2)] == ["koud", "warm"]


def test_a_probe_stands_before_what_it_brought_and_nowhere_else() -> None:
    doorvraag = [Invoer(""), Invoer("", opdracht="doorvraag 1")]
    tafel = Tafel("stil", {_GEBEURTENIS: doorvraag}, pad="kort")
    tafel.hold()
    scherm = tafel.shown(_GEBEURTENIS)[-1]
    assert scherm.zegt == (
        "De jongere zegt: Hij zocht suiker.",
        "Jij vraagt: Wat gebeurde er daarna?",
        "De jongere zegt: Ik ben meegelopen. En toen zocht hij ook nog bakpoeder, en vanille.",
    )
    assert "Wat gebeurde er daarna?" not in scherm.hulpregels


def test_after_stil_the_jongere_goes_on() -> None:
    tafel = Tafel("stil", {_GEBEURTENIS: [Invoer("", opdracht="stil")]}, pad="kort")
    tafel.hold()
    assert tafel.shown(_GEBEURTENIS)[-1].zegt[-1] == (
        "De jongere zegt: Hij wist echt niks te vinden. Dus ik ben meegelopen."
    )


def test_what_came_at_a_silence_stays_before_what_was_asked_after_it() -> None:
    doorvraag, stil = Invoer("", opdracht="doorvraag 1"), Invoer("", opdracht="stil")
    tafel = Tafel(
        "stil", {_GEBEURTENIS: [Invoer(""), doorvraag, stil, Invoer("", opdracht="doorvraag 3")]}, "kort"
    )
    tafel.hold()
    eerst, laatst = tafel.shown(_GEBEURTENIS)[-2:]
    assert eerst.zegt[-1] == "De jongere zegt: Hij wist echt niks te vinden. Dus ik ben meegelopen."
    assert laatst.zegt[: len(eerst.zegt)] == eerst.zegt
    assert laatst.zegt[len(eerst.zegt)].startswith("Jij vraagt: ")


def test_a_question_that_is_typed_is_kept_as_it_was_asked() -> None:
    """M35: whoever types the question in own words has reworded it, and has not answered it."""
    tafel = Tafel("vlot", {_GEBEURTENIS: [Invoer("En toen,\nwat deed hij?")]}, pad="kort")
    tafel.hold()
    cel = tafel.session.talk.cel(("gebeurtenis", 1))
    assert cel.gevraagd == "En toen, wat deed hij?"
    assert cel.tekst
    assert "wat deed hij" not in cel.tekst


def test_what_is_typed_too_soon_stays_in_the_answer() -> None:
    tafel = Tafel("vlot", {_GEBEURTENIS: [Invoer("de kring")]}, pad="kort")
    tafel.hold()
    assert tafel.shown(_GEBEURTENIS)[-1].tekst == "de kring"


def test_what_is_seen_of_the_jongere_is_told_as_it_is() -> None:
    tafel = Tafel("vlot", {"Waar wil je straks meer over weten?": []}, pad="kort")
    eerste = "We kijken terug op je stage. Waar wil je daarna meer over weten?"
    tafel.doet[eerste] = [Invoer("", opdracht="stil")]
    tafel.hold()
    assert tafel.shown(eerste)[-1].zegt[-1].startswith("(De jongere denkt na.)")


# The command


def test_a_practised_talk_leaves_nothing_behind_and_its_record_can_be_read(lob: Lob) -> None:
    """Short path: each question is asked with Enter, and answered with a line and an empty one."""
    vraag = "\nsteek\n\n"
    keuze = "\n1\n"
    later = "2\n"  # what they take from it stays open
    typed = f"\n{vraag * 4}{keuze}{vraag * 2}{later}{vraag * 3}{keuze}{vraag}{keuze}2\n"
    assert lob("oefen", "--met", "vlot", "--kort", typed=typed) == 0, lob.out
    assert "De jongere zegt: Dat ik niks zei." in lob.out
    assert "## Klein verhaal" in lob.out
    assert lob.out.endswith(
        "De oefening is klaar. Er is niets bewaard.\nEen echt gesprek begint met: lob gesprek start\n"
    )
    assert not (lob.folder / "lob").exists()


def test_whoever_stops_hears_how_to_begin_for_real_and_no_record_is_offered(lob: Lob) -> None:
    assert lob("oefen", "--met", "boos", typed="\n\n/stop\n") == 130
    assert lob.out.endswith(
        "De oefening is gestopt. Er is niets bewaard.\nEen echt gesprek begint met: lob gesprek start\n"
    )
    assert "klaar" not in lob.out.splitlines()[-2]
    assert lob.out.count("Oefenen: niets wordt bewaard") == 1
    assert "verslag" not in lob.out.partition("Of ik daar weg kan")[2]


def test_in_a_terminal_it_is_asked_with_whom_and_nobody_is_an_answer(tmp_path: Path) -> None:
    with talk(tmp_path / "lob", "oefen") as venster:
        venster.hears("Met wie wil je oefenen?")
        venster.hears("4 Zonder jongere")
        venster.line("4")
        venster.hears("Als we straks klaar zijn")
        venster.line("/stop")
        venster.rest()
    assert "De jongere zegt" not in venster.out
    assert venster.code == 130
    assert listing(tmp_path / "lob") == {}


_NIET_BEGONNEN = "De oefening is niet begonnen. Er is niets bewaard."


def test_whoever_leaves_before_it_begins_hears_that_it_did_not(tmp_path: Path, lob: Lob) -> None:
    for eerst in ((), ("1",)):  # at the choice, and at the situation of the one that was chosen
        with talk(tmp_path / "lob", "oefen") as venster:
            venster.hears("Met wie wil je oefenen?")
            for regel in eerst:
                venster.line(regel)
                venster.hears("Enter: beginnen.")
            venster.kind.sendintr()
            venster.rest()
        assert venster.out.rstrip().endswith(_NIET_BEGONNEN), eerst
        assert venster.code == 130
    assert lob("oefen", "--met", "boos", typed="/stop\n") == 130
    assert lob.out.endswith(f"{_NIET_BEGONNEN}\n")


def test_a_folder_is_no_practice_talk_whatever_its_name(lob: Lob) -> None:
    (lob.folder / "lob" / "vragen" / "oefengesprekken" / "dir.yaml").mkdir(parents=True)
    assert lob("oefen", "--met", "dir") == 1
    assert "Er is geen oefengesprek 'dir'." in lob.err
    assert "Kies uit boos, stil of vlot." in lob.err


def test_whoever_names_a_bank_practises_with_the_questions_alone(tmp_path: Path) -> None:
    with talk(tmp_path / "lob", "oefen", "--bank", "bijbaan") as venster:
        assert "Met wie" not in venster.hears("We praten vandaag over je bijbaan")


def test_an_own_practice_talk_is_found_by_itself_and_goes_before_one_of_the_same_name(lob: Lob) -> None:
    eigen = lob.folder / "lob" / "vragen" / "oefengesprekken"
    eigen.mkdir(parents=True)
    tekst = "titel: Een kok\nbank: basis\nsituatie: Komt binnen.\nantwoorden: {wens: Koken.}\nanders: Weet niet.\n"
    (eigen / "kok.yaml").write_text(tekst, encoding="utf-8")
    (eigen / "stil.yaml").write_text(tekst.replace("Koken", "Bakken"), encoding="utf-8")
    assert lob("oefen", "--met", "kok", typed="\n\n/stop\n") == 130
    assert "De jongere zegt: Koken." in lob.out
    assert lob("oefen", "--met", "stil", typed="\n\n/stop\n") == 130
    assert "De jongere zegt: Bakken." in lob.out


def test_a_practice_talk_with_mistakes_is_told_by_its_lines_and_stops_no_other(lob: Lob) -> None:
    eigen = lob.folder / "lob" / "vragen" / "oefengesprekken"
    eigen.mkdir(parents=True)
    (eigen / "fout.yaml").write_text(
        "titel: Fout\nbank: stage\nsituatie: x\nantwoord: {}\n", encoding="utf-8"
    )
    assert lob("oefen", "--met", "fout") == 1
    assert "fout.yaml, regel 4: " in lob.err
    assert "antwoorden" in lob.err
    assert len(practice_talks(lob.folder / "lob")) == 3


@pytest.mark.parametrize("naam", ["stel", "../stil", "", "/etc/passwd"])
def test_a_name_that_is_not_there_is_told_with_those_that_are(naam: str) -> None:
    with pytest.raises(OefengesprekFout, match="Kies uit boos, stil of vlot"):
        practice_talk(NIEMAND, naam)
