"""The list of question banks.

The rule that lives here: each bank is read by itself, so that one with mistakes in it never breaks the list. What was
shown is kept, so that it is there at once the next time (`cli/kept_list.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from loopbaangesprek import bank_state, compiled
from loopbaangesprek.banklijst import Bankregel, as_lines, as_sentences, row_of
from loopbaangesprek.banks import bank_names, load_bank
from loopbaangesprek.banks.find import EXTENSIES, find_bank
from loopbaangesprek.banks.origin import is_shipped
from loopbaangesprek.desk.listing import fits
from loopbaangesprek.faces.cells import cell_width
from loopbaangesprek.fouten import BankFout
from loopbaangesprek.keuring.leesvorm import ID, suggest_name
from loopbaangesprek.schoon import schoon
from loopbaangesprek.teksten import banklijst as t
from loopbaangesprek.wiring import say


def show_banks(eigen: Path) -> None:
    """Say which banks there are, with columns where there is room for them; and keep that for the next time."""
    staat = bank_state.state_of(str(eigen))
    regels, onder = all_banks(eigen), misnamed(eigen)
    lijst = as_lines(regels)
    say(*(lijst if fits(lijst) else as_sentences(regels)), *onder)
    if staat is not None:
        compiled.keep(str(eigen), compiled.LIJST, staat, _as_kept(lijst, onder))


def _as_kept(lijst: list[str], onder: list[str]) -> bytes:
    """How wide a window must be to show it as it is, and the lines; with remarks no window is wide enough."""
    schone = [schoon(regel) for regel in lijst]
    breed = 0 if onder else max(max(cell_width(regel), len(regel)) for regel in schone)
    return "".join(f"{regel}\n" for regel in (str(breed), *schone, *map(schoon, onder))).encode()


def all_banks(eigen: Path) -> list[Bankregel]:
    """Every bank there is, by name."""
    return list(_rows(eigen))


def misnamed(eigen: Path) -> list[str]:
    """A remark about each own file that cannot be a bank, because of its name."""
    try:
        files = sorted(file for file in eigen.iterdir() if file.suffix in EXTENSIES)
    except OSError:
        return []
    return [t.verkeerde_naam(f.name, suggest_name(f.stem)) for f in files if not ID.fullmatch(f.stem)]


def _rows(eigen: Path) -> Iterator[Bankregel]:
    for naam in bank_names(eigen):
        try:
            pad = find_bank(naam, eigen)
        except BankFout as fout:
            yield Bankregel(naam, "", eigen=True, fout=fout.zin)
            continue
        try:
            yield row_of(load_bank(naam, eigen), str(pad), eigen=not is_shipped(pad))
        except BankFout as fout:
            yield Bankregel(naam, str(pad), eigen=not is_shipped(pad), fout=fout.zin)
