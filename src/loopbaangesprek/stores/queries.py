"""The SQL of the store, each statement with its name.

The rule that lives here: the columns of a Kop are the fields of `Kop`, in its order; lists read from an index
that holds all of them.
"""

from __future__ import annotations

from loopbaangesprek.kop import Kop

_VELDEN = Kop.__struct_fields__
_KOP = ", ".join(_VELDEN)
_TEKENS = ", ".join("?" * len(_VELDEN))
_NIEUW = ", ".join(f"{veld} = excluded.{veld}" for veld in _VELDEN)
_NIEUWSTE = "ORDER BY datum DESC, nr DESC"

_RUW = ", ".join(f"CAST({veld} AS BLOB)" for veld in _VELDEN)


def raw(sql: str) -> str:
    """The same list with the bytes of its texts: for rows of which the bytes are no text."""
    return sql.replace(f"SELECT {_KOP} FROM", f"SELECT {_RUW} FROM", 1)


BEWAAR_KOP = (
    f"INSERT INTO gesprekken ({_KOP}) VALUES ({_TEKENS}) "  # noqa: S608 - our own field names, nothing typed
    f"ON CONFLICT (id) DO UPDATE SET {_NIEUW}, versie = versie + 1 "
    "RETURNING nr, versie"
)
STAND = (
    "SELECT (SELECT ifnull(max(f.nr), 0) FROM feiten f WHERE f.gesprek = g.nr), g.versie "
    "FROM gesprekken g WHERE g.id = ?"
)
NUMMER = "SELECT nr FROM gesprekken WHERE id = ?"

KOPPEN = f"SELECT {_KOP} FROM gesprekken {_NIEUWSTE} LIMIT ?"  # noqa: S608
KOP = f"SELECT {_KOP} FROM gesprekken WHERE id = ?"  # noqa: S608
KOP_ZELFDE = f"SELECT {_KOP} FROM gesprekken WHERE id = ? COLLATE NOCASE {_NIEUWSTE}"  # noqa: S608
VAN_CODE = f"SELECT {_KOP} FROM gesprekken WHERE code = ? COLLATE NOCASE {_NIEUWSTE}"  # noqa: S608
LOPEND = f"SELECT {_KOP} FROM gesprekken WHERE status = 'loopt' {_NIEUWSTE}"  # noqa: S608
ZOEK = (
    f"SELECT {_KOP} FROM gesprekken WHERE nr IN ("  # noqa: S608
    "SELECT nr FROM gesprekken WHERE code = :woord COLLATE NOCASE UNION ALL "
    "SELECT nr FROM gesprekken WHERE id COLLATE NOCASE >= :begin "
    f"AND id COLLATE NOCASE < :begin || char(0x10FFFF)) {_NIEUWSTE}"
)

FEITEN = (
    "SELECT g.versie, f.nr, f.om, f.regel FROM gesprekken g JOIN feiten f ON f.gesprek = g.nr "
    "WHERE g.id = ? ORDER BY f.nr"
)
NIEUW_FEIT = "INSERT INTO feiten (gesprek, nr, om, regel) VALUES (?, ?, ?, ?)"
WIS_FEIT = "DELETE FROM feiten WHERE gesprek = ? AND nr = ?"

CONCEPTEN = (
    "SELECT c.vraag, c.ronde, c.tekst FROM gesprekken g JOIN concepten c ON c.gesprek = g.nr WHERE g.id = ?"
)
BEWAAR_CONCEPT = (
    "INSERT INTO concepten (gesprek, vraag, ronde, tekst) VALUES (?, ?, ?, ?) "
    "ON CONFLICT (gesprek, vraag, ronde) DO UPDATE SET tekst = excluded.tekst"
)
WIS_CONCEPT = "DELETE FROM concepten WHERE gesprek = ? AND vraag = ? AND ronde = ?"

WIS_GESPREK = (
    "DELETE FROM feiten WHERE gesprek = (SELECT nr FROM gesprekken WHERE id = ?)",
    "DELETE FROM concepten WHERE gesprek = (SELECT nr FROM gesprekken WHERE id = ?)",
    "DELETE FROM gesprekken WHERE id = ?",
)

BEWAAR_VOORBEREID = (
    "INSERT INTO voorbereid (code, tekst) VALUES (?, ?) "
    "ON CONFLICT (code) DO UPDATE SET tekst = excluded.tekst"
)
VOORBEREID = "SELECT tekst FROM voorbereid WHERE code = ?"
WIS_VOORBEREID = "DELETE FROM voorbereid WHERE code = ?"

BEWAAR_INSTELLING = (
    "INSERT INTO instellingen (naam, waarde) VALUES (?, ?) "
    "ON CONFLICT (naam) DO UPDATE SET waarde = excluded.waarde"
)
INSTELLING = "SELECT waarde FROM instellingen WHERE naam = ?"
WIS_INSTELLING = "DELETE FROM instellingen WHERE naam = ?"
