"""`lob instellingen` for a person: a list to pick from, and one question for each.

The rule that lives here: Enter leaves everything as it is, and what does not fit is asked again with what to type.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from loopbaangesprek.asking import ask_choice, ask_line
from loopbaangesprek.desk.settings import keep, kept_in, read_kept, read_value
from loopbaangesprek.fouten import LobFout, VerkeerdGebruik
from loopbaangesprek.huisstijl.kleur import read_colour
from loopbaangesprek.huisstijl.vorm import read_name
from loopbaangesprek.instelbaar.bestand import Gekozen
from loopbaangesprek.instelbaar.vorm import MAP, STIJL, VOLGORDE
from loopbaangesprek.opening import opened
from loopbaangesprek.scherm import Face
from loopbaangesprek.talk.pausing import watch_over
from loopbaangesprek.teksten import instellingen as t
from loopbaangesprek.teksten.begin import ROLLEN
from loopbaangesprek.vault.moving import move
from loopbaangesprek.wiring import choose_face, say


def ask_settings(folder: Path) -> None:
    """Let settings be picked and changed until somebody is done."""
    face = choose_face(eenvoudig=True)
    with opened(folder) as store:
        kept = kept_in(store, folder)
        watch_over(face, store)
    while True:
        nummer = ask_choice(t.WAT_VERANDEREN, kept.lines(), t.ENTER_IS_KLAAR, face=face)
        if nummer is None:
            return
        say(*_change(folder, VOLGORDE[nummer], face))
        kept = read_kept(folder)


def _change(folder: Path, naam: str, face: Face) -> list[str]:
    """Ask for one setting, and keep it; the lines to say."""
    try:
        if naam == MAP:
            return _move(folder, face)
        gekozen = _asked_style(face) if naam == STIJL else _asked(naam, face)
        return [t.NIETS_VERANDERD] if gekozen.leeg else keep(folder, gekozen)
    except LobFout as fout:
        return [fout.zin]


def _move(folder: Path, face: Face) -> list[str]:
    """Another folder for everything: the same as `lob kluis verhuis`, which says itself what it did."""
    naar = ask_line(t.VRAGEN[MAP], t.LAAT_HET_ZO, face=face)
    if not naar or not naar.strip():
        return [t.NIETS_VERANDERD]
    move(folder, Path(naar.strip()))
    return []


def _asked(naam: str, face: Face) -> Gekozen:
    keuzes = {"rol": ROLLEN, "eenvoudig": t.AAN_UIT}.get(naam)
    if keuzes is not None:
        nummer = ask_choice(t.VRAGEN[naam], list(keuzes.values()), t.LAAT_HET_ZO, face=face)
        return Gekozen() if nummer is None else Gekozen({naam: list(keuzes)[nummer]})
    waarde = _line(naam, lambda getypt: read_value(naam, getypt), face)
    return Gekozen() if waarde is None else Gekozen({naam: waarde})


def _asked_style(face: Face) -> Gekozen:
    """The name and the colour; the picture and the fixed text have a command of their own."""
    lezers: dict[str, Callable[[str], str]] = {"naam": read_name, "kleur": read_colour}
    antwoorden = {deel: _line(deel, lees, face) for deel, lees in lezers.items()}
    return Gekozen({}, {deel: waarde for deel, waarde in antwoorden.items() if waarde is not None})


def _line(naam: str, lees: Callable[[str], str], face: Face) -> str | None:
    """A line that can be read, or None where it was left empty."""
    uitleg = t.TYP.get(naam, "")
    while True:
        getypt = ask_line(t.VRAGEN[naam], f"{uitleg} {t.LAAT_HET_ZO}".strip(), face=face)
        if not getypt or not getypt.strip():
            return None
        try:
            return lees(getypt)
        except VerkeerdGebruik as fout:
            uitleg = fout.zin
