"""What a school keeps: the four headings that the law names, and no more than is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopbaangesprek.exports import opbouw

if TYPE_CHECKING:
    from loopbaangesprek.exports.blokken import Blok
    from loopbaangesprek.verslag import Verslag
    from loopbaangesprek.wetboek import Wet


def compose(verslag: Verslag, wet: Wet | None) -> tuple[Blok, ...]:  # noqa: ARG001 - its headings come from there
    """The record for a school, as blocks."""
    return opbouw.compose(verslag)
