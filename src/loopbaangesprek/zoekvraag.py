"""What somebody looks for in all talks, and what is found (`lob zoek`).

The rule that lives here: what was typed is only ever looked for, whatever signs are in it. Every word has to be in a
talk; words between quotes stand beside each other; a word with a `*` behind it is the beginning of a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from loopbaangesprek.kop import Kop

BEGIN, EINDE = "\x01", "\x02"
"""Around what was found in a text. No cleaned text holds them (`schoon`)."""

_DEEL = re.compile(r'"([^"]*)"(\*?)|([^\s"]+)')


class Zoekvraag(Struct, frozen=True):
    """Query for the archive: the words as typed, and what else must be true of a talk. Days are ISO dates."""

    woorden: Sequence[str]
    code: str | None = None
    van: str | None = None
    tot: str | None = None
    soort: str | None = None
    competentie: str | None = None
    bank: str | None = None
    begin: bool = False
    """Whether every word may be the beginning of one: a shell reads a `*` before we do."""

    @property
    def gekozen(self) -> bool:
        """Whether not all talks are looked through."""
        return any((self.code, self.van, self.tot, self.soort, self.competentie, self.bank))

    def uitdrukking(self) -> str:
        """The words as FTS5 reads them; empty when no letter or digit was typed."""
        return " ".join(_term(*deel) for deel in self._delen())

    def _delen(self) -> Iterator[tuple[str, bool]]:
        """Each word or phrase, and whether it is a beginning."""
        for woord in self.woorden:
            heel = woord if '"' in woord or " " not in woord.strip() else f'"{woord}"'
            for zin, ster, los in _DEEL.findall(heel):
                tekst = zin or los.rstrip("*")
                if any(teken.isalnum() for teken in tekst):
                    yield tekst, self.begin or bool(ster) or los.endswith("*")


class Treffer(Struct, frozen=True):
    """Talk that was found: its heading, and the texts with a word in it, each behind its place.

    What was found stands between `BEGIN` and `EINDE`.
    """

    kop: Kop
    plaatsen: tuple[tuple[str, str], ...]


def _term(tekst: str, begin: bool) -> str:  # noqa: FBT001 - one of two kinds of word
    """One word or phrase; between quotes nothing in it means anything to FTS5."""
    return f'"{tekst}"{" *" if begin else ""}'
