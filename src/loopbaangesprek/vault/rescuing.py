"""`lob kluis red`: what can be saved of a damaged kluis, in a new file that takes its place.

The rule that lives here: the damaged file is only read, and is kept under another name. What can be saved is known
before anybody is asked; and of what is gone is said what it was, as far as the file still tells.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from loopbaangesprek.asking import ask_choice
from loopbaangesprek.dagnamen import say_day
from loopbaangesprek.desk.log import note
from loopbaangesprek.fouten import Geweigerd, OpslagFout, SchijfVol, VerkeerdGebruik
from loopbaangesprek.opening import is_kept, remember
from loopbaangesprek.places import DATABASE
from loopbaangesprek.stores.alone import alone_with_bytes
from loopbaangesprek.stores.backup import check_whole
from loopbaangesprek.stores.cipher import is_locked
from loopbaangesprek.stores.disk import to_disk
from loopbaangesprek.stores.leftovers import back_of, clear_away, drop_back
from loopbaangesprek.stores.loose_pages import lay_in_wal
from loopbaangesprek.stores.place import make_folder
from loopbaangesprek.stores.raw_copy import copy_locked
from loopbaangesprek.stores.salvage import Salvage, is_ours, refuse_newer, salvage
from loopbaangesprek.stores.saved_talks import SavedTalk, Staat
from loopbaangesprek.stores.sqlite import SqliteStore, open_store
from loopbaangesprek.stores.swap import put_in_place
from loopbaangesprek.stores.trouble import named
from loopbaangesprek.stores.whole import is_whole_file
from loopbaangesprek.teksten import redden as t
from loopbaangesprek.vault.key_of_damaged import fitting_wachtzin
from loopbaangesprek.vault.lost_banks import bank_finder
from loopbaangesprek.vault.marks import settle_mark
from loopbaangesprek.wiring import has_person, now, say, stops_gently, tell_dim

if TYPE_CHECKING:
    import apsw

_KOPIE = "lob-beschadigd.db"
_DEELS = frozenset({"deel", "onzeker"})
_REGELS = 200
_GROOT = 8 * 2**20
"""Bytes from which it takes so long that it is said."""


def rescue(folder: Path, naar: Path | None, *, ja: bool) -> None:
    """Save what can be saved, in the place of what is here or in another folder.

    Raises `LobFout`, and nothing is changed then.
    """
    pad, doel = folder / DATABASE, _meant(folder, naar)
    clear_away(pad)
    with stops_gently(), _room_at(doel), alone_with_bytes(pad) as bestand, _workplace(doel) as werk:
        wachtzin, gered = _found(bestand, pad, werk, folder)
        if gered is None:
            return
        if naar is None:
            _ask(ja=ja)
        _made_ready(werk / DATABASE, wachtzin, gered, apart=naar is not None)
        opzij = _in_its_place(werk / DATABASE, doel, bestand)
    if naar is None:
        remember(pad, wachtzin)
    say(t.gered(len(_readable(gered))), *_where(opzij, doel), *_advice(gered))


def _found(bestand: apsw.VFSFile, pad: Path, werk: Path, folder: Path) -> tuple[str | None, Salvage | None]:
    """The wachtzin, and what can be saved, which is said; None where there is nothing to save. Raises `LobFout`."""
    kopie, wachtzin = _copied(bestand, pad, werk / _KOPIE)
    heel = _is_whole(kopie, wachtzin)
    gered = _saved(kopie, werk / DATABASE, wachtzin, folder)
    if heel and not gered.mended and not any(map(_half, gered.talks)):
        say(t.IS_HEEL, *_lines(gered), *_advice(gered))
        return wachtzin, None
    if not gered.rows:
        raise Geweigerd(t.niets_gevonden(str(pad)))
    zinnen = _lines(gered)
    say(t.BESCHADIGD, *zinnen, *([] if zinnen[1:] else [t.MIST_NIETS]))
    if not _readable(gered):
        say(t.NIETS_LEESBAAR)
    return wachtzin, gered


@contextmanager
def _room_at(doel: Path) -> Iterator[None]:
    """A full disk is told by the place that was meant, and not by a folder that is ours for a moment."""
    try:
        yield
    except SchijfVol:
        raise SchijfVol(t.vol(str(doel.parent))) from None


def _meant(folder: Path, naar: Path | None) -> Path:
    """Where the new file comes. Raises `VerkeerdGebruik` and `Geweigerd`."""
    if not is_kept(folder):
        raise Geweigerd(t.NIETS_BEWAARD)
    return folder / DATABASE if naar is None else _elsewhere(naar, folder / DATABASE)


def _elsewhere(naar: Path, pad: Path) -> Path:
    """The file in another folder, where nothing stands yet. Raises `VerkeerdGebruik` and `Geweigerd`."""
    try:
        doel = naar.expanduser().absolute() / DATABASE
        bezet, is_map = os.path.lexists(doel), doel.parent.is_dir() or not os.path.lexists(doel.parent)
    except (OSError, ValueError, RuntimeError):
        raise VerkeerdGebruik(t.GEEN_MAP) from None
    if not is_map:
        raise VerkeerdGebruik(t.GEEN_MAP)
    if doel.parent.resolve() == pad.parent.resolve():
        raise VerkeerdGebruik(t.ZELFDE_MAP)
    if bezet:
        raise Geweigerd(t.staat_al_iets(str(doel.parent)))
    return doel


@contextmanager
def _workplace(doel: Path) -> Iterator[Path]:
    """A folder beside the place of the new file; nothing is left of it, nor of a folder in which nothing came."""
    nieuw = not doel.parent.exists()
    with named(str(doel)):
        make_folder(back_of(doel))
    try:
        yield back_of(doel)
    finally:
        with named(str(doel)):
            drop_back(doel)
        if nieuw:
            with suppress(OSError):
                doel.parent.rmdir()


def _copied(bestand: apsw.VFSFile, pad: Path, kopie: Path) -> tuple[Path, str | None]:
    """A copy with the last answers in it, and the wachtzin that it is behind. Raises `LobFout`."""
    with named(str(pad)):
        if bestand.xFileSize() > _GROOT:
            tell_dim(t.EVEN)
        copy_locked(bestand, pad, kopie)
        wachtzin = fitting_wachtzin(kopie, pad) if is_locked(kopie) else None
        lay_in_wal(kopie, wachtzin)
        refuse_newer(kopie, wachtzin, pad)
    return kopie, wachtzin


def _is_whole(kopie: Path, wachtzin: str | None) -> bool:
    with suppress(OpslagFout):
        return is_ours(kopie, wachtzin) and is_whole_file(kopie, wachtzin)
    return False


def _saved(kopie: Path, nieuw: Path, wachtzin: str | None, folder: Path) -> Salvage:
    store = open_store(nieuw, wachtzin)
    try:
        return salvage(kopie, store, bank_finder(store, folder))
    finally:
        store.close()


def _lines(gered: Salvage) -> list[str]:
    """What can be saved, and after the first line what is gone."""
    per: dict[Staat, list[str]] = {"heel": [], "onzeker": [], "deel": [], "onleesbaar": []}
    for talk in gered.talks:
        per[talk.staat].append(_name(talk))
    zinnen = (
        (t.onzeker, per["onzeker"]),
        (t.voor_een_deel, per["deel"]),
        (t.onleesbaar, per["onleesbaar"]),
        (t.kwijt, [t.genoemd(naam, _day(om[:10])) for naam, om in gered.lost.items()]),
    )
    return [
        t.is_te_redden(len(per["heel"])),
        *(zin(namen) for zin, namen in zinnen if namen),
        *t.ook_weg(gered.beside),
    ]


def _name(talk: SavedTalk) -> str:
    """The code with the id and the day, as far as they are known."""
    erbij = filter(None, (talk.code and talk.id, _day(talk.datum)))
    return t.naam(talk.code or talk.id, *erbij)


def _day(datum: str) -> str:
    with suppress(ValueError):
        return say_day(datum)
    return ""


def _ask(*, ja: bool) -> None:
    """Raises `Geweigerd` when it is not to be."""
    say(t.HIER_BLIJFT)
    if ja:
        return
    if not has_person():
        raise Geweigerd(t.ZEG_JA)
    if ask_choice(t.REDDEN, list(t.REDDEN_KEUZE)) != 1:
        raise Geweigerd(t.NIETS_GEDAAN)


def _made_ready(nieuw: Path, wachtzin: str | None, gered: Salvage, *, apart: bool) -> None:
    """The new file with a line in its log, every page of it looked at, closed and on the disk."""
    store = open_store(nieuw, wachtzin)
    try:
        if apart:
            settle_mark(None, store, kept=False)
        _note_each(store, [talk.id for talk in gered.talks if talk.staat != "heel"])
    finally:
        store.close()
    check_whole(nieuw, wachtzin)
    with named(str(nieuw)):
        to_disk(nieuw)


def _note_each(store: SqliteStore, ids: Sequence[str]) -> None:
    """A line for each talk, so that the log tells which; at least one, and not more than somebody reads."""
    apart, rest = ids[:_REGELS], ids[_REGELS:]
    for wie in (*([naam] for naam in apart), *([rest] if rest or not apart else [])):
        note(store, "gered", wie)


def _in_its_place(nieuw: Path, doel: Path, bestand: apsw.VFSFile) -> Path | None:
    """Where the damaged file stands since then, or None where none stood."""
    with named(str(doel)):
        return put_in_place(nieuw, doel, now().date(), bestand.xClose)


def _readable(gered: Salvage) -> list[SavedTalk]:
    return [talk for talk in gered.talks if talk.staat != "onleesbaar"]


def _where(opzij: Path | None, doel: Path) -> list[str]:
    return [t.staat_opzij(str(opzij)) if opzij else t.staat_daar(str(doel.parent))]


def _advice(gered: Salvage) -> Sequence[str]:
    """What to do next, where something is gone."""
    if not _lines(gered)[1:]:
        return ()
    half = any(talk.staat in _DEELS for talk in gered.talks)
    return (*([t.NALEZEN] if half else []), t.RESERVEKOPIE)


def _half(talk: SavedTalk) -> bool:
    """Whether it can be read, and something of it is gone, or may be, that no rescue of before told of."""
    return talk.staat in _DEELS and not talk.eerder
