"""Bank files as very different people type them: quotes, brackets, comments, line ends, signs from everywhere.

The rule that lives here: what a file says is drawn first and how it is typed after that, by a typist who knows
nothing of the code under test. Every line remembers what it belongs to, so that a test can say which lines may
change.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st
from msgspec import Struct

from loopbaangesprek.bankbewerking.gegevens import Pad, Waarde

Trek = Callable[[st.SearchStrategy[Any]], Any]

WOORDEN = (
    "Wat", "deed", "je?", "leuk:", "#1", "'s", "“ja”", '"nee"', "België", "😀", "-", "{x}", "[y]", "a\\b", "%", "@",
    "ja", "null", "10:00", "en", "ook", "een", "heel", "lang", "woord", "é", "…", "!", "&", "*", "|", ">", "?", ",",
)  # fmt: skip
zinnen = st.lists(st.sampled_from(WOORDEN), min_size=1, max_size=25).map(" ".join)
"""Sentences with every sign in them that means something in a file like this."""

_OPMERKINGEN = (
    "#", "# onze eigen woorden", "#: 'half", '# "', "# - na: moment", "# pas_aan:", "#\t tab", "# é 😀 …", "#weg: [a",
)  # fmt: skip
_GEWOON = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZéë0123456789 .?,!-'\"“”…{}[]")


class Regel(Struct, frozen=True):
    """A line as it was typed, and what it belongs to; nothing for a comment or white."""

    tekst: str
    van: Pad | None = None


class Getypt(Struct, frozen=True):
    """A file as it was typed."""

    regels: tuple[Regel, ...]
    einde: str
    merk: str
    slot: bool
    """Whether the last line has an end too."""

    @property
    def tekst(self) -> str:
        """The whole text."""
        return self.merk + self.einde.join(r.tekst for r in self.regels) + (self.einde if self.slot else "")

    def kept_in(self, nieuw: str, *weg: Pad) -> bool:
        """Whether every comment outside these is still there, word for word and in its order."""
        los = [r.tekst for i, r in enumerate(self.regels) if r.van is None and not self._touched(i, weg)]
        return in_order([regel for regel in los if regel.strip()], nieuw)

    def others(self, *paden: Pad) -> list[str]:
        """The lines that belong to none of these, nor to brackets around them; comments inside them count along."""
        return [r.tekst for i, r in enumerate(self.regels) if not self._touched(i, paden)]

    def around(self, pad: Pad, *, inside: bool = True) -> list[Pad]:
        """What a change may touch: the thing itself, and the line of the brackets that it stands between.

        With `inside` False something is only added, so that lines of their own stay.
        """
        eigen = {regel.van for regel in self.regels}
        haken = [
            pad[:diep] for diep in range(1, len(pad)) if pad[:diep] in eigen and not self._spread(pad[:diep])
        ]
        return [*haken, *([pad] if inside or not self._spread(pad) else [])]

    def _spread(self, pad: Pad) -> bool:
        """Whether what stands in something has lines of its own."""
        return any(r.van is not None and len(r.van) > len(pad) and _in(r.van, pad) for r in self.regels)

    def _touched(self, nummer: int, paden: tuple[Pad, ...]) -> bool:
        van = self.regels[nummer].van
        if van is None:
            voor = next((r.van for r in reversed(self.regels[:nummer]) if r.van is not None), ())
            na = next((r.van for r in self.regels[nummer:] if r.van is not None), ())
            return any(_in(voor, pad) and _in(na, pad) for pad in paden)
        return any(_in(van, pad) for pad in paden)


def _in(van: Pad, pad: Pad) -> bool:
    return van[: len(pad)] == pad


def in_order(oud: list[str], nieuw: str) -> bool:
    """Whether these lines all stand in the new text, word for word and in this order."""
    regels = iter(nieuw.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return all(regel in regels for regel in oud)


class Typist:
    """Types what a file says, in a manner that is drawn."""

    def __init__(self, draw: Trek) -> None:
        """Draw the habits of this typist."""
        self.draw = draw
        self.stap = draw(st.sampled_from((2, 2, 2, 4, 3)))
        self.streep = draw(st.sampled_from((0, 2, 2, 4)))
        self.na_streep = draw(st.sampled_from((2, 2, 2, 4)))
        self.bont = draw(st.booleans())
        self.regels: list[Regel] = []

    def type(self, data: dict[str, Waarde]) -> Getypt:
        """The whole file."""
        self.remarks(0)
        self.members(data, 0, ())
        self.remarks(0)
        einde = self.draw(st.sampled_from(("\n", "\n", "\r\n", "\r")))
        merk = self.draw(st.sampled_from(("", "", "\ufeff")))
        return Getypt(tuple(self.regels), einde, merk, self.draw(st.booleans()))

    def chance(self, kans: int = 4) -> bool:
        """Now and then, with a typist who does strange things."""
        return self.bont and bool(self.draw(st.integers(1, kans)) == 1)

    def remarks(self, kolom: int) -> None:
        """Comments and white between lines."""
        while self.chance(6):
            wit = self.draw(st.sampled_from(("", "", " " * self.draw(st.integers(0, kolom)) + self.draw(
                st.sampled_from(_OPMERKINGEN)
            ))))  # fmt: skip
            self.regels.append(Regel(wit))

    def members(self, leden: dict[str, Waarde], kolom: int, pad: Pad, eerste: str | None = None) -> None:
        """Keys below each other; the first may stand behind a dash."""
        for sleutel, waarde in leden.items():
            if eerste is None:
                self.remarks(kolom)
            begin = " " * kolom if eerste is None else eerste
            eerste = None
            getypt = f'"{sleutel}"' if self.chance(12) else sleutel
            self.value(f"{begin}{getypt}:", waarde, kolom, (*pad, sleutel))

    def value(self, begin: str, waarde: Waarde, kolom: int, pad: Pad) -> None:
        """What stands behind a key."""
        if waarde is None:
            self.put(begin + self.draw(st.sampled_from(("", "", " ~", " null"))) if self.bont else begin, pad)
        elif isinstance(waarde, str):
            self.text(f"{begin} ", waarde, kolom + self.stap, pad)
        elif not waarde or self.chance():
            self.flow(f"{begin} ", waarde, pad)
        elif isinstance(waarde, dict):
            self.put(begin + self.aside(), pad)
            self.members(waarde, kolom + self.stap, pad)
        else:
            self.put(begin + self.aside(), pad)
            self.items(waarde, kolom + self.streep, pad)

    def items(self, lijst: list[Waarde], kolom: int, pad: Pad) -> None:
        """Things below each other, each with a dash."""
        wit = self.chance(3)
        for nummer, item in enumerate(lijst):
            if wit:
                self.regels.append(Regel(""))
            self.remarks(kolom)
            begin = f"{' ' * kolom}-{' ' * (self.na_streep - 1)}"
            if isinstance(item, dict) and item and not self.chance():
                self.members(item, kolom + self.na_streep, (*pad, nummer), begin)
            elif isinstance(item, str):
                self.text(begin, item, kolom + self.na_streep, (*pad, nummer))
            else:
                self.flow(begin, item, (*pad, nummer))

    def put(self, tekst: str, pad: Pad) -> None:
        """A line that belongs to something."""
        self.regels.append(Regel(tekst, pad))

    def aside(self) -> str:
        """Perhaps a comment behind something."""
        return " # een opmerking" if self.chance(8) else ""

    def text(self, begin: str, tekst: str, kolom: int, pad: Pad) -> None:
        """A text in one of the many ways to type it."""
        manieren: list[Callable[[str, str, int, Pad], None]] = [self.double]
        if "'" not in tekst or self.bont:
            manieren.append(self.single)
        if _is_plain(tekst):
            manieren += [self.plain] * 4
        if self.bont:
            manieren += [self.folded, self.literal, self.double_on_lines]
        self.draw(st.sampled_from(manieren))(begin, tekst, kolom, pad)

    def plain(self, begin: str, tekst: str, kolom: int, pad: Pad) -> None:
        """As it is, on one line or two."""
        links, spatie, rechts = tekst.partition(" ")
        self.put(begin + (links if self.chance() and spatie else tekst), pad)
        if self.regels[-1].tekst != begin + tekst:
            self.put(" " * kolom + rechts, pad)

    def double(self, begin: str, tekst: str, kolom: int, pad: Pad) -> None:  # noqa: ARG002 - one of many
        """Between double quotes."""
        self.put(f'{begin}"{_escaped(tekst)}"{self.aside()}', pad)

    def double_on_lines(self, begin: str, tekst: str, kolom: int, pad: Pad) -> None:
        """Between double quotes, on two lines."""
        links, spatie, rechts = tekst.partition(" ")
        if not spatie:
            self.double(begin, tekst, kolom, pad)
            return
        self.put(f'{begin}"{_escaped(links)}', pad)
        self.put(" " * kolom + f'{_escaped(rechts)}"{self.aside()}', pad)

    def single(self, begin: str, tekst: str, kolom: int, pad: Pad) -> None:  # noqa: ARG002 - one of many
        """Between single quotes."""
        dubbel = tekst.replace("'", "''")
        self.put(f"{begin}'{dubbel}'{self.aside()}", pad)

    def folded(self, begin: str, tekst: str, kolom: int, pad: Pad) -> None:
        """Below a >, a few words a line."""
        self.put(f"{begin}>-{self.aside()}", pad)
        woorden = tekst.split(" ")
        for van in range(0, len(woorden), 7):
            self.put(" " * kolom + " ".join(woorden[van : van + 7]), pad)

    def literal(self, begin: str, tekst: str, kolom: int, pad: Pad) -> None:
        """Below a |, as it is."""
        self.put(f"{begin}|-{self.aside()}", pad)
        self.put(" " * kolom + tekst, pad)

    def flow(self, begin: str, waarde: Waarde, pad: Pad) -> None:
        """Between brackets, on one line."""
        self.put(begin + self.inline(waarde) + self.aside(), pad)

    def inline(self, waarde: Waarde) -> str:
        """A value between brackets."""
        if waarde is None:
            return "~"
        if isinstance(waarde, str):
            kaal = waarde.replace("-", "").replace("_", "").isalnum() and waarde not in {"null", "~"}
            return waarde if kaal and self.draw(st.booleans()) else f'"{_escaped(waarde)}"'
        los = self.draw(st.sampled_from((", ", ",", " , "))) if self.bont else ", "
        if isinstance(waarde, list):
            return f"[{los.join(map(self.inline, waarde))}]"
        return "{" + los.join(f"{sleutel}: {self.inline(lid)}" for sleutel, lid in waarde.items()) + "}"


def _is_plain(tekst: str) -> bool:
    return set(tekst) <= _GEWOON and tekst[0].isalnum() and tekst not in {"null", "~"} and ": " not in tekst


def _escaped(tekst: str) -> str:
    return tekst.replace("\\", "\\\\").replace('"', '\\"')
