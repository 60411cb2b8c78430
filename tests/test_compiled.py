"""What was made of the banks and kept: never anything else than what reading the files gives, whatever happens to it.

The rule that lives here: `read.load_bank` reads the files every time, and is what `load_bank` is held against.
"""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from loopbaangesprek import bank_state, compiled, usual
from loopbaangesprek.banks import bank_names, load_bank, read
from loopbaangesprek.fouten import BankFout
from loopbaangesprek.reading.tekstbestand import BANK
from loopbaangesprek.vragenbank import Vragenbank
from tests.bewaard import kept_files
from tests.corpus import corpus, text_of
from tests.lob import BESTAND, Lob
from tests.test_bank_hypothesis import families

WINDOWS = sys.platform == "win32"
EIGEN = """\
vragenbank: stage
titel: Onze stage
versie: "3"
bouwt_op: stage
pas_aan: {rol: {vraag: Wat mocht je daar zelf doen?}}
"""
ANDER = EIGEN.replace("zelf doen", "zelf zien")
"""Just as long."""


@pytest.fixture
def eigen(tmp_path: Path) -> Path:
    """The folder with own banks among what lob keeps."""
    (tmp_path / "lob" / "vragen").mkdir(parents=True)
    return tmp_path / "lob" / "vragen"


def said(naam: str, eigen: Path, load: Callable[[str, Path | None], Vragenbank]) -> Vragenbank | str:
    """A bank, or why it cannot be used."""
    try:
        return load(naam, eigen)
    except BankFout as fout:
        return fout.zin


def same(naam: str, eigen: Path) -> Vragenbank | str:
    """A bank as it comes out of its files; hold that it comes out so the first time, and the second."""
    vers = said(naam, eigen, read.load_bank)
    assert said(naam, eigen, load_bank) == vers
    assert said(naam, eigen, load_bank) == vers
    return vers


def file_of(naam: str, eigen: Path) -> Path:
    """The file in which a bank is kept ready."""
    load_bank(naam, eigen)
    (pad,) = eigen.parent.glob(f"{compiled.MAP}/{compiled.BANK}{naam}.*")
    return pad


def put_there(naam: str, eigen: Path, bank: Vragenbank) -> None:
    """Keep another bank under this name, so that it shows which of the two comes out."""
    staat = bank_state.state_of(str(eigen))
    assert staat
    compiled.keep(str(eigen), compiled.BANK + naam, staat, msgspec.json.encode(bank))


# What comes out


@pytest.mark.parametrize("naam", bank_names(None))
def test_a_bank_that_came_with_lob_is_the_same_made_or_kept(naam: str, eigen: Path) -> None:
    assert isinstance(same(naam, eigen), Vragenbank)
    assert file_of(naam, eigen).is_file()


def test_what_is_kept_is_what_comes_out(eigen: Path) -> None:
    """Otherwise nothing here would say anything."""
    put_there("stage", eigen, read.load_bank("basis"))
    assert load_bank("stage", eigen).vragenbank == "basis"


@given(families())
def test_a_bank_that_nobody_wrote_is_the_same_made_or_kept(bladen: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as map_:
        eigen = Path(map_) / "vragen"
        eigen.mkdir()
        for naam, tekst in bladen.items():
            (eigen / f"{naam}.yaml").write_text(tekst, encoding="utf-8", newline="")
        same("blad0", eigen)


def test_hostile_words_are_the_same_made_or_kept(eigen: Path) -> None:
    """Every text of the corpus in a bank of its own."""
    gelezen = 0
    for nr, geval in enumerate(corpus()):
        tekst = msgspec.json.encode(text_of(geval)[:3_000].encode("utf-8", "replace").decode()).decode()
        (eigen / f"wild-{nr}.yaml").write_text(
            f"vragenbank: wild-{nr}\ntitel: x\nversie: 1\nfasen:\n- fase: opening\n  vragen:\n"
            f"  - {{id: a, vraag: {tekst}, tip: {tekst}}}\n",
            encoding="utf-8",
        )
    staat = bank_state.state_of(str(eigen))
    for pad in sorted(eigen.iterdir()):
        vers = said(pad.stem, eigen, read.load_bank)
        if isinstance(vers, Vragenbank):
            compiled.keep(str(eigen), compiled.BANK + pad.stem, staat or "", msgspec.json.encode(vers))
            assert load_bank(pad.stem, eigen) == vers
            gelezen += 1
    assert gelezen > 200
    assert len(kept_files(eigen.parent)) == gelezen


def test_a_bank_with_mistakes_is_not_kept(eigen: Path) -> None:
    (eigen / "kapot.yaml").write_text("vragenbank: kapot\n", encoding="utf-8")
    assert isinstance(same("kapot", eigen), str)
    assert kept_files(eigen.parent) == []


@pytest.mark.parametrize(
    "naam", ["../stage", "", ".", "stage.yaml", "./stage.yaml", "Stage", "x\x00", "a" * 300]
)
def test_only_a_bank_of_its_name_is_kept(naam: str, eigen: Path) -> None:
    same(naam, eigen)
    assert kept_files(eigen.parent) == []


# What makes it another


def _other_words(eigen: Path) -> None:
    """With the length and the time of before: what counts is what is in it."""
    pad = eigen / "stage.yaml"
    toen = pad.stat()
    pad.write_text(ANDER, encoding="utf-8")
    os.utime(pad, ns=(toen.st_atime_ns, toen.st_mtime_ns))
    assert pad.stat().st_size == toen.st_size


def _other_parent(eigen: Path) -> None:
    (eigen / "basis.yaml").write_text("vragenbank: basis\ntitel: x\nversie: 1\nbouwt_op: basis\nweg: [rol]\n")


def _both_endings(eigen: Path) -> None:
    shutil.copy(eigen / "stage.yaml", eigen / "stage.yml")


def _gone(eigen: Path) -> None:
    (eigen / "stage.yaml").unlink()


def _a_folder_instead(eigen: Path) -> None:
    _gone(eigen)
    (eigen / "stage.yaml").mkdir()


def _elsewhere(eigen: Path) -> None:
    """A link to a file that is the shipped bank: then it builds on itself."""
    _gone(eigen)
    (shipped,) = (pad for pad in map(Path, bank_state.bank_folders(None)) if pad.is_dir())
    (eigen / "stage.yaml").symlink_to(shipped / "stage.yaml")


def _behind_the_link(eigen: Path) -> None:
    (eigen.parent / "echt.yaml").write_text(ANDER, encoding="utf-8")
    _gone(eigen)
    (eigen / "stage.yaml").symlink_to(eigen.parent / "echt.yaml")


@pytest.mark.parametrize(
    "change",
    [_other_words, _other_parent, _both_endings, _gone, _a_folder_instead]
    + ([] if WINDOWS else [_elsewhere, _behind_the_link]),
)
def test_what_changed_is_never_served_from_before(change: Callable[[Path], None], eigen: Path) -> None:
    (eigen / "stage.yaml").write_text(EIGEN, encoding="utf-8")
    eerst = same("stage", eigen)
    change(eigen)
    assert same("stage", eigen) != eerst
    assert len(kept_files(eigen.parent)) <= 1


def test_an_own_bank_goes_before_one_that_came_with_lob(eigen: Path) -> None:
    assert isinstance(van_lob := same("stage", eigen), Vragenbank)
    (eigen / "stage.yaml").write_text(EIGEN, encoding="utf-8")
    assert isinstance(eigen_bank := same("stage", eigen), Vragenbank)
    assert (van_lob.titel, eigen_bank.titel) != (eigen_bank.titel, van_lob.titel)


def test_a_folder_that_moved_begins_anew(eigen: Path, tmp_path: Path) -> None:
    (eigen / "stage.yaml").write_text(EIGEN, encoding="utf-8")
    same("stage", eigen)
    put_there("stage", eigen, read.load_bank("basis"))
    (tmp_path / "lob").rename(tmp_path / "daar")
    same("stage", tmp_path / "daar" / "vragen")


@pytest.mark.parametrize("deel", range(3))
def test_another_python_another_library_or_other_code_makes_it_anew(
    deel: int, eigen: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    same("stage", eigen)
    put_there("stage", eigen, read.load_bank("basis"))
    assert load_bank("stage", eigen).vragenbank == "basis"
    anders = list(bank_state._program())
    assert all(anders)
    anders[deel] = ("anders", anders[deel])
    monkeypatch.setattr(bank_state, "_PROGRAMMA", [repr(anders).encode()])
    same("stage", eigen)


def test_a_change_while_it_is_made_keeps_nothing(eigen: Path) -> None:
    (eigen / "stage.yaml").write_text(EIGEN, encoding="utf-8")
    staat = bank_state.state_of(str(eigen))
    assert staat
    _other_words(eigen)
    compiled.keep(str(eigen), "bank-stage", staat, b"{}")
    assert kept_files(eigen.parent) == []


def test_all_code_that_makes_something_of_a_bank_is_looked_at() -> None:
    """Every module of ours that is loaded to read the banks and to make their list."""
    vraag = (
        "import sys; from loopbaangesprek.banks import read; from loopbaangesprek import banklijst;"
        "import loopbaangesprek.banks.origin, loopbaangesprek.keuring.leesvorm;"
        "b = read.load_bank('stage'); r = [banklijst.row_of(b, '', eigen=True)];"
        "banklijst.as_lines(r); banklijst.as_sentences(r);"
        "print(*(m.__file__ for n, m in sys.modules.items() if n.startswith('loopbaangesprek')), sep='\\n')"
    )
    klaar = subprocess.run([sys.executable, "-c", vraag], capture_output=True, text=True, check=True)
    mappen = {os.path.normpath(Path(bank_state._PAKKET, maker)) for maker in bank_state._MAKERS}
    assert {str(Path(regel).resolve().parent) for regel in klaar.stdout.split("\n") if regel} <= mappen
    assert BANK.grootte + 1 == bank_state.GROOTTE


# What may happen to what is kept


def _cut_off(pad: Path) -> None:
    pad.write_bytes(pad.read_bytes()[:-1])


def _emptied(pad: Path) -> None:
    pad.write_bytes(b"")


def _only_its_head(pad: Path) -> None:
    pad.write_bytes(pad.read_bytes()[:33])


def _longer(pad: Path) -> None:
    pad.write_bytes(pad.read_bytes() + b"\n")


def _foreign(pad: Path) -> None:
    pad.write_bytes(os.urandom(5_000))


def _of_another_form(pad: Path) -> None:
    pad.write_bytes(pad.read_bytes().replace(b"lob-banken-1", b"lob-banken-2", 1))


def _of_another_bank(pad: Path) -> None:
    """Under this name it is rubbish, however whole it is."""
    ander = pad.with_name(pad.name.replace("stage", "basis"))
    load_bank("basis", pad.parents[1] / "vragen")
    ander.replace(pad)


def _a_folder(pad: Path) -> None:
    pad.unlink()
    pad.mkdir()


def _a_link(pad: Path) -> None:
    pad.rename(pad.with_name("elders"))
    pad.symlink_to("elders")


def _a_pipe(pad: Path) -> None:
    """Whoever opens that to read waits for ever."""
    pad.unlink()
    os.mkfifo(pad)


def _writable_by_others(pad: Path) -> None:
    pad.chmod(0o622)


def _folder_writable_by_others(pad: Path) -> None:
    pad.parent.chmod(0o777)


def _folder_is_a_link(pad: Path) -> None:
    pad.parent.rename(pad.parents[1] / "elders")
    pad.parent.symlink_to("elders")


def _folder_is_a_file(pad: Path) -> None:
    shutil.rmtree(pad.parent)
    pad.parent.write_bytes(b"x")


def _of_somebody_else(pad: Path) -> None:
    if WINDOWS or os.geteuid() != 0:
        pytest.skip("only an administrator gives a file away")
    os.chown(pad, 65_534, 65_534)


def _folder_of_somebody_else(pad: Path) -> None:
    _of_somebody_else(pad.parent)


GEWOON = [
    _cut_off,
    _emptied,
    _only_its_head,
    _longer,
    _foreign,
    _of_another_form,
    _of_another_bank,
    _a_folder,
]
MET_RECHTEN = [
    _a_link, _a_pipe, _writable_by_others, _folder_writable_by_others, _folder_is_a_link, _folder_is_a_file,
    _of_somebody_else, _folder_of_somebody_else,
]  # fmt: skip


@pytest.mark.parametrize("damage", GEWOON if WINDOWS else [*GEWOON, *MET_RECHTEN])
def test_what_is_not_just_as_it_was_written_is_not_read(damage: Callable[[Path], None], eigen: Path) -> None:
    """It holds another bank, so that it would show if it were read."""
    vers = read.load_bank("stage", eigen)
    pad = file_of("stage", eigen)
    put_there("stage", eigen, read.load_bank("basis"))
    damage(pad)
    assert load_bank("stage", eigen) == vers
    assert load_bank("stage", eigen) == vers


@pytest.mark.parametrize("damage", [_cut_off, _foreign, *([] if WINDOWS else [_a_link, _writable_by_others])])
def test_what_was_damaged_is_made_anew_in_its_place(damage: Callable[[Path], None], eigen: Path) -> None:
    pad = file_of("stage", eigen)
    goed = pad.read_bytes()
    damage(pad)
    load_bank("stage", eigen)
    assert pad.read_bytes() == goed
    assert not pad.is_symlink()


@given(plek=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_not_one_bit_of_it_can_be_another(plek: float, bit: int) -> None:
    with tempfile.TemporaryDirectory() as map_:
        eigen = Path(map_) / "vragen"
        staat = bank_state.state_of(str(eigen))
        assert staat
        compiled.keep(str(eigen), "lijst", staat, b"iets")
        (pad,) = kept_files(Path(map_))
        data = bytearray(pad.read_bytes())
        data[int(plek * len(data))] ^= 1 << bit
        pad.write_bytes(data)
        assert compiled.kept(str(eigen), "lijst", staat) is None
        compiled.keep(str(eigen), "lijst", staat, b"iets")
        assert compiled.kept(str(eigen), "lijst", staat) == b"iets"


@pytest.mark.skipif(WINDOWS or os.geteuid() == 0, reason="everything may be written here")
def test_where_nothing_can_be_written_nothing_is_said(eigen: Path) -> None:
    eigen.parent.chmod(0o500)
    try:
        same("stage", eigen)
    finally:
        eigen.parent.chmod(0o700)
    assert kept_files(eigen.parent) == []


# Where it is, and for how long


def test_it_is_there_for_one_account_alone(eigen: Path) -> None:
    pad = file_of("stage", eigen)
    assert pad.parent == eigen.parent / ".cache"
    if not WINDOWS:
        assert [stat.S_IMODE(p.stat().st_mode) for p in (pad, pad.parent)] == [0o600, 0o700]


def test_who_names_no_folder_has_it_where_the_system_wants_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for naam in ("XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(naam, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    eigen = Path(usual.data_folder()) / "vragen"
    load_bank("stage", eigen)
    assert not eigen.parent.exists()
    (pad,) = Path(usual.cache_folder()).iterdir()
    assert pad.name.startswith("bank-stage.")


def test_where_nothing_is_kept_yet_nothing_is_made(tmp_path: Path) -> None:
    load_bank("stage", tmp_path / "niets" / "vragen")
    load_bank("stage", tmp_path / "niet-van-lob")
    assert list(tmp_path.iterdir()) == []


def test_what_is_past_goes_and_what_is_not_ours_stays(eigen: Path) -> None:
    """However often a bank changes, each has one file."""
    vreemd = eigen.parent / ".cache" / "brief.txt"
    for keer in range(5):
        (eigen / "stage.yaml").write_text(EIGEN.replace("3", str(keer)), encoding="utf-8")
        for naam in ("stage", "basis"):
            load_bank(naam, eigen)
        vreemd.write_text("x")
    assert len(kept_files(eigen.parent)) == len(["stage", "basis", "brief.txt"])
    assert vreemd.exists()
    (eigen / "stage.yaml").unlink()
    load_bank("basis", eigen)
    assert [pad.name.split(".")[0] for pad in kept_files(eigen.parent)] == ["bank-basis", "brief"]


def test_what_a_kill_left_half_goes_after_a_while(eigen: Path) -> None:
    pad = file_of("stage", eigen)
    oud, nieuw = (pad.with_name(f"{pad.name}.{nr}.tmp") for nr in (111, 222))
    for half in (oud, nieuw):
        half.write_bytes(b"half")
    os.utime(oud, (0, time.time() - 700))
    load_bank("basis", eigen)
    assert (oud.exists(), nieuw.exists()) == (False, True)


def test_it_holds_no_word_of_a_talk(lob: Lob) -> None:
    lob.taken_in(BESTAND)
    assert lob("vragen", "lijst") == 0
    alles = b"".join(pad.read_bytes() for pad in kept_files(lob.folder / "lob"))
    assert b"gebeurtenis" in alles
    for woorden in ("De storing in", "relais was stuk", "de planner vragen", "2026-12-10"):
        assert woorden in BESTAND
        assert woorden.encode() not in alles


def test_all_of_it_can_be_taken_away(eigen: Path) -> None:
    pad = file_of("stage", eigen)
    compiled.clear(str(eigen))
    assert not pad.parent.exists()
    assert isinstance(same("stage", eigen), Vragenbank)
