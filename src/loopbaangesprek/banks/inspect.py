"""Looking a bank over: everything that is wrong or could be better, in its own file and in those it builds on.

The rule that lives here: whatever stands in a file is a finding, never an exception. What keeps a bank from being
talked with comes from the same reading that a talk begins with; the rest is only looked for here.
"""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from loopbaangesprek.banks.find import find_file
from loopbaangesprek.banks.kept import last_good
from loopbaangesprek.banks.read import Blad, Lezing, read_file
from loopbaangesprek.keuring.bankvorm import Gelezen
from loopbaangesprek.keuring.keur import BREED, keur
from loopbaangesprek.keuring.toelichting import Uitgelegd, weigh
from loopbaangesprek.keuring.versie import check_version
from loopbaangesprek.plaats import Bevinding, LeesFout, Verzamelaar
from loopbaangesprek.reading.tekstbestand import BANK, as_shown
from loopbaangesprek.reading.yamltree import parse
from loopbaangesprek.vragenbank import Vragenbank


class Gekeurd(Struct, frozen=True):
    """A bank that was looked over: what was found, the bank itself when it can be talked with, and its lines.

    `regels` holds the lines of every file that took part, to show what a finding is about. `data` is what was looked
    at, to the byte.
    """

    naam: str
    bestand: str
    bevindingen: tuple[Bevinding, ...]
    uitgelegd: tuple[Uitgelegd, ...] = ()
    bank: Vragenbank | None = None
    regels: dict[str, tuple[str, ...]] = {}
    data: bytes = b""
    eigen: bool = False

    @property
    def fouten(self) -> int:
        """How many mistakes there are."""
        return sum(b.ernst == "fout" for b in self.bevindingen)

    @property
    def waarschuwingen(self) -> int:
        """How many things could be better; what the file explains is not counted."""
        return len(self.bevindingen) - self.fouten


def inspect_bank(tekst: str, eigen: Path | None) -> Gekeurd:
    """Look a bank over, by its name or the path of its file. Raises `BankFout` when there is no file to read."""
    pad = find_file(tekst, eigen)
    return inspect_data(read_file(pad), pad.stem, eigen, bestand=str(pad), pad=pad)


def inspect_data(
    data: bytes, naam: str, eigen: Path | None, *, bestand: str | None = None, pad: Path | None = None
) -> Gekeurd:
    """Look over the bytes of a bank; `pad` is the file they are in, or will be."""
    lezing = Lezing(naam, eigen)
    bestand = bestand or f"{naam}.yaml"
    hier = None if pad is None else pad.resolve()
    van_school = hier is not None and eigen is not None and hier.parent == eigen.resolve()
    bank: Vragenbank | None = None
    uitgelegd: tuple[Uitgelegd, ...] = ()
    try:
        gelezen = lezing.gather(data, bestand, hier)
    except LeesFout as fout:
        gevonden = fout.bevindingen
    else:
        bank = None if gelezen.bevindingen else gelezen.bank
        gevonden, uitgelegd = _look_over(lezing, gelezen, van_school=van_school)
    regels = {van: as_shown(bron) for van, bron in lezing.bronnen.items()}
    return Gekeurd(naam, bestand, tuple(lezing.in_order(gevonden)), uitgelegd, bank, regels, data, van_school)


def _look_over(
    lezing: Lezing, gelezen: Gelezen, *, van_school: bool
) -> tuple[tuple[Bevinding, ...], tuple[Uitgelegd, ...]]:
    """All findings of a bank that was read, and those that its file explains."""
    blad = lezing.keten[0]
    gevonden = keur(gelezen, blad.knoop, lezing.fasen)
    if len(lezing.keten) > 1 and any(b.code in BREED for b in gevonden):
        oud = _inherited(lezing)
        gevonden = tuple(b for b in gevonden if (b.code, b.zin) not in oud)
    if van_school and lezing.eigen is not None:
        gevonden = (*gevonden, *_version(blad, lezing.eigen))
    regels = as_shown(lezing.bronnen[blad.bestand])
    gewogen = weigh(gevonden, regels, blad.bestand, zeker=not gelezen.bevindingen)
    return gewogen.bevindingen, gewogen.uitgelegd


def _inherited(lezing: Lezing) -> set[tuple[str, str]]:
    """What could be better in the bank below as a whole; that is told there, and not once more here."""
    onder = lezing.keten[1]
    gekeurd = inspect_data(
        lezing.bronnen[onder.bestand], onder.naam, lezing.eigen, bestand=onder.bestand, pad=onder.pad
    )
    alles = (*gekeurd.bevindingen, *(uitleg.bevinding for uitleg in gekeurd.uitgelegd))
    return {(b.code, b.zin) for b in alles if b.code in BREED}


def _version(blad: Blad, eigen: Path) -> list[Bevinding]:
    """Compare with the last good version of an own bank."""
    v = Verzamelaar()
    if (eerder := last_good(eigen, blad.naam)) is not None:
        try:
            check_version(v, blad.knoop, parse(eerder, blad.bestand, BANK))
        except LeesFout:
            return []  # somebody else wrote there; nothing to compare with
    return v.bevindingen
