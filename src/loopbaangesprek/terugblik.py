"""The read-back of a talk as lines: what was noted, phase by phase, each with a number (M41).

The rule that lives here: what is read back is what was noted, in its own words.
"""

from __future__ import annotations

from datetime import date

from loopbaangesprek.antwoordvorm import quote
from loopbaangesprek.dagnamen import say_date
from loopbaangesprek.gesprek import Gesprek
from loopbaangesprek.nee import says_no
from loopbaangesprek.teksten.beeld import FASE_TITEL
from loopbaangesprek.volgorde import Beurt, is_waiting, order
from loopbaangesprek.vragenbank import Vraag

_ONDER_DE_VRAAG = " " * 7
"""Answers stand in further than a question that goes on below its number."""


def noted(gesprek: Gesprek) -> list[Beurt]:
    """The places with an answer on the path, in order; their numbers count from 1."""
    return [
        b
        for b in order(gesprek)
        if b.geldt and b.soort in ("vraag", "deelvraag") and gesprek.tekst(b.plek) is not None
    ]


def read_back(gesprek: Gesprek) -> list[str]:
    """The noted answers as lines, under the titles of their phases."""
    regels: list[str] = []
    fase = None
    for nummer, beurt in enumerate(noted(gesprek), 1):
        if beurt.fase != fase:
            fase = beurt.fase
            regels += ["", FASE_TITEL[fase]]
        regels += [
            f"  {nummer}. {gesprek.cel(beurt.plek).gevraagd or beurt.vraag.vraag}",
            *_answer(gesprek, beurt),
        ]
    return regels[1:]


def _answer(gesprek: Gesprek, beurt: Beurt) -> list[str]:
    tekst = gesprek.tekst(beurt.plek) or ""
    woord = in_words(beurt.vraag, tekst)
    if gesprek.cel(beurt.plek).woorden == "letterlijk":
        woord = quote(woord)
    return [f"{_ONDER_DE_VRAAG}{regel}" for regel in woord.split("\n")]


def in_words(vraag: Vraag, tekst: str) -> str:
    """A kept value as it is said: the word of a choice, a date in words, a text as it is."""
    if vraag.invoer == "datum":
        return say_date(date.fromisoformat(tekst))
    return next((k.woord for k in vraag.keuze if k.waarde == tekst), tekst)


def overview(gesprek: Gesprek, nu: Beurt | None) -> list[str]:
    """Where the talk is: each phase, and the questions of the one that is going on."""
    beurten = [b for b in order(gesprek) if b.soort in ("vraag", "deelvraag")]
    regels: list[str] = []
    for fase in dict.fromkeys(b.fase for b in beurten):
        hier = [b for b in beurten if b.fase == fase]
        klaar = not any(is_waiting(gesprek, b) for b in hier)
        bezig = nu is not None and nu.fase == fase
        regels.append(f"{FASE_TITEL[fase]}{' (hier zijn jullie)' if bezig else ' (klaar)' if klaar else ''}")
        if bezig:
            regels += [
                _line(gesprek, b)
                for b in hier
                if b.geldt and (b.vanzelf or gesprek.cel(b.plek).staat != "open")
            ]
    return regels


def _line(gesprek: Gesprek, beurt: Beurt) -> str:
    staat = gesprek.cel(beurt.plek).staat
    woord = {"open": "", "beantwoord": "genoteerd"}.get(staat, staat)
    if says_no(gesprek.tekst(beurt.plek)):
        woord = "nee"
    return f"  {beurt.vraag.id}: {beurt.vraag.vraag}{f' ({woord})' if woord else ''}"


def extras(gesprek: Gesprek, fase: str) -> list[Beurt]:
    """The questions of a phase that wait to be picked: extras, probes with an id, and gates of lists."""
    return [
        b
        for b in order(gesprek)
        if b.fase == fase
        and b.geldt
        and gesprek.cel(b.plek).staat == "open"
        and not is_waiting(gesprek, b)
        and (b.soort != "deelvraag" or _told_before(gesprek, b))
    ]


def _told_before(gesprek: Gesprek, deel: Beurt) -> bool:
    """A probe only makes sense once there is an answer that it goes into."""
    return bool(about(gesprek, deel))


def about(gesprek: Gesprek, deel: Beurt) -> list[str]:
    """The first lines of the answers that a probe goes into; nothing for a question that stands by itself."""
    ouders = (v.id for v in gesprek.begin.bank.vragen() if deel.vraag in v.deelvragen)
    teksten = (gesprek.tekst((ouder, deel.ronde)) for ouder in ouders)
    return [tekst.partition("\n")[0] for tekst in teksten if tekst]


def fitting(gesprek: Gesprek, nu: Beurt, hoeveel: int = 3) -> list[Beurt]:
    """A few questions that fit now: the next in line first, then what waits to be picked in this phase."""
    volgende = [
        b for b in order(gesprek) if is_waiting(gesprek, b) and b.plek != nu.plek and b.soort == "vraag"
    ]
    hier = [b for b in extras(gesprek, nu.fase) if b.plek != nu.plek and b.soort == "vraag"]
    return (volgende[:1] + hier + volgende[1:])[:hoeveel]
