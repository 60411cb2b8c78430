"""The sentences of a talk: what is refused and what to do then, remarks, the opening and the closing."""

from __future__ import annotations

from collections.abc import Sequence

GESPREK_LOOPT_NOG = "Dit gesprek loopt nog. Rond het eerst af met: lob gesprek hervat"
GESPREK_IS_KLAAR = "Dit gesprek is al klaar. Een veld verander je met: lob gesprek wijzig"
LEEG_ANTWOORD = "Er staat nog niets. Typ een paar woorden, of /overslaan of /besproken."
AL_BIJ_HET_BEGIN = "Dit is de eerste vraag; verder terug kan niet."
WAARHEEN = "Noem een fase of een vraag, bijvoorbeeld: /ga activeren"
AL_INGEVULD = "Hier staat al iets. Veranderen kan met een reden: lob gesprek wijzig"
GEEN_DATUM = "Dat lees ik niet als een datum. Typ bijvoorbeeld 12-12, vrijdag of over twee weken."
GEEN_DATUM_NODIG = "Is er nog geen datum? Typ dan /overslaan."
SPRONG = "Jullie slaan nu fasen over. Dat mag; wat open bleef, komt op het eind nog eens langs."
LEEG_HINT = "Nog niets getypt. Rustig aan. Verder zonder antwoord: /overslaan of /besproken."
NIETS_GEKOZEN = "Er is nog niets gekozen."
KEUZE_HINT = "Kies een nummer of een woord. Verder zonder antwoord: /overslaan."
DERDE_DOORVRAAG = (
    "Drie keer doorgevraagd. Een uitweg: terug naar het moment zelf, van buitenaf kijken, of verder gaan."
)
DUIDING_WENK = "Hier klinkt al een uitleg in door. Wat gebeurde er precies, zonder uitleg?"
MENING_WENK = "Dat is een mening over het geheel. Vraag naar één moment."
GROTE_STAP_WENK = "Wat zie je iemand dan doen? Een kleine stap kun je zien gebeuren."


def kies_een(woorden: Sequence[str]) -> str:
    """What to type at a choice that was not clear."""
    return f"Kies een van deze: {', '.join(f'{i} {w}' for i, w in enumerate(woorden, 1))}."


def onbekende_vraag(naam: str) -> str:
    """A question that this talk does not have."""
    return f"De vraag '{naam}' zit niet in dit gesprek. Met /overzicht zie je welke er wel zijn."
