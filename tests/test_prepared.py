"""What was set ready for a talk: used where the chosen bank knows it, told in one line where it does not (M45)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from tests.program import START, Ran, Warm, answers, in_dutch

EIGEN = """\
vragenbank: eigen
titel: Onze vragen
versie: 1
fasen:
  - fase: terugkijken
    vragen:
      - id: wat
        vraag: Wat maakte je mee?
        oogst: ervaring.titel
      - id: soort
        vraag: Wat voor ervaring was het?
        keuze: [stage, bijbaan]
        oogst: ervaring.soort
      - id: wanneer
        vraag: Welke dag was het?
        invoer: datum
        oogst: ervaring.wanneer
"""


@pytest.fixture(scope="module")
def warm() -> Iterator[Warm]:
    """The program with its libraries loaded."""
    kind = Warm()
    yield kind
    kind.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a bank of the school's own."""
    (tmp_path / "map" / "vragen").mkdir(parents=True)
    (tmp_path / "map" / "vragen" / "eigen.yaml").write_text(EIGEN, encoding="utf-8")
    return tmp_path / "map"


def prepare(warm: Warm, folder: Path, *woorden: str) -> Ran:
    """Set a talk ready."""
    return in_dutch(warm.run(folder, "gesprek", "bereid-voor", "vmbo-1", *woorden))


def begin(warm: Warm, folder: Path, bank: str) -> Ran:
    """Begin the talk that was set ready, and stop at its first question."""
    woorden = ("gesprek", "start", "--bank", bank, "--rol", "mentor", "--code", "vmbo-1")
    return in_dutch(warm.run(folder, *woorden, typed="/stop\n"))


def test_what_the_bank_does_not_know_is_told_and_the_talk_begins(warm: Warm, folder: Path) -> None:
    """A kind that is not among its choices, a day that is none there, a place it does not ask for: one line."""
    klaar = ("--soort", "interview", "--wanneer", "vorige week", "--waar", "bij de bakker")
    assert prepare(warm, folder, *klaar).code == 0
    ging = begin(warm, folder, "eigen")
    assert ging.code == 130, ging
    zin = "Niet ingevuld, want deze bank kent het niet: interview, vorige week, bij de bakker. Vraag er zelf naar."
    assert ging.out.count(zin) == 1
    assert "Wat maakte je mee?" in ging.out
    assert answers(folder, "vmbo-1") == []


def test_what_the_bank_does_know_is_filled_in_without_a_remark(warm: Warm, folder: Path) -> None:
    """The rest of it is used as ever."""
    assert prepare(warm, folder, "--soort", "bijbaan", "--wanneer", "20-11-2026").code == 0
    ging = begin(warm, folder, "eigen")
    assert ging.code == 130
    assert "Niet ingevuld" not in ging.out
    assert sorted(answers(folder, "vmbo-1")) == ["2026-11-20", "bijbaan"]


def test_a_starred_question_that_the_chosen_bank_lacks_is_told_in_one_line(warm: Warm, folder: Path) -> None:
    """It was right when it was starred; another bank was chosen since. What the bank has, keeps its star."""
    assert prepare(warm, folder, "--bank", "stage", "--ster", "stage-dag", "--ster", "aandeel").code == 0
    ging = begin(warm, folder, "basis")
    assert ging.code == 130
    assert ging.out.count("Met ster klaargezet, maar niet in deze bank: stage-dag.") == 1
    assert prepare(warm, folder, "--bank", "stage", "--ster", "stage-dag").code == 0
    assert "niet in deze bank" not in begin(warm, folder, "stage").out


def test_a_star_is_looked_for_in_the_bank_that_was_named_or_else_in_all_of_them(
    warm: Warm, folder: Path
) -> None:
    """Without a bank the choice comes later, so any bank may have it; one that is broken is in nobody's way."""
    (folder / "vragen" / "kapot.yaml").write_text("vragenbank: [", encoding="utf-8")
    for ster in ("stage-dag", "wat", "aandeel"):
        assert prepare(warm, folder, "--ster", ster).code == 0
    ging = prepare(warm, folder, "--bank", "basis", "--ster", "stage-dag")
    assert (ging.code, ging.err) == (2, "De vraag 'stage-dag' staat niet in deze bank.\n")
    ging = prepare(warm, folder, "--ster", "stage-da")
    assert (ging.code, ging.err) == (
        2,
        "De vraag 'stage-da' staat in geen van de banken. Bedoelde je stage-dag?\n",
    )
    ging = prepare(warm, folder, "--ster", "zzzz")
    assert ging.err == "De vraag 'zzzz' staat in geen van de banken. Noem de bank erbij met --bank.\n"


def test_what_was_set_ready_and_is_damaged_is_told_and_the_talk_begins(warm: Warm, folder: Path) -> None:
    """Nothing of the talk hangs on it."""
    assert prepare(warm, folder, "--soort", "stage").code == 0
    for kapot in ('{"soort"', "[]", '{"ster": 3}'):
        db = apsw.Connection(str(folder / "lob.db"))
        db.execute("INSERT OR REPLACE INTO voorbereid VALUES ('vmbo-1', ?)", (kapot,))
        db.close()
        ging = in_dutch(warm.run(folder, *START, "--code", "vmbo-1", typed="/stop\n"))
        assert ging.code == 130
        assert "is beschadigd en niet te lezen. Jullie beginnen zonder." in ging.out
