"""Asking the counsellor something beside the talk: a line, one of a few things, a place to keep things.

The rule that lives here: what is asked here is about the tool, never about the jongere, and is not kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from loopbaangesprek.scherm import Face, Invoer, Scherm
from loopbaangesprek.teksten import begin as t
from loopbaangesprek.vragenbank import Keuze
from loopbaangesprek.wiring import choose_face, has_person


def ask_line(
    vraag: str, uitleg: str = "", *, tekst: str = "", enkel: bool = True, face: Face | None = None
) -> str | None:
    """Ask for a line, or for more with `enkel` False; None when it was left.

    With `tekst` something stands there already: an empty line keeps it where it cannot be edited in place.
    Raises KeyboardInterrupt when the input was broken off.
    """
    hulp = (uitleg,) if uitleg else ()
    scherm = Scherm(vraag=vraag, tekst=tekst, herzien=bool(tekst), hulpregels=hulp, enkel=enkel)
    invoer = _face(face).ask(scherm, _drop)
    if invoer.einde:
        raise KeyboardInterrupt
    return None if invoer.opdracht else invoer.tekst


def ask_choice(
    vraag: str, woorden: Sequence[str], uitleg: str = "", *, face: Face | None = None
) -> int | None:
    """Let one of a few things be picked, by number or word; None when nothing was picked."""
    keuze = tuple(Keuze(woord, str(i)) for i, woord in enumerate(woorden))
    hulp = (uitleg,) if uitleg else ()
    return picked(woorden, _face(face).ask(Scherm(vraag=vraag, keuze=keuze, hulpregels=hulp), _drop))


def ask_place(moeite: str, vraag: str, plaatsen: Sequence[str], geen: str, *, face: Face) -> str | None:
    """Ask for a folder, by number or typed; None when the counsellor goes on without."""
    keuze = tuple(Keuze(woord, woord) for woord in (*plaatsen, geen))
    invoer = face.ask(Scherm(vraag=vraag, keuze=keuze, balk=moeite), _drop)
    nummer = picked([k.woord for k in keuze], invoer)
    if nummer is not None:
        return None if nummer == len(plaatsen) else plaatsen[nummer]
    # A folder such as /media looks like a command; here it is a folder.
    getypt = f"/{invoer.opdracht}" if invoer.opdracht else invoer.tekst.strip()
    return None if invoer.einde else getypt or None


def picked(woorden: Sequence[str], invoer: Invoer) -> int | None:
    """The number (from 0) of the choice that was typed, or None."""
    woord = invoer.tekst.strip().casefold()
    if invoer.einde or invoer.opdracht or not woord:
        return None
    nummers = {str(i + 1): i for i in range(len(woorden))}
    if woord in nummers:
        return nummers[woord]
    begin = [i for i, w in enumerate(woorden) if w.casefold().startswith(woord)]
    return begin[0] if len(begin) == 1 else None


def may_overwrite() -> Callable[[Path], bool] | None:
    """How to ask whether an existing file may be replaced; None where nobody can be asked."""
    if not has_person():
        return None
    return lambda pad: ask_choice(t.BESTAAT_AL.format(pad=pad), list(t.BESTAAT_AL_KEUZE.values())) == 1


def _face(face: Face | None) -> Face:
    return choose_face(eenvoudig=True) if face is None else face


def _drop(_tekst: str) -> None:
    """What is typed beside the talk is not kept."""
