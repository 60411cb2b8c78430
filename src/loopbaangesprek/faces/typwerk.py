"""What typed text means: an answer, a command, a new line, or nothing yet.

The rule that lives here: an empty line ends an answer, a command stands alone on the last line, and `//` makes
a command text. What is pasted or stood there before is text, whatever it looks like.
"""

from __future__ import annotations

import re

from loopbaangesprek.opdrachten import escape, is_command, unescape
from loopbaangesprek.scherm import Invoer, Scherm
from loopbaangesprek.schoon import schoon

_WIT_AAN_EINDE = re.compile(r"(?<![ \t])[ \t]+$", re.MULTILINE)
MEEST_CIJFERS = 9
"""With more choices than this a digit may be the first of two, so it does not answer at once."""


def as_text(tekst: str) -> str:
    """Text as it must stand in the answer so that every line of it comes back as text."""
    return "\n".join(map(escape, tekst.split("\n"))) if "/" in tekst else tekst


def split_command(tekst: str) -> tuple[str, str | None]:
    """The answer so far, and the command on its last line without the slash, if there is one."""
    rest, _, laatste = tekst.rpartition("\n")
    if is_command(laatste):
        return to_answer(rest), laatste.strip()[1:]
    return to_answer(tekst), None


def to_answer(tekst: str) -> str:
    """Typed text as it is meant: cleaned, unescaped, without empty lines around it."""
    if "//" in tekst:
        tekst = "\n".join(map(unescape, tekst.split("\n")))
    return schoon(_WIT_AAN_EINDE.sub("", tekst)).strip("\n")


def finish(tekst: str, scherm: Scherm) -> Invoer | str:
    """The answer as it stands, for Ctrl-D and the empty line; or the hint for an answer that is empty."""
    antwoord, opdracht = split_command(tekst)
    if opdracht is None and not antwoord.strip() and scherm.leeg is not None:
        return scherm.leeg
    return Invoer(tekst=_choice_of(antwoord, scherm) or antwoord, opdracht=opdracht)


def _choice_of(antwoord: str, scherm: Scherm) -> str | None:
    """The word of a choice that was answered with its number."""
    woorden = [k.woord for k in scherm.keuze]
    nummers = {str(nummer): woord for nummer, woord in enumerate(woorden, 1)}
    return None if antwoord in woorden else nummers.get(antwoord)


def press_enter(tekst: str, plek: int, scherm: Scherm) -> Invoer | str | None:
    """What Enter does with the cursor at `plek`: end with an answer, show a hint, or (None) open a new line."""
    if scherm.keuze or scherm.enkel or not tekst.strip():
        return finish(tekst, scherm)
    if scherm.herzien and tekst == as_text(scherm.tekst):
        return finish(tekst, scherm)
    regel = tekst[tekst.rfind("\n", 0, plek) + 1 :]
    if "\n" not in regel and (not regel.strip() or is_command(regel)):
        return finish(tekst, scherm)
    return None


def choose(cijfer: str, tekst: str, scherm: Scherm) -> Invoer | None:
    """The choice that a digit makes at once; nothing when it may be part of a longer answer."""
    woorden = [k.woord for k in scherm.keuze]
    if len(woorden) > MEEST_CIJFERS or (tekst and tekst not in woorden):
        return None
    if not 1 <= int(cijfer) <= len(woorden):
        return None
    return Invoer(tekst=woorden[int(cijfer) - 1])


def step_choice(stap: int, tekst: str, scherm: Scherm) -> str | None:
    """The choice above or below the one that stands in the answer; nothing when something else was typed."""
    woorden = [k.woord for k in scherm.keuze]
    if tekst and tekst not in woorden:
        return None
    if not tekst:
        return woorden[0 if stap > 0 else -1]
    return woorden[(woorden.index(tekst) + stap) % len(woorden)]
