"""The counsellor's own: the step first, and on the second page the questions as they were asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopbaangesprek.exports import opbouw

if TYPE_CHECKING:
    from loopbaangesprek.exports.blokken import Blok
    from loopbaangesprek.verslag import Verslag


def compose(verslag: Verslag) -> tuple[Blok, ...]:
    """The record for the counsellor, as blocks."""
    return opbouw.compose(verslag, alles=True)
