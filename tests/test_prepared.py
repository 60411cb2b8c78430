"""What was set ready for a talk: used where the chosen bank knows it, told in one line where it does not (M45)."""

from __future__ import annotations

from pathlib import Path

import apsw
import pytest

from tests.lob import Lob
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


def test_what_was_filled_in_before_the_talk_is_no_answer_that_was_just_given(
    warm: Warm, folder: Path
) -> None:
    """Neither to take back nor to keep between the two; at its own question it can be taken back."""
    assert prepare(warm, folder, "--soort", "bijbaan", "--wanneer", "20-11-2026").code == 0
    woorden = ("gesprek", "start", "--bank", "eigen", "--rol", "mentor", "--code", "vmbo-1")
    ging = in_dutch(warm.run(folder, *woorden, typed="/niet-opslaan\n/tussen-ons\n/stop\n"))
    assert "Er staat nog niets om weg te halen." in ging.out
    assert "Wat voor ervaring was het?" not in ging.out
    assert "Wat je hier opschrijft, blijft tussen jullie." in ging.out
    typed = "/ga soort\n/niet-opslaan\n2\n/stop\n"
    weer = in_dutch(warm.run(folder, "gesprek", "hervat", "vmbo-1", typed=typed))
    assert "Het gaat om: Wat voor ervaring was het?" in weer.out
    assert sorted(answers(folder, "vmbo-1")) == ["2026-11-20"]


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


# What was set ready, taken away again


def kept_bytes(lob: Lob) -> bytes:
    """All bytes in the place where the program keeps things."""
    return b"".join(pad.read_bytes() for pad in (lob.folder / "lob").iterdir() if pad.is_file())


def test_what_was_set_ready_can_be_taken_away_to_the_last_byte(lob: Lob) -> None:
    lob("gesprek", "bereid-voor", "vmbo-1", "--waar", "bij een banketbakker")
    assert b"banketbakker" in kept_bytes(lob)
    assert lob("gesprek", "bereid-voor", "VMBO-1", "--weg") == 0
    assert lob.out == "Weggehaald. Voor VMBO-1 staat niets meer klaar.\n"
    assert b"banketbakker" not in kept_bytes(lob)
    assert lob("gesprek", "bereid-voor", "vmbo-1", "--weg") == 1
    assert lob.err == "Voor vmbo-1 staat niets klaar. Klopt de code?\n"


def test_taking_away_and_setting_ready_at_once_is_wrong_usage(lob: Lob) -> None:
    """Nothing is taken away then."""
    lob("gesprek", "bereid-voor", "vmbo-1", "--waar", "bij de bakker")
    for ook in (("--soort", "stage"), ("--bank", "basis"), ("--ster", "kwaliteit")):
        assert lob("gesprek", "bereid-voor", "vmbo-1", "--weg", *ook) == 2
    assert lob("gesprek", "bereid-voor", "vmbo-1", "--weg") == 0


def test_after_the_last_talk_is_erased_what_is_still_set_ready_is_told(lob: Lob) -> None:
    """As long as there is another talk it belongs to that dossier; once it is taken away there is nothing to tell."""
    talks = [
        lob.taken_in(f"bank: stage\njongere: {{code: vmbo-1}}\nervaring: {{titel: {wat}}}\n")
        for wat in ("een", "twee")
    ]
    lob("gesprek", "bereid-voor", "vmbo-1", "--soort", "stage")
    assert lob("gesprek", "wis", talks[0], "--ja") == 0
    assert "klaar" not in lob.out
    assert lob("gesprek", "wis", talks[1], "--ja") == 0
    weg = "lob gesprek bereid-voor vmbo-1"
    zin = f"Voor vmbo-1 staat nog iets klaar. Weghalen: {weg} --weg. Iets anders klaarzetten: {weg}"
    assert lob.out.splitlines()[1] == zin
    assert lob(*weg.split()[1:], "--weg") == 0
    assert lob("gesprek", "wis", lob.taken_in("bank: stage\njongere: {code: vmbo-1}\n"), "--ja") == 0
    assert "klaar" not in lob.out


def test_what_is_set_ready_and_damaged_is_told_and_can_be_taken_away(lob: Lob) -> None:
    naam = lob.taken_in("bank: stage\njongere: {code: vmbo-1}\n")
    lob("gesprek", "bereid-voor", "vmbo-1", "--soort", "stage")
    db = apsw.Connection(str(lob.folder / "lob" / "lob.db"))
    db.execute("UPDATE voorbereid SET tekst = CAST(x'ff' AS TEXT)")
    db.close()
    assert lob("gesprek", "wis", naam, "--ja") == 0
    assert "Voor vmbo-1 staat nog iets klaar." in lob.out
    assert lob("gesprek", "bereid-voor", "vmbo-1", "--weg") == 0
    assert lob("gesprek", "bereid-voor", "vmbo-1", "--weg") == 1
