"""Eight windows at one moment on one store: each with a talk of its own, and all of them with the same talk.

The rule that lives here: they are real processes, and each talk goes through the loop that every talk goes through.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from loopbaangesprek.gebeurtenissen import Beantwoord, from_line
from loopbaangesprek.stores.sqlite import SqliteStore, open_store
from tests.acht_vensters import begin_talk, write_bank
from tests.kluisproef import A
from tests.opslag_proef import ROOT
from tests.proeven import Tally, how_many, rounds

pytestmark = pytest.mark.proef
SLOTEN = pytest.mark.parametrize("wachtzin", ["", A], ids=["open", "wachtzin"])
ACHT = tuple(f"venster-{nr}" for nr in range(1, 9))


def all_at_once(pad: Path, wachtzin: str, gesprek: str = "") -> dict[str, dict[str, Any]]:
    """Eight windows that begin at one moment; what each of them saw, by its name."""
    vensters = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.acht_vensters", str(pad), gesprek, naam, wachtzin],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        for naam in ACHT
    ]
    for venster in vensters:
        assert venster.stdout is not None
        assert venster.stdout.readline() == "klaar\n", venster.communicate()
    for venster in vensters:
        assert venster.stdin is not None
        venster.stdin.write("\n")
        venster.stdin.flush()
    gezien = {}
    for naam, venster in zip(ACHT, vensters, strict=True):
        uit, fout = venster.communicate()
        assert venster.returncode == 0, fout
        gezien[naam] = json.loads(uit)
    return gezien


def texts(store: SqliteStore, gesprek: str) -> list[tuple[str, str]]:
    """The answers of a talk in the order of their facts: the question, and what was answered."""
    feiten = [from_line(rij.regel) for rij in store.facts(gesprek)]
    return [(feit.vraag, feit.tekst) for feit in feiten if isinstance(feit, Beantwoord)]


def check_file(store: SqliteStore) -> None:
    """The file is sound."""
    assert store.connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@SLOTEN
def test_eight_windows_each_with_a_talk_keep_every_answer_in_its_order(
    tmp_path: Path, wachtzin: str, telt: Callable[[str], Tally]
) -> None:
    tally = telt(
        "Acht vensters tegelijk, elk met een gesprek van 500 antwoorden: alles staat er, op volgorde."
    )
    for keer in rounds(1, lang=10):
        pad = tmp_path / str(keer) / "lob.db"
        write_bank(pad.parent / "vragen", 500)
        gezien = all_at_once(pad, wachtzin)
        with closing(open_store(pad, wachtzin or None)) as store:
            assert {(kop.id, kop.status) for kop in store.talks()} == {
                (naam, "uit_te_werken") for naam in ACHT
            }
            for naam in ACHT:
                gegeven = gezien[naam]["gegeven"]
                assert len(gegeven) == 500
                assert (gezien[naam]["einde"], gezien[naam]["zorgen"]) == ("klaar", None)
                staat = texts(store, naam)
                weg = set(gezien[naam]["vinkjes"]) - {tekst for _, tekst in staat}
                tally.trial([*weg, *([] if [t for _, t in staat] == gegeven else [f"{naam}: volgorde"])], 500)
                assert store.drafts(naam) == {}
            check_file(store)
    tally.none_lost()


@SLOTEN
def test_eight_windows_with_the_same_talk_lose_and_mix_nothing(
    tmp_path: Path, wachtzin: str, telt: Callable[[str], Tally]
) -> None:
    """Each window answers every question that it is shown, beside what another one answered there meanwhile."""
    tally = telt("Acht vensters tegelijk in één gesprek: geen antwoord weg, en elk bij zijn eigen vraag.")
    for keer in rounds(1, lang=20):
        pad = tmp_path / str(keer) / "lob.db"
        write_bank(pad.parent / "vragen", how_many(60, 200))
        with closing(open_store(pad, wachtzin or None)) as store:
            begin_talk(store, pad, "samen")
        gezien = all_at_once(pad, wachtzin, "samen")
        with closing(open_store(pad, wachtzin or None)) as store:
            staat = texts(store, "samen")
            half = [regel for tekst in store.drafts("samen").values() for regel in tekst.split("\n")]
            check_file(store)
        regels = {regel for _, tekst in staat for regel in tekst.split("\n")}
        for vraag, tekst in staat:
            for regel in tekst.split("\n"):
                assert regel.endswith(f"tekst {vraag[1:]}?"), (vraag, tekst)
        for venster in gezien.values():
            weg = [regel for regel in venster["vinkjes"] if regel not in regels]
            gezegd = [regel for tekst in venster["gezegd"] for regel in tekst.split("\n")]
            zoek = {*venster["gegeven"]} - {*regels, *half, *gezegd}
            tally.trial([*weg, *sorted(zoek)], len(venster["gegeven"]))
            assert (venster["einde"], venster["zorgen"]) == ("klaar", None)
    tally.none_lost()
