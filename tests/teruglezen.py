"""Reading Markdown back as a reader sees it, with two readers of Markdown, and texts that try to be a sign.

The rule that lives here: any sign of markup that a text made by itself is a failure.
"""

from __future__ import annotations

from importlib.util import find_spec

from hypothesis import strategies as st
from markdown_it import MarkdownIt

from loopbaangesprek.schoon import schoon

# Links that a reader makes of loose addresses are tried where linkify-it-py happens to be installed.
LEZERS = (
    MarkdownIt("commonmark"),
    MarkdownIt("gfm-like", {"linkify": find_spec("linkify_it") is not None}),
)

STUKJES = (
    "http://", "www.", "school.nl", "a@b.nl", "//",
    "1. ", "2) ", "- ", "> ", "```", "~~~", "---", "===", "|", "--|--",
    "&amp;",
    "<b>", "<!--", "[a]: x", "](x)", "![", "\n", "\n\n", "  ", " ", "\\", "een", "é", "💩", ".", "@", "#", "# ",
    ":::", "\u00a0", "\u3000", "_", "*", "**", "`", ":smile:", "!", "^", "$", "%%", "{", "==", "'", '"', "+",
)  # fmt: skip
teksten = st.one_of(st.lists(st.sampled_from(STUKJES), max_size=12).map("".join), st.text(max_size=40)).map(
    schoon
)


Blokken = list[tuple[str, list[tuple[str, str]]]]
"""Each block with its text in runs of one style."""


def read_back(markdown: str, lezer: MarkdownIt) -> Blokken:
    """Every block with its text as a reader sees it, in runs of one style; a sign of any other markup fails."""
    blokken: Blokken = []
    for token in lezer.parse(markdown):
        runs: list[tuple[str, str]] = []
        stijl = ""
        for deel in token.children or ():
            if deel.type in ("strong_open", "em_open"):
                stijl = deel.tag
            elif deel.type in ("strong_close", "em_close"):
                stijl = ""
            else:
                assert deel.type in ("text", "text_special", "hardbreak"), (deel.type, markdown)
                tekst = "\n" if deel.type == "hardbreak" else deel.content
                if runs and runs[-1][0] == stijl:
                    tekst = runs.pop()[1] + tekst
                if tekst:
                    runs.append((stijl, tekst))
        blokken.append((token.type + token.tag, runs))
    return blokken


def one_block(markdown: str, lezer: MarkdownIt) -> str | None:
    """The visible text when the Markdown is one plain paragraph, else None."""
    blokken = read_back(markdown, lezer)
    if [soort for soort, _ in blokken] != ["paragraph_openp", "inline", "paragraph_closep"]:
        return None
    return "".join(tekst for _, tekst in blokken[1][1])
