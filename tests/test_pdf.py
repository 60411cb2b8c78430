"""A document as PDF: what is on the page, what is behind it, and what is never in it."""

from __future__ import annotations

from datetime import date

import pytest

from loopbaangesprek.exports.blokken import (
    Alinea,
    Bladzijde,
    Detail,
    Inhoud,
    Kop,
    Punt,
    Taak,
    Tijdlijn,
    Verwijzing,
)
from tests.pdfs import (
    BREED,
    bookmarks,
    footers,
    links,
    made,
    objects,
    reader,
    reads,
    root,
    text,
    visible,
    words,
)
from tests.stukken import every_block

ZIN = "Toen de koelcel uitviel bleef ik rustig, en ik liep alles stap voor stap na."


# --- what is on the page


@reads
def test_every_block_shows_its_text() -> None:
    gelezen = text(made(*every_block(ZIN)))
    assert visible(gelezen).count(visible(ZIN)) == sum(
        visible(repr(blok)).count(visible(ZIN)) for blok in every_block(ZIN)
    )
    for woord in ("Wat er gebeurde", "Alleen een label", "Zelf schrijven", "Met wie", "klein", "20 nov"):
        assert woord in gelezen


@reads
def test_only_what_was_said_word_for_word_stands_between_quotation_marks() -> None:
    gelezen = " ".join(
        text(made(Kop("Kop", 1), Alinea("Zo was het."), Alinea("Zo zei ik het.", citaat=True))).split()
    )
    assert "“Zo zei ik het.”" in gelezen
    assert gelezen.count("“") == 1


@reads
def test_each_page_says_which_it_is_and_of_how_many() -> None:
    assert footers(made(Kop("Kop", 1), Bladzijde(), Alinea("a"), Bladzijde(), Alinea("b"))) == [
        "mbo-0417 1 van 3",
        "mbo-0417 2 van 3",
        "mbo-0417 3 van 3",
    ]


@reads
def test_line_ends_stay_where_they_were_typed() -> None:
    gelezen = text(made(Kop("Kop", 1), Alinea("een\ntwee\n\nvier"))).split("\n")
    assert [regel for regel in gelezen if regel in ("een", "twee", "vier")] == ["een", "twee", "vier"]
    een, twee, vier = (
        w for w in words(made(Alinea("een\ntwee\n\nvier"))) if w.tekst in ("een", "twee", "vier")
    )
    assert vier.boven - twee.boven == pytest.approx(2 * (twee.boven - een.boven), abs=1)


@reads
def test_labels_stand_in_the_margin_and_words_beside_them() -> None:
    label, woord = (
        next(w for w in words(made(Kop("Kop", 1), Alinea("woorden", "Label"))) if w.tekst == tekst)
        for tekst in ("Label", "woorden")
    )
    assert label.rechts < woord.links
    assert abs(label.onder - woord.onder) < 2
    assert label.onder - label.boven < woord.onder - woord.boven


@reads
def test_a_task_has_a_box_that_says_what_it_is() -> None:
    gemaakt = made(Kop("Kop", 1), Taak("de planner vragen", (Detail("morgen", "Wanneer"),)))
    assert "de planner vragen" in text(gemaakt)
    assert [str(ding["/Alt"]) for ding in objects(gemaakt) if "/Alt" in ding] == ["nog te doen:"]


def test_pictures_say_what_they_show() -> None:
    gezegd = {str(ding["/Alt"]) for ding in objects(made(*every_block(ZIN))) if "/Alt" in ding}
    assert any("rode draad" in zin for zin in gezegd)
    assert any("20 november 2026" in zin for zin in gezegd)


def test_a_time_line_without_days_is_no_picture() -> None:
    assert not [ding for ding in objects(made(Kop("Kop", 1), Tijdlijn(()))) if "/Alt" in ding]
    assert [
        ding
        for ding in objects(made(Kop("Kop", 1), Tijdlijn((Punt(date(2026, 3, 2), "x"),))))
        if "/Alt" in ding
    ]


# --- what is behind the page


def test_it_has_a_title_a_language_and_tags_and_nobody_wrote_it() -> None:
    gemaakt = made(*every_block(ZIN), titel="Stap voor stap")
    wortel, gegevens = root(gemaakt), reader(gemaakt).metadata
    assert gegevens is not None
    assert gegevens.title == "Stap voor stap"
    assert wortel["/Lang"] == "nl-NL"
    assert wortel["/MarkInfo"]["/Marked"]
    assert b"pdfuaid" in wortel["/Metadata"].get_data()
    assert {"/Author", "/CreationDate", "/ModDate"} & set(gegevens) == set()
    assert b"CreateDate" not in wortel["/Metadata"].get_data()


def test_the_same_document_has_the_same_bytes() -> None:
    assert made(*every_block(ZIN)) == made(*every_block(ZIN))


def test_nothing_in_it_runs_and_nothing_leads_out_of_it() -> None:
    gemaakt = made(*every_block("https://voorbeeld.example mailto:a@b.example javascript:alert(1)"))
    namen = {naam for ding in objects(gemaakt) for naam in ding}
    assert namen & {
        "/URI", "/JS", "/JavaScript", "/OpenAction", "/AA", "/Launch", "/EF", "/EmbeddedFiles", "/AcroForm",
    } == set()  # fmt: skip
    soorten = {str(ding["/S"]) for ding in objects(gemaakt) if ding.get("/Type") == "/Action"}
    assert soorten <= {"/GoTo"}


def test_headings_are_bookmarks_without_a_gap() -> None:
    gemaakt = made(Kop("Diep", 3), Kop("Titel", 1), Kop("Nog dieper", 3), Kop("Twee"), Kop("Drie", 3))
    assert bookmarks(gemaakt) == [(1, "Diep"), (1, "Titel"), (2, "Nog dieper"), (2, "Twee"), (3, "Drie")]


@reads
def test_contents_lead_to_their_heading_and_say_its_page() -> None:
    inhoud = Inhoud(
        "Wat hierin staat",
        (Verwijzing("Eerste", "een", "maart"), Verwijzing("Tweede", "twee"), Verwijzing("Nergens", "weg")),
    )
    gemaakt = made(Kop("Titel", 1), inhoud, Bladzijde(), Kop("Eerste", 2, "een"), Bladzijde(), Kop("Tweede", 2, "twee"),
                  Kop("Nog eens", 2, "twee"))  # fmt: skip
    hoogte = {w.tekst: w.onder for w in words(gemaakt) if w.blad == 1 and w.onder < BREED}
    assert hoogte["2"] == pytest.approx(hoogte["Eerste"], abs=4)
    assert hoogte["3"] == pytest.approx(hoogte["Tweede"], abs=4)
    assert "Nergens" in hoogte
    assert links(gemaakt, 1) == 2
