"""A file that does not open: locked, another wachtzin, damaged, or no kluis at all; each is told apart, and left alone.

The rule that lives here: one Dutch sentence, exit code 1, and not a byte of the file is changed.
"""

from __future__ import annotations

import random
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from loopbaangesprek.stores.sqlite import open_store
from loopbaangesprek.stores.tables import MIGRATIES
from tests.kluisproef import A, B, fill, opens_with
from tests.lob import Lob
from tests.program import START, Talk, in_dutch, run, talk, unknown_words

BLAD = 4096
AFGESLOTEN = "is op slot, met een wachtzin"
PAST_NIET = "De wachtzin past niet op"
BESCHADIGD = "beschadigd"
VREEMD = "is geen bestand van dit programma"

Maak = Callable[[Path], None]


@pytest.fixture(scope="module")
def dicht(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A locked file of some pages."""
    pad = tmp_path_factory.mktemp("kluis") / "lob.db"
    fill(pad, A, talks=60)
    return pad.read_bytes()


def flipped(data: bytes, plek: int) -> bytes:
    """The same bytes with one bit the other way."""
    return data[:plek] + bytes([data[plek] ^ 1]) + data[plek + 1 :]


def zipped(pad: Path) -> None:
    """A zip with something in it, as full of surprise as what is locked."""
    with zipfile.ZipFile(pad, "w", zipfile.ZIP_DEFLATED) as zip_:
        zip_.writestr("foto.jpg", random.Random(7).randbytes(9001))  # noqa: S311 - a picture


def newer(pad: Path) -> None:
    """A file of a version that is yet to come, behind the right wachtzin."""
    open_store(pad, A, migraties=(*MIGRATIES, lambda _: None)).close()


GEVALLEN: dict[str, tuple[Callable[[bytes, Path], object], str | None, str]] = {
    "locked, and nobody to ask": (lambda d, p: p.write_bytes(d), None, AFGESLOTEN),
    "another wachtzin": (lambda d, p: p.write_bytes(d), B, PAST_NIET),
    "a capital more": (lambda d, p: p.write_bytes(d), A.title(), PAST_NIET),
    "damage to the first bytes looks like another wachtzin": (
        lambda d, p: p.write_bytes(flipped(d, 3)),
        A,
        PAST_NIET,
    ),
    "damage to the first page": (lambda d, p: p.write_bytes(flipped(d, 200)), A, BESCHADIGD),
    "half of it is gone, in mid-page": (lambda d, p: p.write_bytes(d[: len(d) // 2 + 100]), A, BESCHADIGD),
    "a text": (lambda _, p: p.write_text("Een brief.\n" * 3000), A, VREEMD),
    "a short text": (lambda _, p: p.write_text("Een brief."), A, VREEMD),
    "a folder": (lambda _, p: p.mkdir(), A, "is een map"),
    "a newer version behind the right wachtzin": (lambda _, p: newer(p), A, "nieuwere versie"),
    "a newer version behind another one": (lambda _, p: newer(p), B, PAST_NIET),
    "a zip": (lambda _, p: zipped(p), A, VREEMD),
}


@pytest.mark.lang
@pytest.mark.parametrize("geval", GEVALLEN)
def test_what_does_not_open_is_told_apart_and_left_as_it_is(
    geval: str, dicht: bytes, lob: Lob, monkeypatch: pytest.MonkeyPatch
) -> None:
    maak, wachtzin, zin = GEVALLEN[geval]
    pad = lob.folder / "lob" / "lob.db"
    pad.parent.mkdir()
    maak(dicht, pad)
    eerst = pad.read_bytes() if pad.is_file() else None
    if wachtzin:
        monkeypatch.setenv("LOB_WACHTZIN", wachtzin)
    else:
        monkeypatch.delenv("LOB_WACHTZIN", raising=False)
    for opdracht in (("gesprek", "lijst"), ("kluis", "status"), ("kluis", "wachtzin", "--uit")):
        assert lob(*opdracht) == 1, (lob.out, lob.err)
        assert zin in lob.out + lob.err
        assert not unknown_words(lob.out + lob.err)
    assert (pad.read_bytes() if pad.is_file() else None) == eerst


def test_an_empty_file_is_no_trouble_it_is_where_a_kluis_begins(lob: Lob) -> None:
    pad = lob.folder / "lob" / "lob.db"
    pad.parent.mkdir()
    pad.touch()
    assert lob("gesprek", "lijst") == 0


@pytest.mark.lang
def test_of_a_file_with_damage_further_on_the_rest_is_read_and_the_status_says_so(
    dicht: bytes, lob: Lob, monkeypatch: pytest.MonkeyPatch
) -> None:
    pad = lob.folder / "lob" / "lob.db"
    pad.parent.mkdir()
    monkeypatch.setenv("LOB_WACHTZIN", A)
    for bladzijde in range(1, len(dicht) // BLAD, 7):
        pad.write_bytes(flipped(dicht, bladzijde * BLAD + 1000))
        assert lob("kluis", "status") == 1, bladzijde
        assert BESCHADIGD in lob.out + lob.err, bladzijde
    pad.write_bytes(dicht)
    assert lob("kluis", "status") == 0
    assert "het bestand is heel" in lob.out


def test_a_wachtzin_in_a_file_that_cannot_be_read_is_told(
    dicht: bytes, lob: Lob, monkeypatch: pytest.MonkeyPatch
) -> None:
    pad = lob.folder / "lob" / "lob.db"
    pad.parent.mkdir()
    pad.write_bytes(dicht)
    for naam in (lob.folder / "weg.txt", lob.folder, pad):
        monkeypatch.setenv("LOB_WACHTZIN_BESTAND", str(naam))
        assert lob("gesprek", "lijst") == 1
        assert "LOB_WACHTZIN_BESTAND" in lob.err
    leeg = lob.folder / "leeg.txt"
    leeg.write_text("\n" + A, encoding="utf-8")
    monkeypatch.setenv("LOB_WACHTZIN_BESTAND", str(leeg))
    assert lob("gesprek", "lijst") == 1
    assert "staat niets op de eerste regel" in lob.err
    goed = lob.folder / "goed.txt"
    goed.write_text(f"\ufeff  {A.replace(' ', '  ')}\r\nTweede regel\n", encoding="utf-8")
    monkeypatch.setenv("LOB_WACHTZIN_BESTAND", str(goed))
    assert lob("gesprek", "lijst") == 0


posix = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX terminals")


@posix
def test_three_wrong_tries_end_it_and_a_talk_that_runs_elsewhere_loses_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "map"
    met = {"LOB_WACHTZIN": A}
    zonder = {"LOB_WACHTZIN_BESTAND": "", "LOB_WACHTZIN": ""}
    with talk(folder, *START, "--code", "vmbo-3310", omgeving=met) as eerste:
        eerste.answer("een wens")
        eerste.hears("> ")
        tweede = Talk(folder, "gesprek", "hervat", "--eenvoudig", omgeving=zonder)
        for over in ("Je kunt het nog 2 keer proberen.", "Je kunt het nog één keer proberen.", PAST_NIET):
            tweede.hears("Wachtzin: ")
            tweede.kind.send("fout\n")
            tweede.hears(over)
        tweede.rest()
        assert tweede.code == 1
        assert "fout" not in tweede.out
        assert not unknown_words(tweede.out)
        eerste.kind.send("de klant was boos\n\n")
        eerste.hears("Genoteerd")
        eerste.line("/stop")
        eerste.rest()
    with closing(open_store(folder / "lob.db", A)) as store:
        (kop,) = store.talks()
        tekst = " ".join(rij.regel for rij in store.facts(kop.id))
    assert "een wens" in tekst
    assert "de klant was boos" in tekst


@pytest.mark.lang
@posix
def test_the_third_try_may_be_the_right_one(tmp_path: Path) -> None:
    folder = tmp_path / "map"
    fill(folder / "lob.db", A)
    venster = Talk(folder, "gesprek", "lijst")
    for zin in ("fout", "weer fout", f" {A} "):
        venster.hears("Wachtzin: ")
        venster.kind.send(zin + "\n")
    assert "mbo-0001" in venster.rest()
    assert venster.code == 0
    assert A not in venster.out


@posix
def test_ctrl_c_at_the_wachtzin_stops_quietly(tmp_path: Path) -> None:
    folder = tmp_path / "map"
    fill(folder / "lob.db", A)
    venster = Talk(folder, "gesprek", "lijst")
    venster.hears("Wachtzin: ")
    venster.kind.send("\x03")
    venster.rest()
    assert venster.code == 130
    assert not unknown_words(venster.out)
    assert opens_with(folder / "lob.db", [A]) == [A]


def test_a_wrong_wachtzin_through_a_pipe_is_one_sentence(tmp_path: Path) -> None:
    folder = tmp_path / "map"
    fill(folder / "lob.db", A)
    ran = in_dutch(run(folder, "gesprek", "lijst", omgeving={"LOB_WACHTZIN": B}))
    assert ran.code == 1
    assert PAST_NIET in ran.err
    assert ran.out == ""
