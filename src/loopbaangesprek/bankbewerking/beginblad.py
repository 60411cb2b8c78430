"""The first page of a new bank: a heading that works, and one real example of each word that changes something.

The rule that lives here: the page is a good bank as it stands, and stays one when the signs in front of an example
are taken away.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from loopbaangesprek.bankbewerking.gegevens import Waarde
from loopbaangesprek.bankbewerking.schrijfwijze import Schrijfwijze
from loopbaangesprek.bankbewerking.verwacht import without_question
from loopbaangesprek.teksten import beginblad as t
from loopbaangesprek.vragenbank import Vraag, Vragenbank

_WIJZE = Schrijfwijze()
_MOOI = ("ervaring.titel", "klein_verhaal.gebeurtenis")
"""The fields of the questions that make the best examples."""


class Voorbeelden(Struct, frozen=True):
    """The examples on a first page: a question to change, one to add behind, one to take away."""

    anders: Vraag
    achter: Vraag
    weg: Vraag | None


def first_page(naam: str, titel: str, ouder: Vragenbank) -> str:
    """The text of a new bank that builds on another."""
    return "\n".join(_lines(naam, titel, ouder, _examples(ouder))) + "\n"


def _lines(naam: str, titel: str, ouder: Vragenbank, voorbeelden: Voorbeelden) -> Iterator[str]:
    yield t.SCHEMA
    yield from t.kop(naam, titel, ouder.vragenbank)
    yield ""
    hoofd: dict[str, Waarde] = {
        "vragenbank": naam,
        "titel": titel,
        "versie": "1",
        "bouwt_op": ouder.vragenbank,
    }
    yield from _WIJZE.members(hoofd, 0)
    yield from ("", *t.PAS_AAN)
    yield from _remarked("pas_aan", {voorbeelden.anders.id: _changed(voorbeelden.anders)})
    yield from ("", *t.VOEG_TOE)
    yield from _remarked("voeg_toe", [{"na": voorbeelden.achter.id, **t.EXTRA_VRAAG}])
    if voorbeelden.weg is not None:
        yield from ("", *t.WEG)
        yield from _remarked("weg", [voorbeelden.weg.id])


def _remarked(sleutel: str, waarde: Waarde) -> Iterator[str]:
    """An example with a sign and a space in front of each line, so that nobody but a person reads it."""
    for regel in _WIJZE.member(sleutel, waarde, 0):
        yield f"# {regel}"


def _changed(vraag: Vraag) -> dict[str, Waarde]:
    """What can be changed of a question: as it is now, so that there is something to write over."""
    uit: dict[str, Waarde] = {"vraag": vraag.vraag}
    if vraag.tip:
        uit["tip"] = vraag.tip
    if vraag.varianten:
        uit["varianten"] = {}
    return uit


def _examples(bank: Vragenbank) -> Voorbeelden:
    gewoon = [vraag for _, groep in bank.groepen() for vraag in groep.vragen if not vraag.extra]
    alle = gewoon or [vraag for _, groep in bank.groepen() for vraag in groep.vragen]
    anders, achter = (_feeding(alle, pad) or alle[0] for pad in _MOOI)
    return Voorbeelden(anders, achter, _spare(bank, {anders.id, achter.id}))


def _feeding(vragen: list[Vraag], pad: str) -> Vraag | None:
    return next((vraag for vraag in vragen if vraag.oogst == pad), None)


def _spare(bank: Vragenbank, niet: set[str]) -> Vraag | None:
    """A question that can be missed: one on request that no other question looks at."""
    gezien = {v.vraag for vraag in bank.vragen() for v in (*vraag.als, *vraag.als_niet)}
    los = [g.vragen[0] for _, g in bank.groepen() if g.herhaal is None and len(g.vragen) == 1]
    goed = [v for v in los if v.extra and not v.deelvragen and v.id not in niet | gezien]
    return next((v for v in reversed(goed) if _left(without_question(bank, v.id), bank)), None)


def _left(minder: Vragenbank, bank: Vragenbank) -> bool:
    return len(minder.fasen) == len(bank.fasen)
