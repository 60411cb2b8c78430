"""The self-check after a talk: five private questions for whoever led it (M34).

The rule that lives here: no answer touches the disk while it is typed, and none is kept without a yes; then it is an
own note, which is in no record and expires with the school year.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from loopbaangesprek.asking import ask_choice, stops_here
from loopbaangesprek.datums import say_date
from loopbaangesprek.desk.damage import mended
from loopbaangesprek.desk.records import find_any
from loopbaangesprek.eigen import end_of_school_year
from loopbaangesprek.fouten import GesprekNietGevonden, Geweigerd
from loopbaangesprek.opdrachten import match_command
from loopbaangesprek.opening import opened
from loopbaangesprek.scherm import Face, Invoer, Scherm
from loopbaangesprek.schoon import schoon
from loopbaangesprek.talk.pausing import watch_over
from loopbaangesprek.teksten import bescherming as tb
from loopbaangesprek.teksten import zelfcheck as t
from loopbaangesprek.vault.backups import back_up_after
from loopbaangesprek.wiring import choose_face, now, stops_gently

if TYPE_CHECKING:
    from loopbaangesprek.kop import Kop
    from loopbaangesprek.stores.base import Store

PLEK = (t.TITEL, 1)
"""Where the answers stand among the own notes; no question of a bank has a name with a capital."""


def check_oneself(folder: Path, welk: str | None, *, eenvoudig: bool) -> int:
    """Ask the five questions about a talk, the last one that was held when none is named; returns the exit code."""
    with opened(folder) as store, stops_gently():
        kop = _talk(store, welk)
        face = choose_face(eenvoudig=eenvoudig)
        watch_over(face, store)
        tekst = _together(_ask_all(face, kop))
        if tekst and _wants_to_keep(face):
            _keep(store, kop, face, tekst)
        else:
            face.say(t.NIETS_BEWAARD)
        face.flush()
    return 0


def _talk(store: Store, welk: str | None) -> Kop:
    """The talk that is meant; of a code the last one that was held. Raises `GesprekNietGevonden` or `Geweigerd`."""
    koppen, _ = mended(store, store.talks() if welk is None else store.find(welk))
    gevoerd = next((kop for kop in koppen if kop.gevoerd), None)
    if gevoerd is not None:
        return gevoerd
    if welk is None:
        raise GesprekNietGevonden(t.GEEN_GESPREK)
    kop = koppen[0] if koppen else find_any(store, welk)
    raise Geweigerd(t.LOOPT_NOG.format(naam=kop.code or kop.id) if kop.status == "loopt" else t.NIET_GEVOERD)


def _ask_all(face: Face, kop: Kop) -> list[str]:
    """The answers to the five questions; one that was passed over is empty. Raises KeyboardInterrupt to stop."""
    antwoorden = [""] * len(t.VRAGEN)
    uitleg = tuple(
        z.format(datum=say_date(date.fromisoformat(kop.datum)), wie=kop.code or t.ZONDER_CODE)
        for z in t.UITLEG
    )
    nummer, meldingen = 0, uitleg
    while nummer < len(t.VRAGEN):
        scherm = _screen(nummer, antwoorden[nummer], meldingen)
        invoer = face.ask(scherm, _not_kept)
        if stops_here(invoer):
            face.say(t.NIETS_BEWAARD)
            face.flush()
            raise KeyboardInterrupt
        antwoorden[nummer] = _answer(scherm, invoer)
        nummer, meldingen = _next(nummer, invoer.opdracht)
    return antwoorden


def _answer(scherm: Scherm, invoer: Invoer) -> str:
    """What stands at the question now; a command with nothing typed before it leaves an earlier answer as it was."""
    getypt = schoon(invoer.tekst).strip()
    return scherm.tekst if scherm.herzien and invoer.opdracht is not None and not getypt else getypt


def _next(nummer: int, opdracht: str | None) -> tuple[int, tuple[str, ...]]:
    """Which question comes now, and what is said above it."""
    if opdracht is None:
        return nummer + 1, ()
    if match_command(opdracht.strip()) != ("terug",):
        return nummer, (t.HIER_KAN,)
    return (nummer - 1, ()) if nummer else (0, (t.EERSTE_VRAAG,))


def _screen(nummer: int, tekst: str, meldingen: tuple[str, ...]) -> Scherm:
    return Scherm(
        t.VRAGEN[nummer],
        stand=t.stand(nummer + 1),
        gehoord=t.gehoord(nummer + 1),
        meldingen=meldingen,
        hulpregels=() if nummer or tekst else (t.VERDER,),
        tekst=tekst,
        herzien=bool(tekst),
        toetsen="/terug /stop",
    )


def _together(antwoorden: list[str]) -> str:
    """What was typed, each answer below its question; empty when nothing was."""
    beantwoord = ((v, a) for v, a in zip(t.VRAGEN, antwoorden, strict=True) if a)
    return "\n".join(regel for vraag, antwoord in beantwoord for regel in (vraag, antwoord))


def _wants_to_keep(face: Face) -> bool:
    return ask_choice(t.BEWAREN, t.BEWAREN_KEUZE, tb.ALLEEN_JIJ, face=face) == 1


def _keep(store: Store, kop: Kop, face: Face, tekst: str) -> None:
    om = now()
    tot = end_of_school_year(om.date())
    store.own.add(kop.id, PLEK, om.isoformat(), tot.isoformat(), tekst)
    back_up_after(store)
    face.say(tb.EIGEN_TOT.format(dag=say_date(tot)), t.TERUGLEZEN.format(naam=kop.id))


def _not_kept(_tekst: str) -> None:
    """What is half typed here stays on the screen."""
