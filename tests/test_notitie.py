"""A note beside a question: made, kept, replaced and taken away, in each face."""

from __future__ import annotations

from io import StringIO

import pytest

from loopbaangesprek.faces.plain import PlainFace
from loopbaangesprek.faces.typwerk import press_enter
from loopbaangesprek.scherm import Invoer, Scherm
from loopbaangesprek.talk.conduct import hold
from loopbaangesprek.talk.session import Session
from tests.nepgezicht import ScriptedFace
from tests.transcript import start


def typed(*regels: str) -> tuple[str | None, str, Session]:
    """The note at the first question after these lines in the plain face, and all that was said."""
    session, uit = start("basis"), StringIO()
    hold(session, PlainFace(StringIO("".join(f"{regel}\n" for regel in (*regels, "/stop"))), uit))
    return session.talk.cel(("wens", 1)).notitie, uit.getvalue(), session


def test_a_note_is_kept_with_an_empty_line() -> None:
    """The plain face shows what stands there, and Enter leaves it so without a new fact."""
    notitie, gezegd, session = typed("/notitie hij lacht", "/notitie", "")
    assert notitie == "hij lacht"
    assert "Er staat al: hij lacht. Enter laat het zo, typen vervangt het." in gezegd
    assert gezegd.count("Notitie bewaard.") == 1
    assert len(session.facts) == 2


@pytest.mark.parametrize("regels", [("/notitie", "kijkt weg"), ("/notitie kijkt weg",)])
def test_a_note_is_replaced_by_what_is_typed(regels: tuple[str, ...]) -> None:
    """Nothing of the earlier note is left in the new one."""
    notitie, gezegd, session = typed("/notitie hij lacht", *regels)
    assert notitie == "kijkt weg"
    assert gezegd.count("Notitie bewaard.") == 2
    session.shorten()
    assert all("lacht" not in repr(feit) for feit in session.facts)


@pytest.mark.parametrize("regels", [("/notitie", "weg"), ("/notitie weg",), ("/notitie Weg ",)])
def test_a_note_is_taken_away(regels: tuple[str, ...]) -> None:
    """One word does it, behind the command or where the note is shown; it is said, and it is gone."""
    notitie, gezegd, session = typed("/notitie hij lacht", *regels)
    assert notitie is None
    assert "Notitie weggehaald." in gezegd
    session.shorten()
    assert all("lacht" not in repr(feit) for feit in session.facts)


def test_the_way_to_take_it_away_is_named_only_where_a_note_stands() -> None:
    """No line too many at the first note."""
    assert "Weghalen: typ alleen weg." not in typed("/notitie", "hij lacht")[1]
    assert "Weghalen: typ alleen weg." in typed("/notitie hij lacht", "/notitie")[1]


def test_where_no_note_stands_there_is_none_to_take_away() -> None:
    """Nothing is kept, and nothing is called kept."""
    for regels in (("/notitie weg",), ("/notitie", "")):
        notitie, gezegd, session = typed(*regels)
        assert notitie is None
        assert "Notitie bewaard." not in gezegd
        assert len(session.facts) == 1
    assert "Bij deze vraag staat geen notitie." in typed("/notitie weg")[1]


def test_in_the_rich_face_the_note_is_edited_in_place_and_emptied() -> None:
    """The text stands under the cursor; Enter keeps it, and an emptied line takes it away."""
    gezien: list[Scherm] = []
    invoer = iter([Invoer("", "notitie eerst"), Invoer("", "notitie"), None, Invoer("", "stop")])

    def reply(scherm: Scherm) -> Invoer:
        gezien.append(scherm)
        volgende = next(invoer)
        if volgende is not None:
            return volgende
        assert press_enter(scherm.tekst, len(scherm.tekst), scherm) == Invoer("eerst")
        leeg = press_enter("", 0, scherm)
        assert isinstance(leeg, Invoer)
        return leeg

    session = start("basis")
    hold(session, ScriptedFace(reply))
    assert gezien[2].tekst == "eerst"
    assert session.talk.cel(("wens", 1)).notitie is None
