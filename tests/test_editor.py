"""The counsellor's own editor: the text goes there and back, and nothing of it is left behind."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from loopbaangesprek.editor import edit, find_editor, without_traces
from loopbaangesprek.teksten.gezicht import EDITOR_GEEN_PLEK, GEEN_EDITOR, GEKNIPT, editor_failed
from loopbaangesprek.traces import places, wipe_leftovers

Maak = Callable[[str], Path]


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Maak:
    """Makes an editor of a few lines of shell; `$1` is the file, `$HIER` the test's own folder."""
    (tmp_path / "run").mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    monkeypatch.setenv("HIER", str(tmp_path))

    def make(regels: str) -> Path:
        pad = tmp_path / "mijn editor"
        pad.write_text(f"#!/bin/sh\n{regels}\n")
        pad.chmod(0o755)
        monkeypatch.setenv("VISUAL", f'"{pad}"')
        return pad

    return make


_PROGRAMMA = """
import json, sys
from loopbaangesprek.editor import edit
print(json.dumps(edit(sys.argv[1])))
"""


def _run(programma: str, tekst: str, **omgeving: str) -> object:
    """What `edit` gives in a program of its own."""
    opdracht = [sys.executable, "-c", programma, tekst]
    uit = subprocess.run(opdracht, capture_output=True, text=True, check=True, env={**os.environ, **omgeving})
    return json.loads(uit.stdout)


def _left(tmp_path: Path) -> list[Path]:
    return list((tmp_path / "run").iterdir())


def test_the_text_comes_back_changed_and_cleaned(editor: Maak, tmp_path: Path) -> None:
    editor(r'printf "erbij\r\n\033[31mrood\n\n" >> "$1"')
    assert edit("eerst\ntweede") == ("eerst\ntweede\nerbij\n[31mrood", None)
    assert _left(tmp_path) == []


def test_only_the_owner_can_read_along(editor: Maak, tmp_path: Path) -> None:
    editor('stat -c %a "$1" > "$HIER/rechten"; stat -c %a "$(dirname "$1")" >> "$HIER/rechten"')
    edit("geheim")
    assert (tmp_path / "rechten").read_text().split() == ["600", "700"]


def test_what_the_editor_left_beside_it_is_wiped_too(editor: Maak, tmp_path: Path) -> None:
    # The second name of the copy stays, and shows what the copy was overwritten with.
    editor('cp "$1" "$1~"; ln "$1~" "$HIER/spoor"; ln "$1" "$HIER/spoor2"')
    edit("geheim")
    assert _left(tmp_path) == []
    assert (tmp_path / "spoor").read_bytes() == bytes(7)
    assert (tmp_path / "spoor2").read_bytes() == bytes(7)


def test_an_editor_that_fails_leaves_the_text_as_it_was(editor: Maak, tmp_path: Path) -> None:
    editor('echo weg > "$1"; exit 1')
    assert edit("blijft") == ("blijft", editor_failed("mijn editor"))
    assert _left(tmp_path) == []


def test_an_editor_that_throws_the_file_away_leaves_the_text_as_it_was(editor: Maak, tmp_path: Path) -> None:
    editor('rm "$1"')
    assert edit("blijft") == ("blijft", editor_failed("mijn editor"))
    assert _left(tmp_path) == []


def test_an_editor_that_is_not_there_is_told_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "bestaat-niet --wait")
    assert edit("blijft") == ("blijft", editor_failed("bestaat-niet"))


def test_without_any_editor_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert edit("blijft") == ("blijft", GEEN_EDITOR)


def test_no_place_for_a_file_is_told(editor: Maak, tmp_path: Path) -> None:
    editor("true")
    assert edit("blijft", [tmp_path / "nergens"]) == ("blijft", EDITOR_GEEN_PLEK)


def test_a_text_beyond_the_limit_is_cut_and_told(editor: Maak) -> None:
    editor('head -c 300000 /dev/zero | tr "\\0" x > "$1"')
    tekst, zin = edit("kort")
    assert (len(tekst), zin) == (200_000, GEKNIPT)


def test_the_command_may_have_options_and_quotes() -> None:
    assert find_editor({"VISUAL": "", "EDITOR": "code --wait"}) == ["code", "--wait"]
    assert find_editor({"EDITOR": "'/opt/mijn editor/x' -n"}) == ["/opt/mijn editor/x", "-n"]
    assert find_editor({"EDITOR": "dat's-fout"}) == ["dat's-fout"]


@pytest.mark.parametrize("nummer", [signal.SIGTERM, signal.SIGHUP])
def test_being_told_to_stop_wipes_first(nummer: int, editor: Maak, tmp_path: Path) -> None:
    editor('touch "$HIER/open"; exec sleep 30')
    proces = subprocess.Popen(
        [sys.executable, "-c", "from loopbaangesprek.editor import edit; edit('geheim')"],
        preexec_fn=lambda: signal.signal(nummer, signal.SIG_DFL),  # noqa: PLW1509 - whoever runs us may ignore it
    )
    einde = time.monotonic() + 10
    while not (tmp_path / "open").exists() and time.monotonic() < einde:
        time.sleep(0.02)
    proces.send_signal(nummer)
    assert proces.wait(timeout=10) == -nummer
    assert _left(tmp_path) == []


def test_ctrl_c_in_the_editor_is_the_editors_own(editor: Maak) -> None:
    editor('kill -INT $PPID; sleep 0.2; echo erna >> "$1"')
    assert _run(_PROGRAMMA, "ervoor") == ["ervoor\nerna", None]


# When the program dies while an editor is open


@pytest.fixture
def open_editor(editor: Maak, tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A program of which the editor is open, with a copy of the text beside it."""
    editor('cp "$1" "$1~"; touch "$HIER/open"; exec sleep 30')
    programma = "from loopbaangesprek.editor import edit; edit('geheim')"
    proces = subprocess.Popen([sys.executable, "-c", programma], start_new_session=True)
    einde = time.monotonic() + 10
    while not (tmp_path / "open").exists() and time.monotonic() < einde:
        time.sleep(0.02)
    yield proces
    os.killpg(proces.pid, signal.SIGKILL)
    proces.wait(timeout=10)


def test_a_text_that_another_window_has_in_its_editor_is_left_alone(
    open_editor: subprocess.Popen[bytes], tmp_path: Path
) -> None:
    wipe_leftovers()
    (map_,) = _left(tmp_path)
    assert (map_ / "antwoord.txt").read_text() == "geheim\n"
    assert open_editor.poll() is None


def test_a_text_whose_program_was_killed_is_wiped_by_whoever_comes_next(
    open_editor: subprocess.Popen[bytes], tmp_path: Path
) -> None:
    (map_,) = _left(tmp_path)
    os.link(map_ / "antwoord.txt~", tmp_path / "spoor")
    open_editor.kill()
    open_editor.wait(timeout=10)
    wipe_leftovers()
    assert _left(tmp_path) == []
    assert (tmp_path / "spoor").read_bytes() == bytes(7)


def test_the_folder_of_somebody_else_and_what_only_looks_like_ours_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "lob-bewerk-nieuw").mkdir()
    (tmp_path / "lob-bewerk-bestand").write_text("van mij")
    (tmp_path / "anders").mkdir()
    (tmp_path / "lob-bewerk-koppeling").symlink_to(tmp_path / "anders")
    (tmp_path / "anders" / ".vast").touch()
    voor = sorted(tmp_path.rglob("*"))
    wipe_leftovers([tmp_path, tmp_path / "nergens"])
    assert sorted(tmp_path.rglob("*")) == voor


def test_the_text_is_in_memory_where_the_system_has_a_place_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/ergens")
    monkeypatch.setenv("TMPDIR", "/elders")
    plekken = [str(plek) for plek in places()]
    assert plekken[0] == "/ergens"
    assert plekken[-2:] == ["/elders", "/tmp"]  # noqa: S108 - only named
    assert ("/dev/shm" in plekken) == (sys.platform == "linux")  # noqa: S108 - the same


# Editors that keep words of their own


@pytest.mark.parametrize(
    ("echt", "genoemd", "opties"),
    [
        ("vim.basic", "vi", ["-n", "-i", "NONE"]),
        ("nvim", "nvim", ["-n", "-i", "NONE"]),
        ("nano", "editor", ["--ignorercfiles"]),
        ("busybox", "vi", []),
        ("pico", "nano", []),
    ],
)
def test_an_editor_that_keeps_words_is_asked_not_to(
    echt: str, genoemd: str, opties: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "echt").mkdir()
    (tmp_path / "echt" / echt).write_text("#!/bin/sh\n")
    (tmp_path / "echt" / echt).chmod(0o755)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / genoemd).symlink_to(tmp_path / "echt" / echt)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    gekregen = without_traces([genoemd, "-x"])
    assert (gekregen[0], gekregen[-1]) == (genoemd, "-x")
    assert gekregen[1:-1][: len(opties)] == opties
    assert bool(gekregen[1:-1]) == bool(opties)


def test_an_editor_does_not_get_the_wachtzin(editor: Maak, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOB_WACHTZIN", "moeras gloeilamp")
    monkeypatch.setenv("LOB_WACHTZIN_BESTAND", "moeras.txt")
    monkeypatch.setenv("LOB_NIEUWE_WACHTZIN_BESTAND", "moeras-2.txt")
    editor('env > "$1"')
    assert "moeras" not in edit("")[0]
