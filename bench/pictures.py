"""Pictures of what is handed over, to look at: each reader, three lengths, as page, PDF and Word file.

`python -m bench.pictures MAP` writes PNG files into a folder. It needs Chromium, pdftoppm and LibreOffice.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.lengtes import TWAALF, five_answers, whole_talk, write_twelve

from loopbaangesprek.desk.law import load_law
from loopbaangesprek.exports import render
from loopbaangesprek.exports.editions import edition
from loopbaangesprek.exports.uitgave import LEZERS

LOB = [sys.executable, "-c", "from loopbaangesprek.cli import main; main()"]
LENGTES = {"kort": five_answers, "heel": whole_talk}
VORMEN = ("html", "pdf", "docx")
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome") or "chromium"
SCHERMEN = {"breed": "1000,1600", "smal": "360,1600"}


def main() -> None:
    """Write every file, and a picture of each of its pages."""
    map_ = Path(sys.argv[1])
    map_.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as werk:
        wet = load_law(Path(werk)).wet
        for lengte, maak in LENGTES.items():
            for lezer in LEZERS:
                for vorm in VORMEN:
                    pad = map_ / f"{lengte}-{lezer}.{vorm}"
                    pad.write_bytes(render(vorm, edition(maak(), lezer, wet=wet)))
        dossiers(map_, Path(werk))
    for pad in sorted(map_.glob("*")):
        PICTURES.get(pad.suffix, lambda _: None)(pad)


def dossiers(map_: Path, werk: Path) -> None:
    """The dossier of twelve talks, by the program itself."""
    omgeving = os.environ | {"LOB_MAP": str(werk / "lob"), "LOB_WACHTZIN": ""}
    for pad in write_twelve(werk):
        subprocess.run([*LOB, "gesprek", "invoeren", str(pad)], check=True, env=omgeving, capture_output=True)
    for lezer in LEZERS:
        for vorm in VORMEN:
            naar = str(map_ / f"dossier-{lezer}.{vorm}")
            opdracht = ["jongere", "exporteer", TWAALF, "--vorm", vorm, "--voor", lezer, "--naar", naar]
            subprocess.run([*LOB, *opdracht], check=True, env=omgeving, capture_output=True)


def of_page(pad: Path) -> None:
    """A page in a browser, wide and narrow."""
    for naam, maat in SCHERMEN.items():
        uit = pad.with_name(f"{pad.name}-{naam}.png")
        vast = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
        subprocess.run(
            [CHROMIUM, *vast, f"--window-size={maat}", f"--screenshot={uit}", pad.as_uri()],
            check=True,
            capture_output=True,
        )


def of_pdf(pad: Path) -> None:
    """The pages of a PDF."""
    subprocess.run(["pdftoppm", "-r", "60", "-png", str(pad), str(pad)], check=True)


def of_word(pad: Path) -> None:
    """The pages of a Word file, as LibreOffice prints them."""
    with tempfile.TemporaryDirectory() as profiel:
        thuis = f"-env:UserInstallation={Path(profiel).as_uri()}"
        opdracht = ["soffice", thuis, "--headless", "--convert-to", "pdf", "--outdir", profiel, str(pad)]
        subprocess.run(opdracht, check=True, capture_output=True)
        of_pdf_as = Path(profiel) / f"{pad.stem}.pdf"
        subprocess.run(["pdftoppm", "-r", "60", "-png", str(of_pdf_as), str(pad)], check=True)


PICTURES = {".html": of_page, ".pdf": of_pdf, ".docx": of_word}


if __name__ == "__main__":
    main()
