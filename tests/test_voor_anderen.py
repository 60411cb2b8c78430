"""What others get of a talk in which something is shielded, one case at a time."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from loopbaangesprek import gebeurtenissen as g
from loopbaangesprek import wensen as w
from loopbaangesprek.afschermen import (
    drafts_to_share,
    how_many,
    is_marked,
    is_step_shielded,
    left_out,
    marked_record,
    shielded_answers,
    without_shielded,
)
from loopbaangesprek.besluit import decide
from loopbaangesprek.gebeurtenissen import Feit, Plek, Vorige
from loopbaangesprek.gesprek import apply, replay
from loopbaangesprek.oogst import harvest
from loopbaangesprek.paden import get
from loopbaangesprek.vragenbank import Vragenbank, fingerprint
from tests.proefbank import PROEFBANK, VANDAAG, antwoord, begonnen, na
from tests.test_afschermen import sensitive
from tests.test_laws import change

GEHEIM = "thuis gaat het niet goed"
ANDERS = "wat er later van gezegd werd"
KWALITEITEN = "groter_verhaal.kwaliteiten"


def dicht(naam: str, ronde: int = 1) -> w.Wens:
    """Keep what stands at a place between the two."""
    return w.Afscherming((naam, ronde), "tussen_ons")


def held(*wensen: w.Wens, bank: Vragenbank = PROEFBANK, vorige: Vorige | None = None) -> list[Feit]:
    """The facts of a talk that was held with these wishes and closed."""
    begin = replace(begonnen(vorige=vorige), bank=bank, sha256=fingerprint(bank))
    feiten: list[Feit] = [begin]
    gesprek = replay(feiten)
    for wens in (*wensen, w.Sluit()):
        nieuw = decide(gesprek, wens, VANDAAG)
        feiten += nieuw
        for feit in nieuw:
            gesprek = apply(gesprek, feit)
    return feiten


def changed(feiten: list[Feit], *wijzigingen: tuple[str, str]) -> list[Feit]:
    """The same talk after these changes, each of which could be made."""
    for pad, tekst in wijzigingen:
        [feit] = change(replay(feiten), pad, tekst)
        feiten = [*feiten, feit]
    return feiten


def shared_changes(feiten: list[Feit]) -> list[tuple[str, g.Waarde]]:
    """Which changes others get, with the path that they have for them."""
    return [(feit.pad, feit.nieuw) for feit in without_shielded(feiten) if isinstance(feit, g.Gewijzigd)]


# What was said


def test_a_talk_in_which_nothing_is_shielded_stays_as_it_is() -> None:
    feiten = held(
        antwoord("moment", "de fiets"), w.Notitie(("moment", 1), "lacht"), vorige=Vorige("t1", "bellen")
    )
    assert left_out(feiten) == feiten
    assert marked_record(replay(feiten)) is None


def test_of_a_shielded_answer_it_is_told_only_that_it_was_spoken_of() -> None:
    """The note, the words in which it was asked, and the talk it came from go; what stands elsewhere stays."""
    feiten = held(
        w.Anders(("verbreding", 1), GEHEIM),
        w.Verbind(("verbreding", 1), GEHEIM, "eerder-gesprek"),
        w.Notitie(("verbreding", 1), GEHEIM),
        dicht("verbreding"),
        antwoord("moment", "de fiets"),
        w.Notitie(("moment", 1), "lacht"),
    )  # fmt: skip
    assert without_shielded(feiten)[1:] == [
        g.Besproken("verbreding"),
        g.Afgeschermd("verbreding", soort="tussen_ons"),
        g.Beantwoord("moment", tekst="de fiets"),
        g.Genoteerd("moment", tekst="lacht"),
        g.Afgerond(),
    ]


def test_a_probe_of_the_bank_stays_and_one_that_was_made_up_goes() -> None:
    """What somebody made up may tell what was said."""
    feiten = held(
        antwoord("gebeurtenis", GEHEIM),
        w.Doorvraag(("gebeurtenis", 1), "En toen?"),
        w.Doorvraag(("gebeurtenis", 1), "En wat zei je vader?"),
        dicht("gebeurtenis"),
    )
    gevraagd = [feit.tekst for feit in without_shielded(feiten) if isinstance(feit, g.Doorgevraagd)]
    assert gevraagd == ["En toen?"]


def test_at_an_offer_the_bank_has_no_probes_so_that_each_was_made_up() -> None:
    feiten = held(w.Doorvraag(("aanbod.conclusie", 1), "En wat zei je vader?"), dicht("aanbod.conclusie"))
    assert without_shielded(feiten)[1:] == [
        g.Afgeschermd("aanbod.conclusie", soort="tussen_ons"),
        g.Afgerond(),
    ]


def test_what_was_taken_away_from_a_shielded_place_does_not_come_back() -> None:
    """A probe goes with its question, also where nothing stands any more."""
    feiten = held(
        w.Notitie(("aandeel", 1), GEHEIM),
        w.Notitie(("aandeel", 1), ""),
        w.Anders(("overeenkomst", 1), GEHEIM),
        w.Anders(("overeenkomst", 1), ""),
        antwoord("gebeurtenis", GEHEIM),
        dicht("gebeurtenis"),
        dicht("verbreding"),
    )
    assert without_shielded(feiten)[1:] == [
        g.Besproken("gebeurtenis"),
        g.Afgeschermd("gebeurtenis", soort="tussen_ons"),
        g.Afgeschermd("verbreding", soort="tussen_ons"),
        g.Afgerond(),
    ]


# The step of the talk before


@pytest.mark.parametrize(
    "wensen", [(), (antwoord("moment", GEHEIM), dicht("moment"))], ids=["alleen die", "meer"]
)
@pytest.mark.parametrize(
    ("vorige", "over"),
    [
        (None, None),
        (Vorige("t1", "bellen"), Vorige("t1", "bellen")),
        (Vorige("t1", GEHEIM, afgeschermd=True), Vorige("t1", None, afgeschermd=True)),
        (Vorige(None, GEHEIM, afgeschermd=True), None),
    ],
)
def test_a_shielded_step_of_the_talk_before_loses_its_words(
    wensen: tuple[w.Wens, ...], vorige: Vorige | None, over: Vorige | None
) -> None:
    """That there was one stays, where it is known of which talk it was."""
    [begin, *_] = without_shielded(held(*wensen, vorige=vorige))
    assert isinstance(begin, g.Begonnen)
    assert begin.vorige == over


def test_a_shielded_step_of_the_talk_before_is_marked_in_the_record() -> None:
    record = marked_record(replay(held(vorige=Vorige("t1", GEHEIM, afgeschermd=True))))
    assert record
    assert is_marked(get(record, "opening.vorige_stap.activiteit"))
    gewoon = marked_record(
        replay(held(antwoord("moment", GEHEIM), dicht("moment"), vorige=Vorige("t1", "bellen")))
    )
    assert gewoon
    assert is_marked(get(gewoon, "ervaring.titel"))
    assert not is_marked(get(gewoon, "opening.vorige_stap.activiteit"))


def test_what_is_made_later_of_a_shielded_step_of_the_talk_before_is_not_told_either() -> None:
    feiten = changed(
        held(vorige=Vorige("t1", GEHEIM, afgeschermd=True)),
        ("opening.vorige_stap.activiteit", ANDERS),
        ("opening.vorige_stap.geleerd", "bellen helpt"),
    )
    assert shared_changes(feiten) == [("opening.vorige_stap.geleerd", "bellen helpt")]


# What was changed afterwards


def test_a_change_goes_along_with_the_field_it_changes() -> None:
    """A second change too, when the first put other words in a shielded field, or took them all away."""
    feiten = changed(
        held(antwoord("moment", GEHEIM), dicht("moment"), antwoord("gebeurtenis", "de fiets")),
        ("ervaring.titel", ANDERS),
        ("klein_verhaal.gebeurtenis", "de trap"),
        ("ervaring.titel", ""),
        ("ervaring.titel", ANDERS),
        ("klein_verhaal.gebeurtenis", "de gang"),
    )
    assert shared_changes(feiten) == [
        ("klein_verhaal.gebeurtenis", "de trap"),
        ("klein_verhaal.gebeurtenis", "de gang"),
    ]
    record = marked_record(replay(feiten))
    assert record
    assert is_marked(get(record, "ervaring.titel"))
    assert not is_marked(get(record, "klein_verhaal.gebeurtenis"))


def test_a_field_that_was_empty_is_closed_when_its_question_is() -> None:
    feiten = changed(
        held(dicht("inzicht")), ("reflectie.inzicht", GEHEIM), ("reflectie.goed_gedaan", "rekenen")
    )
    assert shared_changes(feiten) == [("reflectie.goed_gedaan", "rekenen")]


@pytest.mark.parametrize(
    "pad", ["klein_verhaal.emoties", "klein_verhaal.emoties.1", "klein_verhaal.emoties.3"]
)
def test_of_shielded_lines_none_is_told_when_one_changes(pad: str) -> None:
    gezegd = antwoord("emoties", "boos\nbang")
    assert shared_changes(changed(held(gezegd, dicht("emoties")), (pad, "verdrietig"))) == []
    elders = held(gezegd, antwoord("moment", GEHEIM), dicht("moment"))
    assert [p for p, _ in shared_changes(changed(elders, (pad, "verdrietig")))] == [pad]


def test_lines_that_were_changed_stay_closed_and_say_the_same() -> None:
    """Of a line that is marked not a word is lost: a search looks for it."""
    gehad = held(antwoord("emoties", "een beetje boos\nbang"), dicht("emoties"))
    feiten = changed(
        gehad, ("klein_verhaal.emoties", "bang\nniet meer boos"), ("klein_verhaal.emoties.2", GEHEIM)
    )
    assert shared_changes(feiten) == []
    for regels, gezegd in ((gehad, ["een beetje boos", "bang"]), (feiten, ["bang", GEHEIM])):
        record = marked_record(replay(regels))
        assert record
        assert get(record, "klein_verhaal.emoties") == gezegd
        assert all(map(is_marked, get(record, "klein_verhaal.emoties")))


def test_of_a_shielded_field_that_was_emptied_nothing_is_left_to_mark() -> None:
    feiten = changed(held(antwoord("moment", GEHEIM), dicht("moment")), ("ervaring.titel", ""))
    record = marked_record(replay(feiten))
    assert record
    assert get(record, "ervaring.titel") is None


def test_an_idea_before_the_step_can_be_shielded_by_itself() -> None:
    feiten = changed(
        held(
            antwoord("stap", GEHEIM), dicht("stap"), antwoord("warmte", "lauw"), antwoord("stap", "bellen", 2)
        ),
        ("vervolgstap.niet_warm.1.activiteit", ANDERS),
        ("vervolgstap.activiteit", "mailen"),
    )
    assert shared_changes(feiten) == [("vervolgstap.activiteit", "mailen")]


def test_an_item_has_the_number_it_has_for_others() -> None:
    """What comes before it and is shielded does not count, and what is added is the next of theirs."""
    kwaliteiten = [
        antwoord("kwaliteit", naam, ronde) for ronde, naam in enumerate(("trots", GEHEIM, "rustig"), 1)
    ]
    open_ = [w.Kies(("nog-kwaliteit", ronde)) for ronde in (1, 2)]
    ja = [antwoord("nog-kwaliteit", "ja", ronde) for ronde in (1, 2)]
    feiten = changed(
        held(
            kwaliteiten[0],
            open_[0],
            ja[0],
            kwaliteiten[1],
            open_[1],
            ja[1],
            kwaliteiten[2],
            dicht("kwaliteit", 2),
        ),
        (f"{KWALITEITEN}.1.naam", "eerlijk"),
        (f"{KWALITEITEN}.2.blijkt_uit", ANDERS),
        (f"{KWALITEITEN}.3.naam", "kalm"),
        (f"{KWALITEITEN}.4.naam", "precies"),
        (f"{KWALITEITEN}.4.blijkt_uit", "de fiets"),
    )
    assert shared_changes(feiten) == [
        (f"{KWALITEITEN}.1.naam", "eerlijk"),
        (f"{KWALITEITEN}.2.naam", "kalm"),
        (f"{KWALITEITEN}.3.naam", "precies"),
        (f"{KWALITEITEN}.3.blijkt_uit", "de fiets"),
    ]
    assert harvest(replay(without_shielded(feiten)))["groter_verhaal"]["kwaliteiten"] == [
        {"naam": "eerlijk", "blijkt_uit": None},
        {"naam": "kalm", "blijkt_uit": None},
        {"naam": "precies", "blijkt_uit": "de fiets"},
    ]


def test_one_member_of_an_item_can_be_shielded_by_itself() -> None:
    """The story is for others, and what it has in common is not, whatever is made of that later."""
    feiten = changed(
        held(antwoord("verbreding", "bij mijn oom"), antwoord("overeenkomst", GEHEIM), dicht("overeenkomst")),
        ("verwante_verhalen.1.overeenkomst", ANDERS),
        ("verwante_verhalen.1.verhaal", "bij mijn tante"),
        ("verwante_verhalen.1.overeenkomst", GEHEIM),
    )
    assert shared_changes(feiten) == [("verwante_verhalen.1.verhaal", "bij mijn tante")]


def test_what_the_bank_calls_gevoelig_is_closed_in_each_item_also_in_a_new_one() -> None:
    """And in one where nothing stands yet; what somebody shielded themself is closed where it stands."""
    eerst = held(antwoord("verbreding", "bij mijn oom"), bank=sensitive("overeenkomst"))
    erbij = ("verwante_verhalen.1.overeenkomst", GEHEIM), ("verwante_verhalen.2.overeenkomst", GEHEIM)
    assert shared_changes(changed(eerst, *erbij)) == []
    zelf = held(antwoord("verbreding", GEHEIM), dicht("verbreding"))
    [over] = shared_changes(changed(zelf, ("verwante_verhalen.2.verhaal", "bij mijn tante")))
    assert over == ("verwante_verhalen.1.verhaal", "bij mijn tante")


@pytest.mark.parametrize(
    ("naam", "pad"),
    [
        ("overeenkomst", "verwante_verhalen.1.overeenkomst"),
        ("overeenkomst", "verwante_verhalen.2.overeenkomst"),
        ("verdieping", "verwante_verhalen.2.verhaal"),
    ],
)
def test_what_is_filled_in_afterwards_where_an_answer_was_to_be_shielded_is_closed(
    naam: str, pad: str
) -> None:
    """It was said before there was an answer, and there came none in the talk."""
    gehad = antwoord("verbreding", "bij mijn oom")
    assert shared_changes(changed(held(gehad, dicht(naam)), (pad, GEHEIM))) == []
    assert shared_changes(changed(held(gehad), (pad, "net zo"))) == [(pad, "net zo")]


def test_a_probe_of_a_question_that_was_to_be_shielded_is_closed_as_well() -> None:
    assert (
        shared_changes(changed(held(dicht("verbreding")), ("verwante_verhalen.1.overeenkomst", GEHEIM))) == []
    )


def test_where_a_shielded_story_came_from_is_marked_as_well() -> None:
    feiten = held(w.Verbind(("verbreding", 1), GEHEIM, "eerder-gesprek"), dicht("verbreding"))
    record = marked_record(replay(feiten))
    assert record
    [verhaal] = record["verwante_verhalen"]
    assert is_marked(verhaal["verhaal"])
    assert is_marked(verhaal["gesprek"])


# What is asked of a talk


def test_only_answers_that_are_there_count_as_shielded() -> None:
    gesprek = na(
        antwoord("moment", GEHEIM), dicht("moment"), antwoord("gebeurtenis", "de fiets"), antwoord("aandeel", "x"),
        dicht("inzicht"), antwoord("proberen", GEHEIM), dicht("proberen"),
    )  # fmt: skip
    assert shielded_answers(gesprek) == {("moment", 1), ("proberen", 1)}
    assert how_many(gesprek) == 2


def test_a_step_is_shielded_where_its_words_are_not_for_others() -> None:
    stap = antwoord("stap", "de planner bellen")
    assert is_step_shielded(held(stap, dicht("stap")))
    assert not is_step_shielded(held(stap, antwoord("moment", GEHEIM), dicht("moment")))


HALF: list[Plek] = [
    ("moment", 1),
    ("moment/notitie", 1),
    ("gebeurtenis", 1),
    ("gebeurtenis/anders", 1),
    ("wens/eigen", 1),
]


def test_what_is_half_typed_goes_with_its_question_and_an_own_note_never_does() -> None:
    gesprek = na(dicht("moment"))
    assert drafts_to_share(gesprek, HALF) == {("gebeurtenis", 1), ("gebeurtenis/anders", 1)}
    assert drafts_to_share(gesprek, HALF, alles=True) == {*HALF[:4]}
    assert drafts_to_share(None, HALF) == set()
    assert drafts_to_share(None, HALF, alles=True) == {*HALF[:4]}
