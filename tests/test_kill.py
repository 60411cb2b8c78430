"""A talk that is killed at any moment: what had its ✓ on screen is there afterwards, and what was half typed too.

The rule that lives here: the kill is a real one (signal 9, no goodbye), the moment is drawn by lot, and what
counts is what a person had seen on the screen before it.
"""

from __future__ import annotations

import random
import re
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from loopbaangesprek.gebeurtenissen import Afgerond
from tests.program import LOB, LUISTERT, START, Talk, answers, facts, half_typed, seed, surroundings, talk
from tests.venster import Window

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals and terminals")

HOOGSTENS_OUD = 2.0
"""Seconds that half-typed text may be old on disk (contract C7)."""
_KEUZE = re.compile(r"^1 \w", re.MULTILINE)


class Gedood:
    """One kill in the plain face: what was typed, and what the screen had said of it."""

    def __init__(self, folder: Path, code: str, lot: random.Random) -> None:
        """Start a talk; nothing is asked before its first question."""
        self.folder, self.code, self.lot = folder, code, lot
        self.talk = Talk(folder, *START, "--code", code, "--eenvoudig")
        self.gegeven: list[str | None] = []
        """The answers that were sent; None for a choice, whose word in the store is not what was typed."""
        self.regels: list[str] = []
        """The lines of the answer that is being typed."""
        self._getypt = 0

    def type_and_kill(self) -> None:
        """Type a number of lines, and kill at a moment that is drawn by lot."""
        if self.lot.random() < 0.06:
            time.sleep(self.lot.uniform(0, 0.9))
        else:
            for _ in range(self.lot.randrange(45)):
                self._type_line()
                if self.finished:
                    break
            time.sleep(self.lot.choice((0.0, self.lot.uniform(0, 0.004), self.lot.uniform(0, 0.03))))
        self.talk.kill()

    def _type_line(self) -> None:
        gehoord = self.talk.hears("> ")
        if self.finished:
            return
        self._getypt += 1
        if not self.regels and _KEUZE.search(gehoord.replace("\r", "")):
            self.talk.kind.send("1\n")
            self.gegeven.append(None)
        elif self.regels and (len(self.regels) == 3 or self.lot.random() < 0.6):
            self.talk.kind.send("\n")
            self.gegeven.append("\n".join(self.regels))
            self.regels = []
        else:
            regel = f"{self.code} regel {self._getypt} {self.lot.randrange(10**6)}"
            self.talk.kind.send(regel + "\n")
            self.regels.append(regel)

    @property
    def finished(self) -> bool:
        """Whether the talk came to its end before the kill."""
        return "Het gesprek is klaar" in self.talk.out

    @property
    def ticked(self) -> list[str | None]:
        """The answers whose ✓ was on screen."""
        return self.gegeven[: self.talk.out.count("Genoteerd.")]

    @property
    def seen_half(self) -> str:
        """The unfinished text, as far as the program had taken in its lines before the kill."""
        gelezen = len(LUISTERT.findall(self.talk.out)) - 1
        wacht = self.gegeven[len(self.ticked) :]
        if wacht and wacht[0] is not None:
            return wacht[0]
        nog = self._getypt - gelezen
        return "\n".join(self.regels[: len(self.regels) - nog] if nog > 0 else self.regels)

    def losses(self) -> list[str]:
        """What was promised and is not there."""
        if not (self.folder / "lob.db").exists():
            assert not self.gegeven
            return []
        bewaard = answers(self.folder, self.code)
        weg = [tekst for tekst in self.ticked if tekst is not None and tekst not in bewaard]
        if len(bewaard) < len(self.ticked):
            weg.append(f"{len(self.ticked)} keer een vinkje, {len(bewaard)} antwoorden")
        half = self.seen_half
        if half and not any(t.startswith(half) for t in (*bewaard, *half_typed(self.folder, self.code))):
            weg.append(f"half: {half}")
        return weg


def kill_plainly(folder: Path, keren: int, zaad: int) -> tuple[list[Gedood], list[str]]:
    """So many kills; the next talk starts up while this one is held, so two windows share the store."""
    lot = random.Random(zaad)  # noqa: S311 - draws moments, keeps no secrets
    gedood: list[Gedood] = []
    verloren: list[str] = []
    klaar = Gedood(folder, "dood-000", lot)
    for keer in range(1, keren + 1):
        nu, klaar = klaar, Gedood(folder, f"dood-{keer:03}", lot)
        nu.type_and_kill()
        verloren += nu.losses()
        gedood.append(nu)
    klaar.talk.kill()
    verloren += [f"later: {weg}" for oud in gedood for weg in oud.losses()]
    return gedood, verloren


def resume_and_read(gedood: Gedood) -> None:
    """What a counsellor sees after `hervat`: the half-typed text, and every answer when it is read aloud."""
    # The end of a talk can be on disk before its words are on screen.
    klaar = any(isinstance(feit, Afgerond) for feit in facts(gedood.folder, gedood.code))
    if klaar or gedood.finished or not gedood.ticked:
        return
    half = half_typed(gedood.folder, gedood.code)
    with talk(gedood.folder, "gesprek", "hervat", gedood.code) as verder:
        verder.line("/voorlezen")
        verder.line("/stop")
        slot = verder.rest()
        scherm = verder.out.replace("\r", "")
    assert verder.code == 130
    assert f"Verder gaan: lob gesprek hervat {gedood.code}" in slot
    for tekst in half:
        assert f"Tot nu toe: {tekst}" in scherm
    for tekst in filter(None, gedood.ticked):
        for regel in tekst.split("\n"):
            assert regel in scherm, (regel, scherm)


def tell(capsys: pytest.CaptureFixture[str], zin: str) -> None:
    """Print how it went, also when all went well."""
    with capsys.disabled():
        sys.stdout.write(f"\n{zin}\n")


def test_eight_kills_while_answers_are_given_lose_nothing(tmp_path: Path) -> None:
    """A short round of the long proof below; LOB_ZAAD repeats it."""
    zaad = seed()
    gedood, verloren = kill_plainly(tmp_path / "map", 8, zaad)
    assert verloren == [], zaad
    resume_and_read(max(gedood, key=lambda g: len(g.ticked)))


@pytest.mark.lang
def test_hundreds_of_kills_lose_no_answer_that_had_its_tick(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every answer whose ✓ was on screen is there after `hervat`, and every finished line of a half-typed one."""
    zaad, folder = seed(), tmp_path / "map"
    tell(capsys, f"seed {zaad}")
    gedood, verloren = kill_plainly(folder, 264, zaad)
    for steekproef in gedood[::12]:
        resume_and_read(steekproef)
    vinkjes = sum(len(g.ticked) for g in gedood)
    onderweg = sum(len(g.gegeven) > len(g.ticked) for g in gedood)
    half = sum(bool(g.seen_half) for g in gedood)
    tell(
        capsys,
        f"plain face, seed {zaad}: {len(gedood)} kills, {vinkjes} ticks seen, {onderweg} kills between an answer "
        f"and its tick, {half} with a half-typed answer; lost: {len(verloren)}",
    )
    assert verloren == [], zaad
    assert vinkjes > len(gedood)


# The rich face: every character counts, not only finished lines


class Getypt:
    """One kill in the rich face: each character with the moment at which it was typed."""

    def __init__(self, folder: Path, code: str, lot: random.Random) -> None:
        """Start a talk; nothing is asked before its first question."""
        self.folder, self.code, self.lot = folder, code, lot
        woorden = [*LOB, *START, "--code", code]
        self.venster = Window(woorden, 100, 30, surroundings(folder))
        self.gevinkt: list[str] = []
        self.half: list[tuple[float, str]] = []
        self.dood = 0.0

    def play(self, lang: float) -> Iterator[None]:
        """Answer none to three questions, type on, and be killed; yields while there is something to wait for."""
        yield from self._prompts(1)
        for beurt in range(self.lot.randrange(4)):
            tekst = f"{self.code} antwoord {beurt} {self.lot.randrange(10**6)}"
            vinkjes = self.venster.rauw.count(b"genoteerd")
            self.venster.type(f"{tekst}\r\r")
            yield from self._prompts(2 + beurt)
            yield from self._wait_for(lambda: self.venster.rauw.count(b"genoteerd") > vinkjes)  # noqa: B023
            self.gevinkt.append(tekst)
        yield from self._type_until(time.monotonic() + self.lot.uniform(0.3, lang))
        yield from self._pause(
            self.lot.choice((0.0, self.lot.uniform(0, 0.05), self.lot.uniform(0, lang / 2)))
        )
        self.dood = time.monotonic()
        self.venster.signal(signal.SIGKILL)
        self.venster.close()

    def _prompts(self, aantal: int) -> Iterator[None]:
        """Wait until the program listens to keys for the so-manieth time."""
        yield from self._wait_for(lambda: self.venster.rauw.count(b"\x1b[?2004h") >= aantal)

    def _wait_for(self, waar: object) -> Iterator[None]:
        einde = time.monotonic() + 20
        while not waar():  # type: ignore[operator]  # a lambda above
            assert time.monotonic() < einde, "\n".join(self.venster.rows)
            self.venster.read()
            yield

    def _type_until(self, einde: float) -> Iterator[None]:
        while time.monotonic() < einde:
            teken = self.lot.choice("abcdefg hijkl mnop")
            if (self.half and self.half[-1][1] == " ") or not self.half:
                teken = "x"
            self.half.append((time.monotonic(), teken))
            self.venster.type(teken)
            yield from self._pause(self.lot.choice((0.01, 0.05, 0.2)))

    def _pause(self, seconden: float) -> Iterator[None]:
        einde = time.monotonic() + seconden
        while time.monotonic() < einde:
            self.venster.read()
            yield

    def losses(self) -> list[str]:
        """What was promised and is not there."""
        bewaard = answers(self.folder, self.code)
        half = "".join(half_typed(self.folder, self.code))
        moet = "".join(teken for moment, teken in self.half if moment < self.dood - HOOGSTENS_OUD)
        weg = [tekst for tekst in self.gevinkt if tekst not in bewaard]
        return weg if half.startswith(moet.rstrip()) else [*weg, f"half: {moet!r}, maar er is {half!r}"]


def kill_richly(
    folder: Path, keren: int, zaad: int, lang: float = 5.0, samen: int = 2
) -> tuple[list[Getypt], list[str]]:
    """So many kills, a few windows at a time."""
    lot = random.Random(zaad)  # noqa: S311 - draws moments, keeps no secrets
    gedood: list[Getypt] = []
    while len(gedood) < keren:
        groep = [
            Getypt(folder, f"rijk-{len(gedood) + i:03}", lot) for i in range(min(samen, keren - len(gedood)))
        ]
        spelers = [venster.play(lang) for venster in groep]
        while spelers:
            spelers = [speler for speler in spelers if next(speler, self_ended) is not self_ended]
        gedood += groep
    return gedood, [weg for venster in gedood for weg in venster.losses()]


self_ended = object()
"""What `next` gives of a player who is done."""


@pytest.mark.lang
def test_kills_in_the_rich_face_lose_no_tick_and_no_text_older_than_two_seconds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Character by character: what was typed two seconds before the kill is there after it."""
    pytest.importorskip("loopbaangesprek.faces.rich")
    zaad = seed()
    gedood, verloren = kill_richly(tmp_path / "map", 36, zaad)
    oud = sum(sum(m < g.dood - HOOGSTENS_OUD for m, _ in g.half) for g in gedood)
    tell(
        capsys,
        f"rich face, seed {zaad}: {len(gedood)} kills, {sum(len(g.gevinkt) for g in gedood)} ticks seen, "
        f"{sum(len(g.half) for g in gedood)} half-typed characters ({oud} older than two seconds); "
        f"lost: {len(verloren)}",
    )
    assert verloren == [], zaad
    assert oud > 100


def test_a_kill_in_the_rich_face_keeps_the_ticked_answers_and_older_text(tmp_path: Path) -> None:
    """A short round of the long proof above."""
    zaad = seed()
    gedood, verloren = kill_richly(tmp_path / "map", 2, zaad, lang=3.0)
    assert verloren == [], zaad
    assert all(venster.half for venster in gedood)
