"""The forms in which a record leaves the tool; one file per form, found by itself.

The rule that lives here: a module of this package that says `VORM = "..."` and offers `render(uitgave)` is a form. Only
the one that is asked for is imported.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from loopbaangesprek.fouten import VerkeerdGebruik
from loopbaangesprek.teksten import uitvoer as t

if TYPE_CHECKING:
    from loopbaangesprek.exports.uitgave import Uitgave

_VORM = re.compile(r"""^VORM(?:: [\w\[\]]+)? = ["']([a-z0-9]+)["']$""", re.MULTILINE)


def forms() -> tuple[str, ...]:
    """The forms there are, in alphabetical order."""
    return tuple(sorted(_modules()))


def render(vorm: str, uitgave: Uitgave) -> bytes:
    """An edition in one form, as the bytes of a file; raises `OnderdeelMist` where that needs what is not installed."""
    if vorm not in _modules():
        raise VerkeerdGebruik(t.onbekende_vorm(vorm, forms()))
    uit: str | bytes = import_module(_modules()[vorm]).render(uitgave)
    return uit.encode() if isinstance(uit, str) else uit


@cache
def _modules() -> dict[str, str]:
    """Each form with its module, read from the source so that nothing heavy is imported."""
    bronnen = {pad.stem: pad.read_text(encoding="utf-8") for pad in Path(__file__).parent.glob("*.py")}
    return {vorm[1]: f"{__name__}.{naam}" for naam, bron in bronnen.items() if (vorm := _VORM.search(bron))}
