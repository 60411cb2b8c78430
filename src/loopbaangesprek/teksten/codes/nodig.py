"""The codes of what a good bank certainly has."""

TEKST = r"""
=== V01 fout blad
Andere vragen onder dezelfde versie
Waarom: In elk verslag staat de versie van de bank. Zo zie je later met welke vragen een gesprek was.
Niet zo:
    vragenbank: mijn-school
    titel: Terugblik op de stage
    versie: "2026.1"
    bouwt_op: basis
    weg: [kansen]
Wel zo:
    vragenbank: mijn-school
    titel: Terugblik op de stage
    versie: "2026.2"
    bouwt_op: basis
    weg: [kansen]
Typ: Maak het laatste getal van versie één hoger.

=== V02 fout erven
Een plek die gevuld moet kunnen worden
Waarom: Zonder wat er gebeurde, wat de jongere ontdekte, een stap en een akkoord is er geen verslag van het gesprek.
Niet zo:
    weg:
      - akkoord
Wel zo:
    pas_aan:
      akkoord:
        vraag: Klopt dit voor jou?
Typ: Laat ten minste één vraag staan met deze plek achter oogst.

=== V03 fout vragen
Verplicht zonder plek
Waarom: Wat verplicht is en leeg blijft, komt onder nog open in het verslag. Zonder plek kan dat niet.
Niet zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      verplicht: ja
      doorvragen: [Waaraan merkte je dat?]
Wel zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      doorvragen: [Waaraan merkte je dat?]
Typ: Zet er oogst bij, of haal verplicht weg.

=== V04 fout vragen
Een vraag die nooit gesteld wordt
Waarom: De voorwaarden gaan niet samen, dus geen enkel gesprek komt hier.
Niet zo:
    - id: plek
      vraag: Waar werkte je?
      keuze: [binnen, buiten]
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      als: {plek: buiten}
      als_niet: {plek: buiten}
      doorvragen: [Waaraan merkte je dat?]
Wel zo:
    - id: plek
      vraag: Waar werkte je?
      keuze: [binnen, buiten]
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      als: {plek: buiten}
      doorvragen: [Waaraan merkte je dat?]
Typ: Haal een van de voorwaarden weg, of noem andere antwoorden.

=== V05 fout vragen
Een voorwaarde die altijd klopt
Waarom: Deze voorwaarde doet niets. Wie hem leest, denkt dat de vraag soms wegblijft.
Niet zo:
    - id: plek
      vraag: Waar werkte je?
      keuze: [binnen, buiten]
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      als: {plek: [binnen, buiten]}
      doorvragen: [Waaraan merkte je dat?]
Wel zo:
    - id: plek
      vraag: Waar werkte je?
      keuze: [binnen, buiten]
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      als: {plek: binnen}
      doorvragen: [Waaraan merkte je dat?]
Typ: Haal de voorwaarde weg, of noem minder antwoorden.

=== V06 fout vragen
Een voorwaarde die nooit klopt
Waarom: Bij elk antwoord blijft de vraag weg. Dan kan hij er net zo goed niet staan.
Niet zo:
    - id: plek
      vraag: Waar werkte je?
      keuze: [binnen, buiten]
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      als_niet: {plek: [binnen, buiten]}
      doorvragen: [Waaraan merkte je dat?]
Wel zo:
    - id: plek
      vraag: Waar werkte je?
      keuze: [binnen, buiten]
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      als_niet: {plek: binnen}
      doorvragen: [Waaraan merkte je dat?]
Typ: Noem minder antwoorden, of haal de voorwaarde weg.
"""
