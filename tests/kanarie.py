"""Canaries: a word that nobody would write for every field that can be typed, and where such a word is sought.

The rule that lives here: each field has a word of its own, so that a leak names the field; and a search reads bytes,
of whatever is there: files, names of files, and what the system knows of processes that run.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Self

import sqlcipher3.dbapi2 as sqlcipher

WACHTZIN = "moeras gloeilamp ’t wéér ganzenbord & tuinhek"
"""A wachtzin with signs that a shell, an address or SQL would stumble over."""
_PROC = Path("/proc")


def bird(veld: str) -> str:
    """The word for one field: small letters only, so that an index of words cannot cut it up."""
    return f"kwik{veld}wielewaal"


def found_in(inhoud: bytes, woorden: Iterable[str]) -> list[str]:
    """The words that stand in some bytes, in small or capital letters, as UTF-8 or as UTF-16."""
    klein = inhoud.lower()
    return [
        w for w in woorden if any(w.encode(vorm) in klein for vorm in ("utf-8", "utf-16-le", "utf-16-be"))
    ]


def found_below(
    folder: Path, woorden: Iterable[str], *, behalve: Iterable[Path] = ()
) -> dict[str, list[str]]:
    """Which words stand in which files below a folder, or in their names; `behalve` are files that may hold them."""
    gezocht, gespaard = list(woorden), set(behalve)
    treffers = {}
    for pad in sorted(folder.rglob("*")):
        inhoud = b"" if pad in gespaard else _bytes_of(pad)
        if erin := found_in(
            str(pad.relative_to(folder)).encode(errors="surrogateescape") + b"\n" + inhoud, gezocht
        ):
            treffers[str(pad.relative_to(folder))] = erin
    return treffers


def _bytes_of(pad: Path) -> bytes:
    if pad.is_symlink():
        return os.fsencode(pad.readlink())
    with contextlib.suppress(FileNotFoundError):  # gone between the listing and the look
        return pad.read_bytes() if pad.is_file() else b""
    return b""


class Watcher:
    """Looks at all processes below one, again and again: their words on the command line and their environment."""

    def __init__(self, pid: int, woorden: Collection[str], kind_woorden: Collection[str] = ()) -> None:
        """Look for these words at every process, and for `kind_woorden` at the children only; more may be added."""
        self._pid, self._woorden, self._kind_woorden = pid, woorden, kind_woorden
        self._klaar = threading.Event()
        self._draad = threading.Thread(target=self._look_on)
        self.gezien: set[str] = set()
        self.treffers: set[tuple[str, str, str]] = set()

    def __enter__(self) -> Self:
        """Begin to look."""
        self._draad.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop looking."""
        self._klaar.set()
        self._draad.join()

    def _look_on(self) -> None:
        while not self._klaar.wait(0.01):
            for pid in (self._pid, *_children(self._pid)):
                self._look_at(pid)

    def _look_at(self, pid: int) -> None:
        woorden = [*self._woorden, *(() if self._is_itself(pid) else self._kind_woorden)]
        for wat in ("cmdline", "environ"):
            with contextlib.suppress(OSError):
                inhoud = (_PROC / str(pid) / wat).read_bytes()
                naam = (_PROC / str(pid) / "comm").read_text().strip()
                self.gezien.add(naam)
                self.treffers |= {(naam, wat, woord) for woord in found_in(inhoud, woorden)}

    def _is_itself(self, pid: int) -> bool:
        """Whether this is the program, or its fork in the moment before that becomes another program."""
        with contextlib.suppress(OSError):
            return pid == self._pid or _command(pid) == _command(self._pid)
        return False


def _command(pid: int) -> bytes:
    return (_PROC / str(pid) / "cmdline").read_bytes()


def _children(pid: int) -> Iterator[int]:
    """Every process below this one, as the system lists them."""
    with contextlib.suppress(OSError):
        for kind in (_PROC / str(pid) / "task" / str(pid) / "children").read_text().split():
            yield int(kind)
            yield from _children(int(kind))


def independent(pad: Path, wachtzin: str) -> sqlcipher.Connection:
    """The file as SQLCipher itself opens it; whether the wachtzin fits shows with the first read."""
    db = sqlcipher.connect(str(pad))
    db.execute("PRAGMA cipher_log_level = NONE")
    db.execute("PRAGMA key = '{}'".format(wachtzin.replace("'", "''")))
    return db


def contents(db: Any) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, as any program that speaks SQLite reads them."""
    tabellen = db.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
    ).fetchall()
    return {naam: sorted(db.execute(f'SELECT * FROM "{naam}"').fetchall(), key=repr) for (naam,) in tabellen}  # noqa: S608 - names from the file's own list


def flip(pad: Path, plek: int) -> None:
    """Turn one bit of one byte."""
    with pad.open("r+b") as bestand:
        bestand.seek(plek)
        (was,) = bestand.read(1)
        bestand.seek(plek)
        bestand.write(bytes([was ^ 0x10]))


def behind(wachtzin: str, **anders: str) -> Mapping[str, str]:
    """The environment in which the program opens its file with this wachtzin."""
    return {"LOB_WACHTZIN": wachtzin, **anders}
