"""Where a counsellor is, and the three things to do next: values in, values out."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loopbaangesprek.kop import Kop, as_kop
from loopbaangesprek.stand import ALTIJD, EERST, MEEST, Klaargezet, Stand, menu, still_planned, volgende

VANDAAG = "2026-11-26"


def kop(naam: str, code: str | None = "mbo-1", datum: str = "2026-11-20", **anders: Any) -> Kop:
    """One row of the list; a test names only what it is about."""
    velden: dict[str, Any] = {
        "bank": "stage", "bank_titel": "Terugblik op je stage", "status": "afgerond", "titel": None, "stap": None,
        "stap_wanneer": None, "stap_staat": None, "gewijzigd_op": f"{datum}T10:00:00+01:00",
    }  # fmt: skip
    return Kop(id=naam, code=code, datum=datum, **{**velden, **anders})


def commands(stand: Stand) -> list[str]:
    """What is proposed, as it would be typed; each has a sentence of its own."""
    assert len({handeling.zin for handeling in volgende(stand, VANDAAG)} - {None, ""}) == len(
        volgende(stand, VANDAAG)
    )
    return [" ".join(handeling.woorden) for handeling in volgende(stand, VANDAAG)]


LOOPT = kop("loopt", status="loopt")
VOORBIJ = kop("voorbij", stap="bellen", stap_staat="open", stap_wanneer="2026-11-01")
OPEN = kop("open", status="uit_te_werken")
KLAAR = kop("klaar")
STRAKS = kop("straks", "mbo-2", volgend_gesprek="2026-12-12")
NU = kop("nu", "mbo-3", volgend_gesprek=VANDAAG)


def test_what_waits_longest_comes_first_and_no_more_than_three() -> None:
    stand = Stand((LOOPT,), (VOORBIJ,), (), (NU, STRAKS), (), (OPEN, KLAAR))
    assert commands(stand) == ["gesprek hervat mbo-1", "gesprek start --code mbo-3", "stap werk-bij voorbij"]


def test_after_a_talk_it_is_worked_out_and_handed_over() -> None:
    assert commands(Stand(laatste=(OPEN,))) == [
        "gesprek uitwerken open", "gesprek exporteer open --voor jongere --vorm pdf",
    ]  # fmt: skip


def test_a_planned_talk_is_set_ready_until_it_was() -> None:
    assert commands(Stand(gepland=(STRAKS,))) == ["gesprek bereid-voor mbo-2"]
    klaar = (Klaargezet("MBO-2", "stage"),)
    assert commands(Stand(gepland=(STRAKS,), klaargezet=klaar)) == ["gesprek start --code MBO-2"]


def test_a_talk_of_today_that_was_set_ready_is_proposed_once() -> None:
    assert commands(Stand(gepland=(NU,), klaargezet=(Klaargezet("mbo-3", ""),))) == [
        "gesprek start --code mbo-3"
    ]


def test_two_talks_that_run_with_one_code_are_told_apart() -> None:
    stand = Stand(lopend=(kop("een", "mbo-1", status="loopt"), kop("twee", "MBO-1", status="loopt")))
    assert commands(stand) == ["gesprek hervat een", "gesprek hervat twee"]


def test_a_talk_that_runs_without_a_code_goes_on_by_its_own_name() -> None:
    stand = Stand(lopend=(kop("een", None, status="loopt"), kop("twee", status="loopt")))
    assert commands(stand) == ["gesprek hervat een", "gesprek hervat mbo-1"]


def test_of_each_kind_only_the_first_is_proposed() -> None:
    ander = kop("ander", "mbo-7", status="uit_te_werken")
    assert commands(Stand(voorbij=(VOORBIJ, ander))) == ["stap werk-bij voorbij"]
    assert commands(Stand(laatste=(OPEN, ander))) == [
        "gesprek uitwerken open", "gesprek exporteer open --voor jongere --vorm pdf",
    ]  # fmt: skip


def test_the_talk_of_today_is_held_and_no_longer_set_ready() -> None:
    assert commands(Stand(gepland=(NU,))) == ["gesprek start --code mbo-3"]
    assert menu(Stand(gepland=(NU,)), VANDAAG)[0].woorden == ("gesprek", "start", "--code", "mbo-3")


def test_with_nothing_kept_practising_is_the_first_choice() -> None:
    assert menu(Stand(), VANDAAG) == EERST
    assert EERST[0].woorden == ("oefen",)


KOPPEN = st.lists(st.sampled_from([LOOPT, VOORBIJ, OPEN, KLAAR, STRAKS, NU]), unique=True, max_size=5).map(
    tuple
)


@given(KOPPEN, KOPPEN, KOPPEN, KOPPEN)
def test_every_choice_is_another_one_and_the_usual_ones_are_always_there(
    lopend: tuple[Kop, ...], voorbij: tuple[Kop, ...], gepland: tuple[Kop, ...], laatste: tuple[Kop, ...]
) -> None:
    stand = Stand(lopend, voorbij, (), gepland, (), laatste)
    gekozen = menu(stand, VANDAAG)
    assert len(volgende(stand, VANDAAG)) <= MEEST
    assert len({handeling.woorden for handeling in gekozen}) == len(gekozen)
    assert stand.leeg or gekozen[-len(ALTIJD) :] == ALTIJD


# What is planned


def plan(naam: str, dag: str, **anders: Any) -> Kop:
    """A talk that names a day for the next one."""
    return kop(naam, volgend_gesprek=dag, **anders)


def test_of_one_jongere_the_last_plan_counts() -> None:
    nieuw, oud = plan("nieuw", "2026-12-20"), plan("oud", "2026-12-01", code="MBO-1")
    assert still_planned([nieuw, oud], []) == [nieuw]


def test_planned_talks_stand_with_the_soonest_first_and_those_without_a_code_too() -> None:
    laat, vroeg = plan("laat", "2026-12-20"), plan("vroeg", "2026-12-01", code=None)
    assert still_planned([laat, vroeg], []) == [vroeg, laat]


@pytest.mark.parametrize(
    ("ander", "staat_er_nog"),
    [
        (kop("later", datum="2026-12-01"), False),
        (kop("eerder", datum="2026-11-25"), True),
        (kop("bezig", datum="2026-11-25", status="loopt"), False),
        (kop("van-een-ander", "mbo-9", datum="2026-12-01"), True),
    ],
)
def test_a_talk_that_was_held_is_no_longer_planned(ander: Kop, *, staat_er_nog: bool) -> None:
    plannen = [plan("plan", "2026-12-01")]
    assert bool(still_planned(plannen, [ander])) is staat_er_nog


def test_a_talk_that_was_broken_off_plans_nothing() -> None:
    assert still_planned([plan("af", "2026-12-01", status="afgebroken")], []) == []


def test_planned_talks_stand_by_day_and_on_one_day_by_code() -> None:
    laat, vroeg = plan("laat", "2026-12-20", code="mbo-1"), plan("vroeg", "2026-12-01", code="mbo-2")
    ook, zonder = plan("ook", "2026-12-01", code="12-a"), plan("zonder", "2026-12-01", code=None)
    assert still_planned([laat, vroeg, ook, zonder], []) == [zonder, ook, vroeg, laat]


def test_a_talk_without_a_code_is_nobodys_planned_talk_and_none_is_its_own() -> None:
    zonder, zelf = plan("zonder", "2026-12-01", code=None), plan("zelf", "2026-11-20")
    assert still_planned([zonder], [kop("later", datum="2026-12-02")]) == [zonder]
    assert still_planned([zelf], [kop("los", None, datum="2026-12-02"), zelf]) == [zelf]


# A row as it is kept

HEEL = kop(
    "heel", titel="De storing", stap="bellen", stap_staat="open",
    stap_wanneer="2026-12-01", terugblik="2026-12-08", volgend_gesprek="2026-12-12",
)  # fmt: skip


def test_a_kept_row_is_read_as_it_is() -> None:
    for rij in (HEEL, kop("leeg", code=None), kop("loopt", status="loopt")):
        assert as_kop(list(rij)) == rij


@pytest.mark.parametrize(
    ("stuk", "over"),
    [
        ({"status": "onzin"}, {}),
        ({"status": "beschadigd"}, {}),
        ({"bank": None}, {"bank": ""}),
        ({"competenties": None}, {"competenties": ""}),
        ({"titel": b"De storing"}, {"titel": None}),
        ({"stap": 5}, {"stap": None}),
        ({"datum": "gisteren"}, {"datum": ""}),
        ({"datum": "20261120"}, {"datum": ""}),
        ({"stap_wanneer": "ooit"}, {"stap_wanneer": None}),
        ({"terugblik": "2026-02-31"}, {"terugblik": None}),
        ({"volgend_gesprek": 20261212}, {"volgend_gesprek": None}),
    ],
)
def test_of_a_damaged_row_is_left_what_belongs_there(stuk: dict[str, Any], over: dict[str, Any]) -> None:
    """It is told as damaged, and whatever is whole in it stays: a day is a day, and a text a text."""
    gelezen = as_kop(list(HEEL._replace(**stuk)))
    assert gelezen == HEEL._replace(**{"status": "beschadigd", **over})
