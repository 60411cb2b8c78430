"""A whole file that takes the place of another is on the disk before, and its name is afterwards (contract C7).

The rule that lives here: nothing is put in the place of what is listened to. Python itself tells which calls are made
to the system, and in which order; a power cut in between is then no loss, whatever the disk does with its cache.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple

import pytest

from loopbaangesprek.files import write_export
from loopbaangesprek.stores.place import identity
from loopbaangesprek.stores.relock import relock
from loopbaangesprek.stores.sqlite import open_store
from loopbaangesprek.stores.tables import MIGRATIES
from loopbaangesprek.vault.backups import Plan, make_backup
from tests.kluisproef import A, B, fill
from tests.opslag_proef import add_column

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a folder is synced on POSIX only")

Wie = tuple[int, int] | None
"""By what the disk knows a file or a folder."""


class Oproep(NamedTuple):
    """A call to the system: a sync of a file or folder, or a file that gets a name in a folder."""

    soort: str
    wat: Wie
    map_: Wie = None


@contextmanager
def listening() -> Iterator[list[Oproep]]:
    """What is synced and what gets a name, in order."""
    gehoord: list[Oproep] = []

    def hear(frame: FrameType, gebeurtenis: str, functie: Any) -> None:
        if gebeurtenis != "c_call":
            return
        lokaal = frame.f_locals
        if functie is os.fsync:
            stand = os.fstat(lokaal["nummer"] if "nummer" in lokaal else lokaal["bestand"].fileno())
            gehoord.append(Oproep("sync", (stand.st_dev, stand.st_ino)))
        elif functie in (os.replace, os.rename):
            van, naar = lokaal["self"], Path(lokaal["target"])
            gehoord.append(Oproep("naam", identity(str(van)), identity(str(naar.parent))))
        elif functie is os.link and "tijdelijk" in lokaal:
            gehoord.append(
                Oproep("naam", identity(str(lokaal["tijdelijk"])), identity(str(lokaal["naam"].parent)))
            )

    eerder = sys.getprofile()
    sys.setprofile(hear)
    try:
        yield gehoord
    finally:
        sys.setprofile(eerder)


def named_safely(gehoord: list[Oproep]) -> None:
    """Each file that got a name was synced before it, and the folder of that name after it."""
    namen = [(i, oproep) for i, oproep in enumerate(gehoord) if oproep.soort == "naam"]
    assert namen
    for i, oproep in namen:
        assert Oproep("sync", oproep.wat) in gehoord[:i], (
            "the file was not on the disk before it got its name"
        )
        assert Oproep("sync", oproep.map_) in gehoord[i:], "its name is not on the disk"


def test_a_reservekopie_is_on_the_disk_before_it_gets_its_name(tmp_path: Path) -> None:
    fill(tmp_path / "lob" / "lob.db", A)
    with closing(open_store(tmp_path / "lob" / "lob.db", A)) as store, listening() as gehoord:
        make_backup(store, Plan(tmp_path / "kopie", 5, each_time=False))
    named_safely(gehoord)


def test_a_file_in_another_lock_is_on_the_disk_before_it_takes_the_place(tmp_path: Path) -> None:
    fill(tmp_path / "lob.db", A)
    with listening() as gehoord:
        relock(tmp_path / "lob.db", A, B)
    named_safely(gehoord)


def test_the_copy_of_an_older_file_is_on_the_disk_before_anything_is_changed(tmp_path: Path) -> None:
    fill(tmp_path / "lob.db")
    with listening() as gehoord:
        open_store(tmp_path / "lob.db", migraties=(*MIGRATIES, add_column)).close()
    named_safely(gehoord)


@pytest.mark.parametrize("mag", [True, False])
def test_an_export_is_on_the_disk_before_it_gets_its_name(tmp_path: Path, *, mag: bool) -> None:
    pad = tmp_path / "verslag.md"
    if mag:
        pad.write_text("er stond al iets")
    with listening() as gehoord:
        write_export(pad, pad.name, b"Er was eens", lambda _: mag)
    named_safely(gehoord)
