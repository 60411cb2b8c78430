"""What came of a step, in both records: the earlier talk is brought to what a later one says about its step (M2, M29).

The rule that lives here: of what is said of a step, that of the latest talk counts, whenever it comes in; of talks of
one day, what came in last. What it takes the place of can be read back as a change. It never travels to another
jongere, nor to a talk of a later day. What was shielded, or only proposed, stays in the talk it was said in. Nothing
is written where it says so already, so that it can be done again at any time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date

from msgspec.structs import replace

from loopbaangesprek.afschermen import left_out
from loopbaangesprek.datums import say_date
from loopbaangesprek.desk.damage import read_talk
from loopbaangesprek.fouten import Botsing, GesprekBeschadigd, GesprekNietGevonden, Geweigerd, OpslagFout
from loopbaangesprek.gebeurtenissen import Begonnen, Feit, Gewijzigd, Waarde
from loopbaangesprek.gesprek import Gesprek, replay
from loopbaangesprek.kop import Kop
from loopbaangesprek.namen import same_code
from loopbaangesprek.oogst import WAT_ERVAN_KWAM, harvest
from loopbaangesprek.paden import STAP, Velden, get
from loopbaangesprek.stores.base import Store
from loopbaangesprek.talk.before import step_then
from loopbaangesprek.talk.session import Clock, Session
from loopbaangesprek.teksten import stappen as t
from loopbaangesprek.volgorde import order
from loopbaangesprek.wijziging import check_change
from loopbaangesprek.wiring import now

_VORIGE = "opening.vorige_stap"
_NAAR = dict(zip((f"{_VORIGE}.staat", f"{_VORIGE}.geleerd"), WAT_ERVAN_KWAM, strict=True))
"""Where in the earlier record each thing belongs that a talk says of the previous step."""
_POGINGEN = 2

Gezegd = dict[str, Waarde]


def follow_up(store: Store, talk: Gesprek, clock: Clock = now, record: Velden | None = None) -> str | None:
    """Bring the earlier record to what a talk says about its step; the sentence to say, or None. Raises nothing.

    `record` is that of the talk, where it was made already.
    """
    record = record or harvest(talk)
    if not get(record, f"{_VORIGE}.gesprek"):
        return None
    gezegd = {naar: get(record, van) for van, naar in _NAAR.items() if _may_travel(talk, record, van)}
    return _carry(store, record, clock, gezegd, lambda eerder: _said_since(store, eerder, record))


def follow_change(
    store: Store, feiten: Sequence[Feit], pad: str, oud: Waarde, clock: Clock = now
) -> str | None:
    """The same after one field of a talk was changed, where the earlier record still said what stood there before."""
    if pad not in _NAAR or left_out(feiten)[-1] is None:
        return None
    record, naar = harvest(replay(feiten)), _NAAR[pad]
    gezegd = {naar: get(record, pad)}

    def other(eerder: Gesprek) -> str | None:
        return None if get(harvest(eerder), naar) in (oud, gezegd[naar]) else t.DAAR_STAAT_ANDERS

    return _carry(store, record, clock, gezegd, other)


def link_to_previous(store: Store, feiten: Sequence[Feit]) -> list[Feit]:
    """The facts of a talk from paper, which says what came of a step but not of which: it was the one before its day.

    Not for a finished record that comes back in: that says all it knows, and comes out as it was (C3).
    """
    begin = feiten[0]
    vorige = harvest(replay(feiten))["opening"]["vorige_stap"]
    if not isinstance(begin, Begonnen) or begin.vorige is not None or vorige is None:
        return list(feiten)
    return [replace(begin, vorige=step_then(store, begin.code, begin.datum)), *feiten[1:]]


def _may_travel(talk: Gesprek, record: Velden, pad: str) -> bool:
    """Whether a field says something that may stand in the earlier record, where nothing shields it."""
    tekst = get(record, pad)
    hier = [b for b in order(talk) if b.vraag.oogst == pad and talk.tekst(b.plek) == tekst]
    return tekst is not None and not any(
        not b.geldt or talk.shielding(b.plek) or talk.cel(b.plek).woorden == "uitgewerkt" for b in hier
    )


def _carry(
    store: Store, record: Velden, clock: Clock, gezegd: Gezegd, stays: Callable[[Gesprek], str | None]
) -> str | None:
    """Write what was said into the earlier talk; `stays` tells why what is there must stay, or gives None."""
    try:
        session = _earlier(store, record, clock) if gezegd else None
        if session is None:
            return None
        for _ in range(_POGINGEN):
            with suppress(Botsing):  # another window wrote there: the talk was read again
                return _write(session, record, gezegd, stays)
    except (GesprekBeschadigd, GesprekNietGevonden, OpslagFout, ValueError):
        pass  # ValueError: the day of a damaged talk is none; this talk goes on all the same
    return t.DAAR_NIET


def _earlier(store: Store, record: Velden, clock: Clock) -> Session | None:
    """The talk whose step was spoken of: kept here, finished, of the same jongere, not of a later day, with a step."""
    naam, code = get(record, f"{_VORIGE}.gesprek"), record["jongere"]["code"]
    kop = store.talk(naam) if naam and naam != record["gesprek"]["id"] else None
    if kop is None or not code or not same_code(kop.code, code):
        return None
    if read_talk(store, kop).einde != "afgerond" or kop.datum > record["gesprek"]["datum"]:
        return None
    session = Session.resume(store, clock, kop.id)
    return session if get(harvest(session.talk), STAP) else None


def _write(
    session: Session, record: Velden, gezegd: Gezegd, stays: Callable[[Gesprek], str | None]
) -> str | None:
    dag = say_date(date.fromisoformat(session.talk.begin.datum))
    gesprek = record["gesprek"]
    reden = t.gezegd_in(gesprek["datum"], gesprek["id"])
    feiten = changes_to(session.talk, gezegd, reden, session.clock().isoformat(timespec="seconds"))
    if not feiten:
        return None
    if zin := stays(session.talk):
        return zin.format(dag=dag, naam=session.id)
    return t.OOK_DAAR.format(dag=dag) if session.add(feiten) else t.DAAR_NIET


def changes_to(talk: Gesprek, gezegd: Gezegd, reden: str, om: str) -> list[Gewijzigd]:
    """The changes that bring a record to these values; none for what it says already, or can never say."""
    record = harvest(talk)
    feiten = []
    for pad, nieuw in gezegd.items():
        with suppress(Geweigerd):  # a bank of one's own may offer words that the record does not know
            check_change(record, pad, nieuw)
            if get(record, pad) != nieuw:
                feiten.append(Gewijzigd(pad, get(record, pad), nieuw, reden, om))
    return feiten


def _said_since(store: Store, eerder: Gesprek, record: Velden) -> str | None:
    """Why what stands there must stay: something was said or noted of the step after the day of this talk.

    A talk may be closed weeks after it was begun, and come in from a file years after it was held.
    """
    naam, dag = record["gesprek"]["id"], record["gesprek"]["datum"]
    koppen = store.of_code(record["jongere"]["code"])
    gebracht = {t.gezegd_in(kop.datum, kop.id) for kop in koppen if kop.status != "beschadigd"}
    genoteerd = any(
        w.wanneer[:10] > dag
        for w in eerder.wijzigingen
        if w.pad in WAT_ERVAN_KWAM and w.reden not in gebracht
    )
    later = (k for k in koppen if k.vorige == eerder.begin.id and k.id != naam and k.datum > dag)
    gezegd = any(kop.gevoerd and _looked_back(store, kop) for kop in later)
    return t.DAAR_IS_LATER if genoteerd or gezegd else None


def _looked_back(store: Store, kop: Kop) -> bool:
    record = harvest(read_talk(store, kop))
    return any(get(record, pad) is not None for pad in _NAAR)
