"""From the bytes of a YAML or JSON file to a tree of nodes with their places.

The rule that lives here: a file is decoded, read as what it is, and refused in Dutch with everything that was
found. Every scalar is text (only `~`, `null` and nothing are None). Nothing is ever constructed, so nothing in a
file can run or grow.
"""

from __future__ import annotations

from loopbaangesprek.plaats import Bevinding, Knoop, LeesFout
from loopbaangesprek.reading import jsontree
from loopbaangesprek.reading.tekstbestand import ANTWOORDEN, BANK, Grenzen, check_controls, decode
from loopbaangesprek.reading.yamlbuild import Builder
from loopbaangesprek.reading.yamlparser import MakeParser, new_parser
from loopbaangesprek.teksten import lezen

_HEEL = frozenset({"L03", "L09", "L11"})
"""Mistakes that leave the tree whole: a control character, a double key, a tag."""

__all__ = ["ANTWOORDEN", "BANK", "Grenzen", "parse"]


def parse(data: bytes, bestand: str, grenzen: Grenzen = BANK, *, parser: MakeParser = new_parser) -> Knoop:
    """Read a file into a tree; the top is always a mapping. Raises one `LeesFout` with all that was found."""
    tekst = decode(data, bestand, grenzen)
    if not tekst.strip():
        raise LeesFout([Bevinding(bestand, 1, 1, "L04", "fout", lezen.LEEG)])
    knoop = _read_json(tekst, bestand, grenzen) or _read_yaml(tekst, bestand, grenzen, parser)
    if not isinstance(knoop.waarde, dict):
        raise LeesFout([Bevinding(bestand, knoop.regel, knoop.kolom, "L05", "fout", lezen.GEEN_SLEUTELS)])
    return knoop


def _read_json(tekst: str, bestand: str, grenzen: Grenzen) -> Knoop | None:
    """Read JSON; None when it is not called JSON and is not JSON, so that it can still be YAML."""
    heet_json = bestand.lower().endswith(".json")
    if not heet_json and not tekst.lstrip().startswith(("{", "[")):
        return None
    try:
        return jsontree.parse(tekst, bestand, grenzen)
    except LeesFout:
        if heet_json:
            raise
        return None


def _read_yaml(tekst: str, bestand: str, grenzen: Grenzen, parser: MakeParser) -> Knoop:
    # The parser takes these two for line ends, editors do not: the line numbers would drift apart.
    tekst = tekst.replace("\u2028", " ").replace("\u2029", " ")
    check_controls(tekst, bestand)
    bouwer = Builder(tekst, bestand, grenzen)
    knoop = bouwer.run(parser)
    if bouwer.bevindingen:
        heel = isinstance(knoop.waarde, dict) and all(b.code in _HEEL for b in bouwer.bevindingen)
        raise LeesFout(bouwer.bevindingen, knoop if heel else None)
    return knoop
