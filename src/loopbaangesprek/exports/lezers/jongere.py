"""The jongere's own copy: one page in ik-vorm, with what the jongere said and agreed to (M40)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopbaangesprek.exports import opbouw
from loopbaangesprek.exports.lezers.eigen_woorden import own_words

if TYPE_CHECKING:
    from loopbaangesprek.exports.blokken import Blok
    from loopbaangesprek.verslag import Verslag


def compose(verslag: Verslag) -> tuple[Blok, ...]:
    """The record for the jongere, as blocks."""
    return opbouw.compose(own_words(verslag))


def title(verslag: Verslag) -> str:
    """What stands on top of the jongere's copy."""
    return opbouw.title(own_words(verslag))
