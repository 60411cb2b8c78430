"""A question more, and a question on another place.

The rule that lives here: a question keeps its id wherever it goes, for old records name it. One that is inherited
is taken away and written out anew on its new place, under the same id.
"""

from __future__ import annotations

from loopbaangesprek.bankbewerking.bestand import Bestand, NietTeDoen
from loopbaangesprek.bankbewerking.gegevens import Pad, Waarde, to_data
from loopbaangesprek.bankbewerking.snijden import carry, insert, put, remove, rename, shift
from loopbaangesprek.bankbewerking.uitschrijven import write_group
from loopbaangesprek.bankbewerking.vindplaats import is_built, item_at, listed
from loopbaangesprek.bankbewerking.weglaten import anchor_anew, anchor_of, drop_change, take_away
from loopbaangesprek.vragenbank import Groep

ERBIJ = "voeg_toe"


def add(bestand: Bestand, nieuw: dict[str, Waarde], na: Groep, erna: str | None) -> Bestand:
    """Write a new question or group behind another; `erna` is the one that stood right behind that."""
    item = item_at(bestand, na.sleutel)
    if item is not None and item[0] == "fasen":
        return insert(bestand, item[:-1], int(item[-1]) + 1, nieuw)
    if not is_built(bestand):
        raise NietTeDoen(na.sleutel)
    nieuw = {"na": na.sleutel, **nieuw}
    lid = bestand.get((ERBIJ,))
    if lid is None or not lid.lijst:
        return put(bestand, (ERBIJ,), [nieuw])
    return insert(bestand, (ERBIJ,), _turn(bestand, na, erna), nieuw)


def move(bestand: Bestand, groep: Groep, na: Groep, ervoor: str | None, erna: str | None) -> Bestand:
    """Put a question, with the group it is in, behind another.

    `ervoor` is the one that it stood behind, `erna` the one that stands behind its new neighbour.
    """
    bestand = anchor_anew(bestand, (vraag.id for vraag in groep.alle()), ervoor)
    item, doel = item_at(bestand, groep.sleutel), item_at(bestand, na.sleutel)
    if item is None:
        return add(_without_inherited(bestand, groep), write_group(groep), na, erna)
    if item[0] == ERBIJ and (doel is None or doel[0] == ERBIJ):
        return _behind(bestand, item, na, erna)
    if item[0] == "fasen" and doel is not None and doel[0] == "fasen":
        return _to_another_phase(bestand, item, doel)
    data = to_data(bestand.need(item))
    leden = {s: w for s, w in data.items() if s not in {"na", "fase"}} if isinstance(data, dict) else {}
    return add(remove(bestand, item), leden, na, erna)


def _without_inherited(bestand: Bestand, groep: Groep) -> Bestand:
    for vraag in groep.alle():
        bestand = drop_change(bestand, vraag.id)
    for vraag in groep.vragen:
        bestand = take_away(bestand, vraag.id)
    return bestand


def _turn(bestand: Bestand, na: Groep, erna: str | None) -> int:
    """The place in the list that brings a question right behind another.

    What is added behind a question comes behind what was added there before, so it is in front of that in the list.
    Otherwise it is the last.
    """
    ids = {vraag.id for vraag in na.alle()}
    rij = listed(bestand, (ERBIJ,))
    volgende = item_at(bestand, erna) if erna is not None else None
    return next(
        (i for i, pad in enumerate(rij) if pad == volgende and anchor_of(bestand, pad) in ids), len(rij)
    )


def _behind(bestand: Bestand, item: Pad, na: Groep, erna: str | None) -> Bestand:
    """Let an own question stand behind another."""
    if "fase" in bestand.need(item).leden:
        bestand = rename(bestand, (*item, "fase"), "na")
    beurt, nu = _turn(bestand, na, erna), int(item[1])
    return shift(put(bestand, (*item, "na"), na.sleutel), item, beurt - (beurt > nu))


def _to_another_phase(bestand: Bestand, item: Pad, doel: Pad) -> Bestand:
    if item[:-1] == doel[:-1]:
        van, na = int(item[-1]), int(doel[-1])
        return shift(bestand, item, na + (na < van))
    return remove(carry(bestand, item, doel[:-1], int(doel[-1]) + 1), item)
