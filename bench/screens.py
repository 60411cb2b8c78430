"""Pictures of every screen, to look at: each as text and as SVG, wide and narrow.

`python -m bench.screens MAP [NAAM ...]` drives the real program to every screen, or to the ones that are named, and
writes what stands there into a folder; where Chromium is, as PNG too.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.schermbeeld import svg, text
from tests.schermen import BEELDEN, Beeld, fill, photograph

BREEDTES = (40, 80, 120)
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")


def main() -> None:
    """Write them all, with and without colour."""
    uit, namen = Path(sys.argv[1]), sys.argv[2:]
    uit.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as werk:
        gevuld = fill(Path(werk) / "gevuld" / "map")
        for beeld in BEELDEN:
            if not namen or beeld.naam in namen:
                write(beeld, gevuld, Path(werk), uit)


def write(beeld: Beeld, gevuld: Path, werk: Path, uit: Path) -> None:
    """One screen in every width."""
    for breed in BREEDTES:
        for kleur in (True, False):
            naam = f"{beeld.naam}-{breed}{'' if kleur else '-kaal'}"
            leeg = werk / naam / "map"
            leeg.mkdir(parents=True)
            scherm = photograph(beeld, gevuld if beeld.gevuld else leeg, breed, kleur=kleur).scherm
            (uit / f"{naam}.txt").write_text(text(scherm), encoding="utf-8")
            (uit / f"{naam}.svg").write_text(svg(scherm, naam), encoding="utf-8")
    print(beeld.naam)
    if CHROMIUM:
        _paint(uit / f"{beeld.naam}-80.svg", len(text(scherm).splitlines()))


def _paint(pad: Path, rijen: int) -> None:
    """A PNG of a picture."""
    vast = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
    maat = f"--window-size=780,{rijen * 20 + 140}"
    opdracht = [str(CHROMIUM), *vast, maat, f"--screenshot={pad.with_suffix('.png')}", pad.as_uri()]
    subprocess.run(opdracht, check=True, capture_output=True)


if __name__ == "__main__":
    main()
