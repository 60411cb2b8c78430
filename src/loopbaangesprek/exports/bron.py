"""Fields of a record as blocks: each text under its label, with whose words it is.

The rule that lives here: only what was said word for word is a quote (M10); what was added after the talk or
said by somebody else is marked; an empty field is no block (M42).
"""

from __future__ import annotations

import re
from datetime import date
from itertools import chain, starmap

from msgspec import Struct

from loopbaangesprek.datums import say_date
from loopbaangesprek.exports.blokken import Alinea, Detail
from loopbaangesprek.teksten import uitvoer as t
from loopbaangesprek.velden import VELDEN
from loopbaangesprek.verslag import Antwoord, Verslag

_KEUZES = frozenset(waarde for veld in VELDEN.values() for waarde in veld.waarden)
_DATUM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Bron(Struct, frozen=True):
    """A record to print from, with the answers found by their text."""

    verslag: Verslag
    antwoorden: dict[str, Antwoord | None]

    def alinea(
        self, pad: str, label: str | None = None, details: tuple[Detail, ...] = ()
    ) -> tuple[Alinea, ...]:
        """The field at a path as a paragraph; nothing when neither it nor its details say something."""
        waarde: object = self.verslag
        for naam in pad.split("."):
            waarde = getattr(waarde, naam, None)
        return self.gelabeld(t.LABELS[pad] if label is None else label, say(waarde), details)

    def gelabeld(self, label: str, tekst: str | None, details: tuple[Detail, ...] = ()) -> tuple[Alinea, ...]:
        """A text as a paragraph under a label; nothing when neither it nor its details say something."""
        tekst = say(tekst)
        if not tekst and not details:
            return ()
        bij = self._answer(tekst)
        return (Alinea(tekst, label, is_quote(bij, tekst), (*details, *marks(bij))),)

    def met(self, tekst: str | None, *delen: tuple[str, str | None]) -> tuple[Alinea, ...]:
        """A text with what belongs to it below; where there is none, each of that stands by itself under its label."""
        if say(tekst):
            return self.gelabeld("", tekst, tuple(chain.from_iterable(starmap(self.detail, delen))))
        return tuple(chain.from_iterable(starmap(self.gelabeld, delen)))

    def detail(self, label: str, waarde: object) -> tuple[Detail, ...]:
        """A value as a short line under a paragraph; nothing when it is empty."""
        tekst = say(waarde)
        bij = marks(self._answer(tekst))
        return (Detail(tekst, ", ".join(filter(None, (label, *(m.tekst for m in bij))))),) if tekst else ()

    def _answer(self, tekst: str) -> Antwoord | None:
        return self.antwoorden.get(tekst)


def read(verslag: Verslag) -> Bron:
    """The record, ready to print from; a text that was given twice in different ways counts as neither."""
    antwoorden: dict[str, Antwoord | None] = {}
    for a in verslag.antwoorden:
        tekst = say(a.antwoord)
        eerder = antwoorden.get(tekst, a)
        zelfde = eerder is not None and (eerder.woorden, eerder.van) == (a.woorden, a.van)
        antwoorden[tekst] = a if zelfde else None
    return Bron(verslag, antwoorden)


def say(waarde: object) -> str:
    """A value in words: a list as lines, a date as people say it, nothing as an empty text."""
    if isinstance(waarde, (list, tuple)):
        return "\n".join(filter(None, map(say, waarde)))
    if isinstance(waarde, date):
        return say_date(waarde)
    tekst = str(waarde or "").strip()
    if _DATUM.fullmatch(tekst):
        try:
            return say_date(date.fromisoformat(tekst))
        except ValueError:
            return tekst
    return tekst


def is_quote(antwoord: Antwoord | None, tekst: str) -> bool:
    """Whether a text in print is what was said, word for word (M10); a day or a choice is printed in our words."""
    if antwoord is None or antwoord.woorden != "letterlijk":
        return False
    return bool(tekst) and tekst == str(antwoord.antwoord).strip() and tekst not in _KEUZES


def marks(antwoord: Antwoord | None) -> tuple[Detail, ...]:
    """How an answer came, where that is not the jongere saying it during the talk."""
    if antwoord is None:
        return ()
    uitgewerkt = t.UITGEWERKT if antwoord.woorden == "uitgewerkt" else ""
    dicht = t.TUSSEN_ONS if antwoord.afgeschermd else ""
    return tuple(Detail(m) for m in (dicht, uitgewerkt, t.VAN[antwoord.van or "jongere"]) if m)
