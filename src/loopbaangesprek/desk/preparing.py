"""Setting a talk ready: kind, when, where, starred questions, and the previous step to look at (M45).

The rule that lives here: two minutes, and nothing of it fills in what the jongere will say.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from loopbaangesprek.asking import ask_choice, ask_line
from loopbaangesprek.banks import bank_names
from loopbaangesprek.fouten import BankFout, Geweigerd, OnleesbareTekst, VerkeerdGebruik
from loopbaangesprek.opening import opened
from loopbaangesprek.places import own_banks
from loopbaangesprek.schoon import on_one_line, schoon
from loopbaangesprek.talk.before import previous_step, told_step
from loopbaangesprek.talk.beginning import clean_code, read_bank
from loopbaangesprek.teksten import voorbereiden as t
from loopbaangesprek.teksten.verloop import typed
from loopbaangesprek.vault.first_time import opened_to_keep
from loopbaangesprek.velden import SOORTEN
from loopbaangesprek.voorbereiding import Voorbereiding
from loopbaangesprek.wiring import has_person


def prepare_talk(folder: Path, code: str, gegeven: Voorbereiding, bank: str | None) -> list[str]:
    """Keep what was set ready for the next talk with a jongere; returns the lines to say."""
    naam = _code(code)
    _check_stars(folder, gegeven.ster, bank)
    klaar = _asked() if has_person() and gegeven == Voorbereiding() else gegeven
    with opened_to_keep(folder) as store:
        store.prepare(naam, klaar.to_line())
        vorige = previous_step(store, naam)
    stap = [told_step(vorige)] if vorige else []
    return [*stap, t.KLAARGEZET.format(tekst=klaar.in_words() or t.NIETS), t.BEGIN.format(code=typed(naam))]


def drop_prepared(folder: Path, code: str) -> str:
    """Take away what was set ready for a jongere, to the last byte; returns the line to say.

    Raises `Geweigerd` where nothing is.
    """
    naam = _code(code)
    with opened(folder) as store:
        with suppress(OnleesbareTekst):  # what is damaged is there too
            if store.prepared(naam) is None:
                raise Geweigerd(t.NIETS_KLAAR.format(code=naam))
        store.drop_prepared(naam)
        store.leave_no_copy()
    return t.WEGGEHAALD.format(code=naam)


def _code(code: str) -> str:
    naam = clean_code(code)
    if naam is None:
        raise VerkeerdGebruik(t.CODE_NODIG)
    return naam


def _check_stars(folder: Path, ster: tuple[str, ...], bank: str | None) -> None:
    """A bank that is named must exist, and a starred question in it; else in a bank that may be chosen later."""
    bekend = _questions(folder, bank) if ster or bank is not None else []
    for naam in ster:
        if naam not in bekend:
            raise VerkeerdGebruik(t.geen_vraag(naam, bekend, bank))


def _questions(folder: Path, bank: str | None) -> list[str]:
    """The ids in a bank, or in all the banks there are; one of those with mistakes in it is passed over."""
    if bank is not None:
        return [vraag.id for vraag in read_bank(folder, bank).vragen()]
    bekend: list[str] = []
    for naam in bank_names(own_banks(folder)):
        with suppress(BankFout):
            bekend += (vraag.id for vraag in read_bank(folder, naam).vragen())
    return bekend


def _asked() -> Voorbereiding:
    nummer = ask_choice(t.SOORT, [s.replace("_", " ") for s in SOORTEN])
    wanneer, waar = ask_line(t.WANNEER), ask_line(t.WAAR)
    return Voorbereiding(
        None if nummer is None else SOORTEN[nummer],
        on_one_line(schoon(wanneer or "")).strip() or None,
        on_one_line(schoon(waar or "")).strip() or None,
    )
