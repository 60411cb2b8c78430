"""Reading a Word file back with nothing but the standard library: its parts, its paragraphs, its bones.

The rule that lives here: what is read is what stands in the file, and not what the library that wrote it thinks.
"""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree as ET

from msgspec import Struct

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEKENS = {f"{W}br": "\n", f"{W}tab": "\t"}
WOORDEN = frozenset({f"{W}t", *TEKENS})
"""The elements that a text is made of; nothing else may come of one."""

DELEN = frozenset({
    "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml", "word/_rels/document.xml.rels",
    "word/styles.xml", "word/numbering.xml", "word/settings.xml", "word/footer1.xml",
})  # fmt: skip
"""The parts of a file without a logo."""

_VERWIJST = re.compile(r'<Relationship [^>]*Target="([^"]*)"[^>]*>')


class Alinea(Struct, frozen=True):
    """A paragraph: the id of its style, and what is read in it."""

    stijl: str
    tekst: str


def parts(bestand: bytes) -> dict[str, bytes]:
    """The parts of a file by name; a damaged one fails."""
    with zipfile.ZipFile(io.BytesIO(bestand)) as zip_:
        assert zip_.testzip() is None
        return {naam: zip_.read(naam) for naam in zip_.namelist()}


def tree(bestand: bytes, deel: str = "word/document.xml") -> ET.Element:
    """A part as a tree."""
    return ET.fromstring(parts(bestand)[deel])  # noqa: S314 - a file of ours


def paragraphs(boom: ET.Element) -> list[Alinea]:
    """Each paragraph with the text in it, line ends and tabs as they are."""
    return [Alinea(_style(p), "".join(map(_said, p.iter()))) for p in boom.iter(f"{W}p")]


def said(bestand: bytes) -> list[str]:
    """What is read in each paragraph."""
    return [alinea.tekst for alinea in paragraphs(tree(bestand))]


def bones(boom: ET.Element) -> list[tuple[str, tuple[tuple[str, str], ...], int]]:
    """Every element with its attributes and how deep it stands, but for what a text is made of."""
    uit: list[tuple[str, tuple[tuple[str, str], ...], int]] = []
    _walk(boom, 0, uit)
    return uit


def targets(bestand: bytes) -> set[str]:
    """What the parts of a file point to; what points outside fails."""
    delen = parts(bestand)
    verwijzingen = [tekst.decode() for naam, tekst in delen.items() if naam.endswith(".rels")]
    assert not any("TargetMode" in tekst for tekst in verwijzingen)
    return {doel for tekst in verwijzingen for doel in _VERWIJST.findall(tekst)}


def styles(bestand: bytes) -> dict[str, str]:
    """The name of each style by its id."""
    boom = tree(bestand, "word/styles.xml")
    return {s.attrib[f"{W}styleId"]: s.find(f"{W}name").attrib[f"{W}val"] for s in boom.iter(f"{W}style")}  # type: ignore[union-attr]  # each has a name


def used(bestand: bytes) -> set[str]:
    """The id of each style that something in the text or at the foot of a page has."""
    bomen = (tree(bestand), tree(bestand, "word/footer1.xml"))
    return {
        e.attrib[f"{W}val"] for boom in bomen for e in boom.iter() if e.tag in (f"{W}pStyle", f"{W}rStyle")
    }


def _style(alinea: ET.Element) -> str:
    stijl = alinea.find(f"{W}pPr/{W}pStyle")
    return "" if stijl is None else stijl.attrib[f"{W}val"]


def _said(element: ET.Element) -> str:
    return (element.text or "") if element.tag == f"{W}t" else TEKENS.get(element.tag, "")


def _walk(element: ET.Element, diep: int, uit: list[tuple[str, tuple[tuple[str, str], ...], int]]) -> None:
    if element.tag not in WOORDEN:
        uit.append((element.tag, tuple(element.attrib.items()), diep))
        for kind in element:
            _walk(kind, diep + 1, uit)
