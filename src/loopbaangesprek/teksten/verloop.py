"""The sentences around a talk: opening, saving, stopping, closing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from loopbaangesprek.schoon import on_one_line, schoon

GENOTEERD = "✓ genoteerd"
IN_HET_GEHEUGEN = "Onthouden, nog niet bewaard."
OVERGESLAGEN = "Overgeslagen."
BESPROKEN = "Besproken, niets genoteerd."
BLIJFT_STAAN = "Wat er stond, blijft staan. Weghalen: /voorlezen met het nummer en weg."
VOOR_LATER = "Voor later bewaard."
GEEN_LATER = "Jullie ronden af, dus later komt niet meer. Wil je deze vraag niet stellen, typ dan /overslaan."
VERTEL = "Vertel eerst kort:"
DOEL = "We kijken samen terug op één moment, en bedenken wat je ermee wilt."
DUUR = {
    "standaard": "Het duurt ongeveer 25 minuten. Iets overslaan mag altijd.",
    "kort": "Het duurt ongeveer 15 minuten. Iets overslaan mag altijd.",
}
OPSCHRIJVEN = "Ik schrijf steekwoorden op. Jij mag ze lezen en meenemen."
WEGHALEN = "Wil je dat er iets niet blijft staan? Zeg het, dan haal ik het weg."
OP_SLOT = {
    True: "Het staat op mijn computer, met een slot erop.",
    False: "Het staat op mijn computer, zonder slot erop.",
}
BEWAREN = "Ik bewaar het nog {jaren} jaar na ons laatste gesprek. Daarna ruim ik het op."
VERTEL_OOK = "Vertel ook wie het op school mag lezen."
OUDER_ERBIJ = "Er zit een ouder bij. De jongere antwoordt eerst; woorden van de ouder merk je met /van ouder."
OEFENEN = "Oefenen: niets wordt bewaard"
OPNIEUW_GELEZEN = "In een ander venster is in dit gesprek geschreven. Dat staat er nu bij."
ELDERS_KLAAR = "Dit gesprek is in een ander venster afgerond. Wat hier nog half getypt stond:"
STOND_HIER_NOG = "Wat hier nog half getypt stond:"
STAAT_AL = (
    "In het andere venster is deze vraag ook beantwoord. Beide teksten staan hier. Haal weg wat niet blijft."
)
AL_OPEN = "Dit gesprek staat al open in een ander venster. Wat je in beide typt, blijft bewaard."
VERBORGEN = "Een eerder antwoord past nu niet meer op het pad. Het blijft bewaard."
NOTITIE = "Wat wil je onthouden bij deze vraag?"
ANDERS = "Hoe stel je de vraag in je eigen woorden?"
VAN = "Van wie zijn deze woorden?"
VAN_KEUZE = {
    "jongere": "van de jongere",
    "ander": "van iemand anders",
    "ouder": "van een ouder",
    "begeleider": "van mij",
}
VAN_GEZET = "Van wie het is, staat erbij."
NOTITIE_GEZET = "✓ notitie bewaard"
NOTITIE_TERUG = "Ze komt ook in het verslag. Enter zonder tekst gaat terug naar de vraag."
NOTITIE_WEGHALEN = "Weghalen: typ alleen weg."
NOTITIE_WEG = "✓ notitie weggehaald"
GEEN_NOTITIE = "Bij deze vraag staat geen notitie."
ANDERS_GEZET = "Zo staat de vraag in het verslag."
TIP = "Tip: {tip}"
GEEN_TIP = "Bij deze vraag staat geen tip."
GEEN_EXTRA = "In deze fase zijn er geen extra vragen meer."
KIES = "Welke vraag past nu?"
MEER = "Welke extra vraag wil je stellen?"
NIETS_GENOTEERD = "Er is nog niets genoteerd."
SAMEN_LEZEN = "Lees het samen terug. Het mooist is het als de jongere het zelf vertelt."
VERBETEREN = "Iets verbeteren: /voorlezen 2. Weghalen: /voorlezen 2 weg."
WEGGEHAALD = "Weggehaald. Dat jullie erover spraken, blijft staan."
GEEN_NUMMER = "Dat nummer staat er niet bij. Met /voorlezen zie je de nummers."
AFBREKEN = "Het gesprek hier stoppen omdat er iets groters speelt? Waar het over ging, wordt niet genoteerd."
AFBREKEN_KEUZE = {"nee": "nee, verder praten", "ja": "ja, stoppen en doorverwijzen"}
AFGEBROKEN = "Het gesprek is gestopt, met doorverwezen. Wat eerder is genoteerd, is bewaard."
AFRONDEN = "Jullie ronden af: een stap als die er nog niet is, en samen teruglezen."
ONBEKENDE_OPDRACHT = "Die opdracht ken ik niet. Met /hulp zie je ze allemaal."
KIES_UIT_DE_LIJST = "Kies een nummer of een woord uit de lijst. Weet de jongere het niet, typ dan /overslaan."
BEDOELDE_OPDRACHT = (
    "Dat staat nu als antwoord. Bedoelde je /{woord}? Een opdracht begint met een schuine streep."
)
ALS_TEKST = "Die opdracht ken ik niet, dus de zin staat in je antwoord. Met /hulp zie je alle opdrachten."
NOG_HALF = "Bij een eerdere vraag staat nog iets half getypt. Met /terug kom je er."
NOG_LOPEND = (
    "Er loopt nog een gesprek met {code}. Daarmee verder gaan: /stop, en dan lob gesprek hervat {code}"
)
HULP_KOP = "Typ een opdracht op een lege regel. Het begin van het woord is genoeg."
HULP_EINDE = "Een lege regel maakt je antwoord af. Wat tussen aanhalingstekens staat, is letterlijk gezegd."
MEEKIJKEN_AAN = "Meekijken staat aan. Nog eens /meekijken zet het uit."
BEWERKEN_KAN_NIET = "Bij deze vraag kies je; er valt niets te bewerken."
NOG_OPEN = "Nog open:"
KLAAR = "Het gesprek is klaar en bewaard."
OEFENING_KLAAR = "De oefening is klaar. Er is niets bewaard."
SCHRIJVEN = "Wil je het verslag nu ook als bestand? Op een bestand zit geen slot."
SCHRIJVEN_KEUZE = {"nee": "nee, later", "ja": "ja, in de map {map}"}
WAAR_BEWAREN = "Waar zal ik het gesprek dan bewaren? Kies een map, of typ er een."
VERDER_ZONDER = "verder zonder bewaren"
NIET_BEGINNEN = "nu niet beginnen"
NERGENS = "Er is nog geen plek gevonden om te bewaren. Noem een map: lob --map MAP gesprek start"
VERHUISD = "Het hele gesprek staat nu in: {map}"
VERHUIZEN_LUKT_NIET = "Daar lukt het ook niet. Kies een andere map."
DICHTSTE_OPDRACHTEN = "Bedoel je {opdrachten}?"
NOG_NIET_BEWAARD = "Bewaren is nog niet gelukt; het gesprek staat alleen in dit venster."
MEEGEVEN = "--voor jongere --vorm pdf"
"""What makes of a record the page for the jongere, to take home."""
VOORBEREID = "Voorbereid: {tekst}"
VORIGE_STAP = "De vorige stap was: {stap}"
VORIGE_STAP_DICHT = "De vorige stap is tussen jullie."


def opening(pad: str, jaren: int, *, op_slot: bool | None) -> tuple[str, ...]:
    """What the jongere may expect (M1), to be told in one's own words; `op_slot` None where nothing is kept."""
    slot = [] if op_slot is None else [OP_SLOT[op_slot]]
    zinnen = (DOEL, DUUR[pad], OPSCHRIJVEN, WEGHALEN, *slot, BEWAREN.format(jaren=jaren))
    return (VERTEL, *(f"  {zin}" for zin in zinnen), VERTEL_OOK)


def onbekende_opdracht(bedoeld: Sequence[str]) -> str:
    """A command that is not there, with the one that looks like it."""
    return f"Die opdracht ken ik niet. Bedoelde je /{bedoeld[0]}?" if bedoeld else ONBEKENDE_OPDRACHT


def als_tekst(bedoeld: Sequence[str]) -> str:
    """A sentence behind a slash that was taken as text, with the command that its first word looks like."""
    return f"{ALS_TEKST} Bedoelde je /{bedoeld[0]}?" if bedoeld else ALS_TEKST


def lob(elders: str | None) -> str:
    """How the program is called for a talk that is kept in its usual place, or elsewhere."""
    return "lob" if elders is None else f'lob --map "{elders}"'


def geschreven(heel: str, map_: str, naam: str, breed: int) -> tuple[str, ...]:
    """Where a file was written, on one line whatever its folder is called.

    Where that line is too long the name stands whole on a line of its own.
    """
    heel, map_, naam = (on_one_line(schoon(deel)) for deel in (heel, map_, naam))
    regel = f"Geschreven: {heel}"
    return (regel,) if len(regel) <= breed else (f"Geschreven in de map {map_}:", f"  {naam}")


def stopped(welk: str, elders: str | None) -> str:
    """What to do to go on later."""
    return f"Alles is bewaard. Verder gaan: {lob(elders)} gesprek hervat {typed(welk)}"


def typed(naam: str) -> str:
    """A code as it is typed behind a command: one with a space in it stands between quotes."""
    return f'"{naam}"' if " " in naam else naam


def where_to_find(naam: str, elders: str | None = None) -> tuple[str, ...]:
    """Where the record can be found after the talk."""
    return (
        f"Het verslag lezen:  {lob(elders)} gesprek toon {naam}",
        f"Uitwerken:          {lob(elders)} gesprek uitwerken {naam}",
        f"Als bestand:        {lob(elders)} gesprek exporteer {naam}",
        f"Meegeven:           {lob(elders)} gesprek exporteer {naam} {MEEGEVEN}",
    )


def for_yourself(naam: str, elders: str | None = None) -> str:
    """The self-check, in one quiet line: for later, for the jongere may still sit there (M34)."""
    return f"Later, voor jezelf: {lob(elders)} gesprek zelfcheck {naam}"


def hulp(opdrachten: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The one screen of `/hulp`."""
    return (
        HULP_KOP,
        *(f" {'/' + naam:<13}  {wat}" for naam, wat in opdrachten if naam != "hulp"),
        HULP_EINDE,
    )
