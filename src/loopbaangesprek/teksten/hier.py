"""The sentences of bare `lob`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from loopbaangesprek.dagnamen import say_date
from loopbaangesprek.kop import Kop
from loopbaangesprek.schoon import on_one_line
from loopbaangesprek.teksten.begin import ZONDER_CODE
from loopbaangesprek.teksten.verloop import MEEGEVEN, typed

BEGINNEN = (
    "Een gesprek beginnen:     lob gesprek start",
    "Eerst even oefenen:       lob oefen",
    "Gesprekken die er zijn:   lob gesprek lijst",
    "Hulp:                     lob hulp",
)
VERDER = (
    *BEGINNEN[:-1],
    f"Meegeven aan de jongere:  lob gesprek exporteer CODE {MEEGEVEN}",
    BEGINNEN[-1],
)
"""The same where there are talks."""
WELKOM = (
    "Welkom. lob helpt je bij een loopbaangesprek met een jongere.",
    "Er is nog niets bewaard op deze computer.",
    "",
    *BEGINNEN,
)

VOORBIJ = "Stappen waarvan de dag voorbij is:"
KOMEN = "Stappen die eraan komen:"


EERSTE_KEER = (
    "Welkom. lob helpt je bij een loopbaangesprek met een jongere.",
    "Eerst een paar korte vragen. Alleen Enter kiest wat lob voorstelt. Later kan alles anders.",
)
ROL_WAAROM = "In elk verslag staat wie het gesprek voerde. Alleen Enter kiest mentor."
WELKE_MAP = "In welke map bewaart lob alles?"
MAP_WAAROM = "Alles staat in één map op deze computer. Alleen Enter houdt de map die er staat."
NOEM_HELE_MAP = "Die map is er nog niet. Typ de hele naam, bijvoorbeeld: {voorbeeld}"
DIE_MAP_MAKEN = "De map {map} bestaat nog niet. Aanmaken?"
MAKEN_KEUZE = ("ja, aanmaken", "nee, een andere map")
MAKEN_UITLEG = "Alleen Enter maakt de map."
GEPLAND = "Gesprekken die gepland zijn:"
KLAARGEZET = "Gesprekken die klaarstaan:"
LAATSTE = "De laatste gesprekken:"
NU_DOEN = "Wat je nu kunt doen:"
NOG_UITWERKEN = "nog uit te werken"

NIEUW_GESPREK = "een gesprek beginnen"
OEFENEN = "even oefenen, er wordt niets bewaard"
ALLE_GESPREKKEN = "alle gesprekken zien"
ALLE_STAPPEN = "alle stappen zien"
INSTELLINGEN = "instellingen bekijken of veranderen"
HULP = "kort uitgelegd hoe het werkt"
WAT_NU = "Wat wil je doen?"
WAT_NU_UITLEG = "Alleen Enter sluit lob af."
NOG_GEEN_GESPREK = "Er is nog geen gesprek bewaard."


def rol_gekozen(rol: str) -> str:
    """The role that Enter took."""
    return f"Goed, je bent {rol}."


def verder_met(kop: Kop) -> str:
    """Go on with a talk."""
    return f"verder met {_wie(kop)}, {on_one_line(kop.bank_titel)}"


def gesprek_met(code: str) -> str:
    """Begin the talk that was planned or set ready."""
    return f"het gesprek met {on_one_line(code)} beginnen"


def wat_kwam_ervan(kop: Kop) -> str:
    """Note what came of a step."""
    return f"opschrijven wat er kwam van de stap van {_wie(kop)}"


def uitwerken(kop: Kop) -> str:
    """Work a talk out."""
    return f"het gesprek met {_wie(kop)} uitwerken"


def klaarzetten(kop: Kop) -> str:
    """Set the next talk ready."""
    return f"het volgende gesprek met {_wie(kop)} klaarzetten"


def meegeven(kop: Kop) -> str:
    """Write the copy for the jongere."""
    return f"het verslag schrijven dat {_wie(kop)} meekrijgt"


def _wie(kop: Kop) -> str:
    return on_one_line(kop.code) if kop.code else f"iemand {ZONDER_CODE}"


def te_typen(handelingen: Sequence[tuple[str, Sequence[str]]]) -> list[str]:
    """Things to do, each with the command on a line of its own."""
    regels = [
        regel
        for zin, woorden in handelingen
        for regel in (f"  {zin[:1].upper()}{zin[1:]}:", f"    lob {' '.join(map(typed, woorden))}")
    ]
    return [NU_DOEN, *regels, ""] if regels else []


def gepland(koppen: Sequence[Kop]) -> list[str]:
    """The talks that are to come, the soonest first."""
    regels = [f"  {k.code or ZONDER_CODE}, {_dag(k.volgend_gesprek)}" for k in koppen]
    return [GEPLAND, *regels, ""] if regels else []


def klaargezet(klaar: Sequence[tuple[str, str]]) -> list[str]:
    """What was set ready, by code."""
    regels = [f"  {code}{wat and f': {on_one_line(wat)}'}" for code, wat in klaar]
    return [KLAARGEZET, *regels, ""] if regels else []


def laatste(koppen: Sequence[Kop]) -> list[str]:
    """The talks that were held last."""
    return [LAATSTE, *map(_gehouden, koppen), ""] if koppen else []


def _gehouden(kop: Kop) -> str:
    titel = on_one_line(kop.titel or kop.bank_titel)
    erbij = f" ({NOG_UITWERKEN})" if kop.status == "uit_te_werken" else ""
    return f"  {kop.code or ZONDER_CODE}, {_dag(kop.datum)}: {titel}{erbij}"


def _dag(dag: str | None) -> str:
    return say_date(date.fromisoformat(str(dag)))


def lopend(koppen: Sequence[Kop]) -> list[str]:
    """The talks that were interrupted."""
    if not koppen:
        return []
    regels = [f"  {k.code or ZONDER_CODE}, {_dag(k.datum)}, {k.bank_titel}" for k in koppen]
    return ["Gesprekken die nog lopen:", *regels, "Verder gaan: lob gesprek hervat", ""]


def stappen(voorbij: Sequence[Kop], komen: Sequence[Kop]) -> list[str]:
    """The steps that have a day, the soonest first: those of which it is over, and those that are coming up."""
    regels = [*_onder(VOORBIJ, voorbij), *_onder(KOMEN, komen)]
    return [*regels, "Alle stappen: lob stap lijst", ""] if regels else []


def _onder(kop: str, koppen: Sequence[Kop]) -> list[str]:
    """Some steps under their heading, each on one line."""
    return [kop, *map(_stap, koppen)] if koppen else []


def _stap(kop: Kop) -> str:
    return f"  {kop.code or ZONDER_CODE}, {_dag(kop.stap_wanneer)}: {on_one_line(kop.stap or '')}"
