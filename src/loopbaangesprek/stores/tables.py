"""The tables of `lob.db`, and every step from one schema to the next.

The rule that lives here: each step is a function in `MIGRATIES`, and once released it never changes. What is worked out
from the facts (the row in the lists, the words to find) is made anew after the steps, by today's code
(`derive.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import apsw

from loopbaangesprek.stores import counters as c
from loopbaangesprek.stores.bank_apart import keep_line

Migratie = Callable[[apsw.Connection], None]

_SCHEMA_1 = """
CREATE TABLE gesprekken (
    nr INTEGER PRIMARY KEY,
    versie INTEGER NOT NULL DEFAULT 1,
    id TEXT NOT NULL UNIQUE,
    code TEXT,
    datum TEXT NOT NULL,
    bank TEXT NOT NULL,
    bank_titel TEXT NOT NULL,
    status TEXT NOT NULL,
    titel TEXT,
    stap TEXT,
    stap_wanneer TEXT,
    stap_staat TEXT,
    gewijzigd_op TEXT NOT NULL
) STRICT;
CREATE INDEX gesprekken_nieuwste ON gesprekken (
    datum DESC, nr DESC, id, code, bank, bank_titel, status, titel, stap, stap_wanneer, stap_staat,
    gewijzigd_op
);
CREATE INDEX gesprekken_id ON gesprekken (id COLLATE NOCASE);
CREATE INDEX gesprekken_code ON gesprekken (code COLLATE NOCASE, datum DESC, nr DESC);
CREATE INDEX gesprekken_lopend ON gesprekken (datum DESC, nr DESC) WHERE status = 'loopt';
CREATE TABLE feiten (
    gesprek INTEGER NOT NULL REFERENCES gesprekken (nr),
    nr INTEGER NOT NULL,
    om TEXT NOT NULL,
    regel TEXT NOT NULL,
    PRIMARY KEY (gesprek, nr)
) STRICT;
CREATE TABLE concepten (
    gesprek INTEGER NOT NULL REFERENCES gesprekken (nr),
    vraag TEXT NOT NULL,
    ronde INTEGER NOT NULL,
    tekst TEXT NOT NULL,
    PRIMARY KEY (gesprek, vraag, ronde)
) STRICT;
CREATE TABLE voorbereid (code TEXT PRIMARY KEY COLLATE NOCASE, tekst TEXT NOT NULL) STRICT;
CREATE TABLE instellingen (naam TEXT PRIMARY KEY, waarde TEXT NOT NULL) STRICT;
"""

_SCHEMA_2 = """
CREATE TABLE banken (nr INTEGER PRIMARY KEY, merk TEXT NOT NULL UNIQUE, inhoud TEXT NOT NULL) STRICT;
ALTER TABLE feiten ADD COLUMN bank INTEGER REFERENCES banken (nr);
ALTER TABLE feiten ADD COLUMN bank_bij INTEGER;
CREATE INDEX feiten_bank ON feiten (bank) WHERE bank IS NOT NULL;

ALTER TABLE gesprekken ADD COLUMN niveau TEXT;
ALTER TABLE gesprekken ADD COLUMN leerjaar TEXT;
ALTER TABLE gesprekken ADD COLUMN rol TEXT;
ALTER TABLE gesprekken ADD COLUMN soort TEXT;
ALTER TABLE gesprekken ADD COLUMN competenties TEXT NOT NULL DEFAULT '';
ALTER TABLE gesprekken ADD COLUMN terugblik TEXT;
ALTER TABLE gesprekken ADD COLUMN volgend_gesprek TEXT;
ALTER TABLE gesprekken ADD COLUMN vorige TEXT;
DROP INDEX gesprekken_nieuwste;
CREATE INDEX gesprekken_nieuwste ON gesprekken (
    datum DESC, nr DESC, id, code, bank, bank_titel, status, titel, stap, stap_wanneer, stap_staat,
    gewijzigd_op, niveau, leerjaar, rol, soort, competenties, terugblik, volgend_gesprek, vorige
);
DROP INDEX gesprekken_code;
CREATE INDEX gesprekken_code ON gesprekken (
    code COLLATE NOCASE, datum DESC, nr DESC, status, stap_staat, stap_wanneer, niveau
);
CREATE INDEX gesprekken_stap ON gesprekken (stap_wanneer, nr) WHERE stap_staat = 'open';

CREATE TABLE tellingen (
    maand TEXT NOT NULL,
    niveau TEXT NOT NULL,
    leerjaar TEXT NOT NULL,
    rol TEXT NOT NULL,
    {tellers},
    PRIMARY KEY (maand, niveau, leerjaar, rol)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER telling_erbij AFTER INSERT ON gesprekken BEGIN {erbij} END;
CREATE TRIGGER telling_weg AFTER DELETE ON gesprekken BEGIN {eraf} END;
CREATE TRIGGER telling_anders AFTER UPDATE ON gesprekken
WHEN (old.datum, old.niveau, old.leerjaar, old.rol, old.status, old.stap_staat, old.competenties)
    IS NOT (new.datum, new.niveau, new.leerjaar, new.rol, new.status, new.stap_staat, new.competenties)
BEGIN {eraf} {erbij} END;

CREATE TABLE vindbaar (
    plek INTEGER PRIMARY KEY,
    gesprek INTEGER NOT NULL UNIQUE REFERENCES gesprekken (nr),
    plaatsen TEXT NOT NULL,
    tekst TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE woorden USING fts5 (
    tekst, content = 'vindbaar', content_rowid = 'plek', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO woorden (woorden, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER vindbaar_erbij AFTER INSERT ON vindbaar BEGIN
    INSERT INTO woorden (rowid, tekst) VALUES (new.plek, new.tekst);
END;
CREATE TRIGGER vindbaar_weg AFTER DELETE ON vindbaar BEGIN
    INSERT INTO woorden (woorden, rowid, tekst) VALUES ('delete', old.plek, old.tekst);
END;
CREATE TRIGGER vindbaar_anders AFTER UPDATE ON vindbaar BEGIN
    INSERT INTO woorden (woorden, rowid, tekst) VALUES ('delete', old.plek, old.tekst);
    INSERT INTO woorden (rowid, tekst) VALUES (new.plek, new.tekst);
END;
"""
"""A bank is kept once, and not with each talk (it is nine tenths of one); what is counted stands in the narrow table;
and the words of every talk can be found. FTS5 keeps no text of its own, and lets go of a word at once
(`secure-delete`): contentless tables were seen to leave words on disk."""

_SCHEMA_3 = """
CREATE TABLE eigen (
    nr INTEGER PRIMARY KEY,
    gesprek INTEGER NOT NULL REFERENCES gesprekken (nr),
    vraag TEXT NOT NULL,
    ronde INTEGER NOT NULL,
    om TEXT NOT NULL,
    tot TEXT NOT NULL,
    tekst TEXT NOT NULL
) STRICT;
CREATE INDEX eigen_gesprek ON eigen (gesprek);
CREATE INDEX eigen_tot ON eigen (tot);
CREATE TABLE logboek (
    nr INTEGER PRIMARY KEY,
    om TEXT NOT NULL,
    wie TEXT NOT NULL,
    daad TEXT NOT NULL,
    gesprekken TEXT NOT NULL,
    bij TEXT NOT NULL
) STRICT;
CREATE TRIGGER logboek_vast BEFORE UPDATE ON logboek BEGIN SELECT raise(ABORT, 'logboek'); END;
CREATE TRIGGER logboek_blijft BEFORE DELETE ON logboek BEGIN SELECT raise(ABORT, 'logboek'); END;
"""
"""Own notes stand apart from the facts of a talk; and what was done with talks is only ever added to."""


def _first(db: apsw.Connection) -> None:
    db.execute(_SCHEMA_1)


def _second(db: apsw.Connection) -> None:
    """Count what there is, and take the bank of each talk out of its first fact; a damaged line stays as it is."""
    db.execute(_SCHEMA_2.format(tellers=c.KOLOMMEN, erbij=c.count("new", "+"), eraf=c.count("old", "-")))
    db.execute(f"INSERT INTO tellingen {c.TEL_GESPREKKEN} GROUP BY 1, 2, 3, 4")
    eerste = db.execute("SELECT gesprek, min(nr) FROM feiten GROUP BY gesprek").fetchall()
    for plek in eerste:
        with suppress(UnicodeDecodeError):
            [(regel,)] = db.execute("SELECT regel FROM feiten WHERE gesprek = ? AND nr = ?", plek).fetchall()
            deel = keep_line(db, str(regel))
            sql = "UPDATE feiten SET regel = ?, bank = ?, bank_bij = ? WHERE gesprek = ? AND nr = ?"
            db.execute(sql, (*deel, *plek))


def _third(db: apsw.Connection) -> None:
    db.execute(_SCHEMA_3)


MIGRATIES: tuple[Migratie, ...] = (_first, _second, _third)
"""Step i leads from schema i to schema i+1; the length is the number of today's schema."""
