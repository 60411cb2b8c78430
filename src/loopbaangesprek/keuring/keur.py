"""The keuring of a whole bank: everything that could be better in one that was read.

The rule that lives here: what the engine depends on was found while the bank was read, and nothing here keeps a bank
from being talked with. A check is left out where a mistake found before makes its answer uncertain, so that one mistake
is never told twice.
"""

from __future__ import annotations

from collections.abc import Sequence

from loopbaangesprek.keuring.bankvorm import Gelezen
from loopbaangesprek.keuring.bereik import check_reach
from loopbaangesprek.keuring.evenwicht import check_length, check_phases, check_short, check_twins, find_ways
from loopbaangesprek.keuring.nodig import (
    check_competences,
    check_fields,
    check_question,
    check_required,
)
from loopbaangesprek.keuring.samenhang import Stuk
from loopbaangesprek.keuring.taal import check_words
from loopbaangesprek.keuring.varianten import check_left_behind, check_overlap
from loopbaangesprek.plaats import Bevinding, Knoop, Plaats, Verzamelaar
from loopbaangesprek.vragenbank import Vragenbank

BREED = frozenset({"W10", "W12", "W13", "W14", "W15", "W16", "W17", "W18", "W19"})
"""Warnings about the bank as a whole: it inherits them with its questions."""
_VRAAG_MIST = frozenset({"B01", "B03", "B04", "B09", "B10", "B11", "B19", "B20", "B21", "B22"})
"""Mistakes behind which a question, or a part of it, was not read."""
_VOORWAARDE_MIST = frozenset({"B06", "B12", "B13", "B15", "K01", "K03", "K04", "K05", "K06"})
_VELD_MIST = frozenset({"B07", "K07"})


def keur(gelezen: Gelezen, blad: Knoop, fasen: Sequence[Knoop]) -> tuple[Bevinding, ...]:
    """All findings of a bank, those of its reading included.

    `blad` is the sheet that somebody is working on, `fasen` what it was flattened to. Warnings of the files it builds
    on are left out: whoever works there is told.
    """
    v = Verzamelaar()
    stukken = [stuk for groep in gelezen.groepen for stuk in groep.stukken]
    for stuk in stukken:
        check_words(v, stuk)
        check_overlap(v, stuk)
        check_question(v, stuk, hoofdvraag=stuk.vraag.id in gelezen.bank.hoofdvragen)
    check_left_behind(v, blad, stukken)
    if gelezen.heel:
        _check_whole(v, gelezen, stukken, blad, fasen)
    eigen = [b for b in v.bevindingen if b.ernst == "fout" or b.bestand == blad.bestand]
    return (*gelezen.bevindingen, *eigen)


def _check_whole(
    v: Verzamelaar, gelezen: Gelezen, stukken: Sequence[Stuk], blad: Knoop, fasen: Sequence[Knoop]
) -> None:
    """Look at all questions together, as far as what was read is sure."""
    kop = _heading_of(blad)
    codes = {b.code for b in gelezen.bevindingen}
    if any(code[0] in "LE" for code in codes) or codes & _VRAAG_MIST:
        return
    nooit = frozenset() if codes & _VOORWAARDE_MIST else _check_conditions(v, gelezen.bank, stukken, kop)
    if not codes & _VELD_MIST:
        _check_filled(v, [stuk for stuk in stukken if stuk.vraag.id not in nooit], kop)
    if not codes:
        wegen = find_ways(gelezen.bank)
        check_length(v, gelezen.bank, wegen, _place_of(blad, "fasen") or kop)
        if wegen is not None:
            check_phases(v, gelezen.bank, wegen, _times(fasen), kop)


def _check_conditions(
    v: Verzamelaar, bank: Vragenbank, stukken: Sequence[Stuk], kop: Plaats
) -> frozenset[str]:
    """Look at what waits for what; gives the questions that are never asked."""
    check_twins(v, bank, stukken, kop)
    check_short(v, bank, stukken, kop)
    return check_reach(v, bank, stukken)


def _check_filled(v: Verzamelaar, stukken: Sequence[Stuk], kop: Plaats) -> None:
    """Look at what the questions that are asked can fill."""
    check_fields(v, stukken, kop)
    check_competences(v, stukken, kop)
    check_required(v, stukken, kop)


def _heading_of(blad: Knoop) -> Plaats:
    """Where a bank says its name: the place for what is missing from it."""
    return _place_of(blad, "vragenbank") or Plaats(blad.bestand, 1, 1)


def _place_of(blad: Knoop, sleutel: str) -> Plaats | None:
    return lid.sleutelplaats if (lid := blad.leden.get(sleutel)) is not None else None


def _times(fasen: Sequence[Knoop]) -> dict[str, Knoop]:
    """Where each phase says its minutes."""
    namen = ((fase.get("fase"), fase.get("richttijd")) for fase in fasen)
    return {str(naam.waarde): lid for naam, lid in namen if naam is not None and lid is not None}
