"""What the tool says when the lock on the file cannot be changed; that nothing was changed is always part of it."""

from __future__ import annotations

NIETS_VERANDERD = "De wachtzin is niet veranderd, en de gesprekken staan er nog zoals ze er stonden."


def ander_venster(pad: str) -> str:
    """Another window has the file open."""
    return f"{pad} is nog in een ander venster open. Sluit dat venster, en geef de opdracht dan nog eens. {NIETS_VERANDERD}"


def ander_slot(pad: str) -> str:
    """Another window changed the lock between asking and doing."""
    return f"Een ander venster heeft zojuist de wachtzin van {pad} veranderd. Hier is niets veranderd. Sluit dat venster, en probeer het opnieuw."


def naam_bezet(pad: str) -> str:
    """A file has the name that is needed for a moment: of another window, or of another program."""
    return f"Er staat al {pad}. Misschien is een ander venster daarmee bezig. Is dat niet zo, zet dat bestand dan ergens anders neer, en geef de opdracht nog eens."


def kopie_klopt_niet(pad: str) -> str:
    """The copy does not hold what the file holds: the disk lets us down."""
    return f"De kopie van {pad} met de nieuwe wachtzin klopt niet. Kijk met lob kluis status of het bestand heel is."


def niets_veranderd(zin: str) -> str:
    """A trouble on the way, and that nothing came of it."""
    return f"{zin} {NIETS_VERANDERD}"
