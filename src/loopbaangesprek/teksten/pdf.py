"""The words of a PDF that are nobody's: the page number, and what is said when a page cannot be made."""

from __future__ import annotations

VAN = "van"

LUKT_NIET = "Het lukt niet om hier een pdf van te maken. Kies een andere vorm, bijvoorbeeld --vorm html."
