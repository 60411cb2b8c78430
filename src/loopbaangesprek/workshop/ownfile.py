"""The file of an own bank: found, read, and written back only over what was read.

The rule that lives here: a file is there whole or as it was, and what another program wrote in it meanwhile is never
overwritten.
"""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from msgspec import Struct

from loopbaangesprek.banks.find import find_file
from loopbaangesprek.banks.kept import GOED
from loopbaangesprek.banks.origin import is_shipped
from loopbaangesprek.fouten import VerkeerdGebruik
from loopbaangesprek.teksten import bankbewerken as t
from loopbaangesprek.workshop.errors import AndersGeworden, NietTeSchrijven, cannot_write

_WACHT = 5.0
"""Seconds to wait for another window that is writing."""


class OwnFile(Struct, frozen=True):
    """A bank file of the school's own."""

    eigen: Path
    pad: Path

    @property
    def naam(self) -> str:
        """The name of the bank."""
        return self.pad.stem

    @property
    def is_own(self) -> bool:
        """Whether it stands in the own folder, where its last good version is kept too."""
        return self.pad.parent.resolve() == self.eigen.resolve()

    def read(self) -> bytes | None:
        """What is in it now; None when it is gone, or cannot be read."""
        try:
            return self.pad.read_bytes()
        except OSError:
            return None

    def check_writable(self) -> None:
        """See beforehand whether it can be written. Raises `NietTeSchrijven`."""
        try:
            stand = self.pad.stat().st_mode
        except FileNotFoundError:
            return
        except OSError as fout:
            raise cannot_write(self.pad, fout) from fout
        if not stand & stat.S_IWUSR or not os.access(self.pad, os.W_OK):
            raise NietTeSchrijven(t.alleen_lezen(str(self.pad)))

    def write(self, data: bytes, was: bytes | None) -> None:
        """Write over what was read before; None says that the file was gone. Raises what is told."""
        self.check_writable()
        try:
            with self._alone():
                if self.read() != was:
                    raise AndersGeworden(t.anders_geworden(str(self.pad)))
                _replace(self.pad, data)
        except OSError as fout:
            raise cannot_write(self.pad, fout) from fout

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """While no other window of this program writes; where no lock can be made, without one."""
        from filelock import FileLock, Timeout  # noqa: PLC0415 - only who writes pays for it

        if not self.is_own:
            yield
            return
        with suppress(OSError):
            (self.eigen / GOED).mkdir(0o700, parents=True, exist_ok=True)
        slot = FileLock(self.eigen / GOED / f"{self.naam}.slot", timeout=_WACHT, mode=0o600)
        with suppress(OSError, Timeout, NotImplementedError):
            slot.acquire()
        try:
            yield
        finally:
            slot.release()


def find_own(tekst: str, eigen: Path) -> OwnFile | None:
    """Find an own bank by its name or file; None when it came with the tool. Raises `BankFout`, `VerkeerdGebruik`."""
    pad = find_file(tekst, eigen)
    if (bank := OwnFile(eigen, pad)).is_own:
        return bank
    if is_shipped(pad):
        return None
    raise VerkeerdGebruik(t.niet_in_eigen_map(tekst, str(eigen)))


def write_new(pad: Path, data: bytes) -> bool:
    """Write a file that is not there yet; False when it is. Raises `NietTeSchrijven`."""
    try:
        pad.parent.mkdir(0o700, parents=True, exist_ok=True)
        nummer = os.open(pad, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError as fout:
        if pad.parent.is_dir():
            return False
        raise cannot_write(pad, fout) from fout
    except OSError as fout:
        raise cannot_write(pad, fout) from fout
    os.close(nummer)
    try:
        _replace(pad, data)
    except OSError as fout:
        pad.unlink(missing_ok=True)
        raise cannot_write(pad, fout) from fout
    return True


def _replace(pad: Path, data: bytes) -> None:
    """Write beside the file first, so that a failure leaves the old one; a link leads to the file that is written."""
    doel = pad.resolve()
    nummer, tijdelijk = tempfile.mkstemp(prefix=".lob-", suffix=".tmp", dir=doel.parent)
    try:
        with os.fdopen(nummer, "wb") as bestand:
            bestand.write(data)
            bestand.flush()
            os.fsync(bestand.fileno())
        with suppress(OSError):
            Path(tijdelijk).chmod(stat.S_IMODE(doel.stat().st_mode))
        Path(tijdelijk).replace(doel)
    finally:
        with suppress(OSError):
            Path(tijdelijk).unlink(missing_ok=True)
