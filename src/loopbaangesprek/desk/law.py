"""The file that tells the law: found, read, and copied to be changed.

The rule that lives here: the file of the school itself goes before the one that came with the tool. One with
mistakes in it is told and never passed over, and no file is ever overwritten.
"""

from __future__ import annotations

import os
from pathlib import Path

from msgspec import Struct

from loopbaangesprek.files import write_export
from loopbaangesprek.fouten import LobFout, UitvoerFout
from loopbaangesprek.plaats import Bevinding, LeesFout
from loopbaangesprek.reading.tekstbestand import BANK
from loopbaangesprek.reading.yamltree import parse
from loopbaangesprek.teksten import wet as t
from loopbaangesprek.teksten.bankbestanden import onleesbaar
from loopbaangesprek.wetboek import Recht, Wet
from loopbaangesprek.wetvorm import read_law

NAAM = "wet.yaml"
_PAKKET = Path(__file__).resolve().parents[1]


class WetFout(LobFout):
    """A file about the law that cannot be used: unreadable, or with mistakes in it."""


class LawFile(Struct, frozen=True):
    """A file that tells the law, and what it tells."""

    pad: Path
    eigen: bool
    wet: Wet


def load_law(folder: Path) -> LawFile:
    """Load the law as the school has it, or else as it came with the tool. Raises `WetFout`."""
    eigen = own_law(folder)
    return read_file(eigen, eigen=True) if os.path.lexists(eigen) else read_file(_shipped(), eigen=False)


def load_rights(law: LawFile) -> tuple[Recht, ...]:
    """The rules about rights; those that came with the tool where the school's own file has none. Raises `WetFout`."""
    if law.wet.rechten is not None:
        return law.wet.rechten
    return read_file(_shipped(), eigen=False).wet.rechten or ()


def own_law(folder: Path) -> Path:
    """Where the school's own file stands, when there is one."""
    return folder / NAAM


def read_file(pad: Path, *, eigen: bool) -> LawFile:
    """Read one file. Raises `WetFout` with everything that is wrong in it."""
    try:
        return LawFile(pad, eigen, _read(_bytes(pad)))
    except LeesFout as fout:
        raise WetFout(t.met_fouten(str(pad), fout.bevindingen, eigen=eigen)) from None


def copy_law(folder: Path) -> Path:
    """Put a copy of the shipped file where the school can change it. Raises `WetFout`."""
    pad = own_law(folder)
    if os.path.lexists(pad):
        raise WetFout(t.bestaat_al(str(pad)))
    try:
        return write_export(pad, NAAM, _bytes(_shipped()), None)
    except UitvoerFout:  # its own sentence speaks of an option that does not exist here
        raise WetFout(t.LUKT_NIET.format(pad=pad)) from None


def _shipped() -> Path:
    """The file that came with the tool: beside the package in a wheel, at the root of a checkout."""
    installed, checkout = _PAKKET / "wet" / NAAM, _PAKKET.parents[1] / "wet" / NAAM
    return installed if installed.is_file() else checkout


def _bytes(pad: Path) -> bytes:
    """The bytes of a file, one more than is allowed at most."""
    try:
        with pad.open("rb") as bestand:
            return bestand.read(BANK.grootte + 1)
    except (OSError, ValueError) as fout:
        raise WetFout(onleesbaar(str(pad), getattr(fout, "errno", None))) from None


def _read(data: bytes) -> Wet:
    eerder: tuple[Bevinding, ...] = ()
    try:
        boom = parse(data, NAAM, BANK)
    except LeesFout as fout:
        if fout.knoop is None:
            raise
        # Nothing of the tree is missing, so the rest of it is looked at too.
        boom, eerder = fout.knoop, fout.bevindingen
    return read_law(boom, eerder)
