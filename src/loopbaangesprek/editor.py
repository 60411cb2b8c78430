"""Working on an answer, or on a file of one's own, in the counsellor's own editor.

The rule that lives here: the text of a talk is outside the tool for as long as the editor is open and no longer. Where
it stands, and what becomes of it when the program dies meanwhile, is for `traces.py`. Editors of which we know that
they keep words elsewhere are asked not to; trouble is told in one sentence and leaves the text as it was.
"""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import FrameType
from typing import Any, Self

from loopbaangesprek.schoon import LIMIET, past, schoon
from loopbaangesprek.teksten.gezicht import EDITOR_GEEN_PLEK, GEEN_EDITOR, GEKNIPT, editor_failed, left_behind
from loopbaangesprek.traces import Trace, places

_STANDAARD = "notepad" if sys.platform == "win32" else "nano"
_BESTAND = "antwoord.txt"
_MEEST = 4 * LIMIET
_GEDULD = 2.0
"""Seconds an editor gets to end by itself when it must stop."""
_GEHEIM = "WACHTZIN"
"""What stands in the name of each variable that no other program needs to know."""
# No swap file, no memory of what was cut or sought, and no file to undo with: each has a place of its own.
_VIM = ["-n", "-i", "NONE", "-c", "silent! set noundofile nobackup nowritebackup"]
_ZONDER_SPOOR = {
    **dict.fromkeys(("vim", "gvim", "nvim"), _VIM),
    # The counsellor's own settings may say where copies and sought words are kept; there is no way to say not to.
    "nano": ["--ignorercfiles"],
}
"""What keeps an editor from writing words of a talk to files of its own, by the name of the program that it is."""
_STOP = tuple(getattr(signal, naam) for naam in ("SIGTERM", "SIGHUP") if hasattr(signal, naam))


def edit(tekst: str, plekken: Iterable[Path] | None = None) -> tuple[str, str | None]:
    """The text after it was worked on, and a sentence when something did not go well."""
    opdracht = find_editor(os.environ)
    if opdracht is None:
        return tekst, GEEN_EDITOR
    with _Signals() as signalen:
        try:
            spoor = Trace(places() if plekken is None else plekken)
        except OSError:
            return tekst, EDITOR_GEEN_PLEK
        try:
            uitkomst = _work(without_traces(opdracht), spoor.pad / _BESTAND, tekst, signalen)
        finally:
            weg = spoor.wipe()
    return uitkomst if weg else (uitkomst[0], left_behind(str(spoor.pad)))


def edit_file(pad: Path) -> str | None:
    """Let a file itself be worked on; gives the name of an editor that did not end well, "" when there is none."""
    opdracht = find_editor(os.environ)
    if opdracht is None or shutil.which(opdracht[0]) is None:
        return ""
    with _Signals() as signalen:
        try:
            gelukt = _run([*opdracht, str(pad)], signalen)
        except OSError:
            gelukt = False
    return None if gelukt else Path(opdracht[0]).name


def find_editor(omgeving: Mapping[str, str]) -> list[str] | None:
    """The command of the counsellor's editor: as set in the environment, else what every machine has."""
    for naam in ("VISUAL", "EDITOR"):
        if waarde := omgeving.get(naam, "").strip():
            return _split(waarde)
    gevonden = shutil.which(_STANDAARD)
    return [gevonden] if gevonden else None


def without_traces(opdracht: list[str]) -> list[str]:
    """The command with what keeps this editor from writing elsewhere, where we know how."""
    gevonden = shutil.which(opdracht[0])
    naam = Path(gevonden).resolve().stem.lower() if gevonden else ""  # `vi` may be a link to vim.basic
    return [opdracht[0], *_ZONDER_SPOOR.get(naam, ()), *opdracht[1:]]


def _split(waarde: str) -> list[str]:
    """A command with its options, such as `code --wait`."""
    try:
        return [deel.strip('"') for deel in shlex.split(waarde, posix=sys.platform != "win32")]
    except ValueError:  # a quotation mark without its other half
        return [waarde]


class _Signals:
    """While the editor is open Ctrl-C is the editor's, and being told to stop waits until all is wiped."""

    def __init__(self) -> None:
        self.gevraagd: list[int] = []
        self.editor: subprocess.Popen[bytes] | None = None
        self._vorige: dict[int, Any] = {}

    def __enter__(self) -> Self:
        if threading.current_thread() is threading.main_thread():
            self._vorige = {nummer: signal.signal(nummer, self._stop) for nummer in _STOP}
            self._vorige[signal.SIGINT] = signal.signal(signal.SIGINT, lambda *_: None)
        return self

    def _stop(self, nummer: int, _frame: FrameType | None) -> None:
        self.gevraagd.append(nummer)
        if self.editor is not None:
            self.editor.terminate()

    def __exit__(self, *_fout: object) -> None:
        for nummer, handler in self._vorige.items():
            signal.signal(nummer, handler)
        for nummer in self.gevraagd:
            signal.raise_signal(nummer)


def _work(opdracht: list[str], pad: Path, tekst: str, signalen: _Signals) -> tuple[str, str | None]:
    try:
        with os.fdopen(os.open(pad, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as bestand:
            bestand.write(tekst.encode(errors="replace") + b"\n")
    except OSError:
        return tekst, EDITOR_GEEN_PLEK
    try:
        gelukt = _run([*opdracht, str(pad)], signalen)
        nieuw = _read(pad)
    except OSError:
        gelukt, nieuw = False, tekst
    if not gelukt:
        return tekst, editor_failed(Path(opdracht[0]).name)
    return schoon(nieuw).strip("\n"), None if past(nieuw) else GEKNIPT


def _read(pad: Path) -> str:
    with pad.open("rb") as bestand:
        return bestand.read(_MEEST).decode("utf-8-sig", errors="replace")


def _run(opdracht: list[str], signalen: _Signals) -> bool:
    """Run the editor to its end; whether it ended well. Being told to stop ends it, and counts as well."""
    herstel = _terminal_as_it_is()
    omgeving = {naam: waarde for naam, waarde in os.environ.items() if _GEHEIM not in naam}
    with subprocess.Popen(opdracht, env=omgeving) as editor:  # noqa: S603 - the counsellor's own choice of program
        signalen.editor = editor
        if signalen.gevraagd:
            editor.terminate()
        while (code := _wait(editor)) is None:
            if signalen.gevraagd:
                editor.kill()
    herstel()
    return code == 0 or bool(signalen.gevraagd)


def _wait(editor: subprocess.Popen[bytes]) -> int | None:
    try:
        return editor.wait(timeout=_GEDULD)
    except subprocess.TimeoutExpired:
        return None


def _terminal_as_it_is() -> Callable[[], None]:
    """Gives what puts the terminal back as it is now, for an editor that does not."""
    if sys.platform == "win32":
        return lambda: None
    import termios  # noqa: PLC0415 - not on Windows

    try:
        stand = termios.tcgetattr(sys.stdin.fileno())
    except (OSError, ValueError, termios.error):
        return lambda: None

    def restore() -> None:
        with contextlib.suppress(OSError, ValueError, termios.error):
            termios.tcsetattr(sys.stdin.fileno(), termios.TCSADRAIN, stand)

    return restore
