"""The bank of a talk, taken out of its first fact and kept once for all talks that were led by it.

The rule that lives here: put back, the line is what it was to the letter. A bank is nine tenths of a talk, and a
school holds thousands of talks with the same few.
"""

from __future__ import annotations

import apsw

from loopbaangesprek.stores import queries as q

_BEGIN = '{"feit":"begonnen"'


def keep_line(db: apsw.Connection, regel: str) -> tuple[str, int | None, int | None]:
    """Keep the bank in a line; the line with `null` in its place, the number of that bank, and where it stood.

    A line without a bank stays as it is. `queries.FEITEN` puts it back.
    """
    inhoud = _bank_in(regel)
    if inhoud is None:
        return regel, None, None
    from hashlib import sha256  # noqa: PLC0415 - only who begins a talk pays for it

    merk = sha256(inhoud.encode()).hexdigest()
    db.execute(q.BEWAAR_BANK, (merk, inhoud))
    [(bank,)] = db.execute(q.BANK, (merk,))
    voor, _, na = regel.partition(inhoud)
    return f"{voor}null{na}", bank, len(voor)


def _bank_in(regel: str) -> str | None:
    if not regel.startswith(_BEGIN):
        return None
    from msgspec import MsgspecError, Raw, json  # noqa: PLC0415 - who only reads needs none of it

    try:
        return bytes(json.decode(regel, type=dict[str, Raw])["bank"]).decode()
    except (MsgspecError, KeyError):
        return None
