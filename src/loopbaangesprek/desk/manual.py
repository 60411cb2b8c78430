"""The manual in a terminal: a chapter of `docs/` as calm lines, as wide as the window.

The rule that lives here: nothing is drawn and nothing is cut off. A table that fits stands in columns, one that does
not is told row by row; who reads in a window of few lines gets them page by page.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from loopbaangesprek.faces.cells import cell_width, fold
from loopbaangesprek.fouten import VerkeerdGebruik
from loopbaangesprek.naslag import HANDLEIDING, ONDERWERPEN, Onderwerp, Stuk, chapter, headings, meant
from loopbaangesprek.schoon import schoon
from loopbaangesprek.teksten import hulp as t
from loopbaangesprek.wiring import is_plain, say

_PAKKET = Path(__file__).resolve().parents[1]
_BREEDST = 100
"""Wider than this a line is hard to follow."""
_IN = "  "


def show_short() -> None:
    """Show the short manual and the list of topics."""
    koppen = {naam: _title(wat) for naam, wat in ONDERWERPEN.items()}
    regels = (*t.HANDLEIDING.split("\n"), "", t.MEER, *t.onderwerpen(koppen))
    _show([rij for regel in regels for rij in (fold(regel, _width()) if sys.stdout.isatty() else (regel,))])


def show_steps() -> None:
    """Print only the steps of a talk: they fit below a menu."""
    say(t.STAPPEN, "", t.MEER_HULP)


def show_chapter(woord: str) -> None:
    """Show the chapter of a topic; raises `VerkeerdGebruik` with the topics that were meant."""
    _show(chapter_lines(woord, _width()))


def chapter_lines(woord: str, breed: int = _BREEDST) -> list[str]:
    """The chapter of a topic as lines no wider than this; raises `VerkeerdGebruik` with the topics that were meant."""
    onderwerp = ONDERWERPEN.get(woord.lower()) or _by_heading(woord)
    if onderwerp is None:
        raise VerkeerdGebruik(t.onbekend_onderwerp(woord, meant(woord), list(ONDERWERPEN)))
    regels = [
        regel for stuk in chapter(_page(onderwerp.pagina), onderwerp.koppen) for regel in _laid(stuk, breed)
    ]
    return regels[1:] if regels[:1] == [""] else regels


def _show(regels: Sequence[str]) -> None:
    """Print lines; a page at a time where somebody looks, there are more than fit, and there is a program for it."""
    pager = _pager(len(regels))
    tekst = "".join(f"{schoon(regel)}\n" for regel in regels)
    if pager is None:
        sys.stdout.write(tekst)
        return
    sys.stdout.flush()
    with suppress(BrokenPipeError):
        subprocess.run(pager, input=tekst.encode(), env={**os.environ, **_ONLY_READ}, check=False)  # noqa: S603 - found on the path


_ONLY_READ = {
    "LESSSECURE": "1",
    "LESSSECURE_ALLOW": "lesskey",  # newer ones read no keys in secure mode unless this is said
    "LESSKEYIN": str(Path(__file__).with_name("less.keys")),
    "LESSHISTFILE": "-",
    "LESSCHARSET": "utf-8",
}


def _pager(aantal: int) -> list[str] | None:
    """The program that shows a page at a time, or None where lines simply come: no person, a reader of the screen."""
    if is_plain(False) or aantal < shutil.get_terminal_size().lines:  # noqa: FBT003 - nobody asked for it by an option
        return None
    less = shutil.which("less")
    return [less, "-X", f"-P{t.VERDER_LEZEN}"] if less else None


def _by_heading(woord: str) -> Onderwerp | None:
    """A heading of the manual that is typed as it stands."""
    gezocht = woord.lower().replace("-", " ")
    gevonden = [kop for kop in headings(_page(HANDLEIDING)) if kop.lower() == gezocht]
    return Onderwerp(HANDLEIDING, (gevonden[0],)) if gevonden else None


def _title(onderwerp: Onderwerp) -> str:
    """What a chapter is called: by its headings, and by the name of its page where that is another one."""
    naam = () if onderwerp.pagina == HANDLEIDING else headings(_page(onderwerp.pagina))[:1]
    return ": ".join((*naam, *([", ".join(onderwerp.koppen)] if onderwerp.koppen else [])))


def _page(naam: str) -> str:
    """A page of the manual: beside the program where it was installed, or in the folder of a checkout."""
    paden = (_PAKKET / "docs" / naam, _PAKKET.parents[1] / "docs" / naam)
    for pad in paden:
        with suppress(OSError):
            return pad.read_text(encoding="utf-8")
    raise VerkeerdGebruik(t.GEEN_PAGINA)


def _width() -> int:
    return min(shutil.get_terminal_size().columns, _BREEDST) if sys.stdout.isatty() else _BREEDST


def _laid(stuk: Stuk, breed: int) -> Iterator[str]:
    """A piece as lines, with an empty one before it where it begins something new."""
    if stuk.soort != "punt" or not stuk.teken.strip():
        yield ""
    if stuk.soort == "tabel":
        yield from _table(stuk.rijen, breed)
    elif stuk.soort == "letterlijk":
        yield from (regel for bron in stuk.regels for regel in _hung(_IN, bron, breed))
    elif stuk.soort == "punt":
        yield from _hung(f"{stuk.teken} ", stuk.regels[0], breed)
    else:
        yield from fold(stuk.regels[0], breed)


def _hung(teken: str, tekst: str, breed: int) -> list[str]:
    """A text behind a sign, with what does not fit below its words."""
    rijen = fold(tekst, breed - len(teken))
    return [((teken if not i else " " * len(teken)) + rij).rstrip() for i, rij in enumerate(rijen)]


def _table(rijen: Sequence[Sequence[str]], breed: int) -> Iterator[str]:
    """A table in columns, the last one folded; where that leaves too little room, told row by row."""
    kolommen = [max(cell_width(rij[i]) for rij in rijen) for i in range(len(rijen[0]))]
    links = sum(kolommen[:-1]) + 2 * (len(kolommen) - 1)
    if links > breed // 2:
        yield from _told(rijen, breed)
        return
    for rij in rijen:
        begin = "".join(
            cel + " " * (wijd - cell_width(cel) + 2)
            for cel, wijd in zip(rij, kolommen, strict=False)
            if cel is not rij[-1]
        )
        yield from _hung(begin.ljust(links), rij[-1], breed)


def _told(rijen: Sequence[Sequence[str]], breed: int) -> Iterator[str]:
    """Each row as a line with its first cell, and below it the others with the names of their columns."""
    koppen, *rest = rijen
    for rij in rest:
        yield from fold(rij[0], breed)
        for kop, cel in ((k, c) for k, c in zip(koppen[1:], rij[1:], strict=False) if c):
            yield from _hung(_IN, f"{kop}: {cel}" if kop and rij[2:] else cel, breed)
