"""The codes of a bank that builds on another one."""

TEKST = r"""
=== E01 fout blad
Niets om op te bouwen
Waarom: Met pas_aan, voeg_toe en weg verander je een andere bank. Dan moet er staan welke.
Niet zo:
    vragenbank: mijn-school
    titel: Terugblik op de stage
    versie: "1"
    weg: [kansen]
    fasen:
      - fase: opening
        vragen:
          - id: wens
            vraag: Waar wil je meer over weten?
            doorvragen: [Wat houdt je bezig?]
Wel zo:
    vragenbank: mijn-school
    titel: Terugblik op de stage
    versie: "1"
    bouwt_op: basis
    weg: [kansen]
Typ: Zet bovenaan op welke bank je verder bouwt, zoals bouwt_op: basis.

=== E02 fout erven
Onder pas_aan staat geen vraag
Waarom: Onder pas_aan staat eerst de id van een vraag, en daaronder wat er anders wordt.
Niet zo:
    pas_aan:
      rol: Wat mocht je daar doen?
Wel zo:
    pas_aan:
      rol:
        vraag: Wat mocht je daar doen?
        varianten: {}
Typ: Zet onder de id een sleutel, zoals vraag of tip.

=== E03 fout erven
De id van een vraag veranderen
Waarom: Oude verslagen verwijzen naar de id. Verandert die, dan vinden ze hun vraag niet meer.
Niet zo:
    pas_aan:
      rol:
        id: taak
Wel zo:
    pas_aan:
      rol:
        vraag: Wat was jouw taak daarbij?
        varianten: {}
Typ: Haal de regel met id weg, en verander alleen de woorden.

=== E04 fout erven
Een vraag zonder woorden
Waarom: Een vraag zonder tekst kan niemand stellen.
Niet zo:
    pas_aan:
      kansen:
        vraag:
Wel zo:
    weg:
      - kansen
Typ: Schrijf de vraag, of haal hem weg met weg.

=== E05 fout erven
Twee keer weghalen
Waarom: Dezelfde vraag staat twee keer onder weg. Misschien bedoelde je een andere.
Niet zo:
    weg:
      - kansen
      - kansen
Wel zo:
    weg:
      - kansen
Typ: Haal een van de twee weg.

=== E06 fout erven
Weghalen en ook gebruiken
Waarom: Een vraag die weg is, kan niet ook veranderen, en er kan niets achter komen.
Niet zo:
    pas_aan:
      kansen:
        tip: Een kans mag klein zijn.
    weg:
      - kansen
Wel zo:
    pas_aan:
      kansen:
        tip: Een kans mag klein zijn.
Typ: Kies één van de twee.

=== E07 fout erven
Een vraag veranderen die er niet is
Waarom: Het programma raadt niet welke vraag je bedoelt. Dan zou jouw verandering stil verdwijnen.
Niet zo:
    pas_aan:
      momnt:
        vraag: Welk moment weet je nog goed?
Wel zo:
    pas_aan:
      moment:
        vraag: Welk moment weet je nog goed?
        varianten: {}
Typ: Zoek de id op in de bank waar je op bouwt, en neem die over.

=== E08 fout erven
Geen plek voor een nieuwe vraag
Waarom: Bij elke nieuwe vraag hoort één plek: achter een andere vraag, of aan het eind van een fase.
Niet zo:
    voeg_toe:
      - id: sfeer
        vraag: Hoe was de sfeer?
        extra: ja
        doorvragen: [Waaraan merkte je dat?]
Wel zo:
    voeg_toe:
      - na: rol
        id: sfeer
        vraag: Hoe was de sfeer?
        extra: ja
        doorvragen: [Waaraan merkte je dat?]
Typ: Zet er na: met een id bij, of fase: met een fase. Niet allebei.

=== E09 fout erven
Achter een vraag die er niet is
Waarom: De plek van de nieuwe vraag bestaat niet, dus hij kan nergens komen.
Niet zo:
    voeg_toe:
      - na: rool
        id: sfeer
        vraag: Hoe was de sfeer?
        extra: ja
        doorvragen: [Waaraan merkte je dat?]
Wel zo:
    voeg_toe:
      - na: rol
        id: sfeer
        vraag: Hoe was de sfeer?
        extra: ja
        doorvragen: [Waaraan merkte je dat?]
Typ: Zoek de id op in de bank waar je op bouwt, en neem die over.

=== E10 fout blad
De bank om op te bouwen is er niet
Waarom: Zonder die bank zijn de meeste vragen er niet. Ook een kring van banken kan niet.
Niet zo:
    vragenbank: mijn-school
    titel: Terugblik op de stage
    versie: "1"
    bouwt_op: basiss
Wel zo:
    vragenbank: mijn-school
    titel: Terugblik op de stage
    versie: "1"
    bouwt_op: basis
Typ: Kies een bank die er is. Met lob vragen lijst zie je ze.
"""
