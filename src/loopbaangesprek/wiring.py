"""From options and environment to a store, a face and a clock.

The rule that lives here: this is the one place that knows which parts are used together.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TextIO

from loopbaangesprek.fouten import OpslagFout
from loopbaangesprek.namen import LENGTE, LETTERS
from loopbaangesprek.places import DATABASE, home_folder
from loopbaangesprek.schoon import schoon
from loopbaangesprek.teksten import opslag

if TYPE_CHECKING:
    from loopbaangesprek.scherm import Face
    from loopbaangesprek.stores.sqlite import SqliteStore


def now() -> datetime:
    """The moment on this computer's clock, with its time zone."""
    return datetime.now().astimezone()


def programme() -> str:
    """The version of this program, as records name it."""
    from importlib.metadata import version  # noqa: PLC0415 - reads the disk

    return version("loopbaangesprek")


def new_id() -> str:
    """A new id for a talk."""
    import secrets  # noqa: PLC0415 - only who begins a talk pays for it

    return "".join(secrets.choice(LETTERS) for _ in range(LENGTE))


def id_from(data: bytes) -> str:
    """An id of the same kind, that the same data gives every time."""
    from hashlib import sha256  # noqa: PLC0415 - only who takes in a file without an id pays for it

    getal = int.from_bytes(sha256(data).digest(), "big")
    return "".join(LETTERS[getal // len(LETTERS) ** plaats % len(LETTERS)] for plaats in range(LENGTE))


def open_kept(folder: Path | None) -> SqliteStore:
    """The store on this computer; raises `OpslagFout` or `NieuwerBestand` with what to do."""
    from loopbaangesprek.stores.sqlite import open_store  # noqa: PLC0415 - only who keeps something pays for it

    return open_store(home_folder(folder) / DATABASE)


def is_kept(folder: Path) -> bool:
    """Whether something was ever kept in a folder; raises `OpslagFout` where nothing can be."""
    try:
        (folder / DATABASE).stat()
    except FileNotFoundError:
        return False
    except (OSError, ValueError) as fout:
        from loopbaangesprek.stores.trouble import sentence  # noqa: PLC0415 - only in trouble

        raise OpslagFout(sentence(fout, str(folder / DATABASE))) from fout
    return True


def is_plain(eenvoudig: bool) -> bool:  # noqa: FBT001 - straight from the option
    """Whether the plain face is meant: asked for, or the only one that can work here."""
    terminal = sys.stdin.isatty() and sys.stdout.isatty()
    return eenvoudig or not terminal or os.environ.get("TERM") == "dumb" or bool(os.environ.get("ACCESSIBLE"))


def choose_face(*, eenvoudig: bool) -> Face:
    """The face for this terminal."""
    if is_plain(eenvoudig):
        from loopbaangesprek.faces.plain import PlainFace  # noqa: PLC0415 - one face a run

        return PlainFace(listens=sys.stdin.isatty())
    from loopbaangesprek.faces.rich import RichFace  # noqa: PLC0415 - one face a run

    return RichFace()


@contextmanager
def stops_gently() -> Iterator[None]:
    """A closed terminal or a polite kill reaches the loop as Ctrl-C, so that what was typed is kept."""

    def stop(_number: int, _frame: object) -> NoReturn:
        raise KeyboardInterrupt

    # Ctrl-C too: whoever started us in the background may have left it ignored.
    names = [n for n in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, n)]
    before = {n: signal.signal(getattr(signal, n), stop) for n in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)


def readable_streams() -> None:
    """A console that cannot show a character shows a question mark instead of breaking."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever started us
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - open to the end
        stream = getattr(sys, name)
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


@contextmanager
def opened(folder: Path) -> Iterator[SqliteStore]:
    """The store on this computer, closed again afterwards; where none was ever made an empty one that leaves nothing.

    A folder that is not there may be a slip of the pen: that is said.
    """
    if is_kept(folder):
        store = open_kept(folder)
    else:
        from loopbaangesprek.stores.sqlite import empty_store  # noqa: PLC0415 - only where nothing is kept

        _tell_missing(folder)
        store = empty_store()
    try:
        yield store
    finally:
        store.close()


@contextmanager
def opened_to_keep(folder: Path) -> Iterator[SqliteStore]:
    """The store on this computer, made where there is none, and closed again afterwards."""
    store = open_kept(folder)
    try:
        yield store
    finally:
        store.close()


def _tell_missing(folder: Path) -> None:
    if not folder.exists() and folder != home_folder(named=False):
        tell(opslag.map_is_er_niet(str(folder)))


def has_person() -> bool:
    """Whether somebody can be asked something."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def say(*regels: str) -> None:
    """Say lines on the screen, folded at whole words where that is a window."""
    _write(sys.stdout, regels)


def tell(*zinnen: str) -> None:
    """Tell what is no part of the answer beside it, on the error stream."""
    with suppress(OSError):  # whoever read the answer may be gone; what is told goes another way
        sys.stdout.flush()
    _write(sys.stderr, zinnen)


def _write(uit: TextIO, regels: Iterable[str]) -> None:
    """Lines, cleaned of whatever a file or a name brought along."""
    schone = [schoon(regel) for regel in regels]
    if uit.isatty():
        from loopbaangesprek.faces.plain import in_window  # noqa: PLC0415 - only a window needs it

        schone = [in_window(regel, uit) for regel in schone]
    uit.writelines(f"{regel}\n" for regel in schone)
    uit.flush()
