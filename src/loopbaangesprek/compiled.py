"""What was made of the banks, kept until anything changes that it was made of.

The rule that lives here: as safe as the files in which Python keeps its own compiled code. A file has in its name a
hash of every byte that it was made of, and in itself a hash of its own; with any doubt there is nothing, and it is made
anew. It holds banks, and no word of a talk. All is done with `os`, for the answer must be there at once.
"""

from __future__ import annotations

import os
import stat
import time

from loopbaangesprek import usual
from loopbaangesprek.bank_state import SOM, hash_of, state_of

MAP = ".cache"
"""The folder for this among what is kept, where that is in no usual place."""
LIJST, BANK = "lijst", "bank-"
"""What is kept: the list of all banks, and each bank under its name with this before it."""
_MERK = b"lob-banken-1\n"
_MEEST = 20_000_000
_TEKENS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")
_HALF_NA = 600
"""So many seconds after its last change nobody is writing a file any more."""
_LEZEN = (
    os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
)
_SCHRIJVEN = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def kept(eigen: str, wat: str, staat: str) -> bytes | None:
    """What was made of the banks in this state; None when it is not there, or is not just as it was written."""
    naam = _name(wat, staat)
    if (folder := _folder(eigen)) is None or naam is None or not _is_safe(folder):
        return None
    try:
        data = _read(os.path.join(folder, naam))
    except (OSError, ValueError):
        return None
    kop = len(_MERK) + SOM
    return data[kop:] if data[:kop] == _MERK + _sum(naam, data[kop:]) else None


def keep(eigen: str, wat: str, staat: str, data: bytes) -> None:
    """Keep what was made of the banks in this state, unless they changed meanwhile; what cannot be kept is not.

    Beside a file that is not ours nothing is made, nor where everything went to another place.
    """
    naam, thuis = _name(wat, staat), os.path.dirname(eigen)
    if usual.is_of_another(os.path.join(thuis, usual.DATABASE)):
        return
    if os.path.lexists(os.path.join(thuis, usual.WEGWIJZER)):
        return
    if (folder := _folder(eigen)) is None or naam is None or state_of(eigen) != staat:
        return
    try:
        _make(folder)
        if _is_safe(folder):
            _sweep(folder, staat)
            _write(os.path.join(folder, naam), _MERK + _sum(naam, data) + data)
    except (OSError, ValueError):
        return


def clear(eigen: str) -> None:
    """Take away all that is kept; what cannot go stays, and is never read as something else."""
    if (folder := _folder(eigen)) is None or not _is_safe(folder):
        return
    try:
        _sweep(folder, "")
        os.rmdir(folder)
    except OSError:
        return


def _folder(eigen: str) -> str | None:
    """Where it is kept: with everything else, or where the system wants it; None where lob keeps nothing yet."""
    thuis, naam = os.path.split(eigen)
    if naam != usual.VRAGEN:
        return None
    if thuis == usual.data_folder():
        return usual.cache_folder()
    return os.path.join(thuis, MAP) if os.path.isdir(thuis) else None


def _name(wat: str, staat: str) -> str | None:
    """The name of a file; None for what cannot be the name of a bank."""
    return f"{wat}.{staat}" if wat and not set(wat) - _TEKENS else None


def _sum(naam: str, data: bytes) -> bytes:
    """The hash of what is in a file; under another name it is another."""
    return hash_of(naam.encode() + b"\n" + data).digest()


def _is_safe(folder: str) -> bool:
    """Whether this is a folder of this account, in which no other account can write."""
    try:
        return _is_ours(os.lstat(folder), stat.S_IFDIR)
    except (OSError, ValueError):
        return False


def _is_ours(wat: os.stat_result, soort: int) -> bool:
    if stat.S_IFMT(wat.st_mode) != soort:
        return False
    # On Windows the folder of the user has rights of its own, and these say nothing.
    return os.name == "nt" or (wat.st_uid == os.getuid() and not wat.st_mode & (stat.S_IWGRP | stat.S_IWOTH))


def _read(pad: str) -> bytes:
    """The bytes of a file of this account; nothing where it is something else. Raises OSError."""
    with open(os.open(pad, _LEZEN), "rb", buffering=0) as bestand:
        wat = os.fstat(bestand.fileno())
        return bestand.readall() if _is_ours(wat, stat.S_IFREG) and wat.st_size <= _MEEST else b""


def _make(folder: str) -> None:
    if not os.path.isdir(folder):
        os.makedirs(os.path.dirname(folder), 0o700, exist_ok=True)
        os.mkdir(folder, 0o700)


def _write(pad: str, data: bytes) -> None:
    """Whole or not at all; after a power cut it may be rubbish, which its hash says. Raises OSError."""
    tijdelijk = f"{pad}.{os.getpid()}.tmp"
    nummer = os.open(tijdelijk, _SCHRIJVEN, 0o600)
    try:
        with open(nummer, "wb") as bestand:
            bestand.write(data)
        os.replace(tijdelijk, pad)
    except OSError:
        os.unlink(tijdelijk)
        raise


def _sweep(folder: str, staat: str) -> None:
    """Take away what is of another state, and what was left half; only what has a name as we give it."""
    with os.scandir(folder) as er:
        oud = [bestand for bestand in er if _is_past(bestand, staat)]
    for bestand in oud:
        try:
            os.unlink(bestand.path)
        except OSError:  # another window was first, or has it open
            continue


def _is_past(bestand: os.DirEntry[str], staat: str) -> bool:
    wat, _, rest = bestand.name.partition(".")
    van, _, half = rest.partition(".")
    if _name(wat, van) is None or len(van) != 2 * SOM or set(van) - _TEKENS:
        return False
    if half:
        return half.endswith(".tmp") and bestand.stat().st_mtime < time.time() - _HALF_NA
    return van != staat
