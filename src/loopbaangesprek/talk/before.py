"""Before the first question: what still has to be asked, what was prepared, and what is told (M1, M2, M45).

The rule that lives here: nothing is asked that was already said; what is asked beforehand fits on one line.
"""

from __future__ import annotations

from msgspec.structs import replace

from loopbaangesprek import wensen as w
from loopbaangesprek.asking import ask_choice, ask_line
from loopbaangesprek.fouten import VerkeerdGebruik
from loopbaangesprek.gebeurtenissen import Begonnen, Vorige
from loopbaangesprek.scherm import Face
from loopbaangesprek.stores.base import Store
from loopbaangesprek.talk.beginning import Wanted, clean_code
from loopbaangesprek.talk.session import Session
from loopbaangesprek.teksten import begin as t
from loopbaangesprek.teksten import verloop as tv
from loopbaangesprek.voorbereiding import Voorbereiding


def ask_what_is_missing(face: Face, store: Store, wanted: Wanted) -> Wanted:
    """The bank, the code and, the first time, the role; a question is only asked where nothing was said."""
    bank, code, rol = wanted.bank, wanted.code, wanted.rol or store.setting("rol")
    if bank is None:
        nummer = ask_choice(t.WELKE_BANK, list(t.BANKEN.values()), face=face)
        if nummer is None:
            raise VerkeerdGebruik(t.NIET_BEGONNEN)
        bank = list(t.BANKEN)[nummer]
    if code is None:
        code = ask_line(t.WELKE_CODE, t.CODE_UITLEG, face=face)
    if rol is None:
        nummer = ask_choice(t.WELKE_ROL, list(t.ROLLEN.values()), t.ROL_UITLEG, face=face)
        rol = None if nummer is None else list(t.ROLLEN)[nummer]
    # Who sits at this table is known without asking (M47); who else is there was said with --erbij.
    aanwezig = ("jongere", rol or "begeleider", *wanted.aanwezig)
    return replace(wanted, bank=bank, code=clean_code(code), rol=rol, aanwezig=aanwezig)


def previous_step(store: Store, code: str | None) -> Vorige | None:
    """The step of the last talk with this jongere (M2), or None."""
    for kop in store.of_code(code) if code else ():
        if kop.status not in ("loopt", "afgebroken") and kop.stap:
            return Vorige(kop.id, kop.stap)
    return None


def fill_prepared(session: Session, voorbereid: Voorbereiding) -> None:
    """What was prepared, and the kind of experience that the chosen bank is for, are the counsellor's words."""
    bank = session.talk.begin.bank
    soort = voorbereid.soort or (bank.voor.soort[0] if len(bank.voor.soort) == 1 else None)
    velden = {
        "ervaring.soort": soort,
        "ervaring.wanneer": voorbereid.wanneer,
        "ervaring.waar": voorbereid.waar,
    }
    for vraag in bank.vragen():
        if tekst := velden.pop(vraag.oogst or "", None):
            session.wish(w.Antwoord((vraag.id, 1), tekst))
            session.wish(w.Van((vraag.id, 1), "begeleider"))


def what_is_told(feit: Begonnen, voorbereid: Voorbereiding) -> tuple[str, ...]:
    """The lines above the first question: what was prepared, the previous step, and what to tell (M1)."""
    klaargezet = [tv.VOORBEREID.format(tekst=zin)] if (zin := voorbereid.in_words()) else []
    stap = feit.vorige.activiteit if feit.vorige else None
    vorige = [tv.VORIGE_STAP.format(stap=stap)] if stap else []
    ouder = [tv.OUDER_ERBIJ] if "ouder" in feit.aanwezig else []
    return (*klaargezet, *vorige, *ouder, tv.OPENING[0], tv.OPENING[1], tv.DUUR[feit.pad], *tv.OPENING[2:])
