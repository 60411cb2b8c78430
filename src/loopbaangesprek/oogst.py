"""From a talk to its record: every answer lands in the field its question names (contract C4).

The rule that lives here: what was not said is not in the record, and nothing is composed (M42). Derived fields
are computed here and nowhere else.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from loopbaangesprek.bewaartermijn import kept_until
from loopbaangesprek.gebeurtenissen import Plek
from loopbaangesprek.gesprek import Cel, Gesprek
from loopbaangesprek.nee import says_no
from loopbaangesprek.nogopen import still_open
from loopbaangesprek.paden import STAP, VERHAAL, VERHALEN, get, nothing_said, put, put_change
from loopbaangesprek.velden import COMPETENTIES, LIJSTEN, VELDEN, is_step, list_of
from loopbaangesprek.volgorde import Beurt, order
from loopbaangesprek.voorwaarden import is_left_out

Velden = dict[str, Any]
Status = Literal["uit_te_werken", "afgerond", "afgebroken", "gewijzigd"]


def harvest(gesprek: Gesprek) -> Velden:
    """The record of a talk as plain data in the shape of C4, changes made afterwards included."""
    beurten = _asked(gesprek)
    record = _gather(gesprek, beurten)
    record["nog_open"] = still_open(record)
    record["antwoorden"] = [_entry(gesprek, b) for b in beurten if b.plek in gesprek.cellen]
    return record


def gather(gesprek: Gesprek) -> Velden:
    """The same without what is open and without the answers: all that a list wants, after each answer again."""
    return _gather(gesprek, _asked(gesprek))


def _gather(gesprek: Gesprek, beurten: list[Beurt]) -> Velden:
    record = _empty(gesprek)
    _fill(record, gesprek, beurten)
    _fill_steps(record, gesprek, beurten)
    for wijziging in gesprek.wijzigingen:
        put_change(record, wijziging.pad, wijziging.nieuw)
    _derive(record, gesprek, beurten)
    return record


def _asked(gesprek: Gesprek) -> list[Beurt]:
    """Every place whose answer can land in the record."""
    return [b for b in order(gesprek) if b.soort in ("vraag", "deelvraag")]


def _empty(gesprek: Gesprek) -> Velden:
    begin = gesprek.begin
    record: Velden = {"schema": 1}
    record["gesprek"] = {
        "id": begin.id,
        "datum": begin.datum,
        "status": status_of(gesprek),
        "vorm": begin.vorm,
        "aanwezig": list(begin.aanwezig),
        "bank": {"naam": begin.bank.vragenbank, "versie": begin.bank.versie, "sha256": begin.sha256},
        "programma": begin.programma,
        "verteld": True if gesprek.verteld else None,
        "bewaren_tot": kept_until(date.fromisoformat(begin.datum), begin.bewaartermijn).isoformat(),
    }
    record["jongere"] = {"code": begin.code, "niveau": begin.niveau, "leerjaar": begin.leerjaar}
    record["begeleider"] = {"naam": begin.naam, "rol": begin.rol}
    record |= nothing_said()
    record["opening"]["vorige_stap"] = _previous(gesprek)
    return record


def _previous(gesprek: Gesprek) -> Velden | None:
    vorige = gesprek.begin.vorige
    if vorige is None:
        return None
    return {"gesprek": vorige.gesprek, "activiteit": vorige.activiteit, "staat": None, "geleerd": None}


WAT_ERVAN_KWAM = ("vervolgstap.opvolging.staat", "vervolgstap.opvolging.geleerd")
"""What came of a step: known after the talk, and no change to what was said in it (M29)."""


def status_of(gesprek: Gesprek) -> Status:
    """The state of the record: *gewijzigd* wins, then how it ended, then whether it was worked out."""
    if gesprek.einde == "afgebroken":
        return "afgebroken"
    if any(wijziging.pad not in WAT_ERVAN_KWAM for wijziging in gesprek.wijzigingen):
        return "gewijzigd"
    return "afgerond" if gesprek.uitgewerkt else "uit_te_werken"


def _fill(record: Velden, gesprek: Gesprek, beurten: list[Beurt]) -> None:
    items: dict[tuple[str, str, int], Velden] = {}
    for beurt in beurten:
        oogst, tekst = beurt.vraag.oogst, gesprek.tekst(beurt.plek)
        if oogst is None or tekst is None or is_step(oogst):
            continue
        lijst = list_of(oogst)
        if lijst is None:
            put(record, oogst, tekst.split("\n") if VELDEN[oogst].soort == "regels" else tekst)
        else:
            sleutel = (lijst, beurt.groep, beurt.ronde)
            if sleutel not in items:
                items[sleutel] = _item(gesprek, lijst, beurt.groep)
                get(record, lijst).append(items[sleutel])
            items[sleutel][oogst.rpartition(".")[2]] = tekst
            if oogst == VERHAAL:
                items[sleutel]["gesprek"] = gesprek.cel(beurt.plek).herkomst


def story_places(gesprek: Gesprek) -> list[Plek | None]:
    """For each related story of the record as it was when the talk ended: its place, or None without a story."""
    plekken: dict[tuple[str, int], Plek | None] = {}
    for beurt in _asked(gesprek):
        oogst = beurt.vraag.oogst or ""
        if list_of(oogst) == VERHALEN and gesprek.tekst(beurt.plek) is not None:
            plek = beurt.plek if oogst == VERHAAL else None
            sleutel = (beurt.groep, beurt.ronde)
            plekken[sleutel] = plek or plekken.get(sleutel)
    return list(plekken.values())


def _item(gesprek: Gesprek, lijst: str, groep: str) -> Velden:
    vast = next(gr.vast for _, gr in gesprek.begin.bank.groepen() if gr.sleutel == groep)
    leeg: Velden = dict.fromkeys(LIJSTEN[lijst])
    return leeg | dict(vast)


def _fill_steps(record: Velden, gesprek: Gesprek, beurten: list[Beurt]) -> None:
    """What was said last is the step, or that there is none yet (M28); ideas before it were not warm (M26)."""
    rondes: dict[int, Velden] = {}
    for beurt in beurten:
        tekst = gesprek.tekst(beurt.plek)
        if tekst is not None and is_step(beurt.vraag.oogst):
            rondes.setdefault(beurt.ronde, {})[str(beurt.vraag.oogst)] = tekst
    activiteiten = {r: v[STAP] for r, v in sorted(rondes.items()) if STAP in v}
    # A step that is left out is still the step: the idea it took the place of does not come back.
    dicht = {b.ronde for b in beurten if b.vraag.oogst == STAP and is_left_out(gesprek, b.plek)}
    gekozen = max({*activiteiten, *dicht}, default=min(rondes, default=0))
    for pad, tekst in rondes.get(gekozen, {}).items():
        if pad != STAP or not says_no(tekst):
            put(record, pad, tekst)
    stap = record["vervolgstap"]
    eerder = [r for r, a in activiteiten.items() if r != gekozen and not says_no(a)]
    stap["niet_warm"] = [_not_warm(rondes[r]) for r in eerder]
    stap["status"] = "nog_niet" if any(map(says_no, activiteiten.values())) else None


def _not_warm(velden: Velden) -> Velden:
    return {
        "activiteit": velden.get(STAP),
        "graad": velden.get("vervolgstap.warmte.graad"),
        "waarom": velden.get("vervolgstap.warmte.waarom"),
    }


def _derive(record: Velden, gesprek: Gesprek, beurten: list[Beurt]) -> None:
    if record["vervolgstap"]["activiteit"]:
        record["vervolgstap"]["status"] = "gekozen"
    if record["rode_draad"]:
        verwant = [v for v in record["verwante_verhalen"] if v["verhaal"] and not says_no(v["verhaal"])]
        record["rode_draad"]["voorlopig"] = not verwant
    record["groter_verhaal"]["stem"] = _voice(record, gesprek, beurten)
    tellingen = dict.fromkeys(COMPETENTIES, 0)
    for beurt in beurten:
        if beurt.geldt and gesprek.cel(beurt.plek).staat == "beantwoord":
            for competentie in beurt.vraag.competentie:
                tellingen[competentie] += 1
    record["competenties"] = tellingen
    record["wijzigingen"] = [
        {"pad": w.pad, "oud": w.oud, "nieuw": w.nieuw, "reden": w.reden, "wanneer": w.wanneer}
        for w in gesprek.wijzigingen
    ]


ANDEREN = ("ander", "ouder")
"""Whose words are never the jongere's, not by agreement either."""


def _voice(record: Velden, gesprek: Gesprek, beurten: list[Beurt]) -> str | None:
    """M17: what the counsellor wove stays *voorstel* until the jongere confirmed it at the read-back.

    Words of a parent or of somebody else stay theirs, whoever finds them right (M16, M47).
    """
    tekst = record["groter_verhaal"]["tekst"]
    if tekst is None:
        return None
    akkoord = record["bevestiging"]["akkoord"] == "ja"
    for beurt in beurten:
        if beurt.vraag.oogst == "groter_verhaal.tekst" and gesprek.tekst(beurt.plek) == tekst:
            cel = gesprek.cel(beurt.plek)
            van = whose(beurt, cel)
            if van == "jongere" and cel.woorden != "uitgewerkt":
                return "jongere"
            eens = akkoord and cel.woorden != "uitgewerkt" and van not in ANDEREN
            return "bevestigd" if eens else "voorstel"
    return "bevestigd" if akkoord and _agreed_since(gesprek) else "voorstel"


def _agreed_since(gesprek: Gesprek) -> bool:
    """Whether the jongere said that it is right after the last change to the groter verhaal."""
    paden = [w.pad for w in gesprek.wijzigingen if w.pad in ("groter_verhaal.tekst", "bevestiging.akkoord")]
    return paden[-1:] == ["bevestiging.akkoord"]


def whose(beurt: Beurt, cel: Cel) -> str:
    """Whose words stand at a place: as said, else as the question expects, else the jongere's."""
    return cel.van or beurt.vraag.stem or "jongere"


def _entry(gesprek: Gesprek, beurt: Beurt) -> Velden:
    cel = gesprek.cel(beurt.plek)
    antwoord = gesprek.tekst(beurt.plek)
    return {
        "vraag": beurt.vraag.id,
        "fase": beurt.fase,
        "ronde": beurt.ronde,
        "gevraagd": cel.gevraagd or beurt.vraag.vraag,
        "antwoord": antwoord,
        "staat": "besproken" if cel.staat == "open" else cel.staat,
        "buiten_pad": antwoord is not None and not beurt.geldt,
        "woorden": cel.woorden,
        "van": whose(beurt, cel) if antwoord is not None else None,
        "doorgevraagd": list(cel.doorgevraagd),
        "notitie": cel.notitie,
        "afgeschermd": gesprek.shielding(beurt.plek),
    }


def places_off_path(gesprek: Gesprek) -> frozenset[Plek]:
    """The places whose answer is kept though the talk no longer asks for it."""
    return frozenset(b.plek for b in order(gesprek) if not b.geldt and gesprek.tekst(b.plek) is not None)
