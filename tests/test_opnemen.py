"""A talk from the content of a file (contract C3): what each value of it becomes, or where it is told as a mistake."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from loopbaangesprek import gebeurtenissen as g
from loopbaangesprek.banks import load_bank
from loopbaangesprek.datums import say_date
from loopbaangesprek.desk.answers import as_plain
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.oogst import harvest
from loopbaangesprek.opnemen.dag import read_day
from loopbaangesprek.opnemen.gegeven import is_flat
from loopbaangesprek.opnemen.inhoud import hold, take_in
from loopbaangesprek.opnemen.naamgeving import name_anew
from loopbaangesprek.opnemen.opname import NietOpgenomen, Opname
from loopbaangesprek.reading.yamltree import ANTWOORDEN, parse
from loopbaangesprek.teksten import antwoorden as t
from loopbaangesprek.teksten import eerder as te
from loopbaangesprek.vragenbank import Fase, Voorwaarde, Vragenbank
from tests.proefbank import VANDAAG, begonnen, groep, poort, vraag

BASIS = load_bank("basis")
Fout = tuple[tuple[str | int, ...], str]


def held(inhoud: dict[str, Any], bank: Vragenbank = BASIS, **begin: Any) -> Opname:
    """The talk that a file with this content holds."""
    return hold(replace(begonnen(**begin), bank=bank), inhoud, VANDAAG)


def record(inhoud: dict[str, Any], bank: Vragenbank = BASIS) -> dict[str, Any]:
    """The record of the talk that a file with this content holds."""
    return harvest(held(inhoud, bank).gesprek)


def finished(inhoud: dict[str, Any]) -> dict[str, Any]:
    """The record of such a talk, as it is read when it comes back in."""
    boom = parse(json.dumps(record(inhoud)).encode(), "verslag.json", ANTWOORDEN)
    gelezen: dict[str, Any] = as_plain(boom)
    return gelezen


def mistakes(inhoud: dict[str, Any], bank: Vragenbank = BASIS) -> list[Fout]:
    """What is told of a file with this content: the place of each mistake, and its sentence."""
    try:
        held(inhoud, bank)
    except NietOpgenomen as niet:
        return [(fout.bron, fout.zin) for fout in niet.fouten]
    return []


# How it is taken in


def test_a_day_without_a_year_is_read_from_the_day_on_which_the_file_is_taken_in() -> None:
    """A file is typed as a talk is: somebody may write when by its name."""
    inhoud = {"vervolgstap": {"activiteit": "bellen", "wanneer": "morgen"}}
    assert record(inhoud)["vervolgstap"]["wanneer"] == "2026-11-21"
    assert take_in(replace(begonnen(), bank=BASIS), inhoud, VANDAAG) == held(inhoud).feiten


def test_only_of_a_talk_whose_answers_are_there_a_record_is_made_to_compare_it_with() -> None:
    """Of fields alone, and of answers by the names of questions, there is nothing to compare."""
    velden = {"ervaring": {"titel": "De storing"}}
    assert [(held(i).volledig, held(i).verslag) for i in (velden, {"moment": "De storing"})] == [
        (False, None)
    ] * 2
    opname = held(finished(velden))
    assert opname.volledig
    assert opname.verslag == harvest(opname.gesprek)


# What is told as a mistake, and where


def _steps(*ideeen: dict[str, Any], **stap: Any) -> dict[str, Any]:
    return {"vervolgstap": {"niet_warm": list(ideeen), **stap}}


LEDEN_VERHAAL = ("soort", "verhaal", "overeenkomst", "gesprek")
VERHALEN = "verwante_verhalen"
FOUTEN: dict[str, tuple[dict[str, Any], tuple[str | int, ...], str]] = {
    "een naam van een vraag tussen velden": (
        {"ervaring": {"waar": "x"}, "moment": "y"},
        ("moment",),
        t.vraag_tussen_velden("moment", "ervaring.titel"),
    ),
    "een sleutel die niet bestaat": (
        {"ervaring": {"xyzxyzxyzxyz": None}},
        ("ervaring", "xyzxyzxyzxyz"),
        "'ervaring.xyzxyzxyzxyz' ken ik niet. Haal deze regel weg, of verbeter de naam.",
    ),
    "een sleutel van veel": (
        {"ervaring": {"titl": "x"}},
        ("ervaring", "titl"),
        "'ervaring.titl' ken ik niet. Bedoelde je ervaring.titel?",
    ),
    "een lijst in plaats van een deel": (
        {"klein_verhaal": ["x"], "ervaring": {}},
        ("klein_verhaal",),
        t.deel_verwacht(
            "klein_verhaal", ("gebeurtenis", "rol", "verwachting", "aandeel", "emoties", "duiding", "tekst")
        ),
    ),
    "een deel in een deel": (
        {"vervolgstap": {"warmte": "x"}},
        ("vervolgstap", "warmte"),
        t.deel_verwacht("vervolgstap.warmte", ("waarom", "graad")),
    ),
    "een lijst in plaats van een deel met delen": (
        {"vervolgstap": ["x"], "ervaring": {}},
        ("vervolgstap",),
        t.deel_verwacht(
            "vervolgstap",
            (
                "activiteit",
                "wanneer",
                "waar",
                "met_wie",
                "eerste_actie",
                "klaar_als",
                "warmte",
                "opvolging",
                "niet_warm",
            ),
        ),
    ),
    "een lijst in plaats van een tekst": (
        {"klein_verhaal": {"rol": ["x"]}},
        ("klein_verhaal", "rol"),
        t.tekst_verwacht("klein_verhaal.rol"),
    ),
    "een tekst in plaats van regels": (
        {"klein_verhaal": {"emoties": "x"}},
        ("klein_verhaal", "emoties"),
        t.lijst_verwacht("klein_verhaal.emoties"),
    ),
    "regels die geen tekst zijn": (
        {"klein_verhaal": {"emoties": ["x", ["y"]]}},
        ("klein_verhaal", "emoties"),
        t.lijst_verwacht("klein_verhaal.emoties"),
    ),
    "een staat die niet bestaat": (
        {"vervolgstap": {"status": "ja"}},
        ("vervolgstap", "status"),
        t.geen_waarde("vervolgstap.status", "ja", ("gekozen", "nog_niet")),
    ),
    "een einde dat niet bestaat": (
        {"gesprek": {"status": "klaar"}},
        ("gesprek", "status"),
        t.geen_waarde("gesprek.status", "klaar", ("uit_te_werken", "afgerond", "afgebroken", "gewijzigd")),
    ),
    "een stem die niet bestaat": (
        {"groter_verhaal": {"tekst": "x", "stem": "ouder"}},
        ("groter_verhaal", "stem"),
        t.geen_waarde("groter_verhaal.stem", "ouder", ("jongere", "voorstel", "bevestigd")),
    ),
    "een keuze die niet bestaat": (
        {"ervaring": {"waardering": "leuk"}},
        ("ervaring", "waardering"),
        "Kies een van deze: 1 fijn, 2 vervelend, 3 allebei.",
    ),
    "een dag die er geen is": (
        {"vervolgstap": {"activiteit": "bellen", "wanneer": "nee"}},
        ("vervolgstap", "wanneer"),
        t.LEEG,
    ),
    "een gewone stap zonder activiteit": (
        _steps({"activiteit": "bellen"}, waar="thuis"),
        ("vervolgstap", "waar"),
        t.STAP_ZONDER_ACTIVITEIT,
    ),
    "een idee zonder activiteit": (
        _steps({"activiteit": "bellen"}, {"graad": "koud"}),
        ("vervolgstap", "niet_warm", 1),
        t.IDEE_ZONDER_ACTIVITEIT,
    ),
    "een idee dat er geen is": (
        _steps({"activiteit": "nog niet"}, activiteit="bellen"),
        ("vervolgstap", "niet_warm", 0),
        t.IDEE_ZONDER_ACTIVITEIT,
    ),
    "een graad die niet bestaat": (
        _steps({"activiteit": "bellen", "graad": "heet"}, activiteit="mailen"),
        ("vervolgstap", "niet_warm", 0, "graad"),
        "Kies een van deze: 1 warm, 2 lauw, 3 koud.",
    ),
    "een verhaal zonder een teken dat te zien is": (
        {VERHALEN: [{"verhaal": "\u200b"}]},
        (VERHALEN, 0, "verhaal"),
        t.LEEG,
    ),
    "een idee dat leeg is": (
        _steps({}),
        ("vervolgstap", "niet_warm", 0),
        t.leeg_item("vervolgstap.niet_warm"),
    ),
    "te veel ideeen": (
        _steps(*[{"activiteit": "x"}] * 100, activiteit="bellen", waar="thuis"),
        ("vervolgstap", "niet_warm", 99),
        t.te_lange_lijst("vervolgstap.niet_warm", 99),
    ),
    "te veel verhalen": (
        {VERHALEN: [{"verhaal": "x"}] * 101},
        (VERHALEN, 100),
        t.te_lange_lijst(VERHALEN, 100),
    ),
    "een soort alleen": ({VERHALEN: [{"soort": "verdieping"}]}, (VERHALEN, 0), t.leeg_item(VERHALEN)),
    "een leeg verhaal": (
        {VERHALEN: [{"verhaal": "x"}, {"verhaal": " "}]},
        (VERHALEN, 1),
        t.leeg_item(VERHALEN),
    ),
    "een verhaal dat een tekst is": (
        {VERHALEN: ["x"]},
        (VERHALEN, 0),
        t.item_verwacht(VERHALEN, LEDEN_VERHAAL),
    ),
    "een lid van een verhaal dat niet bestaat": (
        {VERHALEN: [{"verhal": "x"}]},
        (VERHALEN, 0, "verhal"),
        "'verhal' ken ik niet. Bedoelde je verhaal?",
    ),
    "een lid van een verhaal dat een lijst is": (
        {VERHALEN: [{"verhaal": ["x"]}]},
        (VERHALEN, 0, "verhaal"),
        t.tekst_verwacht("verhaal"),
    ),
    "een lid van een verhaal dat velden heeft": (
        {VERHALEN: [{"verhaal": {"x": "y"}}]},
        (VERHALEN, 0, "verhaal"),
        t.tekst_verwacht("verhaal"),
    ),
    "een herkomst zonder verhaal": (
        {VERHALEN: [{"overeenkomst": "x", "gesprek": "y"}]},
        (VERHALEN, 0, "gesprek"),
        te.GEEN_VERHAAL,
    ),
    "een herkomst van geen verhaal": (
        {VERHALEN: [{"verhaal": "nee", "gesprek": "y"}]},
        (VERHALEN, 0, "gesprek"),
        te.GEEN_VERHAAL,
    ),
    "een soort die geen vraag kent": (
        {VERHALEN: [{"soort": "x", "verhaal": "y"}]},
        (VERHALEN, 0),
        t.geen_vraag_voor("verwante_verhalen (soort, verhaal)", "basis"),
    ),
    "verteld, maar niet": (
        {"gesprek": {"verteld": "nee"}},
        ("gesprek", "verteld"),
        t.geen_waarde("verteld", "nee", ("ja",)),
    ),
    "een keuze die niet bestaat bij een vraag": (
        {"moment": "x", "waardering": "leuk"},
        ("waardering",),
        "Kies een van deze: 1 fijn, 2 vervelend, 3 allebei.",
    ),
    "velden onder de naam van een vraag": ({"moment": {"x": "y"}}, ("moment",), t.tekst_verwacht("moment")),
    "twee antwoorden op een vraag": ({"moment": ["x", "y"]}, ("moment",), t.tekst_verwacht("moment")),
    "te veel rondes": ({"verbreding": ["x"] * 101}, ("verbreding", 100), t.te_lange_lijst("verbreding", 100)),
    "een tekst in plaats van een lijst": (
        {"moment": "x", VERHALEN: "y"},
        (VERHALEN,),
        t.lijst_verwacht(VERHALEN),
    ),
    "een tekst in plaats van een deel": (
        {"moment": "x", "rode_draad": "y"},
        ("rode_draad",),
        t.deel_verwacht("rode_draad", ("tekst",)),
    ),
    "een vraag die niet bestaat": (
        {"moment": "x", "wenss": "y"},
        ("wenss",),
        "'wenss' ken ik niet. Bedoelde je wens?",
    ),
    "een deel dat niet bestaat": (
        {"moment": "x", "ervarin": "y"},
        ("ervarin",),
        "'ervarin' ken ik niet. Bedoelde je ervaring?",
    ),
    "een veld van het gesprek bij antwoorden": (
        {"moment": "x", "gesprek": {"vromm": "y"}},
        ("gesprek", "vromm"),
        "'gesprek.vromm' ken ik niet. Bedoelde je gesprek.vorm?",
    ),
    "verteld bij antwoorden, maar niet": (
        {"moment": "x", "gesprek": {"verteld": "nee"}},
        ("gesprek", "verteld"),
        t.geen_waarde("verteld", "nee", ("ja",)),
    ),
    "wijzigingen zonder antwoorden": (
        {
            "ervaring": {"titel": "x"},
            "wijzigingen": [
                {"pad": "ervaring.titel", "oud": "y", "nieuw": "x", "reden": "z", "wanneer": "2026-11-21"}
            ],
        },
        ("wijzigingen",),
        t.WIJZIGING_ZONDER_ANTWOORDEN,
    ),
}


@pytest.mark.parametrize("naam", FOUTEN)
def test_a_mistake_is_told_at_its_place_with_what_to_do(naam: str) -> None:
    """One sentence, at the deepest place that is wrong."""
    inhoud, plek, zin = FOUTEN[naam]
    assert mistakes(inhoud) == [(plek, zin)]


@pytest.mark.parametrize(
    "inhoud",
    [
        {"jongere": {"niveau": "x"}, "moment": ["y", "z"], "wenss": "x", "waardering": "leuk"},
        {"jongere": {"niveau": "x"}, "ervaring": {"titl": "x", "waardering": "leuk"}, VERHALEN: ["x"]},
    ],
    ids=["antwoorden", "velden"],
)
def test_all_mistakes_of_a_file_are_told_together(inhoud: dict[str, Any]) -> None:
    """Those in how the talk began, in what is no answer, and in what no question takes."""
    assert len(mistakes(inhoud)) == 4


# A bank that asks little

KLEIN = Vragenbank(
    "klein",
    "Klein",
    "1",
    (
        Fase("terugkijken", (groep(vraag("moment", "ervaring.titel")),)),
        Fase(
            "reflecteren",
            (
                *(
                    groep(vraag(naam, "ervaring.waar", als=(Voorwaarde("moment", (naam,)),)))
                    for naam in ("binnen", "buiten")
                ),
                groep(vraag("motief", "groter_verhaal.motieven.naam")),
                groep(vraag("eerste-regel", "groter_verhaal.leefregels.regel")),
                groep(vraag("regel", "groter_verhaal.leefregels.regel"), poort=poort("nog-een")),
            ),
        ),
        Fase("activeren", (groep(vraag("stap", "vervolgstap.activiteit")),)),
    ),
)


@pytest.mark.parametrize(
    ("inhoud", "plek", "pad"),
    [
        ({"klein_verhaal": {"rol": "x"}}, ("klein_verhaal", "rol"), "klein_verhaal.rol"),
        (
            {"groter_verhaal": {"leefregels": [{"regel": "x", "nadeel": "y"}]}},
            ("groter_verhaal", "leefregels", 0),
            "groter_verhaal.leefregels (regel, nadeel)",
        ),
        (
            _steps({"activiteit": "x", "graad": "koud"}, activiteit="y"),
            ("vervolgstap", "niet_warm", 0, "graad"),
            "vervolgstap.warmte.graad",
        ),
    ],
)
def test_what_the_bank_does_not_ask_for_is_told_with_the_name_of_the_bank(
    inhoud: dict[str, Any], plek: tuple[str | int, ...], pad: str
) -> None:
    """Another bank may ask for it."""
    assert mistakes(inhoud, KLEIN) == [(plek, t.geen_vraag_voor(pad, "klein"))]


def test_a_bank_that_asks_for_no_step_does_not_take_that_there_is_none_either() -> None:
    """M28: "nog niet" is an answer to the question for the step."""
    bank = Vragenbank("zonder", "Zonder", "1", KLEIN.fasen[:2])
    assert mistakes({"vervolgstap": {"status": "nog_niet"}}, bank) == [
        (("vervolgstap", "status"), t.geen_vraag_voor("vervolgstap.activiteit", "zonder"))
    ]


def test_that_there_is_no_step_yet_is_told_where_the_bank_lets_a_step_be_chosen() -> None:
    """Then it is none of the choices."""
    bank = Vragenbank(
        "kies",
        "Kies",
        "1",
        (Fase("activeren", (groep(vraag("stap", "vervolgstap.activiteit", ("bellen",))),)),),
    )
    assert [plek for plek, _ in mistakes({"vervolgstap": {"status": "nog_niet"}}, bank)] == [
        ("vervolgstap", "status")
    ]


def test_more_items_than_the_bank_asks_for_are_told_at_the_first_of_them() -> None:
    """One is asked for, and no question opens another."""
    motieven = {"groter_verhaal": {"motieven": [{"naam": "x"}, {"naam": "y"}]}}
    assert mistakes(motieven, KLEIN) == [
        (("groter_verhaal", "motieven", 1), t.te_veel("groter_verhaal.motieven"))
    ]


def test_items_go_to_the_questions_that_can_be_asked_again() -> None:
    """Though the bank asks for one of them elsewhere first."""
    regels = [{"regel": "x"}, {"regel": "y"}]
    gehouden = record({"groter_verhaal": {"leefregels": regels}}, KLEIN)
    assert [r["regel"] for r in gehouden["groter_verhaal"]["leefregels"]] == ["x", "y"]
    assert [a["vraag"] for a in gehouden["antwoorden"]] == ["regel", "regel"]


# Which question takes a value


@pytest.mark.parametrize(
    ("moment", "vragen"), [("binnen", "binnen"), ("buiten", "buiten"), ("elders", "binnen")]
)
def test_of_more_questions_for_a_field_the_one_on_the_path_takes_it_or_else_the_first(
    moment: str, vragen: str
) -> None:
    """What decides it may stand below it in the file."""
    gehouden = record({"ervaring": {"waar": "x", "titel": moment}}, KLEIN)
    assert [(a["vraag"], a["buiten_pad"]) for a in gehouden["antwoorden"][1:]] == [(vragen, moment != vragen)]


def test_the_longest_list_that_a_talk_can_hold_is_held_whole() -> None:
    """With fields or with the names of questions; and so are as many ideas."""
    honderd = [f"x{i}" for i in range(100)]
    verhalen = [{"soort": "verbreding", "verhaal": x} for x in honderd]
    for inhoud in ({VERHALEN: verhalen}, {"verbreding": honderd}):
        assert [v["verhaal"] for v in record(inhoud)[VERHALEN]] == honderd
    ideeen = [{"activiteit": x} for x in honderd[:99]]
    stap = record(_steps(*ideeen, activiteit="bellen"))["vervolgstap"]
    assert (stap["activiteit"], [idee["activiteit"] for idee in stap["niet_warm"]]) == (
        "bellen",
        honderd[:99],
    )


def test_what_is_left_open_stops_nothing_of_what_stands_below_it() -> None:
    """An empty answer, an empty part and an empty field each say nothing."""
    assert record({"wens": " ", "opening": None, "moment": "x"})["ervaring"]["titel"] == "x"
    assert mistakes({"ervaring": {"titel": "x"}, "klein_verhaal": {"emoties": ["", " "]}}) == []
    ervaring = record({"ervaring": {"waar": " ", "wanneer": None, "titel": "x"}})["ervaring"]
    assert (ervaring["titel"], ervaring["waar"]) == ("x", None)


def test_each_answer_by_the_name_of_its_question_lands_in_its_field() -> None:
    """A list of them is as many lines, or as many rounds."""
    gehouden = record(
        {"moment": "x", "emoties": ["bang", "trots"], "verbreding": ["thuis", "sport"], "wens": "y"}
    )
    assert (gehouden["ervaring"]["titel"], gehouden["opening"]["wens_jongere"]) == ("x", "y")
    assert gehouden["klein_verhaal"]["emoties"] == ["bang", "trots"]
    assert [v["verhaal"] for v in gehouden[VERHALEN]] == ["thuis", "sport"]


def test_a_line_of_a_list_stays_one_line() -> None:
    """A break within it is a space; otherwise it would become two."""
    inhoud = {"klein_verhaal": {"emoties": ["eerst  wat\nbang", "dan trots"]}}
    assert record(inhoud)["klein_verhaal"]["emoties"] == ["eerst  wat bang", "dan trots"]


def test_an_idea_keeps_how_it_felt_and_why() -> None:
    """M26: each is a round of its own, before the step."""
    idee = {"activiteit": "bellen", "graad": "koud", "waarom": "saai"}
    stap = record(_steps(idee, activiteit="mailen", warmte={"graad": "warm"}))["vervolgstap"]
    assert (stap["niet_warm"], stap["activiteit"]) == ([idee], "mailen")
    assert stap["warmte"] == {"graad": "warm", "waarom": None}


def test_what_else_is_known_of_a_step_that_is_not_there_yet_is_held() -> None:
    """M28: beside ideas that were not warm, `nog_niet` says that there is no step."""
    stap = record(_steps({"activiteit": "bellen"}, status="nog_niet", waar="thuis"))["vervolgstap"]
    assert (stap["status"], stap["waar"], stap["niet_warm"][0]["activiteit"]) == (
        "nog_niet",
        "thuis",
        "bellen",
    )


def test_only_the_word_that_there_is_no_step_says_something_of_the_step() -> None:
    """Its other states are worked out; and what is known of a step may be known before the step is."""
    stap = record({"vervolgstap": {"status": "gekozen", "waar": "thuis"}, "ervaring": {"titel": "nog_niet"}})
    assert (stap["vervolgstap"]["status"], stap["vervolgstap"]["waar"]) == (None, "thuis")


def test_a_step_that_is_there_goes_before_the_word_that_it_is_not() -> None:
    """An activity is one, whatever `status` says, and wherever."""
    for delen in (("status", "activiteit"), ("activiteit", "status")):
        velden = {"status": "nog_niet", "activiteit": "bellen"}
        gehouden = record({"vervolgstap": {naam: velden[naam] for naam in delen}})
        stap = gehouden["vervolgstap"]
        assert (stap["status"], stap["activiteit"]) == ("gekozen", "bellen")
        assert [(a["antwoord"], a["ronde"]) for a in gehouden["antwoorden"]] == [("bellen", 1)]


# What a file says of the talk itself


@pytest.mark.parametrize("wat", [{"moment": "x"}, {"ervaring": {"titel": "x"}}], ids=["antwoorden", "velden"])
@pytest.mark.parametrize(
    ("status", "einde"),
    [
        ("afgebroken", [g.Afgebroken]),
        ("afgerond", [g.Afgerond, g.Uitgewerkt]),
        ("uit_te_werken", [g.Afgerond]),
        (None, [g.Afgerond]),
    ],
)
def test_a_talk_in_a_file_ended_as_its_status_says(
    wat: dict[str, Any], status: str | None, einde: list[type]
) -> None:
    """It was held, whether it is worked out or not."""
    feiten = held({"gesprek": {"status": status, "verteld": "ja"}, **wat}).feiten
    assert [type(feit) for feit in feiten[1:]] == [g.Verteld, g.Beantwoord, *einde]


@pytest.mark.parametrize("verteld", ["true", "ja"])
@pytest.mark.parametrize("wat", [{"moment": "x"}, {"ervaring": {"titel": "x"}}], ids=["antwoorden", "velden"])
def test_what_was_told_beforehand_is_said_as_a_record_does_or_as_people_do(
    wat: dict[str, Any], verteld: str
) -> None:
    """M1; and an empty field says nothing of it."""
    assert record({"gesprek": {"verteld": verteld}, **wat})["gesprek"]["verteld"]
    for leeg in (None, ""):
        assert not record({"gesprek": {"verteld": leeg}, **wat})["gesprek"]["verteld"]


@pytest.mark.parametrize("stem", ["voorstel", "bevestigd", "jongere"])
@pytest.mark.parametrize("akkoord", ["ja", None])
def test_who_wove_the_larger_story_is_held(stem: str, akkoord: str | None) -> None:
    """M17: what the counsellor wove stays a proposal until the jongere agrees, which the answers say."""
    inhoud = {"groter_verhaal": {"tekst": "x", "stem": stem}, "bevestiging": {"akkoord": akkoord}}
    van_wie = "jongere" if stem == "jongere" else "bevestigd" if akkoord else "voorstel"
    gehouden = record(inhoud)
    assert gehouden["groter_verhaal"]["stem"] == van_wie
    assert gehouden["antwoorden"][0]["van"] == ("jongere" if stem == "jongere" else "begeleider")


def test_a_story_keeps_the_talk_that_it_came_from() -> None:
    """And only that story; another member of it does not."""
    verhaal = {"soort": "verdieping", "verhaal": "x", "overeenkomst": "y", "gesprek": "abc"}
    opname = held({VERHALEN: [verhaal, {"soort": "verdieping", "verhaal": "z"}]})
    assert harvest(opname.gesprek)[VERHALEN] == [
        verhaal,
        {"soort": "verdieping", "verhaal": "z", "overeenkomst": None, "gesprek": None},
    ]


@pytest.mark.parametrize(
    ("inhoud", "plat"),
    [
        ({}, True),
        ({"moment": "x"}, True),
        ({"bank": "x"}, True),
        ({"gesprek": {}, "moment": "x"}, True),
        ({"gesprek": {}, "jongere": {}, "begeleider": {}, "moment": "x"}, True),
        ({"gesprek": {}, "bank": "x", "datum": "x", "schema": "1"}, False),
        ({"jongere": {}}, False),
        ({"jongere": {}, "ervaring": {}, "moment": "x"}, False),
        ({"klein_verhaal": "x"}, True),
        ({VERHALEN: [], "moment": "x"}, False),
    ],
)
def test_a_file_is_a_map_of_answers_unless_a_part_of_the_record_stands_in_it(
    inhoud: dict[str, Any],
    plat: bool,  # noqa: FBT001 - one of the cases
) -> None:
    """The parts about the talk itself may stand beside answers."""
    assert is_flat(inhoud) is plat


@pytest.mark.parametrize("deel", record({}))
def test_each_part_of_a_record_makes_a_file_one(deel: str) -> None:
    """Those about the talk itself only where nothing stands beside them."""
    for leeg in (dict[str, Any](), list[Any]()):
        assert not is_flat({deel: leeg})
        assert is_flat({deel: leeg, "moment": "x"}) is (deel in ("gesprek", "jongere", "begeleider"))
    assert record({deel: None, "moment": "x"})["ervaring"]["titel"] == "x"


# The day of the talk


@pytest.mark.parametrize("tekst", ["2026-11-20", "20 november 2026", "20-11-2026", "vr 20 nov 2026"])
def test_a_day_with_its_year_is_read_as_the_record_writes_it_or_as_people_do(tekst: str) -> None:
    """Whichever day it is today."""
    assert read_day(tekst, VANDAAG) == date(2026, 11, 20)


@pytest.mark.parametrize("jaar", ["2000", "2004", "2008", "2024"])
def test_a_last_day_of_february_is_a_day_in_a_leap_year(jaar: str) -> None:
    """It is a full date there."""
    assert read_day(f"29 februari {jaar}", VANDAAG) == date(int(jaar), 2, 29)


@pytest.mark.parametrize("tekst", ["20 november", "29 februari", "vrijdag", "20-11", "ooit"])
def test_a_day_without_its_year_is_not_guessed_at(tekst: str) -> None:
    """It would be another day in another year."""
    with pytest.raises(Geweigerd) as nee:
        read_day(tekst, VANDAAG)
    assert nee.value.zin == t.GEEN_DATUM


def test_a_day_that_does_not_agree_with_itself_is_told_as_such() -> None:
    """What does not fit is known, so it is said."""
    with pytest.raises(Geweigerd, match="vrijdag"):
        read_day("maandag 20 november 2026", VANDAAG)


@pytest.mark.parametrize(
    ("eerste", "buiten"), [("2000-01-01", "1999-12-31"), ("2027-11-21", "2027-11-22")], ids=["oud", "nieuw"]
)
def test_a_day_of_long_ago_or_over_a_year_from_now_is_a_slip_of_the_pen(eerste: str, buiten: str) -> None:
    """A talk may be planned for a year from now, a leap day included."""
    assert read_day(eerste, VANDAAG) == date.fromisoformat(eerste)
    with pytest.raises(Geweigerd) as nee:
        read_day(buiten, VANDAAG)
    assert nee.value.zin == t.dag_kan_niet(say_date(date.fromisoformat(buiten)))


# The names of talks


def test_a_talk_gets_its_other_name_wherever_the_file_says_it_and_nothing_else_does() -> None:
    """As its own, as the one before, where a story came from, and in what was changed of those."""

    def links(eigen: Any, ander: Any) -> dict[str, Any]:
        return {
            "gesprek": {"id": eigen, "vorm": "x"},
            "opening": {"vorige_stap": {"gesprek": ander, "staat": "x"}, "doel": "x"},
            "verwante_verhalen": [{"gesprek": ander, "verhaal": "x"}, {"verhaal": "x"}, "x"],
            "wijzigingen": [
                {"pad": "opening.vorige_stap.gesprek", "oud": ander, "nieuw": ander, "reden": "x"},
                {"pad": "verwante_verhalen.12.gesprek", "oud": None, "nieuw": ander},
                {"pad": "verwante_verhalen.1.verhaal", "oud": "x", "nieuw": "x"},
                "x",
            ],
            "ervaring": {"id": "x", "gesprek": "x"},
        }

    anders = name_anew(links(" x ", "x\n"), {"x": "anders"}.__getitem__)
    assert anders == links("anders", "anders")


@pytest.mark.parametrize("leeg", ["", "  ", None, 3, ["x"]])
def test_what_is_no_name_of_a_talk_gets_no_other(leeg: Any) -> None:
    """An empty name says nothing; anything else is told as a mistake, as it stands."""
    inhoud = {
        "gesprek": {"id": leeg},
        "opening": {"vorige_stap": {"gesprek": leeg}},
        "verwante_verhalen": leeg,
        "wijzigingen": leeg,
    }
    assert name_anew(inhoud, lambda _: "anders") == inhoud
    assert name_anew({"opening": {"doel": "x"}}, lambda _: "anders") == {"opening": {"doel": "x"}}
