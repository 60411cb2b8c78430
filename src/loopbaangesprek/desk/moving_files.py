"""The files of a move: what goes along, how each gets its name, and what is left behind.

The rule that lives here: nothing in the new folder is overwritten, and of a move that fails nothing stays there. What
holds talks is overwritten in the old folder before it goes; what others may use there too stays.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from hashlib import sha256
from pathlib import Path

from loopbaangesprek.desk.law import own_law
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.places import DATABASE, WEGWIJZER, older_copies, own_banks, pointer_in
from loopbaangesprek.stores.backup import to_disk
from loopbaangesprek.stores.leftovers import names_last, wipe
from loopbaangesprek.stores.presence import MAP as VENSTERS
from loopbaangesprek.stores.swap import copy_bytes
from loopbaangesprek.teksten import verhuizen as t

KOPIE, _MERK = "~lob.tmp", "~lob-verhuis.tmp"
"""Names that sync programs leave alone, should there be one after all."""
_EINDEN = ("", "-wal", "-shm", "-journal")
_VOL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def is_full(fout: OSError) -> bool:
    """Whether the disk is full."""
    return fout.errno in _VOL


def is_unfinished(oud: Path, doel: Path) -> bool:
    """Whether the kluis in the new folder is from a move that was broken off, and was never used. Raises nothing."""
    with suppress(OSError, ValueError):
        van, som = (doel / _MERK).read_text(encoding="utf-8").splitlines()
        return van == str(oud) and som == _sum(doel / DATABASE)
    return False


def _sum(pad: Path) -> str:
    return sha256(pad.read_bytes()).hexdigest()


@contextmanager
def made_in(doel: Path, oud: Path) -> Iterator[list[Path]]:
    """A list for what is made in the new folder: of a move that fails all of that goes again. Raises OSError."""
    gemaakt: list[Path] = []
    try:
        _make_folder(doel, gemaakt)
        _drop_copy(doel)
        yield gemaakt
    except BaseException:
        if not _is_done(oud, doel):
            _take_back(gemaakt)
        raise


def _make_folder(map_: Path, gemaakt: list[Path]) -> None:
    nieuw = [pad for pad in (map_, *map_.parents) if not pad.exists()]
    for pad in reversed(nieuw):
        pad.mkdir(0o700, exist_ok=True)
        gemaakt.append(pad)


def _is_done(oud: Path, doel: Path) -> bool:
    """Whether the way is shown already: then the new folder is the place, whatever comes after."""
    wijzer = pointer_in(oud)
    return wijzer is not None and wijzer.folder == doel


def _take_back(gemaakt: list[Path]) -> None:
    for pad in reversed(gemaakt):
        with suppress(OSError):
            pad.rmdir() if pad.is_dir() else pad.unlink()


def _drop_copy(doel: Path) -> None:
    for eind in _EINDEN:
        (doel / f"{KOPIE}{eind}").unlink(missing_ok=True)


def drop_marker(doel: Path) -> None:
    """The move is done: what stands in the new folder is the kluis, also when it once moved out of there."""
    for naam in (_MERK, WEGWIJZER):
        (doel / naam).unlink(missing_ok=True)


def shared(oud: Path) -> tuple[Path, Path]:
    """What others may use too: the own banks and the own law."""
    return own_banks(oud), own_law(oud)


def copy_beside(oud: Path, doel: Path, gemaakt: list[Path]) -> None:
    """Everything of ours but the kluis itself. Raises `Geweigerd` where another file has that name, and OSError."""
    paren = [(pad, doel / pad.relative_to(oud)) for pad in _beside(oud)]
    for van, naar in paren:
        if naar.exists() and not (naar.is_file() and naar.read_bytes() == van.read_bytes()):
            raise Geweigerd(t.bestand_staat_er_al(str(naar)))
    for van, naar in paren:
        if not naar.exists():
            _make_folder(naar.parent, gemaakt)
            gemaakt.append(naar)
            copy_bytes(van, naar)


def _beside(oud: Path) -> list[Path]:
    banken, wet = shared(oud)
    gedeeld = [*(banken.rglob("*") if banken.is_dir() else ()), wet]
    return [pad for pad in (*gedeeld, *_copies_of_talks(oud)) if pad.is_file()]


def _copies_of_talks(oud: Path) -> list[Path]:
    kopieen = [Path(f"{pad}{eind}") for pad in older_copies(oud) for eind in _EINDEN]
    return [pad for pad in kopieen if pad.exists()]


def take_name(oud: Path, doel: Path, gemaakt: list[Path]) -> None:
    """The copy gets the name of the kluis; beside it stands, until the move is done, which move that was."""
    gemaakt += [doel / _MERK, doel / DATABASE]
    (doel / _MERK).write_text(f"{oud}\n{_sum(doel / KOPIE)}\n", encoding="utf-8")
    to_disk(doel / _MERK)
    (doel / KOPIE).replace(doel / DATABASE)
    to_disk(doel)


def write_pointer(oud: Path, inhoud: str) -> None:
    """The one moment in which the place changes. Raises OSError."""
    tijdelijk = oud / f"~{WEGWIJZER}.tmp"
    tijdelijk.write_text(inhoud, encoding="utf-8")
    to_disk(tijdelijk)
    tijdelijk.replace(oud / WEGWIJZER)
    to_disk(oud)


def leave(oud: Path) -> list[Path]:
    """Take away what holds talks from the old folder, overwritten first; gives what could not go."""
    rest = []
    # Where a power cut might still take the file away that shows the way, nothing is overwritten.
    weg = wipe if names_last(oud / WEGWIJZER) else partial(Path.unlink, missing_ok=True)
    for pad in [*(oud / f"{DATABASE}{eind}" for eind in _EINDEN), *_copies_of_talks(oud)]:
        try:
            weg(pad.resolve())  # of a link the file behind it, and then the link
            weg(pad)
        except OSError:
            rest.append(pad)
    with suppress(OSError):
        (oud / VENSTERS).rmdir()
    return rest
