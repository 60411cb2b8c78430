"""Reading an answers file from disk, and holding the talk that is in it (contract C3).

The rule that lives here: the file is read whole or refused whole; every mistake is told with its line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from loopbaangesprek.fouten import AntwoordenFout, BankFout, Geweigerd
from loopbaangesprek.opnemen.dag import read_day
from loopbaangesprek.opnemen.gegeven import section
from loopbaangesprek.opnemen.lijstvullen import Misplaatst
from loopbaangesprek.opnemen.naamgeving import Naam, name_anew
from loopbaangesprek.plaats import Knoop, LeesFout
from loopbaangesprek.reading.quickjson import read_quickly
from loopbaangesprek.reading.yamltree import ANTWOORDEN, parse
from loopbaangesprek.schoon import schoon
from loopbaangesprek.teksten import antwoorden as t
from loopbaangesprek.velden import VELDEN
from loopbaangesprek.vragenbank import Vragenbank
from loopbaangesprek.wiring import now

Velden = dict[str, Any]
_MEESTE_FOUTEN = 100
_ANDERS = (
    ({"overdracht", "gesprekken", "sha256"}, t.IS_OVERDRACHT),
    ({"dossier", "verslagen", "schema"}, t.IS_DOSSIER),
)
"""Files of another kind: the keys at their top, and what to do with one."""


_HEEL_BESTAND = frozenset({"L01", "L02", "L04", "L05"})
"""What is told of a file as a whole: too large, no text, empty, no names with a value."""


class Antwoordenbestand:
    """An answers file: its content as plain data, and the place of every key."""

    def __init__(self, pad: Path, naam: str | None = None) -> None:
        """Read the file; raises `AntwoordenFout` when it cannot be read or is no table of answers.

        `naam` is what the file is called where its mistakes are told, with its folder for instance.
        """
        self.naam = naam or pad.name
        self._data = _bytes(pad)
        self.inhoud: Velden = read_quickly(self._data, self.naam, ANTWOORDEN) or self._read_with_places()
        self._check_kind()

    def name_talks(self, naam: Naam) -> None:
        """Give the talks that the file names another name: its own, and those that it leads to."""
        self.inhoud = name_anew(self.inhoud, naam)

    def _check_kind(self) -> None:
        """What the tool writes of more talks than one is told by what it is, and not key by key."""
        for sleutels, zin in _ANDERS:
            if sleutels <= self.inhoud.keys():
                raise AntwoordenFout(t.regel(self.naam, "", zin))

    def _read_with_places(self) -> Velden:
        try:
            boom = self._boom
        except LeesFout as fout:
            if zin := _of_the_whole(fout):
                raise AntwoordenFout(t.regel(self.naam, "", zin)) from None
            raise AntwoordenFout("\n".join([*map(str, fout.bevindingen), t.NIETS_GESCHREVEN])) from None
        self._check_keys()
        inhoud = as_plain(boom)
        if not isinstance(inhoud, dict):
            raise AntwoordenFout(t.regel(self.naam, "1", t.GEEN_TABEL))
        self._check_schema()
        self._check_cut_off()
        return inhoud

    @cached_property
    def _boom(self) -> Knoop:
        """The file as a tree: only made where something has a place to be told."""
        return parse(self._data, self.naam, ANTWOORDEN)

    def _check_schema(self) -> None:
        knoop = self._boom.get("schema")
        schema = "1" if knoop is None else knoop.waarde
        if knoop is None or (schema == "1" and knoop.kaal):
            return
        nieuwer = isinstance(schema, str) and schema.isdecimal() and int(schema[:9]) > 1
        if nieuwer:
            raise AntwoordenFout(t.regel(self.naam, "", t.TE_NIEUW))
        raise self._wrong("schema", zin=t.VERKEERD_SCHEMA)

    def _check_keys(self) -> None:
        """Two names that differ in invisible characters alone would be one, and one of their answers lost."""
        if regels := list(_same_keys(self._boom)):
            zinnen = [t.regel(self.naam, str(regel), t.DUBBELE_SLEUTEL) for regel in regels]
            raise AntwoordenFout("\n".join([*zinnen, t.NIETS_GESCHREVEN]))

    def _check_cut_off(self) -> None:
        """A text that lost its end at ` #` would be kept without it; behind fixed words it is a remark."""
        afgekapt = [
            (k.regel, str(k.rest)) for pad, k in _texts("", self._boom) if k.rest and not _is_fixed(pad)
        ]
        if afgekapt:
            zinnen = [t.regel(self.naam, str(regel), t.afgekapt(rest)) for regel, rest in afgekapt]
            raise AntwoordenFout("\n".join([*zinnen, t.NIETS_GESCHREVEN]))

    def bank(self, lees: Callable[[str], Vragenbank]) -> Vragenbank:
        """The bank the file asks for; raises `AntwoordenFout` where it names none, or one that is not there."""
        naam, bron = self._first(("bank",), ("gesprek", "bank", "naam"))
        if naam is None:
            raise self._wrong(zin=t.GEEN_BANK)
        if not isinstance(naam, str):
            raise self._wrong(*bron, zin=t.tekst_verwacht("bank"))
        try:
            return lees(naam)
        except BankFout as fout:
            if "\n" in fout.zin:  # the bank is there, and tells its own mistakes with their places
                raise
            raise self._wrong(*bron, zin=fout.zin) from None

    @property
    def datum(self) -> date | None:
        """The day of the talk as the file says it, or None; raises `AntwoordenFout` when it is no date."""
        tekst, bron = self._first(("datum",), ("gesprek", "datum"))
        if tekst is None:
            return None
        try:
            return read_day(str(tekst), now().date())
        except Geweigerd as nee:
            raise self._wrong(*bron, zin=nee.zin) from None

    @property
    def banknaam(self) -> str | None:
        """The name of the bank that the file asks for, or None; what is no name is told by `bank`."""
        naam, _ = self._first(("bank",), ("gesprek", "bank", "naam"))
        return naam if isinstance(naam, str) else None

    def _first(self, *paden: tuple[str, ...]) -> tuple[Any, tuple[str, ...]]:
        """What stands at the first of some places where anything stands, and that place."""
        for pad in paden:
            deel = self.inhoud
            for sleutel in pad[:-1]:
                deel = section(deel, sleutel)
            if deel.get(pad[-1]) not in (None, ""):
                return deel[pad[-1]], pad
        return None, paden[0]

    def _wrong(self, *bron: str, zin: str) -> AntwoordenFout:
        """One mistake that leaves nothing else to look at."""
        return self.refusal([Misplaatst(bron, zin)])

    def refusal(self, fouten: list[Misplaatst]) -> AntwoordenFout:
        """The mistakes in this file as one trouble, each with its line; of very many the first ones."""
        regels = sorted({(self._line(f.bron), f.zin) for f in fouten})
        zinnen = [t.regel(self.naam, f"{nr}" if nr else "", zin) for nr, zin in regels[:_MEESTE_FOUTEN]]
        rest = [t.meer_fouten(len(regels) - _MEESTE_FOUTEN)] if len(regels) > _MEESTE_FOUTEN else []
        return AntwoordenFout("\n".join([*zinnen, *rest, t.NIETS_GESCHREVEN]))

    def _line(self, bron: tuple[str | int, ...]) -> int:
        """The line of the deepest part of a place that is in the file."""
        knoop, regel = self._boom, 0
        for deel in bron:
            waarde = knoop.waarde
            if isinstance(waarde, dict) and deel in waarde:
                knoop = waarde[str(deel)]
                regel = knoop.sleutelplaats.regel
            elif isinstance(waarde, list) and isinstance(deel, int) and deel < len(waarde):
                knoop = waarde[deel]
                regel = knoop.regel
            else:
                break
        return regel


def _texts(pad: str, knoop: Knoop) -> Iterator[tuple[str, Knoop]]:
    """Every text in a tree with its path, numbers of items left out."""
    for sleutel, deel in knoop.leden.items():
        yield from _texts(f"{pad}.{sleutel}".strip("."), deel)
    for deel in knoop.lijst:
        yield from _texts(pad, deel)
    if isinstance(knoop.waarde, str):
        yield pad, knoop


def _is_fixed(pad: str) -> bool:
    """Whether a fixed word or a date stands at a path, and no text of the jongere's."""
    veld = VELDEN.get(pad)
    return (
        pad in ("bank", "datum", "schema")
        or pad.startswith(("gesprek.", "jongere.", "begeleider."))
        or (veld is not None and veld.soort in ("keuze", "datum"))
    )


def _of_the_whole(fout: LeesFout) -> str | None:
    """The sentence about a file that holds nothing to read, or something else than answers: no one line is wrong."""
    codes = {bevinding.code for bevinding in fout.bevindingen}
    return fout.bevindingen[0].zin if codes <= _HEEL_BESTAND else None


def _same_keys(knoop: Knoop) -> Iterator[int]:
    """The lines of keys that an earlier one in the same table already says."""
    gezien: set[str] = set()
    for sleutel, deel in knoop.leden.items():
        if schoon(sleutel) in gezien:
            yield deel.sleutelplaats.regel
        gezien.add(schoon(sleutel))
    for deel in (*knoop.leden.values(), *knoop.lijst):
        yield from _same_keys(deel)


def _bytes(pad: Path) -> bytes:
    try:
        with pad.open("rb") as bestand:
            return bestand.read(ANTWOORDEN.grootte + 1)
    except FileNotFoundError:
        raise AntwoordenFout(t.bestand_niet_gevonden(str(pad))) from None
    except OSError:
        raise AntwoordenFout(t.bestand_niet_te_lezen(str(pad))) from None


def as_plain(knoop: Knoop) -> Any:  # noqa: ANN401 - what a file holds
    """A tree as plain data: texts, lists, mappings and None, every text cleaned."""
    waarde = knoop.waarde
    if isinstance(waarde, dict):
        return {schoon(sleutel): as_plain(deel) for sleutel, deel in waarde.items()}
    if isinstance(waarde, list):
        return [as_plain(deel) for deel in waarde]
    return None if waarde is None else schoon(waarde)
