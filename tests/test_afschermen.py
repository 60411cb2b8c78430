"""What is shielded is in nothing that leaves the counsellor's desk, and everything else still is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from loopbaangesprek import gebeurtenissen as g
from loopbaangesprek import wensen as w
from loopbaangesprek.afschermen import is_field_shielded, is_marked, left_out, marked_record, without_shielded
from loopbaangesprek.besluit import decide
from loopbaangesprek.desk.answers import as_plain
from loopbaangesprek.desk.records import record_of
from loopbaangesprek.dossier.samenstellen import make_dossier
from loopbaangesprek.exports.dossier_markdown import render_dossier
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.gebeurtenissen import Feit, Plek, from_line, to_line
from loopbaangesprek.gesprek import Gesprek, replay
from loopbaangesprek.hoofd import head, head_and_words
from loopbaangesprek.kop import TUSSEN_JULLIE
from loopbaangesprek.oogst import harvest
from loopbaangesprek.opnemen.inhoud import take_in
from loopbaangesprek.paden import STAP, TITEL, get
from loopbaangesprek.reading.yamltree import parse
from loopbaangesprek.velden import VELDEN, is_step, list_of
from loopbaangesprek.vindbaar import findable, open_place
from loopbaangesprek.volgorde import order
from loopbaangesprek.vragenbank import Groep, Vraag, Vragenbank, fingerprint
from tests.gedrukt import render
from tests.opslag_proef import OM
from tests.proefbank import PROEFBANK, VANDAAG, antwoord, begonnen
from tests.test_laws import change, paths

TEKSTVRAGEN = [v.id for v in PROEFBANK.vragen() if not v.keuze and v.invoer != "datum"]
KEUZES = [("waardering", "negatief"), ("waardering", "positief"), ("warmte", "lauw"), ("akkoord", "ja")]
plekken = st.tuples(st.sampled_from(TEKSTVRAGEN), st.integers(1, 3))


def sensitive(*namen: str) -> Vragenbank:
    """The small bank, with some of its questions called gevoelig."""

    def mark(vraag: Vraag) -> Vraag:
        deel = tuple(mark(d) if isinstance(d, Vraag) else d for d in vraag.doorvragen)
        return replace(vraag, gevoelig=vraag.id in namen, doorvragen=deel)

    def mark_all(groep: Groep) -> Groep:
        return replace(groep, vragen=tuple(map(mark, groep.vragen)))

    fasen = tuple(replace(f, groepen=tuple(map(mark_all, f.groepen))) for f in PROEFBANK.fasen)
    return replace(PROEFBANK, fasen=fasen)


BANKEN = [
    sensitive(), sensitive("gebeurtenis"), sensitive("stap"), sensitive("waardering", "kwaliteit", "inzicht"),
    sensitive("verbreding", "emoties", "trekt"),
]  # fmt: skip


class Talk:
    """A talk that grows: its facts, and texts of which there is only one."""

    def __init__(self, bank: Vragenbank, **begin: object) -> None:
        self.begin = replace(begonnen(**begin), bank=bank, sha256=fingerprint(bank))
        self.feiten: list[Feit] = [self.begin]
        self._nummer = 0

    def text(self) -> str:
        """A text that nothing else holds."""
        self._nummer += 1
        return f"uniek{self._nummer}z"

    def wish(self, wens: w.Wens) -> None:
        """Grant a wish, if it can be."""
        try:
            self.feiten += decide(replay(self.feiten), wens, VANDAAG)
        except Geweigerd:
            return

    def change(self, pad: str, tekst: str) -> None:
        """Change a field, if that can be."""
        self.feiten += change(replay(self.feiten), pad, tekst)


@st.composite
def shielded_talks(draw: st.DrawFn) -> list[Feit]:
    """Talks of which some answers are shielded, with changes afterwards."""
    talk = Talk(draw(st.sampled_from(BANKEN)), vorige=draw(st.sampled_from([
        None, g.Vorige("t1", "uniek0z"), g.Vorige("t1", "uniek0z", afgeschermd=True),
    ])))  # fmt: skip
    for naam, keuze in draw(st.lists(st.sampled_from(KEUZES), max_size=3)):
        talk.wish(antwoord(naam, keuze))
    for plek, soort in draw(st.lists(st.tuples(plekken, st.integers(0, 9)), max_size=25)):
        talk.wish(_wish(talk, plek, soort))
    for plek in draw(st.lists(plekken, max_size=4)):
        talk.wish(w.Afscherming(plek, "tussen_ons"))
    for naam, _ in draw(st.lists(st.sampled_from(KEUZES), max_size=1)):
        talk.wish(w.Afscherming((naam, 1), "tussen_ons"))
    talk.wish(w.Sluit())
    for plek in draw(st.lists(plekken, max_size=2)):
        talk.wish(w.WerkUit(plek, talk.text()))
    for pad, leeg in draw(st.lists(st.tuples(st.sampled_from(paths()), st.integers(0, 3)), max_size=6)):
        talk.change(pad, "" if leeg == 0 else talk.text())
    return talk.feiten


def _wish(talk: Talk, plek: Plek, soort: int) -> w.Wens:
    tekst = talk.text()
    if soort == 0:
        return w.Notitie(plek, tekst)
    if soort == 1:
        return w.Anders(plek, tekst)
    if soort == 2:
        return w.Doorvraag(plek, tekst)
    if soort == 3:
        return w.Verbind(("verbreding", plek[1]), tekst, f"gesprek{tekst}")
    return w.Antwoord(plek, "nee" if soort == 4 else tekst)


def texts_at(feiten: list[Feit], *, dicht: bool) -> set[str]:
    """What was said and noted at the places that are shielded, or at the others, as it stands now."""
    gesprek = replay(feiten)
    return {
        tekst
        for plek, cel in gesprek.cellen.items()
        if (gesprek.shielding(plek) is not None) == dicht
        for tekst in (gesprek.tekst(plek), cel.notitie, cel.gevraagd)
        if tekst and tekst.startswith("uniek")
    }


def ever_said(feiten: list[Feit]) -> set[str]:
    """Every text that a fact ever held at a place that is shielded, what was replaced included."""
    gesprek = replay(feiten)
    return {
        woord
        for feit in feiten
        if isinstance(feit, (g.Beantwoord, g.Genoteerd, g.Herverwoord, g.Doorgevraagd, g.Verbonden))
        and gesprek.shielding(feit.plek) is not None
        for woord in (getattr(feit, "tekst", ""), getattr(feit, "gesprek", ""))
        if "uniek" in woord
    }


def changed_shielded(feiten: list[Feit]) -> set[str]:
    """What was put afterwards in a field of its own that a shielded answer filled when the talk ended."""
    gesprek = replay(feiten)
    return {
        tekst
        for feit in feiten
        if isinstance(feit, g.Gewijzigd) and feit.pad in VELDEN and not is_step(feit.pad)
        if (gevuld := _filler(gesprek, feit.pad)) and gesprek.shielding(gevuld) is not None
        for waarde in (feit.oud, feit.nieuw)
        for tekst in (waarde if isinstance(waarde, list) else [waarde])
        if tekst and tekst.startswith("uniek")
    }


def _filler(gesprek: Gesprek, pad: str) -> Plek | None:
    hier = [b.plek for b in order(gesprek) if b.vraag.oogst == pad and gesprek.tekst(b.plek) is not None]
    return hier[-1] if hier and list_of(pad) is None else None


def outputs(feiten: list[Feit]) -> Iterator[str]:
    """Everything that is made of the facts for others."""
    over = without_shielded(feiten)
    verslag = record_of(replay(over))
    yield "\n".join(map(to_line, over)).replace(to_line(over[0]), "")
    # A PDF and a Word file draw the same blocks as these, and are no text.
    yield from (render(vorm, verslag).decode() for vorm in ("md", "json", "html"))
    yield from (render("md", verslag, lezer=lezer).decode() for lezer in ("jongere", "school"))
    data = verslag.model_dump(mode="json", by_alias=True)
    yield render_dossier(make_dossier("vmbo-3310", [data], frozenset()))


def words(tekst: str) -> set[str]:
    """The unique texts in a text; "uniek1" is not found in "uniek11"."""
    return set(re.findall(r"(?:gesprek)?uniek\d+z", tekst))


@given(shielded_talks())
def test_no_shielded_text_is_in_anything_that_comes_out(feiten: list[Feit]) -> None:
    """Not in a fact, not in any form, not in the dossier; also not what stood there before, and what came later."""
    geheim = ever_said(feiten) | changed_shielded(feiten)
    for uit in outputs(feiten):
        assert not geheim & words(uit)


@given(shielded_talks())
def test_everything_else_still_is(feiten: list[Feit]) -> None:
    """Each answer, note and rewording at another place is in the record for others."""
    over = record_of(replay(without_shielded(feiten)))
    assert texts_at(feiten, dicht=False) <= words(render("json", over).decode())


@given(shielded_talks())
def test_the_record_for_others_fed_back_in_is_the_same_record(feiten: list[Feit]) -> None:
    """C3 holds for it too: it is consistent by itself."""
    over = without_shielded(feiten)
    eerst = harvest(replay(over))
    assert isinstance(over[0], g.Begonnen)
    begin = replace(over[0], code=None, vorige=None)
    boom = as_plain(parse(json.dumps(eerst).encode(), "verslag.json"))
    weer = harvest(replay(take_in(begin, boom, VANDAAG)))
    assert weer == eerst


@given(shielded_talks())
def test_it_is_the_same_when_it_is_done_twice(feiten: list[Feit]) -> None:
    """The facts for others hold nothing to leave out, and each of them can be kept."""
    over = without_shielded(feiten)
    assert without_shielded(over) == over
    assert [from_line(to_line(feit)) for feit in over] == over
    assert len(left_out(feiten)) == len(feiten)


@given(shielded_talks())
def test_changes_reach_the_same_item_under_another_number(feiten: list[Feit]) -> None:
    """What the whole record says of an item that others have too, theirs says as well."""
    heel, over = harvest(replay(feiten)), harvest(replay(without_shielded(feiten)))
    for lijst in ("groter_verhaal.kwaliteiten", "groter_verhaal.motieven"):
        namen = [item["naam"] for item in get(heel, lijst)]
        assert [n for n in namen if n in {i["naam"] for i in get(over, lijst)}] == [
            item["naam"] for item in get(over, lijst)
        ]


def leaves(deel: object) -> Iterator[str]:
    """Every text in a part of the record."""
    if isinstance(deel, str):
        yield deel
    elif isinstance(deel, dict):
        for pad, onder in deel.items():
            yield from () if pad in ("antwoorden", "wijzigingen") else leaves(onder)
    elif isinstance(deel, list):
        for onder in deel:
            yield from leaves(onder)


@given(shielded_talks())
def test_a_shielded_answer_is_marked_wherever_it_lands_in_the_record(feiten: list[Feit]) -> None:
    """Whatever is done to a text on its way there, its mark may not come off; and no other text has one."""
    gesprek = replay([feit for feit in feiten if not isinstance(feit, g.Gewijzigd)])
    record = marked_record(gesprek)
    dicht = {
        regel
        for plek in gesprek.cellen
        if gesprek.shielding(plek)
        for regel in (gesprek.tekst(plek) or "").split("\n")
    }
    for tekst in leaves(record or harvest(gesprek)):
        if tekst.startswith("uniek") and tekst != "uniek0z":
            assert is_marked(tekst) == (tekst in dicht)


@given(shielded_talks())
def test_a_row_tells_of_a_shielded_title_or_step_only_that_it_is_there(feiten: list[Feit]) -> None:
    over = harvest(replay(without_shielded(feiten)))
    kop = head(replay(feiten), datetime.fromisoformat(OM))
    for tekst, pad in ((kop.titel, TITEL), (kop.stap, STAP)):
        assert tekst == (TUSSEN_JULLIE if is_field_shielded(feiten, pad) else get(over, pad))


@given(shielded_talks())
def test_what_is_found_at_a_place_without_a_mark_is_for_others_too(feiten: list[Feit]) -> None:
    """It stands in their record: in a part of it, or where that part hangs on what is shielded, as an answer."""
    gesprek, over = replay(feiten), replay(without_shielded(feiten))
    _, woorden = head_and_words(gesprek, datetime.fromisoformat(OM))
    open_ = {t for p, t in zip(woorden.plaatsen, woorden.teksten, strict=True) if not open_place(p)[1]}
    verslag = harvest(over)
    gegeven = {antwoord["antwoord"] for antwoord in verslag["antwoorden"]}
    assert open_ <= {*findable(verslag, over.begin.bank).teksten} | gegeven


@given(shielded_talks())
def test_what_is_found_at_all_is_the_same_with_and_without_marks(feiten: list[Feit]) -> None:
    gesprek = replay(feiten)
    _, woorden = head_and_words(gesprek, datetime.fromisoformat(OM))
    assert woorden.teksten == findable(harvest(gesprek), gesprek.begin.bank).teksten
