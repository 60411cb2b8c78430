"""Text as Markdown that parses back to exactly that text (contract C8).

The rule that lives here: escaping is by structure, and only where a reader of Markdown would see a sign. Dutch
prose looks the same raw as it did when it was typed.
"""

from __future__ import annotations

import re

from loopbaangesprek.schoon import on_one_line

_TEKENS = r"""
    [\\`*\[~${]                             # code, emphasis, links, strike-through, sums, attributes
  | <(?=[A-Za-z/!?])                        # an element or a comment
  | &(?=\#?[0-9A-Za-z]+;)                   # an entity
  | (?<![^\W_])_ | _(?![^\W_])              # emphasis; inside a word it is none
  | =(?==) | %(?=%)                         # marked text, comments of note programs
  | :(?=[a-z][a-z0-9_+-]*:)                 # an emoji by name
  | /(?=/) | (?<=\S)@(?=\S)                 # addresses that some readers turn into links ...
  | (?<=[^\s.])\.(?=[^\W\d_]{2})            # ... as they do with any word, dot, word
  | ^[#>]                                   # heading, quote
  | ^[-+](?=[ ]|$) | ^[0-9]{1,9}[.)](?=[ ]|$)  # lists
  | ^[-|:](?=[-|: ]*$) | ^=(?=[= ]*$)       # rule, table, underline of a heading, front matter
  | ^:(?=[: ])                              # definitions and containers
"""
_GEVAAR = re.compile(_TEKENS, re.VERBOSE | re.MULTILINE)
"""Each alternative ends in the one character that needs a backslash."""

_GEVAAR_IN_KOP = re.compile(_TEKENS + r"| \#(?=\Z)", re.VERBOSE | re.MULTILINE)


def block(tekst: str) -> str:
    """The text as one paragraph; line ends are hard breaks, empty lines and outer spaces stay."""
    *regels, laatste = (_edges(regel) for regel in _GEVAAR.sub(_backslash, tekst).split("\n"))
    uit = [f"{regel}  \n" if regel else "\\\n" for regel in regels]
    if regels and not laatste:
        # A hard break at the end of a paragraph would be none.
        uit[-1] = f"{regels[-1]}&#10;"
    return "".join(uit) + laatste


def quote(tekst: str) -> str:
    """The text as one quoted paragraph."""
    return "> " + block(tekst).replace("\n", "\n> ")


def item(markdown: str) -> str:
    """One point of a list; what it holds is Markdown already."""
    return "- " + markdown.replace("\n", "\n  ")


def line(tekst: str) -> str:
    """The text on one line, fit for a heading or between stars."""
    return _GEVAAR_IN_KOP.sub(_backslash, on_one_line(tekst))


def _backslash(m: re.Match[str]) -> str:
    return f"{m[0][:-1]}\\{m[0][-1]}"


def _edges(regel: str) -> str:
    """Spaces at the ends of a line would be eaten or make it code; written as numbers they stay."""
    if regel[:1].isspace():
        regel = f"&#{ord(regel[0])};{regel[1:]}"
    if regel[-1:].isspace():
        regel = f"{regel[:-1]}&#{ord(regel[-1])};"
    return regel
