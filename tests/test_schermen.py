"""Every screen, in windows of every width: nothing is cut off, and colour says nothing that words do not.

The rule that lives here: a screen has the same words in the same order, however wide it is and whatever colours
there are; so no word is broken that fits, and none is lost.
"""

from __future__ import annotations

import re
import sys
from functools import cache
from itertools import zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.schermbeeld import Beeldscherm, svg, text
from tests.schermen import BEELDEN, Beeld, Foto, fill, photograph

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX terminals")

BREEDTES = (40, 80, 120)
_SGR = re.compile(rb"\x1b\[([0-9;]*)m")
_ZONDER_KLEUR = {b"", b"0", b"1", b"2", b"3", b"4", b"7", b"22", b"23", b"24", b"27"}
"""Bold, soft, slanted, underlined, reversed, and back."""
EEN_PAAR = ("keuze", "toon", "stappen")
TABELLEN = ("waar-je-bent", "lijst", "jongeren", "stappen", "logboek", "overzicht", "banken")
"""Lists that are made for their window: columns, words, or a line that ends in dots and stands whole elsewhere."""


@pytest.fixture(scope="module")
def gevuld(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with talks, that is only read."""
    return fill(tmp_path_factory.mktemp("gevuld") / "map")


def shot(beeld: Beeld, gevuld: Path, breed: int, *, kleur: bool) -> Foto:
    """A picture in a folder of its own, or in the one with talks; its name is short, as a folder's is at home."""
    with TemporaryDirectory() as hier:
        leeg = Path(hier) / "map"
        leeg.mkdir()
        return photograph(beeld, gevuld if beeld.gevuld else leeg, breed, kleur=kleur)


def colours(foto: Foto) -> set[bytes]:
    """The codes of a screen that are more than bold, soft or reversed."""
    return {code for codes in _SGR.findall(foto.rauw) for code in codes.split(b";")} - _ZONDER_KLEUR


def lost(beeld: Beeld, foto: Foto, breed: Foto) -> list[str]:
    """The words that differ from those of a wide window; of a list made for its window those that are broken."""
    if beeld.naam in TABELLEN:
        heel = {woord.strip(",.:()") for woord in breed.words}
        return [w for w in foto.words if w[-1:] != "…" and w.strip(",.:()") not in heel]
    return [f"{a} / {b}" for a, b in zip_longest(foto.words, breed.words, fillvalue="") if a != b][:9]


@pytest.mark.lang
@pytest.mark.parametrize("beeld", [b for b in BEELDEN if b.naam in EEN_PAAR], ids=lambda b: b.naam)
def test_a_narrow_window_without_colour_has_every_word_of_a_wide_one_with_it(
    beeld: Beeld, gevuld: Path
) -> None:
    breed = shot(beeld, gevuld, 120, kleur=True)
    smal = shot(beeld, gevuld, 40, kleur=False)
    assert not lost(beeld, smal, breed)
    assert not colours(smal)


@pytest.mark.lang
@pytest.mark.parametrize("beeld", BEELDEN, ids=lambda b: b.naam)
def test_every_screen_has_the_same_words_in_every_width_with_and_without_colour(
    beeld: Beeld, gevuld: Path
) -> None:
    fotos = {(b, k): shot(beeld, gevuld, b, kleur=k) for b in BREEDTES for k in (True, False)}
    breed = fotos[120, True]
    assert {hoe: weg for hoe, foto in fotos.items() if (weg := lost(beeld, foto, breed))} == {}
    assert [fotos[b, True].words for b in BREEDTES] == [fotos[b, False].words for b in BREEDTES]
    assert not any(colours(foto) for (_, kleur), foto in fotos.items() if not kleur)


@cache
def painted(*stukken: str) -> Beeldscherm:
    """A small screen on which this was written."""
    import pyte  # noqa: PLC0415 - only here

    scherm = Beeldscherm(20, 4)
    stroom = pyte.Stream(scherm)
    for stuk in stukken:
        stroom.feed(stuk)
    return scherm


def test_a_picture_holds_the_words_of_the_screen_and_their_look() -> None:
    scherm = painted("\x1b[1mvet\x1b[0m \x1b[2mzacht\x1b[0m \x1b[38;5;68mfase\x1b[0m\r\n<&> eind")
    plaatje = svg(scherm, "een <titel>", cursor=True)
    assert re.findall(r">([^<]+)</text>", plaatje) == ["vet", "zacht", "fase", "&lt;&amp;&gt;", "eind"]
    assert 'font-weight="bold">vet' in plaatje
    assert re.search(r'opacity="[^"]+">zacht', plaatje)
    assert 'fill="#5f87d7">fase' in plaatje
    assert "een &lt;titel&gt;" in plaatje
    assert text(scherm) == "vet zacht fase\n<&> eind\n"


def test_a_picture_fetches_nothing() -> None:
    plaatje = svg(painted("\x1b[7m waarschuwing \x1b[0m"))
    assert re.findall(r"https?:[^\"]*|url\(|href|@import", plaatje) == ["http://www.w3.org/2000/svg"]
    assert "<rect" in plaatje
