"""Somebody who sees the program for the first time: reads what is new on the screen, and does what is asked.

The rule that lives here: only the screen is known; a key is pressed when the shell or the program waits for one.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path

from msgspec import Struct
from tests.venster import Window

BREED, HOOG = 80, 24
STIL = 0.4
"""Seconds without a sign after which a screen is taken to be finished; not counted as waiting."""
GEDULD = 900.0
CODE = "vmbo-3310"
SHELL = "$ "
ANTWOORDEN = {
    "welke code": CODE,
    "welk moment": "storing in de koelcel",
    "wat gebeurde er": "koelcel viel uit, alles nagemeten",
    "jouw taak": "meten",
    "verwachtten": "wachten op de monteur",
    "wilden ze toen": "wachten op de monteur",
    "voelde je je": "trots",
    "door je heen": "trots",
    "echt goed": "rustig blijven",
    "zoiets mee": "bij mijn brommer",
    "steeds": "doorgaan tot ik het weet",
    "belangrijk als je werkt": "eerst meten",
    "hoe heet het": "de speurder",
    "hoe noem je dat": "de speurder",
    "proberen": "mee met de storingsdienst",
    "hierna": "iemand die het al doet",
    "stap": "de planner vragen",
    "trekt": "elke dag een raadsel",
    "kiest": "elke dag een raadsel",
    "help": "de planner, in de pauze",
    "misgaan": "geen tijd",
    "tussenkomen": "geen tijd",
}
"""What is typed where the question holds these words; elsewhere a few words, or Enter where it says that will do."""
KORT = "weet ik nog niet"
_VEEL = 10
_NIET_VAN_HIER = ("LOB_WACHTZIN", "LOB_MAP", "VIRTUAL_ENV", "PYTHONPATH", "XDG_DATA_HOME")
_RAAKT_VAST, _MEEST = 3, 120
_KEUZE = re.compile(r"\s*(›?)\s*(\d+)  \S")


class Stap(Struct):
    """A part of the way: what it cost, and how much of it was read."""

    naam: str
    opdrachten: list[str] = []
    toetsen: int = 0
    gewacht: float = 0.0
    langst: float = 0.0
    woorden: int = 0
    schermen: int = 0


class Nieuweling(Window):
    """Somebody at a shell in a window, who reads what is new and does what is asked."""

    def __init__(self, map_: Path, *, toont: bool) -> None:
        """Open a window in an empty home, in the folder of the program."""
        thuis, begin = map_ / "thuis", map_ / "begin"
        thuis.mkdir()
        subprocess.run([sys.executable, "-m", "venv", str(begin)], check=True)
        net = ("PIP_", "UV_", "SSL_", "REQUESTS_")
        mee = {k: v for k, v in os.environ.items() if k.startswith(net) or "proxy" in k.lower()}
        pad = f"{begin / 'bin'}:/usr/local/bin:/usr/bin:/bin"
        super().__init__(
            ["env", *(f"-u{naam}" for naam in _NIET_VAN_HIER), "sh"],
            BREED,
            HOOG,
            {**mee, "HOME": str(thuis), "PATH": pad, "PS1": SHELL},
        )
        self.toont = toont
        self.stappen: list[Stap] = []
        self._gelezen: set[str] = set()
        self._wachtzin = ""
        self._zelfde = 0
        self.settle()

    # What is seen

    @property
    def cursor_row(self) -> str:
        """The row in which the cursor stands."""
        return self.scherm.display[self.scherm.cursor.y].rstrip("\n")

    def at_shell(self) -> bool:
        """Whether the shell waits for a command."""
        return self.cursor_row[: self.scherm.cursor.x] == SHELL

    def asked(self) -> bool:
        """Whether the program waits for a key."""
        rij = self.cursor_row.strip()
        return rij.startswith("›") or "Enter = verder" in self.words or rij == "Wachtzin:"

    def settle(self) -> float:
        """Wait until the shell or the program asks for something; gives the seconds until its last sign came."""
        begin = laatste = time.monotonic()
        eind = begin + GEDULD
        gezien = len(self.rauw)
        while time.monotonic() < eind:
            self.read()
            nu = time.monotonic()
            if len(self.rauw) != gezien:
                gezien, laatste = len(self.rauw), nu
            elif nu - laatste > STIL and (self.at_shell() or self.asked()):
                return laatste - begin
        raise AssertionError("\n".join(["nobody asks for anything:", *self.rows]))

    def look(self) -> None:
        """Read what is new on the screen."""
        stap = self.stappen[-1]
        nieuw = [rij for rij in self.rows if rij.strip() and rij not in self._gelezen]
        self._gelezen |= set(nieuw)
        stap.woorden += sum(len(re.findall(r"\w+", rij)) for rij in nieuw)
        stap.schermen += 1
        if self.toont:
            sys.stdout.write("\n".join([f"--- {stap.naam}", *self.rows]).rstrip() + "\n")

    # What is done

    def press(self, toetsen: str) -> None:
        """Press keys, wait for what comes of them, and read it."""
        stap = self.stappen[-1]
        stap.toetsen += len(toetsen)
        eerder = self.rows
        self.type(toetsen)
        gewacht = self.settle()
        stap.gewacht += gewacht
        stap.langst = max(stap.langst, gewacht)
        self._zelfde = self._zelfde + 1 if self.rows == eerder else 0
        verder = self._zelfde < _RAAKT_VAST and stap.schermen < _MEEST
        assert verder, "\n".join(["somebody who is new here gets no further:", *self.rows])
        self.look()

    def command(self, naam: str, opdracht: str) -> None:
        """Type a command at the shell, as a step of its own."""
        self.stappen.append(Stap(naam, [opdracht]))
        self.press(f"{opdracht}\r")

    def go_on(self, naam: str) -> None:
        """From here on it is another step."""
        self.stappen.append(Stap(naam))

    @property
    def question(self) -> str:
        """The question on screen."""
        return " ".join(rij.partition("▎")[2].strip() for rij in self.rows if "▎" in rij)

    def reply(self) -> str:
        """The keys with which somebody who is new here goes on."""
        if "Enter = verder" in self.words:
            return "\r"
        if not self.question:
            return f"{self._wachtzin}\r" if "achtzin" in self.cursor_row else "\r"
        if "Dit is je wachtzin" in self.words:
            self._wachtzin = self.question
        if "achtzin" in self.words and self._wachtzin:
            return f"{self._wachtzin}\r"
        keuzes = [m for rij in self.rows if (m := _KEUZE.match(rij))]
        if "Alleen Enter" in self.words and "code" not in self.question:
            return "\r"
        if keuzes:
            begin = "1" if len(keuzes) < _VEEL else "1\r"  # of ten and more, a 1 may be the begin of a number
            return "\r" if any(m[1] for m in keuzes) else begin
        vraag = self.question.casefold()
        einde = "\r" if "code" in vraag or "dag" in vraag else "\r\r"
        return f"{next((a for deel, a in ANTWOORDEN.items() if deel in vraag), KORT)}{einde}"
