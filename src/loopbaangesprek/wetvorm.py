"""The shape of a file that tells the law: from a tree with its places to a Wet.

The rule that lives here: such a file is read whole or refused whole, with everything that is wrong in it, each
mistake with its line and with what to type instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TypeVar

from loopbaangesprek.dichtbij import nearest
from loopbaangesprek.keuring.leesvorm import check_keys, items, read_sentence, read_text, read_word, require
from loopbaangesprek.kop import is_day
from loopbaangesprek.plaats import Bevinding, Knoop, LeesFout, Verzamelaar
from loopbaangesprek.teksten import banken
from loopbaangesprek.teksten import wet as t
from loopbaangesprek.velden import NIVEAUS, VELDEN
from loopbaangesprek.wetboek import Eis, Onderdeel, Over, Per, Recht, Schooltype, Wet

BLAD = ("bijgewerkt", "toelichting", "schooltypen", "rechten")
SCHOOLTYPE = ("toelichting", "eisen")
EIS = ("eis", "bron", "woorden", "onderdelen")
ONDERDEEL = ("onderdeel", "per", "velden", "toelichting")
RECHT = ("over", "regel", "bron")
_OVER: dict[str, Over] = {"inzage": "inzage", "wissen": "wissen", "bewaren": "bewaren", "eigen": "eigen"}
_PER: dict[str, Per] = {"gesprek": "gesprek", "dossier": "dossier"}
_Ding = TypeVar("_Ding")
_DAG = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", re.ASCII)


def read_law(blad: Knoop, eerder: Iterable[Bevinding] = ()) -> Wet:
    """Read the law from a tree; `eerder` was found before in the same file. Raises `LeesFout` with all of it."""
    v = Verzamelaar()
    v.bevindingen += eerder
    wet = _read_sheet(v, blad)
    if v.bevindingen:
        raise LeesFout(sorted(v.bevindingen, key=lambda b: (b.regel, b.kolom)))
    return wet


def _read_sheet(v: Verzamelaar, blad: Knoop) -> Wet:
    _check_shape(v, blad, BLAD, ("bijgewerkt", "schooltypen"), t.HET_BESTAND)
    return Wet(
        bijgewerkt=_read_day(v, blad.get("bijgewerkt")),
        schooltypen=tuple(_read_types(v, blad.get("schooltypen"))),
        toelichting=read_sentence(v, blad.get("toelichting")),
        rechten=_read_rights(v, blad.leden.get("rechten")),
    )


def _read_rights(v: Verzamelaar, knoop: Knoop | None) -> tuple[Recht, ...] | None:
    """Read the rules about rights; None where the file has none of its own."""
    return (
        None if knoop is None or knoop.waarde is None else tuple(_read_list(v, knoop, "rechten", _read_right))
    )


def _read_right(v: Verzamelaar, knoop: Knoop) -> Recht:
    _check_shape(v, knoop, RECHT, RECHT, t.EEN_RECHT)
    over = read_word(v, knoop.get("over"), tuple(_OVER), t.OVER)
    return Recht(
        over=_OVER[over or "inzage"],
        regel=read_sentence(v, knoop.get("regel")) or "",
        bron=read_sentence(v, knoop.get("bron")) or "",
    )


def _read_day(v: Verzamelaar, knoop: Knoop | None) -> str:
    tekst = read_text(v, knoop) or ""
    if knoop is not None and tekst and not is_day(tekst):
        v.add(knoop, "J01", t.geen_dag(tekst, _as_day(tekst)))
    return tekst


def _as_day(tekst: str) -> str | None:
    """The day that was probably meant, as it is written here; None when there is no such day."""
    gevonden = _DAG.fullmatch(tekst)
    dag = f"{gevonden[3]}-{int(gevonden[2]):02}-{int(gevonden[1]):02}" if gevonden else ""
    return dag if is_day(dag) else None


def _read_types(v: Verzamelaar, knoop: Knoop | None) -> list[Schooltype]:
    if knoop is None:
        return []
    if not isinstance(knoop.waarde, dict):
        v.add(knoop, "J02", t.SCHOOLTYPEN_IS_GROEP)
        return []
    for naam, lid in knoop.leden.items():
        if naam not in NIVEAUS:
            # All four are named: a guess would take mavo for havo.
            v.add(lid.sleutelplaats, "J03", banken.onbekende_waarde(naam, t.SCHOOLTYPE, NIVEAUS, ()))
    return [_read_type(v, naam, lid) for naam, lid in knoop.leden.items()]


def _read_type(v: Verzamelaar, naam: str, knoop: Knoop) -> Schooltype:
    if not isinstance(knoop.waarde, dict):
        v.add(knoop.sleutelplaats, "J04", t.schooltype_is_groep(naam))
        return Schooltype(naam, ())
    check_keys(v, knoop, SCHOOLTYPE, t.EEN_SCHOOLTYPE)
    lid = knoop.leden.get("eisen")
    if (lid is None or lid.waarde is None) and "eisen" not in _meant(knoop, SCHOOLTYPE):
        v.add(lid.sleutelplaats if lid else knoop.sleutelplaats, "J05", t.geen_eisen(naam))
    eisen = _read_list(v, lid, "eisen", _read_requirement)
    _check_twice(v, lid, "eis")
    return Schooltype(naam, tuple(eisen), read_sentence(v, knoop.get("toelichting")))


def _read_requirement(v: Verzamelaar, knoop: Knoop) -> Eis:
    _check_shape(v, knoop, EIS, ("eis", "bron", "onderdelen"), t.EEN_EIS)
    lid = knoop.leden.get("onderdelen")
    onderdelen = _read_list(v, lid, "onderdelen", _read_part)
    _check_twice(v, lid, "onderdeel")
    return Eis(
        eis=read_sentence(v, knoop.get("eis")) or "",
        bron=read_sentence(v, knoop.get("bron")) or "",
        onderdelen=tuple(onderdelen),
        woorden=read_sentence(v, knoop.get("woorden")),
    )


def _read_part(v: Verzamelaar, knoop: Knoop) -> Onderdeel:
    _check_shape(v, knoop, ONDERDEEL, ("onderdeel", "per", "velden"), t.EEN_ONDERDEEL)
    per = read_word(v, knoop.get("per"), tuple(_PER), t.PER)
    return Onderdeel(
        onderdeel=read_sentence(v, knoop.get("onderdeel")) or "",
        per=_PER[per or "dossier"],
        velden=_read_fields(v, knoop.get("velden")),
        toelichting=read_sentence(v, knoop.get("toelichting")),
    )


def _read_fields(v: Verzamelaar, knoop: Knoop | None) -> tuple[str, ...]:
    """Read paths of the record, each of them once; a single one needs no dash."""
    velden: list[str] = []
    for item in items(knoop):
        pad = read_text(v, item)
        if pad is None:
            if item.waarde is None:
                v.add(item, "J06", t.LEEG_VELD)
        elif pad in velden:
            v.add(item, "J07", banken.dubbele_waarde(pad))
        elif pad not in VELDEN:
            v.add(item, "J08", _unknown_field(pad))
        else:
            velden.append(pad)
    return tuple(velden)


def _unknown_field(pad: str) -> str:
    leden = [veld for veld in VELDEN if veld.startswith(f"{pad}.")]
    if leden:
        return banken.lijst_zonder_lid(pad, leden)
    return t.onbekend_veld(pad, nearest(pad, VELDEN))


def _check_shape(
    v: Verzamelaar, knoop: Knoop, bekend: tuple[str, ...], nodig: tuple[str, ...], waar: str
) -> None:
    """Report keys that mean nothing here, and keys that have to be there; a mistyped one is told once."""
    check_keys(v, knoop, bekend, waar)
    for sleutel in nodig:
        if sleutel not in _meant(knoop, bekend):
            require(v, knoop, sleutel, waar)


def _meant(knoop: Knoop, bekend: tuple[str, ...]) -> set[str]:
    """The keys that were meant by those that mean nothing here."""
    vreemd = (sleutel for sleutel in knoop.leden if sleutel not in bekend)
    return {gok for sleutel in vreemd for gok in nearest(sleutel, bekend) if gok not in knoop.leden}


def _read_list(
    v: Verzamelaar, knoop: Knoop | None, sleutel: str, lees: Callable[[Verzamelaar, Knoop], _Ding]
) -> list[_Ding]:
    """Read a list of mappings; what is none is reported with how one is written."""
    if knoop is None or knoop.waarde is None:
        return []
    if not isinstance(knoop.waarde, list):
        v.add(knoop, "J09", banken.lijst_verwacht(sleutel))
        return []
    for item in knoop.lijst:
        if not isinstance(item.waarde, dict):
            v.add(item, "J10", t.VOORBEELD[sleutel])
    return [lees(v, item) for item in knoop.lijst if isinstance(item.waarde, dict)]


def _check_twice(v: Verzamelaar, knoop: Knoop | None, sleutel: str) -> None:
    """Report a name that stands twice in one list: nobody could tell the two apart."""
    gezien: set[str] = set()
    for item in knoop.lijst if knoop else ():
        naam = item.get(sleutel)
        if naam is None or not isinstance(naam.waarde, str):
            continue
        if naam.waarde in gezien:
            v.add(naam, "J11", banken.dubbele_waarde(naam.waarde))
        gezien.add(naam.waarde)
