"""What stands in for a character that a console cannot show.

The rule that lives here: a word stays readable: é becomes e, a sign becomes the plain one, and only what has
neither becomes a question mark.
"""

from __future__ import annotations

import codecs

TYPE_CHECKING = False
if TYPE_CHECKING:  # this is loaded before the first question, and that is not
    from collections.abc import Mapping

LEESBAAR = "lob-leesbaar"
"""The name under which Python finds this, for streams and for `encode`."""
TEKENS = {
    "✓": "+", "●": "*", "•": "*", "○": "o", "›": ">", "▎": "|", "━": "=", "─": "-", "│": "|", "…": "...",
    "·": "-", "→": "->", "‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    "–": "-", "—": "-", "\u00a0": " ", "€": "EUR", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "×": "x",
}  # fmt: skip
"""The plain sign for a sign that is drawn or printed."""


def shows_signs(omgeving: Mapping[str, str]) -> bool:
    """Whether the language of this computer has more than ASCII; in the C locale Python says UTF-8 all the same."""
    taal = omgeving.get("LC_ALL") or omgeving.get("LC_CTYPE") or omgeving.get("LANG") or ""
    if taal == "C.UTF-8" and not omgeving.get("LC_ALL"):
        # Python sets LC_CTYPE to this by itself when LANG is C (PEP 538).
        taal = omgeving.get("LANG") or taal
    return taal not in ("C", "POSIX")


def legible(teken: str, codering: str) -> str:
    """One character as this console can show it."""
    from unicodedata import combining, normalize  # noqa: PLC0415 - only a console of old needs it

    kaal = TEKENS.get(teken) or "".join(deel for deel in normalize("NFKD", teken) if not combining(deel))
    try:
        kaal.encode(codering)
    except UnicodeEncodeError:
        return "?"
    except LookupError:  # an encoding that nobody knows is taken for the least
        return kaal if kaal.isascii() else "?"
    return kaal or "?"


def _stand_in(fout: UnicodeError) -> tuple[str | bytes, int]:
    if not isinstance(fout, UnicodeEncodeError):
        raise fout
    moeilijk = fout.object[fout.start : fout.end]
    # Python calls every encoding of one byte a character `charmap`, so of which one it is nothing is known.
    codering = "ascii" if fout.encoding == "charmap" else fout.encoding
    return "".join(legible(teken, codering) for teken in moeilijk), fout.end


codecs.register_error(LEESBAAR, _stand_in)
