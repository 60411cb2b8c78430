"""Both faces hold the same talk: one script of what a counsellor does, played with keys and with lines (C6).

The rule that lives here: a face adds nothing and leaves nothing out; the records are equal but for the name of the
talk and its times.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from loopbaangesprek.teksten import aanbod as ta
from loopbaangesprek.teksten import bescherming as tb
from loopbaangesprek.teksten import verloop as t
from tests.program import START
from tests.rich_talk import CODE, HERVAT, record
from tests.script import (
    Eenvoudig,
    Rijk,
    Stap,
    breek,
    doe,
    kies,
    klaar,
    laat,
    play,
    regel,
    without_what_differs,
    zeg,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX terminals")

BEGIN = (*START, "--code", CODE)
KORT = (*BEGIN, "--kort")
VERDER = HERVAT[-3:]
FILE = kies(t.SCHRIJVEN, 1)

HEEL_KORT: list[Stap] = [
    zeg("wens", "of dit werk bij me past"),
    zeg("moment", '"de storing in de koelcel"'),
    doe("gebeurtenis", "/doorvraag"),
    zeg("gebeurtenis", "de koelcel viel uit", "ik mat alles na"),
    zeg("emoties", "eerst zenuwachtig", "daarna trots"),
    kies("waardering", 1),
    zeg("goed-gedaan", "rustig blijven"),
    zeg("verbreding", "thuis brommers maken"),
    kies(ta.CONCLUSIE, 1),
    zeg("inzicht", "stap voor stap"),
    zeg("uitproberen", "een avond mee"),
    zeg("stap", "de planner vragen"),
    zeg("trekt", "wil ik al lang"),
    kies("warmte", 1),
    zeg("contact", "morgen in de pauze"),
    kies("akkoord", 1),
    FILE,
]
"""A short talk, from the wish to the file."""

STANDAARD: list[Stap] = [
    zeg("wens", "of dit werk bij me past"),
    zeg("moment", "de storing"),
    zeg("gebeurtenis", "de koelcel viel uit"),
    zeg("rol", "ik deed het alleen"),
    zeg("verwachting", "dat ik zou wachten"),
    zeg("emoties", "zenuwachtig", "trots"),
    kies("waardering", 1),
    zeg("goed-gedaan", "zoeken"),
    zeg("verbreding", "brommers maken"),
    zeg("rode-draad", "ik word rustig van puzzels"),
    zeg("leefregel", "eerst begrijpen, dan doen"),
    zeg("inzicht", '"stap voor stap"'),
    zeg("uitproberen", "de storingsdienst"),
    zeg("nodig", "welk diploma"),
    doe("stap", "/doorvraag 2"),
    regel("stap-wanneer", "10 december 2035"),
    zeg("stap", "de planner bellen"),
    zeg("trekt", "wil ik al lang"),
    kies("warmte", 1),
    zeg("contact", "morgen vragen"),
    zeg("belemmering", "dat hij nee zegt"),
    kies("akkoord", 1),
    FILE,
]
"""A standard talk, that goes as it goes."""

VAN_ALLES: list[Stap] = [
    doe("wens", "/tip"),
    zeg("wens", "de eerste wens"),
    doe("moment", "/terug"),
    laat("wens"),
    doe("moment", "/anders Welke dag vergeet je niet?"),
    zeg("Welke dag vergeet je niet?", "de eerste dag"),
    doe("gebeurtenis", "/notitie hij lacht hierbij"),
    doe("gebeurtenis", "/doorvraag 2"),
    zeg("aandeel", "alles nagemeten"),
    zeg("gebeurtenis", "de koelcel viel uit"),
    doe("emoties", "/overslaan"),
    doe("waardering", "/van"),
    kies(t.VAN, 3),
    kies("waardering", 3),
    kies(ta.EMOTIE, 1),
    zeg("emoties", "//stop stond er op het bord", "trots"),
    doe("goed-gedaan", "/later"),
    doe("verbreding", "/besproken"),
    kies(ta.CONCLUSIE, 2),
    doe("uitproberen", "/overzicht"),
    doe("uitproberen", "/afronden"),
    zeg("stap", "de planner vragen"),
    zeg("trekt", "wil ik al lang"),
    kies("warmte", 2),
    doe("akkoord", "/voorlezen 1"),
    laat("wens"),
    kies("akkoord", 2),
    zeg("opmerking", "het was een dinsdag"),
    FILE,
]
"""A talk in which much goes another way, and is rounded off early."""

AFGEBROKEN: list[Stap] = [
    zeg("wens", "de wens"),
    doe("moment", "/afbreken"),
    kies(t.AFBREKEN, 1),
    doe("moment", "/afbreken"),
    kies(t.AFBREKEN, 2),
]
"""A talk that stops for something bigger, after it was asked twice."""


EERST: list[Stap] = [
    zeg("wens", "de wens"),
    zeg("moment", "het moment"),
    zeg("gebeurtenis", "wat er gebeurde"),
    doe("rol", "/tussen-ons"),
    kies(tb.WELK_ANTWOORD, 1),
    zeg("rol", "mijn rol"),
    zeg("verwachting", "wat ze wilden"),
    zeg("emoties", "boos"),
    kies("waardering", 2),
    doe("gemist", "/niet-opslaan"),
    kies("Dit voorgoed weghalen?", 2),
    breek("goed-gedaan"),
]
VERDER_GEGAAN: list[Stap] = [
    doe("goed-gedaan", "/meer"),
    kies(t.MEER, 1),
    zeg("verdieping", "op mijn oude school"),
    doe("goed-gedaan", "/stop"),
]
AFGEMAAKT: list[Stap] = [
    doe("goed-gedaan", "/kies"),
    kies(t.KIES, 2),
    zeg("kwaliteit", '"boos durven zijn"'),
    doe("goed-gedaan", "/notitie --eigen even navragen"),
    doe("goed-gedaan", "/ga activeren"),
    zeg("stap", "met mijn baas praten"),
    doe("trekt", "/bewerk"),
    klaar("trekt"),
    doe("warmte", "/terug"),
    doe("trekt", "/meekijken"),
    laat("trekt"),
    kies("warmte", 2),
    kies(ta.STAP, 2),
    doe("contact", "/later"),
    doe("belemmering", "/afronden"),
    kies("akkoord", 1),
    FILE,
]
"""A talk that was broken off twice, and what came of it."""


def held(map_: Path, *zittingen: tuple[tuple[str, ...], list[Stap], int]) -> list[dict[str, Any]]:
    """The records of a talk held in each face, in one sitting or more; each sitting ends as it should."""
    verslagen = []
    editor = map_ / "editor"
    editor.write_text("#!/bin/sh\nprintf 'dan weet ik het' > \"$1\"\n")
    editor.chmod(0o700)
    for naam, gezicht in (("rijk", Rijk), ("eenvoudig", Eenvoudig)):
        for woorden, stappen, einde in zittingen:
            assert play(gezicht(map_ / naam, woorden, EDITOR=str(editor)), stappen) == einde
        verslagen.append(without_what_differs(record(map_ / naam)))
    return verslagen


@pytest.mark.parametrize(
    ("woorden", "stappen"),
    [(KORT, HEEL_KORT), (KORT, VAN_ALLES), (BEGIN, AFGEBROKEN)],
    ids=["kort", "van-alles", "afgebroken"],
)
def test_one_script_gives_one_record(woorden: tuple[str, ...], stappen: list[Stap], tmp_path: Path) -> None:
    rijk, eenvoudig = held(tmp_path, (woorden, stappen, 0))
    assert rijk == eenvoudig
    assert any(antwoord["antwoord"] for antwoord in rijk["antwoorden"])


@pytest.mark.lang
def test_a_talk_that_was_broken_off_and_resumed_gives_one_record(tmp_path: Path) -> None:
    rijk, eenvoudig = held(
        tmp_path, (BEGIN, EERST, 130), (VERDER, VERDER_GEGAAN, 130), (VERDER, AFGEMAAKT, 0)
    )
    assert rijk == eenvoudig


@pytest.mark.lang
def test_a_standard_talk_gives_one_record(tmp_path: Path) -> None:
    rijk, eenvoudig = held(tmp_path, (BEGIN, STANDAARD, 0))
    assert rijk == eenvoudig
    assert rijk["vervolgstap"]["wanneer"] == "2035-12-10"
