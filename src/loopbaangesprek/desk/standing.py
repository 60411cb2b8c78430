"""Where a counsellor is, read from what is kept.

The rule that lives here: only what an index gives at once, however many talks there are. Damage can hide a talk from
those lists; among the newest it is seen all the same.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from loopbaangesprek.desk.damage import mended
from loopbaangesprek.kop import Kop
from loopbaangesprek.opening import open_kept
from loopbaangesprek.stand import Klaargezet, Stand, still_planned
from loopbaangesprek.stores.sqlite import SqliteStore
from loopbaangesprek.teksten import hier as t
from loopbaangesprek.window import columns
from loopbaangesprek.wiring import now

if TYPE_CHECKING:
    from loopbaangesprek.scherm import Face

_NIEUWSTE = 50
"""How many of the newest talks are looked over for damage."""
_MEEST = 5
"""How many of each kind are shown."""
_LAATSTE = 3
"""How many of the last talks are shown."""
_VOORUIT = timedelta(days=400)
"""No talk is planned longer ahead: a school year and the summer around it."""
_VERDER = " " * 4
"""How far the rest of a line stands in."""
_SMALST = 20
"""Below this a window is no window to read in."""


def look(kept: Path, face: Face | None = None) -> tuple[Stand, list[str]]:
    """Where the counsellor is, and the lines that say so; a face hides itself from now on after a silence."""
    with closing(open_kept(kept)) as store:
        stand, zinnen = standing(store, now().date())
        if face is not None:
            from loopbaangesprek.talk.pausing import watch_over  # noqa: PLC0415 - only a person goes away

            watch_over(face, store)
    regels = [*_hanging(_lists(stand)), *zinnen]
    return stand, regels if zinnen else regels[:-1]  # the last list ends with an empty line


def _lists(stand: Stand) -> list[str]:
    return [
        *t.lopend(stand.lopend),
        *t.stappen(stand.voorbij, stand.komend),
        *t.gepland(stand.gepland),
        *t.klaargezet([(klaar.code, klaar.wat) for klaar in stand.klaargezet]),
        *t.laatste(stand.laatste),
    ]


def _hanging(regels: Sequence[str]) -> Iterable[str]:
    """Lines of lists; in a window what does not fit stands further in, so that each thing still begins a line."""
    if not sys.stdout.isatty():
        yield from regels
        return
    from loopbaangesprek.faces.cells import fold  # noqa: PLC0415 - only a window needs it

    breedte = max(_SMALST, columns() - len(_VERDER))
    for regel in regels:
        if not regel.startswith("  "):
            yield regel
            continue
        eerste, *rest = fold(regel.strip(), breedte)
        yield f"  {eerste}"
        yield from (f"{_VERDER}{stuk}" for stuk in rest)


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
