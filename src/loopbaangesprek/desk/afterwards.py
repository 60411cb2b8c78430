"""After the talk: changing a field with a reason, and working the record out.

The rule that lives here: what was said in the talk is never overwritten silently; a change keeps the old value,
an addition says that it was added (M41, M44).
"""

from __future__ import annotations

from typing import Any

from loopbaangesprek import wensen as w
from loopbaangesprek.asking import ask_line
from loopbaangesprek.desk.records import find_one
from loopbaangesprek.fouten import Geweigerd, VerkeerdGebruik
from loopbaangesprek.gebeurtenissen import Waarde
from loopbaangesprek.gesprek import Gesprek
from loopbaangesprek.oogst import harvest
from loopbaangesprek.opnemen.invullen import is_derived
from loopbaangesprek.paden import get
from loopbaangesprek.schoon import schoon
from loopbaangesprek.stores.base import Store
from loopbaangesprek.talk.session import Session
from loopbaangesprek.teksten import verslagen as t
from loopbaangesprek.velden import LIJSTEN
from loopbaangesprek.wijziging import read_value
from loopbaangesprek.wiring import has_person, now


def change_field(store: Store, welk: str, pad: str | None, waarde: str | None, reden: str | None) -> str:
    """Change a field of a record, asking for what was left out; returns the sentence to say."""
    kop = find_one(store, welk)
    if kop.status == "loopt":
        raise Geweigerd(t.NOG_BEZIG.format(naam=kop.code or kop.id))
    session = Session.resume(store, now, kop.id)
    pad = pad or _asked(t.WELK_VELD, t.PAD_NODIG)
    record = harvest(session.talk)
    if is_derived(pad) or pad in ("jongere.code", "gesprek.verteld", "gesprek.aanwezig"):
        raise Geweigerd(t.NIET_TE_WIJZIGEN.format(pad=pad))
    oud = _old(record, pad)
    if waarde is None:
        waarde = _asked(t.WELKE_WAARDE.format(oud=oud or "-"), t.WAARDE_NODIG, enkel=False)
    reden = schoon(reden or "").strip() or _asked(t.WELKE_REDEN, t.REDEN_NODIG)
    nieuw = read_value(pad, schoon(waarde).strip(), now().date())
    _try_out(
        session.talk, w.Wijzig(pad, oud, nieuw, schoon(reden).strip(), now().isoformat(timespec="seconds"))
    )
    session.wish(w.Wijzig(pad, oud, nieuw, schoon(reden).strip(), now().isoformat(timespec="seconds")))
    return t.GEWIJZIGD


def _asked(vraag: str, anders: str, *, enkel: bool = True) -> str:
    """What the counsellor types; raises `VerkeerdGebruik` where nobody can be asked."""
    if not has_person():
        raise VerkeerdGebruik(anders)
    woorden = ask_line(vraag, enkel=enkel)
    if not woorden:
        raise VerkeerdGebruik(anders)
    return woorden.strip()


def _old(record: dict[str, Any], pad: str) -> Waarde:
    """The value that stands at a path now; a place for one more item of a list is empty."""
    try:
        oud = get(record, pad)
    except Geweigerd:
        if _is_new_item(record, pad):
            return None
        raise
    if isinstance(oud, dict) or pad in (*LIJSTEN, "vervolgstap.niet_warm"):
        raise Geweigerd(t.GEEN_ENKEL_VELD.format(pad=pad, velden=", ".join(_members(pad, oud))))
    return oud  # type: ignore[no-any-return]  # a text, a list of texts or None


def _is_new_item(record: dict[str, Any], pad: str) -> bool:
    """Whether a path is a place in a list that is not filled yet, with a member that such an item has."""
    boven, _, laatste = pad.rpartition(".")
    if laatste.isdecimal():
        return boven not in LIJSTEN and _is_next(record, boven, laatste)
    lijst, _, nummer = boven.rpartition(".")
    return laatste in LIJSTEN.get(lijst, ()) and _is_next(record, lijst, nummer)


def _is_next(record: dict[str, Any], lijst: str, nummer: str) -> bool:
    """Whether a number is the one right behind the last item of a list."""
    items = _or_none(record, lijst)
    return isinstance(items, list) and nummer == str(len(items) + 1)


def _or_none(record: dict[str, Any], pad: str) -> Any:  # noqa: ANN401 - a value of the record
    try:
        return get(record, pad)
    except Geweigerd:
        return None


def _members(pad: str, waarde: Any) -> list[str]:  # noqa: ANN401 - a value of the record
    if isinstance(waarde, dict):
        return [f"{pad}.{lid}" for lid in waarde]
    return [f"{pad}.1.{lid}" for lid in LIJSTEN.get(pad, ())]


def _try_out(gesprek: Gesprek, wens: w.Wijzig) -> None:
    """Whether the record would still be a record; raises `Geweigerd` before anything is stored."""
    from pydantic import ValidationError  # noqa: PLC0415 - only a change needs it

    from loopbaangesprek.besluit import decide  # noqa: PLC0415 - see above
    from loopbaangesprek.desk.records import record_of  # noqa: PLC0415 - see above
    from loopbaangesprek.gesprek import apply  # noqa: PLC0415 - see above

    try:
        (feit,) = decide(gesprek, wens, now().date())
        record_of(apply(gesprek, feit))
    except (ValidationError, ValueError, TypeError, KeyError, IndexError, AttributeError):
        raise Geweigerd(t.PAST_NIET.format(pad=wens.pad)) from None
