"""A jongere's dossier as one file for the next counsellor.

The rule that lives here: the facts go along exactly as they are kept, with what was half typed and what was prepared.
What is shielded only goes when the jongere agrees, and an own note never. Whatever is written was looked over as the
other side will do it, so that it can be taken over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec
from msgspec import Struct

from loopbaangesprek.afschermen import drafts_to_share
from loopbaangesprek.desk.codes import clean_code, known
from loopbaangesprek.desk.damage import damaged, read_talk
from loopbaangesprek.desk.sharing import rows_to_share, shared
from loopbaangesprek.files import export_name, write_export
from loopbaangesprek.fouten import GesprekBeschadigd, OnleesbareTekst
from loopbaangesprek.kop import Kop
from loopbaangesprek.overdracht.nakijken import NietHeel, clean_prepared, look_over
from loopbaangesprek.overdracht.vorm import FORM, Feitregel, Halfgetypt, Meegegeven, Overdracht, seal
from loopbaangesprek.stores.base import Store
from loopbaangesprek.stores.sqlite import SqliteStore
from loopbaangesprek.teksten import overdracht as t
from loopbaangesprek.wiring import now, programme


class Handover(Struct, frozen=True):
    """What goes along, how many of its talks still run, what to say about what cannot, and what stays behind."""

    overdracht: Overdracht
    lopend: int
    zinnen: list[str]
    alles: bool = False
    left_behind: int = 0

    @property
    def ids(self) -> list[str]:
        """The names of the talks that go along."""
        return [gesprek.id for gesprek in self.overdracht.gesprekken]


def gather(store: SqliteStore, welke: str, *, alles: bool = False) -> Handover:
    """All there is of a jongere, with `alles` what is shielded too.

    Raises `GesprekNietGevonden`, and `GesprekBeschadigd` when nothing of it is whole.
    """
    under = known(store, clean_code(welke, t.CODE_NODIG))
    gesprekken, stuk = _all_whole(store, reversed(under.koppen), under.code, alles=alles)
    klaargezet, opmerkingen = _prepared(store, under.code)
    if not gesprekken and klaargezet is None:
        raise GesprekBeschadigd("\n".join([*stuk, *opmerkingen, t.NIETS_GESCHREVEN]))
    mee = {gesprek.id for gesprek in gesprekken}
    lopend = sum(kop.status == "loopt" for kop in under.koppen if kop.id in mee)
    niet_mee = map(t.gaat_niet_mee, (*stuk, *under.misschien))
    zinnen = [*(zin for zin in under.hersteld if zin not in stuk), *niet_mee, *opmerkingen]
    achter = 0 if alles else sum(shared(store, kop).left_behind for kop in under.koppen if kop.id in mee)
    return Handover(_heading(under.code, klaargezet, gesprekken), lopend, zinnen, alles, achter)


def write_handover(handover: Handover, naar: Path, overschrijf: Callable[[Path], bool] | None) -> Path:
    """Write the file; without a yes from `overschrijf` a name that is taken gets a number."""
    naam = export_name(now().date(), handover.overdracht.code, t.OVERDRACHT, "json")
    return write_export(naar, naam, seal(handover.overdracht), overschrijf)


def told(handover: Handover, pad: Path) -> list[str]:
    """What to say when it was written: what is in it, and what to do with it."""
    overdracht = handover.overdracht
    return [
        *t.erin(overdracht.code, len(overdracht.gesprekken), handover.lopend, alles=handover.alles),
        *([t.blijft_achter(overdracht.code, handover.left_behind)] if handover.left_behind else []),
        t.NIET_OP_SLOT,
        t.overnemen(str(pad)),
        t.hier_ook_nog(overdracht.code),
    ]


def _heading(code: str, klaargezet: str | None, gesprekken: list[Meegegeven]) -> Overdracht:
    return Overdracht(
        overdracht=FORM,
        uitleg=t.UITLEG,
        gemaakt=now().isoformat(timespec="seconds"),
        programma=programme(),
        code=code,
        klaargezet=klaargezet,
        gesprekken=tuple(gesprekken),
    )


def _all_whole(
    store: Store, koppen: Iterable[Kop], code: str, *, alles: bool
) -> tuple[list[Meegegeven], list[str]]:
    """The talks that can go along, and a sentence about each that cannot."""
    gesprekken: list[Meegegeven] = []
    stuk: list[str] = []
    for kop in koppen:
        try:
            gesprekken.append(_whole(store, kop, code, alles=alles))
        except GesprekBeschadigd as fout:
            stuk.append(fout.zin)
    return gesprekken, stuk


def _whole(store: Store, kop: Kop, code: str, *, alles: bool) -> Meegegeven:
    """A talk as it is kept; raises `GesprekBeschadigd` when the other side would find no talk in it."""
    talk = read_talk(store, kop)
    try:
        rijen = store.facts(kop.id) if alles else rows_to_share(store, store.facts(kop.id))
        feiten = [Feitregel(rij.nr, rij.om, rij.regel) for rij in rijen]
        concepten = store.drafts(kop.id)
        mee = drafts_to_share(talk, concepten, alles=alles)
        half = [Halfgetypt(*plek, tekst) for plek, tekst in concepten.items() if plek in mee]
        gesprek = msgspec.convert(
            {"id": kop.id, "feiten": feiten, "half_getypt": half}, Meegegeven, from_attributes=True
        )
        look_over(gesprek, code)
    except (OnleesbareTekst, msgspec.MsgspecError, NietHeel):
        raise GesprekBeschadigd(damaged(store, kop)) from None
    return gesprek


def _prepared(store: Store, code: str) -> tuple[str | None, list[str]]:
    """The line of what was prepared, and a remark where it cannot be read."""
    regel = store.prepared(code)
    if regel is None:
        return None, []
    try:
        return clean_prepared(regel), []
    except (msgspec.MsgspecError, ValueError):
        return None, [t.KLAARGEZET_ONLEESBAAR]
