"""A talk on paper: one A4 with four boxes, the questions in them, and much white (M45).

The rule that lives here: whatever a bank holds, it fits on one sheet. What is left out is said, and nothing asks for a
name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby
from math import ceil

from msgspec import Struct

from loopbaangesprek.schoon import on_one_line
from loopbaangesprek.teksten import gespreksblad as t
from loopbaangesprek.teksten.velden import describe
from loopbaangesprek.voorwaarden import is_about_previous
from loopbaangesprek.vragenbank import FaseNaam, Keuze, Vraag, Vragenbank
from loopbaangesprek.wegen import Pad, longest

BUITEN_DE_KERN = frozenset({
    "klein_verhaal.rol", "klein_verhaal.verwachting", "vooruitblik.nodig", "activeren.belemmeringen.wat",
})  # fmt: skip
"""The four questions of the standard path that are no kern (M43): here they are a word or two to remember."""
VAKKEN: tuple[FaseNaam, ...] = ("terugkijken", "reflecteren", "vooruitkijken", "activeren")
_MEESTE = 6
_LANGST = 130
_TITEL = 80
_RUIMTE = 153
"""What two boxes above each other can hold, in millimetres, beside what stands in every box."""
_REGEL, _SCHRIJFREGEL, _WIT = 4.5, 7, 2
_LETTERS = 47
"""The small letters on one line of a box."""
_BREED = 1.9
"""How many of those a capital takes, or a sign of a script with wide signs."""


class Zin(Struct, frozen=True):
    """A sentence to ask, and the answers after which it is asked; without them always."""

    tekst: str
    na: tuple[str, ...] = ()


class Schrijfplek(Struct, frozen=True):
    """A place to write: the sentences that are asked there, and the words to choose from."""

    zinnen: tuple[Zin, ...]
    keuze: tuple[str, ...] = ()


class Vak(Struct, frozen=True):
    """A box of the sheet: a phase, what is asked in it, what to remember, and how much did not fit."""

    fase: FaseNaam
    plekken: tuple[Schrijfplek, ...]
    ook: tuple[str, ...] = ()
    over: int = 0

    @property
    def hoogte(self) -> int:
        """The height that it needs at the least, in millimetres."""
        return max(30, round(sum(map(_height, self.plekken))) + 18)


class Gespreksblad(Struct, frozen=True):
    """A sheet for one talk on paper."""

    titel: str
    bank: str
    versie: str
    minuten: int
    wens: str
    vakken: tuple[Vak, ...]
    akkoord: str
    akkoord_keuze: tuple[str, ...]
    kort: bool = False

    @property
    def herkomst(self) -> str:
        """Where the questions come from, and how the sheet is typed over: as the same talk that it was printed for."""
        return t.herkomst(self.bank, self.versie, kort=self.kort)


def sheet_of(bank: Vragenbank, pad: Pad = "standaard") -> Gespreksblad:
    """The sheet of a bank, for the standard talk or the short one."""
    wens = _first(bank, "opening.wens_jongere")
    akkoord = _first(bank, "bevestiging.akkoord")
    return Gespreksblad(
        titel=_short(bank.titel, _TITEL) or bank.vragenbank,
        bank=bank.vragenbank,
        versie=_short(bank.versie, _TITEL // 4),
        minuten=longest(bank, pad),
        wens=_short(wens.vraag if wens else "") or t.WENS,
        vakken=tuple(_boxes(bank, pad)),
        akkoord=_short(akkoord.vraag if akkoord else "") or t.AKKOORD,
        akkoord_keuze=(_words(akkoord) if akkoord else ()) or t.AKKOORD_KEUZE,
        kort=pad == "kort",
    )


def _first(bank: Vragenbank, oogst: str) -> Vraag | None:
    return next((v for v in bank.vragen_voor.get(oogst, ()) if v.id in bank.hoofdvragen), None)


def _boxes(bank: Vragenbank, pad: Pad) -> Iterator[Vak]:
    vragen = [list(_asked(bank, fase, pad)) for fase in VAKKEN]
    plekken = [list(_places(bank, [v for v in deel if v.oogst not in BUITEN_DE_KERN])) for deel in vragen]
    nodig = [sum(map(_height, deel[:_MEESTE])) for deel in plekken]
    boven, onder = _divided(max(nodig[:2]), max(nodig[2:]))
    for fase, deel, rij, ruimte in zip(VAKKEN, vragen, plekken, (boven, boven, onder, onder), strict=True):
        past = min(_MEESTE, sum(hoogte <= ruimte for hoogte in accumulate(map(_height, rij))))
        ook = tuple(describe(v.oogst) for v in deel if v.oogst in BUITEN_DE_KERN)
        yield Vak(fase, tuple(rij[:past]), ook, len(rij) - past)


def _divided(boven: float, onder: float) -> tuple[float, float]:
    """The room for the upper and the lower boxes: what they need, or as much as there is."""
    if boven + onder <= _RUIMTE:
        return boven, onder
    helft = _RUIMTE / 2
    if min(boven, onder) >= helft:
        return helft, helft
    return (boven, _RUIMTE - boven) if boven < onder else (_RUIMTE - onder, onder)


def _height(plek: Schrijfplek) -> float:
    """About how high a place to write is on paper, in millimetres."""
    regels = sum(_lines(" ".join((t.na(zin.na) if zin.na else "", zin.tekst))) for zin in plek.zinnen)
    keuze = _lines("".join(f"{woord}      " for woord in plek.keuze))
    return regels * _REGEL + (keuze * (_REGEL + 1) if keuze else _SCHRIJFREGEL) + _WIT


def _lines(tekst: str) -> int:
    """About how many lines a text takes in a box."""
    breed = sum(_BREED if teken.isupper() or teken > "\u2e7f" else 1 for teken in tekst)
    return ceil(breed / _LETTERS)


def _asked(bank: Vragenbank, fase: FaseNaam, pad: Pad) -> Iterator[Vraag]:
    """The questions of a phase that a first talk asks by itself, on one path or another."""
    for vraag in (v for naam, groep in bank.groepen() if naam == fase for v in groep.vragen):
        vanzelf = not vraag.extra and (pad == "standaard" or vraag.kort)
        if vanzelf and not is_about_previous(vraag.oogst) and on_one_line(vraag.vraag):
            yield vraag


def _places(bank: Vragenbank, vragen: Sequence[Vraag]) -> Iterator[Schrijfplek]:
    """A place for each question; questions that come instead of each other share one."""
    woorden = {v.id: v.keuze for v in bank.vragen()}
    for _, deel in groupby(vragen, key=_turns_on):
        samen = [Schrijfplek((Zin(_short(v.vraag), _after(v, woorden)),), _words(v)) for v in deel]
        na = [woord for plek in samen for zin in plek.zinnen for woord in zin.na]
        apart = len(samen) == 1 or len(set(na)) < len(na) or not all(p.zinnen[0].na for p in samen)
        yield from samen if apart else [Schrijfplek(tuple(plek.zinnen[0] for plek in samen))]


def _turns_on(vraag: Vraag) -> str:
    """What decides whether a question comes: the choice it looks at, or nothing but itself."""
    voorwaarden = (*vraag.als, *vraag.als_niet)
    return voorwaarden[0].vraag if len(voorwaarden) == 1 and not vraag.keuze else vraag.id


def _after(vraag: Vraag, woorden: dict[str, tuple[Keuze, ...]]) -> tuple[str, ...]:
    """The answers after which a question comes, in the words of their choice."""
    wel = [k for v in vraag.als for k in woorden.get(v.vraag, ()) if k.waarde in v.waarden]
    niet = [k for v in vraag.als_niet for k in woorden.get(v.vraag, ()) if k.waarde not in v.waarden]
    return tuple(_short(keuze.woord, _TITEL // 4) for keuze in (*wel, *niet)[:_MEESTE])


def _words(vraag: Vraag) -> tuple[str, ...]:
    woorden = (_short(keuze.woord, _TITEL // 4) for keuze in vraag.keuze[:_MEESTE])
    return tuple(woord for woord in woorden if woord)


def _short(tekst: str, lengte: int = _LANGST) -> str:
    """A text on one line, cut at a word where it is too long for paper."""
    regel = on_one_line(tekst)
    if len(regel) <= lengte:
        return regel
    kort = regel[:lengte]
    return f"{kort.rpartition(' ')[0] or kort}…"
