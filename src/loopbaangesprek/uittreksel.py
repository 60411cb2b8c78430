"""What a list of found talks shows of them: the text around each word that was found.

The rule that lives here: what is shown is what stands there, cut at whole words. Around a found word stay the marks of
`zoekvraag`, until whoever shows it makes it stand out.
"""

from __future__ import annotations

from collections.abc import Sequence

from loopbaangesprek.kop import TUSSEN_JULLIE, Kop
from loopbaangesprek.schoon import on_one_line
from loopbaangesprek.teksten.lijst import ZONDER_CODE
from loopbaangesprek.teksten.zoeken import where
from loopbaangesprek.vindbaar import open_place
from loopbaangesprek.zoekvraag import BEGIN, EINDE, Treffer

_VOOR, _LENGTE = 30, 160
"""How much of a text stands before the first found word, and how much in all."""
_MEESTE = 4
"""Places shown of one talk; the talk itself shows the rest."""


def as_lines(treffers: Sequence[Treffer]) -> list[str]:
    """The found talks, each with the places where a word was found, an empty line between them."""
    regels: list[str] = []
    for treffer in treffers:
        regels += [""] if regels else []
        regels.append(_heading(treffer.kop))
        regels += [f"  {_place(p)}: {cut(tekst)}" for p, tekst in treffer.plaatsen[:_MEESTE]]
    return regels


def _place(plaats: str) -> str:
    waar, dicht = open_place(plaats)
    return f"{where(waar)} {TUSSEN_JULLIE}" if dicht else where(waar)


def _heading(kop: Kop) -> str:
    return on_one_line(f"{kop.datum}  {kop.code or ZONDER_CODE}  {kop.bank_titel}  ({kop.id})")


def cut(tekst: str) -> str:
    """The part of a text around the first found word, on one line, with dots where it was cut."""
    tekst = on_one_line(tekst)
    begin = max(tekst.find(BEGIN) - _VOOR, 0)
    begin = tekst.find(" ", begin) + 1 if begin else 0
    einde = begin + _LENGTE
    if einde < len(tekst):
        einde = max(tekst.rfind(" ", begin, einde), tekst.find(EINDE) + 1)
    deel = tekst[begin:einde]
    dicht = EINDE if deel.rfind(BEGIN) > deel.rfind(EINDE) else ""
    return f"{'… ' if begin else ''}{deel}{dicht}{' …' if einde < len(tekst) else ''}"


def in_pieces(regel: str) -> list[tuple[str, bool]]:
    """A line in pieces, each with whether it was found."""
    eerste, *rest = regel.split(BEGIN)
    stukken = [(eerste, False)]
    for deel in rest:
        woord, _, verder = deel.partition(EINDE)
        stukken += [(woord, True), (verder, False)]
    return [(tekst, gevonden) for tekst, gevonden in stukken if tekst]


def unmarked(tekst: str) -> str:
    """A text as it stands in the talk."""
    return tekst.replace(BEGIN, "").replace(EINDE, "")
