"""Which bank is worked on, and how: its file, question by question, or back to an earlier version.

The rule that lives here: a bank that came with the tool is never changed; an own one on top of it is made instead.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from loopbaangesprek.asking import ask_line
from loopbaangesprek.banks import bank_names
from loopbaangesprek.banks.kept import last_good
from loopbaangesprek.fouten import BankFout, VerkeerdGebruik
from loopbaangesprek.keuring.leesvorm import ID
from loopbaangesprek.schoon import on_one_line, schoon
from loopbaangesprek.teksten import bankbewerken as t
from loopbaangesprek.wiring import has_person, say
from loopbaangesprek.workshop.editing import edit_bank
from loopbaangesprek.workshop.making import free_own_name, start_bank, title_for
from loopbaangesprek.workshop.ownfile import OwnFile, find_own
from loopbaangesprek.workshop.restoring import restore_bank

How = Literal["bestand", "vragen", "terug"]


def work_on(eigen: Path, welk: str, hoe: How, *, eenvoudig: bool) -> int:
    """Find the bank and work on it; returns the exit code. Raises what is told."""
    bank = _gone_but_kept(eigen, welk, hoe) or find_own(welk, eigen)
    if bank is None and hoe == "terug":
        raise VerkeerdGebruik(t.NIETS_VAN_LOB.format(naam=Path(welk).stem))
    bank = bank or _own_one_on_top(eigen, Path(welk).stem)
    if hoe == "terug":
        return restore_bank(bank)
    if hoe == "bestand":
        return edit_bank(bank)
    from loopbaangesprek.workshop.guided import edit_by_question  # noqa: PLC0415 - an editor needs none of it

    return edit_by_question(bank, eenvoudig=eenvoudig)


def _gone_but_kept(eigen: Path, naam: str, hoe: How) -> OwnFile | None:
    """An own bank whose file is gone while its last good version is still there. Raises `BankFout` when it is meant."""
    if naam in bank_names(eigen) or last_good(eigen, naam) is None:
        return None
    if hoe != "terug":
        raise BankFout(t.WEG_MAAR_BEWAARD.format(naam=naam))
    return OwnFile(eigen, eigen / f"{naam}.yaml")


def _own_one_on_top(eigen: Path, van_lob: str) -> OwnFile:
    """Explain why a shipped bank is not changed, and make an own one that builds on it."""
    vanzelf = free_own_name(eigen, van_lob)
    if not has_person():
        raise VerkeerdGebruik(t.eerst_een_eigen(van_lob, vanzelf))
    say(t.hoort_bij_lob(van_lob))
    naam = on_one_line(schoon(ask_line(t.WELKE_NAAM, t.NAAM_UITLEG, tekst=vanzelf) or "")).strip()
    if not naam:
        raise KeyboardInterrupt
    if naam in bank_names(eigen):
        if (bank := find_own(naam, eigen)) is None:
            raise BankFout(t.al_van_lob(naam, vanzelf))
        return bank
    if not ID.fullmatch(naam):
        from loopbaangesprek.bankbewerking.naam import name_for  # noqa: PLC0415 - seldom needed

        raise VerkeerdGebruik(t.kan_geen_naam(naam, name_for(naam), van_lob))
    return start_bank(eigen, naam, van_lob, title_for(naam))
