"""What each reader gets of a record, one file a reader.

The rule that lives here: a reader's file composes blocks of a record and knows no format. The school's own texts stand
around it, and are the only words that are not of the talk or of this program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopbaangesprek.exports.lezers import begeleider, jongere, school
from loopbaangesprek.exports.opbouw import compose, title
from loopbaangesprek.exports.uitgave import Lezer, Stuk, Uiterlijk

if TYPE_CHECKING:
    from loopbaangesprek.exports.blokken import Blok
    from loopbaangesprek.verslag import Verslag
    from loopbaangesprek.wetboek import Wet


def document(
    verslag: Verslag, lezer: Lezer | None, *, alles: bool, wet: Wet | None, uiterlijk: Uiterlijk
) -> Stuk:
    """The record of a talk as a document for one reader."""
    blokken = pages(verslag, lezer, alles=alles, wet=wet)
    return Stuk(
        titel=title(verslag) if lezer != "jongere" else jongere.title(verslag),
        blokken=(*uiterlijk.voor, *blokken, *uiterlijk.na),
        krap=lezer == "jongere",
        uiterlijk=uiterlijk,
    )


def pages(verslag: Verslag, lezer: Lezer | None, *, alles: bool, wet: Wet | None) -> tuple[Blok, ...]:
    """What a reader gets of one talk, without what a school puts around it."""
    if lezer == "jongere":
        return jongere.compose(verslag)
    if lezer == "begeleider":
        return begeleider.compose(verslag)
    return school.compose(verslag, wet) if lezer == "school" else compose(verslag, alles=alles)
