"""A code of the keuring explained, and the list of all codes.

The rule that lives here: what is shown is what stands in the table, with its examples as they are typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from loopbaangesprek.dichtbij import nearest
from loopbaangesprek.fouten import VerkeerdGebruik
from loopbaangesprek.teksten import nakijken as t
from loopbaangesprek.teksten.codes import CODES, FAMILIES, Uitleg

_INSPRONG = "    "
_KORT = re.compile(r"^([A-Z])([0-9])$")
"""W4, as people say it."""


def explain(code: str | None) -> list[str]:
    """The lines about one code, or the list of all of them. Raises `VerkeerdGebruik` when there is no such code."""
    if code is None:
        return list(_all_codes())
    naam = known(code)
    return list(_one(naam, CODES[naam]))


def as_data(code: str | None) -> list[dict[str, Any]]:
    """The explanations as data. Raises `VerkeerdGebruik` when there is no such code."""
    namen = list(CODES) if code is None else [known(code)]
    return [{"code": naam, **msgspec.to_builtins(CODES[naam])} for naam in namen]


def known(code: str) -> str:
    """The code as it is written. Raises `VerkeerdGebruik` with the nearest ones when there is none."""
    naam = _KORT.sub(r"\g<1>0\2", code.strip().upper())
    if naam not in CODES:
        raise VerkeerdGebruik(t.onbekende_code(code, nearest(naam, CODES)))
    return naam


def _one(code: str, uitleg: Uitleg) -> Iterator[str]:
    yield from (t.titel(code, uitleg.titel, uitleg.ernst), "", uitleg.waarom)
    for kop, voorbeeld in ((t.NIET_ZO, uitleg.fout), (t.WEL_ZO, uitleg.goed)):
        yield from ("", kop, *_example(voorbeeld))
    yield from ("", uitleg.typ)


def _example(voorbeeld: str) -> Iterator[str]:
    """An example with a margin; a tab is shown as an arrow, or nobody would see it."""
    yield from (f"{_INSPRONG}{regel}".rstrip().replace("\t", "→") for regel in voorbeeld.splitlines())


def _all_codes() -> Iterator[str]:
    yield t.CODES_KOP
    for letter, familie in FAMILIES.items():
        yield from ("", familie)
        yield from (
            f"  {code}  {uitleg.titel}" for code, uitleg in sorted(CODES.items()) if code[0] == letter
        )
