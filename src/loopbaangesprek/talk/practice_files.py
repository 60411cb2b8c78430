"""The practice talks there are: those that came with the tool, and those in the folder of the own banks.

The rule that lives here: they are found by themselves, by the name of their file; the own folder comes first, and
one with mistakes in it stops nobody who wants another.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from loopbaangesprek.banks.find import EXTENSIES, folders
from loopbaangesprek.banks.read import read_file
from loopbaangesprek.dichtbij import nearest
from loopbaangesprek.fouten import BankFout, OefengesprekFout
from loopbaangesprek.oefengesprek.vorm import Oefengesprek, read_practice
from loopbaangesprek.plaats import Bevinding, LeesFout, Verzamelaar
from loopbaangesprek.places import own_banks
from loopbaangesprek.reading.yamltree import BANK, parse
from loopbaangesprek.teksten import oefenen as t

MAP = "oefengesprekken"


def practice_talks(folder: Path) -> list[Oefengesprek]:
    """Every practice talk that can be held, in the order of their titles."""
    gelezen = []
    for pad in _files(folder).values():
        try:
            gelezen.append(_read(pad))
        except OefengesprekFout:  # told to who asks for it by its name
            continue
    return sorted(gelezen, key=lambda oefening: oefening.titel.casefold())


def practice_talk(folder: Path, naam: str) -> Oefengesprek:
    """The practice talk with this name; raises `OefengesprekFout`."""
    files = _files(folder)
    if naam not in files:
        raise OefengesprekFout(t.onbekend(naam, nearest(naam.lower(), files), list(files)))
    return _read(files[naam])


def _files(folder: Path) -> dict[str, Path]:
    """The files by their name; of two with one name the first that was found."""
    gevonden: dict[str, Path] = {}
    for map_ in folders(own_banks(folder)):
        for pad in sorted(_in(map_ / MAP)):
            gevonden.setdefault(pad.stem, pad)
    return gevonden


def _in(map_: Path) -> Iterator[Path]:
    """The files in a folder; one that is not there, or cannot be read, has none. A folder in it is no file."""
    try:
        yield from [pad for pad in map_.iterdir() if pad.suffix in EXTENSIES and not pad.is_dir()]
    except OSError:
        return


def _read(pad: Path) -> Oefengesprek:
    v = Verzamelaar()
    try:
        oefening = read_practice(v, parse(read_file(pad), pad.name, BANK), pad.stem)
    except LeesFout as fout:
        v.bevindingen += fout.bevindingen
    except BankFout as fout:
        raise OefengesprekFout(fout.zin) from None
    if v.bevindingen:
        raise OefengesprekFout(t.onleesbaar(pad.name, [_line(b) for b in v.bevindingen]))
    return oefening


def _line(bevinding: Bevinding) -> str:
    return t.regel(bevinding.regel, bevinding.zin)
