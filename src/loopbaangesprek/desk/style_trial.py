"""A trial page: a talk that nobody held, in the look of the school; and an example of a template.

The rule that lives here: the page is made as every other page is, of a talk that went through the same engine; nothing
of it is kept.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from loopbaangesprek.asking import may_overwrite
from loopbaangesprek.desk.readers import reader
from loopbaangesprek.desk.records import record_of, write_record
from loopbaangesprek.desk.records_folder import records_folder
from loopbaangesprek.files import write_export
from loopbaangesprek.opening import opened
from loopbaangesprek.places import export_folder
from loopbaangesprek.teksten import huisstijl as t
from loopbaangesprek.teksten import voorbeeldgesprek as voorbeeld
from loopbaangesprek.teksten.verloop import typed
from loopbaangesprek.wiring import now, programme, say, where_written

if TYPE_CHECKING:
    from loopbaangesprek.exports.uitgave import Lezer
    from loopbaangesprek.verslag import Verslag

_OVER = timedelta(weeks=3)
"""How far ahead the step of the trial page lies."""


def write_trial(folder: Path, vorm: str, lezer: Lezer, naar: Path | None) -> None:
    """Write the trial page for one reader; raises `UitvoerFout`, and `OnderdeelMist` where the form needs it."""
    with opened(folder) as store:
        wie, map_ = reader(store, folder, lezer), records_folder(store)
    (pad,) = write_record(made_up(), naar or map_, (vorm,), may_overwrite(), wie=wie)
    say(*where_written(pad), t.PROEF_UITLEG)


def made_up() -> Verslag:
    """The record of the talk that nobody held."""
    from loopbaangesprek.banks import load_bank  # noqa: PLC0415 - only a trial page needs all this
    from loopbaangesprek.opnemen.inhoud import hold  # noqa: PLC0415 - see above
    from loopbaangesprek.talk.beginning import Wanted, begin  # noqa: PLC0415 - see above

    vandaag = now().date()
    bank = load_bank(voorbeeld.BANK)
    begonnen = begin(
        bank, Wanted(code=voorbeeld.CODE, rol="mentor"),
        gesprek=voorbeeld.CODE, datum=vandaag, vorige=None, programma=programme(),
    )  # fmt: skip
    antwoorden = voorbeeld.ANTWOORDEN | {"stap-wanneer": (vandaag + _OVER).isoformat()}
    return record_of(hold(begonnen, antwoorden, vandaag).gesprek)


def write_example(naar: Path | None) -> None:
    """Write an example of a template, with how to write one; raises `UitvoerFout`."""
    pad = write_export(naar or export_folder(), t.VOORBEELD_NAAM, t.VOORBEELD.encode(), may_overwrite())
    say(*where_written(pad), t.verander(typed(str(pad))))
