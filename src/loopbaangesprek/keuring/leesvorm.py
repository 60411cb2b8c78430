"""The small shapes of a bank: a text, a row of texts, yes or no, one of a few words, a mapping with known keys.

The rule that lives here: what has the wrong shape is a finding with its place, and reading goes on with a value
that does no harm, so that one run reports everything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from loopbaangesprek.dichtbij import nearest
from loopbaangesprek.plaats import Knoop, Verzamelaar
from loopbaangesprek.schoon import schoon
from loopbaangesprek.teksten import banken
from loopbaangesprek.teksten.lezen import quoted

ID = re.compile(r"[a-z0-9][a-z0-9-]*")
_JA_NEE = {"ja": True, "nee": False, "true": True, "false": False}


def check_keys(v: Verzamelaar, knoop: Knoop, bekend: Sequence[str], waar: str) -> None:
    """Report every key that means nothing here."""
    for sleutel, waarde in knoop.leden.items():
        if sleutel not in bekend:
            gok = nearest(sleutel, bekend)
            v.add(waarde.sleutelplaats, "B01", banken.onbekende_sleutel(sleutel, waar, bekend, gok))


def read_text(v: Verzamelaar, knoop: Knoop | None) -> str | None:
    """Read one text; nothing, or something that is no text, gives None."""
    if knoop is None or knoop.waarde is None:
        return None
    if isinstance(knoop.waarde, str):
        return schoon(knoop.waarde).strip() or None
    if isinstance(knoop.waarde, list):
        v.add(knoop, "B04", banken.LIJST_WAAR_TEKST)
    else:
        report_split(v, knoop)
    return None


def report_split(v: Verzamelaar, knoop: Knoop) -> None:
    """Report a mapping where a sentence belongs: mostly a sentence with a colon in it."""
    zin = split_sentence(knoop)
    v.add(knoop, "B03", banken.GEEN_ZIN if zin is None else banken.zin_in_tweeen(quoted(zin)))


def split_sentence(knoop: Knoop) -> str | None:
    """Put a sentence together again that its colon split into a key and a value."""
    if len(knoop.leden) != 1:
        return None
    ((links, rechts),) = knoop.leden.items()
    if rechts.waarde is not None and not isinstance(rechts.waarde, str):
        return None
    delen = (f"{links}:", rechts.waarde, rechts.rest)
    return " ".join(deel for deel in delen if deel)


def read_sentence(v: Verzamelaar, knoop: Knoop | None) -> str | None:
    """Read a text that people write freely; behind it no comment may stand, for it may be a part cut off."""
    tekst = read_text(v, knoop)
    if knoop is not None and knoop.rest is not None:
        v.add(knoop, "B02", banken.afgekapt(knoop.rest, quoted(f"{tekst or ''} {knoop.rest}".strip())))
    return tekst


def items(knoop: Knoop | None) -> list[Knoop]:
    """Give the items of a list; a single value counts as a list of one."""
    if knoop is None or knoop.waarde is None:
        return []
    return knoop.waarde if isinstance(knoop.waarde, list) else [knoop]


def words_in(v: Verzamelaar, knoop: Knoop | None) -> list[Knoop]:
    """Give the items of a row of words; a dash without anything behind it is told, not read over."""
    for item in items(knoop):
        if item.waarde is None:
            v.add(item, "B05", banken.LEGE_ZIN)
    return [item for item in items(knoop) if item.waarde is not None]


def read_sentences(v: Verzamelaar, knoop: Knoop | None) -> tuple[str, ...]:
    """Read a row of texts that people write freely, or a single one."""
    return tuple(tekst for item in items(knoop) if (tekst := read_item(v, item)) is not None)


def read_item(v: Verzamelaar, knoop: Knoop) -> str | None:
    """Read one text of a list, where nothing is a mistake."""
    tekst = read_sentence(v, knoop)
    if tekst is None and not knoop.leden and not knoop.lijst:
        v.add(knoop, "B05", banken.LEGE_ZIN)
    return tekst


def read_yes(v: Verzamelaar, knoop: Knoop | None) -> bool:
    """Read ja or nee; nothing is nee."""
    if knoop is None or knoop.waarde is None:
        return False
    waarde = _JA_NEE.get(knoop.waarde.lower()) if isinstance(knoop.waarde, str) else None
    if waarde is None:
        v.add(knoop, "B06", banken.JA_OF_NEE)
    return bool(waarde)


def read_word(v: Verzamelaar, knoop: Knoop | None, bekend: Sequence[str], wat: str) -> str | None:
    """Read one of a few words."""
    woord = None if knoop is None else read_text(v, knoop)
    if knoop is None or woord is None or woord in bekend:
        return woord
    v.add(knoop, "B07", banken.onbekende_waarde(woord, wat, bekend, nearest(woord, bekend)))
    return None


def read_words(v: Verzamelaar, knoop: Knoop | None, bekend: Sequence[str], wat: str) -> tuple[str, ...]:
    """Read one or more of a few words."""
    return tuple(
        woord for item in words_in(v, knoop) if (woord := read_word(v, item, bekend, wat)) is not None
    )


def read_name(v: Verzamelaar, knoop: Knoop | None) -> str | None:
    """Read a name or id; one that is not well formed is reported, and still serves to find more mistakes."""
    naam = None if knoop is None else read_text(v, knoop)
    if knoop is not None and naam is not None and not ID.fullmatch(naam):
        v.add(knoop, "B08", banken.ongeldige_id(naam, suggest_name(naam)))
    return naam


def suggest_name(tekst: str) -> str:
    """Make a name out of any text; empty when nothing is left of it."""
    return re.sub(r"[^a-z0-9]+", "-", tekst.lower()[:60]).strip("-")


def _holds_something(knoop: Knoop) -> bool:
    """Whether there is anything in a node; signs that nobody can see are nothing."""
    waarde = knoop.waarde
    return bool(schoon(waarde).strip()) if isinstance(waarde, str) else bool(waarde)


def require(v: Verzamelaar, knoop: Knoop, sleutel: str, waar: str) -> bool:
    """Report a key that has to be there, and say whether it is."""
    lid = knoop.leden.get(sleutel)
    # A sentence that begins with # is told where it is read.
    if lid is not None and (_holds_something(lid) or (sleutel == "vraag" and lid.rest)):
        return True
    plaats = lid.sleutelplaats if lid is not None else knoop.plaats
    v.add(plaats, "B09", banken.ontbreekt(sleutel, waar))
    return False
