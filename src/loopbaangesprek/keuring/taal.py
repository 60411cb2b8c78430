"""The words of the questions: open, single, plain, without an answer, a reproach or a piece of advice in them (M31).

The rule that lives here: every finding is a warning, at the sentence it is about. Of what a sentence does wrong in its
form only the worst is told, because the others go away with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loopbaangesprek.keuring import patronen as p
from loopbaangesprek.keuring.persoonlijk import CIJFERS, PERSOONLIJK
from loopbaangesprek.keuring.samenhang import Stuk
from loopbaangesprek.keuring.zinnen import Zin, asked_parts, beginnings, plain, sentences
from loopbaangesprek.plaats import Verzamelaar
from loopbaangesprek.teksten import keuring as t
from loopbaangesprek.teksten.moeilijk import hard_words

Gevonden = tuple[str, str]
"""A code and what to say."""

_WOORD = re.compile(r"[^\W_](?:[\w'’.-]*[^\W_])?")


def check_words(v: Verzamelaar, stuk: Stuk) -> None:
    """Warn of every sentence of one question that could be asked better."""
    for zin in sentences(stuk):
        for code, uitleg in remarks(zin):
            v.warn(zin.knoop, code, uitleg)


def remarks(zin: Zin) -> Iterator[Gevonden]:
    """Everything there is to say of one sentence."""
    tekst = plain(zin.tekst)
    delen = asked_parts(tekst)
    if _is_double(delen):
        yield "W01", t.DUBBEL
    vorm = _form(tekst, delen, vrij=zin.vrij)
    if vorm is not None:
        yield vorm
    if (aantal := len(_WOORD.findall(zin.tekst))) > t.WOORDEN_GRENS:
        yield "W06", t.lang(aantal)
    if moeilijk := hard_words(tekst):
        yield "W07", t.moeilijk(moeilijk)
    for onderwerp, patroon in PERSOONLIJK.items():
        if patroon.search(tekst):
            yield "W08", t.persoonlijk(onderwerp)
    if CIJFERS.search(tekst):
        yield "W09", t.CIJFERS


def _is_double(delen: list[str]) -> bool:
    """Two parts that each ask something, or one part that asks two things."""
    eigen = [deel for deel in delen if _asks(deel)]
    return len(eigen) > 1 or any(p.asks_two(deel) for deel in delen)


def _asks(deel: str) -> bool:
    """Whether a part is a question, and not the words to choose from: `Fijn, vervelend of allebei?`."""
    return p.HEEFT_VRAAGWOORD.search(deel) is not None or any(p.GESLOTEN.match(b) for b in beginnings(deel))


def _form(tekst: str, delen: list[str], *, vrij: bool) -> Gevonden | None:
    """What is wrong with the way in which something is asked."""
    begin = [b for deel in delen for b in beginnings(deel)]
    # An advice or an opinion can also stand in the sentence before the question.
    overal = [tekst, *begin]
    if any(p.ADVIES.search(b) for b in overal):
        return "W05", t.ADVIES
    if any(p.STUREND.search(b) for b in overal):
        return "W03", t.STUREND
    if any(p.WAAROM.match(b) for b in begin):
        return "W04", t.WAAROM
    if vrij and any(p.is_closed(b) for b in begin):
        return "W02", t.GESLOTEN
    return None
