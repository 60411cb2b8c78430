"""The words around a question: the phase, how far the talk is, what stands there already."""

from __future__ import annotations

from loopbaangesprek.vragenbank import FaseNaam

FASE_TITEL: dict[FaseNaam, str] = {
    "opening": "Opening",
    "terugkijken": "Terugkijken",
    "reflecteren": "Reflecteren",
    "vooruitkijken": "Vooruitkijken",
    "activeren": "Activeren",
    "afronden": "Afronden",
}

_HOE_VER = (
    (0.12, "begin"),
    (0.4, "op weg"),
    (0.6, "halverwege"),
    (0.85, "over de helft"),
    (1.01, "bijna klaar"),
)


def stand(fase: FaseNaam, voortgang: float, minuten: int) -> str:
    """Where the talk is, in words."""
    return f"{FASE_TITEL[fase]} · {_how_far(voortgang)} · {minuten} min"


def stand_gehoord(fase: FaseNaam, nummer: int, voortgang: float, minuten: int) -> str:
    """The same as one sentence; the number is the place of the question in its phase, and has no total (M43); 0 is no question."""
    tijd = {0: "nog geen minuut", 1: "1 minuut"}.get(minuten, f"{minuten} minuten")
    waar = f"Vraag {nummer}, fase" if nummer else "Fase"
    return f"{waar} {FASE_TITEL[fase]}, {_how_far(voortgang)}, {tijd}."


def _how_far(voortgang: float) -> str:
    return next(woord for grens, woord in _HOE_VER if voortgang < grens)


def er_staat(tekst: str) -> str:
    """What was chosen before."""
    return f"Er staat: {tekst}. Enter laat het zo."
