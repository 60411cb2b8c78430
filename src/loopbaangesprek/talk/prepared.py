"""What was set ready becomes the first words of a talk (M45).

The rule that lives here: preparing never stops a talk. What the chosen bank does not know is told in one line,
and is asked in the talk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import MsgspecError

from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.gebeurtenissen import Beantwoord, Toegeschreven
from loopbaangesprek.stores.base import Store
from loopbaangesprek.teksten import voorbereiden as t
from loopbaangesprek.voorbereiding import Voorbereiding
from loopbaangesprek.vragenbank import Vragenbank

if TYPE_CHECKING:
    from loopbaangesprek.talk.session import Session

_VELDEN = ("ervaring.soort", "ervaring.wanneer", "ervaring.waar")
"""What can be known before the talk."""


def what_was_prepared(store: Store, code: str | None) -> tuple[Voorbereiding, list[str]]:
    """What was set ready for this jongere, and a remark where that can no longer be read."""
    try:
        return Voorbereiding.of(store.prepared(code) if code else None), []
    except MsgspecError:
        return Voorbereiding(), [t.ONLEESBAAR]


def known_stars(bank: Vragenbank, ster: tuple[str, ...]) -> tuple[tuple[str, ...], list[str]]:
    """The starred questions that this bank has, and a remark about those that it has not."""
    bekend = {vraag.id for vraag in bank.vragen()}
    vreemd = [naam for naam in ster if naam not in bekend]
    opmerkingen = [t.STER_NIET_HIER.format(namen=", ".join(vreemd))] if vreemd else []
    return tuple(naam for naam in ster if naam in bekend), opmerkingen


def fill_prepared(session: Session, voorbereid: Voorbereiding) -> list[str]:
    """What was prepared, and the kind of experience that the chosen bank is for, are the counsellor's words.

    Returns a remark about what this bank does not ask for, or not in those words.
    """
    bank = session.talk.begin.bank
    velden = {
        "ervaring.soort": voorbereid.soort or (bank.voor.soort[0] if len(bank.voor.soort) == 1 else None),
        "ervaring.wanneer": voorbereid.wanneer,
        "ervaring.waar": voorbereid.waar,
    }
    for vraag in bank.vragen():
        tekst = velden.get(vraag.oogst or "")
        if tekst and _filled(session, vraag.id, tekst):
            velden[vraag.oogst or ""] = None
    soort = voorbereid.soort if velden["ervaring.soort"] else None
    over = Voorbereiding(soort, velden["ervaring.wanneer"], velden["ervaring.waar"]).in_words()
    return [t.NIET_INGEVULD.format(wat=over)] if over else []


def filled_before(session: Session) -> int:
    """How many facts a talk began with before the first question: its beginning, and what was filled in for it."""
    feiten = session.facts
    velden = {vraag.id: vraag.oogst for vraag in session.talk.begin.bank.vragen()}
    aantal = 1
    for eerst, daarna in zip(feiten[1::2], feiten[2::2], strict=False):
        if not isinstance(eerst, Beantwoord) or velden.get(eerst.plek[0]) not in _VELDEN:
            break
        if daarna != Toegeschreven(eerst.vraag, eerst.ronde, "begeleider"):
            break
        aantal += 2
    return aantal


def _filled(session: Session, vraag: str, tekst: str) -> bool:
    """Answer a question with what was prepared, where it takes that for an answer."""
    from loopbaangesprek import wensen as w  # noqa: PLC0415 - after the questions before a talk

    try:
        session.wish(w.Antwoord((vraag, 1), tekst), w.Van((vraag, 1), "begeleider"))
    except Geweigerd:
        return False
    return True
