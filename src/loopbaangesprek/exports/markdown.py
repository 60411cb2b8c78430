"""The record as Markdown: to hand over, to print, to keep.

The rule that lives here: it reads well as it is, and every text parses back to itself (`mdtext`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopbaangesprek.exports import mdtext
from loopbaangesprek.exports.blokken import Alinea, Blok, Detail, Kop, Opsomming, StilleRegel, Streep
from loopbaangesprek.exports.opbouw import compose

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loopbaangesprek.verslag import Verslag

VORM = "md"

_REGELEINDE = "  \n"


def render(verslag: Verslag, *, alles: bool = False) -> str:
    """Render the record as Markdown; with `alles` what is shielded is in it, and marked."""
    return draw(compose(verslag, alles=alles))


def draw(blokken: Iterable[Blok]) -> str:
    """Any blocks as Markdown."""
    return "\n\n".join(map(_block, blokken)) + "\n"


def _block(blok: Blok) -> str:
    if isinstance(blok, Kop):
        return f"{'#' * blok.niveau} {mdtext.line(blok.tekst)}"
    if isinstance(blok, StilleRegel):
        return f"*{mdtext.line(blok.tekst)}*"
    if isinstance(blok, Streep):
        return "---"
    return _paragraph(blok) if isinstance(blok, Alinea) else _list(blok)


def _paragraph(alinea: Alinea) -> str:
    label = f"**{mdtext.line(alinea.label)}**" if alinea.label else ""
    details = _REGELEINDE.join(map(_detail, alinea.details))
    if alinea.citaat:
        return "\n\n".join(filter(None, (label, mdtext.quote(alinea.tekst), details)))
    return _REGELEINDE.join(filter(None, (label, mdtext.block(alinea.tekst), details)))


def _detail(detail: Detail) -> str:
    if not detail.label:
        return f"*{mdtext.line(detail.tekst)}*"
    return f"*{mdtext.line(detail.label)}:* {mdtext.block(detail.tekst)}"


def _list(opsomming: Opsomming) -> str:
    punten = "\n".join(map(_point, opsomming.punten))
    return f"**{mdtext.line(opsomming.label)}**\n\n{punten}" if opsomming.label else punten


def _point(punt: Alinea) -> str:
    label = f"**{mdtext.line(punt.label)}:**" if punt.label else ""
    delen = " · ".join(filter(None, (mdtext.block(punt.tekst), *map(_detail, punt.details))))
    return mdtext.item(" ".join(filter(None, (label, delen))))
