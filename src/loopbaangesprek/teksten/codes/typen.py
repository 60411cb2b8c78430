"""The codes of what goes wrong while somebody types."""

TEKST = r"""
=== L20 fout vragen
De opbouw klopt niet
Waarom: Het bestand is hier niet te volgen, en er is geen betere uitleg voor.
Niet zo:
    - id: sfeer
      vraag: Hoe was de sfeer?
      keuze: [fijn,
        > gewoon]
Wel zo:
    - id: sfeer
      vraag: Hoe was de sfeer?
      keuze: [fijn, gewoon]
Typ: Kijk of de regel recht onder de vorige begint en of elk teken weer sluit.

=== L21 fout vragen
Een dubbele punt in de zin
Waarom: Een dubbele punt met een spatie splitst de zin in een naam en een waarde.
Niet zo:
    - id: sfeer
      vraag: Denk even terug: hoe was de sfeer?
      doorvragen: [Waaraan merkte je dat?]
Wel zo:
    - id: sfeer
      vraag: "Denk even terug: hoe was de sfeer?"
      doorvragen: [Waaraan merkte je dat?]
Typ: Zet de hele zin tussen dubbele aanhalingstekens.

=== L22 fout vragen
Een zin die met 's of 't begint
Waarom: Een aanhalingsteken vooraan opent een aanhaling, en die sluit dan nergens.
Niet zo:
    - id: ochtend
      vraag: 's Ochtends op je stage, wat doe je dan?
      doorvragen: [Hoe begint je dag?]
Wel zo:
    - id: ochtend
      vraag: "'s Ochtends op je stage, wat doe je dan?"
      doorvragen: [Hoe begint je dag?]
Typ: Zet de hele zin tussen dubbele aanhalingstekens.

=== L23 fout vragen
Een aanhalingsteken dat niet goed sluit
Waarom: Wat tussen aanhalingstekens begint, moet er ook mee eindigen.
Niet zo:
    - id: sfeer
      vraag: "Sfeer" is een groot woord. Hoe was het?
      doorvragen: [Waaraan merkte je dat?]
Wel zo:
    - id: sfeer
      vraag: '"Sfeer" is een groot woord. Hoe was het?'
      doorvragen: [Waaraan merkte je dat?]
Typ: Zet de hele zin tussen aanhalingstekens, van de andere soort dan die erin staan.

=== L24 fout vragen
Een zin die met een bijzonder teken begint
Waarom: Tekens als @, % en ? betekenen vooraan iets anders.
Niet zo:
    - id: sfeer
      vraag: @school is de sfeer anders. Hoe was het daar?
      doorvragen: [Waaraan merkte je dat?]
Wel zo:
    - id: sfeer
      vraag: "@school is de sfeer anders. Hoe was het daar?"
      doorvragen: [Waaraan merkte je dat?]
Typ: Zet de hele zin tussen dubbele aanhalingstekens.

=== L25 fout vragen
Niet recht onder elkaar
Waarom: Wat bij elkaar hoort, begint op dezelfde plek van de regel.
Niet zo:
    - id: sfeer
      vraag: Hoe was de sfeer?
       tip: Wacht even.
Wel zo:
    - id: sfeer
      vraag: Hoe was de sfeer?
      tip: Wacht even.
      doorvragen: [Waaraan merkte je dat?]
Typ: Haal spaties weg of zet er bij, tot de regel recht onder de vorige begint.

=== L26 fout vragen
Een haak die niet sluit
Waarom: Elke [ en { heeft een eigen ] of }, en tussen de delen staat een komma.
Niet zo:
    - id: sfeer
      vraag: Hoe was de sfeer?
      keuze: [fijn, gewoon
      extra: ja
Wel zo:
    - id: sfeer
      vraag: Hoe was de sfeer?
      keuze: [fijn, gewoon]
      extra: ja
Typ: Sluit de haak, of zet de delen onder elkaar met een streepje.

=== L27 fout vragen
Geen spatie achter de dubbele punt
Waarom: Zonder die spatie is het één woord, en geen naam met een waarde.
Niet zo:
    - id: sfeer
      vraag:Hoe was de sfeer?
      tip: Wacht even.
Wel zo:
    - id: sfeer
      vraag: Hoe was de sfeer?
      tip: Wacht even.
      doorvragen: [Waaraan merkte je dat?]
Typ: Zet een spatie achter de dubbele punt.

=== L28 fout vragen
Tekst achter | of >
Waarom: Achter die tekens begint de tekst pas op de volgende regel.
Niet zo:
    - id: sfeer
      vraag: > Hoe was de sfeer?
      extra: ja
Wel zo:
    - id: sfeer
      vraag: >
        Hoe was de sfeer?
      extra: ja
      doorvragen: [Waaraan merkte je dat?]
Typ: Zet de tekst op de volgende regel, twee spaties verder naar rechts.

=== L29 fout vragen
Een streepje achter een dubbele punt
Waarom: Een streepje met een spatie begint een lijst, en die staat op eigen regels.
Niet zo:
    - id: sfeer
      vraag: - Hoe was de sfeer?
      extra: ja
Wel zo:
    - id: sfeer
      vraag: Hoe was de sfeer?
      extra: ja
      doorvragen: [Waaraan merkte je dat?]
Typ: Haal het streepje weg, of zet de lijst op de volgende regel.

=== L30 fout vragen
Een zin die door een # is afgebroken
Waarom: Achter een spatie begint met # een opmerking. De regel eronder hoort dan nergens meer bij.
Niet zo:
    - id: sfeer
      vraag: Hoe was de sfeer in groep #1
        en in groep 2?
      extra: ja
Wel zo:
    - id: sfeer
      vraag: "Hoe was de sfeer in groep #1
        en in groep 2?"
      extra: ja
      doorvragen: [Waaraan merkte je dat?]
Typ: Zet de hele zin tussen dubbele aanhalingstekens.

=== L31 fout vragen
Een regel zonder dubbele punt
Waarom: Een regel is een naam met een waarde, of hoort bij de regel erboven.
Niet zo:
    - id: sfeer
      vraag: Hoe was de sfeer?
      extra
      kort: nee
Wel zo:
    - id: sfeer
      vraag: Hoe was de sfeer?
      extra: ja
      kort: nee
      doorvragen: [Waaraan merkte je dat?]
Typ: Zet achter de naam een dubbele punt, een spatie en de waarde.

=== L32 fout vragen
Een \ tussen dubbele aanhalingstekens
Waarom: Daar betekent een \ iets bijzonders.
Niet zo:
    - id: sfeer
      vraag: "Hoe was de sfeer thuis\school?"
      extra: ja
Wel zo:
    - id: sfeer
      vraag: "Hoe was de sfeer op school?"
      extra: ja
      doorvragen: [Waaraan merkte je dat?]
Typ: Schrijf een schuine streep naar voren, of gebruik enkele aanhalingstekens.

=== L33 fout blad
Een losse regel
Waarom: Wat bij elkaar hoort, begint even ver van de kant. Hier begint de eerste regel verder naar rechts dan de rest.
Niet zo:
      vragenbank: mijn-school
    titel: Terugblik op de stage
    versie: "1"
    bouwt_op: basis
Wel zo:
    vragenbank: mijn-school
    titel: Terugblik op de stage
    versie: "1"
    bouwt_op: basis
Typ: Haal de spaties vooraan weg. Een opmerking begint met #.
"""
