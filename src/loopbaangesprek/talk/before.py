"""Before the first question: what was before this talk, and what is told (M1, M2, M45).

The rule that lives here: what is told is a few lines, and nothing of it was said by the jongere.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from loopbaangesprek.desk import own_notes
from loopbaangesprek.desk.damage import mended, read_talk
from loopbaangesprek.fouten import GesprekBeschadigd, OpslagFout
from loopbaangesprek.gebeurtenissen import Begonnen, Vorige
from loopbaangesprek.kop import TUSSEN_JULLIE, Kop
from loopbaangesprek.namen import looks_the_same
from loopbaangesprek.scherm import Face
from loopbaangesprek.stores.base import Store
from loopbaangesprek.teksten import stappen as ts
from loopbaangesprek.teksten import verloop as tv
from loopbaangesprek.teksten.bescherming import code_lijkt_op, verlopen
from loopbaangesprek.voorbereiding import Voorbereiding
from loopbaangesprek.wiring import now

_LANG_NUMMER = 9
"""Digits from which a code may be a number that belongs to somebody."""


def drop_expired(store: Store, face: Face) -> None:
    """Own notes of which the time is over go; where that cannot be now, the talk goes on and a later one does it."""
    with suppress(OpslagFout):
        if aantal := own_notes.drop_expired(store, now().date()):
            face.say(verlopen(aantal))


def still_running(store: Store, code: str | None) -> list[str]:
    """A line when there is another talk with this jongere that was never finished."""
    loopt = any(kop.status == "loopt" for kop in store.of_code(code)) if code else False
    return [tv.NOG_LOPEND.format(code=tv.typed(code or ""))] if loopt else []


def better_another_code(code: str | None) -> list[str]:
    """A line when a code is a number or an address by which somebody can be traced."""
    if not code or ("@" not in code and sum(map(str.isdigit, code)) < _LANG_NUMMER):
        return []
    from loopbaangesprek.herleidbaar import traceable  # noqa: PLC0415 - for most codes it is not needed

    wat = traceable(code)
    return [code_lijkt_op(wat, code)] if wat else []


def looks_like_one_there(store: Store, code: str | None) -> str | None:
    """A code that is there, and is told apart from a new one by capitals, spaces and dashes only."""
    if code is None or store.of_code(code):
        return None
    return next((bekend for bekend in store.codes() if looks_the_same(bekend, code)), None)


def previous_step(store: Store, code: str | None) -> Vorige | None:
    """The step of the last talk with this jongere that has one (M2).

    None where a later talk already looked back on it and nothing is left to ask: it does not come back.
    """
    gevoerd = _held(store, code)
    for plaats, kop in enumerate(gevoerd):
        if kop.stap:
            besproken = any(later.vorige == kop.id for later in gevoerd[:plaats])
            return None if besproken and not kop.stap_open else _of(store, kop)
    return None


def step_then(store: Store, code: str | None, dag: str) -> Vorige | None:
    """The step that a talk of this day looked back on: the last one of an earlier day, else one of that day.

    Also where it was looked back on already: what is said of it once more was said too (M42).
    """
    stappen = [kop for kop in _held(store, code) if kop.stap and kop.datum <= dag]
    kop = next((kop for kop in stappen if kop.datum < dag), stappen[0] if stappen else None)
    return _of(store, kop) if kop else None


def _of(store: Store, kop: Kop) -> Vorige:
    """The step of a talk; what was shielded there is so in the talk that looks back on it."""
    from loopbaangesprek.desk.sharing import keeps_its_step  # noqa: PLC0415 - a first talk has no step before it

    stap = _hidden_step(store, kop) if kop.stap == TUSSEN_JULLIE else kop.stap
    return Vorige(kop.id, stap, keeps_its_step(store, kop))


def _hidden_step(store: Store, kop: Kop) -> str | None:
    """The step that its row does not tell; None for a talk that is damaged."""
    from loopbaangesprek.oogst import harvest  # noqa: PLC0415 - few steps are hidden
    from loopbaangesprek.paden import STAP, get  # noqa: PLC0415 - see above

    try:
        return str(get(harvest(read_talk(store, kop)), STAP))
    except GesprekBeschadigd:
        return None


def _held(store: Store, code: str | None) -> list[Kop]:
    """The talks that were held with a jongere to their end, newest first."""
    koppen = mended(store, store.of_code(code))[0] if code else []
    return [kop for kop in koppen if kop.gevoerd]


def what_is_known(store: Store, vorige: Vorige | None) -> list[str]:
    """A line when somebody noted already what came of the previous step; the jongere still tells it."""
    kop = store.talk(vorige.gesprek) if vorige and vorige.gesprek else None
    staat = kop.stap_staat if kop else None
    return [ts.AL_BEKEND.format(staat=ts.STAAT[staat])] if staat in ts.STAAT and staat != "open" else []


def told_step(vorige: Vorige) -> str:
    """A line that tells the previous step; of one that is shielded that it is, for whoever sits at this table too."""
    return tv.VORIGE_STAP_DICHT if vorige.afgeschermd else tv.VORIGE_STAP.format(stap=vorige.activiteit)


def what_is_told(
    feit: Begonnen,
    voorbereid: Voorbereiding,
    opmerkingen: Sequence[str] = (),
    bekend: Sequence[str] = (),
    *,
    op_slot: bool | None = None,
) -> tuple[str, ...]:
    """The lines above the first question: what was prepared, the previous step, and what to tell (M1).

    `bekend` is what is known already of that step; `op_slot` whether it is kept behind a wachtzin, where it is kept.
    """
    klaargezet = [tv.VOORBEREID.format(tekst=zin)] if (zin := voorbereid.in_words()) else []
    klaargezet += opmerkingen
    vorige = [told_step(feit.vorige), *bekend] if feit.vorige and feit.vorige.activiteit else []
    ouder = [tv.OUDER_ERBIJ] if "ouder" in feit.aanwezig else []
    return (*klaargezet, *vorige, *ouder, *tv.opening(feit.pad, feit.bewaartermijn, op_slot=op_slot))
