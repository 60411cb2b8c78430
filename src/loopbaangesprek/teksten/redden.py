"""What the tool says when it saves what can be saved of a damaged kluis; that the damaged one stays is part of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from loopbaangesprek.teksten.reserve import talks

NIETS_BEWAARD = (
    "Hier is nog niets bewaard, dus er is niets te redden. Kijk of de naam achter --map of in LOB_MAP klopt."
)
IS_HEEL = "Nagekeken: het bestand zelf is heel. Er is niets te redden, en er is niets veranderd."
REDDEN = "Wil je redden wat er is?"
REDDEN_KEUZE = ("nee, laat alles zoals het is", "ja, red wat er is")
NIETS_GEDAAN = "Er is niets veranderd. Alles staat er nog zoals het er stond."
ZEG_JA = "Er is niemand om het aan te vragen. Met --ja wordt gered wat er is."
HIER_BLIJFT = "Wat hier nu staat, blijft bewaard, onder een andere naam."
ZELFDE_MAP = "Daar staat het beschadigde bestand zelf. Noem een andere map, of laat --naar weg."
GEEN_MAP = "Noem achter --naar een map, bijvoorbeeld een map op een stick."
EVEN = "Even geduld: elke bladzijde wordt gelezen. Laat dit venster open."

_MEESTE = 30
"""So many names on one line at most."""
_NAAST = {
    "concepten": ("1 half getypte tekst", "{} half getypte teksten"),
    "eigen": ("1 eigen aantekening", "{} eigen aantekeningen"),
    "voorbereid": ("wat klaarstond voor 1 gesprek", "wat klaarstond voor {} gesprekken"),
    "instellingen": ("1 keuze of instelling", "{} keuzes en instellingen"),
    "logboek": ("1 regel van het logboek", "{} regels van het logboek"),
}

NALEZEN = (
    "Lees een gesprek dat voor een deel gered is na, voor je het deelt. Ook dat iets tussen jullie blijft, kan zijn "
    "weggevallen. Welke gesprekken het zijn, staat in lob logboek."
)
RESERVEKOPIE = (
    "Heb je een reservekopie? Daar kan in staan wat nu ontbreekt. Kijk eerst welke dag erop staat, en zet hem dan "
    "terug: lob kluis zet-terug"
)


BESCHADIGD = "Het bestand is beschadigd. Dit is er te redden:"
MIST_NIETS = "Er mist niets."
NIETS_LEESBAAR = (
    "Er is geen gesprek meer te lezen. Zet liever eerst een reservekopie terug: lob kluis zet-terug"
)


def is_te_redden(heel: int) -> str:
    """The talks that are whole."""
    return f"Heel: {talks(heel)}."


def onzeker(namen: Sequence[str]) -> str:
    """Talks that can be read, and of which nobody can tell whether all of it is there."""
    return f"Te lezen, maar of er iets mist, is niet te zien: {_list(namen)}."


def voor_een_deel(namen: Sequence[str]) -> str:
    """Talks of which something is gone, and the rest can be read."""
    return f"Voor een deel: {_list(namen)}. Wat op een beschadigde plek stond, is weg."


def onleesbaar(namen: Sequence[str]) -> str:
    """Talks that cannot be read; what was found of them is kept."""
    return f"Niet meer te lezen: {_list(namen)}. Wat ervan over is, blijft bewaard."


def kwijt(namen: Sequence[str]) -> str:
    """Talks that only the log still knows."""
    return f"Kwijt, en alleen nog genoemd in het logboek: {_list(namen)}."


def ook_weg(naast: Mapping[str, int]) -> list[str]:
    """What is gone beside the talks."""
    delen = [
        een if naast[naam] == 1 else meer.format(naast[naam])
        for naam, (een, meer) in _NAAST.items()
        if naast.get(naam)
    ]
    return [f"Ook weg: {', '.join(delen)}."] if delen else []


def naam(wie: str, *erbij: str) -> str:
    """A talk, with what else is known of it."""
    return f"{wie} ({', '.join(erbij)})" if erbij else wie


def genoemd(wie: str, dag: str) -> str:
    """A talk of which the log knows when it was begun."""
    return f"{wie} (van {dag})" if dag else wie


def _list(namen: Sequence[str]) -> str:
    over = len(namen) - _MEESTE
    return ", ".join(namen[:_MEESTE]) + (f" en nog {over}" if over > 0 else "")


def niets_gevonden(pad: str) -> str:
    """There is nothing of ours in the file."""
    return (
        f"In {pad} is niets van lob te vinden. Er is niets aan veranderd. Heb je een reservekopie? Zet die terug: "
        "lob kluis zet-terug MAP"
    )


def past_niet(pad: str) -> str:
    """No page of the file was sealed with the wachtzin, or the few bytes that it needs are lost."""
    return (
        f"De wachtzin past nergens op {pad}. Er is niets aan veranderd. Probeer het nog eens. Weet je zeker dat hij "
        "klopt? Dan is het allereerste begin beschadigd, en zonder dat is er niets te lezen. Zet een reservekopie "
        "terug: lob kluis zet-terug MAP"
    )


def vol(map_: str) -> str:
    """No room left for the new file."""
    return (
        f"De schijf met {map_} is vol. Er is niets veranderd. Maak ruimte vrij. Of red naar een andere schijf: "
        "lob kluis red --naar MAP"
    )


def staat_al_iets(map_: str) -> str:
    """A folder in which there is a kluis already."""
    return f"In {map_} staan al gesprekken. Noem achter --naar een andere map. Er is niets veranderd."


def gered(gesprekken: int) -> str:
    """It is done."""
    return f"Gered: {talks(gesprekken)}."


def staat_opzij(pad: str) -> str:
    """Where the damaged one went."""
    return f"Het beschadigde bestand staat nu in {pad}. Laat het staan tot je zeker weet dat je niets mist."


def staat_daar(map_: str) -> str:
    """Where what was saved is, when another folder was named."""
    return f"Het staat in {map_}. Bekijk het met: lob --map {map_} gesprek lijst. Hier is niets veranderd."
