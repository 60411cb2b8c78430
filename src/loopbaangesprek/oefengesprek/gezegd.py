"""What the made-up jongere has said at a place, from how the talk stands: the question, its probes, a silence.

The rule that lives here: the same talk gives the same words; there is no chance in it, and what was said stays said.
"""

from __future__ import annotations

from collections.abc import Mapping

from loopbaangesprek.gebeurtenissen import Plek
from loopbaangesprek.gesprek import Gesprek
from loopbaangesprek.oefengesprek.vorm import Oefengesprek, Reactie
from loopbaangesprek.volgorde import Beurt

_LEEG = Reactie("")


def speaks_at(oefening: Oefengesprek, beurt: Beurt) -> bool:
    """Whether this is asked of the jongere; an offer of the engine is, only where the file has words for it."""
    if beurt.soort == "aanbod":
        return beurt.vraag.id in oefening.antwoorden
    return beurt.vraag.stem != "begeleider"


def heard(
    oefening: Oefengesprek, gesprek: Gesprek, beurt: Beurt, stil: Mapping[Plek, int]
) -> tuple[tuple[str | None, str], ...]:
    """All that the jongere said here in its order, each with the probe before it.

    `stil` are the places with a silence, each with how many probes came before it.
    """
    reactie = reaction_at(oefening, gesprek, beurt)
    algemeen = _general(oefening, gesprek, beurt)
    gezegd: list[tuple[str | None, str]] = [(None, reactie.zegt)]
    gezegd += _to_probes(reactie, algemeen, probes_used(gesprek, beurt))
    if beurt.plek in stil:
        gezegd.insert(stil[beurt.plek] + 1, (None, reactie.stilte or algemeen.stilte or ""))
    return tuple((vraag, zin) for vraag, zin in gezegd if zin)


def reaction_at(oefening: Oefengesprek, gesprek: Gesprek, beurt: Beurt) -> Reactie:
    """The reaction to a question: its own for this round, the last one it has, or a general one."""
    eigen = oefening.antwoorden.get(beurt.vraag.id, ())
    if eigen:
        return eigen[min(beurt.ronde, len(eigen)) - 1]
    return _general(oefening, gesprek, beurt)


def _general(oefening: Oefengesprek, gesprek: Gesprek, beurt: Beurt) -> Reactie:
    """By turns, so that no two questions in a row get the same; by place, so that it stays what it was."""
    if not oefening.anders:
        return _LEEG
    namen = [vraag.id for vraag in gesprek.begin.bank.vragen()]
    plaats = namen.index(beurt.vraag.id) if beurt.vraag.id in namen else 0
    return oefening.anders[plaats % len(oefening.anders)]


def probes_used(gesprek: Gesprek, beurt: Beurt) -> list[str]:
    """The probes that were asked here as a sentence; one that is a question of its own has words of its own."""
    eigen = {vraag.id for vraag in beurt.vraag.deelvragen}
    return [probe for probe in gesprek.cel(beurt.plek).doorgevraagd if probe not in eigen]


def _to_probes(reactie: Reactie, algemeen: Reactie, probes: list[str]) -> list[tuple[str | None, str]]:
    """What is said to each probe: what belongs to its words, else the next of what there is for any."""
    rest = iter((*reactie.verder, *algemeen.verder))
    niets = algemeen.verder[-1] if algemeen.verder else ""
    return [(probe, reactie.bij.get(probe) or next(rest, niets)) for probe in probes]
