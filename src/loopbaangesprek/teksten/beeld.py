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
    hoe_ver = next(woord for grens, woord in _HOE_VER if voortgang < grens)
    return f"{FASE_TITEL[fase]} · {hoe_ver} · {minuten} min"


def er_staat(tekst: str) -> str:
    """What was chosen before."""
    return f"Er staat: {tekst}. Enter laat het zo."
