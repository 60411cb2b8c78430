"""Of which table a row is that was found loose, and how it is laid in a new file.

The rule that lives here: a row is known by the kinds of its values alone, for a damaged file tells nothing else of it.
No two tables have rows of one shape, but for the two that hold a name and a text: a name that is ours is a setting,
and what is set ready for a talk is known by its text. What fits nowhere is no row of ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import msgspec

from loopbaangesprek import instellingen
from loopbaangesprek.stores.loose_pages import Entry, LooseRow
from loopbaangesprek.voorbereiding import Voorbereiding


class _Table(NamedTuple):
    """The shape of a row (i: a number, t: a text, n: nothing), its columns, and whether its number is one of them."""

    naam: str
    vorm: re.Pattern[str]
    kolommen: str
    genummerd: bool = False


def _table(naam: str, vorm: str, kolommen: str, *, genummerd: bool = False) -> _Table:
    return _Table(naam, re.compile(f"{vorm}n*"), kolommen, genummerd)


_TABELLEN = (
    _table(
        "gesprekken",
        "nit[tn]tttt[tn]{4}t[tn]{8}",
        "nr versie id code datum bank bank_titel status titel stap stap_wanneer stap_staat gewijzigd_op "
        "niveau leerjaar rol soort competenties terugblik volgend_gesprek vorige",
        genummerd=True,
    ),
    _table("feiten", "iitt(ii|nn)", "gesprek nr om regel bank bank_bij"),
    _table("concepten", "itit", "gesprek vraag ronde tekst"),
    _table("banken", "ntt", "nr merk inhoud", genummerd=True),
    _table("eigen", "nititttn", "nr gesprek vraag ronde om tot tekst", genummerd=True),
    _table("logboek", "nttttt", "nr om wie daad gesprekken bij", genummerd=True),
)
_TWEE_TEKSTEN = re.compile("ttn*")
_VOORBEREID = _table("voorbereid", "tt", "code tekst")
_INSTELLINGEN = _table("instellingen", "tt", "naam waarde")
_NAMEN = frozenset(naam.encode() for naam in vars(instellingen).values() if isinstance(naam, str))
_FEIT = re.compile("iiin*")
_BANK = re.compile("tin*")
_MERK = re.compile(rb"[0-9a-f]{64}")
_LIJST = re.compile("tit[tn]ttt[tn]{4}t[tn]{8}n*")
_KOP = _TABELLEN[0]


class _Prepared(Voorbereiding, frozen=True, forbid_unknown_fields=True):
    """What was set ready, and nothing else: a setting can be an object with fields too."""


class Found(NamedTuple):
    """A row with the statement that lays it in the new file, unless it is there."""

    tabel: str
    sql: str
    waarden: tuple[Any, ...]


def recognised(rijen: Sequence[LooseRow]) -> list[Found]:
    """The rows of ours among those of one page, each with its table."""
    return [_found(tabel, rij) for rij in rijen if (tabel := _table_of(rij)) is not None]


def _table_of(rij: LooseRow) -> _Table | None:
    if _TWEE_TEKSTEN.fullmatch(rij.kinds):
        naam, tekst = rij.values[:2]
        return _INSTELLINGEN if naam in _NAMEN else _VOORBEREID if _is_prepared(tekst) else None
    return next((tabel for tabel in _TABELLEN if tabel.vorm.fullmatch(rij.kinds)), None)


def _is_prepared(tekst: bytes) -> bool:
    try:
        msgspec.json.decode(tekst, type=_Prepared)
    except (msgspec.MsgspecError, ValueError):
        return False
    return True


def _found(tabel: _Table, rij: LooseRow) -> Found:
    kolommen = tabel.kolommen.split()
    waarden = list(rij.values[: len(kolommen)])
    if tabel.genummerd:
        waarden[0] = rij.nr
    if "competenties" in kolommen:  # a row of before there were any
        waarden[kolommen.index("competenties")] = waarden[kolommen.index("competenties")] or b""
    tekens = ", ".join("CAST(? AS TEXT)" if isinstance(waarde, bytes) else "?" for waarde in waarden)
    sql = f"INSERT OR IGNORE INTO {tabel.naam} ({', '.join(kolommen)}) VALUES ({tekens})"  # noqa: S608 - our own names
    return Found(tabel.naam, sql, tuple(waarden))


def facts_in(wijzers: Iterable[Entry]) -> list[tuple[int, int]]:
    """The facts that an index tells of: the number of the talk, and that of the fact."""
    return [(wijzer.values[0], wijzer.values[1]) for wijzer in wijzers if _FEIT.fullmatch(wijzer.kinds)]


def banks_in(wijzers: Iterable[Entry]) -> list[tuple[int, str]]:
    """The banks that an index tells of: the number, and the mark by which its content is known."""
    gevonden = (wijzer.values[:2] for wijzer in wijzers if _BANK.fullmatch(wijzer.kinds))
    return [(nr, merk.decode()) for merk, nr in gevonden if _MERK.fullmatch(merk)]


def heads_in(wijzers: Iterable[Entry]) -> list[Found]:
    """The rows of talks as the index of lists holds them: all that a list shows."""
    return [
        _found(_KOP, LooseRow(wijzer.values[1], wijzer.kinds, (None, 1, *_without_nr(wijzer.values))))
        for wijzer in wijzers
        if _LIJST.fullmatch(wijzer.kinds)
    ]


def _without_nr(waarden: tuple[Any, ...]) -> tuple[Any, ...]:
    datum, _, naam, code, *rest = waarden
    return (naam, code, datum, *rest)
