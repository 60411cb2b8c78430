"""Earlier versions of an own bank: the last good one, the one before the last time it was worked on, and what gave way.

The rule that lives here: putting one back loses nothing; what stood there is set aside first.
"""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import datetime
from itertools import count
from pathlib import Path

from msgspec import Struct

from loopbaangesprek.banks.kept import GOED, keep_good, last_good
from loopbaangesprek.datums import say_date
from loopbaangesprek.fouten import BankFout
from loopbaangesprek.plaats import LeesFout
from loopbaangesprek.reading.yamltree import parse
from loopbaangesprek.teksten import bankbewerken as t
from loopbaangesprek.workshop.ownfile import OwnFile


class Earlier(Struct, frozen=True):
    """A version of a bank that can be put back."""

    data: bytes
    moment: str
    versie: str


def keep(bank: OwnFile, data: bytes) -> None:
    """Keep a good version; where that cannot be, going on is worth more."""
    with suppress(BankFout):
        keep_good(bank.eigen, bank.naam, data)


def remember(bank: OwnFile, data: bytes) -> None:
    """Keep the version from before it was worked on, beside the last good one."""
    with suppress(OSError):
        _write(_place(bank, "eerder"), data)


def set_aside(bank: OwnFile, data: bytes) -> Path | None:
    """Keep what gives way to an earlier version, beside what gave way before; gives where it is."""
    for nummer in count(1):
        pad = _place(bank, "weggezet" if nummer == 1 else f"weggezet-{nummer}")
        if _read(pad) == data:
            return pad
        if not pad.exists():
            break
    try:
        _write(pad, data)
    except OSError:
        return None
    return pad


def earlier(bank: OwnFile, nu: bytes | None) -> list[Earlier]:
    """The versions that can be put back, the newest first, each once."""
    goed, ervoor = last_good(bank.eigen, bank.naam), _read(_place(bank, "eerder"))
    paren = ((goed, _place(bank)), (ervoor, _place(bank, "eerder")))
    anders = {data: pad for data, pad in paren if data is not None and data != nu}
    return [Earlier(data, _moment(pad), _version(data)) for data, pad in anders.items()]


def put_back(bank: OwnFile, versie: Earlier, was: bytes | None) -> list[str]:
    """Put an earlier version back over what was seen last; returns what to say. Raises what writing raises."""
    pad = set_aside(bank, was) if was else None
    bank.write(versie.data, was)
    weg = [t.WEGGEZET.format(pad=pad)] if pad else []
    return [t.TERUGGEZET.format(moment=versie.moment), *weg]


def _place(bank: OwnFile, soort: str = "") -> Path:
    """A file beside the last good version; with a dot in its name it can be no bank's."""
    return bank.eigen / GOED / f"{bank.naam}{f'.{soort}' if soort else ''}.yaml"


def _write(pad: Path, data: bytes) -> None:
    pad.parent.mkdir(0o700, parents=True, exist_ok=True)
    with os.fdopen(os.open(pad, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb") as bestand:
        bestand.write(data)


def _read(pad: Path) -> bytes | None:
    try:
        return pad.read_bytes()
    except OSError:
        return None


def _moment(pad: Path) -> str:
    """When a version was kept, as it is said."""
    try:
        moment = datetime.fromtimestamp(pad.stat().st_mtime).astimezone()
    except OSError:
        return t.ONBEKEND_MOMENT
    return t.moment(say_date(moment.date()), moment.hour, moment.minute)


def _version(data: bytes) -> str:
    """The version that a text says it is."""
    try:
        lid = parse(data, "").get("versie")
    except LeesFout:
        return "?"
    return lid.waarde if lid is not None and isinstance(lid.waarde, str) else "?"
