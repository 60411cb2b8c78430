"""What the tool says about the wachtzin and the file that it locks."""

from __future__ import annotations

WACHTZIN = "Wachtzin: "
ZONDER_WACHTZIN = (
    "Zonder wachtzin kan iedereen op deze computer meelezen: lob kluis wachtzin"
)


def past_niet(over: int) -> str:
    """A wrong wachtzin, with how many tries are left."""
    keer = "nog één keer" if over == 1 else f"nog {over} keer"
    return f"Die wachtzin past niet. Je kunt het {keer} proberen."


def bestand_niet_gelezen(naam: str) -> str:
    """The file that LOB_WACHTZIN_BESTAND names."""
    return f"Het bestand {naam} uit LOB_WACHTZIN_BESTAND kan niet worden gelezen. Kijk of het er staat, en of de naam klopt."
