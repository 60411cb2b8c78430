"""What a trial talk shows: the first thing that went otherwise than its file says.

The rule that lives here: one difference at a time, at its line; the first one explains most of those behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from loopbaangesprek.aanbod import AANBOD
from loopbaangesprek.dichtbij import nearest
from loopbaangesprek.oogst import harvest
from loopbaangesprek.paden import ITEMS, core
from loopbaangesprek.plaats import Bevinding, Plaats, Verzamelaar
from loopbaangesprek.proefgesprek.opeenvolging import first_difference
from loopbaangesprek.proefgesprek.spel import Gespeeld, play
from loopbaangesprek.proefgesprek.vorm import WAT_DAN_OOK, Proefgesprek
from loopbaangesprek.teksten import proef as t
from loopbaangesprek.teksten.velden import OMSCHRIJVING
from loopbaangesprek.velden import COMPETENTIES
from loopbaangesprek.vragenbank import Vragenbank

Verschil = tuple[Plaats, str, str]
"""A difference: its place in the file, its code and its sentence."""

_PLEKKEN = frozenset({
    *OMSCHRIJVING, *(f"competenties.{naam}" for naam in COMPETENTIES), "gesprek.status", "opening.vorige_stap.gesprek",
})  # fmt: skip
_NUMMER = re.compile(r"\.[0-9]+(?=\.|$)")


def judge(proef: Proefgesprek, bank: Vragenbank) -> tuple[Bevinding, ...]:
    """Hold a trial talk and compare: nothing when all is as the file says, else what to look at first."""
    vreemd = _told(_strange_names(proef, bank))
    if vreemd:
        return vreemd
    gespeeld = play(proef, bank)
    return gespeeld.bevindingen or _told(_differences(proef, gespeeld))[:1]


def _told(verschillen: Iterable[Verschil]) -> tuple[Bevinding, ...]:
    v = Verzamelaar()
    for plaats, code, zin in verschillen:
        v.add(plaats, code, zin)
    return tuple(v.bevindingen)


def _strange_names(proef: Proefgesprek, bank: Vragenbank) -> Iterator[Verschil]:
    """Names of questions that the bank does not have; the offers of the tool have names too.

    What may not come need not be there: a bank that took a question away is tried just so.
    """
    bekend = {*(vraag.id for vraag in bank.vragen()), *AANBOD}
    for regel in chain(proef.antwoorden, proef.verwacht):
        if regel.naam not in bekend and regel.naam not in WAT_DAN_OOK:
            yield regel.plaats, "P10", t.onbekende_vraag(regel.naam, nearest(regel.naam, bekend))
    for regel in chain(proef.record, proef.nog_open):
        if _NUMMER.sub("", regel.naam) not in _PLEKKEN:
            yield regel.plaats, "P14", t.onbekende_plek(regel.naam, nearest(regel.naam, _PLEKKEN))


def _differences(proef: Proefgesprek, gespeeld: Gespeeld) -> Iterator[Verschil]:
    if proef.verwacht and (verschil := first_difference(proef.verwacht, gespeeld.gevraagd)) is not None:
        yield verschil[0].plaats, "P20", verschil[1]
    yield from ((plaats, "P21", t.ongebruikt(naam)) for naam, plaats in gespeeld.over)
    gevraagd = {beurt.vraag.id for beurt in gespeeld.gevraagd}
    yield from ((r.plaats, "P22", t.toch_gevraagd(r.naam)) for r in proef.niet if r.naam in gevraagd)
    yield from _in_the_record(proef, harvest(gespeeld.gesprek))


def _in_the_record(proef: Proefgesprek, record: dict[str, Any]) -> Iterator[Verschil]:
    for regel in proef.record:
        waarde = _look(record, regel.naam)
        verwacht = "\n".join(regel.waarde)
        if isinstance(waarde, bool):
            verwacht = {"true": "ja", "false": "nee"}.get(verwacht, verwacht)
        if (staat := _say(regel.naam, waarde)) != verwacht:
            yield regel.plaats, "P23", t.anders_bewaard(regel.naam, verwacht, staat)
    for regel in proef.nog_open:
        if regel.naam not in record["nog_open"]:
            yield regel.plaats, "P24", t.niet_open(regel.naam, _say(regel.naam, _look(record, regel.naam)))


def _look(record: dict[str, Any], pad: str) -> Any:  # noqa: ANN401 - a value of the record
    """The value at a path; items of a list count from 1. Nothing where there is nothing."""
    deel: Any = record
    for stap in pad.split("."):
        if isinstance(deel, list):
            deel = deel[int(stap) - 1] if stap.isdecimal() and 0 < int(stap) <= len(deel) else None
        else:
            deel = deel.get(stap) if isinstance(deel, dict) else None
    return deel


def _say(pad: str, waarde: Any) -> str:  # noqa: ANN401 - a value of the record
    """A value as the file would say it: of the items of a list the first member, a line each."""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, list):
        return "\n".join(_say(pad, item) for item in waarde)
    if isinstance(waarde, dict):
        return str(waarde.get(core(pad)[0]) or "") if pad in ITEMS else str(waarde)
    return "" if waarde is None else str(waarde)
