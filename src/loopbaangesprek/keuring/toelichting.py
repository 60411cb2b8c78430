"""A warning that the file itself explains: `# keuring: W06 omdat deze zin zo in het boekje staat`.

The rule that lives here: the comment says why, and stands behind what it is about, or above it. Above a question it is
about all of that question: the lines below it that begin further to the right. What is explained is shown and not
counted. A mistake cannot be explained, and neither can what is not there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from loopbaangesprek.plaats import Bevinding, Plaats, Verzamelaar
from loopbaangesprek.schoon import schoon
from loopbaangesprek.teksten import keuring as t
from loopbaangesprek.teksten.codes import CODES

_OPMERKING = re.compile(r"#\s*keuring:\s*(.*)$", re.IGNORECASE)
_INHOUD = re.compile(r"([A-Z]\d\d(?:\s*(?:,|en)\s*[A-Z]\d\d)*)\b[\s:,]*(.*)$", re.IGNORECASE)
_CODE = re.compile(r"[A-Z]\d\d", re.IGNORECASE)


class Toelichting(Struct, frozen=True):
    """An explanation in a file: where it stands, the lines it is about, the codes it names, and why."""

    plaats: Plaats
    regels: range
    codes: tuple[str, ...]
    reden: str


class Uitgelegd(Struct, frozen=True):
    """A warning that the file explains, with its reason."""

    bevinding: Bevinding
    reden: str


class Gewogen(Struct, frozen=True):
    """A weighing: the findings that stay, and the warnings that were explained."""

    bevindingen: tuple[Bevinding, ...]
    uitgelegd: tuple[Uitgelegd, ...]


def weigh(bevindingen: Sequence[Bevinding], regels: Sequence[str], bestand: str, *, zeker: bool) -> Gewogen:
    """Set the explained warnings of a file apart.

    `zeker` says that all checks were made: only then is an explanation without its warning a finding of its own.
    """
    v = Verzamelaar()
    uitgelegd: dict[Bevinding, str] = {}
    for uitleg in explanations(regels, bestand):
        if not uitleg.codes or not uitleg.reden:
            v.warn(uitleg.plaats, "W20", t.UITLEG_ZONDER_REDEN)
            continue
        for code in uitleg.codes:
            hier = [b for b in bevindingen if _is_about(uitleg, code, b)]
            if code not in CODES or CODES[code].ernst == "fout":
                v.warn(uitleg.plaats, "W20", t.uitleg_kan_niet(code))
            elif zeker and not hier:
                v.warn(uitleg.plaats, "W20", t.uitleg_hoort_nergens(code))
            else:
                uitgelegd |= dict.fromkeys(hier, uitleg.reden)
    over = [b for b in bevindingen if b not in uitgelegd]
    return Gewogen((*over, *v.bevindingen), tuple(Uitgelegd(b, reden) for b, reden in uitgelegd.items()))


def _is_about(uitleg: Toelichting, code: str, b: Bevinding) -> bool:
    return b.code == code and b.bestand == uitleg.plaats.bestand and b.regel in uitleg.regels


def explanations(regels: Sequence[str], bestand: str) -> Iterator[Toelichting]:
    """Every explanation in the lines of a file."""
    for nummer, regel in enumerate(regels, 1):
        if (treffer := _OPMERKING.search(regel)) is None:
            continue
        inhoud = _INHOUD.match(schoon(treffer.group(1)).strip())
        codes, reden = inhoud.groups() if inhoud else ("", "")
        los = not regel[: treffer.start()].strip()
        yield Toelichting(
            Plaats(bestand, nummer, treffer.start() + 1),
            _below(regels, nummer) if los else range(nummer, nummer + 1),
            tuple(code.upper() for code in _CODE.findall(codes)),
            "" if reden.lower() == "omdat" else reden.strip(" ."),
        )


def _below(regels: Sequence[str], nummer: int) -> range:
    """The lines that a comment on this line is about: the first one below it, and those that hang on that."""
    verder = [i for i in range(nummer + 1, len(regels) + 1) if _says_something(regels[i - 1])]
    if not verder:
        return range(0)
    eerste, *rest = verder
    kant = _indent(regels[eerste - 1])
    einde = next((i for i in rest if _indent(regels[i - 1]) <= kant), len(regels) + 1)
    return range(eerste, einde)


def _says_something(regel: str) -> bool:
    return bool(regel.strip()) and not regel.lstrip().startswith("#")


def _indent(regel: str) -> int:
    return len(regel) - len(regel.lstrip(" "))
