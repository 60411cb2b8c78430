"""Trying a bank out: every path it has, and the trial talks that belong to it.

The rule that lives here: trying changes nothing and keeps nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from loopbaangesprek.banks import load_bank
from loopbaangesprek.banks.find import find_file, folders
from loopbaangesprek.banks.read import read_file
from loopbaangesprek.fouten import BankFout
from loopbaangesprek.plaats import Bevinding, LeesFout, Verzamelaar
from loopbaangesprek.proefgesprek.uitslag import judge
from loopbaangesprek.proefgesprek.vorm import Proefgesprek, read_trial
from loopbaangesprek.reading.yamltree import BANK, parse
from loopbaangesprek.schoon import on_one_line
from loopbaangesprek.teksten import proef as t
from loopbaangesprek.teksten import wegen as tw
from loopbaangesprek.vragenbank import Vragenbank
from loopbaangesprek.wandeling import walks
from loopbaangesprek.wegen import Pad, most_paths, tell
from loopbaangesprek.wegenlijst import path_lines
from loopbaangesprek.wiring import say
from loopbaangesprek.workshop.showing import folded

MAP = "proefgesprekken"
EXTENSIE = ".yaml"


class Proefbestand(Struct, frozen=True):
    """A trial talk on disk: its file, what was read of it, and what is wrong with its shape."""

    bestand: Path
    proef: Proefgesprek | None
    bevindingen: tuple[Bevinding, ...]


class Uitslag(Struct, frozen=True):
    """An outcome: a trial talk that went as its file says, or what to look at."""

    titel: str
    bestand: str
    fouten: tuple[str, ...]


def try_bank(eigen: Path, naam: str, pad: Pad, *, vervolg: bool) -> int:
    """Tell every path of a bank and how its trial talks went; the exit code says whether all went well."""
    bank = load_bank(naam, eigen)
    say(*folded(all_paths(bank, pad, vervolg=vervolg)))
    uitslagen = trials_of(eigen, naam, bank)
    if uitslagen:
        say("", t.KOP, *folded(told(uitslagen)))
    return int(any(uitslag.fouten for uitslag in uitslagen))


def try_all(eigen: Path) -> int:
    """Hold every trial talk there is; the exit code says whether all went well."""
    uitslagen = all_trials(eigen)
    say(*folded(told(uitslagen) if uitslagen else (t.GEEN,)))
    return int(any(uitslag.fouten for uitslag in uitslagen))


def all_paths(bank: Vragenbank, pad: Pad, *, vervolg: bool) -> Iterator[str]:
    """Every path of a bank in lines; raises `BankFout` for a bank that is too long for any talk."""
    hoogstens = most_paths(bank, pad)
    if not hoogstens:
        raise BankFout(tw.TE_LANG.format(titel=on_one_line(bank.titel)))
    wegen = walks(bank, pad, vervolg=vervolg, hoogstens=hoogstens + 1)
    return path_lines(bank, tell(wegen, hoogstens))


def trials_of(eigen: Path, naam: str, bank: Vragenbank) -> list[Uitslag]:
    """Hold the trial talks of one bank: those beside its file, and the school's own."""
    pad = find_file(naam, eigen)
    mappen = dict.fromkeys(folder.resolve() / MAP for folder in (pad.parent, eigen))
    return [
        _outcome(bestand, bank)
        for bestand in _files(mappen)
        if bestand.proef is None or bestand.proef.bank == pad.stem
    ]


def all_trials(eigen: Path) -> list[Uitslag]:
    """Hold every trial talk there is; one that came with the tool is held with the bank that came with it."""
    return [
        _outcome(bestand, _bank_for(bestand, eigen if folder == eigen else None))
        for folder in folders(eigen)
        for bestand in _files([folder / MAP])
    ]


def told(uitslagen: Sequence[Uitslag]) -> Iterator[str]:
    """The outcomes in lines, each with what to look at first."""
    for uitslag in uitslagen:
        yield t.uitslag(uitslag.titel, uitslag.bestand, goed=not uitslag.fouten)
        yield from (f"  {fout}" for fout in uitslag.fouten)
    if uitslagen:
        yield t.samen(len(uitslagen), sum(bool(uitslag.fouten) for uitslag in uitslagen))


def _files(mappen: Iterable[Path]) -> Iterator[Proefbestand]:
    for folder in mappen:
        yield from (_read(pad) for pad in sorted(folder.glob(f"*{EXTENSIE}")))


def _read(pad: Path) -> Proefbestand:
    v = Verzamelaar()
    try:
        proef = read_trial(v, parse(read_file(pad), pad.name, BANK))
    except LeesFout as fout:
        return Proefbestand(pad, None, fout.bevindingen)
    return Proefbestand(pad, proef, tuple(v.bevindingen))


def _bank_for(bestand: Proefbestand, eigen: Path | None) -> Vragenbank | str:
    """The bank of a trial talk, or why there is none."""
    if bestand.proef is None:
        return ""
    try:
        return load_bank(bestand.proef.bank, eigen)
    except BankFout as fout:
        return fout.zin


def _outcome(bestand: Proefbestand, bank: Vragenbank | str) -> Uitslag:
    titel = bestand.proef.titel if bestand.proef else t.NIET_GELEZEN
    bevindingen = bestand.bevindingen
    if isinstance(bank, Vragenbank) and not most_paths(bank):
        bank = tw.TE_LANG.format(titel=on_one_line(bank.titel))
    if not bevindingen and isinstance(bank, str):
        return Uitslag(titel, bestand.bestand.name, tuple(bank.split("\n")))
    if not bevindingen and bestand.proef is not None and isinstance(bank, Vragenbank):
        bevindingen = judge(bestand.proef, bank)
    return Uitslag(titel, bestand.bestand.name, tuple(t.verschil(b.regel, b.zin) for b in bevindingen))
