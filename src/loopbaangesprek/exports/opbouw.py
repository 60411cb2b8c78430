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
        *top(bron),
        *under(t.KLEIN_VERHAAL, small_story(bron)),
        *under(t.GROTER_VERHAAL, _larger_story(bron)),
        *under(t.VERVOLGSTAP, next_step(bron)),
        Streep(),
        *under(t.VOORAF, before(bron)),
        *under(t.DE_WEG, the_way(bron, verslag)),
        *ending(bron),
    )


def title(verslag: Verslag) -> str:
    """The title of every print: the name the jongere gave the insight, else the moment, else a neutral one."""
    mogelijk = (verslag.reflectie.inzicht, verslag.ervaring.titel, t.TITEL)
    return next(filter(None, (on_one_line(tekst or "") for tekst in mogelijk)))


def under(kop: str, blokken: Iterable[Blok]) -> tuple[Blok, ...]:
    """Some blocks under a heading; nothing where there are none."""
    inhoud = tuple(blokken)
    return (Kop(kop), *inhoud) if inhoud else ()


def top(bron: Bron) -> tuple[Blok, ...]:
    """The title, and below it which talk it was and how far its record is."""
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


def small_story(bron: Bron) -> tuple[Blok, ...]:
    """The small story as it was told, or else what was said of it side by side."""
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
    blijkt = shown_by(bron)
    return (
        *woven(bron),
        *thread(bron),
        *rules(bron),
        *traits(bron, "kwaliteiten", groter.kwaliteiten),
        *traits(bron, "motieven", groter.motieven),
        *((Kop(t.WAAR_DAT_UIT_BLIJKT, 3), *blijkt) if blijkt else ()),
    )


def woven(bron: Bron) -> tuple[Alinea, ...]:
    """The larger story as somebody told it, with whose words it is (M17)."""
    groter = bron.verslag.groter_verhaal
    stem = t.STEM[groter.stem] if groter.stem and groter.tekst else ""
    return bron.alinea("groter_verhaal.tekst", details=(Detail(stem),) if stem else ())


def rules(bron: Bron) -> tuple[Alinea, ...]:
    """The leefregels, each with how it is used and what it brings and costs (M14)."""
    leden = ("inzet", "voordeel", "nadeel")
    return tuple(
        chain.from_iterable(
            bron.gelabeld(
                t.LABELS["groter_verhaal.leefregels"],
                regel.regel,
                tuple(
                    chain.from_iterable(
                        bron.detail(t.LABELS[f"groter_verhaal.leefregels.{lid}"], getattr(regel, lid))
                        for lid in leden
                    ),
                ),
            )
            for regel in bron.verslag.groter_verhaal.leefregels
        ),
    )


def thread(bron: Bron) -> tuple[Alinea, ...]:
    """The rode draad, which says so where it rests on one experience (M13)."""
    draad = bron.verslag.rode_draad
    voorlopig = (Detail(t.VOORLOPIG),) if draad and draad.voorlopig else ()
    return bron.alinea("rode_draad.tekst", details=voorlopig) if draad else ()


def traits(bron: Bron, lijst: str, kenmerken: tuple[Kenmerk, ...]) -> tuple[Opsomming, ...]:
    """Some qualities or motives, each with the story that shows it (M15)."""
    punten = (bron.met(k.naam, (t.BLIJKT_UIT, k.blijkt_uit)) for k in kenmerken)
    gevuld = tuple(chain.from_iterable(punten))
    return (Opsomming(gevuld, t.LABELS[f"groter_verhaal.{lijst}"]),) if gevuld else ()


def shown_by(bron: Bron) -> tuple[Blok, ...]:
    """What the larger story rests on: what was said of the experience, and the stories like it."""
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


def before(bron: Bron) -> tuple[Blok, ...]:
    """What was said before the talk began: what it was for, and what came of the previous step."""
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
