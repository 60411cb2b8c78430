"""Reading the new value for a field of a record: a text, a choice, a date or lines.

The rule that lives here: the field says what fits; what does not fit is refused with what does.
"""

from __future__ import annotations

import re
from datetime import date

from loopbaangesprek.datums import parse_date
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.gebeurtenissen import Waarde
from loopbaangesprek.teksten import gesprek as tg
from loopbaangesprek.velden import NIVEAUS, ROLLEN, VELDEN, VORMEN

_KEUZES = {"jongere.niveau": NIVEAUS, "begeleider.rol": ROLLEN, "gesprek.vorm": VORMEN}
_NUMMER = re.compile(r"\.\d+(?=\.|$)")


def read_value(pad: str, tekst: str, vandaag: date) -> Waarde:
    """The value that a typed text means at a path; empty means nothing. Raises `Geweigerd`."""
    if not tekst:
        return None
    kaal = _NUMMER.sub("", pad)
    veld = VELDEN.get(kaal)
    waarden = _KEUZES.get(kaal) or (veld.waarden if veld else ())
    if waarden and tekst not in waarden:
        raise Geweigerd(tg.kies_een(waarden))
    if veld and veld.soort == "datum":
        dag = parse_date(tekst, vandaag)
        if dag is None:
            raise Geweigerd(tg.GEEN_DATUM)
        return dag.isoformat()
    if veld and veld.soort == "regels" and kaal == pad:
        return [regel.strip() for regel in tekst.split("\n") if regel.strip()]
    return tekst
