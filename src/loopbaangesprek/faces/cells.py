"""How wide text is on a terminal, and where it is folded.

The rule that lives here: a line is folded between words, and a word is broken only when it is wider than a
whole line; a character and the marks that combine with it stay together. A sentence is not broken where there is
room for it on a row of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_ZWJ = "\u200d"
_VLAG = re.compile("[\U0001f1e6-\U0001f1ff]")
_HUIDTINT = re.compile("[\U0001f3fb-\U0001f3ff]")
_DEEL = re.compile(r" +|[^ ]+")
_KOLOM = re.compile(r" *[^ ]+(?: [^ ]+)* {2,}(?=[^ ])")
_NUMMER = re.compile(r" *[0-9]+\. ")
_ZIN = re.compile(r"(?<=[.?!…]) +(?=[^ ])")
_WEINIG_RIJEN = 6
"""A text of more rows is read as a page, and its rows are filled."""
# Text in these ranges is one cell per character. Counting it without the tables of `wcwidth`, which take longer
# to import than the whole question takes to paint, keeps the first question fast.
_SMAL = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20ac\u2190-\u2193\u2500-\u259f\u25cb\u25cf\u2713]*"
)

Spanne = tuple[int, int]
"""From where to where a row runs in the text it was folded from."""


@lru_cache(maxsize=4096)
def char_width(teken: str) -> int:
    """How many cells one character takes; none for a mark that combines with what stands before it."""
    if _SMAL.fullmatch(teken):
        return 1
    from wcwidth import wcwidth  # noqa: PLC0415 - only for text outside the ranges above; see there

    return max(0, wcwidth(teken))


def cell_width(tekst: str) -> int:
    """How many cells a text takes, counted as prompt_toolkit counts: the sum of its characters."""
    if _SMAL.fullmatch(tekst):
        return len(tekst)
    return sum(map(char_width, tekst))


def cut(tekst: str, breedte: int) -> str:
    """A text that is no wider than this, with dots where it was cut."""
    if cell_width(tekst) <= breedte:
        return tekst
    tekst = tekst[:breedte]
    while cell_width(tekst) >= breedte:
        tekst = tekst[:-1]
    return f"{tekst.rstrip()}…"


def _clusters(woord: str) -> Iterator[Spanne]:
    """The spans of characters that must stay on one row: a base, its marks, a joined emoji, a flag."""
    begin, vlaggen = 0, 0
    for i in range(1, len(woord) + 1):
        vlaggen = vlaggen + 1 if _VLAG.match(woord[i - 1]) else 0
        if i < len(woord) and _belongs(woord[i - 1], woord[i], vlaggen):
            continue
        yield begin, i
        begin = i


def _belongs(vorige: str, teken: str, vlaggen: int) -> bool:
    if vorige == _ZWJ or _HUIDTINT.match(teken):
        return True
    return char_width(teken) == 0 or (vlaggen % 2 == 1 and _VLAG.match(teken) is not None)


def _after_slash(woord: str, begin: int, einde: int) -> int:
    """Where a row of a long word ends: behind the last folder of a path if that leaves half a row, else when full."""
    streep = max(woord.rfind("/", begin, einde), woord.rfind("\\", begin, einde)) + 1
    return streep if streep - begin > (einde - begin) // 2 else einde


def _break_word(woord: str, breedte: int) -> list[Spanne]:
    """A word that is wider than a row, cut in rows; the last one may have room left."""
    rijen: list[Spanne] = []
    begin = x = 0
    if _SMAL.fullmatch(woord):
        while len(woord) - begin > breedte:
            tot = _after_slash(woord, begin, begin + breedte)
            rijen.append((begin, tot))
            begin = tot
        return [*rijen, (begin, len(woord))]
    for van, tot in _clusters(woord):
        cellen = cell_width(woord[van:tot])
        if x + cellen > breedte and van > begin:
            rijen.append((begin, van))
            begin, x = van, 0
        x += cellen
    return [*rijen, (begin, len(woord))]


def wrap(regel: str, breedte: int) -> list[Spanne]:
    """Where one line is folded: the rows as spans; the spaces at a fold belong to no row."""
    breedte = max(1, breedte)
    if cell_width(regel) <= breedte:
        return [(0, len(regel))]
    rijen: list[Spanne] = []
    begin = x = 0
    for deel in _DEEL.finditer(regel):
        van, tot = deel.span()
        cellen = cell_width(deel.group())
        if x + cellen <= breedte:
            x += cellen
        elif deel.group()[0] == " ":
            rijen.append((begin, van))
            begin, x = tot, 0
        else:
            if van > begin:
                rijen.append((begin, van))
            gebroken = [(van + a, van + b) for a, b in _break_word(deel.group(), breedte)]
            rijen += gebroken[:-1]
            begin = gebroken[-1][0]
            x = cell_width(regel[begin:tot])
    return [*rijen, (begin, len(regel))]


def _indent(regel: str, breedte: int) -> int:
    """How far a line stands in, as far as that leaves room for words; at least for one wide sign."""
    return min(len(regel) - len(regel.lstrip(" ")), breedte // 2, breedte - 2)


def _hang(regel: str, breedte: int) -> int:
    """How far the next rows stand in: behind a number, under the second column of a list, else under the first word."""
    kolom = _NUMMER.match(regel) or _KOLOM.match(regel)
    return kolom.end() if kolom and kolom.end() <= breedte // 2 else _indent(regel, breedte)


def fold(tekst: str, breedte: int) -> tuple[str, ...]:
    """A text as rows no wider than `breedte`; its own line ends and the indent of a line are kept."""
    return tuple(rij for regel in tekst.split("\n") for rij in _fold_line(regel.rstrip(" "), max(2, breedte)))


def _fold_line(regel: str, breedte: int) -> Iterator[str]:
    kolom = _KOLOM.match(regel)
    if cell_width(regel) <= breedte:
        yield regel
    elif kolom and kolom.end() > breedte // 2 and kolom.group().rstrip(" ").endswith(":"):
        # A name with its value behind it: with no room for both, the value goes below the name, whole.
        yield from _hung(kolom.group().rstrip(" "), _indent(regel, breedte), breedte)
        onder = _indent("  " + regel, breedte)
        yield from _hung(" " * onder + regel[kolom.end() :], onder, breedte)
    else:
        yield from _hung(regel, _hang(regel, breedte), breedte)


def _hung(regel: str, hang: int, breedte: int) -> Iterator[str]:
    kop, rest = regel[:hang], regel[hang:]
    for nummer, (van, tot) in enumerate(wrap(rest, breedte - cell_width(kop))):
        yield ((" " * cell_width(kop) if nummer else kop) + rest[van:tot].rstrip(" ")).rstrip(" ")


def fold_evenly(tekst: str, breedte: int) -> tuple[str, ...]:
    """A text in as few rows as it needs: each sentence whole where that can be, and no last word alone on a row."""
    rijen = fold(tekst, breedte)
    if not 1 < len(rijen) <= _WEINIG_RIJEN:
        return rijen
    zinnen = () if "\n" in tekst or _KOLOM.match(tekst) else _by_sentence(tekst, breedte)
    return zinnen if len(zinnen) == len(rijen) else _narrowed(tekst, breedte)


def _by_sentence(tekst: str, breedte: int) -> tuple[str, ...]:
    """A line folded at the ends of its sentences; a sentence that is longer than a row is folded by itself."""
    inspring = _indent(tekst, breedte)
    rijen: list[str] = []
    for zin in _ZIN.split(tekst[inspring:]):
        samen = f"{rijen[-1]} {zin}" if rijen else zin
        if rijen and cell_width(samen) <= breedte - inspring:
            rijen[-1] = samen
        else:
            rijen += _narrowed(zin, breedte - inspring)
    return tuple(" " * inspring + rij for rij in rijen)


def _narrowed(tekst: str, breedte: int) -> tuple[str, ...]:
    """A text folded as narrow as it can be without more rows or a broken word, so that these are about as long."""
    rijen = fold(tekst, breedte)
    smalst = max(map(cell_width, tekst.split()), default=0)
    while breedte > smalst and len(smaller := fold(tekst, breedte - 1)) == len(rijen) > 1:
        rijen, breedte = smaller, breedte - 1
    return rijen
