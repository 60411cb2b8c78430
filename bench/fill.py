"""A store with very many believable talks: seeded, Dutch, each with its facts, its row and its words to find.

The rule that lives here: a few talks are held by the engine itself with marks for words; in every other talk the marks
are other words. What is written goes through the store as one talk does.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import datetime
from functools import cache

import msgspec
from tests import veel_gesprekken as veel

from loopbaangesprek.gebeurtenissen import to_line
from loopbaangesprek.gesprek import replay
from loopbaangesprek.hoofd import head_and_words
from loopbaangesprek.kop import Kop
from loopbaangesprek.stores.base import number
from loopbaangesprek.stores.sqlite import SqliteStore
from loopbaangesprek.vindbaar import Vindbaar

OM = "2026-11-26T10:15:00+01:00"
ZELDZAAM, GEWOON = "koelcelrelais", "collega"
"""A word that is in one talk of some thousands, and one that is in many."""
_SAMEN = 500


class Made(msgspec.Struct):
    """One talk as it goes into a store."""

    regels: list[str]
    kop: Kop
    vindbaar: Vindbaar


def fill(store: SqliteStore, aantal: int, zaad: int = 1) -> list[str]:
    """Write so many talks; returns the codes of the young people in them."""
    codes: dict[str, None] = {}
    gemaakt = made(aantal, zaad)
    for _ in range(0, aantal, _SAMEN):
        with store.as_one():
            for talk, _nr in zip(gemaakt, range(_SAMEN), strict=False):
                rijen = number(0, talk.regels, OM)
                store.write(0, rijen, talk.kop, vindbaar=talk.vindbaar)
                codes[talk.kop.code or ""] = None
    return list(codes)


def made(aantal: int, zaad: int = 1) -> Iterator[Made]:
    """So many talks, three to a jongere, in the order in which they were held."""
    lot = random.Random(zaad)  # noqa: S311 - draws words, keeps no secrets
    lezer = msgspec.json.Decoder(Made)
    for nummer, (woorden, mal) in enumerate(veel.drawn(aantal, zaad)):
        if lot.randrange(5_000) == 0 or nummer == 0:
            woorden["zin_5"] = f"het {ZELDZAAM} was stuk"
        yield lezer.decode(woorden.fill(_template(mal)))


@cache
def _template(mal: veel.Mal) -> str:
    """A talk with marks in the place of its words, as JSON."""
    feiten = mal.taken_in()
    kop, vindbaar = head_and_words(replay(feiten), datetime.fromisoformat(OM))
    return msgspec.json.encode(Made([to_line(f) for f in feiten], kop, vindbaar)).decode()
