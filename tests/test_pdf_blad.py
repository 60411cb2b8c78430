"""The sheet for a talk on paper as PDF: one A4, whatever a bank holds, and nothing on it but words (M45, C8)."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loopbaangesprek.banks import bank_names, load_bank
from loopbaangesprek.exports.sheet_pdf import render_sheet
from loopbaangesprek.gespreksblad import VAKKEN, Gespreksblad, sheet_of
from loopbaangesprek.schoon import on_one_line, schoon
from loopbaangesprek.teksten import gespreksblad as t
from loopbaangesprek.vragenbank import Fase, Keuze, Vraag, Vragenbank
from loopbaangesprek.wegen import Pad
from tests.corpus import corpus, text_of
from tests.lob import Lob
from tests.pdfs import BREED, HOOG, bookmarks, objects, reader, reads, root, visible, words
from tests.proefbank import groep

PADEN: tuple[Pad, ...] = ("standaard", "kort")


def sheet_with(tekst: str, aantal: int = 2) -> Gespreksblad:
    """The sheet of a bank in which one text is the title, every question and every choice."""
    keuzes = (Keuze(tekst, "0"), Keuze("anders", "1"))
    fasen = (
        Fase(f, tuple(groep(Vraag(f"{f}-{n}", tekst, keuze=keuzes if n else ())) for n in range(aantal)))
        for f in VAKKEN
    )
    opening = Fase("opening", (groep(Vraag("wens", tekst, oogst="opening.wens_jongere")),))
    return sheet_of(Vragenbank("proef", tekst, tekst, (opening, *fasen)))


def is_one_a4(pdf: bytes) -> bool:
    bladen = reader(pdf).pages
    maat = tuple(round(float(kant)) for kant in bladen[0].mediabox[2:])
    return len(bladen) == 1 and maat == (round(BREED), round(HOOG))


@reads
@pytest.mark.parametrize("pad", PADEN)
@pytest.mark.parametrize("naam", bank_names(None))
def test_every_bank_is_one_a4_with_all_that_is_asked(naam: str, pad: Pad) -> None:
    blad = sheet_of(load_bank(naam), pad)
    gemaakt = render_sheet(blad)
    assert is_one_a4(gemaakt)
    op_papier = words(gemaakt)
    gelezen = visible("".join(w.tekst for w in op_papier)).replace("-", "")
    zinnen = [zin.tekst for vak in blad.vakken for plek in vak.plekken for zin in plek.zinnen]
    keuzes = [woord for vak in blad.vakken for plek in vak.plekken for woord in plek.keuze]
    alles = [
        blad.titel,
        blad.wens,
        blad.akkoord,
        *zinnen,
        *keuzes,
        t.STAP,
        t.VOLGENDE,
        t.CODE,
        blad.herkomst,
    ]
    assert [tekst for tekst in alles if visible(tekst).replace("-", "") not in gelezen] == []
    assert max(w.rechts for w in op_papier) < BREED - 30
    assert max(w.onder for w in op_papier) < HOOG - 15


def test_it_is_tagged_and_its_phases_are_headings() -> None:
    gemaakt = render_sheet(sheet_of(load_bank("stage")))
    assert bookmarks(gemaakt) == [(1, "Terugblik op je stage"), *((2, t.FASE[fase]) for fase in VAKKEN)]
    assert root(gemaakt)["/MarkInfo"]["/Marked"]
    assert root(gemaakt)["/Lang"] == "nl-NL"
    assert not any({"/URI", "/JS", "/Annots"} & set(ding) for ding in objects(gemaakt))


@reads
@pytest.mark.parametrize("aantal", [0, 1, 9])
@pytest.mark.parametrize("tekst", ["Wat vond je daarvan?", "woord " * 500, "W" * 500, "#let x = [*a*] $b$ "])
def test_a_bank_of_any_size_is_one_a4(tekst: str, aantal: int) -> None:
    gemaakt = render_sheet(sheet_with(tekst, aantal))
    assert is_one_a4(gemaakt)
    assert max(w.rechts for w in words(gemaakt)) < BREED - 30


@reads
def test_every_text_of_the_corpus_is_only_a_text_on_the_sheet() -> None:
    """Those that typst could take for more than a text, and every tenth of the others."""
    for nr, geval in enumerate(corpus()):
        tekst = schoon(text_of(geval)).strip()
        if on_one_line(tekst) and (nr % 10 == 0 or "#" in tekst[:60]):
            blad = sheet_with(tekst)
            gemaakt = render_sheet(blad)
            assert is_one_a4(gemaakt)
            gelezen = visible("".join(w.tekst for w in words(gemaakt)))
            assert visible(blad.wens)[:40] in gelezen, tekst[:80]


@settings(max_examples=25)
@given(st.text(max_size=200).map(schoon).filter(lambda tekst: bool(on_one_line(tekst))))
def test_any_text_leaves_one_a4(tekst: str) -> None:
    assert is_one_a4(render_sheet(sheet_with(tekst)))


def test_the_sheet_is_printed_with_one_command(lob: Lob, tmp_path: Path) -> None:
    assert lob("vragen", "print", "stage", "--vorm", "pdf", "--naar", str(tmp_path / "uit")) == 0
    assert t.KLAAR_PDF in lob.out
    assert lob("vragen", "print", "stage", "--naar", str(tmp_path / "uit" / "blad.pdf"), "--kort") == 0
    geschreven = sorted((tmp_path / "uit").iterdir())
    assert [pad.name for pad in geschreven] == ["blad.pdf", "gespreksblad-stage.pdf"]
    assert all(is_one_a4(pad.read_bytes()) for pad in geschreven)
