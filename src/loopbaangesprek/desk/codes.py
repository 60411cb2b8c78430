"""A code that was typed, and every talk that is kept under it.

The rule that lives here: no talk of a jongere is missed. A row of which the code itself is damaged is made anew from
its talk before anybody looks; of a talk that cannot be read either, it is said that it may be one of theirs.
"""

from __future__ import annotations

from msgspec import Struct

from loopbaangesprek.desk.damage import damaged, mended
from loopbaangesprek.dichtbij import nearest
from loopbaangesprek.eenregel import short_line
from loopbaangesprek.fouten import GesprekNietGevonden, OnleesbareTekst, VerkeerdGebruik
from loopbaangesprek.kop import Kop
from loopbaangesprek.namen import same_code
from loopbaangesprek.stores.base import Store
from loopbaangesprek.stores.sqlite import SqliteStore
from loopbaangesprek.teksten import dossier as td
from loopbaangesprek.teksten import schade as ts
from loopbaangesprek.teksten import verslagen as tv


class Under(Struct, frozen=True):
    """The talks under a code, newest first, and what to say about damage that was met."""

    code: str
    """As it is kept: in the capitals of the newest talk."""
    koppen: list[Kop]
    hersteld: list[str]
    """About each damaged row: those that were made anew, and those of this code that could not be."""
    misschien: list[str]
    """About each talk that nobody can tell the code of."""

    @property
    def zinnen(self) -> list[str]:
        """All there is to say about damage."""
        return [*self.hersteld, *self.misschien]


def clean_code(code: str, anders: str) -> str:
    """A code as it is kept; raises `VerkeerdGebruik` with that sentence when there is none in it, or `Geweigerd`."""
    schoon = short_line(code, "jongere.code")
    if schoon is None:
        raise VerkeerdGebruik(anders)
    return schoon


def known(store: SqliteStore, code: str) -> Under:
    """What is kept under a code; raises `GesprekNietGevonden`, with the nearest codes, when that is nothing at all.

    The name of a talk is no code: that is told.
    """
    under = talks_under(store, code)
    if under.koppen or _is_prepared(store, code):
        return under
    kop = store.talk(code)
    if kop is not None:
        raise GesprekNietGevonden(tv.is_een_gesprek(kop.id, kop.code))
    bekend = (jongere.code for jongere in store.archive.young_people() if isinstance(jongere.code, str))
    raise GesprekNietGevonden("\n".join([td.onbekend(code, nearest(code, bekend, 3)), *under.misschien]))


def _is_prepared(store: Store, code: str) -> bool:
    try:
        return store.prepared(code) is not None
    except OnleesbareTekst:  # damaged, and there
        return True


def talks_under(store: SqliteStore, code: str) -> Under:
    """The talks under a code, those included of which the row no longer said so."""
    naamloos, eerst = _mend_nameless(store)
    koppen, dan = mended(store, store.of_code(code))
    stuk = [kop for kop in naamloos if not kop.code]
    erbij = {kop.id: kop for kop in (*koppen, *naamloos) if same_code(kop.code, code)}
    alle = sorted(erbij.values(), key=lambda kop: kop.datum, reverse=True)
    zinnen = dict.fromkeys((*eerst, *dan))
    wat_er_is = [damaged(store, kop) for kop in stuk]
    return Under(
        next((kop.code for kop in alle if kop.code), code),
        alle,
        [zin for zin in zinnen if zin not in wat_er_is],
        [ts.kan_van(zin, code) for zin in wat_er_is],
    )


def restore_nameless(store: SqliteStore) -> list[str]:
    """Make the rows anew of which the code is damaged; a sentence about each."""
    return _mend_nameless(store)[1]


def spelled_here(store: Store, code: str) -> str:
    """A code with the capitals in which it is kept already."""
    return next((kop.code for kop in store.of_code(code) if kop.code), code)


def _mend_nameless(store: SqliteStore) -> tuple[list[Kop], list[str]]:
    return mended(store, [kop for kop in store.archive.damaged() if not kop.code])
