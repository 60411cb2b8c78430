"""What a counsellor should type where the YAML parser stumbled.

The rule that lives here: the parser's own English never reaches the user. Each way in which people type text
that is not YAML (`vraag: Wat vond je leuk: de sfeer?`, `'s Ochtends …`, a tab) has its own Dutch sentence, and
what is left gets a general one.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from loopbaangesprek.teksten import lezen

_VOORAAN = re.compile(r"\s*(?:- +)*(?:[a-z][a-z0-9_.-]*: +)?")
_APOSTROF = re.compile(r"(?:^|[\[{,:-])\s*('[stnkmr](?=[\s-]))", re.IGNORECASE)
_GEEN_SPATIE = re.compile(r"\s*(?:- +)*([a-z_]+):(?=[^\s:/])")
_TERUGKIJKEN = 200
_HEEL = re.compile(r"'(?:[^']|'')*'\s*(?:#.*)?")


class Struikel(Struct, frozen=True):
    """A stumble of the parser: its words, where it stopped, and where what it was reading began (from 0)."""

    probleem: str
    verband: str
    regel: int
    kolom: int
    begin: tuple[int, int] | None
    regels: list[str]

    def line(self, nummer: int) -> str:
        """A line of the file; past the end, an empty one."""
        return self.regels[nummer] if 0 <= nummer < len(self.regels) else ""

    def sign(self) -> str:
        """The character where the parser stopped."""
        return self.line(self.regel)[self.kolom : self.kolom + 1]


class Uitleg(Struct, frozen=True):
    """An explanation: the place to look at (from 0), and what to do there."""

    regel: int
    kolom: int
    code: str
    zin: str


Regel = Callable[[Struikel], Uitleg | None]


def explain(struikel: Struikel) -> Uitleg:
    """The first explanation that fits."""
    for regel in _REGELS:
        if (uitleg := regel(struikel)) is not None:
            return uitleg
    return Uitleg(struikel.regel, struikel.kolom, "L20", lezen.NET_GEEN_YAML)


def split_line(regel: str) -> tuple[int, str]:
    """Where the text of a line begins, behind its dashes and its key, and that text."""
    treffer = _VOORAAN.match(regel)
    kolom = treffer.end() if treffer else 0
    return kolom, regel[kolom:].rstrip()


def _tab(s: Struikel) -> Uitleg | None:
    regel = s.line(s.regel)
    kolom = regel.find("\t")
    if kolom < 0 or (regel[:kolom].strip(" -") and s.sign() != "\t"):
        return None
    return Uitleg(s.regel, kolom, "L15", lezen.TAB)


def _apostrof(s: Struikel) -> Uitleg | None:
    begin = s.begin[0] if s.begin else s.regel
    for nummer in range(begin, s.regel + 1):
        regel = s.line(nummer)
        treffer = _APOSTROF.search(regel)
        if treffer is None or _HEEL.fullmatch(regel[treffer.start(1) :]):
            continue
        zin = lezen.quoted(regel[treffer.start(1) :].rstrip())
        return Uitleg(nummer, treffer.start(1), "L22", lezen.zin_met_apostrof(zin))
    return None


def _open_quote(s: Struikel) -> Uitleg | None:
    if "quoted" not in s.verband or s.begin is None:
        return None
    if "escape" in s.probleem or "hexdecimal" in s.probleem or "hexadecimal" in s.probleem:
        zin, code = (lezen.HALF_TEKEN, "L42") if "Unicode" in s.probleem else (lezen.BACKSLASH, "L32")
        return Uitleg(s.regel, s.kolom, code, zin)
    return Uitleg(*s.begin, "L23", lezen.QUOTE_OPEN)


def _dubbele_punt(s: Struikel) -> Uitleg | None:
    if "mapping values" not in s.probleem:
        return None
    if ": " in s.line(s.regel)[: s.kolom]:
        _, zin = split_line(s.line(s.regel))
        return Uitleg(s.regel, s.kolom, "L21", lezen.zin_met_dubbele_punt(lezen.quoted(zin)))
    vorige = s.regel - 1
    while vorige > 0 and not s.line(vorige).strip():
        vorige -= 1
    return _zonder_spatie(s, vorige) or Uitleg(s.regel, _indent(s.line(s.regel)), "L25", lezen.INSPRINGING)


def _zonder_spatie(s: Struikel, nummer: int) -> Uitleg | None:
    treffer = _GEEN_SPATIE.match(s.line(nummer))
    return Uitleg(nummer, treffer.end(), "L27", lezen.SPATIE_NA_PUNT) if treffer else None


def _geen_punt(s: Struikel) -> Uitleg | None:
    if "could not find expected ':'" not in s.probleem:
        return None
    nummer, kolom = s.begin or (s.regel, s.kolom)
    return _zonder_spatie(s, nummer) or Uitleg(nummer, kolom, "L31", lezen.GEEN_DUBBELE_PUNT)


def _bijzonder(s: Struikel) -> Uitleg | None:
    nummer, kolom = s.regel, s.kolom
    if (
        s.verband.startswith(("while scanning an a", "while scanning a tag", "while parsing a tag"))
        and s.begin
    ):
        nummer, kolom = s.begin
    teken = s.line(nummer)[kolom : kolom + 1]
    if not teken or teken not in "@`%&*!?":
        return None
    zin = s.line(nummer)[kolom:].rstrip()
    return Uitleg(nummer, kolom, "L24", lezen.bijzonder_begin(teken, lezen.quoted(zin)))


def _instructie(s: Struikel) -> Uitleg | None:
    if "directive" not in s.probleem + s.verband and "incompatible" not in s.probleem:
        return None
    return Uitleg(s.regel, 0, "L14", lezen.INSTRUCTIE)


def _blok(s: Struikel) -> Uitleg | None:
    if "block scalar" not in s.verband:
        return None
    return Uitleg(*(s.begin or (s.regel, s.kolom)), "L28", lezen.TEKST_NA_BLOK)


def _streepje(s: Struikel) -> Uitleg | None:
    if "entries are not allowed" not in s.probleem:
        return None
    return Uitleg(s.regel, s.kolom, "L29", lezen.STREEPJE)


def _haak(s: Struikel) -> Uitleg | None:
    if "flow" not in s.verband or s.begin is None:
        return None
    if (plek := _last_bracket(s, *s.begin)) is None:
        return None
    nummer, kolom = plek
    return Uitleg(nummer, kolom, "L26", lezen.haak_open(s.line(nummer)[kolom]))


def _last_bracket(s: Struikel, regel: int, kolom: int) -> tuple[int, int] | None:
    """Find the bracket that is open here, on this line or a little above it."""
    tekst = s.line(regel)[: kolom + 1]
    for nummer in range(regel, max(-1, regel - _TERUGKIJKEN), -1):
        plek = max(tekst.rfind("["), tekst.rfind("{"))
        if plek >= 0:
            return nummer, plek
        tekst = s.line(nummer - 1)
    return None


def _begin_van_zin(s: Struikel) -> Uitleg | None:
    kolom, zin = split_line(s.line(s.regel))
    if kolom >= s.kolom or zin[:1] not in {"'", '"', "[", "{"}:
        return None
    if zin[0] in "[{":
        return Uitleg(s.regel, kolom, "L24", lezen.bijzonder_begin(zin[0], lezen.quoted(zin)))
    if zin[0] == zin[-1]:
        zin = zin[1:-1]
    return Uitleg(s.regel, kolom, "L23", lezen.zin_met_quote(lezen.quoted(zin)))


def _inspringing(s: Struikel) -> Uitleg | None:
    if "document start" in s.probleem:
        return Uitleg(s.regel, s.kolom, "L33", lezen.LOSSE_REGEL)
    if "expected key" not in s.probleem and "block" not in s.verband + s.probleem:
        return None
    if s.sign() == ":":
        return Uitleg(s.regel, s.kolom, "L13", lezen.SLEUTEL_GEEN_TEKST)
    if " #" in s.line(s.regel - 1):
        return Uitleg(s.regel, s.kolom, "L30", lezen.HALF_COMMENTAAR)
    return Uitleg(s.regel, _indent(s.line(s.regel)), "L25", lezen.INSPRINGING)


def _indent(regel: str) -> int:
    return len(regel) - len(regel.lstrip(" "))


_REGELS: tuple[Regel, ...] = (
    _tab,
    _apostrof,
    _open_quote,
    _instructie,
    _dubbele_punt,
    _geen_punt,
    _bijzonder,
    _blok,
    _streepje,
    _haak,
    _begin_van_zin,
    _inspringing,
)
