"""What can go wrong: one class per cause, with its exit code and the Dutch sentence the user sees.

The rule that lives here: a known trouble carries a sentence that says what to do next; one door in `cli`
prints it. Nothing below that door prints or exits.
"""

from __future__ import annotations


class LobFout(Exception):
    """A known trouble, told in one Dutch sentence; `uitgang` is the exit code."""

    uitgang = 1

    def __init__(self, zin: str) -> None:
        """Keep the sentence the user will see."""
        super().__init__(zin)
        self.zin = zin


class VerkeerdGebruik(LobFout):
    """The command was called with words that do not go together."""

    uitgang = 2


class BankFout(LobFout):
    """A bank that cannot be used: not found, or with mistakes in it."""


class OefengesprekFout(LobFout):
    """A practice talk that cannot be held: not found, or with mistakes in it."""


class AntwoordenFout(LobFout):
    """An answers file or record that cannot be taken in; nothing was written."""


class OverdrachtFout(LobFout):
    """A file with a jongere's dossier that cannot be taken over; nothing was taken."""


class GesprekNietGevonden(LobFout):
    """No talk, or more than one, by that code or id."""


class GesprekBeschadigd(LobFout):
    """A talk of which the place holds something that no talk can be made of; the others are whole."""


class Geweigerd(LobFout):
    """A wish that cannot be granted now; the talk goes on and typed text stays."""


class OpslagFout(LobFout):
    """The place where talks are kept cannot be written or read."""


class Afgesloten(LobFout):
    """The place is locked, and the wachtzin is not there or does not fit; nothing in it was changed."""


class SchijfVol(OpslagFout):
    """There is no room left in that place."""


class GeenLobBestand(OpslagFout):
    """What stands there is a file, and not one of this program."""


class Beschadigd(OpslagFout):
    """What stands there is ours, and damaged."""


class OnleesbareTekst(Beschadigd):
    """Bytes in that place that are no text: something is damaged, and the rest of it can be read."""


class Botsing(LobFout):
    """Another window wrote to this talk first; read it again before writing."""


class NieuwerBestand(LobFout):
    """A file made by a newer version of the tool; it was not touched."""


class UitvoerFout(LobFout):
    """An export that could not be written."""


class OnderdeelMist(LobFout):
    """A format that needs a part of the program that is not installed here."""


class HuisstijlFout(LobFout):
    """A logo or template that cannot be used; the look of the school stays as it was."""
