"""What the jongere told, in the jongere's own order: from what happened to who helps.

The rule that lives here: what was said stands under a few short words of ours, and nothing is composed (M42). A plain
"nee" is left out: it is an answer, and nothing to take home.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from loopbaangesprek.exports.blokken import Alinea, Blok, Detail, Kop
from loopbaangesprek.exports.bron import Bron, say
from loopbaangesprek.exports.stap import points
from loopbaangesprek.nee import says_no
from loopbaangesprek.teksten import lezers as t
from loopbaangesprek.teksten import uitvoer as tu

if TYPE_CHECKING:
    from collections.abc import Callable

    from loopbaangesprek.verslagdelen import Kenmerk, Leefregel, VerwantVerhaal


def my_story(bron: Bron) -> tuple[Blok, ...]:
    """Each part under its heading; one in which nothing was said is not there."""
    return tuple(
        blok for kop, deel in _DELEN.items() if (inhoud := deel(bron)) for blok in (Kop(kop), *inhoud)
    )


def details(bron: Bron, *delen: tuple[str, object]) -> tuple[Detail, ...]:
    """Some values as short lines under a paragraph, each behind its label; an empty one is left out."""
    return tuple(chain.from_iterable(bron.detail(label, said(waarde)) for label, waarde in delen))


def said(waarde: object) -> str:
    """A value in words; nothing where it is a plain no."""
    tekst = say(waarde)
    return "" if says_no(tekst) else tekst


def _told(bron: Bron, label: str, tekst: object, *delen: tuple[str, object]) -> tuple[Alinea, ...]:
    """A text with what belongs to it below; where there is none, what belongs to it stands by itself."""
    if said(tekst):
        return bron.gelabeld(label, said(tekst), details(bron, *delen))
    return tuple(chain.from_iterable(bron.gelabeld(naam, said(waarde)) for naam, waarde in delen))


def _happened(bron: Bron) -> tuple[Blok, ...]:
    verhaal, titel = bron.verslag.klein_verhaal, bron.verslag.ervaring.titel
    staat_bovenaan = titel == bron.verslag.reflectie.inzicht or not bron.verslag.reflectie.inzicht
    moment = () if staat_bovenaan else _told(bron, "", titel)
    if said(verhaal.tekst):
        return (*moment, *_told(bron, "", verhaal.tekst))
    # Who told what they did, told their part in it.
    rol = (t.ZELF_GEDAAN, verhaal.aandeel) if said(verhaal.aandeel) else (t.MIJN_ROL, verhaal.rol)
    erbij = (rol, (t.VERWACHT, verhaal.verwachting))
    return (*moment, *_told(bron, "", verhaal.gebeurtenis, *erbij))


def _felt(bron: Bron) -> tuple[Blok, ...]:
    verhaal, waardering = bron.verslag.klein_verhaal, bron.verslag.ervaring.waardering
    gevoel = _feelings(bron)
    if not gevoel and waardering:
        gevoel = (Alinea(tu.WAARDERING[waardering], t.TERUGBLIK),)
    return (*gevoel, *_told(bron, t.HOE_HET_KWAM, verhaal.duiding))


def _feelings(bron: Bron) -> tuple[Alinea, ...]:
    """In a row, as they are said; word for word they stand below each other, as they were typed."""
    emoties = bron.verslag.klein_verhaal.emoties
    onder_elkaar = _told(bron, "", emoties)
    if any(alinea.citaat for alinea in onder_elkaar):
        return onder_elkaar
    rij = t.OPSOMMING.join(filter(None, map(said, emoties)))
    return (Alinea(rij),) if rij else ()


def _see_more_often(bron: Bron) -> tuple[Blok, ...]:
    draad = bron.verslag.rode_draad
    regel = said(draad.tekst) if draad else ""
    voorlopig = (Detail(t.TOT_NU_TOE),) if draad and draad.voorlopig else ()
    return (
        *_told(bron, "", bron.verslag.groter_verhaal.tekst),
        *(bron.gelabeld("", regel, voorlopig) if regel else ()),
        *points("", (_related(bron, verhaal) for verhaal in bron.verslag.verwante_verhalen)),
    )


def _related(bron: Bron, verwant: VerwantVerhaal) -> tuple[Alinea, ...]:
    return _told(bron, t.VERWANT[verwant.soort], verwant.verhaal, (t.HETZELFDE, verwant.overeenkomst))


def _important(bron: Bron) -> tuple[Blok, ...]:
    groter = bron.verslag.groter_verhaal
    return (
        *chain.from_iterable(_rule(bron, regel) for regel in groter.leefregels),
        *points(t.BEWEEGT, (_trait(bron, motief) for motief in groter.motieven)),
        *_told(bron, t.GEMIST, bron.verslag.reflectie.gemist),
    )


def _rule(bron: Bron, regel: Leefregel) -> tuple[Alinea, ...]:
    erbij = ((t.INZET, regel.inzet), (t.VOORDEEL, regel.voordeel), (t.NADEEL, regel.nadeel))
    return _told(bron, "", regel.regel, *erbij)


def _trait(bron: Bron, kenmerk: Kenmerk) -> tuple[Alinea, ...]:
    """Without a name there is nothing that its story shows."""
    return _told(bron, "", kenmerk.naam, (t.BLIJKT_UIT, kenmerk.blijkt_uit)) if said(kenmerk.naam) else ()


def _can(bron: Bron) -> tuple[Blok, ...]:
    return (
        *points("", (_trait(bron, kwaliteit) for kwaliteit in bron.verslag.groter_verhaal.kwaliteiten)),
        *_told(bron, t.GOED, bron.verslag.reflectie.goed_gedaan),
    )


def _help(bron: Bron) -> tuple[Blok, ...]:
    activeren, stap = bron.verslag.activeren, bron.verslag.vervolgstap
    helpers = (
        _told(bron, "", n.wie, (t.HOE_IK_VRAAG if said(n.wie) else "", n.contact)) for n in activeren.netwerk
    )
    return (
        *points("", helpers),
        *(() if said(stap.activiteit) else _told(bron, t.MET_WIE, stap.met_wie)),
        *_told(bron, t.LEREN_KENNEN, activeren.netwerk_opbouwen),
        *points(
            t.TUSSENKOMEN, (_told(bron, "", b.wat, (t.DAN, b.oplossing)) for b in activeren.belemmeringen)
        ),
    )


_DELEN: dict[str, Callable[[Bron], tuple[Blok, ...]]] = {
    t.WAT_ER_GEBEURDE: _happened,
    t.WAT_IK_VOELDE: _felt,
    t.DIT_ZIE_IK_VAKER: _see_more_often,
    t.DIT_IS_BELANGRIJK: _important,
    t.DIT_KAN_IK: _can,
    t.WIE_ME_HELPT: _help,
}
"""The headings of the page in their order, each with what stands under it."""
