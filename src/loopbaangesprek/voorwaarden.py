"""When a question applies: its own conditions, and what the method says of steps (M2, M26, M28).

The rule that lives here: a condition looks at answers that stand there, never at what was only asked.
"""

from __future__ import annotations

from loopbaangesprek.gebeurtenissen import Plek
from loopbaangesprek.gesprek import Gesprek
from loopbaangesprek.nee import says_no
from loopbaangesprek.velden import is_step
from loopbaangesprek.vragenbank import Voorwaarde, Vraag, Vragenbank


def applies(gesprek: Gesprek, vraag: Vraag, ronde: int) -> bool:
    """Whether the conditions of a question hold, the engine's own included."""
    if is_step(vraag.oogst) and vraag.oogst != "vervolgstap.activiteit" and _no_step(gesprek, ronde):
        return False  # M28: where no step was chosen there is nothing to ask of it
    if not (vraag.als or vraag.als_niet):
        return True  # as most questions do, and all of them are looked at for each answer
    gezegd = gesprek.tekst((vraag.id, ronde)) is not None
    return all(
        _holds(gesprek, v, ronde) or (gezegd and _nobody_knows(gesprek, v, ronde)) for v in vraag.als
    ) and not any(_holds(gesprek, v, ronde) for v in vraag.als_niet)


def is_left_out(gesprek: Gesprek, plek: Plek) -> bool:
    """Whether something stayed between counsellor and jongere at a place, so that nobody knows it here."""
    hier = gesprek.cellen.get(plek)
    return bool(hier and hier.staat in ("open", "besproken") and gesprek.shielding(plek))


def _nobody_knows(gesprek: Gesprek, voorwaarde: Voorwaarde, ronde: int) -> bool:
    """What was answered behind a choice that is left out was on the path, and stays there."""
    return any(is_left_out(gesprek, (voorwaarde.vraag, r)) for r in (ronde, 1))


def _no_step(gesprek: Gesprek, ronde: int) -> bool:
    stappen = [(v.id, ronde) for v in gesprek.begin.bank.vragen_voor.get("vervolgstap.activiteit", ())]
    gezegd = any(says_no(gesprek.tekst(plek)) for plek in stappen)
    return gezegd or (bool(stappen) and all(gesprek.cel(plek).staat == "overgeslagen" for plek in stappen))


def _holds(gesprek: Gesprek, voorwaarde: Voorwaarde, ronde: int) -> bool:
    hier = gesprek.tekst((voorwaarde.vraag, ronde))
    tekst = hier if hier is not None else gesprek.tekst((voorwaarde.vraag, 1))
    return tekst in voorwaarde.waarden


def value_of(gesprek: Gesprek, oogst: str, ronde: int = 1) -> str | None:
    """The answer that feeds a field, in a round; the first one that was given."""
    teksten = (gesprek.tekst((v.id, ronde)) for v in gesprek.begin.bank.vragen_voor.get(oogst, ()))
    return next((tekst for tekst in teksten if tekst is not None), None)


def opens_with_step(gesprek: Gesprek) -> bool:
    """Whether the previous step opens the talk: it is known here, or the bank is about it (M2)."""
    return gesprek.begin.vorige is not None or is_about_a_step(gesprek.begin.bank)


def is_about_a_step(bank: Vragenbank) -> bool:
    """Whether a bank is made for looking back on a step: it requires the question what came of it."""
    return any(v.verplicht for v in bank.vragen_voor.get("opening.vorige_stap.geleerd", ()))


def is_about_previous(oogst: str | None) -> bool:
    """Whether a field is about the previous step."""
    return bool(oogst and oogst.startswith("opening.vorige_stap."))


def is_let_go(gesprek: Gesprek, oogst: str | None, ronde: int) -> bool:
    """Whether a question belongs to an idea for a step that another one replaced (M26)."""
    if not is_step(oogst):
        return False
    stappen = gesprek.begin.bank.vragen_voor.get("vervolgstap.activiteit", ())
    return any(gesprek.laatste_ronde.get(v.id, 1) > ronde for v in stappen)
