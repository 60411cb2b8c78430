"""The counsellor's own: on the first page what came of the talk, on the second the questions as they were asked.

The rule that lives here: the step comes first; all that was said is there, and what is shielded says so. Nothing that
an answer on the second page tells stands there twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopbaangesprek.exports import opbouw, slot, stap
from loopbaangesprek.exports.blokken import Alinea, Bladzijde, Blok, StilleRegel
from loopbaangesprek.exports.bron import read, say
from loopbaangesprek.exports.lezers.klopt import agreed
from loopbaangesprek.exports.lezers.letterlijk import tell_literal, unquoted
from loopbaangesprek.exports.lezers.ongezegd import not_in_answers
from loopbaangesprek.exports.lezers.route import way_of
from loopbaangesprek.exports.weg import the_way
from loopbaangesprek.exports.zichtbaar import visible
from loopbaangesprek.teksten import lezers as t
from loopbaangesprek.teksten import uitvoer as tu

if TYPE_CHECKING:
    from loopbaangesprek.exports.bron import Bron
    from loopbaangesprek.verslag import Verslag


def compose(verslag: Verslag) -> tuple[Blok, ...]:
    """The record for the counsellor, as blocks."""
    bron = read(visible(verslag, alles=True))
    eerste = tell_literal(_first_page(bron), bron)
    return unquoted((*eerste, Bladzijde(), *_second_page(bron, verslag)), bron)


def _first_page(bron: Bron) -> tuple[Blok, ...]:
    groter = bron.verslag.groter_verhaal
    gevonden: tuple[Blok, ...] = (
        *opbouw.woven(bron),
        *opbouw.thread(bron),
        *opbouw.traits(bron, "kwaliteiten", groter.kwaliteiten),
        *opbouw.traits(bron, "motieven", groter.motieven),
        *opbouw.rules(bron),
    )
    return (
        *opbouw.top(bron),
        *_how_it_was_noted(bron.verslag),
        way_of(bron.verslag),
        *opbouw.under(tu.VERVOLGSTAP, stap.chosen(bron)),
        *opbouw.under(tu.GROTER_VERHAAL, gevonden),
        *opbouw.under(tu.KLEIN_VERHAAL, _story(bron)),
        *slot.still_open(bron.verslag),
        *slot.present(bron.verslag),
        *opbouw.under(tu.KLOPT_HET, agreed(bron)),
        *slot.changes(bron.verslag),
    )


def _how_it_was_noted(verslag: Verslag) -> tuple[Blok, ...]:
    """M10: said once, so that whoever reads knows what a quote is here."""
    woorden = {antwoord.woorden for antwoord in verslag.antwoorden if antwoord.antwoord}
    zin = t.LETTERLIJK_EN_SAMENGEVAT if "letterlijk" in woorden else t.SAMENGEVAT
    return (StilleRegel(zin),) if woorden else ()


def _story(bron: Bron) -> tuple[Alinea, ...]:
    """The small story in one look: what happened, and what it did."""
    verhaal = bron.alinea("klein_verhaal.tekst") or bron.alinea("klein_verhaal.gebeurtenis", "")
    moment = bron.verslag.ervaring.titel
    titel = () if say(moment) == opbouw.title(bron.verslag) else bron.gelabeld(tu.HET_MOMENT, moment)
    return (*titel, *verhaal, *bron.alinea("klein_verhaal.emoties"))


def _second_page(bron: Bron, heel: Verslag) -> tuple[Blok, ...]:
    overig: tuple[Blok, ...] = (
        *opbouw.small_story(bron),
        *opbouw.shown_by(bron),
        *stap.on_the_way(bron),
        *stap.ahead(bron),
        *opbouw.before(bron),
    )
    return (
        *opbouw.under(tu.DE_WEG, the_way(bron, heel)),
        *opbouw.under(t.NIET_IN_EEN_ANTWOORD, not_in_answers(overig, bron, _first_page(bron))),
        *slot.counted(bron.verslag),
    )
