"""The shape of a trial talk in its file: for which bank it is, what is answered, and what should come of it.

The rule that lives here: every name that was read keeps its place, so that a difference can point at its line.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal, cast

from msgspec import Struct

from loopbaangesprek.keuring.leesvorm import (
    check_keys,
    items,
    read_item,
    read_name,
    read_sentence,
    read_text,
    read_word,
    require,
)
from loopbaangesprek.plaats import Knoop, Plaats, Verzamelaar
from loopbaangesprek.schoon import schoon
from loopbaangesprek.teksten import proef as t
from loopbaangesprek.velden import NIVEAUS

SLEUTELS = (
    "bank", "titel", "pad", "niveau", "vorige_stap", "datum", "antwoorden", "verwacht", "niet", "nog_open", "record",
)  # fmt: skip
PADEN = ("standaard", "kort")
WAT_DAN_OOK = ("…", "...")
_VANDAAG = date(2026, 1, 5)


class Genoemd(Struct, frozen=True):
    """A name in the file, such as the id of a question, with its place and what stands behind it."""

    naam: str
    plaats: Plaats
    waarde: tuple[str, ...] = ()


class Proefgesprek(Struct, frozen=True):
    """A trial talk: the answers that are given in it, and what should be asked and kept.

    Without `verwacht` the order does not matter; in it, "…" stands for any questions or none. `vorige_stap` makes it
    a talk after an earlier step (M2).
    """

    bank: str
    titel: str
    antwoorden: tuple[Genoemd, ...]
    verwacht: tuple[Genoemd, ...] = ()
    niet: tuple[Genoemd, ...] = ()
    nog_open: tuple[Genoemd, ...] = ()
    record: tuple[Genoemd, ...] = ()
    pad: Literal["standaard", "kort"] = "standaard"
    niveau: str | None = None
    vorige_stap: str | None = None
    datum: date = _VANDAAG


def read_trial(v: Verzamelaar, knoop: Knoop) -> Proefgesprek:
    """Read a trial talk from its tree; what is wrong in its shape is reported, and reading goes on."""
    check_keys(v, knoop, SLEUTELS, "een proefgesprek")
    for sleutel in ("bank", "titel"):
        require(v, knoop, sleutel, "een proefgesprek")
    if not any(knoop.get(sleutel) for sleutel in ("verwacht", "niet", "nog_open", "record")):
        v.add(knoop, "P01", t.NIETS_TE_ZIEN)
    return Proefgesprek(
        bank=read_name(v, knoop.get("bank")) or "",
        titel=read_sentence(v, knoop.get("titel")) or "",
        antwoorden=tuple(_answers(v, knoop.get("antwoorden"))),
        verwacht=tuple(_expected(v, knoop.get("verwacht"))),
        niet=tuple(_names(v, knoop.get("niet"))),
        nog_open=tuple(_names(v, knoop.get("nog_open"))),
        record=tuple(_values(v, knoop.get("record"))),
        pad=cast("Literal['standaard', 'kort']", read_word(v, knoop.get("pad"), PADEN, "pad") or "standaard"),
        niveau=read_word(v, knoop.get("niveau"), NIVEAUS, "niveau"),
        vorige_stap=read_sentence(v, knoop.get("vorige_stap")),
        datum=_date(v, knoop.get("datum")),
    )


def _answers(v: Verzamelaar, knoop: Knoop | None) -> Iterator[Genoemd]:
    """Read the answers: one table, or a list of small tables when a question is answered more than once."""
    for tabel in items(knoop):
        if not isinstance(tabel.waarde, dict):
            v.add(tabel, "P02", t.ANTWOORDEN_VORM)
            continue
        for naam, lid in tabel.leden.items():
            teksten = tuple(tekst for item in items(lid) if (tekst := read_item(v, item)) is not None)
            yield Genoemd(schoon(naam), lid.sleutelplaats, teksten)


def _expected(v: Verzamelaar, knoop: Knoop | None) -> Iterator[Genoemd]:
    """Read the questions that should come: an id, an id with its words, or "…"."""
    for item in items(knoop):
        if not isinstance(item.waarde, dict):
            naam = read_item(v, item)
            yield from (Genoemd(naam, item.plaats),) if naam else ()
        elif len(item.leden) == 1:
            ((naam, lid),) = item.leden.items()
            woorden = read_sentence(v, lid)
            yield Genoemd(schoon(naam), item.plaats, (woorden,) if woorden else ())
        else:
            v.add(item, "P03", t.VERWACHT_VORM)


def _names(v: Verzamelaar, knoop: Knoop | None) -> Iterator[Genoemd]:
    for item in items(knoop):
        if (naam := read_item(v, item)) is not None:
            yield Genoemd(naam, item.plaats)


def _values(v: Verzamelaar, knoop: Knoop | None) -> Iterator[Genoemd]:
    """Read what should stand in the record; nothing behind a path means that it should be empty."""
    if knoop is not None and not isinstance(knoop.waarde, dict):
        v.add(knoop, "P04", t.RECORD_VORM)
    for naam, lid in knoop.leden.items() if knoop else ():
        teksten = tuple(tekst for item in items(lid) if (tekst := read_item(v, item)) is not None)
        yield Genoemd(schoon(naam), lid.sleutelplaats, teksten)


def _date(v: Verzamelaar, knoop: Knoop | None) -> date:
    tekst = read_text(v, knoop)
    try:
        return date.fromisoformat(tekst) if tekst else _VANDAAG
    except ValueError:
        v.add(knoop or Plaats("", 1, 1), "P05", t.GEEN_DATUM)
        return _VANDAAG
