"""The wachtzin as the environment gives it, for use without a person.

The rule that lives here: who names a file wants a lock: one that cannot be read or is empty is told, and nothing is
left without a lock unseen. LOB_WACHTZIN that is there and empty says to do without.
"""

from __future__ import annotations

import os
from pathlib import Path

from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.teksten import kluis as t
from loopbaangesprek.wachtzin import is_strong, tidy

BESTAND, ZIN, NIEUW_BESTAND = "LOB_WACHTZIN_BESTAND", "LOB_WACHTZIN", "LOB_NIEUWE_WACHTZIN_BESTAND"
"""The variables of the environment: a file with the wachtzin, the wachtzin itself, a file with the one to come."""


def from_environment() -> str | None:
    """The wachtzin from LOB_WACHTZIN_BESTAND or LOB_WACHTZIN; None without one, or when it says to do without.

    Raises `Geweigerd` when the file cannot be read.
    """
    return _from_file(BESTAND) if os.environ.get(BESTAND) else tidy(os.environ.get(ZIN, "")) or None


def first_from_environment() -> str | None:
    """The wachtzin for a file that is yet to be made; what is too easy to guess is refused here."""
    wachtzin = from_environment()
    if wachtzin is not None:
        refuse_weak(wachtzin, BESTAND if os.environ.get(BESTAND) else ZIN)
    return wachtzin


def new_from_environment() -> str | None:
    """The wachtzin that is to come, from LOB_NIEUWE_WACHTZIN_BESTAND; None without one.

    Raises `Geweigerd` when the file cannot be read, and for one that is too easy to guess.
    """
    wachtzin = _from_file(NIEUW_BESTAND)
    if wachtzin is not None:
        refuse_weak(wachtzin, NIEUW_BESTAND)
    return wachtzin


def _from_file(variabele: str) -> str | None:
    """The first line of the file that a variable names; no `Afgesloten`, for no wachtzin was tried."""
    if not (naam := os.environ.get(variabele)):
        return None
    try:
        wachtzin = tidy(Path(naam).expanduser().read_text(encoding="utf-8-sig").partition("\n")[0])
    except (OSError, ValueError, RuntimeError):
        raise Geweigerd(t.bestand_niet_gelezen(naam, variabele)) from None
    if not wachtzin:  # whoever names a file wants a lock, and must not be left without one unseen
        raise Geweigerd(t.bestand_leeg(naam, variabele))
    return wachtzin


def settled_by_environment() -> bool:
    """Whether the environment says which wachtzin, or that there is to be none."""
    return bool(os.environ.get(BESTAND)) or ZIN in os.environ


def refuse_weak(wachtzin: str, variabele: str) -> None:
    """Raise `Geweigerd` for a new wachtzin from the environment that is too easy to guess."""
    if not is_strong_here(wachtzin):
        raise Geweigerd(t.zwak_uit_omgeving(variabele))


def is_strong_here(wachtzin: str) -> bool:
    """Whether a wachtzin is hard to guess, also for who has our list of words."""
    from loopbaangesprek.reading.words import load_words  # noqa: PLC0415 - only who thinks of one needs it

    return is_strong(wachtzin, load_words())
