"""Every screen there is: how the program comes there, and what stands on it then.

The rule that lives here: a screen is reached as a counsellor reaches it, in the real program; nothing is drawn for
the picture.
"""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from loopbaangesprek.teksten.gezicht import VERDER
from tests.program import LOB, LUISTERT, run
from tests.rich_talk import BEGIN, CODE, TAB, RichTalk
from tests.schermbeeld import Beeldscherm

HOOG = 300
"""Rows enough for whatever is shown, so that nothing scrolls away."""
KORT = (*BEGIN[len(LOB) :], "--kort")
_NAAM = re.compile(r"\b[a-hjkmnp-tv-z2-9]{10}\b")
_PAD = re.compile(r"\w/|/\w+/|^map$|^Loopbaangesprekken$")
"""A folder is broken behind a slash."""
_RUST = 0.4
"""Seconds in which nothing comes any more from a program that waits."""


class Beeld(Struct, frozen=True):
    """A screen: the command, and the keys that lead there from what it shows first."""

    naam: str
    woorden: tuple[str, ...]
    toetsen: tuple[str, ...] = ()
    gevuld: bool = False
    """Whether talks were held before."""
    omgeving: tuple[tuple[str, str], ...] = ()


def _talk(naam: str, *toetsen: str) -> Beeld:
    return Beeld(naam, KORT, toetsen)


def _shown(naam: str, *woorden: str) -> Beeld:
    return Beeld(naam, woorden, gevuld=True)


NAAR_AKKOORD = ("/afronden\r", "/overslaan\r")
GESPREK = (
    _talk("vraag"),
    _talk("antwoord", "of dit werk bij me past\rik weet het nog niet"),
    _talk("leeg", "\r"),
    _talk("onbekend", "/xyz\r"),
    _talk("keuze", "/ga waardering\r"),
    _talk("keuze-fout", "/ga waardering\r", "iets heel anders\r"),
    _talk("regels", "/ga emoties\r"),
    _talk("datum", "/ga stap\r", "/doorvraag 2\r"),
    _talk("aanbod", "w\r\r", "m\r\r", "g\r\r", "/overslaan\r", "1"),
    _talk("doorvraag", "/ga gebeurtenis\r", TAB),
    _talk("doorvragen", "/ga gebeurtenis\r", "/doorvraag 9\r"),
    _talk("tip", "/ga gebeurtenis\r", "/tip\r"),
    _talk("hulp-in-gesprek", "/hulp\r"),
    _talk("overzicht-in-gesprek", "/overzicht\r"),
    _talk("voorlezen", "de wens\r\r", "het moment\r\r", "/voorlezen\r"),
    _talk("kies", "/kies\r"),
    _talk("meer", "/ga gebeurtenis\r", "/meer\r"),
    _talk("notitie", "/notitie\r"),
    _talk("anders", "/anders\r"),
    _talk("van", "/van\r"),
    _talk("tussen-ons", "de wens\r\r", "/tussen-ons\r"),
    _talk("niet-opslaan", "de wens\r\r", "/niet-opslaan\r"),
    _talk("afbreken", "/afbreken\r"),
    _talk("meekijken", "/ga waardering\r", "/meekijken\r"),
    _talk("stil", "/stil\r"),
    _talk("akkoord", "de wens\r\r", *NAAR_AKKOORD),
    _talk("slot", "de wens\r\r", *NAAR_AKKOORD, "1"),
    Beeld("balk", ("oefen", "--bank", "stage", "--kort")),
    Beeld("welke-code", ("gesprek", "start", "--bank", "stage", "--rol", "mentor")),
)
LEZEN = (
    _shown("waar-je-bent"),
    _shown("lijst", "gesprek", "lijst"),
    _shown("toon", "gesprek", "toon", CODE),
    _shown("jongeren", "jongere", "lijst"),
    _shown("jongere", "jongere", "toon", CODE),
    _shown("stappen", "stap", "lijst"),
    _shown("zoeken", "zoek", "koelcel"),
    _shown("zoeken-niets", "zoek", "olifant"),
    _shown("overzicht", "overzicht"),
    _shown("logboek", "logboek"),
    _shown("kluis", "kluis", "status"),
    _shown("instellingen", "instellingen"),
    _shown("hulp", "hulp"),
    _shown("uitleg", "--help"),
    _shown("uitleg-start", "gesprek", "start", "--help"),
    _shown("banken", "vragen", "lijst"),
    _shown("bank", "vragen", "toon", "stage", "--fase", "opening"),
    _shown("fout-code", "gesprek", "toon", "vmbo-9999"),
    _shown("fout-bank", "gesprek", "start", "--bank", "stag"),
    _shown("fout-opdracht", "gespek"),
    _shown("fout-optie", "gesprek", "start", "--niveau", "groep8"),
    Beeld("eerste-keer", (), omgeving=(("LOB_WACHTZIN", "een zin van vijf woorden"),)),
)
BEELDEN = (*GESPREK, *LEZEN)


def fill(map_: Path) -> Path:
    """A folder with a talk that was held, and one that still goes on."""
    map_.mkdir(parents=True, exist_ok=True)
    antwoorden = map_.parent / "gehouden.yaml"
    antwoorden.write_text(_GEHOUDEN, encoding="utf-8")
    ran = run(map_, "gesprek", "start", "--antwoorden", str(antwoorden), "--code", CODE, "--rol", "mentor")
    assert ran.code == 0, ran
    lopend = run(
        map_,
        "gesprek",
        "start",
        "--bank",
        "bijbaan",
        "--code",
        "havo-2140",
        "--rol",
        "mentor",
        typed="kassa\n\n/stop\n",
    )
    assert lopend.code == 130, lopend
    return map_


_GEHOUDEN = """bank: stage
wens: of dit werk bij me past
moment: De storing in de koelcel
gebeurtenis: De koelcel viel uit. Ik mat alles na, en om half vier liep hij weer.
emoties: [eerst zenuwachtig, daarna trots]
waardering: fijn
goed-gedaan: rustig blijven en stap voor stap zoeken
verbreding: thuis brommers van vrienden maken
inzicht: stap voor stap kom ik eruit
uitproberen: een nacht mee met de storingsdienst
stap: de planner vragen of ik een avond mee mag
stap-wanneer: 2030-12-10
trekt: dat wil ik al vanaf de eerste week
warmte: warm
akkoord: ja
"""


class Foto(NamedTuple):
    """What stands on screen, and every byte that brought it there."""

    scherm: Beeldscherm
    rauw: bytes

    @property
    def words(self) -> list[str]:
        """The words in reading order; not what is drawn, nor the names of talks and folders, which differ."""
        woorden = _NAAM.sub("naam", " ".join(self.scherm.display)).split()
        return [w for w in woorden if any(map(str.isalnum, w)) and not _PAD.search(w)]


def photograph(  # noqa: PLR0913 - what makes a window
    beeld: Beeld,
    map_: Path,
    kolommen: int = 80,
    rijen: int = HOOG,
    *,
    kleur: bool = True,
    omgeving: Mapping[str, str] | None = None,
) -> Foto:
    """What is on screen when the program has come there and waits, or has ended."""
    anders = {**dict(beeld.omgeving), **({} if kleur else {"NO_COLOR": "1"}), **(omgeving or {})}
    venster = RichTalk(map_, (*LOB, *beeld.woorden), kolommen, rijen, anders)
    try:
        settle(venster)
        for toetsen in beeld.toetsen[:-1]:
            venster.press(toetsen)
        for toetsen in beeld.toetsen[
            -1:
        ]:  # which may lead to another screen, or change something on this one
            eerder = len(venster.rauw)
            venster.type(toetsen)
            venster.until(lambda: len(venster.rauw) > eerder)  # noqa: B023 - called at once
        settle(venster)
        assert VERDER not in venster.words or rijen < HOOG
        return Foto(venster.scherm, venster.rauw)
    finally:
        venster.close()


def settle(venster: RichTalk) -> None:
    """Wait until the program waits for a person, or has ended, and all that it wrote is there."""
    venster.until(lambda: venster._listens() or not venster.kind.isalive() or _asks(venster))
    stil = time.monotonic() + _RUST
    while time.monotonic() < stil:
        eerder = len(venster.rauw)
        venster.read()
        if len(venster.rauw) != eerder:
            stil = time.monotonic() + _RUST


def _asks(venster: RichTalk) -> bool:
    """Whether the last row is a place to type behind in the plain face."""
    gevuld = [rij for rij in venster.rows if rij]
    return bool(gevuld) and LUISTERT.fullmatch(f"{gevuld[-1]} ") is not None
