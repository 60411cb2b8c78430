"""All 316 texts of the corpus through every reader, each in a PDF of its own (C8)."""

from __future__ import annotations

import time

import pytest

from loopbaangesprek.exports import render
from loopbaangesprek.exports.editions import edition
from loopbaangesprek.exports.uitgave import LEZERS, Lezer
from loopbaangesprek.schoon import schoon
from tests.corpus import corpus, text_of
from tests.gedrukt import shipped_law
from tests.lengtes import told_at_length
from tests.pdfs import objects, pages, reads, text, visible
from tests.stukken import words_of

pytestmark = pytest.mark.lang

LANGST = 5.0
"""Seconds of work that no document may take; how long it takes by the clock is also up to what else runs here."""


@reads
@pytest.mark.parametrize("lezer", [None, *LEZERS])
def test_every_text_goes_through_every_reader(lezer: Lezer | None) -> None:
    """What stands in the document stands in the file, nothing in it acts, and none takes long."""
    for geval in corpus():
        tekst = schoon(text_of(geval)).strip()
        uitgave = edition(told_at_length(tekst), lezer, wet=shipped_law())
        begin, wacht = time.process_time(), time.monotonic()
        gemaakt = render("pdf", uitgave)
        # The typesetter works on all processors at once, and what else runs here may make one wait for it.
        assert min(time.process_time() - begin, time.monotonic() - wacht) < LANGST, tekst[:80]
        gelezen = visible(text(gemaakt))
        kwijt = [d for d in words_of(uitgave.stuk()) if visible(d) not in gelezen]
        assert kwijt == [], tekst[:80]
        if lezer in (None, "begeleider"):
            assert visible(tekst) in gelezen
        if pages(gemaakt) < 50:
            assert not any(
                {"/URI", "/JS", "/EF", "/AA", "/OpenAction"} & set(ding) for ding in objects(gemaakt)
            )
