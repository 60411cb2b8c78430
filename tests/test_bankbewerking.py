"""Changing the text of a bank file: what was asked happens, and nothing else does."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from loopbaangesprek.bankbewerking import gegevens
from loopbaangesprek.bankbewerking.bestand import Bestand, NietTeDoen, open_file
from loopbaangesprek.bankbewerking.blad import to_sheet
from loopbaangesprek.bankbewerking.gegevens import Pad, Waarde
from loopbaangesprek.bankbewerking.netjes import tidy
from loopbaangesprek.bankbewerking.snijden import insert, put, remove, shift
from loopbaangesprek.plaats import Knoop, LeesFout
from loopbaangesprek.reading.yamltree import parse
from loopbaangesprek.schoon import on_one_line, schoon
from tests.bankteksten import Getypt, Typist, in_order, zinnen
from tests.corpus import corpus, text_of

sleutels = st.sampled_from(("vraag", "tip", "id", "doorvragen", "moment", "rol", "keuze", "a-1"))
waarden: st.SearchStrategy[Any] = st.recursive(
    st.one_of(zinnen, st.none()),
    lambda kind: st.one_of(
        st.lists(kind.filter(lambda w: not isinstance(w, list)), min_size=0, max_size=4),
        st.dictionaries(sleutels, kind, max_size=4),
    ),
    max_leaves=8,
)
delen = st.sampled_from(("titel", "pas_aan", "voeg_toe", "weg", "fasen"))


@st.composite
def bestanden(draw: Any) -> tuple[Getypt, Bestand]:
    """A file, as it was typed and as it was read."""
    data = {"vragenbank": "x", **draw(st.dictionaries(delen, waarden, max_size=4))}
    getypt = Typist(draw).type(data)
    bestand = open_text(getypt.tekst)
    assert bestand.data == data
    return getypt, bestand


def open_text(tekst: str) -> Bestand:
    return open_file(tekst, read)


def read(tekst: str) -> Knoop:
    return parse(tekst.encode(), "x.yaml")


def paths(data: Waarde, pad: Pad = ()) -> list[Pad]:
    """Every way in the data."""
    kinderen = data.items() if isinstance(data, dict) else enumerate(data if isinstance(data, list) else ())
    return [pad, *(p for deel, kind in kinderen for p in paths(kind, (*pad, deel)))]


def lists(data: Waarde) -> list[Pad]:
    return [pad for pad in paths(data) if isinstance(gegevens.get(data, pad), list)]


def same_ends(getypt: Getypt, nieuw: str) -> bool:
    """Whether every line ends as the lines of the file did, and the mark in front is still there."""
    einde = getypt.einde if getypt.einde in getypt.tekst else "\n"
    los = nieuw.replace(einde, "")
    return "\r" not in los and "\n" not in los and nieuw.startswith("\ufeff") == bool(getypt.merk)


@given(bestanden())
def test_a_file_that_is_not_changed_comes_out_as_it_went_in(paar: tuple[Getypt, Bestand]) -> None:
    getypt, bestand = paar
    assert to_sheet(getypt.tekst).tekst == getypt.tekst == bestand.tekst


@given(bestanden(), st.data(), zinnen)
def test_other_words_are_read_and_no_other_line_changes(
    paar: tuple[Getypt, Bestand], trek: st.DataObject, zin: str
) -> None:
    getypt, bestand = paar
    teksten = [pad for pad in paths(bestand.data) if isinstance(gegevens.get(bestand.data, pad), str)]
    pad = trek.draw(st.sampled_from(teksten))
    nieuw = put(bestand, pad, zin)
    assert nieuw.data == gegevens.put(bestand.data, pad, zin)
    assert in_order(getypt.others(*getypt.around(pad)), nieuw.tekst)
    assert same_ends(getypt, nieuw.tekst)


@given(bestanden(), st.data(), st.text().map(lambda tekst: on_one_line(schoon(tekst)).strip()).filter(bool))
def test_whatever_somebody_types_is_what_is_read(
    paar: tuple[Getypt, Bestand], trek: st.DataObject, zin: str
) -> None:
    """Cleaned as everything is that comes in; signs of any kind."""
    _, bestand = paar
    teksten = [pad for pad in paths(bestand.data) if isinstance(gegevens.get(bestand.data, pad), str)]
    pad = trek.draw(st.sampled_from(teksten))
    assert gegevens.get(put(bestand, pad, zin).data, pad) == zin
    assert gegevens.get(put(bestand, ("weg",), [zin, {zin: zin}]).data, ("weg", 1, zin)) == zin


def test_the_hostile_texts_are_read_as_they_were_typed() -> None:
    bestand = open_text("vragenbank: x\npas_aan:\n  moment: {vraag: a}\nfasen:\n- vragen:\n  - vraag: b\n")
    for geval in corpus():
        zin = on_one_line(schoon(text_of(geval))).strip()
        if zin and len(zin) < 10_000:
            for pad in (("pas_aan", "moment", "vraag"), ("fasen", 0, "vragen", 0, "vraag"), ("titel",)):
                assert gegevens.get(put(bestand, pad, zin).data, pad) == zin, geval


def test_a_file_that_is_json_stays_json() -> None:
    tekst = '{"vragenbank": "x", "pas_aan": {"moment": {"vraag": "a"}}, "weg": ["b", "c"]}'
    bestand = put(open_text(tekst), ("pas_aan", "rol", "tip"), 'Zeg "ja"\\ 😀')
    bestand = remove(insert(bestand, ("weg",), 1, "d"), ("weg", 0))
    bestand = put(put(bestand, ("pas_aan", "moment", "vraag"), "é"), ("pas_aan", "moment", "doorvragen"), [])
    assert json.loads(bestand.tekst) == {
        "vragenbank": "x",
        "pas_aan": {"moment": {"vraag": "é", "doorvragen": []}, "rol": {"tip": 'Zeg "ja"\\ 😀'}},
        "weg": ["d", "c"],
    }


def test_a_line_separator_that_editors_do_not_break_at_moves_nothing() -> None:
    bestand = open_text('vragenbank: x\ntitel: "a\u2028b" # c\nvraag: Oud wat\u2028nu\nweg: [a]\n')
    nieuw = put(put(bestand, ("vraag",), "Nieuw"), ("weg", 0), "b")
    assert nieuw.tekst == 'vragenbank: x\ntitel: "a\u2028b" # c\nvraag: Nieuw\nweg: [b]\n'


@given(bestanden(), st.data(), zinnen)
def test_what_is_added_is_read_and_no_other_line_changes(
    paar: tuple[Getypt, Bestand], trek: st.DataObject, zin: str
) -> None:
    getypt, bestand = paar
    nieuw_deel = trek.draw(delen.filter(lambda deel: deel not in bestand.boom.leden))
    waarde: Any = trek.draw(
        st.sampled_from((zin, [zin, "x"], {"moment": {"vraag": zin}}, [{"na": "a", "tip": zin}], {}))
    )
    nieuw = put(bestand, (nieuw_deel,), waarde)
    assert nieuw.data == {**_members(bestand), nieuw_deel: waarde}
    assert in_order(getypt.others(), nieuw.tekst)
    assert same_ends(getypt, nieuw.tekst)


@given(bestanden(), st.data(), zinnen)
def test_a_key_that_is_added_anywhere_is_read_and_no_other_line_changes(
    paar: tuple[Getypt, Bestand], trek: st.DataObject, zin: str
) -> None:
    getypt, bestand = paar
    groepen = [
        pad for pad in paths(bestand.data) if pad and isinstance(gegevens.get(bestand.data, pad), dict)
    ]
    if not groepen:
        return
    pad = trek.draw(st.sampled_from(groepen))
    waarde: Any = trek.draw(st.sampled_from((zin, [zin, "x"], {"vraag": zin, "tip": None})))
    nieuw = put(bestand, (*pad, "nieuw", "diep"), waarde)
    assert in_order(getypt.others(*getypt.around(pad, inside=False)), nieuw.tekst)
    assert same_ends(getypt, nieuw.tekst)


@given(bestanden(), st.data(), zinnen)
def test_something_more_in_a_list_is_read_and_no_other_line_changes(
    paar: tuple[Getypt, Bestand], trek: st.DataObject, zin: str
) -> None:
    getypt, bestand = paar
    if not (lijsten := lists(bestand.data)):
        return
    pad = trek.draw(st.sampled_from(lijsten))
    plek = trek.draw(st.integers(0, len(bestand.need(pad).lijst)))
    waarde: Any = trek.draw(st.sampled_from((zin, {"na": "a", "tip": zin})))
    nieuw = insert(bestand, pad, plek, waarde)
    assert in_order(getypt.others(*getypt.around(pad, inside=False)), nieuw.tekst)
    assert same_ends(getypt, nieuw.tekst)


@given(bestanden(), st.data())
def test_what_is_taken_away_is_gone_and_no_other_line_changes(
    paar: tuple[Getypt, Bestand], trek: st.DataObject
) -> None:
    getypt, bestand = paar
    weg = [pad for pad in paths(bestand.data) if pad and isinstance(pad[-1], int)]
    if not weg:
        return
    pad = trek.draw(st.sampled_from(weg))
    try:
        nieuw = remove(bestand, pad)
    except NietTeDoen:
        assert any(regel.van is None for regel in getypt.regels)  # a comment that would have nowhere to go
        return
    if not _leads(weg_pad := _emptied(bestand, pad)):
        assert in_order(getypt.others(*getypt.around(weg_pad)), nieuw.tekst)
    assert getypt.kept_in(nieuw.tekst, weg_pad)
    assert same_ends(getypt, nieuw.tekst)


def test_a_comment_stays_where_the_last_thing_below_it_goes() -> None:
    tekst = "vragenbank: x\nvoeg_toe: # van ons\n# achteraan\n- {na: a, id: b}\nweg: [a] # oud\n"
    tekst += "pas_aan:\n\n  a: {tip: b}\n"
    leeg = remove(remove(remove(open_text(tekst), ("voeg_toe", 0)), ("weg", 0)), ("pas_aan", "a"))
    assert leeg.tekst == "vragenbank: x\nvoeg_toe: # van ons\n# achteraan\nweg: [] # oud\n"
    weer = insert(put(leeg, ("voeg_toe",), [{"na": "c"}]), ("weg",), 0, "d")
    assert weer.tekst == "vragenbank: x\nvoeg_toe: # van ons\n- na: c\n# achteraan\nweg: [d] # oud\n"


@given(bestanden(), st.data())
def test_what_is_moved_in_a_list_stays_word_for_word(
    paar: tuple[Getypt, Bestand], trek: st.DataObject
) -> None:
    getypt, bestand = paar
    lijsten = [pad for pad in lists(bestand.data) if len(bestand.need(pad).lijst) > 1]
    if not lijsten:
        return
    pad = trek.draw(st.sampled_from(lijsten))
    van, naar = (trek.draw(st.integers(0, len(bestand.need(pad).lijst) - 1)) for _ in range(2))
    nieuw = shift(bestand, (*pad, van), naar)
    assert in_order(getypt.others(*getypt.around((*pad, van))), nieuw.tekst)
    assert same_ends(getypt, nieuw.tekst)


@given(bestanden(), st.data())
def test_a_tidy_file_says_the_same_and_keeps_its_comments(
    paar: tuple[Getypt, Bestand], trek: st.DataObject
) -> None:
    getypt, bestand = paar
    slordig = getypt.einde.join(
        regel + " " * trek.draw(st.integers(0, 2)) for regel in getypt.tekst.split(getypt.einde)
    )
    assume(_says(slordig) == bestand.data)
    klaar = tidy(open_text(slordig))
    assert klaar.bestand.data == bestand.data
    opmerkingen = [
        regel
        for regel, oud in zip(slordig.removeprefix("\ufeff").split(getypt.einde), getypt.regels, strict=False)
        if oud.van is None and "#" in oud.tekst
    ]
    assert in_order(opmerkingen, klaar.bestand.tekst)
    assert same_ends(getypt, klaar.bestand.tekst)
    nogmaals = tidy(klaar.bestand)
    assert (nogmaals.bestand.tekst, nogmaals.gestript) == (klaar.bestand.tekst, 0)


def _says(tekst: str) -> Waarde:
    """What a text says; nothing when it cannot be read."""
    try:
        return open_text(tekst).data
    except LeesFout:
        return None


def _leads(pad: Pad) -> bool:
    """Whether a key stands behind a dash, so that the one below it takes its place there."""
    return isinstance(pad[-1], str) and len(pad) > 1 and isinstance(pad[-2], int)


def _emptied(bestand: Bestand, pad: Pad) -> Pad:
    """What goes along because nothing is left in it."""
    while len(pad) > 1 and gegevens.size(bestand.need(pad[:-1])) == 1:
        pad = pad[:-1]
    return pad


def _members(bestand: Bestand) -> dict[str, Waarde]:
    assert isinstance(bestand.data, dict)
    return bestand.data
