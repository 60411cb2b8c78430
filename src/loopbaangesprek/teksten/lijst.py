"""The words of lists."""

from __future__ import annotations

KOLOMMEN = ("datum", "code", "bank", "verslag", "stap", "naam")
WEG_ALS_HET_SMAL_IS = ("bank", "stap", "verslag")
STATUS = {
    "loopt": "loopt nog",
    "uit_te_werken": "uit te werken",
    "afgerond": "klaar",
    "afgebroken": "afgebroken",
    "gewijzigd": "gewijzigd",
    "beschadigd": "beschadigd",
}
STAAT = {"open": "open", "gedaan": "gedaan", "veranderd": "anders gegaan", "vervallen": "gaat niet door"}
ZONDER_CODE = "zonder code"
GEEN_GESPREKKEN = "Er zijn nog geen gesprekken. Beginnen: lob gesprek start"
MEER_GESPREKKEN = "Dit zijn de {aantal} nieuwste. Meer zien: --aantal {meer}. Van één jongere: --code CODE"


def geen_gesprekken(code: str | None) -> str:
    """No talk at all, or none with a code for which something was set ready."""
    return (
        GEEN_GESPREKKEN if code is None else f"Met {code} is er nog geen gesprek. Beginnen: lob gesprek start"
    )
