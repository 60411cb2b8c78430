"""What is counted of the talks of a month, a level, a year and a role, while they are written.

The rule that lives here: counts are kept by the database itself (triggers, schema 2), so that no writer can forget
them, and reading them costs the same with a hundred talks as with a hundred thousand.
"""

from __future__ import annotations

from loopbaangesprek.velden import COMPETENTIES, STATEN

_GEVOERD = "{rij}.status NOT IN ('loopt', 'afgebroken')"
_TELLERS = {
    "gesprekken": _GEVOERD,
    "afgebroken": "{rij}.status = 'afgebroken'",
    "loopt": "{rij}.status = 'loopt'",
    **{staat: f"{_GEVOERD} AND {{rij}}.stap_staat = '{staat}'" for staat in sorted(STATEN)},
    **{naam: f"{_GEVOERD} AND instr({{rij}}.competenties, '{naam}') > 0" for naam in COMPETENTIES},
}
"""The name of each count, in the order of `telling.KOLOMMEN`, and when a row of the list is in it.

Of a talk that still runs, or was broken off (M46), nothing but that is counted."""

KOLOMMEN = ", ".join(f"{naam} INTEGER NOT NULL" for naam in _TELLERS)
"""The columns of the table."""

_SLEUTEL = (
    "substr({rij}.datum, 1, 7), ifnull({rij}.niveau, ''), ifnull({rij}.leerjaar, ''), ifnull({rij}.rol, '')"
)

TEL_GESPREKKEN = (
    f"SELECT {_SLEUTEL.format(rij='g')}, "  # noqa: S608 - our own words, nothing typed
    + ", ".join(f"ifnull(sum({wanneer.format(rij='g')}), 0)" for wanneer in _TELLERS.values())
    + " FROM gesprekken g"
)
"""The same counts from the talks themselves; the end of the statement says of which."""


def count(rij: str, teken: str) -> str:
    """The SQL with which a trigger adds a row of the list to the counts ("+"), or takes it off ("-")."""
    waarden = ", ".join(f"{teken}ifnull({wanneer.format(rij=rij)}, 0)" for wanneer in _TELLERS.values())
    erbij = ", ".join(f"{naam} = {naam} + excluded.{naam}" for naam in _TELLERS)
    sleutel = _SLEUTEL.format(rij=rij)
    return (
        f"INSERT INTO tellingen VALUES ({sleutel}, {waarden}) "  # noqa: S608 - see above
        f"ON CONFLICT (maand, niveau, leerjaar, rol) DO UPDATE SET {erbij}; "
        # A year is typed by a person: where no talk has it any more, it goes.
        f"DELETE FROM tellingen WHERE (maand, niveau, leerjaar, rol) = ({sleutel}) "
        "AND gesprekken + afgebroken + loopt = 0;"
    )
