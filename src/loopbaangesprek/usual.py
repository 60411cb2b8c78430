"""The folders that a system has for what programs keep.

The rule that lives here: where that is plain it is said at once, and else the library `platformdirs` knows, which takes
longer to load than most answers take to show; `tests/test_usual.py` holds the two against each other.
"""

from __future__ import annotations

import os
import sys

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


def _plainly(plekken: dict[str, str], anders: str) -> str | None:
    """The folder on a computer like most; None where something says otherwise, or nobody is at home."""
    if os.name != "posix" or os.environ.get(anders) or os.environ.get("ANDROID_DATA"):
        return None
    plek = os.path.expanduser(plekken.get(sys.platform, plekken["posix"]))
    return None if plek.startswith("~") else os.path.join(plek, _NAAM)
