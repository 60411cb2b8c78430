"""Which question a talk begins with, where that can be known before anything is loaded.

The rule that lives here: what is shown is as good as certain. Where a wachtzin may be asked, a warning may come first,
the talk may not be kept, or a bank is the school's own, nothing is shown, and the question comes when everything else
is there. One thing is taken on trust, for it takes long to know: that a wachtzin in the environment fits. Where it does
not, that is told in place of the question, and what was typed is thrown away.
"""

from __future__ import annotations

import os

from loopbaangesprek import usual
from loopbaangesprek.cli import GESTOPT, plainly
from loopbaangesprek.faces import ahead, echo
from loopbaangesprek.instellingen import KLUIS
from loopbaangesprek.teksten import eerste as t
from loopbaangesprek.teksten.kluis import ZONDER_WACHTZIN

TYPE_CHECKING = False
if TYPE_CHECKING:  # `typing` takes longer to load than all of this
    from collections.abc import Callable, Sequence

BESTAND, ZIN = "LOB_WACHTZIN_BESTAND", "LOB_WACHTZIN"
"""As `environment` names them, which takes too long to load here."""
_SYNC_NAMEN = ("drive", "dropbox", "cloud", "mobile documents")
"""What stands in the name of every folder that a sync program keeps; more names have it, and those wait too."""
_SYNC_TEKENS = (
    ".dropbox", ".nextcloudsync.log", ".owncloudsync.log", ".stfolder", ".stignore", ".tmp.drive",
    ".csync", "._csync", "_csync", ".sync_", "._sync_", "_sync_",
)  # fmt: skip
"""What the names begin with of what such a program leaves in that folder; more names do, and those wait too."""
_SYNC_OMGEVING = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")


def behind_it(words: Sequence[str], doe: Callable[[], int]) -> int:
    """The exit code of `doe`, which is done behind the first question where that can be shown already."""
    code = None
    try:
        _show(words)
        code = doe()
    except KeyboardInterrupt:  # while something was loaded
        code = GESTOPT
    finally:
        ahead.withdraw(t.NIET_BEGONNEN if code == GESTOPT else "")
        echo.leave_as_it_was()
    return code


def _show(words: Sequence[str]) -> None:
    gegeven = plainly.begins(words)
    if gegeven is None or "--code" in gegeven or "--eenvoudig" in gegeven or not ahead.may_paint():
        return
    bank = gegeven.get("--bank")
    try:
        meldingen = told_first(bank)
    except Exception:  # noqa: BLE001 - whatever is wrong there is told by who opens it to keep something
        return
    if meldingen is None:
        return
    if bank is None:
        ahead.show(t.WELKE_BANK, meldingen=meldingen, keuze=tuple(t.BANKEN.values()))
    else:
        ahead.show(t.WELKE_CODE, meldingen=meldingen, hulp=(t.CODE_UITLEG,))


def told_first(bank: str | None) -> Sequence[str] | None:
    """What stands above the first question of what is kept here; None where something else may come before it."""
    from loopbaangesprek.cli import completing_kept as kept  # noqa: PLC0415 - few commands get here

    map_ = os.path.expanduser(os.environ.get("LOB_MAP", "")) or usual.data_folder()
    pad = os.path.join(map_, kept.DATABASE)
    anders = (kept.WEGWIJZER, usual.MERK_EENVOUDIG, *_own_banks(bank))
    if any(os.path.lexists(os.path.join(map_, naam)) for naam in anders) or is_perhaps_synced(map_):
        return None
    if not (os.access(map_, os.W_OK) and os.access(pad, os.R_OK | os.W_OK)):
        return None  # where it is kept then is asked first
    gezegd = bool(os.environ.get(BESTAND) or os.environ.get(ZIN))
    if not kept.is_open(pad):
        return () if gezegd else None
    if not usual.is_of_today(pad):
        return None
    if gezegd or ZIN in os.environ:
        return ()
    # Somebody who was never asked for a wachtzin is asked first; who chose to do without is told so.
    return (ZONDER_WACHTZIN,) if kept.setting(pad, KLUIS) else None


def _own_banks(bank: str | None) -> tuple[str, ...]:
    """What may stand in the folder and change the question: banks of the school's own, or one by this name."""
    if bank is None:
        return (usual.VRAGEN,)
    # What is no bank of ours may be a file, or a slip of the pen.
    return (
        tuple(os.path.join(usual.VRAGEN, f"{bank}{einde}") for einde in (".yaml", ".yml"))
        if bank in t.BANKEN
        else (".",)
    )


def is_perhaps_synced(map_: str) -> bool:
    """Whether a sync program may copy this folder; it says so of more folders than `synced`, and of hardly any less."""
    wegen = (map_, os.path.realpath(map_))
    return any(os.environ.get(naam) for naam in _SYNC_OMGEVING) or any(map(_may_be_synced, wegen))


def _may_be_synced(map_: str) -> bool:
    if any(naam in map_.lower() for naam in _SYNC_NAMEN):
        return True
    boven = os.path.abspath(map_)
    while True:
        # In a folder with thousands of names the first sign of each must be enough.
        if any(naam[0] in "._" and naam.lower().startswith(_SYNC_TEKENS) for naam in _names_in(boven)):
            return True
        if boven == os.path.dirname(boven):
            return False
        boven = os.path.dirname(boven)


def _names_in(map_: str) -> list[str]:
    try:
        return os.listdir(map_)
    except (OSError, ValueError):  # it cannot be seen, or is not there yet
        return []
