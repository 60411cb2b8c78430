"""The words around the wachtzin: the kluisblad, the key ring of the computer, and the pause."""

from __future__ import annotations

from typing import NamedTuple

# --- the kluisblad


class Weg(NamedTuple):
    """A way to open the file: what it is called, what to do, and what to type exactly."""

    kop: str
    uitleg: tuple[str, ...]
    regels: tuple[str, ...] = ()
    daarna: str = ""


TITEL = "Kluisblad"
AFDRUKKEN = "Druk dit af met Ctrl-P (op een Mac: Cmd-P). Het past op één A4. Vul het met de hand in."
WAARVOOR = (
    "Op de computer hieronder staan gesprekken met jongeren, afgesloten met een wachtzin. Bewaar dit blad in de kluis "
    "van de school, en niet bij de computer."
)
KWIJT = "Kwijt is kwijt: zonder de wachtzin kan niemand ze nog lezen, ook de makers van het programma niet."
WAT_HET_OPENT = "Wat de wachtzin opent"
COMPUTER = "Op welke computer, en waar die staat"
KOPIEEN = "Waar de reservekopieën staan"
DE_WACHTZIN = "De wachtzin"
MET_DE_HAND = (
    "Schrijf hem met de hand, één woord per vak. Typ hem later met één spatie tussen de woorden. Hoofdletters en leestekens "
    "tellen mee."
)
EIGEN = "Of een eigen zin"
DATUM = "Datum"
GESCHREVEN_DOOR = "Opgeschreven door"
WIE_NOG = "Wie de wachtzin nog meer weet"
ZO_GAAT_HET_OPEN = "Zo gaat het open"

SLEUTEL = "PRAGMA key = 'de wachtzin';"
LEES = "SELECT code, datum, om, regel FROM feiten JOIN gesprekken ON gesprekken.nr = gesprek ORDER BY gesprek, feiten.nr;"

WEGEN = (
    Weg(
        "Met het programma lob",
        (
            "Op deze computer: typ lob gesprek lijst, en dan de wachtzin. Staat lob.db in een andere map? Noem die map:",
        ),
        ("lob --map MAP gesprek lijst",),
        "Een reservekopie terugzetten: lob kluis zet-terug, met de naam van de kopie erachter.",
    ),
    Weg(
        "Met DB Browser for SQLite, als lob er niet meer is",
        (
            "Kopieer eerst lob.db, met lob.db-wal als dat ernaast staat. Open de kopie.",
            "Kies als sleutel een wachtwoord (passphrase), met de standaardinstellingen van SQLCipher 4.",
            "Wat er gezegd is, staat in de tabel feiten.",
        ),
    ),
    Weg(
        "Met sqlcipher, versie 4 of nieuwer, in een venster",
        ("Maak ook hier eerst een kopie. Een ' in de wachtzin typ je twee keer.",),
        ("sqlcipher lob.db", SLEUTEL, LEES),
    ),
)
ONDERAAN = (
    "Is de wachtzin veranderd? Maak dan een nieuw blad met lob kluis blad. Bewaar het oude zolang er reservekopieën van "
    "voor die dag zijn: die gaan open met de oude wachtzin."
)
BESTANDSNAAM = "kluisblad.html"
BLAD_KLAAR = (
    "Open het in je browser en druk het af. De wachtzin staat er niet op: schrijf die er met de hand bij.",
    "Leg het blad in de kluis van de school, niet bij de computer.",
)
NIETS_BEWAARD = (
    "Er is nog niets bewaard op deze computer, dus er is nog niets af te sluiten. Beginnen: lob gesprek start"
)
GEEN_WACHTZIN = (
    "Er is geen wachtzin, dus er is ook geen kluisblad nodig. Een wachtzin kiezen: lob kluis wachtzin"
)
