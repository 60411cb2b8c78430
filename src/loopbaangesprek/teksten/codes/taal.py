"""The codes of sentences that could be asked better."""

TEKST = r"""
=== W01 waarschuwing vragen
Twee vragen in één
Waarom: Een jongere onthoudt er een, meestal de laatste. De andere blijft liggen.
Niet zo:
    - id: sfeer
      vraag: Hoe was de sfeer en wat deed jij daarin?
      doorvragen: [Waaraan merkte je dat?]
Wel zo:
    - id: sfeer
      vraag: Hoe was de sfeer?
      doorvragen: [Wat deed jij daarin?]
Typ: Stel één vraag, en zet de andere bij de doorvragen.

=== W02 waarschuwing vragen
Een gesloten vraag
Waarom: Op een vraag die met een werkwoord begint, past ja of nee. Dan is het gesprek snel klaar.
Niet zo:
    - id: sfeer
      vraag: Was de sfeer goed?
      doorvragen: [Waaraan merkte je dat?]
Wel zo:
    - id: sfeer
      vraag: Hoe was de sfeer?
      doorvragen: [Waaraan merkte je dat?]
Typ: Begin met wat, hoe, wie of welke. Wil je echt ja of nee weten, zet er dan een keuze bij.

=== W03 waarschuwing vragen
Het antwoord zit al in de vraag
Waarom: Een jongere geeft je graag gelijk. Dan hoor je wat jij dacht, en niet wat de jongere vindt.
Niet zo:
    - id: sfeer
      vraag: De sfeer was vast goed, toch?
      doorvragen: [Waaraan merkte je dat?]
Wel zo:
    - id: sfeer
      vraag: Hoe was de sfeer voor jou?
      doorvragen: [Waaraan merkte je dat?]
Typ: Haal jouw mening eruit, en woorden als toch, zeker, natuurlijk en vast.

=== W04 waarschuwing vragen
Waarom vooraan
Waarom: Waarom klinkt al snel als een verwijt. De jongere gaat zich verdedigen in plaats van vertellen.
Niet zo:
    - id: keuze-plek
      vraag: Waarom koos je deze plek?
      doorvragen: [Wat hoopte je daar?]
Wel zo:
    - id: keuze-plek
      vraag: Wat maakte dat je deze plek koos?
      doorvragen: [Wat hoopte je daar?]
Typ: Begin met wat maakt dat, of met hoe kwam het dat.

=== W05 waarschuwing vragen
Een raad met een vraagteken
Waarom: De jongere leert kiezen door zelf te bedenken. Een raad neemt dat over.
Niet zo:
    - id: hulp
      vraag: Zou je niet eens met je begeleider praten?
      doorvragen: [Wat zeg je dan?]
Wel zo:
    - id: hulp
      vraag: Wat zou jou nu helpen?
      doorvragen: [Met wie kun je daarover praten?]
Typ: Vraag wat de jongere zelf bedenkt.

=== W06 waarschuwing vragen
Een lange zin
Waarom: Na twintig woorden is het begin van de vraag vergeten.
Niet zo:
    - id: sfeer
      vraag: Als je nu terugdenkt aan alle dagen dat je daar was met die hele groep mensen, hoe was dan de sfeer?
      doorvragen: [Waaraan merkte je dat?]
Wel zo:
    - id: sfeer
      vraag: Denk terug aan die groep. Hoe was de sfeer?
      doorvragen: [Waaraan merkte je dat?]
Typ: Haal weg wat niet nodig is, of zet een stuk in de tip.

=== W07 waarschuwing vragen
Een moeilijk woord
Waarom: Wie een woord niet kent, zegt dat niet altijd. Het antwoord gaat dan over iets anders.
Niet zo:
    - id: terugblik
      vraag: Hoe reflecteer je op je stage?
      doorvragen: [Wat zie je dan?]
Wel zo:
    - id: terugblik
      vraag: Hoe kijk je terug op je stage?
      doorvragen: [Wat zie je dan?]
Typ: Neem het gewone woord dat in de zin staat, of zoek er zelf een.

=== W08 waarschuwing vragen
Te persoonlijk
Waarom: Gezondheid, geloof, afkomst en politie zijn extra beschermd door de wet. Het verslag heeft er geen plek voor.
Niet zo:
    - id: vrij
      vraag: Wanneer was je voor het laatst ziek?
      doorvragen: [Hoe ging het toen op je stage?]
Wel zo:
    - id: vrij
      vraag: Wat had je op een zware dag nodig?
      doorvragen: [Hoe ging het toen op je stage?]
Typ: Vraag naar het werk. Begint de jongere er zelf over, luister dan, en schrijf het niet op.

=== W09 waarschuwing vragen
Cijfers, toetsen of verzuim
Waarom: Zodra het over cijfers gaat, gaat het niet meer over de jongere. Dat is een ander gesprek.
Niet zo:
    - id: terugblik
      vraag: Welk cijfer geef je je stage?
      doorvragen: [Wat maakt dat?]
Wel zo:
    - id: terugblik
      vraag: Hoe kijk je terug op je stage?
      doorvragen: [Wat maakt dat?]
Typ: Vraag naar wat de jongere deed, of wat het betekende.

=== W11 waarschuwing vragen
Een open vraag zonder doorvragen
Waarom: Het eerste antwoord is vaak kort. Met een doorvraag erbij weet je hoe je verder kunt.
Niet zo:
    - id: sfeer
      vraag: Hoe was de sfeer?
Wel zo:
    - id: sfeer
      vraag: Hoe was de sfeer?
      doorvragen:
        - Waaraan merkte je dat?
        - Wat deed jij daarin?
Typ: Zet er onder doorvragen twee bij.
"""
