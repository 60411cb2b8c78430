"""A record as a reader gets it, in some form."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from loopbaangesprek import exports
from loopbaangesprek.desk.law import load_law
from loopbaangesprek.exports.editions import edition
from loopbaangesprek.exports.uitgave import Lezer
from loopbaangesprek.verslag import Verslag
from loopbaangesprek.wetboek import Wet


def render(vorm: str, verslag: Verslag, *, alles: bool = False, lezer: Lezer | None = None) -> bytes:
    """The bytes of a file; without a reader it is the whole record, with `alles` what is shielded too."""
    wet = shipped_law() if lezer == "school" else None
    return exports.render(vorm, edition(verslag, lezer, alles=alles, wet=wet))


def markdown(verslag: Verslag, *, alles: bool = False, lezer: Lezer | None = None) -> str:
    """The same as Markdown."""
    return render("md", verslag, alles=alles, lezer=lezer).decode()


@cache
def shipped_law() -> Wet:
    """The law as it comes with the tool."""
    return load_law(Path(__file__).parent / "nergens").wet
