"""A dossier handed over in one file: all of it arrives, twice is once, and a file that is not whole brings nothing."""

from __future__ import annotations

import json
import stat
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import apsw
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from loopbaangesprek import gebeurtenissen as g
from loopbaangesprek import wensen as w
from loopbaangesprek.desk.arrived import Arrived
from loopbaangesprek.desk.arrived import told as told_after
from loopbaangesprek.desk.damage import read_talk
from loopbaangesprek.desk.handing_over import gather, told, write_handover
from loopbaangesprek.desk.renaming import rename
from loopbaangesprek.desk.taking_over import take_over
from loopbaangesprek.fouten import (
    GesprekBeschadigd,
    GesprekNietGevonden,
    NieuwerBestand,
    OverdrachtFout,
    VerkeerdGebruik,
)
from loopbaangesprek.gebeurtenissen import Feit, to_line
from loopbaangesprek.kop import Kop
from loopbaangesprek.oogst import harvest
from loopbaangesprek.overdracht.vorm import GROOTSTE, Feitregel, Halfgetypt, Meegegeven, Overdracht, seal
from loopbaangesprek.schoon import schoon
from loopbaangesprek.stores.sqlite import SqliteStore, open_store
from loopbaangesprek.voorbereiding import Voorbereiding
from loopbaangesprek.zoekvraag import Zoekvraag
from tests.jongeren import STAP, facts_of, keep, talk
from tests.opslag_proef import OM
from tests.proefbank import antwoord
from tests.program import Talk, Warm, in_dutch
from tests.test_laws import changed_talks, talks

CODE = "vmbo-3310"
Bewerking = Callable[[Any], object]


@pytest.fixture
def hier(tmp_path: Path) -> Iterator[SqliteStore]:
    """The store of the counsellor who hands over: a talk that is done, one that goes on, somebody else's."""
    kept = open_store(tmp_path / "hier" / "lob.db")
    talk(
        kept,
        "fiets",
        CODE,
        *STAP,
        w.Notitie(("moment", 1), "let op de hand"),
        datum="2025-11-24",
        niveau="vmbo",
    )
    talk(kept, "trap", CODE, antwoord("moment", "de trap"), klaar=False)
    talk(kept, "kassa", "havo-2140", *STAP)
    kept.save_draft("trap", "gebeurtenis", 1, "half")
    kept.prepare(CODE, Voorbereiding(soort="stage", waar="de haven").to_line())
    yield kept
    kept.close()


@pytest.fixture
def daar(tmp_path: Path) -> Iterator[SqliteStore]:
    """The empty store of the next counsellor."""
    kept = open_store(tmp_path / "daar" / "lob.db")
    yield kept
    kept.close()


def handed_over(store: SqliteStore, map_: Path, code: str = CODE) -> Path:
    """The file that is written."""
    return write_handover(gather(store, code), map_, None)


@pytest.fixture
def bestand(hier: SqliteStore, tmp_path: Path) -> Path:
    """The file with the dossier."""
    return handed_over(hier, tmp_path)


def kept(store: SqliteStore, code: str = CODE) -> dict[str, object]:
    """All there is of a jongere but for the moment of the last change."""
    return {
        "klaargezet": store.prepared(code),
        **{
            kop.id: (kop._replace(gewijzigd_op=""), store.facts(kop.id), store.drafts(kop.id))
            for kop in store.of_code(code)
        },
    }


def records(store: SqliteStore) -> list[dict[str, Any]]:
    """The records of a jongere."""
    return [harvest(read_talk(store, kop)) for kop in store.of_code(CODE)]


# --- all of it arrives ------------------------------------------------------------------------------------------


def test_everything_arrives_as_it_was_kept(hier: SqliteStore, daar: SqliteStore, bestand: Path) -> None:
    """Facts to the letter, the rows of the lists, half-typed words, what was prepared; and it can be found."""
    arrived = take_over(daar, bestand, None)
    assert arrived.nieuw == ["fiets", "trap"]
    assert kept(daar) == kept(hier)
    assert records(daar) == records(hier)
    assert daar.of_code("havo-2140") == []
    for woord in ("magazijn", "hand", "trap"):
        assert [t.kop.id for t in daar.archive.search(Zoekvraag((woord,)), 9)] != []


def test_taking_over_twice_is_taking_over_once(daar: SqliteStore, bestand: Path) -> None:
    take_over(daar, bestand, None)
    eerst = [kept(daar), daar.talks()]
    arrived = take_over(daar, bestand, None)
    assert (arrived.nieuw, arrived.zelfde) == ([], ["fiets", "trap"])
    assert [kept(daar), daar.talks()] == eerst


@settings(max_examples=20)  # two places are made for each
@given(st.lists(talks() | changed_talks(), min_size=1, max_size=2))
def test_whatever_talks_there_are_arrive_as_they_were(gesprekken: list[list[Feit]]) -> None:
    """Every fact to the letter, every row but for the moment it was changed, every record; and twice is once."""
    with tempfile.TemporaryDirectory() as map_:
        een, twee = (open_store(Path(map_) / naam / "lob.db") for naam in ("een", "twee"))
        for nummer, feiten in enumerate(gesprekken):
            assert isinstance(feiten[0], g.Begonnen)
            # All of them are of one jongere, so none was given another code since.
            verder = [f for f in feiten[1:] if not (isinstance(f, g.Gewijzigd) and f.pad == "jongere.code")]
            keep(een, [replace(feiten[0], id=f"gesprek-{nummer}", code=CODE), *verder])
        pad = handed_over(een, Path(map_))
        assert take_over(twee, pad, None).geweigerd == []
        assert kept(twee) == kept(een)
        assert records(twee) == records(een)
        eerst = [kept(twee), twee.talks()]
        assert len(take_over(twee, pad, None).zelfde) == len(gesprekken)
        assert [kept(twee), twee.talks()] == eerst
        een.close()
        twee.close()


def test_the_file_is_named_for_the_day_and_for_these_eyes_only(hier: SqliteStore, tmp_path: Path) -> None:
    """And never over another one."""
    eerste, tweede = handed_over(hier, tmp_path), handed_over(hier, tmp_path)
    assert eerste.name.endswith("-vmbo-3310-overdracht.json")
    assert tweede.name.endswith("-vmbo-3310-overdracht-2.json")
    assert stat.S_IMODE(eerste.stat().st_mode) == 0o600
    data = json.loads(eerste.read_bytes())
    assert list(data) == [
        "overdracht",
        "uitleg",
        "gemaakt",
        "programma",
        "code",
        "klaargezet",
        "gesprekken",
        "sha256",
    ]
    assert (data["overdracht"], data["code"]) == (1, CODE)


def test_what_is_in_the_file_and_what_to_do_with_it_is_told(hier: SqliteStore, bestand: Path) -> None:
    gezegd = "\n".join(told(gather(hier, CODE), bestand))
    for deel in (
        "2 gesprekken",
        "elke notitie",
        "Eén gesprek loopt nog",
        "niet op slot",
        "gooi het weg",
        "tot je ze wist: lob jongere wis vmbo-3310",
    ):
        assert deel in gezegd


def test_what_was_only_prepared_can_be_handed_over(
    hier: SqliteStore, daar: SqliteStore, tmp_path: Path
) -> None:
    hier.prepare("mbo-7", Voorbereiding(waar="hier").to_line())
    pad = handed_over(hier, tmp_path, "mbo-7")
    assert "Een gesprek is er nog niet" in "".join(told(gather(hier, "mbo-7"), pad))
    arrived = take_over(daar, pad, None)
    assert daar.prepared("mbo-7") == '{"waar":"hier"}'
    assert told_after(arrived, pad)[0] == "Wat klaarstond voor het volgende gesprek, staat nu ook hier klaar."


def test_a_code_that_nobody_has_is_told_with_the_nearest(hier: SqliteStore) -> None:
    with pytest.raises(GesprekNietGevonden, match="Bedoelde je havo-2140"):
        gather(hier, "havo-214")


def harm(map_: Path, gesprek: str, wat: str) -> None:
    """Write in a talk what no program should have written."""
    db = apsw.Connection(str(map_ / "lob.db"))
    db.pragma("writable_schema", "ON")
    db.execute("UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')') WHERE name = 'feiten'")
    db.close()
    db = apsw.Connection(str(map_ / "lob.db"))
    db.execute(
        f"UPDATE feiten SET {wat} WHERE nr = 2 "  # noqa: S608 - words of this file
        f"AND gesprek = (SELECT nr FROM gesprekken WHERE id = '{gesprek}')"
    )
    db.close()


@pytest.mark.parametrize(
    "wat", ["regel = '{\"feit\"'", "regel = CAST(x'ff' AS TEXT)", "om = 'ooit'", "regel = NULL"]
)
def test_a_damaged_talk_stays_behind_and_is_told(
    hier: SqliteStore, daar: SqliteStore, tmp_path: Path, wat: str
) -> None:
    """The others go; where none is whole no file is written."""
    hier.close()
    harm(tmp_path / "hier", "fiets", wat.replace("NULL", "x'00'"))
    weer = open_store(tmp_path / "hier" / "lob.db")
    handover = gather(weer, CODE)
    assert [zin.splitlines()[1] for zin in handover.zinnen] == ["Dit gesprek staat niet in het bestand."]
    assert take_over(daar, write_handover(handover, tmp_path, None), None).nieuw == ["trap"]
    weer.close()
    harm(tmp_path / "hier", "trap", wat.replace("NULL", "x'00'"))
    weer = open_store(tmp_path / "hier" / "lob.db")
    weer.drop_prepared(CODE)
    with pytest.raises(GesprekBeschadigd, match="Er is niets geschreven"):
        gather(weer, CODE)
    weer.close()


def test_what_was_prepared_and_cannot_be_read_stays_behind(hier: SqliteStore) -> None:
    hier.prepare(CODE, '{"soort":')
    handover = gather(hier, CODE)
    assert handover.overdracht.klaargezet is None
    assert handover.zinnen == ["Wat klaarstond voor het volgende gesprek, is beschadigd en gaat niet mee."]


# --- beside what is here already --------------------------------------------------------------------------------


def test_a_talk_that_went_on_elsewhere_is_added_to(
    hier: SqliteStore, daar: SqliteStore, tmp_path: Path
) -> None:
    """Only what came behind; words half typed here stay."""
    take_over(daar, handed_over(hier, tmp_path), None)
    daar.save_draft("trap", "gebeurtenis", 1, "hier getypt")
    feiten = facts_of(
        "trap", CODE, antwoord("moment", "de trap"), antwoord("gebeurtenis", "ik viel"), klaar=False
    )
    keep(hier, feiten)
    hier.save_draft("trap", "emoties", 1, "ook half")
    arrived = take_over(daar, handed_over(hier, tmp_path), None)
    assert (arrived.verder, arrived.zelfde) == (["trap"], ["fiets"])
    assert daar.facts("trap") == hier.facts("trap")
    assert daar.drafts("trap") == {("gebeurtenis", 1): "hier getypt", ("emoties", 1): "ook half"}


def test_a_talk_that_went_on_here_is_left_as_it_is(
    hier: SqliteStore, daar: SqliteStore, tmp_path: Path
) -> None:
    pad = handed_over(hier, tmp_path)
    take_over(daar, pad, None)
    keep(daar, facts_of("trap", CODE, antwoord("moment", "de trap"), antwoord("gebeurtenis", "ik viel")))
    daar.save_draft("trap", "gebeurtenis", 1, None)
    voor = kept(daar)
    assert take_over(daar, pad, None).korter == ["trap"]
    assert kept(daar) == voor


def test_a_talk_that_went_on_in_two_places_is_refused_and_the_others_go_on(
    hier: SqliteStore, daar: SqliteStore, tmp_path: Path
) -> None:
    """Neither reading is lost."""
    take_over(daar, handed_over(hier, tmp_path), None)
    for store, tekst in ((hier, "hier"), (daar, "daar")):
        keep(store, facts_of("trap", CODE, antwoord("moment", "de trap"), antwoord("gebeurtenis", tekst)))
    talk(hier, "brug", CODE, *STAP)
    voor = kept(daar)
    arrived = take_over(daar, handed_over(hier, tmp_path), None)
    assert arrived.geweigerd == [
        (
            "trap",
            "2026-11-20",
            "Dat staat hier al, en het ging hier anders verder. Lezen: lob gesprek toon trap",
        )
    ]
    assert arrived.nieuw == ["brug"]
    assert {naam: wat for naam, wat in kept(daar).items() if naam != "brug"} == voor


def test_a_talk_that_has_another_code_here_says_so(daar: SqliteStore, bestand: Path) -> None:
    """Taken over with that code it is the same talk again."""
    take_over(daar, bestand, None)
    rename(daar, CODE, "mbo-12", samenvoegen=False, ja=False)
    [(_, _, reden), _] = take_over(daar, bestand, None).geweigerd
    assert daar.prepared(CODE) is None
    assert reden == "Dat staat hier onder mbo-12. Neem het bestand over met --als mbo-12"
    assert take_over(daar, bestand, "MBO-12").zelfde == ["fiets", "trap"]


def test_a_jongere_can_get_another_code_here(hier: SqliteStore, daar: SqliteStore, bestand: Path) -> None:
    """And nothing else changes; the other code is nowhere."""
    arrived = take_over(daar, bestand, "mbo-12")
    assert (arrived.code, daar.of_code(CODE)) == ("mbo-12", [])
    assert [kop.code for kop in daar.of_code("mbo-12")] == ["mbo-12", "mbo-12"]
    assert daar.facts("fiets")[1:] == hier.facts("fiets")[1:]
    assert daar.prepared("mbo-12") == hier.prepared(CODE)
    daar.close()
    assert CODE.encode() not in Path(daar._pad).read_bytes()


def test_talks_that_were_here_with_that_code_are_not_joined_without_a_word(
    daar: SqliteStore, bestand: Path
) -> None:
    """Codes differ between schools: it may be somebody else. Where nobody can be asked, both ways on are named."""
    talk(daar, "brug", CODE.upper(), *STAP)
    voor = kept(daar)
    with pytest.raises(VerkeerdGebruik) as fout:
        take_over(daar, bestand, None)
    assert kept(daar) == voor
    assert "staat hier al 1 gesprek" in fout.value.zin
    assert f"lob jongere overnemen {bestand} --samenvoegen" in fout.value.zin
    assert f"lob jongere overnemen {bestand} --als CODE" in fout.value.zin


def test_after_joining_the_talks_that_came_are_named_and_the_file_is_kept_until_it_is_sure(
    daar: SqliteStore, bestand: Path
) -> None:
    talk(daar, "brug", CODE, *STAP)
    arrived = take_over(daar, bestand, None, samenvoegen=True)
    gezegd = told_after(arrived, bestand)
    assert "Van vmbo-3310 stond hier al 1 gesprek. Nu staat alles bij elkaar." in gezegd
    assert "lob gesprek wis GESPREK: fiets, trap." in "\n".join(gezegd)
    assert f"Klopt het, gooi het bestand dan weg, want het is niet op slot: {bestand}" in gezegd


def test_whoever_has_a_talk_of_the_file_here_is_the_same_jongere(
    hier: SqliteStore, daar: SqliteStore, bestand: Path, tmp_path: Path
) -> None:
    """Nothing is asked then, whatever else stands here."""
    take_over(daar, bestand, None)
    talk(daar, "brug", CODE, *STAP)
    talk(hier, "tent", CODE, *STAP)
    arrived = take_over(daar, handed_over(hier, tmp_path), None)
    assert (arrived.nieuw, arrived.eerder_hier) == (["tent"], 1)
    assert "iemand anders" not in "\n".join(told_after(arrived, bestand))


def test_a_third_code_for_talks_that_are_here_goes_in_no_circle(daar: SqliteStore, bestand: Path) -> None:
    """Not back to the code that they have: how they get this one."""
    take_over(daar, bestand, None)
    arrived = take_over(daar, bestand, "vmbo-5555")
    assert [reden for _, _, reden in arrived.geweigerd] == ["Dat staat hier al, onder vmbo-3310."] * 2
    gezegd = "\n".join(told_after(arrived, bestand))
    assert gezegd.count("lob jongere hernoem vmbo-3310 vmbo-5555") == 1
    assert "lob gesprek wis GESPREK" in gezegd
    assert "--als" not in gezegd


def test_half_typed_words_that_came_along_are_told(
    hier: SqliteStore, daar: SqliteStore, tmp_path: Path
) -> None:
    """Though every talk was here already."""
    take_over(daar, handed_over(hier, tmp_path), None)
    hier.save_draft("trap", "emoties", 1, "ook half")
    gezegd = told_after(take_over(daar, pad := handed_over(hier, tmp_path), None), pad)
    assert gezegd[:2] == ["Wat half getypt was, kwam erbij: trap.", "Had je al: 2 gesprekken."]


def test_what_stands_prepared_here_stays(daar: SqliteStore, bestand: Path) -> None:
    daar.prepare(CODE, '{"waar":"hier"}')
    arrived = take_over(daar, bestand, None)
    assert daar.prepared(CODE) == '{"waar":"hier"}'
    assert arrived.opmerkingen == ["Hier stond al iets klaar voor het volgende gesprek. Dat is gebleven."]


def test_a_talk_that_is_damaged_here_is_left_to_its_own_sentence(
    daar: SqliteStore, bestand: Path, tmp_path: Path
) -> None:
    take_over(daar, bestand, None)
    daar.close()
    harm(tmp_path / "daar", "trap", "regel = CAST(x'ff' AS TEXT)")
    weer = open_store(tmp_path / "daar" / "lob.db")
    arrived = take_over(weer, bestand, None)
    assert arrived.zelfde == ["fiets"]
    assert [reden[:29] for _, _, reden in arrived.geweigerd] == ["Gesprek trap (vmbo-3310) is b"]
    weer.close()


# --- a file that is not whole -----------------------------------------------------------------------------------


def refused(daar: SqliteStore, pad: Path, data: bytes | None) -> str:
    """The sentence with which a file is refused; nothing was taken."""
    if data is not None:
        pad.write_bytes(data)
    with pytest.raises((OverdrachtFout, NieuwerBestand)) as fout:
        take_over(daar, pad, None)
    assert daar.talks() == []
    return fout.value.zin


@pytest.mark.parametrize(
    ("data", "zin"),
    [
        (b"", "In x.json staat niets."),
        (b"Beste collega, hierbij het dossier", "x.json is geen overdracht."),
        (b"PK\x03\x04\xff\xfe", "x.json is geen overdracht."),
        (b"[1, 2]", "x.json is geen overdracht."),
        (b"{}", "x.json is geen overdracht."),
        (b'{"overdracht": "1"}', "x.json is geen overdracht."),
        (b'{"overdracht": 0}', "x.json is geen overdracht."),
        (b'{"overdracht": true}', "x.json is geen overdracht."),
        (b'{"a":' + b"[" * 100_000, "x.json is geen overdracht."),
        (b'{"schema": 1, "klein_verhaal": {}}', "x.json is een verslag van één gesprek."),
        (b'{"overdracht": 2, "iets": [', "x.json is niet heel aangekomen."),
        (b'{"overdracht": 2, "nieuw": true}', "x.json is gemaakt met een nieuwere versie van lob."),
        (b'{"overdracht": 1}', "x.json is veranderd nadat het was gemaakt."),
        (b'{"overdracht": 1, "uitleg": "\xe9"}', "x.json is veranderd nadat het was gemaakt."),
        (b'{"overdracht": 1, "gesprekken": ' + b"[" * 900 + b"]" * 900 + b"}", "x.json is veranderd"),
    ],
)
def test_a_file_that_is_something_else_is_told(
    daar: SqliteStore, tmp_path: Path, data: bytes, zin: str
) -> None:
    assert refused(daar, tmp_path / "x.json", data).startswith(zin)


def test_a_file_that_is_not_there_or_no_file_or_too_large_is_told(daar: SqliteStore, tmp_path: Path) -> None:
    assert refused(daar, tmp_path / "weg.json", None).startswith("Het bestand weg.json is er niet.")
    assert "niet te lezen" in refused(daar, tmp_path, None)
    assert "groter dan 20 MB" in refused(daar, tmp_path / "x.json", b" " * (GROOTSTE + 1))


@pytest.mark.parametrize("deel", [0.1, 0.5, 0.9, 0.999])
def test_a_file_that_was_cut_off_is_told(daar: SqliteStore, bestand: Path, deel: float) -> None:
    data = bestand.read_bytes().rstrip()
    assert "niet heel aangekomen" in refused(daar, bestand, data[: int(len(data) * deel)])


@pytest.mark.parametrize(
    ("oud", "nieuw"),
    [(b"magazijn", b"museum"), (b'"nr": 2', b'"nr": 7'), (b'"code": "vmbo-3310"', b'"code": "vmbo-3311"'),
     (b'"ronde": 1', b'"ronde": "1"'), (b'"half_getypt"', b'"half"'), (b"de haven", b"de have")],
)  # fmt: skip
def test_a_file_that_was_changed_is_told(daar: SqliteStore, bestand: Path, oud: bytes, nieuw: bytes) -> None:
    data = bestand.read_bytes()
    assert oud in data
    assert "is veranderd nadat het was gemaakt" in refused(daar, bestand, data.replace(oud, nieuw, 1))


@pytest.mark.parametrize(
    "anders", [lambda d: d.replace(b"\n", b"\r\n"), lambda d: b"\xef\xbb\xbf" + d, msgspec.json.format]
)
def test_what_a_mail_program_does_to_a_file_is_no_harm(
    daar: SqliteStore, bestand: Path, anders: Callable[[bytes], bytes]
) -> None:
    """Other line ends, a mark at the start, other white space."""
    bestand.write_bytes(anders(bestand.read_bytes()))
    assert take_over(daar, bestand, None).nieuw == ["fiets", "trap"]


# --- a file that somebody made ----------------------------------------------------------------------------------


def begin(**anders: object) -> g.Begonnen:
    """The first fact of a talk of this jongere."""
    feit = facts_of("fiets", CODE)[0]
    assert isinstance(feit, g.Begonnen)
    return replace(feit, **anders)


def forged(*feiten: Feit | str, om: str = OM, **anders: Any) -> Overdracht:
    """A file with a good seal around one talk of these facts."""
    regels = [feit if isinstance(feit, str) else to_line(feit) for feit in feiten]
    rijen = tuple(Feitregel(nr, om, regel) for nr, regel in enumerate(regels, 1))
    gewoon = Overdracht(1, "", OM, "0.1.0", CODE, None, (Meegegeven("fiets", rijen),))
    return replace(gewoon, **anders)


MOMENT = g.Beantwoord("moment", tekst="de bel")
GESPREK = forged(begin(), MOMENT).gesprekken[0]
RIJ = Feitregel(1, OM, to_line(begin()))
SLECHT: dict[str, Overdracht] = {
    "geen begin": forged(MOMENT),
    "twee keer begonnen": forged(begin(), begin()),
    "geen JSON": forged(begin(), "{"),
    "een feit dat er niet is": forged(begin(), '{"feit":"gewist"}'),
    "een ander gesprek": forged(begin(id="taart")),
    "een andere jongere": forged(begin(code="havo-2140")),
    "geen jongere": forged(begin(code=None)),
    "geen dag": forged(begin(datum="31 februari")),
    "een niveau dat er niet is": forged(begin(niveau="universiteit")),
    "een leerjaar als een boek": forged(begin(leerjaar="4" * 100)),
    "een rol als een boek": forged(begin(aanwezig=("x" * 100,))),
    "een bank met een titel als een boek": forged(begin(bank=replace(begin().bank, titel="x" * 2000))),
    "een naam met een regeleinde": forged(begin(naam="de\nmentor")),
    "een ronde zonder eind": forged(begin(), g.Beantwoord("moment", 10**9, "x")),
    "ronde nul": forged(begin(), g.Beantwoord("moment", 0, "x")),
    "een vreemde wijziging": forged(begin(), g.Afgerond(), g.Gewijzigd("gesprek.id", "fiets", "x", "r", OM)),
    "een wijziging in een deel": forged(begin(), g.Afgerond(), g.Gewijzigd("gesprek", None, "x", "r", OM)),
    "een wijziging van de code": forged(
        begin(), g.Afgerond(), g.Gewijzigd("jongere.code", CODE, "a", "r", OM)
    ),
    "geen moment": forged(begin(), om="ooit"),
    "een moment zonder tijdzone": forged(begin(), om="2025-11-24T10:15:00"),
    "een moment met een verborgen teken": forged(begin(), om="2025-11-24\u202e10:15:00+01:00"),
    "diep": forged(begin(), '{"feit":"verteld","x":' + "[" * 900 + "]" * 900 + "}"),
    "nummers die niet oplopen": forged(gesprekken=(Meegegeven("fiets", (RIJ, RIJ)),)),
    "twee keer hetzelfde gesprek": forged(gesprekken=(GESPREK, GESPREK)),
    "een half antwoord nergens": forged(
        gesprekken=(replace(GESPREK, half_getypt=(Halfgetypt("a\nb", 1, "x"),)),)
    ),
}


@pytest.mark.parametrize("wat", SLECHT)
def test_a_talk_that_is_none_is_told_and_nothing_is_taken(
    daar: SqliteStore, tmp_path: Path, wat: str
) -> None:
    """Also where the seal is right: it says nothing of who made it. A good talk before it is not taken either."""
    slecht = SLECHT[wat]
    ander = replace(GESPREK, id="goed", feiten=(replace(RIJ, regel=to_line(begin(id="goed"))),))
    pad = tmp_path / "x.json"
    pad.write_bytes(seal(replace(slecht, gesprekken=(ander, *slecht.gesprekken))))
    zin = refused(daar, pad, None)
    assert (
        zin == "In x.json is gesprek 'fiets' beschadigd. Er is niets overgenomen. Vraag om een nieuw bestand."
    )


@pytest.mark.parametrize(
    "slecht",
    [
        forged(begin(), code="vmbo\u202e-3310"),
        forged(begin(), code=" vmbo-3310"),
        forged(begin(), klaargezet="{"),
        forged(begin(), klaargezet='{"soort":"reis"}'),
        forged(begin(), klaargezet='{"waar":7}'),
    ],
)
def test_a_heading_that_is_none_is_told(daar: SqliteStore, tmp_path: Path, slecht: Overdracht) -> None:
    assert "iets wat niet in een overdracht hoort" in refused(daar, tmp_path / "x.json", seal(slecht))


@pytest.mark.parametrize("naam", ["", "../x", "fiets\n", "a b", "x" * 41, "\u202ex"])
def test_a_talk_with_a_name_that_we_never_give_is_refused(
    daar: SqliteStore, tmp_path: Path, naam: str
) -> None:
    slecht = forged(gesprekken=(replace(GESPREK, id=naam),))
    assert "veranderd" in refused(daar, tmp_path / "x.json", seal(slecht))


def test_texts_from_outside_are_cleaned(daar: SqliteStore, tmp_path: Path) -> None:
    """In every fact, in the bank, in what was half typed and prepared; a clean line stays as it was."""
    vuil = "ik\u202e\x00 zei\u200b \x1b[31mja"
    feiten: list[Feit | str] = [
        begin(rol="mentor", bank=replace(begin().bank, titel=vuil)),
        g.Beantwoord("moment", tekst=vuil),
        '{"feit":"beantwoord","vraag":"wens","tekst":"een","tekst":"twee"}',
        '{ "feit": "verteld" }',
        to_line(g.Beantwoord("proberen", tekst="gewoon")),
    ]
    overdracht = forged(*feiten, klaargezet=msgspec.json.encode({"waar": vuil}).decode())
    half = replace(overdracht.gesprekken[0], half_getypt=(Halfgetypt("emoties", 1, vuil),))
    (tmp_path / "x.json").write_bytes(seal(replace(overdracht, gesprekken=(half,))))
    take_over(daar, tmp_path / "x.json", None)
    regels = [rij.regel for rij in daar.facts("fiets")]
    net = schoon(vuil)
    assert regels[1:] == [
        to_line(g.Beantwoord("moment", tekst=net)),
        to_line(g.Beantwoord("wens", tekst="twee")),
        to_line(g.Verteld()),
        feiten[4],
    ]
    assert daar.drafts("fiets") == {("emoties", 1): net}
    assert daar.prepared(CODE) == msgspec.json.encode({"waar": net}).decode()
    kop = daar.talk("fiets")
    assert isinstance(kop, Kop)
    assert kop.bank_titel == net
    daar.close()
    data = Path(daar._pad).read_bytes()
    assert [teken for teken in ("\u202e", "\u200b", "\x1b[31m", "\\u202e") if teken.encode() in data] == []


BEDORVEN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5), lambda deel: st.lists(deel, max_size=2)
)


@settings(max_examples=40)
@given(changed_talks(), st.data())
def test_whatever_stands_in_a_fact_a_talk_is_taken_whole_or_not(
    feiten: list[Feit], data: st.DataObject
) -> None:
    """A member of a fact is replaced by anything, and the seal is made anew."""
    assert isinstance(feiten[0], g.Begonnen)
    regels = [to_line(feit) for feit in (replace(feiten[0], id="fiets", code=CODE), *feiten[1:])]
    waar = data.draw(st.integers(0, len(regels) - 1))
    feit = json.loads(regels[waar])
    feit[data.draw(st.sampled_from([*feit, "vraag", "ronde"]))] = data.draw(BEDORVEN)
    regels[waar] = json.dumps(feit)
    with tempfile.TemporaryDirectory() as map_:
        store = open_store(Path(map_) / "lob.db")
        pad = Path(map_) / "x.json"
        pad.write_bytes(seal(forged(*regels)))
        try:
            take_over(store, pad, None)
        except OverdrachtFout:
            assert store.talks() == []
        else:
            [kop] = store.talks()
            assert harvest(read_talk(store, kop))["jongere"]["code"] == CODE
            assert take_over(store, pad, None).zelfde == ["fiets"]
        store.close()


# --- as a counsellor does it ------------------------------------------------------------------------------------


def test_a_dossier_goes_from_one_computer_to_another(warm: Warm, hier: SqliteStore, tmp_path: Path) -> None:
    """Written, taken over, taken over again; the list there is the list here."""
    hier.close()
    uit = in_dutch(
        warm.run(tmp_path / "hier", "jongere", "overdragen", CODE.upper(), "--naar", str(tmp_path / "uit"))
    )
    [pad] = (tmp_path / "uit").iterdir()
    assert (uit.code, uit.out.splitlines()[0]) == (0, f"Geschreven: {pad}")
    erin = in_dutch(warm.run(tmp_path / "daar", "jongere", "overnemen", str(pad)))
    assert erin.code == 0
    assert erin.out.splitlines() == [
        "Overgenomen: 2 gesprekken van vmbo-3310.",
        "Wat klaarstond voor het volgende gesprek, staat nu ook hier klaar.",
        f"Gooi het bestand nu weg, want het is niet op slot: {pad}",
        "Lezen: lob jongere toon vmbo-3310",
    ]
    weer = in_dutch(warm.run(tmp_path / "daar", "jongere", "overnemen", str(pad)))
    assert (weer.code, weer.out.splitlines()[:2]) == (0, ["Er kwam niets bij.", "Had je al: 2 gesprekken."])
    lijst = ("jongere", "lijst", "--json")
    een, twee = (json.loads(warm.run(tmp_path / map_, *lijst).out) for map_ in ("hier", "daar"))
    assert [j for j in een if j["code"] == CODE] == twee
    gesprek = ("gesprek", "toon", "fiets", "--json")
    assert warm.run(tmp_path / "hier", *gesprek).out == warm.run(tmp_path / "daar", *gesprek).out


def test_a_refusal_ends_with_one(warm: Warm, hier: SqliteStore, bestand: Path, tmp_path: Path) -> None:
    """Of a whole file, and of one talk in it."""
    rename(hier, CODE, "mbo-12", samenvoegen=False, ja=False)
    hier.close()
    ging = in_dutch(warm.run(tmp_path / "hier", "jongere", "overnemen", str(bestand)))
    assert ging.code == 1
    assert "Er kwam niets bij." in ging.out
    assert "Gooi" not in ging.out
    bestand.write_bytes(b"x")
    ging = in_dutch(warm.run(tmp_path / "hier", "jongere", "overnemen", str(bestand)))
    assert (ging.code, ging.out) == (1, "")
    assert in_dutch(warm.run(tmp_path / "hier", "jongere", "overnemen")).code == 2
    assert in_dutch(warm.run(tmp_path / "hier", "jongere", "overdragen", "havo-1")).code == 1


@pytest.mark.parametrize(("keuze", "komen"), [("ja", 2), ("", 0)])
def test_somebody_is_asked_whether_the_file_belongs_to_who_is_here(
    daar: SqliteStore, bestand: Path, tmp_path: Path, keuze: str, komen: int
) -> None:
    """Enter alone is no yes, and then there is a way on."""
    talk(daar, "brug", CODE, *STAP)
    daar.close()
    vraag = Talk(tmp_path / "daar", "jongere", "overnemen", str(bestand))
    assert "Is dat dezelfde jongere?" in vraag.line(keuze)
    assert ("met --als en een andere code" in vraag.rest().replace("\n", " ")) or komen
    assert vraag.code == 0
    weer = open_store(tmp_path / "daar" / "lob.db")
    assert len(weer.of_code(CODE)) == 1 + komen
    weer.close()


def test_what_to_type_has_the_file_with_its_folder(warm: Warm, hier: SqliteStore, tmp_path: Path) -> None:
    """Whatever stands in its name."""
    hier.close()
    (tmp_path / "het dossier").mkdir()
    ging = warm.run(tmp_path / "hier", "jongere", "overdragen", CODE, "--naar", "het dossier")
    [pad] = (tmp_path / "het dossier").iterdir()
    assert f"Overnemen: lob jongere overnemen 'het dossier/{pad.name}'" in in_dutch(ging).out
    pad.write_text('{"schema": "x", "klein_verhaal": {}}')
    ging = in_dutch(warm.run(tmp_path / "hier", "jongere", "overnemen", f"het dossier/{pad.name}"))
    assert (ging.code, "lob gesprek invoeren 'het dossier/" in ging.err) == (1, True)


def test_nothing_is_said_of_what_did_not_happen() -> None:
    gezegd = told_after(Arrived("mbo-1", verder=["fiets"], korter=["trap"]), Path("x.json"))
    assert gezegd == [
        "Aangevuld met wat erbij kwam: fiets.",
        "Hier al verder dan in het bestand, en zo gelaten: trap.",
        "Gooi het bestand nu weg, want het is niet op slot: x.json",
        "Lezen: lob jongere toon mbo-1",
    ]
