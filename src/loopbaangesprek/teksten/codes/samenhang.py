"""The codes of questions that do not go together."""

TEKST = r"""
=== K01 fout vragen
Twee vragen met dezelfde id
Waarom: Het verslag bewaart elk antwoord onder de id. Met twee dezelfde raakt er een kwijt.
Niet zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      doorvragen: [Waaraan merkte je dat?]
    - id: sfeer
      vraag: Wie maakte de sfeer?
      doorvragen: [Hoe deed die dat?]
Wel zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      doorvragen: [Waaraan merkte je dat?]
    - id: sfeer-wie
      vraag: Wie maakte de sfeer?
      doorvragen: [Hoe deed die dat?]
Typ: Geef de nieuwe vraag een eigen id.

=== K02 fout vragen
Een oude naam die nog in gebruik is
Waarom: Onder vroeger staat een naam die deze vraag eerder had. Hoort die bij een andere vraag, dan kloppen oude verslagen niet.
Niet zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      vroeger: soort
      doorvragen: [Waaraan merkte je dat?]
Wel zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      vroeger: stemming
      doorvragen: [Waaraan merkte je dat?]
Typ: Haal de naam weg onder vroeger.

=== K03 fout vragen
Een voorwaarde op een vraag die er niet is
Waarom: Deze vraag wacht op een antwoord dat nooit komt.
Niet zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      als_niet:
        soortt: bijbaan
      doorvragen: [Waaraan merkte je dat?]
Wel zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      als_niet:
        soort: bijbaan
      doorvragen: [Waaraan merkte je dat?]
Typ: Neem de id van een vraag die er is.

=== K04 fout vragen
Een voorwaarde op iets wat later komt
Waarom: Op het moment van de vraag is dat antwoord er nog niet. Vragen die op elkaar wachten, komen nooit.
Niet zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      als:
        groep: ja
      doorvragen: [Waaraan merkte je dat?]
    - id: groep
      vraag: Werkte je in een groep?
      keuze: [ja, nee]
Wel zo:
    - id: groep
      vraag: Werkte je in een groep?
      keuze: [ja, nee]
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      als:
        groep: ja
      doorvragen: [Waaraan merkte je dat?]
Typ: Zet de vraag waar deze op wacht ervoor, of haal de voorwaarde weg.

=== K05 fout vragen
Een voorwaarde op een open vraag
Waarom: Op een open vraag kan elk antwoord komen. Alleen van een keuze staat vast wat erin kan staan.
Niet zo:
    - id: plek
      vraag: Waar werkte je?
      doorvragen: [Hoe zag het eruit?]
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      als:
        plek: buiten
      doorvragen: [Waaraan merkte je dat?]
Wel zo:
    - id: plek
      vraag: Waar werkte je?
      keuze: [binnen, buiten]
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      als:
        plek: buiten
      doorvragen: [Waaraan merkte je dat?]
Typ: Zet bij de eerdere vraag een keuze, of haal de voorwaarde weg.

=== K06 fout vragen
Een voorwaarde op een antwoord dat niet kan
Waarom: De vraag wacht op een woord dat niet in de keuze staat. Achter als staat het woord van het verslag.
Niet zo:
    - id: plek
      vraag: Waar werkte je?
      keuze: [binnen, buiten]
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      als:
        plek: thuis
      doorvragen: [Waaraan merkte je dat?]
Wel zo:
    - id: plek
      vraag: Waar werkte je?
      keuze: [binnen, buiten]
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      als:
        plek: buiten
      doorvragen: [Waaraan merkte je dat?]
Typ: Kies een van de woorden uit de keuze van die vraag.

=== K07 fout vragen
Een plek die het verslag niet heeft
Waarom: Achter oogst staat waar het antwoord komt. Een plek die niet bestaat, zou het antwoord kwijtraken.
Niet zo:
    - id: taak
      vraag: Wat was jouw taak?
      oogst: klein_verhaal.roll
      extra: ja
      doorvragen: [Wat deed je dan?]
Wel zo:
    - id: taak
      vraag: Wat was jouw taak?
      oogst: klein_verhaal.rol
      extra: ja
      doorvragen: [Wat deed je dan?]
Typ: Kies een plek uit de lijst, of haal oogst weg.

=== K08 fout vragen
Een plek die een keuze vraagt
Waarom: Op deze plek in het verslag past maar een paar woorden. De vraag moet ze laten kiezen.
Niet zo:
    - id: terugblik
      vraag: Hoe kijk je terug?
      oogst: ervaring.waardering
      extra: ja
      doorvragen: [Wat maakt dat?]
Wel zo:
    - id: terugblik
      vraag: Hoe kijk je terug?
      keuze: [positief, negatief, allebei]
      oogst: ervaring.waardering
      extra: ja
Typ: Zet er de keuze bij die in de zin staat.

=== K09 fout vragen
Een keuze die niet op de plek past
Waarom: Het verslag kent op deze plek andere woorden. Links mag je eigen woord staan, rechts staat dat van het verslag.
Niet zo:
    - id: terugblik
      vraag: Hoe kijk je terug?
      keuze: [fijn, vervelend, allebei]
      oogst: ervaring.waardering
      extra: ja
Wel zo:
    - id: terugblik
      vraag: Hoe kijk je terug?
      keuze:
        fijn: positief
        vervelend: negatief
        allebei: allebei
      oogst: ervaring.waardering
      extra: ja
Typ: Schrijf achter elk eigen woord een dubbele punt en het woord van het verslag.

=== K10 fout vragen
Een groep voor twee lijsten
Waarom: Elke ronde van een groep is één ding in één lijst van het verslag.
Niet zo:
    - vragen:
        - id: helper
          vraag: Wie kan je nog meer helpen?
          oogst: activeren.netwerk.wie
          extra: ja
          doorvragen: [Hoe ken je die?]
        - id: hobbel
          vraag: Wat kan er tussenkomen?
          oogst: activeren.belemmeringen.wat
          extra: ja
          doorvragen: [Wat doe je dan?]
Wel zo:
    - vragen:
        - id: helper
          vraag: Wie kan je nog meer helpen?
          oogst: activeren.netwerk.wie
          extra: ja
          doorvragen: [Hoe ken je die?]
    - vragen:
        - id: hobbel
          vraag: Wat kan er tussenkomen?
          oogst: activeren.belemmeringen.wat
          extra: ja
          doorvragen: [Wat doe je dan?]
Typ: Maak er twee groepen van.

=== K11 fout vragen
Vaste waarden zonder lijst
Waarom: Een vaste waarde hoort bij een ding in een lijst. Deze groep vult geen lijst.
Niet zo:
    - vast:
        soort: verdieping
      vragen:
        - id: sfeer
          vraag: Wat merkte je van de sfeer?
          doorvragen: [Waaraan merkte je dat?]
Wel zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      doorvragen: [Waaraan merkte je dat?]
Typ: Haal vast weg, of laat de groep een lijst vullen.

=== K12 fout vragen
Een vaste waarde die de lijst niet kent
Waarom: In deze lijst bestaat die naam of dat woord niet.
Niet zo:
    - vast:
        soort: verdiep
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
Typ: Neem het woord dat in de zin staat.
"""
