"""The codes of the shape of a question: its probes, choices, conditions and variants."""

TEKST = r"""
=== B10 fout vragen
Geen vraag
Waarom: Een vraag bestaat uit een id en een vraag. Een losse zin heeft geen naam in het verslag.
Niet zo:
    - Wat merkte je van de sfeer?
Wel zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      doorvragen: [Waaraan merkte je dat?]
Typ: Zet er een id bij, en zet vraag: voor de zin.

=== B11 fout vragen
Een doorvraag in een doorvraag
Waarom: Een doorvraag is al een stap dieper. Nog een stap vindt niemand op het scherm terug.
Niet zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      doorvragen:
        - id: wie
          vraag: Wie maakte de sfeer?
          doorvragen: [Hoe deed die dat?]
Wel zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      doorvragen:
        - id: wie
          vraag: Wie maakte de sfeer?
        - Hoe deed die dat?
Typ: Zet de doorvragen van de doorvraag bij de vraag erboven.

=== B12 fout vragen
Geen echte keuze
Waarom: Kiezen gaat tussen ten minste twee woorden.
Niet zo:
    - id: sfeer
      vraag: Hoe was de sfeer?
      keuze: [fijn]
Wel zo:
    - id: sfeer
      vraag: Hoe was de sfeer?
      keuze: [fijn, gewoon, vervelend]
Typ: Zet er een woord bij, of haal keuze weg en maak er een open vraag van.

=== B13 fout vragen
Twee keer hetzelfde woord
Waarom: Tussen twee dezelfde woorden valt niets te kiezen.
Niet zo:
    - id: sfeer
      vraag: Hoe was de sfeer?
      keuze: [fijn, gewoon, fijn]
Wel zo:
    - id: sfeer
      vraag: Hoe was de sfeer?
      keuze: [fijn, gewoon, vervelend]
Typ: Haal een van de twee weg, of kies een ander woord.

=== B14 fout vragen
De invoer past er niet bij
Waarom: Hoe een antwoord getypt wordt, volgt uit de keuze of uit de plek in het verslag.
Niet zo:
    - id: dag
      vraag: Op welke dag doe je dat?
      invoer: tekst
      oogst: vervolgstap.wanneer
      extra: ja
Wel zo:
    - id: dag
      vraag: Op welke dag doe je dat?
      oogst: vervolgstap.wanneer
      extra: ja
Typ: Haal invoer weg. Het programma weet zelf wat erbij past.

=== B15 fout vragen
Een voorwaarde zonder antwoord
Waarom: Een voorwaarde noemt een eerdere vraag, en het antwoord waarbij deze vraag komt.
Niet zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      als: hoe
      doorvragen: [Waaraan merkte je dat?]
Wel zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      als_niet:
        soort: bijbaan
      doorvragen: [Waaraan merkte je dat?]
Typ: Schrijf onder als de id van de vraag, een dubbele punt, en het antwoord.

=== B16 fout vragen
Een variant zonder vraag
Waarom: Onder een variant staat wat er anders is: de vraag, de tip of de doorvragen.
Niet zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      doorvragen: [Waaraan merkte je dat?]
      varianten:
        vmbo: Hoe was het daar?
Wel zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      doorvragen: [Waaraan merkte je dat?]
      varianten:
        vmbo:
          vraag: Hoe was het daar?
Typ: Zet vraag: tussen het niveau en de zin.

=== B24 fout vragen
Vaste waarden zonder naam
Waarom: Onder vast staat wat in elke ronde hetzelfde is, met de naam erbij.
Niet zo:
    - vast: verdieping
      vragen:
        - id: vroeger-ook
          vraag: Wanneer maakte je zoiets eerder mee?
          oogst: verwante_verhalen.verhaal
          extra: ja
          doorvragen: [Hoe oud was je toen?]
Wel zo:
    - vast:
        soort: verdieping
      vragen:
        - id: vroeger-ook
          vraag: Wanneer maakte je zoiets eerder mee?
          oogst: verwante_verhalen.verhaal
          extra: ja
          doorvragen: [Hoe oud was je toen?]
Typ: Schrijf soort: voor verbreding of verdieping.
"""
