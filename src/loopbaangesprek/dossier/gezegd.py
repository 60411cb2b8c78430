"""What one record says, read as plain data in the shape of C4.

The rule that lives here: a plain no and an empty text are no name, no story and no thread (M12, M42). Whose words
a text holds is told by the answer that filled it; a text that was given twice in different ways says neither.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from loopbaangesprek.dossier.vorm import Hoe, Merk
from loopbaangesprek.nee import says_no
from loopbaangesprek.paden import Velden


def said(tekst: str | None) -> str | None:
    """The text when something is said in it, or None."""
    return None if tekst is None or not tekst.strip() or says_no(tekst) else tekst


def compared(naam: str) -> str:
    """A name as names are compared: capitals and the width of spaces make no difference."""
    return " ".join(naam.casefold().split())


def place(record: Velden) -> dict[str, Any]:
    """Where something was said: the id, the day and the title of the talk."""
    return {**talk_and_day(record), "titel": said(record["ervaring"]["titel"])}


def talk_and_day(record: Velden) -> dict[str, Any]:
    """The id and the day of the talk."""
    return {"gesprek": record["gesprek"]["id"], "datum": record["gesprek"]["datum"]}


def marks(record: Velden, **leden: str | None) -> tuple[Merk, ...]:
    """The marks on some texts of a record, each under the name of its member."""
    return tuple(Merk(lid, hoe) for lid, tekst in leden.items() if tekst for hoe in _how(record, tekst))


def _how(record: Velden, tekst: str) -> Iterator[Hoe]:
    manieren = {(a["woorden"], a["van"]) for a in record["antwoorden"] if a["antwoord"] == tekst}
    if len(manieren) != 1:
        return
    [(woorden, van)] = manieren
    if woorden == "uitgewerkt":
        yield "uitgewerkt"
    if van not in (None, "jongere"):
        yield van
