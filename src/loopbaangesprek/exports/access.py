"""An inzage as Markdown: all there is of a jongere, what is left out and why, and who may ask.

The rule that lives here: it is for somebody who never saw the tool: plain words, and every part says what it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from loopbaangesprek.datums import say_day
from loopbaangesprek.exports.access_talk import TalkAccess, talk
from loopbaangesprek.exports.blokken import Alinea, Blok, Detail, Kop, Opsomming, StilleRegel
from loopbaangesprek.exports.law import rights
from loopbaangesprek.exports.markdown import draw
from loopbaangesprek.teksten import inzage as t
from loopbaangesprek.teksten.wet import GEEN_ADVIES
from loopbaangesprek.wetboek import Recht


class Done(Struct, frozen=True):
    """Something that was done with these talks: when, by whom, what, and what belongs to it."""

    om: str
    wie: str
    wat: str
    bij: str = ""


class Access(Struct, frozen=True):
    """All there is of a jongere, for somebody who may see it."""

    code: str
    voor: str
    dag: str
    gesprekken: Sequence[TalkAccess]
    klaargezet: str
    beschadigd: Sequence[str]
    gedaan: Sequence[Done]
    kopieen: Sequence[Done]
    niet_erin: Sequence[str]
    rechten: Sequence[Recht]


def render_access(access: Access) -> str:
    """Render an inzage."""
    return draw(_compose(access))


def _compose(access: Access) -> Iterator[Blok]:
    yield Kop(t.titel(access.code), 1)
    yield StilleRegel(t.gemaakt(say_day(access.dag), access.voor))
    yield Alinea(t.WAT_DIT_IS)
    yield Alinea(t.KLOPT_IETS_NIET)
    if not access.gesprekken and not access.beschadigd:
        yield Alinea(t.GEEN_GESPREKKEN)
    for gesprek in access.gesprekken:
        yield from talk(gesprek)
    if access.klaargezet:
        yield from (Kop(t.KLAARGEZET), Alinea(access.klaargezet))
    yield from _list(t.BESCHADIGD, [Alinea(zin) for zin in access.beschadigd])
    yield from _list(t.LOGBOEK, [_done(gedaan) for gedaan in access.gedaan])
    yield from _list(t.KOPIEEN, [_done(kopie) for kopie in access.kopieen])
    yield from _list(t.NIET_ERIN, [Alinea(zin) for zin in access.niet_erin])
    yield Kop(t.RECHTEN)
    yield Alinea(t.LEEFTIJD)
    yield from rights(access.rechten)
    yield StilleRegel(GEEN_ADVIES)


def _list(kop: str, punten: Sequence[Alinea]) -> Iterator[Blok]:
    if punten:
        yield from (Kop(kop), Opsomming(tuple(punten)))


def _done(gedaan: Done) -> Alinea:
    details = (Detail(gedaan.bij),) if gedaan.bij else ()
    return Alinea(f"{gedaan.wat}, {gedaan.wie}", gedaan.om, details=details)
