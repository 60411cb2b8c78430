"""From the text of a JSON file to the same tree of nodes with places.

The rule that lives here: a record that the tool wrote itself is read by JSON's own rules, not by YAML's, so that
no line separator, tab or pair of surrogates in it changes. Numbers stay as they were typed; no recursion.
"""

from __future__ import annotations

import re
from json.decoder import JSONDecodeError, JSONDecoder
from typing import TYPE_CHECKING, NoReturn

from loopbaangesprek.plaats import Bevinding, Knoop, LeesFout
from loopbaangesprek.reading.tekstbestand import find_control, place_of
from loopbaangesprek.schoon import cite
from loopbaangesprek.teksten import lezen

if TYPE_CHECKING:
    from loopbaangesprek.reading.tekstbestand import Grenzen

_WIT = re.compile(r"[ \t\n]*")
_LOS = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null")
_GEEN_GETAL = re.compile(r"-?(?:NaN|Infinity)")
_HALF = re.compile("[\ud800-\udfff]")
_LANG = 40
_TEKST = JSONDecoder()


def parse(tekst: str, bestand: str, grenzen: Grenzen) -> Knoop:
    """Read a JSON text; raises `LeesFout` with the first place where it goes wrong."""
    return _Lezer(tekst, bestand, grenzen).run()


class _Lezer:
    """A reader: one position that moves forward, and the containers that are still open."""

    def __init__(self, tekst: str, bestand: str, grenzen: Grenzen) -> None:
        self.tekst = tekst
        self.bestand = bestand
        self.grenzen = grenzen
        self.plek = 0
        self.stapel: list[Knoop] = []
        self.knopen = 0
        self.regel = 1
        self.regelbegin = 0

    def run(self) -> Knoop:
        """Read one value, and nothing after it."""
        top = self._value()
        while self.stapel:
            self._member(self.stapel[-1])
        self._skip()
        if self.plek < len(self.tekst):
            self._fail("L40", lezen.JSON_TEVEEL)
        return top

    def _member(self, houder: Knoop) -> None:
        """Read the next member of an open container, or its end."""
        teken = self._skip()
        leeg = not houder.waarde
        if teken == ("}" if isinstance(houder.waarde, dict) else "]"):
            self.plek += 1
            self.stapel.pop()
            return
        if not leeg:
            self._comma(teken)
        if isinstance(houder.waarde, dict):
            self._pair(houder.waarde)
        elif isinstance(houder.waarde, list):
            houder.waarde.append(self._value())

    def _comma(self, teken: str) -> None:
        if teken != ",":
            self._fail("L40", lezen.KOMMA if teken else lezen.JSON_EINDE)
        self.plek += 1
        if self._skip() in {"}", "]"}:
            self._fail("L40", lezen.KOMMA)

    def _pair(self, leden: dict[str, Knoop]) -> None:
        if (teken := self._skip()) != '"':
            self._fail("L40", lezen.JSON_SLEUTEL if teken else lezen.JSON_EINDE)
        regel, kolom, begin = self.regel, self._column(), self.plek
        sleutel = self._string()
        if (eerder := leden.get(sleutel)) is not None:
            self._fail("L09", lezen.dubbele_sleutel(cite(sleutel), eerder.sleutelplaats), begin)
        if self._skip() != ":":
            self._fail("L40", lezen.JSON_DUBBELE_PUNT)
        self.plek += 1
        knoop = self._value()
        knoop.sleutel_regel, knoop.sleutel_kolom = regel, kolom
        leden[sleutel] = knoop

    def _value(self) -> Knoop:
        teken = self._skip()
        knoop = Knoop(None, self.bestand, self.regel, self._column())
        self.knopen += 1
        if self.knopen > self.grenzen.knopen:
            self._fail("L08", lezen.te_veel(self.grenzen.knopen))
        if teken == '"':
            knoop.waarde = self._string()
        elif teken in {"{", "["}:
            self._open(knoop, teken)
        else:
            knoop.waarde, knoop.kaal = self._bare(), True
        return knoop

    def _open(self, knoop: Knoop, teken: str) -> None:
        knoop.waarde = {} if teken == "{" else []
        self.stapel.append(knoop)
        if len(self.stapel) > self.grenzen.diepte:
            self._fail("L07", lezen.te_diep(self.grenzen.diepte))
        self.plek += 1

    def _string(self) -> str:
        begin = self.plek
        try:
            waarde, self.plek = _TEKST.raw_decode(self.tekst, begin)
        except JSONDecodeError:
            self._fail("L40", lezen.JSON_TEKST)
        tekst = str(waarde)
        if _HALF.search(tekst):
            self._fail("L42", lezen.HALF_TEKEN, begin)
        if not self.grenzen.stuurtekens and (teken := find_control(tekst)) is not None:
            self._fail("L03", lezen.stuurteken(teken), begin)
        return tekst

    def _bare(self) -> str | None:
        treffer = _LOS.match(self.tekst, self.plek)
        if treffer is None:
            getal = _GEEN_GETAL.match(self.tekst, self.plek)
            einde = self.plek >= len(self.tekst)
            self._fail("L41" if getal else "L40", _no_value(getal=bool(getal), einde=einde))
        if treffer.end() - treffer.start() > _LANG:
            self._fail("L40", lezen.JSON_LANG_GETAL)
        self.plek = treffer.end()
        return None if treffer.group() == "null" else treffer.group()

    def _skip(self) -> str:
        """Pass over white space, keeping count of lines; the character that stands there."""
        treffer = _WIT.match(self.tekst, self.plek)
        einde = treffer.end() if treffer else self.plek
        nieuw = self.tekst.count("\n", self.plek, einde)
        if nieuw:
            self.regel += nieuw
            self.regelbegin = self.tekst.rfind("\n", self.plek, einde) + 1
        self.plek = einde
        return self.tekst[einde : einde + 1]

    def _column(self) -> int:
        return self.plek - self.regelbegin + 1

    def _fail(self, code: str, zin: str, plek: int | None = None) -> NoReturn:
        regel, kolom = place_of(self.tekst, self.plek if plek is None else plek)
        raise LeesFout([Bevinding(self.bestand, regel, kolom, code, "fout", zin)])


def _no_value(*, getal: bool, einde: bool) -> str:
    if getal:
        return lezen.JSON_GETAL
    return lezen.JSON_EINDE if einde else lezen.JSON_WAARDE
