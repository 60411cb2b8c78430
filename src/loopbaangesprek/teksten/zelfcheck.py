"""The sentences of the self-check: five questions that are nobody's business but the counsellor's (M34)."""

from __future__ import annotations

TITEL = "Zelfcheck"
VRAGEN = (
    "Wie was het meest aan het woord, jij of de jongere?",
    "Waar gaf je raad, of noemde je zelf een oplossing?",
    "Waar vulde je iets in voordat de jongere het zei?",
    "Waar liet je een stilte vallen, en wat kwam er toen?",
    "Van wie zijn de woorden in het verslag?",
)
UITLEG = (
    "Alleen voor jou, over je gesprek van {datum} met {wie}.",
    "Er wordt niets bewaard, tenzij je dat aan het eind wilt.",
)
VERDER = "Alleen Enter gaat door naar de volgende vraag."
HIER_KAN = "Hier kan alleen /terug of /stop."
EERSTE_VRAAG = "Dit is de eerste vraag."
BEWAREN = "Bewaren bij je eigen aantekeningen?"
BEWAREN_KEUZE = ("nee, laat maar gaan", "ja, bewaren")
NIETS_BEWAARD = "Klaar. Er is niets bewaard."
TERUGLEZEN = "Teruglezen: lob gesprek toon {naam} --eigen"
ZONDER_CODE = "een jongere zonder code"
LOOPT_NOG = "Dit gesprek is nog niet afgerond. De zelfcheck is voor daarna: lob gesprek hervat {naam}"
GEEN_GESPREK = "Er is nog geen gesprek afgerond. De zelfcheck is voor na een gesprek."
NIET_GEVOERD = "Dit gesprek is niet tot het eind gevoerd, dus hier valt niets na te kijken."


def stand(nummer: int) -> str:
    """Where one is, for the eye."""
    return f"{TITEL} · {nummer} van {len(VRAGEN)}"


def gehoord(nummer: int) -> str:
    """Where one is, for the ear."""
    return f"{TITEL}, vraag {nummer} van {len(VRAGEN)}."
