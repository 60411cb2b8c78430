"""A practice talk held in this process: a counsellor who asks, listens and types what was heard.

The rule that lives here: the counsellor sees only the screen; what the jongere says is typed because it stands there.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from loopbaangesprek.oefengesprek.vorm import Oefengesprek
from loopbaangesprek.scherm import Invoer, Scherm
from loopbaangesprek.stores.memory import MemoryStore
from loopbaangesprek.talk.beginning import Wanted, begin, read_bank
from loopbaangesprek.talk.conduct import hold
from loopbaangesprek.talk.practice_files import practice_talk
from loopbaangesprek.talk.practising import PractisingFace
from loopbaangesprek.talk.session import Session
from loopbaangesprek.teksten.oefenen import VRAAG_HARDOP
from loopbaangesprek.wiring import now
from tests.nepgezicht import ScriptedFace

NIEMAND = Path("/nergens")
"""A folder without banks of its own."""
DRIE = ("vlot", "stil", "boos")


@cache
def oefening(naam: str) -> Oefengesprek:
    """A practice talk that came with the tool."""
    return practice_talk(NIEMAND, naam)


class Tafel:
    """A table with a made-up jongere at it: `doet` says per question what is done before the answer is typed."""

    def __init__(
        self, naam: str, doet: dict[str, list[Invoer]] | None = None, pad: str = "standaard"
    ) -> None:
        """Sit down with a practice talk."""
        self.oefening = oefening(naam)
        bank = read_bank(NIEMAND, self.oefening.bank)
        wanted = Wanted(niveau=self.oefening.niveau, code=self.oefening.code, pad=pad)  # type: ignore[arg-type]
        feit = begin(bank, wanted, gesprek="oefening", datum=date(2026, 11, 26), vorige=None, programma="0")
        self.session = Session.begin(MemoryStore(), now, feit)
        self.doet = {vraag: [*wat] for vraag, wat in (doet or {}).items()}
        self.face = ScriptedFace(self.reply)

    def hold(self) -> str:
        """Hold the talk; says how it ended."""
        return hold(self.session, PractisingFace(self.face, self.oefening, self.session))

    def reply(self, scherm: Scherm) -> Invoer:
        """What the counsellor does at a screen."""
        if len(self.face.screens) > 300:
            return Invoer(einde=True)
        if wat := self.doet.get(scherm.vraag):
            return wat.pop(0)
        if VRAAG_HARDOP in scherm.hulpregels:
            return Invoer("")
        if scherm.keuze:
            return Invoer(_chosen(scherm))
        return Invoer("morgen" if scherm.vervangt else scherm.zegt[-1].partition(": ")[2] or "niets")

    def shown(self, vraag: str) -> list[Scherm]:
        """The screens with this question."""
        return [scherm for scherm in self.face.screens if scherm.vraag == vraag]


def _chosen(scherm: Scherm) -> str:
    """The word that the jongere says, or the first where nothing is said."""
    gezegd = " ".join(scherm.zegt).casefold()
    woorden = [keuze.woord for keuze in scherm.keuze]
    return next((woord for woord in woorden if woord in gezegd), woorden[0])
