"""The narrow row of a talk: what a list shows, so that no list ever has to read a talk.

The rule that lives here: a Kop is worked out from the facts by whoever writes them, and stored in the same
transaction; it never knows more than the facts do.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from msgspec import Struct, ValidationError, convert

KopStatus = Literal["loopt", "uit_te_werken", "afgerond", "afgebroken", "gewijzigd", "beschadigd"]
"""*beschadigd* is never written: it says that a row holds what no talk can have made of it."""


class Kop(Struct, frozen=True):
    """Heading of a talk: one row in a list. Days are ISO dates, `gewijzigd_op` is an ISO moment."""

    id: str
    code: str | None
    datum: str
    bank: str
    bank_titel: str
    status: KopStatus
    titel: str | None
    stap: str | None
    stap_wanneer: str | None
    stap_staat: str | None
    gewijzigd_op: str


def as_kop(rij: Sequence[object]) -> Kop:
    """The heading that a kept row holds; where it holds none, what is left of it, as *beschadigd*."""
    waarden = dict(zip(Kop.__struct_fields__, rij, strict=True))
    try:
        kop = convert(waarden, Kop)
    except ValidationError:
        return _what_is_left(waarden)
    heel = is_day(kop.datum) and (kop.stap_wanneer is None or is_day(kop.stap_wanneer))
    return kop if heel else _what_is_left(waarden)


def _what_is_left(waarden: dict[str, object]) -> Kop:
    """Only texts, and only days that are days: whoever shows a list need not look again."""
    tekst = {veld: waarde if isinstance(waarde, str) else None for veld, waarde in waarden.items()}
    datum, wanneer = tekst["datum"], tekst["stap_wanneer"]
    return Kop(
        id=tekst["id"] or "",
        code=tekst["code"],
        datum=datum if datum and is_day(datum) else "",
        bank=tekst["bank"] or "",
        bank_titel=tekst["bank_titel"] or "",
        status="beschadigd",
        titel=tekst["titel"],
        stap=tekst["stap"],
        stap_wanneer=wanneer if wanneer and is_day(wanneer) else None,
        stap_staat=tekst["stap_staat"],
        gewijzigd_op=tekst["gewijzigd_op"] or "",
    )


def is_day(tekst: str) -> bool:
    """Whether a text is a day as it is kept."""
    try:
        return date.fromisoformat(tekst).isoformat() == tekst
    except ValueError:
        return False
