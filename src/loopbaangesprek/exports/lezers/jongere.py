"""The jongere's own copy: one page in ik-vorm, with what the jongere said and agreed to (M40).

The rule that lives here: the name for the insight and the step on top, the story below, room to write at the end. No
code, no competence, no number, and nothing that is missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopbaangesprek.exports.blokken import Blok, Kop, Schrijfruimte, StilleRegel, Taak, Weg
from loopbaangesprek.exports.bron import Bron, read, say
from loopbaangesprek.exports.lezers.eigen_woorden import own_words
from loopbaangesprek.exports.lezers.inpassen import fit
from loopbaangesprek.exports.lezers.mijn_verhaal import details, my_story, said
from loopbaangesprek.exports.lezers.route import way_of
from loopbaangesprek.schoon import on_one_line
from loopbaangesprek.teksten import lezers as t

if TYPE_CHECKING:
    from loopbaangesprek.verslag import Verslag

_REGELS = 5
"""How many lines there are to write on, where the page has room for them."""


def compose(verslag: Verslag) -> tuple[Blok, ...]:
    """The record for the jongere, as blocks."""
    bron = read(own_words(verslag))
    stap, verhaal = _step(bron), my_story(bron)
    return fit((
        Kop(_title(bron.verslag), 1),
        StilleRegel(say(verslag.gesprek.datum)),
        *stap,
        *_way(bron.verslag),
        *verhaal,
        *_agreed(bron, leeg=not stap and not verhaal),
        Schrijfruimte(t.ZELF_SCHRIJVEN, _REGELS),
    ))  # fmt: skip


def _title(eigen: Verslag) -> str:
    mogelijk = (eigen.reflectie.inzicht, eigen.ervaring.titel, t.MIJN_TITEL)
    return next(filter(None, (on_one_line(said(tekst)) for tekst in mogelijk)))


def _step(bron: Bron) -> tuple[Blok, ...]:
    """M28: that there is no step yet is a way to end, and said as one."""
    stap = bron.verslag.vervolgstap
    if not said(stap.activiteit):
        return (StilleRegel(t.GEEN_STAP),) if stap.status == "nog_niet" else ()
    delen = (
        (t.WANNEER, stap.wanneer),
        (t.WAAR, stap.waar),
        (t.MET_WIE, stap.met_wie),
        (t.EERST, stap.eerste_actie),
        (t.KLAAR_ALS, stap.klaar_als),
        (t.TREKT, stap.warmte and stap.warmte.waarom),
    )
    return (Taak(said(stap.activiteit), details(bron, *delen)),)


def _way(eigen: Verslag) -> tuple[Blok, ...]:
    """Only where the talk came: one place alone is no way."""
    bereikt = tuple(station for station in way_of(eigen).stations if station.bereikt)
    return (Weg(bereikt),) if len(bereikt) > 1 else ()


def _agreed(bron: Bron, *, leeg: bool) -> tuple[Blok, ...]:
    """Whether it is right so and when the next talk is, in one line; with what the jongere wants to add (M41)."""
    bevestiging, dag = bron.verslag.bevestiging, bron.verslag.activeren.volgend_gesprek
    zin = t.NOG_LEEG if leeg and not bevestiging.akkoord else t.KLOPT[bevestiging.akkoord]
    if bron.verslag.gesprek.status == "afgebroken":
        zin = t.GESTOPT
    regel = f"{zin} {t.praten_verder(say(dag))}" if dag else zin
    return (StilleRegel(regel), *bron.gelabeld(t.ERBIJ_ZEGGEN, said(bevestiging.opmerking)))
