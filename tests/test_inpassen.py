"""Making room on the jongere's sheet: only what is told elsewhere, only when that helps, and never in silence (M40)."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loopbaangesprek.exports import render
from loopbaangesprek.exports.blokken import (
    Alinea,
    Blok,
    Detail,
    Kop,
    Opsomming,
    Schrijfruimte,
    Station,
    StilleRegel,
    Taak,
    Weg,
)
from loopbaangesprek.exports.lezers.inpassen import fit
from loopbaangesprek.exports.omvang import is_one_sheet
from loopbaangesprek.exports.uitgave import Uiterlijk
from loopbaangesprek.exports.word_fit import TWEE_BLADEN
from loopbaangesprek.exports.word_fit import fit as fit_in_word
from loopbaangesprek.exports.word_lines import lines
from loopbaangesprek.exports.word_paper import height_of_head
from loopbaangesprek.teksten import lezers as t
from tests.pdfs import pages, reads
from tests.stukken import edition_of

NIET_ALLES = StilleRegel("Niet alles paste op dit blad. De rest staat in het verslag van je begeleider.")
WEG = Weg(tuple(Station(naam, bereikt=True) for naam in t.STATIONS.values()))
LIJKT = Detail("Dan meet ik ook eerst alles wat ik kan vinden, en haal ik pas daarna iets los.", t.HETZELFDE)
KWAM = Alinea("Omdat ik stap voor stap ging.", t.HOE_HET_KWAM)
BLIJFT = (
    Taak("Bellen.", (Detail("Ik heb gebeld.", t.KLAAR_ALS), Detail("Het trekt me.", t.TREKT))),
    Alinea("Ik veegde.", details=(Detail("Alles zelf.", t.ZELF_GEDAAN), Detail("Wachten.", t.VERWACHT))),
    Alinea("Doorgaan.", details=(Detail("Elke dag.", t.INZET), Detail("Af.", t.VOORDEEL), Detail("Moe.", t.NADEEL))),
    Opsomming((Alinea("sterk", details=(Detail("de bezem", t.BLIJKT_UIT),)),)),
    Alinea("Doorzetten.", t.GOED),
    Alinea("Hulp.", t.GEMIST),
)  # fmt: skip
"""What is told nowhere else."""


def sheet(regels: int, *, draad: bool = True, alleen: bool = False) -> tuple[Blok, ...]:
    """A sheet on which so many lines more stand; `alleen` when what it meant is all that was felt."""
    return (
        Kop("Stap voor stap", 1),
        BLIJFT[0],
        WEG,
        Kop(t.WAT_ER_GEBEURDE),
        BLIJFT[1],
        *(Alinea("Nog een regel.") for _ in range(regels)),
        Kop(t.WAT_IK_VOELDE),
        *(() if alleen else (Alinea("trots"),)),
        KWAM,
        Kop(t.DIT_ZIE_IK_VAKER),
        *((Alinea("Ik word rustig."),) if draad else ()),
        Opsomming((Alinea("Thuis ook.", "Nu ook", details=(LIJKT,)),) * 2),
        Kop(t.DIT_IS_BELANGRIJK),
        *BLIJFT[2:],
        Schrijfruimte(t.ZELF_SCHRIJVEN, 5),
    )


def room(**hoe: bool) -> int:
    """How many lines more go on the sheet with nothing left out."""
    return next(n for n in range(200) if not is_one_sheet(sheet(n + 1, **hoe)))


def left_out(blokken: tuple[Blok, ...], over: tuple[Blok, ...]) -> list[str]:
    """Which of the three that can be missed are not there any more."""
    wat = {"lijkt": repr(LIJKT), "kwam": repr(KWAM), "weg": repr(WEG)}
    return [naam for naam, deel in wat.items() if deel in repr(blokken) and deel not in repr(over)]


def test_what_fits_is_left_as_it_is() -> None:
    for regels in range(room() + 1):
        assert fit(sheet(regels)) == sheet(regels)


def test_what_is_told_once_more_is_left_out_in_order_and_the_sheet_says_so() -> None:
    vol, gezien = room(), []
    for regels in range(vol + 1, vol + 12):
        over = fit(sheet(regels))
        weg = left_out(sheet(regels), over)
        gezien += [weg] if weg not in gezien else []
        assert (NIET_ALLES in over) == bool(weg)
        assert is_one_sheet(over) == bool(weg)
    assert gezien == [["lijkt"], ["lijkt", "kwam"], ["lijkt", "kwam", "weg"], []]


def test_where_that_is_not_enough_nothing_is_left_out_and_there_is_a_second_sheet() -> None:
    for regels in range(room() + 12, room() + 60, 7):
        assert fit(sheet(regels)) == sheet(regels)


@pytest.mark.parametrize("regels", range(0, 60, 3))
def test_what_is_told_nowhere_else_always_stays(regels: int) -> None:
    over = fit(sheet(regels))
    assert all(blok in over for blok in BLIJFT)
    assert sum(blok == Alinea("Nog een regel.") for blok in over) == regels


def test_without_what_was_found_nothing_is_told_once_more_but_the_picture() -> None:
    for regels in range(60):
        over = fit(sheet(regels, draad=False))
        assert left_out(sheet(regels, draad=False), over) in ([], ["weg"])
        assert NIET_ALLES not in over


def test_what_it_meant_stays_where_it_is_all_that_was_felt() -> None:
    for regels in range(60):
        assert KWAM in fit(sheet(regels, alleen=True))


def test_that_something_was_left_out_stands_before_the_room_to_write() -> None:
    *_, zin, ruimte = fit(sheet(room() + 1))
    assert (zin, type(ruimte)) == (NIET_ALLES, Schrijfruimte)


# --- in every format alike

zinnen = st.integers(1, 300).map(lambda n: ("woordje " * 40)[:n])
details = st.lists(st.builds(Detail, zinnen, st.sampled_from((t.KLAAR_ALS, t.WAAR))), max_size=3).map(tuple)
punten = st.lists(st.builds(Alinea, zinnen, st.just(""), st.booleans(), details), min_size=1, max_size=3).map(
    tuple
)
delen = st.one_of(
    st.builds(Alinea, zinnen, st.sampled_from(("", t.GOED)), st.booleans(), details),
    st.builds(Opsomming, punten, st.sampled_from(("", t.BEWEEGT))),
)


@st.composite
def talks(draw: Any) -> tuple[Blok, ...]:
    """A sheet as a talk fills it: the step, the way, six headings, room to write."""
    onder = [(Kop(kop), *draw(st.lists(delen, min_size=1, max_size=4))) for kop in (
        t.WAT_ER_GEBEURDE, t.WAT_IK_VOELDE, t.DIT_ZIE_IK_VAKER, t.DIT_IS_BELANGRIJK, t.DIT_KAN_IK, t.WIE_ME_HELPT
    )]  # fmt: skip
    return (
        Kop(draw(zinnen)[:80], 1),
        StilleRegel("vrijdag 20 november 2026"),
        draw(st.builds(Taak, zinnen, details)),
        WEG,
        *(blok for deel in onder for blok in deel),
        StilleRegel(t.KLOPT["ja"]),
        Schrijfruimte(t.ZELF_SCHRIJVEN, 5),
    )


def as_full_as_fits(blokken: tuple[Blok, ...]) -> tuple[Blok, ...]:
    """A sheet without the last of what does not go on it any more."""
    while not is_one_sheet(blokken):
        blokken = (*blokken[:-3], *blokken[-2:])
    return blokken


@pytest.mark.lang
@given(talks().map(as_full_as_fits))
def test_what_is_one_sheet_is_one_sheet_in_word_too_with_the_logo_of_a_school(
    blokken: tuple[Blok, ...],
) -> None:
    kop = height_of_head(Uiterlijk("De school", logo=b"logo"))
    assert fit_in_word(tuple(lines(blokken, krap=True)), kop)[0] is not TWEE_BLADEN


@reads
@settings(max_examples=10, deadline=None)
@given(talks().map(as_full_as_fits))
def test_what_is_one_sheet_is_one_sheet_as_pdf_too(blokken: tuple[Blok, ...]) -> None:
    assert pages(render("pdf", edition_of(*blokken, krap=True))) == 1
