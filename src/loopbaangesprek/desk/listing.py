"""Lists and records on a screen.

The rule that lives here: a list shows which talk it is and how it stands, and nothing of what was said.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from loopbaangesprek.kop import Kop
from loopbaangesprek.schoon import on_one_line
from loopbaangesprek.teksten import lijst as t
from loopbaangesprek.window import columns
from loopbaangesprek.wiring import is_heard

_BREED = 100
_SMALST, _BREEDST = 16, 100
"""A column is not cut shorter than this, however narrow the window; and a longer text does not widen the whole list."""


def as_lines(koppen: Sequence[Kop]) -> list[str]:
    """Talks as lines of a table, with a heading."""
    return table(t.KOLOMMEN, [_row(kop) for kop in koppen], weg=t.WEG_ALS_HET_SMAL_IS)


def table(
    kolommen: Sequence[str],
    rijen: Sequence[Sequence[str]],
    *,
    weg: Sequence[str] = (),
    kort: str | None = None,
    vouw: str | None = None,
) -> list[str]:
    """Lines of a table, with a heading; every column as wide as what stands in it.

    In a window that is too narrow the columns `weg` are left out, one by one, and then the column `kort` is cut, so
    that a row stays one line; or the column `vouw` goes on below itself, so that nothing of it is lost. Where
    that is not enough, and for who hears it, each row is a line in words.
    """
    if _is_heard():
        return in_words(kolommen, rijen)
    kaal = [list(kolommen), *([on_one_line(cel) for cel in rij] for rij in rijen)]
    kolom = {naam: [rij[i] for rij in kaal] for i, naam in enumerate(kolommen)}
    breed = {naam: max(map(_cells, cellen)) for naam, cellen in kolom.items()}
    for naam in weg:
        if _width(breed) > _window():
            del kolom[naam], breed[naam]
    if kort is not None:
        _shorten(kolom, breed, kort)
    if vouw is not None:
        _fold(kolom, breed, vouw)
    if _width(breed) > _window():
        return in_words(kolommen, rijen)
    vol = [[_filled(cel, breed[naam]) for cel in cellen] for naam, cellen in kolom.items()]
    return ["  ".join(rij).rstrip() for rij in zip(*vol, strict=True)]


def in_words(kolommen: Sequence[str], rijen: Sequence[Sequence[str]]) -> list[str]:
    """Each row as a line, with the name of a column before what stands in it; folded as far as the window asks."""
    from loopbaangesprek.faces.cells import fold  # noqa: PLC0415 - only where columns do not do

    zinnen = [
        ", ".join(
            f"{naam} {on_one_line(cel)}" for naam, cel in zip(kolommen, rij, strict=True) if cel.strip(" -")
        )
        for rij in rijen
    ]
    return [
        f"  {stuk}" if nummer else stuk
        for zin in zinnen
        for nummer, stuk in enumerate(fold(f"{zin}.", _window() - 2))
    ]


def fits(regels: Sequence[str]) -> bool:
    """Whether lines with columns can be shown as they are: the window is wide enough, and is not read out."""
    return not _is_heard() and max(map(_cells, regels), default=0) <= _window()


def _is_heard() -> bool:
    """Whether a window is read out, so that columns mean nothing."""
    return _is_window() and is_heard()


def _fold(kolom: dict[str, list[str]], breed: dict[str, int], vouw: str) -> None:
    """Make a column as narrow as the window asks, what does not fit below it; elsewhere it stays as it is."""
    if not _is_window() or _width(breed) <= _window():
        return
    from loopbaangesprek.faces.cells import fold  # noqa: PLC0415 - only where it does not fit

    breed[vouw] = max(_SMALST, _window() - _width(breed) + breed[vouw])
    stukken = [fold(cel, breed[vouw]) for cel in kolom[vouw]]
    for naam, cellen in kolom.items():
        onder = (
            stukken
            if naam == vouw
            else [(cel, *[""] * (len(s) - 1)) for cel, s in zip(cellen, stukken, strict=True)]
        )
        kolom[naam] = [rij for rijen in onder for rij in rijen]


def _shorten(kolom: dict[str, list[str]], breed: dict[str, int], kort: str) -> None:
    """Make a column as narrow as the window asks; elsewhere its texts stay whole, and only its width has an end."""
    over = max(_SMALST, _window() - _width(breed) + breed[kort]) if _is_window() else _BREEDST
    breed[kort] = min(breed[kort], over)
    if _is_window():
        from loopbaangesprek.faces.cells import cut  # noqa: PLC0415 - see above

        kolom[kort] = [cut(cel, breed[kort]) for cel in kolom[kort]]


def _width(breed: Mapping[str, int]) -> int:
    return sum(breed.values()) + 2 * (len(breed) - 1)


def _cells(tekst: str) -> int:
    """How many cells a text takes: of letters without accents, as most of what stands in a list, one each."""
    if tekst.isascii():
        return len(tekst)
    from loopbaangesprek.faces.cells import cell_width  # noqa: PLC0415 - see above

    return cell_width(tekst)


def _filled(cel: str, breedte: int) -> str:
    return cel + " " * (breedte - _cells(cel))


def _is_window() -> bool:
    return sys.stdout.isatty()


def _window() -> int:
    return columns() if _is_window() else sys.maxsize


def _row(kop: Kop) -> tuple[str, ...]:
    delen = (kop.stap_wanneer, t.STAAT.get(kop.stap_staat or "")) if kop.heeft_stap else ()
    stap = " ".join(filter(None, delen))
    return (kop.datum, kop.code or t.ZONDER_CODE, kop.bank, t.STATUS[kop.status], stap, kop.id)


def show_markdown(tekst: str) -> None:
    """Show a record: laid out in a terminal, as it is elsewhere."""
    if not sys.stdout.isatty():
        sys.stdout.write(tekst)
        return
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.markdown import Markdown  # noqa: PLC0415 - see above

    breed = min(columns(), _BREED)
    Console(width=breed, emoji=False, markup=False, highlight=False).print(Markdown(tekst, hyperlinks=False))
