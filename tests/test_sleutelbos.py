"""The key ring of this computer: off until asked for, and never in the way."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from loopbaangesprek.key_ring import fetch, is_on
from loopbaangesprek.teksten import kluis
from loopbaangesprek.teksten import kluishulp as t
from loopbaangesprek.vault.ring import with_another
from tests import sleutelbossen as bos
from tests.kanarie import WACHTZIN
from tests.lob import Lob
from tests.program import Talk, in_dutch, run

ANDERE = "wolk koelkast fietspad zonlicht boterham"


@pytest.fixture
def omgeving(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The environment in which the program finds the ring of the tests."""
    ring = bos.surroundings_with_ring(tmp_path)
    for naam, waarde in ring.items():
        monkeypatch.setenv(naam, waarde)
    return ring


@pytest.fixture
def lob(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    omgeving: dict[str, str],  # noqa: ARG001 - before the program runs
) -> Lob:
    """The program with one talk behind a wachtzin, that is given from outside."""
    lob = Lob(tmp_path, capsys, monkeypatch)
    monkeypatch.setenv("LOB_WACHTZIN", WACHTZIN)
    lob.taken_in()
    return lob


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return tmp_path / "lob" / "lob.db"


def forgets(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on another day: nobody gives the wachtzin, and the program remembers nothing of this run."""
    from loopbaangesprek import opening  # noqa: PLC0415 - what one run knows, another does not

    opening._BEKEND.clear()
    monkeypatch.setenv("LOB_WACHTZIN", "")


def test_it_is_off_until_somebody_asks(lob: Lob, pad: Path) -> None:
    assert lob("kluis", "sleutelbos") == 0
    assert lob.out.strip() == t.RING_STAAT_UIT
    assert bos.contents() == {}
    assert not is_on(pad)


def test_once_it_is_on_the_wachtzin_is_not_asked_any_more(
    lob: Lob, pad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert lob("kluis", "sleutelbos", "--aan") == 0
    assert lob.out.splitlines() == [t.RING_AAN, t.RING_BETEKENT]
    assert bos.contents() == {f"loopbaangesprek|{pad}": WACHTZIN}
    forgets(monkeypatch)
    assert lob("gesprek", "lijst") == 0
    assert "2026-12-10 open" in lob.out
    assert lob.err == ""
    assert lob("kluis", "sleutelbos") == 0
    assert lob.out.splitlines() == [t.RING_STAAT_AAN, t.RING_BETEKENT]


def test_the_marker_beside_the_file_is_for_its_owner_and_does_not_hold_the_wachtzin(
    lob: Lob, pad: Path
) -> None:
    lob("kluis", "sleutelbos", "--aan")
    merk = pad.with_suffix(".sleutelbos")
    assert merk.read_text(encoding="utf-8") == t.MERK
    assert sys.platform == "win32" or merk.stat().st_mode & 0o777 == 0o600


def test_off_takes_it_out_of_the_ring_and_it_is_asked_again(
    lob: Lob, pad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lob("kluis", "sleutelbos", "--aan")
    forgets(monkeypatch)
    assert lob("kluis", "sleutelbos", "--uit") == 0
    assert lob.out.strip() == t.RING_UIT
    assert bos.contents() == {}
    assert not pad.with_suffix(".sleutelbos").exists()
    assert lob("gesprek", "lijst") == 1


def test_on_and_off_at_once_is_refused(lob: Lob, pad: Path) -> None:
    for opties in (("--aan", "--uit"), ("--uit", "--aan")):
        assert lob("kluis", "sleutelbos", *opties) == 2
        assert lob.err.strip() == t.RING_AAN_OF_UIT
    assert not is_on(pad)


def test_a_wrong_wachtzin_does_not_go_into_the_ring(lob: Lob, monkeypatch: pytest.MonkeyPatch) -> None:
    forgets(monkeypatch)
    monkeypatch.setenv("LOB_WACHTZIN", ANDERE)
    assert lob("kluis", "sleutelbos", "--aan") == 1
    assert bos.contents() == {}


def test_without_a_wachtzin_there_is_nothing_to_put_in(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    omgeving: dict[str, str],  # noqa: ARG001 - before the program runs
) -> None:
    lob = Lob(tmp_path, capsys, monkeypatch)
    assert lob("kluis", "sleutelbos", "--aan") == 1
    assert lob.err.strip() == t.NIETS_BEWAARD
    lob.taken_in()
    assert lob("kluis", "sleutelbos", "--aan") == 1
    assert lob.err.splitlines()[-1] == t.RING_ZONDER_WACHTZIN
    assert bos.contents() == {}


@pytest.mark.lang
@pytest.mark.parametrize(
    ("nuk", "zin"), [("slikt", t.GEEN_RING), ("dicht", t.GEEN_RING)], ids=["swallows", "is locked"]
)
def test_a_ring_that_does_not_give_it_back_is_not_trusted(lob: Lob, pad: Path, nuk: str, zin: str) -> None:
    bos.goes_wrong(nuk)
    assert lob("kluis", "sleutelbos", "--aan") == 1
    assert lob.err.strip() == zin
    assert not is_on(pad)


@pytest.mark.lang
def test_a_ring_that_does_not_let_go_is_told_and_the_wachtzin_is_asked_again(
    lob: Lob, pad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lob("kluis", "sleutelbos", "--aan")
    bos.goes_wrong("houdt vast")
    assert lob("kluis", "sleutelbos", "--uit") == 0
    assert lob.err.strip() == t.RING_LAAT_NIET_LOS
    forgets(monkeypatch)
    assert not is_on(pad)
    assert lob("gesprek", "lijst") == 1


@pytest.mark.lang
def test_where_the_ring_gives_nothing_nobody_is_locked_out_of_a_way_to_say_it(
    lob: Lob, pad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lob("kluis", "sleutelbos", "--aan")
    forgets(monkeypatch)
    bos.goes_wrong("dicht")
    assert fetch(pad) is None
    assert lob("gesprek", "lijst") == 1
    assert lob.err.splitlines()[0] == t.RING_GEEFT_NIETS
    monkeypatch.setenv("LOB_WACHTZIN", WACHTZIN)
    assert lob("gesprek", "lijst") == 0
    assert lob.err == ""


@pytest.mark.lang
def test_another_wachtzin_goes_into_the_ring_too(lob: Lob, pad: Path) -> None:
    assert with_another(pad, ANDERE) == []
    lob("kluis", "sleutelbos", "--aan")
    assert with_another(pad, ANDERE) == [t.RING_VOLGT]
    assert bos.kept() == [ANDERE]
    assert with_another(pad, None) == [t.RING_UIT]
    assert bos.kept() == []
    assert not is_on(pad)


@pytest.mark.lang
def test_where_the_ring_does_not_take_another_wachtzin_it_is_off_and_that_is_told(
    lob: Lob, pad: Path
) -> None:
    lob("kluis", "sleutelbos", "--aan")
    bos.goes_wrong("slikt")
    assert with_another(pad, ANDERE) == [t.GEEN_RING, t.RING_UIT]
    assert bos.kept() == []
    assert not is_on(pad)


# --- the program itself


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX terminal")
def test_a_wachtzin_in_the_ring_that_does_not_fit_is_told_and_asked(
    lob: Lob, tmp_path: Path, pad: Path, omgeving: dict[str, str]
) -> None:
    lob("kluis", "sleutelbos", "--aan")
    (tmp_path / "ring.json").write_text(
        json.dumps({f"loopbaangesprek|{pad}": "een heel andere"}), encoding="utf-8"
    )
    gesprek = Talk(pad.parent, "gesprek", "lijst", omgeving=omgeving)
    try:
        assert t.RING_PAST_NIET in gesprek.hears(kluis.WACHTZIN)
        gesprek.kind.send(WACHTZIN + "\n")
        assert "2026-12-10 open" in gesprek.rest()
    finally:
        gesprek.kill()
    assert gesprek.code == 0


def test_without_the_extra_it_is_said_what_to_install(
    lob: Lob, tmp_path: Path, pad: Path, omgeving: dict[str, str]
) -> None:
    """A folder that stands before all others, in which there is a `keyring` that cannot be imported."""
    assert lob("gesprek", "lijst") == 0
    zonder = tmp_path / "zonder"
    zonder.mkdir()
    (zonder / "keyring.py").write_text("raise ModuleNotFoundError('keyring')\n", encoding="utf-8")
    # With a wrong wachtzin, for it is not even looked at.
    anders = {**omgeving, "PYTHONPATH": str(zonder), "LOB_WACHTZIN": ANDERE}
    gezegd = in_dutch(run(pad.parent, "kluis", "sleutelbos", "--aan", omgeving=anders))
    assert (gezegd.code, gezegd.err.strip()) == (1, t.RING_ONTBREEKT)
    for opties in ((), ("--uit",)):
        gezegd = in_dutch(run(pad.parent, "kluis", "sleutelbos", *opties, omgeving=anders))
        assert gezegd.out.splitlines() == [t.RING_NIET_ERIN, t.RING_ONTBREEKT]
    assert not is_on(pad)


@pytest.mark.lang
def test_a_ring_that_keeps_things_readable_is_refused(lob: Lob, pad: Path, omgeving: dict[str, str]) -> None:
    assert lob("gesprek", "lijst") == 0
    anders = {
        **omgeving,
        "PYTHON_KEYRING_BACKEND": "tests.sleutelbossen.PlaintextRing",
        "LOB_WACHTZIN": WACHTZIN,
    }
    gezegd = in_dutch(run(pad.parent, "kluis", "sleutelbos", "--aan", omgeving=anders))
    assert (gezegd.code, gezegd.err.strip()) == (1, t.RING_IN_HET_OPEN)
    assert bos.contents() == {}


def test_the_library_is_only_loaded_where_the_ring_is_on(lob: Lob, pad: Path) -> None:
    """Its import takes longer than all the rest of an opening."""
    assert lob("gesprek", "lijst") == 0
    spoor = (
        "import sys; from pathlib import Path; from loopbaangesprek.opening import open_kept;"
        "open_kept(Path(sys.argv[1])).close(); print('keyring' in sys.modules)"
    )
    klaar = subprocess.run(
        [sys.executable, "-c", spoor, str(pad.parent)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "LOB_WACHTZIN": WACHTZIN},
    )
    assert klaar.stdout.strip() == "False"
