"""Where the questions of a bank come from: read off the tree they were read from.

The rule that lives here: the tree knows in which file every question was written; what changed it is what the
files above it say under `pas_aan`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from loopbaangesprek.bankbestand import Bankbestand, Herkomst, Stamboom
from loopbaangesprek.banks.find import folders
from loopbaangesprek.banks.inherit import id_of
from loopbaangesprek.keuring.bankvorm import is_group
from loopbaangesprek.plaats import Knoop


def bank_file(naam: str, pad: str) -> Bankbestand:
    """A bank file; the school made it when it did not come with the tool."""
    return Bankbestand(naam, pad, eigen=not is_shipped(Path(pad)))


def is_shipped(pad: Path) -> bool:
    """Whether a file came with the tool."""
    return pad.resolve().parent in {folder.resolve() for folder in folders(None)}


def family_of(bestanden: Sequence[Bankbestand], bladen: Sequence[Knoop], fasen: Sequence[Knoop]) -> Stamboom:
    """The family tree of a bank: its files and their sheets, its own first, and its flattened phases."""
    paden = [bestand.pad for bestand in bestanden]
    aanpassingen = [blad.get("pas_aan") for blad in bladen]
    herkomst: dict[str, Herkomst] = {}
    for knoop in (vraag for fase in fasen for vraag in _questions(fase)):
        if (naam := id_of(knoop)) is not None:
            plek = paden.index(knoop.bestand)
            # Only what builds on the file of the question can have changed it.
            boven = zip(bestanden[:plek], aanpassingen[:plek], strict=True)
            veranderd = [bestand for bestand, wat in boven if wat is not None and naam in wat.leden]
            herkomst[naam] = Herkomst(bestanden[plek], tuple(reversed(veranderd)))
    return Stamboom(tuple(bestanden), herkomst)


def _questions(knoop: Knoop) -> Iterator[Knoop]:
    """Every node below a phase or group that may be a question, probe or gate."""
    for lid in knoop.leden.get("vragen", knoop).lijst:
        if is_group(lid):
            yield from _questions(lid)
        else:
            yield lid
            yield from lid.leden.get("doorvragen", lid).lijst
    if (poort := knoop.get("herhaal")) is not None:
        yield poort
