"""Asking where to keep the talk instead, and telling a place from an answer.

The rule that lives here: the question comes up while somebody may be typing an answer. Only what can be a folder is
taken for one; anything else is asked again, and handed back, so that no word of an answer is lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from loopbaangesprek.antwoordvorm import find_choice
from loopbaangesprek.asking import as_choices
from loopbaangesprek.opdrachten import OPDRACHTEN
from loopbaangesprek.scherm import Bewaar, Face, Invoer, Scherm
from loopbaangesprek.teksten import elders as t

_BEGINT_ALS_MAP = re.compile(r"[/\\]|\.\.?[/\\]|~[^\s/\\]*[/\\]|~$|[A-Za-z]:(?:[/\\]|$)")
_SCHEIDING = re.compile(r"[/\\]")


def ask_place(
    scherm: Scherm, plaatsen: Sequence[str], geen: str, face: Face, bewaar: Bewaar | None = None
) -> str | None:
    """Ask for a folder, by number or typed; None when the counsellor goes on without.

    `scherm` holds the question and the trouble; a text that can be no place goes to `bewaar`.
    """
    woorden = (*plaatsen, geen)
    scherm = replace(scherm, keuze=as_choices(woorden), kiest="heel", leeg=t.KIES_PLEK)
    while True:
        invoer = face.ask(scherm, _drop)
        gekozen = _place(invoer, woorden)
        if gekozen is None:
            scherm = replace(scherm, hulpregels=_handed_back(invoer, bewaar))
        if invoer.einde or gekozen == geen:
            return None
        if gekozen is not None:
            return gekozen


def _place(invoer: Invoer, woorden: Sequence[str]) -> str | None:
    """What was picked or typed, when that is one of the places or can be another."""
    getypt = invoer.tekst.strip()
    if invoer.opdracht is not None:  # a folder such as /media looks like a command; here it is a folder
        getypt = "" if _is_command(invoer.opdracht) else f"/{invoer.opdracht}"
    nummer = find_choice(as_choices(woorden), getypt, "heel")
    if nummer is not None and (getypt.isdecimal() or not can_be_place(getypt)):
        return woorden[nummer]
    return getypt if getypt in woorden or can_be_place(getypt) else None


def _is_command(opdracht: str) -> bool:
    return opdracht.partition(" ")[0].lower() in OPDRACHTEN


def _handed_back(invoer: Invoer, bewaar: Bewaar | None) -> tuple[str, ...]:
    """Keep a text that was no place, and say so."""
    if not invoer.tekst.strip():
        return (t.KIES_PLEK,)
    if bewaar is None:
        return (t.GEEN_PLEK,)
    bewaar(invoer.tekst)
    return (t.GEEN_PLEK, t.STAAT_STRAKS)


def can_be_place(tekst: str) -> bool:
    """Whether a typed text can be meant as a folder: there is one, or it is written as one and not as a sentence."""
    if "\n" in tekst or not tekst.strip(". "):
        return False
    if _BEGINT_ALS_MAP.match(tekst):
        return True
    begin, schuin, _ = _SCHEIDING.sub("/", tekst).partition("/")
    return _is_folder(tekst) or (bool(schuin) and (" " not in tekst or _is_folder(begin)))


def _is_folder(tekst: str) -> bool:
    try:
        return Path(tekst).is_dir()
    except (OSError, ValueError):
        return False


def _drop(_tekst: str) -> None:
    """Half a place is not kept."""
