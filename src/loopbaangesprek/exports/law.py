"""The law as a file tells it, to read.

The rule that lives here: every requirement stands there with its source and its parts, each with the fields that show
it; a field is named as a list on screen names it, and its path stands in the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loopbaangesprek.datums import say_day
from loopbaangesprek.exports.account import source
from loopbaangesprek.exports.blokken import Alinea, Blok, Detail, Kop, Opsomming, StilleRegel
from loopbaangesprek.exports.markdown import draw
from loopbaangesprek.teksten import wet as t
from loopbaangesprek.teksten.velden import describe
from loopbaangesprek.wetboek import Eis, Onderdeel, Recht, Schooltype, Wet


def render_law(wet: Wet, *, eigen: bool) -> str:
    """Render the law as Markdown; `eigen` says that a school changed it."""
    return draw(_compose(wet, eigen=eigen))


def _compose(wet: Wet, *, eigen: bool) -> Iterator[Blok]:
    yield Kop(t.TITEL, 1)
    yield StilleRegel(t.geldt(t.EIGEN if eigen else t.VAN_LOB, say_day(wet.bijgewerkt)))
    if wet.toelichting:
        yield Alinea(wet.toelichting)
    for schooltype in wet.schooltypen:
        yield Kop(schooltype.naam)
        yield from _type(schooltype)
    if wet.rechten:
        yield Kop(t.RECHTEN)
        yield from rights(wet.rechten)
    yield StilleRegel(t.GEEN_ADVIES)


def rights(rechten: Sequence[Recht]) -> Iterator[Opsomming]:
    """The rules about what is kept of a jongere, by what they are about, each with its source."""
    for over, label in t.GAAT_OVER.items():
        punten = tuple(Alinea(r.regel, details=(Detail(r.bron),)) for r in rechten if r.over == over)
        if punten:
            yield Opsomming(punten, label)


def _type(schooltype: Schooltype) -> Iterator[Blok]:
    if schooltype.toelichting or not schooltype.eisen:
        yield Alinea(schooltype.toelichting or t.VRAAGT_NIETS)
    for eis in schooltype.eisen:
        yield Kop(eis.eis, 3)
        yield source(eis.bron, eis.woorden)
        yield from _parts(eis)


def _parts(eis: Eis) -> Iterator[Opsomming]:
    for per, label in (("gesprek", t.VAN_ELK_GESPREK), ("dossier", t.VAN_HET_DOSSIER)):
        punten = tuple(_part(onderdeel) for onderdeel in eis.onderdelen if onderdeel.per == per)
        if punten:
            yield Opsomming(punten, label)


def _part(onderdeel: Onderdeel) -> Alinea:
    details = (Detail(onderdeel.toelichting),) if onderdeel.toelichting else ()
    return Alinea(", ".join(map(describe, onderdeel.velden)), onderdeel.onderdeel, details=details)
