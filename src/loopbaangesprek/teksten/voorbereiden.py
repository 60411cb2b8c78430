"""The sentences of setting a talk ready."""

from __future__ import annotations

from collections.abc import Sequence

from loopbaangesprek.dichtbij import nearest

CODE_NODIG = "Geef de code van de jongere, bijvoorbeeld: lob gesprek bereid-voor vmbo-3310"
SOORT = "Waar gaat het gesprek over?"
WANNEER = "Wanneer was het?"
WAAR = "Waar was het?"
KLAARGEZET = "Klaargezet: {tekst}."
NIETS = "nog niets"
WEGGEHAALD = "Weggehaald. Voor {code} staat niets meer klaar."
NIETS_KLAAR = "Voor {code} staat niets klaar. Klopt de code?"
WEG_ALLEEN = "--weg haalt weg wat klaarstaat. Laat de andere opties dan weg, of juist --weg."
BEGIN = "Beginnen: lob gesprek start --code {code}"
NIET_INGEVULD = "Niet ingevuld, want deze bank kent het niet: {wat}. Vraag er zelf naar."
STER_NIET_HIER = "Met ster klaargezet, maar niet in deze bank: {namen}."
ONLEESBAAR = "Wat voor dit gesprek klaarstond, is beschadigd en niet te lezen. Jullie beginnen zonder."


def geen_vraag(naam: str, bekend: Sequence[str], bank: str | None) -> str:
    """A starred question that the bank that was named does not have, or that no bank has."""
    waar = "niet in deze bank" if bank else "in geen van de banken"
    dichtbij = nearest(naam, bekend)
    hint = f" Bedoelde je {dichtbij[0]}?" if dichtbij else "" if bank else " Noem de bank erbij met --bank."
    return f"De vraag '{naam}' staat {waar}.{hint}"
