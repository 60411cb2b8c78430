"""The codes of a bank as a whole: both sides of an experience, and how long a talk gets."""

TEKST = r"""
=== W10 waarschuwing vragen
Alleen na iets fijns, of alleen na iets vervelends
Waarom: Na allebei gaat het gesprek verder. Van iets vervelends leert een jongere soms nog meer.
Niet zo:
    - id: terugblik
      vraag: Hoe kijk je terug?
      keuze: [positief, negatief]
    - id: trots
      vraag: Waar ben je trots op?
      als: {terugblik: positief}
      doorvragen: [Wat deed je daarvoor?]
Wel zo:
    - id: terugblik
      vraag: Hoe kijk je terug?
      keuze: [positief, negatief]
    - id: trots
      vraag: Waar ben je trots op?
      als: {terugblik: positief}
      doorvragen: [Wat deed je daarvoor?]
    - id: anders
      vraag: Wat had je graag anders gehad?
      als: {terugblik: negatief}
      doorvragen: [Wat had je daarvoor nodig?]
Typ: Zet in dezelfde fase een vraag voor de andere kant.

=== W12 waarschuwing erven
Een competentie waar geen vraag over gaat
Waarom: Aan het eind zie je welke competenties aan bod kwamen. Deze kan nooit aan bod komen.
Niet zo:
    pas_aan:
      nodig: {competentie: loopbaansturing}
      contact: {competentie: loopbaansturing, doorvragen: [Wat zeg je als eerste?]}
      kansen: {competentie: loopbaansturing}
      netwerk-opbouwen: {competentie: loopbaansturing}
      opvolging-wie: {competentie: loopbaansturing}
      met-wie: {competentie: loopbaansturing}
Wel zo:
    pas_aan:
      contact: {competentie: netwerken}
Typ: Zet de competentie bij de vraag die erover gaat.

=== W13 waarschuwing erven
Te veel verplichte vragen
Waarom: Wat verplicht is, voelt als een formulier. Een gesprek moet kunnen lopen.
Niet zo:
    pas_aan:
      rol: {verplicht: ja}
      verwachting: {verplicht: ja}
Wel zo:
    pas_aan:
      rol: {verplicht: ja}
Typ: Houd er hooguit zes. Haal verplicht weg bij wat ook open mag blijven.

=== W14 waarschuwing erven
Een lang gesprek
Waarom: Een hoofdvraag kost een of twee minuten. Met meer dan achttien is 25 minuten te kort.
Niet zo:
    pas_aan:
      beoogd-doel: {extra: nee}
Wel zo:
    pas_aan:
      beoogd-doel: {extra: ja}
Typ: Zet bij een paar vragen extra: ja, of maak er een doorvraag van.

=== W15 waarschuwing erven
Een lang kort gesprek
Waarom: Het korte gesprek duurt een kwartier. Daar passen elf hoofdvragen in.
Niet zo:
    pas_aan:
      rol: {kort: ja}
Wel zo:
    pas_aan:
      rol: {kort: nee}
Typ: Haal kort weg bij de vragen die ook later kunnen.

=== W16 waarschuwing blad
Een fase met te weinig tijd
Waarom: De richttijd laat zien of het gesprek op tijd loopt. Reken ten minste een minuut per hoofdvraag.
Niet zo:
    vragenbank: mijn-school
    titel: Terugblik op de stage
    versie: "1"
    bouwt_op: basis
    fasen:
      - fase: terugkijken
        richttijd: 2
Wel zo:
    vragenbank: mijn-school
    titel: Terugblik op de stage
    versie: "1"
    bouwt_op: basis
    fasen:
      - fase: terugkijken
        richttijd: 7
Typ: Geef de fase meer minuten, of maak van een vraag een doorvraag.

=== W17 waarschuwing erven
Een vraag van de Wegwijzer die ontbreekt
Waarom: Tien vragen zijn de bodem van elk loopbaangesprek. Ze hoeven niet allemaal gesteld te worden, maar wel klaar te liggen.
Niet zo:
    weg:
      - verwachting
Wel zo:
    pas_aan:
      verwachting: {extra: ja}
Typ: Laat de vraag staan, desnoods met extra: ja of als doorvraag.

=== W18 waarschuwing erven
Een regel die niets kan doen
Waarom: Een paar regels van de methode zoeken hun vraag bij de plek in het verslag. Zonder vraag zwijgt de regel.
Niet zo:
    weg:
      - emoties
Wel zo:
    pas_aan:
      emoties: {tip: Wacht na deze vraag.}
Typ: Laat ten minste één vraag staan met deze plek achter oogst.

=== W19 waarschuwing vragen
Een korte vraag die wacht op een lange
Waarom: In het korte gesprek wordt de vraag waar hij op wacht niet gesteld. Dan komt deze ook niet.
Niet zo:
    - id: plek
      vraag: Waar werkte je?
      keuze: [binnen, buiten]
    - id: weer
      vraag: Wat deed het weer met je?
      als: {plek: buiten}
      kort: ja
      doorvragen: [Hoe was dat?]
Wel zo:
    - id: plek
      vraag: Waar werkte je?
      keuze: [binnen, buiten]
      kort: ja
    - id: weer
      vraag: Wat deed het weer met je?
      als: {plek: buiten}
      kort: ja
      doorvragen: [Hoe was dat?]
Typ: Zet ook bij de eerdere vraag kort: ja, of haal het hier weg.

=== W20 waarschuwing vragen
Een uitleg die nergens bij hoort
Waarom: Met een opmerking kun je een waarschuwing uitleggen. Er hoort een code bij, een reden, en een waarschuwing op die plek.
Niet zo:
    # keuring: W06
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      doorvragen: [Waaraan merkte je dat?]
Wel zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      doorvragen: [Waaraan merkte je dat?]
Typ: Schrijf op de regel boven de waarschuwing: # keuring: W06 omdat … Of haal de uitleg weg.

=== W21 waarschuwing vragen
Twee varianten voor hetzelfde gesprek
Waarom: In één gesprek kan er maar één gelden. Het programma kiest dan de woorden bij de soort ervaring.
Niet zo:
    - id: dag
      vraag: Hoe zag die dag eruit?
      doorvragen: [Wat deed je eerst?]
      varianten:
        vmbo:
          vraag: Wat deed je die dag?
        stage:
          vraag: Hoe zag je stagedag eruit?
Wel zo:
    - id: dag
      vraag: Hoe zag die dag eruit?
      doorvragen: [Wat deed je eerst?]
      varianten:
        vmbo:
          vraag: Wat deed je die dag?
Typ: Haal een van de twee weg, of maak voor de soort een eigen bank.

=== W22 waarschuwing erven
De vmbo-woorden zijn nog de oude
Waarom: Je veranderde de vraag, maar een jongere van het vmbo krijgt nog de zin die er eerst stond.
Niet zo:
    pas_aan:
      moment:
        vraag: Welk moment van de open avond bleef je bij?
Wel zo:
    pas_aan:
      moment:
        vraag: Welk moment van de open avond bleef je bij?
        varianten: {}
Typ: Zet er varianten bij: met nieuwe woorden, of met {} erachter om de oude weg te halen.
"""
