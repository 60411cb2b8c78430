"""The words of a dossier: its headings and labels, and what is said when it is written.

The rule that lives here: the labels are a counsellor's, who reads of somebody else, but for those of the jongere's own
copy; the words of the jongere stand behind them as they are.
"""

from __future__ import annotations

from collections.abc import Sequence

from loopbaangesprek.schoon import on_one_line, schoon
from loopbaangesprek.teksten.uitvoer import LEIDER, and_list
from loopbaangesprek.teksten.uitvoer import leerjaar as in_leerjaar

GESPREKKEN = "De gesprekken"
STAPPEN = "De stappen"
RODE_DRAAD = "De rode draad, zoals elk gesprek hem noemde"
KWALITEITEN = "Kwaliteiten, en waar ze uit blijken"
MOTIEVEN = "Motieven, en waar ze uit blijken"
LEEFREGELS = "Leefregels"
AANVULLINGEN = "Hoe het beeld groeide"
VERBANDEN = "Verhalen die gesprekken verbinden"

NOG_GEEN_GESPREK = "Er is nog geen gesprek gevoerd."
STATUS = {
    "loopt": "loopt nog",
    "uit_te_werken": "nog uit te werken",
    "afgebroken": "afgebroken",
    "afgerond": "",
    "gewijzigd": "",
}
AKKOORD = {
    "deels": "volgens de jongere klopt het voor een deel",
    "nee": "volgens de jongere klopt het zo niet",
}
OVER = "over"
NAAM = "naam"
BESTAND = "bestand"
BEGIN_MET = "Begin met dossier.md. Elk gesprek staat er ook los bij."
DOSSIER = "dossier"
CODE_NODIG = "Geef de code van de jongere, bijvoorbeeld: lob jongere toon vmbo-3310"
CODE_NODIG_BESTAND = "Geef de code van de jongere, bijvoorbeeld: lob jongere exporteer vmbo-3310"
LEZEN = "Een gesprek lezen: lob gesprek toon NAAM"

GEEN_STAP = "nog geen stap gekozen"
UIT_ANDER_GESPREK = "Uit een gesprek dat hier niet staat"
STAP_VAN_EERDER = "Een stap van eerder"
WELKE_STAP_ONBEKEND = "welke het was, is niet genoteerd"
WANNEER = "wanneer"
STAND = "hoe het ermee staat"
GELEERD = "hoe het ging"
NOG_NIET_GENOTEERD = "hoe het ging, is nog niet genoteerd"

GEEN_MOMENT = "er staat geen moment bij"
BIJ = "bij"
INZET = "gebruikt die zo"
VOORDEEL = "voordeel"
NADEEL = "nadeel"
VOORLOPIG = "voorlopig"
NIEUW = "voor het eerst"
OPNIEUW = "opnieuw"
ZELFDE = "wat hetzelfde is"
HOE = {
    "uitgewerkt": "na het gesprek uitgewerkt",
    "ander": "woorden van iemand anders",
    "ouder": "woorden van een ouder",
    "begeleider": "woorden van de begeleider",
}
BIJ_DE_NAAM = "de naam:"
BIJ_HET_MOMENT = "het moment:"

INHOUD = "Inhoud"
PUNT_GESPREK, PUNT_STAP = "gesprek", "stap"
ALLEEN_DAT = {
    "loopt": ("Een gesprek dat nog loopt", "Wat er gezegd is, komt hier als het gesprek klaar is."),
    "afgebroken": ("Een gesprek dat is afgebroken", "Van dit gesprek staat hier alleen dat het er was."),
}
"""Of a talk that is no part of the picture: its heading, and that there is no more."""

MIJN_GESPREKKEN = "Mijn gesprekken"
HIER_NOG_GEEN_GESPREK = "Hier staat nog geen gesprek."
NOG_NIETS_VAN_MIJ = (
    "Van mijn gesprekken staat hier nog niets: alleen wat ik zelf zei of goed vond, komt hier."
)
MIJN_STAPPEN = "Wat ik ga doen"
MIJN_STAP = "Mijn stap"
MIJN_STAPPEN_EERDER = "Mijn eerdere stappen"
STEEDS = "Wat ik steeds zie"
DIT_KAN_IK = "Dit kan ik"
BELANGRIJK = "Dit is belangrijk voor mij"
ZIE_IK_AAN = "dat zie ik aan"
EERDERE_STAP = "een stap van eerder"


def titel(code: str) -> str:
    """The title of a dossier."""
    return f"Dossier {code}"


def van_tot(eerste: str, laatste: str) -> str:
    """The days of the first and the last talk."""
    return f"Gesprekken van {eerste} tot en met {laatste}" if eerste != laatste else f"Gesprek van {eerste}"


def school(niveau: str | None, jaar: str | None) -> str:
    """The level and the year at school."""
    return ", ".join(filter(None, (niveau, in_leerjaar(jaar) if jaar else None)))


def soort_gesprek(bank: str | None, rol: str | None) -> str:
    """With which questions and with whom a talk was."""
    wie = f"met {LEIDER.get(rol, f'de {rol}')}" if rol else None
    return ", ".join(filter(None, (bank, wie)))


def op(dag: str) -> str:
    """The label of what was noted of a step on a later day."""
    return f"teruggekeken op {dag}"


def geleerd_op(dag: str) -> str:
    """The label of what was learned of a step, when no more was noted."""
    return f"teruggekeken op {dag}"


def niets_genoteerd(dag: str) -> str:
    """A talk opened with a step, and nothing was noted of it."""
    return f"kwam terug op {dag}, er is niets over genoteerd"


def uit_gesprek(dag: str | None) -> str:
    """From which earlier talk a story came."""
    return f"uit het gesprek van {dag}" if dag else "uit een gesprek dat hier niet staat"


def onbekend(code: str, dichtbij: Sequence[str]) -> str:
    """Nothing is kept under that code, with the nearest ones."""
    anders = "Met lob jongere lijst zie je welke codes er zijn."
    bedoeld = f"Bedoelde je {' of '.join(dichtbij)}?" if dichtbij else anders
    return f"Ik ken geen jongere met de code '{code}'. {bedoeld}"


def geschreven(code: str, pad: str) -> tuple[str, ...]:
    """Where everything stands now, and where to begin."""
    return (f"Het dossier van {code} staat in {on_one_line(schoon(pad))}", BEGIN_MET)


def beschadigd_hier(aantal: int) -> str:
    """Talks that cannot be read are not in what can be read."""
    if aantal == 1:
        return "Eén gesprek is beschadigd en staat hier niet. Wat ervan te lezen is, staat in dossier.json."
    return f"{aantal} gesprekken zijn beschadigd en staan hier niet. Wat ervan te lezen is, staat in dossier.json."


def beschadigd_in_stuk(aantal: int, dagen: Sequence[str]) -> str:
    """Talks that cannot be read are not in a document; `dagen` are their days, as far as those are known."""
    wanneer = f" ({and_list(tuple(dagen))})" if dagen else ""
    if aantal == 1:
        return f"Eén gesprek{wanneer} is beschadigd en staat hier niet."
    return f"{aantal} gesprekken{wanneer} zijn beschadigd en staan hier niet."


def niet_meegegeven(aantal: int) -> str:
    """Talks of which the jongere gets nothing, for the counsellor who hands the document over."""
    if aantal == 1:
        return (
            "Eén gesprek staat er niet in: het loopt nog, is afgebroken, "
            "of er staat niets in dat de jongere zelf zei of goed vond."
        )
    return (
        f"{aantal} gesprekken staan er niet in: ze lopen nog, zijn afgebroken, "
        "of er staat niets in dat de jongere zelf zei of goed vond."
    )
