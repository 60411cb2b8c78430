"""A talk that is killed at any moment: what had its ✓ on screen is there afterwards, and what was half typed too.

The rule that lives here: the kill is a real one (signal 9, no goodbye), the moment is drawn by lot, and what
counts is what a person had seen on the screen before it. Most talks are held by a program that is warm; of those that
start cold many are killed while they start.
"""

from __future__ import annotations

import itertools
import random
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from loopbaangesprek.gebeurtenissen import Afgerond, Beantwoord
from tests.proeven import Tally, rounds
from tests.program import LOB, LUISTERT, START, Talk, answers, facts, half_typed, seed, surroundings, talk
from tests.venster import Window
from tests.warm_terminal import WarmKeys, WarmTalk, WarmTerminals

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals and terminals")

HOOGSTENS_OUD = 2.0
"""Seconds that half-typed text may be old on disk (contract C7)."""
SAMEN = 60
"""So many kills in one folder; then another folder begins."""
_KEUZE = re.compile(r"^1 \w", re.MULTILINE)
_TOT_NU = re.compile("^Tot nu toe: (.*?)\nEen lege regel", re.MULTILINE | re.DOTALL)
_DAG = "Op welke dag"
"""A question that takes no text; it is passed over."""
Starter = Callable[..., Talk]


class Gedood:
    """One kill in the plain face: what was typed, and what the screen had said of it."""

    def __init__(
        self, folder: Path, code: str, lot: random.Random, hoe: Starter = Talk, eerder: Gedood | None = None
    ) -> None:
        """Start a talk, or go on with one that was killed; nothing is asked before its first question."""
        self.folder, self.code, self.lot = folder, code, lot
        self.koud = hoe is Talk
        begin = (*START, "--code", code) if eerder is None else ("gesprek", "hervat", code)
        self.gegeven: list[str | None] = []
        """The answers that were sent; None for a choice, whose word in the store is not what was typed."""
        self.regels: list[str] = []
        """The lines of the answer that is being typed, those of an earlier sitting included."""
        self._nieuw = eerder is None
        self._getypt = 0
        self.talk = hoe(folder, *begin, "--eenvoudig")

    def type_and_kill(self) -> None:
        """Type a number of lines, and kill at a moment that is drawn by lot."""
        if self.lot.random() < (0.4 if self.koud else 0.03):
            time.sleep(self.lot.uniform(0, 0.9 if self.koud else 0.1))  # while it starts
        else:
            self._type_on()
            time.sleep(self.lot.choice((0.0, self.lot.uniform(0, 0.004), self.lot.uniform(0, 0.03))))
        self.talk.kill()

    def _type_on(self) -> None:
        """Answer as far as it goes; some talks are brought to their end, and some are stopped."""
        haast = self._nieuw and self.lot.random() < 0.3
        if haast:
            self._command("/afronden")
        for _ in range(self.lot.randrange(30 if haast else 45)):
            if self.finished:
                return
            self._type_line()
        if not self.finished and self.lot.random() < 0.1:
            self._command("/stop")

    def _command(self, regel: str) -> None:
        self.talk.hears("> ")
        if not self.finished:
            self._getypt += 1
            self.talk.kind.send(f"{regel}\n")

    def _type_line(self) -> None:
        gehoord = self.talk.hears("> ")
        if self.finished:
            return
        if not self._getypt and (eerder := _TOT_NU.search(gehoord.replace("\r", ""))):
            self.regels = eerder[1].split(
                "\n"
            )  # as the screen has it: what was on its way may be there or not
        self._getypt += 1
        if _DAG in gehoord:
            self.talk.kind.send("/overslaan\n")
        elif _KEUZE.search(gehoord.replace("\r", "")):
            self.talk.kind.send("1\n")
            self.gegeven.append(None)
            self.regels = []
        elif self.regels and (len(self.regels) >= 3 or self.lot.random() < 0.6):
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
        feiten = facts(self.folder, self.code)
        bewaard = [feit.tekst for feit in feiten if isinstance(feit, Beantwoord)]
        weg = [tekst for tekst in self.ticked if tekst is not None and tekst not in bewaard]
        if len(bewaard) < len(self.ticked):
            weg.append(f"{len(self.ticked)} keer een vinkje, {len(bewaard)} antwoorden")
        if self.finished and not any(isinstance(feit, Afgerond) for feit in feiten):
            weg.append("het einde")
        half = self.seen_half
        if half and not any(t.startswith(half) for t in (*bewaard, *half_typed(self.folder, self.code))):
            weg.append(f"half: {half}")
        return [f"{self.code}: {wat}" for wat in weg]


def kill_plainly(
    folder: Path, keren: int, lot: random.Random, hoe: Callable[[int], Starter] = lambda _: Talk
) -> Iterator[tuple[Gedood, list[str]]]:
    """So many kills, each with what it lost; the next talk starts up while this one is held, so two share the store.

    A talk that was killed is gone on with, more often than not; at the end all of them are looked at once more.
    """
    gedood: list[Gedood] = []
    klaar = Gedood(folder, "dood-000", lot, hoe(0))
    try:
        for keer in range(1, keren + 1):
            nu, klaar = klaar, _next(folder, keer, lot, hoe(keer), gedood)
            nu.type_and_kill()
            gedood.append(nu)
            later = [f"later: {weg}" for oud in gedood for weg in oud.losses()] if keer == keren else []
            yield nu, nu.losses() + later
    finally:
        klaar.talk.kill()


def _next(folder: Path, keer: int, lot: random.Random, hoe: Starter, gedood: list[Gedood]) -> Gedood:
    """Another talk, or the one that was killed before this one."""
    if gedood and lot.random() < 0.5 and _goes_on(eerder := gedood[-1]):
        return Gedood(folder, eerder.code, lot, hoe, eerder)
    return Gedood(folder, f"dood-{keer:03}", lot, hoe)


def _goes_on(eerder: Gedood) -> bool:
    """Whether a talk was begun and is not at its end."""
    feiten = facts(eerder.folder, eerder.code) if (eerder.folder / "lob.db").exists() else []
    return bool(feiten) and not eerder.finished and not any(isinstance(f, Afgerond) for f in feiten)


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
    """A short round of the long proof below, each started cold; LOB_ZAAD repeats it."""
    zaad = seed()
    gedood = list(kill_plainly(tmp_path / "map", 8, random.Random(zaad)))  # noqa: S311 - draws moments
    assert [weg for _, verloren in gedood for weg in verloren] == [], zaad
    resume_and_read(max((g for g, _ in gedood), key=lambda g: len(g.ticked)))


@pytest.mark.proef
def test_hundreds_of_kills_lose_no_answer_that_had_its_tick(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    telt: Callable[[str], Tally],
    terminals: WarmTerminals,
) -> None:
    """Every answer whose ✓ was on screen is there after `hervat`, and every finished line of a half-typed one."""
    tally = telt("Na kill -9 is elk antwoord met een vinkje er nog, en elke regel die al getypt was.")
    zaad = seed()
    lot = random.Random(zaad)  # noqa: S311 - draws moments, keeps no secrets
    vinkjes = onderweg = half = klaar = 0

    def hoe(keer: int) -> Starter:
        return Talk if keer % 10 == 5 else lambda *woorden: WarmTalk(terminals, *woorden)

    kills = (
        kill for nr in itertools.count() for kill in kill_plainly(tmp_path / f"map-{nr}", SAMEN, lot, hoe)
    )
    for _ in rounds(300):
        gedood, verloren = next(kills)
        tally.trial([f"{weg} (LOB_ZAAD={zaad})" for weg in verloren])
        if tally.keer % 25 == 0:
            resume_and_read(gedood)
        vinkjes += len(gedood.ticked)
        onderweg += len(gedood.gegeven) > len(gedood.ticked)
        half += bool(gedood.seen_half)
        klaar += gedood.finished
    tell(
        capsys,
        f"plain face, seed {zaad}: {tally.keer} kills, {vinkjes} ticks seen, {onderweg} kills between an answer "
        f"and its tick, {half} with a half-typed answer, {klaar} at the end of the talk; "
        f"lost: {len(tally.verloren)}",
    )
    tally.none_lost()
    assert vinkjes > tally.keer
    assert min(onderweg, half, klaar) > tally.keer // 100


# The rich face: every character counts, not only finished lines


class Getypt:
    """One kill in the rich face: each character with the moment at which it was typed."""

    def __init__(
        self, folder: Path, code: str, lot: random.Random, terminals: WarmTerminals | None = None
    ) -> None:
        """Start a talk, cold where there are no warm ones; nothing is asked before its first question."""
        self.folder, self.code, self.lot = folder, code, lot
        woorden = (*START, "--code", code)
        self.venster: Window | WarmKeys = (
            WarmKeys(terminals, folder, *woorden)
            if terminals
            else Window([*LOB, *woorden], 100, 30, surroundings(folder))
        )
        self.gevinkt: list[str] = []
        self.half: list[tuple[float, str]] = []
        self.dood = 0.0

    def play(self, lang: float) -> Iterator[None]:
        """Answer none to three questions, type on, and be killed; yields while there is something to wait for."""
        yield from self._answer_and_type(lang)
        self.dood = time.monotonic()
        self.venster.signal(signal.SIGKILL)
        self.venster.close()

    def _answer_and_type(self, lang: float) -> Iterator[None]:
        yield from self._prompts(1)
        for beurt in range(self.lot.randrange(4)):
            tekst = f"{self.code} antwoord {beurt} {self.lot.randrange(10**6)}"
            vinkjes = self.venster.rauw.count(b"genoteerd")
            self.venster.type(f"{tekst}\r\r")
            if self.lot.random() < 0.1:
                yield from self._pause(self.lot.uniform(0, 0.03))  # while it is being written
                return
            yield from self._prompts(2 + beurt)
            yield from self._wait_for(lambda: self.venster.rauw.count(b"genoteerd") > vinkjes)  # noqa: B023
            self.gevinkt.append(tekst)
        yield from self._type_until(time.monotonic() + self.lot.uniform(0.3, lang))
        yield from self._pause(
            self.lot.choice((0.0, self.lot.uniform(0, 0.05), self.lot.uniform(0, lang / 2)))
        )

    def _prompts(self, aantal: int) -> Iterator[None]:
        """Wait until the program listens to keys for the so-manieth time."""
        yield from self._wait_for(lambda: self.venster.rauw.count(b"\x1b[?2004h") >= aantal)

    def _wait_for(self, waar: Callable[[], bool]) -> Iterator[None]:
        einde = time.monotonic() + 20
        while not waar():
            assert time.monotonic() < einde, self.venster.rauw[-2000:]
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
    folder: Path,
    lot: random.Random,
    lang: float = 5.0,
    samen: int = 2,
    terminals: WarmTerminals | None = None,
) -> Iterator[tuple[Getypt, list[str]]]:
    """Kills without end, each with what it lost; a few windows at a time."""
    for groep in itertools.count():
        vensters = [Getypt(folder, f"rijk-{groep}-{i}", lot, terminals) for i in range(samen)]
        spelers = [venster.play(lang) for venster in vensters]
        while spelers:
            spelers = [speler for speler in spelers if next(speler, self_ended) is not self_ended]
        yield from ((venster, venster.losses()) for venster in vensters)


self_ended = object()
"""What `next` gives of a player who is done."""


@pytest.mark.proef
def test_kills_in_the_rich_face_lose_no_tick_and_no_text_older_than_two_seconds(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    telt: Callable[[str], Tally],
    terminals: WarmTerminals,
) -> None:
    """Character by character: what was typed two seconds before the kill is there after it."""
    tally = telt("Na kill -9 in het gewone scherm is ook half getypte tekst van twee seconden terug er nog.")
    zaad = seed()
    lot = random.Random(zaad)  # noqa: S311 - draws moments, keeps no secrets
    kills = (
        kill
        for nr in itertools.count()
        for kill in itertools.islice(
            kill_richly(tmp_path / f"map-{nr}", lot, samen=6, terminals=terminals), SAMEN
        )
    )
    vinkjes = tekens = oud = 0
    for _ in rounds(100):
        gedood, verloren = next(kills)
        tally.trial([f"{gedood.code} (LOB_ZAAD={zaad}): {weg}" for weg in verloren])
        vinkjes += len(gedood.gevinkt)
        tekens += len(gedood.half)
        oud += sum(moment < gedood.dood - HOOGSTENS_OUD for moment, _ in gedood.half)
    tell(
        capsys,
        f"rich face, seed {zaad}: {tally.keer} kills, {vinkjes} ticks seen, {tekens} half-typed characters "
        f"({oud} older than two seconds); lost: {len(tally.verloren)}",
    )
    tally.none_lost()
    assert oud > tally.keer


def test_a_kill_in_the_rich_face_keeps_the_ticked_answers_and_older_text(tmp_path: Path) -> None:
    """A short round of the long proof above, started cold."""
    zaad = seed()
    lot = random.Random(zaad)  # noqa: S311 - draws moments, keeps no secrets
    gedood = list(itertools.islice(kill_richly(tmp_path / "map", lot, lang=3.0), 2))
    assert [weg for _, verloren in gedood for weg in verloren] == [], zaad
