"""The codes of a file that cannot be read at all."""

TEKST = r"""
=== L01 fout woorden
Het bestand is te groot
Waarom: Een bank is een paar bladzijden. Een heel groot bestand is bijna altijd het verkeerde bestand.
Niet zo:
    een bestand van meer dan 1 MB
Wel zo:
    een bestand met alleen de vragen
Typ: Kijk of dit het goede bestand is. Is het dat wel, haal dan weg wat er niet in hoort.

=== L02 fout woorden
Het bestand is geen gewone tekst
Waarom: Word en Kladblok bewaren soms meer dan letters. Dan zijn de vragen niet te lezen.
Niet zo:
    bewaard als Word-bestand, of met een andere codering dan UTF-8
Wel zo:
    bewaard als gewone tekst, met codering UTF-8
Typ: Kies Opslaan als, en kies daar gewone tekst en de codering UTF-8.

=== L03 fout woorden
Een onzichtbaar teken
Waarom: Zo'n teken zie je niet, maar het verandert wel wat er op het scherm komt.
Niet zo:
    een teken dat mee is gekomen met plakken uit een ander programma
Wel zo:
    alleen letters, cijfers en leestekens
Typ: Typ de zin opnieuw, of haal het teken weg op de plek die genoemd is.

=== L04 fout blad
Het bestand is leeg
Waarom: Een bank zonder vragen is geen gesprek.
Niet zo:

Wel zo:
    vragenbank: mijn-school
    titel: Terugblik op de stage
    versie: "1"
    bouwt_op: basis
Typ: Zet er een bank in, of haal het bestand weg.

=== L05 fout blad
Geen namen en waarden
Waarom: Een bank bestaat uit regels met een naam, een dubbele punt en een waarde.
Niet zo:
    - Wat deed je?
    - Hoe was dat?
Wel zo:
    vragenbank: mijn-school
    titel: Terugblik op de stage
    versie: "1"
    bouwt_op: basis
Typ: Begin met vragenbank, titel en versie.

=== L06 fout blad
Een tweede deel in één bestand
Waarom: Drie streepjes beginnen een nieuw deel. Een bank is altijd één deel.
Niet zo:
    vragenbank: mijn-school
    titel: Terugblik op de stage
    versie: "1"
    bouwt_op: basis
    ---
    vragenbank: nog-een
Wel zo:
    vragenbank: mijn-school
    titel: Terugblik op de stage
    versie: "1"
    bouwt_op: basis
Typ: Haal de regel met --- weg, of maak er twee bestanden van.

=== L07 fout blad
Te diep ingesprongen
Waarom: Zo veel lijsten in elkaar heeft geen enkele bank nodig. Meestal gaat het inspringen mis.
Niet zo:
    vragenbank: mijn-school
    titel: [[[[[[[[[[[[[[[[[[[[[[te diep]]]]]]]]]]]]]]]]]]]]]]
    versie: "1"
    bouwt_op: basis
Wel zo:
    vragenbank: mijn-school
    titel: Terugblik op de stage
    versie: "1"
    bouwt_op: basis
Typ: Zet de regels weer recht onder elkaar, twee spaties per stap.

=== L08 fout woorden
Te veel waarden
Waarom: Zo veel staat er in geen enkele bank. Meestal is er iets heel vaak geplakt.
Niet zo:
    een bank met meer dan 50.000 waarden
Wel zo:
    een bank met zo veel vragen als een gesprek er kan hebben
Typ: Haal weg wat dubbel is, of splits het bestand.

=== L09 fout vragen
Dezelfde sleutel twee keer
Waarom: Van twee dezelfde sleutels is niet te zeggen welke je bedoelt.
Niet zo:
    - id: sfeer
      vraag: Hoe was de sfeer?
      vraag: Wat merkte je van de sfeer?
      doorvragen: [Waaraan merkte je dat?]
Wel zo:
    - id: sfeer
      vraag: Wat merkte je van de sfeer?
      doorvragen: [Waaraan merkte je dat?]
Typ: Haal een van de twee regels weg.

=== L10 fout vragen
Een * of & vooraan
Waarom: In dit soort bestand is dat een verwijzing naar een ander stuk. Een bank kent die niet.
Niet zo:
    - id: sfeer
      vraag: &zin Hoe was de sfeer?
      doorvragen: [Waaraan merkte je dat?]
Wel zo:
    - id: sfeer
      vraag: Hoe was de sfeer?
      doorvragen: [Waaraan merkte je dat?]
Typ: Haal het teken weg, of zet de hele zin tussen aanhalingstekens.

=== L11 fout vragen
Een ! vooraan
Waarom: Een uitroepteken vooraan is in dit soort bestand een opdracht. Een bank kent die niet.
Niet zo:
    - id: sfeer
      vraag: !belangrijk Hoe was de sfeer?
      doorvragen: [Waaraan merkte je dat?]
Wel zo:
    - id: sfeer
      vraag: "!belangrijk Hoe was de sfeer?"
      doorvragen: [Waaraan merkte je dat?]
Typ: Haal het weg, of zet de hele zin tussen aanhalingstekens.

=== L12 fout vragen
Samenvoegen met <<
Waarom: Zo haalt een bestand stukken uit een ander stuk. Dan is niet meer te zien wat er staat.
Niet zo:
    - id: sfeer
      vraag: Hoe was de sfeer?
      <<: {extra: ja}
      doorvragen: [Waaraan merkte je dat?]
Wel zo:
    - id: sfeer
      vraag: Hoe was de sfeer?
      extra: ja
      doorvragen: [Waaraan merkte je dat?]
Typ: Schrijf het uit, of bouw met bouwt_op verder op een andere bank.

=== L13 fout vragen
Links staat geen gewoon woord
Waarom: Voor de dubbele punt hoort de naam van een sleutel, zoals vraag of tip.
Niet zo:
    - id: sfeer
      vraag: Hoe was de sfeer?
      [tip]: Wacht even.
      doorvragen: [Waaraan merkte je dat?]
Wel zo:
    - id: sfeer
      vraag: Hoe was de sfeer?
      tip: Wacht even.
      doorvragen: [Waaraan merkte je dat?]
Typ: Zet links alleen de naam van de sleutel, zonder haken.

=== L14 fout blad
Een regel die met % begint
Waarom: In dit soort bestand is dat een opdracht aan het leesprogramma.
Niet zo:
    % Vragen voor de stage
    vragenbank: mijn-school
    titel: Terugblik op de stage
    versie: "1"
    bouwt_op: basis
Wel zo:
    vragenbank: mijn-school
    titel: Terugblik op de stage
    versie: "1"
    bouwt_op: basis
Typ: Haal de regel weg. Een opmerking begint met #.

=== L15 fout vragen
Een tab
Waarom: Inspringen gaat met spaties. Van een tab is niet te zeggen hoeveel spaties het zijn.
Niet zo:
    - id: sfeer
    →vraag: Hoe was de sfeer?
Wel zo:
    - id: sfeer
      vraag: Hoe was de sfeer?
      doorvragen: [Waaraan merkte je dat?]
Typ: Zet spaties in plaats van de tab, twee per stap naar rechts.

=== L40 fout json
De opbouw van een JSON-bestand klopt niet
Waarom: In een bestand dat op .json eindigt, staat alles tussen aanhalingstekens, met komma's ertussen.
Niet zo:
    {"vragenbank": "mijn-school" "titel": "Terugblik"}
Wel zo:
    {"vragenbank": "mijn-school", "titel": "Terugblik", "versie": "1", "bouwt_op": "basis"}
Typ: Zet de komma of het teken dat ontbreekt, of bewaar de bank als .yaml.

=== L41 fout json
Geen echte waarde
Waarom: NaN en Infinity betekenen niets in een bank.
Niet zo:
    {"vragenbank": "mijn-school", "titel": "Terugblik", "versie": NaN, "bouwt_op": "basis"}
Wel zo:
    {"vragenbank": "mijn-school", "titel": "Terugblik", "versie": "1", "bouwt_op": "basis"}
Typ: Schrijf de waarde tussen aanhalingstekens, of null als er niets is.

=== L42 fout json
Een half teken
Waarom: Sommige tekens bestaan uit twee helften. Van een losse helft kan niemand iets lezen.
Niet zo:
    {"vragenbank": "mijn-school", "titel": "Terugblik \ud83d", "versie": "1", "bouwt_op": "basis"}
Wel zo:
    {"vragenbank": "mijn-school", "titel": "Terugblik", "versie": "1", "bouwt_op": "basis"}
Typ: Haal het weg, of typ het teken zelf.
"""
