"""The paths through a bank, told so that a person sees where they part.

The rule that lives here: what all paths share is told once, at the head and at the end; what is left is told for
each different middle, with the choices that lead there.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from loopbaangesprek.volgorde import Beurt
from loopbaangesprek.voorwaarden import is_about_a_step, is_about_previous
from loopbaangesprek.vragenbank import Fase, Groep, Vragenbank
from loopbaangesprek.wandeling import MEESTE_WEGEN, MINUTEN_PER_VRAAG, STAART, Wandeling, deciding, walks

Pad = Literal["standaard", "kort"]

_MEESTE_VRAGEN = 400
"""More questions than a day of talking; walking them would take minutes too."""
_MEESTE_STAPPEN = 3_000_000
"""What may be looked at in one go: paths, times the questions asked, times the questions there are."""
_IN_EEN_LIJST = 8


class Tak(Struct, frozen=True):
    """A branch: paths that ask the same questions between the common head and the common end."""

    nummers: tuple[int, ...]
    keuzes: tuple[tuple[tuple[str, str | None], ...], ...]
    beurten: tuple[Beurt, ...]
    minuten: int


class Wegen(Struct, frozen=True):
    """All paths of a bank: what they share at the head and the end, and the branches between.

    `volledig`: there are no more than these.
    """

    aantal: int
    begin: tuple[Beurt, ...]
    takken: tuple[Tak, ...]
    einde: tuple[Beurt, ...]
    volledig: bool


def by_itself(bank: Vragenbank, pad: Pad = "standaard") -> int:
    """How many main questions a first talk could ask by itself, whatever is answered."""
    return sum(
        not vraag.extra
        and (pad == "standaard" or vraag.kort)
        and vraag.oogst not in STAART
        and (is_about_a_step(bank) or not is_about_previous(vraag.oogst))
        for _, groep in bank.groepen()
        for vraag in groep.vragen
    )


def most_paths(bank: Vragenbank, pad: Pad = "standaard") -> int:
    """How many paths of a bank can be walked in a few seconds; none when it is too long for any talk."""
    vragen = by_itself(bank, pad)
    if vragen > _MEESTE_VRAGEN:
        return 0
    alle = sum(1 for _ in bank.vragen())
    return max(1, min(MEESTE_WEGEN, _MEESTE_STAPPEN // max(1, vragen * alle)))


def longest(bank: Vragenbank, pad: Pad = "standaard") -> int:
    """About how many minutes the longest path takes; of a very long bank all its questions are counted."""
    kaal = _bare(bank)
    hoogstens = min(_IN_EEN_LIJST, most_paths(kaal, pad) // _IN_EEN_LIJST)
    if not hoogstens:
        return round(MINUTEN_PER_VRAAG * by_itself(bank, pad))
    return max(weg.minuten for weg in walks(kaal, pad, hoogstens=hoogstens))


def _bare(bank: Vragenbank) -> Vragenbank:
    """The bank without what is never asked by itself, so that walking it takes a quarter of the time."""
    blijft = deciding(bank)
    fasen = []
    for fase in bank.fasen:
        groepen = (
            Groep(tuple(replace(v, doorvragen=()) for v in groep.vragen if not v.extra or v.id in blijft))
            for groep in fase.groepen
        )
        fasen.append(Fase(fase.fase, tuple(groep for groep in groepen if groep.vragen)))
    return replace(bank, fasen=tuple(fasen))


def tell(wegen: Sequence[Wandeling], hoogstens: int) -> Wegen:
    """Lay the paths side by side; of more than `hoogstens` the first ones."""
    volledig = len(wegen) <= hoogstens
    wegen = wegen[:hoogstens]
    rijen = [weg.beurten for weg in wegen]
    begin = len(_common(rijen))
    einde = len(_common([tuple(reversed(rij[begin:])) for rij in rijen]))
    takken: dict[tuple[str, ...], list[int]] = {}
    for nummer, rij in enumerate(rijen):
        takken.setdefault(_names(rij[begin : len(rij) - einde]), []).append(nummer)
    return Wegen(
        len(wegen),
        rijen[0][:begin],
        tuple(_branch(wegen, nummers, begin, einde) for nummers in takken.values()),
        rijen[0][len(rijen[0]) - einde :],
        volledig,
    )


def _branch(wegen: Sequence[Wandeling], nummers: list[int], begin: int, einde: int) -> Tak:
    eerste = wegen[nummers[0]]
    return Tak(
        tuple(nummer + 1 for nummer in nummers),
        tuple(wegen[nummer].keuzes for nummer in nummers),
        eerste.beurten[begin : len(eerste.beurten) - einde],
        eerste.minuten,
    )


def _common(rijen: Sequence[tuple[Beurt, ...]]) -> tuple[Beurt, ...]:
    """What all rows begin with; a single row is not split up."""
    eerste = rijen[0]
    gelijk = takewhile(
        lambda i: all(i < len(rij) and rij[i].plek == eerste[i].plek for rij in rijen), range(len(eerste))
    )
    return eerste[: sum(1 for _ in gelijk)]


def _names(beurten: Sequence[Beurt]) -> tuple[str, ...]:
    return tuple(f"{beurt.vraag.id}.{beurt.ronde}" for beurt in beurten)
