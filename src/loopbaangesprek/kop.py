"""The narrow row of a talk: what a list shows, so that no list ever has to read a talk.

The rule that lives here: a Kop is worked out from the facts by whoever writes them, and stored in the same
transaction; it never knows more than the facts do.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

KopStatus = Literal["loopt", "uit_te_werken", "afgerond", "afgebroken", "gewijzigd"]


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
