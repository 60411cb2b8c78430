"""`lob instellingen`: what is chosen now, and choosing something else.

The rule that lives here: every choice goes through the one reader of `instelbaar`, and all of a wish is kept or none of
it. The folder itself is no setting: choosing it is moving there.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from loopbaangesprek.desk.records_folder import records_folder
from loopbaangesprek.fouten import OnleesbareTekst, VerkeerdGebruik
from loopbaangesprek.huisstijl.kleur import ZICHTBAAR, contrast, named
from loopbaangesprek.huisstijl.vorm import Huisstijl, from_setting, to_setting
from loopbaangesprek.instelbaar.bestand import Gekozen
from loopbaangesprek.instelbaar.vorm import INSTELLINGEN, MAP, OP_NAAM, STIJL, VOLGORDE
from loopbaangesprek.instellingen import AAN, HUISSTIJL
from loopbaangesprek.opening import is_kept, opened
from loopbaangesprek.pauze import UIT
from loopbaangesprek.places import home_folder
from loopbaangesprek.plain_mark import put_right
from loopbaangesprek.stores.base import Store
from loopbaangesprek.stores.sqlite import SqliteStore
from loopbaangesprek.teksten import instellingen as t
from loopbaangesprek.teksten.huisstijl import LICHTE_KLEUR
from loopbaangesprek.teksten.kluishulp import PAUZE_ZONDER
from loopbaangesprek.vault.first_time import opened_to_keep
from loopbaangesprek.wiring import say


class Kept(Struct, frozen=True):
    """What is chosen: values as they are kept by the words for them, the look (None: damaged), and two folders."""

    values: dict[str, str | None]
    style: Huisstijl | None
    folder: Path
    records: Path

    def line(self, naam: str) -> str:
        """One setting and its value."""
        if naam == MAP:
            return t.regel(MAP, str(self.folder))
        if naam == STIJL:
            return t.regel(STIJL, self._told_style())
        if naam == "verslagen" and not self.values[naam]:
            return t.regel(naam, t.verslagen_in(str(self.records)))
        return OP_NAAM[naam].told(self.values[naam])

    def lines(self) -> list[str]:
        """All of them, in their order."""
        return [self.line(naam) for naam in VOLGORDE]

    def _told_style(self) -> str:
        if self.style is None:
            return t.STIJL_BESCHADIGD
        return t.stijl(self.style.naam, self.style.kleur and named(self.style.kleur))

    def as_data(self) -> dict[str, Any]:
        """The same for other programs."""
        getypt = {i.naam: i.getypt(self.values[i.naam] or i.gewoon) for i in INSTELLINGEN}
        stijl = self.style or Huisstijl()
        return {
            "rol": self.values["rol"] or None,
            "map": str(self.folder),
            "verslagen": str(self.records),
            "bewaartermijn": int(str(getypt["bewaartermijn"])),
            "pauze": getypt["pauze"],
            "huisstijl": {"naam": stijl.naam or None, "kleur": stijl.kleur or None},
            "eenvoudig": self.values["eenvoudig"] == AAN,
        }


def read_kept(folder: Path) -> Kept:
    """What is chosen in a folder; where nothing is kept yet, what counts then."""
    with opened(folder) as store:
        return kept_in(store, folder)


def kept_in(store: Store, folder: Path) -> Kept:
    """What is chosen in a store; a choice that is damaged is none."""
    values = {i.naam: _setting(store, i.sleutel) for i in INSTELLINGEN}
    try:
        style = from_setting(store.setting(HUISSTIJL))
    except OnleesbareTekst:
        style = None
    return Kept(values, style, home_folder(folder).absolute(), records_folder(store))


def _setting(store: Store, sleutel: str) -> str | None:
    try:
        return store.setting(sleutel)
    except OnleesbareTekst:
        return None


def show(folder: Path) -> None:
    """Say how everything is, and how to change it."""
    say(*read_kept(folder).lines(), "", t.VERANDEREN, t.ALS_BESTAND)


def show_one(folder: Path, naam: str) -> None:
    """Say how one setting is, and what it is for."""
    say(read_kept(folder).line(naam), *([OP_NAAM[naam].uitleg] if naam in OP_NAAM else []))


def choose(folder: Path, naam: str, getypt: str) -> None:
    """Keep another value; raises `VerkeerdGebruik`, and nothing is changed then."""
    say(*keep(folder, Gekozen({naam: read_value(naam, getypt)})))


def read_value(naam: str, getypt: str) -> str:
    """What was typed as it is kept; a folder may be named from where one is. Raises `VerkeerdGebruik`."""
    return OP_NAAM[naam].lees(_whole(getypt) if naam == "verslagen" else getypt)


def _whole(getypt: str) -> str:
    """A folder as it was typed, from the top where it was not; a word that is no folder is left to the reader."""
    pad = getypt.strip()
    try:
        if pad[:1] in {"~", ""} or not ({os.sep, os.altsep} & set(pad) or Path(pad).is_dir()):
            return getypt
        return os.path.abspath(pad)  # noqa: PTH100 - a folder above this one is meant as it is typed, without ..
    except (OSError, ValueError):
        return getypt


def keep(folder: Path, gekozen: Gekozen) -> list[str]:
    """Keep all that was chosen, or none of it; returns how it is now. Raises `VerkeerdGebruik`."""
    if map_ := gekozen.waarden.get("verslagen"):
        check_folder(map_)
    with _to_keep(folder) as store:
        with store.as_one():
            for naam, waarde in gekozen.waarden.items():
                store.set_setting(OP_NAAM[naam].sleutel, waarde)
            if gekozen.stijl:
                stijl = replace(kept_in(store, folder).style or Huisstijl(), **gekozen.stijl)
                store.set_setting(HUISSTIJL, to_setting(stijl))
        kept = kept_in(store, folder)
        put_right(store.pad.parent, altijd=kept.values["eenvoudig"] == AAN)
        zonder = "pauze" in gekozen.waarden and gekozen.waarden["pauze"] != UIT and store.wachtzin is None
    licht = "kleur" in gekozen.stijl and contrast(gekozen.stijl["kleur"]) < ZICHTBAAR
    return [
        *(t.is_nu(kept.line(naam)) for naam in _named(gekozen)),
        *([PAUZE_ZONDER] if zonder else []),
        *([LICHTE_KLEUR] if licht else []),
    ]


def _named(gekozen: Gekozen) -> list[str]:
    anders: Mapping[str, object] = {**gekozen.waarden, **({STIJL: ""} if gekozen.stijl else {})}
    return [naam for naam in VOLGORDE if naam in anders]


def check_folder(map_: str) -> None:
    """Raise `VerkeerdGebruik` where this is no whole folder on this computer, or a file stands in its place."""
    try:
        pad = Path(map_).expanduser()
        if not pad.is_absolute():  # whole elsewhere: here it would be made wherever one is
            raise VerkeerdGebruik(t.GEEN_HELE_MAP)
        if any(deel.exists() and not deel.is_dir() for deel in (pad, *pad.parents)):
            raise VerkeerdGebruik(t.STAAT_EEN_BESTAND)
    except (OSError, RuntimeError, ValueError):
        raise VerkeerdGebruik(t.GEEN_HELE_MAP) from None


@contextmanager
def _to_keep(folder: Path) -> Iterator[SqliteStore]:
    """The store, made where there is none yet; that there is no wachtzin was told when it was read."""
    if not is_kept(home_folder(folder)):
        with opened_to_keep(folder) as store:
            yield store
        return
    with opened(folder, quietly=True) as store:
        yield store
