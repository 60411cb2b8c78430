"""The way there: phase by phase the questions as they were asked, with what was answered.

The rule that lives here: the words as asked are kept, and every answer shows whose words it is and when it was
written down (M10, M44).
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from loopbaangesprek.exports.blokken import Alinea, Blok, Detail, Kop, StilleRegel
from loopbaangesprek.exports.bron import is_quote, marks, say
from loopbaangesprek.teksten import uitvoer as t

if TYPE_CHECKING:
    from loopbaangesprek.exports.bron import Bron
    from loopbaangesprek.verslag import Antwoord, Verslag


def the_way(bron: Bron, heel: Verslag) -> tuple[Blok, ...]:
    """The questions and answers per phase; `heel` is the record with what may not be printed."""
    blokken: list[Blok] = []
    keuzes = _choices(bron.verslag)
    verteld = [a for a in bron.verslag.antwoorden if _says_something(a)]
    for fase, antwoorden in groupby(verteld, key=lambda a: a.fase):
        blokken += [Kop(t.FASE[fase], 3), *(_answer(a, keuzes) for a in antwoorden)]
    if dicht := sum(1 for a in heel.antwoorden if _is_left_out(a) and a not in bron.verslag.antwoorden):
        blokken.append(StilleRegel(t.afgeschermd(dicht)))
    return tuple(blokken)


def _is_left_out(antwoord: Antwoord) -> bool:
    """Whether something stayed between two: its text is there, or was left out already and it was spoken of."""
    gezegd = bool(antwoord.antwoord) or antwoord.staat == "besproken"
    return antwoord.afgeschermd is not None and not antwoord.buiten_pad and gezegd


def _says_something(antwoord: Antwoord) -> bool:
    return bool(say(antwoord.antwoord) or antwoord.notitie or antwoord.staat == "besproken")


def _choices(verslag: Verslag) -> dict[str, str]:
    """What the record keeps of a choice, with the word for it; only where no other answer says the same."""
    vorige = verslag.opening.vorige_stap
    gekozen = (
        (verslag.ervaring.waardering, t.WAARDERING),
        (verslag.ervaring.soort, t.SOORT),
        (vorige.staat if vorige else None, t.STAAT),
    )
    gegeven = [a.antwoord for a in verslag.antwoorden]
    return {w: woorden[w] for w, woorden in gekozen if w in woorden and gegeven.count(w) == 1}


def _answer(antwoord: Antwoord, keuzes: dict[str, str]) -> Alinea:
    tekst = say(antwoord.antwoord)
    tekst = keuzes.get(tekst, tekst)
    besproken = (Detail(t.BESPROKEN),) if not tekst and antwoord.staat == "besproken" else ()
    gevraagd = " · ".join(filter(None, map(say, antwoord.doorgevraagd)))
    return Alinea(
        tekst,
        antwoord.gevraagd,
        citaat=is_quote(antwoord, tekst),
        details=(
            *besproken,
            *(marks(antwoord) if tekst else ()),
            *((Detail(gevraagd, t.DOORGEVRAAGD),) if gevraagd else ()),
            *((Detail(say(antwoord.notitie), t.NOTITIE),) if say(antwoord.notitie) else ()),
        ),
    )
