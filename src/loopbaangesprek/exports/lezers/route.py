"""The way of a talk, from the experience to the next step, and where it came.

The rule that lives here: a place is reached when something was said there; "nee" is an answer and no place (M12, M28).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopbaangesprek.exports.blokken import Station, Weg
from loopbaangesprek.nee import says_no
from loopbaangesprek.teksten import lezers as t

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from loopbaangesprek.verslag import Verslag


def way_of(verslag: Verslag) -> Weg:
    """The way through a talk, as far as a record tells it."""
    return Weg(tuple(Station(t.STATIONS[deel], _said(wat(verslag))) for deel, wat in _TEKSTEN.items()))


def _said(teksten: Iterable[str | None]) -> bool:
    return any(tekst and tekst.strip() and not says_no(tekst) for tekst in teksten)


def _larger(verslag: Verslag) -> Iterable[str | None]:
    groter = verslag.groter_verhaal
    kenmerken = (*groter.kwaliteiten, *groter.motieven)
    return (groter.tekst, *(r.regel for r in groter.leefregels), *(k.naam for k in kenmerken))


_TEKSTEN: dict[str, Callable[[Verslag], Iterable[str | None]]] = {
    "ervaring": lambda v: (v.ervaring.titel,),
    "klein_verhaal": lambda v: (v.klein_verhaal.tekst, v.klein_verhaal.gebeurtenis),
    "verwante_verhalen": lambda v: (verwant.verhaal for verwant in v.verwante_verhalen),
    "rode_draad": lambda v: (v.rode_draad.tekst if v.rode_draad else None,),
    "groter_verhaal": _larger,
    "vervolgstap": lambda v: (v.vervolgstap.activiteit,),
}
"""The texts of which any says that a talk came there."""
