"""What a move that was broken off left in the old folder or the new one: cleared away, or named.

The rule that lives here: a file goes only when it is known that all of it is in the file that is open; a file that
somebody used since stays, and is named to whoever erases. What holds talks is overwritten before it goes.
"""

from __future__ import annotations

import os
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from loopbaangesprek.fouten import LobFout
from loopbaangesprek.instellingen import ELDERS, ELDERS_VAN, VERHUISD_UIT
from loopbaangesprek.places import DATABASE, WEGWIJZER, older_copies, pointer_in
from loopbaangesprek.stores.base import Store
from loopbaangesprek.stores.place import with_beside

if TYPE_CHECKING:
    from loopbaangesprek.stores.sqlite import SqliteStore

KOPIE, MERK = "~lob.tmp", "~lob-verhuis.tmp"
"""Names that sync programs leave alone, should there be one after all."""
NAAR = "~lob-verhuist-naar.tmp"
"""The file in the old folder that says, while a move is going on, where to. No setting: that disk may be full."""
_BEGIN = 16


def finish(store: SqliteStore) -> None:
    """Clear away what a move that was killed left; what cannot go stays, and a later opening tries again."""
    with suppress(LobFout, OSError, ValueError):
        if (uit := store.setting(VERHUISD_UIT)) and _clear_old(store, Path(uit)):
            store.set_setting(VERHUISD_UIT, "")
    with suppress(LobFout, OSError, ValueError):
        if (naar := _begun(store)) is not None and _clear_new(store, naar):
            (store.pad.parent / NAAR).unlink()


def elsewhere(store: Store) -> list[str]:
    """The other folders where talks of this kluis may be: of a broken-off move, or of when this place failed.

    Raises `OpslagFout`.
    """
    verhuisd = [Path(map_) for map_ in (store.setting(VERHUISD_UIT), _begun(store)) if map_]
    gered = [*(store.setting(ELDERS) or "").split("\n"), store.setting(ELDERS_VAN) or ""]
    return list(
        dict.fromkeys([*(str(map_) for map_ in verhuisd if _holds_talks(map_)), *filter(None, gered)])
    )


def _begun(store: Store) -> Path | None:
    """Where a move went that did not get there."""
    pad: Path | None = getattr(store, "pad", None)  # a store in memory has none
    with suppress(OSError, ValueError):
        return Path((pad.parent / NAAR).read_text(encoding="utf-8")) if pad else None
    return None


def _holds_talks(map_: Path) -> bool:
    return any(os.path.lexists(pad) for pad in (map_ / DATABASE, map_ / KOPIE, *older_copies(map_)))


def _clear_old(store: SqliteStore, oud: Path) -> bool:
    """In the folder that was left; whether nothing is there any more. Raises `OpslagFout` and OSError."""
    hier = store.pad.parent.absolute()
    wijzer = pointer_in(oud)
    if wijzer is None or wijzer.folder != hier or oud == hier or not _is_all_here(store, oud / DATABASE):
        return False
    if leave(oud):
        return False
    drop_marker(hier)
    return True


def _is_all_here(store: SqliteStore, oud: Path) -> bool:
    """Whether an old file holds no talk, and no word of one, that is not in this store or was erased here."""
    from loopbaangesprek.logboek import ever_erased  # noqa: PLC0415 - only after a kill
    from loopbaangesprek.stores.backup import only_reading  # noqa: PLC0415 - see above

    if _is_used(oud):
        return False
    if not os.path.lexists(oud) or _is_blank(oud):  # a kill while it was overwritten
        return True
    gewist = ever_erased(store.log.lines())
    with only_reading(oud, store.wachtzin) as db:
        daar = list(
            db.execute(
                "SELECT g.id, count(f.nr) FROM gesprekken g LEFT JOIN feiten f ON f.gesprek = g.nr GROUP BY g.nr"
            )
        )
    return all(naam in gewist or len(store.facts(naam)) >= feiten for naam, feiten in daar)


def _is_used(pad: Path) -> bool:
    """Whether words may stand in a WAL beside a file, and not in the file yet."""
    wal = Path(f"{pad}-wal")
    return wal.exists() and wal.stat().st_size > 0


def _is_blank(pad: Path) -> bool:
    with pad.open("rb") as bestand:
        return not bestand.read(_BEGIN).strip(b"\0")


def _clear_new(store: SqliteStore, doel: Path) -> bool:
    """In the folder that a move did not reach; whether nothing of it is there any more. Raises what the disk says."""
    from loopbaangesprek.stores.disk import wipe  # noqa: PLC0415 - see above
    from loopbaangesprek.stores.gate import shut  # noqa: PLC0415 - only after a kill

    hier = store.pad.parent.absolute()
    if (
        pointer_in(hier) is not None or not doel.parent.exists()
    ):  # a disk that is not there may be there again
        return False
    with shut(doel / DATABASE, 0) as dicht:
        if not dicht:  # nobody can tell whether another window is busy there
            return False
        if is_unfinished(hier, doel):
            wipe(doel / DATABASE)
        for pad in with_beside(doel / KOPIE):
            wipe(pad)
        for pad in copies_of_talks(hier):
            if (doel / pad.name).is_file() and (doel / pad.name).read_bytes() == pad.read_bytes():
                wipe(doel / pad.name)
        if _whose(doel) == str(hier) and not os.path.lexists(doel / DATABASE):
            (doel / MERK).unlink()
    return _whose(doel) != str(hier)


def is_unfinished(oud: Path, doel: Path) -> bool:
    """Whether the kluis in the new folder is from a move that was broken off, and was never used. Raises nothing."""
    with suppress(OSError, ValueError):
        van, som = (doel / MERK).read_text(encoding="utf-8").splitlines()
        return van == str(oud) and som == sum_of(doel / DATABASE) and not _is_used(doel / DATABASE)
    return False


def _whose(doel: Path) -> str | None:
    """Out of which folder a move came that stands marked in the new one."""
    with suppress(OSError, ValueError):
        return (doel / MERK).read_text(encoding="utf-8").splitlines()[0]
    return None


def sum_of(pad: Path) -> str:
    """By what a file is known again. Raises OSError."""
    from hashlib import sha256  # noqa: PLC0415 - only for a move, and every command comes by here

    return sha256(pad.read_bytes()).hexdigest()


def drop_marker(doel: Path) -> None:
    """The move is done: what stands in the new folder is the kluis, also when it once moved out of there."""
    for naam in (MERK, WEGWIJZER):
        (doel / naam).unlink(missing_ok=True)


def copies_of_talks(oud: Path) -> list[Path]:
    """The copies beside a kluis, each with what SQLite may have left beside it."""
    return [pad for kopie in older_copies(oud) for pad in with_beside(kopie) if pad.exists()]


def leave(oud: Path) -> list[Path]:
    """Take away what holds talks from the old folder, overwritten first; gives what could not go."""
    from loopbaangesprek.stores.disk import is_name_safe, wipe  # noqa: PLC0415 - only for a move
    from loopbaangesprek.stores.presence import MAP as VENSTERS  # noqa: PLC0415 - see above

    rest = []
    # Where a power cut might still take the file away that shows the way, nothing is overwritten.
    weg = wipe if is_name_safe(oud / WEGWIJZER) else partial(Path.unlink, missing_ok=True)
    (oud / NAAR).unlink(missing_ok=True)
    for pad in [*with_beside(oud / DATABASE), *copies_of_talks(oud)]:
        try:
            weg(pad.resolve())  # of a link the file behind it, and then the link
            weg(pad)
        except OSError:
            rest.append(pad)
    with suppress(OSError):
        (oud / VENSTERS).rmdir()
    return rest
