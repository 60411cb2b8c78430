"""What was prepared for a talk in two minutes: kind, when, where, and starred questions (M45).

The rule that lives here: preparing fills in nothing of what the jongere says.
"""

from __future__ import annotations

import msgspec
from msgspec import Struct

from loopbaangesprek.teksten.uitvoer import soort as kind_in_words


class Voorbereiding(Struct, frozen=True, omit_defaults=True):
    """What the counsellor set ready for the next talk with one jongere."""

    soort: str | None = None
    wanneer: str | None = None
    waar: str | None = None
    ster: tuple[str, ...] = ()

    @classmethod
    def of(cls, regel: str | None) -> Voorbereiding:
        """What a kept line says; nothing when there is none."""
        return cls() if regel is None else msgspec.json.decode(regel, type=cls)

    def to_line(self) -> str:
        """The line that is kept."""
        return msgspec.json.encode(self).decode()

    def in_words(self) -> str:
        """What was prepared, on one line."""
        soort = kind_in_words(self.soort) if self.soort else None
        ster = f"met ster: {', '.join(self.ster)}" if self.ster else None
        return ", ".join(deel for deel in (soort, self.wanneer, self.waar, ster) if deel)
