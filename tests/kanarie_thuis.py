"""A computer of its own for the canaries: a home, temporary files, settings, and talks behind a wachtzin (issue 5).

The rule that lives here: home, temporary files, settings and the folder of the talks are all one folder, and every byte
in it is looked at; the wachtzin is typed, and is sought in the same places.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from loopbaangesprek.stores.sqlite import open_store
from loopbaangesprek.teksten import kluis as tk
from tests.kanarie import WACHTZIN, Watcher, behind, bird, contents, found_below, found_in, independent
from tests.program import LOB, Talk, in_dutch, run, surroundings
from tests.rich_talk import RichTalk

CODE = f"{bird('code')}-7"
EDITOR = """\
#!/bin/sh
cp "$1" "$1~"; cp "$1" "$(dirname "$1")/.#kopie"
printf '%s\\n' {woord} >> "$1"
cat "$1"
sleep {duur}
"""


class Home:
    """A computer of its own: one folder with a home, temporary files, settings, and the talks behind a wachtzin."""

    def __init__(self, hier: Path) -> None:
        self.hier, self.folder = hier, hier / "map"
        self.run = hier / "geheugen"
        self.run.mkdir(mode=0o700)
        open_store(self.folder / "lob.db", WACHTZIN).close()
        self.woorden = [WACHTZIN]

    def bird(self, veld: str) -> str:
        """A word for a field, that is sought from now on."""
        self.woorden.append(bird(veld))
        return self.woorden[-1]

    def around(self, **anders: str) -> dict[str, str]:
        """The environment; everything that keeps something keeps it in the one folder."""
        xdg = {
            f"XDG_{n}_HOME": str(self.hier / "thuis" / n.lower())
            for n in ("CONFIG", "DATA", "STATE", "CACHE")
        }
        return {**surroundings(self.folder), **xdg, "XDG_RUNTIME_DIR": str(self.run), **anders}

    def editor(self, woord: str, duur: float = 0.1) -> dict[str, str]:
        """An editor that adds a word to what was typed, leaves copies beside it, and takes a moment."""
        pad = self.hier / "editor"
        pad.write_text(
            EDITOR.format(woord="''".join((woord[:6], woord[6:])), duur=duur)
        )  # not as one word here
        pad.chmod(0o755)
        return {"VISUAL": str(pad)}

    def search(self, *behalve: Path) -> dict[str, list[str]]:
        """Where in all of it one of the words stands, or the wachtzin."""
        return found_below(self.hier, self.woorden, behalve=behalve)

    def kept(self) -> str:
        """All that is kept, as another program reads it."""
        db = independent(self.folder / "lob.db", WACHTZIN)
        try:
            return str(contents(db))
        finally:
            db.close()

    def lob(self, *woorden: str, **anders: str) -> str:
        """What the program says, with the wachtzin from the environment."""
        ging = in_dutch(run(self.folder, *woorden, omgeving=self.around(**behind(WACHTZIN, **anders))))
        assert WACHTZIN not in ging.words
        assert ging.code == 0, ging
        return ging.out

    def talk_id(self) -> str:
        """The name of the one talk, as the file has it."""
        db = independent(self.folder / "lob.db", WACHTZIN)
        [(naam,)] = db.execute("SELECT id FROM gesprekken").fetchall()
        db.close()
        return str(naam)


@contextmanager
def plain(thuis: Home, *opdracht: str, eerst: Sequence[str] = (), **anders: str) -> Iterator[Talk]:
    """The program in the plain face; the wachtzin is typed after these lines, and every process is watched."""
    gesprek = Talk(thuis.folder, *opdracht, omgeving=thuis.around(**anders))
    with watched(thuis, gesprek.pid):
        try:
            for regel in eerst:
                gesprek.line(regel)
            gesprek.hears(tk.WACHTZIN)
            gesprek.kind.send(WACHTZIN + "\n")
            yield gesprek
        finally:
            gesprek.kill()
    assert WACHTZIN not in gesprek.out


@contextmanager
def rich(thuis: Home, *opdracht: str, **anders: str) -> Iterator[RichTalk]:
    """The program in the rich face, the same way."""
    gesprek = RichTalk(thuis.folder, (*LOB, *opdracht), omgeving=thuis.around(**anders))
    with watched(thuis, gesprek.kind.pid or 0):
        try:
            gesprek.sees(tk.WACHTZIN.strip())
            gesprek.type(WACHTZIN + "\n")
            yield gesprek
        finally:
            gesprek.close()
    assert found_in(gesprek.rauw, [WACHTZIN]) == []


@contextmanager
def watched(thuis: Home, pid: int) -> Iterator[None]:
    """No process has a word on its command line or in its environment; a word that comes later is sought too."""
    with Watcher(pid, thuis.woorden) as kijker:
        yield
    assert kijker.gezien
    assert kijker.treffers == set()


def short_talk(thuis: Home) -> str:
    """A talk of one answer with a code, its words sought from now on; gives its name."""
    thuis.woorden.append(bird("code"))
    with plain(thuis, "gesprek", "start", "--bank", "stage", "--rol", "mentor", "--eenvoudig") as gesprek:
        gesprek.line(CODE)
        gesprek.line("mbo")
        gesprek.answer(thuis.bird("wens"))
        gesprek.line("/stop")
        gesprek.rest()
    return thuis.talk_id()
