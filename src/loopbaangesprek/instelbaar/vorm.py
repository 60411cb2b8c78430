"""The settings, each with how it is read and how it is told.

The rule that lives here: what was typed becomes what is kept, or is refused with what to type instead; what was never
chosen is told as what happens then.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from loopbaangesprek import instellingen as i
from loopbaangesprek.bewaartermijn import LANGST, read_term
from loopbaangesprek.dichtbij import nearest
from loopbaangesprek.fouten import VerkeerdGebruik
from loopbaangesprek.instellingen import AAN
from loopbaangesprek.pauze import UIT, as_setting, read_pause
from loopbaangesprek.schoon import on_one_line, schoon
from loopbaangesprek.teksten import instellingen as t
from loopbaangesprek.velden import ROLLEN

GEWOON = "gewoon"
"""The word for the usual folder."""
_JA_NEE = {"aan": AAN, "ja": AAN, "uit": UIT, "nee": UIT}
_HELE_MAP = re.compile(r"(?!(?:.*[/\\])?\.\.(?:[/\\]|$))(?:~(?:[/\\].*)?|/.*|[A-Za-z]:[/\\].*|\\\\.*)")
"""A folder from the top, on any kind of computer, and none that leads back up."""


class Instelling(Struct, frozen=True):
    """Setting that can be chosen: the word for it, under which name it is kept, and how it is read and told.

    `getypt` gives a kept value as it is typed; None where nothing was chosen. `gewoon` is what counts then.
    """

    naam: str
    sleutel: str
    uitleg: str
    gewoon: str
    lees: Callable[[str], str]
    getypt: Callable[[str | None], str | None]
    zeg: Callable[[str | None], str]

    def told(self, waarde: str | None) -> str:
        """The setting and its value on one line."""
        return t.regel(self.naam, self.zeg(waarde))


def _role(getypt: str) -> str:
    woord = _word(getypt)
    if woord not in ROLLEN:
        raise VerkeerdGebruik(t.geen_rol(ROLLEN, nearest(woord, ROLLEN)))
    return woord


def _folder(getypt: str) -> str:
    pad = schoon(getypt).strip()
    if _word(pad) == GEWOON:
        return ""
    if not _HELE_MAP.fullmatch(pad) or on_one_line(pad) != pad or not pad.isprintable():
        raise VerkeerdGebruik(t.GEEN_HELE_MAP)
    return pad


def _term(getypt: str) -> str:
    woord = _word(getypt).removesuffix("jaar").strip()
    if not (
        woord.isascii() and woord.isdigit() and len(woord) <= len(str(LANGST)) and 1 <= int(woord) <= LANGST
    ):
        raise VerkeerdGebruik(t.geen_termijn(LANGST))
    return str(int(woord))


def _pause(getypt: str) -> str:
    waarde = as_setting(_word(getypt).removesuffix("minuten").strip())
    if waarde is None:
        raise VerkeerdGebruik(t.GEEN_PAUZE)
    return waarde


def _on_or_off(getypt: str) -> str:
    waarde = _JA_NEE.get(_word(getypt))
    if waarde is None:
        raise VerkeerdGebruik(t.AAN_OF_UIT)
    return waarde


def _word(getypt: str) -> str:
    return " ".join(schoon(getypt).split()).casefold()


def _minutes(waarde: str | None) -> str:
    minuten = read_pause(waarde)
    return UIT if minuten is None else f"{minuten:g}"


INSTELLINGEN = (
    Instelling(
        "rol", i.ROL, t.UITLEG_ROL, "mentor", _role,
        lambda w: w or None, lambda w: t.anders() if w == "anders" else w or t.ROL_GEEN,
    ),
    Instelling(
        "verslagen", i.VERSLAGEN, t.UITLEG_VERSLAGEN, GEWOON, _folder,
        lambda w: w or None, lambda w: w or t.VERSLAGEN_GEWOON,
    ),
    Instelling(
        "bewaartermijn", i.BEWAARTERMIJN, t.UITLEG_TERMIJN, str(read_term(None)), _term,
        lambda w: str(read_term(w)) if w else None, lambda w: t.termijn(read_term(w)),
    ),
    Instelling(
        "pauze", i.PAUZE, t.UITLEG_PAUZE, _minutes(None), _pause,
        lambda w: _minutes(w) if w else None, lambda w: t.pauze(_minutes(w)),
    ),
    Instelling(
        "eenvoudig", i.EENVOUDIG, t.UITLEG_EENVOUDIG, UIT, _on_or_off,
        lambda w: w or None, lambda w: w or UIT,
    ),
)  # fmt: skip
"""Every setting that is one word or number, in the order of the list."""

MAP, STIJL = "map", "huisstijl"
"""What is set in another way: the folder by moving, and the look of the school, which is more than one thing."""
VOLGORDE = ("rol", MAP, "verslagen", "bewaartermijn", "pauze", STIJL, "eenvoudig")
"""The order of the list."""
OP_NAAM = {instelling.naam: instelling for instelling in INSTELLINGEN}
