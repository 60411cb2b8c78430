"""Whether an own bank is right, and how that is told.

The rule that lives here: this is the one place where working on a bank meets the keuring.
"""

from __future__ import annotations

from collections.abc import Iterator

from loopbaangesprek.banks.inspect import Gekeurd, inspect_data
from loopbaangesprek.plaats import Bevinding
from loopbaangesprek.teksten import bankbewerken as t
from loopbaangesprek.workshop.caret import caret_lines
from loopbaangesprek.workshop.ownfile import OwnFile

VERSIE = "V01"
"""The finding that says that the questions changed and the version did not."""


def look_over(bank: OwnFile, data: bytes) -> Gekeurd:
    """Look over what is in the file of a bank, or will be."""
    return inspect_data(data, bank.naam, bank.eigen, bestand=str(bank.pad), pad=bank.pad)


def mistakes(gekeurd: Gekeurd) -> list[Bevinding]:
    """What is wrong, without what could be better."""
    return [b for b in gekeurd.bevindingen if b.ernst == "fout"]


def is_good(gekeurd: Gekeurd) -> bool:
    """Whether nothing is wrong."""
    return not mistakes(gekeurd)


def could_be_better(gekeurd: Gekeurd) -> list[str]:
    """What could be better, in sentences."""
    return [b.zin for b in gekeurd.bevindingen if b.ernst == "waarschuwing"]


def only_the_version(gekeurd: Gekeurd) -> bool:
    """Whether the version is all that is wrong."""
    fouten = mistakes(gekeurd)
    return bool(fouten) and all(b.code == VERSIE for b in fouten)


def in_words(gekeurd: Gekeurd) -> Iterator[str]:
    """What is wrong, each thing with its line of the file below it."""
    fouten = mistakes(gekeurd)
    yield t.er_klopt_iets_niet(gekeurd.naam, len(fouten))
    for bevinding in fouten:
        regels = gekeurd.regels.get(bevinding.bestand, ())
        yield t.bevinding(bevinding.regel, bevinding.zin)
        if bevinding.regel <= len(regels) and regels[bevinding.regel - 1].strip():
            yield from caret_lines(regels[bevinding.regel - 1], bevinding.kolom)
