"""The paper of a Word file: the parts it is made of, its styles, and how a paragraph is set on it.

The rule that lives here: a text is only ever the text of a `w:t`, put there by the library that writes the XML; it can
bring no field, no link and no part along. The same document is the same bytes: no clock, no name of who made it.
"""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import canonicalize

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Emu, Mm, Twips

from loopbaangesprek.exports.word_fit import RAND, SJABLOON, VAST, ZIJ, indent, line_height
from loopbaangesprek.schoon import on_one_line
from loopbaangesprek.teksten import uitvoer as t

if TYPE_CHECKING:
    from docx.document import Document as Papier
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.run import Run

    from loopbaangesprek.exports.uitgave import Uiterlijk
    from loopbaangesprek.exports.word_fit import Maat
    from loopbaangesprek.exports.word_lines import Regel

_DELEN: Final = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package.rels",
    "docProps/core.xml": "core.xml",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "document.xml.rels",
    "word/styles.xml": "styles.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/footer1.xml": "footer1.xml",
}
"""Where each file of the template stands in a Word file."""

_GEEN_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold."""

_STUKKEN = re.compile("(\r\n|[\r\n\t])")
_ELEMENT: Final = {"\t": qn("w:tab"), **dict.fromkeys(("\r\n", "\r", "\n"), qn("w:br"))}
_TEKST: Final = qn("w:t")
_ZOALS_HET_IS: Final = {qn("xml:space"): "preserve"}

_WAARDE: Final = qn("w:val")
_VERVANGER = "\ufffd"
_ALTIJD: Final = (1980, 1, 1, 0, 0, 0)
"""The first day a zip file knows."""

_TITEL_HOOGSTENS = 255
"""The longest title that the properties of a document hold."""

_LOGO_BREED, _LOGO_HOOG = Mm(60), Mm(14)


def new_paper(titel: str) -> Papier:
    """An empty document with our styles."""
    papier = Document(io.BytesIO(_template()))
    papier.core_properties.title = _fit(on_one_line(titel))[:_TITEL_HOOGSTENS]
    return papier


def set_line(papier: Papier, regel: Regel) -> None:
    """One paragraph at the end of the document."""
    alinea = papier.add_paragraph()
    alinea._p.style = regel.stijl  # noqa: SLF001 - by id: by name every style is looked at, each time
    if regel.samen:
        alinea.paragraph_format.keep_with_next = True
    if regel.bovenaan:
        alinea.paragraph_format.page_break_before = True
    for deel in regel.delen:
        run = alinea.add_run()
        if deel.stijl:
            run._r.style = deel.stijl  # noqa: SLF001 - see above
        _fill(run, deel.tekst)


def set_foot(papier: Papier, voet: str) -> None:
    """What stands small at the foot of each page, before its number."""
    _fill(papier.sections[0].footer.paragraphs[0].runs[0], on_one_line(voet))


def set_head(papier: Papier, uiterlijk: Uiterlijk) -> None:
    """The logo and the name of the school, above the title; nothing where it chose none."""
    if not uiterlijk.logo and not uiterlijk.naam:
        return
    alinea = papier.add_paragraph()
    alinea._p.style = "School"  # noqa: SLF001 - see above
    if uiterlijk.logo:
        _place(alinea.add_run(), uiterlijk)
    if uiterlijk.naam:
        _fill(alinea.add_run(), ("\t" if uiterlijk.logo else "") + on_one_line(uiterlijk.naam))


def height_of_head(uiterlijk: Uiterlijk) -> int:
    """How much room the logo and the name take, in twips, with what is free under them."""
    hoog = _LOGO_HOOG if uiterlijk.logo else Mm(5) if uiterlijk.naam else 0
    return hoog and round(Emu(hoog).pt * 20) + 240


def _place(run: Run, uiterlijk: Uiterlijk) -> None:
    """The logo, as large as fits in its box, with a word for who does not see it."""
    plaatje = run.add_picture(io.BytesIO(uiterlijk.logo))
    schaal = min(_LOGO_BREED / plaatje.width, _LOGO_HOOG / plaatje.height)
    plaatje.width, plaatje.height = Emu(int(plaatje.width * schaal)), Emu(int(plaatje.height * schaal))
    plaatje._inline.docPr.set("descr", _fit(uiterlijk.naam or t.LOGO))  # noqa: SLF001 - it has no other door


def colour(papier: Papier, kleur: str) -> None:
    """The line under the title in the colour of the school; `kleur` is `#rrggbb`."""
    lijn = papier.styles["Title"].element.find(f".//{qn('w:bottom')}")
    lijn.set(qn("w:color"), kleur.removeprefix("#").upper())


def tighten(papier: Papier, maat: Maat) -> None:
    """Everything smaller and closer by this measure, on a sheet with narrow edges."""
    for stijl in papier.styles.element.iter(qn("w:style"), qn("w:docDefaults")):
        vast = stijl.get(qn("w:styleId")) in VAST
        for grootte in stijl.iter(qn("w:sz"), qn("w:szCs")):
            grootte.set(_WAARDE, str(maat.size(int(grootte.get(_WAARDE)), vast=vast)))
        for ruimte in stijl.iter(qn("w:spacing")):
            _closer(ruimte, maat)
    _wider(papier)


def _closer(ruimte: BaseOxmlElement, maat: Maat) -> None:
    """The room around paragraphs and the height of lines; a line to write on stays as high as a hand needs."""
    for kant in ("before", "after"):
        if stond := ruimte.get(qn(f"w:{kant}")):
            ruimte.set(qn(f"w:{kant}"), str(round(int(stond) * maat.ruimte)))
    regel = ruimte.get(qn("w:line"))
    if regel and ruimte.get(qn("w:lineRule")) == "auto":
        ruimte.set(qn("w:line"), str(line_height(int(regel), maat)))


def _wider(papier: Papier) -> None:
    """Narrow edges, and words that begin nearer to them."""
    vel = papier.sections[0]
    vel.top_margin = vel.bottom_margin = Twips(RAND)
    vel.left_margin = vel.right_margin = Twips(ZIJ)
    for plek in papier.styles.element.iter(qn("w:ind"), qn("w:tab")):
        for naam in (qn("w:left"), qn("w:pos")):
            if stond := plek.get(naam):
                plek.set(naam, str(indent(int(stond))))


def to_bytes(papier: Papier) -> bytes:
    """The document as the bytes of a file, without the day on which it was made."""
    los, vast = io.BytesIO(), io.BytesIO()
    papier.save(los)
    with zipfile.ZipFile(los) as bron, zipfile.ZipFile(vast, "w", zipfile.ZIP_DEFLATED) as doel:
        for deel in bron.infolist():
            doel.writestr(_entry(deel.filename), bron.read(deel))
    return vast.getvalue()


def _entry(naam: str) -> zipfile.ZipInfo:
    deel = zipfile.ZipInfo(naam, _ALTIJD)
    deel.compress_type, deel.create_system = zipfile.ZIP_DEFLATED, 0
    return deel


def _fill(run: Run, tekst: str) -> None:
    """The text in a run, line ends and tabs as the elements they are.

    By hand, for `run.text` takes three times as long, and an answer can be a hundred thousand lines.
    """
    element = run._r  # noqa: SLF001 - see above
    for stuk in _STUKKEN.split(_fit(tekst)):
        if stuk in _ELEMENT:
            element.append(element.makeelement(_ELEMENT[stuk]))
        elif stuk:
            woorden = element.makeelement(_TEKST, _ZOALS_HET_IS)
            woorden.text = stuk
            element.append(woorden)


def _fit(tekst: str) -> str:
    """The text as XML can hold it; `schoon` left nothing else, and a text that came another way stops nothing."""
    return _GEEN_XML.sub(_VERVANGER, tekst)


@cache
def _template() -> bytes:
    """An empty Word file with our styles, without what is only for who reads the template."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_STORED) as doel:
        for naam, bestand in _DELEN.items():
            doel.writestr(naam, canonicalize(from_file=str(SJABLOON / bestand), strip_text=True))
    return uit.getvalue()
