"""A question more, behind another.

The rule that lives here: one thing is asked at a time, a step back is always possible, and nobody has to think of a
name.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from loopbaangesprek.bankbewerking.naam import id_for
from loopbaangesprek.bankbewerking.oogstplekken import places_for
from loopbaangesprek.bankbewerking.plaatsen import add
from loopbaangesprek.bankbewerking.uitschrijven import write_question
from loopbaangesprek.bankbewerking.verwacht import after, with_group
from loopbaangesprek.teksten import vraagvoorvraag as t
from loopbaangesprek.teksten.velden import describe
from loopbaangesprek.velden import VELDEN
from loopbaangesprek.vragenbank import Groep, Invoer, Vraag
from loopbaangesprek.workshop.looking import Shown
from loopbaangesprek.workshop.sitting import Sitting


class Draft(Struct, frozen=True):
    """A question while it is thought up."""

    vraag: str = ""
    tip: str | None = None
    doorvragen: tuple[str, ...] = ()
    extra: bool = True
    oogst: str | None = None


Asked = Callable[[Sitting, Shown, Draft], Draft | None]


def add_behind(sitting: Sitting, keus: Shown) -> None:
    """Ask for a question step by step, and put it behind another."""
    ontwerp = _thought_up(sitting, keus)
    if ontwerp is None:
        return
    vraag = _made(sitting, ontwerp)
    verwacht = with_group(sitting.vragenbank, Groep((vraag,)), keus.groep)
    erna = after(sitting.vragenbank, keus.groep)
    sitting.change(lambda b: add(b, write_question(vraag), keus.groep, erna), verwacht, t.GEDAAN_ERBIJ)


def _thought_up(sitting: Sitting, keus: Shown) -> Draft | None:
    """The answers to all steps; a step back at the first one is no question."""
    eerder = [Draft()]
    while len(eerder) <= len(_STAPPEN):
        nieuw = _STAPPEN[len(eerder) - 1](sitting, keus, eerder[-1])
        if nieuw is not None:
            eerder.append(nieuw)
        elif len(eerder) == 1:
            return None
        else:
            eerder.pop()
    return eerder[-1]


def _made(sitting: Sitting, ontwerp: Draft) -> Vraag:
    soort = VELDEN[ontwerp.oogst].soort if ontwerp.oogst else "tekst"
    invoer: Invoer = soort if soort in ("regels", "datum") else "tekst"
    return Vraag(
        id_for(ontwerp.vraag, _known(sitting)), ontwerp.vraag, tip=ontwerp.tip, doorvragen=ontwerp.doorvragen,
        invoer=invoer, extra=ontwerp.extra, oogst=ontwerp.oogst,
    )  # fmt: skip


def _known(sitting: Sitting) -> set[str]:
    """Every id that a question has or had, here or in the bank below."""
    banken = (sitting.vragenbank, *((sitting.ouder,) if sitting.ouder else ()))
    return {naam for bank in banken for vraag in bank.vragen() for naam in (vraag.id, *vraag.vroeger)}


def _ask_words(sitting: Sitting, _keus: Shown, ontwerp: Draft) -> Draft | None:
    tekst = sitting.dialoog.line(t.NIEUWE_VRAAG, t.NIEUWE_UITLEG, t.TERUG)
    return replace(ontwerp, vraag=tekst) if tekst else None


def _ask_tip(sitting: Sitting, _keus: Shown, ontwerp: Draft) -> Draft | None:
    tekst = sitting.dialoog.line(t.NIEUWE_TIP, t.MAG_LEEG)
    return None if tekst is None else replace(ontwerp, tip=tekst or None)


def _ask_probes(sitting: Sitting, _keus: Shown, ontwerp: Draft) -> Draft | None:
    """One probe after the other, until an empty line; a step back leaves the last one."""
    doorvragen: list[str] = []
    while (
        tekst := sitting.dialoog.line(t.NOG_EEN_DOORVRAAG if doorvragen else t.NIEUWE_DOORVRAAG, t.MAG_LEEG)
    ) != "":
        if tekst is not None:
            doorvragen.append(tekst)
        elif doorvragen:
            doorvragen.pop()
        else:
            return None
    return replace(ontwerp, doorvragen=tuple(doorvragen))


def _ask_when(sitting: Sitting, _keus: Shown, ontwerp: Draft) -> Draft | None:
    extra = sitting.dialoog.yes(t.WANNEER, t.OP_VERZOEK, t.OP_HET_PAD, t.OP_HET_PAD_UITLEG)
    return None if extra is None else replace(ontwerp, extra=extra)


def _ask_place(sitting: Sitting, keus: Shown, ontwerp: Draft) -> Draft | None:
    plekken = places_for(sitting.vragenbank, keus.fase)
    if not plekken:
        return replace(ontwerp, oogst=None)
    woorden = [t.NERGENS, *(describe(pad) for pad in plekken)]
    nummer = sitting.dialoog.pick(t.WAAR_ANTWOORD, woorden, t.ALLEEN_VRIJ)
    return None if nummer is None else replace(ontwerp, oogst=plekken[nummer - 1] if nummer else None)


_STAPPEN: tuple[Asked, ...] = (_ask_words, _ask_tip, _ask_probes, _ask_when, _ask_place)
