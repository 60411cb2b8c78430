"""`/niet-opslaan`: what was taken back is gone for good, to the last byte."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from loopbaangesprek import wensen as w
from loopbaangesprek.faces.plain import PlainFace
from loopbaangesprek.gebeurtenissen import to_line
from loopbaangesprek.scherm import Invoer, Scherm
from loopbaangesprek.stores.sqlite import SqliteStore, open_store
from loopbaangesprek.talk.conduct import hold
from loopbaangesprek.talk.session import Session
from loopbaangesprek.zoekvraag import Zoekvraag
from tests.jongeren import facts_of, keep
from tests.nepgezicht import ScriptedFace
from tests.proefbank import antwoord
from tests.transcript import TickingClock

CODE = "vmbo-3310"
GEHEIM = "kwetsbaarding"


def in_files(map_: Path, tekst: str) -> int:
    """How often a text stands in the bytes of the files in a folder."""
    return sum(pad.read_bytes().count(tekst.encode()) for pad in map_.rglob("*") if pad.is_file())


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """The folder of a file that is not there yet."""
    return tmp_path / "map"


@pytest.fixture
def store(map_: Path) -> SqliteStore:
    """A store with a talk that goes on: the first question is answered."""
    kept = open_store(map_ / "lob.db")
    keep(kept, facts_of("fiets", CODE, antwoord("moment", "de fiets"), klaar=False))
    return kept


def sit(store: SqliteStore, *regels: str, stop: bool = True) -> tuple[Session, str]:
    """Go on with the talk and type these lines; the session, and all that was said."""
    session, uit = Session.resume(store, TickingClock(), "fiets"), StringIO()
    einde = ("/stop",) if stop else ()
    hold(session, PlainFace(StringIO("".join(f"{regel}\n" for regel in (*regels, *einde))), uit))
    return session, uit.getvalue()


def found(store: SqliteStore, woord: str) -> bool:
    """Whether a word finds a talk."""
    return bool(store.archive.search(Zoekvraag((woord,)), 10))


def test_what_stands_here_is_gone_with_all_that_stands_beside_it(store: SqliteStore, map_: Path) -> None:
    """Answer, note, the words in which it was asked and the words to find; that it was spoken of stays."""
    regels = (
        "/ga gebeurtenis", f"/notitie noot {GEHEIM}", f"/anders Hoe ging {GEHEIM}?", f"toen kwam {GEHEIM}", "",
        "/terug", "/niet-opslaan", "2",
    )  # fmt: skip
    session, gezegd = sit(store, *regels)
    assert f"Dit voorgoed weghalen? Het gaat om: Hoe ging {GEHEIM}?" in gezegd
    assert "Weg, en het komt niet terug. Dat jullie erover spraken, blijft staan." in gezegd
    cel = session.talk.cel(("gebeurtenis", 1))
    assert (cel.staat, cel.tekst, cel.notitie, cel.gevraagd) == ("besproken", None, None, None)
    assert GEHEIM not in "".join(map(to_line, session.facts))
    assert not found(store, GEHEIM)
    store.close()
    assert in_files(map_, GEHEIM) == 0


def test_where_nothing_stands_the_answer_just_given_is_meant_and_named(
    store: SqliteStore, map_: Path
) -> None:
    session, gezegd = sit(store, "/ga gebeurtenis", GEHEIM, "", "/niet-opslaan", "2")
    assert "Het gaat om: gebeurtenis?" in gezegd
    assert session.talk.cel(("gebeurtenis", 1)).staat == "besproken"
    assert session.talk.tekst(("moment", 1)) == "de fiets"
    store.close()
    assert in_files(map_, GEHEIM) == 0


def test_what_is_half_typed_is_gone_and_the_answer_before_it_stays(store: SqliteStore, map_: Path) -> None:
    session, gezegd = sit(store, "/ga gebeurtenis", f"half {GEHEIM}", "/niet-opslaan", "2")
    assert "Weg. Er is niets van bewaard." in gezegd
    assert session.draft(("gebeurtenis", 1)) is None
    assert session.talk.tekst(("moment", 1)) == "de fiets"
    store.close()
    assert in_files(map_, GEHEIM) == 0


def test_what_is_half_changed_can_go_alone(store: SqliteStore) -> None:
    """The answer that stood there is another thing than what was being made of it."""
    for keuze, over in (("2", "het relais"), ("3", None)):
        invoer = iter(
            [Invoer("", "ga gebeurtenis"), Invoer("het relais"), Invoer("", "terug"),
             Invoer(f"het relais {GEHEIM}", "niet-opslaan"), Invoer(keuze)]
        )  # fmt: skip
        gezien: list[Scherm] = []

        def reply(scherm: Scherm, invoer: Iterator[Invoer] = invoer, gezien: list[Scherm] = gezien) -> Invoer:
            gezien.append(scherm)
            return next(invoer, Invoer("", "stop"))

        session = Session.resume(store, TickingClock(), "fiets")
        hold(session, ScriptedFace(reply))
        assert [k.woord for k in gezien[4].keuze] == [
            "nee, laat het staan", "ja, maar alleen wat ik net typte", "ja, haal het weg",
        ]  # fmt: skip
        assert session.talk.tekst(("gebeurtenis", 1)) == over
        assert session.store.drafts() == {}
    store.close()


def test_nothing_goes_without_a_yes(store: SqliteStore) -> None:
    for regels in (("half", "/niet-opslaan", "1"), ("/niet-opslaan", "")):
        session, _ = sit(store, "/ga gebeurtenis", *regels)
        assert session.draft(("gebeurtenis", 1)) == "half"
        assert session.talk.tekst(("moment", 1)) == "de fiets"
    store.close()


def test_own_notes_go_along_when_that_is_wanted(store: SqliteStore, map_: Path) -> None:
    """They are not the jongere's: without being asked they stay."""
    begin = ("/ga gebeurtenis", f"/notitie --eigen eigen {GEHEIM}", "iets", "", "/terug", "/niet-opslaan")
    session, _ = sit(store, *begin, "2")
    assert len(session.store.own_notes(("gebeurtenis", 1))) == 1
    session, gezegd = sit(store, "/ga gebeurtenis", "weer iets", "", "/niet-opslaan", "3")
    assert "ja, en ook mijn eigen aantekening" in gezegd
    assert session.store.own_notes(("gebeurtenis", 1)) == []
    store.close()
    assert in_files(map_, GEHEIM) == 0


def test_a_link_to_an_earlier_story_goes_too(store: SqliteStore) -> None:
    session = Session.resume(store, TickingClock(), "fiets")
    session.wish(w.Verbind(("verbreding", 1), GEHEIM, "eerder1"))
    session, _ = sit(store, "/niet-opslaan", "2")
    assert session.talk.cel(("verbreding", 1)).herkomst is None
    assert "eerder1" not in "".join(map(to_line, session.facts))
    store.close()


def test_it_works_after_stopping_and_going_on(map_: Path, store: SqliteStore) -> None:
    """By then it is in the list of words, and in the file as a whole."""
    sit(store, "/ga gebeurtenis", f"toen kwam {GEHEIM}", "")
    assert found(store, GEHEIM)
    store.close()
    weer = open_store(map_ / "lob.db")
    assert in_files(map_, GEHEIM)
    sit(weer, "/niet-opslaan", "2")
    assert not found(weer, GEHEIM)
    weer.close()
    assert in_files(map_, GEHEIM) == 0


def test_it_works_in_a_second_window(map_: Path, store: SqliteStore) -> None:
    """What the first one answered meanwhile is what was given last; the first goes on without it."""
    ander = open_store(map_ / "lob.db")
    tweede = Session.resume(ander, TickingClock(), "fiets")
    eerste, _ = sit(store, "/ga gebeurtenis", f"toen kwam {GEHEIM}", "")
    uit = StringIO()
    hold(tweede, PlainFace(StringIO("/niet-opslaan\n2\n/stop\n"), uit))
    assert "Het gaat om: gebeurtenis?" in uit.getvalue()
    hold(eerste, PlainFace(StringIO("rustig\n\nrustig\n\n/stop\n"), StringIO()))
    assert GEHEIM not in "".join(map(to_line, eerste.facts))
    ander.close()
    store.close()
    assert in_files(map_, GEHEIM) == 0


def test_after_a_kill_the_next_opening_leaves_no_byte(map_: Path, store: SqliteStore) -> None:
    """The promise is written down before the sitting ends."""
    sit(store, "/ga gebeurtenis", f"toen kwam {GEHEIM}", "", "/niet-opslaan", "2", stop=False)
    store._db.close(force=True)  # no sweep, as after a kill
    open_store(map_ / "lob.db").close()
    assert in_files(map_, GEHEIM) == 0


def test_where_nothing_was_said_there_is_nothing_to_take_back(tmp_path: Path) -> None:
    kept = open_store(tmp_path / "leeg" / "lob.db")
    keep(kept, facts_of("fiets", CODE, klaar=False))
    assert "Er staat nog niets om weg te halen." in sit(kept, "/niet-opslaan")[1]
    kept.close()
