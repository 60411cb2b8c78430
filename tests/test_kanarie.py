"""A canary in everything that is typed in a talk, and a search for it in everything that is left (issue 5).

The rule that lives here: home, temporary files, settings and the folder of the talks are all one folder, and every byte
in it is looked at; the wachtzin is typed, and is sought in the same places. Where a word may stand is said in so many
words: in an export that was asked for.
"""

from __future__ import annotations

import contextlib
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from loopbaangesprek.teksten import verloop as t
from loopbaangesprek.teksten.zelfcheck import BEWAREN, VRAGEN
from tests.kanarie import WACHTZIN, Watcher, behind, bird, contents, found_in, independent
from tests.kanarie_thuis import CODE, Home, plain, rich, short_talk
from tests.lob import BESTAND
from tests.program import START, Talk, in_dutch, run
from tests.rich_talk import CTRL_C, CTRL_N, VRAAG

if sys.platform == "win32":
    pytest.skip("reads what Linux tells of processes", allow_module_level=True)
else:
    import resource

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads what Linux tells of processes")


@pytest.fixture
def thuis(tmp_path: Path) -> Home:
    """A computer of its own."""
    return Home(tmp_path)


# A whole talk, from the first key to what is done with it afterwards


def test_a_talk_in_the_plain_face_leaves_no_word_behind(thuis: Home) -> None:
    """Everything that can be typed while it is held, an editor included, and then all that comes after."""
    begin = ("gesprek", "start", "--bank", "stage", "--rol", "mentor", "--eenvoudig")
    thuis.woorden.append(bird("code"))
    with plain(thuis, *begin, **thuis.editor(thuis.bird("bewerkt"))) as gesprek:
        gesprek.line(CODE)
        gesprek.line("mbo")
        gesprek.hears(VRAAG["wens"])
        gesprek.line(f"/anders {thuis.bird('anders')}?")
        gesprek.answer(thuis.bird("wens"))
        gesprek.line(f"/notitie {thuis.bird('notitie')}")
        gesprek.line(thuis.bird("vooraf"))
        gesprek.line("/bewerk")
        gesprek.hears(bird("bewerkt"))
        gesprek.answer(thuis.bird("moment"))
        gesprek.line("/notitie")
        gesprek.line(thuis.bird("later"))
        gesprek.answer(thuis.bird("gebeurtenis"))
        assert thuis.search() == {}
        gesprek.line("/afronden")
        gesprek.answer(thuis.bird("stap"))
        gesprek.answer(thuis.bird("trekt"))
        gesprek.line("1")
        gesprek.hears(VRAAG["akkoord"])
        gesprek.line("1")
        gesprek.hears(t.SCHRIJVEN)
        gesprek.line("1")
        gesprek.rest()
        assert gesprek.code == 0, gesprek.out[-800:]
    assert thuis.search() == {}
    _after(thuis)
    bewaard = thuis.kept()
    assert [woord for woord in thuis.woorden[1:] if woord not in bewaard] == []


def _after(thuis: Home) -> None:
    """What is typed after a talk: worked out, changed with a reason, what came of the step, the next one prepared."""
    naam = thuis.talk_id()
    with plain(thuis, "gesprek", "uitwerken", naam, "--eenvoudig") as gesprek:
        gesprek.answer(thuis.bird("uitgewerkt"))
        gesprek.line("/stop")
        gesprek.line("1")
        gesprek.rest()
    with plain(thuis, "gesprek", "wijzig", naam, "ervaring.waar") as gesprek:
        gesprek.answer(thuis.bird("waarde"))
        gesprek.line(thuis.bird("reden"))
        gesprek.rest()
    with plain(thuis, "stap", "werk-bij", naam) as gesprek:
        gesprek.line("1")
        gesprek.line(thuis.bird("geleerd"))
        gesprek.rest()
    eerst = ("1", thuis.bird("wanneer"), thuis.bird("waar"))
    with plain(thuis, "gesprek", "bereid-voor", "mbo-1", eerst=eerst) as gesprek:
        gesprek.rest()
    assert thuis.search() == {}


@pytest.mark.lang
def test_a_talk_in_the_rich_face_leaves_no_word_behind(thuis: Home) -> None:
    """By keys: a note, an editor, half typed text that is killed, the talk taken up again, and an export asked for."""
    begin = ("gesprek", "start", "--bank", "stage", "--rol", "mentor")
    thuis.woorden.append(bird("code"))
    with rich(thuis, *begin, **thuis.editor(thuis.bird("bewerkt"))) as gesprek:
        gesprek.hears("Welke code")
        gesprek.line(CODE, "niveau")
        gesprek.press("2")
        gesprek.answer("wens", thuis.bird("wens"))
        gesprek.hears(VRAAG["moment"])
        gesprek.type(thuis.bird("vooraf"))
        gesprek.press(CTRL_N, t.NOTITIE)
        gesprek.line(thuis.bird("notitie"), t.NOTITIE_GEZET)
        gesprek.line("\r/bewerk", bird("bewerkt"))
        gesprek.answer("moment", "")
        gesprek.hears(VRAAG["gebeurtenis"])
        gesprek.type(thuis.bird("half"))
        gesprek.until(lambda: bird("half") in thuis.kept())
        gesprek.signal(signal.SIGKILL)
    assert thuis.search() == {}
    with rich(thuis, "gesprek", "hervat", thuis.talk_id()) as gesprek:
        gesprek.hears(bird("half"))
        assert thuis.search() == {}
        gesprek.type(CTRL_C)
        gesprek.until(lambda: not gesprek.kind.isalive())
    assert thuis.search() == {}
    assert [woord for woord in thuis.woorden[1:] if woord not in thuis.kept()] == []


@pytest.mark.lang
@pytest.mark.parametrize("keuze", ["1", "2"], ids=["let go", "kept"])
def test_the_self_check_is_an_own_note_behind_the_wachtzin_or_nowhere(keuze: str, thuis: Home) -> None:
    """While it is typed no word of it is on the disk; what is not kept stands nowhere, also not in the kluis."""
    bestand = thuis.hier / "gehouden.yaml"
    bestand.write_text(BESTAND, encoding="utf-8")
    thuis.lob("gesprek", "start", "--antwoorden", str(bestand))
    naam = thuis.talk_id()
    with plain(thuis, "gesprek", "zelfcheck", naam, "--eenvoudig") as gesprek:
        gesprek.hears(VRAGEN[0])
        gesprek.answer(thuis.bird("zelfcheck"))
        assert bird("zelfcheck") not in thuis.kept()
        for vraag in VRAGEN[1:]:
            gesprek.hears(vraag)
            gesprek.line("")
        gesprek.hears(BEWAREN)
        gesprek.line(keuze)
        gesprek.rest()
        assert gesprek.code == 0, gesprek.out[-800:]
    assert thuis.search() == {}
    assert (bird("zelfcheck") in thuis.kept()) is (keuze == "2")
    assert bird("zelfcheck") not in thuis.lob("gesprek", "toon", naam, "--alles")


@pytest.mark.lang
def test_an_export_that_was_asked_for_is_the_only_place_where_words_stand(thuis: Home) -> None:
    """Written by the program after the talk, and by hand; nothing of it stays in a folder for temporary files."""
    naar, naam = thuis.hier / "uit", short_talk(thuis)
    thuis.lob("gesprek", "exporteer", naam, "--naar", str(naar))
    thuis.lob("gesprek", "exporteer", naam, "--naar", str(naar), "--vorm", "json")
    geschreven = sorted(naar.iterdir())
    assert len(geschreven) == 2
    assert thuis.search(*geschreven) == {
        str(pad.relative_to(thuis.hier)): [bird("code")] for pad in geschreven
    }
    assert all(bird("wens") in pad.read_text() for pad in geschreven)
    assert {pad.stat().st_mode & 0o777 for pad in geschreven} == {0o600}


def test_what_is_typed_behind_an_option_stands_on_the_command_line(thuis: Home) -> None:
    """As docs/privacy.md tells: behind `--code` the system knows it while it runs; asked for, it is nowhere."""
    opdracht = (*START, "--code", CODE, "--niveau", "mbo", "--eenvoudig")
    gesprek = Talk(thuis.folder, *opdracht, omgeving=thuis.around(**behind(WACHTZIN)))
    with Watcher(gesprek.pid, [bird("code")]) as kijker:
        gesprek.hears(VRAAG["wens"])
    gesprek.kill()
    assert {(waar, woord) for _, waar, woord in kijker.treffers} == {("cmdline", bird("code"))}


# The wachtzin


def test_no_child_gets_the_wachtzin_from_the_environment(thuis: Home) -> None:
    """Where the program itself has it from there, the editor does not, nor do the programs that the editor starts."""
    anders = behind(WACHTZIN, **thuis.editor(thuis.bird("bewerkt"), duur=0.3))
    opdracht = (*START, "--code", "mbo-1", "--niveau", "mbo", "--eenvoudig")
    gesprek = Talk(thuis.folder, *opdracht, omgeving=thuis.around(**anders))
    with Watcher(gesprek.pid, thuis.woorden[1:], [WACHTZIN]) as kijker:
        gesprek.line("/bewerk")
        gesprek.hears("Tot nu toe: ")
    gesprek.kill()
    assert {"editor", "sleep"} <= kijker.gezien
    assert kijker.treffers == set()
    assert thuis.search() == {}


@pytest.mark.parametrize("wachtzin", ["moeras gloeilamp", WACHTZIN.upper()])
def test_a_wrong_wachtzin_is_in_no_sentence_and_on_no_disk(wachtzin: str, thuis: Home) -> None:
    """Neither the right one nor the one that was tried, also with the trace of an unknown error asked for."""
    thuis.woorden.append(wachtzin.lower())
    ging = run(thuis.folder, "gesprek", "lijst", omgeving=thuis.around(**behind(wachtzin, LOB_SPOOR="1")))
    assert in_dutch(ging).code == 1
    assert found_in(ging.words.encode(), thuis.woorden) == []
    assert thuis.search() == {}


# When it dies


def _no_limit() -> None:
    """A system that keeps the memory of every program that crashes."""
    resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


def _keeps_cores(hier: Path) -> bool:
    """Whether this system does so, in the folder where the program runs."""
    voor = set(hier.iterdir())
    subprocess.run(
        [sys.executable, "-c", "import os; os.abort()"],
        cwd=hier,
        check=False,
        preexec_fn=_no_limit,
    )
    nieuw = set(hier.iterdir()) - voor
    for pad in nieuw:
        pad.unlink()
    return bool(nieuw)


@pytest.mark.lang
@pytest.mark.parametrize("nummer", [signal.SIGABRT, signal.SIGSEGV], ids=["abort", "segv"])
def test_a_crash_in_mid_answer_leaves_no_memory_on_disk(nummer: int, thuis: Home) -> None:
    """Where the system would keep it, the program has asked not to; the answer that had its tick is there."""
    if resource.getrlimit(resource.RLIMIT_CORE)[1] != resource.RLIM_INFINITY or not _keeps_cores(thuis.hier):
        pytest.skip("this system keeps no memory of a crash in the folder of the program")
    opdracht = (*START, "--code", "mbo-1", "--niveau", "mbo", "--eenvoudig")
    gesprek = Talk(thuis.folder, *opdracht, omgeving=thuis.around(**behind(WACHTZIN)), preexec=_no_limit)
    gesprek.answer(thuis.bird("wens"))
    gesprek.line(thuis.bird("half"))
    gesprek.hears("> ")
    gesprek.signal(nummer)
    gesprek.rest()
    assert list(thuis.hier.rglob("core*")) == []
    assert thuis.search() == {}
    assert bird("wens") in thuis.kept()


@pytest.mark.lang
@pytest.mark.parametrize("editor", ["eigen", "vim", "nano"])
def test_a_kill_with_the_editor_open_leaves_the_text_in_memory_alone_and_not_for_long(
    editor: str, thuis: Home
) -> None:
    """On no disk; and where it stood it is wiped by the next command that opens the kluis."""
    if editor != "eigen" and shutil.which(editor) is None:
        pytest.skip(f"no {editor} here")
    hoe = thuis.editor(thuis.bird("bewerkt"), duur=60) if editor == "eigen" else {"VISUAL": editor}
    with plain(thuis, *START, "--code", "mbo-1", "--niveau", "mbo", "--eenvoudig", **hoe) as gesprek:
        _open_the_editor(gesprek, thuis)
        gesprek.signal(signal.SIGKILL)
        gesprek.rest()
    buiten = {plek for plek in thuis.search() if not plek.startswith("geheugen/")}
    assert buiten == set()
    assert bird("vooraf") in str(thuis.search())
    thuis.lob("gesprek", "lijst")
    assert list(thuis.run.iterdir()) == []
    assert thuis.search() == {}


def _open_the_editor(gesprek: Talk, thuis: Home) -> None:
    """Type a line, and wait until the editor has it open; ours says so, a real one shows the text."""
    gesprek.line(thuis.bird("vooraf"))
    gesprek.line("/bewerk")
    gesprek.hears("/bewerk")
    gesprek.hears(bird("vooraf"))


# Real editors

_VIM_INSTELLINGEN = """\
set nocompatible undofile backup writebackup swapfile history=50 viminfo='50,<50,s10
set undodir=~/undo backupdir=~/backup directory=~/swap
"""
_NANO_INSTELLINGEN = (
    'set backup\nset backupdir "{thuis}/backup"\nset historylog\nset positionlog\nset locking\n'
)


def _settings(thuis: Home) -> None:
    """A counsellor who has every editor keep all it can, each in a place of its own."""
    eigen = thuis.hier / "thuis"
    eigen.mkdir(exist_ok=True)
    for naam in ("undo", "backup", "swap", "data", "state", "config"):
        (eigen / naam).mkdir()
    (eigen / ".vimrc").write_text(_VIM_INSTELLINGEN)
    (eigen / ".nanorc").write_text(_NANO_INSTELLINGEN.format(thuis=eigen))


_TOETSEN = {
    # Write a line, copy and cut it, look for it, write the file, and leave.
    "vim": "O{woord}\x1byyddp/{woord}\r:w\r:wq\r",
    "vim.tiny": "O{woord}\x1byyddp/{woord}\r:w\r:wq\r",
    "nano": "{woord}\r\x17{woord}\r\x0f\r\x18",
}


@pytest.mark.lang
@pytest.mark.parametrize("editor", _TOETSEN)
def test_a_real_editor_keeps_no_word_of_it(editor: str, thuis: Home) -> None:
    """No swap file, no undo file, no copy, and nothing of what was cut or sought; the text itself comes back."""
    if shutil.which(editor) is None:
        pytest.skip(f"no {editor} here")
    _settings(thuis)
    with plain(thuis, *START, "--code", "mbo-1", "--niveau", "mbo", "--eenvoudig", VISUAL=editor) as gesprek:
        _open_the_editor(gesprek, thuis)
        for toets in _TOETSEN[editor].format(woord=thuis.bird("bewerkt")):
            gesprek.kind.send(toets)
        gesprek.hears("Tot nu toe: ")
        gesprek.line("/stop")
        gesprek.rest()
    assert thuis.search() == {}
    assert bird("bewerkt") in thuis.kept()


# When something goes wrong


_OP = """\
import signal


def op(*_):
    raise MemoryError


signal.signal(signal.SIGUSR1, op)
"""


@pytest.mark.lang
@pytest.mark.parametrize("spoor", ["", "1"], ids=["usual", "trace"])
def test_an_unknown_trouble_in_mid_talk_tells_no_word_of_it(spoor: str, thuis: Home) -> None:
    """Memory that is suddenly gone: one sentence, or with LOB_SPOOR where it went wrong, and nothing that was said.

    How long the program can do with what it has left differs; a signal lets it run out at last.
    """
    (thuis.hier / "sitecustomize.py").write_text(_OP, encoding="utf-8")
    anders = behind(WACHTZIN, LOB_SPOOR=spoor, PYTHONPATH=str(thuis.hier))
    opdracht = (*START, "--code", "mbo-1", "--niveau", "mbo", "--eenvoudig")
    gesprek = Talk(thuis.folder, *opdracht, omgeving=thuis.around(**anders))
    gesprek.answer(thuis.bird("wens"))
    gesprek.line(thuis.bird("half"))
    gesprek.hears("> ")
    resource.prlimit(gesprek.pid, resource.RLIMIT_AS, (1, resource.RLIM_INFINITY))
    for regel in ("x" * 3000, "", "/voorlezen"):
        gesprek.kind.send(regel + "\n")
    time.sleep(1)
    with contextlib.suppress(ProcessLookupError):
        gesprek.signal(signal.SIGUSR1)
    einde = gesprek.rest()
    gezegd = einde[einde.index("Traceback" if spoor else "Er ging iets mis dat lob niet kent") :]
    assert "MemoryError" in gezegd
    assert found_in(gezegd.encode(), thuis.woorden) == []
    assert thuis.search() == {}
    assert bird("wens") in thuis.kept()


_KAPOT = {
    "a fact": "UPDATE feiten SET regel = ? WHERE nr = 3",
    "half typed text": "UPDATE concepten SET tekst = CAST(? || x'ff' AS TEXT)",
    "the bank": "UPDATE banken SET inhoud = ?",
    "what was prepared": "INSERT INTO voorbereid VALUES ('mbo-1', ?)",
    "the row in the list": "UPDATE gesprekken SET status = ?, titel = CAST(x'ff' AS TEXT)",
}


@pytest.mark.lang
@pytest.mark.parametrize("sql", _KAPOT.values(), ids=_KAPOT)
def test_damage_in_a_locked_file_is_told_without_what_stands_there(sql: str, thuis: Home) -> None:
    """Whatever is damaged: the sentence about it may name the code, and no other word; nor does a trace."""
    naam = short_talk(thuis)
    gezegd = [woord for woord in thuis.woorden if woord != bird("code")] + [bird("kapot")]
    with independent(thuis.folder / "lob.db", WACHTZIN) as db:
        db.execute(sql, (thuis.bird("kapot"),))
    db.close()
    for opdracht in (("hervat", naam, "--eenvoudig"), ("toon", naam), ("lijst",)):
        omgeving = thuis.around(**behind(WACHTZIN, LOB_SPOOR="1"))
        ging = run(thuis.folder, "gesprek", *opdracht, typed="/stop\n", omgeving=omgeving)
        assert ging.code in (0, 1, 130), ging
        assert found_in(in_dutch(ging).err.encode(), gezegd) == []
    assert thuis.search() == {}


@pytest.mark.lang
def test_another_place_is_behind_the_same_wachtzin(thuis: Home) -> None:
    """The disk is full in mid-talk, the talk moves, and no word of it stands in the clear in either place."""
    with plain(thuis, *START, "--code", "mbo-1", "--niveau", "mbo", "--eenvoudig") as gesprek:
        gesprek.answer(thuis.bird("wens"))
        gesprek.hears("> ")
        resource.prlimit(gesprek.pid, resource.RLIMIT_FSIZE, (1, resource.RLIM_INFINITY))
        gesprek.kind.send(thuis.bird("moment") + "\n\n")
        gesprek.hears("Waar zal ik het gesprek dan bewaren?")
        assert thuis.search() == {}
        resource.prlimit(gesprek.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        gesprek.line(str(thuis.hier / "elders"))
        gesprek.answer(thuis.bird("gebeurtenis"))
        gesprek.line("/stop")
        gesprek.rest()
    assert thuis.search() == {}
    db = independent(thuis.hier / "elders" / "lob.db", WACHTZIN)
    bewaard = str(contents(db))
    db.close()
    assert [woord for woord in thuis.woorden[1:] if woord not in bewaard] == []


def test_a_closed_terminal_with_the_editor_open_leaves_nothing(thuis: Home) -> None:
    """The program wipes before it goes; what was typed before the editor was opened is kept."""
    hoe = thuis.editor(thuis.bird("bewerkt"), duur=60)
    with plain(thuis, *START, "--code", "mbo-1", "--niveau", "mbo", "--eenvoudig", **hoe) as gesprek:
        _open_the_editor(gesprek, thuis)
        gesprek.signal(signal.SIGHUP)
        gesprek.rest()
    assert list(thuis.run.iterdir()) == []
    assert thuis.search() == {}
    assert bird("vooraf") in thuis.kept()


_VENSTERS = {
    "C": {"LANG": "C"},
    "cp1252": {"PYTHONIOENCODING": "cp1252"},
    "ascii": {"LC_ALL": "C", "PYTHONIOENCODING": "ascii"},
}


@pytest.mark.lang
@pytest.mark.parametrize("venster", _VENSTERS.values(), ids=_VENSTERS)
def test_in_a_window_that_shows_few_characters_it_opens_and_leaves_no_word(
    venster: dict[str, str], thuis: Home
) -> None:
    """The wachtzin has an é and a curly quote; it fits all the same."""
    with plain(thuis, *START, "--code", "mbo-1", "--niveau", "mbo", "--eenvoudig", **venster) as gesprek:
        gesprek.answer(f"é {thuis.bird('wens')}")
        gesprek.line("/stop")
        gesprek.rest()
    assert thuis.search() == {}
    assert bird("wens") in thuis.kept()


def test_a_window_in_which_letters_get_lost_says_so(thuis: Home) -> None:
    """No other wachtzin is tried than was typed, and none of it is said."""
    verlies = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    with plain(thuis, "gesprek", "lijst", **verlies) as gesprek:
        assert "komen letters zoals" in gesprek.rest()
    assert gesprek.code == 1
    assert thuis.search() == {}
