"""The list of banks: what a counsellor wants to know of each before choosing one.

The rule that lives here: a bank with mistakes stands in the list too, with where to look; it never breaks it.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from loopbaangesprek.schoon import on_one_line, schoon
from loopbaangesprek.teksten import banklijst as t
from loopbaangesprek.vragenbank import Vragenbank
from loopbaangesprek.wegen import longest

_BREED = 40


class Minuten(Struct, frozen=True):
    """How long a talk with a bank takes, about; nothing where it has no short path."""

    standaard: int = 0
    kort: int = 0


class Bankregel(Struct, frozen=True):
    """A row of the list: one bank; `fout` says why it cannot be used."""

    bank: str
    bestand: str
    eigen: bool
    titel: str = ""
    versie: str = ""
    niveau: tuple[str, ...] = ()
    soort: tuple[str, ...] = ()
    vragen: int = 0
    minuten: Minuten = Minuten()
    fout: str | None = None


def row_of(bank: Vragenbank, bestand: str, *, eigen: bool) -> Bankregel:
    """The row of a bank that can be used; probes and gates are no questions here."""
    return Bankregel(
        bank=bank.vragenbank,
        bestand=bestand,
        eigen=eigen,
        titel=bank.titel,
        versie=bank.versie,
        niveau=bank.voor.niveau,
        soort=bank.voor.soort,
        vragen=len(bank.hoofdvragen),
        minuten=Minuten(longest(bank), longest(bank, "kort")),
    )


def as_lines(regels: Sequence[Bankregel]) -> list[str]:
    """The list as lines of a table, with a heading; what is wrong with a bank takes the place of its columns."""
    heel = {regel.bank: _cells(regel) for regel in regels if regel.fout is None}
    breedtes = [max(map(len, kolom)) for kolom in zip(t.KOLOMMEN, *heel.values(), strict=True)]
    breedtes[0] = max([breedtes[0], *(len(regel.bank) for regel in regels)])
    rijen = [t.KOLOMMEN, *(heel.get(r.bank) or (r.bank, t.kapot(r.bank, eigen=r.eigen)) for r in regels)]
    return [*(_line(rij, breedtes) for rij in rijen), "", t.VERDER]


def as_sentences(regels: Sequence[Bankregel]) -> list[str]:
    """The same list without columns, for a narrow window and for who hears it."""
    zinnen = [
        f"{t.KOLOMMEN[0]} {regel.bank} {t.kapot(regel.bank, eigen=regel.eigen)}"
        if regel.fout is not None
        else ", ".join(f"{naam} {cel}" for naam, cel in zip(t.KOLOMMEN, _cells(regel), strict=True) if cel)
        for regel in regels
    ]
    return [*(f"{zin.rstrip('.')}." for zin in zinnen), "", t.VERDER]


def _line(rij: Sequence[str], breedtes: Sequence[int]) -> str:
    return "  ".join(cel.ljust(breed) for cel, breed in zip(rij, breedtes, strict=False)).rstrip()


def _cells(regel: Bankregel) -> tuple[str, ...]:
    return (
        regel.bank,
        _cut(regel.titel, _BREED),
        _cut(regel.versie, _BREED // 4),
        t.voor_wie(regel.niveau, regel.soort),
        str(regel.vragen),
        t.minuten(regel.minuten.standaard, regel.minuten.kort),
        t.EIGEN if regel.eigen else t.VAN_LOB,
    )


def _cut(tekst: str, breed: int) -> str:
    """A text on one line, no longer than its column."""
    regel = on_one_line(schoon(tekst))
    return regel if len(regel) <= breed else f"{regel[: breed - 1]}…"
