"""The names of banks, the codes and the names of talks that are kept here, for the shell that asks.

The rule that lives here: the file is opened to read only, without a wachtzin and without a trace beside it. What is
locked, or is busy being something else, gives nothing. It is done with `os.path`, for `pathlib` alone takes longer to
load than all the rest; the tests hold what it finds against `places` and `banks`.
"""

from __future__ import annotations

import os

from loopbaangesprek import usual

DATABASE, WEGWIJZER = usual.DATABASE, usual.WEGWIJZER
_OPEN = b"SQLite format 3\0"
_MEEST = 500
"""Nobody chooses from a longer list; who types a letter gets what begins with it."""
_EXTENSIES = {".yaml", ".yml"}
_PAKKET = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_LAATSTE = "\U0010ffff"

_CODES = (
    "SELECT DISTINCT code FROM (SELECT code FROM gesprekken UNION ALL SELECT code FROM voorbereid)"
    " WHERE code >= :begin COLLATE NOCASE AND code < :einde COLLATE NOCASE ORDER BY code COLLATE NOCASE LIMIT :meest"
)
_IDS = (
    "SELECT id FROM gesprekken WHERE id >= :begin COLLATE NOCASE AND id < :einde COLLATE NOCASE"
    " ORDER BY datum DESC, nr DESC LIMIT :meest"
)
_INSTELLING = "SELECT waarde FROM instellingen WHERE naam = :naam"
_VRAGEN = {"code": (_CODES,), "gesprek": (_CODES, _IDS)}


def words(soort: str, begin: str, map_: str | None) -> list[str]:
    """The names of banks, or the codes (and names of talks) that begin so; codes come first."""
    folder = kept_folder(map_)
    return (
        _banks(folder, begin)
        if soort == "bank"
        else _kept(os.path.join(folder, DATABASE), begin, _VRAGEN[soort])
    )


def kept_folder(map_: str | None = None) -> str:
    """The folder where everything is kept; the long way where it was moved."""
    named = map_ or os.environ.get("LOB_MAP")
    folder = os.path.expanduser(named) if named else usual.data_folder()
    if not os.path.lexists(os.path.join(folder, WEGWIJZER)):
        return folder
    from pathlib import Path  # noqa: PLC0415 - see above

    from loopbaangesprek.places import home_folder  # noqa: PLC0415 - see above

    return str(home_folder(Path(map_) if map_ else None))


def _banks(folder: str, begin: str) -> list[str]:
    namen: set[str] = set()
    for boven in (folder, _PAKKET, os.path.dirname(os.path.dirname(_PAKKET))):
        plek = os.path.join(boven, usual.VRAGEN)
        if os.path.isdir(plek):
            namen |= {naam for naam, einde in map(os.path.splitext, os.listdir(plek)) if einde in _EXTENSIES}
    return sorted(naam for naam in namen if naam.startswith(begin.lower()) and not naam.startswith("."))


def _kept(pad: str, begin: str, vragen: tuple[str, ...]) -> list[str]:
    waarden: dict[str, str | int] = {"begin": begin, "einde": begin + _LAATSTE, "meest": _MEEST}
    return [waarde for vraag in vragen for waarde in _asked(pad, vraag, waarden)] if is_open(pad) else []


def is_open(pad: str) -> bool:
    """Whether something is kept there that is not locked, and is ours."""
    if not os.path.exists(pad):
        return False
    with open(pad, "rb") as bestand:
        return bestand.read(len(_OPEN)) == _OPEN


def setting(pad: str, naam: str) -> str | None:
    """The value of a setting that is kept in an open file; None where it was never made."""
    return next(iter(_asked(pad, _INSTELLING, {"naam": naam})), None)


def _asked(pad: str, vraag: str, waarden: dict[str, str | int]) -> list[str]:
    import apsw  # noqa: PLC0415 - only where there is something to read

    db = apsw.Connection(_address(pad), flags=apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)
    return [str(rij[0]) for rij in db.execute(vraag, waarden)]


def _address(pad: str) -> str:
    """How the file is opened: nothing is made beside it, and what another window just wrote is read where that can be.

    Without the file of what is not yet in its place, the file itself is all there is.
    """
    ernaast = all(os.path.exists(f"{pad}-{deel}") for deel in ("wal", "shm"))
    naam = os.path.abspath(pad).replace("\\", "/") if os.name == "nt" else os.path.abspath(pad)
    for teken, anders in (("%", "%25"), ("?", "%3f"), ("#", "%23")):
        naam = naam.replace(teken, anders)
    return f"file:{'' if naam.startswith('/') else '/'}{naam}?{'mode=ro&readonly_shm=1' if ernaast else 'immutable=1'}"
