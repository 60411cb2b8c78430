"""A document as Markdown: to hand over, to print, to keep.

The rule that lives here: it reads well as it is, and every text parses back to itself (`mdtext`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from loopbaangesprek.exports import mdtext
from loopbaangesprek.exports.blokken import (
    Alinea,
    Bladzijde,
    Blok,
    Detail,
    Inhoud,
    Kop,
    Opsomming,
    StilleRegel,
    Streep,
    Taak,
    Tijdlijn,
    Weg,
)
from loopbaangesprek.exports.svg import say_time_line
from loopbaangesprek.teksten import prenten
from loopbaangesprek.teksten import uitvoer as t

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loopbaangesprek.exports.uitgave import Uitgave

VORM = "md"

_REGELEINDE = "  \n"
_HOOGSTENS_DAGEN = 6


def render(uitgave: Uitgave) -> str:
    """Render an edition as Markdown; the name of a school stands small above it."""
    stuk = uitgave.stuk()
    naam = (StilleRegel(stuk.uiterlijk.naam),) if stuk.uiterlijk.naam else ()
    return draw((*naam, *stuk.blokken))


def draw(blokken: Iterable[Blok]) -> str:
    """Any blocks as Markdown; what only paper can show has no lines."""
    return "\n\n".join(filter(None, map(_block, blokken))) + "\n"


def _block(blok: Blok) -> str:
    teken = _TEKENS.get(type(blok))
    return teken(blok) if teken else ""


def _heading(kop: Kop) -> str:
    return f"{'#' * kop.niveau} {mdtext.line(kop.tekst)}"


def _quiet(regel: StilleRegel) -> str:
    return f"*{mdtext.line(regel.tekst)}*"


def _rule(_: Streep | Bladzijde) -> str:
    return "---"


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
    woorden = mdtext.block(punt.tekst)
    woorden = f"“{woorden}”" if punt.citaat else woorden
    delen = " · ".join(filter(None, (woorden, *map(_detail, punt.details))))
    return mdtext.item(" ".join(filter(None, (label, delen))))


def _task(taak: Taak) -> str:
    return _REGELEINDE.join([f"☐ {mdtext.block(taak.tekst)}", *map(_detail, taak.details)])


def _way(weg: Weg) -> str:
    bereikt = " → ".join(station.naam for station in weg.stations if station.bereikt)
    return f"**{mdtext.line(t.WEG)}**{_REGELEINDE}{mdtext.line(bereikt)}" if bereikt else ""


def _days(lijn: Tijdlijn) -> str:
    """The days in a row, where there are few; many are no line to read, and stand in the contents too."""
    if len(lijn.punten) > _HOOGSTENS_DAGEN:
        return ""
    return f"**{prenten.TIJDLIJN}**{_REGELEINDE}{mdtext.line(say_time_line(lijn))}"


def _contents(inhoud: Inhoud) -> str:
    regels = (
        Alinea(regel.tekst, details=((Detail(regel.stil),) if regel.stil else ())) for regel in inhoud.regels
    )
    return _list(Opsomming(tuple(regels), inhoud.label))


_TEKENS: dict[type, Callable[[Any], str]] = {
    Kop: _heading,
    StilleRegel: _quiet,
    Streep: _rule,
    Bladzijde: _rule,
    Alinea: _paragraph,
    Opsomming: _list,
    Taak: _task,
    Weg: _way,
    Tijdlijn: _days,
    Inhoud: _contents,
}
