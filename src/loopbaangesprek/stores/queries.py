"""The SQL of the store, each statement with its name.

The rule that lives here: the columns of a Kop are the fields of `Kop`, in its order; lists read from an index
that holds all of them.
"""

from __future__ import annotations

from loopbaangesprek.kop import Kop
from loopbaangesprek.stores.counters import TEL_GESPREKKEN

_VELDEN = Kop._fields
_KOP = ", ".join(_VELDEN)
_TEKENS = ", ".join("?" * len(_VELDEN))
_NIEUW = ", ".join(f"{veld} = excluded.{veld}" for veld in _VELDEN)
_NIEUWSTE = "ORDER BY datum DESC, nr DESC"

BEWAAR_KOP = (
    f"INSERT INTO gesprekken ({_KOP}) VALUES ({_TEKENS}) "  # noqa: S608 - our own field names, nothing typed
    f"ON CONFLICT (id) DO UPDATE SET {_NIEUW}, versie = versie + 1 "
    "RETURNING nr, versie"
)
STAND = (
    "SELECT (SELECT ifnull(max(f.nr), 0) FROM feiten f WHERE f.gesprek = g.nr), g.versie "
    "FROM gesprekken g WHERE g.id = ?"
)
ALLE_NUMMERS = "SELECT nr FROM gesprekken ORDER BY nr"
ID_VAN = "SELECT id FROM gesprekken WHERE nr = ?"
CODES = (
    # All codes as one text are read six times as quickly as one by one.
    "SELECT group_concat(code), ifnull(sum(typeof(code) NOT IN ('text', 'null')), 0) "
    "FROM gesprekken INDEXED BY gesprekken_code"
)
NUMMER = "SELECT nr FROM gesprekken WHERE id = ?"

KOPPEN = f"SELECT {_KOP} FROM gesprekken {_NIEUWSTE} LIMIT ?"  # noqa: S608
KOP = f"SELECT {_KOP} FROM gesprekken WHERE id = ?"  # noqa: S608
ZELF_OF_CODE = (
    f"SELECT {_KOP} FROM gesprekken "  # noqa: S608
    f"WHERE id = ? COLLATE NOCASE OR code = ? COLLATE NOCASE {_NIEUWSTE}"
)
VAN_CODE = f"SELECT {_KOP} FROM gesprekken WHERE code = ? COLLATE NOCASE {_NIEUWSTE}"  # noqa: S608
LOPEND = f"SELECT {_KOP} FROM gesprekken WHERE status = 'loopt' {_NIEUWSTE}"  # noqa: S608
ZOEK = (
    f"SELECT {_KOP} FROM gesprekken WHERE nr IN ("  # noqa: S608
    "SELECT nr FROM gesprekken WHERE code = :woord COLLATE NOCASE UNION ALL "
    "SELECT nr FROM gesprekken WHERE id COLLATE NOCASE >= :begin "
    f"AND id COLLATE NOCASE < :begin || char(0x10FFFF)) {_NIEUWSTE}"
)

_OPEN = "stap_staat = 'open' AND status NOT IN ('loopt', 'afgebroken')"
OPEN_STAPPEN = f"SELECT {_KOP} FROM gesprekken WHERE {_OPEN}"  # noqa: S608
# The index of open steps gives these in their order, so that a few are as quick with many steps as with few.
STAPPEN_VOORBIJ = (
    f"SELECT {_KOP} FROM gesprekken WHERE {_OPEN} AND stap_wanneer < ? ORDER BY stap_wanneer, nr LIMIT ?"  # noqa: S608
)
STAPPEN_KOMEN = (
    f"SELECT {_KOP} FROM gesprekken WHERE {_OPEN} AND stap_wanneer >= ? ORDER BY stap_wanneer, nr LIMIT ?"  # noqa: S608
)
GEPLAND = (
    # Of the talks since a day only: an index gives those, and no talk is planned longer ahead.
    f"SELECT {_KOP} FROM gesprekken WHERE datum >= ? AND volgend_gesprek >= ? {_NIEUWSTE}"  # noqa: S608
)
JONGEREN = (
    # Every day is ten signs, so the greatest of day and level together holds the level of the last talk.
    "SELECT code, count(*), min(datum), max(datum), nullif(substr(max(datum || ifnull(niveau, '')), 11), ''), "  # noqa: S608
    f"sum(ifnull({_OPEN}, 0)), "
    "sum(status = 'loopt') FROM gesprekken WHERE code IS NOT NULL GROUP BY code COLLATE NOCASE"
)
# What stands beside a greatest value is of the same row: here the code as the newest talk writes it.
ALLE_CODES = (
    "SELECT code, max(datum) FROM gesprekken WHERE code IS NOT NULL "
    "GROUP BY code COLLATE NOCASE ORDER BY 2 DESC"
)
JONGEREN_GETELD = (
    "SELECT ifnull(sum(erin), 0), ifnull(sum(laatste < ?), 0) FROM (SELECT max(datum) AS laatste, "
    "max(status <> 'loopt' AND datum BETWEEN ? AND ?) AS erin FROM gesprekken INDEXED BY gesprekken_code "
    "WHERE code IS NOT NULL GROUP BY code COLLATE NOCASE)"
)
TELLING = "SELECT * FROM tellingen WHERE maand >= ? AND maand < ?"
TELLING_RAND = f"{TEL_GESPREKKEN} WHERE g.datum BETWEEN ? AND ? GROUP BY 1, 2, 3, 4"

_TREFFER = f"v.plaatsen, highlight(woorden, 0, :begin, :einde), {', '.join(f'g.{veld}' for veld in _VELDEN)}"
_VERDER = (
    "woorden MATCH :woorden AND g.datum BETWEEN :van AND :tot AND (:soort IS NULL "
    # In a talk from paper nobody said what kind it was; a bank for one kind says it too.
    "OR ifnull(g.soort, replace(g.bank, '-', '_')) = :soort) "
    "AND (:competentie IS NULL OR instr(g.competenties, :competentie) > 0) "
    "AND (:bank IS NULL OR g.bank = :bank)"
)
# CROSS JOIN fixes the order: the words first, newest talk first, and no sorting; or else one jongere's talks first.
ZOEK_WOORDEN = (
    f"SELECT {_TREFFER} FROM woorden CROSS JOIN vindbaar v ON v.plek = woorden.rowid "  # noqa: S608
    f"CROSS JOIN gesprekken g ON g.nr = v.gesprek WHERE {_VERDER} ORDER BY woorden.rowid DESC LIMIT :aantal"
)
ZOEK_VAN_CODE = (
    f"SELECT {_TREFFER} FROM gesprekken g CROSS JOIN vindbaar v ON v.gesprek = g.nr "  # noqa: S608
    "CROSS JOIN woorden ON woorden.rowid = v.plek "
    f"WHERE g.code = :code COLLATE NOCASE AND {_VERDER} ORDER BY g.datum DESC, g.nr DESC LIMIT :aantal"
)

_REGEL = (
    "iif(f.bank IS NULL, f.regel, "
    "substr(f.regel, 1, f.bank_bij) || b.inhoud || substr(f.regel, f.bank_bij + 5))"
)
_VAN_GESPREK = (
    "FROM gesprekken g JOIN feiten f ON f.gesprek = g.nr LEFT JOIN banken b ON b.nr = f.bank "
    "WHERE g.id = ? ORDER BY f.nr"
)
FEITEN = f"SELECT g.versie, f.nr, f.om, {_REGEL} {_VAN_GESPREK}"
RUWE_FEITEN = f"SELECT f.nr, CAST(f.om AS BLOB), CAST({_REGEL} AS BLOB) {_VAN_GESPREK}"
NIEUW_FEIT = "INSERT INTO feiten (gesprek, nr, om, regel, bank, bank_bij) VALUES (?, ?, ?, ?, ?, ?)"
HERSCHRIJF_FEIT = "UPDATE feiten SET regel = ?, bank = ?, bank_bij = ? WHERE gesprek = ? AND nr = ?"
WIS_FEIT = "DELETE FROM feiten WHERE gesprek = ? AND nr = ?"

CONCEPTEN = (
    "SELECT c.vraag, c.ronde, c.tekst FROM gesprekken g JOIN concepten c ON c.gesprek = g.nr WHERE g.id = ?"
)
BEWAAR_CONCEPT = (
    "INSERT INTO concepten (gesprek, vraag, ronde, tekst) VALUES (?, ?, ?, ?) "
    "ON CONFLICT (gesprek, vraag, ronde) DO UPDATE SET tekst = excluded.tekst"
)
WIS_CONCEPT = "DELETE FROM concepten WHERE gesprek = ? AND vraag = ? AND ronde = ?"

BEWAAR_BANK = (
    "INSERT INTO banken (merk, inhoud) VALUES (?, ?) ON CONFLICT (merk) "
    # A bank that was damaged is whole again with the next talk.
    "DO UPDATE SET inhoud = excluded.inhoud WHERE inhoud IS NOT excluded.inhoud"
)
BANK = "SELECT nr FROM banken WHERE merk = ?"
WIS_BANKEN = "DELETE FROM banken WHERE nr NOT IN (SELECT bank FROM feiten WHERE bank IS NOT NULL)"

BEWAAR_WOORDEN = (
    "INSERT INTO vindbaar (plek, gesprek, plaatsen, tekst) "
    # The newest day has the highest number, so that FTS5 finds the newest talks first without sorting.
    "SELECT (unixepoch(datum) / 86400) * 16777216 + nr, nr, ?, ? FROM gesprekken WHERE id = ? "
    "ON CONFLICT (gesprek) DO UPDATE SET plaatsen = excluded.plaatsen, tekst = excluded.tekst "
    "WHERE plaatsen <> excluded.plaatsen OR tekst <> excluded.tekst"
)

WOORDEN_OPNIEUW = "INSERT INTO woorden (woorden) VALUES ('rebuild')"

WIS_GESPREK = (
    "DELETE FROM vindbaar WHERE gesprek = (SELECT nr FROM gesprekken WHERE id = ?)",
    "DELETE FROM feiten WHERE gesprek = (SELECT nr FROM gesprekken WHERE id = ?)",
    "DELETE FROM concepten WHERE gesprek = (SELECT nr FROM gesprekken WHERE id = ?)",
    "DELETE FROM eigen WHERE gesprek = (SELECT nr FROM gesprekken WHERE id = ?)",
    "DELETE FROM gesprekken WHERE id = ?",
)

NIEUW_EIGEN = (
    "INSERT INTO eigen (gesprek, vraag, ronde, om, tot, tekst) "
    "SELECT nr, ?, ?, ?, ?, ? FROM gesprekken WHERE id = ? RETURNING nr"
)
_EIGEN = (
    "SELECT e.nr, g.id, e.vraag, e.ronde, e.om, e.tot, e.tekst "
    "FROM gesprekken g JOIN eigen e ON e.gesprek = g.nr"
)
EIGEN_VAN = f"{_EIGEN} WHERE g.id = ? ORDER BY e.nr"
EIGEN_VERLOPEN = f"{_EIGEN} WHERE e.tot < ? ORDER BY e.nr"
WIS_EIGEN = "DELETE FROM eigen WHERE nr = ?"

NIEUW_LOGREGEL = "INSERT INTO logboek (om, wie, daad, gesprekken, bij) VALUES (?, ?, ?, ?, ?)"
LOGREGELS_GETELD = "SELECT count(*) FROM logboek WHERE daad = ?"
LOGBOEK = (
    "SELECT om, wie, daad, gesprekken, bij FROM logboek "
    "WHERE :gesprek IS NULL OR instr(' ' || gesprekken || ' ', ' ' || :gesprek || ' ') ORDER BY nr DESC LIMIT :aantal"
)

BEWAAR_VOORBEREID = (
    "INSERT INTO voorbereid (code, tekst) VALUES (?, ?) "
    "ON CONFLICT (code) DO UPDATE SET tekst = excluded.tekst"
)
ALLE_VOORBEREID = "SELECT code, tekst FROM voorbereid ORDER BY code LIMIT ?"
VOORBEREID = "SELECT tekst FROM voorbereid WHERE code = ?"
WIS_VOORBEREID = "DELETE FROM voorbereid WHERE code = ?"

BEWAAR_INSTELLING = (
    "INSERT INTO instellingen (naam, waarde) VALUES (?, ?) "
    "ON CONFLICT (naam) DO UPDATE SET waarde = excluded.waarde"
)
INSTELLING = "SELECT waarde FROM instellingen WHERE naam = ?"
WIS_INSTELLING = "DELETE FROM instellingen WHERE naam = ?"
