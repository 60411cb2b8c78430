"""What stands above the talks in the jongere's own dossier: the steps, and what comes back in more than one talk.

The rule that lives here: it is made of the jongere's own words and nothing else (M40): no code, no competence, no count
of how often (M30), and only a step that is still open has a box to tick.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from loopbaangesprek.datums import say_day
from loopbaangesprek.exports.blokken import Alinea, Blok, Detail, Taak
from loopbaangesprek.exports.dossier_opbouw import labelled, points, under
from loopbaangesprek.teksten import dossier as t
from loopbaangesprek.teksten import uitvoer as tu
from loopbaangesprek.velden import GEZEGD

if TYPE_CHECKING:
    from loopbaangesprek.dossier.vorm import (
        Dossier,
        Draad,
        Kenmerkspoor,
        Leefregelspoor,
        Staat,
        Stap,
        Vindplaats,
    )
    from loopbaangesprek.verslag import Verslag

_ZEGT_NIETS = frozenset({"status", "stem", "voorlopig", "soort", "gesprek", "akkoord"})
"""Members that tell how a text came or where it belongs, and nothing by themselves."""


def says_something(verslag: Verslag) -> bool:
    """Whether anything is told in a record; that there is no step yet is something too (M28)."""
    return verslag.vervolgstap.status == "nog_niet" or _tells(verslag.model_dump(include=set(GEZEGD)))


def _tells(waarde: Any) -> bool:  # noqa: ANN401 - any part of a record
    if isinstance(waarde, dict):
        return any(_tells(lid) for naam, lid in waarde.items() if naam not in _ZEGT_NIETS)
    if isinstance(waarde, (list, tuple)):
        return any(map(_tells, waarde))
    return bool(waarde)


def own_picture(dossier: Dossier, gesloten: Collection[str]) -> Iterator[Blok]:
    """The steps and the picture of somebody, as that person says them; `dossier` is made of own words.

    `gesloten` are the talks whose step is no longer open, whoever noted that.
    """
    gekozen = [stap for stap in dossier.stappen if stap.status == "gekozen"]
    doen = [stap for stap in gekozen if is_open(stap) and stap.gesprek not in gesloten]
    yield from under(t.MIJN_STAPPEN, map(_task, doen))
    yield from under(t.MIJN_STAPPEN_EERDER, points(_past(stap) for stap in gekozen if stap not in doen))
    yield from under(t.STEEDS, points(map(_thread, dossier.rode_draden)))
    yield from under(t.DIT_KAN_IK, points(map(_trait, dossier.kwaliteiten)))
    belangrijk = (*map(_rule, dossier.leefregels), *map(_trait, dossier.motieven))
    yield from under(t.BELANGRIJK, points(belangrijk))


def without_boxes(blokken: Iterable[Blok]) -> Iterator[Blok]:
    """The page of a talk whose step is no longer open: there is nothing to tick any more."""
    for blok in blokken:
        yield Alinea(blok.tekst, t.MIJN_STAP, details=blok.details) if isinstance(blok, Taak) else blok


def is_open(stap: Stap) -> bool:
    """Whether it is known which step it is, and it still has to be taken as far as was noted."""
    return stap.activiteit is not None and _stands(stap) in (None, "open")


def _stands(stap: Stap) -> Staat | None:
    """How it stands with a step: what its own talk says, else what was said last."""
    gezegd = (stap.staat, *(terugblik.staat for terugblik in reversed(stap.terugblikken)))
    return next(filter(None, gezegd), None)


def _went(stap: Stap) -> Iterator[Detail]:
    """What was said of how it went, each text once."""
    gezegd = (*(terugblik.geleerd for terugblik in stap.terugblikken), stap.geleerd)
    yield from (Detail(tekst, t.GELEERD) for tekst in dict.fromkeys(filter(None, gezegd)))


def _task(stap: Stap) -> Taak:
    wanneer = labelled((t.WANNEER, stap.wanneer and say_day(stap.wanneer)))
    return Taak(stap.activiteit or "", (*wanneer, *_went(stap)))


def _past(stap: Stap) -> Alinea:
    staat = _stands(stap)
    welke = () if stap.activiteit else (Detail(t.EERDERE_STAP),)
    hoe = (Detail(tu.STAAT[staat]),) if staat else ()
    return Alinea(stap.activiteit or "", details=(*welke, *hoe, *_went(stap)))


def _thread(draad: Draad) -> Alinea:
    return Alinea(draad.tekst, say_day(draad.datum))


def _trait(spoor: Kenmerkspoor) -> Alinea:
    return Alinea(spoor.naam, details=tuple(_each_once(map(_shown, spoor.verhalen))))


def _shown(plaats: Vindplaats) -> Iterator[Detail]:
    """What shows it; where nothing was said of that, the moment it was named at."""
    yield from labelled((t.ZIE_IK_AAN, plaats.blijkt_uit))
    if not plaats.blijkt_uit:
        yield from labelled((t.BIJ, plaats.titel))


def _rule(spoor: Leefregelspoor) -> Alinea:
    leden = ("inzet", "voordeel", "nadeel")
    details = (
        labelled(*((tu.LABELS[f"groter_verhaal.leefregels.{lid}"].lower(), getattr(p, lid)) for lid in leden))
        for p in spoor.gesprekken
    )
    return Alinea(spoor.regel, details=tuple(_each_once(details)))


def _each_once(details: Iterable[Iterator[Detail]]) -> Iterator[Detail]:
    yield from dict.fromkeys(detail for rij in details for detail in rij)
