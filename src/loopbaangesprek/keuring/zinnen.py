"""The sentences of a bank that a jongere may hear, each with its place, and how one is cut into parts.

The rule that lives here: the question itself, its probes, its other words for a level and the question that opens a
round are all said out loud. A tip is read by the counsellor only, and is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from loopbaangesprek.keuring.leesvorm import items
from loopbaangesprek.keuring.samenhang import Stuk
from loopbaangesprek.plaats import Knoop
from loopbaangesprek.schoon import on_one_line, schoon

_LANGST = 2_000
"""Nobody says more than this; the rest of a longer text is not looked at."""
_AANHALING = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "\u00a0": " "})
_GECITEERD = re.compile(r'"[^"]*"')
_DEEL = re.compile(r"[^.?!…]+[.?!…]*")
_AANLOOP = re.compile(r"(?:(?:en|maar|dus|of|oké|ok|nou|goed|nu|stel|eerst)\b,? +)+")
_BIJZIN = re.compile(
    r"(?:als|toen|nu|wanneer|stel|terwijl|nadat|voordat|sinds|tijdens|na|in|op|bij|met|vandaag|soms|denk)\b"
)
_GRENS = re.compile(r", +|: +| [–-] +")


class Zin(Struct, frozen=True):
    """A sentence that is said to a jongere: its words, the node they stand in, and whether its answer is free."""

    tekst: str
    knoop: Knoop
    vrij: bool = True


def sentences(stuk: Stuk) -> Iterator[Zin]:
    """Every sentence of one question, its probes without an id and its variants included."""
    vrij = not stuk.vraag.keuze
    yield from _texts(stuk.knoop.get("vraag"), vrij=vrij)
    yield from _texts(stuk.knoop.get("doorvragen"))
    varianten = stuk.knoop.get("varianten")
    for variant in varianten.leden.values() if varianten else ():
        yield from _texts(variant.get("vraag"), vrij=vrij)
        yield from _texts(variant.get("doorvragen"))


def _texts(knoop: Knoop | None, *, vrij: bool = True) -> Iterator[Zin]:
    for item in items(knoop):
        if isinstance(item.waarde, str) and (tekst := on_one_line(schoon(item.waarde[:_LANGST]))):
            yield Zin(tekst, item, vrij)


def plain(tekst: str) -> str:
    """The text in small letters, with plain quotes, so that a pattern needs to know one form only."""
    return tekst.translate(_AANHALING).lower()


def asked_parts(tekst: str) -> list[str]:
    """The parts of a plain text that ask something: those with a question mark, or a last one without any mark.

    What stands between quotes is somebody's saying, and asks nothing here.
    """
    delen = [deel.strip() for deel in _DEEL.findall(_GECITEERD.sub('""', tekst))]
    laatste = len(delen) - 1
    return [d for i, d in enumerate(delen) if d.endswith("?") or (i == laatste and d[-1:] not in ".!…")]


def beginnings(deel: str) -> Iterator[str]:
    """Where the question in a part may begin: at its start, or behind an opening such as "als je terugkijkt,"."""
    kaal = _AANLOOP.sub("", deel, count=1) if _AANLOOP.match(deel) else deel
    yield kaal
    for grens in _GRENS.finditer(deel):
        if ":" in grens.group() or _BIJZIN.match(deel):
            rest = deel[grens.end() :]
            yield _AANLOOP.sub("", rest, count=1) if _AANLOOP.match(rest) else rest
