"""By what somebody can be traced, in the ways it is written; and the numbers and names that say nothing of anybody."""

from __future__ import annotations

import pytest

from loopbaangesprek.dagnamen import MAANDEN
from loopbaangesprek.herleidbaar import traceable

WEL = {
    # A number, however it is written.
    "bel 0031 6 12345678": "telefoon",
    "bel +31 (0)6 12345678": "telefoon",
    "bel 06-12345678, liefst na vijven": "telefoon",
    "op 3 mei 2026 belde ik 0612345678": "telefoon",
    "van 01-02-1999 is nummer 06 1234 5678": "telefoon",
    # An address of mail.
    "schrijf naar jan.bakker@mail.bakkerij-noord.co.uk": "mail",
    "(planner@garage.nl)": "mail",
    "jan@mail.3bouw.nl": "mail",
    # The number of a burger, alone or in a sentence.
    "bsn: 123456782.": "bsn",
    "123456782, dat is mijn nummer": "bsn",
    # A birth day.
    "geboortedag: 3 mei 2010": "geboortedatum",
    "geb. 3-5-2010": "geboortedatum",
    "geb. 3/5/'10": "geboortedatum",
    "hij is geboren op 3 mei": "geboortedatum",
    "geboren op 3-5 in het ziekenhuis": "geboortedatum",
    "geboren in 1998": "geboortedatum",
    "geboren op 3.5.2010": "geboortedatum",
    "geboren op 3 mei, in 2010": "geboortedatum",
    "mijn verjaardag is op 3 mei": "geboortedatum",
    "mijn verjaardag is gewoonlijk op 3 mei": "geboortedatum",
    "mijn verjaardag is 3-5": "geboortedatum",
    "ik ben op 3 mei jarig": "geboortedatum",
    "ik ben altijd jarig op 3/5": "geboortedatum",
    "zij wordt 18 op 3 mei": "geboortedatum",
    "zij wordt ook 18 op 3/5": "geboortedatum",
    "ik word op 4 december 18": "geboortedatum",
    "ik word pas op 4 december 18, dus dat mag nog niet": "geboortedatum",
    "hij wordt op 4 dec 16 jaar": "geboortedatum",
    "hij wordt op 4 dec 18 en dan mag hij rijden": "geboortedatum",
    "hij wordt op 4 dec 18 dus dan mag hij rijden": "geboortedatum",
    "op 3 mei ben ik jarig": "geboortedatum",
    "jarig: 3-5": "geboortedatum",
    "verjaardag 12 dec": "geboortedatum",
    # Where somebody lives.
    "Nieuwe Kerkstraat 12": "adres",
    "Kerkstraat 7": "adres",
    "Kerkstraat nr. 12": "adres",
    "Kerkstraat nummer 12 in Delft": "adres",
    "Kerkstraat 12-3": "adres",
    "Kerkstraat 12 bis": "adres",
    "Kerkstraat 12 hs": "adres",
    "Kerkstraat 12 te Delft": "adres",
    "Kerkstraat 12 b, boven": "adres",
    "ik woon op de kerkstraat 12 2611 ab": "adres",
    "hij woont op de kerkstraat 12": "adres",
    "we wonen aan de molenlaan nr 3b in Delft": "adres",
    "ik woonde op kerkstraat 12-3, toen nog": "adres",
    "ik woon op de kerkstraat 12 bis": "adres",
    "ik woon op de kerkstraat 12 hs": "adres",
    "ons adres is kerkstraat nummer 12 te Delft": "adres",
    # A name that is whole.
    "Lisa Jansen-Bakker": "naam",
    "J.P. van der Meer": "naam",
    "Mijn achternaam is Bakker": "naam",
    "mijn achternaam is Bakker": "naam",
}  # fmt: skip
"""What somebody can be traced by, and as what."""

NIET = (
    # Numbers of something else.
    "order 1.0612345678",
    "artikel A0612345678",
    "code 06123456789",
    "het duurde 0,612345678 seconde",
    "0612345678,5 liter",
    "rekening 12.123456782",
    "bestelling 123456782-7",
    "versie 123456782.1",
    "bedrag 123456782,50",
    # A day that nobody was born on.
    "op 3 mei begint mijn stage",
    "van 3/5 tot 9/5",
    "in 2010 begon het bedrijf",
    "het werd 18 graden op 3 plekken",
    "ik ben gestart op 1 september",
    "ik ben op 3 mei begonnen",
    "ik word op 4 december gebeld",
    "ik word op 4 december 12 uur gebeld",
    "het wordt opgeleverd op 3 mei",
    "het was de verjaardag van 2 meisjes",
    "er waren 2 meisjes jarig",
    # A way, a place or a kind of work, and no address.
    "de Kerkstraat 12 keer geveegd",
    "ik woon aan een drukke weg 10 minuten van school",
    "ik woon in een zijstraat 10 minuten van school",
    "de Productiestraat 3",
    "de Fietsweg 12",
    "het Schoolplein 4",
    "het Fietspad 7",
    "het Industriepark 9",
    "de Vakantiemarkt 2",
    # Words that only look like a name.
    "mark Rutte",
    "stage in het Willem Arntsz-Huis",
    "versie A.B. van den tekst",
    "ik heb alles van A. tot Z. gedaan",
    "het ROC.Z. Rotterdam",
)
"""What looks like it, and says nothing of anybody."""

KORT = ("jan", "feb", "mrt", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dec")


@pytest.mark.parametrize("zin", WEL)
def test_by_this_somebody_can_be_traced(zin: str) -> None:
    assert traceable(zin) == WEL[zin]


@pytest.mark.parametrize("maand", [*MAANDEN, *KORT])
def test_every_month_makes_a_birth_day_in_full_and_in_short(maand: str) -> None:
    for zin in (f"jarig op 3 {maand}", f"mijn zus is op 3 {maand} jarig", f"geboren: 3 {maand}, in de nacht"):
        assert traceable(zin) == "geboortedatum"


@pytest.mark.parametrize("maand", [*MAANDEN, *KORT])
def test_the_year_of_a_day_makes_no_number_with_what_comes_behind_it(maand: str) -> None:
    assert traceable("199810011") == "bsn"
    assert traceable(f"op 3 {maand} 1998 10011 dozen") is None


@pytest.mark.parametrize("zin", NIET)
def test_by_this_nobody_can_be_traced(zin: str) -> None:
    assert traceable(zin) is None
