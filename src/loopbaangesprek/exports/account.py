"""The account to the law, as Markdown or as data, and the law itself to read.

The rule that lives here: both are drawn from blocks, so that every word of a file that a school changed parses back
to itself; fields are named, and what stands in them never comes here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from loopbaangesprek.datums import say_day
from loopbaangesprek.exports.blokken import Alinea, Blok, Detail, Kop, Opsomming, StilleRegel
from loopbaangesprek.exports.markdown import draw
from loopbaangesprek.teksten import verantwoording as t
from loopbaangesprek.teksten import wet as tw
from loopbaangesprek.teksten.velden import describe
from loopbaangesprek.verantwoording import (
    Dekking,
    EisStand,
    Gespreksregel,
    OnderdeelStand,
    SchooltypeStand,
    Verantwoording,
)


def render_account(stand: Verantwoording, vorm: str) -> bytes:
    """Render an account: `md` to read, `json` for other programs."""
    if vorm == "json":
        return msgspec.json.format(msgspec.json.encode(stand), indent=2) + b"\n"
    return draw(_compose(stand)).encode()


def _compose(stand: Verantwoording) -> Iterator[Blok]:
    yield Kop(t.titel(stand.code), 1)
    yield StilleRegel(_heading(stand))
    if stand.niveau is not None and not any(s.eisen for s in stand.schooltypen):
        yield Alinea(_nothing_asked(stand.niveau, stand.schooltypen))
        return
    yield Alinea(t.WAT_DIT_IS)
    if stand.niveau is None:
        yield Alinea(t.ZONDER_NIVEAU)
    if not stand.gesprekken:
        yield Alinea(t.GEEN_GESPREK)
    for schooltype in stand.schooltypen:
        yield from _type(stand, schooltype, 2 if stand.niveau else 3)
    yield from (StilleRegel(zin) for zin in (stand.toelichting, tw.GEEN_ADVIES) if zin)


def _heading(stand: Verantwoording) -> str:
    delen = (stand.niveau, t.gesprekken(len(stand.gesprekken)), t.wet_van(say_day(stand.wet_bijgewerkt)))
    return " · ".join((t.gemaakt_op(say_day(stand.gemaakt_op)), *filter(None, delen)))


def _nothing_asked(niveau: str, schooltypen: Sequence[SchooltypeStand]) -> str:
    """What the file says of a level of which nothing is asked, or that it does not speak of."""
    return next((s.toelichting or tw.VRAAGT_NIETS for s in schooltypen), t.niets_over(niveau))


def _type(stand: Verantwoording, schooltype: SchooltypeStand, niveau: int) -> Iterator[Blok]:
    """One type of school; its name is a heading only where there are more of them."""
    if stand.niveau is None:
        yield Kop(schooltype.naam)
    if zin := schooltype.toelichting or ("" if schooltype.eisen else tw.VRAAGT_NIETS):
        yield Alinea(zin)
    for eis in schooltype.eisen:
        yield Kop(eis.eis, niveau)
        yield source(eis.bron, eis.woorden)
        yield from _per_talk(stand, eis)
        yield from _in_dossier(stand, eis)
    if schooltype.eisen:
        yield Kop(t.WAT_ONTBREEKT, niveau)
        yield _missing(schooltype)


def source(bron: str, woorden: str | None) -> Alinea:
    """Where a requirement is written, below the words of it where they are quoted."""
    if woorden is None:
        return Alinea(bron, t.BRON)
    return Alinea(woorden, t.ZO_STAAT_HET_ER, citaat=True, details=(Detail(bron, t.BRON),))


def _per_talk(stand: Verantwoording, eis: EisStand) -> Iterator[Blok]:
    onderdelen = eis.asked_of("gesprek")
    for gesprek in stand.gesprekken if onderdelen else ():
        punten = (Alinea(_found(o.found_in(gesprek.gesprek)), o.onderdeel) for o in onderdelen)
        yield Opsomming(tuple(punten), _talk(stand, gesprek))
    for onderdeel in onderdelen:
        if onderdeel.toelichting:
            yield Alinea(onderdeel.toelichting, onderdeel.onderdeel)


def _in_dossier(stand: Verantwoording, eis: EisStand) -> Iterator[Blok]:
    gesprekken = {gesprek.gesprek: _talk(stand, gesprek) for gesprek in stand.gesprekken}
    for onderdeel in eis.asked_of("dossier"):
        punten = tuple(Alinea(_found(d), gesprekken[d.gesprek]) for d in onderdeel.gevonden)
        yield Opsomming(punten or (Alinea(t.NOG_NERGENS),), onderdeel.onderdeel)
        if onderdeel.toelichting:
            yield StilleRegel(onderdeel.toelichting)


def _talk(stand: Verantwoording, gesprek: Gespreksregel) -> str:
    toen = gesprek.niveau if gesprek.niveau != stand.niveau else None
    return t.gesprek(say_day(gesprek.datum), gesprek.bank, gesprek.gesprek, toen)


def _found(dekking: Dekking | None) -> str:
    if dekking is None:
        return t.ONTBREEKT
    nog_geen = (t.NOG_GEEN_STAP,) if dekking.nog_geen_stap else ()
    return ", ".join((*map(describe, dekking.velden), *nog_geen))


def _missing(schooltype: SchooltypeStand) -> Blok:
    """What is not there yet, part by part."""
    onderdelen = (onderdeel for eis in schooltype.eisen for onderdeel in eis.onderdelen)
    punten = tuple(_not_there(onderdeel) for onderdeel in onderdelen if onderdeel.ontbreekt)
    return Opsomming(punten) if punten else Alinea(t.NIETS_ONTBREEKT)


def _not_there(onderdeel: OnderdeelStand) -> Alinea:
    """Where a part is missing, and the fields that would show it."""
    zonder = len(onderdeel.ontbreekt_in)
    velden = Detail(", ".join(map(describe, onderdeel.velden)), t.BLIJKT_UIT)
    return Alinea(t.ontbreekt_in(zonder) if zonder else t.NOG_NERGENS, onderdeel.onderdeel, details=(velden,))
