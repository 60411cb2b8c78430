"""Files and folders taken in (`lob gesprek invoeren`): each talk once, whole, or told why it is not."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from loopbaangesprek import wensen as w
from loopbaangesprek.besluit import decide
from loopbaangesprek.desk.answer_files import Found, find_files
from loopbaangesprek.desk.answers import Antwoordenbestand
from loopbaangesprek.desk.damage import read_talk
from loopbaangesprek.desk.intake import Intake
from loopbaangesprek.desk.same_talk import id_of
from loopbaangesprek.desk.taking_in import Beginnings, held, keep, lines_of
from loopbaangesprek.desk.taking_in_many import STOPPED, _close, _take
from loopbaangesprek.faces.progress import FEW, lines
from loopbaangesprek.fouten import BankFout, LobFout, OpslagFout
from loopbaangesprek.gebeurtenissen import Begonnen, Feit, Vorige
from loopbaangesprek.gesprek import Gesprek, replay
from loopbaangesprek.hoofd import head_and_words
from loopbaangesprek.kop import Kop
from loopbaangesprek.namen import is_our_own
from loopbaangesprek.oogst import harvest
from loopbaangesprek.opnemen.naamgeving import name_anew
from loopbaangesprek.opnemen.opname import Opname
from loopbaangesprek.stores.base import Rij, number
from loopbaangesprek.stores.connection import open_database
from loopbaangesprek.stores.sqlite import SqliteStore
from loopbaangesprek.stores.tables import MIGRATIES
from loopbaangesprek.talk.beginning import Wanted
from loopbaangesprek.teksten import antwoorden as ta
from loopbaangesprek.teksten import invoeren as t
from loopbaangesprek.vault.first_time import opened_to_keep
from loopbaangesprek.wiring import now
from tests.lob import Lob
from tests.test_answers import record_from
from tests.test_foute_bestanden import sources
from tests.veel_gesprekken import talks, write_talks
from tests.venster import Window

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX files and terminals")
INVOEREN = ("gesprek", "invoeren")
BEKENDE_ID = "a2b3c4d5e6"


def verslag(**anders: Any) -> dict[str, Any]:
    """One believable record, with other things in its parts."""
    record: dict[str, Any] = json.loads(next(talks(1)))
    for deel, leden in anders.items():
        record[deel] |= leden
    return record


def written(map_: Path, naam: str, inhoud: Any) -> Path:
    """A file below a folder: a text as it is, anything else as JSON."""
    pad = map_ / naam
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_text(inhoud if isinstance(inhoud, str) else json.dumps(inhoud), encoding="utf-8")
    return pad


def kort(naam: str = "De storing", **meer: str) -> str:
    """A short answers file, as somebody types it."""
    return "".join(
        f"{k}: {v}\n" for k, v in {"bank": "basis", "datum": "2026-11-20", "moment": naam, **meer}.items()
    )


def kept(lob: Lob) -> dict[str, dict[str, Any]]:
    """The record of every talk that is kept, without the program that took it in."""
    if not (lob.folder / "lob" / "lob.db").exists():
        return {}
    with opened_to_keep(lob.folder / "lob") as store:
        return {kop.id: without_program(harvest(read_talk(store, kop))) for kop in store.talks()}


def without_program(record: dict[str, Any]) -> dict[str, Any]:
    """A record without the version of the program that made it."""
    return {**record, "gesprek": {k: w for k, w in record["gesprek"].items() if k != "programma"}}


def account(lob: Lob, *paden: Path) -> tuple[int, dict[str, Any]]:
    """Take these in, and read the account."""
    code = lob(*INVOEREN, *map(str, paden), "--json")
    return code, json.loads(lob.out)


def held_in(map_: Path, pad: Path, gesprek: str = BEKENDE_ID) -> Opname:
    """The talk in a file."""
    bestand = Antwoordenbestand(pad)
    return held(bestand, Beginnings(map_, Wanted()).first_fact(bestand, gesprek))


# Many at once


@pytest.mark.lang
def test_a_folder_of_records_is_taken_in_each_as_it_stands_in_its_file(lob: Lob, tmp_path: Path) -> None:
    """Every field, every answer and every id; more than fit in one go, and they refer to one another."""
    paden = write_talks(tmp_path / "in", 230)
    assert lob(*INVOEREN, str(tmp_path / "in")) == 0
    assert lob.out == "230 gesprekken zijn opgenomen.\n"
    assert lob.err == ""
    records = [without_program(json.loads(pad.read_text(encoding="utf-8"))) for pad in paden]
    bewaard = kept(lob)
    assert bewaard == {record["gesprek"]["id"]: record for record in records}
    vorige = [record["opening"]["vorige_stap"] for record in records]
    assert sum(v is not None and v["gesprek"] in bewaard for v in vorige) > 100


def test_what_is_taken_in_is_found_by_its_words_and_stands_in_the_lists(lob: Lob, tmp_path: Path) -> None:
    """It is kept as a talk that was held here."""
    record = verslag()
    pad = written(tmp_path, "a.json", record)
    assert lob(*INVOEREN, str(pad), str(written(tmp_path, "b.yaml", kort("De zonsverduistering")))) == 0
    assert lob("zoek", "zonsverduistering") == 0
    assert "zonsverduistering" in lob.out.lower()
    assert lob("gesprek", "lijst", "--json", "--code", record["jongere"]["code"]) == 0
    assert [kop["titel"] for kop in json.loads(lob.out)] == [record["ervaring"]["titel"]]


def test_a_refused_file_stops_no_other_and_is_told_with_its_reason(lob: Lob, tmp_path: Path) -> None:
    """All or nothing per file; every mistake with its line, and at the end what to do."""
    written(tmp_path, "in/a.yaml", kort("een"))
    written(tmp_path, "in/b.yaml", "bank: basis\nervaring:\n  titl: x\n  waardering: leuk\n")
    written(tmp_path, "in/onder/b.yaml", "bank: stag\n")
    written(tmp_path, "in/z.yaml", kort("twee"))
    assert lob(*INVOEREN, str(tmp_path / "in")) == 1
    assert lob.out.splitlines() == [
        "Het gesprek van 2026-11-20 is opgenomen, zonder code.",
        "Het gesprek van 2026-11-20 is opgenomen, zonder code.",
        "2 gesprekken zijn opgenomen.",
        "2 bestanden zijn niet opgenomen.",
    ]
    *redenen, slot = lob.err.splitlines()
    assert [reden.split()[0] for reden in redenen] == ["b.yaml:3", "b.yaml:4", "onder/b.yaml:1"]
    assert "Bedoelde je ervaring.titel?" in redenen[0]
    assert slot == t.HERSTEL
    assert {r["ervaring"]["titel"] for r in kept(lob).values()} == {"een", "twee"}


def test_many_refusals_alone_keep_nothing_and_make_nothing(lob: Lob, tmp_path: Path) -> None:
    """Where nothing was ever kept, looking for what is there already makes no store."""
    for i in range(FEW + 5):
        written(tmp_path, f"in/{i}.json", {"bank": "basis", "momentt": "x"})
    assert lob(*INVOEREN, str(tmp_path / "in")) == 1
    assert lob.out == f"{FEW + 5} bestanden zijn niet opgenomen.\n"
    assert len(lob.err.splitlines()) == FEW + 6
    assert not (tmp_path / "lob").exists()


def test_the_account_as_json_names_every_file(lob: Lob, tmp_path: Path) -> None:
    """For other programs: what came of each file, under which id, and why not."""
    record = verslag()
    goed = written(tmp_path, "in/a.json", record)
    fout = written(tmp_path, "in/b.json", {"bank": "basis", "momentt": "x"})
    code, eerst = account(lob, tmp_path / "in")
    naam = record["gesprek"]["id"]
    reden = "b.json:1 'momentt' ken ik niet. Bedoelde je moment?"
    assert code == 1
    assert eerst == {
        "opgenomen": 1, "had_je_al": 0, "geweigerd": 1,
        "bestanden": [
            {"bestand": str(goed), "staat": "opgenomen", "gesprek": naam, "reden": None},
            {"bestand": str(fout), "staat": "geweigerd", "gesprek": None, "reden": reden},
        ],
    }  # fmt: skip
    code, nog_eens = account(lob, goed)
    assert (code, nog_eens["had_je_al"]) == (0, 1)
    assert nog_eens["bestanden"][0] == {
        "bestand": str(goed),
        "staat": "had_je_al",
        "gesprek": naam,
        "reden": None,
    }


# One file


def test_one_file_is_told_about_as_before(lob: Lob, tmp_path: Path) -> None:
    """Its sentences, the files that were asked for, and a refusal by itself."""
    pad = written(tmp_path, "a.yaml", kort(wens="iets"))
    assert lob(*INVOEREN, str(pad), "--naar", str(tmp_path / "uit")) == 0
    eerste, *geschreven, code = lob.out.splitlines()
    assert code.startswith("Toch een code geven: lob gesprek wijzig ")
    assert eerste == "Het gesprek van 2026-11-20 is opgenomen, zonder code."
    assert [regel.rpartition("/")[2] for regel in geschreven] == [
        "2026-11-20-zonder-code-basis.json",
        "2026-11-20-zonder-code-basis.md",
    ]
    assert lob(*INVOEREN, str(written(tmp_path, "b.yaml", kort("x")))) == 0
    assert "lob gesprek toon " in lob.out
    assert lob(*INVOEREN, str(written(tmp_path, "c.yaml", "bank: basis\nmomentt: x\n"))) == 1
    assert lob.err.splitlines() == [
        "c.yaml:2 'momentt' ken ik niet. Bedoelde je moment?",
        "Er is niets opgeslagen. Verbeter het bestand en probeer het opnieuw.",
    ]


def test_one_file_that_was_taken_in_before_is_told_to_be_there(lob: Lob, tmp_path: Path) -> None:
    """Exit code 0: all is well."""
    record = verslag()
    pad = written(tmp_path, "a.json", record)
    assert lob(*INVOEREN, str(pad)) == 0
    assert lob(*INVOEREN, str(pad)) == 0
    datum, code = record["gesprek"]["datum"], record["jongere"]["code"]
    assert lob.out.splitlines()[0] == f"Het gesprek van {datum} met {code} had je al. Er is niets veranderd."
    assert f"lob gesprek toon {record['gesprek']['id']}" in lob.out
    assert len(kept(lob)) == 1


def test_a_talk_that_is_started_from_a_file_stays_a_new_talk(lob: Lob, tmp_path: Path) -> None:
    """C3: `start --antwoorden` gives the same record again, but for its id."""
    pad = written(tmp_path, "a.json", verslag())
    for _ in range(2):
        assert lob("gesprek", "start", "--antwoorden", str(pad)) == 0
    assert lob(*INVOEREN, str(pad)) == 0
    assert len(kept(lob)) == 3


# The id of a talk


def test_an_id_of_our_own_is_kept(lob: Lob, tmp_path: Path) -> None:
    """Records refer to one another by it, and so does whoever typed it."""
    assert lob(*INVOEREN, str(written(tmp_path, "a.json", verslag(gesprek={"id": BEKENDE_ID})))) == 0
    assert list(kept(lob)) == [BEKENDE_ID]
    assert lob("gesprek", "toon", BEKENDE_ID) == 0


@pytest.mark.parametrize(
    "naam",
    ["2024-0117", "vmbo-2", 7, "A2B3C4D5E6", "een naam", "-x", "x" * 4100, "a\nb", "é", "../x", 'a"b',
     "6f1c0f0e-9d8a-4b7c-8a53-0f2f6f9a1b2c"],
)  # fmt: skip
def test_an_id_from_elsewhere_gives_one_of_our_own_and_always_the_same(
    naam: Any, lob: Lob, tmp_path: Path
) -> None:
    """It tells nothing, it is short, and nobody takes it for a code; another talk under it is refused."""
    for bestand, inhoud in (
        ("a.json", verslag(gesprek={"id": naam})),
        ("b.yaml", f"gesprek: {{id: {json.dumps(naam)}}}"),
    ):
        written(
            tmp_path,
            bestand,
            inhoud if bestand == "a.json" else f"bank: basis\n{inhoud}\nervaring: {{titel: x}}\n",
        )
    for _ in range(2):
        assert lob(*INVOEREN, str(tmp_path / "a.json")) == 0
    [gemaakt] = kept(lob)
    assert is_our_own(gemaakt)
    assert lob(*INVOEREN, str(tmp_path / "b.yaml")) == 1
    assert f"Gesprek {gemaakt} is er al, met iets anders erin." in lob.err


@pytest.mark.parametrize("naam", ["", "  ", None, ["a"], {"a": "b"}])
def test_without_an_id_it_is_made_from_the_content(naam: Any, lob: Lob, tmp_path: Path) -> None:
    """It is derived, and never in the way; taken in again, it is the same talk."""
    pad = written(tmp_path, "a.json", verslag(gesprek={"id": naam}))
    for _ in range(2):
        assert lob(*INVOEREN, str(pad)) == 0
    [gemaakt] = kept(lob)
    assert gemaakt == id_of(Antwoordenbestand(pad))
    assert is_our_own(gemaakt)


def test_ids_that_differ_in_capitals_alone_are_two_talks_that_can_both_be_named(
    lob: Lob, tmp_path: Path
) -> None:
    """Typed names do not tell capitals apart, and names made elsewhere may."""
    for i, naam in enumerate(("Kast", "kast")):
        written(
            tmp_path, f"in/{i}.yaml", f"gesprek: {{id: {naam}}}\nbank: basis\nervaring: {{titel: {naam}}}\n"
        )
    assert lob(*INVOEREN, str(tmp_path / "in")) == 0
    namen = list(kept(lob))
    assert len({naam.upper() for naam in namen}) == 2
    assert sorted(lob.record(naam)["ervaring"]["titel"] for naam in namen) == ["Kast", "kast"]


def test_an_id_that_is_the_code_of_somebody_is_nobodys_code_here(lob: Lob, tmp_path: Path) -> None:
    """Whoever erases by a code means the jongere of that code, also where the talk came in first."""
    for code, naam in (("vmbo-1", "vmbo-2"), ("vmbo-2", "x")):
        inhoud = f"gesprek: {{id: {naam}}}\njongere: {{code: {code}}}\nbank: basis\nervaring: {{titel: x}}\n"
        written(tmp_path, f"{code}.yaml", inhoud)
    assert lob(*INVOEREN, str(tmp_path / "vmbo-1.yaml")) == 0
    assert lob("gesprek", "toon", "vmbo-2") == 1
    assert lob(*INVOEREN, str(tmp_path / "vmbo-2.yaml")) == 0
    assert lob("gesprek", "wis", "vmbo-2", "--ja") == 0
    assert [r["jongere"]["code"] for r in kept(lob).values()] == ["vmbo-1"]


def linked_to(naam: str, anders: str) -> dict[str, Any]:
    """A record that looks back on a talk with this name, and took a story from it; later the link was changed."""
    _, record = (json.loads(tekst) for tekst in talks(2, zaad=1))
    record["opening"]["vorige_stap"]["gesprek"] = naam
    record["verwante_verhalen"][0]["gesprek"] = anders
    record["gesprek"] |= {"id": f"na {naam}", "status": "gewijzigd"}
    record["wijzigingen"] = [
        {
            "pad": "verwante_verhalen.1.gesprek",
            "oud": naam,
            "nieuw": anders,
            "reden": "beter",
            "wanneer": "2026-01-02",
        }
    ]
    return record  # type: ignore[no-any-return]


@pytest.mark.parametrize("eerst", ["van", "naar"])
def test_links_between_records_from_elsewhere_lead_to_the_talks_that_came_in(
    eerst: str, lob: Lob, tmp_path: Path
) -> None:
    """In one run or in two, whichever comes first; and the links in what was changed too."""
    van = written(tmp_path, "van.json", linked_to("vmbo-2", "Kast 7"))
    for naam in ("vmbo-2", "Kast 7"):
        written(
            tmp_path,
            f"naar/{naam}.json",
            verslag(gesprek={"id": naam}, ervaring={"titel": naam}) | {"antwoorden": []},
        )
    runs = [van, tmp_path / "naar"] if eerst == "van" else [tmp_path / "naar", van]
    for pad in (*runs, *runs):
        assert lob(*INVOEREN, str(pad)) == 0, lob.err
    bewaard = kept(lob)
    [record] = [r for r in bewaard.values() if r["opening"]["vorige_stap"]]
    assert len(bewaard) == 3
    links = (record["opening"]["vorige_stap"]["gesprek"], record["verwante_verhalen"][0]["gesprek"])
    assert [bewaard[link]["ervaring"]["titel"] for link in links] == ["vmbo-2", "Kast 7"]
    assert [record["wijzigingen"][0][lid] for lid in ("oud", "nieuw")] == list(links)


@pytest.mark.parametrize(
    "vreemd", [None, "x", ["x"], [["x"]], {"vorige_stap": ["x"]}, [{"pad": 3}], [{"pad": "x"}]]
)
def test_what_is_no_link_stays_to_be_told_as_it_is(vreemd: Any, lob: Lob, tmp_path: Path) -> None:
    """A mistake at the place of a name is a mistake with its line, as ever."""
    inhoud = dict.fromkeys(("gesprek", "opening", "verwante_verhalen", "wijzigingen"), vreemd)
    assert name_anew(inhoud, lambda _: "anders") == inhoud
    assert lob(*INVOEREN, str(written(tmp_path, "a.json", inhoud | {"bank": "basis"}))) in (0, 1)
    assert "lob niet kent" not in lob.err


def test_the_same_answers_are_the_same_talk_however_they_are_written(lob: Lob, tmp_path: Path) -> None:
    """As YAML, as JSON, in another order, with signs that nobody sees; another word is another talk."""
    inhoud = {"bank": "basis", "datum": "2026-11-20", "moment": "De dag", "wens": "weten"}
    omgekeerd = dict(reversed(inhoud.items())) | {"wens": "weten\u200b"}
    for naam, wat in (("a.json", inhoud), ("b.json", omgekeerd), ("c.yaml", kort("De dag", wens="weten"))):
        written(tmp_path, f"in/{naam}", wat)
    written(tmp_path, "in/d.json", inhoud | {"wens": "weten wat"})
    code, verloop = account(lob, tmp_path / "in")
    assert code == 0
    assert [b["staat"] for b in verloop["bestanden"]] == ["opgenomen", "had_je_al", "had_je_al", "opgenomen"]


# What is there already


def test_the_same_talk_twice_in_one_run_is_taken_in_once(lob: Lob, tmp_path: Path) -> None:
    """In one folder, in two, or named beside its folder."""
    paden = write_talks(tmp_path / "in", 8)
    shutil.copytree(tmp_path / "in", tmp_path / "kopie")
    code, verloop = account(lob, tmp_path / "in", tmp_path / "kopie", paden[0])
    assert (code, verloop["opgenomen"], verloop["had_je_al"]) == (0, 8, 9)
    assert len(kept(lob)) == 8


def test_another_talk_under_the_same_id_is_refused_and_what_is_kept_stays(lob: Lob, tmp_path: Path) -> None:
    """With its line, and what to do; also within one run."""
    record = verslag()
    ander = json.dumps(verslag(reflectie={"inzicht": None}) | {"antwoorden": []}, indent=1)
    written(tmp_path, "in/a.json", record)
    written(tmp_path, "in/b.json", ander)
    assert lob(*INVOEREN, str(tmp_path / "in")) == 1
    naam = record["gesprek"]["id"]
    regel = next(i for i, r in enumerate(ander.splitlines(), 1) if f'"id": "{naam}"' in r)
    assert lob.err.startswith(f"b.json:{regel} Gesprek {naam} is er al, met iets anders erin.")
    assert f"lob gesprek toon {naam}" in lob.err
    assert lob.out.splitlines()[-2:] == ["1 gesprek is opgenomen.", "1 bestand is niet opgenomen."]
    assert kept(lob) == {naam: without_program(record)}


def test_a_talk_that_went_on_after_it_was_taken_in_is_there_and_stays_as_it_is(
    lob: Lob, tmp_path: Path
) -> None:
    """The file says nothing that is not kept: what was changed since is no reason to refuse it."""
    record = verslag()
    pad = written(tmp_path, "a.json", record)
    assert lob(*INVOEREN, str(pad)) == 0
    naam = record["gesprek"]["id"]
    assert lob("gesprek", "wijzig", naam, "reflectie.inzicht", "--waarde", "Rust", "--reden", "korter") == 0
    gewijzigd = kept(lob)
    assert lob(*INVOEREN, str(pad)) == 0
    assert "had je al" in lob.out
    assert kept(lob) == gewijzigd
    later = written(tmp_path, "b.json", gewijzigd[naam])
    assert lob(*INVOEREN, str(later)) == 0
    assert "had je al" in lob.out


def test_a_file_that_went_on_elsewhere_is_refused(lob: Lob, tmp_path: Path) -> None:
    """Which of the two is meant, nobody here can know."""
    record = verslag()
    assert lob(*INVOEREN, str(written(tmp_path, "a.json", record))) == 0
    oud, datum = record["reflectie"]["inzicht"], record["gesprek"]["datum"]
    wijziging = {"pad": "reflectie.inzicht", "oud": oud, "nieuw": "Rust", "reden": "korter", "wanneer": datum}
    record |= {"reflectie": record["reflectie"] | {"inzicht": "Rust"}, "wijzigingen": [wijziging]}
    assert lob(*INVOEREN, str(written(tmp_path, "a.json", record))) == 1
    assert "met iets anders erin" in lob.err


def test_a_talk_that_was_held_here_comes_back_as_the_talk_it_is(lob: Lob, tmp_path: Path) -> None:
    """Its facts are others than those of a file; its record is the same."""
    bestand = Antwoordenbestand(written(tmp_path, "a.yaml", kort()))
    begin = Beginnings(tmp_path, Wanted(code="vmbo-1")).first_fact(bestand, BEKENDE_ID)
    gesprek = Gesprek(begin)
    feiten: list[Feit] = [begin]
    for wens in (
        w.Antwoord(("moment", 1), "eerst dit"), w.Kies(("aandeel", 1)), w.Ga("activeren"), w.Terug(),
        w.Antwoord(("moment", 1), '"toen dat"'), w.Notitie(("moment", 1), "stil"), w.RondAf(), w.Sluit(),
    ):  # fmt: skip
        nieuw = decide(gesprek, wens, now().date())
        feiten += nieuw
        gesprek = replay(feiten)
    kop, vindbaar = head_and_words(gesprek, now())
    with opened_to_keep(tmp_path / "lob") as store:
        store.write(0, number(0, lines_of(feiten), now().isoformat()), kop, vindbaar=vindbaar)
    assert lob("gesprek", "exporteer", BEKENDE_ID, "--naar", str(tmp_path / "uit.json")) == 0
    assert lob(*INVOEREN, str(tmp_path / "uit.json")) == 0
    assert (
        lob("gesprek", "wijzig", BEKENDE_ID, "ervaring.titel", "--waarde", "Nu zo", "--reden", "beter") == 0
    )
    assert lob(*INVOEREN, str(tmp_path / "uit.json")) == 0
    assert "had je al" in lob.out
    assert [record["ervaring"]["titel"] for record in kept(lob).values()] == ["Nu zo"]


def kept_as(map_: Path, pad: Path, change: Callable[[Begonnen], Begonnen]) -> str:
    """Keep the talk in a file as it would have been kept at another time; its id."""
    naam = id_of(Antwoordenbestand(pad))
    opname = held_in(map_, pad, naam)
    feiten: list[Feit] = [change(opname.gesprek.begin), *opname.feiten[1:]]
    kop, vindbaar = head_and_words(replay(feiten), now())
    with opened_to_keep(map_) as store:
        store.write(0, number(0, lines_of(feiten), now().isoformat()), kop, vindbaar=vindbaar)
    return naam


@pytest.mark.parametrize("zonder", ["datum", "programma", "bank"])
def test_what_was_taken_in_by_another_version_on_another_day_or_with_the_bank_of_then_is_there(
    zonder: str, lob: Lob, tmp_path: Path
) -> None:
    """A file without a date has the day on which it first came in; the bank is the one it came in with."""
    tekst = kort("De dag").replace("datum: 2026-11-20\n", "") if zonder == "datum" else kort("De dag")
    pad = written(tmp_path, "a.yaml", f"{tekst}stap-wanneer: morgen\nstap: bellen\n")
    toen: dict[str, Callable[[Begonnen], Begonnen]] = {
        "datum": partial(replace, datum="2026-11-20"),
        "programma": partial(replace, programma="0.0.1"),
        "bank": lambda begin: replace(begin, sha256="0" * 64, bank=replace(begin.bank, versie="0")),
    }
    if zonder == "datum":  # what "morgen" is depends on the day, so it is another talk; without it, it is not
        pad.write_text(tekst, encoding="utf-8")
    kept_as(tmp_path / "lob", pad, toen[zonder])
    voor = kept(lob)
    assert lob(*INVOEREN, str(pad)) == 0
    assert "had je al" in lob.out
    assert kept(lob) == voor


def test_what_was_taken_in_is_there_also_when_its_bank_is_gone_or_asks_less_by_now(
    lob: Lob, tmp_path: Path
) -> None:
    """The kept talk carries its own bank; a new talk with it is refused."""
    eigen = "vragenbank: eigen\ntitel: Eigen\nversie: '1'\nbouwt_op: basis\n"
    bank = written(tmp_path / "lob", "vragen/eigen.yaml", eigen)
    pad = written(tmp_path, "a.yaml", kort("De dag", wens="iets").replace("basis", "eigen"))
    assert lob(*INVOEREN, str(pad)) == 0
    bank.write_text(f"{eigen}weg: [wens]\n", encoding="utf-8")
    assert lob(*INVOEREN, str(pad)) == 0
    assert "had je al" in lob.out
    assert lob(*INVOEREN, str(written(tmp_path, "b.yaml", pad.read_text().replace("De dag", "x")))) == 1
    bank.unlink()
    assert lob(*INVOEREN, str(pad)) == 0
    assert len(kept(lob)) == 1


def test_with_another_bank_it_is_another_talk_and_refused(lob: Lob, tmp_path: Path) -> None:
    """--bank says with which bank the talk was held; that cannot change silently."""
    pad = written(tmp_path, "a.yaml", kort("De dag"))
    assert lob(*INVOEREN, str(pad), "--bank", "stage") == 0
    assert lob(*INVOEREN, str(pad), "--bank", "stage") == 0
    assert lob(*INVOEREN, str(pad), "--bank", "bijbaan") == 1
    assert "al opgenomen en is daarna veranderd" in lob.err
    assert len(kept(lob)) == 1


def test_a_step_before_that_is_known_here_alone_makes_no_other_talk(lob: Lob, tmp_path: Path) -> None:
    """The file does not say after which step it came; what was found here does not make the file wrong."""
    pad = written(tmp_path, "a.json", verslag())
    naam = kept_as(tmp_path / "lob", pad, partial(replace, vorige=Vorige("x", "bellen")))
    assert lob(*INVOEREN, str(pad)) == 0
    assert "had je al" in lob.out
    assert kept(lob)[naam]["opening"]["vorige_stap"]["activiteit"] == "bellen"


@pytest.mark.parametrize("regel", ["'{}'", "CAST(x'ff' AS TEXT)", "'geen json'"])
def test_a_damaged_talk_is_told_and_stops_no_other(regel: str, lob: Lob, tmp_path: Path) -> None:
    """Nobody can say whether it is the same."""
    record = verslag()
    pad = written(tmp_path, "a.json", record)
    assert lob(*INVOEREN, str(pad)) == 0
    with opened_to_keep(tmp_path / "lob") as store:
        store._db.execute(f"UPDATE feiten SET regel = {regel} WHERE nr = 3")  # noqa: S608 - one of the above
    assert lob(*INVOEREN, str(pad), str(written(tmp_path, "b.yaml", kort()))) == 1
    assert f"a.json: Gesprek {record['gesprek']['id']}" in lob.err
    assert "beschadigd" in lob.err
    assert "1 gesprek is opgenomen." in lob.out


# Folders


def names(*paden: Path) -> list[str]:
    """What would be looked at, by name."""
    return [found.name for found in find_files(paden)]


def test_a_folder_gives_its_files_by_ending_in_the_order_of_their_names(tmp_path: Path) -> None:
    """And what is below; hidden ones, and what the tool writes beside records, are passed over."""
    for naam in (
        "b.json", "a.YAML", "c.yml", "b/a.json", "b/c/d.json", "x.txt", "x.md", "dossier.json", "b/dossier.json",
        ".b.json", ".git/a.json", ".lob-x.tmp/a.json", "b/.c/a.json", "a.json.bak", "json", "z.json/a.json",
    ):  # fmt: skip
        written(tmp_path, f"in/{naam}", "x")
    assert names(tmp_path / "in") == ["a.YAML", "b/a.json", "b/c/d.json", "b.json", "c.yml", "z.json/a.json"]
    assert names(tmp_path / "in" / "x.txt", tmp_path / "in" / "b") == ["x.txt", "a.json", "c/d.json"]


@pytest.mark.parametrize("soort", ["leeg", "alleen .md"])
def test_a_folder_without_files_is_one_sentence(soort: str, lob: Lob, tmp_path: Path) -> None:
    """Exit code 1, and what to look at; beside other paths it is one of the refusals."""
    map_ = tmp_path / "in"
    map_.mkdir()
    if soort != "leeg":
        written(map_, "a.md", "# x")
    assert lob(*INVOEREN, str(map_)) == 1
    assert lob.out == ""
    assert lob.err == f"{map_}: {t.GEEN_BESTANDEN}\n"
    assert lob(*INVOEREN, str(map_), str(written(tmp_path, "a.yaml", kort()))) == 1
    assert len(kept(lob)) == 1
    assert lob.err.startswith(f"{map_}: {t.GEEN_BESTANDEN}\n")


@pytest.mark.parametrize("naam", ["x.md", "x.txt", "x.json"])
def test_a_file_that_was_named_and_is_no_answers_file_is_refused(naam: str, lob: Lob, tmp_path: Path) -> None:
    """Whoever names a file wants to know."""
    assert lob(*INVOEREN, str(written(tmp_path, naam, "# Een verslag\n\nTekst.\n"))) == 1
    assert lob.err.startswith(f"{naam}:")
    assert kept(lob) == {}


def test_what_the_tool_writes_of_more_talks_is_told_by_what_it_is(lob: Lob, tmp_path: Path) -> None:
    """A whole dossier, and one that is handed over: one sentence, with what to do. Beside it the records come in."""
    assert lob(*INVOEREN, str(written(tmp_path, "a.json", verslag()))) == 0
    code = verslag()["jongere"]["code"]
    assert lob("jongere", "exporteer", code, "--naar", str(tmp_path / "uit")) == 0
    [map_] = (tmp_path / "uit").iterdir()
    assert lob(*INVOEREN, str(map_ / "dossier.json")) == 1
    assert lob.err == f"dossier.json: {ta.IS_DOSSIER}\n"
    assert lob(*INVOEREN, str(map_)) == 0
    assert lob.out.endswith("1 gesprek had je al.\n")
    assert lob("jongere", "overdragen", code, "--naar", str(tmp_path / "over.json")) == 0
    assert lob(*INVOEREN, str(tmp_path / "over.json")) == 1
    assert lob.err == f"over.json: {ta.IS_OVERDRACHT}\n"


@pytest.mark.parametrize("naam", ["er-niet.json", "er-niet", "x" * 300 + ".json"])
def test_a_path_that_leads_nowhere_is_told(naam: str, lob: Lob, tmp_path: Path) -> None:
    """By itself, and beside one that is there."""
    assert lob(*INVOEREN, str(tmp_path / naam)) == 1
    assert "niet vinden" in lob.err or "niet lezen" in lob.err
    assert lob(*INVOEREN, str(tmp_path / naam), str(written(tmp_path, "a.yaml", kort()))) == 1
    assert len(kept(lob)) == 1


@posix
def test_links_in_a_folder_lead_nobody_round_and_a_pipe_keeps_nobody_waiting(
    lob: Lob, tmp_path: Path
) -> None:
    """A link to a folder is not followed; one to a file is; one that leads nowhere is told."""
    map_ = tmp_path / "in"
    written(map_, "a/a.yaml", kort())
    (map_ / "a" / "rond").symlink_to(map_, target_is_directory=True)
    (map_ / "zelf.yaml").symlink_to(map_ / "zelf.yaml")
    (map_ / "weg.yaml").symlink_to(tmp_path / "er-niet.yaml")
    (map_ / "ook.yaml").symlink_to(written(tmp_path, "b.yaml", kort("b")))
    os.mkfifo(map_ / "pijp.yaml")
    code, verloop = account(lob, map_)
    staten = {Path(b["bestand"]).name: b["staat"] for b in verloop["bestanden"]}
    assert code == 1
    assert staten == {
        "a.yaml": "opgenomen", "ook.yaml": "opgenomen", "weg.yaml": "geweigerd", "zelf.yaml": "geweigerd"
    }  # fmt: skip


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read every folder")
def test_a_folder_that_may_not_be_read_is_told(lob: Lob, tmp_path: Path) -> None:
    """What is in it is not passed over silently."""
    written(tmp_path, "in/a.yaml", kort())
    dicht = written(tmp_path, "in/dicht/b.yaml", kort("b")).parent
    dicht.chmod(0)
    try:
        code, verloop = account(lob, tmp_path / "in")
    finally:
        dicht.chmod(0o700)
    assert code == 1
    assert verloop["bestanden"][1]["reden"] == f"{dicht}: {t.MAP_NIET_TE_LEZEN}"


# Talks from paper


def op_papier(dag: str, **delen: str) -> str:
    """A talk with somebody on a day, as it is typed over from paper; each part is a table of YAML on one line."""
    tekst = f"bank: vervolggesprek\ndatum: {dag}\njongere: {{code: vmbo-3310, niveau: vmbo}}\n"
    return tekst + "".join(f"{deel}: {{{leden}}}\n" for deel, leden in delen.items())


FEBRUARI = op_papier("2026-02-12", vervolgstap="activiteit: bellen, wanneer: 2026-02-20")
MEI = op_papier("2026-05-12", opening="vorige_stap: {staat: gedaan, geleerd: Bellen helpt}")


def steps(lob: Lob) -> dict[str, tuple[Any, ...]]:
    """By the day of each talk: what came of its own step, and of which step it says something."""
    gezegd = {}
    for record in kept(lob).values():
        eigen, vorige = record["vervolgstap"]["opvolging"], record["opening"]["vorige_stap"]
        gezegd[record["gesprek"]["datum"]] = (
            eigen["staat"],
            eigen["geleerd"],
            vorige and vorige["activiteit"],
        )
    return gezegd


@pytest.mark.parametrize("namen", [("a", "b"), ("b", "a")])
def test_talks_from_paper_come_in_by_their_days_whatever_their_files_are_called(
    namen: tuple[str, str], lob: Lob, tmp_path: Path
) -> None:
    """M2: the talk of May finds the step of February. The account follows the files."""
    for naam, tekst in zip(namen, (FEBRUARI, MEI), strict=True):
        written(tmp_path, f"in/{naam}.yaml", tekst)
    code, verloop = account(lob, tmp_path / "in")
    assert code == 0
    assert [Path(b["bestand"]).name for b in verloop["bestanden"]] == ["a.yaml", "b.yaml"]
    assert steps(lob) == {
        "2026-02-12": ("gedaan", "Bellen helpt", None),
        "2026-05-12": (None, None, "bellen"),
    }


def test_a_talk_from_paper_finds_the_step_of_a_record_that_lies_behind_it(lob: Lob, tmp_path: Path) -> None:
    """Records come first; of two talks from paper of one day both are linked, and that of the last file counts."""
    assert lob(*INVOEREN, str(written(tmp_path, "februari.yaml", FEBRUARI))) == 0
    [naam] = kept(lob)
    assert lob("gesprek", "exporteer", naam, "--vorm", "json", "--naar", str(tmp_path / "in" / "z.json")) == 0
    assert lob("gesprek", "wis", naam, "--ja") == 0
    written(tmp_path, "in/a.yaml", MEI)
    written(tmp_path, "in/b.yaml", MEI.replace("Bellen helpt", "En vragen ook"))
    assert lob(*INVOEREN, str(tmp_path / "in"), "--ook-gewist") == 0
    vorige = [r["opening"]["vorige_stap"] for r in kept(lob).values()]
    assert sorted(v["geleerd"] for v in vorige if v and v["gesprek"] == naam) == [
        "Bellen helpt",
        "En vragen ook",
    ]
    assert steps(lob)["2026-02-12"] == ("gedaan", "En vragen ook", None)


def test_a_talk_from_paper_that_is_refused_is_told_at_its_own_place(lob: Lob, tmp_path: Path) -> None:
    """Also when nobody can say on which day it was."""
    for naam, tekst in (
        ("a", MEI.replace("2026-05-12", "mei")),
        ("b", FEBRUARI),
        ("c", MEI + "x: y\n"),
        ("d", MEI),
    ):
        written(tmp_path, f"in/{naam}.yaml", tekst)
    code, verloop = account(lob, tmp_path / "in")
    assert code == 1
    assert [b["staat"] for b in verloop["bestanden"]] == ["geweigerd", "opgenomen", "geweigerd", "opgenomen"]


# Beside


def test_the_records_of_many_are_written_where_asked_and_once(lob: Lob, tmp_path: Path) -> None:
    """Each talk with its own files, or neither; what was there already writes nothing."""
    write_talks(tmp_path / "in", FEW + 3)
    uit = tmp_path / "uit"
    assert lob(*INVOEREN, str(tmp_path / "in"), "--naar", str(uit)) == 0
    assert lob.out.splitlines() == [f"De verslagen staan in {uit}", f"{FEW + 3} gesprekken zijn opgenomen."]
    geschreven = sorted(uit.iterdir())
    assert len(geschreven) == 2 * (FEW + 3)
    assert lob(*INVOEREN, str(tmp_path / "in"), "--naar", str(uit)) == 0
    assert lob.out.splitlines() == [f"{FEW + 3} gesprekken had je al.", t.GEEN_VERSLAG + t.ALSNOG]
    assert sorted(uit.iterdir()) == geschreven


def test_where_no_record_is_written_none_is_told_of(lob: Lob, tmp_path: Path) -> None:
    """A folder that is not there would be looked for in vain; of one file the way to write it is told anyhow."""
    pad, uit = written(tmp_path, "in/a.yaml", kort()), tmp_path / "uit"
    assert lob(*INVOEREN, str(pad)) == 0
    assert lob(*INVOEREN, str(pad), "--naar", str(uit)) == 0
    assert lob.out.splitlines()[1] == t.GEEN_VERSLAG
    assert lob.out.splitlines()[-1].startswith("Meegeven:")
    for i in range(FEW):
        written(tmp_path, f"in/{i}.yaml", "bank: stag\n")
    assert lob(*INVOEREN, str(tmp_path / "in"), "--naar", str(uit)) == 1
    assert "De verslagen staan in" not in lob.out
    assert not uit.exists()


def test_where_the_records_cannot_be_written_nothing_is_kept(lob: Lob, tmp_path: Path) -> None:
    """It would go wrong for each file in turn, so it stops at the first."""
    write_talks(tmp_path / "in", 5)
    dicht = written(tmp_path, "bestand", "x")
    assert lob(*INVOEREN, str(tmp_path / "in"), "--naar", str(dicht / "uit")) == 1
    assert len(lob.err.splitlines()) == 1
    assert kept(lob) == {}


@pytest.mark.parametrize("bank", ["stag", "er-niet.yaml"])
def test_a_bank_that_is_not_there_is_told_once_and_not_for_each_file(
    bank: str, lob: Lob, tmp_path: Path
) -> None:
    """It was named for all of them."""
    write_talks(tmp_path / "in", 5)
    assert lob(*INVOEREN, str(tmp_path / "in"), "--bank", bank) == 1
    assert len(lob.err.splitlines()) == 1
    assert not (tmp_path / "lob").exists()


def test_the_bank_that_was_named_holds_for_every_file(lob: Lob, tmp_path: Path) -> None:
    for naam in ("a", "b"):
        written(tmp_path, f"in/{naam}.yaml", kort(naam))
    assert lob(*INVOEREN, str(tmp_path / "in"), "--bank", "bijbaan") == 0
    assert {r["gesprek"]["bank"]["naam"] for r in kept(lob).values()} == {"bijbaan"}


# Stopped, broken off, and beside another window


class Stopped(Intake):
    """An intake during which somebody presses Ctrl-C, or something else happens, at one of the files."""

    def __init__(self, map_: Path, bij: int, gebeurt: Callable[[], object]) -> None:
        super().__init__(map_, Wanted(), None)
        self._bij, self._gebeurt = bij, gebeurt

    def take(self, found: Found, *, waits: bool = True) -> bool:
        """Look at a file, as ever."""
        self._bij -= 1
        if self._bij == 0:
            self._gebeurt()
        return super().take(found, waits=waits)


@pytest.mark.lang
def test_ctrl_c_keeps_what_is_in_and_the_same_command_goes_on(
    lob: Lob, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 130, and a sentence; what was looked at and not yet kept is done again."""
    write_talks(tmp_path / "in", 250)
    intake = Stopped(tmp_path / "lob", 230, lambda: signal.raise_signal(signal.SIGINT))
    gestopt = _take(intake, find_files([tmp_path / "in"]))
    intake.close()
    assert isinstance(gestopt, KeyboardInterrupt)
    assert _close(intake.outcomes, gestopt) == STOPPED == 130
    assert capsys.readouterr().err == f"{t.GESTOPT}\n"
    assert len(intake.outcomes) == len(kept(lob)) == 200
    code, verloop = account(lob, tmp_path / "in")
    assert (code, verloop["opgenomen"], verloop["had_je_al"]) == (0, 50, 200)


@posix
def test_a_place_that_fails_half_way_stops_it_and_says_how_to_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was not on disk does not count."""
    write_talks(tmp_path / "in", 250)
    intake = Stopped(tmp_path / "lob", 130, lambda: shutil.rmtree(tmp_path / "lob"))
    fout = _take(intake, find_files([tmp_path / "in"]))
    intake.close()
    assert isinstance(fout, LobFout)
    assert _close(intake.outcomes, fout) == 1
    assert capsys.readouterr().err.splitlines() == [fout.zin, t.AFGEBROKEN]
    assert len(intake.outcomes) == 100


class Filling(SqliteStore):
    """A place that is full from the moment at which something is written to one of its talks."""

    def __init__(self, map_: Path, talk: str) -> None:
        pad = map_ / "lob.db"
        super().__init__(open_database(pad, None, MIGRATIES, 1000), pad)
        self._talk = talk

    def write(self, na: int, rijen: Sequence[Rij], kop: Kop, **anders: Any) -> None:
        """Write, where there is room."""
        if kop.id == self._talk:
            self._db.pragma("max_page_count", self._db.pragma("page_count"))
        super().write(na, rijen, kop, **anders)


def test_a_disk_that_fills_up_while_an_earlier_talk_is_brought_up_to_date_stops_it_with_that(
    lob: Lob, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The talk itself goes on without (M2), but all that went with it is not on disk, and none of it is told."""
    assert lob(*INVOEREN, str(written(tmp_path, "februari.yaml", FEBRUARI))) == 0
    [februari] = kept(lob)
    written(tmp_path, "in/a.yaml", MEI.replace("Bellen helpt", "Bellen helpt. " * 9000))
    written(tmp_path, "in/b.yaml", op_papier("2026-06-12", ervaring="titel: daarna"))
    intake = Intake(tmp_path / "lob", Wanted(), None)
    intake._store = store = Filling(tmp_path / "lob", februari)
    fout = _take(intake, find_files([tmp_path / "in"]))
    store.close()
    assert isinstance(fout, OpslagFout)
    assert "vol" in fout.zin
    assert intake.outcomes == []
    assert list(kept(lob)) == [februari]
    assert _close(intake.outcomes, fout) == 1
    assert capsys.readouterr().err.splitlines() == [fout.zin, t.AFGEBROKEN]
    assert lob(*INVOEREN, str(tmp_path / "in")) == 0
    assert len(kept(lob)) == 3


def test_a_place_that_fails_at_once_is_its_own_sentence(lob: Lob, tmp_path: Path) -> None:
    """A folder that is a file; nothing was taken in, so there is no account."""
    write_talks(tmp_path / "in", 3)
    written(tmp_path, "lob", "x")
    assert lob(*INVOEREN, str(tmp_path / "in")) == 1
    assert lob.out == ""
    assert len(lob.err.splitlines()) == 1


def test_what_another_window_took_in_meanwhile_is_met_and_not_written_over(tmp_path: Path) -> None:
    """The same talk was there already; another one under that id is refused."""
    zelfde, ander = verslag(), verslag(gesprek={"id": BEKENDE_ID})
    hier = [Found(written(tmp_path, f"{i}.json", r), f"{i}.json") for i, r in enumerate((zelfde, ander))]
    ander["reflectie"]["inzicht"], ander["antwoorden"] = "iets anders", []
    daar = [hier[0], Found(written(tmp_path, "2.json", ander), "2.json")]
    een, twee = (Intake(tmp_path / "lob", Wanted(), None) for _ in range(2))
    for intake, gevonden in ((een, hier), (twee, daar)):
        for found in gevonden:
            intake.take(found, waits=False)
    twee.flush()
    een.flush()
    assert [o.state for o in twee.outcomes] == ["opgenomen", "opgenomen"]
    assert [o.state for o in een.outcomes] == ["had_je_al", "geweigerd"]
    assert "met iets anders erin" in (een.outcomes[1].reason or "")
    een.close()
    twee.close()


# How far it is


def test_few_are_not_counted_aloud_and_of_many_a_line_is_told_for_each_thousand(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """On the error stream, so that the answer of the program stays clean."""
    for totaal in (FEW, 999, 1000, 2500):
        with lines(totaal, t.bezig) as step:
            for _ in range(totaal):
                step()
    uit = capsys.readouterr()
    assert uit.out == ""
    assert uit.err.splitlines() == [
        "1.000 van 2.500 bestanden bekeken.",
        "2.000 van 2.500 bestanden bekeken.",
    ]


@posix
def test_in_a_terminal_a_bar_shows_how_far_it_is_and_is_gone_at_the_end(tmp_path: Path) -> None:
    """The account stands alone on the screen; in the plain face, or for few, there is no bar."""
    write_talks(tmp_path / "veel", 60)
    write_talks(tmp_path / "weinig", 3, zaad=2)
    for map_, omgeving, balk in (
        ("veel", {}, True),
        ("weinig", {}, False),
        ("veel", {"TERM": "dumb"}, False),
    ):
        opdracht = [sys.executable, "-c", "from loopbaangesprek.cli import main; main()", *INVOEREN]
        venster = Window(
            [*opdracht, str(tmp_path / map_)], omgeving={"LOB_MAP": str(tmp_path / "lob"), **omgeving}
        )
        venster.sees("gesprekken")
        assert (t.BEZIG.encode() in venster.rauw) is balk
        assert t.BEZIG not in venster.words
        venster.close()


# The shortcuts give the same


def test_a_talk_that_is_held_from_a_file_is_the_talk_of_its_facts(tmp_path: Path) -> None:
    """What is known of it on the way needs no second making."""
    for tekst in (*sources(), *talks(6)):
        opname = held_in(tmp_path, written(tmp_path, "a.json", tekst))
        assert opname.gesprek == replay(opname.feiten)
        assert opname.verslag in (None, harvest(opname.gesprek))


def test_each_file_of_a_run_begins_as_it_would_by_itself(tmp_path: Path) -> None:
    """One bank, read once, in the words for each level."""
    samen = Beginnings(tmp_path, Wanted())
    for i, niveau in enumerate(("vmbo", "mbo", "vmbo", None, "havo", "mbo")):
        jongere = {"code": f"a{i}", "niveau": niveau}
        inhoud = {"bank": "stage", "datum": f"2026-11-1{i}", "jongere": jongere, "ervaring": {"titel": "x"}}
        bestand = Antwoordenbestand(written(tmp_path, f"{i}.json", inhoud))
        alleen = Beginnings(tmp_path, Wanted()).first_fact(bestand, "x")
        assert samen.first_fact(bestand, "x") == alleen
        assert record_from(tmp_path / f"{i}.json", tmp_path)["gesprek"]["datum"] == f"2026-11-1{i}"
    with pytest.raises(BankFout):
        Beginnings(tmp_path, Wanted(bank="er-niet")).check_bank()


def test_keeping_a_talk_makes_its_row_as_the_talk_says(tmp_path: Path) -> None:
    """The record that was made on the way gives the same row and the same words."""
    opname = held_in(tmp_path, written(tmp_path, "a.json", next(talks(1))))
    om = now()
    with opened_to_keep(tmp_path / "lob") as store:
        keep(store, opname, om)
        [kop] = store.talks()
    assert (kop, head_and_words(opname.gesprek, om, opname.verslag)) == (
        head_and_words(opname.gesprek, om)[0],
        head_and_words(opname.gesprek, om),
    )
