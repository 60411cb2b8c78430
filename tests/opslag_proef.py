"""What the tests of the stores share: a heading, a talk that begins, a program in a process of its own.

The rule that lives here: no pytest, because the programs that are killed import this too.
"""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import apsw

from loopbaangesprek.kop import Kop
from loopbaangesprek.stores.base import Store
from loopbaangesprek.stores.keep_going import KeepGoing
from loopbaangesprek.stores.pending import Bewaard

ROOT = Path(__file__).parents[1]
OM = "2025-11-24T10:15:00+01:00"


def kop(gesprek: str, datum: str = "2025-11-24", code: str | None = "vmbo-3310", **anders: Any) -> Kop:
    """A heading as the talk would make it."""
    gewoon = Kop(
        id=gesprek,
        code=code,
        datum=datum,
        bank="stage",
        bank_titel="Terugblik op je stage",
        status="loopt",
        titel="De klant met de kapotte fiets",
        stap=None,
        stap_wanneer=None,
        stap_staat=None,
        gewijzigd_op=OM,
    )
    return gewoon._replace(**anders)


def begin(store: Store, gesprek: str, *, datum: str = "2025-11-24", code: str | None = "vmbo-3310") -> None:
    """A talk with one fact."""
    store.append(gesprek, 0, ["begonnen"], OM, kop(gesprek, datum, code))


def lines(store: Store, gesprek: str) -> list[str]:
    """The facts of a talk without their numbers."""
    return [rij.regel for rij in store.facts(gesprek)]


def talk_on(store: Store, gesprek: str = "fiets") -> KeepGoing:
    """A running talk with its first two facts and a half-typed answer in the store."""
    gaande = KeepGoing(store, gesprek, [])
    gaande.append(0, ["begonnen", "verteld"], OM, kop(gesprek))
    gaande.save_draft("rol", 1, "half")
    assert gaande.trouble is None
    return gaande


def say(gaande: KeepGoing, *regels: str) -> Bewaard:
    """Add facts behind what there is."""
    rijen = gaande.facts()
    return gaande.append(rijen[-1].nr if rijen else 0, regels, OM, kop(gaande.gesprek))


def told(gaande: KeepGoing) -> list[str]:
    """The facts as the running talk knows them."""
    return [rij.regel for rij in gaande.facts()]


def add_column(db: apsw.Connection) -> None:
    """A migration as a later version could bring it."""
    db.execute("ALTER TABLE gesprekken ADD COLUMN plaats TEXT")


def program(code: str, *woorden: object) -> list[str]:
    """The command that runs a small program."""
    return [sys.executable, "-c", textwrap.dedent(code), *map(str, woorden)]


def run(code: str, *woorden: object) -> subprocess.CompletedProcess[str]:
    """Run a small program in a process of its own."""
    return subprocess.run(
        program(code, *woorden), capture_output=True, text=True, check=False, timeout=60, cwd=ROOT
    )
