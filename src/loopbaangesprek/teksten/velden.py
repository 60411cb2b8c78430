"""The fields of the record in a few words, for lists such as what is still open."""

from __future__ import annotations

import re

OMSCHRIJVING: dict[str, str] = {
    "opening.doel": "het doel van het gesprek",
    "opening.wens_jongere": "de wens voor dit gesprek",
    "opening.vorige_stap.activiteit": "de vorige stap",
    "opening.vorige_stap.staat": "wat er van de vorige stap kwam",
    "opening.vorige_stap.geleerd": "hoe het met de vorige stap ging",
    "ervaring.titel": "het moment",
    "ervaring.soort": "wat voor ervaring het was",
    "ervaring.wanneer": "wanneer het was",
    "ervaring.waar": "waar het was",
    "ervaring.beoogd_doel": "wat de jongere daar wilde uitzoeken",
    "ervaring.waardering": "fijn, vervelend of allebei",
    "klein_verhaal.gebeurtenis": "wat er gebeurde",
    "klein_verhaal.rol": "de eigen rol",
    "klein_verhaal.verwachting": "wat er verwacht werd",
    "klein_verhaal.aandeel": "wat de jongere zelf deed",
    "klein_verhaal.emoties": "de gevoelens erbij",
    "klein_verhaal.duiding": "wat de jongere ervan denkt",
    "klein_verhaal.tekst": "het klein verhaal in eigen woorden",
    "reflectie.goed_gedaan": "wat goed ging",
    "reflectie.gemist": "wat er nodig was",
    "reflectie.inzicht": "een naam voor wat is ontdekt",
    "reflectie.belemmerende_gedachte": "een gedachte die tegenhoudt",
    "reflectie.gezien_door_anderen": "wat anderen zien",
    "verwante_verhalen": "een verhaal dat erop lijkt",
    "verwante_verhalen.soort": "of een verwant verhaal van nu of van eerder is",
    "verwante_verhalen.verhaal": "een verhaal dat erop lijkt",
    "verwante_verhalen.overeenkomst": "wat in die verhalen hetzelfde is",
    "verwante_verhalen.gesprek": "uit welk gesprek een verwant verhaal komt",
    "rode_draad": "de rode draad",
    "rode_draad.tekst": "de rode draad",
    "rode_draad.voorlopig": "of de rode draad voorlopig is",
    "groter_verhaal.leefregels": "een leefregel",
    "groter_verhaal.leefregels.regel": "de leefregel in eigen woorden",
    "groter_verhaal.leefregels.inzet": "hoe de leefregel wordt gebruikt",
    "groter_verhaal.leefregels.voordeel": "een voordeel van de leefregel",
    "groter_verhaal.leefregels.nadeel": "een nadeel van de leefregel",
    "groter_verhaal.kwaliteiten": "een kwaliteit",
    "groter_verhaal.kwaliteiten.naam": "de naam van een kwaliteit",
    "groter_verhaal.kwaliteiten.blijkt_uit": "waar een kwaliteit uit blijkt",
    "groter_verhaal.motieven": "een motief",
    "groter_verhaal.motieven.naam": "de naam van een motief",
    "groter_verhaal.motieven.blijkt_uit": "waar een motief uit blijkt",
    "groter_verhaal.tekst": "het groter verhaal in eigen woorden",
    "groter_verhaal.stem": "van wie het groter verhaal is",
    "vooruitblik.mogelijkheden": "wat er kan",
    "vooruitblik.grenzen": "waar een grens ligt",
    "vooruitblik.uitproberen": "wat de jongere wil proberen",
    "vooruitblik.niet_willen": "wat de jongere niet wil",
    "vooruitblik.nodig": "wat nodig is om te kiezen",
    "vooruitblik.ideeen": "ideeën van de jongere",
    "vooruitblik.ingebracht": "wat de begeleider vertelde",
    "vervolgstap.status": "of er een stap is gekozen",
    "vervolgstap.activiteit": "de stap",
    "vervolgstap.wanneer": "wanneer de stap is",
    "vervolgstap.waar": "waar de stap is",
    "vervolgstap.met_wie": "met wie de stap is",
    "vervolgstap.eerste_actie": "wat de jongere als eerste doet",
    "vervolgstap.klaar_als": "wanneer de stap klaar is",
    "vervolgstap.warmte": "hoe warm de stap is",
    "vervolgstap.warmte.waarom": "wat er in de stap trekt",
    "vervolgstap.warmte.graad": "hoe warm de stap is",
    "vervolgstap.niet_warm": "een idee dat niet warm was",
    "vervolgstap.niet_warm.activiteit": "een idee dat niet warm was",
    "vervolgstap.niet_warm.graad": "hoe warm dat idee was",
    "vervolgstap.niet_warm.waarom": "waarom dat idee niet warm was",
    "vervolgstap.opvolging.wie": "wie op de stap terugkijkt",
    "vervolgstap.opvolging.wanneer": "wanneer op de stap wordt teruggekeken",
    "vervolgstap.opvolging.staat": "wat er van de stap kwam",
    "vervolgstap.opvolging.geleerd": "hoe het met de stap ging",
    "activeren.kansen": "een kans om te pakken",
    "activeren.netwerk": "wie kan helpen",
    "activeren.netwerk.wie": "wie kan helpen",
    "activeren.netwerk.contact": "hoe het contact gaat",
    "activeren.netwerk_opbouwen": "hoe een netwerk groeit",
    "activeren.belemmeringen": "wat ertussen kan komen",
    "activeren.belemmeringen.wat": "wat ertussen kan komen",
    "activeren.belemmeringen.oplossing": "wat dan helpt",
    "activeren.volgend_gesprek": "de dag van het volgende gesprek",
    "bevestiging.akkoord": "of het zo klopt",
    "bevestiging.opmerking": "wat de jongere erbij zei",
    "gesprek.aanwezig": "wie erbij waren",
    "gesprek.bewaren_tot": "tot wanneer dit wordt bewaard",
    "jongere.code": "de code",
    "jongere.niveau": "het niveau",
    "jongere.leerjaar": "het leerjaar",
    "begeleider.naam": "de naam van de begeleider",
    "begeleider.rol": "de rol van de begeleider",
}
"""Every path of the record that can be open or changed, without the number of an item."""

DEEL: dict[str, str] = {
    "opening": "Vooraf",
    "ervaring": "Klein verhaal",
    "klein_verhaal": "Klein verhaal",
    "reflectie": "Groter verhaal",
    "verwante_verhalen": "Groter verhaal",
    "rode_draad": "Groter verhaal",
    "groter_verhaal": "Groter verhaal",
    "vooruitblik": "Vooruitkijken",
    "vervolgstap": "Vervolgstap",
    "activeren": "Op weg",
    "bevestiging": "Tot slot",
}
"""The part of the talk that a path belongs to, by its first word."""

_NUMMER = re.compile(r"\.\d+|\[\d+\]")


def describe(pad: str) -> str:
    """The field in a few words; a path of a later schema is shown as it is."""
    return OMSCHRIJVING.get(_NUMMER.sub("", pad), pad)


def part_of(pad: str) -> str:
    """The part of the talk a path belongs to."""
    return DEEL.get(pad.partition(".")[0], "Overig")
