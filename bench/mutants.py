"""Do the tests notice when a pure module is wrong? Each small fault that mutmut can make in it is tried.

Run it for one module, `uv run --group mutanten python -m bench.mutants besluit`, or for more of them. A fault is held
against the tests that answer for its module (bench/mutanten.yaml). What survives those is printed, and then this fails,
unless that file says why it changes nothing. Everything happens in a copy: the checkout stays as it is.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml

ROOT = Path(__file__).parents[1]
TABEL: dict[str, Any] = yaml.safe_load((ROOT / "bench/mutanten.yaml").read_text(encoding="utf-8"))
MEE = (
    "src",
    "tests",
    "vragen",
    "wet",
    "docs",
    "bench",
    "pyproject.toml",
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
)
_OVERLEEFD = (0, 5, 33)
"""What mutmut writes down of a fault for which no test failed, or by which no test came."""


class Fault(NamedTuple):
    """A fault that no test noticed: where, and what became of which line."""

    functie: str
    is_: str
    wordt: str


def main(modules: Sequence[str]) -> int:
    """Print the count of each module and what survived without a reason; 1 when there is any of that."""
    onverklaard = 0
    for module in modules:
        with tempfile.TemporaryDirectory() as werk:
            onverklaard += report(module, Path(werk))
    return 1 if onverklaard else 0


def report(module: str, werk: Path) -> int:
    """Try the faults of one module; how many survive that nobody explained."""
    copy_tree(werk)
    uitkomst = run(werk, module)
    over = {naam: fault(werk, naam) for naam, code in uitkomst.items() if code in _OVERLEEFD}
    los = {naam: f for naam, f in over.items() if f not in explained(module)}
    print(
        f"{module}: {len(uitkomst)} tried, {len(uitkomst) - len(over)} noticed,"
        f" {len(over) - len(los)} explained, {len(los)} not",
        flush=True,
    )
    for naam, f in los.items():
        print(f"  {naam}\n    - {f.is_}\n    + {f.wordt}", flush=True)
    return len(los)


def copy_tree(werk: Path) -> None:
    """All that the tests look at, the examples that may lie beside the checkout included."""
    for naam in MEE:
        bron = ROOT / naam
        (shutil.copytree if bron.is_dir() else shutil.copy2)(bron, werk / naam)
    if (naast := ROOT.parent / "shared").is_dir():
        shutil.copytree(naast, werk / "shared")


def run(werk: Path, module: str) -> dict[str, int]:
    """Have mutmut try the faults of a module with its tests; what came of each of them."""
    bestand = werk / "src/loopbaangesprek" / f"{module.replace('.', '/')}.py"
    instelling = {
        "source_paths": ["src"],
        "only_mutate": [str(bestand.relative_to(werk))],
        "also_copy": [naam for naam in (*MEE, "shared") if (werk / naam).exists()],
        "pytest_add_cli_args": [
            *("-o", "addopts=", "-m", "not lang and not proef"),
            *("-p", "no:cacheprovider", "--hypothesis-seed=0"),
        ],
        "pytest_add_cli_args_test_selection": [f"tests/test_{naam}.py" for naam in TABEL["proeven"][module]],
    }
    # A JSON list of texts is one in TOML too.
    regels = "\n".join(f"{naam} = {json.dumps(waarde)}" for naam, waarde in instelling.items())
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    (werk / "pyproject.toml").write_text(f"{project}\n[tool.mutmut]\n{regels}\n", encoding="utf-8")
    klaar = mutmut(werk, "run", f"loopbaangesprek.{module}.*")
    meta = werk / "mutants" / bestand.relative_to(werk).with_name(f"{bestand.name}.meta")
    codes: dict[str, int | None] = (
        json.loads(meta.read_text(encoding="utf-8"))["exit_code_by_key"] if meta.exists() else {}
    )
    tried = {naam: code for naam, code in codes.items() if code is not None}
    if not tried:
        raise SystemExit(klaar.stdout[-3000:] + klaar.stderr[-3000:])
    return tried


def mutmut(werk: Path, *woorden: str) -> subprocess.CompletedProcess[str]:
    """Run mutmut in the copy."""
    return subprocess.run(
        [sys.executable, "-m", "mutmut", *woorden],
        cwd=werk,
        env={**os.environ, "LOB_WACHTZIN": ""},
        capture_output=True,
        text=True,
        check=False,
    )


def fault(werk: Path, naam: str) -> Fault:
    """What a fault changes, in words that stay the same when faults are numbered anew."""
    regels = mutmut(werk, "show", naam).stdout.splitlines()
    weg, bij = (
        " ".join(r[1:].strip() for r in regels if r.startswith(teken) and not r.startswith(teken * 3))
        for teken in "-+"
    )
    functie = naam.rpartition(".")[2].partition("__mutmut_")[0]
    return Fault(functie.removeprefix("x_").removeprefix("x\u01c1").replace("\u01c1", "."), weg, bij)


def explained(module: str) -> set[Fault]:
    """The faults of a module that change nothing anybody can see."""
    return {Fault(f["functie"], f["is"], f["wordt"]) for f in TABEL["verklaard"].get(module, ())}


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:] or list(TABEL["proeven"])))
