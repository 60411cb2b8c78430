"""A dossier as Markdown, by itself or beside the files of its talks.

The rule that lives here: every text parses back to itself (`mdtext`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopbaangesprek.exports.dossier_opbouw import compose_dossier
from loopbaangesprek.exports.markdown import draw

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from loopbaangesprek.dossier.vorm import Dossier


def render_dossier(
    dossier: Dossier, bestanden: Mapping[str, str] | None = None, opmerkingen: Sequence[str] = ()
) -> str:
    """Render a dossier; `bestanden` are the files of the talks, where they are written beside it."""
    return draw(compose_dossier(dossier, bestanden or {}, opmerkingen))
