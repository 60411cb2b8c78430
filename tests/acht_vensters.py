"""A window of the proof with eight: a process that holds a talk through the loop of every talk, without a screen.

The rule that lives here: no pytest, because the windows import this too. What a window tells at its end is what a
person would have seen: each text that was given, and whether a ✓ came of it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from loopbaangesprek.banks import load_bank
from loopbaangesprek.scherm import Invoer, Scherm
from loopbaangesprek.stores.sqlite import open_store
from loopbaangesprek.talk.beginning import Wanted, begin
from loopbaangesprek.talk.conduct import hold
from loopbaangesprek.talk.session import Session
from loopbaangesprek.teksten.verloop import GENOTEERD
from loopbaangesprek.wiring import now
from tests.nepgezicht import ScriptedFace

_KOP = "vragenbank: veel\ntitel: T\nversie: '1'\nfasen:\n  - fase: terugkijken\n    vragen:\n"


def write_bank(map_: Path, vragen: int) -> None:
    """A bank with so many open questions, in a folder."""
    map_.mkdir(parents=True, exist_ok=True)
    regels = (f"      - {{id: v{i}, vraag: 'Wat is tekst {i}?'}}\n" for i in range(vragen))
    (map_ / "veel.yaml").write_text(_KOP + "".join(regels), encoding="utf-8")


class Window:
    """Who sits before a window: gives an answer of its own to every question, beside what stands there."""

    def __init__(self, naam: str) -> None:
        """Give nothing yet."""
        self.naam = naam
        self.gegeven: list[str] = []
        self.vinkjes: list[str] = []
        self._wacht: list[str] = []

    def reply(self, scherm: Scherm) -> Invoer:
        """The answer to a screen; a ✓ on it is for what was given before."""
        if GENOTEERD in scherm.meldingen:
            self.vinkjes += self._wacht
        regel = f"{self.naam} {scherm.vraag}"
        self.gegeven.append(regel)
        self._wacht = [regel]
        if regel in scherm.tekst.split("\n"):
            return Invoer(scherm.tekst)
        return Invoer(f"{scherm.tekst}\n{regel}" if scherm.tekst else regel)


def main(pad: str, gesprek: str, naam: str, wachtzin: str) -> None:
    """Hold a talk to its end: the one with this name, which may be another's too."""
    venster = Window(naam)
    face = ScriptedFace(venster.reply)
    with_lock = wachtzin or None
    store = open_store(Path(pad), with_lock)
    try:
        sys.stdout.write("klaar\n")
        sys.stdout.flush()
        sys.stdin.readline()  # all of them begin at one moment
        session = _session(store, Path(pad), gesprek, naam)
        einde = hold(session, face)
        uit = {
            "einde": einde,
            "gegeven": venster.gegeven,
            "vinkjes": venster.vinkjes,
            "gezegd": face.said,
            "zorgen": session.store.trouble,
        }
    finally:
        store.close()
    sys.stdout.write(json.dumps(uit) + "\n")


def _session(store: object, pad: Path, gesprek: str, naam: str) -> Session:
    if gesprek:
        return Session.resume(store, now, gesprek)  # type: ignore[arg-type]  # a store
    return begin_talk(store, pad, naam)


def begin_talk(store: object, pad: Path, naam: str) -> Session:
    """A talk with the bank of many questions that lies beside the store."""
    bank = load_bank("veel", pad.parent / "vragen")
    feit = begin(bank, Wanted(code=naam), gesprek=naam, datum=now().date(), vorige=None, programma="0.1.0")
    return Session.begin(store, now, feit)  # type: ignore[arg-type]  # a store


if __name__ == "__main__":
    main(*sys.argv[1:])
