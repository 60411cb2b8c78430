"""Whatever stands in a file of the school's own, it is read or refused: banks, practice, trials, the law, settings.

The rule that lives here: the files begin as real ones, and harm is done to them; what is refused is told in words,
within a second of processor time and 200 MB.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given

from loopbaangesprek.banks import load_bank
from loopbaangesprek.desk import law, settings_file
from loopbaangesprek.environment import BESTAND, from_environment
from loopbaangesprek.places import DATABASE, WEGWIJZER, home_folder, pointer_in
from loopbaangesprek.talk.practice_files import practice_talk, practice_talks
from loopbaangesprek.workshop.trying import trials_of
from tests.kwaad import STIL, VEEL, harmed, read_or_refused, whole_files
from tests.proeven import Tally

pytestmark = [pytest.mark.proef, STIL]

ROOT = Path(__file__).parents[1]
VRAGEN = ROOT / "vragen"
Lees = Callable[[Path], object]


def sources(*patronen: str) -> list[bytes]:
    """The real files that these patterns name."""
    bronnen = [pad.read_bytes() for patroon in patronen for pad in sorted(ROOT.glob(patroon))]
    assert bronnen
    return bronnen


def bank(folder: Path) -> None:
    """A bank of the school's own, that builds on one of the tool's or stands by itself."""
    load_bank("eigen", folder / "vragen")


def a_bank_file(folder: Path) -> None:
    """The same file, named by its place."""
    load_bank(str(folder / "vragen" / "eigen.yaml"), None)


def practice(folder: Path) -> None:
    """A practice talk, listed with the others and asked for by its name."""
    practice_talks(folder)
    practice_talk(folder, "eigen")


def trial(folder: Path) -> None:
    """A trial talk, tried with its bank."""
    eigen = folder / "vragen"
    if not (eigen / "proef.yaml").exists():
        stage = (VRAGEN / "stage.yaml").read_text(encoding="utf-8")
        (eigen / "proef.yaml").write_text(
            stage.replace("vragenbank: stage", "vragenbank: proef"), encoding="utf-8"
        )
    trials_of(eigen, "proef", load_bank("proef", eigen))


def the_law(folder: Path) -> None:
    """What the law asks, as the school has it."""
    law.load_rights(law.load_law(folder))


def settings(folder: Path) -> None:
    """Settings that somebody passed on."""
    settings_file.read_file(folder, folder / "instellingen.yaml")


def pointer(folder: Path) -> None:
    """Where everything went, from a folder that was named and from the usual one."""
    pointer_in(folder)
    home_folder(folder)


def wachtzin(_: Path) -> None:
    """The file with the wachtzin, that the environment names."""
    from_environment()


WIJZER = "Map: {map}\nVerhuizing nummer: 1\n"
LEZERS: dict[str, tuple[Lees, str, tuple[str, ...]]] = {
    "bank": (bank, "vragen/eigen.yaml", ("vragen/*.yaml", "tests/banken/*.yaml")),
    "oefengesprek": (practice, "vragen/oefengesprekken/eigen.yaml", ("vragen/oefengesprekken/*.yaml",)),
    "proefgesprek": (trial, "vragen/proefgesprekken/eigen.yaml", ("vragen/proefgesprekken/stage-*.yaml",)),
    "wet": (the_law, "wet.yaml", ("wet/wet.yaml",)),
    "instellingen": (settings, "instellingen.yaml", ()),
    "wegwijzer": (pointer, WEGWIJZER, ()),
    "wachtzin": (wachtzin, "wachtzin.txt", ()),
}
"""Each reader, the file it reads, and the real files that harm is done to."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with places for all of these files."""
    folder = tmp_path / "lob"
    for map_ in ("vragen/oefengesprekken", "vragen/proefgesprekken"):
        (folder / map_).mkdir(parents=True)
    monkeypatch.setenv(BESTAND, str(folder / "wachtzin.txt"))
    for naam in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(naam, str(tmp_path / "thuis"))
    return folder


def of(naam: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The real files for a reader."""
    if naam == "instellingen":
        monkeypatch.delenv(BESTAND)
        settings_file.write_file(folder, folder)
        [pad] = folder.glob("*.yaml")
        return [pad.read_bytes(), b"rol: mentor\nverslagen: ~/Verslagen\nbewaartermijn: 3\neenvoudig: ja\n"]
    if naam == "wegwijzer":
        (folder / DATABASE).touch()
        return [WIJZER.format(map=folder.parent / "elders").encode(), WIJZER.format(map=folder).encode()]
    if naam == "wachtzin":
        return [b"vlieger tafel maan kastje\n"]
    van, naar = _NAMEN.get(naam, (b"", b""))
    return [re.sub(van, naar, bron) if van else bron for bron in sources(*LEZERS[naam][2])]


_NAMEN = {
    "proefgesprek": (rb"bank: stage", b"bank: proef"),
    "bank": (rb"(?m)^vragenbank: .*$", b"vragenbank: eigen"),
}
"""What must be another name, because the file has one."""


@pytest.mark.parametrize("naam", LEZERS)
def test_whatever_stands_in_a_file_of_the_school_it_is_read_or_refused(
    naam: str,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    telt: Callable[[str], Tally],
) -> None:
    tally = telt(
        "Een bestand met onzin (bank, oefening, wet, instellingen, wegwijzer) wordt gelezen of geweigerd."
    )
    lees, waar, _ = LEZERS[naam]
    bronnen = of(naam, folder, monkeypatch)
    pad = folder / waar

    gelezen: list[bool] = []

    def throw(data: bytes) -> None:
        pad.write_bytes(data)
        gelezen.append(read_or_refused(partial(lees, folder)))
        tally.trial()

    for data in bronnen:
        throw(data)
    assert any(gelezen), "not even a whole one is read"
    for data in whole_files(bronnen[0]):
        throw(data)
    VEEL(given(harmed(bronnen))(throw))()
    # Of a few lines that each must be just so, hardly any harm leaves them whole.
    assert sum(gelezen) > len(gelezen) / (24 if LEZERS[naam][2] else 200), "most are refused at the door"
    tally.none_lost()
