"""The last good version of an own bank: kept whole, for the school's eyes only, and never taken for a bank."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from loopbaangesprek.banks import bank_names
from loopbaangesprek.banks.kept import keep_good, last_good
from loopbaangesprek.fouten import BankFout


def test_what_was_kept_last_comes_back_byte_for_byte(tmp_path: Path) -> None:
    assert last_good(tmp_path, "stage") is None
    for data in (b"eerst", b"\xef\xbb\xbfdaarna\r\n"):
        keep_good(tmp_path, "stage", data)
        assert last_good(tmp_path, "stage") == data


def test_a_copy_is_for_the_eyes_of_whoever_made_it_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    keep_good(tmp_path, "stage", b"x")
    (pad,) = (tmp_path / ".goed").iterdir()
    assert pad.name == "stage.yaml"
    if sys.platform != "win32":
        assert stat.S_IMODE(pad.stat().st_mode) == 0o600


def test_the_same_version_is_not_written_again(tmp_path: Path) -> None:
    keep_good(tmp_path, "stage", b"x")
    pad = tmp_path / ".goed" / "stage.yaml"
    eerst = pad.stat().st_ino
    keep_good(tmp_path, "stage", b"x")
    assert pad.stat().st_ino == eerst


def test_a_kept_version_is_no_bank_of_its_own(tmp_path: Path) -> None:
    keep_good(tmp_path, "alleen-hier", b"x")
    assert "alleen-hier" not in bank_names(tmp_path)


@pytest.mark.parametrize("naam", ["../stage", "", ".", "a/b", "Stage Zorg", "x\x00"])
def test_a_name_that_no_bank_has_is_kept_nowhere(naam: str, tmp_path: Path) -> None:
    keep_good(tmp_path, naam, b"x")
    assert last_good(tmp_path, naam) is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="everything may be written here")
def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(BankFout, match="niet worden bewaard"):
            keep_good(tmp_path, "stage", b"x")
    finally:
        tmp_path.chmod(0o700)


def test_a_file_where_the_folder_belongs_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / ".goed").write_text("x", encoding="utf-8")
    with pytest.raises(BankFout, match="niet worden bewaard"):
        keep_good(tmp_path, "stage", b"x")
    assert last_good(tmp_path, "stage") is None
