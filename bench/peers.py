"""The same document made by other libraries, to measure ours against.

The rule that lives here: each draws every block of a document as text on A4 with headings, labels and lists, no less
than we do in words and no more in looks; weasyprint gets the page that we make ourselves.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from html import escape

from loopbaangesprek.exports.blokken import Alinea, Detail, Kop, Opsomming, StilleRegel, Taak
from loopbaangesprek.exports.uitgave import Stuk, Uitgave


def lines(stuk: Stuk) -> Iterator[tuple[str, str]]:
    """A document as (kind, text), in order: h1 to h3, label, text."""
    for blok in stuk.blokken:
        if isinstance(blok, Kop):
            yield f"h{blok.niveau}", blok.tekst
        elif isinstance(blok, StilleRegel):
            yield "label", blok.tekst
        elif isinstance(blok, Taak):
            yield from (("text", blok.tekst), *map(_detail, blok.details))
        elif isinstance(blok, Alinea):
            yield from _paragraph(blok)
        elif isinstance(blok, Opsomming):
            yield "label", blok.label
            for punt in blok.punten:
                yield from _paragraph(punt)


def _paragraph(alinea: Alinea) -> Iterator[tuple[str, str]]:
    yield from (("label", alinea.label), ("text", alinea.tekst), *map(_detail, alinea.details))


def _detail(detail: Detail) -> tuple[str, str]:
    return "label", f"{detail.label} {detail.tekst}"


def weasyprint(uitgave: Uitgave) -> bytes:
    """By weasyprint, from our HTML."""
    from weasyprint import HTML  # noqa: PLC0415 - a cold process pays for what it uses

    from loopbaangesprek.exports.html import render  # noqa: PLC0415 - see above

    pdf: bytes = HTML(string=render(uitgave)).write_pdf()
    return pdf


def reportlab(uitgave: Uitgave) -> bytes:
    """By reportlab's platypus."""
    from reportlab.lib.pagesizes import A4  # noqa: PLC0415 - see above
    from reportlab.lib.styles import getSampleStyleSheet  # noqa: PLC0415 - see above
    from reportlab.platypus import Paragraph, SimpleDocTemplate  # noqa: PLC0415 - see above

    stijlen = getSampleStyleSheet()
    soort = {"h1": "Title", "h2": "Heading2", "h3": "Heading3", "label": "Italic", "text": "BodyText"}
    stuk, uit = uitgave.stuk(), io.BytesIO()
    verhaal = [
        Paragraph(escape(tekst).replace("\n", "<br/>"), stijlen[soort[naam]]) for naam, tekst in lines(stuk)
    ]
    SimpleDocTemplate(uit, pagesize=A4, title=stuk.titel, lang="nl").build(verhaal)
    return uit.getvalue()


def fpdf2(uitgave: Uitgave) -> bytes:
    """By fpdf2, with a core font."""
    from fpdf import FPDF  # noqa: PLC0415 - see above

    grootte = {"h1": 20, "h2": 14, "h3": 11, "label": 9, "text": 11}
    stuk, pdf = uitgave.stuk(), FPDF(format="A4")
    pdf.set_title(stuk.titel)
    pdf.add_page()
    for naam, tekst in lines(stuk):
        pdf.set_font("times", style="B" if naam[0] == "h" else "", size=grootte[naam])
        pdf.multi_cell(
            0, text=tekst.encode("cp1252", "replace").decode("cp1252"), new_x="LMARGIN", new_y="NEXT"
        )
    return bytes(pdf.output())


PEERS = {"weasyprint": weasyprint, "reportlab": reportlab, "fpdf2": fpdf2}
