"""What of a talk can be found by its words (`lob zoek`).

The rule that lives here: every text that a record holds as it is now can be found, and every note beside an answer,
each at its place; and nothing else: not the questions, not why something was changed nor what stood there before, and
no word that only tells what a field is called. Of a talk that goes on it is what was said up to the last stop
(`talk.session`).
"""

from __future__ import annotations

from collections.abc import Container, Iterator
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
_ANTWOORD, _NOTITIE, _IDEE = "antwoorden", "notitie", "vervolgstap.niet_warm"


class Vindbaar(Struct, frozen=True):
    """The findable texts of one talk, each with the place where it stands: mostly a path of the record."""

    plaatsen: tuple[str, ...] = ()
    teksten: tuple[str, ...] = ()


def findable(record: Velden, bank: Vragenbank) -> Vindbaar:
    """All that can be found of a talk: its record as `oogst.harvest` gives it, and the bank that led it."""
    los = {vraag.id for vraag in bank.vragen() if vraag.oogst is None}
    paren = [*_in_fields(record), *_ideas(record), *_beside(record, los)]
    gevuld = [(plaats, tekst) for plaats, tekst in paren if tekst]
    return Vindbaar(tuple(plaats for plaats, _ in gevuld), tuple(tekst for _, tekst in gevuld))


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
        if antwoord["vraag"] in los:
            yield _ANTWOORD, antwoord["antwoord"]
        yield _NOTITIE, antwoord["notitie"]
