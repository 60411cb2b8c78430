"""A file of every schema that was ever released is opened for ever; one of a newer version stays as it is."""

from __future__ import annotations

import json
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import apsw
import pytest

from loopbaangesprek.cli.word_tree import OPDRACHTEN
from loopbaangesprek.stores.comparing import same_contents
from loopbaangesprek.stores.connection import connect
from loopbaangesprek.stores.sqlite import open_store
from loopbaangesprek.stores.tables import MIGRATIES
from loopbaangesprek.verslag import SCHEMA
from tests import oude_bestanden as oud
from tests.lob import Lob
from tests.opslag_proef import add_column
from tests.proeven import Tally
from tests.program import unknown_words
from tests.test_record import VERSLAGEN

SCHEMAS = range(1, len(MIGRATIES) + 1)
SLOTEN = (None, oud.WACHTZIN)


@pytest.fixture
def kluis(lob: Lob, monkeypatch: pytest.MonkeyPatch) -> Callable[[int, str | None], Path]:
    """Lays a sample where the program looks."""

    def lay(schema: int, wachtzin: str | None) -> Path:
        monkeypatch.setenv("LOB_WACHTZIN", wachtzin or "")
        shutil.copy(oud.sample(schema).with_suffix(".json"), lob.folder / "wat-erin-staat.json")
        return oud.laid(schema, lob.folder / "lob" / "lob.db", wachtzin)

    return lay


@pytest.mark.parametrize("schema", SCHEMAS)
def test_there_is_a_sample_of_every_schema(schema: int) -> None:
    """Made with `python -m tests.oude_bestanden`, on the day a schema is released; it is of that schema."""
    with closing(oud.read_only(oud.sample(schema))) as db:
        assert db.pragma("user_version") == schema
    assert len(oud.written_down(schema)["gesprekken"]) >= 3
    assert oud.put_down(oud.sample(schema)) == oud.written_down(schema)


@pytest.mark.parametrize("wachtzin", SLOTEN, ids=["zonder slot", "op slot"])
@pytest.mark.parametrize("schema", SCHEMAS)
def test_an_older_file_opens_with_all_that_was_in_it(
    schema: int, wachtzin: str | None, tmp_path: Path
) -> None:
    """Every fact to the letter; and of an older one a copy stays, for this user only and behind the same wachtzin."""
    pad = oud.laid(schema, tmp_path / "lob.db", wachtzin)
    with closing(open_store(pad, wachtzin)) as store:
        assert oud.read_by_the_program(store) == oud.written_down(schema)
    kopie = tmp_path / f"lob-schema-{schema}.db"
    assert kopie.exists() == (schema < len(MIGRATIES))
    if kopie.exists():
        assert stat.S_IMODE(kopie.stat().st_mode) == 0o600
        with closing(connect(kopie, wachtzin)) as db, closing(oud.read_only(oud.sample(schema))) as toen:
            assert same_contents(db, toen)
    assert [pad.name for pad in tmp_path.glob("*-journal")] == []


@pytest.mark.parametrize("schema", SCHEMAS)
def test_a_damaged_file_of_any_schema_is_saved(
    lob: Lob, kluis: Callable[[int, str | None], Path], schema: int
) -> None:
    """Its first page is gone, and with it what says of which schema it is."""
    pad = kluis(schema, None)
    pad.write_bytes(bytes(4096) + pad.read_bytes()[4096:])
    assert lob("kluis", "red", "--ja") == 0, lob.err
    with closing(open_store(pad)) as store:
        nu = oud.read_by_the_program(store)
    assert nu["logboek"].pop() == ["gered", ""]
    assert nu == oud.written_down(schema)


LEZEN = (
    (),
    ("gesprek", "lijst", "--json"),
    ("gesprek", "toon", "CODE"),
    ("gesprek", "toon", "CODE", "--json"),
    ("gesprek", "exporteer", "CODE", "--vorm", "json"),
    ("jongere", "lijst"),
    ("jongere", "toon", "CODE"),
    ("jongere", "inzage", "CODE"),
    ("jongere", "verantwoording", "CODE"),
    ("stap", "lijst"),
    ("zoek", "een"),
    ("overzicht",),
    ("logboek",),
    ("opruimen",),
    ("kluis", "status"),
)
"""Commands that read, each of which may be the first that a newer version is asked for."""


@pytest.mark.proef
def test_een_ouder_bestand_gaat_open_met_elke_opdracht(
    lob: Lob,
    kluis: Callable[[int, str | None], Path],
    telt: Callable[[str], Tally],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each command as the first one on it; and what is in it afterwards is what was in it."""
    tally = telt(
        "Een bestand van een oudere versie gaat open met elke opdracht die leest, met alles wat erin stond."
    )
    monkeypatch.chdir(lob.folder)
    for schema, wachtzin in ((s, w) for s in SCHEMAS for w in SLOTEN):
        toen = oud.written_down(schema)
        codes = [talk["code"] for talk in toen["gesprekken"].values()]
        code = next(code for code in codes if codes.count(code) == 1)
        for woorden in LEZEN if wachtzin is None else LEZEN[schema::4]:
            for oude in lob.folder.glob("lob/lob*"):
                oude.unlink()
            pad = kluis(schema, wachtzin)
            uitgang = lob(*(code if woord == "CODE" else woord for woord in woorden))
            mis = [] if uitgang == 0 and not unknown_words(lob.out + lob.err) else [f"{woorden}: {lob.err}"]
            with closing(open_store(pad, wachtzin)) as store:
                nu = oud.read_by_the_program(store)
            del nu["logboek"][len(toen["logboek"]) :]
            tally.trial([*mis, *([] if nu == toen else [f"{schema} {woorden}: anders"])])
    tally.none_lost()


# Newer ones


def newer(pad: Path, versie: int, wachtzin: str | None) -> None:
    """A file as a later version leaves it."""
    open_store(pad, wachtzin, migraties=(*MIGRATIES, add_column)).close()
    with closing(connect(pad, wachtzin)) as db:
        db.pragma("user_version", versie)
        db.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)


def newer_with_wal(pad: Path, versie: int, wachtzin: str | None) -> None:
    """A file of today, of which the newer number stands only in the WAL that a killed window left."""
    open_store(pad, wachtzin).close()
    with closing(connect(pad, wachtzin)) as db:
        db.pragma("user_version", versie)
        db.execute("INSERT INTO voorbereid VALUES ('later', 'van een nieuwere versie')")
        data, wal = pad.read_bytes(), Path(f"{pad}-wal").read_bytes()
    pad.write_bytes(data)
    Path(f"{pad}-wal").write_bytes(wal)


NIEUWER = {
    "één verder": (newer, len(MIGRATIES) + 1, None),
    "ver vooruit": (newer, 2**31 - 1, None),
    "met een WAL": (newer_with_wal, len(MIGRATIES) + 1, None),
    "op slot": (newer, len(MIGRATIES) + 1, oud.WACHTZIN),
    "op slot met een WAL": (newer_with_wal, 9999, oud.WACHTZIN),
}
NIET_IN_DE_KLUIS = {
    "hulp", "installeer-aanvullen", "oefen", "vragen lijst", "vragen toon", "vragen proef", "vragen controleer",
    "vragen uitleg", "vragen print", "vragen schema", "vragen nieuw", "vragen bewerk", "vragen netjes", "jongere wet",
    "kluis blad",
}  # fmt: skip
"""The commands that need nothing of what is kept."""


ANDERS_GEZEGD = {"kluis sleutelbos": "sleutelbos van deze computer"}
"""What may stand in the way before the file is looked at."""


def every_command() -> Iterator[str]:
    """Every command there is, and what comes without one."""
    for groep, opdrachten in OPDRACHTEN.items():
        yield from (f"{groep} {naam}".strip() for naam in opdrachten if naam not in OPDRACHTEN)
    yield from ("", "instellingen")


def state_of_all(map_: Path) -> dict[str, tuple[bytes, int]]:
    """Every file of the kluis with its bytes and the moment of its last change.

    Beside a WAL SQLite must lay its index, to be able to look; that holds nothing of its own.
    """
    bestanden = {pad.name: (pad.read_bytes(), pad.stat().st_mtime_ns) for pad in sorted(map_.glob("lob*"))}
    if "lob.db-wal" in bestanden:
        bestanden.pop("lob.db-shm", None)
    return bestanden


class Newer:
    """A newer kluis, and beside it a folder with all that a command may be given."""

    def __init__(self, lob: Lob, soort: str, monkeypatch: pytest.MonkeyPatch) -> None:
        self.lob, (maak, versie, self.wachtzin) = lob, NIEUWER[soort]
        self.map = lob.folder / "lob"
        monkeypatch.setenv("LOB_WACHTZIN", self.wachtzin or "")
        monkeypatch.setenv("HOME", str(lob.folder))
        monkeypatch.setenv("EDITOR", "true")
        self.map.mkdir()
        maak(self.map / "lob.db", versie, self.wachtzin)
        self.voor = state_of_all(self.map)
        for naam in ("UIT", "RESERVE"):
            (lob.folder / naam).mkdir()
        oud.laid(1, lob.folder / "RESERVE" / "reservekopie-abcdefghjk-00001-2026-11-26.db")
        (lob.folder / "VERSLAG").write_bytes(VERSLAGEN[0].read_bytes())
        (lob.folder / "OVERDRACHT").write_text("{}", encoding="utf-8")
        (lob.folder / "INSTELLINGEN").write_text("rol: mentor\n", encoding="utf-8")
        monkeypatch.chdir(lob.folder)

    def refused(self, opdracht: str) -> list[str]:
        """What is wrong after a command: it must be refused with that sentence, and not a byte may be another."""
        code = self.lob(*opdracht.split(), *oud.WOORDEN[opdracht], typed="\n")
        woorden = self.lob.out + self.lob.err
        mis = [f"{opdracht}: {woorden[:200]}"] if unknown_words(woorden) else []
        gezegd = "nieuwere versie" in woorden or ANDERS_GEZEGD.get(opdracht, "nieuwere versie") in woorden
        if opdracht not in NIET_IN_DE_KLUIS and (code != 1 or not gezegd):
            mis.append(f"{opdracht}: {code} {woorden[:200]}")
        if state_of_all(self.map) != self.voor:
            mis.append(f"{opdracht}: het bestand is anders: {sorted(state_of_all(self.map))}")
        return mis


def test_every_command_is_tried_on_a_newer_file() -> None:
    """A new command comes here too."""
    assert set(oud.WOORDEN) == set(every_command())


def test_a_newer_file_is_refused_by_every_command(lob: Lob, monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence, and not a byte of it changes, nor when it was written last."""
    kluis = Newer(lob, "één verder", monkeypatch)
    assert [mis for opdracht in oud.WOORDEN for mis in kluis.refused(opdracht)] == []


@pytest.mark.proef
@pytest.mark.parametrize("soort", NIEUWER)
def test_een_bestand_van_een_nieuwere_versie_blijft_zoals_het_was(
    lob: Lob, monkeypatch: pytest.MonkeyPatch, soort: str, telt: Callable[[str], Tally]
) -> None:
    """Far ahead, behind a wachtzin, and with last answers beside it."""
    tally = telt("Een bestand van een nieuwere versie blijft zoals het was, bij elke opdracht.")
    kluis = Newer(lob, soort, monkeypatch)
    for opdracht in oud.WOORDEN:
        tally.trial(kluis.refused(opdracht))
    tally.none_lost()


def test_a_newer_record_is_refused_and_stays_as_it_is(lob: Lob) -> None:
    """Nothing is taken in half; `tests/test_record.py` shows that what it holds more survives where it is read."""
    record = json.loads(VERSLAGEN[0].read_text(encoding="utf-8"))
    pad = lob.folder / "later.json"
    pad.write_text(json.dumps(record | {"schema": SCHEMA + 1, "nieuw_deel": {"a": 1}}), encoding="utf-8")
    voor = pad.read_bytes(), pad.stat().st_mtime_ns
    for opdracht in (("gesprek", "invoeren"), ("gesprek", "start", "--antwoorden")):
        assert lob(*opdracht, str(pad)) == 1
        assert "nieuwere versie van lob. Werk lob eerst bij" in lob.err
        assert (pad.read_bytes(), pad.stat().st_mtime_ns) == voor
    assert lob("gesprek", "lijst", "--json") == 0
    assert json.loads(lob.out) == []


@pytest.mark.parametrize("pad", VERSLAGEN, ids=lambda pad: pad.stem)
def test_a_record_of_every_released_schema_is_taken_in_for_ever(lob: Lob, pad: Path) -> None:
    """And says afterwards what it said."""
    record = json.loads(pad.read_text(encoding="utf-8"))
    hier = Path(shutil.copy(pad, lob.folder))
    assert lob("gesprek", "invoeren", str(hier)) == 0, lob.err
    nu = lob.record(record["jongere"]["code"])
    for deel in ("ervaring", "klein_verhaal", "reflectie", "groter_verhaal", "vervolgstap", "antwoorden"):
        assert nu[deel] == record[deel]


@pytest.mark.parametrize("schema", range(1, SCHEMA + 1))
def test_there_is_a_record_of_every_schema(schema: int) -> None:
    """Kept in `tests/verslagen` from the day on which a schema is released."""
    [record] = [
        json.loads(pad.read_text(encoding="utf-8")) for pad in VERSLAGEN if pad.stem == f"schema-{schema}"
    ]
    assert record["schema"] == schema
