"""Each practice talk held in the rich face, from the first key to the end, by somebody who sees only the screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from loopbaangesprek.teksten.oefenen import ECHT, VERSLAG, VRAAG_HARDOP
from tests.oefentafel import DRIE, Tafel
from tests.program import LOB, listing
from tests.rich_talk import RichTalk, rich_talk

pytestmark = pytest.mark.lang


def reply(venster: RichTalk) -> str:
    """What is pressed at this screen: Enter asks the question, and what the jongere says is typed."""
    if (
        VRAAG_HARDOP in venster.words
        or "Enter = verder" in venster.words
        or "Enter: beginnen." in venster.words
    ):
        return "\r"
    if VERSLAG in venster.words:
        return "2"
    gezegd = [rij.partition("De jongere zegt: ")[2] for rij in venster.rows if "De jongere zegt: " in rij]
    keuzes = [rij.split()[-1] for rij in venster.rows if rij.strip()[:1].isdigit()]
    if keuzes:
        woorden = " ".join(gezegd).casefold()
        nummer = next((i for i, keus in enumerate(keuzes, 1) if keus in woorden), 1)
        return f"{nummer}\r"  # people type 1 and then Enter; that Enter belongs to the digit
    return f"{gezegd[-1] if gezegd else 'niets'}\r\r"


@pytest.mark.parametrize("naam", DRIE)
def test_each_talk_is_held_in_the_rich_face_and_leaves_nothing(naam: str, tmp_path: Path) -> None:
    gezien: list[str] = []
    with rich_talk(tmp_path / "lob", (*LOB, "oefen", "--met", naam)) as venster:
        venster.hears("Enter: beginnen.")
        while VERSLAG not in venster.words:
            assert len(gezien) < 150, venster.rows
            gezien.append(venster.words)
            venster.press(reply(venster))
        venster.type("2")
        assert venster.ends() == 0
        assert ECHT in venster.words
    assert listing(tmp_path / "lob") == {}
    tafel = Tafel(naam)
    tafel.hold()
    begin = [zin.split(". ")[0] for scherm in tafel.face.screens for zin in scherm.zegt if len(zin) < 60]
    assert all(any(zin in woorden for woorden in gezien) for zin in begin)
