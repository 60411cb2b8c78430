"""A bank of which the content was lost from the kluis, found elsewhere: as the program has it, or in a reservekopie.

The rule that lives here: it is that very bank, to the letter, or it is not taken: the mark that stands in the kluis is
made of its content. Where the mark is lost too, a talk still tells of which bank it was led by, and in whose words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path

import msgspec
from msgspec import Struct

from loopbaangesprek.banks import bank_names, load_bank
from loopbaangesprek.fouten import BankFout, LobFout
from loopbaangesprek.places import older_copies, own_banks
from loopbaangesprek.stores.backup import only_reading
from loopbaangesprek.stores.sqlite import SqliteStore
from loopbaangesprek.varianten import in_words_for
from loopbaangesprek.vault import copy_files as files
from loopbaangesprek.vault.backups import plan_of
from loopbaangesprek.velden import NIVEAUS
from loopbaangesprek.vragenbank import fingerprint

_BANK = "SELECT inhoud FROM banken WHERE merk = ?"


class _Begin(Struct):
    """What the first fact of a talk says of its bank: the fingerprint, and the level in whose words it was."""

    sha256: str
    niveau: str | None = None


def bank_finder(store: SqliteStore, folder: Path) -> Callable[[str], str | None]:
    """What looks for a bank by its mark or by a first fact; where the reservekopieën are is read in `store` then."""

    @cache
    def known() -> dict[object, str]:
        return dict(_as_begun(own_banks(folder)))

    def find(wat: str) -> str | None:
        if wat.startswith("{"):
            with suppress(msgspec.MsgspecError):
                begin = msgspec.json.decode(wat, type=_Begin)
                return known().get((begin.sha256, begin.niveau))
            return None
        return known().get(wat) or next(_in_copies(store, folder, wat), None)

    return find


def _mark(inhoud: str) -> str:
    return sha256(inhoud.encode()).hexdigest()


def _as_begun(eigen: Path) -> Iterator[tuple[object, str]]:
    """Every bank that there is now, as a talk of each level keeps it: by its mark, and by fingerprint and level."""
    for naam in bank_names(eigen):
        with suppress(BankFout):
            bank = load_bank(naam, eigen)
            soort = bank.voor.soort[0] if len(bank.voor.soort) == 1 else None
            for niveau in (None, *NIVEAUS):
                inhoud = msgspec.json.encode(in_words_for(bank, niveau, soort)).decode()
                yield _mark(inhoud), inhoud
                yield (fingerprint(bank), niveau), inhoud


def _in_copies(store: SqliteStore, folder: Path, merk: str) -> Iterator[str]:
    """The bank in reservekopieën, and in older copies beside the kluis, where the same wachtzin opens them."""
    plan = plan_of(store)
    for pad in (*(files.found(plan.folder, None) if plan else []), *older_copies(folder)):
        with suppress(LobFout), only_reading(pad, store.wachtzin) as db:
            yield from (str(inhoud) for (inhoud,) in db.execute(_BANK, (merk,)) if _mark(str(inhoud)) == merk)
