"""The way of a talk, from the experience to the next step, and where it came.

The rule that lives here: a place is reached when something was said there; "nee" is an answer and no place (M12, M28).
"""

from __future__ import annotations

from itertools import chain
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


def _small(verslag: Verslag) -> Iterable[str | None]:
    klein = verslag.klein_verhaal
    return (klein.tekst, klein.gebeurtenis, klein.aandeel, klein.rol, klein.verwachting)


def _experience(verslag: Verslag) -> Iterable[str | None]:
    """Whoever told what happened told an experience, also where nobody gave it a name."""
    return (verslag.ervaring.titel, *_small(verslag))


def _larger(verslag: Verslag) -> Iterable[str | None]:
    """What the jongere now knows: the name for it is as much of it as the qualities, the motives and the leefregels."""
    groter = verslag.groter_verhaal
    kenmerken = (*groter.kwaliteiten, *groter.motieven)
    regels = ((r.regel, r.inzet, r.voordeel, r.nadeel) for r in groter.leefregels)
    return (
        groter.tekst,
        verslag.reflectie.inzicht,
        *chain.from_iterable(regels),
        *(k.naam for k in kenmerken),
    )


_TEKSTEN: dict[str, Callable[[Verslag], Iterable[str | None]]] = {
    "ervaring": _experience,
    "klein_verhaal": _small,
    "verwante_verhalen": lambda v: (verwant.verhaal for verwant in v.verwante_verhalen),
    "rode_draad": lambda v: (v.rode_draad.tekst if v.rode_draad else None,),
    "groter_verhaal": _larger,
    "vervolgstap": lambda v: (v.vervolgstap.activiteit,),
}
"""The texts of which any says that a talk came there."""
