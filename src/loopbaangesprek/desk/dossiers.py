"""All there is of one jongere, read from the store.

The rule that lives here: a talk that cannot be read is told by its sentence and keeps no other out. What is shielded is
left out of it, unless it is the counsellor who wants all there is.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

from msgspec import MsgspecError, Struct

from loopbaangesprek.afschermen import drafts_to_share
from loopbaangesprek.desk.codes import clean_code, known
from loopbaangesprek.desk.damage import damaged, read_talk
from loopbaangesprek.desk.records import record_of
from loopbaangesprek.desk.sharing import Shared, shared
from loopbaangesprek.dossier.samenstellen import make_dossier
from loopbaangesprek.dossier.vorm import Dossier
from loopbaangesprek.exports.zichtbaar import visible
from loopbaangesprek.fouten import GesprekBeschadigd, OnleesbareTekst
from loopbaangesprek.gebeurtenissen import from_line
from loopbaangesprek.gesprek import Gesprek
from loopbaangesprek.kop import Kop
from loopbaangesprek.paden import Velden
from loopbaangesprek.teksten import bescherming as tb
from loopbaangesprek.teksten import dossier as t
from loopbaangesprek.teksten.verloop import typed
from loopbaangesprek.verslag import Verslag

if TYPE_CHECKING:
    from loopbaangesprek.stores.base import Store
    from loopbaangesprek.stores.sqlite import SqliteStore


class Read(Struct, frozen=True):
    """A talk that could be read: its row in the list, its state, its record, and how many answers are not in it."""

    kop: Kop
    talk: Gesprek
    verslag: Verslag
    left_behind: int = 0


class Damaged(Struct, frozen=True):
    """A talk that could not: its row, and the sentence that says so."""

    kop: Kop
    zin: str


class Kept(Struct, frozen=True):
    """The talks of one jongere in time, with what to say about those that were damaged."""

    code: str
    gelezen: tuple[Read, ...]
    beschadigd: tuple[Damaged, ...]
    zinnen: tuple[str, ...]
    alles: bool = False

    @property
    def left_behind(self) -> int:
        """How many answers are not in it, because they are shielded."""
        return sum(gelezen.left_behind for gelezen in self.gelezen)

    @property
    def koppen(self) -> tuple[Kop, ...]:
        """Every talk there is under the code, those that could not be read too."""
        return (*(welk.kop for welk in self.gelezen), *(welk.kop for welk in self.beschadigd))

    @property
    def lopend(self) -> frozenset[str]:
        """The ids of the talks that still run."""
        return frozenset(gelezen.kop.id for gelezen in self.gelezen if gelezen.talk.einde is None)

    def records(self) -> list[Velden]:
        """The records as data, without what may not be printed."""
        te_zien = (visible(gelezen.verslag, alles=self.alles) for gelezen in self.gelezen)
        return [verslag.model_dump(mode="json", by_alias=True) for verslag in te_zien]

    def dossier(self) -> Dossier:
        """The talks side by side."""
        return make_dossier(self.code, self.records(), self.lopend)


def read_all(store: SqliteStore, welke: str, *, alles: bool = False, nodig: str = t.CODE_NODIG) -> Kept:
    """All talks of a jongere, with `alles` what is shielded in them too; `nodig` says what to type without a code.

    Raises `GesprekNietGevonden` when nothing at all is kept under that code.
    """
    under = known(store, clean_code(welke, nodig))
    gelezen = [_read(store, kop, alles=alles) for kop in reversed(under.koppen)]
    stuk = tuple(g for g in gelezen if isinstance(g, Damaged))
    return Kept(
        under.code,
        tuple(g for g in gelezen if isinstance(g, Read)),
        stuk,
        tuple(dict.fromkeys((*under.hersteld, *(g.zin for g in stuk), *under.misschien))),
        alles,
    )


def _read(store: Store, kop: Kop, *, alles: bool) -> Read | Damaged:
    try:
        deel = Shared(read_talk(store, kop), 0) if alles else shared(store, kop)
        return Read(kop, deel.talk, record_of(deel.talk), deel.left_behind)
    except GesprekBeschadigd as fout:
        return Damaged(kop, fout.zin)
    except ValueError:  # pydantic's: the facts are facts, and no record comes of them
        return Damaged(kop, damaged(store, kop))


def facts_as_kept(store: SqliteStore, gesprek: str) -> list[dict[str, Any]]:
    """Every fact of a damaged talk, each with whether it is what is damaged; a sign stands where bytes are no text."""
    return [_as_kept(nr, om or b"", regel or b"") for nr, om, regel in store.raw_facts(gesprek)]


def _as_kept(nr: int, om: bytes, regel: bytes) -> dict[str, Any]:
    tekst = {"om": om.decode(errors="replace"), "regel": regel.decode(errors="replace")}
    return {"nr": nr, **tekst, "beschadigd": not _is_fact(om, regel)}


def _is_fact(om: bytes, regel: bytes) -> bool:
    try:
        datetime.fromisoformat(om.decode())
        from_line(regel.decode())
    except (MsgspecError, ValueError):
        return False
    return True


def half_typed(store: Store, welk: Read | Damaged, *, alles: bool = False) -> Iterator[dict[str, Any]]:
    """What was typed in a talk and not finished, each with the question it belongs to where that is known.

    Without `alles` only what others may have. Where bytes of it are no text, a mark says that there was something.
    """
    try:
        concepten = store.drafts(welk.kop.id)
    except OnleesbareTekst:
        yield {"gesprek": welk.kop.id, "beschadigd": True}
        return
    mee = drafts_to_share(welk.talk if isinstance(welk, Read) else None, concepten, alles=alles)
    for (vraag, ronde), tekst in concepten.items():
        if (vraag, ronde) not in mee:
            continue
        gevraagd = _asked(welk.talk, vraag, ronde) if isinstance(welk, Read) else None
        plek = {"gesprek": welk.kop.id, "vraag": vraag, "ronde": ronde}
        yield {**plek, "gevraagd": gevraagd, "tekst": tekst}


def _asked(talk: Gesprek, vraag: str, ronde: int) -> str | None:
    """The words in which a question was asked, else those of the bank."""
    uit_de_bank = {v.id: v.vraag for v in talk.begin.bank.vragen()}
    return talk.cel((vraag, ronde)).gevraagd or uit_de_bank.get(vraag)


def not_shown(kept: Kept, code: str) -> list[str]:
    """What to say of the answers that are not on screen."""
    zonder = kept.left_behind
    return [tb.niet_erbij(zonder, f"lob jongere toon {typed(code)} --alles")] if zonder else []
