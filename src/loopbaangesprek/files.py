"""Exports on disk: the name the tool gives them, and how they are written (contract C7).

The rule that lives here: a file is there whole or not at all, for the counsellor's eyes only, and never over
another one without a yes. What a program that was killed left half is taken away by the next export to that folder.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import stat
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

from loopbaangesprek.fouten import UitvoerFout
from loopbaangesprek.schoon import on_one_line, schoon
from loopbaangesprek.teksten import uitvoer as t

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

_NIET_TOEGESTAAN = re.compile(r"[^a-z0-9]+")
_CODE, _BANK, _LEZER, _VORM = 24, 20, 10, 6
"""The most of each part: with the date, the dashes and a number it stays within 80 bytes."""

_BEGIN, _EINDE = ".lob-", ".tmp"
_HALF = re.compile(r"\.lob-[a-z0-9_]{8}\.tmp")
"""How something is named while it is written, by `tempfile`."""
_NIEMAND_SCHRIJFT_NOG = 600
"""So many seconds after its last change nobody is at it any more."""

_POGINGEN = 10_000
_VOL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_VERBODEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_GEEN_MAP = {errno.ENOTDIR, errno.EEXIST}
_BEZET = {errno.EEXIST, errno.ENOTEMPTY, errno.ENOTDIR}
_NAAM = {errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ}


def export_name(datum: date, code: str | None, bank: str, vorm: str, lezer: str | None = None) -> str:
    """The name of an export, `2026-11-20-mbo-0417-stage.md`: a date in front, and then a-z, 0-9 and dashes."""
    delen = [_plain(code or "", _CODE) or "zonder-code", _plain(bank, _BANK), _plain(lezer or "", _LEZER)]
    stam = "-".join([datum.isoformat(), *filter(None, delen)])
    return f"{stam}.{_plain(vorm, _VORM).replace('-', '') or 'txt'}"


def write_export(naar: Path, naam: str, data: bytes, overschrijf: Callable[[Path], bool] | None) -> Path:
    """Write an export and return where it stands.

    `naar` is a folder, in which the tool names the file, or a file. Where one exists already `overschrijf` is
    asked; without a yes the name gets a number.
    """
    doel = naar
    try:
        doel = _target(naar, naam)
        _make_ready(doel.parent)
        mag = overschrijf is not None and os.path.lexists(doel) and not doel.is_dir() and overschrijf(doel)
        return _write(doel, data, mag=mag)
    except (OSError, ValueError, RuntimeError) as fout:
        raise UitvoerFout(_sentence(fout, doel)) from fout


def write_folder(naar: Path, naam: str, bestanden: Mapping[str, bytes]) -> Path:
    """Write files into a new folder and return where it stands; a name that is taken gets a number.

    All or nothing: the folder gets its name when every file is in it, and after a failure nothing is left.
    """
    doel = naar / naam
    try:
        _make_ready(naar)
        tijdelijk = Path(tempfile.mkdtemp(prefix=_BEGIN, suffix=_EINDE, dir=naar))
        try:
            for bestand, data in bestanden.items():
                _write(tijdelijk / bestand, data, mag=False)
            doel = _claim_folder(tijdelijk, doel)
        finally:
            shutil.rmtree(tijdelijk, ignore_errors=True)
        _sync(naar)
    except (OSError, ValueError, RuntimeError) as fout:
        raise UitvoerFout(_sentence(fout, doel)) from fout
    return doel


def write_over(doel: Path, data: bytes, rechten: int) -> None:
    """Write a file over the one that has its name, with these rights; what writing raises, it raises."""
    _write(doel, data, mag=True, rechten=rechten)


def names_file(naar: Path) -> bool:
    """Whether a path has the ending of a file, and no folder has that name; one that cannot be is a file too."""
    try:
        return bool(naar.suffix) and not naar.is_dir()
    except OSError:
        return True


def _target(naar: Path, naam: str) -> Path:
    """The path to write; a name that leaves the folder is refused.

    What a name points at does not matter: linking and replacing act on the name and follow nothing.
    """
    if names_file(naar) or naar.is_file():
        return naar
    doel = naar / naam
    if not naam.strip(". ") or Path(naam).name != naam or doel.parent.resolve() != naar.resolve():
        raise UitvoerFout(t.naam_kan_niet(_said(Path(naam))))
    return doel


def _make_ready(map_: Path) -> None:
    """Make a folder where it is missing, and every one above it, for the owner alone; else sweep it."""
    for pad in reversed((map_, *map_.parents)):
        if not os.path.lexists(pad):
            pad.mkdir(0o700, exist_ok=True)
    map_.mkdir(0o700, exist_ok=True)  # says it where something else has that name
    with suppress(OSError):
        _sweep(map_)


def _sweep(map_: Path) -> None:
    """Take away what was left half here: ours, of this account, and long untouched; a link is no such thing."""
    van_wie = getattr(os, "getuid", lambda: None)()
    oud = time.time() - _NIEMAND_SCHRIJFT_NOG
    for pad in (pad for pad in map_.iterdir() if _HALF.fullmatch(pad.name)):
        with suppress(OSError):
            staat = pad.lstat()
            if staat.st_mtime > oud or van_wie not in (None, staat.st_uid):
                continue
            if stat.S_ISREG(staat.st_mode):
                pad.unlink()
            elif stat.S_ISDIR(staat.st_mode):
                shutil.rmtree(pad)


def _write(doel: Path, data: bytes, *, mag: bool, rechten: int = 0o600) -> Path:
    """Write beside the target first, so that a failure leaves nothing half."""
    nummer, tijdelijk = tempfile.mkstemp(prefix=_BEGIN, suffix=_EINDE, dir=doel.parent)
    try:
        with os.fdopen(nummer, "wb") as bestand:
            bestand.write(data)
            bestand.flush()
            os.fsync(bestand.fileno())
        Path(tijdelijk).chmod(rechten)
        if mag:
            Path(tijdelijk).replace(doel)
        else:
            doel = _claim(Path(tijdelijk), doel)
        _sync(doel.parent)
        return doel
    finally:
        Path(tijdelijk).unlink(missing_ok=True)


def _claim(tijdelijk: Path, doel: Path) -> Path:
    """Give the file the first name that is free; the name is taken in one step, so two writers never share it."""
    for naam in _names(doel):
        try:
            _take(tijdelijk, naam)
        except FileExistsError:
            continue
        return naam
    raise UitvoerFout(t.te_veel_namen(_said(doel)))


def _claim_folder(tijdelijk: Path, doel: Path) -> Path:
    """Give the folder the first name that is free; one that somebody took meanwhile is left as it is."""
    for naam in _names(doel):
        if os.path.lexists(naam):
            continue
        try:
            tijdelijk.rename(naam)
        except OSError as fout:
            if fout.errno not in _BEZET:
                raise
            continue
        return naam
    raise UitvoerFout(t.te_veel_namen(_said(doel)))


def _take(tijdelijk: Path, naam: Path, link: Callable[[Path, Path], None] = os.link) -> None:
    try:
        link(tijdelijk, naam)
    except FileExistsError:
        raise
    except OSError:
        # No hard links here, as on a USB stick: an empty file holds the name until the whole one replaces it.
        os.close(os.open(naam, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        try:
            tijdelijk.replace(naam)
        except BaseException:
            naam.unlink(missing_ok=True)
            raise


def _names(doel: Path) -> Iterator[Path]:
    yield doel
    for nummer in range(2, _POGINGEN):
        yield doel.with_name(f"{doel.stem}-{nummer}{doel.suffix}")


def _sync(map_: Path) -> None:
    """Make the new name durable too, where a folder can be synced."""
    with suppress(OSError):
        nummer = os.open(map_, os.O_RDONLY)
        try:
            os.fsync(nummer)
        finally:
            os.close(nummer)


def _plain(tekst: str, lengte: int) -> str:
    """The text in small letters without accents; whatever is not a letter or a digit is a dash."""
    letters = normalize("NFKD", schoon(tekst)[:200]).encode("ascii", "ignore").decode().lower()
    return _NIET_TOEGESTAAN.sub("-", letters).strip("-")[:lengte].strip("-")


def is_full(fout: OSError) -> bool:
    """Whether there is no room on the disk."""
    return fout.errno in _VOL


def _sentence(fout: Exception, doel: Path) -> str:
    nummer = fout.errno if isinstance(fout, OSError) else errno.EINVAL
    if nummer in _VERBODEN:
        return t.geen_toegang(_said(doel))
    if isinstance(fout, OSError) and is_full(fout):
        return t.schijf_vol(_said(doel))
    if nummer in _GEEN_MAP:
        return t.geen_map(_said(_in_the_way(doel)))
    return t.naam_kan_niet(_said(doel)) if nummer in _NAAM else t.lukt_niet(_said(doel))


def _in_the_way(doel: Path) -> Path:
    """What stands where a folder should be: the nearest thing that is there on the way to a file or folder."""
    return next((pad for pad in (doel.parent, *doel.parent.parents) if os.path.lexists(pad)), doel.parent)


def _said(pad: Path) -> str:
    return on_one_line(schoon(str(pad)))
