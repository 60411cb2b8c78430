"""The next steps of all talks: which there are, and what came of one.

The rule that lives here: a list is made of the narrow rows, and only the one talk that is meant is read. What is
noted of a step afterwards is a change with a reason, like any other (M29, M41).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from loopbaangesprek.asking import ask_choice, ask_line, leaving_says
from loopbaangesprek.desk.codes import clean_code, known, restore_nameless
from loopbaangesprek.desk.damage import mended
from loopbaangesprek.desk.listing import table
from loopbaangesprek.desk.log import note
from loopbaangesprek.desk.records import find_one
from loopbaangesprek.fouten import GesprekNietGevonden, Geweigerd, VerkeerdGebruik
from loopbaangesprek.kop import Kop
from loopbaangesprek.oogst import WAT_ERVAN_KWAM, harvest
from loopbaangesprek.paden import STAP, Velden, get
from loopbaangesprek.schoon import on_one_line, schoon
from loopbaangesprek.stores.base import Store
from loopbaangesprek.talk.following import Gezegd, changes_to
from loopbaangesprek.talk.session import Session
from loopbaangesprek.teksten import dossier as td
from loopbaangesprek.teksten import lijst as tl
from loopbaangesprek.teksten import stappen as t
from loopbaangesprek.teksten import verslagen as tv
from loopbaangesprek.velden import STATEN
from loopbaangesprek.wiring import has_person, now

if TYPE_CHECKING:
    from loopbaangesprek.stores.sqlite import SqliteStore

_STAAT, _GELEERD = WAT_ERVAN_KWAM


def steps_kept(
    store: SqliteStore, code: str | None, *, alle: bool, te_laat: bool
) -> tuple[list[Kop], list[str]]:
    """The talks with a step, the soonest day first, and a sentence about each talk that is damaged."""
    heel, zinnen = _talks_looked_over(store, code, alle=alle and not te_laat)
    vandaag = now().date().isoformat()
    met_stap = [kop for kop in heel if kop.stap_open or (alle and kop.heeft_stap)]
    if te_laat:
        met_stap = [kop for kop in met_stap if kop.stap_open and (due(kop) or vandaag) < vandaag]
    return sorted(met_stap, key=lambda kop: (due(kop) is None, due(kop) or "")), zinnen


def _talks_looked_over(store: SqliteStore, code: str | None, *, alle: bool) -> tuple[list[Kop], list[str]]:
    """The talks among which the steps are; raises `GesprekNietGevonden` for a code under which nothing is kept."""
    if code is not None:
        under = known(store, clean_code(code, td.CODE_NODIG))
        return under.koppen, under.zinnen
    hersteld = restore_nameless(store)
    heel, zinnen = mended(store, store.talks() if alle else store.archive.open_steps())
    return heel, list(dict.fromkeys((*hersteld, *zinnen)))


def due(kop: Kop) -> str | None:
    """The day of a step; where it has none, the day to look back on it."""
    return kop.stap_wanneer or kop.terugblik


def as_lines(koppen: Sequence[Kop], *, stand: bool) -> list[str]:
    """Steps as lines of a table, with a heading; in a window a long step is cut, so that each stays on one line."""
    rijen = [_row(kop, stand=stand) for kop in koppen]
    return table(t.MET_STAND if stand else t.KOLOMMEN, rijen, kort=t.STAP)


def _row(kop: Kop, *, stand: bool) -> tuple[str, ...]:
    staat = (tl.STAAT.get(kop.stap_staat or "", ""),) if stand else ()
    dagen = (kop.stap_wanneer or t.GEEN_DAG, kop.terugblik or t.GEEN_DAG)
    return (dagen[0], kop.code or t.ZONDER_CODE, kop.stap or "", *staat, dagen[1], kop.id)


def nothing_to_list(code: str | None, *, alle: bool, te_laat: bool) -> str:
    """What to say where no step is listed."""
    if te_laat:
        return t.GEEN_TE_LAAT if code is None else t.GEEN_TE_LAAT_BIJ_CODE.format(code=code)
    if code is None:
        return t.GEEN_STAPPEN if alle else t.GEEN_OPEN
    return (t.GEEN_STAPPEN_BIJ_CODE if alle else t.GEEN_OPEN_BIJ_CODE).format(code=code)


def update_step(store: Store, welk: str, staat: str | None, geleerd: str | None) -> str:
    """Note what came of a step, asking for what was left out; returns the sentence to say."""
    kop = find_step(store, welk, lambda kop: kop.heeft_stap, t.GEEN_STAP_BIJ_CODE)
    session = finished_talk(store, kop)
    gezegd = _said(harvest(session.talk), staat, geleerd)
    feiten = changes_to(session.talk, gezegd, t.BIJGEWERKT_REDEN, now().isoformat(timespec="seconds"))
    if not feiten:
        raise Geweigerd(t.STAAT_ER_AL)
    with store.as_one():
        session.add_kept(feiten)
        note(store, "gewijzigd", [kop.id])
    record = harvest(session.talk)
    return t.bijgewerkt(get(record, _STAAT), get(record, _GELEERD))


def _said(record: Velden, staat: str | None, geleerd: str | None) -> Gezegd:
    """What to note of the step of this record, asked where it was left out; raises `Geweigerd` where there is none."""
    if not get(record, STAP):
        raise Geweigerd(t.GEEN_STAP)
    if has_person():
        with leaving_says(t.NIETS_VERANDERD):
            staat, geleerd = _ask_what_is_missing(record, staat, geleerd)
    elif staat is None and geleerd is None:
        raise VerkeerdGebruik(t.WAT_NODIG.format(naam=record["gesprek"]["id"]))
    gezegd: Gezegd = {} if staat is None else {_STAAT: staat}
    if geleerd is not None:
        gezegd[_GELEERD] = schoon(geleerd).strip() or None
    return gezegd


def _ask_what_is_missing(
    record: Velden, staat: str | None, geleerd: str | None
) -> tuple[str | None, str | None]:
    """What was left out, asked; an empty line leaves what was learned as it is. KeyboardInterrupt: it was left."""
    if staat is None:
        stond = get(record, _STAAT)
        uitleg = t.STAAT_STOND.format(staat=t.STAAT[stond]) if stond else ""
        vraag = t.HOE_STAAT_HET.format(stap=on_one_line(get(record, STAP)))
        nummer = ask_choice(vraag, [t.STAAT[woord] for woord in STATEN], uitleg, stops=True)
        if nummer is None:
            raise Geweigerd(t.NIETS_VERANDERD)
        staat = STATEN[nummer]
    if geleerd is None:
        stond = get(record, _GELEERD)
        uitleg = t.GELEERD_STOND.format(geleerd=on_one_line(stond)) if stond else t.LEEG_LAAT_STAAN
        geleerd = ask_line(t.GELEERD, uitleg) or None
    return staat, geleerd


def finished_talk(store: Store, kop: Kop) -> Session:
    """The talk itself; raises `Geweigerd` for one that goes on, or was broken off."""
    if kop.status == "loopt":
        raise Geweigerd(tv.NOG_BEZIG.format(naam=kop.code or kop.id))
    if not kop.gevoerd:
        raise Geweigerd(t.AFGEBROKEN)
    return Session.resume(store, now, kop.id)


def find_step(
    store: Store, welk: str, past: Callable[[Kop], bool], geen: str, opdracht: str = "werk-bij"
) -> Kop:
    """The talk that is meant; of several the only one with an open step that fits, or else the one that is picked."""
    gevonden = store.find(welk)
    if len(gevonden) <= 1:
        return find_one(store, welk)
    mogelijk = [kop for kop in mended(store, gevonden)[0] if past(kop)]
    if not mogelijk:
        raise Geweigerd(geen.format(welk=welk))
    open_ = [kop for kop in mogelijk if kop.stap_open]
    if len(open_ or mogelijk) == 1:
        return find_one(store, (open_ or mogelijk)[0].id)
    return find_one(store, _pick(welk, open_ or mogelijk, opdracht).id)


def _pick(welk: str, koppen: Sequence[Kop], opdracht: str) -> Kop:
    """One of these talks, picked by whoever is there; raises `GesprekNietGevonden` with their names otherwise."""
    rijen = [(kop.id, kop.datum, on_one_line(kop.stap or kop.bank_titel)) for kop in koppen]
    nummer = None
    if has_person():
        with leaving_says(t.NIETS_GEDAAN):
            nummer = ask_choice(t.WELKE_STAP, [f"{datum}  {stap}" for _, datum, stap in rijen], stops=True)
    if nummer is None:
        raise GesprekNietGevonden(t.meer_gevonden(welk, rijen, opdracht))
    return koppen[nummer]
