"""The first time that somebody types only `lob`: three questions, each with an answer that Enter takes.

The rule that lives here: nothing is asked that is settled already, whoever leaves leaves nothing behind, and a talk
that begins afterwards asks none of it again. Another folder is a move, like any other, and one can go back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from loopbaangesprek.asking import GoesBack, as_choices, ask_first, leaving_says, picked
from loopbaangesprek.fouten import LobFout, OpslagFout, VerkeerdGebruik
from loopbaangesprek.instellingen import ROL
from loopbaangesprek.places import home_folder
from loopbaangesprek.scherm import Face, Scherm
from loopbaangesprek.teksten import hier as t
from loopbaangesprek.teksten.begin import KIES_UIT_DE_LIJST, ROLLEN, WELKE_ROL
from loopbaangesprek.teksten.kluis import NIETS_GEMAAKT
from loopbaangesprek.vault.first_time import choose, open_chosen
from loopbaangesprek.vault.moving import checked, move
from loopbaangesprek.vault.new_wachtzin import Choice
from loopbaangesprek.vault.whereabouts import warn_where_it_stands
from loopbaangesprek.wiring import choose_face, say, stops_gently

_MENTOR = 0
"""The first role of the list is that of most."""
_VOORBEELD = Path("~", "Documenten", "loopbaangesprekken")


class _Chosen(Struct, frozen=True):
    """What was answered so far; without another folder and without a lock None."""

    rol: str = ""
    doel: Path | None = None
    slot: Choice | None = None


class _Table(Struct):
    """What the questions need: the face, the folder they are about, and which ones there are."""

    face: Face
    folder: Path
    vragen: Sequence[Callable[[_Table, _Chosen], _Chosen]]


def settle(folder: Path, *, genoemd: bool) -> Path:
    """Ask for the role, the folder and the wachtzin, make the file, and return where it stands.

    Raises KeyboardInterrupt when somebody leaves, and `LobFout`; nothing is made then.
    """
    say(*t.EERSTE_KEER)
    face = choose_face(eenvoudig=True)
    table = _Table(
        face, folder, [_role, *([_other_folder] if not genoemd and _is_usual(folder) else []), _lock]
    )
    with stops_gently():
        gekozen = _ask_all(table)
        store = open_chosen(folder, gekozen.slot, face)
        try:
            store.set_setting(ROL, gekozen.rol)
        finally:
            store.close()
        if gekozen.doel is None:
            return folder
        move(folder, gekozen.doel)
    return home_folder(folder)


def _ask_all(table: _Table) -> _Chosen:
    """The answers to all questions; the way back leads to the question before."""
    terug: list[_Chosen] = []
    gekozen = _Chosen()
    while len(terug) < len(table.vragen):
        try:
            nieuw = table.vragen[len(terug)](table, gekozen)
        except GoesBack:
            gekozen = terug.pop()
        else:
            terug.append(gekozen)
            gekozen = nieuw
    return gekozen


def _role(table: _Table, gekozen: _Chosen) -> _Chosen:
    with leaving_says(NIETS_GEMAAKT):
        nummer = _pick(table.face, WELKE_ROL, list(ROLLEN.values()), t.ROL_WAAROM, terug=False)
    if nummer is None:
        nummer = _MENTOR
        table.face.say(t.rol_gekozen(list(ROLLEN.values())[nummer]))
    return replace(gekozen, rol=list(ROLLEN)[nummer])


def _lock(table: _Table, gekozen: _Chosen) -> _Chosen:
    """Behind which wachtzin; who leaves here hears from that question that nothing was made."""
    if gekozen.doel is None:
        warn_where_it_stands(table.folder)
    return replace(gekozen, slot=choose(table.folder, table.face, terug=True))


def _pick(face: Face, vraag: str, woorden: Sequence[str], uitleg: str, *, terug: bool) -> int | None:
    """The number (from 0) of what was picked; None for an empty line."""
    scherm = Scherm(vraag, keuze=as_choices(woorden), kiest="woord", hulpregels=(uitleg,))
    while True:
        tekst = ask_first(face, scherm, terug=terug)
        nummer = picked(woorden, tekst)
        if nummer is not None or not tekst.strip():
            return nummer
        scherm = replace(scherm, meldingen=(KIES_UIT_DE_LIJST,))


def _is_usual(folder: Path) -> bool:
    """Whether this is where everything is kept when nobody names a folder: only then there is something to choose."""
    try:
        return folder == home_folder(named=False)
    except OpslagFout:  # what was kept there is on a disk that is not here
        return False


def _other_folder(table: _Table, gekozen: _Chosen) -> _Chosen:
    """Another folder that everything can go to; None for the usual one."""
    uitleg = t.MAP_WAAROM
    with leaving_says(NIETS_GEMAAKT):
        while True:
            getypt = _typed_folder(table, uitleg)
            if getypt is None:
                return replace(gekozen, doel=None)
            try:
                doel = checked(table.folder, _whole(getypt))
            except LobFout as fout:
                uitleg = fout.zin
                continue
            if doel.exists() or _may_make(table.face, doel):
                return replace(gekozen, doel=doel)


def _typed_folder(table: _Table, uitleg: str) -> Path | None:
    """The folder that was typed; None where the one that stood there is kept."""
    hier = str(table.folder)
    scherm = Scherm(t.WELKE_MAP, tekst=hier, herzien=True, hulpregels=(uitleg,), enkel=True)
    getypt = ask_first(table.face, scherm, terug=True).strip()
    return None if getypt in ("", hier) else Path(getypt)


def _whole(getypt: Path) -> Path:
    """The same folder, where it is there already or was named in full; raises `VerkeerdGebruik`.

    Half a name would make a folder wherever somebody happens to be.
    """
    if getypt.is_absolute() or str(getypt).startswith("~") or getypt.is_dir():
        return getypt
    raise VerkeerdGebruik(t.NOEM_HELE_MAP.format(voorbeeld=_VOORBEELD))


def _may_make(face: Face, doel: Path) -> bool:
    """Whether a folder that is not there yet may be made; the way back leads to its name."""
    try:
        vraag = t.DIE_MAP_MAKEN.format(map=doel)
        return not _pick(face, vraag, t.MAKEN_KEUZE, t.MAKEN_UITLEG, terug=True)
    except GoesBack:
        return False
