"""How a file is written: how far it steps in, where its dashes stand, which quotes it likes.

The rule that lives here: what is added looks as if the same person typed it; only a file that shows no habit gets
the habits of the banks that come with the program.
"""

from __future__ import annotations

import json
import textwrap
from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from loopbaangesprek.bankbewerking.aanhalen import as_typed
from loopbaangesprek.bankbewerking.blad import Blad
from loopbaangesprek.bankbewerking.einde import is_flow, sign_at, start_of
from loopbaangesprek.bankbewerking.gegevens import Waarde
from loopbaangesprek.plaats import Knoop

BREEDTE = 100
"""A line that would be longer is written as a text on lines of its own."""
_SMALST = 40


class Schrijfwijze(Struct, frozen=True):
    """A way of writing: steps in spaces, and the sign for quotes."""

    stap: int = 2
    """How far a key stands to the right of the key above it."""
    streep: int = 2
    """How far a dash stands to the right of the key above it."""
    na_streep: int = 2
    """How far what is listed stands to the right of its dash."""
    aanhaling: str = '"'

    def member(self, sleutel: str, waarde: Waarde, kolom: int) -> list[str]:
        """A key with what stands behind it, as lines that begin at this column."""
        kop, onder = self.behind(waarde, kolom, len(sleutel) + 2)
        return [f"{' ' * kolom}{as_typed(sleutel, self.aanhaling)}: {kop}".rstrip(), *onder]

    def item(self, waarde: Waarde, kolom: int, na_streep: int | None = None) -> list[str]:
        """One thing of a list, with its dash at this column, and as far behind it as its neighbours stand."""
        sprong = na_streep or self.na_streep
        streep = f"{' ' * kolom}-{' ' * (sprong - 1)}"
        if isinstance(waarde, dict) and waarde:
            eerste, *rest = self.members(waarde, kolom + sprong)
            return [f"{streep}{eerste.lstrip()}", *rest]
        if isinstance(waarde, str):
            kop, onder = self.text(waarde, kolom + sprong, sprong)
            return [f"{streep}{kop}", *onder]
        return [f"{streep}{inline(waarde, self.aanhaling)}"]

    def behind(self, waarde: Waarde, kolom: int, voor: int = 0) -> tuple[str, list[str]]:
        """What stands behind a key at this column, and the lines below it; `voor` is what the key takes."""
        if isinstance(waarde, str):
            return self.text(waarde, kolom + self.stap, voor)
        if not waarde:
            return "" if waarde is None else inline(waarde), []
        if isinstance(waarde, list):
            return "", [regel for item in waarde for regel in self.item(item, kolom + self.streep)]
        return "", self.members(waarde, kolom + self.stap)

    def members(self, leden: dict[str, Waarde], kolom: int) -> list[str]:
        """Keys below each other."""
        return [regel for sleutel, lid in leden.items() for regel in self.member(sleutel, lid, kolom)]

    def text(self, tekst: str, kolom: int, voor: int = 0, *, altijd: bool = False) -> tuple[str, list[str]]:
        """A text, a long one on lines of its own that begin at this column."""
        kort = as_typed(tekst, self.aanhaling, altijd=altijd)
        if "\n" in tekst or (kolom + voor + len(kort) > BREEDTE and folds(tekst)):
            kop, *onder = block(tekst, kolom) or [kort]
            return kop, onder
        return kort, []


def folds(tekst: str) -> bool:
    """Whether a text comes back the same when its lines are broken at a space."""
    return (
        bool(tekst)
        and tekst == " ".join(tekst.split(" ")).strip(" ")
        and not any(teken in tekst for teken in ("  ", "\n", "\t", "\u2028", "\u2029"))
    )


def block(tekst: str, kolom: int) -> list[str]:
    """A text as a head and the lines below it; nothing when it cannot be written so."""
    rand = " " * kolom
    if folds(tekst):
        return [">-", *(rand + regel for regel in wrapped(tekst, max(_SMALST, BREEDTE - kolom)))]
    regels = tekst.split("\n")
    netjes = all(regel == regel.rstrip() for regel in regels) and regels[0] == regels[0].lstrip()
    if not netjes or not regels[0] or not regels[-1] or any(teken in tekst for teken in "\t\u2028\u2029"):
        return []
    return ["|-", *(f"{rand}{regel}".rstrip() for regel in regels)]


def wrapped(tekst: str, breedte: int) -> list[str]:
    """A text broken at its spaces, and nowhere else."""
    return textwrap.wrap(
        tekst, breedte, break_long_words=False, break_on_hyphens=False, expand_tabs=False,
        replace_whitespace=False, drop_whitespace=True,
    )  # fmt: skip


def inline(waarde: Waarde, aanhaling: str = '"', *, json_: bool = False, altijd: bool = False) -> str:
    """A value as it stands between brackets; in JSON every text is between quotes, with `altijd` a single one."""
    if json_:
        return json.dumps(waarde, ensure_ascii=False)
    if waarde is None:
        return "null"
    if isinstance(waarde, str):
        return as_typed(waarde, aanhaling, binnen=True, altijd=altijd)
    if isinstance(waarde, list):
        return f"[{', '.join(inline(item, aanhaling) for item in waarde)}]"
    leden = (f"{inline(sleutel, aanhaling)}: {inline(lid, aanhaling)}" for sleutel, lid in waarde.items())
    return f"{{{', '.join(leden)}}}"


def habits(blad: Blad, boom: Knoop) -> Schrijfwijze:
    """The way in which a file is written."""
    stap: Counter[int] = Counter()
    streep: Counter[int] = Counter()
    na_streep: Counter[int] = Counter()
    tekens: Counter[str] = Counter()
    for ouder, kind in _pairs(boom):
        if isinstance(kind.waarde, str) and not kind.kaal:
            tekens[sign_at(blad, start_of(kind))] += 1
        if is_flow(blad, ouder) or is_flow(blad, kind):
            continue
        if isinstance(ouder.waarde, list):
            na_streep[kind.kolom - ouder.kolom] += kind.regel == ouder.regel or bool(kind.leden)
        elif isinstance(kind.waarde, (list, dict)):
            teller = streep if isinstance(kind.waarde, list) else stap
            teller[kind.kolom - kind.sleutel_kolom] += 1
    aanhaling = "'" if tekens["'"] > tekens['"'] else '"'
    return Schrijfwijze(_most(stap, 1), _most(streep, 0), _most(na_streep, 2), aanhaling)


def _pairs(knoop: Knoop) -> Iterator[tuple[Knoop, Knoop]]:
    """Every value of a file with what it stands in."""
    for kind in (*knoop.leden.values(), *knoop.lijst):
        yield knoop, kind
        yield from _pairs(kind)


def _most(teller: Counter[int], minst: int) -> int:
    """The step that is taken most; two spaces where none is."""
    goed = {stap: aantal for stap, aantal in teller.items() if stap >= minst and aantal}
    return max(goed, key=lambda stap: goed[stap]) if goed else 2
