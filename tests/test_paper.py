"""A talk on paper: one A4, the questions of a bank in four boxes, and nothing on it but words (M45, C8)."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings

from loopbaangesprek.banks import bank_names, load_bank
from loopbaangesprek.exports import sheet_html, sheet_markdown
from loopbaangesprek.gespreksblad import BUITEN_DE_KERN, VAKKEN, Gespreksblad, sheet_of
from loopbaangesprek.schoon import on_one_line, schoon
from loopbaangesprek.vragenbank import Fase, Keuze, Voorwaarde, Vraag, Vragenbank
from loopbaangesprek.wegen import Pad
from tests.afdruk import is_one_a4, prints
from tests.corpus import corpus, text_of
from tests.lob import Lob
from tests.proefbank import groep
from tests.teruglezen import LEZERS, read_back, teksten

PADEN: tuple[Pad, ...] = ("standaard", "kort")


@pytest.fixture
def lob(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Lob:
    monkeypatch.setenv("HOME", str(tmp_path))
    return Lob(tmp_path, capsys, monkeypatch)


def bank_of(tekst: str, *, aantal: int = 1, keuze: tuple[str, ...] = ()) -> Vragenbank:
    """A bank in which one text is the title, every question and every choice."""
    keuzes = tuple(Keuze(woord, str(nr)) for nr, woord in enumerate(keuze))
    fasen = [
        Fase(
            fase,
            tuple(groep(Vraag(f"{fase}-{nr}", tekst, keuze=keuzes if nr else ())) for nr in range(aantal)),
        )
        for fase in VAKKEN
    ]
    opening = Fase("opening", (groep(Vraag("wens", tekst, oogst="opening.wens_jongere")),))
    return Vragenbank("proef", tekst, tekst, (opening, *fasen))


# --- what stands on it


@pytest.mark.parametrize("naam", bank_names(None))
def test_every_question_of_the_kern_is_on_the_sheet(naam: str) -> None:
    """The four questions of the standard path that are no kern are a word or two below their box."""
    bank = load_bank(naam)
    blad = sheet_of(bank)
    gedrukt = {zin.tekst for vak in blad.vakken for plek in vak.plekken for zin in plek.zinnen}
    kern = [
        v.vraag
        for fase, gr in bank.groepen()
        for v in gr.vragen
        if fase in VAKKEN and not v.extra and v.oogst not in BUITEN_DE_KERN
    ]
    assert set(kern) == gedrukt
    assert [vak.over for vak in blad.vakken] == [0, 0, 0, 0]
    assert sum(len(vak.ook) for vak in blad.vakken) == len(BUITEN_DE_KERN)


def test_the_short_sheet_has_the_questions_of_the_short_talk() -> None:
    lang, kort = (sheet_of(load_bank("stage"), pad) for pad in PADEN)
    assert (lang.minuten, kort.minuten) == (25, 15)
    assert sum(len(vak.plekken) for vak in kort.vakken) < sum(len(vak.plekken) for vak in lang.vakken)
    assert [vak.ook for vak in kort.vakken] == [(), (), (), ()]


def test_questions_that_come_instead_of_each_other_share_a_place() -> None:
    reflecteren = sheet_of(load_bank("basis")).vakken[1]
    assert [zin.na for zin in reflecteren.plekken[0].zinnen] == [("fijn", "allebei"), ("vervelend",)]
    assert all(len(plek.zinnen) == 1 for plek in reflecteren.plekken[1:])


def test_questions_that_come_together_each_have_their_own_place() -> None:
    keuze = Vraag("kies", "Kies?", keuze=(Keuze("ja", "ja"), Keuze("nee", "nee")))
    beide = [Vraag(naam, f"{naam}?", als=(Voorwaarde("kies", ("ja",)),)) for naam in ("een", "twee")]
    bank = Vragenbank("proef", "x", "1", (Fase("reflecteren", tuple(map(groep, (keuze, *beide)))),))
    assert [len(plek.zinnen) for plek in sheet_of(bank).vakken[1].plekken] == [1, 1, 1]


@pytest.mark.parametrize("render", [sheet_html.render_sheet, sheet_markdown.render_sheet])
def test_the_sheet_has_room_for_a_code_and_asks_for_no_name(render: object) -> None:
    tekst = render(sheet_of(load_bank("stage")))  # type: ignore[operator]  # one of the two
    assert "Code, geen naam" in tekst
    assert "Datum" in tekst
    for woord in ("waar dit gesprek voor is", "ongeveer 25 minuten", "wie het mag lezen", "Mijn stap", "Dag"):
        assert woord in tekst
    assert "tip" not in tekst.lower()


def test_a_bank_that_does_not_fit_says_how_much_was_left_out() -> None:
    blad = sheet_of(bank_of("Wat vond je daarvan?", aantal=9))
    assert all(vak.over == 9 - len(vak.plekken) and vak.plekken for vak in blad.vakken)
    for render in (sheet_html.render_sheet, sheet_markdown.render_sheet):
        assert "en nog" in render(blad)


def test_a_very_long_question_is_cut_at_a_word() -> None:
    blad = sheet_of(bank_of("woord " * 500))
    (zin,) = blad.vakken[0].plekken[0].zinnen
    assert zin.tekst.endswith("woord…")
    assert len(zin.tekst) <= 131


# --- nothing on it but words


class Bladlezer(HTMLParser):
    """A reader of a page: its elements with their attributes, and its text."""

    def __init__(self, pagina: str) -> None:
        """Read a page."""
        super().__init__()
        self.vorm: list[str] = []
        self.teksten: list[str] = []
        self.feed(pagina)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element; how the rows are divided follows from how long the texts are."""
        self.vorm.append(f"<{tag} {[(n, re.sub('[0-9]+', '0', w or '')) for n, w in attrs]}>")

    def handle_endtag(self, tag: str) -> None:
        """The end of an element."""
        self.vorm.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        """Text between elements."""
        if data.strip():
            self.teksten.append(" ".join(data.split()))

    def handle_comment(self, data: str) -> None:
        """A comment; there should be none."""
        self.vorm.append(f"<!--{data}-->")

    def handle_pi(self, data: str) -> None:
        """An instruction; there should be none."""
        self.vorm.append(f"<?{data}>")


def texts(blad: Gespreksblad) -> list[str]:
    """The texts of the bank on a sheet."""
    zinnen = (zin.tekst for vak in blad.vakken for plek in vak.plekken for zin in plek.zinnen)
    return [blad.titel, blad.wens, *zinnen]


def sheet_with(tekst: str) -> Gespreksblad:
    return sheet_of(bank_of(tekst, aantal=2, keuze=(tekst, "anders")))


def inert_in_html(tekst: str) -> None:
    """Hold that a page with this text everywhere is the page with a word everywhere, but for the text."""
    blad = sheet_with(tekst)
    pagina = sheet_html.render_sheet(blad)
    lezer = Bladlezer(pagina)
    voorbeeld = Bladlezer(sheet_html.render_sheet(sheet_with("w" * min(60, len(blad.titel)))))
    assert lezer.vorm == voorbeeld.vorm
    assert [t for t in texts(blad) if " ".join(t.split()) not in lezer.teksten] == []


def inert_in_markdown(tekst: str) -> None:
    blad = sheet_with(tekst)
    blokken = read_back(sheet_markdown.render_sheet(blad), LEZERS[1])
    voorbeeld = read_back(sheet_markdown.render_sheet(sheet_with("woord")), LEZERS[1])
    assert [soort for soort, _ in blokken] == [soort for soort, _ in voorbeeld]
    gelezen = [stuk.strip() for _, runs in blokken for _, stuk in runs]
    assert [t for t in texts(blad) if t not in gelezen] == []


@pytest.mark.lang
def test_every_text_of_the_corpus_is_only_a_text_on_the_page() -> None:
    getest = 0
    for geval in corpus():
        tekst = schoon(text_of(geval)).strip()
        if on_one_line(tekst):
            inert_in_html(tekst)
            inert_in_markdown(tekst)
            getest += 1
    assert getest > 280


@settings(max_examples=150, deadline=None)
@given(teksten.filter(lambda tekst: bool(on_one_line(tekst))))
def test_any_text_is_only_a_text_on_the_page(tekst: str) -> None:
    inert_in_html(tekst)
    inert_in_markdown(tekst)


def test_a_text_without_a_visible_sign_leaves_no_trace() -> None:
    """All of the corpus goes through both forms, also what has nothing to show."""
    for tekst in ("", " ", "\n"):
        blad = sheet_with(tekst)
        assert [vak.plekken for vak in blad.vakken] == [(), (), (), ()]
        assert read_back(sheet_markdown.render_sheet(blad), LEZERS[1])[1][1] == [("", "proef")]


def test_the_page_loads_and_runs_nothing() -> None:
    pagina = sheet_html.render_sheet(sheet_of(load_bank("stage")))
    assert "content=\"default-src 'none'; style-src 'unsafe-inline'\"" in pagina
    assert not re.search(r"<script|<link|<img|<iframe|https?:|//|url\(|@import|@font-face|\son\w+=", pagina)


# --- the command


def test_a_sheet_is_written_where_it_was_asked_for(lob: Lob, tmp_path: Path) -> None:
    assert lob("vragen", "print", "stage", "--naar", str(tmp_path / "uit")) == 0
    assert lob("vragen", "print", "stage", "--naar", str(tmp_path / "uit"), "--vorm", "md", "--kort") == 0
    assert lob("vragen", "print", "stage", "--naar", str(tmp_path / "uit" / "blad.md")) == 0
    assert sorted(pad.name for pad in (tmp_path / "uit").iterdir()) == [
        "blad.md",
        "gespreksblad-stage-kort.md",
        "gespreksblad-stage.html",
    ]
    assert (tmp_path / "uit" / "blad.md").read_text(encoding="utf-8").startswith("# Terugblik op je stage\n")


def test_a_sheet_is_never_written_over_another_without_a_yes(lob: Lob, tmp_path: Path) -> None:
    for _ in range(2):
        assert lob("vragen", "print", "stage", "--naar", str(tmp_path)) == 0
    assert (tmp_path / "gespreksblad-stage-2.html").exists()


def test_without_a_place_the_sheet_comes_with_the_documents(lob: Lob, tmp_path: Path) -> None:
    assert lob("vragen", "print", "basis") == 0
    assert "Open het in je browser en druk het af." in lob.out
    assert list(tmp_path.glob("**/Loopbaangesprekken/gespreksblad-basis.html"))


def test_a_form_that_does_not_exist_is_told(lob: Lob) -> None:
    assert lob("vragen", "print", "stage", "--vorm", "htm") == 2
    assert "Bedoelde je html?" in lob.err


# --- on real paper

VOL = (
    bank_of("Wat vond je daar nu eigenlijk van, en hoe kwam dat zo volgens jou? " * 3, aantal=12),
    bank_of("WM" * 300, aantal=9, keuze=("WWWWWW", "MMMMM", "x")),
    bank_of("漢字" * 90, aantal=5),
    bank_of("x", aantal=0),
)


@pytest.mark.lang
@prints
@pytest.mark.parametrize(
    "bank", [*(load_bank(naam) for naam in bank_names(None)), *VOL], ids=lambda bank: bank.titel[:20]
)
@pytest.mark.parametrize("pad", PADEN)
def test_the_page_prints_on_exactly_one_a4(bank: Vragenbank, pad: Pad, tmp_path: Path) -> None:
    assert is_one_a4(sheet_html.render_sheet(sheet_of(bank, pad)), tmp_path)
