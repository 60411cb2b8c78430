"""The sentences about answers files and records that are taken in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from loopbaangesprek.dichtbij import nearest
from loopbaangesprek.schoon import cite

_HOOGSTENS = 5
"""Codes that are named in one line."""
NOG_NIET = "nog niet"
GEEN_BANK = "Zet in het bestand welke bank erbij hoort, bijvoorbeeld: bank: stage. Of geef --bank."
GEEN_DATUM = "De datum lees ik niet. Schrijf hem met het jaar erbij, als 2026-11-20 of 20 november 2026."
GEEN_MOMENT = (
    "Dit moment lees ik niet. Schrijf het als 2026-11-20, of met de tijd erbij als 2026-11-20T14:30."
)
TE_NIEUW = (
    "Dit verslag is gemaakt met een nieuwere versie van lob. Werk lob eerst bij; er is niets veranderd."
)
VERKEERD_SCHEMA = "Achter schema hoort het getal 1."
GEEN_TABEL = "Hier hoort een lijst van velden met hun antwoord, zoals titel: De eerste dag."
NIETS_GESCHREVEN = "Er is niets opgeslagen. Verbeter het bestand en probeer het opnieuw."
NIETS_OPGENOMEN = "Er is niets opgenomen."
LEEG = "Hier staat geen antwoord. Vul het in, of haal deze regel weg."
ONBEKENDE_STAAT = "Hier past alleen beantwoord, besproken, overgeslagen of later."
GEEN_ANTWOORD = "Bij beantwoord hoort een antwoord. Vul het in, of kies een andere staat."
GEEN_RONDE = "Achter ronde hoort een getal van 1 tot en met 100. Verbeter het, of haal deze regel weg."
EEN_RONDE = "Deze vraag wordt maar één keer gesteld. Maak er ronde 1 van, of haal dit antwoord weg."
IDEE_ZONDER_ACTIVITEIT = (
    "Bij een idee dat niet warm was, hoort een activiteit. Vul haar in, of haal het idee weg."
)
STAP_ZONDER_ACTIVITEIT = (
    "Hier mist nog de activiteit van de stap. Vul haar in, of haal deze regel weg. Is er nog geen stap, zet er dan "
    "bij: status: nog_niet."
)
WIJZIGING_ZONDER_ANTWOORDEN = (
    "Bij wijzigingen horen de antwoorden van het gesprek. Zet ze erbij, of haal de wijzigingen weg."
)
IS_OVERDRACHT = "Dit is een dossier van een andere begeleider. Overnemen: lob jongere overnemen BESTAND"
IS_DOSSIER = "Dit is een heel dossier. De verslagen staan ernaast: neem die op, of de hele map."
DUBBELE_SLEUTEL = "Deze naam staat er twee keer. Haal er een weg."


def onbekende_sleutel(sleutel: str, bekend: Iterable[str]) -> str:
    """A key that nothing asks for, with the nearest one that is known."""
    dichtbij = nearest(sleutel, (naam for naam in bekend if naam != sleutel))
    bedoeld = f" Bedoelde je {dichtbij[0]}?" if dichtbij else " Haal deze regel weg, of verbeter de naam."
    return f"{cite(sleutel)} ken ik niet.{bedoeld}"


def vraag_tussen_velden(vraag: str, veld: str) -> str:
    """The name of a question in a file that says what goes into which field."""
    return (
        f"{cite(vraag)} is de naam van een vraag, en dit bestand noemt velden. Zet het antwoord bij {veld}."
    )


def geen_vraag_voor(pad: str, bank: str) -> str:
    """A field of the record that this bank has no question for."""
    return f"Geen vraag van de bank '{bank}' vraagt naar {pad}. Kies een andere bank, of haal deze regel weg."


def geen_waarde(pad: str, waarde: object, waarden: Iterable[str]) -> str:
    """A value that a choice does not know."""
    return f"{_in_words(waarde)} past niet bij {pad}. Kies uit: {', '.join(waarden)}."


def _in_words(waarde: object) -> str:
    if isinstance(waarde, list):
        return "Een lijst"
    return "Een rij velden" if isinstance(waarde, dict) else cite(str(waarde))


def tekst_verwacht(pad: str) -> str:
    """A list or table where a text belongs, or nothing at all."""
    return f"Bij {pad} hoort één tekst."


def lijst_verwacht(pad: str) -> str:
    """A text where a list belongs."""
    return f"Bij {pad} hoort een lijst, met elk ding op een eigen regel achter een streepje."


def te_lange_lijst(pad: str, hoogstens: int) -> str:
    """A list with more items than any talk has."""
    return f"Bij {pad} passen hooguit {hoogstens} dingen. Haal de rest weg."


def item_verwacht(pad: str, leden: Iterable[str]) -> str:
    """An item of a list that is not a table."""
    return f"Elk ding onder {pad} bestaat uit {', '.join(leden)}."


def deel_verwacht(pad: str, leden: Iterable[str]) -> str:
    """A text where a part of the record belongs."""
    return f"Onder {pad} horen velden, elk op een eigen regel: {', '.join(leden)}."


def past_niet(lid: str) -> str:
    """A member of an answer that holds what it can't hold."""
    return f"Wat hier bij {lid} staat, past niet. Verbeter het, of haal het weg."


def leeg_item(pad: str) -> str:
    """An item of a list without anything in it."""
    return f"Onder {pad} staat een leeg ding. Vul het in of haal het weg."


def te_veel(pad: str) -> str:
    """More items than the bank can ask for."""
    return f"Deze bank vraagt maar één keer naar {pad}. Haal de rest weg, of kies een andere bank."


def oneens(pad: str) -> str:
    """A field that says something else than the answers it is made of."""
    return (
        f"{pad} zegt iets anders dan de antwoorden in dit verslag. Maak ze gelijk, of haal een van beide weg."
    )


def onbekende_vraag(naam: str, bank: str) -> str:
    """An answer to a question that the bank does not have."""
    return f"De bank '{bank}' heeft geen vraag met de naam {cite(naam)}. Kies de bank waarmee het gesprek is gevoerd."


def dubbel_antwoord(vraag: str, ronde: int) -> str:
    """A question that is answered twice in one round."""
    return f"De vraag '{vraag}' heeft in ronde {ronde} al een antwoord. Haal er een van beide weg."


def oud_klopt_niet(pad: str, stond: str | list[str] | None) -> str:
    """A change that says something else stood there than did."""
    toen = ", ".join(stond) if isinstance(stond, list) else stond
    wat = f"stond {cite(toen)}" if toen else "stond nog niets"
    return f"Bij {pad} {wat}. Zet dat achter oud, of haal deze wijziging weg."


def meer_fouten(aantal: int) -> str:
    """How many mistakes are not told one by one."""
    return f"En zo nog {aantal}."


def regel(bestand: str, plaats: str, zin: str) -> str:
    """One mistake in a file, with its place."""
    return f"{bestand}:{plaats} {zin}" if plaats else f"{bestand}: {zin}"


def bestand_niet_gevonden(pad: str) -> str:
    """A file that is not there."""
    return f"Ik kan {pad} niet vinden. Kijk of de naam en de map kloppen."


def bestand_niet_te_lezen(pad: str) -> str:
    """A file that cannot be read."""
    return f"Ik kan {pad} niet lezen. Kijk of het een bestand is en of je het mag openen."


def dag_kan_niet(dag: str) -> str:
    """A day of long ago, or of years from now."""
    return f"{dag[:1].upper()}{dag[1:]} kan niet de dag van het gesprek zijn. Kijk het jaar na."


def andere_code(bestand: str, optie: str) -> str:
    """A file with a code, and an option that says another one."""
    return f"In het bestand staat de code {cite(bestand)}, en achter --code {cite(optie)}. Haal een van beide weg."


def ander_niveau(bestand: str, optie: str) -> str:
    """A file with a level, and an option that says another one."""
    return f"In het bestand staat niveau {bestand}, en achter --niveau {optie}. Haal een van beide weg."


def opgenomen(code: str | None, datum: str, *, zonder_datum: bool = False) -> str:
    """A talk that was taken in; a file without a day gets that of today, and hears which it is."""
    met = f"Het gesprek van {datum} met {code} is opgenomen." if code else _without_code(datum)
    return f"{met} In het bestand stond geen datum, dus dit is die van vandaag." if zonder_datum else met


def _without_code(datum: str) -> str:
    return f"Het gesprek van {datum} is opgenomen, zonder code."


def code_geven(gesprek: str) -> str:
    """A talk without a code, which nobody finds by its jongere."""
    return f"Toch een code geven: lob gesprek wijzig {gesprek} jongere.code"


def zijn_het_namen(codes: Sequence[str]) -> str:
    """Codes that look like names: one gentle line, and never a refusal."""
    eerste, rest = ", ".join(map(cite, codes[:_HOOGSTENS])), len(codes) - _HOOGSTENS
    meer = f" en nog {rest}" if rest > 0 else ""
    vraag = f"Zijn {eerste}{meer} namen?" if len(codes) > 1 else f"Is {eerste} een naam?"
    return f"{vraag} Kies liever een code, zoals vmbo-3310. Veranderen: lob jongere hernoem"


def afgekapt(rest: str) -> str:
    """A text that was cut at a number sign."""
    return f"Alles vanaf '{rest}' valt weg door het hekje. Zet de hele tekst tussen aanhalingstekens."
