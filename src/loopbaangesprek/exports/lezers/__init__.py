"""What each reader gets of a record, one file a reader.

The rule that lives here: a reader's file composes blocks of a record and knows no format; only that of the reader who
is asked for is loaded. The school's own texts stand around it, and are the only words that are not of the talk or of
this program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopbaangesprek.exports.blokken import Kop
from loopbaangesprek.exports.bron import say
from loopbaangesprek.exports.opbouw import compose
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
        # What stands on top is what the document is called.
        titel=next(blok.tekst for blok in blokken if isinstance(blok, Kop)),
        blokken=(*uiterlijk.voor, *blokken, *uiterlijk.na),
        voet=_foot(verslag, lezer),
        krap=lezer == "jongere",
        uiterlijk=uiterlijk,
    )


def pages(verslag: Verslag, lezer: Lezer | None, *, alles: bool, wet: Wet | None) -> tuple[Blok, ...]:
    """What a reader gets of one talk, without what a school puts around it."""
    if lezer == "jongere":
        from loopbaangesprek.exports.lezers import jongere  # noqa: PLC0415 - see above

        return jongere.compose(verslag)
    if lezer == "begeleider":
        from loopbaangesprek.exports.lezers import begeleider  # noqa: PLC0415 - see above

        return begeleider.compose(verslag)
    if lezer == "school":
        from loopbaangesprek.exports.lezers import school  # noqa: PLC0415 - see above

        return school.compose(verslag, wet)
    return compose(verslag, alles=alles)


def _foot(verslag: Verslag, lezer: Lezer | None) -> str:
    """What tells one sheet from another: the day, and the code, which the jongere has no need of."""
    code = None if lezer == "jongere" else verslag.jongere.code
    return " · ".join(filter(None, (code, say(verslag.gesprek.datum))))
