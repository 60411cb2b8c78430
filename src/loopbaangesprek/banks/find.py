"""Where the file of a bank is.

The rule that lives here: the first folder that has the name wins; in which order they are searched, one function says
(`bank_state.bank_folders`): the school's own folder, what was installed with the tool, that of a checkout.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path

from loopbaangesprek import bank_state
from loopbaangesprek.banks.errors import OnbekendeBank, OnleesbareBank
from loopbaangesprek.dichtbij import nearest
from loopbaangesprek.keuring.leesvorm import ID
from loopbaangesprek.teksten import bankbestanden, banken

EXTENSIES = bank_state.UITGANGEN
_HOOGSTENS = 3


def folders(eigen: Path | None) -> tuple[Path, ...]:
    """List the folders that may hold banks, the first one first."""
    return tuple(map(Path, bank_state.bank_folders(None if eigen is None else str(eigen))))


def bank_names(eigen: Path | None) -> tuple[str, ...]:
    """List the names of the banks there are, in alphabetical order."""
    names = {file.stem for folder in folders(eigen) for file in _files(folder) if ID.fullmatch(file.stem)}
    return tuple(sorted(names))


def find_bank(naam: str, eigen: Path | None, niet: Collection[Path] = ()) -> Path:
    """Find the file of a bank by its name; files in `niet` are passed over. Raises `BankFout`."""
    if ID.fullmatch(naam):
        for folder in folders(eigen):
            if (file := _file_in(folder, naam)) is not None and file.resolve() not in niet:
                return file
    names = bank_names(eigen)
    gok = nearest(naam.lower(), names, _HOOGSTENS)
    raise OnbekendeBank(banken.onbekende_bank(naam, gok, names), gok)


def find_file(tekst: str, eigen: Path | None) -> Path:
    """Find a bank by its name, or by the path of its file. Raises `BankFout`."""
    if not is_path(tekst):
        return find_bank(tekst, eigen)
    with suppress(RuntimeError, ValueError):  # ~ of somebody unknown, or a sign that no name has
        file = Path(tekst).expanduser()
        if _answers(file, Path.is_dir):
            raise OnleesbareBank(banken.MAP)
        if _answers(file, Path.exists):
            return file
    raise OnbekendeBank(banken.geen_bestand(tekst))


def is_path(tekst: str) -> bool:
    """Whether somebody means a file and not a name."""
    return tekst.lower().endswith(EXTENSIES) or "/" in tekst or "\\" in tekst


def _file_in(folder: Path, naam: str) -> Path | None:
    files = [folder / f"{naam}{extensie}" for extensie in EXTENSIES]
    there = [file for file in files if _answers(file, Path.is_file)]
    if len(there) > 1:
        raise OnleesbareBank(banken.twee_bestanden(naam, [str(file) for file in there]))
    return there[0] if there else None


def _answers(file: Path, vraag: Callable[[Path], bool]) -> bool:
    """What the disk says of a path; a name that no file can have is not there. Raises `OnleesbareBank`."""
    try:
        return vraag(file)
    except ValueError:
        return False
    except OSError as fout:
        if fout.errno == errno.ENAMETOOLONG:
            return False
        raise OnleesbareBank(bankbestanden.onleesbaar(str(file), None)) from fout


def _files(folder: Path) -> list[Path]:
    """List the bank files in a folder; one that is not there, or cannot be read, has none."""
    try:
        return [file for file in folder.iterdir() if file.suffix in EXTENSIES]
    except OSError:
        return []
