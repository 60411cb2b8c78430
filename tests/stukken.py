"""Documents for tests of the formats: one in which every kind of block stands, with a text wherever a text can be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec

from loopbaangesprek.exports.blokken import (
    Alinea,
    Bladzijde,
    Blok,
    Detail,
    Inhoud,
    Kop,
    Opsomming,
    Punt,
    Schrijfruimte,
    Station,
    StilleRegel,
    Streep,
    Taak,
    Tijdlijn,
    Verwijzing,
    Weg,
)
from loopbaangesprek.exports.uitgave import GEWOON, Stuk, Uiterlijk, Uitgave

STATIONS = ("ervaring", "klein verhaal", "verwante verhalen", "rode draad", "groter verhaal", "vervolgstap")


def every_block(tekst: str) -> tuple[Blok, ...]:
    """Each kind of block once, with this text at every place where somebody's words can stand."""
    detail = Detail(tekst, "Met wie")
    return (
        Kop(tekst, 1, "begin"),
        StilleRegel(tekst),
        Inhoud("Wat hierin staat", (Verwijzing(tekst, "verder", tekst), Verwijzing("Slot", "slot"))),
        Taak(tekst, (detail,)),
        Weg(tuple(Station(naam, naam != "rode draad") for naam in STATIONS)),
        Tijdlijn((Punt(date(2026, 3, 2), "gesprek"), Punt(date(2026, 11, 20), "vervolgstap"))),
        Kop(tekst, 2, "verder"),
        Alinea(tekst, "Wat er gebeurde", details=(detail, Detail(tekst))),
        Alinea(tekst, "Wat ik zei", citaat=True, details=(detail,)),
        Alinea(label="Alleen een label"),
        Alinea(tekst),
        Kop(tekst, 3),
        Opsomming((Alinea(tekst, "Een punt", details=(detail,)), Alinea(tekst)), "Waar ik goed in ben"),
        Streep(),
        Bladzijde(),
        Kop("Slot", 2, "slot"),
        Schrijfruimte("Zelf schrijven", 5),
    )


def edition_of(
    *blokken: Blok, titel: str = "Een titel", krap: bool = False, uiterlijk: Uiterlijk = GEWOON
) -> Uitgave:
    """An edition of these blocks."""
    stuk = Stuk(titel, blokken, voet="mbo-0417", krap=krap, uiterlijk=uiterlijk)
    return Uitgave(lambda: stuk, dict)


def words_of(stuk: Stuk) -> Iterator[str]:
    """Every text that a document says; what a picture shows is no text."""
    yield from _texts(msgspec.to_builtins(stuk.blokken))


def _texts(ding: Any) -> Iterator[str]:
    if isinstance(ding, str):
        yield ding
    elif isinstance(ding, (list, tuple)):
        for deel in ding:
            yield from _texts(deel)
    elif isinstance(ding, dict):
        for naam, deel in ding.items():
            if naam not in ("anker", "stations"):
                yield from _texts(deel)
