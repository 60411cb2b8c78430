"""The whole dossier of one jongere as one document, for one reader.

The rule that lives here: what is written holds what its reader may have of each talk and no more, in every form; that
goes for the data too. The jongere gets own words, and nothing that was half typed or prepared, or is damaged. A school
gets what stands under its own headings and no record, for a record holds the talk itself. Only the counsellor, and who
asks for nobody in particular, gets as data all that stands in the folder (`dossier_files`).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from loopbaangesprek.asking import may_overwrite
from loopbaangesprek.datums import say_day
from loopbaangesprek.desk.dossier_files import about_the_file, all_data, left_out
from loopbaangesprek.desk.dossiers import Kept, read_all
from loopbaangesprek.exports import render
from loopbaangesprek.exports.editions import as_own_data
from loopbaangesprek.exports.lezers.dossier import Bundel, bind, document
from loopbaangesprek.exports.lezers.onder_koppen import under_headings
from loopbaangesprek.exports.uitgave import Stuk, Uitgave
from loopbaangesprek.files import export_name, write_export
from loopbaangesprek.teksten import dossier as t
from loopbaangesprek.wiring import now

if TYPE_CHECKING:
    from loopbaangesprek.desk.readers import For
    from loopbaangesprek.stores.sqlite import SqliteStore


def write_document(
    store: SqliteStore, code: str, naar: Path, vorm: str, wie: For
) -> tuple[Path, Kept, list[str]]:
    """Write the dossier for one reader; the file, what was read, and what to say of what is not in it.

    Raises what `read_all` raises, `OnderdeelMist` and `UitvoerFout`.
    """
    kept = read_all(store, code, alles=wie.alles, nodig=t.CODE_NODIG_BESTAND)
    bundel = bind(kept.code, (gelezen.verslag for gelezen in kept.gelezen), kept.lopend, wie.lezer)
    inhoud = render(vorm, _edition(store, kept, bundel, wie))
    naam = export_name(now().date(), kept.code, t.DOSSIER, vorm, wie.lezer)
    zonder = [t.niet_meegegeven(bundel.niet_erin)] if bundel.niet_erin else []
    return write_export(naar, naam, inhoud, may_overwrite()), kept, [*zonder, *left_out(kept)]


def _edition(store: SqliteStore, kept: Kept, bundel: Bundel, wie: For) -> Uitgave:
    def stuk() -> Stuk:
        return document(bundel, wet=wie.wet, uiterlijk=wie.uiterlijk, opmerkingen=_remarks(kept, wie))

    def data() -> dict[str, Any]:
        if wie.lezer == "jongere":
            dossier = msgspec.to_builtins(bundel.dossier())
            del dossier["code"]
            records = [as_own_data(deel.te_lezen) for deel in bundel.delen]
            return about_the_file() | {"dossier": dossier, "verslagen": records}
        if wie.lezer == "school":
            return about_the_file() | {"code": kept.code, "gesprekken": under_headings(bundel, wie.wet)}
        return all_data(store, kept)

    return Uitgave(stuk, data)


def _remarks(kept: Kept, wie: For) -> list[str]:
    """What stands on top about what is not in it; the jongere's own copy is of the jongere alone."""
    mee = left_out(kept) if kept.alles else []
    if wie.lezer == "jongere" or not kept.beschadigd:
        return mee
    dagen = [say_day(stuk.kop.datum) for stuk in kept.beschadigd if stuk.kop.datum]
    return [t.beschadigd_in_stuk(len(kept.beschadigd), dagen), *mee]
