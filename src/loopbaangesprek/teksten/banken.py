"""The sentences about a question bank: what is wrong in it, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from loopbaangesprek.schoon import cite
from loopbaangesprek.teksten.lezen import choices

if TYPE_CHECKING:
    from loopbaangesprek.plaats import Bevinding, Plaats

LEGE_BANK = "In deze vragenbank staat geen enkele vraag. Zet onder fasen ten minste één fase met vragen."
LEGE_FASE = "In deze fase staan geen vragen. Zet er een onder vragen, of haal de fase weg."
GEEN_FASE = "Een fase schrijf je met een naam en vragen, zoals - fase: terugkijken, en daaronder vragen."
GEEN_VRAAG = (
    "Een vraag schrijf je met een id en een vraag, zoals - id: moment, en daaronder vraag: Wat gebeurde er?"
)
GEEN_ZIN = "Hier hoort één zin te staan, geen rij sleutels."
LIJST_WAAR_TEKST = "Hier hoort één tekst te staan, geen lijst."
LEGE_ZIN = "Hier staat niets. Schrijf een zin, of haal het streepje weg."
JA_OF_NEE = "Schrijf hier ja of nee."
GEEN_GETAL = "Schrijf hier een aantal minuten, zoals 6."
DOORVRAAG_IN_DOORVRAAG = "Een doorvraag heeft zelf geen doorvragen. Zet deze bij de vraag erboven."
KEUZE_TE_KORT = "Een keuze heeft ten minste twee woorden. Bij een open vraag laat je keuze weg."
KEUZE_LIJST_VAN_PAREN = (
    "Schrijf keuze zonder streepjes als er een dubbele punt in staat: {fijn: positief, ...}"
)
KEUZE_EN_INVOER = "Kies één van de twee: een vraag met een keuze heeft geen invoer."
KEUZE_BIJ_DATUM = "Dit veld is een datum; daar past geen keuze bij. Haal keuze weg, of kies een ander veld."
ALS_IS_GROEP = "Een voorwaarde schrijf je als {vraag-id: waarde}, zoals {waardering: negatief}."
VARIANT_IS_GROEP = "Een variant schrijf je als {vmbo: {vraag: ...}}."
VAST_IS_GROEP = "Vaste waarden schrijf je als {soort: verdieping}."
VOOR_IS_GROEP = "Voor wie de bank is, schrijf je als {niveau: vmbo, soort: stage}."
PAS_AAN_IS_GROEP = "Onder pas_aan staat per vraag de id, met daaronder wat er anders wordt."
PAS_AAN_ID = "De id van een vraag verandert nooit: oude verslagen verwijzen ernaar. Haal deze regel weg."
PAS_AAN_LEEG = "De tekst van een vraag kan niet leeg zijn. Zet er een zin, of haal de vraag weg met weg."
HERHAAL_VORM = "Bij herhaal hoort één zin, of {id: ..., vraag: ...}."
NA_OF_FASE = "Zeg bij een vraag onder voeg_toe waar hij komt: na: een-vraag, of fase: terugkijken. Precies één van de twee."
MEER_LIJSTEN = "De vragen van één groep horen bij één lijst in het verslag. Maak er twee groepen van."
ZICHZELF = "Een vraag kan niet van zijn eigen antwoord afhangen."
VAST_ZONDER_LIJST = "Vaste waarden horen bij een groep die een lijst vult, zoals verwante_verhalen."
HOE_VERDER = "Verbeter dit in het bestand en probeer het opnieuw."
MAP = "Dat is een map. Noem het bestand van de vragenbank."
GEEN_BANKEN = "Er is geen enkele vragenbank gevonden."


def bedoeld(woorden: Iterable[str]) -> str:
    """Say which word was probably meant, with a space in front; nothing without a guess."""
    gokken = [cite(w) for w in woorden]
    return f" Bedoelde je {choices(gokken)}?" if gokken else ""


def onbekende_sleutel(sleutel: str, waar: str, bekend: Sequence[str], gok: Sequence[str]) -> str:
    """Tell of a key that means nothing here."""
    hint = bedoeld(gok) or f" Hier passen: {', '.join(bekend)}."
    return f"{cite(sleutel)} kan niet bij {waar}.{hint}"


def ontbreekt(sleutel: str, waar: str) -> str:
    """Tell of a key that has to be there."""
    return f"Bij {waar} hoort {sleutel}; die ontbreekt of is leeg."


def zin_in_tweeen(voorstel: str) -> str:
    """Tell of a sentence that became a key and a value, because of its colon."""
    return (
        "Door de dubbele punt met een spatie leest deze zin als twee dingen. Zet hem tussen aanhalingstekens: "
        f"{voorstel}"
    )


def afgekapt(rest: str, voorstel: str) -> str:
    """Tell of a sentence that was cut off at a `#`."""
    return (
        f"Na een spatie begint met # een opmerking: {cite(rest)} valt weg. Zet de zin tussen aanhalingstekens: "
        f"{voorstel} Een opmerking zet je op een eigen regel."
    )


def lijst_verwacht(sleutel: str) -> str:
    """Tell where a list was expected."""
    return f"Onder {sleutel} hoort een lijst: elke regel begint met een streepje en een spatie."


def ongeldige_id(tekst: str, voorstel: str) -> str:
    """Tell of an id with signs that cannot be in it."""
    hint = f" Schrijf bijvoorbeeld {voorstel}." if voorstel else ""
    return f"{cite(tekst)} kan geen naam zijn: alleen kleine letters, cijfers en streepjes.{hint}"


def andere_bestandsnaam(naam: str, bestand: str) -> str:
    """Tell that the name in a bank is not the name of its file."""
    return f"Deze bank heet {cite(naam)}, maar het bestand heet {cite(bestand)}. Geef ze dezelfde naam."


def onbekende_waarde(waarde: str, wat: str, bekend: Sequence[str], gok: Sequence[str]) -> str:
    """Tell of a word that is not one of the few that can stand here."""
    hint = bedoeld(gok) or f" Kies uit: {', '.join(bekend)}."
    return f"{cite(waarde)} is geen {wat}.{hint}"


def dubbele_waarde(waarde: str) -> str:
    """Tell of a word that stands twice in one list."""
    return f"{cite(waarde)} staat hier twee keer. Haal er een weg."


def dubbele_fase(fase: str) -> str:
    """Tell of a phase that stands twice."""
    return f"De fase {fase} staat er al. Zet de vragen bij elkaar onder één fase."


def fase_volgorde(fase: str, fasen: Sequence[str]) -> str:
    """Tell of a phase that comes too late."""
    return f"De fase {fase} staat niet op zijn plek. De volgorde is: {', '.join(fasen)}."


def dubbele_id(id_: str, eerder: Plaats) -> str:
    """Tell of an id that two questions have."""
    return f"De id {cite(id_)} is al van een andere vraag ({eerder}). Geef deze een eigen id."


def oude_id_in_gebruik(id_: str, eerder: Plaats) -> str:
    """Tell of a former id that still belongs to another question."""
    return f"{cite(id_)} staat bij vroeger, maar is ook van een andere vraag ({eerder}). Haal hem hier weg."


def onbekend_veld(pad: str, gok: Sequence[str]) -> str:
    """Tell of an oogst that is no field of the record."""
    return f"{cite(pad)} is geen veld van het verslag.{bedoeld(gok)}"


def lijst_zonder_lid(pad: str, leden: Sequence[str]) -> str:
    """Tell of an oogst that names a whole list or part of the record."""
    return f"{cite(pad)} is een groep velden. Kies er een: {', '.join(leden)}."


def keuze_nodig(pad: str, waarden: Sequence[str]) -> str:
    """Tell that a field only takes some words, so that the question needs a choice."""
    return f"Het veld {pad} kent alleen {choices(waarden)}. Zet bij deze vraag keuze: [{', '.join(waarden)}]."


def keuze_past_niet(waarde: str, pad: str, waarden: Sequence[str]) -> str:
    """Tell of a choice that the field of the record does not know."""
    return (
        f"Het veld {pad} kent {cite(waarde)} niet, alleen {choices(waarden)}. Andere woorden op het scherm kunnen zo: "
        f"keuze: {{fijn: {waarden[0]}, ...}}."
    )


def invoer_past_niet(pad: str, invoer: str) -> str:
    """Tell that the field of the record asks for another kind of input."""
    return f"Bij het veld {pad} hoort invoer: {invoer}. Je kunt invoer ook weglaten."


def onbekende_vraag(id_: str, gok: Sequence[str]) -> str:
    """Tell of a reference to a question that is not there."""
    return f"Er is geen vraag met de id {cite(id_)}.{bedoeld(gok)}"


def als_later(id_: str) -> str:
    """Tell of a condition on a question that comes later."""
    return f"De vraag {cite(id_)} komt pas later. Een voorwaarde kijkt naar een vraag die al gesteld is."


def als_kring(ids: Sequence[str]) -> str:
    """Tell of questions that wait for each other."""
    *begin, laatste = map(cite, ids)
    return f"De vragen {', '.join(begin)} en {laatste} wachten op elkaar. Haal een van die voorwaarden weg."


def als_open_vraag(id_: str) -> str:
    """Tell of a condition on a question without a choice."""
    return f"De vraag {cite(id_)} heeft geen keuze. Een voorwaarde kan alleen bij een vraag met een keuze."


def als_waarde(waarde: str, id_: str, waarden: Sequence[str], gok: Sequence[str]) -> str:
    """Tell of a condition on an answer that cannot be given."""
    hint = bedoeld(gok) or f" Kies uit: {', '.join(waarden)}."
    return f"{cite(waarde)} is geen keuze van de vraag {cite(id_)}.{hint}"


def vast_onbekend(sleutel: str, lijst: str, leden: Sequence[str]) -> str:
    """Tell of a fixed member that the list does not have."""
    return f"{cite(sleutel)} is geen deel van {lijst}. Hier passen: {choices(leden)}."


def bouwt_op_nodig(sleutel: str) -> str:
    """Tell that a verb of inheritance needs something to inherit from."""
    return f"{sleutel} kan alleen in een bank die ergens op verder bouwt. Zet bovenaan bijvoorbeeld bouwt_op: basis."


def bestaat_niet(id_: str, ouder: str, gok: Sequence[str]) -> str:
    """Tell of a change to a question that the bank below does not have."""
    return f"In {ouder} is geen vraag met de id {cite(id_)}.{bedoeld(gok)}"


def al_weg(id_: str) -> str:
    """Tell of a question that is changed or used, and taken away too."""
    return f"De vraag {cite(id_)} wordt ook weggehaald met weg. Kies één van de twee."


def kring(namen: Sequence[str]) -> str:
    """Tell of banks that build on each other in a circle."""
    return f"Deze banken bouwen in een kring op elkaar: {', '.join(namen)}. Haal ergens bouwt_op weg."


def te_veel_lagen(grens: int) -> str:
    """Tell of too long a chain of banks."""
    return f"Hier bouwen meer dan {grens} banken op elkaar. Bouw rechtstreeks verder op een eerdere."


def onbekende_bank(naam: str, gok: Sequence[str], namen: Sequence[str]) -> str:
    """Tell that there is no bank of this name, and which ones there are."""
    hint = bedoeld(gok)
    lijst = f" Er zijn: {', '.join(namen)}." if namen else f" {GEEN_BANKEN}"
    return f"Er is geen vragenbank {cite(naam)}.{hint}{lijst}"


def geen_bestand(pad: str) -> str:
    """Tell that a file is not there."""
    return f"Er is geen bestand {cite(pad)}. Kijk of de naam en de map kloppen."


def twee_bestanden(naam: str, paden: Sequence[str]) -> str:
    """Tell of two files that could both be meant."""
    return f"Er zijn twee bestanden voor de bank {cite(naam)}: {' en '.join(paden)}. Haal er een weg."


def bank_met_fouten(naam: str, bevindingen: Sequence[Bevinding]) -> str:
    """List everything that is wrong in a bank, one a line, and how to go on."""
    aantal = len(bevindingen)
    kop = "staat één fout" if aantal == 1 else f"staan {aantal} fouten"
    return "\n".join((f"In de vragenbank {cite(naam)} {kop}:", *map(str, bevindingen), HOE_VERDER))
