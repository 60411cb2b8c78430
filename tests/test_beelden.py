"""The pictures of the README are made of the real program, so that they cannot grow old."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pyte
import pytest

from tests.handboek import README
from tests.program import run, surroundings
from tests.rich_talk import VRAAG, rich_talk
from tests.schermbeeld import Beeldscherm, svg
from tests.venster import Window, only_answer

BEELDEN = README.parent / "docs" / "beelden"
VERSLAG = """\
bank: stage
datum: 2026-11-20
jongere: {code: vmbo-3310, niveau: vmbo, leerjaar: "3"}
begeleider: {rol: mentor}
wens: of dit werk bij me past
moment: de storing in de koelcel
gebeurtenis: De koelcel viel uit. Ik mat alles na, en zag dat het relais stuk was.
emoties: [gespannen, trots]
waardering: fijn
verbreding: bij mijn brommer, die deed het ook niet
verbreding-overeenkomst: ik wil weten waarom iets stuk is
rode-draad: Ik ga door tot ik weet wat het is.
leefregel: '"Eerst meten, dan pas schroeven."'
inzicht: ik ben een speurder
stap: de planner vragen of ik een dag mee mag met de storingsdienst
stap-wanneer: 2026-12-10
trekt: dan zie ik elke dag een ander raadsel
warmte: warm
"""
BREED = 80


def crop(scherm: pyte.Screen, rijen: int) -> Beeldscherm:
    """The first rows of a screen, as a screen."""
    deel = Beeldscherm(scherm.columns, rijen)
    for y in range(rijen):
        deel.buffer[y] = scherm.buffer[y]
    return deel


def the_talk(tmp_path: Path) -> str:
    """A question in the rich face, with a probe that was asked for and an answer that is being typed."""
    with rich_talk(tmp_path / "lob", kolommen=BREED, rijen=20) as venster:
        venster.answer("wens", "of dit werk bij me past")
        venster.answer("moment", "de storing in de koelcel")
        venster.hears(VRAAG["gebeurtenis"])
        venster.press("\t", "Wat gebeurde er daarna?")
        venster.type("koelcel viel uit, zelf nagemeten")
        venster.sees("zelf nagemeten")
        return svg(venster.scherm, "Een vraag in het gesprek", cursor=True)


def shown(tmp_path: Path, *woorden: str, rijen: int, titel: str) -> str:
    """The first rows of what a command shows in a window."""
    venster = Window(only_answer(*woorden), BREED, 300, surroundings(tmp_path / "lob"))
    try:
        venster.until(lambda: not venster.kind.isalive())
        venster.read()
        return svg(crop(venster.scherm, rijen), titel)
    finally:
        venster.close()


def the_record(tmp_path: Path) -> str:
    """The top of a record, as it is read on the screen."""
    bestand = tmp_path / "antwoorden.yaml"
    bestand.write_text(VERSLAG, encoding="utf-8")
    opgenomen = run(tmp_path / "lob", "gesprek", "start", "--antwoorden", str(bestand))
    assert opgenomen.code == 0, opgenomen
    return shown(tmp_path, "gesprek", "toon", "vmbo-3310", rijen=45, titel="Het verslag van een gesprek")


def the_bank(tmp_path: Path) -> str:
    """The first questions of a bank."""
    return shown(
        tmp_path, "vragen", "toon", "stage", "--fase", "terugkijken", rijen=22, titel="Een vragenbank"
    )


PRENTEN: dict[str, Callable[[Path], str]] = {"gesprek": the_talk, "verslag": the_record, "bank": the_bank}


@pytest.mark.parametrize("naam", PRENTEN)
def test_a_picture_of_the_readme_shows_what_the_program_shows(naam: str, tmp_path: Path) -> None:
    """With LOB_VERNIEUW it is written anew."""
    prent, pad = PRENTEN[naam](tmp_path), BEELDEN / f"{naam}.svg"
    if os.environ.get("LOB_VERNIEUW"):
        pad.parent.mkdir(exist_ok=True)
        pad.write_text(prent, encoding="utf-8")
    assert pad.read_text(encoding="utf-8") == prent, "renew with LOB_VERNIEUW=1, and look at it"


@pytest.mark.parametrize("naam", PRENTEN)
def test_a_picture_stands_in_the_readme_with_words_for_who_does_not_see_it(naam: str) -> None:
    prenten = dict(
        re.findall(r"!\[([^\]]+)\]\(docs/beelden/(\w+)\.svg\)", README.read_text(encoding="utf-8"))
    )
    (alt,) = [tekst for tekst, prent in prenten.items() if prent == naam]
    assert len(alt.split()) > 8
    assert alt.endswith(".")


@pytest.mark.parametrize("naam", PRENTEN)
def test_a_picture_needs_nothing_from_anywhere_and_names_nobody(naam: str) -> None:
    tekst = (BEELDEN / f"{naam}.svg").read_text(encoding="utf-8")
    assert re.findall(r"https?://[^\"]+", tekst) == ["http://www.w3.org/2000/svg"]
    woorden = "".join(ET.fromstring(tekst).itertext())  # noqa: S314 - made here
    assert str(Path.home()) not in woorden
