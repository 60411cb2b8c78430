"""One question bank, shown: in lines for a person, as data for a program.

The rule that lives here: on a screen a line is folded at a space, elsewhere it stays whole.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from loopbaangesprek.bankbeeld import picture
from loopbaangesprek.bankbestand import Stamboom
from loopbaangesprek.banks import load_with_origin
from loopbaangesprek.vragenbank import Fase, Groep, Vraag
from loopbaangesprek.wiring import say

_BREED = 100


def show_bank(eigen: Path, naam: str, fase: str | None) -> None:
    """Show a bank on the screen, or one phase of it."""
    say(*folded(picture(*load_with_origin(naam, eigen), fase)))


def folded(regels: Iterable[str]) -> Iterator[str]:
    """The lines as they fit on the screen; in a pipe as they are."""
    if not sys.stdout.isatty():
        yield from regels
        return
    from loopbaangesprek.faces.cells import fold  # noqa: PLC0415 - only a screen needs it

    breed = min(shutil.get_terminal_size().columns, _BREED)
    for regel in regels:
        yield from fold(regel, breed)


def bank_as_data(eigen: Path, naam: str, fase: str | None) -> dict[str, Any]:
    """A bank as data: what a talk would ask, with the origin of each question."""
    bank, stamboom = load_with_origin(naam, eigen)
    return {
        "vragenbank": bank.vragenbank,
        "titel": bank.titel,
        "versie": bank.versie,
        "voor": {"niveau": bank.voor.niveau, "soort": bank.voor.soort},
        "bestanden": [msgspec.to_builtins(bestand) for bestand in stamboom.bestanden],
        "fasen": [_phase(deel, stamboom) for deel in bank.fasen if fase in (None, deel.fase)],
    }


def _phase(fase: Fase, stamboom: Stamboom) -> dict[str, Any]:
    groepen = [_group(groep, stamboom) for groep in fase.groepen]
    return {"fase": fase.fase, "richttijd": fase.richttijd, "groepen": groepen}


def _group(groep: Groep, stamboom: Stamboom) -> dict[str, Any]:
    return {
        "vragen": [_question(vraag, stamboom) for vraag in groep.vragen],
        "herhaal": _question(groep.herhaal, stamboom) if groep.herhaal else None,
        "vast": dict(groep.vast),
    }


def _question(vraag: Vraag, stamboom: Stamboom) -> dict[str, Any]:
    herkomst = stamboom.herkomst[vraag.id]
    doorvragen = [_question(d, stamboom) if isinstance(d, Vraag) else d for d in vraag.doorvragen]
    velden = {naam: getattr(vraag, naam) for naam in vraag.__struct_fields__}
    uit: dict[str, Any] = msgspec.to_builtins(velden | {"doorvragen": doorvragen})
    return uit | {"uit": herkomst.uit.pad, "veranderd_in": [bestand.pad for bestand in herkomst.veranderd]}
