"""Before the first question: what still has to be asked, what was prepared, and what is told (M1, M2, M45).

The rule that lives here: nothing is asked that was already said; what is asked beforehand fits on one line.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from msgspec.structs import replace

from loopbaangesprek.asking import ask_choice, ask_line
from loopbaangesprek.desk.damage import mended, read_talk
from loopbaangesprek.fouten import GesprekBeschadigd, VerkeerdGebruik
from loopbaangesprek.gebeurtenissen import Begonnen, Vorige
from loopbaangesprek.oogst import harvest
from loopbaangesprek.scherm import Face
from loopbaangesprek.stores.base import Store
from loopbaangesprek.talk.beginning import Wanted, clean_code
from loopbaangesprek.teksten import begin as t
from loopbaangesprek.teksten import verloop as tv
from loopbaangesprek.velden import NIVEAUS
from loopbaangesprek.voorbereiding import Voorbereiding


def ask_what_is_missing(face: Face, store: Store, wanted: Wanted, banken: Sequence[str]) -> Wanted:
    """The bank, the code and, the first time, the role; a question is only asked where nothing was said."""
    bank, code, rol = wanted.bank, wanted.code, wanted.rol or store.setting("rol")
    if bank is None:
        bank = _ask_bank(face, banken)
    if code is None:
        code = ask_line(t.WELKE_CODE, t.CODE_UITLEG, face=face)
    niveau = wanted.niveau or _level(face, store, clean_code(code), may_ask=wanted.code is None)
    if rol is None:
        nummer = ask_choice(t.WELKE_ROL, list(t.ROLLEN.values()), t.ROL_UITLEG, face=face)
        rol = None if nummer is None else list(t.ROLLEN)[nummer]
    # Who sits at this table is known without asking (M47); who else is there was said with --erbij.
    aanwezig = ("jongere", rol or "begeleider", *wanted.aanwezig)
    return replace(wanted, bank=bank, code=clean_code(code), niveau=niveau, rol=rol, aanwezig=aanwezig)


def _ask_bank(face: Face, banken: Sequence[str]) -> str:
    """The shipped banks in the words of an experience, and the school's own by their names."""
    namen = {**t.BANKEN, **{naam: naam for naam in banken if naam not in t.BANKEN}}
    nummer = ask_choice(t.WELKE_BANK, list(namen.values()), face=face)
    if nummer is None:
        raise VerkeerdGebruik(t.NIET_BEGONNEN)
    return list(namen)[nummer]


def _level(face: Face, store: Store, code: str | None, *, may_ask: bool) -> str | None:
    """The level, which decides in which words a bank asks; asked once, of a jongere whose code was just typed."""
    niveau = _known_level(store, code)
    if niveau is not None or code is None or not may_ask:
        return niveau
    nummer = ask_choice(t.WELK_NIVEAU, NIVEAUS, t.NIVEAU_UITLEG, face=face)
    return None if nummer is None else NIVEAUS[nummer]


def _known_level(store: Store, code: str | None) -> str | None:
    """The level of this jongere as an earlier talk says it; it decides in which words a bank asks."""
    for kop in store.of_code(code) if code else ():
        with suppress(GesprekBeschadigd):
            niveau: str | None = harvest(read_talk(store, kop))["jongere"]["niveau"]
            if niveau:
                return niveau
    return None


def still_running(store: Store, code: str | None) -> list[str]:
    """A line when there is another talk with this jongere that was never finished."""
    loopt = any(kop.status == "loopt" for kop in store.of_code(code)) if code else False
    return [tv.NOG_LOPEND.format(code=code)] if loopt else []


def previous_step(store: Store, code: str | None) -> Vorige | None:
    """The step of the last talk with this jongere (M2), or None."""
    for kop in mended(store, store.of_code(code))[0] if code else ():
        if kop.status not in ("loopt", "afgebroken", "beschadigd") and kop.stap:
            return Vorige(kop.id, kop.stap)
    return None


def what_is_told(
    feit: Begonnen, voorbereid: Voorbereiding, opmerkingen: Sequence[str] = ()
) -> tuple[str, ...]:
    """The lines above the first question: what was prepared, the previous step, and what to tell (M1)."""
    klaargezet = [tv.VOORBEREID.format(tekst=zin)] if (zin := voorbereid.in_words()) else []
    klaargezet += opmerkingen
    stap = feit.vorige.activiteit if feit.vorige else None
    vorige = [tv.VORIGE_STAP.format(stap=stap)] if stap else []
    ouder = [tv.OUDER_ERBIJ] if "ouder" in feit.aanwezig else []
    return (*klaargezet, *vorige, *ouder, tv.OPENING[0], tv.OPENING[1], tv.DUUR[feit.pad], *tv.OPENING[2:])
