"""For whom something is written: what belongs to it besides the record itself.

The rule that lives here: a reader is chosen once, with the law and the school's own look beside it; whatever is written
for that reader is made of those same three.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from loopbaangesprek.exports.editions import edition
from loopbaangesprek.exports.uitgave import GEWOON, Lezer, Uiterlijk, Uitgave, sees_all
from loopbaangesprek.wetboek import Wet

if TYPE_CHECKING:
    from loopbaangesprek.stores.base import Store
    from loopbaangesprek.verslag import Verslag


class For(Struct, frozen=True):
    """One reader, or nobody in particular; with the law where its headings are needed, and how paper looks here."""

    lezer: Lezer | None = None
    wet: Wet | None = None
    uiterlijk: Uiterlijk = GEWOON

    @property
    def alles(self) -> bool:
        """Whether what is shielded is in it: only in the counsellor's own."""
        return sees_all(self.lezer)

    def edition(self, verslag: Verslag) -> Uitgave:
        """A record for this reader."""
        return edition(verslag, self.lezer, wet=self.wet, uiterlijk=self.uiterlijk)


ANYBODY = For()
"""Nobody in particular: the whole record, without what is shielded."""


def reader(store: Store, folder: Path, lezer: Lezer | None) -> For:
    """A reader with all that is needed to write for them; raises what reading the law raises."""
    from loopbaangesprek.desk.house_style import read_style  # noqa: PLC0415 - only who writes needs it

    return For(lezer, _headings(folder) if lezer == "school" else None, read_style(store))


def _headings(folder: Path) -> Wet:
    from loopbaangesprek.desk.law import load_law  # noqa: PLC0415 - only a school's page has headings from there

    return load_law(folder).wet
