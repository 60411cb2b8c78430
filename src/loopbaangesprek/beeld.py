"""What one prompt shows, made from the talk: the phase, how far it is, the question, what stands there already.

The rule that lives here: one main question on screen (M4); tips and probes only when asked for (M44).
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from loopbaangesprek.antwoordvorm import quote
from loopbaangesprek.dagnamen import say_date
from loopbaangesprek.gesprek import Gesprek
from loopbaangesprek.opdrachten import OP_HET_SCHERM
from loopbaangesprek.scherm import Scherm
from loopbaangesprek.teksten import beeld as tb
from loopbaangesprek.teksten import gesprek as t
from loopbaangesprek.volgorde import Beurt, is_waiting

_DRIE = 3


class Omlijsting(Struct, frozen=True):
    """What stands around a question on this screen, and is no part of the talk."""

    meldingen: tuple[str, ...] = ()
    hulpregels: tuple[str, ...] = ()
    balk: str | None = None
    opschrift: str | None = None
    groot: bool = False
    minuten: int = 0
    concept: str | None = None
    geweigerd: bool = False
    """Whether a choice that was none was just told, with how to choose."""


def picture(gesprek: Gesprek, beurt: Beurt, beurten: list[Beurt], rond: Omlijsting) -> Scherm:
    """The screen for a turn; `rond.concept` is half-typed text that goes before what stands there."""
    cel = gesprek.cel(beurt.plek)
    eerder = earlier(gesprek, beurt)
    datum = beurt.vraag.invoer == "datum"
    herzien = (eerder is not None and rond.concept is None) or (datum and rond.concept is not None)
    tekst = rond.concept if rond.concept is not None else ("" if beurt.vraag.keuze else eerder or "")
    return Scherm(
        vraag=cel.gevraagd or beurt.vraag.vraag,
        fase=beurt.fase,
        stand=tb.stand(beurt.fase, progress(gesprek, beurten), rond.minuten),
        gehoord=tb.stand_gehoord(
            beurt.fase, _number(gesprek, beurt, beurten), progress(gesprek, beurten), rond.minuten
        ),
        voortgang=progress(gesprek, beurten),
        keuze=beurt.vraag.keuze,
        tekst=tekst,
        herzien=herzien,
        enkel=datum,
        vervangt=datum,
        meldingen=rond.meldingen,
        hulpregels=()
        if rond.groot
        else (*_standing(beurt, eerder), *rond.hulpregels, *_way_out(gesprek, beurt)),
        toetsen=" ".join(f"/{o}" for o in OP_HET_SCHERM),
        balk=rond.balk,
        opschrift=rond.opschrift,
        leeg=None if herzien or beurt.soort == "poort" else _empty_hint(beurt, rond),
        groot=rond.groot,
    )


def progress(gesprek: Gesprek, beurten: list[Beurt]) -> float:
    """How far the talk is: the share of its questions that are done, from 0 to 1."""
    wacht = sum(is_waiting(gesprek, b) for b in beurten)
    gedaan = sum(b.vanzelf and b.geldt and gesprek.cel(b.plek).staat != "open" for b in beurten)
    return gedaan / (gedaan + wacht) if gedaan + wacht else 1.0


def _number(gesprek: Gesprek, beurt: Beurt, beurten: list[Beurt]) -> int:
    """The place of a question in its phase, from 1, among those that come by themselves or were asked.

    What the guide asks about the talk itself is no question of the phase, and has no number: 0.
    """
    hier = [
        b.plek
        for b in beurten
        if b.fase == beurt.fase and b.geldt and (b.vanzelf or gesprek.cel(b.plek).staat != "open")
    ]
    return hier.index(beurt.plek) + 1 if beurt.plek in hier and beurt.soort != "aanbod" else 0


def earlier(gesprek: Gesprek, beurt: Beurt) -> str | None:
    """The answer that stands here as it would be typed: what was literal stands between quotation marks."""
    tekst = gesprek.tekst(beurt.plek)
    if tekst is not None and beurt.vraag.invoer == "datum":
        return say_date(date.fromisoformat(tekst))
    if tekst is None or not beurt.vraag.keuze:
        return quote(tekst) if tekst and gesprek.cel(beurt.plek).woorden == "letterlijk" else tekst
    return next((k.woord for k in beurt.vraag.keuze if k.waarde == tekst), tekst)


def _standing(beurt: Beurt, eerder: str | None) -> tuple[str, ...]:
    return (tb.er_staat(eerder),) if eerder and beurt.vraag.keuze else ()


def _way_out(gesprek: Gesprek, beurt: Beurt) -> tuple[str, ...]:
    """M19: after the third probe one dim line offers a way out, and no more than that."""
    return (t.DERDE_DOORVRAAG,) if len(gesprek.cel(beurt.plek).doorgevraagd) >= _DRIE else ()


def _empty_hint(beurt: Beurt, rond: Omlijsting) -> str:
    if not beurt.vraag.keuze:
        return t.LEEG_HINT
    return t.NIETS_GEKOZEN if rond.geweigerd else t.KEUZE_HINT
