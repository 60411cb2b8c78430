"""Putting an earlier version of an own bank back, also long after it was changed.

The rule that lives here: it is asked first, with the day of each version.
"""

from __future__ import annotations

from loopbaangesprek.fouten import BankFout, VerkeerdGebruik
from loopbaangesprek.teksten import bankbewerken as t
from loopbaangesprek.wiring import choose_face, has_person, say
from loopbaangesprek.workshop.dialog import Dialog
from loopbaangesprek.workshop.ownfile import OwnFile
from loopbaangesprek.workshop.versions import earlier, put_back


def restore_bank(bank: OwnFile) -> int:
    """Offer the earlier versions, and put one back; returns the exit code."""
    nu = bank.read()
    versies = earlier(bank, nu)
    if not versies:
        if nu is None or not earlier(bank, None):
            raise BankFout(t.GEEN_GOEDE.format(naam=bank.naam))
        say(t.NIETS_OM_TERUG)
        return 0
    if not has_person():
        raise VerkeerdGebruik(t.TERUG_VRAAGT.format(opdracht=f"lob vragen bewerk {bank.naam} --terug"))
    woorden = [t.goede_versie(versie.moment, versie.versie) for versie in versies]
    keuze = Dialog(choose_face(eenvoudig=True)).pick(t.WELKE_TERUG, [*woorden, t.NIET_TERUG])
    if keuze is None or keuze == len(versies):
        say(t.NIET_TERUGGEZET)
        return 0
    say(*put_back(bank, versies[keuze], nu))
    return 0
