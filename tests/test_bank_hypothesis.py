"""Banks that nobody wrote: each one is walked along its paths, or is refused with every mistake at its place.

The rule that lives here: there is no third way. Whatever stands in the files, and however they build on each other, no
other error comes out and nothing hangs.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml
from hypothesis import event, example, given
from hypothesis import strategies as st

from loopbaangesprek.bankbeeld import picture
from loopbaangesprek.banks import BankMetFouten, load_bank, load_with_origin
from loopbaangesprek.exports import sheet_html, sheet_markdown
from loopbaangesprek.gespreksblad import sheet_of
from loopbaangesprek.velden import COMPETENTIES, NIVEAUS, SOORTEN, VELDEN, list_of
from loopbaangesprek.vragenbank import FASEN, Vragenbank, fingerprint
from loopbaangesprek.wandeling import walks
from loopbaangesprek.wegen import Pad, longest, tell
from loopbaangesprek.wegenlijst import path_lines
from tests.kwaad import STIL, VEEL, bounded
from tests.proeven import Tally
from tests.teruglezen import teksten
from tests.test_bank_schema import complaints

WEGEN = 12
ZINNEN = (
    "Wat deed je?",
    "Hoe was het?",
    "Wat nu",
    "Denk eens terug: wat zag je?",
    "een #2",
    "'s Ochtends?",
    "- ",
    "1.10",
)
IDS = ("a", "b", "c", "d", "e", "f", "moment", "stap-1")

ids = st.sampled_from(IDS)
zinnen = st.one_of(st.sampled_from(ZINNEN), teksten.map(lambda tekst: tekst if tekst.strip() else "leeg"))
"""An empty text is among the broken ones."""
rommel = st.one_of(
    st.none(), st.booleans(), st.integers(-3, 300), zinnen, st.just([]), st.just({}), st.lists(zinnen, max_size=2),
    st.dictionaries(ids, zinnen, max_size=2),
)  # fmt: skip
ja_nee = st.sampled_from(["ja", "nee", True, False])
keuzes = st.one_of(
    st.just(["ja", "nee"]),
    st.just({"fijn": "positief", "vervelend": "negatief", "allebei": "allebei"}),
    st.just(["warm", "lauw", "koud"]),
    st.just(["ja", "deels", "nee"]),
)
voorwaarden = st.dictionaries(
    ids, st.sampled_from(["ja", "nee", "positief", ["negatief", "allebei"], ["ja", "nee"]]), max_size=2
)
varianten = st.dictionaries(
    st.sampled_from([*NIVEAUS, *SOORTEN]),
    st.fixed_dictionaries(
        {"vraag": zinnen}, optional={"tip": zinnen, "doorvragen": st.lists(zinnen, max_size=2)}
    ),
    max_size=2,
)
BIJ: dict[str, st.SearchStrategy[Any]] = {
    "tip": zinnen,
    "keuze": keuzes,
    "als": voorwaarden,
    "als_niet": voorwaarden,
    "extra": ja_nee,
    "kort": ja_nee,
    "verplicht": ja_nee,
    "gevoelig": ja_nee,
    "competentie": st.lists(st.sampled_from(COMPETENTIES), max_size=2),
    "oogst": st.sampled_from(list(VELDEN)),
    "invoer": st.sampled_from(["tekst", "regels", "datum"]),
    "stem": st.sampled_from(["jongere", "ander", "ouder", "begeleider"]),
    "varianten": varianten,
    "vroeger": st.lists(st.sampled_from(["oud", "ouder"]), max_size=1),
}
deelvragen = st.fixed_dictionaries(
    {"id": ids, "vraag": zinnen}, optional={naam: BIJ[naam] for naam in ("tip", "oogst", "keuze", "als")}
)
vragen = st.fixed_dictionaries(
    {"id": ids, "vraag": zinnen},
    optional={**BIJ, "doorvragen": st.lists(st.one_of(zinnen, deelvragen), max_size=3)},
)
poorten = st.one_of(zinnen, st.fixed_dictionaries({"vraag": zinnen}, optional={"id": ids, "extra": ja_nee}))
groepen = st.fixed_dictionaries(
    {"vragen": st.lists(vragen, min_size=1, max_size=2)},
    optional={"herhaal": poorten, "vast": st.sampled_from([{}, {}, {}, {"soort": "verdieping"}])},
)


class Typist(yaml.SafeDumper):
    """Writes YAML as a person would, without & and *."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the same for everything
        """Never."""
        return True


def _in_order(namen: set[str]) -> list[str]:
    return [fase for fase in FASEN if fase in namen]


@st.composite
def phases(draw: st.DrawFn, namen: tuple[str, ...] = FASEN) -> list[dict[str, Any]]:
    """Phases in the order of the talk, each with questions; mostly with ids of their own."""
    gekozen = _in_order(draw(st.sets(st.sampled_from(namen), min_size=1, max_size=3)))
    fasen: list[dict[str, Any]] = [
        {"fase": fase, "vragen": draw(st.lists(st.one_of(vragen, groepen), min_size=1, max_size=3))}
        for fase in gekozen
    ]
    if draw(st.integers(0, 9)) < 9:
        _number(fasen)
        if draw(st.integers(0, 3)) < 3:
            _mend(fasen)
    if draw(st.booleans()):
        fasen[0]["richttijd"] = draw(st.integers(1, 20))
    return fasen


def _questions(waarde: Any) -> Iterator[dict[str, Any]]:
    """Every question, probe and gate with an id below phases or groups, in asking order."""
    if isinstance(waarde, list):
        for deel in waarde:
            yield from _questions(deel)
    elif isinstance(waarde, dict):
        if "id" in waarde:
            yield waarde
        for naam in ("vragen", "doorvragen", "herhaal"):
            yield from _questions(waarde.get(naam))


def _number(fasen: list[dict[str, Any]]) -> None:
    """Give every question another id, so that not nearly every bank falls over the same mistake."""
    for nummer, vraag in enumerate(_questions(fasen)):
        vraag["id"] = IDS[nummer] if nummer < len(IDS) else f"v{nummer}"


def _mend(fasen: list[dict[str, Any]]) -> None:
    """Let conditions look back at a choice, and let choices and fields of the record fit each other."""
    eerder: list[tuple[str, list[str]]] = []
    for groep in (item for fase in fasen for item in fase["vragen"]):
        groep.pop("vast", None)
    for nummer, vraag in enumerate(_questions(fasen)):
        _mend_field(vraag)
        if "vroeger" in vraag:
            vraag["vroeger"] = [f"oud-{nummer}"]
        for sleutel in ("als", "als_niet"):
            if sleutel in vraag:
                ander, waarden = eerder[nummer % len(eerder)] if eerder else ("", [])
                vraag[sleutel] = {ander: waarden[: 1 + nummer % 2]} if ander else {}
        if isinstance(keuze := vraag.get("keuze"), (dict, list)):
            eerder.append((vraag["id"], list(keuze.values()) if isinstance(keuze, dict) else keuze))


def _mend_field(vraag: dict[str, Any]) -> None:
    """Give a field of the record the choice it asks for, and leave the kind of input to it."""
    oogst = vraag.get("oogst", "")
    if list_of(oogst):
        del vraag["oogst"]
    elif oogst and VELDEN[oogst].soort == "keuze":
        vraag["keuze"] = list(VELDEN[oogst].waarden)
    elif oogst and VELDEN[oogst].soort == "datum":
        vraag.pop("keuze", None)
    if oogst or "keuze" in vraag:
        vraag.pop("invoer", None)


hoofden = st.fixed_dictionaries(
    {"titel": zinnen, "versie": st.sampled_from(["1", "2026.1", 1.1])},
    optional={
        "voor": st.fixed_dictionaries(
            {},
            optional={
                "niveau": st.sampled_from(NIVEAUS),
                "soort": st.sampled_from([*SOORTEN, list(SOORTEN[:2])]),
            },
        )
    },
)
toevoegingen = st.one_of(
    st.tuples(vragen, ids).map(lambda wat: {**wat[0], "na": wat[1]}),
    st.tuples(vragen, st.sampled_from(FASEN)).map(lambda wat: {**wat[0], "fase": wat[1]}),
)
aanpassingen = st.one_of(
    st.fixed_dictionaries(
        {"vraag": zinnen}, optional={naam: BIJ[naam] for naam in ("tip", "kort", "extra", "varianten")}
    ),
    st.fixed_dictionaries({}, optional={"vraag": zinnen, **BIJ}),
)
takken = st.fixed_dictionaries(
    {},
    optional={
        "pas_aan": st.dictionaries(ids, aanpassingen, min_size=1, max_size=2),
        "voeg_toe": st.lists(toevoegingen, min_size=1, max_size=2),
        "weg": st.lists(ids, max_size=2, unique=True),
    },
)


@st.composite
def families(draw: st.DrawFn) -> dict[str, str]:
    """The text of one to three bank files that build on each other, often with something broken in one of them."""
    aantal = draw(st.integers(1, 3))
    bladen: dict[str, Any] = {}
    for nummer in range(aantal):
        onder = {"bouwt_op": f"blad{nummer + 1}"} if nummer + 1 < aantal else {}
        inhoud = draw(takken) if onder else {"fasen": draw(phases())}
        bladen[f"blad{nummer}"] = {"vragenbank": f"blad{nummer}", **draw(hoofden), **onder, **inhoud}
    if draw(st.integers(0, 3)) == 3:
        _break_somewhere(draw, bladen[draw(st.sampled_from(sorted(bladen)))])
    uit = {
        naam: yaml.dump(blad, Dumper=Typist, allow_unicode=True, sort_keys=False)
        for naam, blad in bladen.items()
    }
    if draw(st.integers(0, 5)) == 5:
        naam = draw(st.sampled_from(sorted(uit)))
        plek = draw(st.integers(0, len(uit[naam])))
        uit[naam] = (
            uit[naam][:plek]
            + draw(st.sampled_from(["\t", " #", ": ", "- ", "&a ", "!x ", "{", "'", "\n"]))
            + uit[naam][plek:]
        )
    return uit


def _break_somewhere(draw: st.DrawFn, waarde: Any) -> None:
    """Put something strange behind one of the keys, at some depth, or under a name that means nothing."""
    while isinstance(waarde, (dict, list)) and waarde:
        sleutel = draw(
            st.sampled_from(list(waarde) if isinstance(waarde, dict) else list(range(len(waarde))))
        )
        if draw(st.booleans()) or not isinstance(waarde[sleutel], (dict, list)):
            if isinstance(waarde, dict) and draw(st.booleans()):
                waarde["vrag"] = draw(rommel)
            else:
                waarde[sleutel] = draw(rommel)
            return
        waarde = waarde[sleutel]


def walked_or_refused(bladen: dict[str, str]) -> None:
    """Hold that a bank can be walked, shown and printed, or is refused with every mistake at its place."""
    with tempfile.TemporaryDirectory() as map_:
        eigen = Path(map_)
        for naam, tekst in bladen.items():
            (eigen / f"{naam}.yaml").write_text(tekst, encoding="utf-8", newline="")
        try:
            bank = load_bank("blad0", eigen)
        except BankMetFouten as fout:
            event("refused")
            _check_findings(fout, eigen)
            return
        event(f"walked, of {len(bladen)}")
        assert [klacht for tekst in bladen.values() for klacht in complaints(tekst)] == []
        _walk(bank)
        _show(bank, eigen)


def _check_findings(fout: BankMetFouten, eigen: Path) -> None:
    assert fout.bevindingen
    assert len(set(fout.bevindingen)) == len(fout.bevindingen)
    for bevinding in fout.bevindingen:
        pad = Path(bevinding.bestand)
        regels = pad.read_text(encoding="utf-8").splitlines()
        assert pad.parent == eigen
        assert 1 <= bevinding.regel <= len(regels) + 1
        assert bevinding.kolom >= 1
        assert bevinding.zin.strip()
        assert "\n" not in bevinding.zin


def _walk(bank: Vragenbank) -> None:
    """Every path comes to an end, and asks nothing twice."""
    assert msgspec.json.decode(msgspec.json.encode(bank), type=Vragenbank) == bank
    assert len(fingerprint(bank)) == 64
    paden: tuple[Pad, ...] = ("standaard", "kort")
    for pad in paden:
        for vervolg in (False, True):
            wegen = walks(bank, pad, vervolg=vervolg, hoogstens=WEGEN)
            assert wegen
            for weg in wegen:
                plekken = [beurt.plek for beurt in weg.beurten]
                assert len(set(plekken)) == len(plekken)
            assert list(path_lines(bank, tell(wegen, WEGEN)))
        assert longest(bank, pad) >= 0


def _show(bank: Vragenbank, eigen: Path) -> None:
    """What is shown and printed of it holds every question, and is text."""
    zelfde, stamboom = load_with_origin("blad0", eigen)
    assert zelfde == bank
    regels = list(picture(bank, stamboom))
    assert all("\n" not in regel for regel in regels)
    assert all(any(regel.strip().startswith(naam) for regel in regels) for naam in bank.hoofdvragen)
    for render in (sheet_html.render_sheet, sheet_markdown.render_sheet):
        assert render(sheet_of(bank))


@STIL
@pytest.mark.proef
def test_a_bank_that_nobody_wrote_is_walked_or_refused(telt: Callable[[str], Tally]) -> None:
    tally = telt(
        "Een vragenbank die niemand schreef, wordt gelopen of geweigerd, met elke fout op zijn plek."
    )

    @VEEL
    @given(families())
    @example({"blad0": """vragenbank:\n  a: '0\n\n    '\ntitel: x\nversie: 1\n"""})  # a finding was two lines
    def walk(bladen: dict[str, str]) -> None:
        bounded(lambda: walked_or_refused(bladen))
        tally.trial()

    walk()
    tally.none_lost()
