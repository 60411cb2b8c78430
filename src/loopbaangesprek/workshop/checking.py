"""Looking banks over, and telling what was found: each thing at its place, with the line it is about.

The rule that lives here: a bank is told about whole, and one that cannot be read does not keep the others from being
looked at. An own bank without mistakes is kept as its last good version.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import groupby
from pathlib import Path
from typing import Any

from msgspec import Struct

from loopbaangesprek.banks.find import EXTENSIES
from loopbaangesprek.banks.inspect import Gekeurd, inspect_bank
from loopbaangesprek.banks.kept import keep_good
from loopbaangesprek.fouten import BankFout
from loopbaangesprek.keuring.leesvorm import ID
from loopbaangesprek.plaats import Bevinding
from loopbaangesprek.schoon import schoon
from loopbaangesprek.teksten import nakijken as t
from loopbaangesprek.wiring import say, tell
from loopbaangesprek.workshop.caret import BREED, caret_lines

_BREED = 100
Line = tuple[str, str]
"""A line to print, and how it looks in a terminal: nothing, `bold` or `dim`."""


class Checked(Struct, frozen=True):
    """What came of looking banks over: each of them, and the sentence of each one that could not be read."""

    gekeurd: tuple[Gekeurd, ...]
    niet: tuple[str, ...]

    @property
    def code(self) -> int:
        """The exit code: warnings alone are no mistake."""
        return int(bool(self.niet) or any(g.fouten for g in self.gekeurd))


def check_banks(eigen: Path, namen: Sequence[str]) -> Checked:
    """Look over the banks with these names or files; without any, all banks in the own folder."""
    gekeurd: list[Gekeurd] = []
    niet: list[str] = []
    for naam in dict.fromkeys(namen or own_names(eigen)):
        try:
            gekeurd.append(inspect_bank(naam, eigen))
        except BankFout as fout:
            niet.append(fout.zin)
    for bank in gekeurd:
        if bank.eigen and not bank.fouten:
            with suppress(BankFout):  # a folder that can only be read is no mistake of the bank
                keep_good(eigen, bank.naam, bank.data)
    return Checked(tuple(gekeurd), tuple(niet))


def own_names(eigen: Path) -> list[str]:
    """The banks in the own folder, those included that no name can find."""
    try:
        bestanden = sorted(pad for pad in eigen.iterdir() if pad.suffix in EXTENSIES and pad.is_file())
    except OSError:
        return []
    zichtbaar = [pad for pad in bestanden if not pad.name.startswith(".")]
    return [pad.stem if ID.fullmatch(pad.stem) else str(pad) for pad in zichtbaar]


def as_data(checked: Checked) -> list[dict[str, Any]]:
    """Every finding as data; `uitgelegd` holds the reason that the file gives."""
    return [
        {"bank": bank.naam, **_plain(b), "uitgelegd": reden}
        for bank in checked.gekeurd
        for b, reden in _all_of(bank)
    ]


def _all_of(bank: Gekeurd) -> Iterator[tuple[Bevinding, str | None]]:
    yield from ((b, None) for b in bank.bevindingen)
    yield from ((uitleg.bevinding, uitleg.reden) for uitleg in bank.uitgelegd)


def _plain(b: Bevinding) -> dict[str, Any]:
    return {naam: getattr(b, naam) for naam in b.__struct_fields__}


def show(checked: Checked, *, stil: bool = False) -> None:
    """Tell what could not be read on the error stream, and unless `stil` what was found on the screen."""
    tell(*checked.niet)
    if checked.gekeurd and not stil:
        breed = min(shutil.get_terminal_size().columns, _BREED) if sys.stdout.isatty() else BREED
        regels = [regel for bank in checked.gekeurd for regel in _bank(bank, min(breed, BREED))]
        _print([*regels, *_end(checked.gekeurd)], breed)


def _bank(bank: Gekeurd, breed: int) -> Iterator[Line]:
    """One bank: its name, its findings with a line of white between them, and what that means for a talk."""
    if not bank.bevindingen:
        yield t.in_orde(bank.naam), "bold"
    else:
        yield t.kop(bank.naam, bank.fouten, bank.waarschuwingen), "bold"
    yield from _findings(bank, breed)
    for uitleg in bank.uitgelegd:
        yield "", ""
        yield t.uitgelegd(uitleg.bevinding, uitleg.reden), "dim"
    if bank.bank is None:
        yield "", ""
        yield t.NOG_GEEN_GESPREK, ""
    yield "", ""


def _findings(bank: Gekeurd, breed: int) -> Iterator[Line]:
    """The findings of a bank; those at one place stand together, above the line they are about."""
    for (bestand, nummer, kolom), groep in groupby(
        bank.bevindingen, key=lambda b: (b.bestand, b.regel, b.kolom)
    ):
        yield "", ""
        yield from ((str(b), "") for b in groep)
        regels = bank.regels.get(bestand, ())
        if nummer <= len(regels) and regels[nummer - 1].strip():
            regel, streep = caret_lines(regels[nummer - 1], kolom, breed)
            yield regel, "dim"
            yield streep, "bold"


def _end(banken: Sequence[Gekeurd]) -> Iterator[Line]:
    """The summary, and where to read more."""
    fouten, waarschuwingen = sum(b.fouten for b in banken), sum(b.waarschuwingen for b in banken)
    uitleg = sum(len(b.uitgelegd) for b in banken)
    yield t.samenvatting(len(banken), fouten, waarschuwingen, uitleg), "bold"
    eerste = next((b for bank in banken for b in bank.bevindingen), None)
    if eerste is not None:
        yield t.MEER_UITLEG.format(code=eerste.code), "dim"


def _print(regels: Sequence[Line], breed: int) -> None:
    """Print lines: as they are in a pipe, folded and with a little weight in a terminal."""
    if not sys.stdout.isatty():
        say(*(tekst for tekst, _ in regels))
        return
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.text import Text  # noqa: PLC0415 - see above

    from loopbaangesprek.faces.cells import fold  # noqa: PLC0415 - see above

    scherm = Console(width=breed, emoji=False, markup=False, highlight=False)
    for tekst, stijl in regels:
        for rij in fold(schoon(tekst), breed):
            scherm.print(Text(rij, style=stijl), soft_wrap=True)
