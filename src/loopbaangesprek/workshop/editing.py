"""Working on the file of an own bank in the counsellor's own editor.

The rule that lives here: the bytes from before are in hand until the bank is right again, and what is wrong stands
beside the choice of what to do about it.
"""

from __future__ import annotations

from loopbaangesprek.banks.inspect import Gekeurd
from loopbaangesprek.editor import edit_file
from loopbaangesprek.fouten import BankFout
from loopbaangesprek.teksten import bankbewerken as t
from loopbaangesprek.wiring import choose_face, has_person, say
from loopbaangesprek.workshop.dialog import Dialog
from loopbaangesprek.workshop.ownfile import OwnFile
from loopbaangesprek.workshop.raising import raise_version
from loopbaangesprek.workshop.verdict import in_words, is_good, look_over, only_the_version
from loopbaangesprek.workshop.versions import Earlier, earlier, keep, put_back, remember

MIS = 1


def edit_bank(bank: OwnFile) -> int:
    """Open the file, look it over when it is closed, and go on until somebody is content; returns the exit code."""
    bank.check_writable()
    return _Editing(bank).run()


class _Editing:
    """One time that a bank is worked on."""

    def __init__(self, bank: OwnFile) -> None:
        self.bank = bank
        self.voor = bank.read() or b""
        self.dialoog = Dialog(choose_face(eenvoudig=True))
        if was_goed := is_good(look_over(bank, self.voor)):
            keep(bank, self.voor)
        self.was_goed = was_goed

    def run(self) -> int:
        """Edit and look, over and over."""
        say(t.staat_in(str(self.bank.pad)))
        while True:
            self._open()
            nu = self.bank.read()
            if nu is None or not nu.strip():
                klaar = self._gone(nu)
            elif nu == self.voor and (self.was_goed or not has_person()):
                return self._unchanged()
            else:
                klaar = self._looked_over(nu)
            if klaar is not None:
                return klaar

    def _open(self) -> None:
        """Open the editor, and tell when that did not go well."""
        naam = edit_file(self.bank.pad)
        if naam == "":
            raise BankFout(t.GEEN_EDITOR.format(pad=self.bank.pad))
        if naam is not None:
            say(t.EDITOR_FOUT.format(naam=naam))

    def _unchanged(self) -> int:
        say(t.NIETS_VERANDERD, t.NOG_OPEN.format(opdracht=self._command()))
        gekeurd = look_over(self.bank, self.voor)
        if not is_good(gekeurd):
            say("", *in_words(gekeurd))
        return 0 if is_good(gekeurd) else MIS

    def _command(self) -> str:
        return f"lob vragen bewerk {self.bank.naam}"

    def _gone(self, nu: bytes | None) -> int | None:
        """The editor left nothing: offer what stood there before."""
        say((t.BESTAND_WEG if nu is None else t.BESTAND_LEEG).format(pad=self.bank.pad))
        keuze = self._choose([t.OUDE_TEKST_TERUG, t.ZO_LATEN])
        if keuze == 0:
            self.bank.write(self.voor, nu)
            say(t.ZOALS_VOORHEEN)
            return 0
        say(t.ZO_GEBLEVEN.format(naam=self.bank.naam))
        return MIS

    def _looked_over(self, nu: bytes) -> int | None:
        """Look over what was written; None when the file is opened once more."""
        gekeurd = look_over(self.bank, nu)
        if only_the_version(gekeurd) and has_person():
            nieuw = raise_version(self.dialoog, self.bank, nu)
            if nieuw is not None:
                nu, gekeurd = nieuw, look_over(self.bank, nieuw)
        return self._right(nu, gekeurd) if is_good(gekeurd) else self._wrong(nu, gekeurd)

    def _right(self, nu: bytes, gekeurd: Gekeurd) -> int:
        keep(self.bank, nu)
        if self.was_goed and nu != self.voor:
            remember(self.bank, self.voor)
        say(*t.klopt_verder(self.bank.naam, gekeurd.waarschuwingen))
        return 0

    def _wrong(self, nu: bytes, gekeurd: Gekeurd) -> int | None:
        """Say what is wrong, and let somebody choose how to go on."""
        say(*in_words(gekeurd), "")
        goed = earlier(self.bank, nu)[:1]
        keuze = self._choose([t.TERUG_NAAR_BESTAND, t.ZO_LATEN, *(t.terug_keuze(v.moment) for v in goed)])
        if keuze == 0:
            return None
        if keuze == 2:  # noqa: PLR2004 - the third choice
            return self._put_back(goed[0], nu)
        say(t.ZO_GELATEN.format(opdracht=self._command()))
        return MIS

    def _put_back(self, versie: Earlier, nu: bytes) -> int:
        say(*put_back(self.bank, versie, nu))
        return 0

    def _choose(self, woorden: list[str]) -> int | None:
        """Let somebody choose; nobody to ask leaves everything as it is."""
        return self.dialoog.pick(t.WAT_NU, woorden) if has_person() else None
