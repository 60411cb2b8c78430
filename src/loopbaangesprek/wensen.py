"""What a counsellor can want in a talk; `decide` says which facts a wish gives.

The rule that lives here: a wish names its place, so that the same wishes serve a person at the keyboard, an
answers file, and a test.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from loopbaangesprek.gebeurtenissen import Plek, Scherming, Waarde, Woorden
from loopbaangesprek.vragenbank import Stem


class Antwoord(Struct, frozen=True):
    """An answer at a place; `woorden` None lets quotation marks decide (M10)."""

    plek: Plek
    tekst: str
    woorden: Woorden | None = None


class Verbind(Struct, frozen=True):
    """A story from an earlier talk, in the words it had there, as the related story at a place (M12, M13)."""

    plek: Plek
    tekst: str
    gesprek: str
    woorden: Woorden | None = None


class Stand(Struct, frozen=True):
    """No answer at this place: spoken of, skipped, or for later."""

    plek: Plek
    staat: Literal["besproken", "overgeslagen", "later"]


class Kies(Struct, frozen=True):
    """Ask this place now."""

    plek: Plek


class Terug(Struct, frozen=True):
    """Back to the place before the current one."""


class Herzie(Struct, frozen=True):
    """Back to one place, to look at what stands there."""

    plek: Plek


class Ga(Struct, frozen=True):
    """On to (or back to) a phase or a question; what lies between waits until later."""

    doel: str


class Doorvraag(Struct, frozen=True):
    """Use a probe, a sentence or the id of a question of its own, at a place."""

    plek: Plek
    tekst: str


class Notitie(Struct, frozen=True):
    """Note something beside a place; an empty text takes the note away."""

    plek: Plek
    tekst: str


class Anders(Struct, frozen=True):
    """Ask the question of a place in other words."""

    plek: Plek
    tekst: str


class Van(Struct, frozen=True):
    """Say whose words the answer at a place holds."""

    plek: Plek
    van: Stem


class Afscherming(Struct, frozen=True):
    """Keep an answer between counsellor and jongere, or with None no longer."""

    plek: Plek
    soort: Scherming | None


class Intrekken(Struct, frozen=True):
    """Take back what stands at a place; that it was spoken of stays, so it is not asked again (M42)."""

    plek: Plek


class Vertel(Struct, frozen=True):
    """The opening was told to the jongere (M1)."""


class RondAf(Struct, frozen=True):
    """To the end early."""


class BreekAf(Struct, frozen=True):
    """Stop for something bigger."""


class Sluit(Struct, frozen=True):
    """Close the talk."""


class WerkUit(Struct, frozen=True):
    """After the talk: fill a place that stayed empty (M44)."""

    plek: Plek
    tekst: str


class StemIn(Struct, frozen=True):
    """After the talk: the jongere agrees with what was added."""


class Klaar(Struct, frozen=True):
    """After the talk: the record is finished."""


class Wijzig(Struct, frozen=True):
    """After the talk: change a field, with a reason and the moment (ISO)."""

    pad: str
    oud: Waarde
    nieuw: Waarde
    reden: str
    wanneer: str


Wens = (
    Antwoord
    | Verbind
    | Stand
    | Kies
    | Terug
    | Herzie
    | Ga
    | Doorvraag
    | Notitie
    | Anders
    | Van
    | Afscherming
    | Intrekken
    | Vertel
    | RondAf
    | BreekAf
    | Sluit
    | WerkUit
    | StemIn
    | Klaar
    | Wijzig
)
