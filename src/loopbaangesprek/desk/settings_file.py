"""The settings as a file: written, and read in.

The rule that lives here: a file with a mistake in it changes nothing, and every mistake is told at once.
"""

from __future__ import annotations

from pathlib import Path

from loopbaangesprek.asking import ask_choice, may_overwrite
from loopbaangesprek.desk.records_folder import records_folder
from loopbaangesprek.desk.settings import check_folder, keep, kept_in
from loopbaangesprek.files import write_export
from loopbaangesprek.fouten import LobFout, UitvoerFout, VerkeerdGebruik
from loopbaangesprek.huisstijl.kleur import named
from loopbaangesprek.instelbaar.bestand import Gekozen, read_settings, write_settings
from loopbaangesprek.opening import opened
from loopbaangesprek.plaats import LeesFout
from loopbaangesprek.reading.tekstbestand import BANK
from loopbaangesprek.reading.yamltree import parse
from loopbaangesprek.teksten import instellingen as t
from loopbaangesprek.teksten.bankbestanden import onleesbaar
from loopbaangesprek.wiring import has_person, say, where_written


class InstellingenFout(LobFout):
    """A file with settings that cannot be used: unreadable, or with mistakes in it."""


def write_file(folder: Path, naar: Path | None) -> None:
    """Write the settings as a file, and say where it is; raises `UitvoerFout`."""
    with opened(folder) as store:
        kept, map_ = kept_in(store, folder), records_folder(store)
    stijl = {"naam": kept.style.naam, "kleur": _by_name(kept.style.kleur)} if kept.style else {}
    values = {**kept.values, "verslagen": _for_anybody(kept.values["verslagen"])}
    inhoud = write_settings(values, stijl)
    try:
        pad = write_export(naar or map_, t.BESTAND_NAAM, inhoud.encode(), may_overwrite())
    except UitvoerFout:  # its own sentence speaks of an option that does not exist here
        raise UitvoerFout(t.bewaren_lukt_niet(str(naar or map_))) from None
    say(*where_written(pad), t.GEEF_DOOR)


def read_file(folder: Path, pad: Path) -> None:
    """Keep what a file chooses, all of it or nothing; raises `InstellingenFout`."""
    try:
        gekozen = _read(_bytes(pad), pad.name)
    except LeesFout as fout:
        raise InstellingenFout(t.met_fouten(str(pad), fout.bevindingen)) from None
    if gekozen.leeg:
        say(t.NIETS_GEKOZEN)
        return
    gekozen, zinnen = _with_folder(gekozen)
    say(*([] if gekozen.leeg else keep(folder, gekozen)), *zinnen)


def _with_folder(gekozen: Gekozen) -> tuple[Gekozen, list[str]]:
    """What was chosen, without the folder for records where that is not meant here; and a sentence about that.

    Raises `InstellingenFout` where it can be no folder here.
    """
    if not (map_ := gekozen.waarden.get("verslagen")):
        return gekozen, []
    try:
        check_folder(map_)
    except VerkeerdGebruik as fout:
        raise InstellingenFout(f"{t.in_bestand('verslagen', fout.zin)} {t.NIETS_VERANDERD}") from None
    if _is_meant(map_):
        return gekozen, []
    over = {naam: waarde for naam, waarde in gekozen.waarden.items() if naam != "verslagen"}
    return Gekozen(over, gekozen.stijl), [t.map_niet_genomen(map_)]


def _is_meant(map_: str) -> bool:
    """Whether records may go to a folder that somebody else wrote down: a person is asked, or else it has to exist."""
    if has_person():
        return ask_choice(t.map_uit_bestand(map_), t.MAP_UIT_BESTAND_KEUZE) == 1
    try:
        return Path(map_).expanduser().is_dir()
    except (OSError, RuntimeError, ValueError):
        return False


def _by_name(kleur: str) -> str:
    """A colour by its word where it has one: that is what a person reads."""
    return named(kleur).split(" (")[0] if kleur else ""


def _for_anybody(map_: str | None) -> str | None:
    """A folder below one's own as everybody can have it."""
    try:
        return f"~/{Path(map_).relative_to(Path.home()).as_posix()}" if map_ else map_
    except (RuntimeError, ValueError):
        return map_


def _read(data: bytes, naam: str) -> Gekozen:
    try:
        return read_settings(parse(data, naam, BANK))
    except LeesFout as fout:
        if fout.knoop is None:
            raise
        # Nothing of the tree is missing, so the rest of it is looked at too.
        return read_settings(fout.knoop, fout.bevindingen)


def _bytes(pad: Path) -> bytes:
    """The bytes of the file, one more than is allowed at most. Raises `InstellingenFout`."""
    try:
        with pad.expanduser().open("rb") as bestand:
            return bestand.read(BANK.grootte + 1)
    except FileNotFoundError:
        raise InstellingenFout(t.geen_bestand(str(pad))) from None
    except (OSError, ValueError, RuntimeError) as fout:
        raise InstellingenFout(onleesbaar(str(pad), getattr(fout, "errno", None))) from None
