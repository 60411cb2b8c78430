"""What a school keeps: the headings that the law names, and no more than is needed.

The rule that lives here: nothing of the law itself. The headings are the parts that a requirement asks of every talk,
and under each stands what the record says in the fields that show it. A level that asks nothing of a talk gets the
headings of the vmbo, which are asked of every activity there.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from loopbaangesprek.exports.blokken import Alinea, Blok, Kop, StilleRegel
from loopbaangesprek.exports.bron import Bron, read, say
from loopbaangesprek.exports.lezers.instemming import own
from loopbaangesprek.exports.zichtbaar import visible
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.nee import says_no
from loopbaangesprek.paden import STAP
from loopbaangesprek.schoon import on_one_line
from loopbaangesprek.teksten import lezers as t
from loopbaangesprek.teksten import uitvoer as tu
from loopbaangesprek.teksten.velden import describe
from loopbaangesprek.velden import list_of
from loopbaangesprek.wetboek import Eis, Onderdeel

if TYPE_CHECKING:
    from collections.abc import Collection

    from loopbaangesprek.verslag import Verslag
    from loopbaangesprek.wetboek import Wet

DAG = "vervolgstap.wanneer"
_ELK_GESPREK = "vmbo"
"""The type of school of which the law asks something of every talk."""


_IN_WOORDEN = {
    "ervaring.soort": tu.SOORT,
    "ervaring.waardering": tu.WAARDERING,
    "vervolgstap.opvolging.staat": tu.STAAT,
    "opening.vorige_stap.staat": tu.STAAT,
}
"""Choices that are said in other words than the record keeps them in."""


def compose(verslag: Verslag, wet: Wet | None) -> tuple[Blok, ...]:
    """The record for a school, as blocks; raises `Geweigerd` where no law says under which headings."""
    return (*page(verslag, wet), StilleRegel(whence(verslag, wet)))


def page(verslag: Verslag, wet: Wet | None) -> tuple[Blok, ...]:
    """The same without the line that says where the headings come from: in a dossier that is told once."""
    bron = read(visible(verslag))
    velden = fields_asked(verslag, wet)
    inhoud = chain.from_iterable(_part(bron, onderdeel, velden) for onderdeel in _parts(verslag, wet))
    return (*_top(bron), *_read_back(bron), *inhoud)


def title(zichtbaar: Verslag) -> str:
    """What stands on top: a name that is the jongere's own, else a neutral one: a title does not say whose it is."""
    eigen = own(zichtbaar)
    mogelijk = (zichtbaar.reflectie.inzicht, zichtbaar.ervaring.titel)
    return next((on_one_line(naam) for naam in mogelijk if naam and eigen.has(naam)), tu.TITEL)


def whence(verslag: Verslag, wet: Wet | None) -> str:
    """Where the headings come from; whose they are, where the law names none for a talk at this level."""
    van, eis = _asked_of_a_talk(wet, verslag.jongere.niveau)
    niveau = verslag.jongere.niveau
    return t.koppen_uit(eis.eis, eis.bron) if niveau == van else t.koppen_van_een_ander(niveau, van)


def says_of_it(verslag: Verslag) -> bool:
    """Whether the jongere had something to say against the record, so that a remark is part of it (M41)."""
    return verslag.bevestiging.akkoord in ("deels", "nee")


def fields_asked(verslag: Verslag, wet: Wet | None) -> frozenset[str]:
    """The fields that stand under some heading; raises `Geweigerd` where no law says under which headings."""
    return frozenset(chain.from_iterable(onderdeel.velden for onderdeel in _parts(verslag, wet)))


def _parts(verslag: Verslag, wet: Wet | None) -> tuple[Onderdeel, ...]:
    _, eis = _asked_of_a_talk(wet, verslag.jongere.niveau)
    return tuple(onderdeel for onderdeel in eis.onderdelen if onderdeel.per == "gesprek")


def _asked_of_a_talk(wet: Wet | None, niveau: str | None) -> tuple[str, Eis]:
    """The requirement whose headings are used, and of which level: the jongere's own, or else the vmbo."""
    for naam in (niveau, _ELK_GESPREK):
        schooltype = wet.of(naam) if wet and naam else None
        for eis in schooltype.eisen if schooltype else ():
            if naam and any(onderdeel.per == "gesprek" for onderdeel in eis.onderdelen):
                return naam, eis
    raise Geweigerd(t.GEEN_KOPPEN)


def _top(bron: Bron) -> tuple[Blok, ...]:
    v = bron.verslag
    delen = (
        v.jongere.code or tu.ZONDER_CODE,
        say(v.gesprek.datum),
        v.jongere.niveau,
        v.begeleider.rol and tu.gesprek_met(v.begeleider.rol),
    )
    gestopt = (StilleRegel(t.EERDER_GESTOPT),) if v.gesprek.status == "afgebroken" else ()
    regel = StilleRegel(" · ".join(on_one_line(deel) for deel in delen if deel))
    return (Kop(title(v), 1), regel, *gestopt)


def _read_back(bron: Bron) -> tuple[Blok, ...]:
    """Where it was not read back, or the jongere did not find it right, that is told, with the own words for it (M41).

    A talk that was broken off was not read back, and nobody is asked to (M46).
    """
    bevestiging = bron.verslag.bevestiging
    if says_of_it(bron.verslag):
        zin = StilleRegel(tu.AKKOORD[bevestiging.akkoord or ""])
        return (zin, *bron.gelabeld(tu.OPMERKING, bevestiging.opmerking))
    stil = bevestiging.akkoord or bron.verslag.gesprek.status == "afgebroken"
    return () if stil else (StilleRegel(t.NIET_TERUGGELEZEN),)


def _part(bron: Bron, onderdeel: Onderdeel, velden: Collection[str]) -> tuple[Blok, ...]:
    """A heading with its fields; an empty one says that nothing was noted."""
    inhoud = tuple(chain.from_iterable(_field(bron, pad, velden) for pad in onderdeel.velden))
    if not inhoud and STAP in onderdeel.velden and bron.verslag.vervolgstap.status == "nog_niet":
        inhoud = (Alinea(tu.NOG_NIET),)
    return (Kop(on_one_line(onderdeel.onderdeel)), *(inhoud or (StilleRegel(t.NIETS_GENOTEERD),)))


def _field(bron: Bron, pad: str, velden: Collection[str]) -> tuple[Alinea, ...]:
    """What stands in a field; in a list of items, that member of each. A step has its day with it (M25)."""
    naam = describe(pad)
    label = f"{naam[:1].upper()}{naam[1:]}"
    woorden = _IN_WOORDEN.get(pad, {})
    teksten = (woorden.get(tekst, tekst) for tekst in map(say, _values(bron.verslag, pad)))
    gevuld = (tekst for tekst in teksten if tekst and not says_no(tekst))
    erbij = () if pad != STAP or DAG in velden else bron.detail(tu.WANNEER, bron.verslag.vervolgstap.wanneer)
    return tuple(chain.from_iterable(bron.gelabeld(label, tekst, erbij) for tekst in gevuld))


def _values(verslag: Verslag, pad: str) -> tuple[object, ...]:
    lijst = list_of(pad)
    if lijst is None:
        return (_at(verslag, pad),)
    items = _at(verslag, lijst)
    lid = pad.rpartition(".")[2]
    return tuple(getattr(item, lid) for item in items) if isinstance(items, tuple) else ()


def _at(deel: object, pad: str) -> object:
    for naam in pad.split("."):
        deel = getattr(deel, naam, None)
    return deel
