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
    "Op de computer hieronder staan gesprekken met jongeren, op slot met een wachtzin. Bewaar dit blad in de kluis "
    "van de school, en niet bij de computer."
)
KWIJT = "Kwijt is kwijt: zonder de wachtzin kan niemand ze nog lezen, ook de makers van het programma niet."
WAT_HET_OPENT = "Wat de wachtzin opent"
COMPUTER = "Op welke computer, en waar die staat"
KOPIEEN = "Waar de reservekopieën staan, en het woord in hun naam (zie lob kluis status)"
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
NIETS_BEWAARD = "Er is nog niets bewaard op deze computer, dus er is nog niets op slot te zetten. Beginnen: lob gesprek start"
GEEN_WACHTZIN = (
    "Er is geen wachtzin, dus er is ook geen kluisblad nodig. Een wachtzin kiezen: lob kluis wachtzin"
)

# --- the key ring of this computer

RING_STAAT_AAN = "De wachtzin staat in de sleutelbos van deze computer. Weghalen: lob kluis sleutelbos --uit"
RING_NIET_ERIN = "De wachtzin staat niet in de sleutelbos van deze computer."
RING_STAAT_UIT = f"{RING_NIET_ERIN} Erin zetten: lob kluis sleutelbos --aan"
RING_AAN_OF_UIT = "Kies er één: --aan of --uit."
RING_AAN = "De wachtzin staat nu in de sleutelbos van deze computer, en wordt hier niet meer gevraagd."
RING_BETEKENT = (
    "Elk programma dat onder jouw naam draait, kan hem daar lezen, zeker onder Windows. "
    "Deel je je account met anderen? Dan kan ieder van hen de gesprekken openen."
)
RING_UIT = "De wachtzin staat niet meer in de sleutelbos van deze computer. Hij wordt weer gevraagd."
RING_VOLGT = "De nieuwe wachtzin staat ook in de sleutelbos van deze computer."
RING_LAAT_NIET_LOS = (
    "De wachtzin wordt weer gevraagd, maar kon niet uit de sleutelbos worden gehaald. "
    "Haal hem er zelf uit: hij staat er onder de naam loopbaangesprek."
)
RING_ZONDER_WACHTZIN = (
    "Er is geen wachtzin om in de sleutelbos te zetten. Een wachtzin kiezen: lob kluis wachtzin"
)
RING_ONTBREEKT = (
    "Voor de sleutelbos is iets extra's nodig. Typ in de map van het programma: uv sync --extra sleutelbos. "
    'Heb je lob met uv tool geïnstalleerd? Typ daar dan: uv tool install --force ".[pdf,docx,sleutelbos]" '
    'Met pip is het: pip install ".[sleutelbos]"'
)
GEEN_RING = "Deze computer heeft geen sleutelbos die lob kan gebruiken, of hij zit op slot. De wachtzin staat er niet in."
RING_IN_HET_OPEN = "De sleutelbos van deze computer bewaart een wachtzin leesbaar in een bestand. De wachtzin is er niet in gezet. Typ hem zelf als lob erom vraagt."
RING_GEEFT_NIETS = (
    "De sleutelbos van deze computer geeft de wachtzin niet. Er opnieuw in zetten: lob kluis sleutelbos --aan"
)
RING_PAST_NIET = "De wachtzin in de sleutelbos past niet. De goede erin zetten: lob kluis sleutelbos --aan"
MERK = "De wachtzin van lob.db staat in de sleutelbos van deze computer.\n"


def geen_merk(map_: str) -> str:
    """The marker beside the file could not be made."""
    return f"In {map_} mag niet geschreven worden. De wachtzin staat niet in de sleutelbos. Kijk of de map van jou is."


# --- the pause

PAUZE_VRAAG = "Typ je wachtzin om verder te gaan. Je ziet niet wat je typt."
PAUZE_STOPPEN = "Stoppen: Ctrl-C."
PAUZE_UIT = "Bij een lange stilte in een gesprek gebeurt er niets. Instellen: lob kluis pauze 20"
PAUZE_ZONDER = "Nu nog niet: er is geen wachtzin. Een wachtzin kiezen: lob kluis wachtzin"
PAUZE_GETAL = "Zet er hele minuten achter, van 1 tot en met 1440, of uit. Bijvoorbeeld: lob kluis pauze 20"


def pauze_waarom(*, in_gesprek: bool) -> str:
    """Why the wachtzin is asked again."""
    return f"Er is een tijd niets getypt.{' Het gesprek staat er nog.' if in_gesprek else ''}"


def pauze_gestopt(*, in_gesprek: bool) -> str:
    """Three that did not fit."""
    wat = "is het gesprek gestopt" if in_gesprek else "stopt lob"
    return f"De wachtzin paste drie keer niet. Daarom {wat}."


def pauze_na(minuten: float) -> str:
    """After how much silence a talk is hidden."""
    duur = "1 minuut" if minuten == 1 else f"{minuten:g} minuten".replace(".", ",")
    return f"Is er in een gesprek {duur} niets getypt? Dan gaat het scherm dicht, tot je de wachtzin typt."
