"""Asking the counsellor something beside the talk: a line, or one of a few things.

The rule that lives here: what is asked here is about the tool, never about the jongere, and is not kept unless
somebody says where.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from msgspec.structs import replace

from loopbaangesprek.antwoordvorm import find_choice
from loopbaangesprek.opdrachten import match_command
from loopbaangesprek.scherm import Bewaar, Face, Invoer, Scherm
from loopbaangesprek.teksten import begin as t
from loopbaangesprek.vragenbank import Keuze
from loopbaangesprek.wiring import choose_face, has_person, say


def ask_line(
    vraag: str, uitleg: str = "", *, tekst: str = "", enkel: bool = True, face: Face | None = None
) -> str | None:
    """Ask for a line, or for more with `enkel` False; None when it was left.

    With `tekst` something stands there already: an empty line keeps it where it cannot be edited in place.
    Raises KeyboardInterrupt when the input was broken off, or the talk has to stop.
    """
    hulp = (uitleg,) if uitleg else ()
    scherm = Scherm(vraag=vraag, tekst=tekst, herzien=bool(tekst), hulpregels=hulp, enkel=enkel)
    return ask_kept(scherm, _drop, face=face)


def ask_kept(scherm: Scherm, bewaar: Bewaar, *, face: Face | None = None) -> str | None:
    """Ask for text of which the half-typed part is kept with `bewaar`; None when it was left.

    Raises what `ask_line` raises.
    """
    invoer = _face(face).ask(scherm, bewaar)
    if invoer.einde or invoer.opdracht:
        bewaar(invoer.tekst)
    if stops_here(invoer):
        raise KeyboardInterrupt
    return None if invoer.opdracht else invoer.tekst


def ask_choice(
    vraag: str, woorden: Sequence[str], uitleg: str = "", *, face: Face | None = None, stops: bool = False
) -> int | None:
    """Let one of a few things be picked, by number or word; None when nothing was picked.

    A word that is none of them is asked again. With `stops` what ends the input ends more than this list, and
    KeyboardInterrupt is raised.
    """
    keuze = as_choices(woorden)
    hulp = (uitleg,) if uitleg else ()
    while True:
        invoer = _face(face).ask(Scherm(vraag=vraag, keuze=keuze, kiest="woord", hulpregels=hulp), _drop)
        if stops and stops_here(invoer):
            raise KeyboardInterrupt
        if invoer.einde or invoer.opdracht or not invoer.tekst.strip():
            return None
        nummer = picked(woorden, invoer.tekst)
        if nummer is not None:
            return nummer
        hulp = (t.geen_keuze(invoer.tekst, woorden),)


class GoesBack(Exception):
    """Somebody wants the question before this one."""


def ask_first(face: Face, scherm: Scherm, *, terug: bool) -> str:
    """What was typed; raises KeyboardInterrupt when somebody leaves, and with `terug` `GoesBack`."""
    while True:
        invoer = face.ask(scherm, _drop)
        if stops_here(invoer):
            raise KeyboardInterrupt
        if invoer.opdracht is None:
            return invoer.tekst
        if terug and match_command(invoer.opdracht.strip()) == ("terug",):
            raise GoesBack
        scherm = replace(scherm, meldingen=(t.HIER_NIET if terug else t.HIER_ALLEEN_STOP,))


@contextmanager
def leaving_says(zin: str) -> Iterator[None]:
    """Say a sentence when somebody leaves at a question in here; what was meant to come after it still does not."""
    try:
        yield
    except KeyboardInterrupt:
        say(zin)
        raise


def as_choices(woorden: Sequence[str]) -> tuple[Keuze, ...]:
    """The words of a list as the choices of a prompt; their value is the word itself."""
    return tuple(Keuze(woord, woord) for woord in woorden)


def picked(woorden: Sequence[str], tekst: str) -> int | None:
    """The number (from 0) of the choice that was typed, or None."""
    return find_choice(as_choices(woorden), tekst, "woord")


def may_overwrite() -> Callable[[Path], bool] | None:
    """How to ask whether an existing file may be replaced; None where nobody can be asked."""
    if not has_person():
        return None
    return lambda pad: ask_choice(t.BESTAAT_AL.format(pad=pad), list(t.BESTAAT_AL_KEUZE.values())) == 1


def _face(face: Face | None) -> Face:
    return choose_face(eenvoudig=True) if face is None else face


def stops_here(invoer: Invoer) -> bool:
    """Whether the end of the input came, or the word with which a talk stops."""
    return invoer.einde or match_command((invoer.opdracht or "").strip()) == ("stop",)


def _drop(_tekst: str) -> None:
    """What is typed beside the talk is not kept."""
