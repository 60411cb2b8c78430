"""How a talk begins: from what was asked for to the first fact.

The rule that lives here: the first fact carries the whole bank and everything that is fixed, so that nothing
outside the talk is needed to go on with it later.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from loopbaangesprek.banks import load_bank
from loopbaangesprek.bewaartermijn import STANDAARD
from loopbaangesprek.eenregel import short_line
from loopbaangesprek.gebeurtenissen import Begonnen, Vorige
from loopbaangesprek.places import own_banks
from loopbaangesprek.varianten import in_words_for
from loopbaangesprek.vragenbank import Vragenbank, fingerprint


class Wanted(Struct, frozen=True):
    """What was asked for on the command line, or answered before the first question."""

    bank: str | None = None
    code: str | None = None
    niveau: str | None = None
    leerjaar: str | None = None
    naam: str | None = None
    rol: str | None = None
    vorm: str = "samen"
    aanwezig: tuple[str, ...] = ()
    pad: Literal["standaard", "kort"] = "standaard"
    ster: tuple[str, ...] = ()
    bewaartermijn: int = STANDAARD


def read_bank(folder: Path, naam: str) -> Vragenbank:
    """The bank by its name or file; raises `BankFout`."""
    return load_bank(naam, own_banks(folder))


def begin(  # noqa: PLR0913 - all that is fixed when a talk begins
    bank: Vragenbank, wanted: Wanted, *, gesprek: str, datum: date, vorige: Vorige | None, programma: str
) -> Begonnen:
    """The first fact of a talk."""
    wanted = cleaned(wanted)
    soort = bank.voor.soort[0] if len(bank.voor.soort) == 1 else None
    return Begonnen(
        id=gesprek,
        datum=datum.isoformat(),
        bank=in_words_for(bank, wanted.niveau, soort),
        sha256=fingerprint(bank),
        programma=programma,
        pad=wanted.pad,
        vorm=wanted.vorm,  # type: ignore[arg-type]  # checked where it was typed
        aanwezig=wanted.aanwezig,
        code=wanted.code,
        niveau=wanted.niveau,
        leerjaar=wanted.leerjaar,
        naam=wanted.naam,
        rol=wanted.rol,
        vorige=vorige,
        ster=wanted.ster,
        bewaartermijn=wanted.bewaartermijn,
    )


def cleaned(wanted: Wanted) -> Wanted:
    """What was asked for, each short text on one line; raises `Geweigerd` when one is too long."""
    erbij = (short_line(rol, "gesprek.aanwezig") for rol in wanted.aanwezig)
    return replace(
        wanted,
        code=clean_code(wanted.code),
        leerjaar=short_line(wanted.leerjaar, "jongere.leerjaar"),
        naam=short_line(wanted.naam, "begeleider.naam"),
        aanwezig=tuple(rol for rol in erbij if rol),
    )


def clean_code(code: str | None) -> str | None:
    """A code as it will be kept, or None; raises `Geweigerd` when it cannot be one."""
    return short_line(code, "jongere.code")
