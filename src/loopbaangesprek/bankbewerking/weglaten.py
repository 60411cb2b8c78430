"""A question that is not asked any more, and one that is asked again.

The rule that lives here: what is inherited is taken away with `weg`, what the school wrote itself goes out of the
file; and an own question that stood behind it keeps its place.
"""

from __future__ import annotations

from collections.abc import Iterable

from loopbaangesprek.bankbewerking.bestand import Bestand, NietTeDoen
from loopbaangesprek.bankbewerking.gegevens import Pad
from loopbaangesprek.bankbewerking.snijden import insert, put, remove, shift
from loopbaangesprek.bankbewerking.vindplaats import (
    is_built,
    is_changed,
    item_at,
    listed,
    written_at,
)
from loopbaangesprek.vragenbank import Groep, Vraag


class GeenAnker(NietTeDoen):
    """No anchor: an own question stands behind this one, and there is none before it to stand behind."""


def hide(bestand: Bestand, groep: Groep, naam: str, ervoor: str | None) -> Bestand:
    """Ask a question no more; `ervoor` is the question before it in its phase, if there is one."""
    vraag = next(v for v in groep.vragen if v.id == naam)
    over = [v.id for v in groep.vragen if v.id != naam]
    weg = ids_of(vraag) if over else {v.id for v in groep.alle()}
    bestand = anchor_anew(bestand, weg, over[0] if over else ervoor)
    if (item := item_at(bestand, naam)) is not None:
        return _out_of_file(bestand, item, naam)
    for id_ in sorted(weg):
        bestand = drop_change(bestand, id_)
    return take_away(bestand, naam)


def unhide(bestand: Bestand, naam: str) -> Bestand:
    """Ask a question again that was taken away."""
    for pad in listed(bestand, ("weg",)):
        if bestand.need(pad).waarde == naam:
            return remove(bestand, pad)
    raise NietTeDoen(naam)


def take_away(bestand: Bestand, naam: str) -> Bestand:
    """Add an id to those that are taken away."""
    lid = bestand.get(("weg",))
    if lid is None or not isinstance(lid.waarde, list):
        eerder = [lid.waarde] if lid is not None and isinstance(lid.waarde, str) else []
        return put(bestand, ("weg",), [*eerder, naam])
    return insert(bestand, ("weg",), len(lid.lijst), naam)


def drop_change(bestand: Bestand, naam: str) -> Bestand:
    """Take the other words for a question out, if the file has them."""
    return remove(bestand, ("pas_aan", naam)) if is_changed(bestand, naam) else bestand


def ids_of(vraag: Vraag) -> set[str]:
    """The ids of a question and of its probes."""
    return {vraag.id, *(deel.id for deel in vraag.deelvragen)}


def anchor_anew(bestand: Bestand, weg: Iterable[str], naar: str | None) -> Bestand:
    """Let own questions that stand behind one of these stand behind another."""
    weg = set(weg)
    achter = [pad for pad in listed(bestand, ("voeg_toe",)) if anchor_of(bestand, pad) in weg]
    for pad in achter:
        if naar is None:
            raise GeenAnker(pad)
        bestand = put(bestand, (*pad, "na"), naar)
    anker = item_at(bestand, naar) if naar is not None else None
    for pad in reversed(achter):
        if anker is not None and anker[0] == "voeg_toe" and int(anker[1]) > int(pad[1]):
            bestand = shift(bestand, pad, int(anker[1]))
            anker = (anker[0], int(anker[1]) - 1)
    return bestand


def anchor_of(bestand: Bestand, pad: Pad) -> str | None:
    """The question that an own one stands behind."""
    lid = bestand.need(pad).leden.get("na")
    return lid.waarde if lid is not None and isinstance(lid.waarde, str) else None


def _out_of_file(bestand: Bestand, item: Pad, naam: str) -> Bestand:
    """Take a question out of the file that it is written in, with the group or phase that it leaves empty."""
    pad = written_at(bestand, naam)
    if pad is not None and len(listed(bestand, (*item, "vragen"))) > 1:
        return remove(bestand, pad)
    if item[0] == "fasen" and is_built(bestand) and len(listed(bestand, item[:-1])) == 1:
        return remove(bestand, item[:2])
    return remove(bestand, item)
