"""Everything there is on one jongere as files in a new folder: to read, and as data.

The rule that lives here: nothing is left out, also what a print leaves out, what runs, what broke off, what was half
typed, and of what is damaged all that can be read, with a mark on it. But what is shielded is only in the counsellor's
own, and so are the loose facts of a damaged talk, of which nobody can tell. Own notes are in none. A talk of which
nobody can tell whose it is stays out, and is told. All of it is written, or nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from loopbaangesprek.desk.dossiers import Damaged, Kept, Read, facts_as_kept, half_typed, read_all
from loopbaangesprek.desk.records import has_shielded
from loopbaangesprek.exports import render
from loopbaangesprek.exports.dossier_markdown import render_dossier
from loopbaangesprek.exports.editions import edition
from loopbaangesprek.files import export_name, write_folder
from loopbaangesprek.fouten import OnleesbareTekst
from loopbaangesprek.teksten import bescherming as tb
from loopbaangesprek.teksten import dossier as t
from loopbaangesprek.teksten.verloop import typed
from loopbaangesprek.wiring import now, programme

if TYPE_CHECKING:
    from loopbaangesprek.stores.sqlite import SqliteStore

SCHEMA = 1


def write_dossier(store: SqliteStore, code: str, naar: Path, *, alles: bool = False) -> tuple[Path, Kept]:
    """Write all there is, with `alles` what is shielded too; returns the folder and what was read.

    Raises what `read_all` raises, and `UitvoerFout`.
    """
    kept = read_all(store, code, alles=alles, nodig=t.CODE_NODIG_BESTAND)
    namen = dict(_names(kept))
    bestanden = {
        "dossier.md": _readable(kept, namen),
        "dossier.json": as_json(all_data(store, kept)),
    }
    for gelezen in kept.gelezen:
        for vorm in ("md", "json"):
            bestanden[f"{namen[gelezen.kop.id]}.{vorm}"] = render(vorm, edition(gelezen.verslag, alles=alles))
    naam = Path(export_name(now().date(), kept.code, t.DOSSIER, "md")).stem
    return write_folder(naar, naam, bestanden), kept


def left_out(kept: Kept) -> list[str]:
    """What to say of what is not in the files, or should not be seen by others."""
    if kept.alles:
        return [tb.ALLES_ERIN] if any(map(has_shielded, (g.verslag for g in kept.gelezen))) else []
    opdracht = f"lob jongere exporteer {typed(kept.code)} --voor begeleider"
    return [
        *([tb.niet_geschreven(kept.left_behind, opdracht)] if kept.left_behind else []),
        *([tb.los_beschadigd(opdracht)] if kept.beschadigd else []),
    ]


def _names(kept: Kept) -> Iterator[tuple[str, str]]:
    """The name of the files of each talk, without their ending; two that would be the same get a number."""
    vergeven: set[str] = set()
    for gelezen in kept.gelezen:
        deel = gelezen.verslag.gesprek
        stam = Path(export_name(deel.datum, kept.code, deel.bank.naam, "md")).stem
        naam, teller = stam, 1
        while naam in vergeven:
            teller += 1
            naam = f"{stam}-{teller}"
        vergeven.add(naam)
        yield gelezen.kop.id, naam


def _readable(kept: Kept, bestanden: dict[str, str]) -> bytes:
    opmerkingen = [t.beschadigd_hier(len(kept.beschadigd))] if kept.beschadigd else []
    opmerkingen += left_out(kept) if kept.alles else []
    return render_dossier(kept.dossier(), bestanden, opmerkingen).encode()


def about_the_file() -> dict[str, Any]:
    """What data of a dossier begin with: in which shape they are, and when and by what they were written."""
    return {
        "schema": SCHEMA,
        "uitgevoerd": now().isoformat(timespec="seconds"),
        "programma": programme(),
    }


def all_data(store: SqliteStore, kept: Kept) -> dict[str, Any]:
    """All there is as data, also what a print leaves out."""
    alle: tuple[Read | Damaged, ...] = (*kept.gelezen, *kept.beschadigd)
    return about_the_file() | {
        "dossier": msgspec.to_builtins(kept.dossier()),
        "verslagen": [g.verslag.model_dump(mode="json", by_alias=True) for g in kept.gelezen],
        "half_getypt": [half for welk in alle for half in half_typed(store, welk, alles=kept.alles)],
        "klaargezet": prepared_data(store, kept.code),
        "beschadigd": [damaged_data(store, stuk, alles=kept.alles) for stuk in kept.beschadigd],
    }


def damaged_data(store: SqliteStore, stuk: Damaged, *, alles: bool) -> dict[str, Any]:
    """What is left of a damaged talk, fact by fact; others only see that it is there."""
    waar = {"gesprek": stuk.kop.id, "datum": stuk.kop.datum or None}
    return {**waar, "zin": stuk.zin, "feiten": facts_as_kept(store, stuk.kop.id) if alles else None}


def prepared_data(store: SqliteStore, code: str) -> Any:  # noqa: ANN401 - what a kept line holds
    """What was prepared: the data in its line, or the line where it holds none; a mark where it is no text."""
    try:
        regel = store.prepared(code)
    except OnleesbareTekst:
        return {"beschadigd": True}
    try:
        return None if regel is None else json.loads(regel)
    except ValueError:
        return regel


def as_json(data: dict[str, Any]) -> bytes:
    """Data as a JSON file that a person can read too."""
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")
