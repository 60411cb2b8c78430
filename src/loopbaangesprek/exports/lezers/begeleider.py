"""The counsellor's own: on the first page what came of the talk, on the second the questions as they were asked.

The rule that lives here: the step comes first; all that was said is there, and what is shielded says so. Nothing that
an answer on the second page tells stands there twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopbaangesprek.exports import opbouw, slot, stap
from loopbaangesprek.exports.blokken import Alinea, Bladzijde, Blok, Opsomming, StilleRegel
from loopbaangesprek.exports.bron import read
from loopbaangesprek.exports.lezers.klopt import agreed
from loopbaangesprek.exports.lezers.letterlijk import tell_literal
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
    return (*eerste, Bladzijde(), *_second_page(bron, verslag))


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
        *agreed(bron),
        way_of(bron.verslag),
        *_moment(bron),
        *opbouw.under(tu.VERVOLGSTAP, stap.chosen(bron)),
        *opbouw.under(tu.GROTER_VERHAAL, gevonden),
        *_still_open(bron.verslag),
        *slot.changes(bron.verslag),
    )


def _how_it_was_noted(verslag: Verslag) -> tuple[Blok, ...]:
    """M10: said once, so that whoever reads knows what a quote is here."""
    woorden = {antwoord.woorden for antwoord in verslag.antwoorden if antwoord.antwoord}
    zin = t.LETTERLIJK_EN_SAMENGEVAT if "letterlijk" in woorden else t.SAMENGEVAT
    return (StilleRegel(zin),) if woorden else ()


def _moment(bron: Bron) -> tuple[Alinea, ...]:
    """What it was about, in one look; the small story itself is how the second page begins."""
    titel = bron.verslag.ervaring.titel
    gevoel = bron.detail(tu.LABELS["klein_verhaal.emoties"], bron.verslag.klein_verhaal.emoties)
    return bron.gelabeld(tu.HET_MOMENT, titel, gevoel)


def _still_open(verslag: Verslag) -> tuple[Blok, ...]:
    """Part by part, under a label: a heading would cost the first page its last lines."""
    punten = slot.still_open(verslag)
    return (Opsomming(punten, tu.NOG_OPEN),) if punten else ()


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
        *slot.present(bron.verslag),
        *slot.counted(bron.verslag),
    )
