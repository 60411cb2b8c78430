"""`lob kluis status`: where everything is, whether it is locked, and whether it is whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from loopbaangesprek.stores.presence import hold
from tests.kluisproef import A, fill
from tests.lob import Lob
from tests.program import listing

STATUS = ("kluis", "status")


@pytest.fixture
def pad(lob: Lob) -> Path:
    """Where the file stands."""
    return lob.folder / "lob" / "lob.db"


def test_before_anything_is_kept_it_says_where_it_will_be_and_makes_nothing(lob: Lob, pad: Path) -> None:
    assert lob(*STATUS) == 0
    assert f"Er is nog niets bewaard. Het komt in {pad}." in lob.out
    assert lob(*STATUS, "--json") == 0
    assert json.loads(lob.out)["heel"] is None
    assert not pad.parent.exists()


def test_in_the_clear_it_says_so_and_how_to_lock_it(lob: Lob, pad: Path) -> None:
    fill(pad)
    assert lob(*STATUS) == 0
    assert str(pad) in lob.out
    assert "3 gesprekken" in lob.out
    assert "Zonder wachtzin. Instellen: lob kluis wachtzin" in lob.out
    assert "het bestand is heel" in lob.out


def test_as_json_it_tells_the_same(lob: Lob, pad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(pad, A)
    fill(pad.with_name("lob-schema-2.db"))
    monkeypatch.setenv("LOB_WACHTZIN", A)
    assert lob(*STATUS, "--json") == 0
    stand = json.loads(lob.out)
    assert stand["bestand"] == str(pad)
    assert stand["grootte"] == pad.stat().st_size
    assert stand["gesprekken"] == 3
    assert stand["afgesloten"] is True
    assert stand["heel"] is True
    assert stand["kopieen"] == [{"bestand": str(pad.with_name("lob-schema-2.db")), "afgesloten": False}]
    assert stand["resten"] is False


def test_a_talk_that_is_open_in_a_window_is_counted(lob: Lob, pad: Path) -> None:
    fill(pad)
    venster = hold(pad.parent, "gesprek000")
    assert venster is not None
    with venster:
        assert lob(*STATUS) == 0
        assert "Er is nu 1 gesprek open in een venster." in lob.out
    assert lob(*STATUS) == 0
    assert "open in een venster" not in lob.out


def test_looking_changes_nothing(lob: Lob, pad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(pad, A)
    monkeypatch.setenv("LOB_WACHTZIN", A)
    eerst = listing(pad.parent)
    assert lob(*STATUS) == 0
    assert listing(pad.parent) == eerst


def test_a_table_that_is_damaged_in_a_file_in_the_clear_is_seen(lob: Lob, pad: Path) -> None:
    fill(pad, talks=60)
    data = bytearray(pad.read_bytes())
    plek = 4096 * (len(data) // 4096 // 2)
    data[plek : plek + 40] = bytes(40)
    pad.write_bytes(data)
    assert lob(*STATUS) == 1
    assert "beschadigd" in lob.out + lob.err
