"""Whether the jongere said a text or agreed to it, told from the record by itself, and records to try that on.

The rule that lives here: it is written anew from the method (M40), and uses nothing of what it checks.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import strategies as st

from loopbaangesprek import gebeurtenissen as g
from loopbaangesprek.datums import say_date
from loopbaangesprek.desk.records import record_of
from loopbaangesprek.desk.taking_in import facts_from
from loopbaangesprek.exports.blokken import Alinea, Blok, Detail, Kop, Opsomming, StilleRegel, Taak, Weg
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.gebeurtenissen import Feit
from loopbaangesprek.gesprek import replay
from loopbaangesprek.talk.beginning import Wanted
from loopbaangesprek.velden import LIJSTEN, VELDEN, list_of
from loopbaangesprek.verslag import Verslag
from loopbaangesprek.vragenbank import Stem
from tests.bouw import antwoord, leeg_verslag
from tests.test_laws import change
from tests.voorbeeld import vol_verslag

Data = dict[str, Any]

DELEN = (
    "opening", "ervaring", "klein_verhaal", "reflectie", "verwante_verhalen", "rode_draad", "groter_verhaal",
    "vooruitblik", "vervolgstap", "activeren", "bevestiging",
)  # fmt: skip
"""The parts of a record that hold what was said."""


def may_stand(record: Data, tekst: str) -> bool:
    """Whether the jongere said a text, or a line of it, or agreed to it after it came in."""
    if any(tekst in (a["antwoord"], *_lines(a["antwoord"])) for a in record["antwoorden"] if said(record, a)):
        return True
    if not _agreed(record) or tekst in _hidden(record) | _of_others(record):
        return False
    groter = record["groter_verhaal"]
    return (groter["stem"] == "bevestigd" and groter["tekst"] == tekst) or tekst in _agreed_later(record)


def said(record: Data, a: Data) -> bool:
    """Whether an answer is what the jongere said, or how we summed it up with the jongere there."""
    if a["van"] not in (None, "jongere") or a["buiten_pad"] or a["afgeschermd"]:
        return False
    if record["bevestiging"]["akkoord"] == "nee":
        return bool(a["woorden"] == "letterlijk")
    return a["woorden"] in ("letterlijk", "samengevat")


def _agreed(record: Data) -> bool:
    """Whether the jongere said at the closing, or later, that the record is right (M41)."""
    if any(w["pad"] == "bevestiging.akkoord" for w in record["wijzigingen"]):
        return bool(record["bevestiging"]["akkoord"] == "ja")
    gesloten = [a for a in record["antwoorden"] if a["fase"] == "afronden" and a["antwoord"] == "ja"]
    return bool(record["bevestiging"]["akkoord"] == "ja" and gesloten) and all(
        a["van"] in (None, "jongere") for a in gesloten
    )


def _of_others(record: Data) -> set[str]:
    """What a parent or somebody else said; nobody becomes another by agreeing (M16, M47)."""
    anderen = [a["antwoord"] for a in record["antwoorden"] if a["van"] in ("ouder", "ander")]
    return {deel for tekst in anderen for deel in (tekst, *_lines(tekst))}


def _hidden(record: Data) -> set[str]:
    dicht = [a["antwoord"] for a in record["antwoorden"] if a["buiten_pad"] or a["afgeschermd"]]
    return {deel for tekst in dicht for deel in (tekst, *_lines(tekst))}


def _agreed_later(record: Data) -> set[str]:
    uit: set[str] = set()
    for nummer, w in enumerate(record["wijzigingen"]):
        if any(later["pad"] == "bevestiging.akkoord" for later in record["wijzigingen"][nummer + 1 :]):
            uit |= {w["nieuw"]} if isinstance(w["nieuw"], str) else set(w["nieuw"] or ())
    return uit | {regel for tekst in uit for regel in _lines(tekst)}


def _lines(tekst: str | None) -> list[str]:
    return (tekst or "").split("\n")


def told(blokken: Iterable[Blok]) -> Iterator[tuple[str, bool]]:
    """Every text in blocks at a place where somebody's words can stand, and whether it stands as a quote."""
    for blok in blokken:
        if isinstance(blok, Opsomming):
            yield from told(blok.punten)
        elif isinstance(blok, (Alinea, Taak)):
            yield blok.tekst, isinstance(blok, Alinea) and blok.citaat
            yield from ((d.tekst, False) for d in blok.details if d.label)
        elif isinstance(blok, Kop) and blok.niveau == 1:
            yield blok.tekst, False


def ours(blokken: Iterable[Blok]) -> Iterator[str]:
    """Every text in blocks at a place where only words of ours belong."""
    for blok in blokken:
        if isinstance(blok, Opsomming):
            yield blok.label
            yield from ours(blok.punten)
        elif isinstance(blok, Weg):
            yield from (station.naam for station in blok.stations)
        elif isinstance(blok, StilleRegel) or (isinstance(blok, Kop) and blok.niveau > 1):
            yield blok.tekst
        elif isinstance(blok, (Alinea, Taak)):
            yield blok.label if isinstance(blok, Alinea) else ""
            yield from _around(blok.details)


def _around(details: Iterable[Detail]) -> Iterator[str]:
    return (detail.label or detail.tekst for detail in details)


def in_words(waarde: str) -> str:
    """A day as a page says it; any other text as it is."""
    return say_date(date.fromisoformat(waarde)) if waarde.startswith("20") else waarde


WOORDEN = (
    "Schip 1", "Schip 2", "Schip 3", "Schip 4", "Schip 5", "Schip 1\nSchip 6", "Schip 7", "nee", "nog niet",
)  # fmt: skip
woorden = st.sampled_from(WOORDEN)
dagen = st.sampled_from(["2026-12-10", "2027-01-04"])


def _value(pad: str) -> st.SearchStrategy[Any]:
    veld = VELDEN[pad]
    if veld.soort == "regels":
        return st.lists(woorden.map(lambda w: w.split("\n")[0]), max_size=2)
    return st.none() | (
        st.sampled_from(veld.waarden) if veld.waarden else dagen if veld.soort == "datum" else woorden
    )


def _sections(draw: st.DrawFn) -> Data:
    data: Data = {deel: {} for deel in DELEN}
    for pad in VELDEN:
        if list_of(pad) is None:
            deel, *delen, lid = pad.split(".")
            plek = data[deel]
            for naam in delen:
                plek = plek.setdefault(naam, {})
            plek[lid] = draw(_value(pad))
    for lijst, leden in LIJSTEN.items():
        deel, _, naam = lijst.partition(".")
        item = {lid: draw(_value(f"{lijst}.{lid}")) if f"{lijst}.{lid}" in VELDEN else None for lid in leden}
        data[deel] = data[deel] | {naam: [item]} if naam else [item]
    return data


@st.composite
def records(draw: st.DrawFn) -> Verslag:
    """Records in which fields, answers, changes and agreement have nothing to do with each other."""
    data = _sections(draw)
    data["opening"]["vorige_stap"] |= {"gesprek": "t1", "activiteit": draw(woorden)}
    data["rode_draad"] = {"tekst": draw(woorden), "voorlopig": draw(st.booleans())}
    data["groter_verhaal"]["stem"] = draw(st.sampled_from(["jongere", "voorstel", "bevestigd", None]))
    data["vervolgstap"] |= {
        "status": draw(st.sampled_from(["gekozen", "nog_niet", None])),
        "niet_warm": [{"activiteit": draw(woorden), "graad": "lauw", "waarom": draw(woorden)}],
    }
    paden = st.sampled_from(["klein_verhaal.rol", "klein_verhaal.emoties", "bevestiging.akkoord"])
    wijzigingen = [
        {
            "pad": pad,
            "oud": draw(woorden),
            "nieuw": draw(_change_at(pad)),
            "reden": "r",
            "wanneer": "2026-12-01",
        }
        for pad in draw(st.lists(paden, max_size=4))
    ]
    return leeg_verslag(**data, antwoorden=draw(st.lists(_answers(), max_size=8)), wijzigingen=wijzigingen)


def _change_at(pad: str) -> st.SearchStrategy[Any]:
    return woorden if pad == "klein_verhaal.rol" else _value(pad)


@st.composite
def _answers(draw: st.DrawFn) -> Any:
    return antwoord(
        draw(
            st.one_of(
                st.none(), woorden, woorden, dagen, st.sampled_from(["ja", "deels", "positief", "warm"])
            )
        ),
        fase=draw(st.sampled_from(["terugkijken", "activeren", "afronden"])),
        woorden=draw(st.sampled_from(["letterlijk", "samengevat", "uitgewerkt", None])),
        van=draw(st.sampled_from([None, "jongere", "jongere", "ander", "ouder", "begeleider"])),
        buiten_pad=draw(st.integers(0, 4)) == 0,
        afgeschermd=draw(st.sampled_from([None, None, None, "gevoelig", "tussen_ons"])),
        doorgevraagd=("Doorvraag 8",),
        notitie="Notitie 9",
    )


@cache
def full_talk() -> tuple[Feit, ...]:
    """The facts of a whole talk, held by the engine from a file of answers."""
    gevuld = vol_verslag().model_dump(mode="json")
    inhoud = {"bank": "stage", "datum": "2026-11-20"} | {deel: _filled(gevuld[deel]) for deel in DELEN}
    inhoud["vervolgstap"].pop("status")
    inhoud["groter_verhaal"].pop("stem")
    inhoud["rode_draad"].pop("voorlopig")
    with TemporaryDirectory() as map_:
        pad = Path(map_) / "antwoorden.json"
        pad.write_text(json.dumps(inhoud), encoding="utf-8")
        return tuple(facts_from(Path(map_), pad, Wanted()))


def _filled(deel: Any) -> Any:
    if isinstance(deel, dict):
        return {naam: over for naam, lid in deel.items() if (over := _filled(lid)) not in (None, {}, [])}
    return [_filled(item) for item in deel] if isinstance(deel, list) else deel


@st.composite
def held_records(draw: st.DrawFn) -> Verslag:
    """Records of that talk, in which some answers are somebody else's, shielded or added later, and fields changed."""
    feiten = list(full_talk())
    plekken = [(f.vraag, f.ronde) for f in feiten if isinstance(f, g.Beantwoord)]
    for plek in draw(st.lists(st.sampled_from(plekken), max_size=12, unique=True)):
        feiten.append(draw(_marked(feiten, plek)))
    if draw(st.booleans()):
        feiten.append(g.Ingestemd())
    for pad in draw(st.lists(st.sampled_from(_PADEN), max_size=5)):
        tekst = draw(st.sampled_from(["ja", "deels", "nee"]) if pad == "bevestiging.akkoord" else woorden)
        try:
            feiten += change(replay(feiten), pad, tekst)
        except Geweigerd:
            continue
    return record_of(replay(feiten))


_PADEN = (
    "bevestiging.akkoord", "bevestiging.akkoord", "groter_verhaal.tekst", "klein_verhaal.gebeurtenis",
    "rode_draad.tekst", "vervolgstap.activiteit", "klein_verhaal.emoties.2",
    "groter_verhaal.leefregels.1.regel", "activeren.netwerk.1.wie",
)  # fmt: skip


_ANDEREN: tuple[Stem, ...] = ("ander", "ouder", "begeleider")
_DICHT: tuple[g.Scherming, ...] = ("gevoelig", "tussen_ons")
_HOE: tuple[g.Woorden, ...] = ("letterlijk", "uitgewerkt")


def _marked(feiten: list[Feit], plek: g.Plek) -> st.SearchStrategy[Feit]:
    tekst = replay(feiten).tekst(plek) or ""
    return st.one_of(
        st.sampled_from(_ANDEREN).map(lambda van: g.Toegeschreven(*plek, van=van)),
        st.sampled_from(_DICHT).map(lambda soort: g.Afgeschermd(*plek, soort=soort)),
        st.sampled_from(_HOE).map(lambda hoe: g.Beantwoord(*plek, tekst=tekst, woorden=hoe)),
    )
