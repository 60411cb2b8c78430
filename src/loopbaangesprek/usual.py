"""Where lob keeps things when nobody says where, how they are named there, and what shows without opening them.

The rule that lives here: where that is plain it is said at once, and else the library `platformdirs` knows, which takes
longer to load than most answers take to show; `tests/test_usual.py` holds the two against each other. The same goes for
what a database says of itself in its first bytes.
"""

from __future__ import annotations

import os
import sys

DATABASE, VRAGEN = "lob.db", "vragen"
"""The file with everything in it, and the name of every folder with question banks."""
WEGWIJZER = "lob-verhuisd.txt"
"""What lies there instead once everything went to another place."""
MERK_EENVOUDIG = "lob.eenvoudig"
"""What lies beside it for who always wants the plain face."""
SCHEMA = 3
"""The number of a database of today, for who must not load `stores.tables`; `tests/test_usual.py` holds it."""
_OPEN, _MERK = b"SQLite format 3\0", b"LOB1"
_HOOFD = 100
"""Bytes in which a database says what it is: its number from 60 on, whose it is from 68 on."""
_KIJK, _BONT = 512, 160
"""Bytes that tell whether a file is locked, and how many sorts of them stand there then; in text there are fewer."""

_NAAM = "loopbaangesprek"
_DATA = {"darwin": "~/Library/Application Support", "posix": "~/.local/share"}
_CACHE = {"darwin": "~/Library/Caches", "posix": "~/.cache"}


def data_folder() -> str:
    """Where everything is kept when nobody says where."""
    if (plek := _plainly(_DATA, "XDG_DATA_HOME")) is not None:
        return plek
    from platformdirs import user_data_dir  # noqa: PLC0415 - see above

    return user_data_dir(_NAAM, appauthor=False)


def cache_folder() -> str:
    """Where stands what can be made anew at any time, for who keeps everything in the usual folder."""
    if (plek := _plainly(_CACHE, "XDG_CACHE_HOME")) is not None:
        return plek
    from platformdirs import user_cache_dir  # noqa: PLC0415 - see above

    return user_cache_dir(_NAAM, appauthor=False)


def is_of_today(pad: str) -> bool:
    """Whether this is a database of ours that is not locked, and not of a newer lob. Raises OSError."""
    return _says_today(_begin(pad, _HOOFD))


def is_of_another(pad: str) -> bool:
    """Whether a file stands there that is not ours, or is of a newer lob; one that is locked shows no sign at all."""
    try:
        begin = _begin(pad, _KIJK)
    except FileNotFoundError:
        return False
    except (OSError, ValueError):  # it cannot be looked at
        return True
    if begin[:16] == _OPEN:
        return not _says_today(begin)
    return bool(begin.strip(b"\0")) and len(set(begin)) < _BONT


def _says_today(hoofd: bytes) -> bool:
    return hoofd[:16] == _OPEN and hoofd[68:72] == _MERK and int.from_bytes(hoofd[60:64], "big") <= SCHEMA


def _begin(pad: str, bytes_: int) -> bytes:
    with open(pad, "rb", buffering=0) as bestand:
        return bestand.read(bytes_) or b""


def _plainly(plekken: dict[str, str], anders: str) -> str | None:
    """The folder on a computer like most; None where something says otherwise, or nobody is at home."""
    if os.name != "posix" or os.environ.get(anders) or os.environ.get("ANDROID_DATA"):
        return None
    plek = os.path.expanduser(plekken.get(sys.platform, plekken["posix"]))
    return None if plek.startswith("~") else os.path.join(plek, _NAAM)
