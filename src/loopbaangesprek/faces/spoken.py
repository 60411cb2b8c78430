"""Lines as they are heard: what is drawn becomes words, and room that only the eye sees is left out.

The rule that lives here: the words of a line stay, in their order; only signs and white between them go.
"""

from __future__ import annotations

import re

from loopbaangesprek.antwoordvorm import find_choice
from loopbaangesprek.opdrachten import OPDRACHTEN
from loopbaangesprek.scherm import Scherm
from loopbaangesprek.teksten import eenvoudig as t

_OPDRACHT = re.compile(rf" (/(?:{'|'.join(OPDRACHTEN)})) {{2,}}(?=\S)")
"""A line of `/hulp`: the command, and behind some white what it does."""
_WIT = re.compile(" {2,}")


def spoken(regel: str) -> str:
    """One line of the tool as it is heard."""
    if regel.startswith("✓ "):
        regel = f"{regel[2:3].upper()}{regel[3:]}."
    if regel.startswith(" "):
        regel = _OPDRACHT.sub(r"\1: ", regel, count=1)
    return _WIT.sub(" ", regel.strip(" "))


def place(scherm: Scherm) -> str:
    """Where the talk is, as one sentence; nothing where that is not told."""
    if scherm.groot:
        return ""
    return scherm.gehoord or (f"{scherm.stand.replace(' · ', ', ')}." if scherm.stand else "")


def invitation(scherm: Scherm, *, begonnen: bool) -> str:
    """The word behind which is typed; another one once a line of the answer stands."""
    if scherm.keuze:
        return t.KEUZE
    return t.VERDER if begonnen else t.ANTWOORD


def standing(scherm: Scherm) -> str:
    """What stands there already, as a sentence; nothing where nothing does."""
    if not scherm.tekst:
        return ""
    zin = t.ER_STAAT if scherm.herzien else t.TOT_NU
    return zin.format(tekst=scherm.tekst, punt=_full_stop(scherm.tekst))


def chosen(scherm: Scherm, getypt: str) -> str:
    """What was chosen, said back; nothing where it was no choice."""
    nummer = find_choice(scherm.keuze, getypt, scherm.kiest)
    if nummer is None:
        return ""
    woord = scherm.keuze[nummer].woord
    return t.JE_KOOS.format(nummer=nummer + 1, woord=woord, punt=_full_stop(woord))


def _full_stop(tekst: str) -> str:
    return "" if tekst.endswith((".", "?", "!", "…")) else "."
