"""The next steps of all talks in time, each with what came of it.

The rule that lives here: "nog niet" is an outcome and is shown as one (M28); ideas that were not warm are no steps
(M26). What came of a step is what was noted, in its own talk and in every talk that opened with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loopbaangesprek.dossier.gezegd import said, talk_and_day
from loopbaangesprek.dossier.vorm import Stap, Terugblik
from loopbaangesprek.paden import Velden


def steps(verteld: Sequence[Velden]) -> Iterator[Stap]:
    """The steps in the order of the talks they come from, or in which they were first spoken of.

    What came of a step is told also where nobody noted which step it was.
    """
    met_stap = {r["gesprek"]["id"] for r in verteld if r["vervolgstap"]["activiteit"]}
    for record in verteld:
        vorige = record["opening"]["vorige_stap"]
        if vorige and vorige["gesprek"] not in met_stap and _tells(vorige):
            terugblik = (_looked_back(record, vorige),)
            yield Stap(None, None, "gekozen", said(vorige["activiteit"]), terugblikken=terugblik)
        if record["vervolgstap"]["status"]:
            yield _step(record, verteld)


def _tells(vorige: Velden) -> bool:
    return bool(said(vorige["activiteit"]) or vorige["staat"] or said(vorige["geleerd"]))


def _step(record: Velden, verteld: Sequence[Velden]) -> Stap:
    stap = record["vervolgstap"]
    waar = talk_and_day(record)
    if not stap["activiteit"]:
        return Stap(**waar, status="nog_niet")
    return Stap(
        **waar,
        status="gekozen",
        activiteit=stap["activiteit"],
        wanneer=stap["wanneer"],
        staat=stap["opvolging"]["staat"],
        geleerd=said(stap["opvolging"]["geleerd"]),
        terugblikken=tuple(_looks_back(waar["gesprek"], verteld)),
    )


def _looks_back(gesprek: str, verteld: Sequence[Velden]) -> Iterator[Terugblik]:
    """What was said of the step of a talk in the talks that opened with it."""
    for later in verteld:
        vorige = later["opening"]["vorige_stap"]
        if vorige and vorige["gesprek"] == gesprek:
            yield _looked_back(later, vorige)


def _looked_back(record: Velden, vorige: Velden) -> Terugblik:
    return Terugblik(**talk_and_day(record), staat=vorige["staat"], geleerd=said(vorige["geleerd"]))
