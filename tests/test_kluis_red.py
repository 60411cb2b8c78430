"""`lob kluis red`: what can be saved of a damaged kluis, said beforehand; and the damaged one is always kept."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import apsw
import pytest

from loopbaangesprek.desk.log import entry
from loopbaangesprek.stores.cipher import BLADZIJDE
from loopbaangesprek.stores.raw_copy import copy_locked
from loopbaangesprek.stores.sqlite import open_store
from loopbaangesprek.stores.tables import MIGRATIES
from loopbaangesprek.teksten import redden as t
from tests import schade_proef as schade
from tests.handboek import HANDLEIDING
from tests.kluizen import SLOT, WACHTZIN, kill_at_moments, opened
from tests.opslag_proef import OM, add_column, kop
from tests.proeven import Tally, rounds
from tests.program import Talk, in_dutch, listing
from tests.redproef import CODES, a_kluis, a_locked_one, ids, lob, pages_of, spoil

BEGIN = (
    '{"feit":"begonnen","id":"oud","datum":"2026-01-01","bank":'
    '{"vragenbank":"oud","titel":"Van vroeger","versie":"1","fasen":[]},"sha256":""}'
)


@pytest.fixture
def kluis(tmp_path: Path) -> Path:
    """A kluis of one's own."""
    return a_kluis(tmp_path)


@pytest.fixture
def dicht(tmp_path: Path) -> Path:
    """The same behind a wachtzin."""
    return a_locked_one(tmp_path)


def names(map_: Path) -> list[str]:
    """What stands in a folder, but for what is made anew by itself."""
    return sorted(pad.name for pad in map_.iterdir() if pad.name not in {".cache", "vensters"})


def aside(folder: Path) -> Path:
    """What was put aside."""
    [pad] = folder.glob("lob-opzij-*.db")
    return pad


def test_all_but_what_stands_on_the_damaged_page_is_saved_and_said(kluis: Path) -> None:
    pad = kluis / "lob.db"
    voor = schade.contents(pad)
    [geraakt] = [naam for naam, talk in voor.talks.items() if talk.kop.code == "mbo-0417"]
    kapot = spoil(pad, pages_of(pad, geraakt)[-1])
    gelezen = lob(kluis, "gesprek", "toon", geraakt)
    assert gelezen.code == 1
    assert "lob kluis red" in gelezen.err
    klaar = lob(kluis, "kluis", "red", "--ja")
    assert klaar.code == 0, klaar
    assert "Heel: 2 gesprekken.\nVoor een deel: mbo-0417 (" in klaar.out
    assert "Gered: 3 gesprekken." in klaar.out
    assert "Lees een gesprek dat voor een deel gered is na" in klaar.out
    assert aside(kluis).read_bytes() == kapot
    na = schade.contents(pad)
    assert {n: t for n, t in na.talks.items() if n != geraakt} == {
        n: t for n, t in voor.talks.items() if n != geraakt
    }
    weg = [rij for rij in voor.talks[geraakt].facts if rij not in na.talks[geraakt].facts]
    assert 0 < len(weg) < 30
    assert (na.talks[geraakt].drafts, na.talks[geraakt].own) == (
        voor.talks[geraakt].drafts,
        voor.talks[geraakt].own,
    )
    assert (na.prepared, na.settings) == (voor.prepared, voor.settings)
    assert "mbo-0417" in lob(kluis, "logboek", "--aantal", "1").out
    assert lob(kluis, "gesprek", "toon", geraakt).code == 0


def test_somebody_says_yes_first_and_no_changes_nothing(kluis: Path) -> None:
    kapot = spoil(kluis / "lob.db", 2)
    vraag = Talk(kluis, "kluis", "red", omgeving=SLOT)
    assert "Wat hier nu staat, blijft bewaard" in vraag.line("1")
    assert "Er is niets veranderd" in vraag.rest()
    assert vraag.code == 1
    klaar = lob(kluis, "kluis", "red")
    assert klaar.code == 1
    assert "--ja" in klaar.err
    assert (kluis / "lob.db").read_bytes() == kapot
    assert names(kluis) == ["lob.db"]
    vraag = Talk(kluis, "kluis", "red", omgeving=SLOT)
    vraag.line("2")
    assert "Gered: 3 gesprekken." in vraag.rest()
    assert vraag.code == 0


def test_the_manual_shows_what_is_said() -> None:
    """The page cannot break a disk, so its example is held against the sentences."""
    zinnen = (
        t.BESCHADIGD,
        t.is_te_redden(58),
        t.voor_een_deel([t.naam("vmbo-3310", "k4tz8xhq2m", "26 november 2026")]),
        t.onleesbaar([t.naam("mbo-0417", "d7wq3n5rvb", "12 oktober 2026")]),
        *t.ook_weg({"concepten": 2}),
        t.HIER_BLIJFT,
    )
    assert "\n```text\n" + "\n".join(zinnen) + "\n```\n" in HANDLEIDING.read_text(encoding="utf-8")


def test_a_whole_kluis_stays_as_it_is(kluis: Path) -> None:
    voor = listing(kluis)
    klaar = lob(kluis, "kluis", "red", "--ja")
    assert klaar.code == 0
    assert "is heel" in klaar.out
    assert listing(kluis) == voor


def test_it_is_refused_while_another_window_has_the_kluis_open(kluis: Path) -> None:
    ander = open_store(kluis / "lob.db")
    klaar = lob(kluis, "kluis", "red", "--ja")
    assert klaar.code == 1
    assert "ander venster" in klaar.err
    ander.set_setting("rol", "mentor")
    ander.close()
    assert list(kluis.glob("lob-opzij-*")) == []


def test_the_last_answers_that_stand_in_no_page_yet_come_along(dicht: Path) -> None:
    """A window that was killed leaves them beside the file; they go aside with it too."""
    pad = dicht / "lob.db"
    naam = ids(dicht, WACHTZIN)["havo-2201"]
    with closing(open_store(pad, WACHTZIN)) as store:
        store.save_draft(naam, "moment", 1, "het laatste woord")
        wal = Path(f"{pad}-wal").read_bytes()
        data = pad.read_bytes()
    pad.write_bytes(data)
    Path(f"{pad}-wal").write_bytes(wal)
    spoil(pad, 1, 3, vanaf=16)  # what the key is made with stays
    klaar = lob(dicht, "kluis", "red", "--ja")
    assert klaar.code == 0, klaar
    opened(pad).close()
    assert schade.contents(pad, WACHTZIN).talks[naam].drafts["moment", 1] == "het laatste woord"
    assert Path(f"{aside(dicht)}-wal").read_bytes() == wal


def test_with_the_first_bytes_gone_nothing_can_be_read_and_that_is_said(dicht: Path) -> None:
    """They are the salt of the key; a wachtzin that does not fit looks the same."""
    data = bytearray((dicht / "lob.db").read_bytes())
    data[:16] = bytes(16)
    (dicht / "lob.db").write_bytes(data)
    klaar = lob(dicht, "kluis", "red", "--ja")
    assert klaar.code == 1
    assert "het allereerste begin beschadigd" in klaar.err
    assert "lob kluis zet-terug" in klaar.err
    assert (dicht / "lob.db").read_bytes() == data
    assert names(dicht) == ["lob.db"]


@pytest.mark.parametrize(
    "inhoud", [b"", bytes(40_000), b"dit is een brief\n" * 4000], ids=["leeg", "nullen", "brief"]
)
def test_where_nothing_of_ours_is_found_nothing_is_changed(kluis: Path, inhoud: bytes) -> None:
    (kluis / "lob.db").write_bytes(inhoud)
    klaar = lob(kluis, "kluis", "red", "--ja")
    assert klaar.code == 1
    assert "niets van lob te vinden" in klaar.err
    assert (kluis / "lob.db").read_bytes() == inhoud
    assert names(kluis) == ["lob.db"]


def test_a_newer_file_is_not_saved_by_an_older_program(kluis: Path) -> None:
    open_store(kluis / "lob.db", migraties=(*MIGRATIES, add_column)).close()
    spoil(kluis / "lob.db", 9)
    voor = listing(kluis)
    klaar = lob(kluis, "kluis", "red", "--ja")
    assert klaar.code == 1
    assert "nieuwere versie" in klaar.err
    assert listing(kluis) == voor


def test_a_bank_that_is_lost_is_found_in_the_program_itself(kluis: Path) -> None:
    """To the letter, so that the talks that were led by it are whole; also where its mark is lost with it."""
    pad = kluis / "lob.db"
    voor = schade.contents(pad)
    for ook in (False, True):
        waar = schade.where_it_stands(pad)
        spoil(pad, *waar.banks, *(waar.marks if ook else ()))
        assert "Heel: 3 gesprekken." in lob(kluis, "kluis", "red", "--ja").out
        assert schade.contents(pad).talks == voor.talks


@pytest.mark.lang
def test_a_bank_that_nobody_has_any_more_is_in_a_reservekopie(dicht: Path, tmp_path: Path) -> None:
    """Without one its talks are kept, and told as damaged."""
    pad = dicht / "lob.db"
    with closing(open_store(pad, WACHTZIN)) as store:
        store.append("oud", 0, [BEGIN], OM, kop("oud"))
    assert lob(dicht, "kluis", "reservekopie", str(tmp_path / "kopie")).code == 0
    voor = schade.contents(pad, WACHTZIN)
    spoil(pad, *schade.where_it_stands(pad, WACHTZIN).banks)
    assert "Heel: 4 gesprekken." in lob(dicht, "kluis", "red", "--ja").out
    na = schade.contents(pad, WACHTZIN)
    assert {n: t.facts for n, t in na.talks.items()} == {n: t.facts for n, t in voor.talks.items()}
    spoil(pad, *schade.where_it_stands(pad, WACHTZIN).banks)
    shutil.rmtree(tmp_path / "kopie")
    aside(dicht).unlink()
    klaar = lob(dicht, "kluis", "red", "--ja")
    assert "Heel: 3 gesprekken.\nNiet meer te lezen: oud (1 januari 2026)." in klaar.out
    assert "lob kluis zet-terug" in lob(dicht, "gesprek", "toon", "oud").err
    assert lob(dicht, "gesprek", "wis", "oud", "--ja").code == 0


def test_a_talk_of_which_nothing_is_left_is_named_as_far_as_the_log_knows_it(kluis: Path) -> None:
    """Its facts and its row are on pages that are gone; what was erased is not missed."""
    pad = kluis / "lob.db"
    with closing(open_store(pad)) as store:
        store.append("weg", 0, ["{}"], OM, kop("weg", code=None))
        store.log.add(entry("begonnen", ["weg", "kwijt", "gewist"]))
        store.log.add(entry("gewist", ["gewist"]))
        store.connection.execute(
            "DELETE FROM feiten WHERE gesprek = (SELECT nr FROM gesprekken WHERE id = 'weg')"
        )
        store.connection.execute("DELETE FROM gesprekken WHERE id = 'weg'")
    spoil(pad, 2)
    klaar = lob(kluis, "kluis", "red", "--ja")
    assert "Kwijt, en alleen nog genoemd in het logboek: kwijt (van " in in_dutch(klaar).out


def test_elsewhere_it_leaves_everything_here_as_it_is(kluis: Path, tmp_path: Path) -> None:
    """A disk that is breaking down is written to as little as can be."""
    kapot = spoil(kluis / "lob.db", 5)
    klaar = lob(kluis, "kluis", "red", "--naar", str(tmp_path / "stick"))
    assert klaar.code == 0, klaar
    assert names(kluis) == ["lob.db"]
    assert (kluis / "lob.db").read_bytes() == kapot
    assert names(tmp_path / "stick") == ["lob.db"]
    assert set(ids(tmp_path / "stick")) == set(CODES)
    nog_eens = lob(kluis, "kluis", "red", "--naar", str(tmp_path / "stick"))
    assert nog_eens.code == 1
    assert "staan al gesprekken" in nog_eens.err
    assert lob(kluis, "kluis", "red", "--naar", str(kluis)).code == 2


class Disk:
    """A file on a disk that cannot read some of its pages."""

    def __init__(self, data: bytes, stuk: set[int]) -> None:
        self.data, self.stuk = data, stuk

    def xFileSize(self) -> int:  # noqa: N802 - as SQLite calls it
        """How long it is."""
        return len(self.data)

    def xRead(self, amount: int, offset: int) -> bytes:  # noqa: N802 - see above
        """What stands there; raises where none of it can be read at once."""
        if any(nr in self.stuk for nr in range(offset // BLADZIJDE, -(-(offset + amount) // BLADZIJDE))):
            raise apsw.IOError("EIO")
        return self.data[offset : offset + amount]


def test_a_place_that_the_disk_cannot_read_keeps_nothing_else_out(tmp_path: Path) -> None:
    data = random.Random(1).randbytes(BLADZIJDE * 600 + 100)  # noqa: S311 - the same every time
    copy_locked(Disk(data, {3, 300, 600}), tmp_path / "lob.db", tmp_path / "kopie.db")  # type: ignore[arg-type]  # all that is asked of it
    kopie = (tmp_path / "kopie.db").read_bytes()
    assert len(kopie) == len(data)
    anders = {
        nr for nr in range(601) if kopie[nr * BLADZIJDE :][:BLADZIJDE] != data[nr * BLADZIJDE :][:BLADZIJDE]
    }
    assert anders == {3, 300, 600}


def test_in_an_empty_folder_there_is_nothing_to_save(tmp_path: Path) -> None:
    klaar = lob(tmp_path / "leeg", "kluis", "red", "--ja")
    assert klaar.code == 1
    assert "niets te redden" in klaar.err
    assert not (tmp_path / "leeg").exists()


@pytest.mark.proef
def test_killed_on_the_way_the_old_file_is_there_or_the_new_one(
    kluis: Path, telt: Callable[[str], Tally]
) -> None:
    """Whole, and the damaged one is never gone; whatever comes next finishes it."""
    tally = telt(
        "`lob kluis red`, op een willekeurig moment afgebroken: het oude bestand staat er, of het nieuwe."
    )
    pad = kluis / "lob.db"
    kapot = spoil(pad, 2)
    klaar = lob(kluis, "kluis", "red", "--ja")
    gered = schade.contents(pad).talks
    assert klaar.code == 0

    def look(_keer: int) -> None:
        data, opzij = pad.read_bytes(), [ander.read_bytes() for ander in kluis.glob("lob-opzij-*.db")]
        if data != kapot:
            tally.trial([] if schade.contents(pad).talks == gered else ["half"])
        tally.trial(
            [] if kapot in [data, *opzij] else ["het beschadigde bestand is weg"], keer=int(data == kapot)
        )
        pad.write_bytes(kapot)

    kill_at_moments(kluis, ("kluis", "red", "--ja"), rounds(10), look)
    assert lob(kluis, "kluis", "red", "--ja").code == 0
    assert not list(kluis.glob("~*"))
    tally.none_lost()
