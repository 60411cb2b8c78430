"""The words of the account to the law."""

from __future__ import annotations

CODE_NODIG = "Geef de code van de jongere, bijvoorbeeld: lob jongere verantwoording vmbo-3310"
WAT_DIT_IS = "Hier staat wat er in welk gesprek is ingevuld. Wat er is gezegd, staat hier niet."
ZONDER_NIVEAU = "Er is geen niveau genoteerd. Daarom staan hier alle schooltypen."
GEEN_GESPREK = (
    "Er is nog geen gesprek dat meetelt. Een gesprek dat nog loopt of is afgebroken, telt niet mee."
)
NIVEAU_ERBIJ = "Het niveau zet je erbij met: lob gesprek wijzig {naam} jongere.niveau"
BRON = "Bron"
ZO_STAAT_HET_ER = "Zo staat het er"
ONTBREEKT = "ontbreekt"
NOG_NERGENS = "nog in geen gesprek"
NOG_GEEN_STAP = "nog geen vervolgstap"
WAT_ONTBREEKT = "Wat nog ontbreekt"
NIETS_ONTBREEKT = "Bij elk onderdeel is iets genoteerd."
BLIJKT_UIT = "kan blijken uit"
VERKEERDE_VORM = "Een verantwoording kan een bestand op .md of op .json zijn. Noem het zo achter --naar."
JSON_OF_MD = "Met --json hoort een bestand op .json. Haal --json weg, of noem het bestand anders."


def titel(code: str) -> str:
    """The title, with the code of the jongere."""
    return f"Verantwoording van {code}"


def gemaakt_op(dag: str) -> str:
    """The day the account was made."""
    return f"gemaakt op {dag}"


def gesprekken(aantal: int) -> str:
    """How many talks count."""
    return "1 gesprek" if aantal == 1 else f"{aantal} gesprekken"


def wet_van(dag: str) -> str:
    """How old the file is that tells what is asked."""
    return f"eisen bijgewerkt op {dag}"


def gesprek(dag: str, bank: str, naam: str, niveau: str | None) -> str:
    """A talk: its day, the bank and its name; its level only where that is another than now."""
    return f"{dag}, {bank}{f', {niveau}' if niveau else ''} ({naam})"


def ontbreekt_in(aantal: int) -> str:
    """In how many talks something is missing that is asked of every one of them."""
    return f"in {gesprekken(aantal)}"


def niets_over(niveau: str) -> str:
    """The file does not speak of this type of school."""
    return f"In het bestand met de eisen staat niets over {niveau}. Bekijk het met: lob jongere wet"
