"""The sentences about answers files and records that are taken in."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

NOG_NIET = "nog niet"
GEEN_BANK = "Zet in het bestand welke bank erbij hoort, bijvoorbeeld: bank: stage. Of geef --bank."
GEEN_DATUM = "De datum lees ik niet. Schrijf hem als 2026-11-20."
TE_NIEUW = (
    "Dit verslag is gemaakt met een nieuwere versie van lob. Werk lob eerst bij; er is niets veranderd."
)
VERKEERD_SCHEMA = "Achter schema hoort het getal 1."
WIJZIGING_PAST_NIET = (
    "Een van de wijzigingen in dit verslag past niet bij een veld. Verbeter haar, of haal haar weg."
)
GEEN_TABEL = "Hier hoort een lijst van velden met hun antwoord, zoals titel: De eerste dag."
NIETS_GESCHREVEN = "Er is niets opgeslagen. Verbeter het bestand en probeer het opnieuw."
ONBEKENDE_STAAT = "Hier past alleen beantwoord, besproken, overgeslagen of later."
GEEN_ANTWOORD = "Bij beantwoord hoort een antwoord."


def onbekende_sleutel(sleutel: str, bekend: Iterable[str]) -> str:
    """A key that nothing asks for, with the nearest one that is known."""
    dichtbij = get_close_matches(sleutel, list(bekend), 1)
    bedoeld = f" Bedoelde je {dichtbij[0]}?" if dichtbij else " Haal deze regel weg, of verbeter de naam."
    return f"'{sleutel}' ken ik niet.{bedoeld}"


def geen_vraag_voor(pad: str, bank: str) -> str:
    """A field of the record that this bank has no question for."""
    return f"Geen vraag van de bank '{bank}' vraagt naar {pad}. Kies een andere bank, of haal deze regel weg."


def geen_waarde(pad: str, waarde: object, waarden: Iterable[str]) -> str:
    """A value that a choice does not know."""
    return f"'{waarde}' past niet bij {pad}. Kies uit: {', '.join(waarden)}."


def tekst_verwacht(pad: str) -> str:
    """A list or table where a text belongs."""
    return f"Bij {pad} hoort één tekst."


def lijst_verwacht(pad: str) -> str:
    """A text where a list belongs."""
    return f"Bij {pad} hoort een lijst, met elk ding op een eigen regel achter een streepje."


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
    return f"De bank '{bank}' heeft geen vraag met de naam '{naam}'. Kies de bank waarmee het gesprek is gevoerd."


def regel(bestand: str, plaats: str, zin: str) -> str:
    """One mistake in a file, with its place."""
    return f"{bestand}:{plaats} {zin}" if plaats else f"{bestand}: {zin}"


def bestand_niet_gevonden(pad: str) -> str:
    """A file that is not there."""
    return f"Ik kan {pad} niet vinden. Kijk of de naam en de map kloppen."


def bestand_niet_te_lezen(pad: str) -> str:
    """A file that cannot be read."""
    return f"Ik kan {pad} niet lezen. Kijk of het een bestand is en of je het mag openen."


def opgenomen(code: str | None, datum: str) -> str:
    """A talk that was taken in."""
    return f"Het gesprek van {datum} met {code or 'zonder code'} is opgenomen."


def afgekapt(rest: str) -> str:
    """A text that was cut at a number sign."""
    return f"Alles vanaf '{rest}' valt weg door het hekje. Zet de hele tekst tussen aanhalingstekens."
