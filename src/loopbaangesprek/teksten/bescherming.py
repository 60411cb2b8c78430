"""The sentences about what the jongere may expect: what is shielded, own notes, and taking a thing back for good.

The rule that lives here: nothing is promised that the tool cannot keep.
"""

from __future__ import annotations

from loopbaangesprek.teksten.verloop import typed

# Between the two

TUSSEN_ONS = "Dit antwoord blijft tussen jullie. Het komt in geen verslag voor een ander."
TUSSEN_ONS_STRAKS = "Wat je hier opschrijft, blijft tussen jullie. Het komt in geen verslag voor een ander."
TUSSEN_ONS_WEG = "Dit antwoord mag weer in elk verslag."
GEEN_TUSSEN_ONS = "Hier staat niets dat tussen jullie blijft."
NOG_GEEN_ANTWOORD = "Er is nog geen antwoord. Typ /tussen-ons bij de vraag zelf."
HOORT_BIJ_VRAAG = (
    "Dit hoort bij een vraag die tussen jullie blijft. Ga naar die vraag, en typ daar: /tussen-ons weg"
)
BLIJFT_GEVOELIG = "De vragenbank noemt deze vraag gevoelig. Het antwoord blijft dus tussen jullie."
WELK_ANTWOORD = "Wat blijft tussen jullie?"
DIT_ANTWOORD = "het antwoord op deze vraag"
VORIG_ANTWOORD = "het antwoord hiervoor: {vraag}"
STAAT_TUSSEN_ONS = "Tussen jullie: dit komt in geen verslag voor een ander."
VOOR = {
    "begeleider": "voor jezelf: ook wat tussen jullie blijft",
    "jongere": "voor de jongere",
    "school": "voor school",
}
"""For whom a record is, and what that means."""


def niet_erbij(aantal: int, opdracht: str) -> str:
    """How many answers are not shown, and how to see them."""
    wat = "Eén antwoord blijft" if aantal == 1 else f"{aantal} antwoorden blijven"
    hier = "staat" if aantal == 1 else "staan"
    return f"{wat} tussen jou en de jongere en {hier} hier niet. Wel laten zien: {opdracht}"


def niet_geschreven(aantal: int, opdracht: str) -> str:
    """How many answers are not in a file, and how to have a file with them."""
    wat = "Eén antwoord blijft" if aantal == 1 else f"{aantal} antwoorden blijven"
    hier = "staat" if aantal == 1 else "staan"
    return f"{wat} tussen jou en de jongere en {hier} er niet in. Voor jezelf wel: {opdracht}"


def los_beschadigd(opdracht: str) -> str:
    """Of a damaged talk nobody can tell what is shielded in it."""
    return (
        "Van een beschadigd gesprek is niet te zien wat tussen jou en de jongere blijft. "
        f"Wat ervan over is, staat er daarom alleen voor jezelf bij: {opdracht}"
    )


ALLES_ERIN = "Let op: hierin staat ook wat tussen jou en de jongere blijft. Deel dit niet."

# Own notes

EIGEN = "Wat wil je voor jezelf onthouden bij deze vraag?"
ALLEEN_JIJ = "Alleen jij kunt dit lezen. Bij een inzageverzoek kan de school je er toch om vragen."
EIGEN_STAAT_ER = "Er staat al: {tekst}"
EIGEN_WEGHALEN = "Weghalen: /notitie --eigen weg"
EIGEN_TOT = "✓ eigen aantekening bewaard tot en met {dag}"
EIGEN_WEG = "✓ eigen aantekening weggehaald"
GEEN_EIGEN = "Bij deze vraag staat geen eigen aantekening."
EIGEN_BIJ = "Je eigen aantekeningen bij dit gesprek"
EIGEN_GEEN_BIJ = "Bij dit gesprek staan geen eigen aantekeningen."
EIGEN_BEWAARD_TOT = "bewaard tot en met {dag}"


def verlopen(aantal: int) -> str:
    """Own notes of which the time was over are gone."""
    if aantal == 1:
        return "Eén eigen aantekening was verlopen en is weggehaald."
    return f"{aantal} eigen aantekeningen waren verlopen en zijn weggehaald."


# Taking a thing back for good

NIETS_OM_WEG_TE_HALEN = "Er staat nog niets om weg te halen."
NIET_OPSLAAN = "Dit voorgoed weghalen? Het gaat om: {vraag}"
LAAT_STAAN = "nee, laat het staan"
HAAL_WEG = "ja, haal het weg"
ALLEEN_HALF = "ja, maar alleen wat ik net typte"
OOK_EIGEN = "ja, en ook mijn eigen aantekening"
WEG_VOORGOED = "Weg, en het komt niet terug. Dat jullie erover spraken, blijft staan."
WEG_HALF = "Weg. Er is niets van bewaard."
WEG_STRAKS = "Weg uit dit gesprek. Bewaren lukt nu niet. Zodra dat weer lukt, gaat het ook van de schijf."
WEG_HIER = "Weg uit dit gesprek."


def staat_er_nog(lob: str, naam: str) -> str:
    """A place in which the talk was kept before cannot be reached; `lob` is how the program is called for it."""
    return (
        "Waar dit gesprek eerst stond, kan het nog staan, en daar kan het nu niet weg. Kan dat weer? "
        f"Typ dan: {lob} gesprek wis {naam}"
    )


# Words that may be better not kept

MISSCHIEN = {
    "telefoon": "een telefoonnummer",
    "mail": "een e-mailadres",
    "bsn": "een burgerservicenummer",
    "geboortedatum": "een geboortedatum",
    "adres": "een adres",
    "naam": "de naam van iemand",
    "gezondheid": "iets over gezondheid",
    "geloof": "iets over geloof",
    "afkomst": "iets over afkomst",
    "politie": "iets over de politie",
    "seksualiteit": "iets over seksualiteit",
    "cijfer": "een cijfer van school",
}
"""What may stand in a text that is better not kept."""


def misschien(wat: str) -> str:
    """The gentle question in a talk; it holds nobody up."""
    return (
        f"Er staat misschien {MISSCHIEN[wat]} in. Liever niet bewaren: /niet-opslaan. "
        "Anders ga je gewoon verder."
    )


def misschien_achteraf(wat: str, naam: str) -> str:
    """The same after the talk, when what was added stays in the record."""
    return (
        f"Er staat misschien {MISSCHIEN[wat]} in. Dat gaat er alleen nog uit door het hele gesprek te wissen: "
        f"lob gesprek wis {naam}"
    )


def code_lijkt_op(wat: str, code: str) -> str:
    """A code by which somebody can be traced."""
    return (
        f"De code lijkt op {MISSCHIEN[wat]}. Kies liever een code die niets zegt: "
        f"lob jongere hernoem {typed(code)} NIEUW"
    )


def misschien_in_bestand(aantal: int, wat: str) -> str:
    """The same of what came in from files: how many answers, and what the first of them may hold."""
    waar = "In één antwoord staat" if aantal == 1 else f"In {aantal} antwoorden staat"
    return f"{waar} misschien iets wat je liever niet bewaart, zoals {MISSCHIEN[wat]}. Lees het nog eens na."
