"""Names that nobody has to think of: the id of a new question from its words, the name of a bank from what was typed.

The rule that lives here: a name is never one that something else has, or had before; old records may hold it.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import count
from unicodedata import normalize

from loopbaangesprek.keuring.leesvorm import suggest_name

_KLEIN = (
    "aan al als ben bij daar dan dat de deze die dit doe door een en er het hier hoe ik in is je jij jou jouw kan kun"
    " maar me mee mij naar nog nu of om omdat ook op over te toe toen tot uit van voor waar waarom wanneer was wat we"
    " weer welk welke wie wil wordt zijn zou"
)
"""Words that say nothing about what a question is about."""
_WOORDEN = 3
_LANGST = 30


def name_for(tekst: str) -> str:
    """A name that looks like what was typed; empty when nothing is left of it."""
    kaal = normalize("NFKD", tekst.strip()).encode("ascii", "ignore").decode()
    for staart in (".yaml", ".yml"):
        kaal = kaal.removesuffix(staart)
    return suggest_name(kaal.replace("\\", "/").rpartition("/")[2] or kaal)


def id_for(vraag: str, bekend: Collection[str]) -> str:
    """The id of a new question: a few of its words, with a number where that id is taken."""
    woorden = name_for(vraag.replace("/", " ")).split("-")
    sprekend = [woord for woord in woorden if woord not in _KLEIN.split()] or woorden
    stam = "-".join(sprekend[:_WOORDEN])[:_LANGST].strip("-") or "vraag"
    return (
        stam if stam not in bekend else next(f"{stam}-{n}" for n in count(2) if f"{stam}-{n}" not in bekend)
    )


def free_name(stam: str, bekend: Collection[str]) -> str:
    """A name for a bank that no other has."""
    return (
        stam if stam not in bekend else next(f"{stam}-{n}" for n in count(2) if f"{stam}-{n}" not in bekend)
    )
