"""What every store can do, and the values that pass in and out of it.

The rule that lives here: each wish is one transaction. Facts get rising numbers; whoever writes says up to
which number it has read, and is refused (`Botsing`) when someone else has written since. Texts have passed
`schoon()` before they come here.
"""

# Annotations as they are: those of a named tuple would each be compiled out of a text, in every run.
from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, Protocol

from loopbaangesprek.kop import Kop
from loopbaangesprek.namen import fold

if TYPE_CHECKING:
    from loopbaangesprek.logboek import Logregel
    from loopbaangesprek.stores.log import Log
    from loopbaangesprek.stores.own_notes import OwnNotes
    from loopbaangesprek.vindbaar import Vindbaar

Plek = tuple[str, int]
"""Where half-typed text belongs: the id of a question and its round."""

KORTSTE_BEGIN = 4
"""How many signs of an id are enough to find a talk by its beginning."""


class Rij(NamedTuple):
    """A fact as it is kept: its number, the moment it was written, and its line of JSON."""

    nr: int
    om: str
    regel: str


class Herschreven(NamedTuple):
    """Talk of which some facts are replaced.

    `na` is the last number that was read; `regels` are the new lines, by the number of the fact.
    """

    kop: Kop
    na: int
    regels: Mapping[int, str]


def number(na: int, regels: Sequence[str], om: str) -> list[Rij]:
    """The lines as rows that follow number `na`."""
    return [Rij(na + i, om, regel) for i, regel in enumerate(regels, 1)]


def named_so(woord: str, koppen: Sequence[Kop]) -> list[Kop]:
    """Of talks with this word for id or code: none when no id is it, else those with it to the letter, and the code."""
    if not any(fold(kop.id) == fold(woord) for kop in koppen):
        return []
    letterlijk = any(kop.id == woord for kop in koppen)
    return [kop for kop in koppen if kop.id == woord or not letterlijk or fold(kop.id) != fold(woord)]


def check_rows(na: int, rijen: Sequence[Rij]) -> None:
    """Refuse rows that a program must never offer: numbers that do not rise.

    Raises ValueError; that is a mistake in the code, not a trouble of the user.
    """
    nummers = [na, *(rij.nr for rij in rijen)]
    if any(a >= b for a, b in pairwise(nummers)):
        raise ValueError("rows must follow each other")


def check_head(gesprek: str, kop: Kop) -> None:
    """Refuse another talk's heading. Raises ValueError, as `check_rows` does."""
    if kop.id != gesprek:
        raise ValueError("a heading belongs to the talk it is written with")


class Store(Protocol):
    """Place where talks are kept. Every method raises `fouten.OpslagFout` when the place fails it.

    `own` are the own notes of the counsellor, `log` is what was done with the talks, `wachtzin` what locks the place.
    """

    wachtzin: str | None
    own: "OwnNotes"
    log: "Log"

    def write(  # noqa: PLR0913 - all that goes into one transaction
        self,
        na: int,
        rijen: Sequence[Rij],
        kop: Kop,
        *,
        weg: Collection[int] = (),
        concepten: Mapping[Plek, str | None] | None = None,
        vindbaar: "Vindbaar | None" = None,
        regel: "Logregel | None" = None,
    ) -> None:
        """Add rows to the talk of this Kop, drop facts by number, set or remove (None) drafts: all or none.

        `vindbaar` takes the place of the words with which the talk was found until now; None leaves those. `regel`
        is added to the log with the rest.
        `na` is the last number the writer has read; the rows rise from there. Raises `fouten.Botsing` when
        another window wrote to the talk or erased it since, and `fouten.OpslagFout` when it cannot be
        written; nothing is changed then. Only after it returned may a ✓ be shown.
        """

    def append(
        self,
        gesprek: str,
        na: int,
        regels: Sequence[str],
        om: str,
        kop: Kop,
    ) -> int:
        """Add facts numbered `na`+1 and on, together with the Kop, and return the last number.

        Raises what `write` raises.
        """
        check_head(gesprek, kop)
        self.write(na, number(na, regels, om), kop)
        return na + len(regels)

    def replace(
        self, gesprek: str, na: int, weg: Collection[int], kop: Kop, vindbaar: "Vindbaar | None" = None
    ) -> None:
        """Drop the facts with these numbers for good; numbers that are not there are no trouble.

        Deleted texts are overwritten; that no stray copy is left is only certain after `leave_no_copy` or
        `erase`. Raises what `write` raises.
        """
        check_head(gesprek, kop)
        self.write(na, (), kop, weg=weg, vindbaar=vindbaar)

    def as_one(self) -> AbstractContextManager[None]:
        """A context in which many writes reach the disk together, and each can still fail by itself.

        No ✓ before it is left. Raises `fouten.OpslagFout` when the disk takes none of them.
        """

    def rewrite(self, talks: Sequence[Herschreven]) -> None:
        """Put other facts in the place of facts, in some talks at once: all or none.

        What stood there is gone as after `replace`. Raises what `write` raises.
        """

    def leave_no_copy(self) -> None:
        """See to it that no byte is left of what is deleted, once the place is closed.

        Where that does not succeed then, because of another window or a full disk, it is done when the place is
        opened again. Raises `fouten.OpslagFout` when it cannot even be remembered.
        """

    def facts(self, gesprek: str) -> list[Rij]:
        """Every fact of a talk in order; an unknown talk has none. Raises `fouten.OpslagFout`."""

    def save_draft(self, gesprek: str, vraag: str, ronde: int, tekst: str | None) -> None:
        """Keep half-typed text; None removes it.

        Raises `fouten.Botsing` when there is no such talk (any more), and `fouten.OpslagFout`.
        """

    def drafts(self, gesprek: str) -> dict[Plek, str]:
        """The half-typed texts of a talk. Raises `fouten.OpslagFout`."""

    def talks(self, limit: int | None = None) -> list[Kop]:
        """All talks, or so many: newest day first, within a day the one begun last.

        Raises `fouten.OpslagFout`.
        """

    def talk(self, gesprek: str) -> Kop | None:
        """The Kop of one talk, or None. Raises `fouten.OpslagFout`."""

    def find(self, woord: str) -> list[Kop]:
        """The talks a typed word can mean, newest first.

        The talk with exactly this id, and those with this code; without such a talk those with this code, and those
        whose id begins so (four signs or more). In a code, and at the beginning of an id, capitals make no difference.
        More than one means that the counsellor has to choose. Raises `fouten.OpslagFout`.
        """

    def interrupted(self) -> list[Kop]:
        """The talks that are not finished (`loopt`), newest first. Raises `fouten.OpslagFout`."""

    def of_code(self, code: str) -> list[Kop]:
        """The talks of one jongere, newest first; capitals make no difference. Raises `fouten.OpslagFout`."""

    def codes(self) -> list[str]:
        """Every code, as the newest talk under it writes it; that of the newest talk first."""

    def erase(self, gesprek: str) -> None:
        """Erase all there is of one talk; see `erase_all`."""
        self.erase_all([gesprek])

    def erase_all(
        self,
        gesprekken: Collection[str],
        regel: "Logregel | None" = None,
        klaargezet: Collection[str] = (),
    ) -> None:
        """Erase all there is of some talks at once, so that no byte of their texts is left in the place.

        `regel` is added to the log and what was prepared for the codes `klaargezet` goes with it, or none is done. An
        unknown talk is no trouble: what an erasure that was broken off left behind is cleaned up. Raises
        `fouten.OpslagFout`; its sentence tells whether the talks are still there.
        """

    def prepare(self, code: str, tekst: str) -> None:
        """Keep what was prepared for the next talk with this jongere, in place of what was there.

        Raises `fouten.OpslagFout`.
        """

    def prepared(self, code: str) -> str | None:
        """What was prepared for this jongere, or None. Raises `fouten.OpslagFout`."""

    def drop_prepared(self, code: str) -> None:
        """Remove what was prepared for this jongere. Raises `fouten.OpslagFout`."""

    def setting(self, naam: str) -> str | None:
        """A setting, or None when it was never set. Raises `fouten.OpslagFout`."""

    def set_setting(self, naam: str, waarde: str) -> None:
        """Keep a setting. Raises `fouten.OpslagFout`."""

    def close(self) -> None:
        """Let go of the place; closing twice is no trouble. Raises nothing: all was written before."""
