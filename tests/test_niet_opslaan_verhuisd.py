"""`/niet-opslaan` in a talk that went to another place: what was kept where it began goes too, or is named."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest

from loopbaangesprek import wensen as w
from loopbaangesprek.faces.plain import PlainFace
from loopbaangesprek.stores.sqlite import SqliteStore, open_store
from loopbaangesprek.talk.closing import end_talk
from loopbaangesprek.talk.conduct import Einde, hold
from loopbaangesprek.talk.session import Session
from tests.jongeren import facts_of, keep
from tests.proefbank import antwoord
from tests.test_niet_opslaan import CODE, GEHEIM, found, in_files
from tests.transcript import TickingClock


@pytest.fixture
def store(tmp_path: Path) -> SqliteStore:
    """A store with a talk that goes on, of which the last answer, a draft and an own note are better not kept."""
    kept = open_store(tmp_path / "thuis" / "lob.db")
    keep(kept, facts_of("fiets", CODE, antwoord("moment", "de fiets"), klaar=False))
    regels = (
        "/ga gebeurtenis",
        f"/notitie --eigen eigen {GEHEIM}",
        f"toen kwam {GEHEIM}",
        "",
        f"half {GEHEIM}",
    )
    typed(Session.resume(kept, TickingClock(), "fiets"), *regels, "/stop")
    return kept


def typed(session: Session, *regels: str) -> tuple[Einde, str]:
    """Type these lines; how it ended, and all that was said."""
    uit = StringIO()
    return hold(session, PlainFace(StringIO("".join(f"{regel}\n" for regel in regels)), uit)), uit.getvalue()


def moved(store: SqliteStore, tmp_path: Path) -> Session:
    """The talk, gone on with elsewhere."""
    session = Session.resume(store, TickingClock(), "fiets")
    session.store.move_to(open_store(tmp_path / "elders" / "lob.db"))
    session.moved_to = str(tmp_path / "elders")
    return session


def leave(session: Session, store: SqliteStore) -> None:
    """Let go of both places."""
    session.store.store.close()
    store.close()


def take_back_all(session: Session) -> str:
    """Take back the half-typed text, and the answer with the own note; what was said of it."""
    half = typed(session, "/niet-opslaan", "2", "/terug", "/niet-opslaan", "3", "/stop")
    return half[1]


def test_what_was_kept_where_the_talk_began_is_gone_there_too(store: SqliteStore, tmp_path: Path) -> None:
    session = moved(store, tmp_path)
    session.wish(antwoord("emoties", "reuzeblij"))
    assert "Weg, en het komt niet terug." in take_back_all(session)
    assert not found(store, GEHEIM)
    assert [rij.nr for rij in store.facts("fiets")] == [rij.nr for rij in session.store.facts()][
        : len(store.facts("fiets"))
    ]
    leave(session, store)
    assert in_files(tmp_path, GEHEIM) == 0
    assert in_files(tmp_path / "thuis", "de fiets")
    assert in_files(tmp_path / "thuis", "reuzeblij") == 0


def test_a_place_that_cannot_be_reached_is_named_with_what_to_do(store: SqliteStore, tmp_path: Path) -> None:
    """Nothing says that it does not come back."""
    session = moved(store, tmp_path)
    (tmp_path / "thuis").rename(tmp_path / "weg")
    gezegd = take_back_all(session)
    assert "Weg, en het komt niet terug" not in gezegd
    assert "Er is niets van bewaard" not in gezegd
    opdracht = f'lob --map "{tmp_path / "thuis"}" gesprek wis fiets'
    assert opdracht in gezegd.replace("\n", " ")
    leave(session, store)
    assert in_files(tmp_path / "weg", GEHEIM)


def test_at_the_end_it_is_tried_once_more_and_said_when_it_still_stands_there(
    store: SqliteStore, tmp_path: Path
) -> None:
    session = moved(store, tmp_path)
    (tmp_path / "thuis").rename(tmp_path / "weg")
    take_back_all(session)
    uit = StringIO()
    end_talk(session, PlainFace(StringIO(), uit), "gestopt", None)
    assert "gesprek wis fiets" in uit.getvalue()
    (tmp_path / "weg").rename(tmp_path / "thuis")
    uit = StringIO()
    end_talk(session, PlainFace(StringIO(), uit), "gestopt", None)
    assert "gesprek wis fiets" not in uit.getvalue()
    leave(session, store)
    assert in_files(tmp_path, GEHEIM) == 0


def test_what_was_taken_back_before_it_went_elsewhere_goes_too(store: SqliteStore, tmp_path: Path) -> None:
    """As when nothing could be written at that moment."""
    session = Session.resume(store, TickingClock(), "fiets")
    session.wish(w.Intrekken(("gebeurtenis", 1)))
    session.store.move_to(open_store(tmp_path / "elders" / "lob.db"))
    for plek in session.store.drafts():
        session.keep_draft(plek, None)
    session.store.drop_own(("gebeurtenis", 1))
    session.shorten()
    end_talk(session, PlainFace(StringIO(), StringIO()), "gestopt", None)
    leave(session, store)
    assert in_files(tmp_path, GEHEIM) == 0
