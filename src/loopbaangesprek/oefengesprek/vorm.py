"""The shape of a practice talk in its file: who the made-up jongere is, and what is said at each question.

The rule that lives here: what has the wrong shape is told with its place; a question or a probe that a bank does not
have is no mistake, for the same talk may be held with another bank.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from loopbaangesprek.keuring.leesvorm import (
    check_keys,
    items,
    read_item,
    read_name,
    read_sentence,
    read_sentences,
    read_word,
    require,
)
from loopbaangesprek.plaats import Knoop, Verzamelaar
from loopbaangesprek.schoon import schoon
from loopbaangesprek.teksten import oefenen as t
from loopbaangesprek.velden import NIVEAUS

SLEUTELS = ("oefengesprek", "titel", "bank", "niveau", "code", "situatie", "antwoorden", "anders")
NODIG = ("titel", "bank", "situatie", "antwoorden", "anders")
_REACTIE = ("zegt", "bij", "verder", "stilte")


class Reactie(Struct, frozen=True):
    """Reaction: what the jongere says to a question, to a probe with these words, to any other probe, to a silence."""

    zegt: str
    bij: dict[str, str] = {}
    verder: tuple[str, ...] = ()
    stilte: str | None = None


class Oefengesprek(Struct, frozen=True):
    """Practice talk: a made-up jongere, how they come in, and the reactions to each question, one for each round.

    `anders` are the reactions to a question that is not there, by turns.
    """

    naam: str
    titel: str
    bank: str
    situatie: tuple[str, ...]
    antwoorden: dict[str, tuple[Reactie, ...]]
    anders: tuple[Reactie, ...]
    niveau: str | None = None
    code: str | None = None


def read_practice(v: Verzamelaar, knoop: Knoop, naam: str) -> Oefengesprek:
    """Read a practice talk from its tree; what is wrong in its shape is reported, and reading goes on."""
    check_keys(v, knoop, SLEUTELS, t.EEN_OEFENGESPREK)
    for sleutel in NODIG:
        require(v, knoop, sleutel, t.EEN_OEFENGESPREK)
    return Oefengesprek(
        naam=read_name(v, knoop.get("oefengesprek")) or naam,
        titel=read_sentence(v, knoop.get("titel")) or naam,
        bank=read_name(v, knoop.get("bank")) or "",
        situatie=read_sentences(v, knoop.get("situatie")),
        antwoorden=dict(_answers(v, knoop.get("antwoorden"))),
        anders=_reactions(v, knoop.get("anders")),
        niveau=read_word(v, knoop.get("niveau"), NIVEAUS, "niveau"),
        code=read_sentence(v, knoop.get("code")),
    )


def _answers(v: Verzamelaar, knoop: Knoop | None) -> Iterator[tuple[str, tuple[Reactie, ...]]]:
    """Read what is said at each question, by its id."""
    if knoop is not None and not isinstance(knoop.waarde, dict):
        v.add(knoop, "O01", t.ANTWOORDEN_VORM)
        return
    for vraag, lid in knoop.leden.items() if knoop else ():
        yield schoon(vraag), _reactions(v, lid)


def _reactions(v: Verzamelaar, knoop: Knoop | None) -> tuple[Reactie, ...]:
    return tuple(r for item in items(knoop) if (r := _reaction(v, item)) is not None)


def _reaction(v: Verzamelaar, knoop: Knoop) -> Reactie | None:
    """Read one reaction: a sentence, or a small table."""
    if not _is_table(knoop):
        tekst = read_item(v, knoop)
        return Reactie(tekst) if tekst else None
    check_keys(v, knoop, _REACTIE, t.EEN_ANTWOORD)
    if not require(v, knoop, "zegt", t.EEN_ANTWOORD):
        return None
    return Reactie(
        read_sentence(v, knoop.get("zegt")) or "",
        dict(_probes(v, knoop.get("bij"))),
        read_sentences(v, knoop.get("verder")),
        read_sentence(v, knoop.get("stilte")),
    )


def _is_table(knoop: Knoop) -> bool:
    """Whether these are the parts of a reaction, and no sentence that its colon split in two."""
    return isinstance(knoop.waarde, dict) and (len(knoop.leden) > 1 or not {*knoop.leden} - {*_REACTIE})


def _probes(v: Verzamelaar, knoop: Knoop | None) -> Iterator[tuple[str, str]]:
    if knoop is not None and not isinstance(knoop.waarde, dict):
        v.add(knoop, "O02", t.BIJ_VORM)
        return
    for probe, lid in knoop.leden.items() if knoop else ():
        if (tekst := read_sentence(v, lid)) is not None:
            yield schoon(probe), tekst
