"""The laws of a talk, for any sequence of wishes (the design: a talk is a fold over facts)."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from loopbaangesprek import gebeurtenissen as g
from loopbaangesprek import wensen as w
from loopbaangesprek.besluit import decide
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.gebeurtenissen import Feit, from_line, to_line
from loopbaangesprek.gesprek import Cel, Gesprek, apply, replay
from loopbaangesprek.inkorten import compact, superseded
from loopbaangesprek.nee import says_no
from loopbaangesprek.oogst import harvest
from loopbaangesprek.paden import ITEMS, get, makes_item
from loopbaangesprek.schoon import schoon
from loopbaangesprek.velden import VELDEN
from loopbaangesprek.verslag import Verslag
from loopbaangesprek.volgorde import order, place_of, turn
from loopbaangesprek.wijzigbaar import BIJ_HET_BEGIN
from loopbaangesprek.wijziging import check_change, old_value, read_value
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
verhaalplekken = st.tuples(st.sampled_from(["verbreding", "verdieping"]), st.integers(1, 3))
wensen: st.SearchStrategy[w.Wens] = st.one_of(
    st.builds(w.Antwoord, plekken, teksten),
    st.builds(w.Verbind, verhaalplekken | plekken, teksten, st.sampled_from(["eerder1", "eerder2", " "])),
    st.builds(w.Antwoord, verhaalplekken, teksten),
    st.builds(w.Stand, verhaalplekken | plekken, st.sampled_from(["besproken", "overgeslagen", "later"])),
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


def paths() -> list[str]:
    """Every path that can be changed, in lists with the first three numbers, and some that cannot."""
    met_nummer = [f"{lijst}.{i}.{lid}" for lijst, leden in ITEMS.items() for lid in leden for i in (1, 2, 3)]
    regels = [f"{pad}.{i}" for pad, veld in VELDEN.items() if veld.soort == "regels" for i in (1, 2, 3)]
    enkel = [pad for pad in (*VELDEN, *BIJ_HET_BEGIN) if pad.rpartition(".")[0] not in ITEMS]
    return [*enkel, *met_nummer, *regels, "vervolgstap.warmte.onzin", "gesprek.id", "klein_verhaal.emoties.0"]


veranderingen = st.tuples(
    st.sampled_from(paths()),
    st.one_of(
        st.sampled_from(
            ["", "", "1", "2", "nog niet", "nee", "ja", "warm", "2026-12-01", "a\nb", "vmbo", "mentor"]
        ),
        st.text(max_size=12),
    ),
)


def change(gesprek: Gesprek, pad: str, tekst: str) -> list[Feit]:
    """The fact of a change as it is typed; none when it is refused."""
    record = harvest(gesprek)
    try:
        oud, nieuw = old_value(record, pad), read_value(pad, schoon(tekst).strip(), VANDAAG)
        check_change(record, pad, nieuw)
    except Geweigerd:
        return []
    return list(decide(gesprek, w.Wijzig(pad, oud, nieuw, "daarom", "2026-11-21T09:30:00+01:00"), VANDAAG))


begins = st.sampled_from([
    begonnen(),
    begonnen(
        code="vmbo-3310", niveau="vmbo", leerjaar="4", rol="mentor", naam="de mentor", vorm="papier",
        aanwezig=("jongere", "mentor"), vorige=g.Vorige("t1", "bellen"),
    ),
])  # fmt: skip


@st.composite
def changed_talks(draw: st.DrawFn) -> list[Feit]:
    """The facts of a talk that was closed or broken off, worked out, and then changed."""
    einde: Feit = g.Afgebroken() if draw(st.integers(0, 4)) == 0 else g.Afgerond()
    gehouden = (f for f in draw(talks())[1:] if not isinstance(f, (g.Afgerond, g.Vervroegd)))
    feiten: list[Feit] = [draw(begins), *gehouden, einde]
    gesprek = replay(feiten)
    for plek, tekst in draw(st.lists(st.tuples(plekken, teksten), max_size=3)):
        try:
            feiten += decide(gesprek, w.WerkUit(plek, tekst), VANDAAG)
        except Geweigerd:
            continue
        gesprek = replay(feiten)
    if draw(st.booleans()):
        feiten.append(g.Uitgewerkt())
    for pad, tekst in draw(st.lists(veranderingen, min_size=1, max_size=6)):
        feiten += change(gesprek, pad, tekst)
        gesprek = replay(feiten)
    return feiten


@given(talks() | changed_talks())
def test_facts_survive_json(feiten: list[Feit]) -> None:
    """A fact is the same fact after it was a line of JSON."""
    assert [from_line(to_line(f)) for f in feiten] == feiten


@given(talks() | changed_talks())
def test_compacting_changes_nothing_that_is_known(feiten: list[Feit]) -> None:
    """What `compact` leaves makes the same talk, and the same record."""
    kort = compact(feiten)
    assert replay(kort) == replay(feiten)
    assert compact(kort) == kort
    assert harvest(replay(kort)) == harvest(replay(feiten))


WENS = ("wens", 1)


@pytest.mark.parametrize(
    ("feiten", "weg"),
    [
        ([g.Beantwoord(*WENS, tekst="eerst"), g.Beantwoord(*WENS, tekst="nu")], [1]),
        ([g.Beantwoord(*WENS, tekst="iets"), g.Overgeslagen(*WENS), g.Uitgesteld(*WENS)], [1, 2]),
        ([g.Beantwoord(*WENS, tekst="iets"), g.Genoteerd(*WENS, tekst="wat"), g.Ingetrokken(*WENS)], [1, 2, 3]),
        ([g.Ingetrokken(*WENS), g.Beantwoord(*WENS, tekst="weer")], [1]),
        ([g.Verbonden(*WENS, gesprek="t1"), g.Besproken(*WENS), g.Beantwoord(*WENS, tekst="weer")], [1, 2]),
        ([g.Verbonden(*WENS, gesprek="t1"), g.Beantwoord(*WENS, tekst="meer")], []),
        ([g.Beantwoord(*WENS, tekst="eerst"), g.Afgerond(), g.Beantwoord(*WENS, tekst="uitgewerkt")], []),
        ([g.Doorgevraagd(*WENS, "Hoe?"), g.Doorgevraagd(*WENS, "En toen?"), g.Doorgevraagd(*WENS, "Hoe?")], [1]),
        ([g.Verteld(), g.Vervroegd(), g.Verteld()], [1]),
        ([g.Genoteerd(*WENS, tekst="a"), g.Herverwoord(*WENS, tekst="b"), g.Genoteerd(*WENS, tekst="c")], [1]),
    ],
)  # fmt: skip
def test_what_goes_is_what_was_taken_back_or_said_anew(feiten: list[Feit], weg: list[int]) -> None:
    """Each thing that is said at a place replaces its like, and nothing that was said after the closing goes."""
    assert superseded([begonnen(), *feiten]) == weg


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
        g.Verbonden(*plek, gesprek="eerder1"),
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


@given(talks() | changed_talks(), st.lists(st.tuples(plekken, teksten), max_size=3))
def test_a_place_by_itself_is_the_one_in_the_order(
    feiten: list[Feit], elders: list[tuple[tuple[str, int], str]]
) -> None:
    """Asked for one place or for all of them: the same turn, or none."""
    gesprek = replay([*feiten, *(g.Beantwoord(*plek, tekst=tekst) for plek, tekst in elders)])
    alle = {beurt.plek: beurt for beurt in reversed(order(gesprek))}
    for naam in (*IDS, "onbekend"):
        for ronde in range(-1, 6):
            assert place_of(gesprek, (naam, ronde)) == alle.get((naam, ronde))


@given(talks() | changed_talks())
def test_every_talk_makes_a_valid_record(feiten: list[Feit]) -> None:
    """Whatever was wished or changed, the record fits the models, and says each place once."""
    record = Verslag.model_validate(harvest(replay(feiten)))
    plekken_ = [(a.vraag, a.ronde) for a in record.antwoorden]
    assert len(plekken_) == len(set(plekken_))


@given(changed_talks())
def test_a_changed_record_has_the_shape_of_a_record(feiten: list[Feit]) -> None:
    """C4: what is empty is null or an empty list, an item says something, and "nog niet" is no step."""
    record = harvest(replay(feiten))
    for pad in ("vervolgstap.warmte", "rode_draad", "opening.vorige_stap"):
        deel = get(record, pad)
        assert deel is None or any(v is not None for lid, v in deel.items() if lid != "voorlopig")
    for lijst in ITEMS:
        assert all(makes_item(lijst, item) for item in get(record, lijst))
    assert all(isinstance(get(record, pad), list) for pad, veld in VELDEN.items() if veld.soort == "regels")
    stap, groter = record["vervolgstap"], record["groter_verhaal"]
    assert (stap["status"] == "gekozen") == (stap["activiteit"] is not None)
    assert not says_no(stap["activiteit"])
    assert (groter["stem"] is None) == (groter["tekst"] is None)


@given(talks())
def test_whose_turn_it_is_is_a_place_that_exists(feiten: list[Feit]) -> None:
    """The turn is a place in the order, and answering it gives another turn or the end."""
    gesprek = replay(feiten)
    beurt = turn(gesprek)
    assert beurt is None or beurt in order(gesprek)


@given(talks())
def test_a_story_is_linked_as_the_last_facts_about_it_say(feiten: list[Feit]) -> None:
    """M12: a link stays while the words are amended, and goes with a no, or with what is taken back or passed over."""
    verband: dict[g.Plek, str] = {}
    for feit in feiten:
        if isinstance(feit, g.Verbonden):
            verband[feit.plek] = feit.gesprek
        elif isinstance(feit, (g.Besproken, g.Overgeslagen, g.Uitgesteld, g.Ingetrokken)) or (
            isinstance(feit, g.Beantwoord) and says_no(feit.tekst)
        ):
            verband.pop(feit.plek, None)
    gesprek = replay(feiten)
    assert {plek: cel.herkomst for plek, cel in gesprek.cellen.items() if cel.herkomst} == verband
    kort = compact(feiten)
    assert {f.plek: f.gesprek for f in kort if isinstance(f, g.Verbonden)} == verband
    gevonden = [item["gesprek"] for item in harvest(gesprek)["verwante_verhalen"] if item["gesprek"]]
    assert sorted(gevonden) == sorted(verband.values())


_OM = "2026-11-21T09:30:00+01:00"


@given(changed_talks())
@example([
    begonnen(),
    g.Afgerond(),
    g.Gewijzigd("klein_verhaal.emoties", [], ["trots"], "vergeten", _OM),
    g.Gewijzigd("klein_verhaal.emoties.1", "trots", None, "toch niet", _OM),
])  # fmt: skip
def test_making_a_record_changes_no_fact(feiten: list[Feit]) -> None:
    """A record is made of the facts as often as one likes; they stay word for word."""
    regels = [to_line(f) for f in feiten]
    harvest(replay(feiten))
    assert [to_line(f) for f in feiten] == regels
