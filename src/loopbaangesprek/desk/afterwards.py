"""After the talk: changing a field of the record, with a reason.

The rule that lives here: what was said in the talk is never overwritten silently; a change keeps the old value,
and nothing is kept of a change that would change nothing (M41).
"""

from __future__ import annotations

from msgspec.structs import asdict

from loopbaangesprek import wensen as w
from loopbaangesprek.asking import ask_choice, ask_line
from loopbaangesprek.codewissel import looks_like_name
from loopbaangesprek.desk.log import note
from loopbaangesprek.desk.records import find_one
from loopbaangesprek.fouten import Geweigerd, VerkeerdGebruik
from loopbaangesprek.gebeurtenissen import Gewijzigd, Waarde
from loopbaangesprek.gevoelige_woorden import stands_out
from loopbaangesprek.oogst import harvest
from loopbaangesprek.paden import Velden
from loopbaangesprek.schoon import on_one_line, schoon
from loopbaangesprek.stores.base import Store
from loopbaangesprek.talk.following import follow_change
from loopbaangesprek.talk.session import Session
from loopbaangesprek.teksten import verslagen as t
from loopbaangesprek.teksten.bescherming import misschien_achteraf
from loopbaangesprek.teksten.jongeren import lijkt_op_naam
from loopbaangesprek.teksten.velden import describe
from loopbaangesprek.wijzigbaar import CODE, filled
from loopbaangesprek.wijziging import changes_something, check_change, check_open, old_value, read_value
from loopbaangesprek.wiring import has_person, now

_BEGIN = 40
"""How much of a field is shown in the list to choose from."""


def change_field(store: Store, welk: str, pad: str | None, waarde: str | None, reden: str | None) -> str:
    """Change a field of a record, asking for what was left out; returns what to say."""
    kop = find_one(store, welk)
    if kop.status == "loopt":
        raise Geweigerd(t.NOG_BEZIG.format(naam=kop.code or kop.id))
    session = Session.resume(store, now, kop.id)
    record = harvest(session.talk)
    pad = _clean(pad) or _which(record)
    oud = check_open(record, pad)
    if waarde is None:
        waarde = _asked(t.WELKE_WAARDE.format(oud=_in_words(oud)), t.WAARDE_NODIG, enkel=False)
    nieuw = read_value(pad, _clean(waarde), now().date())
    check_change(record, pad, nieuw)
    reden = _clean(reden) or _asked(t.WELKE_REDEN, t.REDEN_NODIG)
    wens = w.Wijzig(pad, oud, nieuw, reden, now().isoformat(timespec="seconds"))
    if not changes_something(session.talk, Gewijzigd(**asdict(wens))):
        raise Geweigerd(t.STAAT_ER_AL)
    with store.as_one():
        session.wish_kept(wens)
        note(store, "gewijzigd", [kop.id])
        ook = follow_change(store, session.facts, pad, oud)
    return "\n".join(filter(None, (t.GEWIJZIGD, ook, _remark(pad, nieuw) or _better_not(nieuw, kop.id))))


def _better_not(nieuw: Waarde, naam: str) -> str | None:
    """What to say of words that may be better not kept; they are never refused."""
    wat = stands_out("\n".join(nieuw) if isinstance(nieuw, list) else nieuw or "")
    return misschien_achteraf(wat, naam) if wat else None


def _remark(pad: str, nieuw: Waarde) -> str | None:
    """What to say of a code that looks like a name; it is never refused."""
    return lijkt_op_naam(nieuw) if pad == CODE and isinstance(nieuw, str) and looks_like_name(nieuw) else None


def _clean(tekst: str | None) -> str:
    return schoon(tekst or "").strip()


def _in_words(waarde: Waarde) -> str:
    return (", ".join(waarde) if isinstance(waarde, list) else waarde) or "-"


def _which(record: Velden) -> str:
    """The field to change: one of those that are filled, by number or word, or another by its path."""
    if not has_person():
        raise VerkeerdGebruik(t.PAD_NODIG)
    paden = filled(record)
    woorden = [f"{describe(pad)}: {_shown(old_value(record, pad))}" for pad in paden]
    nummer = ask_choice(t.WELK_VELD, [*woorden, t.EEN_ANDER_VELD])
    if nummer is None:
        raise VerkeerdGebruik(t.PAD_NODIG)
    return paden[nummer] if nummer < len(paden) else _asked(t.WELK_PAD, t.PAD_NODIG)


def _shown(waarde: Waarde) -> str:
    """The beginning of what stands in a field, on one line."""
    regel = on_one_line(_in_words(waarde))
    return regel if len(regel) <= _BEGIN else f"{regel[:_BEGIN]}…"


def _asked(vraag: str, anders: str, *, enkel: bool = True) -> str:
    """What the counsellor types, asked again while it is empty; raises `VerkeerdGebruik` where nobody can be asked.

    KeyboardInterrupt says that it was left.
    """
    if not has_person():
        raise VerkeerdGebruik(anders)
    uitleg = "" if enkel else t.LEGE_REGEL
    while not (woorden := _clean(ask_line(vraag, uitleg, enkel=enkel))):
        uitleg = t.NOG_NIETS
    return woorden
