"""`lob kluis verhuis`: everything to another folder, and a file in the old one that shows the way.

The rule that lives here: the move happens in the one moment in which that file appears. Until then the old place is
the place, and all of it is there; from then on the new one is, and all of it is there. What is left of the old one
after a kill goes at the next start.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from loopbaangesprek import compiled, key_ring
from loopbaangesprek.clearing import KOPIE, drop_marker, leave
from loopbaangesprek.desk.log import note, safe_folder
from loopbaangesprek.files import is_full
from loopbaangesprek.fouten import Geweigerd, OpslagFout, SchijfVol, VerkeerdGebruik
from loopbaangesprek.instellingen import VERHUISD_KEER, VERHUISD_UIT
from loopbaangesprek.opening import is_kept, open_kept, remember
from loopbaangesprek.places import DATABASE, WEGWIJZER, own_banks
from loopbaangesprek.plain_mark import always_plain, put_right
from loopbaangesprek.stores.alone import alone_with, let_go
from loopbaangesprek.stores.backup import make_copy
from loopbaangesprek.stores.base import Store
from loopbaangesprek.stores.disk import to_disk
from loopbaangesprek.stores.sqlite import SqliteStore, open_store
from loopbaangesprek.stores.trouble import named
from loopbaangesprek.synced import synced_by
from loopbaangesprek.teksten import verhuizen as t
from loopbaangesprek.vault import moving_files as files
from loopbaangesprek.vault.backups import plan_of
from loopbaangesprek.wiring import say, stops_gently

_EIGEN_MAP = "Loopbaangesprek"


def move(folder: Path, naar: Path | None) -> None:
    """Take everything to another folder; raises `LobFout`, and nothing is changed then."""
    if naar is None:
        raise VerkeerdGebruik(t.NOEM_EEN_NIEUWE_MAP)
    if not is_kept(folder):
        raise Geweigerd(t.NOG_NIETS)
    checked(folder.absolute(), naar)  # before the wachtzin is asked
    with stops_gently():
        store = open_kept(folder)
        try:
            oud = store.pad.parent.absolute()  # and again, after somebody may have thought long
            doel = checked(oud, naar)
            _refuse_backups(store, doel)
            files.say_beforehand(oud, doel)
            with alone_with(store):
                _take_along(store, oud, doel)
                let_go(store)
                rest = leave(oud)
                compiled.clear(str(own_banks(oud)))
        finally:
            store.close()
    _ring_along(oud / DATABASE, doel / DATABASE, store.wachtzin)
    remember(doel / DATABASE, store.wachtzin)
    put_right(doel, altijd=always_plain(oud))
    put_right(oud, altijd=False)
    say(*_told(oud, doel), *(t.niet_weg(str(pad)) for pad in rest))


def checked(oud: Path, naar: Path) -> Path:
    """The new folder, where there can be one; raises `VerkeerdGebruik` and `Geweigerd`."""
    doel, echt, bestand = _looked_up(naar)
    hier = oud.resolve()
    if echt == hier:
        raise Geweigerd(t.STAAT_DAAR_AL)
    if hier in echt.parents and not _is_apart(hier, echt):
        raise Geweigerd(t.IN_DE_OUDE)
    if bestand is not None:
        raise Geweigerd(t.is_geen_map(str(bestand)))
    if (programma := synced_by(doel)) is not None:
        raise Geweigerd(t.ook_gesynchroniseerd(programma))
    files.refuse_taken(oud, doel)
    if echt == _home() or files.holds_others(doel):
        raise Geweigerd(t.staan_andere_bestanden(str(doel), str(doel / _EIGEN_MAP)))
    return doel


def _is_apart(hier: Path, daar: Path) -> bool:
    """Whether a folder below the present one has nothing to do with it: that holds other things as well."""
    return files.holds_others(hier) and not any(map_ in (daar, *daar.parents) for map_ in files.shared(hier))


def _home() -> Path | None:
    with suppress(RuntimeError, OSError):
        return Path.home().resolve()
    return None


def _looked_up(naar: Path) -> tuple[Path, Path, Path | None]:
    """The folder that was typed, where it really is, and a file that stands in its way. Raises `VerkeerdGebruik`."""
    try:
        doel = naar.expanduser().absolute()
        bestand = next((pad for pad in (doel, *doel.parents) if pad.exists() and not pad.is_dir()), None)
        if str(naar).strip() and str(doel).isprintable():
            return doel, doel.resolve(), bestand
    except (OSError, ValueError, RuntimeError):
        pass
    raise VerkeerdGebruik(t.NOEM_EEN_NIEUWE_MAP)


def _refuse_backups(store: Store, doel: Path) -> None:
    plan = plan_of(store)
    if plan is not None and doel in (plan.folder, *plan.folder.parents):
        raise Geweigerd(t.BIJ_DE_RESERVEKOPIEEN)


def _take_along(store: SqliteStore, oud: Path, doel: Path) -> None:
    """Everything is in the new folder, whole; and then the file appears that shows the way."""
    with ExitStack() as stapel:
        with _told_of(doel):
            gemaakt = stapel.enter_context(files.made_in(doel, oud))
            files.copy_beside(oud, doel, gemaakt)
            gemaakt.append(doel / KOPIE)
            make_copy(store, doel / KOPIE)
            keer = int(store.setting(VERHUISD_KEER) or 0) + 1
            _write_down(doel / KOPIE, store, keer, oud, doel)
            files.take_name(oud, doel, gemaakt)
        with named(str(oud)):
            files.write_pointer(oud, t.WEGWIJZER_INHOUD.format(map=doel, keer=keer))
    drop_marker(doel)


def _write_down(kopie: Path, oud: SqliteStore, keer: int, uit: Path, doel: Path) -> None:
    """In the new one stands where it came from, so that what is left there can be cleared away."""
    store = open_store(kopie, oud.wachtzin)
    try:
        store.set_setting(VERHUISD_KEER, str(keer))
        store.set_setting(VERHUISD_UIT, str(uit))
        note(store, "verhuisd", bij=safe_folder(doel, {kop.code for kop in store.talks()}))
    finally:
        store.close()
    to_disk(kopie)


@contextmanager
def _told_of(doel: Path) -> Iterator[None]:
    """What the disk says, told of the folder that was named."""
    try:
        yield
    except OSError as fout:
        raise OpslagFout((t.daar_is_het_vol if is_full(fout) else t.daar_mag_niets)(str(doel))) from fout
    except OpslagFout as fout:
        if isinstance(fout, SchijfVol):
            raise SchijfVol(t.daar_is_het_vol(str(doel))) from fout
        raise


def _ring_along(oud: Path, nieuw: Path, wachtzin: str | None) -> None:
    """Who had the wachtzin in the key ring of this computer has it there for the new place."""
    if key_ring.is_on(oud):
        if wachtzin is not None:
            with suppress(Geweigerd):
                key_ring.put(nieuw, wachtzin)
        key_ring.drop(oud)


def _told(oud: Path, doel: Path) -> list[str]:
    programma = synced_by(oud)
    return [
        t.verhuisd(str(doel)),
        t.laat_staan(str(oud / WEGWIJZER)),
        *([t.ook_meegekopieerd(str(oud))] if any(map(Path.exists, files.shared(oud))) else []),
        *([t.oude_versies(programma)] if programma else []),
    ]
