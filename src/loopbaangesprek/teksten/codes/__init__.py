"""Every code of the keuring explained: why it matters, an example that gets it, one that does not, and what to type.

The rule that lives here: the explanations are one text a family, written as they are shown. Each example is put through
the real reader and the real keuring in the tests, so that none of them can go stale.
"""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from loopbaangesprek.plaats import Ernst
from loopbaangesprek.teksten.codes import bank, erven, geheel, lezen, nodig, samenhang, taal, typen, vraag

Vorm = Literal["vragen", "erven", "blad", "json", "woorden"]
"""What an example is: questions of a phase, what stands below `bouwt_op: basis`, a whole file, or only words."""

FAMILIES: dict[str, str] = {
    "L": "Het bestand lezen",
    "B": "De opbouw van een bank",
    "E": "Verder bouwen op een andere bank",
    "K": "Vragen die samen moeten kloppen",
    "V": "Wat een goede bank zeker heeft",
    "W": "Wat beter kan",
}
"""The families of codes, in the order in which a bank is looked at."""

_KOP = re.compile(r"^=== ([A-Z]\d\d) (fout|waarschuwing) (vragen|erven|blad|json|woorden)\n", re.MULTILINE)
_DELEN = re.compile(
    r"(.+)\nWaarom: (.+)\nNiet zo:\n((?:    .*\n|\n)+)Wel zo:\n((?:    .*\n|\n)+)Typ: (.+)\n*"
)


class Uitleg(Struct, frozen=True):
    """An explanation of one code: its title, why it matters, what not to write, what to write, and what to do."""

    ernst: Ernst
    vorm: Vorm
    titel: str
    waarom: str
    fout: str
    goed: str
    typ: str


def _read(tekst: str) -> dict[str, Uitleg]:
    stukken = _KOP.split(tekst)[1:]
    return {
        code: _read_one(code, ernst, vorm, inhoud)
        for code, ernst, vorm, inhoud in zip(*(stukken[i::4] for i in range(4)), strict=True)
    }


def _read_one(code: str, ernst: Ernst, vorm: Vorm, inhoud: str) -> Uitleg:
    treffer = _DELEN.fullmatch(inhoud)
    if treffer is None:
        raise ValueError(code)
    titel, waarom, fout, goed, typ = treffer.groups()
    return Uitleg(ernst, vorm, titel, waarom, _flush(fout), _flush(goed), typ)


def _flush(voorbeeld: str) -> str:
    """An example without the margin it has here; `→` stands for a tab, which an editor would take away."""
    regels = (regel.removeprefix("    ") for regel in voorbeeld.strip("\n").split("\n"))
    return "\n".join(regels).replace("→", "\t") + "\n"


CODES: dict[str, Uitleg] = {
    code: uitleg
    for familie in (lezen, typen, bank, vraag, erven, samenhang, nodig, taal, geheel)
    for code, uitleg in _read(familie.TEKST).items()
}
"""Every code there is, one family after another."""
