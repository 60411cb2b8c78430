"""What the engine offers by itself, once and quietly, as questions with choices of their own.

The rule that lives here: an offer never blocks and never comes twice. Each is a row: after what it comes, when
it is due, and which question each choice brings back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from loopbaangesprek.gebeurtenissen import Plek
from loopbaangesprek.gesprek import Gesprek
from loopbaangesprek.nee import says_no
from loopbaangesprek.teksten import aanbod as t
from loopbaangesprek.vragenbank import FaseNaam, Keuze, Vraag

EMOTIE = "aanbod.emotie"
CONCLUSIE = "aanbod.conclusie"
STAP = "aanbod.stap"
LATER = "aanbod.later"
CONCLUSIES = ("reflectie.inzicht", "rode_draad.tekst", "groter_verhaal.leefregels.regel")


def places_for(gesprek: Gesprek, oogst: str, ronde: int = 1) -> Iterator[Plek]:
    """The places of the main questions that feed a field."""
    bank = gesprek.begin.bank
    yield from ((v.id, ronde) for v in bank.vragen_voor.get(oogst, ()) if v.id in bank.hoofdvragen)


def _emotion_due(gesprek: Gesprek, _: int) -> bool:
    """M6: no emotion noted; "gewoon", or spoken of without a note, counts as asked."""
    plekken = list(places_for(gesprek, "klein_verhaal.emoties"))
    return bool(plekken) and all(gesprek.cel(p).staat == "overgeslagen" for p in plekken)


def _conclusion_due(gesprek: Gesprek, _: int) -> bool:
    """M18: the phase ends with a conclusion, or with the explicit word that it is still open."""
    plekken = [p for oogst in CONCLUSIES for p in places_for(gesprek, oogst)]
    gesproken = ("beantwoord", "besproken", "later")
    return bool(plekken) and not any(gesprek.cel(p).staat in gesproken for p in plekken)


def _step_due(gesprek: Gesprek, ronde: int) -> bool:
    """M26: a first idea that is not warm, or has no reason, gets one offer of another."""
    gekozen = [gesprek.tekst(p) for p in places_for(gesprek, "vervolgstap.activiteit", ronde)]
    graden = [gesprek.tekst(p) for p in places_for(gesprek, "vervolgstap.warmte.graad", ronde)]
    redenen = [gesprek.cel(p).staat for p in places_for(gesprek, "vervolgstap.warmte.waarom", ronde)]
    if ronde > 1 or not any(a and not says_no(a) for a in gekozen):
        return False
    return any(g in ("koud", "lauw") for g in graden) or (any(graden) and "overgeslagen" in redenen)


class Aanbod(Struct, frozen=True):
    """An offer of the engine: its question, when it is due, and what a choice asks again."""

    vraag: Vraag
    nodig: Callable[[Gesprek, int], bool] | None = None
    """None where the order of the talk itself says when."""
    opnieuw: dict[str, tuple[str, ...]] = {}
    """For a choice: the fields whose questions are asked now, the first one first."""


def _vraag(naam: str, tekst: str, keuze: dict[str, str], tip: str | None = None) -> Vraag:
    return Vraag(
        id=naam, vraag=tekst, tip=tip, keuze=tuple(Keuze(woord, waarde) for waarde, woord in keuze.items())
    )


AANBOD: dict[str, Aanbod] = {
    EMOTIE: Aanbod(
        _vraag(EMOTIE, t.EMOTIE, t.EMOTIE_KEUZE, t.EMOTIE_TIP),
        _emotion_due,
        {
            "gevoel": ("klein_verhaal.emoties",),
            "moment": ("ervaring.titel", "klein_verhaal.gebeurtenis", "klein_verhaal.emoties"),
        },
    ),
    CONCLUSIE: Aanbod(
        _vraag(CONCLUSIE, t.CONCLUSIE, t.CONCLUSIE_KEUZE),
        _conclusion_due,
        {"nu": ("reflectie.inzicht",)},
    ),
    STAP: Aanbod(_vraag(STAP, t.STAP, t.STAP_KEUZE), _step_due),
    LATER: Aanbod(_vraag(LATER, t.LATER, t.LATER_KEUZE)),
}

_NA_FASE: dict[FaseNaam, str] = {"terugkijken": EMOTIE, "reflecteren": CONCLUSIE}


def _due(gesprek: Gesprek, naam: str, ronde: int = 1, *, nodig: bool = False) -> Vraag | None:
    aanbod = AANBOD[naam]
    gedaan = gesprek.tekst((naam, ronde)) is not None
    nodig = nodig or (aanbod.nodig is not None and aanbod.nodig(gesprek, ronde))
    return aanbod.vraag if gedaan or nodig else None


def offer_after_phase(gesprek: Gesprek, fase: FaseNaam) -> Vraag | None:
    """What is offered at the end of a phase, or None."""
    naam = _NA_FASE.get(fase)
    return _due(gesprek, naam) if naam else None


def offer_after_step(gesprek: Gesprek, ronde: int) -> Vraag | None:
    """What is offered after an idea for a next step, or None."""
    return _due(gesprek, STAP, ronde)


def offer_before_closing(gesprek: Gesprek, *, wacht: bool) -> Vraag | None:
    """What is offered before the closing when something `wacht`: it was put off. Otherwise None."""
    return _due(gesprek, LATER, nodig=wacht)


def reopened(gesprek: Gesprek, naam: str, keuze: str) -> list[Plek]:
    """The places that a choice asks again, the first one first."""
    velden = AANBOD[naam].opnieuw.get(keuze, ())
    return [p for veld in velden for p in list(places_for(gesprek, veld))[:1]]
