"""The log: a line for whoever opened, found, wrote, changed, handed over or erased something of a talk.

The rule that lives here: a line that cannot be added keeps nobody from reading; that is told in one line. What changes
here and its line reach the disk together (`Store.as_one`, `Store.erase_all`); of a file that left, the line comes after
it. What a file was called is not kept, and of a folder nothing from where a code stands in it: another code for a
jongere must leave no trace of the one before.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from loopbaangesprek.fouten import LobFout
from loopbaangesprek.logboek import Daad, Logregel, to_reader
from loopbaangesprek.namen import fold
from loopbaangesprek.schoon import on_one_line, schoon
from loopbaangesprek.stores.base import KORTSTE_BEGIN
from loopbaangesprek.teksten import logboek as t
from loopbaangesprek.wiring import now, tell

if TYPE_CHECKING:
    from loopbaangesprek.exports.uitgave import Lezer
    from loopbaangesprek.kop import Kop
    from loopbaangesprek.stores.base import Store

_GEEN_LETTERS = re.compile(r"[\W_]+")


def entry(daad: Daad, ids: Iterable[str] = (), bij: str = "") -> Logregel:
    """A line of now, by whoever works at this computer."""
    return Logregel(now().isoformat(timespec="seconds"), _account(), daad, tuple(ids), bij)


def note(store: Store, daad: Daad, ids: Collection[str] = (), bij: str = "") -> None:
    """Add a line; where that cannot be, it is told, and whoever reads goes on."""
    try:
        store.log.add(entry(daad, ids, bij))
    except LobFout as fout:
        tell(t.niet_genoteerd(fout.zin))


def note_quietly(store: Store, daad: Daad, ids: Collection[str]) -> None:
    """Add a line while a talk is on screen: a place that fails is told there already."""
    if ids:
        with suppress(LobFout):
            store.log.add(entry(daad, ids))


def note_written(  # noqa: PLR0913 - what was done, with which files, of what and for whom
    store: Store,
    paden: Sequence[Path],
    ids: Collection[str],
    codes: Iterable[str | None],
    *,
    daad: Daad = "uitgevoerd",
    lezer: Lezer | None = None,
) -> None:
    """Add a line about files that left the tool: their forms, for which reader, and the folder."""
    if not paden:
        return
    vormen = "+".join(dict.fromkeys(pad.suffix[1:] or t.MAP for pad in paden))
    wat = to_reader(vormen, lezer)
    note(store, daad, ids, f"{wat} {safe_folder(paden[0].parent, codes)}")


def note_talks(store: Store, daad: Daad, koppen: Iterable[Kop]) -> None:
    """Add a line about these talks; none where there are none."""
    if ids := [kop.id for kop in koppen]:
        note(store, daad, ids)


def safe_folder(map_: Path, codes: Iterable[str | None]) -> str:
    """The path of a folder, as far as no code stands in it."""
    kort = [schoon(code) for code in codes if code]  # one spelling on both sides
    heel = Path(on_one_line(schoon(str(map_.absolute()))))
    delen = heel.parts
    mag = next((i for i, deel in enumerate(delen) if any(_holds(deel, code) for code in kort)), len(delen))
    return str(heel) if mag == len(delen) else str(Path(*delen[:mag], t.MET_CODE))


def _holds(deel: str, code: str) -> bool:
    """Whether a code stands in the name of a folder: between other signs, and a long one anywhere."""
    if len(code) >= KORTSTE_BEGIN and fold(code) in fold(deel):
        return True
    kaal = _plain(code)
    return kaal in _plain(deel) if kaal else code in deel


def _plain(woord: str) -> str:
    """A word as a folder may be named after it: between dashes, whatever other signs there were."""
    kaal = _GEEN_LETTERS.sub("-", woord.casefold()).strip("-")
    return f"-{kaal}-" if kaal else ""


def _account() -> str:
    """The name of the account on this computer; only a name, and no proof of who sat there."""
    from getpass import getuser  # noqa: PLC0415 - only who writes a line needs it

    try:
        return on_one_line(schoon(getuser())) or t.ONBEKEND
    except (OSError, KeyError, ImportError):
        return t.ONBEKEND
