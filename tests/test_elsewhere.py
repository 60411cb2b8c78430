"""The question where to keep the talk instead: a place is taken, and an answer that was being typed is not."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from loopbaangesprek import wensen as w
from loopbaangesprek.fouten import OpslagFout
from loopbaangesprek.scherm import Invoer, Scherm
from loopbaangesprek.stores.base import Rij
from loopbaangesprek.stores.memory import MemoryStore
from loopbaangesprek.talk.elsewhere import ask_place, can_be_place
from loopbaangesprek.talk.rescue import offer_another_place
from loopbaangesprek.talk.session import Session
from loopbaangesprek.talk.sitting import Sitting
from loopbaangesprek.teksten import elders as t
from tests.nepgezicht import ScriptedFace
from tests.program import START, answers, half_typed, talk
from tests.transcript import TickingClock, start

PLAATSEN = ("/thuis/Loopbaangesprek", "/tijdelijk/loopbaangesprek")
GEEN = "verder zonder bewaren"
WAAR = "Waar zal ik het gesprek dan bewaren?"


def asked(*invoer: Invoer | str) -> tuple[str | None, list[str], list[Scherm]]:
    """What was picked, what was handed back, and the screens."""
    rest: Iterator[Invoer] = iter([i if isinstance(i, Invoer) else Invoer(i) for i in invoer])
    face, terug = ScriptedFace(lambda _: next(rest)), list[str]()
    gekozen = ask_place(Scherm(vraag=WAAR, balk="De schijf is vol."), PLAATSEN, GEEN, face, terug.append)
    return gekozen, terug, face.screens


@pytest.mark.parametrize(
    ("getypt", "plek"),
    [
        ("1", PLAATSEN[0]),
        (" 2 ", PLAATSEN[1]),
        (PLAATSEN[1], PLAATSEN[1]),
        ("3", None),
        (GEEN, None),
        ("/media/stick", "/media/stick"),
        ("~", "~"),
        ("~/een plek met spaties", "~/een plek met spaties"),
        ("./hier", "./hier"),
        ("C:\\lob", "C:\\lob"),
        ("D:", "D:"),
        ("\\\\server\\lob", "\\\\server\\lob"),
        ("map/onder", "map/onder"),
        (Invoer("", opdracht="media"), "/media"),
        (Invoer("", einde=True), None),
    ],
)
def test_a_place_is_picked_by_number_or_typed(getypt: Invoer | str, plek: str | None) -> None:
    """Each of these is taken at once, and nothing is handed back."""
    gekozen, terug, schermen = asked(getypt)
    assert (gekozen, terug, len(schermen)) == (plek, [], 1)


@pytest.mark.parametrize(
    "antwoord",
    [
        "bij de bakker", "verder", "v", "bewaren", "4", "0", "12 leerlingen", "hij/zij vond het leuk", "en / of", "...",
        ".", "~ tien", "D: iets", "rijk-000 antwoord 0 123456", "loopbaangesprek", "een\n/media", "x" * 5000,
    ],
)  # fmt: skip
def test_an_answer_is_no_place(antwoord: str) -> None:
    """It is asked again with a sentence, and the text is handed back whole."""
    gekozen, terug, schermen = asked(antwoord, "1")
    assert (gekozen, terug) == (PLAATSEN[0], [antwoord])
    assert schermen[1].hulpregels == (t.GEEN_PLEK, t.STAAT_STRAKS)
    assert schermen[1].balk == "De schijf is vol."


def test_a_folder_that_is_there_may_be_named_without_its_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And a path that begins with one may have white space in it."""
    (tmp_path / "mijn stick").mkdir()
    monkeypatch.chdir(tmp_path)
    assert can_be_place("mijn stick")
    assert can_be_place("mijn stick/lob dit jaar")
    assert not can_be_place("jouw stick/lob dit jaar")


def test_commands_are_no_places_and_half_typed_text_is_handed_back_at_the_end() -> None:
    """Also where a key stands for a command, or the terminal is closed."""
    gekozen, terug, schermen = asked(Invoer("", opdracht="stop"), Invoer("half", opdracht="terug"), "1")
    assert (gekozen, terug) == (PLAATSEN[0], ["half"])
    assert schermen[1].hulpregels == (t.KIES_PLEK,)
    assert asked(Invoer("half getypt", einde=True))[:2] == (None, ["half getypt"])


def test_an_empty_line_decides_nothing() -> None:
    """Whoever was ending an answer has not chosen to go on without saving."""
    assert asked("1")[2][0].leeg == t.KIES_PLEK


class BusyStore(MemoryStore):
    """A store that another window keeps to itself for a while."""

    def __init__(self) -> None:
        super().__init__()
        self.bezet = 0

    def write(self, na: int, rijen: list[Rij], *rest: object, **anders: object) -> None:  # type: ignore[override]
        """Fail as often as was said."""
        if self.bezet:
            self.bezet -= 1
            raise OpslagFout("bezet")
        super().write(na, rijen, *rest, **anders)  # type: ignore[arg-type]


@pytest.mark.parametrize("keren", [1, 2])
def test_before_it_is_asked_saving_is_tried_once_more(keren: int) -> None:
    """What failed for a moment needs no other place; what goes on failing does."""
    store = BusyStore()
    session = Session.begin(store, TickingClock(), start("basis").talk.begin)
    sitting = Sitting(session, ScriptedFace(lambda scherm: Invoer(scherm.keuze[-1].woord)))
    store.bezet = keren
    assert not session.wish(w.Antwoord(("wens", 1), "een wens"))
    offer_another_place(Path("map"), sitting)
    assert bool(session.store.trouble) == (keren == 2)
    assert (t.TOCH_BEWAARD in sitting.take_notes()) == (keren == 1)


def test_an_answer_that_was_being_typed_is_at_its_question_afterwards(tmp_path: Path) -> None:
    """Two lines of it, typed on while the place was asked for; they become the answer with an empty line."""
    folder, nieuw = tmp_path / "map", tmp_path / "thuis" / "Loopbaangesprek"
    with talk(folder, *START, "--code", "vmbo-1") as gesprek:
        gesprek.answer("een")
        gesprek.hears("> ")
        shutil.rmtree(folder)
        gesprek.kind.send("twee\n\n")
        gesprek.hears(WAAR)
        gesprek.line("drie en")
        assert t.GEEN_PLEK in gesprek.hears(t.STAAT_STRAKS)
        gesprek.line("nog wat")
        gesprek.line("")
        gesprek.hears(t.KIES_PLEK)
        gesprek.line("1")
        gesprek.hears("Het hele gesprek staat nu in: ")
        gesprek.hears("Tot nu toe: drie en")
        gesprek.line("")
        gesprek.line("half")
        gesprek.line("/stop")
        gesprek.rest()
    assert answers(nieuw, "vmbo-1")[1:] == ["een", "twee", "drie en\nnog wat"]
    assert half_typed(nieuw, "vmbo-1") == ["half"]
    assert not (tmp_path / "drie en").exists()
    assert list(nieuw.glob("lob.db-*")) == []


def test_before_a_talk_a_text_that_is_no_place_is_asked_again(tmp_path: Path) -> None:
    """There is no question yet to put it at, and no folder of that name is made."""
    (tmp_path / "bezet").write_text("een bestand", encoding="utf-8")
    with talk(tmp_path / "bezet", *START, "--code", "vmbo-1") as gesprek:
        gesprek.hears(WAAR)
        gesprek.line("bij de bakker")
        gesprek.hears(t.GEEN_PLEK)
        gesprek.line(str(tmp_path / "bezet" / "x"))
        gesprek.hears("Daar lukt het ook niet.")
        gesprek.line(str(tmp_path / "goed"))
        gesprek.answer("een")
        gesprek.line("/stop")
        gesprek.rest()
    assert answers(tmp_path / "goed", "vmbo-1")[1:] == ["een"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["bezet", "goed", "thuis", "tijdelijk"]
