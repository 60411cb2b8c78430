"""From options and environment to a face, a clock and a voice.

The rule that lives here: this is the one place that knows which parts are used together.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TextIO

from loopbaangesprek import __version__
from loopbaangesprek.faces import ahead
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.namen import LENGTE, LETTERS
from loopbaangesprek.schoon import schoon
from loopbaangesprek.teksten.kluis import TEKENS_KOMEN_NIET_DOOR
from loopbaangesprek.window import columns

if TYPE_CHECKING:
    from loopbaangesprek.pauze import Pauze
    from loopbaangesprek.scherm import Face


_VOORKEUR: dict[str, bool] = {}
"""What was chosen for this computer, as far as it counts in this run."""
_WACHT: list[Pauze] = []
"""The silence after which a face hides itself in this run, where there is one."""


def now() -> datetime:
    """The moment on this computer's clock, with its time zone."""
    return datetime.now().astimezone()


def programme() -> str:
    """The version of this program, as records name it."""
    return __version__


def new_id() -> str:
    """A new id for a talk."""
    from random import SystemRandom  # noqa: PLC0415 - only who begins a talk pays for it

    return "".join(SystemRandom().choices(LETTERS, k=LENGTE))


def id_from(data: bytes) -> str:
    """An id of the same kind, that the same data gives every time."""
    from hashlib import sha256  # noqa: PLC0415 - only who takes in a file without an id pays for it

    getal = int.from_bytes(sha256(data).digest(), "big")
    return "".join(LETTERS[getal // len(LETTERS) ** plaats % len(LETTERS)] for plaats in range(LENGTE))


def prefer_plain(*, altijd: bool) -> None:
    """From now on in this run the plain face is meant, whoever chooses one; or it is no longer."""
    _VOORKEUR["eenvoudig"] = altijd


def is_plain(eenvoudig: bool) -> bool:  # noqa: FBT001 - straight from the option
    """Whether the plain face is meant: asked for, chosen for always, or the only one that can work here."""
    return eenvoudig or is_heard() or not (sys.stdin.isatty() and sys.stdout.isatty())


def is_heard() -> bool:
    """Whether what is shown is meant to be heard: chosen for always, or said by this computer."""
    altijd = _VOORKEUR.get("eenvoudig", False)
    return altijd or os.environ.get("TERM") == "dumb" or bool(os.environ.get("ACCESSIBLE"))


def guard_from_now(pauze: Pauze | None) -> None:
    """From now on in this run every face that is chosen hides itself after this silence; or after none."""
    _WACHT[:] = [pauze] if pauze else []


def choose_face(*, eenvoudig: bool) -> Face:
    """The face for this terminal, guarded where this run is."""
    face = _face(eenvoudig=eenvoudig)
    for pauze in _WACHT:
        face.guard(pauze)
    return face


def _face(*, eenvoudig: bool) -> Face:
    if is_plain(eenvoudig):
        from loopbaangesprek.faces.plain import PlainFace  # noqa: PLC0415 - one face a run

        ahead.withdraw()
        return PlainFace(listens=sys.stdin.isatty())
    from loopbaangesprek.faces.rich import RichFace  # noqa: PLC0415 - one face a run

    return RichFace()


@contextmanager
def stops_gently() -> Iterator[None]:
    """A closed terminal or a polite kill reaches the loop as Ctrl-C, so that what was typed is kept."""
    import signal  # noqa: PLC0415 - only who types pays for it

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
    """A console that cannot show a character shows one that is like it instead of breaking."""
    from loopbaangesprek.faces.legible import LEESBAAR  # noqa: PLC0415 - what it needs is loaded by who shows

    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever started us
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - open to the end
        stream = getattr(sys, name)
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace" if name == "stdin" else LEESBAAR)


def ask_hidden(vraag: str, weg: str = "") -> str:
    """What a person types without it showing on the screen; raises KeyboardInterrupt when the input ends.

    Then `weg` is told, if there is something to tell. Raises `Geweigerd` in a window that cannot say é, because what
    comes in there is not what was typed.
    """
    from getpass import getpass  # noqa: PLC0415 - only who has a wachtzin needs it

    ahead.withdraw()
    try:
        return getpass(vraag)
    except (EOFError, KeyboardInterrupt):
        with suppress(OSError):  # the window may be gone
            tell("", *filter(None, [weg]))  # no Enter was typed: what comes next begins on a line of its own
        raise KeyboardInterrupt from None
    except UnicodeDecodeError:
        raise Geweigerd(TEKENS_KOMEN_NIET_DOOR) from None


def has_person() -> bool:
    """Whether somebody can be asked something."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def say(*regels: str) -> None:
    """Say lines on the screen, folded at whole words where that is a window."""
    _write(sys.stdout, regels)


def where_written(*paden: Path) -> list[str]:
    """Where files were written, as lines; a window that is too narrow breaks none of their names."""
    from loopbaangesprek.teksten.verloop import geschreven  # noqa: PLC0415 - only who writes

    breed = columns() if sys.stdout.isatty() else sys.maxsize
    return [regel for pad in paden for regel in geschreven(str(pad), str(pad.parent), pad.name, breed)]


def tell(*zinnen: str) -> None:
    """Tell what is no part of the answer beside it, on the error stream."""
    with suppress(OSError):  # whoever read the answer may be gone; what is told goes another way
        sys.stdout.flush()
    _write(sys.stderr, zinnen)


def tell_dim(zin: str) -> None:
    """Tell a person something beside the answer, so that it does not draw the eye; nothing where nobody looks.

    Nothing either where a question stands already, that is painted anew in a moment.
    """
    if not sys.stderr.isatty() or ahead.stands():
        return
    from loopbaangesprek.faces.within import in_window  # noqa: PLC0415 - only a window needs it

    regel = in_window(schoon(zin), sys.stderr)
    kaal = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    sys.stderr.write(f"{regel}\n" if kaal else f"\x1b[2m{regel}\x1b[0m\n")
    sys.stderr.flush()


def _write(uit: TextIO, regels: Iterable[str]) -> None:
    """Lines, cleaned of whatever a file or a name brought along."""
    ahead.withdraw()
    schone = [schoon(regel) for regel in regels]
    if uit.isatty():
        from loopbaangesprek.faces.within import in_window  # noqa: PLC0415 - only a window needs it

        schone = [in_window(regel, uit) for regel in schone]
    uit.writelines(f"{regel}\n" for regel in schone)
    uit.flush()
