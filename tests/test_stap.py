"""The commands on next steps: which are open, what came of one, and its days in a calendar (C2, M29)."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, get_args

import apsw
import pytest
from icalendar import Calendar
from msgspec.structs import replace

from loopbaangesprek.exports.agenda import render_agenda
from loopbaangesprek.gebeurtenissen import Begonnen, from_line
from loopbaangesprek.gesprek import replay
from loopbaangesprek.hoofd import head
from loopbaangesprek.kop import KopStatus
from loopbaangesprek.places import DATABASE
from loopbaangesprek.stores.sqlite import open_store
from loopbaangesprek.teksten import stappen as t
from loopbaangesprek.telling import KOLOMMEN
from loopbaangesprek.velden import STATEN
from tests.jongeren import STAP as STAP_GEKOZEN
from tests.jongeren import facts_of, keep
from tests.lob import Lob
from tests.program import LOB, Talk, surroundings
from tests.venster import Window, only_answer

GISTEREN, MORGEN, LATER = (str(date.today() + timedelta(n)) for n in (-1, 1, 30))  # noqa: DTZ011 - as the tool reads it
STAP = """\
bank: basis
datum: 2026-02-12
jongere: {{code: {code}, niveau: mbo}}
begeleider: {{rol: mentor}}
vervolgstap:
  activiteit: {stap}
  wanneer: {dag}
  opvolging: {{wanneer: {terugblik}}}
"""


def step(lob: Lob, code: str, stap: str, dag: str = "", terugblik: str = "") -> str:
    """A talk that ended with a step; its name."""
    tekst = STAP.format(code=code, stap=stap, dag=dag, terugblik=terugblik)
    lob.taken_in(tekst)
    assert lob("gesprek", "lijst", "--code", code, "--json") == 0
    return next(str(kop["id"]) for kop in json.loads(lob.out) if kop["stap"] == stap)


def rows(lob: Lob, *opties: str) -> list[list[str]]:
    """The cells of the list, without its heading."""
    assert lob("stap", "lijst", *opties) == 0
    return [re.split(r" {2,}", regel) for regel in lob.out.splitlines()[1:]]


def steps(lob: Lob, *opties: str) -> list[str]:
    """The steps in the list, in its order."""
    return [rij[2] for rij in rows(lob, *opties)]


def outcome(lob: Lob, naam: str) -> tuple[str | None, str | None]:
    """What a record says came of its step."""
    opvolging = lob.record(naam)["vervolgstap"]["opvolging"]
    return opvolging["staat"], opvolging["geleerd"]


# The list


def test_the_list_shows_open_steps_with_the_soonest_day_first(lob: Lob) -> None:
    """One without a day counts by the day to look back on it; one without both comes last."""
    step(lob, "mbo-1", "ooit bellen")
    naam = step(lob, "mbo-2", "een dag meelopen", LATER, LATER)
    step(lob, "mbo-3", "een brief schrijven", GISTEREN)
    step(lob, "mbo-4", "vragen of het mag", "", MORGEN)
    assert steps(lob) == ["een brief schrijven", "vragen of het mag", "een dag meelopen", "ooit bellen"]
    assert lob.out.splitlines()[0].split() == ["dag", "code", "stap", "terugkijken", "naam"]
    assert rows(lob)[2] == [LATER, "mbo-2", "een dag meelopen", LATER, naam]
    assert rows(lob)[1][:4] == ["-", "mbo-4", "vragen of het mag", MORGEN]


def test_too_late_is_a_day_that_is_over(lob: Lob) -> None:
    """Today is not; and a step that is done is not late any more."""
    vandaag = str(datetime.now().astimezone().date())
    step(lob, "mbo-1", "een brief schrijven", GISTEREN)
    step(lob, "mbo-2", "vandaag bellen", vandaag, GISTEREN)
    step(lob, "mbo-3", "vragen of het mag", "", GISTEREN)
    step(lob, "mbo-4", "ooit bellen")
    klaar = step(lob, "mbo-5", "al gedaan", GISTEREN)
    assert lob("stap", "werk-bij", klaar, "--staat", "gedaan") == 0
    assert sorted(steps(lob, "--te-laat")) == ["een brief schrijven", "vragen of het mag"]
    assert sorted(steps(lob, "--te-laat", "--alle")) == ["een brief schrijven", "vragen of het mag"]
    assert steps(lob, "--te-laat", "--code", "MBO-3") == ["vragen of het mag"]


def test_all_steps_say_how_they_stand(lob: Lob) -> None:
    """Without --alle only what is open is shown."""
    step(lob, "mbo-1", "een brief schrijven", GISTEREN)
    anders = step(lob, "mbo-1", "bellen", MORGEN)
    weg = step(lob, "mbo-2", "meelopen", LATER)
    assert lob("stap", "werk-bij", anders, "--staat", "veranderd") == 0
    assert lob("stap", "werk-bij", weg, "--staat", "vervallen") == 0
    assert steps(lob) == ["een brief schrijven"]
    assert [rij[3] for rij in rows(lob, "--alle")] == ["open", "anders gegaan", "gaat niet door"]
    assert [rij[3] for rij in rows(lob, "--alle", "--code", "mbo-1")] == ["open", "anders gegaan"]
    assert steps(lob, "--code", "mbo-1") == ["een brief schrijven"]


def test_a_talk_that_goes_on_or_chose_no_step_is_not_in_the_list(lob: Lob) -> None:
    """Until a talk is closed its step may become another."""
    begin = ("gesprek", "start", "--bank", "basis", "--code", "mbo-1", "--niveau", "mbo", "--rol", "mentor")
    assert lob(*begin, typed="/ga stap\neen dag meelopen\n\n/stop\n") == 130
    lob.taken_in("bank: basis\njongere: {code: mbo-2}\nvervolgstap: {status: nog_niet}\n")
    for opties in ((), ("--alle",), ("--code", "mbo-1", "--alle")):
        assert lob("stap", "lijst", *opties) == 0
        assert "meelopen" not in lob.out


AFGEBROKEN = f"""\
bank: basis
datum: 2026-02-12
gesprek: {{status: afgebroken}}
jongere: {{code: mbo-1}}
vervolgstap: {{activiteit: een dag meelopen, wanneer: {MORGEN}}}
activeren: {{volgend_gesprek: {LATER}}}
"""


def test_a_step_of_a_talk_that_was_broken_off_is_none_anywhere(lob: Lob) -> None:
    """It stopped for something bigger (M46): no list, no first screen and no calendar comes back to its step."""
    naam = lob.taken_in(AFGEBROKEN)
    for opties in ((), ("--alle",), ("--code", "mbo-1"), ("--te-laat",)):
        assert rows(lob, *opties) == []
    for welk in (naam, "mbo-1"):
        assert lob("stap", "werk-bij", welk, "--staat", "gedaan") == 1
        assert lob.err == f"{t.AFGEBROKEN}\n"
        assert lob("stap", "agenda", welk) == 1
        assert lob.err == f"{t.AFGEBROKEN}\n"
    for opdracht in ((), ("gesprek", "lijst"), ("jongere", "lijst")):
        assert lob(*opdracht) == 0
        assert "meelopen" not in lob.out
        assert MORGEN not in lob.out
        assert "open" not in lob.out.replace("lopen", "")
    gehouden = step(lob, "mbo-1", "bellen", LATER)
    assert lob("stap", "werk-bij", "mbo-1", "--staat", "gedaan") == 0
    assert outcome(lob, gehouden)[0] == "gedaan"


def test_what_is_counted_as_held_and_as_a_step_is_the_same_in_every_list(tmp_path: Path) -> None:
    """A row tells it of itself (`Kop`), and the database counts it in its own words."""
    store = open_store(tmp_path / DATABASE)
    kop = head(replay(facts_of("a", "mbo-1", *STAP_GEKOZEN)), datetime(2026, 11, 20, 12, 0, tzinfo=UTC))
    for nr, status in enumerate(s for s in get_args(KopStatus) if s != "beschadigd"):
        for staat in (None, *STATEN):
            stap = kop.stap if staat else None
            naam = f"g{nr}-{staat}"
            anders = kop._replace(id=naam, code=naam, status=status, stap=stap, stap_staat=staat)
            store.append(naam, 0, ["{}"], kop.gewijzigd_op, anders)
    koppen = store.talks()
    geteld = [dict(zip(KOLOMMEN, regel.aantallen, strict=True)) for regel in store.archive.tally(None, None)]
    assert {k.id for k in store.archive.open_steps()} == {k.id for k in koppen if k.stap_open}
    assert {j.code for j in store.archive.young_people() if j.open_stappen} == {
        k.code for k in koppen if k.stap_open
    }
    assert sum(telling["gesprekken"] for telling in geteld) == sum(k.gevoerd for k in koppen)
    for staat in STATEN:
        gelijk = sum(k.heeft_stap and k.stap_staat == staat for k in koppen)
        assert sum(telling[staat] for telling in geteld) == gelijk > 0
    store.close()


@pytest.mark.parametrize(
    ("opties", "zin"),
    [
        ((), t.GEEN_OPEN),
        (("--te-laat",), t.GEEN_TE_LAAT),
        (("--alle",), t.GEEN_STAPPEN),
        (("--json",), "[]"),
    ],
)
def test_without_a_step_one_friendly_sentence_says_so(opties: tuple[str, ...], zin: str, lob: Lob) -> None:
    assert lob("stap", "lijst", *opties) == 0
    assert lob.out == f"{zin}\n"


@pytest.mark.parametrize(
    ("opties", "zin"),
    [
        ((), t.GEEN_OPEN_BIJ_CODE),
        (("--alle",), t.GEEN_STAPPEN_BIJ_CODE),
        (("--te-laat",), t.GEEN_TE_LAAT_BIJ_CODE),
    ],
)
def test_where_somebody_has_no_step_the_sentence_is_about_them(
    opties: tuple[str, ...], zin: str, lob: Lob
) -> None:
    step(lob, "mbo-2", "bellen", GISTEREN)
    lob.taken_in("bank: basis\njongere: {code: mbo-1}\nvervolgstap: {status: nog_niet}\n")
    assert lob("stap", "lijst", "--code", "mbo-1", *opties) == 0
    assert lob.out == f"{zin.format(code='mbo-1')}\n"


@pytest.mark.parametrize("lijst", ["stap", "gesprek"])
def test_a_list_for_a_code_that_nobody_has_is_told_with_the_nearest(lijst: str, lob: Lob) -> None:
    """And is no list without rows, that would say that there is nothing; a code that is empty is wrong usage."""
    naam = step(lob, "mbo-0417", "bellen", GISTEREN)
    assert lob(lijst, "lijst", "--code", "mbo-417") == 1
    assert (lob.out, lob.err) == ("", "Ik ken geen jongere met de code 'mbo-417'. Bedoelde je mbo-0417?\n")
    assert lob(lijst, "lijst", "--code", "") == 2
    assert "Achter --code staat niets" in lob.err
    assert lob(lijst, "lijst", "--code", naam) == 1
    assert f"de naam van een gesprek met mbo-0417. Lezen: lob gesprek toon {naam}." in lob.err
    assert lob("gesprek", "lijst", "--aantal", "9" * 20) == 2


def test_a_code_for_which_something_is_ready_has_no_talk_yet(lob: Lob) -> None:
    assert lob("gesprek", "bereid-voor", "mbo-1", "--waar", "de haven") == 0
    assert lob("gesprek", "lijst", "--code", "mbo-1") == 0
    assert lob.out == "Met mbo-1 is er nog geen gesprek. Beginnen: lob gesprek start\n"


def test_other_programs_get_the_list_as_json(lob: Lob) -> None:
    naam = step(lob, "mbo-1", "een brief schrijven", GISTEREN, MORGEN)
    assert lob("stap", "lijst", "--json") == 0
    [kop] = json.loads(lob.out)
    assert {k: kop[k] for k in ("id", "code", "stap", "stap_wanneer", "stap_staat", "terugblik")} == {
        "id": naam, "code": "mbo-1", "stap": "een brief schrijven", "stap_wanneer": GISTEREN,
        "stap_staat": "open", "terugblik": MORGEN,
    }  # fmt: skip


def test_a_step_of_more_lines_is_one_row_and_is_whole_outside_a_window(lob: Lob) -> None:
    lang = "een hele dag meelopen met de storingsdienst en daarna opschrijven wat ik heb gezien en geleerd"
    lob.taken_in(STAP.format(code="mbo-1", stap=f"|-\n    {lang}\n    en dan bellen", dag="", terugblik=""))
    assert steps(lob) == [f"{lang} en dan bellen"]


def test_in_a_window_a_long_step_is_cut_and_every_row_stays_on_one_line(lob: Lob) -> None:
    """Also where its letters are twice as wide."""
    naam = step(lob, "mbo-1", "een hele dag meelopen met de storingsdienst en daarna opschrijven", MORGEN)
    step(lob, "mbo-2", "会社を訪問して先生に話す" * 4, LATER)
    venster = Window(only_answer("stap", "lijst"), 76, 12, surroundings(lob.folder / "lob"))
    venster.until(lambda: sum("…" in regel for regel in venster.rows) == 2)
    regels = [regel.rstrip() for regel in venster.rows if regel.strip()]
    venster.close()
    assert len(regels) == 3
    assert regels[1].startswith(f"{MORGEN}  mbo-1  een hele dag meelopen")
    assert regels[1].endswith(naam)


def test_a_damaged_row_is_listed_as_its_talk_says_and_a_damaged_talk_is_told(lob: Lob) -> None:
    """The others are shown all the same."""
    heel = step(lob, "mbo-1", "een brief schrijven", MORGEN)
    stuk = step(lob, "mbo-2", "bellen", LATER)
    kapot = "UPDATE gesprekken SET datum = 'ooit' WHERE code = 'mbo-2'"
    harm(lob, kapot)
    assert steps(lob) == ["een brief schrijven", "bellen"]
    assert f"In de lijst was gesprek {stuk} (mbo-2) beschadigd." in lob.err
    harm(lob, kapot, "UPDATE feiten SET regel = 'x'")
    assert steps(lob) == ["een brief schrijven"]
    assert f"Gesprek {stuk} (mbo-2) is beschadigd" in lob.err
    for opdracht in (("werk-bij", heel, "--staat", "gedaan"), ("agenda", heel)):
        assert lob("stap", *opdracht) == 1
        assert f"Gesprek {heel} (mbo-1) is beschadigd" in lob.err


def harm(lob: Lob, *sql: str) -> None:
    """Write what no program should have written."""
    db = apsw.Connection(str(lob.folder / "lob" / DATABASE))
    for opdracht in sql:
        db.execute(opdracht)
    db.close()


# What came of a step


def test_what_came_of_a_step_is_kept_with_a_reason(lob: Lob) -> None:
    """M41: a change like any other; what was said in the talk did not change, so its status stays."""
    naam = step(lob, "mbo-1", "een brief schrijven", GISTEREN)
    assert lob("stap", "werk-bij", naam, "--staat", "gedaan", "--geleerd", "bellen is sneller") == 0
    assert lob.out == "Bijgewerkt. Bij deze stap staat nu: gedaan, hoe het ging: bellen is sneller.\n"
    record = lob.record(naam)
    assert outcome(lob, naam) == ("gedaan", "bellen is sneller")
    assert {wijziging["reden"] for wijziging in record["wijzigingen"]} == {t.BIJGEWERKT_REDEN}
    assert record["gesprek"]["status"] == "uit_te_werken"
    assert lob("stap", "lijst") == 0
    assert lob.out == f"{t.GEEN_OPEN}\n"


def test_only_what_is_given_changes(lob: Lob) -> None:
    """An empty text takes away what was learned."""
    naam = step(lob, "mbo-1", "een brief schrijven")
    assert lob("stap", "werk-bij", naam, "--geleerd", "bellen is sneller") == 0
    assert lob.out == "Bijgewerkt. Bij deze stap staat nu: nog bezig, hoe het ging: bellen is sneller.\n"
    assert outcome(lob, naam) == (None, "bellen is sneller")
    assert lob("stap", "werk-bij", naam[:5], "--staat", "open") == 0
    assert lob("stap", "werk-bij", naam, "--geleerd", "") == 0
    assert outcome(lob, naam) == ("open", None)


def test_what_stands_there_already_is_not_written_again(lob: Lob) -> None:
    naam = step(lob, "mbo-1", "een brief schrijven")
    assert lob("stap", "werk-bij", naam, "--staat", "gedaan") == 0
    assert lob("stap", "werk-bij", naam, "--staat", "gedaan") == 1
    assert lob.err == f"{t.STAAT_ER_AL}\n"
    assert len(lob.record(naam)["wijzigingen"]) == 1


@pytest.mark.parametrize(
    ("woorden", "zin"),
    [
        (("stap", "werk-bij", "{naam}"), "achter --staat of --geleerd"),
        (
            ("stap", "werk-bij", "{naam}", "--staat", "gedaaan"),
            "Bedoelde je gedaan? Hulp: lob stap werk-bij --help",
        ),
        (("stap", "werk-bij", "{naam}", "--staat", ""), "Achter --staat past"),
        (("stap", "werk-bij"), "Zet de code"),
        (("stap", "werkbij", "{naam}"), "werk-bij"),
        (("stap", "lijst", "--laat"), "--laat"),
        (("stap", "agenda"), "Zet de code"),
    ],
)
def test_wrong_use_is_told_in_one_sentence_and_changes_nothing(
    woorden: tuple[str, ...], zin: str, lob: Lob
) -> None:
    naam = step(lob, "mbo-1", "een brief schrijven")
    assert lob(*(woord.format(naam=naam) for woord in woorden)) == 2
    assert zin in lob.err
    assert outcome(lob, naam) == (None, None)


def test_a_talk_that_is_not_there_goes_on_or_has_no_step_is_refused(lob: Lob) -> None:
    """What to do next stands in the sentence."""
    begin = ("gesprek", "start", "--bank", "basis", "--code", "mbo-1", "--niveau", "mbo", "--rol", "mentor")
    assert lob(*begin, typed="/ga stap\neen dag meelopen\n\n/stop\n") == 130
    zonder = lob.taken_in("bank: basis\njongere: {code: mbo-2}\nvervolgstap: {status: nog_niet}\n")
    for welk, zin in (
        ("mbo-9", "Ik ken geen gesprek met 'mbo-9'"),
        ("mbo-1", "Dit gesprek loopt nog"),
        ("mbo-2", t.GEEN_STAP),
        (zonder, t.GEEN_STAP),
    ):
        assert lob("stap", "werk-bij", welk, "--staat", "gedaan") == 1
        assert zin in lob.err


def test_a_code_with_more_talks_means_the_one_with_the_open_step(lob: Lob) -> None:
    eerst = step(lob, "mbo-1", "een brief schrijven")
    assert lob("stap", "werk-bij", "mbo-1", "--staat", "gedaan") == 0
    daarna = step(lob, "mbo-1", "bellen")
    lob.taken_in("bank: basis\njongere: {code: mbo-1}\nvervolgstap: {status: nog_niet}\n")
    assert lob("stap", "werk-bij", "mbo-1", "--staat", "vervallen") == 0
    assert (outcome(lob, eerst)[0], outcome(lob, daarna)[0]) == ("gedaan", "vervallen")


def test_a_code_with_more_open_steps_names_them(lob: Lob) -> None:
    """And so it does where none is open any more."""
    namen = [step(lob, "mbo-1", wat) for wat in ("een brief schrijven", "bellen")]
    for _ in range(2):
        assert lob("stap", "werk-bij", "mbo-1", "--staat", "gedaan") == 1
        assert all(f"{naam}  2026-02-12" in lob.err for naam in namen)
        assert f"bijvoorbeeld: lob stap werk-bij {namen[1]}\n" in lob.err
        assert "een brief schrijven" in lob.err
        for naam in namen:
            lob("stap", "werk-bij", naam, "--staat", "gedaan")


def test_a_code_without_any_step_says_so(lob: Lob) -> None:
    for _ in range(2):
        lob.taken_in("bank: basis\njongere: {code: mbo-1}\nvervolgstap: {status: nog_niet}\n")
    assert lob("stap", "werk-bij", "mbo-1", "--staat", "gedaan") == 1
    assert lob.err == f"{t.GEEN_STAP_BIJ_CODE.format(welk='mbo-1')}\n"
    assert lob("stap", "agenda", "mbo-1") == 1
    assert lob.err == f"{t.GEEN_DAGEN_BIJ_CODE.format(welk='mbo-1')}\n"


def test_at_a_keyboard_what_was_left_out_is_asked(lob: Lob) -> None:
    """Which of the talks, how it stands, and what was learned."""
    namen = [step(lob, "mbo-1", stap) for stap in ("een brief schrijven", "bellen")]
    vraag = Talk(lob.folder / "lob", "stap", "werk-bij", "mbo-1")
    assert "Bij welk gesprek?" in vraag.line("brief")
    assert "Hoe staat het met die stap? een brief schrijven" in vraag.line("anders gegaan")
    assert t.LEEG_LAAT_STAAN in vraag.line("bellen is sneller")
    assert "anders gegaan, hoe het ging: bellen is sneller." in vraag.rest()
    assert vraag.code == 0
    assert outcome(lob, namen[0]) == ("veranderd", "bellen is sneller")
    assert outcome(lob, namen[1]) == (None, None)


def test_at_a_keyboard_an_empty_line_leaves_what_was_learned(lob: Lob) -> None:
    naam = step(lob, "mbo-1", "een brief schrijven")
    assert lob("stap", "werk-bij", naam, "--staat", "open", "--geleerd", "bellen is sneller") == 0
    vraag = Talk(lob.folder / "lob", "stap", "werk-bij", "mbo-1")
    assert "Nu staat er: nog bezig." in vraag.line("1")
    assert "Nu staat er: bellen is sneller. Een lege regel laat dat staan." in vraag.line("")
    vraag.rest()
    assert outcome(lob, naam) == ("gedaan", "bellen is sneller")


@pytest.mark.parametrize(("getypt", "code"), [("/stop\n", 130), ("\n", 1), ("\x03", 130)])
def test_whoever_leaves_the_choice_is_told_that_nothing_changed(lob: Lob, getypt: str, code: int) -> None:
    naam = step(lob, "mbo-1", "een brief schrijven")
    vraag = Talk(lob.folder / "lob", "stap", "werk-bij", "mbo-1")
    vraag.hears("> ")
    vraag.kind.send(getypt)
    assert "\nEr is niets veranderd." in vraag.rest()
    assert vraag.code == code
    assert outcome(lob, naam) == (None, None)


def test_whoever_stops_at_a_question_changed_nothing(lob: Lob) -> None:
    naam = step(lob, "mbo-1", "een brief schrijven")
    vraag = Talk(lob.folder / "lob", "stap", "werk-bij", "mbo-1")
    vraag.line("gedaan")
    vraag.line("/stop")
    assert "Er is niets veranderd." in vraag.rest()
    assert vraag.code == 130
    assert outcome(lob, naam) == (None, None)


# In a calendar

VOL = """\
bank: basis
datum: 2026-02-12
jongere: {code: vmbo-3310, niveau: vmbo, leerjaar: "3"}
begeleider: {naam: Begeleider Twaalf, rol: stagebegeleider}
ervaring: {titel: De storing in de koelcel, waar: bij een installatiebedrijf}
klein_verhaal: {gebeurtenis: Het relais was stuk, emoties: [zenuwachtig, trots]}
groter_verhaal: {leefregels: [{regel: eerst meten}], kwaliteiten: [{naam: rustig blijven}]}
vervolgstap:
  activiteit: een avond mee met de monteur
  wanneer: 2026-12-10
  waar: bij het magazijn
  met_wie: de avonddienst
  eerste_actie: morgen de planner bellen
  warmte: {graad: warm, waarom: dat wil ik al lang}
  opvolging: {wie: mevrouw de decaan, wanneer: 2026-12-17}
activeren: {netwerk: [{wie: mijn oom, contact: zondag vragen}], volgend_gesprek: 2027-01-14}
bevestiging: {akkoord: ja}
"""


def calendar(lob: Lob, welk: str, naam: str = "agenda.ics") -> tuple[bytes, dict[str, Any]]:
    """The bytes of the calendar file of a talk, and its events by their title."""
    pad = lob.folder / naam
    assert lob("stap", "agenda", welk, "--naar", str(pad)) == 0, lob.err
    inhoud = pad.read_bytes()
    events = Calendar.from_ical(inhoud).walk("VEVENT")
    return inhoud, {str(event["summary"]): event for event in events}


def test_the_calendar_has_a_whole_day_for_the_step_the_look_back_and_the_next_talk(lob: Lob) -> None:
    naam = lob.taken_in(VOL)
    inhoud, events = calendar(lob, naam)
    assert {titel: event.decoded("dtstart") for titel, event in events.items()} == {
        "Vervolgstap": date(2026, 12, 10),
        "Terugkijken op een vervolgstap": date(2026, 12, 17),
        "Loopbaangesprek": date(2027, 1, 14),
    }
    for event in events.values():
        assert event["class"] == "PRIVATE"
        assert event["transp"] == "TRANSPARENT"
        assert str(event["description"]) == f"Gesprek {naam}\nLezen: lob gesprek toon {naam}"
        assert event.decoded("dtstamp").tzinfo is not None
        assert "location" not in event
        assert event.subcomponents == []
    assert len({event["uid"] for event in events.values()}) == 3
    assert b"DTSTART;VALUE=DATE:20261210\r\n" in inhoud
    assert all(len(regel) <= 75 for regel in inhoud.split(b"\r\n"))
    assert b"\n" not in inhoud.replace(b"\r\n", b"")


def test_no_word_of_the_record_is_in_the_calendar_nor_in_its_name(lob: Lob, tmp_path: Path) -> None:
    """Whoever looks over a shoulder, or keeps the calendar elsewhere, learns nothing but that there is a day."""
    naam = lob.taken_in(VOL)
    assert lob("stap", "agenda", naam, "--naar", str(tmp_path / "map")) == 0
    [pad] = (tmp_path / "map").iterdir()
    assert pad.name == f"2026-02-12-{naam}-agenda.ics"
    gezien = (pad.name.encode() + pad.read_bytes().replace(b"\r\n ", b"")).lower()
    eigen = {"gesprek", "vervolgstap", "op", "een"}  # of the titles, and of the name of the file
    for woord in set(re.findall(r"[\w-]{2,}", VOL.partition("jongere:")[2].lower())) - eigen:
        assert not re.search(rb"(?<![a-z0-9])" + re.escape(woord.encode()) + rb"(?![a-z0-9])", gezien), woord
    assert b"3310" not in gezien


def test_a_name_from_elsewhere_that_says_who_it_is_about_stays_out_of_the_calendar(
    lob: Lob, tmp_path: Path
) -> None:
    """Not in its own name, not in what identifies the event, and not in what is read there."""
    eigen = lob.taken_in(VOL)
    store = open_store(lob.folder / "lob" / DATABASE)
    begin, *rest = [from_line(rij.regel) for rij in store.facts(eigen)]
    assert isinstance(begin, Begonnen)
    store.erase(eigen)
    keep(store, [replace(begin, id="sanne.de.vries"), *rest])
    store.close()
    assert lob("stap", "agenda", "sanne.de.vries", "--naar", str(tmp_path / "map")) == 0
    [pad] = (tmp_path / "map").iterdir()
    events = Calendar.from_ical(pad.read_bytes()).walk("VEVENT")
    for deel in (pad.name.encode(), pad.read_bytes(), b"".join(event.to_ical() for event in events)):
        assert not re.search(b"sanne|vries", deel.replace(b"\r\n ", b""))
    assert {str(event["description"]) for event in events} == set(t.AGENDA_ZOEKEN.values())
    assert len({event["uid"] for event in events}) == 3
    assert lob("stap", "agenda", "sanne.de.vries", "--naar", str(tmp_path / "map")) == 0
    [_, weer] = sorted((tmp_path / "map").iterdir())
    assert weer.read_bytes() == pad.read_bytes()


def test_importing_again_after_a_change_replaces_the_event(lob: Lob) -> None:
    """The same UID with a higher number; and without a change the same bytes."""
    naam = lob.taken_in(VOL)
    eerst, voor = calendar(lob, naam)
    assert calendar(lob, naam, "weer.ics")[0] == eerst
    wijzig = ("--waarde", "2026-12-11", "--reden", "op school is die dag een feest")
    assert lob("gesprek", "wijzig", naam, "vervolgstap.wanneer", *wijzig) == 0
    na = calendar(lob, naam, "daarna.ics")[1]["Vervolgstap"]
    assert na["uid"] == voor["Vervolgstap"]["uid"]
    assert na["sequence"] > voor["Vervolgstap"]["sequence"]
    assert na.decoded("last-modified") >= voor["Vervolgstap"].decoded("last-modified")
    assert na.decoded("dtstart") == date(2026, 12, 11)


@pytest.mark.parametrize("weg", ["  wanneer: 2026-12-10\n", "activeren", ", wanneer: 2026-12-17"])
def test_a_day_that_is_not_there_is_not_in_the_calendar(weg: str, lob: Lob) -> None:
    tekst = re.sub(r"activeren: .*\n", "", VOL) if weg == "activeren" else VOL.replace(weg, "")
    assert len(calendar(lob, lob.taken_in(tekst))[1]) == 2


def test_without_a_step_there_is_only_the_next_talk(lob: Lob) -> None:
    naam = lob.taken_in(VOL)
    nog_niet = ("vervolgstap.activiteit", "--waarde", "nog niet", "--reden", "toch niet")
    assert lob("gesprek", "wijzig", naam, *nog_niet) == 0
    assert list(calendar(lob, naam)[1]) == ["Loopbaangesprek"]


def test_without_any_day_one_sentence_says_so(lob: Lob, tmp_path: Path) -> None:
    naam = step(lob, "mbo-1", "een brief schrijven")
    assert lob("stap", "agenda", naam, "--naar", str(tmp_path / "map")) == 1
    assert lob.err == f"{t.GEEN_DAGEN}\n"
    assert not (tmp_path / "map").exists()


def test_an_existing_calendar_is_never_replaced_without_a_yes(lob: Lob) -> None:
    naam = lob.taken_in(VOL)
    pad = lob.folder / "agenda.ics"
    pad.write_text("van mij", encoding="utf-8")
    assert lob("stap", "agenda", naam, "--naar", str(pad)) == 0
    assert lob.out.startswith(f"Geschreven: {lob.folder / 'agenda-2.ics'}\n")
    assert pad.read_text(encoding="utf-8") == "van mij"


def test_a_code_with_more_talks_means_the_open_step_that_has_a_day(lob: Lob) -> None:
    step(lob, "mbo-1", "ooit bellen")
    naam = step(lob, "mbo-1", "een brief schrijven", MORGEN)
    assert naam.encode() in calendar(lob, "mbo-1")[0]


def test_every_day_that_can_be_kept_can_be_in_a_calendar() -> None:
    """From the first to the last day there is."""
    for dag in (date.min, date.max):
        inhoud = render_agenda("a" * 10, {"stap": dag}, datetime(2026, 1, 1, tzinfo=UTC), 1)
        [event] = Calendar.from_ical(inhoud).walk("VEVENT")
        assert event.decoded("dtstart") == dag


# The first screen


def test_bare_lob_shows_the_steps_that_come_and_where_all_of_them_are(lob: Lob) -> None:
    """The soonest five of each kind; those of which the day is over stand under a heading of their own."""
    for i in range(6):
        step(lob, f"mbo-{i}", f"stap nummer {i}", LATER if i else GISTEREN)
    assert lob() == 0
    voorbij, komen = lob.out.split("Stappen die eraan komen:\n")
    assert re.search(r"\AStappen waarvan de dag voorbij is:\n  mbo-0, .*: stap nummer 0\n\Z", voorbij)
    assert komen.count("stap nummer") == 5
    assert "Alle stappen: lob stap lijst\n" in lob.out


def test_bare_lob_shows_an_old_interrupted_talk_and_an_old_open_step(lob: Lob) -> None:
    """However many talks came after them."""
    begin = ("gesprek", "start", "--bank", "basis", "--code", "oud-1", "--niveau", "mbo", "--rol", "mentor")
    assert lob(*begin, typed="een wens\n\n/stop\n") == 130
    step(lob, "oud-2", "een brief schrijven", GISTEREN)
    store = open_store(lob.folder / "lob" / DATABASE)
    [voorbeeld] = store.of_code("oud-2")
    with store.as_one():
        for i in range(60):
            kop = voorbeeld._replace(
                id=f"nieuw{i}", code="nieuw", datum="2026-03-01", stap=None, stap_staat=None
            )
            store.append(kop.id, 0, ["{}"], kop.gewijzigd_op, kop)
    store.close()
    assert lob() == 0
    assert "  oud-1, " in lob.out
    assert "  oud-2, " in lob.out
    assert lob.out.count("  nieuw, ") == 3, "the last few talks, and no more"


def test_bare_lob_fits_its_window(lob: Lob) -> None:
    """A step goes on further in, with every word of it, and no word is broken at the edge."""
    stap = "een hele dag meelopen in de keuken van het grote ziekenhuis"
    step(lob, "mbo-1", stap, MORGEN)
    venster = Window([*LOB], 44, 40, surroundings(lob.folder / "lob"))
    venster.sees("Keuze:")
    rijen = [regel.rstrip() for regel in venster.rows]
    venster.close()
    begin = next(nr for nr, rij in enumerate(rijen) if "mbo-1, " in rij)
    einde = rijen.index("Alle stappen: lob stap lijst")
    assert " ".join(" ".join(rijen[begin:einde]).split()).endswith(stap)
    assert all(rij.startswith("    ") for rij in rijen[begin + 1 : einde])


def test_the_short_manual_breaks_no_word_at_the_edge(lob: Lob) -> None:
    venster = Window([*LOB, "hulp"], 44, 100, surroundings(lob.folder / "lob"))
    venster.until(lambda: any(regel.startswith("  waarom ") for regel in venster.rows))
    woorden = {woord for regel in venster.rows for woord in regel.split()}
    venster.close()
    assert lob("hulp") == 0
    assert woorden == set(lob.out.split())
