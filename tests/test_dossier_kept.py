"""All of one jongere at the desk: shown, written as files, and nothing of it lost or left out."""

from __future__ import annotations

import json
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import apsw
import msgspec
import pytest
import yaml

from loopbaangesprek.cli.door import run
from loopbaangesprek.desk.dossiers import read_all
from loopbaangesprek.desk.taking_in import facts_from
from loopbaangesprek.dossier.vorm import Dossier
from loopbaangesprek.files import write_folder
from loopbaangesprek.fouten import UitvoerFout
from loopbaangesprek.gebeurtenissen import Afgebroken, Afgerond, Afgeschermd, Feit, Uitgewerkt, to_line
from loopbaangesprek.gesprek import replay
from loopbaangesprek.hoofd import head
from loopbaangesprek.stores.base import Store
from loopbaangesprek.stores.sqlite import open_store
from loopbaangesprek.talk.beginning import Wanted
from loopbaangesprek.wiring import now
from tests.dossiers import vier_gesprekken
from tests.program import Ran, in_dutch

CODE = "vmbo-3310"
DELEN = (
    "jongere", "begeleider", "ervaring", "reflectie", "verwante_verhalen", "rode_draad", "groter_verhaal",
    "vervolgstap",
)  # fmt: skip


def answers_file(map_: Path, nummer: int) -> Path:
    """One of the four talks as a file of answers."""
    data = vier_gesprekken()[nummer]
    inhoud = {"bank": data["gesprek"]["bank"]["naam"], "datum": data["gesprek"]["datum"]}
    inhoud |= {deel: data[deel] for deel in DELEN if data[deel]}
    inhoud["jongere"] = {**data["jongere"], "code": CODE}
    pad = map_ / f"{nummer}.yaml"
    pad.write_text(yaml.safe_dump(_said(inhoud), allow_unicode=True), encoding="utf-8")
    return pad


def _said(waarde: Any) -> Any:
    """The data without what was not said and without what is derived."""
    if isinstance(waarde, dict):
        return {
            naam: _said(lid) for naam, lid in waarde.items() if lid and naam not in ("voorlopig", "status")
        }
    return [_said(lid) for lid in waarde] if isinstance(waarde, list) else waarde


def keep(store: Store, feiten: list[Feit]) -> None:
    """Keep a talk of these facts."""
    talk = replay(feiten)
    store.append(talk.begin.id, 0, [to_line(f) for f in feiten], now().isoformat(), head(talk, now()))


class Desk:
    """A folder in which `lob` keeps its talks."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        monkeypatch.setenv("LOB_MAP", str(folder))

    def __call__(self, *woorden: str) -> Ran:
        """Run `lob`, and see that nothing of Python's comes out."""
        uit, fout = StringIO(), StringIO()
        with redirect_stdout(uit), redirect_stderr(fout):
            code = run(woorden)
        return in_dutch(Ran(code, uit.getvalue(), fout.getvalue()))

    @contextmanager
    def store(self) -> Iterator[Store]:
        """The place where the talks are kept."""
        store = open_store(self.folder / "lob.db")
        try:
            yield store
        finally:
            store.close()

    def ids(self) -> list[str]:
        """The names of the talks in time."""
        rijen = json.loads(self("gesprek", "lijst", "--code", CODE, "--json").out)
        return [rij["id"] for rij in reversed(rijen)]

    def damage(self, gesprek: str, wat: str = 'regel = \'{"feit": "niets"}\'') -> None:
        """Write in a talk what no program should have written."""
        self.write(
            f"UPDATE feiten SET {wat} WHERE nr = 2 "  # noqa: S608 - words of this file
            "AND gesprek = (SELECT nr FROM gesprekken WHERE id = ?)",
            gesprek,
        )

    def write(self, sql: str, *waarden: str) -> None:
        """Write past the program."""
        db = apsw.Connection(str(self.folder / "lob.db"))
        db.execute(sql, waarden)
        db.close()


@pytest.fixture(scope="module")
def gevuld(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four talks of one jongere, one of another, and something prepared for the next one."""
    werk = tmp_path_factory.mktemp("vier")
    with pytest.MonkeyPatch.context() as mp:
        desk = Desk(werk / "map", mp)
        for nummer in range(4):
            assert desk("gesprek", "start", "--antwoorden", str(answers_file(werk, nummer))).code == 0
        (werk / "ander.yaml").write_text("bank: stage\njongere: {code: mbo-0417}\n", encoding="utf-8")
        assert desk("gesprek", "start", "--antwoorden", str(werk / "ander.yaml")).code == 0
        assert desk("gesprek", "bereid-voor", CODE, "--soort", "stage", "--waar", "bij een bakker").code == 0
    return werk / "map"


@pytest.fixture
def desk(gevuld: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The same talks in a folder of one's own."""
    shutil.copytree(gevuld, tmp_path / "map")
    return Desk(tmp_path / "map", monkeypatch)


# --- shown ------------------------------------------------------------------------------------------------------


def test_all_talks_of_a_jongere_are_shown_beside_each_other(desk: Desk) -> None:
    ging = desk("jongere", "toon", CODE)
    assert (ging.code, ging.err) == (0, "")
    assert ging.out.startswith(f"# Dossier {CODE}\n\n*Gesprekken van 14 oktober 2024 tot en met 20 mei 2026")
    assert "- **20 mei 2026, De trap in het oude huis:** drie uur onder de trap\n" in ging.out


def test_capitals_in_a_code_make_no_difference(desk: Desk) -> None:
    assert desk("jongere", "toon", CODE.upper()).out == desk("jongere", "toon", CODE).out


def test_other_programs_get_the_dossier_as_json_and_nothing_else(desk: Desk) -> None:
    dossier = msgspec.json.decode(desk("jongere", "toon", CODE, "--json").out, type=Dossier)
    assert [gesprek.id for gesprek in dossier.gesprekken] == desk.ids()


@pytest.mark.parametrize(
    ("code", "uitgang", "zin"),
    [
        ("vmbo-3311", 1, "Ik ken geen jongere met de code 'vmbo-3311'. Bedoelde je vmbo-3310?\n"),
        (
            "xyz",
            1,
            "Ik ken geen jongere met de code 'xyz'. Met lob jongere lijst zie je welke codes er zijn.\n",
        ),
        (" ", 2, "Geef de code van de jongere, bijvoorbeeld: lob jongere {opdracht} vmbo-3310\n"),
    ],
)
@pytest.mark.parametrize("opdracht", ["toon", "exporteer"])
def test_a_code_that_is_not_known_gets_the_nearest_ones(
    desk: Desk, opdracht: str, code: str, uitgang: int, zin: str
) -> None:
    assert desk("jongere", opdracht, code) == Ran(uitgang, "", zin.replace("{opdracht}", opdracht))


def test_with_only_something_prepared_there_is_no_talk_yet(desk: Desk) -> None:
    desk("gesprek", "bereid-voor", "nieuw-1", "--soort", "stage")
    assert (
        desk("jongere", "toon", "nieuw-1").out == "# Dossier nieuw-1\n\n*Er is nog geen gesprek gevoerd.*\n"
    )


def test_a_talk_that_cannot_be_read_keeps_no_other_out(desk: Desk) -> None:
    stuk = desk.ids()[1]
    desk.damage(stuk)
    ging = desk("jongere", "toon", CODE)
    assert ging.code == 0
    assert ging.err == (
        f"Gesprek {stuk} ({CODE}) is beschadigd en niet te lezen. "
        "Kijk wat ervan te redden is (lob kluis red), zet een reservekopie terug, "
        f"of wis het: lob gesprek wis {stuk}\n"
    )
    assert [f"**{dag}:**" in ging.out for dag in ("14 oktober 2024", "12 februari 2025", "20 mei 2026")] == [
        True,
        False,
        True,
    ]


def test_what_is_shielded_is_only_in_the_counsellors_own(tmp_path: Path) -> None:
    """The same rule as for the talk itself: with all there is it is there."""
    store = open_store(tmp_path / "map" / "lob.db")
    feiten = facts_from(tmp_path, answers_file(tmp_path, 3), Wanted())
    plek = next(p for p, cel in replay(feiten).cellen.items() if cel.tekst == "volhouden")
    dicht = Afgeschermd(*plek, soort="tussen_ons")
    keep(store, [*feiten, dicht])
    kept, heel = read_all(store, CODE), read_all(store, CODE, alles=True)
    store.close()
    assert kept.dossier().kwaliteiten == ()
    assert "volhouden" not in kept.gelezen[0].verslag.model_dump_json()
    assert kept.left_behind == 2  # the quality, and what it shows in
    assert [spoor.naam for spoor in heel.dossier().kwaliteiten] == ["volhouden"]


# --- written ----------------------------------------------------------------------------------------------------


def written(desk: Desk, naar: Path) -> Path:
    """The folder that an export makes."""
    voor = set(naar.iterdir()) if naar.exists() else set()
    assert desk("jongere", "exporteer", CODE, "--naar", str(naar)).code == 0
    (nieuw,) = set(naar.iterdir()) - voor
    return nieuw


def data_of(map_: Path) -> dict[str, Any]:
    """The whole of it as data."""
    data: dict[str, Any] = json.loads((map_ / "dossier.json").read_text(encoding="utf-8"))
    return data


def test_everything_of_a_jongere_is_written_into_a_new_folder(desk: Desk, tmp_path: Path) -> None:
    ging = desk("jongere", "exporteer", CODE, "--naar", str(tmp_path / "uit"))
    (map_,) = (tmp_path / "uit").iterdir()
    assert map_.name == f"{now().date()}-{CODE}-dossier"
    assert ging == Ran(
        0,
        f"Het dossier van {CODE} staat in {map_}\nBegin met dossier.md. Elk gesprek staat er ook los bij.\n",
        "Deze bestanden zijn niet op slot: wie ze opent, kan ze lezen.\n",
    )
    namen = [
        "2024-10-14-{}-praktijkles",
        "2025-02-12-{}-meeloopdag",
        "2025-11-05-{}-bijbaan",
        "2026-05-20-{}-stage",
    ]
    assert sorted(pad.name for pad in map_.iterdir()) == sorted(
        ["dossier.md", "dossier.json", *(f"{n.format(CODE)}.{v}" for n in namen for v in ("md", "json"))]
    )


def test_the_folder_and_its_files_are_for_one_pair_of_eyes(desk: Desk, tmp_path: Path) -> None:
    map_ = written(desk, tmp_path / "uit")
    assert stat.S_IMODE(map_.stat().st_mode) == 0o700
    assert {stat.S_IMODE(pad.stat().st_mode) for pad in map_.iterdir()} == {0o600}


def test_an_earlier_folder_stays_as_it_is(desk: Desk, tmp_path: Path) -> None:
    eerste, tweede = (written(desk, tmp_path / "uit") for _ in range(2))
    assert tweede.name == f"{eerste.name}-2"
    assert (eerste / "dossier.md").read_bytes() == (tweede / "dossier.md").read_bytes()


def test_what_can_be_read_is_what_is_shown_with_the_files_of_the_talks(desk: Desk, tmp_path: Path) -> None:
    map_ = written(desk, tmp_path / "uit")
    gelezen = (map_ / "dossier.md").read_text(encoding="utf-8")
    for gesprek in desk.ids():
        assert gesprek not in gelezen
    assert f"*bestand:* 2026-05-20-{CODE}-stage\n" in gelezen
    getoond = desk("jongere", "toon", CODE).out
    assert getoond.partition("## De stappen")[2].startswith(gelezen.partition("## De stappen")[2].rstrip())


def test_the_data_hold_every_record_as_it_is_and_what_was_prepared(desk: Desk, tmp_path: Path) -> None:
    data = data_of(map_ := written(desk, tmp_path / "uit"))
    assert list(data) == [
        "schema", "uitgevoerd", "programma", "dossier", "verslagen", "half_getypt", "klaargezet", "beschadigd",
    ]  # fmt: skip
    assert data["dossier"] == json.loads(desk("jongere", "toon", CODE, "--json").out)
    assert data["verslagen"] == [
        json.loads(desk("gesprek", "toon", naam, "--json").out) for naam in desk.ids()
    ]
    assert data["verslagen"][3] == json.loads((map_ / f"2026-05-20-{CODE}-stage.json").read_bytes())
    assert data["klaargezet"] == {"soort": "stage", "waar": "bij een bakker"}
    assert (data["half_getypt"], data["beschadigd"]) == ([], [])


def test_two_talks_of_one_day_get_files_of_their_own(desk: Desk, tmp_path: Path) -> None:
    assert desk("gesprek", "start", "--antwoorden", str(answers_file(tmp_path, 3))).code == 0
    namen = {pad.name for pad in written(desk, tmp_path / "uit").iterdir()}
    assert {
        f"2026-05-20-{CODE}-stage.md",
        f"2026-05-20-{CODE}-stage-2.md",
        f"2026-05-20-{CODE}-stage-2.json",
    } <= namen


@pytest.mark.parametrize(("einde", "status"), [([], "loopt"), ([Afgebroken()], "afgebroken")])
def test_a_talk_that_runs_or_was_broken_off_is_written_whole_and_shown_as_such(
    desk: Desk, tmp_path: Path, einde: list[Feit], status: str
) -> None:
    feiten = facts_from(desk.folder, answers_file(tmp_path, 3), Wanted())
    feiten = [feit for feit in feiten if not isinstance(feit, (Afgerond, Uitgewerkt))] + einde
    with desk.store() as store:
        keep(store, feiten)
    gesprek = replay(feiten).begin.id
    data = data_of(written(desk, tmp_path / "uit"))
    (gelijst,) = [g for g in data["dossier"]["gesprekken"] if g["id"] == gesprek]
    assert (gelijst["status"], gelijst["titel"]) == (status, None)
    assert gesprek not in json.dumps(data["dossier"]["stappen"])
    (verslag,) = [v for v in data["verslagen"] if v["gesprek"]["id"] == gesprek]
    assert verslag["ervaring"]["titel"] == "De trap in het oude huis"


def test_half_typed_text_comes_along_with_its_question(desk: Desk, tmp_path: Path) -> None:
    laatste = desk.ids()[-1]
    with desk.store() as store:
        store.save_draft(laatste, "moment", 1, "de trap kr")
        store.save_draft(laatste, "weg", 1, "van een vraag die er niet meer is")
    half = data_of(written(desk, tmp_path / "uit"))["half_getypt"]
    assert [(h["gesprek"], h["vraag"], h["ronde"], h["tekst"]) for h in half] == [
        (laatste, "moment", 1, "de trap kr"),
        (laatste, "weg", 1, "van een vraag die er niet meer is"),
    ]
    assert half[0]["gevraagd"].endswith("?")
    assert half[1]["gevraagd"] is None


def test_of_a_damaged_talk_the_lines_come_along_as_they_are(desk: Desk, tmp_path: Path) -> None:
    stuk = desk.ids()[1]
    with desk.store() as store:
        store.save_draft(stuk, "moment", 1, "half")
        regels = [rij.regel for rij in store.facts(stuk)]
    desk.damage(stuk)
    ging = desk("jongere", "exporteer", CODE, "--voor", "begeleider", "--naar", str(tmp_path / "uit"))
    assert f"Gesprek {stuk} ({CODE}) is beschadigd" in ging.err
    (map_,) = (tmp_path / "uit").iterdir()
    data = data_of(map_)
    (beschadigd,) = data["beschadigd"]
    assert [feit["regel"] for feit in beschadigd["feiten"]] == [regels[0], '{"feit": "niets"}', *regels[2:]]
    assert [feit["nr"] for feit in beschadigd["feiten"] if feit["beschadigd"]] == [2]
    assert data["half_getypt"] == [
        {"gesprek": stuk, "vraag": "moment", "ronde": 1, "gevraagd": None, "tekst": "half"}
    ]
    zin = "Eén gesprek is beschadigd en staat hier niet. Wat ervan te lezen is, staat in dossier.json."
    assert f"\n*{zin}*\n" in (map_ / "dossier.md").read_text(encoding="utf-8").replace("\\", "")
    assert len(data["verslagen"]) == 3


@pytest.mark.parametrize(
    "wat", ["regel = CAST(x'7b22ff' AS TEXT)", "regel = '{', om = CAST(x'ff' AS TEXT)", "om = 'ooit'"]
)
def test_one_fact_that_is_no_text_takes_no_other_fact_with_it(desk: Desk, tmp_path: Path, wat: str) -> None:
    """Everything that is kept is there, that fact too as far as it can be read, with a mark on it."""
    stuk = desk.ids()[1]
    with desk.store() as store:
        rijen = {rij.nr: (rij.om, rij.regel) for rij in store.facts(stuk)}
    desk.damage(stuk, wat)
    assert (
        desk("jongere", "exporteer", CODE, "--voor", "begeleider", "--naar", str(tmp_path / "uit")).code == 0
    )
    (map_,) = (tmp_path / "uit").iterdir()
    (beschadigd,) = data_of(map_)["beschadigd"]
    feiten = {feit["nr"]: feit for feit in beschadigd["feiten"]}
    assert {nr for nr, feit in feiten.items() if feit["beschadigd"]} == {2}
    assert {nr: (f["om"], f["regel"]) for nr, f in feiten.items() if nr != 2} == {
        nr: rij for nr, rij in rijen.items() if nr != 2
    }
    assert feiten[2]["om"] in (rijen[2][0], "\ufffd", "ooit")
    assert feiten[2]["regel"] in (rijen[2][1], '{"\ufffd', "{")


def test_what_was_half_typed_or_prepared_and_is_no_text_is_marked(desk: Desk, tmp_path: Path) -> None:
    """And it keeps nothing else out."""
    talk = desk.ids()[1]
    with desk.store() as store:
        store.save_draft(talk, "moment", 1, "half")
    desk.write("UPDATE concepten SET tekst = CAST(x'ff' AS TEXT)")
    desk.write("UPDATE voorbereid SET tekst = CAST(x'ff' AS TEXT)")
    data = data_of(written(desk, tmp_path / "uit"))
    assert data["half_getypt"] == [{"gesprek": talk, "beschadigd": True}]
    assert data["klaargezet"] == {"beschadigd": True}
    assert len(data["verslagen"]) == 4


def test_a_file_where_the_folder_should_come_is_told(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_bytes(b"van iemand")
    ging = desk("jongere", "exporteer", CODE, "--naar", str(tmp_path / "bestand"))
    assert (ging.code, ging.out) == (1, "")
    assert (
        ging.err
        == f"{tmp_path / 'bestand'} is een bestand, en hier hoort een map. Kies met --naar een map.\n"
    )
    assert (tmp_path / "bestand").read_bytes() == b"van iemand"


def test_of_a_folder_that_cannot_be_finished_nothing_stays(tmp_path: Path) -> None:
    """The second file has a name that no disk takes."""
    with pytest.raises(UitvoerFout) as fout:
        write_folder(tmp_path / "uit", "dossier", {"eerst.md": b"heel", f"{'x' * 300}.md": b"half"})
    assert fout.value.zin.startswith(f"De naam {tmp_path / 'uit' / 'dossier'} kan hier niet.")
    assert list((tmp_path / "uit").iterdir()) == []


def test_a_folder_never_goes_over_something_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "dossier").mkdir()
    (tmp_path / "dossier-2").write_bytes(b"een bestand")
    (tmp_path / "dossier-3").symlink_to(tmp_path / "nergens")
    assert write_folder(tmp_path, "dossier", {"a.md": b"a"}) == tmp_path / "dossier-4"
    assert list((tmp_path / "dossier").iterdir()) == []
