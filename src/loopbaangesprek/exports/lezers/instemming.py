"""Which texts of a record the jongere said, or agreed to (M40).

The rule that lives here: a text is the jongere's own when an answer says so, or when the jongere said that the record
is right after it came in; nothing is own by itself. What is shielded or fell off the path never is, and neither is what
a parent or somebody else said: one agrees to what was summed up or woven, not to being another (M16, M47).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from loopbaangesprek.nee import says_no
from loopbaangesprek.oogst import ANDEREN
from loopbaangesprek.verslag import Antwoord

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loopbaangesprek.verslag import Verslag, Wijziging

AKKOORD = "bevestiging.akkoord"
_STAP = "vervolgstap.activiteit"
_OVER_EEN_STAP = ("vooruitkijken", "activeren", "afronden")
"""Where a talk asks for a step, so where "nee" can mean that there is none yet."""


class Eigen(Struct, frozen=True):
    """What is the jongere's own: the answers, and every text, or line of one, that was said or agreed to."""

    antwoorden: tuple[Antwoord, ...]
    teksten: frozenset[str]
    regels: frozenset[str]
    akkoord: str | None
    nog_geen_stap: bool

    def has(self, waarde: object) -> bool:
        """Whether a text or a day is the jongere's."""
        return key(waarde) in self.teksten

    def has_line(self, regel: object) -> bool:
        """Whether one item of a list of texts is the jongere's."""
        return key(regel) in self.regels or self.has(regel)


def own(verslag: Verslag) -> Eigen:
    """What of a record is the jongere's own."""
    akkoord = _agreement(verslag)
    gezegd = tuple(a for a in verslag.antwoorden if _is_own(a, verslag))
    teksten = {key(a.antwoord) for a in gezegd}
    mee = _agreed_to(verslag, teksten) if akkoord == "ja" else []
    regels = {regel for tekst in teksten for regel in _lines(tekst)}
    van_een_ander = _said_by_others(verslag)
    return Eigen(
        gezegd,
        frozenset(teksten | ({key(tekst) for tekst in mee if isinstance(tekst, str)} - van_een_ander)) - {""},
        frozenset(regels | ({regel for tekst in mee for regel in _lines(tekst)} - van_een_ander)),
        akkoord,
        any(says_no(a.antwoord) and a.fase in _OVER_EEN_STAP for a in gezegd)
        or any(isinstance(tekst, str) and says_no(tekst) for tekst in mee),
    )


def key(waarde: object) -> str:
    """A value as it is compared: what stands in an answer as text is a day or a choice in its field."""
    return waarde.isoformat() if isinstance(waarde, date) else str(waarde or "").strip()


def _is_own(antwoord: Antwoord, verslag: Verslag) -> bool:
    """Whoever does not agree with the record did not agree with how we summed up (M41)."""
    hoe = ("letterlijk",) if verslag.bevestiging.akkoord == "nee" else ("letterlijk", "samengevat")
    return _is_said(antwoord) and antwoord.woorden in hoe


def _is_said(antwoord: Antwoord) -> bool:
    zelf = antwoord.van in (None, "jongere") and antwoord.woorden in ("letterlijk", "samengevat")
    return zelf and not _is_hidden(antwoord)


def _is_hidden(antwoord: Antwoord) -> bool:
    return antwoord.buiten_pad or antwoord.afgeschermd is not None


def _said_by_others(verslag: Verslag) -> set[str]:
    """What a parent or somebody else said, and each line of it."""
    anderen = (a.antwoord for a in verslag.antwoorden if a.van in ANDEREN)
    return {deel for tekst in anderen for deel in (key(tekst), *_lines(tekst))}


def _agreement(verslag: Verslag) -> str | None:
    """What the jongere said of the record: at the closing, or later (M41); nobody else can say it for them.

    An answer does not tell which field it filled: whoever closes a talk with more answers like this one said all.
    """
    akkoord = verslag.bevestiging.akkoord
    later = [w for w in verslag.wijzigingen if w.pad == AKKOORD]
    if later:
        return akkoord if later[-1].nieuw == akkoord else None
    zo = [a for a in verslag.antwoorden if a.fase == "afronden" and key(a.antwoord) == akkoord]
    return akkoord if zo and all(map(_is_said, zo)) else None


def _agreed_to(verslag: Verslag, gezegd: set[str]) -> list[object]:
    """What the jongere agreed to without having said it: what the counsellor wove, and what was changed before."""
    verborgen = {
        r for a in verslag.antwoorden if _is_hidden(a) for r in (key(a.antwoord), *_lines(a.antwoord))
    }
    verborgen -= gezegd
    groter = verslag.groter_verhaal
    geweven = [groter.tekst] if groter.stem == "bevestigd" and key(groter.tekst) not in verborgen else []
    # A dictionary: of a field that changed twice only the last words were read back.
    veranderd = {w.pad: w.nieuw for w in _open_changes(_before_agreement(verslag), verborgen)}
    return [*geweven, *veranderd.values()]


def _before_agreement(verslag: Verslag) -> tuple[Wijziging, ...]:
    """The changes that stood there when the jongere said, afterwards, that the record is right."""
    akkoord = [i for i, w in enumerate(verslag.wijzigingen) if w.pad == AKKOORD]
    return verslag.wijzigingen[: akkoord[-1]] if akkoord else ()


def _open_changes(wijzigingen: Iterable[Wijziging], verborgen: set[str]) -> Iterator[Wijziging]:
    """The changes of what nobody hid; a change of something hidden is hidden too."""
    dicht = set(verborgen)
    for wijziging in wijzigingen:
        if dicht & {
            *_lines(wijziging.oud),
            *_lines(wijziging.nieuw),
            key(wijziging.oud),
            key(wijziging.nieuw),
        }:
            dicht |= {*_lines(wijziging.nieuw), key(wijziging.nieuw)}
        else:
            yield wijziging
        dicht -= {""}


def _lines(waarde: object) -> list[str]:
    """The lines of a text, or the items of a list of texts."""
    regels = waarde if isinstance(waarde, (list, tuple)) else key(waarde).split("\n")
    return [regel for regel in map(key, regels) if regel]
