"""What belongs behind each key of a bank file, and of a trial talk.

The same sentences stand in the manual and in the schema, so that an editor shows them while somebody types.
"""

from __future__ import annotations

BANK: dict[str, str] = {
    "vragenbank": "de naam, gelijk aan de naam van het bestand: kleine letters, cijfers en streepjes",
    "titel": "zoals hij op het scherm en in het verslag staat",
    "versie": "van jou; komt in het verslag",
    "bouwt_op": "de bank waar deze op verder bouwt",
    "voor": "voor wie: niveau en soort; is er één soort, dan staat die vanzelf in het verslag",
    "fasen": "de fasen met hun vragen",
    "pas_aan": "andere woorden voor vragen die er al zijn",
    "voeg_toe": "nieuwe vragen, elk met na of fase",
    "weg": "de vragen die jullie niet stellen",
}
FASE: dict[str, str] = {
    "fase": "opening, terugkijken, reflecteren, vooruitkijken, activeren of afronden, in die volgorde",
    "richttijd": "ongeveer hoeveel minuten",
    "vragen": "de vragen, en groepen van vragen",
}
VRAAG: dict[str, str] = {
    "id": "de vaste naam: kleine letters, cijfers en streepjes",
    "vraag": "de vraag zelf",
    "tip": "voor de begeleider, te zien met /tip",
    "doorvragen": "zinnen om door te vragen; met id en vraag is het een eigen vraag, met een eigen plek",
    "keuze": "de woorden waaruit de jongere kiest, met een dubbele punt erachter ook het woord voor het verslag",
    "invoer": "tekst, regels of datum; mag je weglaten, de plek in het verslag zegt het al",
    "als": "alleen stellen bij dit antwoord op een eerdere keuze",
    "als_niet": "niet stellen bij dit antwoord op een eerdere keuze",
    "extra": "ja: alleen op verzoek, met /meer of /kies, of na het gesprek",
    "kort": "ja: hoort ook bij het gesprek van een kwartier",
    "verplicht": "ja: blijft hij leeg, dan staat hij aan het eind onder nog open; het houdt niets tegen",
    "competentie": "een of meer van kwaliteitenreflectie, motievenreflectie, werkexploratie, loopbaansturing, netwerken",
    "oogst": "de plek in het verslag; zonder plek staat het antwoord bij de andere antwoorden",
    "stem": "van wie het antwoord meestal is: jongere, ander, ouder of begeleider",
    "gevoelig": "ja: het antwoord blijft tussen jongere en begeleider, en staat alleen in het eigen verslag",
    "varianten": "andere woorden voor een niveau of een soort ervaring",
    "vroeger": "namen die de vraag eerder had, zodat oude verslagen blijven kloppen",
}
GROEP: dict[str, str] = {
    "herhaal": "de vraag die nog een ronde opent; met extra komt ook die alleen op verzoek",
    "vragen": "de vragen van één ronde",
    "vast": "wat in elke ronde hetzelfde is, zoals soort: verbreding",
}
PLEK: dict[str, str] = {
    "na": "de id van de vraag waar deze achter komt",
    "fase": "de fase waar deze aan het eind komt",
}
VOOR: dict[str, str] = {
    "niveau": "vmbo, mbo, havo of vwo; weglaten betekent iedereen",
    "soort": "voor wat voor ervaring; weglaten betekent elke ervaring",
}
PROEF: dict[str, str] = {
    "bank": "de naam van de bank",
    "titel": "wat dit gesprek laat zien",
    "pad": "standaard of kort",
    "niveau": "vmbo, mbo, havo of vwo, voor de eenvoudiger woorden",
    "vorige_stap": "de stap van de vorige keer; het is dan een vervolggesprek",
    "datum": "de dag van het gesprek, om vrijdag of over een week te begrijpen",
    "antwoorden": "per vraag het antwoord; een lijst vult de rondes; /overslaan, /besproken en /later kunnen ook",
    "verwacht": "de vragen die horen te komen, in die volgorde; … staat voor andere vragen, of geen",
    "niet": "vragen die niet mogen komen",
    "record": "per plek in het verslag wat er hoort te staan; niets betekent leeg",
    "nog_open": "plekken die onder nog open horen te staan",
}
TITEL = "Een vragenbank voor het loopbaangesprek"
VARIANT = "dezelfde vraag in andere woorden"
EEN_VRAAG = "een vraag; alleen id en vraag zijn nodig"
EEN_GROEP = "vragen die bij elkaar horen en vaker terug kunnen komen"
EEN_AANPASSING = "wat er anders wordt aan deze vraag; wat je niet noemt, blijft"
SCHEMA_GEBRUIKEN = "Zet bovenaan je bank: # yaml-language-server: $schema={naam}"
