"""Walking a bank along every path its conditions allow, with the engine that holds the talks.

The rule that lives here: a path is what is really asked, one prompt after another. It branches only where an
answer decides what is asked next; a skipped question is an answer too. Nothing is kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Literal

from msgspec import Struct

from loopbaangesprek import gebeurtenissen as g
from loopbaangesprek.gesprek import Gesprek, apply
from loopbaangesprek.volgorde import Beurt, turn
from loopbaangesprek.vragenbank import Vraag, Vragenbank

MEESTE_WEGEN = 1_000
"""More paths than anybody reads; from there on they are only counted as "more"."""

_BESLIST_ALTIJD = frozenset({"ervaring.waardering"})
"""What the engine itself looks at to order the questions (M11), also where no condition names it."""
_GEWOON = {"vervolgstap.warmte.graad": "warm", "bevestiging.akkoord": "ja"}
"""The answer that opens no offer and asks nothing more."""
STAART = frozenset({"ervaring.waardering", "vervolgstap.warmte.graad", "opening.vorige_stap.staat"})
"""Choices that are the tail of the question before them: one key, and no question of their own (M43)."""
MINUTEN_PER_VRAAG = 1.4
"""What a main question takes on the whole: 18 of them fill 25 minutes, 11 fill 15 (M43)."""


class Wandeling(Struct, frozen=True):
    """One path: the choices that led there (None: skipped), and what is asked, in order."""

    keuzes: tuple[tuple[str, str | None], ...]
    beurten: tuple[Beurt, ...]

    @property
    def hoofdvragen(self) -> tuple[Beurt, ...]:
        """The main questions on this path: no tail of another question, no gate, no offer."""
        return tuple(b for b in self.beurten if is_main(b))

    @property
    def minuten(self) -> int:
        """About how long this path takes."""
        return round(MINUTEN_PER_VRAAG * len(self.hoofdvragen))


def is_main(beurt: Beurt) -> bool:
    """Whether a turn is a main question of the talk, as M43 counts them."""
    return beurt.soort in ("vraag", "deelvraag") and beurt.vraag.oogst not in STAART


def deciding(bank: Vragenbank) -> frozenset[str]:
    """The ids of the choices that decide which questions come after them."""
    gevraagd = {v.vraag for vraag in bank.vragen() for v in (*vraag.als, *vraag.als_niet)}
    zelf = {v.id for oogst in _BESLIST_ALTIJD for v in bank.vragen_voor.get(oogst, ())}
    return frozenset(gevraagd | zelf)


def walks(
    bank: Vragenbank,
    pad: Literal["standaard", "kort"] = "standaard",
    *,
    vervolg: bool = False,
    hoogstens: int = MEESTE_WEGEN,
) -> list[Wandeling]:
    """Every path of the talk, at most so many; `vervolg` is a talk after an earlier step (M2)."""
    vorige = g.Vorige("eerder", "een stap") if vervolg else None
    begin = g.Begonnen("wandeling", "2000-01-01", bank, "", pad=pad, vorige=vorige)
    return list(islice(_walk(Gesprek(begin), deciding(bank)), hoogstens))


def _walk(begin: Gesprek, beslissers: frozenset[str]) -> Iterator[Wandeling]:
    """Depth first, in the order of the choices, so that the paths come as the bank reads."""
    stapel: list[tuple[Gesprek, Wandeling]] = [(begin, Wandeling((), ()))]
    while stapel:
        gesprek, weg = stapel.pop()
        beurt = turn(gesprek)
        if beurt is None:
            yield weg
            continue
        weg = Wandeling(weg.keuzes, (*weg.beurten, beurt))
        for waarde in reversed(_answers(beurt.vraag, beslissers)):
            verder = apply(gesprek, _fact(beurt, waarde))
            besloten = beurt.vraag.id in beslissers
            keuzes = (*weg.keuzes, (beurt.vraag.id, waarde)) if besloten else weg.keuzes
            stapel.append((verder, Wandeling(keuzes, weg.beurten)))


def _answers(vraag: Vraag, beslissers: frozenset[str]) -> list[str | None]:
    """The answers that are tried at a question: all of them where it decides, else a plain one."""
    waarden = [keuze.waarde for keuze in vraag.keuze]
    if vraag.id in beslissers and waarden:
        return [*waarden, None]
    gewoon = _GEWOON.get(vraag.oogst or "")
    # The last choice of a gate or an offer is the one that changes nothing.
    return [(gewoon if gewoon in waarden else waarden[-1]) if waarden else "iets"]


def _fact(beurt: Beurt, waarde: str | None) -> g.Feit:
    return g.Overgeslagen(*beurt.plek) if waarde is None else g.Beantwoord(*beurt.plek, tekst=waarde)
