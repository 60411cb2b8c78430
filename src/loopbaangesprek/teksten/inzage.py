"""The words of an inzage: all there is of a jongere, for the jongere or for a parent (B1).

The rule that lives here: what is not in it is named, with why and with what to do about it.
"""

from __future__ import annotations

from collections.abc import Sequence

from loopbaangesprek.teksten.jongeren import gesprekken
from loopbaangesprek.teksten.logboek import VOOR
from loopbaangesprek.teksten.uitvoer import and_list
from loopbaangesprek.teksten.verloop import typed

INZAGE = "inzage"
CODE_NODIG = "Geef de code van de jongere, bijvoorbeeld: lob jongere inzage vmbo-3310"
BEGIN_MET = "Lees het eerst zelf door. Begin met inzage.md."
NIET_OP_SLOT = (
    "Let op: deze bestanden zijn niet op slot. Geef ze alleen aan wie erom mag vragen, en gooi ze daarna weg."
)
VANAF_16 = "Is de jongere 16 of ouder? Dan beslist de jongere of een ouder dit mag lezen."
GENOTEERD = "In het logboek staat dat je inzage gaf, en voor wie."

WAT_DIT_IS = (
    "Op school zijn gesprekken gevoerd over werk en leren. Wat daarin is gezegd, is bewaard in lob. "
    "Hier kun je dat lezen. Onderaan staat wat er niet in staat, en waarom."
)
KLOPT_IETS_NIET = (
    "Klopt er iets niet, of moet er iets weg? Zeg het tegen de begeleider. Die kan het veranderen of wissen."
)

GEEN_GESPREKKEN = "Er zijn geen gesprekken bewaard."
OVER_HET_GESPREK = "Over het gesprek"
GEVRAAGD = "Wat er is gevraagd en gezegd"
VERSLAG = "Wat verder in het verslag staat"
VERANDERD = "Wat later is veranderd"
HALF_GETYPT = "Wat half getypt is"
EIGEN = "Eigen aantekeningen van de begeleider"
KLAARGEZET = "Wat klaarstaat voor een volgend gesprek"
BESCHADIGD = "Gesprekken die niet goed te lezen zijn"
LOGBOEK = "Wie er iets mee deed"
KOPIEEN = "Waar kopieën naartoe gingen"
NIET_ERIN = "Wat hier niet in staat"
RECHTEN = "Wie dit mag vragen"
LEEFTIJD = "Het programma weet niet hoe oud een jongere is. De school kijkt na wie er vraagt."

NIET_GENOTEERD = "geen antwoord opgeschreven"
NOTITIE = "notitie van de begeleider"
DOORGEVRAAGD = "doorgevraagd"
OPGESCHREVEN = "opgeschreven op"
TOT = "wordt bewaard tot"
BUITEN_PAD = "past niet meer bij de andere antwoorden; staat niet in het gewone verslag"
AFGESCHERMD = {
    "gevoelig": "een gevoelige vraag; blijft tussen de jongere en de begeleider",
    "tussen_ons": "blijft tussen de jongere en de begeleider",
}
GING_OVER = {
    "kwaliteitenreflectie": "wat de jongere goed kan",
    "motievenreflectie": "wat de jongere belangrijk vindt",
    "werkexploratie": "wat voor werk er is",
    "loopbaansturing": "welke stap de jongere zet",
    "netwerken": "wie daarbij kan helpen",
}
WEGGELATEN = "opgeschreven, maar staat hier niet"
STAAT = {
    "besproken": "besproken, niet opgeschreven",
    "overgeslagen": "overgeslagen",
    "later": "naar later geschoven",
}
STATUS = {
    "loopt": "Dit gesprek loopt nog.",
    "uit_te_werken": "Dit verslag is nog niet uitgewerkt.",
    "afgerond": "",
    "afgebroken": "Dit gesprek is afgebroken.",
    "gewijzigd": "In dit verslag is later iets veranderd.",
}
WAT_ANDEREN = "Wat met andere jongeren is besproken. Dat is van hen."
WAT_MAPPEN = "De hele naam van een map op een computer van school. Alleen het laatste stuk staat er."
WAT_VRAGEN = "Of de jongere zelf om inzage vroeg. Dat hoort een ouder van de jongere."
WAT_BANKEN = "De vragenlijsten van de school. Wel staat er steeds bij wat er is gevraagd."
KAPOT_ERBIJ = "Wat ervan over is, staat in inzage.json."
KAPOT_NIET = (
    "Wat ervan over is, staat er niet bij: er is niet te zien wat tussen de jongere en de begeleider blijft."
)


def titel(code: str) -> str:
    """The title."""
    return f"Wat is bewaard van {code}"


def gemaakt(dag: str, voor: str) -> str:
    """When it was made, and for whom."""
    return f"Gemaakt op {dag}, {VOOR[voor]}."


def gesprek_van(dag: str) -> str:
    """The heading of a talk."""
    return f"Gesprek van {dag}"


def vragenbank(naam: str, gesprek: str) -> str:
    """Which list of questions led the talk, and what the program calls it."""
    return f"Vragenlijst: {naam}. In het programma heet dit gesprek {gesprek}."


def op_school(niveau: str) -> str:
    """The level and the year at school, as the counsellor wrote them down."""
    return f"Op school: {niveau}."


def bewaard_tot(dag: str) -> str:
    """Until when a talk is kept."""
    return f"Dit wordt bewaard tot {dag}."


def kwam_aan_bod(namen: tuple[str, ...]) -> str:
    """What the talk was about: the words of the method, said plainly."""
    return f"Het gesprek ging over: {and_list(tuple(GING_OVER.get(naam, naam) for naam in namen))}."


def eigen_niet(aantal: int) -> str:
    """Own notes of the counsellor that are not in it."""
    wat = "Er is 1 eigen aantekening" if aantal == 1 else f"Er zijn {aantal} eigen aantekeningen"
    return f"{wat} van de begeleider. De school beslist of die erbij horen."


def tussen_ons_niet(aantal: int) -> str:
    """Answers that stay between the jongere and the counsellor."""
    wat = "1 antwoord blijft" if aantal == 1 else f"{aantal} antwoorden blijven"
    return f"{wat} tussen de jongere en de begeleider. De school beslist of een ouder dat te zien krijgt."


def geschreven(code: str, voor: str, pad: str, aantal: int) -> tuple[str, ...]:
    """Where it was written, and what to do with it."""
    waar = f"De inzage in {code} {VOOR[voor]} ({gesprekken(aantal)}) staat in {pad}"
    ouder = () if voor == "jongere" else (VANAF_16,)
    return (waar, *ouder, BEGIN_MET, NIET_OP_SLOT, GENOTEERD)


def met_eigen(opdracht: str) -> str:
    """How to have it with own notes."""
    return f"Eigen aantekeningen staan er niet in. De school beslist; vraag de FG. Mag het: {opdracht}"


def met_alles(opdracht: str) -> str:
    """How to have it with what is between the two."""
    return f"Wat tussen jullie blijft, staat er niet in. De school beslist; vraag de FG. Mag het: {opdracht}"


def nog_eens(code: str, voor: str, naar: str | None, opties: Sequence[str]) -> str:
    """The command once more, with all that was typed and these options."""
    delen = (
        f"lob jongere inzage {typed(code)}",
        *(() if voor == "jongere" else (f"--voor {voor}",)),
        *((f"--naar {typed(naar)}",) if naar else ()),
        *opties,
    )
    return " ".join(delen)
