"""What came of a step goes into both records: the talk it came from, and the talk that opened with it (M2, M29)."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from loopbaangesprek import wensen as w
from loopbaangesprek.banks import load_bank
from loopbaangesprek.desk.afterwards import change_field
from loopbaangesprek.desk.records import record_of
from loopbaangesprek.desk.taking_in import facts_from
from loopbaangesprek.fouten import Botsing, OpslagFout
from loopbaangesprek.gebeurtenissen import Begonnen, Vorige
from loopbaangesprek.gesprek import replay
from loopbaangesprek.kop import Kop
from loopbaangesprek.logboek import Logregel
from loopbaangesprek.oogst import harvest, status_of
from loopbaangesprek.scherm import Invoer
from loopbaangesprek.stores.base import Plek, Rij, Store
from loopbaangesprek.stores.memory import MemoryStore
from loopbaangesprek.talk.before import previous_step, what_is_known
from loopbaangesprek.talk.beginning import Wanted, begin
from loopbaangesprek.talk.conduct import Einde, hold
from loopbaangesprek.talk.following import follow_up, link_to_previous
from loopbaangesprek.talk.session import Session
from loopbaangesprek.teksten import stappen as t
from loopbaangesprek.vindbaar import Vindbaar
from tests.gedrukt import render
from tests.lob import Lob
from tests.nepgezicht import ScriptedFace
from tests.test_answers import record_from, written
from tests.test_conduct import typing

CODE = "vmbo-3310"
STAP = {"stap": "de planner vragen", "stap-wanneer": "2026-02-20"}
GELEERD = "het mocht, en de planner was aardig"
MEI = (GELEERD, "gedaan")
"""What is said in May of the step of February."""
TOT_SLOT = ("/afronden", "nog niet", "ja")
VERANDERD = '"feit":"gewijzigd"'
STAAT, LEER = "vervolgstap.opvolging.staat", "vervolgstap.opvolging.geleerd"


class Clock:
    """A clock that stands still at noon of one day."""

    def __init__(self, dag: str) -> None:
        self.moment = datetime.fromisoformat(f"{dag}T12:00:00").replace(tzinfo=UTC)

    def __call__(self) -> datetime:
        """Noon."""
        return self.moment


def talk(store: Store, naam: str, dag: str, code: str | None = CODE, vorige: Vorige | None = None) -> Session:
    """A talk that begins on a day, and knows the step of the time before as it does in the program."""
    wanted = Wanted(code=code, niveau="mbo", rol="mentor")
    feit = begin(
        load_bank("basis", None),
        wanted,
        gesprek=naam,
        datum=datetime.fromisoformat(dag).date(),
        vorige=vorige or previous_step(store, code),
        programma="proef",
    )
    return Session.begin(store, Clock(dag), feit)


def held(store: Store, naam: str, dag: str, gezegd: Mapping[str, str], **anders: Any) -> Session:
    """A talk that was held on a day with these answers, and closed."""
    session = talk(store, naam, dag, **anders)
    for vraag, tekst in gezegd.items():
        session.wish(w.Antwoord((vraag, 1), tekst))
    session.wish(w.Sluit())
    return session


def typed(session: Session, *invoer: Invoer | str) -> tuple[Einde, ScriptedFace]:
    """How the loop ended after these replies, and its face."""
    face = ScriptedFace(typing(*invoer))
    return hold(session, face, ("Vertel",)), face


def may(store: Store, *invoer: Invoer | str, dag: str = "2026-05-12") -> tuple[Session, ScriptedFace]:
    """The talk of May through the real loop, up to and including its closing."""
    session = talk(store, "mei", dag)
    einde, face = typed(session, *(invoer or MEI), *TOT_SLOT)
    assert einde == "klaar"
    return session, face


def record(store: Store, naam: str = "februari") -> dict[str, Any]:
    """The record of a talk as it is kept now."""
    return json.loads(render("json", record_of(Session.resume(store, Clock("2026-12-01"), naam).talk)))  # type: ignore[no-any-return]


def outcome(store: Store, naam: str = "februari") -> tuple[str | None, str | None]:
    """What a record says came of its own step."""
    opvolging = record(store, naam)["vervolgstap"]["opvolging"]
    return opvolging["staat"], opvolging["geleerd"]


@pytest.fixture
def store() -> MemoryStore:
    """A place with one talk of February, in which a step was chosen."""
    store = MemoryStore()
    held(store, "februari", "2026-02-12", STAP)
    return store


# The whole loop


def test_may_opens_with_the_step_of_february_and_both_records_say_what_came_of_it(store: MemoryStore) -> None:
    """M2: done, changed, dropped, and what was learned."""
    session, face = may(store)
    vorige = record(store, "mei")["opening"]["vorige_stap"]
    assert vorige == {
        "gesprek": "februari", "activiteit": "de planner vragen", "staat": "gedaan", "geleerd": GELEERD,
    }  # fmt: skip
    assert outcome(store) == ("gedaan", GELEERD)
    assert face.said[-1] == t.OOK_DAAR.format(dag="donderdag 12 februari 2026")
    assert store.talk("februari").stap_staat == "gedaan"  # type: ignore[union-attr]
    assert session.talk.einde == "afgerond"


def test_the_change_is_visible_with_the_day_and_the_name_of_the_talk(store: MemoryStore) -> None:
    """M41: what stood there, what stands there now, and why."""
    may(store)
    reden = "gezegd in het gesprek van dinsdag 12 mei 2026 (mei)"
    om = "2026-05-12T12:00:00+00:00"
    assert record(store)["wijzigingen"] == [
        {"pad": STAAT, "oud": None, "nieuw": "gedaan", "reden": reden, "wanneer": om},
        {"pad": LEER, "oud": None, "nieuw": GELEERD, "reden": reden, "wanneer": om},
    ]


def test_after_a_correction_before_the_closing_the_last_word_counts(store: MemoryStore) -> None:
    """Nothing is brought along while the talk goes on."""
    session = talk(store, "mei", "2026-05-12")
    _, face = typed(session, *MEI, "/terug", "anders gegaan", "/terug", "/terug", "ik belde zelf")
    assert outcome(store) == (None, None)
    assert t.OOK_DAAR.partition("{")[0] not in "".join(face.said)
    assert typed(session, *TOT_SLOT)[0] == "klaar"
    assert outcome(store) == ("veranderd", "ik belde zelf")


def test_a_february_that_was_to_be_worked_out_still_is(store: MemoryStore) -> None:
    """What was said in that talk did not change: the step went on."""
    may(store)
    assert record(store)["gesprek"]["status"] == "uit_te_werken"
    assert store.talk("februari").status == "uit_te_werken"  # type: ignore[union-attr]


def test_a_february_that_was_finished_stays_finished_and_another_change_is_one(store: MemoryStore) -> None:
    Session.resume(store, Clock("2026-02-13"), "februari").wish(w.Klaar())
    may(store)
    assert record(store)["gesprek"]["status"] == "afgerond"
    change_field(store, "februari", "ervaring.titel", "de planning", "zo heet het")
    assert record(store)["gesprek"]["status"] == "gewijzigd"


def test_the_record_of_february_fed_back_in_is_the_same_record(store: MemoryStore, tmp_path: Path) -> None:
    """C3: the changes come along like any other."""
    may(store)
    eerst = record(store)
    weer = record_from(written(tmp_path, json.dumps(eerst), "verslag.json"), tmp_path)
    for verslag in (eerst, weer):
        verslag["gesprek"] |= {"id": None, "programma": None}
    assert weer == eerst


# The talk after that


def test_september_does_not_ask_about_the_step_of_february_again(store: MemoryStore) -> None:
    """It was looked back on, and nothing is left to ask; May chose no step."""
    may(store)
    assert previous_step(store, CODE) is None


def test_september_asks_about_the_step_of_may_when_there_is_one(store: MemoryStore) -> None:
    session = talk(store, "mei", "2026-05-12")
    typed(session, *MEI, "/afronden", "een dag meelopen", "dat lijkt me leuk", "warm", "ja")
    assert previous_step(store, CODE) == Vorige("mei", "een dag meelopen")


def test_a_step_that_goes_on_comes_back_in_september(store: MemoryStore) -> None:
    may(store, GELEERD, "nog bezig")
    assert outcome(store) == ("open", GELEERD)
    assert previous_step(store, CODE) == Vorige("februari", "de planner vragen")


def test_a_step_that_was_noted_as_done_but_not_spoken_of_comes_with_what_is_known(store: MemoryStore) -> None:
    """The line on screen says it; the record of the new talk says nothing yet."""
    change_field(store, "februari", STAAT, "gedaan", "hij belde")
    session = talk(store, "mei", "2026-05-12")
    assert session.talk.begin.vorige == Vorige("februari", "de planner vragen")
    assert what_is_known(store, session.talk.begin.vorige) == [t.AL_BEKEND.format(staat="gedaan")]
    assert harvest(session.talk)["opening"]["vorige_stap"]["staat"] is None
    assert what_is_known(store, Vorige("elders", "een stap")) == what_is_known(store, None) == []


def test_of_an_open_step_nothing_is_known(store: MemoryStore) -> None:
    assert what_is_known(store, previous_step(store, CODE)) == []


def test_a_talk_that_was_broken_off_did_not_look_back(store: MemoryStore) -> None:
    """M46: it carries nothing, and the step comes back."""
    session = talk(store, "mei", "2026-05-12")
    assert typed(session, *MEI, "/afbreken", "2")[0] == "afgebroken"
    assert outcome(store) == (None, None)
    change_field(store, "februari", STAAT, "gedaan", "hij belde")
    assert previous_step(store, CODE) == Vorige("februari", "de planner vragen")


# What is not written


def test_what_was_not_said_in_may_is_not_written_in_february(store: MemoryStore) -> None:
    """M42; and of what is said, only that."""
    _, face = may(store, "/overslaan", "/besproken")
    assert record(store)["wijzigingen"] == []
    assert t.OOK_DAAR.partition("{")[0] not in "".join(face.said)


def test_of_what_came_of_it_only_what_was_said_is_written(store: MemoryStore) -> None:
    may(store, "/overslaan", "gaat niet door")
    assert outcome(store) == ("vervallen", None)


def test_bringing_it_along_twice_writes_it_once(store: MemoryStore) -> None:
    session, _ = may(store)
    voor = store.facts("februari")
    assert follow_up(store, session.talk) is None
    assert store.facts("februari") == voor


@pytest.mark.parametrize("soort", ["gevoelig", "tussen_ons"])
def test_what_was_shielded_in_may_stays_in_may(store: MemoryStore, soort: Any) -> None:
    """In the record of February nothing would shield it."""
    session = talk(store, "mei", "2026-05-12")
    typed(session, *MEI)
    session.wish(w.Afscherming(("vorige-geleerd", 1), soort))
    assert typed(session, *TOT_SLOT)[0] == "klaar"
    assert outcome(store) == ("gedaan", None)


def test_what_was_worked_out_goes_along_once_the_jongere_agrees(store: MemoryStore) -> None:
    """M44: until then it is a proposal."""
    session, _ = may(store, "/overslaan", "gedaan")
    session.wish(w.WerkUit(("vorige-geleerd", 1), GELEERD))
    assert follow_up(store, session.talk) is None
    assert outcome(store) == ("gedaan", None)
    session.wish(w.StemIn())
    assert follow_up(store, session.talk) is not None
    assert outcome(store) == ("gedaan", GELEERD)


@pytest.mark.parametrize("code", ["mbo-0417", None])
def test_nothing_goes_to_a_talk_with_somebody_else(store: MemoryStore, code: str | None) -> None:
    """A file may name any talk; what one jongere said never lands with another."""
    session = talk(store, "mei", "2026-05-12", code=code, vorige=Vorige("februari", "de planner vragen"))
    assert typed(session, *MEI, *TOT_SLOT)[0] == "klaar"
    assert record(store)["wijzigingen"] == []
    assert record(store, "mei")["opening"]["vorige_stap"]["staat"] == "gedaan"


def test_nothing_goes_to_a_talk_of_a_later_day(store: MemoryStore) -> None:
    """A file may name any talk: what was said in January is not what came of a step of February."""
    vorige = Vorige("februari", "de planner vragen")
    gezegd = {"vorige-staat": "gaat niet door", "vorige-geleerd": "nee"}
    januari = held(store, "januari", "2026-01-12", gezegd, vorige=vorige)
    assert follow_up(store, januari.talk) is None
    assert "\n" not in change_field(store, "januari", "opening.vorige_stap.geleerd", "toch", "samen gelezen")
    assert outcome(store) == (None, None)
    zelfde_dag = held(store, "middag", "2026-02-12", gezegd, vorige=vorige)
    assert follow_up(store, zelfde_dag.talk) is not None


def test_without_the_earlier_talk_here_the_new_record_has_it(store: MemoryStore) -> None:
    """It was erased, or it is kept on another computer: nothing to say about that."""
    session = talk(store, "mei", "2026-05-12")
    store.erase("februari")
    einde, face = typed(session, *MEI, *TOT_SLOT)
    assert einde == "klaar"
    assert face.said[-1:] != [t.DAAR_NIET]
    assert record(store, "mei")["opening"]["vorige_stap"]["geleerd"] == GELEERD


def test_a_talk_that_goes_on_or_names_itself_gets_nothing(store: MemoryStore) -> None:
    talk(store, "loopt", "2026-04-01").wish(w.Antwoord(("stap", 1), "bellen"))
    for naam in ("loopt", "mei"):
        session = talk(store, "mei", "2026-05-12", vorige=Vorige(naam, "bellen"))
        assert typed(session, *MEI, *TOT_SLOT)[0] == "klaar"
        assert record(store, naam)["wijzigingen"] == []
        store.erase("mei")


def test_a_talk_whose_step_was_taken_away_gets_nothing(store: MemoryStore) -> None:
    session = talk(store, "mei", "2026-05-12")
    change_field(store, "februari", "vervolgstap.activiteit", "nog niet", "dat was geen stap")
    assert typed(session, *MEI, *TOT_SLOT)[0] == "klaar"
    assert outcome(store) == (None, None)


# Trouble on the way


class Stopped(BaseException):
    """The plug was pulled."""


class Troubled(MemoryStore):
    """A place that fails once a fact with this word is written to a talk; `times` says how often."""

    def __init__(self, naam: str, woord: str, trouble: BaseException, times: int = 1) -> None:
        super().__init__()
        self._when, self._trouble, self.times = (naam, woord), trouble, times

    def write(  # noqa: PLR0913 - as every store
        self,
        na: int,
        rijen: Sequence[Rij],
        kop: Kop,
        *,
        weg: Collection[int] = (),
        concepten: Mapping[Plek, str | None] | None = None,
        vindbaar: Vindbaar | None = None,
        regel: Logregel | None = None,
    ) -> None:
        """Fail, or keep it."""
        naam, woord = self._when
        if kop.id == naam and self.times and any(woord in rij.regel for rij in rijen):
            self.times -= 1
            raise self._trouble
        super().write(na, rijen, kop, weg=weg, concepten=concepten, vindbaar=vindbaar, regel=regel)


def troubled(naam: str, woord: str, trouble: BaseException, times: int = 1) -> Troubled:
    """Such a place, with the talk of February in it."""
    store = Troubled(naam, woord, trouble, times)
    held(store, "februari", "2026-02-12", STAP)
    return store


def test_killed_between_the_two_it_is_done_after_the_talk_was_resumed() -> None:
    """First the earlier record, then the closing: no talk is closed without it, and nothing is written twice."""
    store = troubled("mei", '"afgerond"', Stopped())
    with pytest.raises(Stopped):
        may(store)
    assert outcome(store) == ("gedaan", GELEERD)
    weer = Session.resume(store, Clock("2026-05-13"), "mei")
    assert typed(weer)[0] == "klaar"
    assert weer.talk.einde == "afgerond"
    assert len(record(store)["wijzigingen"]) == 2


def test_killed_before_the_first_it_is_done_after_the_talk_was_resumed() -> None:
    store = troubled("februari", VERANDERD, Stopped())
    with pytest.raises(Stopped):
        may(store)
    assert outcome(store) == (None, None)
    assert typed(Session.resume(store, Clock("2026-05-13"), "mei"))[0] == "klaar"
    assert outcome(store) == ("gedaan", GELEERD)


def test_another_window_that_wrote_to_february_first_is_read_and_tried_once_more() -> None:
    store = troubled("februari", VERANDERD, Botsing("eerder"))
    may(store)
    assert outcome(store) == ("gedaan", GELEERD)


@pytest.mark.parametrize("trouble", [Botsing("weer eerder"), OpslagFout("De schijf is vol.")])
def test_what_cannot_be_written_in_february_is_told_in_one_line(trouble: Exception) -> None:
    """The talk is closed all the same, and its own record has it."""
    store = troubled("februari", VERANDERD, trouble, times=9)
    _, face = may(store)
    assert face.said[-1] == t.DAAR_NIET
    assert outcome(store) == (None, None)
    assert record(store, "mei")["opening"]["vorige_stap"]["staat"] == "gedaan"


def test_while_saving_fails_nothing_is_brought_along() -> None:
    """The rest of the talk waits in memory, and so would this."""
    store = troubled("mei", "beantwoord", OpslagFout("De schijf is vol."), times=99)
    session, face = may(store)
    assert session.store.trouble
    assert record(store)["wijzigingen"] == []
    assert t.DAAR_NIET not in face.said


def test_a_february_that_is_damaged_is_in_nobodys_way(store: MemoryStore) -> None:
    session = talk(store, "mei", "2026-05-12")
    kop = store.talk("februari")
    assert kop is not None
    store.append("februari", store.facts("februari")[-1].nr, ["{kapot"], "2026-03-01", kop)
    einde, face = typed(session, *MEI, *TOT_SLOT)
    assert einde == "klaar"
    assert face.said[-1] == t.DAAR_NIET


# Afterwards


def test_what_is_changed_in_may_afterwards_changes_in_february_too(store: MemoryStore) -> None:
    """Both records keep saying the same, each with its reason."""
    may(store)
    zin = change_field(
        store, "mei", "opening.vorige_stap.geleerd", "de planner beslist niet", "samen gelezen"
    )
    assert zin.endswith(t.OOK_DAAR.format(dag="donderdag 12 februari 2026"))
    assert outcome(store) == ("gedaan", "de planner beslist niet")
    change_field(store, "mei", "opening.vorige_stap.staat", "", "dat was niet gezegd")
    assert outcome(store) == (None, "de planner beslist niet")


def test_another_field_of_may_changes_nothing_in_february(store: MemoryStore) -> None:
    may(store)
    voor = store.facts("februari")
    assert "\n" not in change_field(store, "mei", "ervaring.titel", "de planning", "zo heet het")
    assert store.facts("februari") == voor


def test_what_february_says_by_now_is_not_overwritten_from_may(store: MemoryStore) -> None:
    may(store, GELEERD, "nog bezig")
    change_field(store, "februari", STAAT, "gedaan", "hij belde in juni")
    zin = change_field(store, "mei", "opening.vorige_stap.staat", "veranderd", "samen gelezen")
    assert zin.endswith(t.DAAR_STAAT_ANDERS.format(dag="donderdag 12 februari 2026", naam="februari"))
    assert outcome(store) == ("gedaan", GELEERD)


# What comes late


def test_a_talk_that_is_closed_weeks_later_does_not_overwrite_what_was_noted_since(
    store: MemoryStore,
) -> None:
    """It was begun in May and lay there; in June the step was noted as done."""
    session = talk(store, "mei", "2026-05-12")
    typed(session, GELEERD, "nog bezig")
    later = Session.resume(store, Clock("2026-06-20"), "februari")
    later.wish(w.Wijzig(STAAT, None, "gedaan", "hij belde", "2026-06-20T09:00:00+02:00"))
    einde, face = typed(Session.resume(store, Clock("2026-06-21"), "mei"), *TOT_SLOT)
    assert einde == "klaar"
    assert outcome(store) == ("gedaan", None)
    assert face.said[-1] == t.DAAR_IS_LATER.format(dag="donderdag 12 februari 2026")


def from_paper(store: Store, naam: str, dag: str, staat: str) -> str | None:
    """A talk that comes in from a file long after it was held."""
    vorige = Vorige("februari", "de planner vragen")
    session = held(
        store, naam, dag, {"vorige-staat": staat, "vorige-geleerd": f"dit op {dag}"}, vorige=vorige
    )
    return follow_up(store, session.talk, Clock("2026-11-20"))


def test_talks_from_files_may_come_in_in_any_order(store: MemoryStore) -> None:
    """What was said last counts, and not what was taken in last."""
    assert from_paper(store, "maart", "2026-03-12", "nog bezig") is not None
    assert from_paper(store, "april", "2026-04-12", "anders gegaan") is not None
    assert outcome(store) == ("veranderd", "dit op 2026-04-12")
    assert from_paper(store, "eind-maart", "2026-03-28", "gaat niet door") == t.DAAR_IS_LATER.format(
        dag="donderdag 12 februari 2026", naam="februari"
    )
    assert outcome(store) == ("veranderd", "dit op 2026-04-12")


PAPIER = """\
bank: vervolggesprek
datum: {datum}
jongere: {{code: vmbo-3310, niveau: vmbo}}
begeleider: {{rol: mentor}}
opening: {{vorige_stap: {{staat: gedaan, geleerd: het mocht}}}}
"""


def paper(tmp_path: Path, tekst: str) -> list[Any]:
    """The facts of a talk in a file."""
    return facts_from(tmp_path, written(tmp_path, tekst), Wanted())


def test_a_talk_from_paper_belongs_to_the_step_that_was_the_previous_one_then(
    store: MemoryStore, tmp_path: Path
) -> None:
    """It says what came of the step, and not of which; a step of a later talk is not meant."""
    held(store, "juni", "2026-06-12", {"stap": "een dag meelopen"})
    feiten = link_to_previous(store, paper(tmp_path, PAPIER.format(datum="2026-05-12")))
    assert harvest(replay(feiten))["opening"]["vorige_stap"] == {
        "gesprek": "februari", "activiteit": "de planner vragen", "staat": "gedaan", "geleerd": "het mocht",
    }  # fmt: skip
    assert follow_up(store, replay(feiten), Clock("2026-11-20")) is not None
    assert outcome(store) == ("gedaan", "het mocht")


def taken_from_paper(store: MemoryStore, tmp_path: Path, naam: str, **anders: str) -> Session:
    """A talk on paper that looks back, taken in as the program does; `staat: gedaan` in it can be other words."""
    tekst = PAPIER.format(datum=anders.pop("datum"))
    for was, wordt in anders.items():
        tekst = tekst.replace(was, wordt)
    eerste, *rest = link_to_previous(store, paper(tmp_path, tekst))
    assert isinstance(eerste, Begonnen)
    session = Session.begin(store, Clock(eerste.datum), replace(eerste, id=naam))
    session.add(rest)
    follow_up(store, session.talk, Clock("2026-11-20"))
    return session


def test_what_is_said_once_more_of_a_step_that_was_looked_back_on_is_kept_with_it(
    store: MemoryStore, tmp_path: Path
) -> None:
    """M42: on the same day by somebody else, or in the next talk. What was last counts, and all can be read back."""
    for naam, dag, staat, geleerd in (
        ("eerst", "2026-05-12", "gedaan", "het mocht"),
        ("zelfde-dag", "2026-05-12", "gedaan", "bellen helpt"),
        ("juni", "2026-06-12", "veranderd", "het werd een ander bedrijf"),
    ):
        session = taken_from_paper(store, tmp_path, naam, datum=dag, gedaan=staat, **{"het mocht": geleerd})
        assert harvest(session.talk)["opening"]["vorige_stap"] == {
            "gesprek": "februari", "activiteit": "de planner vragen", "staat": staat, "geleerd": geleerd,
        }  # fmt: skip
        assert outcome(store) == (staat, geleerd)
    oud = [w["oud"] for w in record(store)["wijzigingen"] if w["pad"] == LEER]
    assert oud == [None, "het mocht", "bellen helpt"]


def test_a_talk_from_paper_looks_back_on_a_step_of_an_earlier_day(store: MemoryStore, tmp_path: Path) -> None:
    """Nothing came yet of a step that was chosen on the day itself; unless there is no other."""
    held(store, "ochtend", "2026-05-12", {"stap": "een dag meelopen"})
    middag = taken_from_paper(store, tmp_path, "middag", datum="2026-05-12")
    assert harvest(middag.talk)["opening"]["vorige_stap"]["gesprek"] == "februari"
    store.erase("februari")
    avond = taken_from_paper(store, tmp_path, "avond", datum="2026-05-12")
    assert harvest(avond.talk)["opening"]["vorige_stap"]["gesprek"] == "ochtend"


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("staat: gedaan", "gesprek: elders, staat: gedaan"),
        ("staat: gedaan", "activiteit: bellen, staat: gedaan"),
        ("opening: {vorige_stap: {staat: gedaan, geleerd: het mocht}}", "ervaring: {titel: de planning}"),
        ("2026-05-12", "2026-01-12"),
        ("vmbo-3310", "mbo-0417"),
    ],
)
def test_a_talk_from_paper_that_says_which_step_or_nothing_of_it_stays_as_it_is(
    was: str, wordt: str, store: MemoryStore, tmp_path: Path
) -> None:
    """Also without an earlier step that is known here."""
    feiten = paper(tmp_path, PAPIER.format(datum="2026-05-12").replace(was, wordt))
    assert link_to_previous(store, feiten) == feiten
    assert isinstance(feiten[0], Begonnen)


def test_only_what_came_of_a_step_leaves_the_status_alone(store: MemoryStore) -> None:
    """The day to look back on it, or who does, is what was said in the talk."""
    change_field(store, "februari", "vervolgstap.opvolging.wie", "de mentor", "vergeten te noteren")
    assert status_of(Session.resume(store, Clock("2026-12-01"), "februari").talk) == "gewijzigd"


# The program itself

FEBRUARI = """\
bank: stage
datum: 2026-02-12
jongere: {code: vmbo-3310, niveau: vmbo}
vervolgstap: {activiteit: de planner vragen, wanneer: 2026-02-20}
"""


def test_a_talk_at_the_keyboard_opens_with_the_step_and_writes_in_both(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lob = Lob(tmp_path, capsys, monkeypatch)
    naam = lob.taken_in(FEBRUARI)
    start = ("gesprek", "start", "--bank", "stage", "--code", "vmbo-3310", "--rol", "mentor", "--kort")
    regels = [GELEERD, "", "gedaan", "/afronden", "nog niet", "", "ja", ""]
    assert lob(*start, typed="\n".join(regels)) == 0, lob.out
    assert "De vorige stap was: de planner vragen\n" in lob.out
    assert t.OOK_DAAR.format(dag="donderdag 12 februari 2026") in lob.out
    assert lob.record(naam)["vervolgstap"]["opvolging"] == {
        "wie": None, "wanneer": None, "staat": "gedaan", "geleerd": GELEERD,
    }  # fmt: skip
    assert lob(*start, typed="/stop\n") == 130
    assert "De vorige stap was" not in lob.out


@pytest.mark.parametrize("opdracht", [("gesprek", "start", "--antwoorden"), ("gesprek", "invoeren")])
def test_a_talk_from_paper_updates_the_step_it_looks_back_on(lob: Lob, opdracht: tuple[str, ...]) -> None:
    """The paper says what came of it; the program finds which step it was, and tells both records."""
    februari = lob.taken_in(FEBRUARI)
    mei = lob.folder / "mei.yaml"
    mei.write_text(PAPIER.format(datum="2026-05-12"), encoding="utf-8")
    assert lob(*opdracht, str(mei)) == 0
    assert "12 februari" in lob.out
    opvolging = lob.record(februari)["vervolgstap"]["opvolging"]
    assert (opvolging["staat"], opvolging["geleerd"]) == ("gedaan", "het mocht")
    assert lob("gesprek", "lijst", "--json") == 0
    vorige = lob.record(json.loads(lob.out)[0]["id"])["opening"]["vorige_stap"]
    assert (vorige["gesprek"], vorige["activiteit"]) == (februari, "de planner vragen")


def test_the_same_paper_taken_in_again_is_recognised(lob: Lob) -> None:
    """Also now that it is known here which step it looked back on."""
    lob.taken_in(FEBRUARI)
    mei = lob.folder / "mei.yaml"
    mei.write_text(PAPIER.format(datum="2026-05-12"), encoding="utf-8")
    assert [lob("gesprek", "invoeren", str(mei), "--json") for _ in range(2)] == [0, 0]
    assert json.loads(lob.out)["had_je_al"] == 1


def test_a_finished_record_that_comes_in_changes_no_other(lob: Lob) -> None:
    """It says all it knows, and so does the earlier one beside it."""
    februari = lob.taken_in(FEBRUARI)
    mei = lob.folder / "mei.yaml"
    mei.write_text(PAPIER.format(datum="2026-05-12"), encoding="utf-8")
    assert lob("gesprek", "start", "--antwoorden", str(mei), "--naar", str(lob.folder / "uit")) == 0
    [verslag] = (lob.folder / "uit").glob("*.json")
    assert (
        lob("gesprek", "wijzig", februari, "vervolgstap.opvolging.geleerd", "--waarde", "", "--reden", "x")
        == 0
    )
    assert lob("gesprek", "start", "--antwoorden", str(verslag)) == 0
    assert lob.record(februari)["vervolgstap"]["opvolging"]["geleerd"] is None
