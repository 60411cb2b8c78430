"""From a record to the edition of it that a reader gets.

The rule that lives here: without a reader it is the whole record in the order of the talk; what is shielded is only in
the counsellor's own. As data every reader gets a record of the same shape, with as much in it as on paper: what the
jongere takes home holds no code, no name and no counts there either, and what a school gets no name and no counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from loopbaangesprek.exports.uitgave import GEWOON, Lezer, Stuk, Uiterlijk, Uitgave, sees_all

if TYPE_CHECKING:
    from loopbaangesprek.verslag import Verslag
    from loopbaangesprek.wetboek import Wet


def edition(
    verslag: Verslag,
    lezer: Lezer | None = None,
    *,
    alles: bool = False,
    wet: Wet | None = None,
    uiterlijk: Uiterlijk = GEWOON,
) -> Uitgave:
    """The record for one reader; `wet` says which headings a school wants, `uiterlijk` how a school's paper looks.

    With `alles` what is shielded is in it, as it always is for the counsellor. As data the name of the counsellor is
    null and `competenties` is absent for the jongere and the school; for the jongere the code is null and `nog_open`
    absent too.
    """
    alles = alles or sees_all(lezer)

    def stuk() -> Stuk:
        from loopbaangesprek.exports.lezers import document  # noqa: PLC0415 - data needs none of it

        return document(verslag, lezer, alles=alles, wet=wet, uiterlijk=uiterlijk)

    def data() -> dict[str, Any]:
        if lezer == "jongere":
            from loopbaangesprek.exports.lezers.eigen_woorden import own_words  # noqa: PLC0415 - see above

            return as_own_data(own_words(verslag))
        if lezer == "school":
            from loopbaangesprek.exports.lezers.schoolvelden import under_law  # noqa: PLC0415 - see above

            return _without_what_was_counted(as_data(under_law(verslag, wet)))
        return as_data(verslag)

    return Uitgave(stuk, data)


def as_own_data(eigen: Verslag) -> dict[str, Any]:
    """The jongere's own words as data: as on the page no code, no numbers and no gaps (M40)."""
    data = _without_what_was_counted(as_data(eigen))
    del data["nog_open"]
    data["jongere"]["code"] = None
    return data


def _without_what_was_counted(data: dict[str, Any]) -> dict[str, Any]:
    """A record without how often something came up (M30), and without the name of who led the talk."""
    del data["competenties"]
    data["begeleider"]["naam"] = None
    return data


def as_data(verslag: Verslag) -> dict[str, Any]:
    """A record as JSON has it (contract C4)."""
    return verslag.model_dump(mode="json", by_alias=True)
