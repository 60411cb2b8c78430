"""The rules of the method that are the engine's (M6, M9, M11–M14, M17–M19, M26, M28, M37, M41, M42, M44, M46)."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

import pytest
from msgspec.structs import replace

from loopbaangesprek import gebeurtenissen as g
from loopbaangesprek import wensen as w
from loopbaangesprek.aanbod import AANBOD, CONCLUSIE, EMOTIE, LATER, STAP, reopened
from loopbaangesprek.beeld import Omlijsting, picture
from loopbaangesprek.besluit import decide
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.gesprek import Gesprek
from loopbaangesprek.nee import says_no
from loopbaangesprek.oogst import harvest
from loopbaangesprek.talk.closing import missing_required
from loopbaangesprek.teksten import aanbod as ta
from loopbaangesprek.teksten import gesprek as t
from loopbaangesprek.volgorde import order, turn
from loopbaangesprek.wenken import hint_for
from tests.proefbank import PROEFBANK, VANDAAG, antwoord, groep, later, na, overslaan, vraag

TERUGKIJKEN = (
    antwoord("wens", "meer weten"),
    antwoord("moment", "De storing"),
    antwoord("gebeurtenis", "Het viel uit."),
    antwoord("emoties", "trots"),
)


def beurt(gesprek: Gesprek) -> str | None:
    """The name of whose turn it is."""
    nu = turn(gesprek)
    return None if nu is None else nu.vraag.id


def tot_de_stap(waardering: str = "positief") -> tuple[w.Wens, ...]:
    """Everything up to the next step, by the shortest way."""
    return (
        *TERUGKIJKEN,
        antwoord("waardering", waardering),
        antwoord("goed", "rustig") if waardering != "negatief" else antwoord("gemist", "hulp"),
        antwoord("verbreding", "nee"),
        antwoord("rode-draad", "ik meet eerst"),
        antwoord("kwaliteit", "rust"),
        antwoord("motief", "helpen"),
        antwoord("inzicht", "stap voor stap"),
        antwoord("proberen", "meelopen"),
    )


def test_a_talk_begins_with_the_wish_and_not_with_a_step_that_never_was() -> None:
    """M2: only a repeat talk asks for the previous step."""
    assert beurt(na()) == "wens"


def test_a_repeat_talk_begins_with_the_previous_step() -> None:
    """M2: the previous step comes first; the wish is one key away."""
    gesprek = na(vorige=g.Vorige("eerder", "de planner vragen"))
    assert beurt(gesprek) == "vorige-geleerd"
    assert beurt(na(antwoord("vorige-geleerd", "gedaan"), vorige=g.Vorige("eerder", "x"))) == "moment"


def test_no_emotion_gets_one_quiet_offer_and_no_second() -> None:
    """M6: skipped emotions are offered once before phase 2."""
    zonder = na(*TERUGKIJKEN[:3], overslaan("emoties"), antwoord("waardering", "positief"))
    assert beurt(zonder) == "aanbod.emotie"
    alsnog = na(
        *TERUGKIJKEN[:3], overslaan("emoties"), antwoord("waardering", "1"), antwoord("aanbod.emotie", "1")
    )
    assert beurt(alsnog) == "emoties"
    weer = (
        *TERUGKIJKEN[:3],
        overslaan("emoties"),
        antwoord("waardering", "1"),
        antwoord("aanbod.emotie", "1"),
    )
    assert beurt(na(*weer, overslaan("emoties"))) == "goed"


def test_another_moment_may_be_chosen_instead() -> None:
    """M6: the other way out is another moment; what was typed stays until something else is said."""
    gesprek = na(
        *TERUGKIJKEN[:3], overslaan("emoties"), antwoord("waardering", "1"), antwoord("aanbod.emotie", "2")
    )
    assert beurt(gesprek) == "moment"
    assert gesprek.tekst(("moment", 1)) == "De storing"


def test_gewoon_counts_as_asked() -> None:
    """M6: "gewoon" is an emotion like any other."""
    assert beurt(na(*TERUGKIJKEN[:3], antwoord("emoties", "gewoon"), antwoord("waardering", "1"))) == "goed"


def test_what_the_jongere_did_not_say_of_it_is_not_inferred() -> None:
    """M9: without a waardering the record has none."""
    assert harvest(na(*TERUGKIJKEN))["ervaring"]["waardering"] is None


@pytest.mark.parametrize(
    ("waardering", "eerst"), [("positief", "kwaliteit"), ("negatief", "motief"), ("allebei", "kwaliteit")]
)
def test_a_negative_experience_asks_motives_before_qualities(waardering: str, eerst: str) -> None:
    """M11: the waardering sets the order of the two and hides neither."""
    namen = [b.vraag.id for b in order(na(*TERUGKIJKEN, antwoord("waardering", waardering))) if b.geldt]
    assert {"kwaliteit", "motief"} <= set(namen)
    assert min(("kwaliteit", "motief"), key=namen.index) == eerst


def test_no_is_a_legal_answer_that_is_kept_and_is_no_story() -> None:
    """M12, M13: "nee" closes the round, stays in the record, and does not carry a rode draad."""
    gesprek = na(
        *TERUGKIJKEN, antwoord("waardering", "1"), antwoord("goed", "x"), antwoord("verbreding", "Nee.")
    )
    assert beurt(gesprek) == "rode-draad"
    record = harvest(na(*tot_de_stap()))
    assert record["verwante_verhalen"][0]["verhaal"] == "nee"
    assert record["rode_draad"] == {"tekst": "ik meet eerst", "voorlopig": True}


@pytest.mark.parametrize(
    ("gezegd", "nee"),
    [
        ("nee", True), (" NEE! ", True), ("Nog niet.", True), ("geen stap", True),
        ("nee, maar wel bellen", False), ("niet nu", False), ("neeX", False), ("", False), (None, False),
    ],
)  # fmt: skip
def test_only_a_plain_no_is_a_no(gezegd: str | None, *, nee: bool) -> None:
    """M12, M28: whoever says more than no, says something."""
    assert says_no(gezegd) is nee


def test_a_rode_draad_on_two_experiences_is_not_voorlopig() -> None:
    """M13: the one told and one related story are two."""
    record = harvest(na(antwoord("verbreding", "thuis brommers"), antwoord("rode-draad", "ik meet eerst")))
    assert record["rode_draad"]["voorlopig"] is False


def test_another_round_opens_with_yes_and_ends_with_no() -> None:
    """The gate opens a second related story; "nee" ends the list."""
    eerste = (
        *TERUGKIJKEN,
        antwoord("waardering", "1"),
        antwoord("goed", "x"),
        antwoord("verbreding", "thuis"),
    )
    assert beurt(na(*eerste)) == "nog-een"
    tweede = na(*eerste, antwoord("nog-een", "ja"))
    assert (turn(tweede) or order(tweede)[0]).plek == ("verbreding", 2)
    assert beurt(na(*eerste, antwoord("nog-een", "nee"))) == "rode-draad"


def test_what_is_missing_is_listed_and_never_filled_in() -> None:
    """M14, M42: the record says what is open; its fields stay empty."""
    record = harvest(na(*TERUGKIJKEN))
    assert "groter_verhaal.leefregels" in record["nog_open"]
    assert record["groter_verhaal"]["leefregels"] == []


@pytest.mark.parametrize(
    ("van", "akkoord", "stem"),
    [
        ("jongere", None, "jongere"),
        ("begeleider", None, "voorstel"),
        ("begeleider", "ja", "bevestigd"),
        ("begeleider", "deels", "voorstel"),
        ("ouder", "ja", "voorstel"),
        ("ander", "ja", "voorstel"),
    ],
)
def test_what_the_counsellor_wove_is_a_proposal_until_the_read_back(
    van: str, akkoord: str | None, stem: str
) -> None:
    """M17: the voice of the larger story follows from who told it and whether the jongere agreed.

    M47: words of a parent or of somebody else are not the jongere's, whoever finds them right.
    """
    wensen: list[w.Wens] = [antwoord("verhaal", "Ik ben rustig."), w.Van(("verhaal", 1), van)]  # type: ignore[arg-type]
    if akkoord:
        wensen.append(antwoord("akkoord", akkoord))
    assert harvest(na(*wensen))["groter_verhaal"]["stem"] == stem


def test_reflecting_never_ends_silently_without_a_conclusion() -> None:
    """M18: with nothing concluded there is one offer: name it now, or leave it open."""
    leeg = (
        *TERUGKIJKEN,
        antwoord("waardering", "1"),
        antwoord("goed", "x"),
        antwoord("verbreding", "nee"),
        overslaan("rode-draad"),
        overslaan("kwaliteit"),
        overslaan("motief"),
        overslaan("inzicht"),
    )
    assert beurt(na(*leeg)) == "aanbod.conclusie"
    assert beurt(na(*leeg, antwoord("aanbod.conclusie", "1"))) == "inzicht"
    assert beurt(na(*leeg, antwoord("aanbod.conclusie", "2"))) == "proberen"


@pytest.mark.parametrize("staat", ["besproken", "later"])
def test_a_conclusion_that_was_spoken_of_or_put_off_is_not_offered(
    staat: Literal["besproken", "later"],
) -> None:
    """M18: the explicit word is enough; what waits comes back before the closing."""
    zonder = [overslaan(naam) for naam in ("rode-draad", "kwaliteit", "motief")]
    gesprek = na(*tot_de_stap()[:7], *zonder, w.Stand(("inzicht", 1), staat))
    assert beurt(gesprek) == "proberen"


@pytest.mark.parametrize(
    ("naam", "vraag", "tip", "keuze"),
    [
        (EMOTIE, ta.EMOTIE, ta.EMOTIE_TIP, ta.EMOTIE_KEUZE),
        (CONCLUSIE, ta.CONCLUSIE, None, ta.CONCLUSIE_KEUZE),
        (STAP, ta.STAP, None, ta.STAP_KEUZE),
        (LATER, ta.LATER, None, ta.LATER_KEUZE),
    ],
)
def test_each_offer_asks_in_its_own_words(
    naam: str, vraag: str, tip: str | None, keuze: dict[str, str]
) -> None:
    """What is kept of a choice is short; what is shown of it is a sentence."""
    gevraagd = AANBOD[naam].vraag
    assert (gevraagd.id, gevraagd.vraag, gevraagd.tip) == (naam, vraag, tip)
    assert {k.waarde: k.woord for k in gevraagd.keuze} == keuze


def test_an_offer_that_was_answered_keeps_its_place() -> None:
    """M6: also when there is a feeling now, so that one can go back to it."""
    gesprek = na(
        *TERUGKIJKEN[:3],
        overslaan("emoties"),
        antwoord("waardering", "1"),
        antwoord("aanbod.emotie", "1"),
        antwoord("emoties", "trots"),
    )
    assert ("aanbod.emotie", 1) in [b.plek for b in order(gesprek) if b.geldt]


def test_only_the_first_question_for_a_feeling_is_asked_again() -> None:
    """M6: quietly, and not once for each question of the bank."""
    tweede = groep(vraag("nog-een-gevoel", "klein_verhaal.emoties", invoer="regels"))
    fase = PROEFBANK.fasen[1]
    fasen = (PROEFBANK.fasen[0], replace(fase, groepen=(*fase.groepen, tweede)), *PROEFBANK.fasen[2:])
    gesprek = Gesprek(replace(na().begin, bank=replace(PROEFBANK, fasen=fasen)))
    assert reopened(gesprek, EMOTIE, "gevoel") == [("emoties", 1)]


def test_a_step_that_became_none_after_all_is_not_offered_another() -> None:
    """M26, M28: what was lukewarm is gone, and "nog niet" is a legal ending."""
    eerst = (antwoord("stap", "bellen"), antwoord("trekt", "moet"), antwoord("warmte", "lauw"))
    assert beurt(na(*tot_de_stap(), *eerst)) == "aanbod.stap"
    assert beurt(na(*tot_de_stap(), *eerst, antwoord("stap", "nog niet"))) == "akkoord"


def test_the_third_probe_offers_a_way_out_and_the_second_does_not() -> None:
    """M19: a dim line after the third probe on one question, and no more than that."""

    def hulpregels(aantal: int) -> tuple[str, ...]:
        wensen = [w.Doorvraag(("wens", 1), f"probe {i}") for i in range(aantal)]
        gesprek = na(*wensen)
        beurten = order(gesprek)
        return picture(
            gesprek, next(b for b in beurten if b.vraag.id == "wens"), beurten, Omlijsting()
        ).hulpregels

    assert hulpregels(2) == ()
    assert hulpregels(3) == (t.DERDE_DOORVRAAG,)


@pytest.mark.parametrize(("graad", "aanbod"), [("warm", False), ("lauw", True), ("koud", True)])
def test_a_step_that_is_not_warm_leads_to_the_question_for_another(graad: str, *, aanbod: bool) -> None:
    """M26: not warm gives one offer of another step."""
    gesprek = na(
        *tot_de_stap(), antwoord("stap", "bellen"), antwoord("trekt", "moet"), antwoord("warmte", graad)
    )
    assert (beurt(gesprek) == "aanbod.stap") is aanbod


def test_a_warm_step_without_a_reason_gets_the_offer_too() -> None:
    """M26: first what draws the jongere; no reason is as good as not warm."""
    assert (
        beurt(na(*tot_de_stap(), antwoord("stap", "bellen"), overslaan("trekt"), antwoord("warmte", "warm")))
        == "aanbod.stap"
    )


def test_another_step_is_offered_once_and_the_first_is_kept_as_not_warm() -> None:
    """M26: the new step is the step; the old idea stands under niet_warm; no third is asked."""
    eerste = (
        *tot_de_stap(),
        antwoord("stap", "bellen"),
        antwoord("trekt", "moet"),
        antwoord("warmte", "lauw"),
    )
    gesprek = na(
        *eerste,
        antwoord("aanbod.stap", "1"),
        antwoord("stap", "meelopen", 2),
        antwoord("trekt", "leuk", 2),
        antwoord("warmte", "lauw", 2),
    )
    stap = harvest(gesprek)["vervolgstap"]
    assert stap["activiteit"] == "meelopen"
    assert stap["niet_warm"] == [{"activiteit": "bellen", "graad": "lauw", "waarom": "moet"}]
    assert beurt(gesprek) == "akkoord"


def test_a_step_that_nothing_replaced_stays_the_step() -> None:
    """M26: with the offer declined the step stays, its warmth as said."""
    gesprek = na(
        *tot_de_stap(),
        antwoord("stap", "bellen"),
        antwoord("trekt", "moet"),
        antwoord("warmte", "lauw"),
        antwoord("aanbod.stap", "2"),
    )
    stap = harvest(gesprek)["vervolgstap"]
    assert (stap["activiteit"], stap["warmte"]["graad"], stap["niet_warm"]) == ("bellen", "lauw", [])


def test_no_step_yet_is_a_legal_ending() -> None:
    """M28: "nog niet" is recorded, and nothing more is asked of a step that is not there."""
    gesprek = na(*tot_de_stap(), antwoord("stap", "Nog niet"))
    stap = harvest(gesprek)["vervolgstap"]
    assert (stap["status"], stap["activiteit"]) == ("nog_niet", None)
    assert beurt(gesprek) == "akkoord"


def test_a_step_that_was_never_spoken_of_is_neither_chosen_nor_refused() -> None:
    """M42: only what was said is in the record."""
    assert harvest(na(*TERUGKIJKEN))["vervolgstap"]["status"] is None


def test_jumping_ahead_puts_off_what_it_passes_and_offers_it_once() -> None:
    """M37: what was passed is *later*, and is offered once, before the closing."""
    gesprek = na(*TERUGKIJKEN, w.Ga("activeren"))
    assert beurt(gesprek) == "stap"
    assert gesprek.cel(("inzicht", 1)).staat == "later"
    verder = na(*TERUGKIJKEN, w.Ga("activeren"), antwoord("stap", "nog niet"))
    assert beurt(verder) == "aanbod.later"
    assert (
        beurt(
            na(*TERUGKIJKEN, w.Ga("activeren"), antwoord("stap", "nog niet"), antwoord("aanbod.later", "ja"))
        )
        == "waardering"
    )
    assert (
        beurt(
            na(*TERUGKIJKEN, w.Ga("activeren"), antwoord("stap", "nog niet"), antwoord("aanbod.later", "nee"))
        )
        == "akkoord"
    )


def test_going_back_returns_to_where_the_talk_was() -> None:
    """No cursor: after correcting an old answer the talk goes on where it was."""
    terug = na(*TERUGKIJKEN, w.Terug())
    assert beurt(terug) == "emoties"
    assert beurt(na(*TERUGKIJKEN, w.Terug(), w.Terug())) == "gebeurtenis"
    assert beurt(na(*TERUGKIJKEN, w.Terug(), w.Terug(), antwoord("gebeurtenis", "anders"))) == "waardering"


def test_a_changed_condition_keeps_the_hidden_answer_and_marks_it() -> None:
    """What a changed answer hides is kept in its field and marked buiten_pad."""
    record = harvest(
        na(
            *TERUGKIJKEN,
            antwoord("waardering", "positief"),
            antwoord("goed", "rustig"),
            antwoord("waardering", "negatief"),
        )
    )
    assert record["reflectie"]["goed_gedaan"] == "rustig"
    assert [a["vraag"] for a in record["antwoorden"] if a["buiten_pad"]] == ["goed"]


def test_whoever_agrees_in_part_is_asked_what_should_be_different() -> None:
    """M41: deels or nee leads to the remark; ja does not."""
    stappen = (*tot_de_stap(), antwoord("stap", "nog niet"))
    assert beurt(na(*stappen, antwoord("akkoord", "deels"))) == "opmerking"
    assert beurt(na(*stappen, antwoord("akkoord", "ja"))) is None


def test_spoken_of_without_a_note_is_a_state_of_its_own() -> None:
    """M42: not typed is not the same as not spoken of."""
    record = harvest(na(w.Stand(("moment", 1), "besproken")))
    assert [(a["vraag"], a["staat"], a["antwoord"]) for a in record["antwoorden"]] == [
        ("moment", "besproken", None)
    ]


def test_rounding_off_early_still_asks_for_a_step_and_the_read_back() -> None:
    """/afronden: a step, its warmth and the agreement; nothing else."""
    gesprek = na(*TERUGKIJKEN, w.RondAf())
    assert beurt(gesprek) == "stap"
    assert beurt(na(*TERUGKIJKEN, w.RondAf(), antwoord("stap", "nog niet"))) == "akkoord"


def test_a_talk_that_is_broken_off_takes_nothing_more() -> None:
    """M46: broken off is a status; the rest of the talk is closed."""
    gesprek = na(*TERUGKIJKEN, w.BreekAf())
    assert harvest(gesprek)["gesprek"]["status"] == "afgebroken"
    with pytest.raises(Geweigerd):
        decide(gesprek, antwoord("inzicht", "x"), VANDAAG)


def test_what_is_added_afterwards_is_no_word_of_the_jongere_until_they_agree() -> None:
    """M44: *uitgewerkt* until the jongere agreed."""
    na_afloop = na(*TERUGKIJKEN, w.Sluit(), w.WerkUit(("inzicht", 1), "stap voor stap"))
    assert na_afloop.cel(("inzicht", 1)).woorden == "uitgewerkt"
    eens = na(*TERUGKIJKEN, w.Sluit(), w.WerkUit(("inzicht", 1), "stap voor stap"), w.StemIn())
    assert eens.cel(("inzicht", 1)).woorden == "samengevat"


def test_a_change_after_the_talk_stays_visible_with_its_reason() -> None:
    """M41: old value, new value, reason; the status says it."""
    wijzig = w.Wijzig(
        "ervaring.titel", "De storing", "De koelcel", "duidelijker", "2026-11-21T10:00:00+01:00"
    )
    record = harvest(na(*TERUGKIJKEN, w.Sluit(), wijzig))
    assert record["ervaring"]["titel"] == "De koelcel"
    assert record["gesprek"]["status"] == "gewijzigd"
    assert record["wijzigingen"][0]["oud"] == "De storing"


def test_the_short_path_asks_only_what_is_marked_short() -> None:
    """M43: the short talk asks the questions marked `kort`; the rest is one key away."""
    assert beurt(na(pad="kort")) == "moment"
    assert beurt(na(w.Kies(("wens", 1)), pad="kort")) == "wens"


def test_a_starred_extra_is_asked_by_itself() -> None:
    """M45: what was starred in the preparation is on the path."""
    assert any(b.vraag.id == "verhaal" and b.vanzelf for b in order(na(ster=("verhaal",))))


def test_later_comes_back_in_the_order_of_the_bank() -> None:
    """What was put off is asked again in bank order, and only once."""
    rest = [*TERUGKIJKEN[1:], antwoord("waardering", "1")]
    gesprek = na(later("wens"), later("moment"), *rest[1:], w.Ga("afronden"), antwoord("aanbod.later", "ja"))
    namen = []
    for _ in range(3):
        namen.append(beurt(gesprek))
        for feit in decide(gesprek, overslaan(str(namen[-1])), VANDAAG):
            from loopbaangesprek.gesprek import apply  # noqa: PLC0415 - only this test goes on by hand

            gesprek = apply(gesprek, feit)
    volgorde = [b.vraag.id for b in order(gesprek)]
    assert namen[:2] == ["wens", "moment"]
    assert all(volgorde.index(str(a)) < volgorde.index(str(b)) for a, b in pairwise(namen))


@pytest.mark.parametrize(
    ("oogst", "tekst", "wenk"),
    [
        ("klein_verhaal.gebeurtenis", "Ik ben altijd de klos.", t.DUIDING_WENK),
        ("klein_verhaal.gebeurtenis", "De koelcel viel uit.", None),
        ("ervaring.titel", "stage was leuk", t.MENING_WENK),
        ("ervaring.titel", "De storing in de koelcel", None),
        ("vervolgstap.activiteit", "Nadenken over wat ik wil", t.GROTE_STAP_WENK),
        ("vervolgstap.activiteit", "Morgen de planner vragen", None),
    ],
)
def test_hints_are_gentle_and_look_at_words_only(oogst: str, tekst: str, wenk: str | None) -> None:
    """M5, M7, M25: a hint where the words call for one, and nowhere else."""
    assert hint_for(oogst, tekst) == wenk


def test_words_between_quotation_marks_are_literal() -> None:
    """M10: only what stands between quotation marks is the jongere's own wording."""
    gesprek = na(antwoord("wens", '"Ik wil weg."'), antwoord("moment", "de storing"))
    assert (gesprek.cel(("wens", 1)).tekst, gesprek.cel(("wens", 1)).woorden) == ("Ik wil weg.", "letterlijk")
    assert gesprek.cel(("moment", 1)).woorden == "samengevat"


def test_after_a_jump_the_talk_stays_there_also_when_one_had_gone_back_first() -> None:
    """M37: `/ga` lets go of what `/terug` had opened; the talk goes on from the new place."""
    gesprek = na(*TERUGKIJKEN, w.Terug(), w.Ga("activeren"), antwoord("stap", "bellen"))
    assert beurt(gesprek) == "trekt"
    assert gesprek.tekst(("emoties", 1)) == "trots"


def test_a_jump_to_the_closing_offers_what_it_passed_before_the_read_back() -> None:
    """Whoever goes to the end gets the offer first, and the place that was named after that."""
    for doel in ("afronden", "akkoord"):
        gesprek = na(*TERUGKIJKEN, w.Ga(doel))
        assert beurt(gesprek) == "aanbod.later"
        assert beurt(na(*TERUGKIJKEN, w.Ga(doel), antwoord("aanbod.later", "nee"))) == "akkoord"


def test_a_jump_within_the_closing_leaves_no_question_behind() -> None:
    """M41: the read-back is not put off until after the end."""
    gesprek = na(*tot_de_stap(), antwoord("stap", "nog niet"), w.Ga("opmerking"), antwoord("opmerking", "zo"))
    assert beurt(gesprek) == "akkoord"


def test_a_jump_passes_the_offers_on_its_way_and_they_come_back_before_the_closing() -> None:
    """M6, M37: an offer that a jump passes does not call the talk back, and is not lost."""
    gesprek = na(*TERUGKIJKEN[:3], overslaan("emoties"), w.Ga("activeren"))
    assert beurt(gesprek) == "stap"
    weg = (*TERUGKIJKEN[:3], overslaan("emoties"), antwoord("waardering", "1"))
    eind = na(*weg, w.Ga("activeren"), antwoord("stap", "nog niet"), antwoord("aanbod.later", "ja"))
    assert beurt(eind) == "aanbod.emotie"


def test_what_a_changed_answer_hides_is_not_offered_for_later() -> None:
    """A question that no longer applies waits for nothing, and is not asked again."""
    gesprek = na(*TERUGKIJKEN, antwoord("waardering", "1"), later("goed"), antwoord("waardering", "negatief"))
    assert beurt(gesprek) == "gemist"
    verder = na(
        *TERUGKIJKEN,
        antwoord("waardering", "1"),
        later("goed"),
        antwoord("waardering", "negatief"),
        antwoord("gemist", "hulp"),
        *tot_de_stap("negatief")[6:],
        antwoord("stap", "nog niet"),
    )
    assert beurt(verder) == "akkoord"


def test_an_offer_put_off_comes_back_before_the_closing() -> None:
    """`/later` at an offer chooses nothing: it is offered again with what else was put off."""
    zonder = (*TERUGKIJKEN[:3], overslaan("emoties"), antwoord("waardering", "1"), later("aanbod.emotie"))
    assert beurt(na(*zonder)) == "goed"
    eind = na(*zonder, *tot_de_stap()[5:], antwoord("stap", "nog niet"), antwoord("aanbod.later", "ja"))
    assert beurt(eind) == "aanbod.emotie"


def test_what_was_taken_back_is_spoken_of_and_not_asked_again() -> None:
    """M42: the text is gone, that it was spoken of stays, and the talk goes on where it was."""
    gesprek = na(*TERUGKIJKEN, w.Intrekken(("moment", 1)))
    assert gesprek.tekst(("moment", 1)) is None
    assert gesprek.cel(("moment", 1)).staat == "besproken"
    assert beurt(gesprek) == "waardering"


def test_back_from_a_probe_is_back_to_its_question() -> None:
    """Also when that question has no answer yet, and when a jump led there."""
    gesprek = na(*TERUGKIJKEN, w.Ga("stap"), w.Doorvraag(("stap", 1), "stap-wanneer"))
    assert beurt(gesprek) == "stap-wanneer"
    assert (
        beurt(na(*TERUGKIJKEN, w.Ga("stap"), w.Doorvraag(("stap", 1), "stap-wanneer"), w.Terug())) == "stap"
    )


def test_back_after_a_jump_is_back_to_where_it_began() -> None:
    """What the jump passed was never on screen; what was put off with `/later` was."""
    assert beurt(na(*TERUGKIJKEN, w.Ga("stap"), w.Terug())) == "waardering"
    assert beurt(na(later("wens"), w.Terug())) == "wens"


def test_back_passes_over_what_was_filled_in_before_the_talk() -> None:
    """An extra that the preparation answered was not asked, so it is not gone back to."""
    gesprek = na(antwoord("verhaal", "klaargezet"), *tot_de_stap(), w.Terug())
    assert beurt(gesprek) == "proberen"


def test_a_bank_about_a_step_opens_with_it_also_when_no_earlier_talk_is_known() -> None:
    """M2: the step may come from a talk on paper; a bank that requires the question what came of it asks it."""
    fase = PROEFBANK.fasen[0]
    stap = replace(fase.groepen[0], vragen=(replace(fase.groepen[0].vragen[0], verplicht=True),))
    bank = replace(PROEFBANK, fasen=(replace(fase, groepen=(stap, *fase.groepen[1:])), *PROEFBANK.fasen[1:]))
    gesprek = Gesprek(replace(na().begin, bank=bank))
    assert beurt(gesprek) == "vorige-geleerd"
    assert "opening.vorige_stap.geleerd" in missing_required(gesprek)
    assert missing_required(na()) == []


def test_what_was_changed_afterwards_is_not_worked_out_over() -> None:
    """M41: a change keeps its reason and its old value; an answer added later would undo it without a trace."""
    wijzig = w.Wijzig("klein_verhaal.emoties.1", None, "boos", "nagevraagd", "2026-11-21T10:00:00+01:00")
    gesprek = na(*TERUGKIJKEN[:3], w.Sluit(), wijzig)
    with pytest.raises(Geweigerd):
        decide(gesprek, w.WerkUit(("emoties", 1), "trots"), VANDAAG)
    stap = w.Wijzig("vervolgstap.waar", None, "thuis", "nagevraagd", "2026-11-21T10:00:00+01:00")
    with pytest.raises(Geweigerd):
        decide(na(w.Sluit(), stap), w.WerkUit(("stap", 1), "bellen"), VANDAAG)
