"""The banks that come with the tool: every one of them can be used tomorrow, as it is.

The rule that lives here: what can be counted of a good question is counted, for every bank and every sentence.
Whether it sounds right is not in here; for that, a talk is held out loud.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
import yaml

from loopbaangesprek.banks import bank_names, load_bank
from loopbaangesprek.gebeurtenissen import Vorige
from loopbaangesprek.oogst import harvest
from loopbaangesprek.scherm import Invoer, Scherm
from loopbaangesprek.talk.conduct import hold
from loopbaangesprek.teksten.eerste import BANKEN
from loopbaangesprek.varianten import in_words_for
from loopbaangesprek.velden import SOORTEN
from loopbaangesprek.verslag import Verslag
from loopbaangesprek.volgorde import turn
from loopbaangesprek.vragenbank import Vraag, Vragenbank
from loopbaangesprek.wandeling import walks
from tests.nepgezicht import ScriptedFace
from tests.transcript import start

NAMEN = bank_names(None)
VRAGEN = Path(__file__).parents[1] / "vragen"
EIGEN = [naam for naam in NAMEN if naam not in ("basis", "vervolggesprek")]
"""The banks for one kind of experience."""
STAP = Vorige("eerder1", "een middag meelopen bij de buurman")

GIDS = {
    # The ten guiding questions that the Wegwijzer prints, by where their answers land.
    "ervaring.titel",
    "klein_verhaal.rol",
    "klein_verhaal.verwachting",
    "reflectie.goed_gedaan",
    "reflectie.inzicht",
    "vooruitblik.uitproberen",
    "vooruitblik.nodig",
    "activeren.netwerk.contact",
    "activeren.belemmeringen.wat",
    "activeren.belemmeringen.oplossing",
}
VERBODEN = re.compile(
    r"\b(u|uw|waarom|cijfers?|toets(?:en)?|rapport|score|verzuim|spijbel\w*|competenties?|kwaliteit(?:en)?|motie(?:f|ven)"
    r"|leefregels?|loopbaan\w*|reflect\w*|oriënt\w*|feedback|vervolgstap|beroepsbeoefenaar|ziek(?:te)?|gezondheid"
    r"|geloof|kerk|moskee|afkomst|politie)\b|!",
    re.IGNORECASE,
)
"""Marks, jargon, a reproach, what the law protects, and a tone: none of it is said to a jongere."""
WOORD = re.compile(r"[\w'’-]+")


def said(vraag: Vraag) -> Iterator[str]:
    """Everything that a counsellor may say out loud at one question; its probes with an id are met by themselves."""
    yield vraag.vraag
    yield from (d for d in vraag.doorvragen if isinstance(d, str))
    for variant in vraag.varianten:
        yield from filter(None, (variant.vraag, *(variant.doorvragen or ())))


def words(tekst: str) -> list[str]:
    """The words of a text."""
    return WOORD.findall(tekst)


def kind(bank: Vragenbank) -> str | None:
    """The one kind of experience that a bank is for, as a talk with it begins."""
    return bank.voor.soort[0] if len(bank.voor.soort) == 1 else None


def on_the_path(bank: Vragenbank) -> dict[str, Vraag]:
    """The main questions that some standard path asks by itself, in a first talk or a later one."""
    wegen = [*walks(bank), *walks(bank, vervolg=True)]
    return {b.vraag.id: b.vraag for weg in wegen for b in weg.beurten if b.soort == "vraag"}


def script(waardering: Literal["fijn", "vervelend", "allebei"]) -> ScriptedFace:
    """A face that answers every question with a few words, and asks for every probe that has a place of its own."""
    gevraagd: dict[str, int] = {}

    def reply(scherm: Scherm) -> Invoer:
        woorden = [k.woord for k in scherm.keuze]
        if waardering in woorden:
            return Invoer(waardering)
        if woorden:
            return Invoer("warm" if "warm" in woorden else "1")
        keer = gevraagd[scherm.vraag] = gevraagd.get(scherm.vraag, 0) + 1
        if keer <= 12:
            return Invoer("", opdracht="doorvraag")
        return Invoer("12-12" if "welke dag" in scherm.vraag else "ik hielp de buurman")

    return ScriptedFace(reply)


# --- one by one


def test_there_is_a_bank_for_every_kind_of_experience() -> None:
    """C4 knows ten kinds; "anders" is what `basis` is for."""
    soorten = {soort for naam in NAMEN for soort in load_bank(naam).voor.soort}
    assert soorten == set(SOORTEN) - {"anders"}


def test_the_first_menu_names_every_bank_and_ends_with_something_else() -> None:
    """Nobody needs to know the name of a file."""
    assert set(BANKEN) == set(NAMEN)
    assert list(BANKEN)[-1] == "basis"


@pytest.mark.parametrize("naam", EIGEN)
def test_a_bank_for_an_experience_says_for_which_one(naam: str) -> None:
    """One kind each, so that it is in the record without asking."""
    assert kind(load_bank(naam)) in SOORTEN


@pytest.mark.parametrize("naam", NAMEN)
def test_the_ten_guiding_questions_are_in_every_bank(naam: str) -> None:
    """Reworded, never dropped; some of them on request."""
    assert {vraag.oogst for vraag in load_bank(naam).vragen()} >= GIDS


@pytest.mark.parametrize("naam", NAMEN)
def test_no_path_is_longer_than_the_opening_promises(naam: str) -> None:
    """M43: 18 main questions and 25 minutes, 11 and 15 in the short talk; also in a repeat talk."""
    bank = load_bank(naam)
    for vervolg in (False, True):
        for pad, vragen, minuten in (("standaard", 18, 25), ("kort", 11, 15)):
            wegen = walks(bank, pad, vervolg=vervolg)  # type: ignore[arg-type]  # two words of the literal
            assert all(len(weg.hoofdvragen) <= vragen and weg.minuten <= minuten for weg in wegen)


@pytest.mark.parametrize("naam", NAMEN)
def test_every_open_question_has_a_tip_and_two_probes(naam: str) -> None:
    """M32, for the extra questions too; a probe is a sentence, or a question of its own."""
    for _, groep in load_bank(naam).groepen():
        for vraag in groep.vragen:
            if not vraag.keuze:
                assert vraag.tip, vraag.id
                assert len(vraag.doorvragen) >= 2, vraag.id


# --- the sentences


@pytest.mark.parametrize("naam", NAMEN)
def test_no_sentence_is_long_or_says_what_is_not_said_to_a_jongere(naam: str) -> None:
    """M31: at most 20 words; no marks, no jargon, no reproach, nothing that is private by law."""
    for vraag in load_bank(naam).vragen():
        for zin in said(vraag):
            assert len(words(zin)) <= 20, zin
            assert not VERBODEN.search(zin), zin


@pytest.mark.parametrize("naam", NAMEN)
def test_the_words_for_vmbo_are_plain(naam: str) -> None:
    """M35, as far as it can be counted: what a vmbo pupil of thirteen is asked by itself is short, in short words.

    At most 15 words, of which at most 11 in one sentence; 5.5 letters on average; and no word of more than 12. What
    this cannot see is a short word that is hard ("rol", "verwachten"), or a picture ("neem me mee"): those were read.
    """
    bank = load_bank(naam)
    vmbo = in_words_for(bank, "vmbo", kind(bank))
    eenvoudig = {vraag.id: vraag.vraag for vraag in vmbo.vragen()}
    for id_ in on_the_path(bank):
        tekst = eenvoudig[id_]
        woorden = words(tekst)
        assert len(woorden) <= 15, tekst
        assert max(len(words(zin)) for zin in re.split(r"[.?:]", tekst)) <= 11, tekst
        assert sum(map(len, woorden)) / len(woorden) <= 5.5, tekst
        assert max(map(len, woorden)) <= 12, tekst


@pytest.mark.parametrize("naam", NAMEN)
def test_new_words_for_a_question_are_not_hidden_by_the_plain_words_of_the_bank_below(naam: str) -> None:
    """Who changes a question that has plain words for vmbo, changes those too, or clears them."""
    blad: dict[str, Any] = yaml.safe_load((VRAGEN / f"{naam}.yaml").read_text(encoding="utf-8"))
    if "bouwt_op" not in blad:
        return
    onder = {vraag.id: vraag for vraag in load_bank(blad["bouwt_op"]).vragen()}
    for id_, wat in blad["pas_aan"].items():
        if "vraag" in wat and id_ in onder and any(v.vraag for v in onder[id_].varianten):
            assert "varianten" in wat, id_


@pytest.mark.parametrize("naam", NAMEN)
def test_a_bank_changes_nothing_into_what_it_already_was(naam: str) -> None:
    """A sentence that says the same as the bank below is noise, and stays behind when that one is improved."""
    blad: dict[str, Any] = yaml.safe_load((VRAGEN / f"{naam}.yaml").read_text(encoding="utf-8"))
    if "bouwt_op" not in blad:
        return
    onder = {vraag.id: vraag for vraag in load_bank(blad["bouwt_op"]).vragen()}
    for id_, wat in blad["pas_aan"].items():
        if id_ in onder:
            assert wat.get("vraag") != onder[id_].vraag, id_
            assert wat.get("tip") != onder[id_].tip or onder[id_].tip is None, id_


# --- held as a whole


@pytest.mark.parametrize("naam", NAMEN)
@pytest.mark.parametrize("waardering", ["fijn", "vervelend", "allebei"])
def test_a_whole_talk_gives_a_record_with_its_three_results(
    naam: str, waardering: Literal["fijn", "vervelend", "allebei"]
) -> None:
    """Klein verhaal, groter verhaal and vervolgstap are filled, and a negative talk is as whole as a positive one."""
    session = start(naam)
    assert hold(session, script(waardering)) == "klaar"
    record = harvest(session.talk)
    Verslag.model_validate(record)
    klein, groter, stap = record["klein_verhaal"], record["groter_verhaal"], record["vervolgstap"]
    assert all(klein[veld] for veld in ("gebeurtenis", "rol", "verwachting", "aandeel", "emoties"))
    assert all(groter["leefregels"][0].values())
    assert record["reflectie"]["inzicht"]
    assert record["rode_draad"]["tekst"]
    assert record["reflectie"]["goed_gedaan"]
    assert record["reflectie"]["gemist"]
    assert stap["status"] == "gekozen"
    assert stap["wanneer"] == "2026-12-12"
    assert all(stap[veld] for veld in ("activiteit", "eerste_actie", "met_wie", "waar", "klaar_als"))
    assert stap["warmte"]["graad"] == "warm"
    assert all(record["activeren"]["netwerk"][0].values())
    assert all(record["activeren"]["belemmeringen"][0].values())
    assert record["ervaring"]["wanneer"]
    assert record["ervaring"]["waar"]


# --- the talk about the step of the time before


@pytest.mark.parametrize("vorige", [None, STAP])
def test_a_vervolggesprek_opens_with_the_step_also_when_the_tool_does_not_know_it(
    vorige: Vorige | None,
) -> None:
    """M2: the talk before may have been held on paper."""
    beurt = turn(start("vervolggesprek", vorige=vorige).talk)
    assert beurt is not None
    assert beurt.vraag.vraag.startswith("Vorige keer koos je een stap.")


@pytest.mark.parametrize("vorige", [None, STAP])
def test_what_came_of_the_step_is_in_the_record_of_a_vervolggesprek(vorige: Vorige | None) -> None:
    """Known to the tool or not: what it taught, and how it stands."""
    session = start("vervolggesprek", vorige=vorige)
    assert hold(session, script("vervelend")) == "klaar"
    stap = Verslag.model_validate(harvest(session.talk)).opening.vorige_stap
    assert stap is not None
    assert stap.geleerd == "ik hielp de buurman"
    assert stap.staat == "gedaan"
    assert stap.activiteit == (vorige.activiteit if vorige else None)


@pytest.mark.parametrize("pad", ["standaard", "kort"])
def test_a_vervolggesprek_after_a_known_step_is_no_longer_than_another_talk(pad: str) -> None:
    """The questions on the step take the place of the wish, and do not come on top of it."""
    vragen = [b.vraag.id for b in walks(load_bank("vervolggesprek"), pad, vervolg=True)[0].beurten]  # type: ignore[arg-type]  # two words of the literal
    assert vragen[:3] == ["vorige-geleerd", "vorige-staat", "moment"]
    assert "wens" not in vragen
