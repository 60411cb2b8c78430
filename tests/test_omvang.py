"""How much room blocks take: more words never less, and so never a larger letter."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from loopbaangesprek.exports.bladen import Onderdeel, beside_headings, sheets
from loopbaangesprek.exports.blokken import (
    Alinea,
    Bladzijde,
    Blok,
    Detail,
    Kop,
    Opsomming,
    Schrijfruimte,
    StilleRegel,
    Streep,
    Taak,
)
from loopbaangesprek.exports.omvang import MATEN, height_of, measure_for, number_of_sheets
from loopbaangesprek.exports.uitgave import Stuk, Uiterlijk

regels = st.integers(0, 400).map(lambda aantal: "woord " * (aantal // 6) + "w" * (aantal % 6))
teksten = st.lists(regels, min_size=1, max_size=3).map("\n".join)
details = st.lists(st.builds(Detail, teksten, st.sampled_from(("", "Waar"))), max_size=3).map(tuple)
alineas = st.builds(Alinea, teksten, st.sampled_from(("", "Wat ik deed")), st.booleans(), details)
blokken = st.one_of(
    alineas,
    st.builds(Opsomming, st.lists(alineas, min_size=1, max_size=3).map(tuple), st.sampled_from(("", "Zie"))),
    st.builds(Taak, teksten, details),
    st.builds(Kop, regels, st.sampled_from((2, 3))),
    st.builds(StilleRegel, regels),
    st.just(Streep()),
)
bladen = st.lists(blokken, max_size=12).map(lambda lijst: (Kop("Titel", 1), *lijst, Schrijfruimte("Zelf", 5)))


def document(*blok: Blok) -> Stuk:
    """A document that is meant for one sheet."""
    return Stuk("Titel", blok, krap=True)


def shorter(blok: Any) -> Any:
    """A block with half of its words."""
    if isinstance(blok, Opsomming):
        return replace(blok, punten=tuple(map(shorter, blok.punten)))
    return replace(blok, tekst=blok.tekst[: len(blok.tekst) // 2]) if hasattr(blok, "tekst") else blok


@st.composite
def more_and_less(draw: Any) -> tuple[tuple[Blok, ...], tuple[Blok, ...]]:
    """A sheet, and the same one with less on it: a block gone, fewer words, or no details."""
    meer = draw(bladen)
    plek = draw(st.integers(1, len(meer) - 1))
    hoe = draw(st.sampled_from(("weg", "korter", "kaal")))
    blok: Any = meer[plek]
    if hoe == "weg":
        erin: tuple[Blok, ...] = ()
    elif hoe == "korter":
        erin = (shorter(blok),)
    else:
        erin = (replace(blok, details=()) if hasattr(blok, "details") else blok,)
    return meer, (*meer[:plek], *erin, *meer[plek + 1 :])


@given(more_and_less())
def test_less_text_never_takes_more_sheets_or_a_smaller_letter(paar: tuple[tuple[Blok, ...], ...]) -> None:
    meer, minder = (document(*blad) for blad in paar)
    for maat in MATEN:
        assert number_of_sheets(minder, maat) <= number_of_sheets(meer, maat)
    groot, klein = measure_for(minder), measure_for(meer)
    op = number_of_sheets(minder, groot), number_of_sheets(meer, klein)
    assert op[0] <= op[1]
    if op[0] == op[1]:
        assert MATEN.index(groot) <= MATEN.index(klein)


@given(bladen)
def test_a_smaller_measure_never_takes_more_room(blad: tuple[Blok, ...]) -> None:
    hoogtes = [height_of(blad, maat) for maat in MATEN]
    assert hoogtes == sorted(hoogtes, reverse=True)


@given(bladen)
def test_a_document_is_set_on_the_fewest_sheets_and_no_smaller_than_that_takes(
    blad: tuple[Blok, ...],
) -> None:
    stuk = document(*blad)
    maat = measure_for(stuk)
    minst = min(number_of_sheets(stuk, m) for m in MATEN)
    assert number_of_sheets(stuk, maat) == minst
    assert all(number_of_sheets(stuk, m) > minst for m in MATEN[: MATEN.index(maat)])


@given(bladen)
def test_the_name_of_a_school_takes_room_and_a_logo_more(blad: tuple[Blok, ...]) -> None:
    kaal, naam, logo = (
        replace(document(*blad), uiterlijk=uiterlijk)
        for uiterlijk in (Uiterlijk(), Uiterlijk("School"), Uiterlijk("School", logo=b"x"))
    )
    for maat in MATEN:
        aantal = [number_of_sheets(stuk, maat) for stuk in (kaal, naam, logo)]
        assert aantal == sorted(aantal)


# --- how a document is parted


@given(st.lists(st.one_of(blokken, st.just(Bladzijde())), max_size=12))
def test_a_document_is_parted_without_losing_anything(alle: list[Blok]) -> None:
    delen = sheets(alle)
    assert all(delen)
    assert [b for deel in delen for b in deel] == [b for b in alle if not isinstance(b, Bladzijde)]
    for deel in delen:
        terug: list[Blok] = []
        for stuk in beside_headings(deel):
            terug += [stuk.kop, *stuk.blokken] if isinstance(stuk, Onderdeel) else [stuk]
        assert tuple(terug) == deel


def test_under_the_title_the_headings_stand_beside_their_words() -> None:
    een, twee = Alinea("een"), Alinea("twee")
    schrijf = Schrijfruimte("Zelf", 5)
    blad = (Kop("Titel"), een, Kop("Kop", 3), twee, schrijf)
    assert beside_headings(blad) == (Kop("Titel"), een, Onderdeel(Kop("Kop", 3), (twee,)), schrijf)
    assert beside_headings((Kop("A"), een, Kop("B"), twee)) == (Kop("A"), een, Kop("B"), twee)
