"""What was typed for the form and the reader of a file: what is meant is done or told, and a name never lies."""

from __future__ import annotations

from pathlib import Path

import pytest

from loopbaangesprek.cli.choices import VOOR, NietInDeLijst, one_of
from loopbaangesprek.desk.file_form import form_of
from loopbaangesprek.exports import forms
from loopbaangesprek.fouten import VerkeerdGebruik
from loopbaangesprek.teksten import keuzes as t
from loopbaangesprek.teksten import uitvoer as tu
from loopbaangesprek.teksten.gespreksblad import herkomst
from loopbaangesprek.teksten.hier import VERDER
from loopbaangesprek.teksten.hulp import HANDLEIDING
from loopbaangesprek.teksten.verloop import where_to_find
from tests.lob import BESTAND, Lob

BEGIN = {"pdf": b"%PDF-", "docx": b"PK", "html": b"<!doctype html>", "json": b"{", "md": b"# "}
"""How a file of each form begins."""
LETTERLIJK = 'gebeurtenis: "\\"Het relais was stuk.\\""\n'


def told(*, optie: str, getypt: str) -> str:
    """What is said of a word that does not fit behind an option."""
    with pytest.raises(NietInDeLijst) as mis:
        one_of(optie, getypt, {"vorm": forms(), "voor": VOOR}[optie])
    return mis.value.zin


# --- what is typed behind --vorm and --voor


@pytest.mark.parametrize(("getypt", "vorm"), [("PDF", "pdf"), ("Docx", "docx"), (" md ", "md")])
def test_a_form_in_capitals_is_that_form(getypt: str, vorm: str) -> None:
    assert one_of("vorm", getypt, forms()) == vorm


@pytest.mark.parametrize(
    ("optie", "getypt", "bedoeld"),
    [
        ("vorm", "word", "docx"),
        ("vorm", "Word", "docx"),
        ("vorm", "markdown", "md"),
        ("vorm", "webpagina", "html"),
        ("vorm", "htm", "html"),
        ("vorm", "pfd", "pdf"),
        ("voor", "leerling", "jongere"),
        ("voor", "mij", "begeleider"),
        ("voor", "jongeren", "jongere"),
    ],
)
def test_another_word_for_the_same_is_understood_and_asked_after(
    optie: str, getypt: str, bedoeld: str
) -> None:
    assert told(optie=optie, getypt=getypt).endswith(f". Bedoelde je {bedoeld}?")


@pytest.mark.parametrize("getypt", ["ouder", "ouders", "Moeder"])
def test_for_a_parent_there_is_another_command(getypt: str) -> None:
    assert told(optie="voor", getypt=getypt).endswith(
        " Met lob jongere inzage CODE --voor ouder maak je iets voor een ouder."
    )


def test_of_a_word_that_means_nothing_here_only_what_fits_is_told() -> None:
    assert told(optie="voor", getypt="xyzzy") == "Achter --voor past: begeleider, jongere, school."


def test_every_word_that_is_understood_means_something_that_there_is() -> None:
    for optie, waarden in (("vorm", forms()), ("voor", VOOR)):
        assert set(t.BEDOELD[optie].values()) <= set(waarden)
        assert not set(t.BEDOELD[optie]) & set(waarden)


# --- a form and a name


@pytest.mark.parametrize(
    ("naam", "vorm"),
    [("a.pdf", "pdf"), ("A.PDF", "pdf"), ("a.Docx", "docx"), ("a.htm", "html"), ("a.txt", "md"), ("a", None)],
)
def test_a_name_with_an_ending_that_is_known_chooses_the_form(naam: str, vorm: str | None) -> None:
    assert form_of(None, Path(naam)) == vorm
    assert form_of(vorm, Path(naam)) == vorm


@pytest.mark.parametrize(("naam", "vorm"), [("a.docx", "pdf"), ("A.PDF", "md"), ("a.htm", "docx")])
def test_a_form_that_is_not_that_of_the_name_is_refused(naam: str, vorm: str) -> None:
    with pytest.raises(VerkeerdGebruik, match=rf"Noem het bestand [aA]\.{vorm}, of laat --vorm weg"):
        form_of(vorm, Path(naam))


@pytest.mark.parametrize(("naam", "vorm", "goed"), [("a.doc", None, "a.docx"), ("a.xyz", "pdf", "a.pdf")])
def test_an_ending_that_is_not_made_is_refused_with_what_to_type(
    naam: str, vorm: str | None, goed: str
) -> None:
    with pytest.raises(VerkeerdGebruik, match=rf", maakt lob niet\. Noem het bestand {goed}\.$"):
        form_of(vorm, Path(naam))


def test_of_an_ending_that_means_nothing_the_ones_there_are_are_told() -> None:
    with pytest.raises(VerkeerdGebruik, match=r"eindigen op \.docx, \.html, \.json, \.md of \.pdf\."):
        form_of(None, Path("verslagen.2026"))
    assert form_of(None, Path("verslagen.2026"), of_map=True) is None


def test_a_folder_with_an_ending_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "oud.doc").mkdir()
    assert form_of("pdf", tmp_path / "oud.doc") == "pdf"


@pytest.mark.parametrize("naam", ["x.docx", "x.HTM", "x.pdf", "x.md"])
def test_what_is_in_a_file_is_what_its_name_says(lob: Lob, naam: str) -> None:
    pad = lob.folder / naam
    assert lob("gesprek", "exporteer", lob.taken_in(), "--naar", str(pad)) == 0
    vorm = form_of(None, Path(naam))
    assert vorm
    assert pad.read_bytes().lower().startswith(BEGIN[vorm].lower())


@pytest.mark.parametrize("woorden", [("x.docx", "--vorm", "pdf"), ("x.doc",), ("x.doc", "--vorm", "docx")])
def test_where_name_and_form_do_not_go_together_nothing_is_written(
    lob: Lob, woorden: tuple[str, ...]
) -> None:
    naar, *vorm = woorden
    assert lob("gesprek", "exporteer", lob.taken_in(), "--naar", str(lob.folder / naar), *vorm) == 2
    assert (lob.err.count("\n"), (lob.folder / naar).exists()) == (1, False)


def test_a_sheet_on_paper_and_a_trial_page_follow_the_same_rule(lob: Lob) -> None:
    assert lob("vragen", "print", "stage", "--naar", str(lob.folder / "blad.docx")) == 2
    assert lob.err.startswith("Een bestand dat eindigt op .docx, maakt lob niet.")
    assert lob("instellingen", "huisstijl", "--proef", "--naar", str(lob.folder / "proef.doc")) == 2
    assert lob.err == "Een bestand dat eindigt op .doc, maakt lob niet. Noem het bestand proef.docx.\n"


# --- what is said around a file


@pytest.mark.parametrize("vorm", ["pdf", "docx"])
def test_no_extra_is_lost_by_asking_for_another(vorm: str) -> None:
    """Installing anew with one extra takes the others away: so each command names those there can be."""
    zin = tu.onderdeel_mist(vorm)
    opdrachten = [regel.partition(": ")[2] for regel in zin.splitlines() if "install" in regel]
    assert len(opdrachten) == 3
    assert all("[pdf,docx" in opdracht for opdracht in opdrachten)


def test_the_page_to_take_home_is_told_wherever_a_talk_is_over() -> None:
    opdracht = "--voor jongere --vorm pdf"
    meegeven = where_to_find("eg6rxcyras")[-1]
    assert meegeven.endswith(f"lob gesprek exporteer eg6rxcyras {opdracht}")
    assert opdracht in HANDLEIDING
    assert any(opdracht in regel for regel in VERDER)
    assert max(map(len, (meegeven, *VERDER))) <= 80


@pytest.mark.parametrize("code", ["nee", "ja"])
def test_that_the_page_of_the_jongere_is_hollow_is_told(lob: Lob, code: str) -> None:
    naam = lob.taken_in(f"{BESTAND}akkoord: {code}\n")
    assert lob("gesprek", "exporteer", naam, "--voor", "jongere", "--naar", str(lob.folder)) == 0
    leeg = "niets van het gesprek zelf: de jongere zei dat het zo niet klopt"
    assert (leeg in lob.err, f"lob gesprek exporteer {naam} --voor begeleider" in lob.err) == (
        (code == "nee"),
    ) * 2


def test_words_that_were_said_literally_are_enough(lob: Lob) -> None:
    tekst = BESTAND.replace("gebeurtenis: Het relais was stuk.\n", LETTERLIJK)
    naam = lob.taken_in(f"{tekst}akkoord: nee\n")
    assert lob("gesprek", "exporteer", naam, "--voor", "jongere", "--naar", str(lob.folder)) == 0
    assert lob.err == f"{tu.NIET_VERSLEUTELD}\n"


def test_whoever_writes_a_record_at_the_end_of_a_talk_hears_that_it_has_no_lock(lob: Lob) -> None:
    assert lob("gesprek", "start", "--bank", "stage", "--code", "x-1", "--niveau", "vmbo", "--rol", "mentor",
               "--naar", str(lob.folder / "uit"), typed="/afronden\n" + "/overslaan\n" * 30) == 0  # fmt: skip
    assert tu.MAP_NIET_VERSLEUTELD in lob.out


@pytest.mark.parametrize(("woorden", "kort"), [((), False), (("--kort",), True)])
@pytest.mark.parametrize("vorm", ["html", "md"])
def test_a_sheet_says_how_to_type_over_the_talk_that_it_was_printed_for(
    lob: Lob, vorm: str, woorden: tuple[str, ...], *, kort: bool
) -> None:
    assert lob("vragen", "print", "stage", "--naar", str(lob.folder), "--vorm", vorm, *woorden) == 0
    (pad,) = lob.folder.glob(f"gespreksblad-stage*.{vorm}")
    tekst = pad.read_text(encoding="utf-8").replace("\\", "")
    assert ("lob gesprek start --bank stage --kort --vorm papier" in tekst) is kort
    assert herkomst("stage", "1", kort=kort).partition("overtypen: ")[2] in tekst


@pytest.mark.parametrize(
    ("optie", "adres"), [("--logo", "https://school.nl/l.png"), ("--sjabloon", "HTTP://x.nl/a.md")]
)
def test_an_address_on_the_internet_is_no_file(lob: Lob, optie: str, adres: str) -> None:
    assert lob("instellingen", "huisstijl", optie, adres) == 1
    assert "Bewaar het eerst als bestand op je computer" in lob.err
    assert "school.nl" not in lob.err
