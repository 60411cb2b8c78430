"""The canaries of a talk, sought while the kluis itself is changed, copied, moved and put back (issue 5).

The rule that lives here: while a command runs every file is read again and again, so that nothing passes the disk in
the clear for a moment either.
"""

from __future__ import annotations

import os
import re
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from loopbaangesprek.teksten import bescherming as tb
from loopbaangesprek.teksten import kluis as tk
from tests.kanarie import WACHTZIN, bird, contents, found_below, found_in, independent
from tests.kanarie_thuis import CODE, Home, plain, short_talk
from tests.ontsleuteld import plain_pages
from tests.program import START, Talk, in_dutch, run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads what Linux tells of processes")

NIEUW = "zeven kwallen fluiten naar een paarse kraan"


@pytest.fixture
def thuis(tmp_path: Path) -> Home:
    """A computer of its own, with a talk on it."""
    thuis = Home(tmp_path)
    short_talk(thuis)
    thuis.woorden.append(NIEUW)
    return thuis


@contextmanager
def looked_at(thuis: Home) -> Iterator[None]:
    """All files are read again and again meanwhile."""
    gezien: list[dict[str, list[str]]] = []
    klaar = threading.Event()

    def look() -> None:
        while not klaar.wait(0.002):
            with suppress(FileNotFoundError):  # a folder that went away between two looks
                gezien.append(found_below(thuis.hier, thuis.woorden))

    draad = threading.Thread(target=look)
    draad.start()
    try:
        yield
    finally:
        klaar.set()
        draad.join()
    assert gezien
    assert [treffers for treffers in gezien if treffers] == []
    assert thuis.search() == {}


def own(gesprek: Talk, vraag: str, wachtzin: str) -> None:
    """Type what does not show, when it is asked for."""
    gesprek.hears(vraag)
    gesprek.kind.send(wachtzin + "\n")


@pytest.mark.lang
def test_another_wachtzin_leaves_nothing_in_the_clear_and_is_nowhere_itself(thuis: Home) -> None:
    """The old one, the new one and the words are sought while it happens; afterwards only the new one opens it."""
    with looked_at(thuis), plain(thuis, "kluis", "wachtzin", "--wijzig") as gesprek:
        gesprek.line("2")
        own(gesprek, tk.EIGEN_VRAAG, NIEUW)
        own(gesprek, tk.NOG_EENS, NIEUW)
        gesprek.rest()
        assert gesprek.code == 0, gesprek.out
    assert NIEUW not in gesprek.out
    with independent(thuis.folder / "lob.db", NIEUW) as db:
        assert bird("wens") in str(contents(db))
    db.close()


@pytest.mark.lang
def test_a_first_wachtzin_takes_every_word_off_the_disk(thuis: Home) -> None:
    """What was open until then is found by the search, and after it nothing is, in no file of the folder."""
    sleutel = thuis.hier.parent / f"{thuis.hier.name}.txt"
    sleutel.write_text(f"{WACHTZIN}\n", encoding="utf-8")
    nieuw = {"LOB_NIEUWE_WACHTZIN_BESTAND": str(sleutel)}
    thuis.lob("kluis", "wachtzin", "--uit")
    assert "map/lob.db" in thuis.search()
    ging = run(thuis.folder, "kluis", "wachtzin", "--aan", omgeving=thuis.around(LOB_WACHTZIN="", **nieuw))
    assert in_dutch(ging).code == 0, ging
    assert thuis.search() == {}
    assert bird("wens") in thuis.kept()


def test_a_wachtzin_that_is_proposed_stands_on_the_screen_alone(tmp_path: Path) -> None:
    """The first time: six words are shown and typed over, and are on no disk when the talk is kept behind them."""
    thuis = Home(tmp_path)
    (thuis.folder / "lob.db").unlink()
    opdracht = (*START, "--code", "mbo-1", "--niveau", "mbo", "--eenvoudig")
    gesprek = Talk(thuis.folder, *opdracht, omgeving={**thuis.around(), "LOB_WACHTZIN": None})
    gesprek.line("1")
    (voorstel,) = re.findall(r"\b([a-z]+(?: [a-z]+){5})\r\n", gesprek.hears("Andere woorden:"))
    gesprek.line(voorstel)
    gesprek.answer(thuis.bird("wens"))
    gesprek.line("/stop")
    gesprek.rest()
    thuis.woorden.append(voorstel)
    assert thuis.search() == {}
    with independent(thuis.folder / "lob.db", voorstel) as db:
        assert bird("wens") in str(contents(db))
    db.close()


@pytest.mark.lang
def test_a_reservekopie_one_that_comes_back_and_a_move_hold_no_word_in_the_clear(thuis: Home) -> None:
    """Nor does the name of any file; the code is sought there too."""
    kopie, elders = thuis.hier / "schijf", thuis.hier / "elders"
    kopie.mkdir()
    with looked_at(thuis):
        thuis.lob("kluis", "reservekopie", str(kopie))
        thuis.lob("kluis", "zet-terug", str(kopie), "--ja")
        thuis.lob("kluis", "verhuis", str(elders))
    (bestand,) = kopie.iterdir()
    for pad in (bestand, elders / "lob.db"):
        with independent(pad, WACHTZIN) as db:
            assert bird("wens") in str(contents(db))
        db.close()


def test_a_kluisblad_does_not_hold_the_wachtzin_or_a_word(thuis: Home) -> None:
    thuis.lob("kluis", "blad", "--naar", str(thuis.hier / "blad"))
    assert list((thuis.hier / "blad").iterdir())
    assert thuis.search() == {}


@pytest.mark.lang
def test_counts_hold_no_word_and_no_code(thuis: Home) -> None:
    """What is counted goes to somebody who may not read a talk."""
    gezegd = thuis.lob("overzicht") + thuis.lob("overzicht", "--json")
    thuis.lob("overzicht", "--csv", "--naar", str(thuis.hier / "tel"))
    assert list((thuis.hier / "tel").iterdir())
    assert found_in(gezegd.encode(), thuis.woorden) == []
    assert thuis.search() == {}


@pytest.mark.lang
def test_the_log_holds_no_word_and_no_code(thuis: Home) -> None:
    """Whatever was done: read, found, written, prepared, another code, handed to whoever asked."""
    naam, uit = thuis.talk_id(), thuis.hier / bird("map")
    for opdracht in (
        ("gesprek", "toon", naam),
        ("zoek", bird("wens")),
        ("gesprek", "exporteer", naam, "--naar", str(uit)),
        ("gesprek", "bereid-voor", CODE, "--waar", bird("waar")),
        ("jongere", "hernoem", CODE, f"{bird('nieuw')}-8", "--ja"),
        ("jongere", "inzage", f"{bird('nieuw')}-8", "--naar", str(uit)),
    ):
        thuis.lob(*opdracht)
    with independent(thuis.folder / "lob.db", WACHTZIN) as db:
        logboek = contents(db)["logboek"]
    db.close()
    assert len(logboek) > 5
    velden = ("wens", "waar", "code", "nieuw")
    assert found_in(str(logboek).encode(), [bird(veld) for veld in velden]) == []


# What is between the two, and what is the counsellor's own


@pytest.mark.lang
def test_what_is_shielded_own_or_taken_back_is_in_no_export(thuis: Home) -> None:
    """Typed in a talk; the file that is written afterwards holds the other answer, and nothing of these three."""
    naam = thuis.talk_id()
    with plain(thuis, "gesprek", "hervat", naam, "--eenvoudig") as gesprek:
        gesprek.line(thuis.bird("ons"))
        gesprek.line("/tussen-ons")
        gesprek.line("")
        gesprek.line(f"/notitie --eigen {thuis.bird('eigen')}")
        gesprek.hears(tb.ALLEEN_JIJ)
        gesprek.line(thuis.bird("weg"))
        gesprek.line("/niet-opslaan")
        gesprek.line("2")
        gesprek.answer(thuis.bird("later"))
        gesprek.line("/stop")
        gesprek.rest()
    assert thuis.search() == {}
    bewaard = thuis.kept()
    assert [v for v in ("ons", "eigen", "weg", "later") if bird(v) in bewaard] == ["ons", "eigen", "later"]
    geschreven = _written(thuis, naam)
    assert [v for v in ("wens", "ons", "eigen", "weg", "later") if bird(v) in geschreven] == ["wens", "later"]


def _written(thuis: Home, naam: str) -> str:
    """Everything that is written of a talk for somebody else."""
    uit = thuis.hier / "uit"
    thuis.lob("gesprek", "exporteer", naam, "--naar", str(uit))
    thuis.lob("gesprek", "exporteer", naam, "--naar", str(uit), "--vorm", "json")
    thuis.lob("jongere", "exporteer", CODE, "--naar", str(uit))
    thuis.lob("jongere", "overdragen", CODE, "--naar", str(uit))
    return " ".join(pad.read_text(encoding="utf-8") for pad in uit.rglob("*") if pad.is_file())


@pytest.mark.lang
def test_whatever_is_written_is_for_the_owner_alone_whatever_the_umask(thuis: Home) -> None:
    """Every file that leaves the tool, and every folder it makes for them; the reservekopie too."""
    naam, uit = thuis.talk_id(), thuis.hier / "uit"
    (thuis.hier / "schijf").mkdir(mode=0o700)
    voor = os.umask(0)
    try:
        _written(thuis, naam)
        thuis.lob("jongere", "inzage", CODE, "--naar", str(uit))
        thuis.lob("overzicht", "--csv", "--naar", str(uit))
        thuis.lob("kluis", "blad", "--naar", str(uit))
        thuis.lob("kluis", "reservekopie", str(thuis.hier / "schijf"))
    finally:
        os.umask(voor)
    geschreven = [uit, *uit.rglob("*"), *(thuis.hier / "schijf").iterdir(), *thuis.folder.iterdir()]
    rechten = {str(pad.relative_to(thuis.hier)): pad.stat().st_mode & 0o777 for pad in geschreven}
    assert len(rechten) > 10
    assert {naam: oct(mag) for naam, mag in rechten.items() if mag not in (0o600, 0o700)} == {}


@pytest.mark.lang
def test_all_of_a_jongere_that_was_erased_is_gone_behind_the_lock_too(thuis: Home) -> None:
    """Page by page without the lock, unused room included: no word of it, and no code; in its reservekopie neither."""
    kopie = thuis.hier / "schijf"
    kopie.mkdir()
    thuis.lob("kluis", "reservekopie", str(kopie))
    assert found_in(plain_pages(thuis.folder / "lob.db", WACHTZIN), [bird("wens")]) == [bird("wens")]
    thuis.lob("jongere", "wis", CODE, "--ja")
    thuis.lob("opruimen", "--kopieen", "--ja")
    for pad in (thuis.folder / "lob.db", *kopie.iterdir()):
        assert found_in(plain_pages(pad, WACHTZIN), thuis.woorden) == []
