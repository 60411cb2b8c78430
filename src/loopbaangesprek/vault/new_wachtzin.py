"""Choosing a wachtzin: one that is proposed, an own one, or none.

The rule that lives here: a proposed wachtzin stands on the screen and is typed over where it can be seen, so that a
slip shows at once and locks nobody out; an own one is typed twice and never shown. Nothing of either is kept here.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from loopbaangesprek.asking import as_choices, ask_first, picked, stops_here
from loopbaangesprek.environment import is_strong_here
from loopbaangesprek.opdrachten import is_command, match_command
from loopbaangesprek.opening import ask_wachtzin
from loopbaangesprek.reading.words import load_words
from loopbaangesprek.scherm import Face, Invoer, Scherm
from loopbaangesprek.teksten import kluis as t
from loopbaangesprek.wachtzin import WOORDEN, tidy
from loopbaangesprek.wiring import choose_face, tell


class Choice(Struct, frozen=True):
    """What somebody chose; without a wachtzin None."""

    wachtzin: str | None


_Way = Callable[[Face], Choice | None]
"""Leads to a choice, or back to the question (None)."""


def propose() -> str:
    """Words drawn by lot, as a wachtzin."""
    import secrets  # noqa: PLC0415 - only who needs a new one

    woorden = load_words()
    return " ".join(secrets.choice(woorden) for _ in range(WOORDEN))


def ask_which_wachtzin(face: Face | None = None, *, zonder: bool, terug: bool = False) -> Choice:
    """Ask which wachtzin there is to be, or (with `zonder`) none; raises KeyboardInterrupt when that is left.

    With `terug` there is a question before this one, and `GoesBack` is raised when that is wanted.
    """
    face = choose_face(eenvoudig=True) if face is None else face
    wegen: list[tuple[str, _Way]] = [(t.VOORSTEL, _proposed), (t.EIGEN, _own)]
    if zonder:
        wegen.append((t.ZONDER, _without))
    while True:
        weg = wegen[_which(face, [naam for naam, _ in wegen], zonder=zonder, terug=terug)][1]
        if (keuze := weg(face)) is not None:
            return keuze


def _which(face: Face, namen: list[str], *, zonder: bool, terug: bool) -> int:
    uitleg = (t.WAAROM, t.VERGETEN, t.EENMAAL, t.ENTER_KIEST) if zonder else (t.VERGETEN,)
    vraag = t.HOE_AFSLUITEN if zonder else t.HOE_WACHTZIN
    scherm = Scherm(
        vraag, keuze=as_choices(namen), kiest="woord", hulpregels=uitleg, leeg=None if zonder else t.KIES
    )
    while True:
        tekst = ask_first(face, scherm, terug=terug)
        nummer = picked(namen, tekst)
        if nummer is not None:
            return nummer
        if zonder and not tekst.strip():
            return 0
        scherm = replace(scherm, hulpregels=(*uitleg, t.KIES))


def _proposed(face: Face) -> Choice | None:
    """Six words that are typed over once; others when they are not liked."""
    wachtzin = propose()
    meldingen: tuple[str, ...] = ()
    while True:
        scherm = Scherm(
            wachtzin,  # by itself, so that it fits one line of a narrow window
            hulpregels=(t.SCHRIJF_OP, t.VERGETEN, t.TYP_OVER),
            meldingen=meldingen,
            enkel=True,
            leeg=t.TYP_OVER,
            geheim=True,
        )
        invoer = _typed(face, scherm)
        opdracht = match_command((invoer.opdracht or "").strip()) if invoer.opdracht else ()
        if opdracht == ("terug",):
            return None
        if opdracht == ("anders",):
            wachtzin, meldingen = propose(), ()
        elif tidy(invoer.tekst) == wachtzin and invoer.opdracht is None:
            return Choice(wachtzin)
        else:
            meldingen = (t.NIET_HETZELFDE,)


def _own(face: Face) -> Choice | None:
    """An own one, judged, and typed twice without it showing."""
    face.say("", *t.EIGEN_UITLEG)
    face.flush()  # what is typed unseen is not read by the face
    while True:
        wachtzin = ask_wachtzin(t.EIGEN_VRAAG)
        if _goes_back(wachtzin):
            return None
        if not is_strong_here(wachtzin):
            tell(t.TE_MAKKELIJK, t.EIGEN_TERUG)
            continue
        nog_eens = ask_wachtzin(t.NOG_EENS)
        if nog_eens == wachtzin:
            return Choice(wachtzin)
        if _goes_back(nog_eens):
            return None
        tell(t.TWEE_VERSCHILLEN, t.EIGEN_TERUG)


def _goes_back(getypt: str) -> bool:
    """Whether an unseen line leads back to the choice; raises KeyboardInterrupt for the word with which one stops."""
    opdracht = match_command(getypt[1:]) if is_command(getypt) else ()
    if opdracht == ("stop",):
        raise KeyboardInterrupt
    return not getypt or opdracht == ("terug",)


def _without(_face: Face) -> Choice | None:
    return Choice(None)


def _typed(face: Face, scherm: Scherm) -> Invoer:
    """What was typed; raises KeyboardInterrupt where somebody leaves."""
    invoer = face.ask(scherm, lambda _: None)
    if stops_here(invoer):
        raise KeyboardInterrupt
    return invoer
