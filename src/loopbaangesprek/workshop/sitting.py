"""A sitting at one own bank: each finished change is written at once, looked at, and can be undone.

The rule that lives here: a change is written only when the bank that is read back is the bank that was meant; else
the file stays as it was, to the byte. The version goes up once a sitting.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from loopbaangesprek.bankbewerking.bestand import Bestand, NietTeDoen
from loopbaangesprek.bankbewerking.snijden import put
from loopbaangesprek.bankbewerking.verwacht import same_talk
from loopbaangesprek.bankbewerking.weglaten import GeenAnker
from loopbaangesprek.banks import BankMetFouten
from loopbaangesprek.banks.read import Lezing
from loopbaangesprek.fouten import BankFout
from loopbaangesprek.keuring.versie import next_version
from loopbaangesprek.teksten import bankbewerken as tb
from loopbaangesprek.teksten import vraagvoorvraag as t
from loopbaangesprek.vragenbank import Vraag, Vragenbank
from loopbaangesprek.workshop.dialog import Dialog
from loopbaangesprek.workshop.errors import AndersGeworden, NietTeSchrijven
from loopbaangesprek.workshop.ownfile import OwnFile
from loopbaangesprek.workshop.raising import open_bank, version_of
from loopbaangesprek.workshop.verdict import could_be_better, look_over

_HOOGSTENS = 2
"""As many remarks as somebody reads after a change."""
Change = Callable[[Bestand], Bestand]
Check = Callable[[Vragenbank], bool]


class Step(Struct, frozen=True):
    """A change that was made: what the file was before it, and what it was in words."""

    voor: bytes
    wat: str


class Sitting:
    """A bank file that is worked on, with the bank that it is now."""

    def __init__(self, dialoog: Dialog, bank: OwnFile) -> None:
        """Read the bank. Raises `BankFout` when there is none to work on."""
        self.dialoog = dialoog
        self.bank = bank
        self.stappen: list[Step] = []
        self.ouder: Vragenbank | None = None
        self._take(self._there())
        self.begin = self.data
        self.versie = version_of(self.bestand)
        self.beter = could_be_better(look_over(bank, self.data))
        self._nieuwe_versie: str | None = None

    def change(self, wijziging: Change, verwacht: Vragenbank | Check, wat: str) -> bool:
        """Make a change and write it; when it cannot be, say why and leave everything as it was."""
        try:
            data = self._made(wijziging, verwacht)
        except GeenAnker:
            self.dialoog.say(t.STAAT_ACHTER, t.NIETS_GEBEURD)
        except NietTeDoen:
            self.dialoog.say(t.NIET_HIER.format(naam=self.bank.naam))
        except BankMetFouten as fout:
            self.dialoog.say(t.KAN_ZO_NIET, *(b.zin for b in fout.bevindingen), t.NIETS_GEBEURD)
        else:
            return self._write(data, Step(self.data, wat))
        return False

    def _made(self, wijziging: Change, verwacht: Vragenbank | Check) -> bytes:
        """The text after a change. Raises `NietTeDoen`, `BankMetFouten` when it is not the bank that was meant."""
        data = self._raised(wijziging(self.bestand)).tekst.encode()
        bank = self._read(data)
        if not (same_talk(bank, verwacht) if isinstance(verwacht, Vragenbank) else verwacht(bank)):
            raise NietTeDoen(data.decode())
        return data

    def undo(self) -> None:
        """Put the file back as it was before the last change."""
        if not self.stappen:
            self.dialoog.say(t.NIETS_ONGEDAAN)
            return
        laatste = self.stappen[-1]
        if self._write(laatste.voor, None):
            self.stappen.pop()
            self.dialoog.say(t.ONGEDAAN_GEMAAKT.format(wat=laatste.wat))

    def inherited(self, naam: str) -> Vraag | None:
        """A question as the bank below has it."""
        vragen = self.ouder.vragen() if self.ouder else ()
        return next((vraag for vraag in vragen if vraag.id == naam), None)

    def _write(self, data: bytes, stap: Step | None) -> bool:
        try:
            self.bank.write(data, self.data)
        except AndersGeworden:
            self._found_changed()
            return False
        except NietTeSchrijven as fout:
            self.dialoog.say(fout.zin, t.NIETS_GEBEURD)
            return False
        self._take(data)
        beter = self._new_warnings()
        if stap is not None:
            self.stappen.append(stap)
            self.dialoog.say(t.gedaan(stap.wat), *beter)
        return True

    def _new_warnings(self) -> list[str]:
        """What could be better since this change; it holds nothing up."""
        eerder, self.beter = self.beter, could_be_better(look_over(self.bank, self.data))
        nieuw = [zin for zin in self.beter if zin not in eerder]
        return [t.kan_beter(zin) for zin in nieuw[:_HOOGSTENS]]

    def _found_changed(self) -> None:
        """Go on with what another program wrote. Raises `BankFout` when that cannot be."""
        data = self._there()
        self.dialoog.say(t.VERANDERD_DOOR_ANDER)
        self._take(data)
        self.stappen.clear()

    def _there(self) -> bytes:
        data = self.bank.read()
        if data is None:
            raise BankFout(t.BESTAND_WEG.format(pad=self.bank.pad, naam=self.bank.naam))
        return data

    def _take(self, data: bytes) -> None:
        """Go on with this text."""
        self.vragenbank = self._read(data)
        self.data = data
        self.bestand = open_bank(data)

    def _read(self, data: bytes) -> Vragenbank:
        lezing = Lezing(self.bank.naam, self.bank.eigen)
        bank = lezing.complete(data, str(self.bank.pad), self.bank.pad.resolve())
        if len(lezing.keten) > 1 and self.ouder is None:
            onder = lezing.keten[1]
            self.ouder = Lezing(onder.naam, self.bank.eigen).complete(
                lezing.bronnen[onder.bestand], onder.bestand, onder.pad
            )
        return bank

    def _raised(self, nieuw: Bestand) -> Bestand:
        """The file with its version raised, if that was not done in this sitting."""
        if version_of(nieuw) != self.versie:
            return nieuw
        if self._nieuwe_versie is None:
            self._nieuwe_versie = self._next()
        return put(nieuw, ("versie",), self._nieuwe_versie)

    def _next(self) -> str:
        """The version after this one; where it has no number, somebody is asked."""
        if any(teken.isdigit() for teken in self.versie):
            return next_version(self.versie)
        uitleg = tb.VERSIE_UITLEG.format(oud=self.versie)
        return self.dialoog.line(tb.WELKE_VERSIE, uitleg) or self.versie
