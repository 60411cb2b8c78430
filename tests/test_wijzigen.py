"""Changing a field of a record after the talk (contract C4, M41): typed, and in a record that comes back in."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from loopbaangesprek.desk.afterwards import change_field
from loopbaangesprek.fouten import AntwoordenFout, Geweigerd, OpslagFout
from loopbaangesprek.gebeurtenissen import Afgerond, Feit, Gewijzigd, Waarde, to_line
from loopbaangesprek.gesprek import Gesprek, apply, replay
from loopbaangesprek.hoofd import head
from loopbaangesprek.oogst import harvest
from loopbaangesprek.stores.memory import MemoryStore
from loopbaangesprek.velden import LIJSTEN, VELDEN
from loopbaangesprek.wensen import RondAf, Sluit
from loopbaangesprek.wijzigbaar import field_at
from loopbaangesprek.wijziging import check_change, old_value, read_value
from tests.lob import Lob
from tests.proefbank import VANDAAG, antwoord, begonnen, na
from tests.test_answers import record_from, written

GESPREK = """\
bank: basis
datum: 2026-11-20
jongere: {code: vmbo-3310, niveau: vmbo}
begeleider: {rol: mentor}
opening: {vorige_stap: {activiteit: bellen, staat: gedaan}}
ervaring: {titel: De storing}
klein_verhaal: {emoties: [bang, trots]}
verwante_verhalen: [{soort: verbreding, verhaal: thuis}]
rode_draad: {tekst: rustig blijven}
groter_verhaal: {tekst: Ik blijf rustig., kwaliteiten: [{naam: rustig}, {naam: precies}]}
vervolgstap:
  activiteit: meelopen
  wanneer: 2026-12-10
  warmte: {graad: warm}
  niet_warm: [{activiteit: een brief, graad: koud, waarom: saai}]
bevestiging: {akkoord: ja}
"""


@pytest.fixture
def naam(lob: Lob) -> str:
    """A talk that was held and closed."""
    return lob.taken_in(GESPREK)


def change(lob: Lob, naam: str, pad: str, waarde: str) -> int:
    """Change a field, with a reason."""
    return lob("gesprek", "wijzig", naam, pad, "--waarde", waarde, "--reden", "samen gelezen")


def changed(lob: Lob, naam: str, *veranderingen: tuple[str, str]) -> dict[str, Any]:
    """The record after these changes, which comes back in as the same record."""
    for pad, waarde in veranderingen:
        assert change(lob, naam, pad, waarde) == 0, lob.err
    record = lob.record(naam)
    weer = record_from(written(lob.folder, json.dumps(record, indent=1), "verslag.json"), lob.folder / "leeg")
    for verslag in (record, weer):
        verslag["gesprek"]["id"] = None
    assert weer == record
    return record


# Which fields there are


@pytest.mark.parametrize(
    "pad",
    [
        "vervolgstap.warmte.onzin", "rode_draad.onzin", "opening.vorige_stap.onzin", "ervaring.tietel", "onzin",
        "klein_verhaal.emoties.1.x", "klein_verhaal.emoties.0", "klein_verhaal.emoties.01", "ervaring.titel.1",
        "activeren.netwerk.wie", "activeren.netwerk.1.naam", f"klein_verhaal.emoties.{'9' * 5000}", ".", "..",
        f"activeren.netwerk.{'9' * 5000}.wie", "klein_verhaal.emoties.²", "klein_verhaal.emoties.-1", "x" * 9000,
        "gesprek.onzin.1", "antwoord", "vervolgstap.niet_warm.1.onzin", "a\u202eb", "titel",
    ],
)  # fmt: skip
def test_a_field_that_does_not_exist_is_refused_with_what_to_do(pad: str, lob: Lob, naam: str) -> None:
    """In any section, empty ones included, and with any number: one short sentence, and nothing changes."""
    eerst = lob.record(naam)
    assert change(lob, naam, pad, "x") == 1
    assert "bestaat niet" in lob.err or "ligt vast" in lob.err
    assert "Bedoelde je" in lob.err or "lob gesprek toon" in lob.err or "ligt vast" in lob.err
    assert len(lob.err) < 250
    assert lob.record(naam) == eerst


@pytest.mark.parametrize(
    "pad",
    [
        "schema", "gesprek.id", "gesprek.datum", "gesprek.status", "gesprek.bank.naam", "gesprek.aanwezig",
        "gesprek.aanwezig.1", "gesprek.verteld", "gesprek.bewaren_tot", "rode_draad.voorlopig",
        "vervolgstap.status", "groter_verhaal.stem", "competenties.netwerken", "nog_open.1", "wijzigingen",
        "antwoorden.1.antwoord", "gesprek",
    ],
)  # fmt: skip
def test_what_is_fixed_or_computed_is_never_changed(pad: str, lob: Lob, naam: str) -> None:
    """What the tool works out, and what the talk began with."""
    eerst = lob.record(naam)
    assert change(lob, naam, pad, "x") == 1
    assert "ligt vast, of rekent lob zelf uit" in lob.err
    assert lob.record(naam) == eerst


@pytest.mark.parametrize(
    "pad", [*LIJSTEN, "vervolgstap", "vervolgstap.warmte", "rode_draad", "jongere", "activeren.netwerk.1"]
)
def test_a_part_of_the_record_names_the_fields_to_choose_from(pad: str) -> None:
    """A section, a list of items and an item of one are more fields than one."""
    with pytest.raises(Geweigerd, match=rf"bestaat uit meer velden\. Kies er een: {pad}") as nee:
        field_at(pad)
    for keuze in nee.value.zin.rstrip(".").partition("een: ")[2].split(", "):
        assert field_at(keuze).pad == keuze


def test_every_field_that_a_question_fills_can_be_changed() -> None:
    """The table of fields holds no path that a change does not know."""
    for pad, veld in VELDEN.items():
        lijst, _, lid = pad.rpartition(".")
        assert field_at(f"{lijst}.1.{lid}" if lijst in LIJSTEN else pad).veld is veld


@pytest.mark.parametrize(
    ("pad", "zin"),
    [
        ("klein_verhaal.emoties.4", "klein_verhaal.emoties heeft nummer 1 tot en met 2. Iets nieuws krijgt nummer 3."),
        ("verwante_verhalen.3.verhaal", "verwante_verhalen heeft alleen nummer 1. Iets nieuws krijgt nummer 2."),
        ("activeren.netwerk.2.wie", "activeren.netwerk is nog leeg. Iets nieuws krijgt nummer 1."),
        ("verwante_verhalen.2.soort", "Vul eerst iets anders in: verwante_verhalen.2.verhaal of "),
        ("vervolgstap.niet_warm.2.graad", "Vul eerst iets anders in: vervolgstap.niet_warm.2.activiteit."),
    ],
)  # fmt: skip
def test_a_new_item_has_the_next_number_and_begins_with_what_makes_it_one(
    pad: str, zin: str, lob: Lob, naam: str
) -> None:
    """A number past the next one is a slip; of a story that nobody tells there is no kind."""
    assert change(lob, naam, pad, "verbreding" if pad.endswith("soort") else "koud") == 1
    assert zin in lob.err


# What may stand there


@pytest.mark.parametrize(
    ("pad", "waarde", "zin"),
    [
        ("ervaring.waardering", "leuk", "1 positief, 2 negatief, 3 allebei"),
        ("verwante_verhalen.1.soort", "terugblik", "1 verbreding, 2 verdieping"),
        ("vervolgstap.niet_warm.1.graad", "7", "1 koud, 2 lauw, 3 warm"),
        ("jongere.niveau", "groep8", "1 vmbo, 2 mbo"),
        ("gesprek.vorm", "", "Kies samen, online of papier."),
        ("vervolgstap.wanneer", "kwijt", "datum"),
        ("jongere.leerjaar", "x" * 41, "hooguit 40 tekens"),
        ("begeleider.naam", "x" * 81, "hooguit 80 tekens"),
        ("vervolgstap.niet_warm.1.activiteit", "", "Maak eerst graad en waarom leeg."),
        ("vervolgstap.niet_warm.1.activiteit", "nog niet", "geen idee voor een stap"),
        ("ervaring.titel", "De storing", "Zo staat het er al."),
        ("activeren.kansen", "", "Zo staat het er al."),
        ("activeren.netwerk.1.wie", "", "Zo staat het er al."),
    ],
)
def test_a_value_that_does_not_fit_is_refused_and_changes_nothing(
    pad: str, waarde: str, zin: str, lob: Lob, naam: str
) -> None:
    """Each field says what fits; a change that changes nothing is no change."""
    eerst = lob.record(naam)
    assert change(lob, naam, pad, waarde) == 1
    assert zin in lob.err
    assert lob.record(naam) == eerst


@pytest.mark.parametrize(
    ("pad", "tekst", "waarde"),
    [
        ("ervaring.waardering", "2", "negatief"),
        ("ervaring.waardering", "ALL", "allebei"),
        ("klein_verhaal.emoties", "blij\n\n trots ", ["blij", "trots"]),
        ("klein_verhaal.emoties", "", []),
        ("klein_verhaal.emoties.1", "heel\nblij", "heel blij"),
        ("klein_verhaal.rol", "eerst dit\ndan dat", "eerst dit\ndan dat"),
        ("begeleider.naam", "de mentor\nvan 3b", "de mentor van 3b"),
        ("klein_verhaal.rol", "", None),
    ],
)
def test_a_typed_value_becomes_what_the_field_holds(pad: str, tekst: str, waarde: Waarde) -> None:
    """A choice by its number or its beginning, lines as a list, a short text on one line."""
    assert read_value(pad, tekst, VANDAAG) == waarde
    check_change(harvest(na()) | {"klein_verhaal": {"emoties": [], "rol": None}}, pad, waarde)


# What becomes of the record


@pytest.mark.parametrize(
    ("veranderingen", "sectie", "lid"),
    [
        ([("vervolgstap.warmte.graad", "")], "vervolgstap", "warmte"),
        ([("opening.vorige_stap.activiteit", ""), ("opening.vorige_stap.staat", "")], "opening", "vorige_stap"),
    ],
)  # fmt: skip
def test_a_section_that_was_emptied_is_null_again(
    veranderingen: list[tuple[str, str]], sectie: str, lid: str, lob: Lob, naam: str
) -> None:
    """`warmte` and `vorige_stap` are null when empty."""
    assert changed(lob, naam, *veranderingen)[sectie][lid] is None


def test_a_common_thread_that_was_emptied_is_null_and_one_that_is_written_is_whole(
    lob: Lob, naam: str
) -> None:
    """`rode_draad` is null when empty; whether it is tentative is worked out again."""
    assert changed(lob, naam, ("rode_draad.tekst", ""))["rode_draad"] is None
    anders = changed(lob, naam, ("verwante_verhalen.1.verhaal", "nee"), ("rode_draad.tekst", "Ik blijf"))
    assert anders["rode_draad"] == {"tekst": "Ik blijf", "voorlopig": True}


def test_a_list_of_lines_can_be_changed_emptied_and_filled_again(lob: Lob, naam: str) -> None:
    """Line by line, as a whole, and to nothing: an empty list."""

    def emoties(*veranderingen: tuple[str, str]) -> list[str]:
        lijnen: list[str] = changed(lob, naam, *veranderingen)["klein_verhaal"]["emoties"]
        return lijnen

    assert emoties(("klein_verhaal.emoties.3", "moe")) == ["bang", "trots", "moe"]
    assert emoties(("klein_verhaal.emoties.1", "")) == ["trots", "moe"]
    assert emoties(("klein_verhaal.emoties", "")) == []
    assert emoties(("klein_verhaal.emoties.1", "rustig")) == ["rustig"]
    assert lob("gesprek", "toon", naam) == 0
    assert "*Nu:* leeg" in lob.out


def test_an_item_with_nothing_left_in_it_goes(lob: Lob, naam: str) -> None:
    """The items behind it move up; what is added after that comes at the end."""
    record = changed(
        lob, naam, ("groter_verhaal.kwaliteiten.1.naam", ""), ("verwante_verhalen.1.verhaal", "")
    )
    assert [k["naam"] for k in record["groter_verhaal"]["kwaliteiten"]] == ["precies"]
    assert record["verwante_verhalen"] == []
    record = changed(lob, naam, ("groter_verhaal.kwaliteiten.2.blijkt_uit", "de storing"))
    assert record["groter_verhaal"]["kwaliteiten"][1] == {"naam": None, "blijkt_uit": "de storing"}


def test_an_idea_that_was_not_warm_can_be_changed_and_added(lob: Lob, naam: str) -> None:
    """M26: what stands under niet_warm is a field like any other."""
    record = changed(
        lob, naam,
        ("vervolgstap.niet_warm.1.waarom", "dat is weer praten"),
        ("vervolgstap.niet_warm.2.activiteit", "bellen"),
        ("vervolgstap.niet_warm.2.graad", "lauw"),
    )  # fmt: skip
    assert record["vervolgstap"]["niet_warm"] == [
        {"activiteit": "een brief", "graad": "koud", "waarom": "dat is weer praten"},
        {"activiteit": "bellen", "graad": "lauw", "waarom": None},
    ]


def test_not_yet_as_the_step_is_no_step(lob: Lob, naam: str) -> None:
    """M28: the activity is null and the status nog_niet; what is written after that is the step."""
    stap = changed(lob, naam, ("vervolgstap.activiteit", "Nog niet"))["vervolgstap"]
    assert (stap["activiteit"], stap["status"]) == (None, "nog_niet")
    assert lob.record(naam)["wijzigingen"][0]["nieuw"] == "Nog niet"
    stap = changed(lob, naam, ("vervolgstap.activiteit", "de planner vragen"))["vervolgstap"]
    assert (stap["activiteit"], stap["status"]) == ("de planner vragen", "gekozen")
    stap = changed(lob, naam, ("vervolgstap.activiteit", ""))["vervolgstap"]
    assert (stap["activiteit"], stap["status"]) == (None, None)


def test_a_step_that_was_not_there_yet_can_be_written_later(lob: Lob) -> None:
    """And "nog niet" that was said by mistake can be taken away."""
    naam = lob.taken_in("bank: basis\nvervolgstap: {status: nog_niet}\n")
    assert changed(lob, naam, ("vervolgstap.activiteit", ""))["vervolgstap"]["status"] is None
    assert changed(lob, naam, ("vervolgstap.activiteit", "bellen"))["vervolgstap"]["status"] == "gekozen"


def test_what_was_fixed_at_the_beginning_can_be_corrected(lob: Lob, naam: str) -> None:
    """The level, the role, the form, the step of last time: the record comes back in with what it began with."""
    record = changed(
        lob, naam,
        ("jongere.niveau", "mbo"), ("jongere.leerjaar", "2"), ("begeleider.rol", "decaan"),
        ("jongere.niveau", "havo"), ("begeleider.naam", "de decaan"), ("gesprek.vorm", "online"),
        ("opening.vorige_stap.activiteit", "mailen"),
    )  # fmt: skip
    assert record["jongere"] == {"code": "vmbo-3310", "niveau": "havo", "leerjaar": "2"}
    assert record["begeleider"] == {"naam": "de decaan", "rol": "decaan"}
    assert record["gesprek"]["vorm"] == "online"


def test_the_agreement_can_be_changed_with_a_reason(lob: Lob, naam: str) -> None:
    """M41: a jongere who thinks of it later has a say too; the first answer stays visible."""
    record = changed(lob, naam, ("bevestiging.akkoord", "deels"))
    assert record["bevestiging"]["akkoord"] == "deels"
    assert record["gesprek"]["status"] == "gewijzigd"
    assert (record["wijzigingen"][0]["oud"], record["wijzigingen"][0]["nieuw"]) == ("ja", "deels")


def test_a_larger_story_that_was_rewritten_is_a_proposal_until_the_jongere_agrees(
    lob: Lob, naam: str
) -> None:
    """M17: whose words they are follows the words; an agreement from before does not reach them."""
    assert lob.record(naam)["groter_verhaal"]["stem"] == "jongere"
    assert (
        changed(lob, naam, ("groter_verhaal.tekst", "Jij blijft rustig."))["groter_verhaal"]["stem"]
        == "voorstel"
    )
    assert changed(lob, naam, ("bevestiging.akkoord", "ja"))["groter_verhaal"]["stem"] == "bevestigd"
    assert changed(lob, naam, ("groter_verhaal.tekst", ""))["groter_verhaal"]["stem"] is None
    assert (
        changed(lob, naam, ("groter_verhaal.tekst", "Ik blijf rustig."))["groter_verhaal"]["stem"]
        == "jongere"
    )


def test_a_talk_that_was_broken_off_stays_broken_off(lob: Lob) -> None:
    """M46: a change does not make it a talk that was finished."""
    naam = lob.taken_in("bank: basis\ngesprek: {status: afgebroken}\nervaring: {titel: x}\n")
    assert changed(lob, naam, ("ervaring.waar", "op school"))["gesprek"]["status"] == "afgebroken"


def test_a_talk_without_answers_comes_back_in_with_its_changes(lob: Lob) -> None:
    """What was only written afterwards does not become an answer of the talk."""
    naam = lob.taken_in("bank: basis\ngesprek: {vorm: papier}\n")
    record = changed(lob, naam, ("ervaring.titel", "De storing"), ("klein_verhaal.emoties.1", "bang"))
    assert record["antwoorden"] == []


# A change that was typed without everything


def test_a_value_that_does_not_fit_is_told_before_a_reason_is_asked(lob: Lob, naam: str) -> None:
    """Nobody thinks of a reason for nothing."""
    assert lob("gesprek", "wijzig", naam, "ervaring.waardering", "--waarde", "leuk") == 1
    assert "positief" in lob.err


def test_a_reason_of_invisible_signs_is_no_reason(lob: Lob, naam: str) -> None:
    """Cleaned, nothing is left of it."""
    assert lob("gesprek", "wijzig", naam, "ervaring.titel", "--waarde", "x", "--reden", "\u200b \u202e") == 2
    assert "--reden" in lob.err


class FullStore(MemoryStore):
    """A store that from some moment on cannot write."""

    vol = False

    def write(self, *args: Any, **kwargs: Any) -> None:
        """Write, until the disk is full."""
        if self.vol:
            raise OpslagFout("De schijf is vol.")
        super().write(*args, **kwargs)


def test_a_change_that_cannot_be_kept_is_not_called_a_change() -> None:
    """The program ends after it, so that nothing may stay in memory only."""
    store = FullStore()
    feiten: list[Feit] = [begonnen(), Afgerond()]
    om = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
    store.append("proef1", 0, [to_line(f) for f in feiten], om.isoformat(), head(replay(feiten), om))
    store.vol = True
    with pytest.raises(OpslagFout):
        change_field(store, "proef1", "ervaring.titel", "De storing", "vergeten")


# A change in a file


def entry(**anders: Any) -> dict[str, Any]:
    """A change of the title, with something else in it."""
    return {
        "pad": "ervaring.titel", "oud": "De storing", "nieuw": "De koelcel", "reden": "zo heet het",
        "wanneer": "2026-11-21T09:30:00+01:00",
    } | anders  # fmt: skip


def without(lid: str) -> dict[str, Any]:
    """A change in which something is missing."""
    return {k: v for k, v in entry().items() if k != lid}


@pytest.fixture
def record(tmp_path: Path) -> dict[str, Any]:
    """A record of a talk in which two things were said."""
    return record_from(
        written(tmp_path, "bank: stage\nervaring: {titel: De storing}\nklein_verhaal: {emoties: [bang]}\n"), tmp_path
    )  # fmt: skip


@pytest.mark.parametrize(
    ("wijziging", "lid", "woord"),
    [
        ("ervaring.titel", None, "bestaat uit"),
        ([], None, "bestaat uit"),
        (without("reden"), None, "bestaat uit"),
        (entry(waarom="x"), "waarom", "ken ik niet"),
        (entry(pad="ervaring.tietel"), "pad", "Bedoelde je ervaring.titel?"),
        (entry(pad="vervolgstap.warmte.onzin"), "pad", "bestaat niet"),
        (entry(pad=f"klein_verhaal.emoties.{'9' * 5000}"), "pad", "bestaat niet"),
        (entry(pad="klein_verhaal.emoties.3", oud=None), "pad", "nummer 2"),
        (entry(pad="gesprek.id"), "pad", "ligt vast"),
        (entry(pad="ervaring"), "pad", "Kies er een"),
        (entry(pad=["ervaring.titel"]), "pad", "één tekst"),
        (entry(pad=None), "pad", "één tekst"),
        (entry(nieuw=["a"]), "nieuw", "één tekst"),
        (entry(nieuw={"a": "b"}), "nieuw", "past niet"),
        (entry(pad="ervaring.waardering", oud=None, nieuw="leuk"), "nieuw", "positief"),
        (entry(pad="vervolgstap.wanneer", oud=None, nieuw="morgen"), "nieuw", "2026-11-20"),
        (entry(pad="klein_verhaal.emoties", oud=["bang"], nieuw="blij"), "nieuw", "lijst"),
        (entry(pad="klein_verhaal.emoties", oud=["bang"], nieuw=["blij", " "]), "nieuw", "lijst"),
        (entry(pad="klein_verhaal.emoties.1", oud="bang", nieuw="a\nb"), "nieuw", "één regel"),
        (entry(oud="De brug"), "oud", "stond 'De storing'. Zet dat achter oud"),
        (entry(oud=None), "oud", "stond 'De storing'"),
        (entry(oud={}), "oud", "past niet"),
        (entry(pad="ervaring.waar"), "oud", "stond nog niets"),
        (entry(pad="klein_verhaal.emoties", oud=["blij"], nieuw=[]), "oud", "stond 'bang'"),
        (entry(reden=None), "reden", "één tekst"),
        (entry(reden=" "), "reden", "één tekst"),
        (entry(wanneer=None), "wanneer", "één tekst"),
        (entry(wanneer="gisteren"), "wanneer", "2026-11-20"),
        (entry(wanneer="9" * 5000), "wanneer", "2026-11-20"),
    ],
    ids=str,
)  # fmt: skip
def test_a_change_in_a_file_that_is_wrong_is_told_with_its_line(
    wijziging: Any, lid: str | None, woord: str, record: dict[str, Any], tmp_path: Path
) -> None:
    """The line of the member that is wrong, one sentence for it, and the whole file is refused."""
    record["wijzigingen"] = [wijziging]
    tekst = json.dumps(record, indent=1)
    merk = '"wijzigingen": [' if lid is None else f'"{lid}": '
    regels = tekst.splitlines()
    begin = next(i for i, regel in enumerate(regels) if '"wijzigingen": [' in regel)
    nummer = next(i for i, regel in enumerate(regels[begin:], begin + 1) if merk in regel) + (lid is None)
    with pytest.raises(AntwoordenFout) as fout:
        record_from(written(tmp_path, tekst, "verslag.json"), tmp_path)
    zinnen = [zin for zin in fout.value.zin.splitlines() if zin.startswith(f"verslag.json:{nummer} ")]
    assert len(zinnen) == 1, fout.value.zin
    assert woord in zinnen[0]
    assert len(zinnen[0]) < 250


@pytest.mark.parametrize("wat", ["tekst", {}, {"pad": "ervaring.titel"}, "x" * 100_000])
def test_changes_that_are_no_list_are_told_once(wat: Any, record: dict[str, Any], tmp_path: Path) -> None:
    """A mapping or a text where the list belongs: one sentence, however long it is."""
    record["wijzigingen"] = wat
    with pytest.raises(AntwoordenFout, match=r"Bij wijzigingen hoort een lijst") as fout:
        record_from(written(tmp_path, json.dumps(record, indent=1), "verslag.json"), tmp_path)
    assert len(fout.value.zin.splitlines()) == 2


def test_changes_are_made_in_their_order_and_each_meets_what_the_one_before_left(
    record: dict[str, Any], tmp_path: Path
) -> None:
    """A second change of a field has the first one's value as its old one."""
    record["ervaring"]["titel"] = "De brug"
    record["wijzigingen"] = [entry(), entry(oud="De koelcel", nieuw="De brug", wanneer="2026-11-22")]
    weer = record_from(written(tmp_path, json.dumps(record), "verslag.json"), tmp_path)
    assert weer["wijzigingen"] == record["wijzigingen"]
    record["wijzigingen"].reverse()
    with pytest.raises(AntwoordenFout, match="stond 'De storing'"):
        record_from(written(tmp_path, json.dumps(record), "verslag.json"), tmp_path)


def test_a_field_that_the_last_change_made_different_disagrees(
    record: dict[str, Any], tmp_path: Path
) -> None:
    """What stands in the field is what the changes made of it."""
    record["wijzigingen"] = [entry()]
    with pytest.raises(AntwoordenFout, match=r"ervaring\.titel zegt iets anders"):
        record_from(written(tmp_path, json.dumps(record), "verslag.json"), tmp_path)


def test_changes_without_the_answers_of_the_talk_are_refused(record: dict[str, Any], tmp_path: Path) -> None:
    """From the fields alone nobody can tell what was said and what was written later."""
    record["ervaring"]["titel"] = "De koelcel"
    record["wijzigingen"] = [entry()]
    del record["antwoorden"]
    with pytest.raises(AntwoordenFout, match="horen de antwoorden") as fout:
        record_from(written(tmp_path, json.dumps(record), "verslag.json"), tmp_path)
    assert len(fout.value.zin.splitlines()) == 2


def test_a_change_is_found_where_the_talk_left_it() -> None:
    """The same check for what is typed and for what comes back in: a place one past the end is empty."""
    gesprek: Gesprek = na(RondAf(), antwoord("emoties", "bang"), Sluit())
    gesprek = apply(gesprek, Gewijzigd("klein_verhaal.emoties.2", None, "blij", "vergeten", "2026-11-21"))
    record = harvest(gesprek)
    assert old_value(record, "klein_verhaal.emoties.2") == "blij"
    assert old_value(record, "klein_verhaal.emoties.3") is None
