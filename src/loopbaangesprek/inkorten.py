"""What may go: facts that were taken back, or that a later one replaced.

The rule that lives here: up to the closing of the talk a withdrawn or superseded fact is really gone; what
comes after it stays for ever. `replay(compact(f)) == replay(f)`.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from loopbaangesprek import gebeurtenissen as g
from loopbaangesprek.gebeurtenissen import Feit, Plek
from loopbaangesprek.gesprek import Gesprek, lets_go

_EEN_PER_PLEK = (
    g.Verbonden,
    g.Gekozen,
    g.Gegaan,
    g.Teruggegaan,
    g.Genoteerd,
    g.Herverwoord,
    g.Toegeschreven,
    g.Afgeschermd,
)


def superseded(feiten: Sequence[Feit]) -> list[int]:
    """The positions of the facts that `compact` leaves out."""
    grens = next((i for i, f in enumerate(feiten) if isinstance(f, (g.Afgerond, g.Afgebroken))), len(feiten))
    weg: list[int] = []
    gezien: set[Hashable] = set()
    ingetrokken: set[Plek] = set()
    for i in range(grens - 1, -1, -1):
        feit = feiten[i]
        plek = getattr(feit, "plek", None)
        if isinstance(feit, g.Ingetrokken):
            ingetrokken.add(feit.plek)
            weg.append(i)
        elif plek in ingetrokken or (sleutel := _key(feit)) in gezien:
            weg.append(i)
        elif sleutel is not None:
            gezien.add(sleutel)
        if lets_go(feit):  # also when it was replaced since: the link before it is gone
            gezien.add(_key(g.Verbonden(*feit.plek)))
    return weg[::-1]


def compact(feiten: Sequence[Feit]) -> list[Feit]:
    """The facts without those that were taken back or replaced."""
    weg = set(superseded(feiten))
    return [f for i, f in enumerate(feiten) if i not in weg]


def taken_back(feiten: Sequence[Feit], gesprek: Gesprek) -> bool:
    """Whether somebody wanted a text gone, and did not only put another in its place."""
    weg = [feiten[i] for i in superseded(feiten)]
    return gesprek.einde == "afgebroken" or any(
        isinstance(feit, g.Ingetrokken)
        or (isinstance(feit, g.Beantwoord) and gesprek.tekst(feit.plek) is None)
        or (isinstance(feit, g.Genoteerd) and gesprek.cel(feit.plek).notitie is None)
        for feit in weg
    )


def _key(feit: Feit) -> Hashable:
    """What a later fact with the same key replaces; None for what always stays."""
    if isinstance(feit, (g.Beantwoord, g.Besproken, g.Overgeslagen, g.Uitgesteld)):
        return ("staat", feit.plek)
    if isinstance(feit, g.Doorgevraagd):
        return ("doorgevraagd", feit.plek, feit.tekst)
    if isinstance(feit, _EEN_PER_PLEK):
        return (type(feit).__name__, feit.plek)
    if isinstance(feit, (g.Verteld, g.Vervroegd)):
        return type(feit).__name__
    return None
