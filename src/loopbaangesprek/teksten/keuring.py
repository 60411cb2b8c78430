"""The sentences of the keuring about a bank that can be read: what makes it a better one, and what to type."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from loopbaangesprek.schoon import cite
from loopbaangesprek.teksten.lezen import choices
from loopbaangesprek.teksten.velden import describe

DUBBEL = "Hier staan twee vragen in één. Stel er een, en zet de andere bij de doorvragen."
GESLOTEN = "Hierop past alleen ja of nee. Begin met wat, hoe, wie of welke, of zet er een keuze bij, zoals keuze: [ja, nee]."
STUREND = (
    "In deze vraag zit het antwoord al. Vraag het open, zoals: Hoe was dat voor jou? of: Wat vind jij ervan?"
)
WAAROM = "Waarom vooraan klinkt als een verwijt. Schrijf: Wat maakt dat … of: Hoe kwam het dat …"
ADVIES = "Dit is een raad met een vraagteken. Vraag wat de jongere zelf bedenkt, zoals: Wat zou jou helpen?"
CIJFERS = "Een loopbaangesprek gaat niet over cijfers, toetsen of verzuim. Vraag naar wat de jongere deed."
ZONDER_DOORVRAGEN = "Bij deze open vraag staan geen doorvragen. Zet er twee onder, zoals: Wat deed je toen? en: Wat maakte dat zo?"
VERPLICHT_ZONDER_OOGST = (
    "Verplicht kan alleen met een plek in het verslag. Zet er oogst bij, of haal verplicht weg."
)
INZICHT_NODIG = (
    "Geen enkele vraag haalt op wat de jongere ontdekt. Zet bij een vraag oogst: reflectie.inzicht, of rode_draad.tekst,"
    " of groter_verhaal.leefregels.regel."
)
UITLEG_ZONDER_REDEN = (
    "Hier staat niet waarom. Schrijf het erbij, zoals: # keuring: W06 omdat deze zin zo hoort."
)
WOORDEN_GRENS = 20


def twee_varianten(niveau: str, soort: str) -> str:
    """Tell of two other wordings that can both be meant in one talk."""
    return (
        f"Gaat het om {soort} met een jongere van het {niveau}, dan passen hier twee varianten. De woorden bij {soort} "
        "gaan dan voor. Haal er een weg, of laat het zo."
    )


def oude_variant(voor: Sequence[str]) -> str:
    """Tell of other words that stay as they were where a question was changed."""
    return (
        f"Bij {choices(voor)} staan nog de oude woorden van deze vraag. Zet er varianten bij met nieuwe woorden, of "
        "varianten: {} om ze weg te halen."
    )


def lang(woorden: int) -> str:
    """Tell of a sentence that is too long to remember."""
    return (
        f"Dit zijn {woorden} woorden; na {WOORDEN_GRENS} is het begin vergeten. Haal weg wat niet nodig is, "
        "of zet een stuk in de tip."
    )


def moeilijk(woorden: Mapping[str, str]) -> str:
    """Tell of words that a jongere may not know."""
    paren = [f"{cite(woord)} (liever: {beter})" for woord, beter in woorden.items()]
    kop = "Dit woord kent niet iedereen" if len(paren) == 1 else "Deze woorden kent niet iedereen"
    return f"{kop}: {', '.join(paren)}."


def persoonlijk(onderwerp: str) -> str:
    """Tell of a question for what the law protects more."""
    return (
        f"Deze vraag gaat over {onderwerp}. Daar vraagt een loopbaangesprek niet naar, en het verslag heeft er geen "
        "plek voor. Haal hem weg, of vraag naar het werk."
    )


def geen_vraag_vult(veld: str) -> str:
    """Tell of a field without which there is no record of the talk."""
    return f"Geen enkele vraag vult {veld} ({describe(veld)}). Zet bij een vraag oogst: {veld}."


def nooit_bereikt(id_: str) -> str:
    """Tell of a question whose conditions exclude each other."""
    return f"De vraag {cite(id_)} wordt nooit gesteld: deze voorwaarden gaan niet samen. Haal er een weg."


def nooit_bereikt_door(id_: str, door: str) -> str:
    """Tell of a question that waits for one that is never asked."""
    return f"De vraag {cite(id_)} wordt nooit gesteld, want {cite(door)} wordt nooit gesteld. Verbeter die eerst."


def altijd_waar(id_: str, sleutel: str) -> str:
    """Tell of a condition that changes nothing."""
    bij = f"bij elk antwoord op {cite(id_)}" if sleutel == "als" else "altijd"
    return f"Deze voorwaarde klopt {bij} en doet dus niets. Haal hem weg, of noem minder antwoorden."


def nooit_waar(id_: str, sleutel: str) -> str:
    """Tell of a condition that never holds."""
    if sleutel == "als_niet":
        return f"Bij elk antwoord op {cite(id_)} valt deze vraag weg. Noem onder als_niet minder antwoorden."
    return f"Dit antwoord op {cite(id_)} kan hier nooit gegeven zijn. Kies een ander antwoord, of haal de voorwaarde weg."


def zonder_tweeling(id_: str, fase: str, kant: str) -> str:
    """Tell of a phase that goes on after one side of an experience only."""
    na, ander = ("iets fijns", "negatief") if kant == "positief" else ("iets vervelends", "positief")
    niet = "iets vervelends" if kant == "positief" else "iets fijns"
    return (
        f"De vraag {cite(id_)} komt alleen na {na}; na {niet} heeft de fase {fase} geen eigen vraag. Zet er een bij, met "
        f"onder als: {ander}."
    )


def nooit_gevraagd(competenties: Sequence[str]) -> str:
    """Tell of competences that no question touches."""
    return f"Geen enkele vraag gaat over {choices(competenties)}. Zet er een bij, met achter competentie: {competenties[0]}."


def te_veel_verplicht(aantal: int, grens: int) -> str:
    """Tell of more required questions than a talk can fill."""
    return f"Er zijn {aantal} verplichte vragen. Met meer dan {grens} wordt een gesprek een formulier: haal er een paar weg."


def lang_pad(vragen: int, grens: int, minuten: int) -> str:
    """Tell of a standard path that is too long."""
    return (
        f"Op een gewone weg komen {vragen} hoofdvragen langs; hooguit {grens} passen in {minuten} minuten. Zet bij een "
        "paar vragen extra: ja, of maak er doorvragen van."
    )


def lang_kort_pad(vragen: int, grens: int, minuten: int) -> str:
    """Tell of a short path that is too long."""
    return (
        f"In het korte gesprek komen {vragen} hoofdvragen langs; hooguit {grens} passen in {minuten} minuten. Haal bij "
        "een paar vragen kort weg."
    )


def lange_fase(fase: str, vragen: int, richttijd: int) -> str:
    """Tell of a phase with more questions than minutes."""
    minuten = "1 minuut" if richttijd == 1 else f"{richttijd} minuten"
    return (
        f"De fase {fase} heeft {vragen} hoofdvragen voor {minuten}. Reken ten minste een minuut per vraag: geef meer "
        "tijd, of maak er doorvragen van."
    )


def wacht_op_niet_kort(id_: str, op: str) -> str:
    """Tell of a question of the short path that waits for one that is not on it."""
    return (
        f"In het korte gesprek wordt {cite(op)} niet gesteld, en {cite(id_)} dus ook niet. Zet ook bij {cite(op)} kort: ja, "
        "of haal het hier weg."
    )


def leidende_vragen(ontbreekt: Sequence[str]) -> str:
    """Tell of guiding questions of the Wegwijzer that are not there."""
    begin = "Een van de tien vragen" if len(ontbreekt) == 1 else f"{len(ontbreekt)} van de tien vragen"
    werkwoord = "ontbreekt" if len(ontbreekt) == 1 else "ontbreken"
    lijst = ", ".join(f"{describe(veld)} (oogst: {veld})" for veld in ontbreekt)
    return f"{begin} van de Wegwijzer {werkwoord}: {lijst}. Zet ze erbij, ook als doorvraag of met extra: ja."


def regel_zwijgt(veld: str, gevolg: str) -> str:
    """Tell of a rule of the method that has no question to work with."""
    return f"Geen enkele vraag vult {veld}. Daardoor {gevolg}. Zet er een bij met oogst: {veld}."


def regels_zwijgen(velden: Sequence[str]) -> str:
    """Tell of several rules of the method that have no question to work with."""
    lijst = ", ".join(f"{describe(veld)} ({veld})" for veld in velden)
    return (
        f"Geen enkele vraag vult: {lijst}. De regels van het programma die daarbij horen, zwijgen dan. Zet er vragen bij "
        "met deze plekken achter oogst."
    )


def versie_niet_hoger(versie: str, volgende: str) -> str:
    """Tell of content that changed under the same version."""
    return (
        f"De vragen zijn veranderd, en de versie is nog {cite(versie)}. Zet hem op {cite(volgende)}: zo zie je in elk "
        "verslag met welke vragen het gesprek was."
    )


def uitleg_hoort_nergens(code: str) -> str:
    """Tell of an explanation that explains nothing here."""
    return f"Op deze plek is geen waarschuwing {code}. Zet de uitleg op de regel erboven, of haal hem weg."


def uitleg_kan_niet(code: str) -> str:
    """Tell of an explanation for a mistake, or for a code that does not exist."""
    return f"{code} is geen waarschuwing, en alleen een waarschuwing kun je uitleggen. Haal deze regel weg."
