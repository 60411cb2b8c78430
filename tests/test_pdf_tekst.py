"""In a PDF a text is a text and nothing more, whatever it holds (C8); and what a school adds of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loopbaangesprek.exports import forms
from loopbaangesprek.exports.blokken import (
    Alinea,
    Bladzijde,
    Kop,
)
from loopbaangesprek.exports.uitgave import Uiterlijk
from loopbaangesprek.fouten import UitvoerFout
from loopbaangesprek.schoon import schoon
from loopbaangesprek.teksten import uitvoer
from tests import noodletter
from tests.corpus import corpus, text_of
from tests.lob import Lob
from tests.pdfs import (
    made,
    objects,
    pages,
    picture,
    reader,
    reads,
    text,
    visible,
)
from tests.program import beside, listing, surroundings
from tests.stukken import every_block

ZIN = "Toen de koelcel uitviel bleef ik rustig, en ik liep alles stap voor stap na."
OPMAAK = (
    '#eval("1+1") #read("/etc/passwd")',
    "*vet* _schuin_ `code` $x^2$ = kop",
    "@noot <label> \\#x",
    "a  -- b --- c ... 'd' \"e\" ~",
    "https://voorbeeld.example/#x",
    "#pagebreak()\n= Kop",
)
"""What typst, or another, would read as more than a text."""


# --- a text is a text


@reads
@pytest.mark.parametrize("tekst", OPMAAK)
def test_a_text_is_never_read_as_markup(tekst: str) -> None:
    gemaakt = made(*every_block(tekst), titel=tekst)
    assert visible(text(gemaakt)).count(visible(tekst)) == "".join(map(repr, every_block("qqq"))).count("qqq")
    assert reader(gemaakt).metadata.title == tekst  # type: ignore[union-attr]  # it has a title


@reads
def test_all_of_the_corpus_can_be_read_back() -> None:
    """Every text in one document, but for those of many pages; and what has no letter here is still its text."""
    teksten = [schoon(text_of(geval)).strip() for geval in corpus()]
    kort = [tekst for tekst in teksten if len(tekst) < 3000]
    gelezen = visible(
        text(made(Kop("Kop", 1), *(Alinea(tekst, f"Tekst {nr}") for nr, tekst in enumerate(kort))))
    )
    assert [tekst for tekst in kort if visible(tekst) not in gelezen] == []
    assert len(kort) > 300


@reads
@settings(max_examples=25)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=40).map(schoon))
def test_any_text_can_be_read_back(tekst: str) -> None:
    gemaakt = made(Kop("Kop", 1), Alinea(tekst), Alinea(tekst, citaat=True))
    assert sorted(set(visible(tekst)) - set(visible(text(gemaakt)))) == []


@reads
def test_a_sign_that_no_font_has_is_a_box_and_still_the_sign() -> None:
    gemaakt = made(Kop("Kop", 1), Alinea("\U000f1234 en \U0001f9d1\u200d\U0001f680 en a\u0f71b"))
    assert "\U000f1234" in text(gemaakt)
    assert any("LeegVakje" in str(ding.get("/BaseFont")) for ding in objects(gemaakt))
    assert not any("LeegVakje" in str(ding.get("/BaseFont")) for ding in objects(made(*every_block(ZIN))))


@reads
def test_a_letter_with_a_mark_that_goes_with_no_font_keeps_both() -> None:
    tekst = "1\u0f71 a\U0001e8d0 -\u0658 \U0001f600\u0301"
    assert visible(tekst) in visible(text(made(Kop("Kop", 1), Alinea(tekst))))


@pytest.mark.skipif(find_spec("fontTools") is None, reason="only who makes the font has fontTools")
def test_the_font_of_last_resort_is_the_one_that_is_described() -> None:
    letters = Path(sys.modules["loopbaangesprek.exports"].__path__[0]) / "templates" / "letters"
    assert [pad.read_bytes() for pad in letters.iterdir()] == [noodletter.make()]


# --- a school's own look


@reads
def test_the_look_of_a_school_is_on_the_first_page_only() -> None:
    stijl = Uiterlijk("Vakcollege De Brug", "#c03030", picture())
    gemaakt = made(Kop("Kop", 1), Bladzijde(), Alinea("a"), stijl=stijl)
    assert "Vakcollege De Brug" in text(gemaakt).split("\f")[0]
    assert "Vakcollege De Brug" not in text(gemaakt).split("\f")[1]
    assert [str(ding["/Alt"]) for ding in objects(gemaakt) if "/Alt" in ding] == ["Vakcollege De Brug"]
    zonder = made(Kop("Kop", 1), stijl=Uiterlijk(logo=picture()))
    assert [str(ding["/Alt"]) for ding in objects(zonder) if "/Alt" in ding] == [uitvoer.LOGO]


def test_a_very_wide_logo_and_a_very_high_one_fit() -> None:
    for breed, hoog in ((900, 3), (3, 900)):
        assert pages(made(Kop("Kop", 1), stijl=Uiterlijk("School", logo=picture(breed, hoog)))) == 1


def test_a_logo_that_is_no_picture_is_told() -> None:
    with pytest.raises(UitvoerFout, match="Het lukt niet"):
        made(Kop("Kop", 1), stijl=Uiterlijk("School", logo=b"geen plaatje"))


# --- through the program


def test_it_is_a_form_like_the_others(lob: Lob, tmp_path: Path) -> None:
    assert "pdf" in forms()
    naam = lob.taken_in()
    assert lob("gesprek", "exporteer", naam, "--vorm", "pdf", "--naar", str(tmp_path / "uit.pdf")) == 0
    assert pages((tmp_path / "uit.pdf").read_bytes()) >= 1


def test_where_the_typesetter_is_missing_a_sentence_says_what_to_install(tmp_path: Path) -> None:
    zonder = "import sys; sys.modules['typst'] = None; from loopbaangesprek.cli import main; main()"
    folder = tmp_path / "lob"
    (tmp_path / "antwoorden.yaml").write_text("bank: stage\nmoment: De storing\n", encoding="utf-8")

    def lob_zonder(*woorden: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", zonder, *woorden],
            capture_output=True,
            text=True,
            check=False,
            cwd=beside(folder),
            env=surroundings(folder),
        )

    assert lob_zonder("gesprek", "start", "--antwoorden", str(tmp_path / "antwoorden.yaml")).returncode == 0
    voor = _but_for_what_changes(tmp_path)
    (naam,) = (kop["id"] for kop in json.loads(lob_zonder("gesprek", "lijst", "--json").stdout))
    for woorden in (("gesprek", "exporteer", naam), ("vragen", "print", "stage")):
        klaar = lob_zonder(*woorden, "--vorm", "pdf", "--naar", str(tmp_path / "uit"))
        assert klaar.returncode == 1
        assert klaar.stderr.strip() == uitvoer.onderdeel_mist("pdf")
    assert _but_for_what_changes(tmp_path) == voor


def _but_for_what_changes(folder: Path) -> dict[str, str]:
    """Every file below a folder but for the store, which keeps a log, and what is kept ready of a bank."""
    return {pad: som for pad, som in listing(folder).items() if "lob.db" not in pad and ".cache" not in pad}
