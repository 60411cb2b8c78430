"""`/tussen-ons`: what the two agree to keep between them is in nothing that goes to somebody else."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from msgspec.structs import replace

from loopbaangesprek import gebeurtenissen as g
from loopbaangesprek import wensen as w
from loopbaangesprek.desk.handing_over import gather, told, write_handover
from loopbaangesprek.desk.sharing import shared
from loopbaangesprek.desk.taking_over import take_over
from loopbaangesprek.faces.plain import PlainFace
from loopbaangesprek.gebeurtenissen import Afgeschermd, to_line
from loopbaangesprek.gesprek import Gesprek
from loopbaangesprek.oogst import harvest
from loopbaangesprek.stores.base import number
from loopbaangesprek.stores.memory import MemoryStore
from loopbaangesprek.stores.sqlite import SqliteStore, open_store
from loopbaangesprek.talk.before import previous_step, what_is_told
from loopbaangesprek.talk.conduct import hold
from loopbaangesprek.talk.private import between_us
from loopbaangesprek.talk.session import Session
from loopbaangesprek.talk.sitting import Sitting
from loopbaangesprek.volgorde import order
from loopbaangesprek.voorbereiding import Voorbereiding
from tests.jongeren import STAP, talk
from tests.lob import Lob
from tests.opslag_proef import OM
from tests.proefbank import antwoord, begonnen
from tests.test_afschermen import Talk, sensitive
from tests.transcript import TickingClock, start

CODE = "vmbo-3310"
GEHEIM = "thuis gaat het niet goed"
DICHT = w.Afscherming(("moment", 1), "tussen_ons")


def typed(*regels: str) -> tuple[Gesprek, str]:
    """The talk after these lines in the plain face, and all that was said."""
    session, uit = start("basis"), StringIO()
    hold(session, PlainFace(StringIO("".join(f"{regel}\n" for regel in (*regels, "/stop"))), uit))
    return session.talk, uit.getvalue()


def shielded(gesprek: Gesprek) -> set[str]:
    """The questions of which the answer was marked."""
    return {naam for (naam, _), cel in gesprek.cellen.items() if cel.afgeschermd}


# --- in the talk ------------------------------------------------------------------------------------------------


def test_the_answer_that_stands_here_is_meant_when_there_is_one() -> None:
    gesprek, gezegd = typed("werk zoeken", "", "/terug", "/tussen-ons")
    assert shielded(gesprek) == {"wens"}
    assert "Dit antwoord blijft tussen jullie. Het komt in geen verslag voor een ander." in gezegd
    assert "Tussen jullie: dit komt in geen verslag voor een ander." in gezegd


def test_at_an_empty_question_it_is_asked_which_answer_is_meant() -> None:
    """The one before, or the one to come: both can be."""
    gesprek, gezegd = typed("werk zoeken", "", "/tussen-ons", "1")
    assert "Wat blijft tussen jullie?" in gezegd
    assert shielded(gesprek) == {"wens"}
    gesprek, gezegd = typed("werk zoeken", "", "/tussen-ons", "2", GEHEIM, "")
    assert shielded(gesprek) == {"moment"}
    assert "Wat je hier opschrijft, blijft tussen jullie." in gezegd


def test_what_is_half_typed_is_meant_and_stays() -> None:
    """No question about it, and the text goes on where it was."""
    gesprek, gezegd = typed("werk zoeken", "", "half een", "/tussen-ons", "zin", "")
    assert "Wat blijft tussen jullie?" not in gezegd
    assert shielded(gesprek) == {"moment"}
    assert gesprek.tekst(("moment", 1)) == "half een\nzin"


def test_at_the_first_question_it_is_about_what_will_stand_there() -> None:
    gesprek, _ = typed("/tussen-ons", GEHEIM, "")
    assert shielded(gesprek) == {"wens"}


def test_nothing_is_marked_when_the_question_is_left() -> None:
    assert shielded(typed("werk zoeken", "", "/tussen-ons", "")[0]) == set()


def test_the_mark_can_be_lifted() -> None:
    """Here, and from the answer just given."""
    for lift in (("/terug", "/tussen-ons weg"), ("/tussen-ons weg",)):
        gesprek, gezegd = typed("werk zoeken", "", "/tussen-ons", "1", *lift)
        assert shielded(gesprek) == set()
        assert "Dit antwoord mag weer in elk verslag." in gezegd


def test_where_nothing_is_marked_there_is_nothing_to_lift() -> None:
    assert "Hier staat niets dat tussen jullie blijft." in typed("/tussen-ons weg")[1]


def test_before_there_is_an_answer_it_says_where_to_type_it() -> None:
    """At a turn that is no question, with nothing said before it."""
    session, uit = start("basis"), StringIO()
    sitting = Sitting(session, PlainFace(StringIO(), uit))
    beurt = next(b for b in order(session.talk) if b.soort not in ("vraag", "deelvraag"))
    between_us(sitting, beurt, "", "")
    assert sitting.take_notes() == ("Er is nog geen antwoord. Typ /tussen-ons bij de vraag zelf.",)


def test_what_the_bank_calls_gevoelig_stays_so() -> None:
    session = Session.begin(MemoryStore(), TickingClock(), Talk(sensitive("wens")).begin)
    uit = StringIO()
    hold(session, PlainFace(StringIO("iets\n\n/terug\n/tussen-ons weg\n/stop\n"), uit))
    assert "De vragenbank noemt deze vraag gevoelig." in uit.getvalue()
    assert "Tussen jullie: dit komt in geen verslag voor een ander." in uit.getvalue()


# --- what leaves the desk ---------------------------------------------------------------------------------------


BESTAND = f"""\
bank: stage
jongere: {{code: {CODE}}}
moment: {GEHEIM}
gebeurtenis: Het relais was stuk.
kwaliteit: rustig blijven
stap: de planner vragen
"""


def taken_in(lob: Lob, vraag: str = "moment") -> str:
    """A talk that was taken in, with one answer marked in it."""
    naam = lob.taken_in(BESTAND)
    with_mark(lob.folder / "lob" / "lob.db", naam, vraag)
    return naam


def with_mark(pad: Path, naam: str, vraag: str) -> None:
    """Put a mark on an answer of a talk that is kept."""
    store = open_store(pad)
    kop, rijen = store.talk(naam), store.facts(naam)
    assert kop
    store.write(rijen[-1].nr, number(rijen[-1].nr, [to_line(Afgeschermd(vraag, 1, "tussen_ons"))], OM), kop)
    store.close()


def files_in(folder: Path) -> str:
    """All that stands in the files of a folder, their names included."""
    return "\n".join(f"{p.name}\n{p.read_text(encoding='utf-8')}" for p in folder.rglob("*") if p.is_file())


def test_shown_and_exported_without_unless_it_is_for_the_counsellor(lob: Lob) -> None:
    naam, uit = taken_in(lob), lob.folder / "uit"
    for woorden in (("toon", naam), ("toon", naam, "--json")):
        assert lob("gesprek", *woorden) == 0
        assert GEHEIM not in lob.out
        assert f"Wel laten zien: lob gesprek toon {naam} --alles" in lob.err
        assert lob("gesprek", *woorden, "--alles") == 0
        assert GEHEIM in lob.out
    for voor in ((), ("--voor", "jongere"), ("--voor", "school")):
        for vorm in ("md", "json"):
            assert lob("gesprek", "exporteer", naam, "--vorm", vorm, "--naar", str(uit), *voor) == 0
            assert "Eén antwoord blijft tussen jou en de jongere en staat er niet in." in lob.err
    assert GEHEIM not in files_in(uit)


def test_the_counsellors_own_holds_all_and_says_so(lob: Lob) -> None:
    naam, uit = taken_in(lob), lob.folder / "uit"
    for vorm in ("md", "json"):
        assert (
            lob("gesprek", "exporteer", naam, "--voor", "begeleider", "--vorm", vorm, "--naar", str(uit)) == 0
        )
        assert "Let op: hierin staat ook wat tussen jou en de jongere blijft." in lob.err
    assert files_in(uit).count(GEHEIM) > 2
    assert "*tussen de jongere en de begeleider*" in files_in(uit)


def test_for_whom_is_one_of_three(lob: Lob) -> None:
    assert lob("gesprek", "exporteer", taken_in(lob), "--voor", "ouders") == 2
    assert "Achter --voor past: begeleider, jongere, school." in lob.err


def test_the_dossier_is_without_unless_it_is_for_the_counsellor(lob: Lob) -> None:
    taken_in(lob, "kwaliteit")
    for anders, erin in ((("toon", CODE), ()), (("toon", CODE, "--json"), ("--alles",))):
        assert lob("jongere", *anders, *erin) == 0
        assert ("rustig blijven" in lob.out) == bool(erin)
    for voor in ("jongere", "begeleider"):
        uit = lob.folder / voor
        assert lob("jongere", "exporteer", CODE, "--voor", voor, "--naar", str(uit)) == 0
        assert ("rustig blijven" in files_in(uit)) == (voor == "begeleider")
    assert lob("jongere", "verantwoording", CODE, "--naar", str(lob.folder / "wet")) == 0
    assert "rustig blijven" not in files_in(lob.folder / "wet")


def test_a_record_that_is_written_when_it_is_taken_in_stays_whole(lob: Lob) -> None:
    """C3: fed back in, it gives the same record; what is to be read is without."""
    naam = taken_in(lob)
    assert (
        lob("gesprek", "exporteer", naam, "--voor", "begeleider", "--naar", str(lob.folder / "r.json")) == 0
    )
    uit = lob.folder / "uit"
    assert lob("gesprek", "start", "--antwoorden", str(lob.folder / "r.json"), "--naar", str(uit)) == 0, (
        lob.err
    )
    (data,), (tekst,) = uit.glob("*.json"), uit.glob("*.md")
    toen, nu = (json.loads(p.read_text(encoding="utf-8")) for p in (lob.folder / "r.json", data))
    toen["gesprek"]["id"] = nu["gesprek"]["id"]
    assert nu == toen
    assert GEHEIM not in tekst.read_text(encoding="utf-8")


def with_a_shielded_title_and_step(lob: Lob) -> None:
    """A talk of which title and step stay between the two, with a step that is open."""
    store = open_store(lob.folder / "lob" / "lob.db")
    dicht = [w.Afscherming((vraag, 1), "tussen_ons") for vraag in ("moment", "stap")]
    dag = antwoord("stap-wanneer", "2026-12-10")
    talk(store, "fiets", CODE, antwoord("moment", GEHEIM), antwoord("stap", "oom Kees bellen"), dag, *dicht)
    store.close()


@pytest.mark.parametrize(
    "woorden",
    [("gesprek", "lijst"), ("gesprek", "lijst", "--json"), ("stap", "lijst"), ("stap", "lijst", "--json"), (),
     ("gesprek", "bereid-voor", CODE, "--waar", "bij de bakker")],
)  # fmt: skip
def test_no_list_tells_a_title_or_a_step_that_is_shielded(lob: Lob, woorden: tuple[str, ...]) -> None:
    """Somebody may read along; that there is one is told, and the step is still open."""
    with_a_shielded_title_and_step(lob)
    assert lob(*woorden) == 0, lob.err
    assert GEHEIM not in lob.out
    assert "oom Kees" not in lob.out
    if woorden[:1] == ("stap",) or "--json" in woorden or not woorden:
        assert "(tussen jullie)" in lob.out


def test_a_search_marks_what_stays_between_the_two(lob: Lob) -> None:
    with_a_shielded_title_and_step(lob)
    for woorden in (("thuis",), ("thuis", "--begin")):
        assert lob("zoek", *woorden) == 0
        assert "(tussen jullie): «thuis» gaat het niet goed" in lob.out
    assert lob("zoek", "thuis", "--json") == 0
    (treffer,) = json.loads(lob.out)
    assert [plek["tussen_ons"] for plek in treffer["plaatsen"]] == [True]
    assert " " not in treffer["plaatsen"][0]["plaats"]


# --- to the next counsellor, and the next talk ------------------------------------------------------------------


@pytest.fixture
def store(tmp_path: Path) -> SqliteStore:
    return open_store(tmp_path / "hier" / "lob.db")


def test_handed_over_without_unless_the_jongere_agrees(store: SqliteStore, tmp_path: Path) -> None:
    """The file can be taken over, and what is there is the talk without it."""
    talk(store, "fiets", CODE, antwoord("moment", GEHEIM), DICHT, antwoord("gebeurtenis", "de fiets"))
    store.save_draft("fiets", "moment", 1, "nog iets van thuis")
    store.save_draft("fiets", "gebeurtenis/eigen", 1, "alleen voor mij")
    store.save_draft("fiets", "gebeurtenis", 1, "en toen")
    for alles in (False, True):
        handover = gather(store, CODE, alles=alles)
        pad = write_handover(handover, tmp_path / f"mee{alles}", None)
        daar = open_store(tmp_path / f"daar{alles}" / "lob.db")
        assert take_over(daar, pad, None).nieuw == ["fiets"]
        tekst = pad.read_text(encoding="utf-8")
        assert (GEHEIM in tekst) == ("nog iets van thuis" in tekst) == alles
        assert "alleen voor mij" not in tekst
        assert "en toen" in tekst
        zinnen = "\n".join(told(handover, pad))
        assert ("ook wat tussen jullie blijft" in zinnen) == alles
        assert (f"lob jongere overdragen {CODE} --alles" in zinnen) != alles
        daar.close()
    store.close()


def test_the_previous_step_of_the_next_talk_keeps_it_too(store: SqliteStore) -> None:
    """These two hear it again; nobody else reads it, in either record."""
    talk(store, "fiets", CODE, *STAP, w.Afscherming(("stap", 1), "tussen_ons"), datum="2026-10-01")
    vorige = previous_step(store, CODE)
    assert vorige == g.Vorige("fiets", "de planner bellen", afgeschermd=True)
    talk(store, "trap", CODE, antwoord("moment", "de trap"), vorige=vorige)
    kop = store.talk("trap")
    assert kop
    assert shared(store, kop).talk.begin.vorige == g.Vorige("fiets", None, afgeschermd=True)
    store.close()


def test_a_later_talk_from_a_file_that_does_not_know_keeps_it_as_well(store: SqliteStore) -> None:
    """The earlier talk is looked at, where it is kept."""
    talk(store, "fiets", CODE, *STAP, w.Afscherming(("stap", 1), "tussen_ons"), datum="2026-10-01")
    for vorige, over in (("fiets", None), ("elders", "de planner bellen")):
        talk(store, vorige + "2", CODE, vorige=g.Vorige(vorige, "de planner bellen"))
        kop = store.talk(vorige + "2")
        assert kop
        begin = shared(store, kop).talk.begin
        assert begin.vorige
        assert begin.vorige.activiteit == over
    store.close()


def test_an_idea_that_was_not_warm_does_not_come_back_as_the_step(store: SqliteStore) -> None:
    """The step is left out, and what it took the place of stays what it was (M42)."""
    eerst = (antwoord("stap", "een dag meelopen"), antwoord("warmte", "lauw"))
    daarna = (antwoord("stap", GEHEIM, 2), w.Afscherming(("stap", 2), "tussen_ons"))
    talk(store, "fiets", CODE, *eerst, *daarna)
    kop = store.talk("fiets")
    assert kop
    stap = harvest(shared(store, kop).talk)["vervolgstap"]
    assert (stap["activiteit"], stap["status"]) == (None, None)
    assert [idee["activiteit"] for idee in stap["niet_warm"]] == ["een dag meelopen"]
    store.close()


def test_the_next_talk_does_not_open_with_a_step_that_is_shielded(store: SqliteStore) -> None:
    """A parent may sit at the table; the two know which step it was."""
    talk(store, "fiets", CODE, *STAP, w.Afscherming(("stap", 1), "tussen_ons"), datum="2026-10-01")
    begin = replace(begonnen(code=CODE), vorige=previous_step(store, CODE))
    verteld = what_is_told(begin, Voorbereiding())
    assert "De vorige stap is tussen jullie." in verteld
    assert "de planner bellen" not in "".join(verteld)
    store.close()
