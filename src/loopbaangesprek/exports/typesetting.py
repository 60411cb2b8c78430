"""A PDF, made from a template of ours.

The rule that lives here: a page is made of a fixed template and of data beside it, as files that are only in memory.
Nothing is read from the disk but fonts, nothing is fetched, and the same data gives the same bytes.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

import msgspec

from loopbaangesprek.fouten import OnderdeelMist, UitvoerFout
from loopbaangesprek.teksten import pdf as t
from loopbaangesprek.teksten import uitvoer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from typst import Fonts

_SJABLONEN = Path(__file__).parent / "templates"
_ERBIJ = ("woorden.typ", "basis.typ", "vol.typ")
"""What templates take from each other."""
_NOODLETTER = "Loopbaangesprek Leeg Vakje Voor Wat Geen Letter Heeft"
_GEWOON = ("Libertinus Serif",)
_RUIM = (*_GEWOON, "DejaVu Sans", "Segoe UI", "Arial Unicode MS", "Noto Sans", "Segoe UI Emoji",
         "Apple Color Emoji", "Noto Color Emoji", _NOODLETTER)  # fmt: skip


def typeset(sjabloon: str, gegevens: Mapping[str, object]) -> bytes:
    """Typeset a template of ours with these data.

    Raises `OnderdeelMist` where the typesetter is not installed as it should be, and `UitvoerFout` where it fails.
    """
    _check_it_is_there()
    sjablonen = {"main.typ": sjabloon, **{naam: naam for naam in _ERBIJ}}
    bron = {naam: (_SJABLONEN / bestand).read_bytes() for naam, bestand in sjablonen.items()}
    for families, letters in _choices():
        data = msgspec.json.encode({**gegevens, "letters": families, "van": t.VAN})
        if pdf := _compiled(bron | {"stuk.json": data}, letters):
            return pdf
    raise UitvoerFout(t.LUKT_NIET)


def _check_it_is_there() -> None:
    """Raise `OnderdeelMist` where typst is not there, is an old one, or does not work on this computer."""
    try:
        from typst import Fonts, TypstError, compile  # noqa: A004, F401, PLC0415 - only a PDF needs it
    except (ImportError, OSError) as fout:
        raise OnderdeelMist(uitvoer.onderdeel_mist("pdf")) from fout


def _compiled(bestanden: Mapping[str, bytes], letters: Fonts) -> bytes | None:
    """The PDF of these files, or None where these fonts lack a sign; raises `UitvoerFout`."""
    import typst  # noqa: PLC0415 - see above

    try:
        # The types of typst do not know files that are only in memory.
        return typst.compile(
            cast("str", bestanden), root=str(_SJABLONEN), font_paths=letters, pdf_standards="ua-1"
        )
    except typst.TypstError:
        return None
    except Exception as fout:  # whatever goes wrong in there, there is no PDF
        raise UitvoerFout(t.LUKT_NIET) from fout


def _choices() -> Iterator[tuple[tuple[str, ...], Fonts]]:
    """The fonts to try, each only when the one before had no sign for something.

    First typst's own, that are the same and at hand everywhere. Then those of this computer, with an empty box for what
    is in none: a page for everybody may hold no sign without a font, and a box can still be copied as what was typed.
    Last with the fonts in a fixed order, for a letter with a mark that only the box has.
    """
    yield _GEWOON, _fonts(van_hier=False)
    yield _GEWOON, _fonts(van_hier=True)
    yield _RUIM, _fonts(van_hier=True)


@cache
def _fonts(*, van_hier: bool) -> Fonts:
    from typst import Fonts  # noqa: PLC0415 - see above

    return Fonts(van_hier, font_paths=[str(_SJABLONEN / "letters")] if van_hier else [])
