"""The links of a record that comes back in: which of its stories came from an earlier talk (M12).

The rule that lives here: an answer does not say where it came from, its story in `verwante_verhalen` does. What was
changed after the talk counts as it was when the talk ended; the change itself comes later, as a change.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeGuard

from loopbaangesprek import wensen as w
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.oogst import harvest, story_places
from loopbaangesprek.opnemen.lijstvullen import Misplaatst, Pad
from loopbaangesprek.opnemen.opname import Opname
from loopbaangesprek.paden import VERHALEN, Velden, put_change
from loopbaangesprek.teksten import eerder as t
from loopbaangesprek.wijziging import old_value

Verband = tuple[int, Any, Pad]
"""The number of a story from 0, the talk it came from, and where the file says so."""


def link_again(opname: Opname, inhoud: Velden) -> None:
    """Link the stories of a talk whose answers are there; mistakes are noted at their place."""
    if opname.fouten or not _may_link(inhoud):
        return  # where an answer is missing, its story is too, and the next ones would move up
    plekken = story_places(opname.gesprek)
    for nummer, gesprek, bron in _links(opname, inhoud):
        if not isinstance(gesprek, str) or not gesprek.strip():
            continue  # nothing was linked; what is no text is told where the fields are compared
        if (plek := plekken[nummer]) is None:
            opname.fouten.append(Misplaatst(bron, t.GEEN_VERHAAL))
            continue
        cel = opname.gesprek.cel(plek)
        opname.wish(w.Verbind(plek, str(cel.tekst), gesprek, cel.woorden), bron)


def _may_link(inhoud: Velden) -> bool:
    """Whether a story or a change says anything of another talk; in most records none does."""
    gesprekken = (verhaal.get("gesprek") for verhaal in _listed(inhoud, VERHALEN))
    paden = (wijziging.get("pad") for wijziging in _listed(inhoud, "wijzigingen"))
    return any(gesprekken) or any(map(_is_of_story, paden))


def _is_of_story(pad: object) -> TypeGuard[str]:
    return isinstance(pad, str) and pad.startswith(f"{VERHALEN}.")


def _links(opname: Opname, inhoud: Velden) -> Iterator[Verband]:
    """The links as they were when the talk ended: as the first change of each says, else as the record says."""
    record = harvest(opname.gesprek)
    items: list[Velden] = record[VERHALEN]
    for nummer, item in enumerate(items):
        item["gesprek"] = nummer  # a mark that no file can hold, and that goes along when items go
    for i, wijziging in enumerate(_listed(inhoud, "wijzigingen")):
        stond = _change(record, wijziging)
        if isinstance(stond, int):
            yield stond, wijziging.get("oud"), ("wijzigingen", i, "oud")
    nu = _listed(inhoud, VERHALEN)
    for i, item in enumerate(items[: len(nu)]):
        if isinstance(item["gesprek"], int):
            yield item["gesprek"], nu[i].get("gesprek"), (VERHALEN, i, "gesprek")


def _change(record: Velden, wijziging: Velden) -> Any:  # noqa: ANN401 - a mark, or a value of the record
    """Make a change to the stories, and say what stood there; whether it can be is looked at elsewhere."""
    pad, nieuw = wijziging.get("pad"), wijziging.get("nieuw") or None
    if not _is_of_story(pad):
        return None
    try:
        stond = old_value(record, pad)
    except Geweigerd:
        return None
    put_change(record, pad, nieuw)
    return stond


def _listed(inhoud: Velden, sleutel: str) -> list[Velden]:
    """The items of a list in the file; what is no item says nothing here."""
    lijst = inhoud.get(sleutel)
    return [item if isinstance(item, dict) else {} for item in lijst] if isinstance(lijst, list) else []
