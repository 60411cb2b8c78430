"""A part that is installed and does not work is told in one sentence, as one that is missing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from loopbaangesprek.teksten import pdf, uitvoer
from tests.lob import Lob
from tests.program import surroundings

NIET_HIER = "raise OSError('libc is te oud')"
OUD = "class TypstError(RuntimeError): ...\ndef compile(*_, **__): return b''"
STUK = f"{OUD}\nclass Fonts:\n    def __init__(*_, **__): ...\ndef compile(*_, **__): raise TypeError('stuk')"


@pytest.mark.parametrize(
    ("vorm", "pakket", "inhoud", "zin"),
    [
        ("pdf", "typst", NIET_HIER, uitvoer.onderdeel_mist("pdf")),
        ("pdf", "typst", OUD, uitvoer.onderdeel_mist("pdf")),
        ("pdf", "typst", STUK, pdf.LUKT_NIET),
        ("docx", "docx", NIET_HIER, uitvoer.onderdeel_mist("docx")),
    ],
    ids=["typst werkt hier niet", "typst is te oud", "typst gaat stuk", "docx werkt hier niet"],
)
def test_what_is_installed_and_does_not_work_is_told(  # noqa: PLR0913 - the program, and what is wrong with it
    lob: Lob, tmp_path: Path, *, vorm: str, pakket: str, inhoud: str, zin: str
) -> None:
    naam, uit = lob.taken_in(), tmp_path / "uit"
    (tmp_path / "pakketten").mkdir()
    (tmp_path / "pakketten" / f"{pakket}.py").write_text(inhoud, encoding="utf-8")
    code = "import sys; sys.path.insert(0, 'pakketten'); from loopbaangesprek.cli import main; main()"
    gedaan = subprocess.run(
        [sys.executable, "-c", code, "gesprek", "exporteer", naam, "--vorm", vorm, "--naar", str(uit)],
        env=surroundings(lob.folder / "lob"),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (gedaan.returncode, gedaan.stdout, gedaan.stderr.strip()) == (1, "", zin)
    assert not uit.exists()
