"""Where a counsellor is: what runs, what is due, what is planned, and what to do next.

The rule that lives here: what waits longest for the counsellor comes first, and never more than three things are
proposed. Each of them is a command that can be typed as it stands.
"""

# Annotations as they are: those of a named tuple would each be compiled out of a text, in every run.
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loopbaangesprek.kop import Kop
from loopbaangesprek.namen import fold
from loopbaangesprek.teksten import hier as t
from loopbaangesprek.teksten.hulp import IN_HET_KORT
from loopbaangesprek.teksten.verloop import MEEGEVEN

MEEST = 3
"""So many things to do next; with more there is nothing to choose by."""


class Klaargezet(NamedTuple):
    """Set ready: for whom, and what was prepared in words."""

    code: str
    wat: str


class Stand(NamedTuple):
    """Standing: where the counsellor is. The talks in each row are the first few of them."""

    lopend: tuple[Kop, ...] = ()
    voorbij: tuple[Kop, ...] = ()
    komend: tuple[Kop, ...] = ()
    gepland: tuple[Kop, ...] = ()
    klaargezet: tuple[Klaargezet, ...] = ()
    laatste: tuple[Kop, ...] = ()

    @property
    def leeg(self) -> bool:
        """Whether there is nothing at all."""
        return self == Stand()


class Handeling(NamedTuple):
    """Thing to do: a sentence, and the words of the command that does it."""

    zin: str
    woorden: tuple[str, ...]


ALTIJD = (
    Handeling(t.NIEUW_GESPREK, ("gesprek", "start")),
    Handeling(t.OEFENEN, ("oefen",)),
    Handeling(t.ALLE_GESPREKKEN, ("gesprek", "lijst")),
    Handeling(t.ALLE_STAPPEN, ("stap", "lijst")),
    Handeling(t.INSTELLINGEN, ("instellingen",)),
    Handeling(t.HULP, ("hulp", IN_HET_KORT)),
)
"""What can be done at any time, in the order of the menu."""
EERST = (ALTIJD[1], ALTIJD[0], *ALTIJD[4:])
"""The same for who has held no talk yet: practising comes first."""


def volgende(stand: Stand, vandaag: str) -> tuple[Handeling, ...]:
    """The things to do next, at most three."""
    return tuple(_possible(stand, vandaag))[:MEEST]


def menu(stand: Stand, vandaag: str) -> tuple[Handeling, ...]:
    """All that can be chosen: the things to do next, and what is always there."""
    return EERST if stand.leeg else (*volgende(stand, vandaag), *ALTIJD)


def _possible(stand: Stand, vandaag: str) -> Iterator[Handeling]:
    """Everything that waits, the most urgent first."""
    for kop in stand.lopend:
        enig = [fold(ander.code or "") for ander in stand.lopend].count(fold(kop.code or "")) == 1
        naam = kop.code if kop.code and enig else kop.id
        yield Handeling(t.verder_met(kop), ("gesprek", "hervat", naam))
    yield from _talks_to_hold(stand, vandaag)
    for kop in stand.voorbij[:1]:
        yield Handeling(t.wat_kwam_ervan(kop), ("stap", "werk-bij", kop.id))
    for kop in [kop for kop in stand.laatste if kop.status == "uit_te_werken"][:1]:
        yield Handeling(t.uitwerken(kop), ("gesprek", "uitwerken", kop.id))
    for kop in _to_prepare(stand, vandaag)[:1]:
        yield Handeling(t.klaarzetten(kop), ("gesprek", "bereid-voor", str(kop.code)))
    for kop in stand.laatste[:1]:
        yield Handeling(t.meegeven(kop), ("gesprek", "exporteer", kop.id, *MEEGEVEN.split()))


def _talks_to_hold(stand: Stand, vandaag: str) -> Iterator[Handeling]:
    """The talks of today, and those that were set ready; each jongere once."""
    codes = [kop.code for kop in stand.gepland if kop.volgend_gesprek == vandaag and kop.code]
    gehad: set[str] = set()
    for code in (*codes, *(klaar.code for klaar in stand.klaargezet)):
        if fold(code) not in gehad:
            gehad.add(fold(code))
            yield Handeling(t.gesprek_met(code), ("gesprek", "start", "--code", code))


def _to_prepare(stand: Stand, vandaag: str) -> list[Kop]:
    """The planned talks that were not set ready."""
    klaar = {fold(k.code) for k in stand.klaargezet}
    return [
        kop
        for kop in stand.gepland
        if kop.code and fold(kop.code) not in klaar and kop.volgend_gesprek != vandaag
    ]


def still_planned(plannen: Sequence[Kop], anders: Sequence[Kop]) -> list[Kop]:
    """Of talks that name a day for the next one: those that are still to come, the soonest first.

    `plannen` are the newest first: of one jongere the last plan counts. `anders` are other talks; one that runs, or was
    held on that day or later, is the talk that was planned.
    """
    laatst: dict[str, Kop] = {}
    for kop in plannen:
        if kop.gevoerd:
            laatst.setdefault(fold(kop.code) if kop.code else kop.id, kop)
    over = [kop for kop in laatst.values() if not any(_is_that_talk(kop, ander) for ander in anders)]
    return sorted(over, key=lambda kop: (kop.volgend_gesprek or "", kop.code or ""))


def _is_that_talk(plan: Kop, ander: Kop) -> bool:
    if ander.id == plan.id or not plan.code or not ander.code or fold(ander.code) != fold(plan.code):
        return False
    return ander.status == "loopt" or ander.datum >= str(plan.volgend_gesprek)
