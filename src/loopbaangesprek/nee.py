"""How a jongere says no: "nee", "nog niet", "geen".

The rule that lives here: "nee" is a legal answer (M12, M28). It is kept as it was said, and it is no story and
no step.
"""

from __future__ import annotations

NEE = frozenset(
    {"nee", "neen", "nog niet", "geen", "nog geen", "nog geen stap", "geen stap", "niet", "nergens"}
)


def says_no(tekst: str | None) -> bool:
    """Whether an answer is a plain no."""
    return tekst is not None and tekst.strip().strip(".!").casefold() in NEE
