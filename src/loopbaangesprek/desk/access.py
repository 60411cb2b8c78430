"""All there is of one jongere in a new folder, for the jongere or for a parent: to read, and as data.

The rule that lives here: what is left out is named, with why: own notes until the school decided, what stays between
the two where a parent reads, and everything that belongs to somebody else. That it was given is noted.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from loopbaangesprek.afschermen import shielded_answers
from loopbaangesprek.desk.access_log import what_was_done, what_went_out
from loopbaangesprek.desk.damage import read_talk
from loopbaangesprek.desk.dossier_files import as_json, damaged_data, prepared_data
from loopbaangesprek.desk.dossiers import Damaged, Kept, Read, half_typed, read_all
from loopbaangesprek.desk.log import note, safe_folder
from loopbaangesprek.desk.own_notes import question_of
from loopbaangesprek.desk.sharing import rows_to_share
from loopbaangesprek.eigen import EigenAantekening, is_own, question_at
from loopbaangesprek.exports.access import Access, render_access
from loopbaangesprek.exports.access_talk import TalkAccess
from loopbaangesprek.files import export_name, write_folder
from loopbaangesprek.fouten import OnleesbareTekst
from loopbaangesprek.stores.base import Plek
from loopbaangesprek.teksten import inzage as t
from loopbaangesprek.teksten import logboek as tl
from loopbaangesprek.voorbereiding import Voorbereiding
from loopbaangesprek.wetboek import Recht
from loopbaangesprek.wiring import now, programme

if TYPE_CHECKING:
    from loopbaangesprek.stores.sqlite import SqliteStore

SCHEMA = 1
VOOR = tuple(tl.VOOR)


class Asked(Struct, frozen=True):
    """For whom it is, and what goes along: own notes of the counsellor, and what stays between the two."""

    voor: str
    met_eigen: bool = False
    alles: bool = False

    @property
    def whole(self) -> bool:
        """Whether what was shielded goes along: it is the jongere's own."""
        return self.alles or self.voor == "jongere"


def write_access(
    store: SqliteStore, code: str, naar: Path, asked: Asked, rechten: Sequence[Recht]
) -> tuple[Path, Kept]:
    """Write an inzage and note it; the folder, and what was read. Raises what `read_all` raises, and `UitvoerFout`."""
    kept = read_all(store, code, alles=asked.whole, nodig=t.CODE_NODIG)
    access = gather(store, kept, asked, rechten)
    bestanden = {
        "inzage.md": render_access(access).encode("utf-8", "replace"),
        "inzage.json": as_json(_all_data(store, kept, asked, access)),
    }
    naam = Path(export_name(now().date(), kept.code, t.INZAGE, "md", asked.voor)).stem
    pad = write_folder(naar, naam, bestanden)
    note(store, "ingezien", _ids(kept), f"{asked.voor} {safe_folder(naar, [kept.code])}")
    return pad, kept


def gather(store: SqliteStore, kept: Kept, asked: Asked, rechten: Sequence[Recht]) -> Access:
    """What an inzage shows."""
    ids = _ids(kept)
    return Access(
        code=kept.code,
        voor=asked.voor,
        dag=now().date().isoformat(),
        gesprekken=list(_talks(store, kept, asked)),
        klaargezet=_prepared_in_words(store, kept.code),
        beschadigd=[stuk.zin for stuk in kept.beschadigd],
        gedaan=what_was_done(store, ids, kept.code, asked.voor),
        kopieen=what_went_out(store, ids, kept.code, asked.voor),
        niet_erin=list(_left_out(store, kept, asked)),
        rechten=rechten,
    )


def _ids(kept: Kept) -> list[str]:
    return [kop.id for kop in kept.koppen]


def _talks(store: SqliteStore, kept: Kept, asked: Asked) -> Iterator[TalkAccess]:
    for gelezen in kept.gelezen:
        yield TalkAccess(
            gelezen.verslag,
            gelezen.kop.id in kept.lopend,
            list(_half(store, gelezen, asked)),
            _own(store, gelezen) if asked.met_eigen else (),
            frozenset() if asked.whole else shielded_answers(read_talk(store, gelezen.kop)),
        )


def _half(store: SqliteStore, welk: Read | Damaged, asked: Asked) -> Iterator[dict[str, Any]]:
    """What is half typed in a talk; own notes among it only where those go along."""
    yield from half_typed(store, welk, alles=asked.whole)
    for (vraag, ronde), tekst in _half_own(store, welk.kop.id) if asked.met_eigen else ():
        yield {"gesprek": welk.kop.id, "vraag": vraag, "ronde": ronde, "gevraagd": t.EIGEN, "tekst": tekst}


def _half_own(store: SqliteStore, gesprek: str) -> list[tuple[Plek, str]]:
    """The own notes that are half typed; what is no text is told by `half_typed`."""
    with suppress(OnleesbareTekst):
        return [(question_at(plek), tekst) for plek, tekst in store.drafts(gesprek).items() if is_own(plek)]
    return []


def _own(store: SqliteStore, gelezen: Read) -> list[tuple[str, EigenAantekening]]:
    heel = read_talk(store, gelezen.kop)
    return [(question_of(heel, note), note) for note in store.own.of_talk(gelezen.kop.id)]


def _own_of(store: SqliteStore, kept: Kept) -> list[EigenAantekening]:
    return [note for naam in _ids(kept) for note in store.own.of_talk(naam)]


def _prepared_in_words(store: SqliteStore, code: str) -> str:
    """What was prepared; where its line holds nothing that can be read, the line."""
    klaar = prepared_data(store, code)
    if klaar is None:
        return ""
    try:
        return msgspec.convert(klaar, Voorbereiding).in_words()
    except msgspec.MsgspecError:
        return klaar if isinstance(klaar, str) else json.dumps(klaar, ensure_ascii=False)


def _how_many_own(store: SqliteStore, kept: Kept) -> int:
    return len(_own_of(store, kept)) + sum(len(_half_own(store, naam)) for naam in _ids(kept))


def left_to_decide(store: SqliteStore, kept: Kept, asked: Asked, naar: Path | None) -> list[str]:
    """What the school still has to decide, with what to type then: all that was typed, and one option more."""
    eigen, alles = asked.met_eigen, asked.alles
    again = partial(t.nog_eens, kept.code, asked.voor, None if naar is None else str(naar))
    return [
        *(
            [t.met_eigen(again(_options(eigen=True, alles=alles)))]
            if _how_many_own(store, kept) and not eigen
            else []
        ),
        *([t.met_alles(again(_options(eigen=eigen, alles=True)))] if kept.left_behind else []),
    ]


def _options(*, eigen: bool, alles: bool) -> list[str]:
    return [*(["--met-eigen"] if eigen else []), *(["--alles"] if alles else [])]


def _left_out(store: SqliteStore, kept: Kept, asked: Asked) -> Iterator[str]:
    """What is not in it, each with why."""
    eigen = _how_many_own(store, kept)
    if eigen and not asked.met_eigen:
        yield t.eigen_niet(eigen)
    if kept.left_behind:
        yield t.tussen_ons_niet(kept.left_behind)
    if kept.beschadigd:
        yield t.KAPOT_ERBIJ if asked.whole else t.KAPOT_NIET
    if asked.voor != "jongere":
        yield t.WAT_VRAGEN
    yield from (t.WAT_ANDEREN, t.WAT_BANKEN, t.WAT_MAPPEN)


def _all_data(store: SqliteStore, kept: Kept, asked: Asked, access: Access) -> dict[str, Any]:
    alle: tuple[Read | Damaged, ...] = (*kept.gelezen, *kept.beschadigd)
    eigen = _own_of(store, kept) if asked.met_eigen else None
    return {
        "schema": SCHEMA,
        "gemaakt": now().isoformat(timespec="seconds"),
        "programma": programme(),
        "voor": asked.voor,
        "code": kept.code,
        "verslagen": [g.verslag.model_dump(mode="json", by_alias=True) for g in kept.gelezen],
        "feiten": {g.kop.id: _facts(store, g.kop.id, asked) for g in kept.gelezen},
        "weggelaten": [
            _place(g.verslag.gesprek.id, plek) for g in access.gesprekken for plek in sorted(g.weggelaten)
        ],
        "half_getypt": [half for welk in alle for half in _half(store, welk, asked)],
        "klaargezet": prepared_data(store, kept.code),
        "beschadigd": [damaged_data(store, stuk, alles=asked.whole) for stuk in kept.beschadigd],
        "eigen_aantekeningen": msgspec.to_builtins(eigen),
        "logboek": msgspec.to_builtins(access.gedaan),
        "kopieen": msgspec.to_builtins(access.kopieen),
        "niet_erin": list(access.niet_erin),
        "rechten": msgspec.to_builtins(access.rechten),
    }


def _place(gesprek: str, plek: Plek) -> dict[str, Any]:
    """An answer that was written down and is not in it; the record itself says no more than that it was spoken of."""
    vraag, ronde = plek
    return {"gesprek": gesprek, "vraag": vraag, "ronde": ronde}


def _facts(store: SqliteStore, gesprek: str, asked: Asked) -> list[dict[str, Any]]:
    """What was kept, and at which moment; of the question bank only its name, for it is no part of the jongere."""
    rijen = store.facts(gesprek)
    return [_fact(rij.om, rij.regel) for rij in (rijen if asked.whole else rows_to_share(store, rijen))]


def _fact(om: str, regel: str) -> dict[str, Any]:
    feit = json.loads(regel)
    if isinstance(bank := feit.get("bank"), dict):
        feit["bank"] = bank.get("vragenbank")
    return {"om": om, **feit}
