"""The folders of the system: what is said at once is what the library says."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

from loopbaangesprek import places, usual
from loopbaangesprek.stores.schema import MERK
from loopbaangesprek.stores.sqlite import open_store
from loopbaangesprek.stores.tables import MIGRATIES

_XDG = ("XDG_DATA_HOME", "XDG_CACHE_HOME")


@pytest.mark.parametrize(
    "omgeving",
    [
        {},
        {"XDG_DATA_HOME": "/ergens/data", "XDG_CACHE_HOME": "/ergens/cache"},
        {"XDG_DATA_HOME": "", "XDG_CACHE_HOME": ""},
        {"XDG_DATA_HOME": "niet/van/boven", "XDG_CACHE_HOME": " "},
        {"HOME": "/een map/met é"},
        {"HOME": "/"},
    ],
)
def test_each_is_where_the_library_says(
    omgeving: dict[str, str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for naam in _XDG:
        monkeypatch.delenv(naam, raising=False)
    for naam, waarde in {"HOME": str(tmp_path), **omgeving}.items():
        monkeypatch.setenv(naam, waarde)
    assert usual.data_folder() == platformdirs.user_data_dir("loopbaangesprek", appauthor=False)
    assert usual.cache_folder() == platformdirs.user_cache_dir("loopbaangesprek", appauthor=False)


@pytest.mark.skipif(sys.platform == "win32", reason="there only the library knows")
def test_on_a_computer_like_most_the_library_is_not_loaded(tmp_path: Path) -> None:
    vraag = (
        "import sys; from loopbaangesprek import usual; usual.data_folder(); usual.cache_folder();"
        "print([n for n in ('platformdirs', 'pathlib', 'typing') if n in sys.modules])"
    )
    klaar = subprocess.run(
        [sys.executable, "-S", "-c", vraag], capture_output=True, text=True, check=True,
        env={"HOME": str(tmp_path), "PYTHONPATH": str(Path(usual.__file__).parents[1])},
    )  # fmt: skip
    assert klaar.stdout == "[]\n"


def test_a_database_is_known_by_the_same_signs_as_where_it_is_opened() -> None:
    assert len(MIGRATIES) == usual.SCHEMA
    assert MERK.to_bytes(4, "big") == usual._MERK
    assert places.DATABASE == usual.DATABASE


def test_a_file_that_is_not_ours_is_told_from_one_that_is_locked_or_is_not_there_yet(tmp_path: Path) -> None:
    pad = tmp_path / "lob.db"
    assert not usual.is_of_another(str(pad))
    for ons in (b"", bytes(4096), *(random.Random(lot).randbytes(4096) for lot in range(200))):  # noqa: S311 - no secret
        pad.write_bytes(ons)
        assert not usual.is_of_another(str(pad))
    for anders in (b"x", "één lijst, en nog meer".encode() * 99, b"SQLite format 3\0" + bytes(99)):
        pad.write_bytes(anders)
        assert usual.is_of_another(str(pad))
    for zin in (None, "boomgaard trompet zeven wolken"):
        pad.unlink()
        open_store(pad, zin).close()
        assert not usual.is_of_another(str(pad))
        assert usual.is_of_today(str(pad)) == (zin is None)
