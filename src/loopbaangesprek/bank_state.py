"""Where the question banks stand, and by what everything is known that is made of them.

The rule that lives here: every byte that a bank may come from counts, and so does the program that reads it; with any
doubt nothing is known. All is done with `os`, for the answer must be there at once.
"""

from __future__ import annotations

import os
import sys

from loopbaangesprek.usual import VRAGEN

try:
    from _blake2 import blake2b  # `hashlib` has the same function, and loads much more
except ImportError:
    from hashlib import blake2b

TYPE_CHECKING = False  # `typing` and `collections` take longer to load than all of this
if TYPE_CHECKING:
    from collections.abc import Iterator

UITGANGEN = (".yaml", ".yml")
"""How the name of a bank file ends."""
GROOTTE = 1_000_001
"""So much of a bank file is read: one byte more than is allowed."""
SOM = 20
"""Bytes of every hash of this."""

_PAKKET = os.path.dirname(os.path.realpath(__file__))
_MAKERS = ("", "banks", "keuring", "reading", "teksten", "workshop")
"""Where the code stands that makes something of a bank; `tests/test_compiled.py` looks whether that is all of it."""
_PROGRAMMA: list[bytes] = []
"""By what this program is known, as it was when it was first asked: what is loaded by then does not change any more."""


def bank_folders(eigen: str | None) -> tuple[str, ...]:
    """The folders that may hold banks: the school's own, what was installed with the tool, that of a checkout."""
    # A wheel is always unpacked on disk, and importlib.resources costs more than the rest of the search.
    met_lob = (os.path.join(_PAKKET, VRAGEN), os.path.join(os.path.dirname(os.path.dirname(_PAKKET)), VRAGEN))
    return met_lob if eigen is None else (eigen, *met_lob)


def state_of(eigen: str) -> str | None:
    """By what everything is known that a bank is made of: all bank files, and this program; None when in doubt."""
    som = hash_of()
    try:
        for deel in _parts(eigen):
            som.update(b"%d:" % len(deel))
            som.update(deel)
    except (OSError, ValueError):  # something cannot be read, or has a name that no file can have
        return None
    return som.hexdigest()


def hash_of(begin: bytes = b"") -> blake2b:
    """A hash that begins with this."""
    return blake2b(begin, digest_size=SOM)


def _parts(eigen: str) -> Iterator[bytes]:
    """All that a bank is made of, piece by piece; raises OSError."""
    if not _PROGRAMMA:
        _PROGRAMMA.append(repr(_program()).encode())
    yield _PROGRAMMA[0]
    for folder in bank_folders(eigen):
        yield os.fsencode(os.path.realpath(folder))
        yield from _banks(folder)


def _program() -> tuple[object, ...]:
    """Python, what is installed beside us, and our own code; raises OSError."""
    pakketten = [pad for pad in sys.path if pad.endswith("-packages") and os.path.isdir(pad)]
    return (
        sys.version,
        [os.stat(pad).st_mtime_ns for pad in pakketten],
        [_code(os.path.join(_PAKKET, folder)) for folder in _MAKERS],
    )


def _code(folder: str) -> list[tuple[str, int, int]]:
    """The files with code in a folder, as Python itself looks whether they changed."""
    with os.scandir(folder) as er:
        bestanden = [(b.name, b.stat()) for b in er if b.name.endswith(".py")]
    return sorted((naam, wat.st_mtime_ns, wat.st_size) for naam, wat in bestanden)


def _banks(folder: str) -> Iterator[bytes]:
    """Every file in a folder that may be a bank: its name, where it points, what is in it."""
    try:
        with os.scandir(folder) as er:
            bestanden = sorted((b for b in er if b.name.lower().endswith(UITGANGEN)), key=lambda b: b.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    for bestand in bestanden:
        yield os.fsencode(bestand.name)
        yield os.fsencode(os.path.realpath(bestand.path) if bestand.is_symlink() else "")
        yield b"+" + _content(bestand.path) if bestand.is_file() else b"-"


def _content(pad: str) -> bytes:
    with open(pad, "rb", buffering=0) as bestand:
        return bestand.read(GROOTTE) or b""
