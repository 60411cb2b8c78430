"""What a bench measured, as rows that can stand in one table.

The rule that lives here: a row names what was measured, what it is measured against and what was aimed at, so that it
can be read without the program that made it.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple


class Row(NamedTuple):
    """One thing that was measured; `doel` is None where nothing was promised.

    `gemeten` is of the quickest round and `midden` of the middle one; `tel` is the same in instructions.
    """

    wat: str
    gemeten: float
    eenheid: str
    doel: float | None
    tegen: str
    midden: float | None = None
    tel: float | None = None


KOLOMMEN = ("wat", "vlugste", "middelste", "instructies", "doel", "gehaald", "tegen")
_TEKENS = {"x": "×"}


def as_markdown(rijen: Iterable[Row]) -> str:
    """The rows as a table of Markdown; a column in which nothing stands is left out."""
    cellen = [KOLOMMEN, *map(_cells, rijen)]
    vol = [kolom for kolom in zip(*cellen, strict=True) if any(kolom[1:])]
    kop, *rest = zip(*vol, strict=True)
    return "".join(f"| {' | '.join(rij)} |\n" for rij in (kop, ["---"] * len(kop), *rest))


def write_between(pad: Path, merk: str, tekst: str) -> None:
    """Put a text between two marks in a page, in the place of what stood there."""
    voor, begin, rest = pad.read_text(encoding="utf-8").partition(f"<!-- {merk} -->\n")
    _, einde, na = rest.partition(f"<!-- einde {merk} -->")
    if not begin or not einde:
        raise SystemExit(f"{pad}: <!-- {merk} --> en <!-- einde {merk} --> staan er niet")
    pad.write_text(f"{voor}{begin}{tekst}{einde}{na}", encoding="utf-8")


def is_reached(rij: Row) -> bool:
    """Whether what was aimed at is there, in the quickest round and in the middle one."""
    return rij.doel is None or max(rij.gemeten, rij.midden or 0) <= rij.doel


def _cells(rij: Row) -> tuple[str, ...]:
    gehaald = "" if rij.doel is None else ("ja" if is_reached(rij) else "nee")
    getallen = (_said(getal, rij.eenheid) for getal in (rij.gemeten, rij.midden))
    return (rij.wat, *getallen, _said(rij.tel, "x"), _said(rij.doel, rij.eenheid), gehaald, rij.tegen)


def _said(getal: float | None, eenheid: str) -> str:
    """A number as it is written in Dutch."""
    if getal is None:
        return ""
    cijfers = f"{getal:.1f}" if abs(getal) >= 10 else f"{getal:.2f}"  # noqa: PLR2004 - two digits that mean something
    return f"{cijfers.replace('.', ',')} {_TEKENS.get(eenheid, eenheid)}"
