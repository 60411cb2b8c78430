"""Files of every schema that was ever released, what is in each as it was written down then, and newer ones.

The rule that lives here: a sample never changes. What is in it stands beside it as JSON, read with SQLite alone on the
day it was made, so that no later version of this program can agree with itself about something that was lost.
`python -m tests.oude_bestanden` makes the sample of today's schema, where there is none yet.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import apsw

from loopbaangesprek.stores.cipher import copy_into
from loopbaangesprek.stores.sqlite import SqliteStore, open_store
from loopbaangesprek.stores.tables import MIGRATIES

MAP = Path(__file__).parent / "opslag"
WACHTZIN = "vlieger tafel maan kastje"
NU = len(MIGRATIES)
_ALLEEN_LEZEN = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
_FEITEN = (
    "SELECT g.id, f.nr, f.om, f.regel, {bank} "
    "FROM gesprekken g JOIN feiten f ON f.gesprek = g.nr ORDER BY g.id, f.nr"
)
_BANK_INEEN = "iif(f.bank IS NULL, NULL, (SELECT inhoud FROM banken b WHERE b.nr = f.bank)), f.bank_bij"


def sample(schema: int) -> Path:
    """The file of a schema."""
    return MAP / f"lob-schema-{schema}.db"


def written_down(schema: int) -> dict[str, Any]:
    """What was in it when it was made."""
    return dict(json.loads(sample(schema).with_suffix(".json").read_text(encoding="utf-8")))


def read_only(pad: Path) -> apsw.Connection:
    """A file as SQLite reads it, that is not touched by that."""
    return apsw.Connection(f"{pad.absolute().as_uri()}?immutable=1", flags=_ALLEEN_LEZEN)


def put_down(pad: Path) -> dict[str, Any]:
    """What is in a file, read with SQLite alone."""
    with closing(read_only(pad)) as db:
        tabellen = {naam for (naam,) in db.execute("SELECT name FROM sqlite_schema")}
        bank = _BANK_INEEN if "banken" in tabellen else "NULL, NULL"
        feiten: dict[str, list[list[Any]]] = {}
        for gesprek, nr, om, regel, inhoud, bij in db.execute(_FEITEN.format(bank=bank)):
            heel = regel if inhoud is None else f"{regel[:bij]}{inhoud}{regel[bij + 4 :]}"
            feiten.setdefault(str(gesprek), []).append([nr, om, heel])
        koppen = "SELECT id, code, datum, status FROM gesprekken ORDER BY id"
        return {
            "gesprekken": {
                str(naam): {"code": code, "datum": datum, "status": status, **_of_talk(feiten[str(naam)])}
                for naam, code, datum, status in db.execute(koppen)
            },
            "half": _all(
                db,
                "SELECT g.id, c.vraag, c.ronde, c.tekst FROM concepten c JOIN gesprekken g ON g.nr = c.gesprek",
            ),
            "klaargezet": _all(db, "SELECT code, tekst FROM voorbereid ORDER BY code"),
            "instellingen": _all(
                db, "SELECT naam, waarde FROM instellingen WHERE naam NOT LIKE '\\_%' ESCAPE '\\'"
            ),
            "eigen": _all(
                db,
                "SELECT g.id, e.tekst FROM eigen e JOIN gesprekken g ON g.nr = e.gesprek ORDER BY g.id, e.nr",
            )
            if "eigen" in tabellen
            else [],
            "logboek": _all(db, "SELECT daad, gesprekken FROM logboek ORDER BY nr")
            if "logboek" in tabellen
            else [],
        }


def _of_talk(regels: list[list[Any]]) -> dict[str, Any]:
    """How many facts, a mark of all of them, and what was said in words."""
    merk = hashlib.sha256(json.dumps(regels, ensure_ascii=False).encode()).hexdigest()
    gezegd = [feit for feit in (json.loads(regel) for _, _, regel in regels) if feit["feit"] == "beantwoord"]
    return {
        "feiten": len(regels),
        "merk": merk,
        "gezegd": [[feit["vraag"], feit.get("ronde", 1), feit.get("tekst", "")] for feit in gezegd],
    }


def _all(db: apsw.Connection, vraag: str) -> list[list[Any]]:
    return [list(rij) for rij in db.execute(vraag)]


def read_by_the_program(store: SqliteStore) -> dict[str, Any]:
    """The same, as the program of today reads it; what it noted itself since is left out."""
    gesprekken = {
        kop.id: {
            "code": kop.code,
            "datum": kop.datum,
            "status": kop.status,
            **_of_talk([[rij.nr, rij.om, rij.regel] for rij in store.facts(kop.id)]),
        }
        for kop in store.talks()
    }
    return {
        "gesprekken": dict(sorted(gesprekken.items())),
        "half": [[k, *plek, tekst] for k in sorted(gesprekken) for plek, tekst in store.drafts(k).items()],
        "klaargezet": [list(paar) for paar in store.archive.prepared(1000)],
        "instellingen": _settings(store),
        "eigen": [[note.gesprek, note.tekst] for k in sorted(gesprekken) for note in store.own.of_talk(k)],
        "logboek": [[r.daad, " ".join(r.gesprekken)] for r in reversed(store.log.lines())],
    }


def _settings(store: SqliteStore) -> list[list[Any]]:
    return _all(
        store.connection, "SELECT naam, waarde FROM instellingen WHERE naam NOT LIKE '\\_%' ESCAPE '\\'"
    )


def laid(schema: int, pad: Path, wachtzin: str | None = None) -> Path:
    """A sample in a place of its own, behind a wachtzin where one is given; its schema stays what it was."""
    pad.parent.mkdir(parents=True, exist_ok=True)
    if wachtzin is None:
        shutil.copyfile(sample(schema), pad)
        return pad
    pad.touch()
    with closing(read_only(sample(schema))) as db:
        copy_into(db, pad, wachtzin)
    return pad


# The sample of today


GESPREK = """\
bank: {bank}
moment: De storing in de koelcel
gebeurtenis: Het relais was stuk, en de monteur was er niet.
stap: de planner vragen
stap-wanneer: 2026-12-10
"""
LOPEND = "Over de stage bij de bakker\n\n/tussen-ons\nnog een antwoord\n\n/notitie iets ernaast\n/stop\n"
_OM = "2026-11-26T10:00:00+01:00"
_CODES = (("mbo-0417", "stage"), ("vmbo-2081", "praktijkles"), ("vmbo-3310", "stage"))


def make_sample() -> None:
    """Hold some talks, keep something beside them, and write down what is in the file; never over one that is there."""
    for nummer in range(1, NU + 1):
        pad = sample(nummer)
        if not pad.exists() and nummer == NU:
            _held(pad)
        if not pad.with_suffix(".json").exists():
            tekst = json.dumps(put_down(pad), ensure_ascii=False, indent=1)
            pad.with_suffix(".json").write_text(tekst + "\n", encoding="utf-8")


def _held(doel: Path) -> None:
    with tempfile.TemporaryDirectory() as map_:
        os.environ.update(LOB_MAP=map_, LOB_WACHTZIN="", HOME=map_, USER="mentor", LOGNAME="mentor")
        for code, bank in _CODES:
            bestand = Path(map_) / "gesprek.yaml"
            bestand.write_text(GESPREK.format(bank=bank), encoding="utf-8")
            _goes(0, "gesprek", "start", "--antwoorden", str(bestand), "--code", code, "--niveau", code[:-5])
        wijziging = ("ervaring.titel", "--waarde", "De koelcel", "--reden", "zo noem ik het zelf")
        _goes(0, "gesprek", "wijzig", "mbo-0417", *wijziging)
        wie = ("--bank", "stage", "--rol", "mentor", "--code", "havo-4", "--niveau", "havo")
        _goes(130, "gesprek", "start", *wie, typed=LOPEND)
        with closing(open_store(Path(map_) / "lob.db")) as store:
            for kop in store.talks():
                store.own.add(kop.id, ("moment", 1), _OM, "2999-07-31", f"voor mij over {kop.code}")
            store.save_draft(store.interrupted()[0].id, "moment", 1, "half getypt")
            store.prepare("mbo-0417", '{"soort":"stage"}')
            store.set_setting("rol", "mentor")
        shutil.copyfile(Path(map_) / "lob.db", doel)


def _goes(uitgang: int, *woorden: str, typed: str = "") -> None:
    from loopbaangesprek.cli.door import run  # noqa: PLC0415 - only who makes a sample

    sys.stdin = io.StringIO(typed)
    if (code := run(woorden)) != uitgang:
        sys.exit(f"{woorden}: {code}")


# Newer files, and what may be typed


WOORDEN: Mapping[str, tuple[str, ...]] = {
    "": (),
    "zoek": ("koelcel",),
    "overzicht": (),
    "logboek": (),
    "opruimen": (),
    "oefen": (),
    "hulp": (),
    "installeer-aanvullen": ("--toon", "--shell", "bash"),
    "gesprek start": ("--bank", "stage", "--code", "vmbo-3310"),
    "gesprek hervat": (),
    "gesprek bereid-voor": ("vmbo-3310", "--soort", "stage"),
    "gesprek uitwerken": ("vmbo-3310",),
    "gesprek zelfcheck": (),
    "gesprek invoeren": ("VERSLAG",),
    "gesprek lijst": (),
    "gesprek toon": ("vmbo-3310",),
    "gesprek exporteer": ("vmbo-3310", "--vorm", "md", "--naar", "UIT"),
    "gesprek wijzig": ("vmbo-3310", "ervaring.titel", "--waarde", "anders", "--reden", "zo zei je het"),
    "gesprek wis": ("vmbo-3310", "--ja"),
    "vragen lijst": (),
    "vragen toon": ("stage",),
    "vragen proef": ("stage",),
    "vragen controleer": ("stage",),
    "vragen uitleg": ("B01",),
    "vragen print": ("stage", "--naar", "UIT"),
    "vragen schema": ("--naar", "UIT"),
    "vragen nieuw": ("eigen",),
    "vragen bewerk": ("eigen",),
    "vragen netjes": ("eigen",),
    "jongere lijst": (),
    "jongere hernoem": ("vmbo-3310", "vmbo-9999", "--ja"),
    "jongere overdragen": ("vmbo-3310", "--naar", "UIT"),
    "jongere overnemen": ("OVERDRACHT",),
    "jongere toon": ("vmbo-3310",),
    "jongere exporteer": ("vmbo-3310", "--vorm", "md", "--naar", "UIT"),
    "jongere inzage": ("vmbo-3310", "--naar", "UIT"),
    "jongere wis": ("vmbo-3310", "--ja"),
    "jongere verantwoording": ("vmbo-3310",),
    "jongere wet": (),
    "stap lijst": (),
    "stap werk-bij": ("vmbo-3310",),
    "stap agenda": ("vmbo-3310", "--naar", "UIT"),
    "kluis wachtzin": ("--wijzig",),
    "kluis status": (),
    "kluis reservekopie": ("RESERVE",),
    "kluis zet-terug": ("RESERVE", "--ja"),
    "kluis red": ("--ja",),
    "kluis verhuis": ("ELDERS",),
    "kluis blad": ("--naar", "UIT"),
    "kluis sleutelbos": ("--aan",),
    "kluis pauze": ("20",),
    "instellingen": (),
    "instellingen rol": ("decaan",),
    "instellingen map": ("ELDERS",),
    "instellingen verslagen": ("UIT",),
    "instellingen bewaartermijn": ("3",),
    "instellingen pauze": ("20",),
    "instellingen huisstijl": (),
    "instellingen eenvoudig": ("aan",),
    "instellingen bewaar": ("UIT/instellingen.yaml",),
    "instellingen lees": ("INSTELLINGEN",),
}
"""Every command with words that go on to the end of what it does; words in capitals are a place."""


if __name__ == "__main__":
    make_sample()
