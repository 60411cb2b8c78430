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
