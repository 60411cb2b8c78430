"""The first time that somebody types only `lob`: three questions, each with an answer that Enter takes.

The rule that lives here: nothing is asked that is settled already, whoever leaves leaves nothing behind, and a talk
that begins afterwards asks none of it again. Another folder is a move, like any other.
"""

from __future__ import annotations

from pathlib import Path

from loopbaangesprek.asking import ask_choice, ask_line, leaving_says
from loopbaangesprek.fouten import LobFout, OpslagFout
from loopbaangesprek.instellingen import ROL
from loopbaangesprek.places import home_folder
from loopbaangesprek.scherm import Face
from loopbaangesprek.teksten import hier as t
from loopbaangesprek.teksten.begin import ROLLEN, WELKE_ROL
from loopbaangesprek.teksten.kluis import NIETS_GEMAAKT
from loopbaangesprek.vault.first_time import choose, open_chosen
from loopbaangesprek.vault.moving import checked, move
from loopbaangesprek.vault.whereabouts import warn_where_it_stands
from loopbaangesprek.wiring import choose_face, say, stops_gently

_MENTOR = 0
"""The first role of the list is that of most."""


def settle(folder: Path, *, genoemd: bool) -> Path:
    """Ask for the role, the folder and the wachtzin, make the file, and return where it stands.

    Raises KeyboardInterrupt when somebody leaves, and `LobFout`; nothing is made then.
    """
    say(*t.EERSTE_KEER)
    face = choose_face(eenvoudig=True)
    with stops_gently():
        with leaving_says(NIETS_GEMAAKT):
            rol = _role(face)
            doel = _folder(face, folder) if not genoemd and _is_usual(folder) else None
        if doel is None:
            warn_where_it_stands(folder)
        keuze = choose(folder, face)
        store = open_chosen(folder, keuze, face)
        try:
            store.set_setting(ROL, rol)
        finally:
            store.close()
        if doel is None:
            return folder
        move(folder, doel)
    return home_folder(folder)


def _role(face: Face) -> str:
    nummer = ask_choice(WELKE_ROL, list(ROLLEN.values()), t.ROL_WAAROM, face=face, stops=True)
    if nummer is None:
        nummer = _MENTOR
        face.say(t.rol_gekozen(list(ROLLEN.values())[nummer]))
    return list(ROLLEN)[nummer]


def _is_usual(folder: Path) -> bool:
    """Whether this is where everything is kept when nobody names a folder: only then there is something to choose."""
    try:
        return folder == home_folder(named=False)
    except OpslagFout:  # what was kept there is on a disk that is not here
        return False


def _folder(face: Face, folder: Path) -> Path | None:
    """Another folder that everything can go to; None for the usual one."""
    uitleg = t.MAP_WAAROM
    while True:
        getypt = ask_line(t.WELKE_MAP, uitleg, tekst=str(folder), face=face)
        if not getypt or getypt.strip() == str(folder):
            return None
        try:
            return checked(folder, Path(getypt.strip()))
        except LobFout as fout:
            uitleg = fout.zin
