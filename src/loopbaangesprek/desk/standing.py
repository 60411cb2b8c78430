"""Where a counsellor is, read from what is kept.

The rule that lives here: only what an index gives at once, however many talks there are. Damage can hide a talk from
those lists; among the newest it is seen all the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from loopbaangesprek.desk.damage import mended
from loopbaangesprek.kop import Kop
from loopbaangesprek.stand import Klaargezet, Stand, still_planned
from loopbaangesprek.stores.sqlite import SqliteStore

_NIEUWSTE = 50
"""How many of the newest talks are looked over for damage."""
_MEEST = 5
"""How many of each kind are shown."""
_LAATSTE = 3
"""How many of the last talks are shown."""
_VOORUIT = timedelta(days=400)
"""No talk is planned longer ahead: a school year and the summer around it."""


def standing(store: SqliteStore, vandaag: date) -> tuple[Stand, list[str]]:
    """Where the counsellor is, and a sentence about every talk that was damaged."""
    dag = vandaag.isoformat()
    plannen = store.archive.planned((vandaag - _VOORUIT).isoformat(), dag)
    nieuwste = store.talks(_NIEUWSTE)
    gevonden = (
        *nieuwste,
        *store.interrupted(),
        *store.archive.steps_due(dag, _MEEST),
        *store.archive.steps_to_come(dag, _MEEST),
    )
    koppen, zinnen = mended(store, list({kop.id: kop for kop in gevonden}.values()))
    stappen = sorted(
        (kop for kop in koppen if kop.stap_open and kop.stap_wanneer), key=lambda kop: kop.stap_wanneer or ""
    )
    stand = Stand(
        lopend=_few(kop for kop in koppen if kop.status == "loopt"),
        voorbij=_few(kop for kop in stappen if str(kop.stap_wanneer) < dag),
        komend=_few(kop for kop in stappen if str(kop.stap_wanneer) >= dag),
        gepland=_few(still_planned(plannen, koppen)),
        klaargezet=tuple(_set_ready(store)),
        laatste=_few((kop for kop in koppen if kop.gevoerd and kop in nieuwste), _LAATSTE),
    )
    return stand, zinnen


def _few(koppen: Iterable[Kop], aantal: int = _MEEST) -> tuple[Kop, ...]:
    return tuple(koppen)[:aantal]


def _set_ready(store: SqliteStore) -> Iterable[Klaargezet]:
    """What was set ready; of what can no longer be read only for whom."""
    if not (klaar := store.archive.prepared(_MEEST)):
        return
    from msgspec import MsgspecError  # noqa: PLC0415 - mostly nothing is

    from loopbaangesprek.voorbereiding import Voorbereiding  # noqa: PLC0415 - see above

    for code, tekst in klaar:
        try:
            yield Klaargezet(code, Voorbereiding.of(tekst).in_words())
        except MsgspecError:
            yield Klaargezet(code, "")
