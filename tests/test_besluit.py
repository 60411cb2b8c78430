"""What a wish comes to: the facts it gives, or the sentence with which it is refused."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from loopbaangesprek import gebeurtenissen as g
from loopbaangesprek import wensen as w
from loopbaangesprek.antwoordvorm import find_choice, match_choice, quote, read_answer, unquote
from loopbaangesprek.besluit import decide
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.gesprek import Gesprek
from loopbaangesprek.teksten import eerder as te
from loopbaangesprek.teksten import gesprek as t
from loopbaangesprek.volgorde import turn
from loopbaangesprek.vragenbank import Keuze, Kiest, Vraag
from tests.proefbank import PROEFBANK, VANDAAG, antwoord, later, na, overslaan, vraag
from tests.test_rules import TERUGKIJKEN, tot_de_stap

KLAAR = (*tot_de_stap(), antwoord("stap", "nog niet"), antwoord("akkoord", "ja"))
"""A talk of which nothing is left to ask."""


def plek(gesprek: Gesprek) -> tuple[str, int] | None:
    """The place whose turn it is."""
    nu = turn(gesprek)
    return None if nu is None else nu.plek


def feiten(gesprek: Gesprek, wens: w.Wens) -> tuple[g.Feit, ...]:
    """What a wish gives."""
    return decide(gesprek, wens, VANDAAG)


def refused(gesprek: Gesprek, wens: w.Wens) -> str:
    """The sentence with which a wish is refused."""
    with pytest.raises(Geweigerd) as nee:
        feiten(gesprek, wens)
    return nee.value.zin


def test_during_a_talk_nothing_is_worked_out_and_after_it_nothing_is_answered() -> None:
    erna: tuple[w.Wens, ...] = (w.WerkUit(("wens", 1), "x"), w.StemIn(), w.Klaar())
    erin: tuple[w.Wens, ...] = (antwoord("wens", "x"), w.Terug(), w.Sluit())
    assert {refused(na(), wens) for wens in erna} == {t.GESPREK_LOOPT_NOG}
    assert {refused(na(w.Sluit()), wens) for wens in erin} == {t.GESPREK_IS_KLAAR}


# Places


@pytest.mark.parametrize("ronde", [2, 3, 100])
@pytest.mark.parametrize("naam", ["verbreding", "kwaliteit", "stap"])
def test_a_round_that_no_gate_has_opened_may_be_filled(naam: str, ronde: int) -> None:
    """What is behind a gate answers it; so does another idea for a step."""
    assert na(antwoord(naam, "iets", ronde)).tekst((naam, ronde)) == "iets"


@pytest.mark.parametrize(
    ("naam", "ronde"),
    [
        ("kwaliteit", 0),
        ("kwaliteit", -1),
        ("kwaliteit", 101),
        ("wens", 2),
        ("moment", 2),
        ("onbekend", 1),
        ("onbekend", 2),
    ],
)
def test_a_place_that_cannot_be_is_refused_by_the_name_of_its_question(naam: str, ronde: int) -> None:
    for wens in (
        antwoord(naam, "x", ronde),
        overslaan(naam, ronde),
        w.Kies((naam, ronde)),
        w.Notitie((naam, ronde), "x"),
    ):
        assert refused(na(), wens) == t.onbekende_vraag(naam)


# Answers


@pytest.mark.parametrize("tekst", ["", "  \n", "\x00\u200b"])
def test_what_holds_nothing_is_no_answer(tekst: str) -> None:
    assert refused(na(), antwoord("wens", tekst)) == t.LEEG_ANTWOORD
    assert refused(na(w.Sluit()), w.WerkUit(("wens", 1), tekst)) == t.LEEG_ANTWOORD
    assert refused(na(), antwoord("emoties", tekst)) == t.LEEG_ANTWOORD


def test_words_of_which_is_known_how_they_were_said_are_kept_as_they_are() -> None:
    """From a file: quotation marks in it are text then, a choice and a day are read all the same."""
    gesprek = na(
        w.Antwoord(("wens", 1), ' "Ik wil weg." ', "samengevat"),
        w.Antwoord(("waardering", 1), "1", "letterlijk"),
        w.Antwoord(("emoties", 1), " trots ", "letterlijk"),
        w.Antwoord(("stap-wanneer", 1), "morgen", "uitgewerkt"),
    )
    assert (gesprek.tekst(("wens", 1)), gesprek.cel(("wens", 1)).woorden) == ('"Ik wil weg."', "samengevat")
    assert (gesprek.tekst(("waardering", 1)), gesprek.cel(("waardering", 1)).woorden) == (
        "positief",
        "letterlijk",
    )
    assert gesprek.tekst(("emoties", 1)) == "trots"
    assert gesprek.tekst(("stap-wanneer", 1)) == "2026-11-21"


def test_a_story_comes_from_an_earlier_talk_only_where_a_story_is_asked() -> None:
    """M12: it is kept with what it was told as, and "nee" is no story."""
    assert feiten(na(), w.Verbind(("verbreding", 1), '"Thuis."', " eer\nder ")) == (
        g.Beantwoord("verbreding", 1, tekst="Thuis.", woorden="letterlijk"),
        g.Verbonden("verbreding", 1, gesprek="eer der"),
    )
    assert refused(na(), w.Verbind(("wens", 1), "thuis", "eerder")) == te.GEEN_PLEK
    assert refused(na(), w.Verbind(("verbreding", 1), "nee", "eerder")) == te.GEEN_VERHAAL
    assert refused(na(), w.Verbind(("verbreding", 1), "thuis", "\x00 ")) == te.GEEN_VERHAAL
    bekend = w.Verbind(("verbreding", 1), '"Thuis."', "eerder", "samengevat")
    assert na(bekend).tekst(("verbreding", 1)) == '"Thuis."'


def test_a_gate_or_an_offer_that_is_passed_over_is_answered_with_its_last_choice() -> None:
    """What is put off comes back; the offer of what was put off does not, for then nothing would be left to ask."""
    verhaal = na(antwoord("verbreding", "thuis"))
    assert feiten(verhaal, overslaan("nog-een")) == (g.Beantwoord("nog-een", 1, tekst="nee"),)
    assert feiten(verhaal, w.Stand(("nog-een", 1), "besproken")) == (g.Beantwoord("nog-een", 1, tekst="nee"),)
    assert feiten(verhaal, later("nog-een")) == (g.Uitgesteld("nog-een", 1),)
    assert feiten(na(), w.Stand(("aandeel", 1), "besproken")) == (g.Besproken("aandeel", 1),)
    eind = na(later("wens"), *tot_de_stap()[1:], antwoord("stap", "nog niet"))
    assert plek(eind) == ("aanbod.later", 1)
    for staat in ("later", "overgeslagen", "besproken"):
        assert feiten(eind, w.Stand(("aanbod.later", 1), staat)) == (
            g.Beantwoord("aanbod.later", 1, tekst="nee"),
        )


def test_an_offer_with_more_ways_is_passed_over_by_the_last() -> None:
    zonder = na(*TERUGKIJKEN[:3], overslaan("emoties"), antwoord("waardering", "1"))
    assert feiten(zonder, overslaan("aanbod.emotie")) == (g.Beantwoord("aanbod.emotie", 1, tekst="verder"),)


def test_a_gate_without_choices_is_passed_over_with_no() -> None:
    fasen = tuple(
        replace(
            fase,
            groepen=tuple(
                replace(gr, herhaal=gr.herhaal and replace(gr.herhaal, keuze=())) for gr in fase.groepen
            ),
        )
        for fase in PROEFBANK.fasen
    )
    gesprek = Gesprek(replace(na().begin, bank=replace(PROEFBANK, fasen=fasen)))
    assert feiten(gesprek, overslaan("nog-een")) == (g.Beantwoord("nog-een", 1, tekst="nee"),)


# The way back


def test_from_the_beginning_there_is_no_way_back() -> None:
    assert refused(na(), w.Terug()) == t.AL_BIJ_HET_BEGIN


def test_after_the_last_question_the_way_back_leads_to_it() -> None:
    assert plek(na(*KLAAR)) is None
    assert plek(na(*KLAAR, w.Terug())) == ("akkoord", 1)


def test_the_way_back_leads_past_gates_and_offers_to_what_was_said() -> None:
    eerst = (*TERUGKIJKEN, antwoord("waardering", "1"), antwoord("goed", "x"))
    assert plek(na(*eerst, antwoord("verbreding", "thuis"), antwoord("nog-een", "nee"), w.Terug())) == (
        "verbreding",
        1,
    )
    zonder = (
        *TERUGKIJKEN[:3],
        overslaan("emoties"),
        antwoord("waardering", "1"),
        antwoord("aanbod.emotie", "3"),
    )
    assert plek(na(*zonder)) == ("goed", 1)
    assert plek(na(*zonder, w.Terug())) == ("waardering", 1)


def test_the_way_back_from_an_extra_leads_to_what_was_said_and_not_to_what_is_still_to_come() -> None:
    assert plek(na(antwoord("wens", "x"), w.Kies(("verhaal", 1)), w.Terug())) == ("wens", 1)


def test_the_way_back_from_a_probe_leads_to_its_question_in_its_own_round() -> None:
    tweede = (
        antwoord("verbreding", "thuis"),
        antwoord("nog-een", "ja"),
        w.Doorvraag(("verbreding", 2), "overeenkomst"),
    )
    assert plek(na(*tweede)) == ("overeenkomst", 2)
    assert plek(na(*tweede, w.Terug())) == ("verbreding", 2)


def test_the_way_back_leads_to_a_probe_that_was_answered() -> None:
    tot = (*TERUGKIJKEN[:3], w.Doorvraag(("gebeurtenis", 1), "aandeel"), antwoord("aandeel", "alles"))
    assert plek(na(*tot)) == ("emoties", 1)
    assert plek(na(*tot, w.Terug())) == ("aandeel", 1)


def test_the_way_back_passes_over_what_no_longer_applies() -> None:
    gesprek = (
        *TERUGKIJKEN,
        antwoord("waardering", "positief"),
        antwoord("goed", "rustig"),
        antwoord("waardering", "negatief"),
    )
    assert plek(na(*gesprek)) == ("gemist", 1)
    assert plek(na(*gesprek, w.Terug())) == ("waardering", 1)


# Going elsewhere


@pytest.mark.parametrize(
    ("woord", "waarheen"),
    [
        ("activeren", "stap"),
        (" Acti ", "stap"),
        ("stap", "stap"),
        ("vooruit", "proberen"),
        ("reflecteren", "goed"),
        ("opening", "wens"),
    ],
)
def test_a_phase_by_its_beginning_or_a_question_by_its_name_is_gone_to(woord: str, waarheen: str) -> None:
    """In a phase to the first question that waits."""
    assert plek(na(w.Ga(woord))) == (waarheen, 1)


def test_in_a_phase_that_is_done_its_first_question_is_gone_to() -> None:
    assert plek(na(*TERUGKIJKEN, antwoord("waardering", "1"), w.Ga("terugkijken"))) == ("moment", 1)
    assert plek(na(*TERUGKIJKEN[:2], w.Ga("terugkijken"))) == ("gebeurtenis", 1)


@pytest.mark.parametrize("woord", ["", "  ", "x", "nergens", "gemist"])
def test_where_nobody_can_go_is_told(woord: str) -> None:
    """A question that does not apply now is no place to go to either."""
    assert refused(na(antwoord("waardering", "positief")), w.Ga(woord)) == t.WAARHEEN


def test_what_a_jump_passes_waits_and_only_what_was_on_screen_can_be_gone_back_to() -> None:
    gesprek = feiten(na(*TERUGKIJKEN[:2]), w.Ga("waardering"))
    assert gesprek == (
        g.Uitgesteld("gebeurtenis", 1),
        g.Uitgesteld("emoties", 1, gepasseerd=True),
        g.Gegaan("waardering", 1),
    )


def test_a_jump_back_puts_nothing_off() -> None:
    assert feiten(na(*TERUGKIJKEN), w.Ga("moment")) == (g.Gegaan("moment", 1),)


def test_from_the_end_a_jump_leads_anywhere() -> None:
    assert feiten(na(*KLAAR), w.Ga("moment")) == (g.Gegaan("moment", 1),)


def test_a_jump_to_a_step_offers_nothing_that_waits() -> None:
    """Only whoever goes to the closing is offered it."""
    gegeven = feiten(na(later("wens"), *TERUGKIJKEN[1:]), w.Ga("activeren"))
    assert not [feit for feit in gegeven if isinstance(feit, g.Gekozen)]


def test_a_jump_from_an_extra_leaves_what_stood_before_it() -> None:
    """What was not passed is not put off: the talk comes to it by itself."""
    gegeven = feiten(na(antwoord("wens", "x"), w.Kies(("verhaal", 1))), w.Ga("activeren"))
    assert gegeven[0] == g.Uitgesteld("verhaal", 1)
    assert g.Uitgesteld("moment", 1, gepasseerd=True) not in gegeven


def test_a_jump_to_the_closing_that_is_next_is_only_that() -> None:
    assert feiten(na(*KLAAR[:-1]), w.Ga("afronden")) == (g.Gegaan("akkoord", 1),)


# Beside an answer


def test_what_is_noted_and_reworded_is_cleaned() -> None:
    assert feiten(na(), w.Notitie(("wens", 1), " let \x1bop \n")) == (g.Genoteerd("wens", 1, tekst="let op"),)
    assert feiten(na(), w.Anders(("wens", 1), "Wat\n wil \x1bje? ")) == (
        g.Herverwoord("wens", 1, tekst="Wat wil je?"),
    )


def test_a_probe_is_a_question_of_its_own_or_a_sentence_that_was_said() -> None:
    assert feiten(na(), w.Doorvraag(("gebeurtenis", 1), "aandeel")) == (g.Gekozen("aandeel", 1),)
    assert feiten(na(), w.Doorvraag(("gebeurtenis", 1), "En toen?")) == (
        g.Doorgevraagd("gebeurtenis", 1, tekst="En toen?"),
    )


def test_what_is_worked_out_is_read_as_an_answer_would_be() -> None:
    """M44: a day is a day; what stands there already stays."""
    gesprek = na(*TERUGKIJKEN, w.Sluit())
    assert feiten(gesprek, w.WerkUit(("stap-wanneer", 1), "morgen")) == (
        g.Beantwoord("stap-wanneer", 1, tekst="2026-11-21", woorden="uitgewerkt"),
    )
    assert refused(gesprek, w.WerkUit(("moment", 1), "anders")) == t.AL_INGEVULD
    assert refused(gesprek, w.WerkUit(("onbekend", 1), "anders")) == t.onbekende_vraag("onbekend")


@pytest.mark.parametrize(
    ("wens", "gegeven"),
    [
        (w.Vertel(), (g.Verteld(),)),
        (w.RondAf(), (g.Vervroegd(),)),
        (w.BreekAf(), (g.Afgebroken(),)),
        (w.Sluit(), (g.Afgerond(),)),
        (w.Kies(("verhaal", 1)), (g.Gekozen("verhaal", 1),)),
        (w.Herzie(("wens", 1)), (g.Teruggegaan("wens", 1),)),
        (w.Van(("wens", 1), "ouder"), (g.Toegeschreven("wens", 1, van="ouder"),)),
        (w.Afscherming(("wens", 1), "tussen_ons"), (g.Afgeschermd("wens", 1, soort="tussen_ons"),)),
        (w.Intrekken(("wens", 1)), (g.Ingetrokken("wens", 1), g.Besproken("wens", 1))),
    ],
    ids=lambda deel: type(deel).__name__,
)
def test_the_other_wishes_give_the_fact_of_their_name(wens: w.Wens, gegeven: tuple[g.Feit, ...]) -> None:
    assert feiten(na(), wens) == gegeven


# How what is typed is read

WIE = (
    Keuze("van een ouder", "ouder"),
    Keuze("van mij, of van ons", "begeleider"),
    Keuze("Iemand anders", "ander"),
)


@pytest.mark.parametrize(
    ("getypt", "heel", "begin", "woord"),
    [
        ("1", 0, 0, 0), (" 3 ", 2, 2, 2), ("0", None, None, None), ("4", None, None, None),
        ("ouder", 0, 0, 0), ("OUDER", 0, 0, 0), ("iemand anders", 2, 2, 2), ("Ander", 2, 2, 2),
        ("van een", None, 0, 0), ("iem", None, 2, 2), ("van", None, None, None),
        ("mij", None, None, 1), ("ons", None, None, 1), ("anders", None, None, 2), ("", None, None, None),
        ("oud", None, None, None),
    ],
)  # fmt: skip
def test_a_choice_is_meant_by_its_number_its_words_their_begin_or_one_of_them(
    getypt: str, heel: int | None, begin: int | None, woord: int | None
) -> None:
    """What can be two of them is none, and the strictest way in which one is meant decides."""
    assert find_choice(WIE, getypt) == begin
    manieren: dict[Kiest, int | None] = {"heel": heel, "begin": begin, "woord": woord}
    assert {hoe: find_choice(WIE, getypt, hoe) for hoe in manieren} == manieren


@pytest.mark.parametrize("getypt", ["", "  "])
def test_who_types_nothing_chooses_nothing_also_where_there_is_only_one(getypt: str) -> None:
    assert find_choice(WIE[:1], getypt) is None


def test_a_choice_that_is_not_clear_is_told_with_what_there_is() -> None:
    assert match_choice(WIE, "ouder").waarde == "ouder"
    with pytest.raises(Geweigerd) as nee:
        match_choice(WIE, "van")
    assert nee.value.zin == t.kies_een(["van een ouder", "van mij, of van ons", "Iemand anders"])


@pytest.mark.parametrize(
    ("getypt", "gezegd"),
    [
        ('"Zo"', "Zo"), ("“Zo”", "Zo"), ("„Zo”", "Zo"), ("„Zo“", "Zo"), ("”Zo”", "Zo"), ("«Zo»", "Zo"),
        ('" Zo "', "Zo"), ('"é"', "é"), ('""', None), ('"', None), ('" "', None), ("", None),
        ('"Zo" en "niet zo"', None), ('Zo"', None), ('"Zo', None), ("“Zo»", None), ("'Zo'", None),
    ],
)  # fmt: skip
def test_what_stands_between_two_marks_of_a_pair_is_word_for_word(getypt: str, gezegd: str | None) -> None:
    """M10: all of it, and nothing that was quoted twice."""
    assert unquote(getypt) == gezegd


@pytest.mark.parametrize(
    ("gezegd", "getypt"),
    [("Zo", '"Zo"'), ('Hij zei "zo"', '“Hij zei "zo"”'), ('"a" ”b”', '„"a" ”b”“'), ('"”“»', '""”“»"')],
)
def test_words_are_put_between_marks_that_do_not_stand_in_them(gezegd: str, getypt: str) -> None:
    """With every mark in them the first ones must do."""
    assert quote(gezegd) == getypt


OPEN = vraag("open")
REGELS = vraag("regels", invoer="regels")
DATUM = vraag("datum", invoer="datum")


@pytest.mark.parametrize(
    ("gevraagd", "getypt", "tekst", "woorden"),
    [
        (OPEN, " Ik bel. ", "Ik bel.", "samengevat"),
        (OPEN, '"Ik bel."', "Ik bel.", "letterlijk"),
        (vraag("keuze", keuze=("warm", "koud")), "2", "koud", "samengevat"),
        (DATUM, "1 dec", "2026-12-01", "samengevat"),
        (REGELS, "trots, blij\n\n boos ", "trots, blij\nboos", "samengevat"),
        (REGELS, '"trots"\n"blij"', "trots\nblij", "letterlijk"),
        (REGELS, '"trots"\nblij', '"trots"\nblij', "samengevat"),
        (REGELS, '"trots\nblij"', "trots\nblij", "letterlijk"),
        (REGELS, "", "", "samengevat"),
    ],
)
def test_an_answer_stays_what_was_typed_and_only_choices_and_days_are_read(
    gevraagd: Vraag, getypt: str, tekst: str, woorden: str
) -> None:
    """M10: word for word is what stands between marks; one line is one thing."""
    gelezen = read_answer(gevraagd, getypt, VANDAAG)
    assert (gelezen.tekst, gelezen.woorden) == (tekst, woorden)


@pytest.mark.parametrize(("getypt", "zin"), [("nog niet", t.GEEN_DATUM_NODIG), ("ooit", t.GEEN_DATUM)])
def test_what_is_no_day_is_told_so(getypt: str, zin: str) -> None:
    with pytest.raises(Geweigerd) as nee:
        read_answer(DATUM, getypt, VANDAAG)
    assert nee.value.zin == zin


@pytest.mark.parametrize(
    "wens",
    [
        w.Kies(("onzin", 1)),
        w.Herzie(("onzin", 1)),
        w.Van(("onzin", 1), "ouder"),
        w.Afscherming(("onzin", 1), "tussen_ons"),
        w.Intrekken(("onzin", 1)),
    ],
)
def test_of_a_question_that_the_talk_does_not_have_nothing_can_be_said(wens: w.Wens) -> None:
    assert refused(na(), wens) == t.onbekende_vraag("onzin")


def test_what_is_said_of_a_question_is_kept_as_it_was_said() -> None:
    """M42, M47: who said it, that it stays between the two, and that it was taken back."""
    assert feiten(na(), w.Van(("wens", 1), "ouder")) == (g.Toegeschreven("wens", 1, van="ouder"),)
    assert feiten(na(), w.Afscherming(("wens", 1), "tussen_ons")) == (
        g.Afgeschermd("wens", 1, soort="tussen_ons"),
    )
    assert feiten(na(antwoord("wens", "x")), w.Intrekken(("wens", 1))) == (
        g.Ingetrokken("wens", 1),
        g.Besproken("wens", 1),
    )


def test_how_a_talk_ends_and_what_is_changed_after_it_is_kept_as_it_was_said() -> None:
    """M41, M46: each end is its own, and a change has what was there before, the reason and the moment."""
    for wens, feit in (
        (w.Vertel(), g.Verteld()), (w.RondAf(), g.Vervroegd()),
        (w.BreekAf(), g.Afgebroken()), (w.Sluit(), g.Afgerond()),
    ):  # fmt: skip
        assert feiten(na(), wens) == (feit,)
    af = na(w.Sluit())
    assert feiten(af, w.StemIn()) == (g.Ingestemd(),)
    assert feiten(af, w.Klaar()) == (g.Uitgewerkt(),)
    wat = ("vervolgstap.waar", "thuis", "op school", "nagevraagd", "2026-11-21T10:00:00+01:00")
    assert feiten(af, w.Wijzig(*wat)) == (g.Gewijzigd(*wat),)
