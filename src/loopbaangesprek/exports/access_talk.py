"""One talk in an inzage: everything that is kept of it, answer by answer and field by field.

The rule that lives here: nothing is left out, and nothing stands there twice. What a record leaves out in print is here
with a mark; a field that says the same as an answer is told by the answer; one of a later schema stands under its path.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from loopbaangesprek.datums import say_day
from loopbaangesprek.eigen import EigenAantekening
from loopbaangesprek.exports.blokken import Alinea, Blok, Detail, Kop, Opsomming
from loopbaangesprek.exports.bron import say
from loopbaangesprek.gebeurtenissen import Plek
from loopbaangesprek.teksten import dossier as td
from loopbaangesprek.teksten import inzage as t
from loopbaangesprek.teksten import uitvoer as tu
from loopbaangesprek.teksten.velden import describe
from loopbaangesprek.velden import COMPETENTIES
from loopbaangesprek.verslag import Antwoord, Verslag, Wijziging

_APART = (
    "schema",
    "gesprek",
    "jongere",
    "begeleider",
    "antwoorden",
    "wijzigingen",
    "competenties",
    "nog_open",
)
"""The sections that are shown in a way of their own."""


class TalkAccess(Struct, frozen=True):
    """A talk: its record, whether it still runs, what is half typed in it, and own notes where those go along.

    Each own note stands with the question it belongs to, in the words in which that was asked.
    Of the places `weggelaten` the answer was written down, and is not in it for whoever reads.
    """

    verslag: Verslag
    loopt: bool
    half: Sequence[Mapping[str, Any]] = ()
    eigen: Sequence[tuple[str, EigenAantekening]] = ()
    weggelaten: Collection[Plek] = ()


def talk(gesprek: TalkAccess) -> Iterator[Blok]:
    """Everything of a talk."""
    verslag = gesprek.verslag
    yield Kop(t.gesprek_van(say_day(verslag.gesprek.datum)))
    yield Alinea(_about(gesprek), t.OVER_HET_GESPREK)
    yield from _part(t.GEVRAAGD, (_answer(a, gesprek.weggelaten) for a in verslag.antwoorden))
    if velden := tuple(_other_fields(verslag)):
        yield Opsomming(velden, t.VERSLAG)
    yield from _part(t.VERANDERD, map(_change, verslag.wijzigingen))
    yield from _part(t.HALF_GETYPT, map(_half, gesprek.half))
    yield from _part(t.EIGEN, map(_own, gesprek.eigen))


def _part(kop: str, punten: Iterable[Alinea]) -> Iterator[Blok]:
    inhoud: tuple[Blok, ...] = tuple(punten)
    yield from (Kop(kop, 3), *inhoud) if inhoud else ()


def _about(gesprek: TalkAccess) -> str:
    """What is known of the talk itself, a sentence each."""
    verslag = gesprek.verslag
    deel, begeleider = verslag.gesprek, verslag.begeleider
    jongere = verslag.jongere
    school = (
        td.school(jongere.niveau, say(jongere.leerjaar) or None) if jongere.niveau or jongere.leerjaar else ""
    )
    competenties = tuple(naam for naam in COMPETENTIES if getattr(verslag.competenties, naam))
    zinnen = (
        t.STATUS["loopt" if gesprek.loopt else deel.status],
        t.vragenbank(deel.bank.naam, deel.id),
        t.op_school(school) if school else "",
        tu.VORM.get(deel.vorm, ""),
        tu.geleid_door(say(begeleider.naam), begeleider.rol),
        tu.erbij(tuple(filter(None, map(say, deel.aanwezig)))) if deel.aanwezig else "",
        tu.VERTELD if deel.verteld else "",
        t.bewaard_tot(say_day(deel.bewaren_tot)) if deel.bewaren_tot else "",
        t.kwam_aan_bod(competenties) if competenties else "",
    )
    return "\n".join(filter(None, zinnen))


def _answer(antwoord: Antwoord, weggelaten: Collection[Plek]) -> Alinea:
    """A question as it was asked, with all that is known of the answer."""
    gezegd = say(antwoord.antwoord)
    details = (
        *_remarks(
            tu.VAN.get(antwoord.van or "", ""), tu.UITGEWERKT if antwoord.woorden == "uitgewerkt" else ""
        ),
        *_remarks(
            t.BUITEN_PAD if antwoord.buiten_pad else "", t.AFGESCHERMD.get(antwoord.afgeschermd or "", "")
        ),
        *(Detail(vraag, t.DOORGEVRAAGD) for vraag in antwoord.doorgevraagd),
        *((Detail(antwoord.notitie, t.NOTITIE),) if antwoord.notitie else ()),
    )
    dicht = (antwoord.vraag, antwoord.ronde) in weggelaten
    tekst = gezegd or (t.WEGGELATEN if dicht else t.STAAT.get(antwoord.staat, t.NIET_GENOTEERD))
    return Alinea(tekst, say(antwoord.gevraagd), bool(gezegd) and antwoord.woorden == "letterlijk", details)


def _remarks(*zinnen: str) -> Iterator[Detail]:
    yield from (Detail(zin) for zin in zinnen if zin)


def _other_fields(verslag: Verslag) -> Iterator[Alinea]:
    """Every filled field of the record that says something else than an answer, under what it is."""
    gezegd = {say(a.antwoord) for a in verslag.antwoorden if a.antwoord}
    gezegd |= {regel.strip() for tekst in gezegd for regel in tekst.split("\n")}
    data = verslag.model_dump(mode="json", by_alias=True)
    for deel, waarde in data.items():
        if deel not in _APART:
            velden = _leaves(deel, waarde)
            yield from (Alinea(tekst, _label(pad)) for pad, tekst in velden if tekst not in gezegd)


def _leaves(pad: str, waarde: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - any part of a record
    if isinstance(waarde, dict):
        for sleutel, lid in waarde.items():
            yield from _leaves(f"{pad}.{sleutel}", lid)
    elif isinstance(waarde, list):
        for nummer, item in enumerate(waarde, 1):
            yield from _leaves(f"{pad}.{nummer}", item)
    elif waarde is not None and waarde is not False and say(waarde):
        yield pad, say(waarde)


def _label(pad: str) -> str:
    woorden = describe(pad)
    return f"{woorden[:1].upper()}{woorden[1:]}"


def _change(wijziging: Wijziging) -> Alinea:
    details = (
        Detail(_value(wijziging.oud), tu.EERST),
        Detail(_value(wijziging.nieuw), tu.NU),
        Detail(say(wijziging.reden), tu.REDEN),
    )
    return Alinea(label=tu.veranderd(describe(wijziging.pad), wijziging.wanneer[:10]), details=details)


def _value(waarde: Any) -> str:  # noqa: ANN401 - what a field held
    if isinstance(waarde, dict):
        return json.dumps(waarde, ensure_ascii=False)
    return say(waarde) or tu.LEEG


def _half(half: Mapping[str, Any]) -> Alinea:
    return Alinea(
        str(half.get("tekst") or t.NIET_GENOTEERD), str(half.get("gevraagd") or half.get("vraag") or "")
    )


def _own(bij: tuple[str, EigenAantekening]) -> Alinea:
    vraag, note = bij
    bewaard = (Detail(say_day(note.om[:10]), t.OPGESCHREVEN), Detail(say_day(note.tot), t.TOT))
    return Alinea(note.tekst, vraag, details=bewaard)
