"""How the school's own look is shown and chosen (`lob instellingen huisstijl`).

The rule that lives here: all that was typed is checked before anything is kept, and is kept in one go.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from loopbaangesprek.fouten import HuisstijlFout, OnleesbareTekst
from loopbaangesprek.huisstijl import logo, sjabloon
from loopbaangesprek.huisstijl.kleur import ZICHTBAAR, contrast, named, read_colour
from loopbaangesprek.huisstijl.logo import clean_png, size_of
from loopbaangesprek.huisstijl.sjabloon import read_template
from loopbaangesprek.huisstijl.vorm import Huisstijl, from_setting, read_name, to_setting
from loopbaangesprek.instellingen import HUISSTIJL
from loopbaangesprek.opening import opened
from loopbaangesprek.plaats import LeesFout
from loopbaangesprek.reading.tekstbestand import Grenzen, decode
from loopbaangesprek.schoon import on_one_line, schoon
from loopbaangesprek.teksten import huisstijl as t
from loopbaangesprek.vault.first_time import opened_to_keep
from loopbaangesprek.wiring import say

if TYPE_CHECKING:
    from loopbaangesprek.stores.base import Store

_OP_INTERNET = ("http:", "https:")
WEG = ("naam", "kleur", "logo", "sjabloon", "alles")
"""What can be taken away."""


class Wanted(Struct, frozen=True):
    """What was typed: the name, the colour, and the files of a logo and a template."""

    naam: str | None = None
    kleur: str | None = None
    logo: Path | None = None
    sjabloon: Path | None = None

    @property
    def anything(self) -> bool:
        """Whether something was typed at all."""
        return self != Wanted()


def show_style(folder: Path) -> None:
    """Say how the look is now, and what to type to change it."""
    with opened(folder) as store:
        say(*_lines(_kept(store)))


def choose_style(folder: Path, wanted: Wanted) -> None:
    """Keep what was chosen; raises `VerkeerdGebruik` and `HuisstijlFout`, and then nothing was kept."""
    gekozen = _read(wanted)
    with opened_to_keep(folder) as store:
        stijl = replace(_kept(store) or Huisstijl(), **gekozen)
        store.set_setting(HUISSTIJL, to_setting(stijl))
        say(*_lines(stijl))
    if "kleur" in gekozen and contrast(stijl.kleur) < ZICHTBAAR:
        say(t.LICHTE_KLEUR)


def drop_style(folder: Path, wat: str) -> None:
    """Take away a part of the look, or all of it."""
    leeg = Huisstijl()
    with opened(folder) as store:
        stijl = leeg if wat == "alles" else replace(_kept(store) or leeg, **{wat: getattr(leeg, wat)})
        if store.setting(HUISSTIJL) is not None:
            store.set_setting(HUISSTIJL, to_setting(stijl))
        say(*_lines(stijl))


def _kept(store: Store) -> Huisstijl | None:
    """The look that is kept; None where it is damaged."""
    try:
        return from_setting(store.setting(HUISSTIJL))
    except OnleesbareTekst:
        return None


def _read(wanted: Wanted) -> dict[str, object]:
    """What was typed, as it is kept."""
    gekozen: dict[str, object] = {}
    if wanted.naam is not None:
        gekozen["naam"] = read_name(wanted.naam)
    if wanted.kleur is not None:
        gekozen["kleur"] = read_colour(wanted.kleur)
    if wanted.logo is not None:
        gekozen["logo"] = clean_png(_bytes(wanted.logo, logo.MEESTE_BYTES))
    if wanted.sjabloon is not None:
        gekozen["sjabloon"] = read_template(_text(wanted.sjabloon))
    return gekozen


def _text(pad: Path) -> str:
    """The text of a template; what is no text is told as it is of a question bank."""
    data = _bytes(pad, sjabloon.MEESTE_BYTES)
    if len(data) > sjabloon.MEESTE_BYTES:
        raise HuisstijlFout(t.sjabloon_te_groot(sjabloon.MEESTE_BYTES))
    try:
        return decode(data, pad.name, Grenzen(grootte=sjabloon.MEESTE_BYTES))
    except LeesFout as fout:
        raise HuisstijlFout(fout.bevindingen[0].zin) from None


def _bytes(pad: Path, hoogstens: int) -> bytes:
    """What is in a file, and never much more than may be in it."""
    if pad.parts[:1] and pad.parts[0].lower() in _OP_INTERNET:
        raise HuisstijlFout(t.EERST_BEWAREN)
    try:
        if not pad.is_file():
            raise HuisstijlFout((t.niet_te_lezen if pad.exists() else t.niet_gevonden)(_said(pad)))
        with pad.open("rb") as bestand:
            return bestand.read(hoogstens + 1)
    except (OSError, ValueError):
        raise HuisstijlFout(t.niet_te_lezen(_said(pad))) from None


def _said(pad: Path) -> str:
    return on_one_line(schoon(str(pad)))


def _lines(stijl: Huisstijl | None) -> list[str]:
    """How a look is, and what to type for what is not there."""
    if stijl is None:
        return [t.IS_BESCHADIGD]
    vast = stijl.sjabloon
    return [
        t.UITLEG,
        t.naam(stijl.naam) if stijl.naam else t.NAAM_GEEN,
        t.kleur(named(stijl.kleur)) if stijl.kleur else t.KLEUR_GEEN,
        t.logo(*size_of(stijl.logo)) if stijl.logo else t.LOGO_GEEN,
        t.sjabloon(voor=bool(vast.voor), na=bool(vast.na)) if vast else t.SJABLOON_GEEN,
        t.PROBEER,
        *([] if stijl == Huisstijl() else [t.WEGHALEN]),
    ]
