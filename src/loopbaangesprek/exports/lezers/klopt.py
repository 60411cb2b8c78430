"""Whether the jongere agrees with the record, and since when (M41, M44)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopbaangesprek.exports.blokken import Alinea, Detail
from loopbaangesprek.exports.bron import say
from loopbaangesprek.exports.lezers.instemming import AKKOORD
from loopbaangesprek.teksten import lezers as t
from loopbaangesprek.teksten import uitvoer as tu

if TYPE_CHECKING:
    from loopbaangesprek.exports.blokken import Blok
    from loopbaangesprek.exports.bron import Bron
    from loopbaangesprek.verslag import Verslag


def agreed(bron: Bron) -> tuple[Blok, ...]:
    """Whether it is right so and when that was said, with what came after; the remark with it, and who were there.

    Each under its label: whoever has to account for a talk looks for just these.
    """
    verslag = bron.verslag
    later = (
        *((Detail(t.NOG_NIET_EENS),) if _holds_proposals(verslag) else ()),
        *((Detail(t.DAARNA_VERANDERD),) if _changed_since(verslag) else ()),
    )
    zin = _sentence(verslag)
    erbij = tuple(filter(None, map(say, verslag.gesprek.aanwezig)))
    return (
        *((Alinea(zin, tu.KLOPT_HET, details=later),) if zin or later else ()),
        *bron.gelabeld(tu.OPMERKING, verslag.bevestiging.opmerking),
        *((Alinea(tu.and_list(erbij), tu.WIE_ERBIJ),) if erbij else ()),
    )


def _sentence(verslag: Verslag) -> str:
    akkoord = verslag.bevestiging.akkoord
    if akkoord:
        return t.gezegd_op(tu.AKKOORD[akkoord], _day(verslag))
    return "" if verslag.gesprek.status == "afgebroken" else t.HEEFT_NIET_GEZEGD


def _day(verslag: Verslag) -> str:
    """The day of the talk, or the later one on which the jongere said it."""
    later = [w.wanneer for w in verslag.wijzigingen if w.pad == AKKOORD]
    return say(later[-1][:10] if later else verslag.gesprek.datum)


def _holds_proposals(verslag: Verslag) -> bool:
    return any(a.woorden == "uitgewerkt" and not a.buiten_pad for a in verslag.antwoorden)


def _changed_since(verslag: Verslag) -> bool:
    """Whether something of what the jongere agreed with was changed; what came of the step is no such change (M29)."""
    paden = [w.pad for w in verslag.wijzigingen if not w.pad.startswith("vervolgstap.opvolging.")]
    return bool(verslag.bevestiging.akkoord and paden) and paden[-1] != AKKOORD
