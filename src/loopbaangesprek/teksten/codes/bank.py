"""The codes of the shape of a bank file: its heading, its phases, and what its values look like."""

TEKST = r"""
=== B01 fout vragen
Een sleutel die hier niet hoort
Waarom: Een sleutel die het programma niet kent, zou stil niets doen. Meestal is het een typfout.
Niet zo:
    - id: sfeer
      vrag: Hoe was de sfeer?
      vraag: Wat merkte je van de sfeer?
      doorvragen: [Waaraan merkte je dat?]
Wel zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      doorvragen: [Waaraan merkte je dat?]
Typ: Neem een van de sleutels die in de zin genoemd zijn, of haal de regel weg.

=== B02 fout vragen
Een zin die door een # is afgekapt
Waarom: Achter een spatie begint met # een opmerking. De rest van je zin valt weg.
Niet zo:
    - id: sfeer
      vraag: Hoe was de sfeer in groep #1?
      doorvragen: [Waaraan merkte je dat?]
Wel zo:
    - id: sfeer
      vraag: "Hoe was de sfeer in groep #1?"
      doorvragen: [Waaraan merkte je dat?]
Typ: Zet de zin tussen dubbele aanhalingstekens, en een opmerking op een eigen regel.

=== B03 fout vragen
Een zin die in tweeën leest
Waarom: Een dubbele punt met een spatie maakt van een zin een naam met een waarde.
Niet zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      doorvragen:
        - Denk eens terug: wat hoorde je?
Wel zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      doorvragen:
        - "Denk eens terug: wat hoorde je?"
Typ: Zet de hele zin tussen dubbele aanhalingstekens.

=== B04 fout vragen
Een lijst waar één tekst hoort
Waarom: Een vraag, een tip en een titel zijn één tekst.
Niet zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      tip:
        - Wacht even.
        - Kijk de jongere aan.
      doorvragen: [Waaraan merkte je dat?]
Wel zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      tip: Wacht even. Kijk de jongere aan.
      doorvragen: [Waaraan merkte je dat?]
Typ: Maak er één tekst van, zonder streepjes.

=== B05 fout vragen
Een streepje zonder zin
Waarom: Een lege doorvraag komt als lege regel op het scherm.
Niet zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      doorvragen:
        - Waaraan merkte je dat?
        -
Wel zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      doorvragen:
        - Waaraan merkte je dat?
Typ: Schrijf een zin achter het streepje, of haal het weg.

=== B06 fout vragen
Geen ja of nee
Waarom: Achter extra, kort, verplicht en gevoelig past alleen ja of nee.
Niet zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      extra: soms
      doorvragen: [Waaraan merkte je dat?]
Wel zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      extra: ja
      doorvragen: [Waaraan merkte je dat?]
Typ: Schrijf ja of nee.

=== B07 fout vragen
Een woord dat hier niet bestaat
Waarom: Op deze plek past alleen een van een paar woorden, zoals een competentie of een fase.
Niet zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      competentie: netwerk
      doorvragen: [Waaraan merkte je dat?]
Wel zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      competentie: netwerken
      doorvragen: [Waaraan merkte je dat?]
Typ: Kies een van de woorden die in de zin staan.

=== B08 fout vragen
Een naam met andere tekens
Waarom: Een naam moet in elk bestand en op elke computer hetzelfde blijven.
Niet zo:
    - id: Eerste Dag
      vraag: Wat weet je nog van je eerste dag?
      doorvragen: [Hoe begon die dag?]
Wel zo:
    - id: eerste-dag
      vraag: Wat weet je nog van je eerste dag?
      doorvragen: [Hoe begon die dag?]
Typ: Gebruik kleine letters, cijfers en streepjes, zonder spaties.

=== B09 fout vragen
Er ontbreekt iets
Waarom: Een vraag heeft een id en een vraag nodig, een bank een naam, een titel en een versie.
Niet zo:
    - vraag: Wat merkte je van de sfeer?
      doorvragen: [Waaraan merkte je dat?]
Wel zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      doorvragen: [Waaraan merkte je dat?]
Typ: Zet erbij wat er in de zin genoemd wordt.

=== B17 fout blad
De bank heet anders dan het bestand
Waarom: Je kiest een bank met de naam van het bestand. Staat er een andere naam in, dan raakt iedereen in de war.
Niet zo:
    vragenbank: onze-stage
    titel: Terugblik op de stage
    versie: "1"
    bouwt_op: basis
Wel zo:
    vragenbank: mijn-school
    titel: Terugblik op de stage
    versie: "1"
    bouwt_op: basis
Typ: Geef het bestand en de bank dezelfde naam. Hier heet het bestand mijn-school.yaml.

=== B18 fout erven
Voor wie de bank is
Waarom: Onder voor staat een niveau, een soort ervaring, of allebei.
Niet zo:
    voor: vmbo
Wel zo:
    voor:
      niveau: vmbo
Typ: Zet er niveau of soort tussen.

=== B19 fout blad
Geen vragen
Waarom: Een bank of een fase zonder vragen is geen gesprek.
Niet zo:
    vragenbank: mijn-school
    titel: Terugblik op de stage
    versie: "1"
    fasen: []
Wel zo:
    vragenbank: mijn-school
    titel: Terugblik op de stage
    versie: "1"
    bouwt_op: basis
Typ: Zet er vragen in, of bouw verder op een andere bank.

=== B20 fout erven
Hier hoort een lijst
Waarom: Fasen, vragen, voeg_toe en weg zijn lijsten: elk deel begint met een streepje.
Niet zo:
    weg:
      kansen: ja
Wel zo:
    weg:
      - kansen
Typ: Begin elke regel met een streepje en een spatie.

=== B21 fout blad
Geen fase
Waarom: Een fase heeft een naam, en daaronder staan de vragen.
Niet zo:
    vragenbank: mijn-school
    titel: Terugblik op de stage
    versie: "1"
    bouwt_op: basis
    fasen:
      - opening
Wel zo:
    vragenbank: mijn-school
    titel: Terugblik op de stage
    versie: "1"
    bouwt_op: basis
    fasen:
      - fase: opening
        richttijd: 3
Typ: Schrijf - fase: met de naam erachter.

=== B22 fout blad
Fasen dubbel of in een andere volgorde
Waarom: Een gesprek gaat altijd van opening naar afronden, en elke fase komt één keer.
Niet zo:
    vragenbank: mijn-school
    titel: Terugblik op de stage
    versie: "1"
    bouwt_op: basis
    fasen:
      - fase: activeren
        richttijd: 5
      - fase: opening
        richttijd: 3
Wel zo:
    vragenbank: mijn-school
    titel: Terugblik op de stage
    versie: "1"
    bouwt_op: basis
    fasen:
      - fase: opening
        richttijd: 3
      - fase: activeren
        richttijd: 5
Typ: Zet de fasen in de volgorde van het gesprek, elk één keer.

=== B23 fout blad
Geen aantal minuten
Waarom: Achter richttijd staat hoeveel minuten een fase ongeveer duurt.
Niet zo:
    vragenbank: mijn-school
    titel: Terugblik op de stage
    versie: "1"
    bouwt_op: basis
    fasen:
      - fase: opening
        richttijd: even
Wel zo:
    vragenbank: mijn-school
    titel: Terugblik op de stage
    versie: "1"
    bouwt_op: basis
    fasen:
      - fase: opening
        richttijd: 3
Typ: Schrijf een heel getal, zonder woorden erbij.
"""
