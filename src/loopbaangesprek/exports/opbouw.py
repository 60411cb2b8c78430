"""A record in the order in which it is read: the stories and the step first, then how they came about.

The rule that lives here: nothing is composed. Where nobody wrote a story, the answers stand side by side under
short labels (M42). Every format prints these same blocks.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from loopbaangesprek.exports.blokken import Alinea, Blok, Detail, Kop, Opsomming, StilleRegel, Streep
from loopbaangesprek.exports.bron import Bron, read, say
from loopbaangesprek.exports.slot import ending
from loopbaangesprek.exports.stap import next_step
from loopbaangesprek.exports.weg import the_way
from loopbaangesprek.exports.zichtbaar import visible
from loopbaangesprek.nee import says_no
from loopbaangesprek.schoon import on_one_line
from loopbaangesprek.teksten import uitvoer as t

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loopbaangesprek.verslag import Verslag
    from loopbaangesprek.verslagdelen import Kenmerk, VerwantVerhaal


def compose(verslag: Verslag, *, alles: bool = False) -> tuple[Blok, ...]:
    """The whole record as blocks, from the title to the last quiet line; with `alles` what is shielded too."""
    bron = read(visible(verslag, alles=alles))
    return (
        *_top(bron),
        *_under(t.KLEIN_VERHAAL, _small_story(bron)),
        *_under(t.GROTER_VERHAAL, _larger_story(bron)),
        *_under(t.VERVOLGSTAP, next_step(bron)),
        Streep(),
        *_under(t.VOORAF, _before(bron)),
        *_under(t.DE_WEG, the_way(bron, verslag)),
        *ending(bron),
    )


def title(verslag: Verslag) -> str:
    """The title of every print: the name the jongere gave the insight, else the moment, else a neutral one."""
    mogelijk = (verslag.reflectie.inzicht, verslag.ervaring.titel, t.TITEL)
    return next(filter(None, (on_one_line(tekst or "") for tekst in mogelijk)))


def _under(kop: str, blokken: Iterable[Blok]) -> tuple[Blok, ...]:
    inhoud = tuple(blokken)
    return (Kop(kop), *inhoud) if inhoud else ()


def _top(bron: Bron) -> tuple[Blok, ...]:
    v = bron.verslag
    delen = (
        say(v.gesprek.datum),
        v.jongere.code or t.ZONDER_CODE,
        v.jongere.niveau,
        v.jongere.leerjaar and t.leerjaar(v.jongere.leerjaar),
        v.ervaring.soort and t.soort(v.ervaring.soort),
        v.begeleider.rol and t.gesprek_met(v.begeleider.rol),
    )
    stand = {"afgebroken": t.AFGEBROKEN, "uit_te_werken": t.UIT_TE_WERKEN}.get(v.gesprek.status)
    quiet = " · ".join(on_one_line(deel) for deel in delen if deel)
    return (Kop(title(v), 1), StilleRegel(quiet), *([StilleRegel(stand)] if stand else []))


def _small_story(bron: Bron) -> tuple[Blok, ...]:
    waardering = bron.verslag.ervaring.waardering
    velden = ("gebeurtenis", "rol", "verwachting", "aandeel", "emoties")
    return (
        *bron.alinea("klein_verhaal.tekst"),
        *_moment(bron),
        *chain.from_iterable(bron.alinea(f"klein_verhaal.{veld}") for veld in velden),
        *((Alinea(t.WAARDERING[waardering], t.WAARDERING_LABEL),) if waardering else ()),
    )


def _moment(bron: Bron) -> tuple[Alinea, ...]:
    ervaring = bron.verslag.ervaring
    omstandigheden = (
        (t.WANNEER, ervaring.wanneer),
        (t.WAAR, ervaring.waar),
        (t.WILDE_UITZOEKEN, ervaring.beoogd_doel),
    )
    if not ervaring.titel or ervaring.titel == title(bron.verslag):
        return tuple(chain.from_iterable(bron.gelabeld(label, tekst) for label, tekst in omstandigheden))
    details = tuple(chain.from_iterable(bron.detail(label, tekst) for label, tekst in omstandigheden))
    return bron.gelabeld(t.HET_MOMENT, ervaring.titel, details)


def _larger_story(bron: Bron) -> tuple[Blok, ...]:
    groter = bron.verslag.groter_verhaal
    stem = t.STEM[groter.stem] if groter.stem and groter.tekst else ""
    regels = (
        bron.gelabeld(
            t.LABELS["groter_verhaal.leefregels"],
            regel.regel,
            tuple(
                chain.from_iterable(
                    bron.detail(t.LABELS[f"groter_verhaal.leefregels.{lid}"], getattr(regel, lid))
                    for lid in ("inzet", "voordeel", "nadeel")
                ),
            ),
        )
        for regel in groter.leefregels
    )
    blijkt = _shown_by(bron)
    return (
        *bron.alinea("groter_verhaal.tekst", details=(Detail(stem),) if stem else ()),
        *_thread(bron),
        *chain.from_iterable(regels),
        *_traits(bron, "kwaliteiten", groter.kwaliteiten),
        *_traits(bron, "motieven", groter.motieven),
        *((Kop(t.WAAR_DAT_UIT_BLIJKT, 3), *blijkt) if blijkt else ()),
    )


def _thread(bron: Bron) -> tuple[Alinea, ...]:
    draad = bron.verslag.rode_draad
    voorlopig = (Detail(t.VOORLOPIG),) if draad and draad.voorlopig else ()
    return bron.alinea("rode_draad.tekst", details=voorlopig) if draad else ()


def _traits(bron: Bron, lijst: str, kenmerken: tuple[Kenmerk, ...]) -> tuple[Opsomming, ...]:
    punten = (bron.gelabeld("", k.naam, bron.detail(t.BLIJKT_UIT, k.blijkt_uit)) for k in kenmerken)
    gevuld = tuple(chain.from_iterable(punten))
    return (Opsomming(gevuld, t.LABELS[f"groter_verhaal.{lijst}"]),) if gevuld else ()


def _shown_by(bron: Bron) -> tuple[Blok, ...]:
    inzicht = bron.verslag.reflectie.inzicht
    return (
        *(() if inzicht == title(bron.verslag) else bron.alinea("reflectie.inzicht")),
        *bron.alinea("reflectie.goed_gedaan"),
        *bron.alinea("reflectie.gemist"),
        *bron.alinea("klein_verhaal.duiding"),
        *bron.alinea("reflectie.gezien_door_anderen"),
        *bron.alinea("reflectie.belemmerende_gedachte"),
        *chain.from_iterable(_related(bron, verhaal) for verhaal in bron.verslag.verwante_verhalen),
    )


def _related(bron: Bron, verwant: VerwantVerhaal) -> tuple[Alinea, ...]:
    details = bron.detail(t.WAT_HETZELFDE_IS, verwant.overeenkomst)
    if verwant.gesprek and verwant.verhaal:
        details = (*details, Detail(t.UIT_EERDER_GESPREK))
    if says_no(verwant.verhaal):
        return (Alinea(label=t.VERWANT[verwant.soort], details=(Detail(t.HERKENT_NIET), *details)),)
    return bron.gelabeld(t.VERWANT[verwant.soort], verwant.verhaal, details)


def _before(bron: Bron) -> tuple[Blok, ...]:
    vorige = bron.verslag.opening.vorige_stap
    details = () if vorige is None else (
        *bron.detail(t.STAND, vorige.staat and t.STAAT[vorige.staat]),
        *bron.detail(t.GELEERD, vorige.geleerd),
    )  # fmt: skip
    return (
        *bron.alinea("opening.doel"),
        *bron.alinea("opening.wens_jongere"),
        *(bron.gelabeld(t.VORIGE_STAP, vorige.activiteit, details) if vorige else ()),
    )
