"""The pages of the documentation as the tests read them: their blocks, and their commands played again.

The rule that lives here: what a page shows of the tool is what the tool shows. In a `console` block a line
with `$ ` is a command; behind `Antwoord: `, `Verder: ` and `Keuze: ` stands what somebody types; `…` alone stands
for lines that are left out. A `yaml` block that opens with `# name.yaml` is that file.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import sys
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pexpect
from msgspec import Struct

from loopbaangesprek.cli.door import run
from loopbaangesprek.places import own_banks
from tests.program import UITNODIGINGEN

WORTEL = Path(__file__).resolve().parents[1]
HANDLEIDING = WORTEL / "docs" / "handleiding.md"
README = WORTEL / "README.md"
SCHRIJVEN = WORTEL / "docs" / "vragenbank-schrijven.md"
BESLUITEN = sorted((WORTEL / "docs" / "besluiten").glob("*.md"))
PAGINAS = [README, *sorted((WORTEL / "docs").glob("*.md")), *BESLUITEN]

_HEK = re.compile(r"```(\w*)\s*")
_BESTAND = re.compile(r"# ([\w-]+\.yaml)")
_LEEG = "…"
_PROMPT = rf"(?:^|\n)(?:{'|'.join(UITNODIGINGEN)})$"
_GETYPT = re.compile(rf"(?:>|{'|'.join(naam.strip() for naam in UITNODIGINGEN)})(?: (.*))?")
_PROGRAMMA = "from loopbaangesprek.cli import main; main()"
_GEDULD = 30
_WISSELT = (
    # What differs from run to run: the name of a talk, days, minutes, the hour.
    (re.compile(r"\b[a-hjkmnp-tv-z2-9]{10}\b"), "naamnaamna"),
    (re.compile(r"\b\d{4}-\d{2}-\d{2}\b"), "datum"),
    (re.compile(r"\b(?:maan|dins|woens|donder|vrij|zater|zon)dag \d{1,2} [a-z]+ \d{4}\b"), "dag"),
    (re.compile(r"\b\d+ min\b"), "0 min"),
    (re.compile(r", (?:\d+ minuten|1 minuut)\.$"), ", nog geen minuut."),
    (re.compile(r"\b\d{2}:\d{2}\b"), "00:00"),
)


class Blok(Struct, frozen=True):
    """A fenced block of a page; `begin` is the number of its first line, counted from 0."""

    soort: str
    regels: tuple[str, ...]
    begin: int


class Voorbeeld(Struct, frozen=True):
    """A command in a console block, with the lines the page shows below it; `begin` is where those start."""

    opdracht: str
    getoond: tuple[str, ...]
    begin: int

    @property
    def getypt(self) -> list[str]:
        """What somebody types in it."""
        return [gevonden[1] or "" for regel in self.getoond if (gevonden := _GETYPT.fullmatch(regel))]

    @property
    def woorden(self) -> list[str]:
        """The command line in words, without the name of the program."""
        return shlex.split(self.opdracht)[1:]


Uitkomst = tuple[Voorbeeld, list[str]]
"""An example, and the lines that were really shown."""


def blocks(pagina: Path, soort: str) -> Iterator[Blok]:
    """The blocks of one kind on a page."""
    hek: tuple[str, int] | None = None
    regels = pagina.read_text(encoding="utf-8").splitlines()
    for nummer, regel in enumerate(regels):
        if hek is None and (gevonden := _HEK.fullmatch(regel)):
            hek = (gevonden[1], nummer + 1)
        elif hek is not None and regel == "```":
            if hek[0] == soort:
                yield Blok(soort, tuple(regels[hek[1] : nummer]), hek[1])
            hek = None
    assert hek is None, f"{pagina.name}: a block is not closed"


def examples(pagina: Path) -> Iterator[Voorbeeld]:
    """The commands in the console blocks of a page."""
    for blok in blocks(pagina, "console"):
        starts = [i for i, regel in enumerate(blok.regels) if regel.startswith("$ ")]
        assert starts[:1] == [0], f"{pagina.name}:{blok.begin}: a console block opens with a command"
        for van, tot in pairwise([*starts, len(blok.regels)]):
            yield Voorbeeld(blok.regels[van][2:], blok.regels[van + 1 : tot], blok.begin + van + 1)


def files_of(pagina: Path) -> Iterator[tuple[str, str]]:
    """The files that a page shows, by name."""
    for blok in blocks(pagina, "yaml"):
        if gevonden := _BESTAND.fullmatch(blok.regels[0]):
            yield gevonden[1], "\n".join(blok.regels) + "\n"


def is_bank(naam: str, inhoud: str) -> bool:
    """Whether a file is a question bank that is meant to work; one with mistakes in it is called `kapot`."""
    return "\nvragenbank:" in inhoud and not naam.startswith("kapot")


def is_trial(inhoud: str) -> bool:
    """Whether a file is a trial talk of a question bank."""
    return "\nbank:" in inhoud and "\nverwacht:" in inhoud


def lay_out_files(pagina: Path, map_: Path, bewaard: Path) -> None:
    """Put the files of a page where their reader would: banks with the tool, others in the folder at hand."""
    for naam, inhoud in files_of(pagina):
        waar = own_banks(bewaard) if is_bank(naam, inhoud) else map_
        waar = own_banks(bewaard) / "proefgesprekken" if is_trial(inhoud) else waar
        waar.mkdir(parents=True, exist_ok=True)
        (waar / naam).write_text(inhoud, encoding="utf-8")


def play(voorbeeld: Voorbeeld) -> tuple[list[str], int]:
    """What the command shows now, what is typed included, and how it ended."""
    tekst, uitgang = _at_a_keyboard(voorbeeld) if voorbeeld.getypt else _at_once(voorbeeld.woorden)
    thuis = str(Path.home())
    regels = [regel.rstrip() for regel in tekst.replace(f"{thuis}/Documents", "Documenten").splitlines()]
    while regels and not regels[0]:
        del regels[0]
    while regels and not regels[-1]:
        del regels[-1]
    return regels, uitgang


def _at_once(woorden: list[str]) -> tuple[str, int]:
    uit = io.StringIO()
    with contextlib.redirect_stdout(uit), contextlib.redirect_stderr(uit):
        uitgang = run(woorden)
    return uit.getvalue(), uitgang


def _at_a_keyboard(voorbeeld: Voorbeeld) -> tuple[str, int]:
    """In a terminal, so that questions are asked and what is typed is seen where it was typed."""
    kind = pexpect.spawn(
        sys.executable, ["-c", _PROGRAMMA, *voorbeeld.woorden], encoding="utf-8",
        dimensions=(60, 200), env=dict(os.environ), timeout=_GEDULD,
    )  # fmt: skip
    kind.delaybeforesend = None
    gezien = ""
    for regel in voorbeeld.getypt:
        kind.expect(_PROMPT)
        gezien += f"{kind.before}{kind.after}"
        kind.sendline(regel)
    kind.expect([pexpect.EOF, _PROMPT])
    gezien += f"{kind.before}"
    kind.close()
    return gezien.replace("\r\n", "\n"), kind.exitstatus if kind.exitstatus is not None else -1


def same(getoond: tuple[str, ...], echt: list[str]) -> bool:
    """Whether a page shows what really happened, names of talks, days and minutes apart."""
    patroon = "".join(
        "(?:.*\n)*" if regel == _LEEG else re.escape(_steady(regel)) + "\n" for regel in _stripped(getoond)
    )
    return re.fullmatch(patroon, "".join(f"{_steady(regel)}\n" for regel in echt)) is not None


def _stripped(getoond: tuple[str, ...]) -> list[str]:
    regels = [regel.rstrip() for regel in getoond]
    while regels and not regels[-1]:
        del regels[-1]
    return regels


def _steady(regel: str) -> str:
    for patroon, vast in _WISSELT:
        regel = patroon.sub(vast, regel)
    return regel


def renew(pagina: Path, anders: list[Uitkomst]) -> list[Uitkomst]:
    """Write what really happened into a page; what has lines left out is given back, for a person to renew."""
    regels = pagina.read_text(encoding="utf-8").splitlines()
    met_gaten = [(voorbeeld, echt) for voorbeeld, echt in anders if _LEEG in voorbeeld.getoond]
    for voorbeeld, echt in reversed(anders):
        if _LEEG not in voorbeeld.getoond:
            regels[voorbeeld.begin : voorbeeld.begin + len(voorbeeld.getoond)] = echt
    pagina.write_text("\n".join(regels) + "\n", encoding="utf-8")
    return met_gaten


def renew_tables(pagina: Path, kop: re.Pattern[str], rijen: Callable[[str], dict[str, str]]) -> None:
    """Write the rows below each heading anew; the words around a table stay."""
    delen = kop.split(pagina.read_text(encoding="utf-8"))
    koppen = [gevonden[0] for gevonden in kop.finditer(pagina.read_text(encoding="utf-8"))]
    tekst = delen[0]
    for titel, kamer, deel in zip(koppen, delen[1::2], delen[2::2], strict=True):
        vooraf, streep, rest = deel.partition("|---|---|\n")
        na = re.sub(r"\A(?:\|.*\n)*", "", rest)
        nieuw = "".join(f"| `{naam}` | {zin} |\n" for naam, zin in rijen(kamer).items())
        tekst += f"{titel}{vooraf}{streep}{nieuw}{na}"
    pagina.write_text(tekst, encoding="utf-8")
