"""What of a talk can be found by its words (`lob zoek`).

The rule that lives here: every text that a record holds as it is now can be found, and every note beside an answer,
each at its place; and nothing else: not the questions, not why something was changed nor what stood there before, and
no word that only tells what a field is called. Of a talk that goes on it is what was said up to the last stop
(`talk.session`).
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from loopbaangesprek.paden import Velden, get
from loopbaangesprek.velden import VELDEN, list_of

if TYPE_CHECKING:
    from loopbaangesprek.vragenbank import Vragenbank

SCHEIDING = "\n\ufdd0\ue000\n"
"""Between two texts that are searched as one. The first sign is in no cleaned text (`schoon`), so that they come
apart again; the second counts as a word, so that words in two texts are never found as one phrase."""

_REGEL = "\n"
_DICHT = " tussen_ons"
"""Behind the place of a text that stays between counsellor and jongere."""
_ANTWOORD, _NOTITIE, _IDEE = "antwoorden", "notitie", "vervolgstap.niet_warm"


class Vindbaar(Struct, frozen=True):
    """The findable texts of one talk, each with the place where it stands: mostly a path of the record."""

    plaatsen: tuple[str, ...] = ()
    teksten: tuple[str, ...] = ()


def findable(
    record: Velden,
    bank: Vragenbank,
    gemerkt: Velden | None = None,
    is_marked: Callable[[object], bool] = lambda _: False,
) -> Vindbaar:
    """All that can be found of a talk: its record as `oogst.harvest` gives it, and the bank that led it.

    `gemerkt` is the same record with what stays between the two marked, so that `is_marked` knows it.
    """
    los = {vraag.id for vraag in bank.vragen() if vraag.oogst is None}
    dicht = {paar for paar in _told(gemerkt) if is_marked(paar[1])} if gemerkt else set()
    velden = [(f"{paar[0]}{_DICHT}" if paar in dicht else paar[0], paar[1]) for paar in _told(record)]
    gevuld = [(plaats, tekst) for plaats, tekst in (*velden, *_beside(record, los)) if tekst]
    return Vindbaar(tuple(plaats for plaats, _ in gevuld), tuple(tekst for _, tekst in gevuld))


def open_place(plaats: str) -> tuple[str, bool]:
    """The place itself, and whether what stands there stays between counsellor and jongere."""
    return plaats.removesuffix(_DICHT), plaats.endswith(_DICHT)


def _told(record: Velden) -> Iterator[tuple[str, str]]:
    yield from _in_fields(record)
    yield from _ideas(record)


def together(vindbaar: Vindbaar) -> tuple[str, str]:
    """The places as one text, and the texts as one: how a store keeps them."""
    return _REGEL.join(vindbaar.plaatsen), SCHEIDING.join(vindbaar.teksten)


def apart(plaatsen: str, tekst: str) -> list[tuple[str, str]]:
    """The texts that `together` joined, each with its place; marks that were set in them meanwhile stay."""
    return list(zip(plaatsen.split(_REGEL), tekst.split(SCHEIDING), strict=False))


def _in_fields(record: Velden) -> Iterator[tuple[str, str]]:
    for pad, veld in VELDEN.items():
        if veld.soort not in ("keuze", "datum"):
            lijst = list_of(pad)
            lid = pad.rpartition(".")[2]
            items = get(record, pad) if lijst is None else [item[lid] for item in get(record, lijst)]
            yield from ((pad, tekst) for tekst in (items if isinstance(items, list) else [items]))


def _ideas(record: Velden) -> Iterator[tuple[str, str]]:
    for idee in record["vervolgstap"]["niet_warm"]:
        yield from ((_IDEE, idee[lid]) for lid in ("activiteit", "waarom"))


def _beside(record: Velden, los: Container[str]) -> Iterator[tuple[str, str]]:
    """The answers that land in no field of the record, and what the counsellor noted beside any answer."""
    for antwoord in record["antwoorden"]:
        dicht = _DICHT if antwoord["afgeschermd"] else ""
        if antwoord["vraag"] in los:
            yield f"{_ANTWOORD}{dicht}", antwoord["antwoord"]
        yield f"{_NOTITIE}{dicht}", antwoord["notitie"]
