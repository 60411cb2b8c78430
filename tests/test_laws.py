"""The laws of a talk, for any sequence of wishes (the design: a talk is a fold over facts)."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from loopbaangesprek import gebeurtenissen as g
from loopbaangesprek import wensen as w
from loopbaangesprek.besluit import decide
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.gebeurtenissen import Feit, from_line, to_line
from loopbaangesprek.gesprek import Cel, Gesprek, apply, replay
from loopbaangesprek.inkorten import compact
from loopbaangesprek.oogst import harvest
from loopbaangesprek.verslag import Verslag
from loopbaangesprek.volgorde import order, turn
from tests.proefbank import PROEFBANK, VANDAAG, begonnen

IDS = [v.id for v in PROEFBANK.vragen()] + [
    "aanbod.emotie",
    "aanbod.stap",
    "aanbod.later",
    "aanbod.conclusie",
]
plekken = st.tuples(st.sampled_from(IDS), st.integers(1, 3))
teksten = st.one_of(
    st.sampled_from(
        ["ja", "nee", "1", "2", "positief", "negatief", "warm", "lauw", "nog niet", "2026-12-01", '"Zo"']
    ),
    st.text(max_size=12),
)
wensen: st.SearchStrategy[w.Wens] = st.one_of(
    st.builds(w.Antwoord, plekken, teksten),
    st.builds(w.Stand, plekken, st.sampled_from(["besproken", "overgeslagen", "later"])),
    st.builds(w.Kies, plekken),
    st.builds(w.Herzie, plekken),
    st.just(w.Terug()),
    st.builds(w.Ga, st.sampled_from(["activeren", "terugkijken", "inzicht", "afronden", "x"])),
    st.builds(w.Doorvraag, plekken, st.sampled_from(["En toen?", "aandeel", "Hoe?"])),
    st.builds(w.Notitie, plekken, st.sampled_from(["", "iets"])),
    st.builds(w.Anders, plekken, st.just("Anders?")),
    st.builds(w.Van, plekken, st.sampled_from(["jongere", "ouder"])),
    st.builds(w.Intrekken, plekken),
    st.just(w.Vertel()),
    st.just(w.RondAf()),
)


def at_the_turn(gesprek: Gesprek, wens: w.Wens, *, hier: bool) -> w.Wens:
    """The same wish, but at the place whose turn it is: so that talks get far."""
    beurt = turn(gesprek)
    if hier and beurt is not None and isinstance(wens, (w.Antwoord, w.Stand)):
        if isinstance(wens, w.Antwoord) and beurt.vraag.keuze:
            return w.Antwoord(beurt.plek, str(1 + len(wens.tekst) % len(beurt.vraag.keuze)))
        return type(wens)(beurt.plek, *[getattr(wens, f) for f in wens.__struct_fields__[1:2]])
    return wens


@st.composite
def talks(draw: st.DrawFn) -> list[Feit]:
    """The facts of a talk with wishes of every kind, refused ones left out."""
    feiten: list[Feit] = [begonnen()]
    gesprek = Gesprek(begonnen())
    for wens, hier in draw(st.lists(st.tuples(wensen, st.booleans()), max_size=25)):
        try:
            nieuw = decide(gesprek, at_the_turn(gesprek, wens, hier=hier), VANDAAG)
        except Geweigerd:
            continue
        for feit in nieuw:
            gesprek = apply(gesprek, feit)
        feiten += nieuw
    if draw(st.booleans()):
        feiten.append(g.Afgerond())
    return feiten


@given(talks())
def test_facts_survive_json(feiten: list[Feit]) -> None:
    """A fact is the same fact after it was a line of JSON."""
    assert [from_line(to_line(f)) for f in feiten] == feiten


@given(talks())
def test_compacting_changes_nothing_that_is_known(feiten: list[Feit]) -> None:
    """What `compact` leaves makes the same talk, and the same record."""
    kort = compact(feiten)
    assert replay(kort) == replay(feiten)
    assert compact(kort) == kort
    assert harvest(replay(kort)) == harvest(replay(feiten))


@given(talks(), st.data())
def test_a_fact_and_its_withdrawal_equal_nothing(feiten: list[Feit], data: st.DataObject) -> None:
    """What is said at an untouched place and taken back leaves the talk as it was."""
    gesprek = replay(feiten)
    plek = data.draw(
        plekken.filter(
            lambda p: gesprek.cel(p) == Cel() and p not in gesprek.gekozen and p not in gesprek.wijs
        )
    )
    gezegd: list[Feit] = [
        g.Beantwoord(*plek, tekst="iets"),
        g.Genoteerd(*plek, tekst="wat"),
        g.Ingetrokken(*plek),
    ]
    assert replay([*feiten, *gezegd]) == gesprek


@given(talks(), st.integers(0, 40))
def test_stopping_after_any_wish_and_resuming_gives_the_same_talk(feiten: list[Feit], waar: int) -> None:
    """A talk read back from its lines and gone on with is the talk that never stopped."""
    eerst = replay([from_line(to_line(f)) for f in feiten[: waar + 1]])
    for feit in feiten[waar + 1 :]:
        eerst = apply(eerst, feit)
    assert eerst == replay(feiten)


@given(talks())
def test_every_talk_makes_a_valid_record(feiten: list[Feit]) -> None:
    """Whatever was wished, the record fits the models, and says each place once."""
    record = Verslag.model_validate(harvest(replay(feiten)))
    plekken_ = [(a.vraag, a.ronde) for a in record.antwoorden]
    assert len(plekken_) == len(set(plekken_))


@given(talks())
def test_whose_turn_it_is_is_a_place_that_exists(feiten: list[Feit]) -> None:
    """The turn is a place in the order, and answering it gives another turn or the end."""
    gesprek = replay(feiten)
    beurt = turn(gesprek)
    assert beurt is None or beurt in order(gesprek)
