"""What a bank looks like to somebody who changes it: its parts, its questions, and what is their own.

The rule that lives here: a question that is asked no more is shown too, for it can be asked again.
"""

from __future__ import annotations

from msgspec import Struct

from loopbaangesprek.bankbewerking.bestand import Bestand
from loopbaangesprek.bankbewerking.vindplaats import is_built, is_changed, item_at, taken_away
from loopbaangesprek.teksten import vraagvoorvraag as t
from loopbaangesprek.vragenbank import FASEN, FaseNaam, Groep, Vraag, Vragenbank


class Shown(Struct, frozen=True):
    """A question as it stands in the list."""

    fase: FaseNaam
    groep: Groep
    vraag: Vraag
    merken: tuple[str, ...] = ()
    verborgen: bool = False


def shown(bestand: Bestand, bank: Vragenbank, ouder: Vragenbank | None) -> list[Shown]:
    """All questions in the order of the talk; at the end of each phase those that are asked no more."""
    uit = [
        Shown(fase, groep, vraag, _marks(bestand, groep, vraag))
        for fase, groep in bank.groepen()
        for vraag in groep.vragen
    ]
    weg = set(taken_away(bestand)) - {s.vraag.id for s in uit}
    for fase, groep in ouder.groepen() if ouder else ():
        uit += [
            Shown(fase, groep, vraag, (t.MERK_VERBORGEN,), verborgen=True)
            for vraag in groep.vragen
            if vraag.id in weg
        ]
    return sorted(uit, key=lambda s: FASEN.index(s.fase))


def is_own(bestand: Bestand, naam: str) -> bool:
    """Whether a question was made in this file, and not only moved there."""
    return item_at(bestand, naam) is not None and naam not in taken_away(bestand)


def phases(vragen: list[Shown]) -> list[FaseNaam]:
    """The parts of the talk that have questions."""
    return list(dict.fromkeys(s.fase for s in vragen))


def lines(vragen: list[Shown]) -> list[str]:
    """The questions with a number each."""
    return [t.regel(nummer, s.vraag.vraag, s.merken) for nummer, s in enumerate(vragen, 1)]


def part_line(fase: FaseNaam, vragen: list[Shown]) -> str:
    """A part of the talk, with how much in it is the school's own."""
    hier = [s for s in vragen if s.fase == fase]
    anders = sum(any(merk != t.MERK_EXTRA for merk in s.merken) for s in hier)
    return t.deel(fase, sum(not s.verborgen for s in hier), anders)


def find_words(vragen: list[Shown], woorden: str) -> list[Shown]:
    """The questions in which these words occur, in their sentence, tip or probes."""
    return [s for s in vragen if woorden.casefold() in " ".join(_all_words(s.vraag)).casefold()]


def _all_words(vraag: Vraag) -> list[str]:
    doorvragen = (d if isinstance(d, str) else d.vraag for d in vraag.doorvragen)
    return [vraag.id, vraag.vraag, vraag.tip or "", *doorvragen]


def _marks(bestand: Bestand, groep: Groep, vraag: Vraag) -> tuple[str, ...]:
    merken = []
    if is_built(bestand):
        if item_at(bestand, vraag.id) is not None:
            merken.append(t.MERK_VERPLAATST if vraag.id in taken_away(bestand) else t.MERK_NIEUW)
        poort = (groep.herhaal,) if groep.herhaal else ()
        if any(is_changed(bestand, v.id) for v in (vraag, *vraag.deelvragen, *poort)):
            merken.append(t.MERK_ANDERS)
    return (*merken, *((t.MERK_EXTRA,) if vraag.extra else ()))
