"""Tests with teeth: a fault in the store makes the proof fail that is there for it.

The rule that lives here: each fault of `mutanten.py` is made in a copy of the package, and the proof runs there in a
process of its own, as it stands; in a copy without a fault the same proof passes.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.mutanten import MUTANTEN, Mutant
from tests.proeven import Tally

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the proofs need POSIX signals and terminals")

ROOT = Path(__file__).parents[1]
PAKKET = "src/loopbaangesprek"


def copy_of_the_program(waar: Path) -> Path:
    """The package, with what lies beside it in the checkout."""
    shutil.copytree(ROOT / PAKKET, waar / PAKKET)
    for naam in ("vragen", "wet", "docs"):
        (waar / naam).symlink_to(ROOT / naam)
    return waar


def make_fault(waar: Path, mutant: Mutant) -> None:
    """Replace what the fault replaces; it stands there once, and what comes of it is still a program."""
    bestand = waar / PAKKET / mutant.bestand
    code = bestand.read_text(encoding="utf-8")
    assert mutant.ruil
    for oud, nieuw in mutant.ruil:
        assert code.count(oud) == 1, (mutant.naam, oud)
        code = code.replace(oud, nieuw)
    compile(code, mutant.bestand, "exec")
    bestand.write_text(code, encoding="utf-8")


def try_proofs(waar: Path, proeven: tuple[str, ...]) -> subprocess.CompletedProcess[str]:
    """Run proofs with the program that stands there."""
    weg = ("LOB_", "PYTEST_")
    omgeving = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith(weg)}
    omgeving |= {"PYTHONPATH": str(waar / "src"), "HYPOTHESIS_STORAGE_DIRECTORY": str(waar / "hypothesis")}
    opdracht = [sys.executable, "-m", "pytest", "-x", "-q", "-o", "addopts=", "-p", "no:cacheprovider"]
    return subprocess.run(
        [*opdracht, f"--basetemp={waar / 'proef'}", *proeven],
        cwd=ROOT,
        env=omgeving,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


@pytest.fixture(scope="module")
def gaaf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program in which nothing was changed."""
    return copy_of_the_program(tmp_path_factory.mktemp("gaaf"))


@pytest.mark.parametrize("mutant", MUTANTEN, ids=lambda mutant: mutant.naam)
def test_what_a_fault_replaces_stands_in_its_file_once(mutant: Mutant, tmp_path: Path) -> None:
    bestand = tmp_path / PAKKET / mutant.bestand
    bestand.parent.mkdir(parents=True)
    shutil.copy2(ROOT / PAKKET / mutant.bestand, bestand)
    make_fault(tmp_path, mutant)
    assert bestand.read_bytes() != (ROOT / PAKKET / mutant.bestand).read_bytes()


@pytest.mark.proef
@pytest.mark.parametrize("proeven", sorted({mutant.proeven for mutant in MUTANTEN}), ids="+".join)
def test_without_a_fault_the_same_proofs_pass(proeven: tuple[str, ...], gaaf: Path) -> None:
    klaar = try_proofs(gaaf, proeven)
    assert klaar.returncode == 0, klaar.stdout[-3000:]
    assert "skipped" not in klaar.stdout, klaar.stdout[-3000:]


@pytest.mark.proef
@pytest.mark.parametrize("mutant", MUTANTEN, ids=lambda mutant: mutant.naam)
def test_a_fault_in_the_store_is_noticed(
    mutant: Mutant, gaaf: Path, tmp_path: Path, telt: Callable[[str], Tally]
) -> None:
    tally = telt("Een fout in de opslag valt op in de proeven.")
    shutil.copytree(gaaf / "src", tmp_path / "src")
    for naam in ("vragen", "wet", "docs"):
        (tmp_path / naam).symlink_to(ROOT / naam)
    make_fault(tmp_path, mutant)
    klaar = try_proofs(tmp_path, mutant.proeven)
    gezien = klaar.returncode == pytest.ExitCode.TESTS_FAILED and "FAILED tests/" in klaar.stdout
    gezien = gezien and mutant.melding in klaar.stdout
    tally.trial(() if gezien else [f"{mutant.naam}: {klaar.stdout[-2000:]}"])
    tally.none_lost()
