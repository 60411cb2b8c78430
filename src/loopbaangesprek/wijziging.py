"""A change to a record after the talk: reading what was typed, and whether the field can get it.

The rule that lives here: one check for every change, whether it is typed or comes back in with a record. What it
lets through leaves the record in the shape of C4.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from loopbaangesprek.antwoordvorm import match_choice
from loopbaangesprek.datums import parse_date
from loopbaangesprek.eenregel import KORT, short_line
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.gebeurtenissen import Gewijzigd, Waarde
from loopbaangesprek.gesprek import Gesprek, apply
from loopbaangesprek.nee import says_no
from loopbaangesprek.oogst import harvest
from loopbaangesprek.paden import NIET_WARM, Velden, core, get, makes_item
from loopbaangesprek.schoon import on_one_line
from loopbaangesprek.teksten import gesprek as tg
from loopbaangesprek.teksten import paden as t
from loopbaangesprek.vragenbank import Keuze
from loopbaangesprek.wijzigbaar import CODE, Veldplek, field_at


def read_value(pad: str, tekst: str, vandaag: date) -> Waarde:
    """The value that a typed text means at a path; an empty one means nothing. Raises `Geweigerd`."""
    plek = field_at(pad)
    if plek.hele_lijst:
        return [regel.strip() for regel in tekst.split("\n") if regel.strip()]
    if not tekst:
        return None
    if plek.veld.waarden:
        return match_choice(tuple(Keuze(w, w) for w in plek.veld.waarden), tekst).waarde
    if plek.veld.soort == "datum":
        dag = parse_date(tekst, vandaag)
        if dag is None:
            raise Geweigerd(tg.GEEN_DATUM)
        return dag.isoformat()
    if pad in KORT:
        return short_line(tekst, pad)
    return on_one_line(tekst) if plek.veld.soort == "regels" else tekst


def old_value(record: Velden, pad: str) -> Waarde:
    """What stands at a path now; a place for one more item of a list is empty. Raises `Geweigerd`."""
    plek = field_at(pad)
    if plek.lijst is None:
        return get(record, pad)  # type: ignore[no-any-return]  # a text, a list of texts or None
    items = get(record, plek.lijst)
    if plek.nummer > len(items) + 1:
        raise Geweigerd(t.geen_nummer(plek.lijst, len(items)))
    item = items[plek.nummer - 1] if plek.nummer <= len(items) else None
    return item.get(plek.lid) if isinstance(item, dict) else item


def check_open(record: Velden, pad: str) -> Waarde:
    """What stands at a path that can be changed now; raises `Geweigerd` for a code that is there already."""
    oud = old_value(record, pad)
    if pad == CODE and isinstance(oud, str):
        raise Geweigerd(t.heeft_al_een_code(oud))
    return oud


def check_change(record: Velden, pad: str, nieuw: Waarde) -> None:
    """Whether the field at a path can become this; raises `Geweigerd` with what to do instead."""
    check_open(record, pad)
    plek = field_at(pad)
    check_value(plek, nieuw)
    if plek.lijst is not None and plek.lid:
        _check_item(get(record, plek.lijst), plek, nieuw)


def check_value(plek: Veldplek, waarde: Waarde) -> None:
    """Whether a value is of the kind that a field holds; raises `Geweigerd`."""
    if plek.hele_lijst:
        if waarde is not None and not (isinstance(waarde, list) and all(map(_is_line, waarde))):
            raise Geweigerd(t.RIJ_MET_REGELS)
    elif waarde is None:
        if plek.pad == "gesprek.vorm":
            raise Geweigerd(t.LEEG_KAN_NIET)
    elif not isinstance(waarde, str):
        raise Geweigerd(t.EEN_TEKST)
    else:
        _check_text(plek, waarde)


def _check_text(plek: Veldplek, tekst: str) -> None:
    if plek.veld.waarden and tekst not in plek.veld.waarden:
        raise Geweigerd(t.kies_uit(plek.veld.waarden))
    if plek.veld.soort == "datum" and not _is_day(tekst):
        raise Geweigerd(t.GEEN_DAG)
    if (plek.veld.soort == "regels" or plek.pad in KORT) and not _is_line(tekst):
        raise Geweigerd(t.EEN_REGEL)
    if plek.pad in KORT:
        short_line(tekst, plek.pad)


def _is_line(waarde: Any) -> bool:  # noqa: ANN401 - what a file holds
    return isinstance(waarde, str) and bool(waarde.strip()) and "\n" not in waarde


def _is_day(tekst: str) -> bool:
    """Whether a text is a day as the record writes it; `fromisoformat` reads more than that."""
    try:
        return date.fromisoformat(tekst).isoformat() == tekst
    except ValueError:
        return False


def _check_item(items: list[Velden], plek: Veldplek, nieuw: Waarde) -> None:
    """A new item begins with what makes it one; an idea for a step does not lose its activity before the rest."""
    lijst = plek.lijst or ""
    oud = items[plek.nummer - 1] if plek.nummer <= len(items) else {}
    item = {**oud, plek.lid: nieuw}
    if lijst == NIET_WARM and plek.lid == "activiteit" and isinstance(nieuw, str) and says_no(nieuw):
        raise Geweigerd(t.GEEN_IDEE)
    if makes_item(lijst, item):
        return
    if nieuw is not None:
        raise Geweigerd(t.eerst_dit(f"{lijst}.{plek.nummer}.{lid}" for lid in core(lijst)))
    if lijst == NIET_WARM and any(item.values()):
        raise Geweigerd(t.EERST_DE_REST)


def changes_something(gesprek: Gesprek, wijziging: Gewijzigd) -> bool:
    """Whether the record says something else after a change, than that it was changed."""
    voor, na = harvest(gesprek), harvest(apply(gesprek, wijziging))
    for record in (voor, na):
        record["gesprek"]["status"] = record["wijzigingen"] = None
    return voor != na
