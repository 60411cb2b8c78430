"""The state of a talk, and how facts make it: `apply` one fact, `replay` them all.

The rule that lives here: the state holds nothing that the facts do not say. There is no cursor; whose turn it
is follows from the state (`volgorde`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any, Literal, TypeGuard

from msgspec import Struct
from msgspec.structs import replace

from loopbaangesprek import gebeurtenissen as g
from loopbaangesprek.gebeurtenissen import Feit, Plek, Scherming, Staatfeit, Woorden
from loopbaangesprek.nee import says_no
from loopbaangesprek.vragenbank import Stem

Staat = Literal["open", "beantwoord", "besproken", "overgeslagen", "later"]


class Cel(Struct, frozen=True):
    """What is known at one place: the answer, how it came, and what was noted beside it."""

    staat: Staat = "open"
    tekst: str | None = None
    woorden: Woorden | None = None
    van: Stem | None = None
    gevraagd: str | None = None
    doorgevraagd: tuple[str, ...] = ()
    notitie: str | None = None
    afgeschermd: Scherming | None = None
    gepasseerd: bool = False
    """A jump went past it before it was asked."""
    herkomst: str | None = None
    """The id of the earlier talk that the story here comes from; whoever amends the words keeps it."""


class Gesprek(Struct, frozen=True, dict=True):
    """A talk as it stands now.

    `wijs` are the places that were picked to be asked now, the last one first in turn; `gekozen` are those
    that were ever picked, so that an extra stays on the path.
    """

    begin: g.Begonnen
    cellen: dict[Plek, Cel] = {}
    wijs: tuple[Plek, ...] = ()
    gekozen: frozenset[Plek] = frozenset()
    verteld: bool = False
    vroeg: bool = False
    einde: Literal["afgerond", "afgebroken"] | None = None
    uitgewerkt: bool = False
    wijzigingen: tuple[g.Gewijzigd, ...] = ()

    @cached_property
    def laatste_ronde(self) -> dict[str, int]:
        """For each question the last round in which something was said or picked."""
        rondes: dict[str, int] = {}
        for naam, ronde in (*self.cellen, *self.gekozen):
            rondes[naam] = max(ronde, rondes.get(naam, 1))
        return rondes

    def cel(self, plek: Plek) -> Cel:
        """What is known at a place; an empty cell when nothing is."""
        return self.cellen.get(plek, _LEEG)

    def tekst(self, plek: Plek) -> str | None:
        """The answer at a place, or None."""
        cel = self.cel(plek)
        return cel.tekst if cel.staat == "beantwoord" else None

    def shielding(self, plek: Plek) -> Scherming | None:
        """Why the answer at a place stays between counsellor and jongere, or None; a probe goes with its question."""
        naam, ronde = plek
        ouder = self.begin.bank.ouders.get(naam)
        gemerkt = self.cel(plek).afgeschermd or (self.cel((ouder, ronde)).afgeschermd if ouder else None)
        return gemerkt or ("gevoelig" if naam in self.begin.bank.gevoelig else None)


_LEEG = Cel()


def _put(gesprek: Gesprek, plek: Plek, **wat: Any) -> Gesprek:  # noqa: ANN401 - the fields of a Cel
    cel = replace(gesprek.cel(plek), **wat)
    cellen = {p: c for p, c in gesprek.cellen.items() if p != plek}
    return replace(gesprek, cellen=cellen if cel == _LEEG else {**cellen, plek: cel})


def lets_go(feit: Feit) -> TypeGuard[Staatfeit]:
    """Whether nothing of an earlier talk stands at a place after this fact: there is no story (any more)."""
    if isinstance(feit, g.Beantwoord):
        return says_no(feit.tekst)
    return isinstance(feit, (g.Besproken, g.Overgeslagen, g.Uitgesteld))


def _settle(gesprek: Gesprek, feit: Staatfeit, **wat: Any) -> Gesprek:  # noqa: ANN401 - the fields of a Cel
    wijs = tuple(p for p in gesprek.wijs if p != feit.plek)
    los = {"herkomst": None} if lets_go(feit) else {}
    return _put(replace(gesprek, wijs=wijs), feit.plek, **{"gepasseerd": False, **los, **wat})


def _beantwoord(gesprek: Gesprek, feit: g.Beantwoord) -> Gesprek:
    return _settle(gesprek, feit, staat="beantwoord", tekst=feit.tekst, woorden=feit.woorden)


def _zonder_antwoord(staat: Staat) -> Callable[[Gesprek, Any], Gesprek]:
    return lambda gesprek, feit: _settle(gesprek, feit, staat=staat, tekst=None, woorden=None)


def _uitgesteld(gesprek: Gesprek, feit: g.Uitgesteld) -> Gesprek:
    return _settle(gesprek, feit, staat="later", tekst=None, woorden=None, gepasseerd=feit.gepasseerd)


def _gekozen(gesprek: Gesprek, feit: g.Gekozen) -> Gesprek:
    wijs = (*(p for p in gesprek.wijs if p != feit.plek), feit.plek)
    return replace(gesprek, wijs=wijs, gekozen=gesprek.gekozen | {feit.plek})


def _gegaan(gesprek: Gesprek, feit: g.Gegaan) -> Gesprek:
    return replace(gesprek, wijs=(feit.plek,), gekozen=gesprek.gekozen | {feit.plek})


def _teruggegaan(gesprek: Gesprek, feit: g.Teruggegaan) -> Gesprek:
    """Going back twice does not ask the first place again: what was answered there still stands."""
    klaar = ("beantwoord", "besproken", "overgeslagen")
    wijs = [p for p in gesprek.wijs if p != feit.plek and gesprek.cel(p).staat not in klaar]
    return replace(gesprek, wijs=(*wijs, feit.plek))


def _doorgevraagd(gesprek: Gesprek, feit: g.Doorgevraagd) -> Gesprek:
    eerder = gesprek.cel(feit.plek).doorgevraagd
    return _put(gesprek, feit.plek, doorgevraagd=(*(t for t in eerder if t != feit.tekst), feit.tekst))


def _ingetrokken(gesprek: Gesprek, feit: g.Ingetrokken) -> Gesprek:
    return replace(
        gesprek,
        cellen={p: c for p, c in gesprek.cellen.items() if p != feit.plek},
        wijs=tuple(p for p in gesprek.wijs if p != feit.plek),
        gekozen=gesprek.gekozen - {feit.plek},
    )


def _ingestemd(gesprek: Gesprek, _: g.Ingestemd) -> Gesprek:
    cellen = {
        p: replace(c, woorden="samengevat") if c.woorden == "uitgewerkt" else c
        for p, c in gesprek.cellen.items()
    }
    return replace(gesprek, cellen=cellen)


_TOEPASSING: dict[type, Callable[[Gesprek, Any], Gesprek]] = {
    g.Verteld: lambda t, _: replace(t, verteld=True),
    g.Beantwoord: _beantwoord,
    g.Verbonden: lambda t, f: _put(t, f.plek, herkomst=f.gesprek or None),
    g.Besproken: _zonder_antwoord("besproken"),
    g.Overgeslagen: _zonder_antwoord("overgeslagen"),
    g.Uitgesteld: _uitgesteld,
    g.Gekozen: _gekozen,
    g.Gegaan: _gegaan,
    g.Teruggegaan: _teruggegaan,
    g.Doorgevraagd: _doorgevraagd,
    g.Genoteerd: lambda t, f: _put(t, f.plek, notitie=f.tekst or None),
    g.Herverwoord: lambda t, f: _put(t, f.plek, gevraagd=f.tekst or None),
    g.Toegeschreven: lambda t, f: _put(t, f.plek, van=f.van),
    g.Afgeschermd: lambda t, f: _put(t, f.plek, afgeschermd=f.soort),
    g.Ingetrokken: _ingetrokken,
    g.Vervroegd: lambda t, _: replace(t, vroeg=True, wijs=()),
    g.Afgerond: lambda t, _: replace(t, einde="afgerond", wijs=()),
    g.Afgebroken: lambda t, _: replace(t, einde="afgebroken", wijs=()),
    g.Ingestemd: _ingestemd,
    g.Uitgewerkt: lambda t, _: replace(t, uitgewerkt=True),
    g.Gewijzigd: lambda t, f: replace(t, wijzigingen=(*t.wijzigingen, f)),
}


def apply(gesprek: Gesprek, feit: Feit) -> Gesprek:
    """The talk after one more fact; the given talk stays as it was."""
    return _TOEPASSING[type(feit)](gesprek, feit)


def replay(feiten: Iterable[Feit]) -> Gesprek:
    """The talk that a sequence of facts makes; the first one is `Begonnen`, else ValueError."""
    alle = iter(feiten)
    begin = next(alle, None)
    if not isinstance(begin, g.Begonnen):
        raise ValueError("a talk starts with Begonnen")  # noqa: TRY004 - the order is wrong, not the type
    gesprek = Gesprek(begin)
    for feit in alle:
        gesprek = apply(gesprek, feit)
    return gesprek
