"""Own notes: apart from the talk, in nothing that leaves the desk, gone when their time is over, and never lost."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from msgspec.structs import replace

from loopbaangesprek import wensen as w
from loopbaangesprek.desk.handing_over import gather, write_handover
from loopbaangesprek.desk.own_notes import drop_expired, own_lines
from loopbaangesprek.eigen import EigenAantekening, end_of_school_year
from loopbaangesprek.faces.plain import PlainFace
from loopbaangesprek.gebeurtenissen import to_line
from loopbaangesprek.scherm import Invoer, Scherm
from loopbaangesprek.stores.keep_going import KeepGoing
from loopbaangesprek.stores.sqlite import SqliteStore, open_store
from loopbaangesprek.talk.conduct import hold
from loopbaangesprek.talk.session import Session
from loopbaangesprek.teksten.bescherming import ALLEEN_JIJ
from tests.jongeren import talk
from tests.lob import Lob
from tests.nepgezicht import ScriptedFace
from tests.opslag_proef import say, talk_on
from tests.proefbank import antwoord
from tests.test_niet_opslaan import in_files
from tests.transcript import start

CODE = "vmbo-3310"
TEKST = "volgende keer naar zijn oma vragen"
NOTE = EigenAantekening(0, "fiets", "rol", 1, "2026-11-20T10:00:00+01:00", "2027-07-31", TEKST)
LATER = "2026-11-20T10:01:00+01:00"


def typed(*regels: str) -> tuple[Session, str]:
    """A talk after these lines in the plain face, and all that was said."""
    session, uit = start("basis"), StringIO()
    hold(session, PlainFace(StringIO("".join(f"{regel}\n" for regel in (*regels, "/stop"))), uit))
    return session, uit.getvalue()


def own(session: Session, vraag: str = "wens") -> list[str]:
    """The own notes at a question."""
    return [note.tekst for note in session.store.own_notes((vraag, 1))]


# --- in the talk ------------------------------------------------------------------------------------------------


def test_the_screen_says_who_can_read_it() -> None:
    """Word for word, where it is asked and where it was kept; it promises nothing that is not so."""
    assert (
        ALLEEN_JIJ == "Alleen jij kunt dit lezen. Bij een inzageverzoek kan de school je er toch om vragen."
    )
    for regels in ((f"/notitie --eigen {TEKST}",), ("/notitie --eigen", TEKST)):
        session, gezegd = typed(*regels)
        assert own(session) == [TEKST]
        assert ALLEEN_JIJ in gezegd
        assert "Eigen aantekening bewaard tot en met zaterdag 31 juli 2027" in gezegd


def test_it_is_in_no_fact_and_no_other_note() -> None:
    session, _ = typed(f"/notitie --eigen {TEKST}", "/notitie gewoon")
    assert TEKST not in "".join(map(to_line, session.facts))
    assert session.talk.cel(("wens", 1)).notitie == "gewoon"
    session.shorten()
    assert TEKST not in repr(session.store.store)


def test_what_stands_there_is_shown_where_the_next_one_is_asked_for() -> None:
    session, gezegd = typed(f"/notitie --eigen {TEKST}", "/notitie --eigen", "en zijn tante")
    assert f"Er staat al: {TEKST}" in gezegd
    assert own(session) == [TEKST, "en zijn tante"]


def test_it_is_taken_away_with_one_word() -> None:
    session, gezegd = typed(f"/notitie --eigen {TEKST}", "/notitie --eigen weg")
    assert own(session) == []
    assert "Eigen aantekening weggehaald." in gezegd
    assert "Bij deze vraag staat geen eigen aantekening." in typed("/notitie --eigen weg")[1]


def test_what_is_half_typed_waits_until_it_is_asked_for_again() -> None:
    """As with any note."""
    gezien: list[Scherm] = []
    invoer = iter([Invoer("", "notitie --eigen"), Invoer("half", "hulp"), Invoer("", "notitie --eigen")])

    def reply(scherm: Scherm) -> Invoer:
        gezien.append(scherm)
        return next(invoer, Invoer("", "stop"))

    hold(start("basis"), ScriptedFace(reply))
    assert gezien[-1].tekst == "half"


def test_where_the_jongere_reads_along_it_is_not_shown() -> None:
    """Also not that one was kept."""
    session, gezegd = typed(
        f"/notitie --eigen {TEKST}", "/meekijken", "/notitie --eigen", "/notitie --eigen ook dit"
    )
    assert f"Er staat al: {TEKST}" not in gezegd
    assert gezegd.count("Eigen aantekening bewaard") == 1
    assert own(session) == [TEKST, "ook dit"]


def test_a_school_year_ends_on_the_last_of_july() -> None:
    assert end_of_school_year(date(2026, 7, 31)) == date(2026, 7, 31)
    assert end_of_school_year(date(2026, 8, 1)) == date(2027, 7, 31)


# --- kept -------------------------------------------------------------------------------------------------------


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    kept = open_store(tmp_path / "hier" / "lob.db")
    yield kept
    kept.close()


def noted(store: SqliteStore, tot: str = "2027-07-31") -> None:
    """A talk that is done, with an own note."""
    talk(store, "fiets", CODE, antwoord("moment", "de fiets"), w.Notitie(("moment", 1), "let op de hand"))
    store.own.add("fiets", ("moment", 1), "2026-11-20T10:00:00+01:00", tot, TEKST)


def test_it_leaves_in_nothing_and_is_found_by_no_word(lob: Lob) -> None:
    with_note = open_store(lob.folder / "lob" / "lob.db")
    noted(with_note)
    with_note.close()
    uit = str(lob.folder / "uit")
    for woorden in (
        ("gesprek", "toon", "fiets", "--alles"), ("gesprek", "toon", "fiets", "--json", "--alles"),
        ("jongere", "toon", CODE, "--alles"), ("zoek", "oma", "--json"), ("gesprek", "lijst", "--json"),
        ("gesprek", "exporteer", "fiets", "--voor", "begeleider", "--naar", uit),
        ("jongere", "exporteer", CODE, "--voor", "begeleider", "--naar", uit),
        ("jongere", "overdragen", CODE, "--alles", "--naar", uit),
    ):  # fmt: skip
        assert lob(*woorden) in (0, 1), lob.err
        assert "oma" not in lob.out, woorden
    geschreven = [p for p in Path(uit).rglob("*") if p.is_file()]
    assert len(geschreven) == 6
    assert all(b"oma" not in p.read_bytes() for p in geschreven)


def test_it_is_read_again_by_itself(lob: Lob) -> None:
    with_note = open_store(lob.folder / "lob" / "lob.db")
    noted(with_note)
    talk(with_note, "trap", CODE)
    with_note.close()
    assert lob("gesprek", "toon", "fiets", "--eigen") == 0
    assert lob.out.splitlines() == [
        "Je eigen aantekeningen bij dit gesprek (vmbo-3310, 2026-11-20)",
        "",
        "moment?",
        f"  {TEKST}",
        "  (bewaard tot en met zaterdag 31 juli 2027)",
        "",
        ALLEEN_JIJ,
    ]
    assert lob("gesprek", "toon", "trap", "--eigen") == 0
    assert lob.out == "Bij dit gesprek staan geen eigen aantekeningen.\n"
    assert lob("gesprek", "toon", "fiets", "--eigen", "--json") == 2


def test_it_goes_to_no_next_counsellor(store: SqliteStore, tmp_path: Path) -> None:
    noted(store)
    pad = write_handover(gather(store, CODE, alles=True), tmp_path, None)
    assert TEKST not in pad.read_text(encoding="utf-8")


def test_it_goes_with_the_talk_when_that_is_erased(store: SqliteStore) -> None:
    noted(store)
    store.erase("fiets")
    assert store.own.of_talk("fiets") == []


def test_what_is_past_its_day_goes_and_the_log_says_how_many(store: SqliteStore, tmp_path: Path) -> None:
    """Only then, and no byte of it is left; the log knows a number."""
    noted(store, tot="2026-07-31")
    store.own.add("fiets", ("rol", 1), "2026-11-20T10:00:00+01:00", "2027-07-31", "blijft nog")
    assert drop_expired(store, date(2026, 7, 31)) == 0
    assert drop_expired(store, date(2026, 8, 1)) == 1
    assert [note.tekst for note in store.own.of_talk("fiets")] == ["blijft nog"]
    assert [(regel.daad, regel.bij, regel.gesprekken) for regel in store.log.lines(1)] == [
        ("verlopen", "1", ())
    ]
    assert "blijft nog" in "\n".join(own_lines(store, "fiets")[1])
    store.close()
    assert in_files(tmp_path / "hier", TEKST) == 0


def test_a_talk_that_begins_or_goes_on_lets_go_of_what_is_past_its_day(lob: Lob) -> None:
    kept = open_store(lob.folder / "lob" / "lob.db")
    talk(kept, "fiets", CODE, klaar=False)
    for woorden in (("hervat", "fiets"), ("start", "--bank", "basis", "--code", "vmbo-1", "--rol", "mentor")):
        kept.own.add("fiets", ("moment", 1), "2020-11-20T10:00:00+01:00", "2021-07-31", TEKST)
        assert lob("gesprek", *woorden, "--eenvoudig", typed="/stop\n") == 130
        assert "Eén eigen aantekening was verlopen en is weggehaald." in lob.out + lob.err
        assert kept.own.of_talk("fiets") == []
    kept.close()


# --- when saving fails ------------------------------------------------------------------------------------------


def test_while_nothing_can_be_saved_it_waits_and_is_written_with_the_rest(tmp_path: Path) -> None:
    """The folder goes and comes back; nothing is called safe that is not."""
    pad, weg = tmp_path / "map", tmp_path / "weg"
    store = open_store(pad / "lob.db")
    gaande = talk_on(store)
    assert gaande.note_own(NOTE)
    shutil.move(pad, weg)
    assert not gaande.note_own(replace(NOTE, om=LATER, tekst="en dit"))
    assert gaande.trouble
    assert [note.tekst for note in gaande.own_notes(("rol", 1))] == [TEKST, "en dit"]
    shutil.move(weg, pad)
    assert say(gaande, "verder").vast
    assert [note.tekst for note in store.own.of_talk("fiets")] == [TEKST, "en dit"]
    assert gaande.drop_own(("rol", 1))
    assert store.own.of_talk("fiets") == []
    store.close()


def test_it_goes_along_to_another_place(tmp_path: Path) -> None:
    """What was kept before the trouble, and what was typed since."""
    store = open_store(tmp_path / "map" / "lob.db")
    gaande = talk_on(store)
    gaande.note_own(NOTE)
    shutil.rmtree(tmp_path / "map")
    assert not say(gaande, "nog niet bewaard").vast
    gaande.note_own(replace(NOTE, vraag="wens", om=LATER, tekst="nieuw"))
    ander = open_store(tmp_path / "ander" / "lob.db")
    gaande.move_to(ander)
    assert gaande.trouble is None
    assert [note.tekst for note in ander.own.of_talk("fiets")] == [TEKST, "nieuw"]
    gaande.move_to(ander)
    assert [note.tekst for note in ander.own.of_talk("fiets")] == [TEKST, "nieuw"]
    ander.close()
    store.close()


def test_a_talk_that_is_taken_up_again_knows_its_own_notes(tmp_path: Path) -> None:
    store = open_store(tmp_path / "map" / "lob.db")
    talk_on(store).note_own(NOTE)
    weer = KeepGoing(store, "fiets", store.facts("fiets"))
    assert [note.tekst for note in weer.own_notes(("rol", 1))] == [TEKST]
    store.close()
