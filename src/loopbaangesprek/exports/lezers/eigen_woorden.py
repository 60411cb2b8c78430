"""What of a record the jongere said or agreed to (M40)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopbaangesprek.exports.zichtbaar import visible

if TYPE_CHECKING:
    from loopbaangesprek.verslag import Verslag


def own_words(verslag: Verslag) -> Verslag:
    """The record without what the jongere did not say or agree to."""
    return visible(verslag)
