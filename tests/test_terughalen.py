"""A finished record that comes back in (contract C3): its beginning, answers, changes, stories and fields."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
from msgspec.structs import replace

from loopbaangesprek import gebeurtenissen as g
from loopbaangesprek.oogst import harvest
from loopbaangesprek.opnemen.aanvang import as_it_began, begin_from, with_term
from loopbaangesprek.teksten import antwoorden as t
from loopbaangesprek.teksten import begin as tb
from loopbaangesprek.teksten import eerder as te
from loopbaangesprek.teksten import paden as tp
from loopbaangesprek.velden import NIVEAUS, ROLLEN, VORMEN
from loopbaangesprek.vragenbank import Fase, Vragenbank
from tests.proefbank import begonnen, groep, vraag
from tests.test_opnemen import VERHALEN, finished, held, mistakes, record

Plek = tuple[str | int, ...]
MOMENT: dict[str, Any] = {"vraag": "moment", "antwoord": "x"}
TITEL: dict[str, Any] = {
    "pad": "ervaring.titel", "oud": "x", "nieuw": "y", "reden": "beter", "wanneer": "2026-11-21T09:30",
}  # fmt: skip


def answered(*regels: Any, **velden: Any) -> dict[str, Any]:
    """The content of a record with these answers."""
    return {"antwoorden": list(regels), **velden}


def changed(*wijzigingen: Any, **velden: Any) -> dict[str, Any]:
    """The content of a record of a talk about a moment, changed afterwards; each change is one of its title."""
    return answered(
        MOMENT,
        wijzigingen=[TITEL | w if isinstance(w, dict) else w for w in wijzigingen],
        **velden,
    )


# How it began


def test_each_thing_that_was_fixed_at_the_beginning_is_read_from_its_own_field() -> None:
    """The head of the record, and the step of the time before."""
    begin, fouten = begin_from(
        {
            "gesprek": {"vorm": "online", "aanwezig": ["ouder\n", " ", "mentor"]},
            "jongere": {"code": " vmbo-1 ", "niveau": "vmbo", "leerjaar": "4"},
            "begeleider": {"naam": "x", "rol": "mentor"},
            "opening": {"vorige_stap": {"gesprek": "abc", "activiteit": "bellen"}},
        },
        begonnen(),
    )
    assert fouten == []
    assert begin == begonnen(
        vorm="online", aanwezig=("ouder", "mentor"), code="vmbo-1", niveau="vmbo", leerjaar="4", naam="x",
        rol="mentor", vorige=g.Vorige("abc", "bellen"),
    )  # fmt: skip


def test_what_a_file_leaves_open_of_the_beginning_stays_as_it_was() -> None:
    """An option may say it; but the step before is what the file says, and nothing else."""
    al = begonnen(code="vmbo-1", rol="mentor", vorige=g.Vorige("abc", "bellen"))
    for leeg in ({}, {"jongere": {"code": None}, "begeleider": {"rol": " "}}, {"ervaring": {"titel": "x"}}):
        assert begin_from(leeg, al) == (replace(al, vorige=None), [])
    for stap in (("abc", None), (None, "bellen")):
        velden = dict(zip(("gesprek", "activiteit"), stap, strict=True))
        assert begin_from({"opening": {"vorige_stap": velden}}, al)[0].vorige == g.Vorige(*stap)


@pytest.mark.parametrize(
    ("inhoud", "plek", "zin"),
    [
        ({"gesprek": {"vorm": "x"}}, ("gesprek", "vorm"), t.geen_waarde("gesprek.vorm", "x", VORMEN)),
        ({"jongere": {"niveau": "x"}}, ("jongere", "niveau"), t.geen_waarde("jongere.niveau", "x", NIVEAUS)),
        ({"begeleider": {"rol": "x"}}, ("begeleider", "rol"), t.geen_waarde("begeleider.rol", "x", ROLLEN)),
        ({"jongere": {"code": "x" * 41}}, ("jongere", "code"), tb.CODE_TE_LANG),
        ({"jongere": {"leerjaar": "x" * 41}}, ("jongere", "leerjaar"), tp.LEERJAAR_TE_LANG),
        ({"gesprek": {"aanwezig": ["x", "y" * 41]}}, ("gesprek", "aanwezig"), tp.ROL_TE_LANG),
        ({"gesprek": {"aanwezig": "x"}}, ("gesprek", "aanwezig"), t.lijst_verwacht("gesprek.aanwezig")),
        ({"begeleider": {"naam": ["x"]}}, ("begeleider", "naam"), t.tekst_verwacht("begeleider.naam")),
    ],
)
def test_a_beginning_that_cannot_be_is_told_and_the_rest_of_it_is_read(
    inhoud: dict[str, Any], plek: Plek, zin: str
) -> None:
    """All that is wrong is told together, so one mistake ends nothing."""
    begin, fouten = begin_from(inhoud | {"opening": {"vorige_stap": {"gesprek": "abc"}}}, begonnen())
    assert [(fout.bron, fout.zin) for fout in fouten] == [(plek, zin)]
    assert begin.vorige == g.Vorige("abc", None)


@pytest.mark.parametrize(
    ("tot", "jaren"),
    [
        ("2031-11-20", 5),
        ("2027-11-20", 1),
        ("2031-11-21", 3),
        ("2026-11-20", 3),
        ("ooit", 3),
        (None, 3),
        (["x"], 3),
    ],
)
def test_a_record_keeps_the_term_that_leads_to_its_last_day(tot: Any, jaren: int) -> None:
    """Where no term leads to it, the one of the school holds."""
    begin = replace(begonnen(), bewaartermijn=3)
    assert with_term({"gesprek": {"bewaren_tot": tot}}, begin).bewaartermijn == jaren
    assert with_term({}, begin) == begin


def test_only_a_record_of_a_talk_that_was_held_brings_its_own_term() -> None:
    """Somebody who fills in fields says nothing of it."""
    gesprek = {"bewaren_tot": "2031-11-20"}
    assert held(answered(MOMENT, gesprek=gesprek)).gesprek.begin.bewaartermijn == 5
    for inhoud in ({"ervaring": {"titel": "x"}}, {"moment": "x"}):
        assert held({**inhoud, "gesprek": gesprek}).gesprek.begin.bewaartermijn == 2


def begin_changed(*wijzigingen: Any, **velden: Any) -> dict[str, Any]:
    """How a record with these changes began, of which nothing else is said; the record itself stays as it is."""
    inhoud = {"wijzigingen": list(wijzigingen), **velden}
    eerst = deepcopy(inhoud)
    toen = as_it_began(inhoud)
    assert inhoud == eerst
    return {naam: deel for naam, deel in toen.items() if naam != "wijzigingen"}


def test_what_was_changed_after_the_talk_counts_as_it_was_when_the_talk_began() -> None:
    """The first of its changes says so."""
    niveau = [{"pad": "jongere.niveau", "oud": oud} for oud in ("vmbo", "mbo")]
    assert begin_changed(*niveau, jongere={"niveau": "havo", "code": "x"}) == {
        "jongere": {"niveau": "vmbo", "code": "x"}
    }
    stap = {"pad": "opening.vorige_stap.activiteit", "oud": "bellen"}
    assert begin_changed(stap, opening={"vorige_stap": {"activiteit": "mailen", "staat": "open"}}) == {
        "opening": {"vorige_stap": {"activiteit": "bellen", "staat": "open"}}
    }
    for leeg in ({}, {"opening": None}, {"opening": {"vorige_stap": None}}):
        assert begin_changed(stap, **leeg)["opening"]["vorige_stap"]["activiteit"] == "bellen"


@pytest.mark.parametrize(
    "wijziging",
    [
        "x",
        {"pad": ["x"], "oud": "x"},
        {"oud": "x"},
        {"pad": "jongere.niveau"},
        {"pad": "jongere.niveau", "oud": "x"},
        {"pad": "jongere.niveau", "oud": ["vmbo"]},
        {"pad": "ervaring.titel", "oud": "x"},
        {"pad": "opening.vorige_stap.activiteit", "oud": "x"},
    ],
)
def test_a_change_that_cannot_be_taken_back_changes_nothing_of_the_beginning(wijziging: Any) -> None:
    """It is told as a change, at its place; the next one is taken back all the same."""
    velden = {"jongere": {"niveau": "mbo"}, "opening": {"vorige_stap": "x"}, "ervaring": {"titel": "y"}}
    assert begin_changed(wijziging, **velden) == velden
    goed = {"pad": "jongere.niveau", "oud": "vmbo"}
    assert begin_changed(goed, wijziging, **velden)["jongere"] == {"niveau": "vmbo"}
    assert as_it_began(velden | {"wijzigingen": wijziging}) == velden | {"wijzigingen": wijziging}


def test_a_part_that_is_no_part_is_left_as_it_is() -> None:
    """It is told where the fields are read."""
    wijziging = {"pad": "jongere.niveau", "oud": "vmbo"}
    assert begin_changed(wijziging, jongere="x") == {"jongere": "x"}
    stap = {"pad": "opening.vorige_stap.activiteit", "oud": "bellen"}
    assert begin_changed(stap, opening="x") == {"opening": "x"}


# Its answers


ANTWOORDEN: list[tuple[list[Any], Plek, str]] = [
    (["x"], (0,), t.item_verwacht("antwoorden", ("vraag", "fase", "ronde", "gevraagd", "antwoord", "staat",
        "buiten_pad", "woorden", "van", "doorgevraagd", "notitie", "afgeschermd"))),
    ([{"antwoord": "x"}], (0,), t.item_verwacht("antwoorden", ("vraag", "fase", "ronde", "gevraagd", "antwoord",
        "staat", "buiten_pad", "woorden", "van", "doorgevraagd", "notitie", "afgeschermd"))),
    ([{"vraag": "vrag", "antwoord": "x"}], (0, "vraag"), t.onbekende_vraag("vrag", "basis")),
    *(([MOMENT | {"ronde": ronde}], (0, "ronde"), t.GEEN_RONDE) for ronde in ("0", "101", "1000", "x", " 1", ["1"])),
    *(([MOMENT | {"ronde": ronde}], (0, "ronde"), t.EEN_RONDE) for ronde in ("2", "100")),
    ([MOMENT, MOMENT], (1,), t.dubbel_antwoord("moment", 1)),
    ([MOMENT, MOMENT | {"ronde": "1"}], (1,), t.dubbel_antwoord("moment", 1)),
    ([MOMENT | {"onzin": None}], (0, "onzin"),
        "'onzin' ken ik niet. Haal deze regel weg, of verbeter de naam."),
    ([MOMENT | {"antword": "x"}], (0, "antword"), "'antword' ken ik niet. Bedoelde je antwoord?"),
    *(([MOMENT | {lid: ["x"]}], (0, lid), t.past_niet(lid))
        for lid in ("antwoord", "gevraagd", "notitie", "woorden", "van", "afgeschermd")),
    *(([MOMENT | {"doorgevraagd": wat}], (0, "doorgevraagd"), t.past_niet("doorgevraagd"))
        for wat in ("x", ["x", None])),
    *(([MOMENT | {"staat": staat}], (0, "antwoord"), t.past_niet("antwoord"))
        for staat in ("besproken", "overgeslagen", "later")),
    *(([{"vraag": "moment", "staat": "beantwoord", "antwoord": leeg}], (0, "staat"), t.GEEN_ANTWOORD)
        for leeg in (None, "", " ")),
    ([{"vraag": "moment", "antwoord": " "}], (0, "staat"), t.GEEN_ANTWOORD),
    *(([{"vraag": "moment", "staat": staat}], (0, "staat"), t.ONBEKENDE_STAAT) for staat in (None, "klaar", ["x"])),
    ([MOMENT | {"staat": "klaar"}], (0, "staat"), t.ONBEKENDE_STAAT),
    ([{"vraag": "waardering", "antwoord": "leuk"}], (0, "antwoord"),
        "Kies een van deze: 1 fijn, 2 vervelend, 3 allebei."),
]  # fmt: skip


@pytest.mark.parametrize(("regels", "plek", "zin"), ANTWOORDEN)
def test_an_answer_that_cannot_be_is_told_at_its_member(regels: list[Any], plek: Plek, zin: str) -> None:
    """And what stands below it is read all the same."""
    assert mistakes(answered(*regels)) == [(("antwoorden", *plek), zin)]
    onder = ("antwoorden", len(regels), "vraag")
    assert mistakes(answered(*regels, {"vraag": "y", "antwoord": "z"})) == [
        (("antwoorden", *plek), zin),
        (onder, t.onbekende_vraag("y", "basis")),
    ]


def test_answers_that_are_no_list_are_told_as_such() -> None:
    """Even where nothing stands in them."""
    vreemd: Any
    for vreemd in ({}, "x"):
        assert mistakes({"antwoorden": vreemd, "ervaring": {}}) == [
            (("antwoorden",), t.lijst_verwacht("antwoorden"))
        ]


@pytest.mark.parametrize(
    "regel",
    [
        MOMENT,
        MOMENT | {"woorden": "letterlijk"},
        MOMENT | {"woorden": "uitgewerkt", "staat": "beantwoord"},
        MOMENT | {"gevraagd": "Anders gevraagd?"},
        MOMENT | {"van": "ouder"},
        MOMENT | {"doorgevraagd": ["En toen?", "Hoe dan?"]},
        MOMENT | {"notitie": "rustig"},
        MOMENT | {"afgeschermd": "tussen_ons"},
        MOMENT | {"afgeschermd": "gevoelig"},
        {"vraag": "moment", "staat": "besproken"},
        {"vraag": "moment", "staat": "overgeslagen"},
        {"vraag": "moment", "staat": "later", "notitie": "nog doen", "antwoord": None},
        {"vraag": "doel", "antwoord": "x", "van": "jongere"},
        {"vraag": "stap", "ronde": "100", "antwoord": "x"},
        {"vraag": "verbreding", "ronde": "12", "antwoord": "x"},
        {"vraag": "verdieping-overeenkomst", "ronde": "2", "antwoord": "x"},
    ],
)
def test_an_answer_comes_back_with_all_that_stood_beside_it(regel: dict[str, Any]) -> None:
    """What it does not say is what a talk says by itself."""
    [weer] = record(answered(regel))["antwoorden"]
    assert {lid: str(weer[lid]) if lid == "ronde" else weer[lid] for lid in regel} == regel
    if weer["staat"] == "beantwoord":
        assert (weer["woorden"], weer["van"]) == (
            regel.get("woorden", "samengevat"),
            regel.get("van", "jongere"),
        )


def test_what_goes_without_saying_is_not_said_again() -> None:
    """The words as the bank has them, whose words they are by themselves, and a question that is delicate itself."""
    bank = Vragenbank("b", "B", "1", (Fase("opening", (
        groep(vraag("wens", "opening.wens_jongere", gevoelig=True)),
        groep(vraag("doel", "opening.doel", stem="begeleider")),
    )),))  # fmt: skip
    regels = (
        {"vraag": "wens", "antwoord": "x", "gevraagd": "wens?", "van": "jongere", "afgeschermd": "gevoelig"},
        {"vraag": "doel", "antwoord": "y", "van": "begeleider", "afgeschermd": None, "notitie": ""},
    )
    assert held(answered(*regels), bank).feiten[1:] == [
        g.Beantwoord("wens", 1, tekst="x", woorden="samengevat"),
        g.Beantwoord("doel", 1, tekst="y", woorden="samengevat"),
        g.Afgerond(),
    ]
    dicht = held(answered(regels[0] | {"afgeschermd": "tussen_ons"}), bank)
    assert [a["afgeschermd"] for a in harvest(dicht.gesprek)["antwoorden"]] == ["tussen_ons"]


def test_an_answer_to_a_question_that_had_another_name_is_one_to_that_question() -> None:
    """M36: a school may give a question another name, and its old records stay as they are."""
    bank = Vragenbank("b", "B", "1", (Fase("opening", (
        groep(vraag("wens", "opening.wens_jongere", vroeger=("hoop", "droom"))),
    )),))  # fmt: skip
    assert record(answered({"vraag": "droom", "antwoord": "x"}), bank)["opening"]["wens_jongere"] == "x"
    twee = answered({"vraag": "hoop", "antwoord": "x"}, {"vraag": "wens", "antwoord": "y"})
    assert mistakes(twee, bank) == [(("antwoorden", 1), t.dubbel_antwoord("wens", 1))]


# Its changes


WIJZIGINGEN: list[tuple[list[Any], Plek, str]] = [
    *(([vreemd], (0,), t.item_verwacht("wijzigingen", ("pad", "oud", "nieuw", "reden", "wanneer")))
        for vreemd in ("x", ["y"])),
    ([{"onzin": "x"}], (0, "onzin"), "'onzin' ken ik niet. Haal deze regel weg, of verbeter de naam."),
    *(([{lid: wat}], (0, lid), t.tekst_verwacht(lid))
        for lid in ("pad", "reden", "wanneer") for wat in (None, " ", ["x"])),
    *(([{lid: wat}], (0, lid), t.past_niet(lid)) for lid in ("oud", "nieuw") for wat in ({"x": "y"}, ["x", None])),
    ([{"wanneer": "ooit"}], (0, "wanneer"), t.GEEN_MOMENT),
    ([{"pad": VERHALEN + ".2.verhaal", "oud": None}], (0, "pad"), tp.geen_nummer(VERHALEN, 0)),
    ([{"pad": "ervaring.waardering", "oud": None}], (0, "nieuw"), tp.kies_uit(("positief", "negatief", "allebei"))),
    ([{"nieuw": ["x"]}], (0, "nieuw"), tp.EEN_TEKST),
    ([{"oud": "q"}], (0, "oud"), t.oud_klopt_niet("ervaring.titel", "x")),
    ([{"oud": None}], (0, "oud"), t.oud_klopt_niet("ervaring.titel", "x")),
    ([{"oud": ["x"]}], (0, "oud"), t.oud_klopt_niet("ervaring.titel", "x")),
    ([{}, {}], (1, "oud"), t.oud_klopt_niet("ervaring.titel", "y")),
    ([{"pad": "ervaring.waar"}], (0, "oud"), t.oud_klopt_niet("ervaring.waar", None)),
]  # fmt: skip


@pytest.mark.parametrize(("wijzigingen", "plek", "zin"), WIJZIGINGEN)
def test_a_change_that_cannot_be_is_told_at_its_member(wijzigingen: list[Any], plek: Plek, zin: str) -> None:
    """And the next ones are read all the same."""
    assert mistakes(changed(*wijzigingen)) == [(("wijzigingen", *plek), zin)]
    assert mistakes(changed(*wijzigingen, "x"))[1:] == [
        (
            ("wijzigingen", len(wijzigingen)),
            t.item_verwacht("wijzigingen", ("pad", "oud", "nieuw", "reden", "wanneer")),
        )
    ]


@pytest.mark.parametrize("lid", ["pad", "oud", "nieuw", "reden", "wanneer"])
def test_a_change_says_all_that_there_is_to_say_of_it(lid: str) -> None:
    """An empty member may be empty, but it is there."""
    kort = {naam: wat for naam, wat in TITEL.items() if naam != lid}
    assert mistakes(answered(MOMENT, wijzigingen=[kort])) == [
        (("wijzigingen", 0), t.item_verwacht("wijzigingen", ("pad", "oud", "nieuw", "reden", "wanneer")))
    ]


def test_changes_that_are_no_list_are_told_as_such_and_none_are_none() -> None:
    """A record without changes holds an empty list of them."""
    assert mistakes(answered(MOMENT, wijzigingen="x")) == [
        (("wijzigingen",), t.lijst_verwacht("wijzigingen"))
    ]
    geen: list[Any] | None
    for geen in ([], None):
        assert not held(answered(MOMENT, wijzigingen=geen)).gesprek.wijzigingen


def test_changes_are_made_one_by_one_and_each_meets_what_the_one_before_left() -> None:
    """An empty text in one is nothing; the talk itself stays what it was."""
    keer = [{}, {"oud": "y", "nieuw": ""}, {"oud": "", "nieuw": "z", "wanneer": "2026-11-22"}]
    opname = held(changed(*keer, ervaring={"titel": "z"}))
    weer = harvest(opname.gesprek)
    assert weer["ervaring"]["titel"] == "z"
    assert [tuple(w.values()) for w in weer["wijzigingen"]] == [
        ("ervaring.titel", "x", "y", "beter", "2026-11-21T09:30"),
        ("ervaring.titel", "y", None, "beter", "2026-11-21T09:30"),
        ("ervaring.titel", None, "z", "beter", "2026-11-22"),
    ]
    assert weer["antwoorden"][0]["antwoord"] == "x"


def test_a_talk_in_which_nothing_was_said_can_be_changed_too() -> None:
    """No answers, and changes: then the record is of a talk that was held."""
    inhoud = {"antwoorden": [], "wijzigingen": [TITEL | {"oud": None}], "ervaring": {"titel": "y"}}
    assert record(inhoud)["ervaring"]["titel"] == "y"


def test_lines_can_be_changed_one_by_one_or_all_at_once() -> None:
    """As the field holds them."""
    emoties = {"pad": "klein_verhaal.emoties", "oud": [], "nieuw": ["bang", "trots"]}
    een = {"pad": "klein_verhaal.emoties.2", "oud": "trots", "nieuw": "blij"}
    assert record(changed(emoties, een))["klein_verhaal"]["emoties"] == ["bang", "blij"]


def test_where_the_answers_are_wrong_nobody_knows_what_a_change_met() -> None:
    """So what it says stood there is not told as a mistake; that it can be at all is still looked at."""
    fout = {"vraag": "y", "antwoord": "z"}
    for wijziging, meer in (({"oud": "q"}, 0), ({"wanneer": "ooit"}, 1), ({"pad": "x"}, 1)):
        assert len(mistakes(answered(MOMENT, fout, wijzigingen=[TITEL | wijziging]))) == 1 + meer
    zonder = {"ervaring": {"titel": "x"}, "wijzigingen": [TITEL | {"oud": "q", "wanneer": "ooit"}]}
    assert mistakes(zonder) == [(("wijzigingen", 0, "wanneer"), t.GEEN_MOMENT)]


# Its stories


BREED = {"vraag": "verbreding", "antwoord": "thuis", "woorden": "letterlijk"}
DIEP = {"vraag": "verdieping", "antwoord": "vroeger"}


def related(*gesprekken: Any, **velden: Any) -> dict[str, Any]:
    """A record with two stories that came from these talks."""
    verhalen = [
        {"soort": soort, "verhaal": verhaal, "gesprek": gesprek}
        for soort, verhaal, gesprek in zip(
            ("verbreding", "verdieping"), ("thuis", "vroeger"), gesprekken, strict=False
        )
    ]
    return answered(BREED, DIEP, **{VERHALEN: verhalen, **velden})


def came_from(inhoud: dict[str, Any]) -> list[tuple[str, str | None]]:
    """Each story of the record, and the talk it came from."""
    return [(v["verhaal"], v["gesprek"]) for v in record(inhoud)[VERHALEN]]


@pytest.mark.parametrize("gesprekken", [("abc", None), (None, "abc"), ("abc", "def"), (None, None)], ids=str)
def test_a_story_comes_back_with_the_talk_that_it_came_from(gesprekken: tuple[str | None, ...]) -> None:
    """And in the words in which it was noted."""
    inhoud = related(*gesprekken)
    assert came_from(inhoud) == list(zip(("thuis", "vroeger"), gesprekken, strict=True))
    assert [a["woorden"] for a in record(inhoud)["antwoorden"]] == ["letterlijk", "samengevat"]


def test_where_a_story_came_from_is_not_looked_at_while_an_answer_is_wrong() -> None:
    """A story may be missing then, so that the next ones would be taken for others."""
    alleen_gelijk = {"vraag": "verdieping-overeenkomst", "antwoord": "x"}
    inhoud = related("abc", None, antwoorden=[BREED | {"onzin": None}, alleen_gelijk])
    assert [plek for plek, _ in mistakes(inhoud)] == [("antwoorden", 0, "onzin")]


@pytest.mark.parametrize("antwoord", ["nee", "Nergens."])
def test_a_no_is_no_story_that_came_from_a_talk(antwoord: str) -> None:
    """Nor is a story that was not told, of which only is known what was the same in it."""
    for regel in (
        {"vraag": "verbreding", "antwoord": antwoord},
        {"vraag": "verbreding-overeenkomst", "antwoord": antwoord},
    ):
        lid = "verhaal" if regel["vraag"] == "verbreding" else "overeenkomst"
        verhaal = {"soort": "verbreding", lid: antwoord, "gesprek": "abc"}
        assert ((VERHALEN, 0, "gesprek"), te.GEEN_VERHAAL) in mistakes(
            answered(regel, **{VERHALEN: [verhaal]})
        )


def test_each_story_that_is_none_is_told() -> None:
    """One mistake does not hide the next."""
    regels = [{"vraag": f"{soort}-overeenkomst", "antwoord": "x"} for soort in ("verbreding", "verdieping")]
    verhalen = [{"overeenkomst": "x", "gesprek": "abc"}, {"overeenkomst": "x", "gesprek": "def"}]
    fouten = mistakes(answered(*regels, **{VERHALEN: verhalen}))
    assert [plek for plek, zin in fouten if zin == te.GEEN_VERHAAL] == [
        (VERHALEN, 0, "gesprek"),
        (VERHALEN, 1, "gesprek"),
    ]


def test_a_link_that_was_taken_off_what_is_no_story_is_told_at_the_change() -> None:
    """There the record says that it was linked."""
    inhoud = answered(
        {"vraag": "verbreding-overeenkomst", "antwoord": "x"}, wijzigingen=[of_story(1, "abc", None)]
    )
    assert mistakes(inhoud)[0] == (("wijzigingen", 0, "oud"), te.GEEN_VERHAAL)


def of_story(nummer: int, oud: Any, nieuw: Any, lid: str = "gesprek") -> dict[str, Any]:
    """A change to a member of a story."""
    return TITEL | {"pad": f"{VERHALEN}.{nummer}.{lid}", "oud": oud, "nieuw": nieuw}


def test_a_link_that_was_changed_was_another_one_when_the_talk_ended() -> None:
    """The first of its changes says which; what is changed comes later."""
    wijzigingen = [of_story(1, "abc", "def"), of_story(1, "def", "ghi")]
    opname = held(related("ghi", "jkl", wijzigingen=wijzigingen))
    assert [f.gesprek for f in opname.feiten if isinstance(f, g.Verbonden)] == ["abc", "jkl"]
    assert [v["gesprek"] for v in harvest(opname.gesprek)[VERHALEN]] == ["ghi", "jkl"]


def test_a_link_that_was_taken_off_or_put_on_afterwards_is_one_of_the_changes() -> None:
    """Nothing was linked, or nothing is any more."""
    af = held(related(None, None, wijzigingen=[of_story(2, "abc", None)]))
    assert [f.gesprek for f in af.feiten if isinstance(f, g.Verbonden)] == ["abc"]
    op = held(related(None, "abc", wijzigingen=[of_story(2, None, "abc")]))
    assert [f for f in op.feiten if isinstance(f, g.Verbonden)] == []
    assert [v["gesprek"] for v in harvest(op.gesprek)[VERHALEN]] == [None, "abc"]


def test_when_a_story_goes_afterwards_the_link_of_the_next_goes_along_with_it() -> None:
    """The numbers move up, and the links stay with their stories."""
    weg = of_story(1, "thuis", None, "verhaal")
    verhaal = {"soort": "verdieping", "verhaal": "vroeger", "gesprek": "abc"}
    inhoud = answered(BREED, DIEP, **{VERHALEN: [verhaal], "wijzigingen": [weg]})
    assert came_from(inhoud) == [("vroeger", "abc")]
    assert [f.vraag for f in held(inhoud).feiten if isinstance(f, g.Verbonden)] == ["verdieping"]


def test_a_story_that_was_told_better_afterwards_keeps_its_link() -> None:
    """It is still that story, and the next one is still the next."""
    beter = of_story(1, "thuis", "bij oma", "verhaal")
    inhoud = related("abc", "def", wijzigingen=[beter])
    inhoud[VERHALEN][0]["verhaal"] = "bij oma"
    assert came_from(inhoud) == [("bij oma", "abc"), ("vroeger", "def")]


def test_a_story_that_came_afterwards_was_not_linked_in_the_talk() -> None:
    """It is one of the changes, and so is its link."""
    erbij = [of_story(3, None, "later", "verhaal"), of_story(3, None, "abc")]
    nieuw = {"soort": None, "verhaal": "later", "gesprek": "abc"}
    inhoud = related(None, "def", wijzigingen=erbij)
    inhoud[VERHALEN].append(nieuw)
    assert came_from(inhoud) == [("thuis", None), ("vroeger", "def"), ("later", "abc")]


@pytest.mark.parametrize("vreemd", [3, ["x"], {}])
def test_what_is_no_link_is_told_where_the_fields_are_compared(vreemd: Any) -> None:
    """And stops nothing before that."""
    assert mistakes(related(None, vreemd)) == [((VERHALEN,), t.oneens(VERHALEN))]


@pytest.mark.parametrize(
    ("velden", "plek"),
    [
        ({VERHALEN: "x"}, (VERHALEN,)),
        ({VERHALEN: ["x", {"gesprek": "abc"}]}, (VERHALEN,)),
        ({"wijzigingen": [of_story(1, {}, "abc")]}, ("wijzigingen", 0, "oud")),
        ({"wijzigingen": [of_story(9, None, "abc")]}, ("wijzigingen", 0, "pad")),
        ({"wijzigingen": [of_story(1, None, ["abc"])]}, ("wijzigingen", 0, "nieuw")),
        ({"wijzigingen": ["x", of_story(1, None, "abc")]}, ("wijzigingen", 0)),
        ({"wijzigingen": "x"}, ("wijzigingen",)),
    ],
)
def test_a_story_or_a_change_that_cannot_be_is_told_as_such_and_not_as_a_link(
    velden: dict[str, Any], plek: Plek
) -> None:
    """The links are looked for among them, whatever stands there."""
    assert [waar for waar, _ in mistakes(related("abc", None, **velden))][:1] == [plek]


# Its fields


def put_at(inhoud: Any, plek: Plek, waarde: Any) -> None:
    """Set what stands at a place of a record."""
    *delen, laatste = plek
    for naam in delen:
        inhoud = inhoud[naam]
    inhoud[laatste] = waarde


def full() -> dict[str, Any]:
    """A record with something in each kind of field, as it is read when it comes back in."""
    return finished(
        {
            "jongere": {"code": "vmbo-1"},
            "gesprek": {"verteld": "ja", "aanwezig": ["jongere"]},
            "ervaring": {"titel": "x"},
            "klein_verhaal": {"emoties": ["bang"]},
            "rode_draad": {"tekst": "x"},
            VERHALEN: [{"soort": "verbreding", "verhaal": "x"}],
            "vervolgstap": {
                "activiteit": "x",
                "warmte": {"graad": "warm"},
                "niet_warm": [{"activiteit": "y"}],
            },
        }
    )


@pytest.mark.parametrize(
    ("plek", "waarde"),
    [
        (("ervaring", "titel"), "y"),
        (("ervaring", "titel"), None),
        (("ervaring", "waar"), "y"),
        (("klein_verhaal", "emoties"), ["bang", "trots"]),
        (("klein_verhaal", "emoties"), []),
        (("rode_draad",), None),
        (("rode_draad", "tekst"), "y"),
        (("vervolgstap", "warmte"), None),
        (("vervolgstap", "niet_warm"), []),
        (("vervolgstap", "niet_warm"), [{"activiteit": "z"}]),
        ((VERHALEN,), None),
        ((VERHALEN,), [{"soort": "verbreding", "verhaal": "y"}]),
        ((VERHALEN,), [{"soort": "verbreding", "verhaal": "x"}, "y"]),
        (("opening", "wens_jongere"), "y"),
    ],
)
def test_a_field_that_says_something_else_than_the_answers_is_told(plek: Plek, waarde: Any) -> None:
    """Nobody can know which of the two was meant."""
    inhoud = full()
    put_at(inhoud, plek, waarde)
    assert mistakes(inhoud) == [(plek, t.oneens(".".join(map(str, plek))))]


@pytest.mark.parametrize(
    ("plek", "waarde"),
    [
        (("reflectie",), None),
        (("ervaring", "waar"), ""),
        (("opening", "vorige_stap"), None),
        (("opening",), None),
        (("activeren", "netwerk"), None),
        ((VERHALEN,), [{"verhaal": "x", "soort": "verbreding"}]),
        (("vervolgstap", "niet_warm"), [{"activiteit": "y"}]),
        (("gesprek", "verteld"), None),
        (("gesprek", "bewaren_tot"), "2000-01-01"),
        (("gesprek", "aanwezig"), ["jongere ", ""]),
        (("jongere", "code"), " vmbo-1\n"),
        (("jongere", "code"), None),
        (("vervolgstap", "status"), "nog_niet"),
        (("groter_verhaal", "stem"), "voorstel"),
        (("nog_open",), ["x"]),
        (("competenties",), "x"),
    ],
)
def test_what_is_left_out_or_worked_out_anew_is_no_disagreement(plek: Plek, waarde: Any) -> None:
    """Some of it is made again, and some can be said beside the file."""
    inhoud = full()
    put_at(inhoud, plek, waarde)
    assert mistakes(inhoud) == []


def test_all_fields_that_disagree_are_told_together_but_first_those_that_cannot_be() -> None:
    """A field of the wrong kind is no field to compare."""
    inhoud = answered(MOMENT, ervaring={"titel": "y", "waar": "z"})
    assert [plek for plek, _ in mistakes(inhoud)] == [("ervaring", "titel"), ("ervaring", "waar")]
    inhoud["ervaring"] |= {"wanneer": ["x"], "onzin": "x"}
    assert mistakes(inhoud)[0] == (("ervaring", "wanneer"), t.tekst_verwacht("ervaring.wanneer"))
    assert [plek for plek, _ in mistakes(inhoud)] == [("ervaring", "wanneer"), ("ervaring", "onzin")]
    fout = answered(MOMENT | {"ronde": "x"}, ervaring={"titel": "y", "waar": ["z"]})
    assert [plek for plek, _ in mistakes(fout)] == [("antwoorden", 0, "ronde"), ("ervaring", "waar")]


def test_what_came_of_the_step_before_is_not_left_out_by_leaving_the_step_out() -> None:
    """Its answer stands there."""
    inhoud = answered({"vraag": "vorige-geleerd", "antwoord": "x"}, opening={"vorige_stap": None})
    assert mistakes(inhoud) == [(("opening", "vorige_stap"), t.oneens("opening.vorige_stap"))]


def test_what_a_file_leaves_open_of_the_beginning_may_be_said_beside_it() -> None:
    """With an option: then the record holds it, and the file does not disagree."""
    inhoud = answered(MOMENT, jongere={"code": None, "niveau": "vmbo"})
    assert held(inhoud, code="vmbo-1").gesprek.begin.code == "vmbo-1"


def test_what_was_changed_of_the_beginning_is_compared_though_it_is_empty() -> None:
    """It cannot be said beside the file any more: the change says what it became."""
    wijziging = TITEL | {"pad": "jongere.leerjaar", "oud": "3", "nieuw": "4"}
    inhoud = answered(MOMENT, jongere={"leerjaar": "4"}, wijzigingen=[wijziging])
    assert mistakes(inhoud) == []
    inhoud["jongere"] = {"leerjaar": None}
    assert mistakes(inhoud) == [(("jongere", "leerjaar"), t.oneens("jongere.leerjaar"))]
