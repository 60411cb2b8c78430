"""How the first questions are answered: with a text, with the way back, or by leaving.

The rule that lives here: a command never counts as an answer; what has no task here is told, and asked again.
"""

from __future__ import annotations

from msgspec.structs import replace

from loopbaangesprek.asking import stops_here
from loopbaangesprek.opdrachten import match_command
from loopbaangesprek.scherm import Face, Scherm
from loopbaangesprek.teksten import begin as t


class GoesBack(Exception):
    """Somebody wants the question before this one."""


def ask_first(face: Face, scherm: Scherm, *, terug: bool) -> str:
    """What was typed; raises KeyboardInterrupt when somebody leaves, and with `terug` `GoesBack`."""
    while True:
        invoer = face.ask(scherm, lambda _: None)
        if stops_here(invoer):
            raise KeyboardInterrupt
        if invoer.opdracht is None:
            return invoer.tekst
        if terug and match_command(invoer.opdracht.strip()) == ("terug",):
            raise GoesBack
        scherm = replace(scherm, meldingen=(t.HIER_NIET if terug else t.HIER_ALLEEN_STOP,))
