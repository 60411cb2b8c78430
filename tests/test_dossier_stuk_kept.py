"""The dossier as one document at the desk: which file it becomes, what is said of it, and what stays out of it."""

from __future__ import annotations

import json
import shutil
import stat
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any

import apsw
import pytest

from loopbaangesprek.cli.door import run
from loopbaangesprek.exports import forms
from loopbaangesprek.exports.uitgave import LEZERS
from loopbaangesprek.gebeurtenissen import Afgeschermd, from_line, to_line
from loopbaangesprek.gesprek import replay
from loopbaangesprek.hoofd import head_and_words
from loopbaangesprek.stores.base import number
from loopbaangesprek.stores.sqlite import open_store
from loopbaangesprek.wiring import now
from tests.lengtes import TWAALF, write_twelve
from tests.lob import Lob
from tests.opslag_proef import OM

TEKST = tuple(vorm for vorm in ("md", "json", "html") if vorm in forms())
"""The forms that can be read as they are."""
OPEN = "Dit bestand is niet op slot: wie het opent, kan het lezen.\n"


@pytest.fixture(scope="module")
def twaalf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve talks of one jongere, as they are kept."""
    werk = tmp_path_factory.mktemp("twaalf")
    with pytest.MonkeyPatch.context() as mp:
        mp.setenv("LOB_MAP", str(werk / "lob"))
        assert run(("gesprek", "invoeren", *map(str, write_twelve(werk)))) == 0
    return werk / "lob"


@pytest.fixture
def lob(
    twaalf: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Lob:
    """The program with those talks in a folder of its own."""
    shutil.copytree(twaalf, tmp_path / "lob")
    capsys.readouterr()
    return Lob(tmp_path, capsys, monkeypatch)


def export(lob: Lob, *woorden: str) -> int:
    """Write the dossier of the twelve talks."""
    return lob("jongere", "exporteer", TWAALF, *woorden)


def written(lob: Lob, *woorden: str) -> Path:
    """The file that an export makes."""
    assert export(lob, *woorden, "--naar", str(lob.folder / "uit")) == 0
    return Path(lob.out.removeprefix("Geschreven: ").rstrip("\n"))


def ids(lob: Lob) -> list[str]:
    """The names of the talks, the newest first."""
    assert lob("gesprek", "lijst", "--json") == 0
    return [rij["id"] for rij in json.loads(lob.out)]


def shield_all(lob: Lob, gesprek: str) -> list[str]:
    """Keep every answer of a talk between two; returns what was said in it and nowhere else."""
    store = open_store(lob.folder / "lob" / "lob.db")
    rijen = store.facts(gesprek)
    feiten = [from_line(rij.regel) for rij in rijen]
    gezegd = {plek: cel.tekst for plek, cel in replay(feiten).cellen.items() if cel.tekst}
    dicht = [Afgeschermd(*plek, soort="tussen_ons") for plek in gezegd]
    kop, vindbaar = head_and_words(replay([*feiten, *dicht]), now())
    store.write(
        rijen[-1].nr, number(rijen[-1].nr, [to_line(feit) for feit in dicht], OM), kop, vindbaar=vindbaar
    )
    store.close()
    return [tekst for tekst in gezegd.values() if len(tekst.split()) > 4]


def damage(lob: Lob, gesprek: str) -> None:
    """Write in a talk what no program should have written."""
    db = apsw.Connection(str(lob.folder / "lob" / "lob.db"))
    db.execute(
        'UPDATE feiten SET regel = \'{"feit": "niets"}\' WHERE nr = 2 '
        "AND gesprek = (SELECT nr FROM gesprekken WHERE id = ?)",
        (gesprek,),
    )
    db.close()


# --- the file ---------------------------------------------------------------------------------------------------


def test_a_form_makes_one_file_for_one_pair_of_eyes_that_says_for_whom_it_is(lob: Lob) -> None:
    pad = written(lob, "--vorm", "md", "--voor", "school")
    assert pad == lob.folder / "uit" / f"{now().date()}-{TWAALF}-dossier-school.md"
    assert (lob.err, stat.S_IMODE(pad.stat().st_mode)) == (OPEN, 0o600)
    assert list(pad.parent.iterdir()) == [pad]


@pytest.mark.parametrize("voor", ["jongere", "school"])
def test_the_folder_with_all_there_is_is_not_for_the_jongere_or_the_school(lob: Lob, voor: str) -> None:
    """Asked for one of these without a form it is one document all the same."""
    pad = written(lob, "--voor", voor)
    assert pad.name == f"{now().date()}-{TWAALF}-dossier-{voor}.md"


def test_a_file_that_is_there_stays_as_it_is(lob: Lob) -> None:
    eerste = written(lob, "--vorm", "md")
    eerste.write_bytes(b"van iemand")
    tweede = written(lob, "--vorm", "md")
    assert (tweede.name, eerste.read_bytes()) == (f"{eerste.stem}-2.md", b"van iemand")


def test_a_file_that_is_named_for_a_form_is_enough(lob: Lob) -> None:
    pad = lob.folder / "alles.JSON"
    assert export(lob, "--naar", str(pad)) == 0
    assert json.loads(pad.read_bytes())["dossier"]["code"] == TWAALF
    assert export(lob, "--naar", str(lob.folder / "alles.txt")) == 0
    assert (lob.folder / "alles.txt").read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize("naam", ["alles", "alles.2026", "alles.xyz"])
def test_without_a_form_everything_comes_in_a_folder_as_before(lob: Lob, naam: str) -> None:
    assert export(lob, "--naar", str(lob.folder / naam)) == 0
    (map_,) = (lob.folder / naam).iterdir()
    assert {"dossier.md", "dossier.json"} < {pad.name for pad in map_.iterdir()}
    assert lob.err == "Deze bestanden zijn niet op slot: wie ze opent, kan ze lezen.\n"


def test_a_folder_that_is_called_like_a_file_stays_a_folder(lob: Lob) -> None:
    (lob.folder / "oud.md").mkdir()
    assert export(lob, "--naar", str(lob.folder / "oud.md")) == 0
    assert [pad.is_dir() for pad in (lob.folder / "oud.md").iterdir()] == [True]


@pytest.mark.parametrize(
    ("woorden", "zin"),
    [
        (("--vorm", "odt"), "Achter --vorm past: "),
        (
            ("--naar", "alles.doc"),
            "Een bestand dat eindigt op .doc, maakt lob niet. Noem het bestand alles.docx.\n",
        ),
        (
            ("--voor", "school", "--naar", "alles.2026"),
            "Een bestand dat eindigt op .2026, maakt lob niet. Laat de naam eindigen op ",
        ),
        (("--vorm", "md", "--voor", "ouder"), "Achter --voor past: begeleider, jongere, school."),
        (
            ("--vorm", "json", "--naar", "alles.md"),
            (
                "--vorm json en de naam alles.md passen niet bij elkaar. "
                "Noem het bestand alles.json, of laat --vorm weg.\n"
            ),
        ),
    ],
)
def test_what_does_not_go_together_is_told_in_one_sentence(
    lob: Lob, woorden: tuple[str, ...], zin: str
) -> None:
    assert export(lob, *woorden) == 2
    assert (lob.out, lob.err.startswith(zin)) == ("", True)


def test_that_it_was_written_stands_in_the_log_with_every_talk(lob: Lob) -> None:
    written(lob, "--vorm", "md", "--voor", "jongere")
    assert lob("logboek", "--json") == 0
    (regel,) = [r for r in json.loads(lob.out) if r["daad"] == "uitgevoerd"]
    assert (regel["bij"], {g["gesprek"] for g in regel["gesprekken"]}) == (
        f"md:jongere {lob.folder / 'uit'}",
        set(ids(lob)),
    )


# --- what is in it ----------------------------------------------------------------------------------------------


def data_of(pad: Path) -> dict[str, Any]:
    """What stands in a file of data."""
    data: dict[str, Any] = json.loads(pad.read_bytes())
    return data


def test_as_data_it_is_what_stands_in_the_folder(lob: Lob) -> None:
    lob("gesprek", "bereid-voor", TWAALF, "--soort", "stage")
    for voor in ((), ("--voor", "begeleider")):
        assert export(lob, "--naar", str(lob.folder / "map"), *voor) == 0
        (map_,) = (lob.folder / "map").iterdir()
        heel = data_of(map_ / "dossier.json") | {"uitgevoerd": ""}
        assert data_of(written(lob, "--vorm", "json", *voor)) | {"uitgevoerd": ""} == heel
        shutil.rmtree(lob.folder / "map")


def test_the_data_for_others_hold_nothing_half_typed_or_prepared(lob: Lob) -> None:
    lob("gesprek", "bereid-voor", TWAALF, "--soort", "stage", "--waar", "bij kwikklaarwielewaal")
    store = open_store(lob.folder / "lob" / "lob.db")
    store.save_draft(ids(lob)[0], "moment", 1, "kwikhalfwielewaal")
    store.close()
    jongere, school = (data_of(written(lob, "--vorm", "json", "--voor", v)) for v in ("jongere", "school"))
    assert "wielewaal" not in json.dumps([jongere, school])
    assert list(jongere) == ["schema", "uitgevoerd", "programma", "dossier", "verslagen"]
    assert TWAALF not in json.dumps(jongere)
    assert not any({"competenties", "nog_open"} & record.keys() for record in jongere["verslagen"])
    assert list(school) == ["schema", "uitgevoerd", "programma", "code", "gesprekken"]
    assert (len(jongere["verslagen"]), len(school["gesprekken"])) == (12, 12)


def test_what_stays_between_two_is_only_in_the_counsellors_own(lob: Lob) -> None:
    dicht = shield_all(lob, ids(lob)[3])
    assert len(dicht) > 5
    for vorm in TEKST:
        for voor in ((), ("--voor", "jongere"), ("--voor", "school")):
            pad = written(lob, "--vorm", vorm, *voor)
            assert [tekst for tekst in dicht if tekst in pad.read_text(encoding="utf-8")] == []
            assert "er niet in. Voor jezelf wel: lob jongere exporteer" in lob.err
        eigen = written(lob, "--vorm", vorm, "--voor", "begeleider")
        assert "Let op: hierin staat ook wat tussen jou en de jongere blijft." in lob.err
        assert [tekst for tekst in dicht if tekst not in eigen.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize("voor", [None, *LEZERS])
def test_a_damaged_talk_is_told_and_keeps_no_other_out(lob: Lob, voor: str | None) -> None:
    stuk, *heel = ids(lob)
    damage(lob, stuk)
    tekst = written(lob, "--vorm", "md", *(("--voor", voor) if voor else ())).read_text(encoding="utf-8")
    assert f"Gesprek {stuk} ({TWAALF}) is beschadigd" in lob.err
    verteld = "*Eén gesprek (15 maart 2026) is beschadigd en staat hier niet.*" in tekst.replace("\\", "")
    assert verteld == (voor != "jongere")
    assert tekst.count("\n- ", 0, tekst.index("\n## ")) == len(heel)


@pytest.mark.parametrize("voor", LEZERS)
def test_where_the_only_talk_is_damaged_there_is_nothing_to_read_and_that_is_said(
    lob: Lob, voor: str
) -> None:
    laatste, *rest = ids(lob)
    for gesprek in rest:
        lob("gesprek", "wis", gesprek, "--ja")
    damage(lob, laatste)
    regels = written(lob, "--vorm", "md", "--voor", voor).read_text(encoding="utf-8").splitlines()
    kop = "# Mijn gesprekken" if voor == "jongere" else f"# Dossier {TWAALF}"
    zin = (
        "Hier staat nog geen gesprek."
        if voor == "jongere"
        else "Eén gesprek (15 maart 2026) is beschadigd en staat hier niet."
    )
    assert [regel.replace("\\", "") for regel in regels] == [kop, "", f"*{zin}*"]


def test_prepared_data_that_are_no_text_are_written_as_far_as_they_can_be_read(lob: Lob) -> None:
    lob("gesprek", "bereid-voor", TWAALF, "--soort", "stage")
    db = apsw.Connection(str(lob.folder / "lob" / "lob.db"))
    db.execute("""UPDATE voorbereid SET tekst = '{"waar": "half \\ud83d teken"}'""")
    db.close()
    assert data_of(written(lob, "--vorm", "json"))["klaargezet"] == {"waar": "half \ud83d teken"}


def test_whoever_hands_it_to_the_jongere_hears_which_talks_are_not_in_it(lob: Lob) -> None:
    lob.taken_in(f"bank: stage\njongere: {{code: {TWAALF}}}\n")
    written(lob, "--vorm", "md", "--voor", "jongere")
    assert lob.err == (
        "Eén gesprek staat er niet in: het loopt nog, is afgebroken, "
        "of er staat niets in dat de jongere zelf zei of goed vond.\n" + OPEN
    )


# --- in every form ----------------------------------------------------------------------------------------------


def _text_of(pad: Path) -> str:
    """What can be read in a file, on one line."""
    if pad.suffix == ".pdf":
        gelezen = subprocess.run(
            ["pdftotext", str(pad), "-"], check=True, capture_output=True
        ).stdout.decode()
    elif pad.suffix == ".docx":
        from docx import Document  # noqa: PLC0415 - only this long test needs it

        gelezen = "\n".join(
            deel.text for deel in Document(BytesIO(pad.read_bytes())).element.body.iter() if deel.text
        )
    else:
        gelezen = pad.read_text(encoding="utf-8")
    return " ".join(gelezen.replace("\u00ad", "").split())


@pytest.mark.lang
@pytest.mark.parametrize("voor", LEZERS)
@pytest.mark.parametrize("vorm", forms())
def test_twelve_talks_can_be_read_in_every_form(lob: Lob, vorm: str, voor: str) -> None:
    if vorm == "pdf" and not shutil.which("pdftotext"):
        pytest.skip("no pdftotext on this machine to read with")
    md = written(lob, "--vorm", "md", "--voor", voor).read_text(encoding="utf-8")
    titels = [r[3:].replace("\\", "") for r in md.splitlines() if r.startswith("## ")]
    tekst = _text_of(written(lob, "--vorm", vorm, "--voor", voor))
    if vorm != "json":
        assert [titel for titel in titels if titel not in tekst] == []
    assert len(titels) >= 12
