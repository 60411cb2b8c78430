"""Erasing all there is of one jongere, because they asked for it or because its time is over.

The rule that lives here: talks, half-typed texts, own notes and what was prepared go in one go, together with the line
in the log; that line holds names of talks and a number, so that nobody takes them in again unseen. Whatever an erasure
does not reach is told in the same breath.
"""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from loopbaangesprek.asking import ask_line, leaving_says
from loopbaangesprek.desk.codes import Under, clean_code, known, talks_under
from loopbaangesprek.desk.left_behind import where_copies_are
from loopbaangesprek.desk.log import entry
from loopbaangesprek.fouten import Geweigerd, OnleesbareTekst, VerkeerdGebruik
from loopbaangesprek.kop import Kop
from loopbaangesprek.namen import same_code
from loopbaangesprek.stores.base import Store
from loopbaangesprek.stores.presence import hold
from loopbaangesprek.stores.sqlite import SqliteStore
from loopbaangesprek.teksten import rechten as t
from loopbaangesprek.wiring import has_person, say


class Everything(Struct, frozen=True):
    """All there is of a jongere: the talks, how many own notes, and whether something is prepared."""

    under: Under
    notes: int
    prepared: bool

    @property
    def ids(self) -> list[str]:
        """The names of the talks."""
        return [kop.id for kop in self.under.koppen]


def gather(store: SqliteStore, welke: str) -> Everything:
    """All there is under a code; raises `GesprekNietGevonden` when that is nothing."""
    under = known(store, clean_code(welke, t.CODE_NODIG))
    return Everything(
        under, sum(len(store.own.of_talk(kop.id)) for kop in under.koppen), is_prepared(store, under.code)
    )


def is_prepared(store: Store, code: str) -> bool:
    """Whether something is prepared for a jongere, damaged or not."""
    try:
        return store.prepared(code) is not None
    except OnleesbareTekst:
        return True


def erase_person(store: SqliteStore, welke: str, folder: Path, *, ja: bool) -> list[str]:
    """Erase all there is of a jongere after the code was typed once more; returns the lines to say.

    Raises `GesprekNietGevonden`, `Geweigerd` and `VerkeerdGebruik`, and nothing is erased then.
    """
    alles = gather(store, welke)
    if not ja:
        _ask(alles, folder)
    under = talks_under(store, alles.under.code)  # another window may have begun a talk meanwhile
    ids = [kop.id for kop in under.koppen]
    store.erase_all(ids, entry("gewist", ids, str(len(ids))), klaargezet=[under.code])
    return [
        t.alles_gewist(alles.under.code, len(ids)),
        *under.misschien,
        *where_copies_are(store, ids, folder),
    ]


def _ask(alles: Everything, folder: Path) -> None:
    """Say what goes, and have the code typed; raises what `erase_person` raises."""
    code = alles.under.code
    if not has_person():
        raise VerkeerdGebruik(t.wissen_zonder_vraag(code))
    say(*what_goes(alles, folder))
    with leaving_says(t.NIETS_GEWIST):
        getypt = ask_line(t.TYP_DE_CODE, t.LEEG_IS_NEE)
    if not same_code((getypt or "").strip(), code):
        raise Geweigerd(t.andere_code(code) if (getypt or "").strip() else t.NIETS_GEWIST)


def what_goes(alles: Everything, folder: Path) -> list[str]:
    """How many talks and from when to when, and what else."""
    koppen = alles.under.koppen
    dagen = sorted(kop.datum for kop in koppen if kop.datum)
    return [
        t.er_zijn(alles.under.code, len(koppen), dagen),
        *([t.LOOPT_NOG] if any(kop.status == "loopt" for kop in koppen) else []),
        *(t.staat_open(kop.id) for kop in koppen if kop.status == "loopt" and _is_open(folder, kop)),
        *([t.KLAARGEZET] if alles.prepared else []),
        *([t.eigen_aantekeningen(alles.notes)] if alles.notes else []),
        t.KOMT_NIET_TERUG,
    ]


def _is_open(folder: Path, kop: Kop) -> bool:
    """Whether another window has this talk open."""
    here = hold(folder, kop.id)
    if here is not None:
        here.release()
    return here is None
