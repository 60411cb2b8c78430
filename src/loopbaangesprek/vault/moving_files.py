"""The files of a move: what goes along, how each gets its name, and what is left behind.

The rule that lives here: nothing in the new folder is overwritten, and of a move that fails nothing stays there. What
holds talks is overwritten in the old folder before it goes; what others may use there too stays.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from loopbaangesprek.clearing import KOPIE, MERK, NAAR, copies_of_talks, is_unfinished, sum_of
from loopbaangesprek.desk.law import own_law
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.places import DATABASE, WEGWIJZER, own_banks, pointer_in
from loopbaangesprek.stores.disk import copy_bytes, to_disk, wipe
from loopbaangesprek.stores.gate import shut
from loopbaangesprek.stores.place import make_file, with_beside
from loopbaangesprek.teksten import verhuizen as t

_EVEN_MS = 500
_VAN_ONS = re.compile(
    r"lob[-.].*|vensters.*|vragen|wet\.yaml|reservekopie-.*|[.~].*|desktop\.ini", re.IGNORECASE
)


def say_beforehand(oud: Path, doel: Path) -> None:
    """So that what a kill leaves there is found; who leaves a full disk can move all the same."""
    with suppress(OSError):
        _write_new(oud / NAAR, str(doel))


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
            _take_back(gemaakt, oud, doel)
            (oud / NAAR).unlink(missing_ok=True)
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


def _take_back(gemaakt: list[Path], oud: Path, doel: Path) -> None:
    """Nobody opened the new kluis meanwhile, or it stays: what was kept there is nowhere else."""
    gebruikt = doel / DATABASE in gemaakt and not is_unfinished(oud, doel)
    for pad in reversed(gemaakt):
        if gebruikt and pad in (doel / DATABASE, doel / MERK):
            continue
        with suppress(OSError):
            pad.rmdir() if pad.is_dir() else pad.unlink()


def _drop_copy(doel: Path) -> None:
    for pad in with_beside(doel / KOPIE):
        pad.unlink(missing_ok=True)


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
    return [pad for pad in (*gedeeld, *copies_of_talks(oud)) if pad.is_file()]


def holds_others(map_: Path) -> bool:
    """Whether a folder is used for other things than lob as well; what the system hides there does not count."""
    with suppress(OSError):
        return any(_VAN_ONS.fullmatch(pad.name) is None for pad in map_.iterdir())
    return False


def refuse_taken(oud: Path, doel: Path) -> None:
    """Raise `Geweigerd` where a kluis stands in the new folder that is no remnant of this very move."""
    if os.path.lexists(doel / DATABASE) and not is_unfinished(oud, doel):
        raise Geweigerd(t.daar_staat_een_kluis(str(doel)))


def take_name(oud: Path, doel: Path, gemaakt: list[Path]) -> None:
    """The copy gets the name of the kluis; beside it stands, until the move is done, which move that was.

    Nobody may make a kluis there at that moment, and one that was made meanwhile stays. Raises `LobFout` and OSError.
    """
    with shut(doel / DATABASE, _EVEN_MS):
        refuse_taken(oud, doel)
        wipe(doel / DATABASE)
        gemaakt.append(doel / MERK)
        _write_new(doel / MERK, f"{oud}\n{sum_of(doel / KOPIE)}\n")
        _name_where_nothing_is(doel / KOPIE, doel / DATABASE)
        gemaakt.append(doel / DATABASE)
    to_disk(doel)


def _name_where_nothing_is(van: Path, naar: Path) -> None:
    """Never in the place of another file; raises FileExistsError."""
    try:
        os.link(van, naar)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # a disk without second names
        van.replace(naar)
    else:
        van.unlink()


def _write_new(pad: Path, inhoud: str) -> None:
    """A text for this user only, on the disk. Raises OSError."""
    pad.unlink(missing_ok=True)
    make_file(pad)
    pad.write_text(inhoud, encoding="utf-8")
    to_disk(pad)


def write_pointer(oud: Path, inhoud: str) -> None:
    """The one moment in which the place changes. Raises OSError."""
    tijdelijk = oud / f"~{WEGWIJZER}.tmp"
    _write_new(tijdelijk, inhoud)
    tijdelijk.replace(oud / WEGWIJZER)
    to_disk(oud)
