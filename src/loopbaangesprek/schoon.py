"""The one cleaner of every text that comes in (contract C8).

The rule that lives here: what nobody can see or type on purpose goes, and what somebody can read stays. A
cleaned text can be shown, kept and printed anywhere, and cleaning it again changes nothing.
"""

from __future__ import annotations

import re
from unicodedata import category, normalize

LIMIET = 200_000
"""The most a text may be, in bytes of UTF-8."""

_AANGEHAALD = 60
"""Signs of somebody's text that are repeated when something is said about it."""
_RUIM = 2 * LIMIET
"""Characters that are looked at: every line end may be two of them and clean up to one."""

_TEKENS_OP_EEN = 30
"""The most marks on one letter, from Unicode's own stream-safe format (UAX #15). Without a limit, sorting a
long run of marks takes time that grows with its square: 200 kB of them took 17 seconds."""

_GEWOON = re.compile("[\n -~\u00a1-\u00ac\u00ae-\u024f\u2013\u2014\u2018-\u201d\u2026]*")
"""Dutch as it is typed: of this there is nothing to clean, so that the other patterns need not be made."""
_VLAG = "|".join(
    "\U0001f3f4" + "".join(chr(0xE0000 + ord(c)) for c in land) + "\U000e007f"
    for land in ("gbeng", "gbsct", "gbwls")
)
"""England, Scotland and Wales: the only emoji that are written with tags. Other tags can hide text."""

_ONZICHTBAAR = (
    f"({_VLAG})|["
    "\x00-\x08\x0e-\x1f\x7f-\x9f"  # controls; line ends and tabs were taken care of before
    "\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"  # zero width, bidi, soft hyphen
    "\u115f\u1160\u17b4\u17b5\u3164\uffa0"  # letters that show nothing, so that an empty answer looks filled
    "\ufff0-\ufffb\ufdd0-\ufdef\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
    + "".join(f"{chr(vlak + 0xFFFE)}{chr(vlak + 0xFFFF)}" for vlak in range(0, 0x110000, 0x10000))
    + "]+"
)
"""Joiners (U+200C, U+200D) and variation selectors stay: Persian, Hindi and family emoji need them. Private use
stays too: it controls nothing, a few fonts show it (Word pastes its bullets so), and dropping it would lose text."""


def schoon(tekst: str) -> str:
    """The text as it may be kept: nothing invisible, one kind of line end, NFC, at most 200 kB."""
    # Composing can undo the limit on marks (one character becomes two), so it is kept before and after.
    return _few_marks(_cut(_clean(tekst[:_RUIM])))


def past(tekst: str) -> bool:
    """Whether the whole text fits, so that `schoon` cuts nothing off its end."""
    if len(tekst) > _RUIM:
        return False
    heel = _clean(tekst)
    return len(heel) <= LIMIET and len(heel.encode()) <= LIMIET


def on_one_line(tekst: str) -> str:
    """The text with its line ends, and the spaces around them, folded to one space."""
    return " ".join(kaal for regel in tekst.splitlines() if (kaal := regel.strip()))


def cite(tekst: str) -> str:
    """A piece of someone's text on one line between quotes, cut when it is long, safe to show."""
    regel = " ".join(schoon(tekst).split())
    return f"'{regel[:_AANGEHAALD]}…'" if len(regel) > _AANGEHAALD else f"'{regel}'"


def _clean(tekst: str) -> str:
    if _GEWOON.fullmatch(tekst):
        return tekst
    tekst = re.sub("\r\n?|[\v\f\x85\u2028\u2029]", "\n", tekst).replace("\t", " ")
    if re.search("[\ud800-\udfff]", tekst):
        # A pair of surrogates is a character in two halves and is made whole; a lone one becomes U+FFFD.
        tekst = tekst.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return normalize("NFC", _few_marks(re.sub(_ONZICHTBAAR, r"\1", tekst)))


def _few_marks(tekst: str) -> str:
    if tekst.isascii():
        return tekst
    uit: list[str] = []
    aantal = 0
    for teken in tekst:
        aantal = aantal + 1 if teken > "\u02ff" and category(teken)[0] == "M" else 0
        if aantal <= _TEKENS_OP_EEN:
            uit.append(teken)
    return "".join(uit)


def _cut(tekst: str) -> str:
    if len(tekst) * 4 <= LIMIET:
        return tekst
    return tekst.encode()[:LIMIET].decode(errors="ignore")
