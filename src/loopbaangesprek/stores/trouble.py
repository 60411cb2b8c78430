"""From what SQLite and the system report to the one sentence a counsellor reads.

The rule that lives here: nothing else leaves a store than the classes in `fouten`; the cause is looked up,
first by the system's own error number, then by the kind of SQLite error.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

import apsw

from loopbaangesprek.fouten import Beschadigd, GeenLobBestand, OnleesbareTekst, OpslagFout, SchijfVol
from loopbaangesprek.teksten import opslag

Zin = Callable[[str], str]

_LANGSTE_PAD = 500
"""Bytes of a path with which SQLite can still open the files that it keeps beside it."""


def _in_the_way(pad: str) -> str:
    """What stands where a folder or the file itself should be."""
    with suppress(OSError):
        if Path(pad).is_dir():
            return opslag.is_map(pad)
        if bestand := next((deel for deel in Path(pad).parents if deel.exists() and not deel.is_dir()), None):
            return opslag.is_bestand(str(bestand))
    return opslag.niet_schrijfbaar(pad)


def _cannot_open(pad: str) -> str:
    """SQLite does not say why: a path that is too long looks like one that may not be written."""
    lengte = len(pad.encode("utf-8", "surrogatepass"))
    return opslag.te_lang(pad) if lengte > _LANGSTE_PAD else opslag.niet_schrijfbaar(pad)


_SYSTEEM: dict[int, Zin] = {
    errno.ENOSPC: opslag.vol,
    errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC: opslag.vol,
    errno.EFBIG: opslag.vol,
    errno.ENOENT: opslag.verdwenen,
    errno.EACCES: opslag.niet_schrijfbaar,
    errno.EPERM: opslag.niet_schrijfbaar,
    errno.EROFS: opslag.niet_schrijfbaar,
    errno.ENAMETOOLONG: opslag.te_lang,
    errno.ELOOP: opslag.geen_map,
    errno.EILSEQ: opslag.geen_map,
    errno.ENOTDIR: _in_the_way,
    errno.EISDIR: _in_the_way,
    errno.EEXIST: _in_the_way,
}
_SQLITE: tuple[tuple[type[Exception], Zin], ...] = (
    (apsw.FullError, opslag.vol),
    (apsw.BusyError, opslag.bezet),
    (apsw.LockedError, opslag.bezet),
    (apsw.ReadOnlyError, opslag.niet_schrijfbaar),
    (apsw.PermissionsError, opslag.niet_schrijfbaar),
    (apsw.CantOpenError, _cannot_open),
    (apsw.CorruptError, opslag.beschadigd),
    (apsw.FormatError, opslag.beschadigd),
    (apsw.SQLError, opslag.beschadigd),  # what we ask is sound: then a table is not what it was
    (apsw.NotADBError, opslag.geen_lob_bestand),
    (UnicodeDecodeError, opslag.beschadigd),
    (ValueError, opslag.geen_map),
)
_SOORT: dict[Zin, type[OpslagFout]] = {
    opslag.vol: SchijfVol,
    opslag.beschadigd: Beschadigd,
    opslag.geen_lob_bestand: GeenLobBestand,
}


@contextmanager
def named(pad: str, verbinding: apsw.Connection | None = None) -> Iterator[None]:
    """Turn what goes wrong inside into an `OpslagFout` that tells about this path; no text: `OnleesbareTekst`."""
    try:
        yield
    except (apsw.Error, OSError, UnicodeDecodeError) as fout:
        zin = _sentence_for(fout, verbinding)
        soort = OnleesbareTekst if isinstance(fout, UnicodeDecodeError) else _SOORT.get(zin, OpslagFout)
        raise soort(zin(pad)) from fout


def sentence(fout: Exception, pad: str, verbinding: apsw.Connection | None = None) -> str:
    """The Dutch sentence for one error."""
    return _sentence_for(fout, verbinding)(pad)


def _sentence_for(fout: Exception, verbinding: apsw.Connection | None) -> Zin:
    nummer = fout.errno if isinstance(fout, OSError) else _system_number(fout, verbinding)
    if nummer in _SYSTEEM:
        return _SYSTEEM[nummer]
    for soort, zin in _SQLITE:
        if isinstance(fout, soort):
            return zin
    return partial(opslag.lukt_niet, oorzaak=errno.errorcode.get(nummer or errno.EIO, str(nummer)))


def _system_number(fout: Exception, verbinding: apsw.Connection | None) -> int | None:
    """What the system said when SQLite could not read or write.

    Other errors leave an old number behind; and "not there" is said of the WAL that could not be made.
    """
    if verbinding is None or not isinstance(fout, (apsw.IOError, apsw.CantOpenError)):
        return None
    nummer = verbinding.system_errno
    return nummer if nummer not in {0, errno.ENOENT} else None
