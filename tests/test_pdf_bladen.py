"""Where the pages of a PDF end: what stays together, what goes on, and what fits on one."""

from __future__ import annotations

import pytest

from loopbaangesprek.exports.blokken import (
    Alinea,
    Bladzijde,
    Blok,
    Kop,
    Opsomming,
    Schrijfruimte,
    StilleRegel,
)
from tests import gedrukt
from tests.pdfs import (
    BREED,
    lines,
    made,
    pages,
    reads,
    rules,
    text,
    visible,
    words,
)
from tests.stukken import every_block
from tests.voorbeeld import vol_verslag

REGEL = 114 / 25.4 * 72
"""How wide the words are set, in points."""


# --- where pages end

SAMEN: tuple[Blok, ...] = (
    Alinea(lines(4, "woord"), "Label"),
    Alinea(lines(90, "woord"), "Label"),
    Alinea(
        lines(90, "woord"),
        "Label dat over een regel of vier gaat, want dat is een lange vraag van tien woorden",
    ),
    Alinea(lines(4, "woord"), "Label dat over een regel of drie gaat, want het is een lange vraag"),
    Alinea(lines(12, "woord"), "Label", citaat=True),
    Opsomming((Alinea(lines(12, "woord")),), "Label"),
    Opsomming((Alinea(lines(3, "woord")), Alinea("ook")), "Label"),
    Schrijfruimte("woord0", 9),
)
"""What has a label, or comes under a heading, and begins with the word woord0."""


@reads
def test_a_quote_stands_on_one_page() -> None:
    """Quotes of all lengths, so that wherever a page ends one of them would be on both sides."""
    blokken = [Alinea(lines(3 + nr, f"zin{nr}x"), "Zei", citaat=True) for nr in range(24)]
    bladen: dict[str, set[int]] = {}
    gemaakt = words(made(Kop("Kop", 1), *blokken))
    for w in gemaakt:
        if "x" in w.tekst and w.tekst.strip("“”").startswith("zin"):
            bladen.setdefault(w.tekst.strip("“”").split("x")[0], set()).add(w.blad)
    assert len(bladen) == 24
    assert {naam: len(op) for naam, op in bladen.items()} == dict.fromkeys(bladen, 1)
    assert max(w.blad for w in gemaakt) > 4


@reads
def test_a_quote_that_no_page_could_hold_goes_on_and_nothing_of_it_is_lost() -> None:
    gemaakt = made(Kop("Kop", 1), Alinea(lines(130), "Zei", citaat=True), Alinea("daarna"))
    geteld = [w.tekst.strip("“”") for w in words(gemaakt) if w.tekst.strip("“”").startswith("regel")]
    assert geteld == lines(130).split("\n")
    assert pages(gemaakt) == 3


@reads
@pytest.mark.parametrize("inhoud", SAMEN, ids=lambda blok: f"{type(blok).__name__}-{len(repr(blok))}")
def test_a_heading_and_a_label_stand_with_what_follows(inhoud: Blok) -> None:
    """Whatever room there still is on the page before it, with a heading above it and without."""
    blokken: list[Blok] = [Kop("Kop", 1)]
    ervoor = [(regels, stil) for regels in range(30, 46) for stil in range(4)]
    for nr, (regels, stil) in enumerate(ervoor):
        blokken += [Bladzijde(), Alinea(lines(regels)), *[StilleRegel("stil")] * stil]
        blokken += [*([Kop("kop")] if nr % 2 else []), inhoud]
    bij_elkaar: list[set[int]] = [set()]
    for w in words(made(*blokken)):
        if w.tekst.strip("“") in ("kop", "Label", "woord0"):
            bij_elkaar[-1].add(w.blad)
            bij_elkaar += [set()] if w.tekst.endswith("woord0") else []
    assert len(bij_elkaar) == len(ervoor) + 1
    assert [bladen for bladen in bij_elkaar if len(bladen) > 1] == []


@reads
def test_nothing_runs_off_the_page() -> None:
    """Long words without a place to break: letters, capitals, brackets, digits, an address; in every block."""
    for woord in ("x" * 5000, "W" * 300, "[" * 300, "1," * 400, "https://voorbeeld.example/" + "pad" * 100):
        gemaakt = made(*every_block(woord))
        aantal = visible("".join(map(repr, every_block(woord)))).count(woord)
        assert visible(text(gemaakt)).count(woord[:200]) >= aantal
        assert visible(text(gemaakt)).count(woord[0]) >= aantal * woord.count(woord[0])
        rechts = max(w.rechts for w in words(gemaakt))
        assert rechts < BREED - 40


@reads
def test_a_long_label_breaks_in_its_margin() -> None:
    gemaakt = words(made(Kop("Kop", 1), *(Alinea("woorden", teken * 40) for teken in "WZ9[")))
    assert max(w.rechts for w in gemaakt if w.tekst[0] in "WZ9[") < 62 + 108


# --- one page


@reads
def test_the_jongere_gets_one_page() -> None:
    assert pages(gedrukt.render("pdf", vol_verslag(), lezer="jongere")) == 1


@reads
def test_what_is_meant_for_one_page_is_set_smaller_before_it_takes_a_second() -> None:
    maten = []
    for regels in range(40, 70):
        gemaakt = made(Kop("Kop", 1), Alinea(lines(regels)), krap=True)
        woord = next(w for w in words(gemaakt) if w.tekst == "regel0")
        maten.append((pages(gemaakt), round(woord.onder - woord.boven, 1)))
    op_een = [maat for bladen, maat in maten if bladen == 1]
    op_twee = [maat for bladen, maat in maten if bladen == 2]
    assert len(set(op_een)) == 5
    assert op_een == sorted(op_een, reverse=True)
    assert maten == [(1, maat) for maat in op_een] + [(2, maat) for maat in op_twee]
    assert set(op_twee) == {max(op_een)}
    assert min(op_een) / max(op_een) == pytest.approx(9 / 11, abs=0.01)
    assert pages(made(Kop("Kop", 1), Alinea(lines(40 + len(op_een) - 1)))) == 2


def test_room_to_write_fills_the_page_and_no_more_than_was_asked() -> None:
    assert rules(made(Kop("Kop", 1), Schrijfruimte("Schrijf", 5)), REGEL) == [5]
    assert 20 < rules(made(Kop("Kop", 1), Schrijfruimte("Schrijf", 90)), REGEL)[0] < 30
    assert rules(made(Kop("Kop", 1), Schrijfruimte("Schrijf", 2)), REGEL) == [2]
    blijven = [
        rules(made(Kop("Kop", 1), Alinea(lines(n)), Schrijfruimte("Schrijf", 6)), REGEL)
        for n in range(30, 48)
    ]
    assert {tuple(aantal) for aantal in blijven} == {(6,), (5,), (4,), (3,), (0, 6)}
