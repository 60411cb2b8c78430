"""Where the tool keeps things on this computer.

The rule that lives here: one folder for everything (`LOB_MAP` or `--map`); without it, the platform's own. Where that
folder was left with `lob kluis verhuis`, a small file in it says where everything went, and that is followed.
"""

# Annotations as they are: those of a named tuple would each be compiled out of a text, in every run.
import os
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from loopbaangesprek import usual
from loopbaangesprek.fouten import OpslagFout

DATABASE = usual.DATABASE
WEGWIJZER = usual.WEGWIJZER
"""The file that says where what stood in a folder is now."""
_LANGSTE_PAD, _LANGSTE_NUMMER = 4096, 9
"""Signs of a folder that there can be, and figures in the number of a move."""


def home_folder(gekozen: Path | None = None, *, named: bool = True) -> Path:
    """The folder for everything the tool keeps; raises `OpslagFout` when there can be no such folder.

    With `named` False the folder where it is kept when nobody names one.
    """
    name = (gekozen or os.environ.get("LOB_MAP")) if named else None
    if name:
        try:
            return _followed(Path(name).expanduser())
        except (RuntimeError, ValueError):
            from loopbaangesprek.teksten.opslag import geen_map  # noqa: PLC0415 - only in trouble

            raise OpslagFout(geen_map(str(name))) from None
    return _followed(Path(usual.data_folder()))


class Pointer(NamedTuple):
    """Where what stood in a folder went, and the how-manieth move of that kluis it was."""

    folder: Path
    keer: int


def pointer_in(folder: Path) -> Pointer | None:
    """What the file in a folder says of where everything went; raises `OpslagFout` when it says nothing to go by."""
    pad = folder / WEGWIJZER
    try:
        regels = pad.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return None
    except UnicodeDecodeError:
        regels = []
    except (OSError, ValueError):  # what is wrong with the folder itself is told by whoever opens it
        return None
    delen = dict(regel.split(": ", 1) for regel in regels if ": " in regel)
    daar, nummer = delen.get("Map", ""), delen.get("Verhuizing nummer", "")
    if not (0 < len(daar) <= _LANGSTE_PAD and nummer.isdecimal() and len(nummer) <= _LANGSTE_NUMMER):
        from loopbaangesprek.teksten.verhuizen import wegwijzer_onleesbaar  # noqa: PLC0415 - only in trouble

        raise OpslagFout(wegwijzer_onleesbaar(str(pad)))
    return Pointer(Path(daar), int(nummer))


def _followed(folder: Path) -> Path:
    """Where what stood in a folder is now; each move has a higher number, so that nobody is led in a circle."""
    begin, keer = folder, 0
    while (wijzer := pointer_in(folder)) is not None and wijzer.keer > keer:
        folder, keer = wijzer
    if keer and not os.path.lexists(folder / DATABASE):
        from loopbaangesprek.teksten.verhuizen import verhuisd_en_weg  # noqa: PLC0415 - only in trouble

        raise OpslagFout(verhuisd_en_weg(str(begin), str(folder), WEGWIJZER))
    return folder


def older_copies(folder: Path) -> list[Path]:
    """The copies beside the database: from before a new version changed it, and what `zet-terug` put aside."""
    stam, _, vorm = DATABASE.rpartition(".")
    try:
        return sorted(pad for wat in ("schema", "opzij") for pad in folder.glob(f"{stam}-{wat}-*.{vorm}"))
    except OSError:
        return []


def own_banks(folder: Path) -> Path:
    """The folder with the school's own question banks."""
    return folder / "vragen"


def export_folder() -> Path:
    """Where a record is written when nobody named a place: the folder for documents."""
    from platformdirs import user_documents_path  # noqa: PLC0415 - most runs name a folder or need none

    return user_documents_path() / "Loopbaangesprekken"


def is_for_a_while(folder: Path) -> bool:
    """Whether a folder is one that the system may empty, as at a restart."""
    import tempfile  # noqa: PLC0415 - only in trouble

    return Path(tempfile.gettempdir()) in folder.parents


def rescue_folders(folder: Path) -> list[Path]:
    """Other places that may be written when the usual one cannot."""
    import tempfile  # noqa: PLC0415 - only in trouble

    ideas = [Path(tempfile.gettempdir()) / "loopbaangesprek"]
    with suppress(RuntimeError):  # nobody's home
        ideas = [Path.home() / "Loopbaangesprek", export_folder(), *ideas]
    return [idea for idea in ideas if idea != folder]
