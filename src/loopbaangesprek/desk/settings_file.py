"""The settings as a file: written, and read in.

The rule that lives here: a file with a mistake in it changes nothing, and every mistake is told at once.
"""

from __future__ import annotations

from pathlib import Path

from loopbaangesprek.asking import may_overwrite
from loopbaangesprek.desk.records_folder import records_folder
from loopbaangesprek.desk.settings import keep, kept_in
from loopbaangesprek.files import write_export
from loopbaangesprek.fouten import LobFout
from loopbaangesprek.huisstijl.kleur import named
from loopbaangesprek.instelbaar.bestand import Gekozen, read_settings, write_settings
from loopbaangesprek.opening import opened
from loopbaangesprek.plaats import LeesFout
from loopbaangesprek.reading.tekstbestand import BANK
from loopbaangesprek.reading.yamltree import parse
from loopbaangesprek.teksten import instellingen as t
from loopbaangesprek.teksten.bankbestanden import onleesbaar
from loopbaangesprek.teksten.verloop import geschreven_naar
from loopbaangesprek.wiring import say


class InstellingenFout(LobFout):
    """A file with settings that cannot be used: unreadable, or with mistakes in it."""


def write_file(folder: Path, naar: Path | None) -> None:
    """Write the settings as a file, and say where it is; raises `UitvoerFout`."""
    with opened(folder) as store:
        kept, map_ = kept_in(store, folder), records_folder(store)
    stijl = {"naam": kept.style.naam, "kleur": _by_name(kept.style.kleur)} if kept.style else {}
    values = {**kept.values, "verslagen": _for_anybody(kept.values["verslagen"])}
    inhoud = write_settings(values, stijl)
    pad = write_export(naar or map_, t.BESTAND_NAAM, inhoud.encode(), may_overwrite())
    say(geschreven_naar(pad), t.GEEF_DOOR)


def read_file(folder: Path, pad: Path) -> None:
    """Keep what a file chooses, all of it or nothing; raises `InstellingenFout`."""
    try:
        gekozen = _read(_bytes(pad), pad.name)
    except LeesFout as fout:
        raise InstellingenFout(t.met_fouten(str(pad), fout.bevindingen)) from None
    say(*([t.NIETS_GEKOZEN] if gekozen.leeg else keep(folder, gekozen)))


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
