"""A bank of the school's own: started, worked on in an editor, put back, made tidy."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from loopbaangesprek.bankbewerking.beginblad import first_page
from loopbaangesprek.bankbewerking.naam import id_for, name_for
from loopbaangesprek.banks import bank_names, load_bank, read_bank
from loopbaangesprek.banks.inspect import inspect_data
from loopbaangesprek.cli.door import run
from tests.program import Talk
from tests.program import run as run_program

MEEGELEVERD = bank_names(None)


class Lob:
    """The program with a folder of its own, and what it printed last."""

    def __init__(
        self, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.folder = folder / "lob"
        self.vragen = self.folder / "vragen"
        self.capsys, self.patch = capsys, monkeypatch
        monkeypatch.setenv("LOB_MAP", str(self.folder))
        for naam in ("VISUAL", "EDITOR"):
            monkeypatch.delenv(naam, raising=False)

    def __call__(self, *woorden: str, typed: str = "") -> int:
        """Run a command with these lines typed; returns the exit code."""
        self.patch.setattr(sys, "stdin", io.StringIO(typed))
        code = run(woorden)
        gezegd = self.capsys.readouterr()
        self.out, self.err = gezegd.out, gezegd.err
        return code

    def file(self, naam: str) -> Path:
        """The file of an own bank."""
        return self.vragen / f"{naam}.yaml"

    def good(self, naam: str) -> Path:
        """Where its last good version is kept."""
        return self.vragen / ".goed" / f"{naam}.yaml"


@pytest.fixture
def lob(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Lob:
    return Lob(tmp_path, capsys, monkeypatch)


Maak = Callable[[str], str]


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Maak:
    """Makes an editor of a few lines of shell; `$1` is the file, `$HIER` the test's own folder."""

    def make(regels: str) -> str:
        pad = tmp_path / "mijn editor"
        pad.write_text(f"#!/bin/sh\n{regels}\n")
        pad.chmod(0o755)
        monkeypatch.setenv("HIER", str(tmp_path))
        monkeypatch.setenv("EDITOR", f'"{pad}"')
        return f'"{pad}"'

    return make


def at_keyboard(lob: Lob, *woorden: str, editor: str = "") -> Talk:
    """The program in a terminal, where somebody can be asked something."""
    omgeving = {"EDITOR": editor, "HIER": str(lob.folder.parent)} if editor else {}
    return Talk(lob.folder, *woorden, omgeving=omgeving)


# --- nieuw ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ouder", MEEGELEVERD)
def test_the_first_page_is_a_good_bank_with_and_without_its_examples(ouder: str) -> None:
    tekst = first_page("open-avond", 'De "open" avond: 2026', load_bank(ouder))
    bank = read_bank(tekst.encode(), "open-avond")
    assert bank.titel == 'De "open" avond: 2026'
    assert bank.fasen == load_bank(ouder).fasen
    assert inspect_data(tekst.encode(), "open-avond", None).bevindingen == ()
    eerste, *rest = tekst.split("\n")
    assert eerste == "# yaml-language-server: $schema=./vragenbank.schema.json"
    aan = "\n".join([eerste, *(regel.removeprefix("# ") for regel in rest)])
    anders = read_bank(aan.encode(), "open-avond")
    assert "vraag-van-ons" in {vraag.id for vraag in anders.vragen()}
    assert {v.id for v in bank.vragen()} - {v.id for v in anders.vragen()} != set() or "# weg" not in tekst
    assert [b for b in inspect_data(aan.encode(), "open-avond", None).bevindingen if b.ernst == "fout"] == []


def test_a_new_bank_can_be_talked_with_and_says_what_comes_next(lob: Lob) -> None:
    assert lob("vragen", "nieuw", "stage-zorg", "--vanuit", "stage") == 0
    assert str(lob.file("stage-zorg")) in lob.out
    for opdracht in (
        "vragen bewerk stage-zorg",
        "vragen bewerk stage-zorg --vragen",
        "oefen --bank stage-zorg",
    ):
        assert f"  lob {opdracht} " in lob.out
    assert load_bank("stage-zorg", lob.vragen).titel == "Stage zorg"
    assert lob.good("stage-zorg").read_bytes() == lob.file("stage-zorg").read_bytes()
    assert lob("oefen", "--bank", "stage-zorg", typed="/stop\n") == 130
    assert "We kijken terug op je stage." in lob.out


@pytest.mark.parametrize(
    ("naam", "voorstel"),
    [
        ("Open Avond", "open-avond"),
        ("café.yaml", "cafe"),
        ("map/Open dag", "open-dag"),
        ("😀", "mijn-school"),
    ],
)
def test_a_name_that_cannot_be_one_gets_the_name_to_type(lob: Lob, naam: str, voorstel: str) -> None:
    assert lob("vragen", "nieuw", naam, "--vanuit", "stage") == 2
    assert f"lob vragen nieuw {voorstel} --vanuit stage" in lob.err
    assert not lob.vragen.exists()


def test_a_name_that_is_taken_is_told_with_what_to_do(lob: Lob) -> None:
    assert lob("vragen", "nieuw", "stage") == 1
    assert "lob vragen nieuw stage-eigen --vanuit stage" in lob.err
    lob("vragen", "nieuw", "stage-eigen")
    eerst = lob.file("stage-eigen").read_bytes()
    assert lob("vragen", "nieuw", "stage-eigen") == 1
    assert "lob vragen bewerk stage-eigen" in lob.err
    assert lob.file("stage-eigen").read_bytes() == eerst


def test_a_name_that_windows_keeps_for_itself_is_refused(lob: Lob) -> None:
    assert lob("vragen", "nieuw", "aux") == 2
    assert "lob vragen nieuw aux-bank" in lob.err


def test_a_bank_to_build_on_that_is_not_there_gets_the_nearest(lob: Lob) -> None:
    assert lob("vragen", "nieuw", "a", "--vanuit", "stagge") == 1
    assert "Bedoelde je 'stage'?" in lob.err
    assert lob("vragen", "nieuw", "a", "--vanuit", "./stage.yaml") == 2
    assert "lob vragen lijst" in lob.err
    assert not lob.vragen.exists()


def test_a_bank_cannot_build_on_one_that_is_not_right(lob: Lob) -> None:
    lob("vragen", "nieuw", "onder")
    lob.file("onder").write_text("vragenbank: onder\ntitel: x\n", "utf-8")
    assert lob("vragen", "nieuw", "boven", "--vanuit", "onder") == 1
    assert "versie" in lob.err
    assert not lob.file("boven").exists()


def test_a_folder_that_cannot_be_written_is_told(lob: Lob) -> None:
    lob.folder.mkdir()
    lob.vragen.write_text("geen map")
    assert lob("vragen", "nieuw", "open-avond") == 1
    assert "kan niet worden bewaard" in lob.err
    assert "--map" in lob.err


def test_the_title_is_asked_of_a_person(lob: Lob) -> None:
    venster = at_keyboard(lob, "vragen", "nieuw", "open-avond")
    venster.hears("Open avond")
    venster.line("De open avond van onze school")
    assert "lob vragen bewerk open-avond" in venster.rest()
    assert load_bank("open-avond", lob.vragen).titel == "De open avond van onze school"
    venster = at_keyboard(lob, "vragen", "nieuw", "andere-avond")
    venster.line("")
    venster.rest()
    assert load_bank("andere-avond", lob.vragen).titel == "Andere avond"


def test_an_id_is_made_of_words_that_say_something_and_is_never_taken() -> None:
    assert id_for("Welk verhaal van een patiënt neem je mee?", ()) == "verhaal-patient-neem"
    assert (
        id_for("Welk verhaal van een patiënt neem je mee?", {"verhaal-patient-neem"})
        == "verhaal-patient-neem-2"
    )
    assert id_for("Hoe is het?", ()) == "hoe-is-het"
    assert id_for("???", {"vraag", "vraag-2"}) == "vraag-3"
    assert name_for("  Onze Stage.yml ") == "onze-stage"


# --- bewerk, in een tekstprogramma ---------------------------------------------------------------------------------


def test_a_newcomer_starts_a_bank_works_on_it_and_holds_a_talk_with_it(lob: Lob, editor: Maak) -> None:
    editor(r'sed -i -e "2,\$ s/^# //" -e "s/vraag: Denk eens.*/vraag: Welk moment van de avond?/" "$1"; '
           'sed -i "s/versie: 1/versie: 2/" "$1"')  # fmt: skip
    assert lob("vragen", "nieuw", "open-avond") == 0
    assert lob("vragen", "bewerk", "open-avond") == 0
    assert "De bank klopt." in lob.out
    assert "lob gesprek start --bank open-avond" in lob.out
    begin = ("gesprek", "start", "--bank", "open-avond", "--code", "a-1", "--rol", "mentor")
    assert lob(*begin, typed="een wens\n\n/stop\n") == 130
    assert "Welk moment van de avond?" in lob.out


def test_a_shipped_bank_is_never_edited(lob: Lob, editor: Maak) -> None:
    editor('echo kapot > "$1"')
    for hoe in ((), ("--vragen",)):
        assert lob("vragen", "bewerk", "stage", *hoe) == 2
        assert "lob vragen nieuw stage-eigen --vanuit stage" in lob.err
    assert lob("vragen", "bewerk", "stage", "--terug") == 2
    assert lob("vragen", "netjes", "stage") == 2
    assert not lob.vragen.exists()


def test_with_a_person_an_own_bank_on_top_of_a_shipped_one_is_made(lob: Lob, editor: Maak) -> None:
    venster = at_keyboard(lob, "vragen", "bewerk", "stage", editor=editor("true"))
    assert "hoort bij lob" in venster.hears("stage-eigen")
    venster.line("onze-stage")
    assert "Er is niets veranderd." in venster.rest()
    assert load_bank("onze-stage", lob.vragen).fasen == load_bank("stage").fasen


def test_an_unknown_bank_gets_the_nearest_and_a_file_elsewhere_its_place(lob: Lob, tmp_path: Path) -> None:
    assert lob("vragen", "bewerk", "staage") == 1
    assert "Bedoelde je 'stage'?" in lob.err
    (tmp_path / "los.yaml").write_text("vragenbank: los\n")
    assert lob("vragen", "bewerk", str(tmp_path / "los.yaml")) == 2
    assert str(lob.vragen) in lob.err


def test_what_the_editor_broke_is_told_with_its_line_and_stays(lob: Lob, editor: Maak) -> None:
    editor('printf "pas_aan:\\n  momnt:\\n    vraag: Wat: dan?\\n" >> "$1"')
    lob("vragen", "nieuw", "open-avond")
    goed = lob.file("open-avond").read_bytes()
    assert lob("vragen", "bewerk", "open-avond") == 1
    assert "Zet de zin tussen aanhalingstekens" in lob.out
    assert "    vraag: Wat: dan?\n" in lob.out
    assert "^" in lob.out
    assert lob.file("open-avond").read_bytes() != goed
    assert lob.good("open-avond").read_bytes() == goed


def test_from_the_findings_back_into_the_file_until_it_is_right(lob: Lob, editor: Maak) -> None:
    stuk = editor('if [ -e "$HIER/eerder" ]; then sed -i -e "/^weg/d" -e "s/versie: 1/versie: 2/" "$1"; '
                  'else touch "$HIER/eerder"; echo "weg: [bestaat-niet]" >> "$1"; fi')  # fmt: skip
    lob("vragen", "nieuw", "open-avond")
    venster = at_keyboard(lob, "vragen", "bewerk", "open-avond", editor=stuk)
    assert "'bestaat-niet'" in venster.hears("1 terug naar het bestand")
    venster.line("1")
    assert "De bank klopt." in venster.rest()
    assert venster.code == 0


def test_the_last_good_version_is_put_back_and_what_stood_there_is_set_aside(lob: Lob, editor: Maak) -> None:
    lob("vragen", "nieuw", "open-avond")
    goed = lob.file("open-avond").read_bytes()
    venster = at_keyboard(lob, "vragen", "bewerk", "open-avond", editor=editor('echo "weg: [x]" >> "$1"'))
    venster.hears("3 de laatste goede versie terugzetten, van ")
    venster.line("3")
    gezegd = venster.rest()
    assert venster.code == 0
    assert lob.file("open-avond").read_bytes() == goed
    weggezet = lob.vragen / ".goed" / "open-avond.weggezet.yaml"
    assert str(weggezet) in gezegd.replace("\r\n", "")
    assert weggezet.read_bytes() == goed + b"weg: [x]\n"
    assert bank_names(lob.vragen) == tuple(sorted((*MEEGELEVERD, "open-avond")))


@pytest.mark.parametrize(("doe", "zin"), [('rm "$1"', "is er niet meer"), (': > "$1"', "is nu leeg")])
def test_a_file_that_the_editor_lost_comes_back_at_a_word(lob: Lob, editor: Maak, doe: str, zin: str) -> None:
    lob("vragen", "nieuw", "open-avond")
    goed = lob.file("open-avond").read_bytes()
    venster = at_keyboard(lob, "vragen", "bewerk", "open-avond", editor=editor(doe))
    assert zin in venster.hears("1 terugzetten wat er stond")
    venster.line("1")
    venster.rest()
    assert lob.file("open-avond").read_bytes() == goed


def test_an_editor_that_fails_is_named_and_the_file_is_looked_at_all_the_same(lob: Lob, editor: Maak) -> None:
    lob("vragen", "nieuw", "open-avond")
    editor("exit 3")
    assert lob("vragen", "bewerk", "open-avond") == 0
    assert "Het tekstprogramma mijn editor stopte met een fout." in lob.out
    assert "Er is niets veranderd." in lob.out
    editor('echo "weg: [x]" >> "$1"; exit 3')
    assert lob("vragen", "bewerk", "open-avond") == 1
    assert "'x'" in lob.out


def test_without_an_editor_the_file_is_named(
    lob: Lob, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lob("vragen", "nieuw", "open-avond")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert lob("vragen", "bewerk", "open-avond") == 1
    assert str(lob.file("open-avond")) in lob.err


def test_a_file_that_is_read_only_is_told_before_anything_is_typed(lob: Lob, editor: Maak) -> None:
    lob("vragen", "nieuw", "open-avond")
    editor('touch "$HIER/geopend"')
    lob.file("open-avond").chmod(0o444)
    for hoe in ((), ("--vragen",)):
        assert lob("vragen", "bewerk", "open-avond", *hoe) == 1
        assert "alleen-lezen" in lob.err
    assert lob("vragen", "netjes", "open-avond") == 0
    assert not (lob.folder.parent / "geopend").exists()


def test_a_change_under_the_same_version_raises_it_when_somebody_agrees(lob: Lob, editor: Maak) -> None:
    lob("vragen", "nieuw", "open-avond")
    anders = editor('echo "weg: [kansen]" >> "$1"')
    assert lob("vragen", "bewerk", "open-avond") == 1
    assert "versie" in lob.out
    lob.file("open-avond").write_bytes(lob.good("open-avond").read_bytes())
    venster = at_keyboard(lob, "vragen", "bewerk", "open-avond", editor=anders)
    venster.hears("1 ja, maak er 2 van")
    venster.line("")
    assert "De versie is nu 2." in venster.rest()
    assert load_bank("open-avond", lob.vragen).versie == "2"
    assert venster.code == 0


def test_a_version_without_a_number_is_asked(lob: Lob, editor: Maak) -> None:
    lob("vragen", "nieuw", "open-avond")
    tekst = lob.file("open-avond").read_text("utf-8").replace("versie: 1", "versie: versie a")
    lob.file("open-avond").write_text(tekst, "utf-8")
    lob("vragen", "controleer", "open-avond")
    venster = at_keyboard(
        lob, "vragen", "bewerk", "open-avond", editor=editor('echo "weg: [kansen]" >> "$1"')
    )
    venster.hears("Nu is het versie a.")
    venster.line("versie b")
    venster.rest()
    assert load_bank("open-avond", lob.vragen).versie == "versie b"


def test_an_earlier_version_is_put_back_long_after(lob: Lob, editor: Maak) -> None:
    lob("vragen", "nieuw", "open-avond")
    eerst = lob.file("open-avond").read_bytes()
    editor('sed -i "s/versie: 1/versie: 2/" "$1"; echo "weg: [kansen]" >> "$1"')
    assert lob("vragen", "bewerk", "open-avond") == 0
    assert lob("vragen", "bewerk", "open-avond", "--terug") == 2
    assert "lob vragen bewerk open-avond --terug" in lob.err
    venster = at_keyboard(lob, "vragen", "bewerk", "open-avond", "--terug")
    assert "(versie 1)" in venster.hears("2 geen, laat het zoals het is")
    venster.line("1")
    assert "Teruggezet." in venster.rest()
    assert lob.file("open-avond").read_bytes() == eerst


def test_nothing_to_put_back_is_told(lob: Lob) -> None:
    lob("vragen", "nieuw", "open-avond")
    assert lob("vragen", "bewerk", "open-avond", "--terug") == 0
    assert "niets om terug te zetten" in lob.out
    lob.good("open-avond").unlink()
    assert lob("vragen", "bewerk", "open-avond", "--terug") == 1
    assert "lob vragen bewerk open-avond" in lob.err
    assert lob("vragen", "bewerk", "open-avond", "--terug", "--vragen") == 2


def test_a_bank_whose_file_is_gone_comes_back_from_its_last_good_version(lob: Lob) -> None:
    lob("vragen", "nieuw", "open-avond")
    goed = lob.file("open-avond").read_bytes()
    lob.file("open-avond").unlink()
    assert lob("vragen", "bewerk", "open-avond") == 1
    assert "lob vragen bewerk open-avond --terug" in lob.err
    venster = at_keyboard(lob, "vragen", "bewerk", "open-avond", "--terug")
    venster.line("1")
    assert "Teruggezet." in venster.rest()
    assert lob.file("open-avond").read_bytes() == goed


def test_a_file_that_is_no_utf8_is_told(lob: Lob) -> None:
    lob("vragen", "nieuw", "open-avond")
    lob.file("open-avond").write_bytes(lob.file("open-avond").read_text("utf-8").encode("cp1252"))
    for woorden in (("netjes", "open-avond"), ("bewerk", "open-avond", "--vragen")):
        assert lob("vragen", *woorden) == 1
        assert "UTF-8" in lob.err


@pytest.mark.parametrize("opdracht", ["nieuw", "bewerk", "netjes"])
def test_every_help_page_is_dutch(lob: Lob, opdracht: str) -> None:
    assert lob("vragen", opdracht, "--help") == 0
    for engels in (
        "Usage",
        "Options",
        "Arguments",
        "Show this",
        "default:",
        "required",
        "<str>",
        "TEXT",
        "YAML",
    ):
        assert engels not in lob.out


def test_a_file_that_another_program_changed_is_not_put_back_over(lob: Lob, editor: Maak) -> None:
    lob("vragen", "nieuw", "open-avond")
    venster = at_keyboard(lob, "vragen", "bewerk", "open-avond", editor=editor('echo "weg: [x]" >> "$1"'))
    venster.hears("3 de laatste goede versie")
    lob.file("open-avond").write_text("van een ander\n")
    venster.line("3")
    assert "door een ander programma veranderd" in venster.rest()
    assert venster.code == 1
    assert lob.file("open-avond").read_text() == "van een ander\n"


def test_a_link_to_a_bank_stays_a_link(lob: Lob, editor: Maak, tmp_path: Path) -> None:
    lob("vragen", "nieuw", "open-avond")
    elders = tmp_path / "elders.yaml"
    lob.file("open-avond").rename(elders)
    lob.file("open-avond").symlink_to(elders)
    assert lob("vragen", "netjes", "open-avond") == 0
    venster = at_keyboard(lob, "vragen", "bewerk", "open-avond", editor=editor('echo "weg: [x]" >> "$1"'))
    venster.hears("3 de laatste goede versie")
    venster.line("3")
    venster.rest()
    assert lob.file("open-avond").is_symlink()
    assert "weg: [x]" not in elders.read_text("utf-8")


# --- netjes --------------------------------------------------------------------------------------------------------

SLORDIG = """\
# een opmerking met wit erachter   
vragenbank: slordig   
titel: Slordig
versie: 1
bouwt_op: basis
pas_aan:
  moment:   
    vraag: "{lang}"
    doorvragen:
      - {lang}
      - 'Kort: dit blijft'  # opmerking   
    varianten: {{}}
"""  # noqa: W291 - the white is what it is about
LANG = (
    "Vertel eens rustig over het moment dat je is bijgebleven, en neem er alle tijd voor die je nodig hebt, "
    "want die is er"
)


def test_a_tidy_file_holds_the_same_bank_on_shorter_lines(lob: Lob) -> None:
    lob.vragen.mkdir(parents=True)
    lob.file("slordig").write_bytes(SLORDIG.format(lang=LANG).replace("\n", "\r\n").encode())
    voor = load_bank("slordig", lob.vragen)
    assert lob("vragen", "netjes", "slordig") == 0
    assert "2 lange zinnen staan nu onder elkaar" in lob.out
    assert "van 2 regels zijn spaties weggehaald" in lob.out
    tekst = lob.file("slordig").read_bytes().decode()
    assert load_bank("slordig", lob.vragen) == voor
    assert max(map(len, tekst.split("\r\n"))) <= 100
    assert "# een opmerking met wit erachter   \r\n" in tekst
    assert "# opmerking   \r\n" in tekst
    assert lob.good("slordig").read_bytes() == SLORDIG.format(lang=LANG).replace("\n", "\r\n").encode()
    assert lob("vragen", "netjes", "slordig") == 0
    assert "is al netjes" in lob.out


def test_a_file_that_cannot_be_read_is_left_as_it_is(lob: Lob, tmp_path: Path) -> None:
    stuk = tmp_path / "stuk.yaml"
    stuk.write_text("vragenbank: stuk\ntitel: 's Ochtends\n")
    assert lob("vragen", "netjes", str(stuk)) == 1
    assert "Regel 2." in lob.err
    assert stuk.read_text() == "vragenbank: stuk\ntitel: 's Ochtends\n"
    assert lob("vragen", "netjes", "bestaat-niet") == 1


def test_a_bank_with_mistakes_is_made_tidy_and_not_kept_as_good(lob: Lob) -> None:
    lob.vragen.mkdir(parents=True)
    lob.file("fout").write_text("vragenbank: fout  \nversie: 1\n")
    assert lob("vragen", "netjes", "fout") == 0
    assert lob.file("fout").read_text() == "vragenbank: fout\nversie: 1\n"
    assert not lob.good("fout").exists()


# --- wat er verder kan misgaan -------------------------------------------------------------------------------------


def test_a_question_that_is_taken_away_may_be_added_anew_under_its_own_id(lob: Lob) -> None:
    """That is how a question moves: old records name its id."""
    lob("vragen", "nieuw", "open-avond")
    erbij = (
        "weg: [kansen]\nvoeg_toe:\n  - {na: moment, id: kansen, vraag: Welke kans zag je?}\n"
        "  - {na: kansen, id: x, vraag: X?}\n"
    )
    with lob.file("open-avond").open("a", encoding="utf-8") as bestand:
        bestand.write(erbij)
    ids = [vraag.id for vraag in load_bank("open-avond", lob.vragen).vragen()]
    assert ids.count("kansen") == 1
    assert ids[ids.index("kansen") + 1] == "x"
    assert ids.index("kansen") < ids.index("gebeurtenis")


def test_the_words_for_editors_are_put_beside_the_bank(lob: Lob) -> None:
    from loopbaangesprek.workshop import making  # noqa: PLC0415 - what is shipped with it differs by version

    lob("vragen", "nieuw", "open-avond")
    verwacht = Path(making.__file__).parents[1] / "schema" / "vragenbank.schema.json"
    naast = lob.vragen / "vragenbank.schema.json"
    assert naast.exists() == verwacht.exists()
    if verwacht.exists():
        assert naast.read_bytes() == verwacht.read_bytes()
        json.loads(naast.read_bytes())


def test_nothing_of_python_shows_at_any_of_these_commands(lob: Lob, tmp_path: Path) -> None:
    gevallen: list[tuple[str, ...]] = [
        ("nieuw", ""), ("nieuw", "-"), ("nieuw", "a" * 300), ("nieuw", "x", "--vanuit", ""), ("bewerk", ""),
        ("bewerk", str(tmp_path)), ("netjes", ""), ("netjes", str(tmp_path)), ("netjes", "\x00"), ("bewerk", "a" * 300),
    ]  # fmt: skip
    for geval in gevallen:
        gedaan: Any = run_program(lob.folder, "vragen", *(deel.replace("\x00", "?") for deel in geval))
        assert gedaan.code in (1, 2), (geval, gedaan)
        assert "Traceback" not in gedaan.words
        assert "lob niet kent" not in gedaan.words, geval
