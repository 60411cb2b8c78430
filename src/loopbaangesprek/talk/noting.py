"""What is noted beside an answer: a note, the question in other words, whose words it holds.

The rule that lives here: what is half typed beside a question waits there, until it is asked for again (C6).
"""

from __future__ import annotations

from msgspec.structs import replace

from loopbaangesprek import wensen as w
from loopbaangesprek.asking import ask_choice, ask_kept, picked
from loopbaangesprek.scherm import Scherm
from loopbaangesprek.talk.sitting import Sitting
from loopbaangesprek.teksten import gesprek as tg
from loopbaangesprek.teksten import verloop as t
from loopbaangesprek.volgorde import Beurt


def note(sitting: Sitting, beurt: Beurt, _tekst: str, rest: str) -> None:
    """`/notitie`: something the counsellor wants to remember at a question; an empty note or "weg" takes it away."""
    staat_er = sitting.session.talk.cel(beurt.plek).notitie or ""
    hulp = t.NOTITIE_WEGHALEN if staat_er else t.NOTITIE_TERUG
    woorden = rest or beside(sitting, beurt, "notitie", Scherm(t.NOTITIE, tekst=staat_er, hulpregels=(hulp,)))
    if woorden is None or woorden.strip() == staat_er:
        return
    weg = woorden.strip().casefold() in ("", "weg")
    if weg and not staat_er:
        sitting.reply(t.GEEN_NOTITIE)
        return
    zin = t.NOTITIE_WEG if weg else t.NOTITIE_GEZET
    sitting.wish_and_tell(w.Notitie(beurt.plek, "" if weg else woorden), zin)
    sitting.ask_gently(beurt.plek, woorden)


def beside(sitting: Sitting, beurt: Beurt, wat: str, scherm: Scherm) -> str | None:
    """Ask for a line beside a question; what is half typed there waits until it is asked for again."""
    session = sitting.session
    plek = (f"{beurt.vraag.id}/{wat}", beurt.ronde)
    half = session.draft(plek)
    scherm = replace(scherm, tekst=half or scherm.tekst, herzien=bool(scherm.tekst and not half), enkel=True)
    woorden = ask_kept(scherm, lambda tekst: session.keep_draft(plek, tekst), face=sitting.face)
    if woorden is not None:
        session.keep_draft(plek, None)
    return woorden


def reword(sitting: Sitting, beurt: Beurt, _tekst: str, rest: str) -> None:
    """`/anders`: the question in other words; the record keeps what was asked (M35)."""
    woorden = rest or beside(sitting, beurt, "anders", Scherm(t.ANDERS))
    if woorden:
        sitting.wish_and_tell(w.Anders(beurt.plek, woorden), t.ANDERS_GEZET)
        sitting.ask_gently(beurt.plek, woorden)


def attribute(sitting: Sitting, beurt: Beurt, _tekst: str, rest: str) -> None:
    """`/van`: whose words the answer holds (M16, M47)."""
    namen = list(t.VAN_KEUZE)
    nummer = (
        picked(namen, rest)
        if rest
        else ask_choice(t.VAN, list(t.VAN_KEUZE.values()), face=sitting.face, stops=True)
    )
    if nummer is None:
        sitting.reply(tg.kies_een(namen))
        return
    sitting.wish_and_tell(w.Van(beurt.plek, namen[nummer]), t.VAN_GEZET)  # type: ignore[arg-type]  # from the table
