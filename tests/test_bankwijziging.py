"""What somebody changes in a bank, one question at a time: the bank says so, and the file says nothing else anew."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, event, given
from hypothesis import strategies as st
from msgspec.structs import replace

from loopbaangesprek.bankbewerking import verwacht
from loopbaangesprek.bankbewerking.bestand import Bestand, NietTeDoen, open_file
from loopbaangesprek.bankbewerking.gegevens import Pad, size, to_data
from loopbaangesprek.bankbewerking.plaatsen import add, move
from loopbaangesprek.bankbewerking.uitschrijven import write_question
from loopbaangesprek.bankbewerking.vindplaats import item_at, listed
from loopbaangesprek.bankbewerking.weglaten import anchor_of, hide, unhide
from loopbaangesprek.bankbewerking.woorden import (
    _place,
    add_probe,
    change_probe,
    change_variant,
    change_words,
    drop_probe,
)
from loopbaangesprek.banks import BankMetFouten, read_bank
from loopbaangesprek.reading.yamltree import parse
from loopbaangesprek.vragenbank import Groep, Variant, Vraag, Vragenbank
from tests.bankteksten import Getypt, Typist, in_order, zinnen

WORTEL = """\
vragenbank: wortel
titel: De wortel
versie: "1"
fasen:
  - fase: opening
    vragen:
      - {id: wens, vraag: Wat wil je weten?}
  - fase: terugkijken
    vragen:
      - id: moment
        vraag: Welk moment?
        tip: Eén moment is genoeg.
        doorvragen: [Wat zag je?, {id: waar, vraag: Waar was dat?, oogst: ervaring.waar}, En toen?]
        oogst: ervaring.titel
        varianten: {vmbo: {vraag: Wat weet je nog?}}
      - {id: gevoel, vraag: Hoe was het?, keuze: {fijn: positief, rot: negatief}, oogst: ervaring.waardering}
      - {id: rol, vraag: Wat deed jij?, als: {gevoel: positief}}
  - fase: reflecteren
    vragen:
      - herhaal: Ken je het nog ergens van?
        vast: {soort: verbreding}
        vragen:
          - id: verbreding
            vraag: Waar nog meer?
            doorvragen: [{id: zelfde, vraag: Wat is hetzelfde?, oogst: verwante_verhalen.overeenkomst}]
            oogst: verwante_verhalen.verhaal
      - vragen:
          - {id: een, vraag: Eén?}
          - {id: twee, vraag: Twee?}
      - {id: inzicht, vraag: Hoe noem je dat?}
"""
IDS = ("wens", "moment", "gevoel", "rol", "verbreding", "een", "twee", "inzicht", "waar", "zelfde")
FASEN_HIER = ("fasen", 0, "vragen")
"""The questions that a bank which builds on another has in a phase of its own."""
Wijziging = Callable[[Bestand], Bestand]


@pytest.fixture(scope="module")
def eigen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the bank that the others build on."""
    map_ = tmp_path_factory.mktemp("vragen")
    (map_ / "wortel.yaml").write_text(WORTEL, "utf-8")
    return map_


@st.composite
def takken(draw: Any) -> Getypt:
    """A bank that builds on another, with all that can stand in it."""
    pas_aan = draw(st.dictionaries(st.sampled_from(IDS[:6]), _aanpassing, max_size=3))
    weg = draw(st.lists(st.sampled_from([i for i in IDS if i not in pas_aan]), unique=True, max_size=2))
    voeg_toe, bekend = [], [i for i in IDS if i not in weg]
    for nummer in range(draw(st.integers(0, 4))):
        waar = draw(st.one_of(
            st.sampled_from(bekend).map(lambda na: {"na": na}),
            st.sampled_from(("opening", "terugkijken", "activeren")).map(lambda fase: {"fase": fase}),
        ))  # fmt: skip
        voeg_toe.append({**waar, "id": f"eigen-{nummer}", **draw(_vraag)})
        bekend.append(f"eigen-{nummer}")
    fasen = [
        {"fase": "terugkijken", "vragen": [{"id": "achteraan", **draw(_vraag)}, {"id": "nog", "vraag": "x"}]}
    ]
    data = {"vragenbank": "tak", "titel": "De tak", "versie": "1", "bouwt_op": "wortel"}
    delen = {"pas_aan": pas_aan, "voeg_toe": voeg_toe, "weg": weg, "fasen": fasen}
    volgorde = draw(st.permutations(list(delen)))
    return Typist(draw).type(
        data | {deel: delen[deel] for deel in volgorde if delen[deel] and draw(st.booleans())}
    )


@st.composite
def wortels(draw: Any) -> Getypt:
    """A bank that somebody wrote from nothing."""
    data = to_data(parse(WORTEL.encode(), "x.yaml"))
    assert isinstance(data, dict)
    fase: Any = {"fase": "afronden", "vragen": [{"id": f"slot-{i}", **draw(_vraag)} for i in range(3)]}
    fasen: Any = data["fasen"]
    return Typist(draw).type({**data, "fasen": [*fasen, fase]})


_vraag = st.fixed_dictionaries(
    {"vraag": zinnen}, optional={"tip": zinnen, "doorvragen": st.lists(zinnen, min_size=1, max_size=3)}
)
_aanpassing = st.fixed_dictionaries(
    {}, optional={"vraag": zinnen, "tip": zinnen, "doorvragen": st.lists(zinnen, min_size=1, max_size=3)}
).filter(bool)


def opened(tekst: str) -> Bestand:
    """A text as a file that can be changed."""
    return open_file(tekst, lambda t: parse(t.encode(), "x.yaml"))


class Werk:
    """A bank file that is worked on, with the bank that is read from it."""

    def __init__(self, getypt: Getypt, eigen: Path, naam: str = "tak") -> None:
        self.getypt, self.eigen, self.naam = getypt, eigen, naam
        self.bestand = opened(getypt.tekst)
        self.bank = self.read(getypt.tekst)

    def read(self, tekst: str) -> Vragenbank:
        """The bank in a text."""
        return read_bank(tekst.encode(), self.naam, self.eigen)

    def places(self, groep: Groep) -> list[Pad]:
        """The ways to all that the file says of a group; what goes with it may take its comments along."""
        item = item_at(self.bestand, groep.sleutel)
        return [*([item] if item else []), *(("pas_aan", vraag.id) for vraag in groep.alle())]

    def anchors(self, groep: Groep) -> list[Pad]:
        """The ways to what own questions say of where they stand, when that is behind this group."""
        ids = {vraag.id for vraag in groep.alle()}
        return [
            (*pad, "na") for pad in listed(self.bestand, ("voeg_toe",)) if anchor_of(self.bestand, pad) in ids
        ]

    def only(self, nieuw: str, *paden: Pad, erbij: tuple[Pad, ...] = ()) -> bool:
        """Whether every line that belongs to none of these is still there, word for word and in its order."""
        return in_order(self.others(*paden, erbij=erbij), nieuw)

    def others(self, *paden: Pad, erbij: tuple[Pad, ...] = ()) -> list[str]:
        """The lines of nothing that changes, nor of what is left empty; in `erbij` something is only added."""
        mag: list[Pad] = []
        for pad in paden:
            diep = self._there(pad)
            while diep > 1 and self._alone(pad[: diep - 1]):
                diep -= 1
            mag += self.getypt.around(pad[:diep]) if diep else []
        for pad in erbij:
            diep = self._there(pad)
            mag += self.getypt.around(pad[:diep], inside=False) if diep else []
        return self.getypt.others(*mag)

    def _there(self, pad: Pad) -> int:
        """How far a way goes in this file."""
        return max(diep for diep in range(len(pad) + 1) if self.bestand.get(pad[:diep]) is not None)

    def _alone(self, pad: Pad) -> bool:
        return size(self.bestand.need(pad)) == 1

    def must(self, wijziging: Wijziging, verwacht: Vragenbank) -> str:
        """Change the file; the bank that is read back must be this one."""
        nieuw = wijziging(self.bestand)
        assert self.read(nieuw.tekst) == verwacht
        return nieuw.tekst

    def may(self, wijziging: Wijziging, verwacht: Vragenbank) -> str:
        """The same, where a change can turn out to be impossible; then nothing would have been written."""
        try:
            nieuw = wijziging(self.bestand)
            bank = self.read(nieuw.tekst)
        except (NietTeDoen, BankMetFouten) as fout:
            event(" ".join(b.code for b in getattr(fout, "bevindingen", ())) or type(fout).__name__)
            return self.bestand.tekst
        assert bank == verwacht
        return nieuw.tekst


def work(getypt: Getypt, eigen: Path, naam: str = "tak") -> Werk:
    """A file that somebody wrote and that holds a good bank."""
    werk = None
    with contextlib.suppress(BankMetFouten):
        werk = Werk(getypt, eigen, naam)
    assume(werk is not None)
    assert werk is not None
    return werk


def lines_of(tekst: str) -> list[str]:
    """The lines of a text, whatever they end with."""
    return tekst.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def some(trek: st.DataObject, wat: list[Any]) -> Any:
    assume(wat)
    return trek.draw(st.sampled_from(wat))


def with_value(bank: Vragenbank, welke: Vraag, /, **anders: Any) -> Vragenbank:
    """The bank with one question changed."""
    return verwacht.with_question(bank, welke.id, lambda v: replace(v, **anders))


def groups(bank: Vragenbank) -> list[Groep]:
    return [groep for _, groep in bank.groepen()]


@given(takken(), st.data(), zinnen, st.sampled_from(("vraag", "tip")))
def test_other_words_for_a_question_are_what_the_bank_asks(
    eigen: Path, getypt: Getypt, trek: st.DataObject, zin: str, sleutel: str
) -> None:
    werk = work(getypt, eigen)
    vraag = some(trek, list(werk.bank.vragen()))
    nieuw = werk.must(
        lambda b: change_words(b, vraag.id, sleutel, zin),
        with_value(werk.bank, vraag, **{sleutel: zin}),
    )
    pad = (*_place(werk.bestand, vraag.id), sleutel)
    assert werk.only(nieuw, pad) if werk.bestand.get(pad) else werk.only(nieuw, erbij=(pad,))
    assert getypt.kept_in(nieuw)


@pytest.mark.lang
@given(takken(), st.data())
def test_a_tip_that_is_taken_away_is_gone(eigen: Path, getypt: Getypt, trek: st.DataObject) -> None:
    werk = work(getypt, eigen)
    vraag = some(trek, [v for v in werk.bank.vragen() if v.tip])
    nieuw = werk.must(
        lambda b: change_words(b, vraag.id, "tip", None),
        with_value(werk.bank, vraag, tip=None),
    )
    assert getypt.kept_in(nieuw)


@given(takken(), st.data(), zinnen)
def test_a_probe_is_changed_added_or_dropped_by_itself(
    eigen: Path, getypt: Getypt, trek: st.DataObject, zin: str
) -> None:
    werk = work(getypt, eigen)
    vraag: Vraag = some(trek, [v for v in werk.bank.vragen() if v.doorvragen])
    nummer = some(trek, list(range(len(vraag.doorvragen))))
    voor, oud, na = vraag.doorvragen[:nummer], vraag.doorvragen[nummer], vraag.doorvragen[nummer + 1 :]
    geerfd = next((v for v in read_bank(WORTEL.encode(), "wortel").vragen() if v.id == vraag.id), None)
    anders = zin if isinstance(oud, str) else replace(oud, vraag=zin)
    gevallen: list[tuple[Wijziging, tuple[str | Vraag, ...]]] = [
        (lambda b: change_probe(b, vraag, nummer, zin, geerfd), (*voor, anders, *na)),
        (lambda b: add_probe(b, vraag, zin, geerfd), (*vraag.doorvragen, zin)),
        (lambda b: drop_probe(b, vraag, nummer, geerfd), (*voor, *na)),
    ]
    for wijziging, doorvragen in gevallen:
        werk.must(wijziging, with_value(werk.bank, vraag, doorvragen=doorvragen))


@pytest.mark.lang
@given(takken(), zinnen)
def test_words_for_the_vmbo_are_changed_or_dropped(eigen: Path, getypt: Getypt, zin: str) -> None:
    werk = work(getypt, eigen)
    vraag = next((v for v in werk.bank.vragen() if v.varianten), None)
    assume(vraag is not None)
    assert vraag is not None
    anders = with_value(werk.bank, vraag, varianten=(Variant("vmbo", zin),))
    werk.must(lambda b: change_variant(b, vraag, "vmbo", zin), anders)
    werk.must(lambda b: change_variant(b, vraag, "vmbo", None), with_value(werk.bank, vraag, varianten=()))


@pytest.mark.lang
@given(takken(), st.data(), zinnen)
def test_a_question_comes_right_behind_the_one_it_was_put_behind(
    eigen: Path, getypt: Getypt, trek: st.DataObject, zin: str
) -> None:
    werk = work(getypt, eigen)
    na = some(trek, groups(werk.bank))
    vraag = Vraag("erbij", zin, tip=zin, doorvragen=(zin, "Wat nog?"), extra=True)
    nieuw = werk.must(
        lambda b: add(b, write_question(vraag), na, verwacht.after(werk.bank, na)),
        verwacht.with_group(werk.bank, Groep((vraag,)), na),
    )
    assert werk.only(nieuw, erbij=(("voeg_toe",), FASEN_HIER))


@pytest.mark.lang
@given(takken(), st.data())
def test_a_question_that_is_hidden_is_asked_no_more_and_all_others_stay(
    eigen: Path, getypt: Getypt, trek: st.DataObject
) -> None:
    werk = work(getypt, eigen)
    groep = some(trek, groups(werk.bank))
    vraag = some(trek, list(groep.vragen))
    nieuw = werk.may(
        lambda b: hide(b, groep, vraag.id, verwacht.before(werk.bank, groep)),
        verwacht.without_question(werk.bank, vraag.id),
    )
    assert getypt.kept_in(nieuw, *werk.places(groep))
    assert werk.only(nieuw, *werk.places(groep), *werk.anchors(groep), ("weg",))
    if vraag.id in IDS and nieuw != getypt.tekst and len(groep.vragen) == 1:
        assert vraag.id in [v.id for v in werk.read(unhide(opened(nieuw), vraag.id).tekst).vragen()]


@pytest.mark.lang
@given(takken(), st.data())
def test_a_question_that_is_moved_keeps_its_id_and_all_others_their_order(
    eigen: Path, getypt: Getypt, trek: st.DataObject
) -> None:
    werk = work(getypt, eigen)
    groep = some(trek, groups(werk.bank))
    na = some(trek, [g for g in groups(werk.bank) if g != groep])
    nieuw = werk.may(
        lambda b: move(b, groep, na, verwacht.before(werk.bank, groep), verwacht.after(werk.bank, na, groep)),
        verwacht.moved(werk.bank, groep, na),
    )
    assert getypt.kept_in(nieuw, *werk.places(groep))
    # An own question that stood behind it can change places in the list; not a word of it does.
    weg = (*werk.places(groep), *werk.anchors(groep), ("weg",), ("voeg_toe",))
    over = Counter(werk.others(*weg, erbij=(FASEN_HIER,))) - Counter(lines_of(nieuw))
    assert not over


@pytest.mark.lang
@given(wortels(), st.data(), zinnen)
def test_in_a_bank_from_nothing_the_questions_themselves_are_changed(
    getypt: Getypt, trek: st.DataObject, zin: str
) -> None:
    werk = work(getypt, Path("nergens"), "wortel")
    vraag = some(trek, list(werk.bank.vragen()))
    sleutel = "vraag" if vraag.id == "verbreding-nog-een" else trek.draw(st.sampled_from(("vraag", "tip")))
    nieuw = werk.must(
        lambda b: change_words(b, vraag.id, sleutel, zin), with_value(werk.bank, vraag, **{sleutel: zin})
    )
    assert getypt.kept_in(nieuw)
    if vraag.id in werk.bank.hoofdvragen:
        erbij = with_value(werk.bank, vraag, doorvragen=(*vraag.doorvragen, zin))
        werk.must(lambda b: add_probe(b, vraag, zin), erbij)


@given(wortels(), st.data(), zinnen)
def test_in_a_bank_from_nothing_questions_are_added_hidden_and_moved_in_their_phases(
    getypt: Getypt, trek: st.DataObject, zin: str
) -> None:
    werk = work(getypt, Path("nergens"), "wortel")
    groep, na = some(trek, groups(werk.bank)), some(trek, groups(werk.bank))
    vraag = Vraag("erbij", zin, doorvragen=(zin,))
    nieuw = werk.must(
        lambda b: add(b, write_question(vraag), na, verwacht.after(werk.bank, na)),
        verwacht.with_group(werk.bank, Groep((vraag,)), na),
    )
    assert getypt.kept_in(nieuw)
    weg = groep.vragen[0].id
    werk.may(lambda b: hide(b, groep, weg, None), verwacht.without_question(werk.bank, weg))
    if groep != na:
        werk.may(lambda b: move(b, groep, na, None, None), verwacht.moved(werk.bank, groep, na))
