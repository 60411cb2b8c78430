"""`lob kluis zet-terug`: a reservekopie in the place of what is here, or on a new computer.

The rule that lives here: nothing is thrown away: what stood here is kept under another name. Nobody chooses in the
dark: of both is said how much is in it and how new it is, and nothing of what was said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from msgspec import Struct

from loopbaangesprek.asking import ask_choice
from loopbaangesprek.datums import say_date
from loopbaangesprek.desk.log import note
from loopbaangesprek.environment import from_environment
from loopbaangesprek.fouten import Geweigerd, LobFout, VerkeerdGebruik
from loopbaangesprek.opening import is_kept, open_kept, remember
from loopbaangesprek.places import DATABASE
from loopbaangesprek.stores.alone import alone_with, alone_with_unread, let_go
from loopbaangesprek.stores.base import Store
from loopbaangesprek.stores.cipher import state_of
from loopbaangesprek.stores.disk import to_disk
from loopbaangesprek.stores.gate import shut
from loopbaangesprek.stores.place import make_folder
from loopbaangesprek.stores.sqlite import SqliteStore
from loopbaangesprek.stores.swap import drop_unfinished, put_in_place
from loopbaangesprek.stores.trouble import named
from loopbaangesprek.teksten import terugzetten as t
from loopbaangesprek.vault import copy_files as files
from loopbaangesprek.vault.backups import plan_of
from loopbaangesprek.vault.coming_back import (
    carry_log,
    fetched,
    is_no_obstacle,
    keep_erased,
    lock_lines,
    plan_again,
)
from loopbaangesprek.vault.marks import mark_of, settle_mark
from loopbaangesprek.vault.ring import with_another
from loopbaangesprek.wiring import has_person, now, say, stops_gently, tell

_EVEN_MS = 1000


class Here(Struct, frozen=True):
    """What stands here now: open, or not to be opened, or nothing; and how to let go of the file."""

    store: SqliteStore | None
    kept: bool
    let_go: Callable[[], None]


def restore(folder: Path, waar: Path | None, *, ja: bool) -> None:
    """Put a reservekopie in place of what is here; raises `LobFout`, and nothing is changed then."""
    pad = folder / DATABASE
    if waar is not None:
        waar = _looked_up(waar)  # before any wachtzin is asked
    with stops_gently(), _here(pad) as hier:
        bron = _source(hier.store, pad, waar)
        bekend = hier.store.wachtzin if hier.store else None
        with fetched(bron, pad, bekend) as terug:
            if hier.kept:
                _ask(hier.store, terug, ja=ja)
            regels = _made_ready(hier, terug, bron)
            opzij = _swap(terug, pad, hier)
    remember(pad, terug.wachtzin)
    if terug.wachtzin != bekend:
        regels += with_another(pad, terug.wachtzin)
    say(*regels, *([t.staat_opzij(str(opzij))] if opzij else []))


@contextmanager
def _here(pad: Path) -> Iterator[Here]:
    """What stands here, with nobody else in it from now on. Raises `OpslagFout` where another window has it open."""
    if not is_kept(pad.parent):
        with _made_for(pad.parent), shut(pad, _EVEN_MS):
            yield Here(None, kept=False, let_go=lambda: None)
        return
    with named(str(pad)):
        drop_unfinished(pad)
        dicht = state_of(pad) == "dicht"
    geprobeerd = dicht and _tells_the_wachtzin()
    try:
        store = open_kept(pad.parent, quietly=True, may_forget=True)
    except LobFout as fout:
        if not is_no_obstacle(fout, tried=geprobeerd):
            raise
        with alone_with_unread(pad) as los:
            yield Here(None, kept=True, let_go=los)
        return
    try:
        with alone_with(store):
            yield Here(store, kept=True, let_go=lambda: let_go(store))
    finally:
        store.close()


def _tells_the_wachtzin() -> bool:
    """Whether a wachtzin is going to be tried: only then it can be known that it does not fit, and is forgotten.

    Raises what `from_environment` raises: a file that was named and cannot be read is no forgotten wachtzin.
    """
    if from_environment() is not None:
        return True
    if has_person():
        tell(t.EERST_DIE_VAN_HIER)
    return has_person()


@contextmanager
def _made_for(map_: Path) -> Iterator[None]:
    """A folder for what comes; where nothing came, none is left."""
    with named(str(map_)):
        make_folder(map_)
    try:
        yield
    finally:
        with suppress(OSError):
            map_.rmdir()


def _source(hier: Store | None, pad: Path, waar: Path | None) -> Path:
    """The file to put back. Raises `VerkeerdGebruik` and `Geweigerd`."""
    if waar is None:
        plan = plan_of(hier) if hier else None
        if plan is None:
            raise VerkeerdGebruik(t.NOEM_WAAR_DICHT if hier is None and is_kept(pad.parent) else t.NOEM_WAAR)
        waar = _looked_up(plan.folder)
    with named(str(waar)):
        if waar.is_dir():
            return _newest(waar, mark_of(hier) if hier else None)
        if pad.exists() and waar.samefile(pad):
            raise VerkeerdGebruik(t.ZELFDE)
    return waar


def _looked_up(waar: Path) -> Path:
    """The file or folder that was named, which is there and has one. Raises `VerkeerdGebruik` and `Geweigerd`."""
    try:
        waar = waar.expanduser().absolute()
        if not waar.exists():
            raise Geweigerd(t.is_er_niet(str(waar)))
        if waar.is_dir():
            next(waar.iterdir(), None)
            if not files.found(waar, None):
                raise Geweigerd(t.geen_reservekopie(str(waar)))
    except PermissionError:
        raise Geweigerd(t.niet_te_lezen(str(waar))) from None
    except (OSError, ValueError, RuntimeError):
        raise VerkeerdGebruik(t.NOEM_WAAR) from None
    return waar


def _newest(map_: Path, merk: str | None) -> Path:
    """The newest of this kluis; where there is none of it, or it is not known yet, of the one that is picked."""
    if merk and (eigen := files.found(map_, merk)):
        return eigen[0]
    per_kluis: dict[str, Path] = {}
    for pad in files.found(map_, None):
        per_kluis.setdefault(files.mark_in(pad), pad)
    paden = sorted(per_kluis.values(), key=files.day_of, reverse=True)
    if not paden:
        raise Geweigerd(t.geen_reservekopie(str(map_)))
    return paden[0] if len(paden) == 1 else _picked(paden)


def _picked(paden: Sequence[Path]) -> Path:
    if not has_person():
        raise VerkeerdGebruik(t.meer_kluizen(", ".join(pad.name for pad in paden)))
    nummer = ask_choice(t.WELKE, [t.van_dag(say_date(files.day_of(pad)), pad.name) for pad in paden])
    if nummer is None:
        raise Geweigerd(t.NIET_TERUGGEZET)
    return paden[nummer]


def _ask(hier: Store | None, terug: Store, *, ja: bool) -> None:
    """Say what is in both, and ask; raises `Geweigerd` when it is not to be."""
    say(t.in_de_kopie(*_size(terug)), t.staat_hier_nu(*_size(hier)) if hier else t.GAAT_NIET_OPEN)
    if ja:
        return
    if not has_person():
        raise Geweigerd(t.ZEG_JA)
    if ask_choice(t.TERUGZETTEN, list(t.TERUGZETTEN_KEUZE)) != 1:
        raise Geweigerd(t.NIET_TERUGGEZET)


def _size(store: Store) -> tuple[int, str | None]:
    """How many talks there are, and the day of the newest; a row that is damaged counts."""
    koppen = store.talks()
    for kop in koppen:
        with suppress(ValueError, TypeError):
            return len(koppen), say_date(date.fromisoformat(kop.datum))
    return len(koppen), None


def _made_ready(hier: Here, terug: SqliteStore, bron: Path) -> list[str]:
    """What comes back, with what happened here since, closed and on the disk; returns the lines to say."""
    gewist = _carried(hier.store, terug)
    settle_mark(hier.store, terug, kept=hier.kept)
    plan_again(terug, bron)
    note(terug, "teruggezet")
    regels = [t.teruggezet(len(terug.talks())), *gewist, *lock_lines(terug, bron)]
    terug.close()
    to_disk(terug.pad)
    return regels


def _carried(hier: Store | None, terug: SqliteStore) -> list[str]:
    """What was noted and erased here since goes for what comes back too; what to say of what was erased."""
    if hier is None:
        return [t.GEWIST_KOMT_TERUG]
    carry_log(hier, terug)
    gewist = keep_erased(hier, terug)
    return [t.opnieuw_gewist(gewist)] if gewist else []


def _swap(terug: SqliteStore, pad: Path, hier: Here) -> Path | None:
    with named(str(pad)):
        opzij = put_in_place(terug.pad, pad, now().date(), hier.let_go)
    hier.let_go()
    return opzij
