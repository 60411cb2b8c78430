"""Printing a page with a real browser, and looking at what comes out."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
prints = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine to print with")
"""For a test that prints."""


def is_one_a4(pagina: str, map_: Path) -> bool:
    """Whether a page comes out of the printer as exactly one A4; `map_` is a folder to work in."""
    blad, pdf = map_ / "blad.html", map_ / "blad.pdf"
    blad.write_text(pagina, encoding="utf-8")
    subprocess.run(
        [
            str(CHROMIUM),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-pdf-header-footer",
            f"--user-data-dir={map_ / 'profiel'}",
            f"--print-to-pdf={pdf}",
            blad.as_uri(),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    gedrukt = pdf.read_bytes()
    bladen = len(re.findall(rb"/Type\s*/Page\b(?!s)", gedrukt))
    breed, hoog = map(float, re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", gedrukt)[0])
    return (bladen, round(breed), round(hoog)) == (1, 595, 842)
