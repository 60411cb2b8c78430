"""The record as JSON: the whole of it, also what a print leaves out.

The rule that lives here: what is written can be read back to the same record; `schema` stands first.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loopbaangesprek.verslag import Verslag

VORM = "json"


def render(verslag: Verslag, *, alles: bool = False) -> str:  # noqa: ARG001 - every form is asked the same
    """Render the record as JSON, all that is in it."""
    return json.dumps(verslag.model_dump(mode="json", by_alias=True), ensure_ascii=False, indent=2) + "\n"
