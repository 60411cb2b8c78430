"""What comes after `lob kluis red`: the log, the lists and a talk that was saved in part all tell what is gone."""

from __future__ import annotations

import json
import os
from contextlib import closing
from pathlib import Path

import pytest

from loopbaangesprek.desk.log import entry
from loopbaangesprek.logboek import Logregel, saved_in_part
from loopbaangesprek.stores.sqlite import open_store
from loopbaangesprek.teksten import redden as t
from loopbaangesprek.teksten import schade as ts
from tests import schade_proef as schade
from tests.kluizen import cold, no_room_for
from tests.program import in_dutch
from tests.redproef import LOOPT, a_kluis, ids, lob, pages_of, spoil


@pytest.fixture
def kluis(tmp_path: Path) -> Path:
    """A kluis of one's own."""
    return a_kluis(tmp_path)


def test_a_setting_of_another_name_or_a_broken_one_costs_no_other(kluis: Path) -> None:
    """Nothing is made ready for a jongere who is called as a setting; what is no setting of ours is told."""
    pad = kluis / "lob.db"
    with closing(open_store(pad)) as store:
        for naam, waarde in {"rol": "mentor", "pauze": "10", "van_later": "1", "huisstijl": "{}"}.items():
            store.set_setting(naam, waarde)
    voor = schade.contents(pad)
    spoil(pad, pages_of(pad, ids(kluis)["mbo-0417"])[-1])
    assert pad.read_bytes().count(b"pauze10") == 1
    pad.write_bytes(pad.read_bytes().replace(b"pauze10", b"\xffauze10"))
    klaar = lob(kluis, "kluis", "red", "--ja")
    assert "Ook weg: 2 keuzes en instellingen." in klaar.out
    na = schade.contents(pad)
    assert na.prepared == voor.prepared
    assert na.settings == {"rol": "mentor", "huisstijl": "{}"}


def test_the_log_calls_a_lost_talk_lost_and_only_an_erased_one_erased(kluis: Path) -> None:
    with closing(open_store(kluis / "lob.db")) as store:
        store.log.add(entry("begonnen", ["weg"]))
        store.log.add(entry("begonnen", ["uit"]))
        store.log.add(entry("gewist", ["uit"]))
    regels = lob(kluis, "logboek", "--aantal", "3").out.splitlines()[1:4]
    assert [regel.split()[-2:] for regel in regels] == [
        ["gewist", "(uit)"],
        ["gewist", "(uit)"],
        ["kwijt", "(weg)"],
    ]
    genoemd = {
        g["gesprek"]: (g["gewist"], g["kwijt"])
        for regel in json.loads(lob(kluis, "logboek", "--json").out)
        for g in regel["gesprekken"]
    }
    assert (genoemd["uit"], genoemd["weg"]) == ((True, False), (False, True))
    assert genoemd[ids(kluis)[LOOPT]] == (False, False)


def test_a_talk_that_was_saved_in_part_says_so_wherever_it_goes(kluis: Path) -> None:
    """Also to whoever saves once more, when the file itself is whole."""
    naam = ids(kluis)
    geraakt, half = naam["mbo-0417"], naam[LOOPT]
    spoil(kluis / "lob.db", pages_of(kluis / "lob.db", geraakt)[-1], pages_of(kluis / "lob.db", half)[-1])
    klaar = lob(kluis, "kluis", "red", "--ja")
    assert klaar.out.startswith(f"{t.BESCHADIGD}\nHeel: 1 gesprek.\nVoor een deel: ")
    regels = [regel for regel in lob(kluis, "logboek").out.splitlines() if "gered uit" in regel]
    assert sorted(regel.split()[-1] for regel in regels) == sorted([f"({geraakt})", f"({half})"])
    for opdracht in ("toon", "exporteer"):
        assert ts.GERED in lob(kluis, "gesprek", opdracht, geraakt).err
        assert ts.GERED not in lob(kluis, "gesprek", opdracht, naam["vmbo-3310"]).words
    assert ts.GERED in " ".join(lob(kluis, "gesprek", "hervat", half, typed="/stop\n").words.split())
    assert ts.GERED not in lob(kluis, "gesprek", "lijst").words
    weer = lob(kluis, "kluis", "red", "--ja").out
    assert weer.startswith(f"{t.IS_HEEL}\nHeel: 1 gesprek.\nVoor een deel: ")
    assert t.NALEZEN in weer
    assert t.RESERVEKOPIE in weer
    assert len(list(kluis.glob("lob-opzij-*"))) == 1


def test_a_talk_that_comes_back_is_no_longer_one_that_was_saved_in_part() -> None:
    regels = [
        Logregel("3", "ik", "overgenomen", ("terug",)),
        Logregel("2", "ik", "gered", ("terug", "deel")),
        Logregel("1", "ik", "begonnen", ("terug", "deel", "heel")),
    ]
    assert saved_in_part(regels) == {"deel"}


def test_of_a_talk_that_cannot_be_read_every_list_says_so_and_the_way_out_is_no_circle(kluis: Path) -> None:
    geraakt = ids(kluis)["mbo-0417"]
    with closing(open_store(kluis / "lob.db")) as store:
        store.connection.execute("DELETE FROM feiten WHERE nr = 1 AND regel LIKE ?", (f'%"id":"{geraakt}"%',))
    spoil(kluis / "lob.db", 1)
    assert "Niet meer te lezen: mbo-0417 (" in lob(kluis, "kluis", "red", "--ja").out
    [rij] = [regel for regel in lob(kluis, "gesprek", "lijst").out.splitlines() if geraakt in regel]
    assert " beschadigd " in rij
    zin = lob(kluis, "gesprek", "toon", geraakt).err
    assert "lob kluis red" not in zin
    assert "lob kluis zet-terug" in zin
    assert f"lob gesprek wis {geraakt}" in zin
    weer = lob(kluis, "kluis", "red", "--ja").out
    assert weer.startswith(t.IS_HEEL)
    assert t.RESERVEKOPIE in weer
    assert lob(kluis, "gesprek", "wis", geraakt, "--ja").code == 0


def test_a_healthy_empty_kluis_is_whole(tmp_path: Path) -> None:
    open_store(tmp_path / "leeg" / "lob.db").close()
    klaar = lob(tmp_path / "leeg", "kluis", "red", "--ja")
    assert (klaar.code, klaar.out) == (0, f"{t.IS_HEEL}\nHeel: 0 gesprekken.\n")


def test_where_no_talk_can_be_read_any_more_that_is_said_before_anything_is_asked(kluis: Path) -> None:
    waar = schade.where_it_stands(kluis / "lob.db")
    spoil(kluis / "lob.db", *waar.talks)
    klaar = lob(kluis, "kluis", "red")
    assert t.NIETS_LEESBAAR in klaar.out
    assert klaar.out.index(t.NIETS_LEESBAAR) < klaar.out.index(t.HIER_BLIJFT)
    assert klaar.code == 1


def test_that_the_file_is_damaged_and_that_nothing_is_missing_are_both_said(kluis: Path) -> None:
    spoil(kluis / "lob.db", 1)
    klaar = lob(kluis, "kluis", "red", "--ja")
    assert klaar.out.startswith(f"{t.BESCHADIGD}\nHeel: 3 gesprekken.\n{t.MIST_NIETS}\n")
    assert t.RESERVEKOPIE not in klaar.out


def test_an_empty_file_beside_an_older_copy_is_no_silent_beginning(kluis: Path) -> None:
    os.link(kluis / "lob.db", kluis / "lob-opzij-2026-01-01.db")
    (kluis / "lob.db").unlink()
    (kluis / "lob.db").touch()
    klaar = lob(kluis, "gesprek", "lijst")
    assert "lob-opzij-2026-01-01.db" in klaar.err
    assert "lob kluis zet-terug" in klaar.err
    assert lob(kluis, "gesprek", "lijst").err.count("lob-opzij") == 0


def test_a_full_disk_is_told_by_the_place_itself_with_a_way_around_it(kluis: Path) -> None:
    spoil(kluis / "lob.db", 1)
    with no_room_for((kluis / "lob.db").stat().st_size // 2):
        klaar = in_dutch(cold(kluis, "kluis", "red", "--ja"))
    assert klaar.code == 1
    assert klaar.err.strip() == t.vol(str(kluis))


def test_what_is_lost_is_named_with_the_day_on_which_the_log_names_it(kluis: Path) -> None:
    with closing(open_store(kluis / "lob.db")) as store:
        store.log.add(Logregel("2026-03-09T10:00:00+01:00", "ik", "begonnen", ("weg",)))
    spoil(kluis / "lob.db", 1)
    klaar = lob(kluis, "kluis", "red", "--ja")
    assert f"{t.kwijt(['weg (van 9 maart 2026)'])}\n" in klaar.out
    assert t.RESERVEKOPIE in klaar.out
