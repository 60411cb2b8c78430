"""A record as a reader gets it, in some form."""

from __future__ import annotations

from loopbaangesprek import exports
from loopbaangesprek.exports.editions import edition
from loopbaangesprek.exports.uitgave import Lezer
from loopbaangesprek.verslag import Verslag


def render(vorm: str, verslag: Verslag, *, alles: bool = False, lezer: Lezer | None = None) -> bytes:
    """The bytes of a file; without a reader it is the whole record, with `alles` what is shielded too."""
    return exports.render(vorm, edition(verslag, lezer, alles=alles))


def markdown(verslag: Verslag, *, alles: bool = False, lezer: Lezer | None = None) -> str:
    """The same as Markdown."""
    return render("md", verslag, alles=alles, lezer=lezer).decode()
