"""How a typed answer is read: quotation marks, choices, dates and lines.

The rule that lives here: a text stays what was typed; only choices and dates are understood as something else
(contract C3). What stands between quotation marks is *letterlijk* (M10).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from msgspec import Struct

from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.gebeurtenissen import Woorden
from loopbaangesprek.nee import says_no
from loopbaangesprek.schoon import schoon
from loopbaangesprek.teksten import gesprek as t
from loopbaangesprek.vragenbank import Keuze, Kiest, Vraag

_AANHALING = (('"', '"'), ("“", "”"), ("„", "”"), ("„", "“"), ("”", "”"), ("«", "»"))


class Gelezen(Struct, frozen=True):
    """An answer as it will be kept, and whether it is what the jongere said word for word."""

    tekst: str
    woorden: Woorden


def read_answer(vraag: Vraag, tekst: str, vandaag: date) -> Gelezen:
    """The answer to a question; raises `Geweigerd` with what to type when a choice or date is not clear."""
    tekst = schoon(tekst).strip()
    if vraag.keuze:
        return Gelezen(match_choice(vraag.keuze, tekst).waarde, "samengevat")
    if vraag.invoer == "datum":
        return Gelezen(_date(tekst, vandaag), "samengevat")
    if vraag.invoer == "regels":
        return _lines(tekst)
    kaal = unquote(tekst)
    return Gelezen(tekst, "samengevat") if kaal is None else Gelezen(kaal, "letterlijk")


def match_choice(keuze: tuple[Keuze, ...], tekst: str) -> Keuze:
    """The choice that a typed text means; raises `Geweigerd` with what there is to choose."""
    nummer = find_choice(keuze, tekst)
    if nummer is None:
        raise Geweigerd(t.kies_een([k.woord for k in keuze]))
    return keuze[nummer]


def find_choice(keuze: Sequence[Keuze], tekst: str, kiest: Kiest = "begin") -> int | None:
    """The place (from 0) of the one choice that was typed, by its number or its words.

    Whoever asks and whoever says a choice back both read it here, so that what is said back was accepted.
    """
    woord = tekst.strip().casefold()
    if woord in (nummers := [str(i + 1) for i in range(len(keuze))]):
        return nummers.index(woord)
    for past in _PAST[kiest] if woord else ():
        if gevonden := [i for i, k in enumerate(keuze) if past(k, woord)]:
            return gevonden[0] if len(gevonden) == 1 else None
    return None


def _is(keuze: Keuze, woord: str) -> bool:
    return woord in (keuze.woord.casefold(), keuze.waarde.casefold())


def _begins_with(keuze: Keuze, woord: str) -> bool:
    return keuze.woord.casefold().startswith(woord)


def _has_word(keuze: Keuze, woord: str) -> bool:
    """Whether one of the words of a choice is this one: `ouder` is "van een ouder"."""
    return woord in keuze.woord.casefold().replace(",", " ").split()


_PAST: dict[Kiest, tuple[Callable[[Keuze, str], bool], ...]] = {
    "heel": (_is,),
    "begin": (_is, _begins_with),
    "woord": (_is, _begins_with, _has_word),
}
"""How loosely a choice is meant; the first way in which anything is meant decides."""


def unquote(tekst: str) -> str | None:
    """The text between quotation marks when all of it stands between them, else None."""
    for open_, dicht in _AANHALING:
        binnen = tekst[1:-1]
        if tekst.startswith(open_) and tekst.endswith(dicht) and dicht not in binnen:
            return binnen.strip() or None
    return None


def quote(tekst: str) -> str:
    """The text between quotation marks that do not stand in it, so that `unquote` gives the same text back."""
    open_, dicht = next((paar for paar in _AANHALING if paar[1] not in tekst), _AANHALING[0])
    return f"{open_}{tekst}{dicht}"


def _date(tekst: str, vandaag: date) -> str:
    from loopbaangesprek.datums import parse_date  # noqa: PLC0415 - its patterns take long to make, and few answers are days

    if says_no(tekst):
        raise Geweigerd(t.GEEN_DATUM_NODIG)
    dag = parse_date(tekst, vandaag)
    if dag is None:
        raise Geweigerd(t.GEEN_DATUM)
    return dag.isoformat()


def _lines(tekst: str) -> Gelezen:
    """One typed line is one item; commas never split."""
    heel = unquote(tekst)
    if heel is not None:
        tekst = heel
    regels = [regel.strip() for regel in tekst.split("\n") if regel.strip()]
    kaal = [unquote(regel) for regel in regels]
    if regels and all(k is not None for k in kaal):
        return Gelezen("\n".join(k for k in kaal if k), "letterlijk")
    return Gelezen("\n".join(regels), "samengevat" if heel is None else "letterlijk")
