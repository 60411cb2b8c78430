"""The sheet for a talk on paper as Markdown, to change before it is printed.

The rule that lives here: every text of the bank parses back to itself (`mdtext`); the lines to write on are signs
that mean nothing in Markdown.
"""

from __future__ import annotations

from collections.abc import Iterator

from loopbaangesprek.exports.mdtext import line
from loopbaangesprek.gespreksblad import Gespreksblad, Schrijfplek, Vak, Zin
from loopbaangesprek.teksten import gespreksblad as t

_LIJN = "…" * 40
_KORTE_LIJN = "…" * 12
_REGELEINDE = "  \n"


def render_sheet(blad: Gespreksblad) -> str:
    """Render a sheet as Markdown."""
    return "\n\n".join(_parts(blad)) + "\n"


def _parts(blad: Gespreksblad) -> Iterator[str]:
    yield f"# {line(blad.titel)}"
    yield f"{t.DATUM} {_KORTE_LIJN} {t.CODE} {_KORTE_LIJN}"
    yield f"**{t.VERTEL}:** {'; '.join((t.DOEL, t.duur(blad.minuten), t.OPSCHRIJVEN, t.LEZEN))}."
    yield _REGELEINDE.join((f"**{line(blad.wens)}**", _LIJN))
    for vak in blad.vakken:
        yield from _box(vak)
    yield f"## {t.FASE['afronden']}"
    yield f"**{line(blad.akkoord)}** {_choices(blad.akkoord_keuze)}"
    yield f"{t.STAP} {_LIJN} {t.DAG} {_KORTE_LIJN}"
    yield f"{t.VOLGENDE} {_KORTE_LIJN} {t.MET} {_KORTE_LIJN}"
    yield f"*{line(blad.herkomst)}*"


def _box(vak: Vak) -> Iterator[str]:
    yield f"## {t.FASE[vak.fase]}"
    yield from (_place(plek) for plek in vak.plekken)
    if vak.ook:
        yield f"*{t.OOK}: {line(', '.join(vak.ook))}*"
    if vak.over:
        yield f"*{t.over(vak.over)}*"
    if not vak.plekken:
        yield _LIJN


def _place(plek: Schrijfplek) -> str:
    keuze = (_choices(plek.keuze),) if plek.keuze else ()
    lijnen = () if plek.keuze else (_LIJN, _LIJN)
    return _REGELEINDE.join((*map(_sentence, plek.zinnen), *keuze, *lijnen))


def _sentence(zin: Zin) -> str:
    na = f"*{line(t.na(zin.na))}* " if zin.na else ""
    return f"{na}**{line(zin.tekst)}**"


def _choices(woorden: tuple[str, ...]) -> str:
    return " ".join(f"○ {line(woord)}" for woord in woorden)
