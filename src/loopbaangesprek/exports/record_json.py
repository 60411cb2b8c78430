"""An edition as JSON: the whole record, also what a print leaves out; for a reader, what that reader gets.

The rule that lives here: what is written can be read back to the same record; `schema` stands first.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loopbaangesprek.exports.uitgave import Uitgave

VORM = "json"


def render(uitgave: Uitgave) -> bytes:
    """Render an edition as JSON; half a sign, as damaged data can hold, is written as the number it has."""
    tekst = json.dumps(uitgave.data(), ensure_ascii=False, indent=2) + "\n"
    return tekst.encode("utf-8", "backslashreplace")
