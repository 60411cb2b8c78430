"""Everything there is on one jongere as files in a new folder: to read, and as data.

The rule that lives here: nothing is left out, also what a print leaves out, what runs, what broke off, what was
half typed and what is damaged. All of it is written, or nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from loopbaangesprek.desk.dossiers import Damaged, Kept, Read, half_typed, read_all, readable_lines
from loopbaangesprek.exports import render
from loopbaangesprek.exports.dossier_markdown import render_dossier
from loopbaangesprek.files import export_name, write_folder
from loopbaangesprek.teksten import dossier as t
from loopbaangesprek.wiring import now, programme

if TYPE_CHECKING:
    from loopbaangesprek.stores.sqlite import SqliteStore

SCHEMA = 1


def write_dossier(store: SqliteStore, code: str, naar: Path) -> tuple[Path, Kept]:
    """Write all there is; returns the folder and what was read. Raises what `read_all` raises, and `UitvoerFout`."""
    kept = read_all(store, code)
    namen = dict(_names(kept))
    bestanden = {
        "dossier.md": _readable(kept, namen),
        "dossier.json": _as_json(_all_data(store, kept)),
    }
    for gelezen in kept.gelezen:
        for vorm in ("md", "json"):
            bestanden[f"{namen[gelezen.kop.id]}.{vorm}"] = render(vorm, gelezen.verslag)
    naam = Path(export_name(now().date(), kept.code, t.DOSSIER, "md")).stem
    return write_folder(naar, naam, bestanden), kept


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
    return render_dossier(kept.dossier(), bestanden, opmerkingen).encode()


def _all_data(store: SqliteStore, kept: Kept) -> dict[str, Any]:
    klaargezet = store.prepared(kept.code)
    alle: tuple[Read | Damaged, ...] = (*kept.gelezen, *kept.beschadigd)
    return {
        "schema": SCHEMA,
        "uitgevoerd": now().isoformat(timespec="seconds"),
        "programma": programme(),
        "dossier": msgspec.to_builtins(kept.dossier()),
        "verslagen": [g.verslag.model_dump(mode="json", by_alias=True) for g in kept.gelezen],
        "half_getypt": [half for welk in alle for half in half_typed(store, welk)],
        "klaargezet": None if klaargezet is None else _decoded(klaargezet),
        "beschadigd": [
            {
                "gesprek": stuk.kop.id,
                "datum": stuk.kop.datum or None,
                "zin": stuk.zin,
                "feiten": readable_lines(store, stuk.kop.id),
            }
            for stuk in kept.beschadigd
        ],
    }


def _decoded(regel: str) -> Any:  # noqa: ANN401 - what a kept line holds
    """What a line of JSON holds; one that is none stays as it is."""
    try:
        return json.loads(regel)
    except ValueError:
        return regel


def _as_json(data: dict[str, Any]) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")
