"""Reading a bank: its file, the files it builds on, and what is wrong in all of them.

The rule that lives here: a bank is read whole or refused whole, with everything that was found in one go.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from loopbaangesprek.bankbestand import Stamboom
from loopbaangesprek.banks.errors import BankMetFouten, OnbekendeBank, OnleesbareBank
from loopbaangesprek.banks.find import find_bank, find_file
from loopbaangesprek.banks.inherit import flatten
from loopbaangesprek.banks.origin import bank_file, family_of
from loopbaangesprek.fouten import BankFout
from loopbaangesprek.keuring.bankvorm import Gelezen, read_phases
from loopbaangesprek.keuring.bladvorm import Hoofd, read_sheet
from loopbaangesprek.plaats import Bevinding, Knoop, LeesFout, Verzamelaar
from loopbaangesprek.reading.tekstbestand import BANK
from loopbaangesprek.reading.yamltree import parse
from loopbaangesprek.teksten import bankbestanden, banken
from loopbaangesprek.vragenbank import Vragenbank

STAPPEN = 5
"""The most times that a bank may build on another that builds on another."""


class Blad(Struct, frozen=True):
    """A sheet: one bank file that was read into a tree, with its heading."""

    naam: str
    bestand: str
    pad: Path | None
    knoop: Knoop
    hoofd: Hoofd


def load_bank(naam: str, eigen: Path | None = None) -> Vragenbank:
    """Load a bank by its name or the path of its file, with all it builds on. Raises `BankFout`."""
    pad = find_file(naam, eigen)
    return Lezing(pad.stem, eigen).complete(read_file(pad), str(pad), pad.resolve())


def load_with_origin(naam: str, eigen: Path | None = None) -> tuple[Vragenbank, Stamboom]:
    """Load a bank, and say of each question which files it comes from. Raises `BankFout`."""
    pad = find_file(naam, eigen)
    lezing = Lezing(pad.stem, eigen)
    bank = lezing.complete(read_file(pad), str(pad), pad.resolve())
    bestanden = [bank_file(blad.naam, blad.bestand) for blad in lezing.keten]
    return bank, family_of(bestanden, [blad.knoop for blad in lezing.keten], lezing.fasen)


def read_bank(data: bytes, naam: str, eigen: Path | None = None, *, bestand: str | None = None) -> Vragenbank:
    """Read a bank from bytes that are in no file (yet). Raises `BankFout`."""
    return Lezing(naam, eigen).complete(data, bestand or f"{naam}.yaml", None)


def read_file(pad: Path) -> bytes:
    """Read the bytes of a file, one more than is allowed at most. Raises `OnleesbareBank`."""
    try:
        if not pad.is_file():
            raise OnleesbareBank(banken.geen_bestand(str(pad)))
        with pad.open("rb") as bestand:
            return bestand.read(BANK.grootte + 1)
    except OSError as fout:
        raise OnleesbareBank(bankbestanden.onleesbaar(str(pad), fout.errno)) from fout


class Lezing:
    """A reading: the chain of sheets so far, the bytes they were read from, and what was found in them."""

    def __init__(self, naam: str, eigen: Path | None) -> None:
        """Begin with nothing read."""
        self.naam = naam
        self.eigen = eigen
        self.v = Verzamelaar()
        self.keten: list[Blad] = []
        self.bronnen: dict[str, bytes] = {}
        self.fasen: list[Knoop] = []

    def complete(self, data: bytes, bestand: str, pad: Path | None) -> Vragenbank:
        """Read the bank, or refuse it with everything that was found. Raises `BankMetFouten`."""
        try:
            gelezen = self.gather(data, bestand, pad)
        except LeesFout as fout:
            raise BankMetFouten(self.naam, self.in_order(fout.bevindingen)) from fout
        if gelezen.bevindingen:
            raise BankMetFouten(self.naam, self.in_order(gelezen.bevindingen))
        return gelezen.bank

    def gather(self, data: bytes, bestand: str, pad: Path | None) -> Gelezen:
        """Read the whole chain, flatten it, and check what comes out; raises `LeesFout` where there is no tree."""
        try:
            self._read(data, self.naam, bestand, pad)
            heel = self._climb()
        except LeesFout as fout:
            raise LeesFout((*self.v.bevindingen, *fout.bevindingen)) from fout
        onder = self.keten if heel else self.keten[:1]
        self.fasen = flatten(self.v, [b.knoop for b in reversed(onder)], [b.naam for b in reversed(onder)])
        return read_phases(self.v, self._heading(), self.fasen, bestand, heel=heel)

    def in_order(self, bevindingen: Iterable[Bevinding]) -> list[Bevinding]:
        """Put findings in the order of the files, the bank itself first, and leave out what stands there twice."""
        volgorde = {naam: nummer for nummer, naam in enumerate(self.bronnen)}
        uniek = dict.fromkeys(bevindingen)
        return sorted(uniek, key=lambda b: (volgorde.get(b.bestand, len(volgorde)), b.regel, b.kolom))

    def _read(self, data: bytes, naam: str, bestand: str, pad: Path | None) -> None:
        """Read one sheet and put it on the chain."""
        self.bronnen[bestand] = data
        knoop = self._parse(data, bestand)
        self.keten.append(Blad(naam, bestand, pad, knoop, read_sheet(self.v, knoop, naam)))

    def _parse(self, data: bytes, bestand: str) -> Knoop:
        """Read a file into a tree; a mistake that leaves the tree whole is noted. Raises `LeesFout`."""
        try:
            return parse(data, bestand, BANK)
        except LeesFout as fout:
            if fout.knoop is None:
                raise
            self.v.bevindingen += fout.bevindingen
            return fout.knoop

    def _climb(self) -> bool:
        """Read what the bank builds on, up to the root; say whether all of it is there."""
        while (lid := self.keten[-1].knoop.get("bouwt_op")) is not None:
            if self.keten[-1].hoofd.bouwt_op is None:
                return False  # no name stands there, and that was told
            zin = self._step()
            if zin is not None:
                self.v.add(lid, "E10", zin)
                return False
        return True

    def _step(self) -> str | None:
        """Read the sheet that the last one builds on; a sentence when that cannot be."""
        blad = self.keten[-1]
        naam = blad.hoofd.bouwt_op or ""
        if len(self.keten) > STAPPEN:
            return banken.te_veel_lagen(STAPPEN)
        # An own bank may build on the shipped one of the same name: its own file is passed over.
        zelf = naam == blad.naam
        try:
            pad = find_bank(naam, self.eigen, {blad.pad} if zelf and blad.pad else ())
            if pad.resolve() in {b.pad for b in self.keten}:
                return banken.kring([*(b.naam for b in self.keten), naam])
            self._read(read_file(pad), naam, str(pad), pad.resolve())
        except OnbekendeBank as fout:
            return banken.kring([naam, naam]) if zelf else fout.zin
        except BankFout as fout:
            return fout.zin
        return None

    def _heading(self) -> Hoofd:
        """Take the heading of the bank itself; for whom it is, it may leave to what it builds on."""
        eigen = self.keten[0].hoofd
        voor = next((blad.hoofd.voor for blad in self.keten if blad.hoofd.voor is not None), None)
        return replace(eigen, voor=voor)
