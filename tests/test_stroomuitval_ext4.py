"""The power goes on a real ext4: what a disk image holds at a random moment is mounted anew, and every ✓ is there.

The rule that lives here: the image is a file behind a loop device, and it is copied byte by byte while the program
writes. What ext4 had not sent to its disk yet is not in it, what it sends during the copy comes half, and its journal
puts the rest right: as after a power cut. What had its ✓ before the copy began has to be there. Root on Linux only.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest

from tests.proeven import Tally, rounds
from tests.program import START, Talk, facts, seed, talk

pytestmark = [
    pytest.mark.proef,
    pytest.mark.skipif(
        sys.platform != "linux" or os.geteuid() != 0, reason="a loop device needs root on Linux"
    ),
]
BELOFTE = "Op een echt bestandssysteem (ext4) is na stroomuitval elk antwoord met een ✓ er nog."
GROOT = 24 * 2**20


def do(*woorden: str | Path) -> bool:
    """Whether a command of the system went well."""
    return subprocess.run([*map(str, woorden)], capture_output=True, check=False).returncode == 0


@pytest.fixture
def image(tmp_path: Path) -> Iterator[tuple[Path, Path]]:
    """An image with an ext4 on it, and the folder where it is mounted."""
    beeld, map_ = tmp_path / "schijf.img", tmp_path / "schijf"
    if any(shutil.which(nodig) is None for nodig in ("mkfs.ext4", "mount", "losetup")):
        pytest.skip("needs mkfs.ext4, mount and losetup")
    with beeld.open("wb") as bestand:
        bestand.truncate(GROOT)
    map_.mkdir()
    if not (do("mkfs.ext4", "-q", beeld) and do("mount", "-o", "loop", beeld, map_)):
        pytest.skip("no loop device is allowed here")
    yield beeld, map_
    do("umount", "-l", map_)


def mounted_anew(beeld: Path, map_: Path) -> None:
    """Mount a copy of an image that was in use: its journal is played back."""
    map_.mkdir(exist_ok=True)
    assert do("mount", "-o", "loop", beeld, map_), "the image that was copied does not mount"


def ticked(gesprek: Talk, getypt: list[str]) -> list[str]:
    """Which of the answers had their ✓ by now."""
    gesprek.read(0)
    return getypt[: gesprek.out.count("Genoteerd.")]


def text(lot: random.Random, keer: int, nummer: int) -> str:
    """An answer, short or long."""
    return f"antwoord {keer}-{nummer} " + "over de koelcel " * lot.randrange(40)


def copied_while_it_writes(
    gesprek: Talk, beeld: Path, kopie: Path, lot: random.Random, keer: int
) -> tuple[list[str], int]:
    """Copy the image while answers go in; which answers had their ✓ before that, and how many got it meanwhile.

    An answer is on its way when the copy begins: its ✓ has not come yet, and what it writes is in the copy or is not.
    """
    getypt, meest = [text(lot, keer, i) for i in range(5)], 5  # the sixth question is a choice
    eerst = lot.randrange(2, meest)
    for antwoord in getypt[:eerst]:
        gesprek.answer(antwoord)
    time.sleep(lot.choice((0.0, lot.uniform(0, 0.01))))
    vast = ticked(gesprek, getypt)
    draad = Thread(target=copy_slowly, args=(beeld, kopie))
    draad.start()
    erbij = 0
    for antwoord in getypt[eerst:]:
        gesprek.answer(antwoord)
        if not draad.is_alive():
            break
        erbij = len(ticked(gesprek, getypt)) - len(vast)
    draad.join()
    return vast, erbij


def copy_slowly(van: Path, naar: Path) -> None:
    """Byte by byte in spirit: in small parts, so that others have their turn between them."""
    with van.open("rb") as bron, naar.open("wb") as doel:
        while deel := bron.read(2**16):
            doel.write(deel)


def test_after_a_power_cut_of_a_real_disk_every_tick_is_there(
    image: tuple[Path, Path], tmp_path: Path, telt: Callable[[str], Tally]
) -> None:
    """Each round a talk that writes, a copy while it does so, and a look at what the copy holds."""
    beeld, map_ = image
    tally, zaad, gezien, bezig = telt(BELOFTE), seed(), 0, 0
    lot = random.Random(zaad)  # noqa: S311 - draws moments, keeps no secrets
    kopie, na = tmp_path / "kopie.img", tmp_path / "na"
    for keer in rounds(kort=20):
        code = f"vmbo-{keer:04}"
        with talk(map_ / "lob", *START, "--code", code) as gesprek:
            vast, erbij = copied_while_it_writes(gesprek, beeld, kopie, lot, keer)
        mounted_anew(kopie, na)
        try:
            er_is = [feit.tekst for feit in facts(na / "lob", code) if hasattr(feit, "tekst")] if vast else []
        finally:
            do("umount", na)
        shutil.rmtree(map_ / "lob")
        gezien += len(vast)
        bezig += erbij > 0
        tally.trial(f"{zaad} {keer}: {tekst!r}" for tekst in vast if tekst.strip() not in er_is)
    tally.none_lost()
    assert gezien > tally.keer
    assert bezig * 2 >= tally.keer, f"{bezig} of {tally.keer} copies were made while something was written"
