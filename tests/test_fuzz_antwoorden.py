"""Whatever stands in a file that came from elsewhere, it is taken in or refused: answers, records, handed over, a look.

The rule that lives here: the files begin as real ones, and harm is done to them; what is refused is told in words,
within a second of processor time and 200 MB, and nothing of it is kept.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Sequence
from contextlib import closing
from copy import deepcopy
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from loopbaangesprek.desk import choosing_style
from loopbaangesprek.desk.taking_in import facts_from
from loopbaangesprek.desk.taking_over import take_over
from loopbaangesprek.fouten import LobFout
from loopbaangesprek.huisstijl.logo import clean_png
from loopbaangesprek.overdracht.vorm import Overdracht, seal
from loopbaangesprek.stores.sqlite import SqliteStore, open_store
from loopbaangesprek.talk.beginning import Wanted
from tests.kwaad import STIL, VEEL, harmed, read_or_refused, whole_files
from tests.lob import BESTAND, Lob
from tests.plaatje import BEGIN, chunk, head, png
from tests.proeven import Tally
from tests.test_foute_bestanden import VOL, full, harm, kwaad, places

pytestmark = [pytest.mark.proef, STIL]
BELOFTE = "Een bestand van elders met onzin (antwoorden, verslag, overdracht, huisstijl) wordt gelezen of geweigerd."
Kwaden = list[tuple[int, str, Any]]
LOGOS = [png(), png(6, 5, 8, 3, 1), png(6, 5, 4, 0, 0), png(9, 9, 16, 6, 1)]
VERSLAG = Path(__file__).with_name("verslagen") / "schema-1.json"
SJABLOON = """\
# School aan de haven

Dit verslag is van **de jongere** zelf.

- lees het samen
- bewaar het goed

{{verslag}}

---

Vragen? Loop even langs op {{datum}}.
"""


def throw_all(bronnen: Sequence[bytes], pad: Path, lees: Callable[[], object], tally: Tally) -> None:
    """Whole files first, and then harm to the real ones."""

    def throw(data: bytes) -> None:
        pad.write_bytes(data)
        read_or_refused(lees)
        tally.trial()

    for data in (*bronnen, *whole_files(bronnen[0])):
        throw(data)
    VEEL(given(harmed(bronnen))(throw))()
    tally.none_lost()


@pytest.mark.parametrize("soort", ["yaml", "json"])
def test_whatever_stands_in_an_answers_file_or_record_it_is_taken_in_or_refused(
    soort: str, tmp_path: Path, telt: Callable[[str], Tally]
) -> None:
    plat = b"bank: basis\nmoment: De storing\nemoties: [bang, trots]\nverbreding: [thuis, voetbal]\nstap: bellen\n"
    yaml = [VOL.encode(), BESTAND.encode(), plat]
    record = [full().encode(), VERSLAG.read_bytes(), json.dumps({"bank": "basis", "moment": "x"}).encode()]
    pad = tmp_path / f"bestand.{soort}"
    lees = partial(facts_from, tmp_path / "lob", pad, Wanted())
    throw_all(yaml if soort == "yaml" else record, pad, lees, telt(BELOFTE))
    assert not (tmp_path / "lob").exists()


@pytest.fixture
def handed_over(lob: Lob, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """What is in the file of a dossier that was handed over."""
    monkeypatch.setenv("LOB_WACHTZIN", "")
    lob.taken_in(BESTAND + "jongere: {code: vmbo-3310}\n")
    assert lob("jongere", "overdragen", "vmbo-3310", "--naar", str(lob.folder / "uit")) == 0, lob.err
    [bron] = (lob.folder / "uit").iterdir()
    return bron.read_bytes()


def _take_over(store: SqliteStore, pad: Path) -> None:
    """Take a dossier over into a store that is empty, and is so afterwards."""
    try:
        take_over(store, pad, None)
    finally:
        store.erase_all([kop.id for kop in store.talks()])
        store.drop_prepared("vmbo-3310")


def test_whatever_stands_in_a_dossier_that_was_handed_over_it_is_taken_over_or_refused(
    handed_over: bytes, tmp_path: Path, telt: Callable[[str], Tally]
) -> None:
    pad = tmp_path / "mee.lob"
    with closing(open_store(tmp_path / "nieuw" / "lob.db")) as store:
        throw_all([handed_over], pad, partial(_take_over, store, pad), telt(BELOFTE))


def _sealed(bron: bytes, buiten: Kwaden, binnen: Kwaden) -> bytes:
    """The same file with harm done around the facts and in them, and a seal that fits where it can have one."""
    inhoud = json.loads(bron)
    for nummer, hoe, vreemd in binnen:
        feit = inhoud["gesprekken"][0]["feiten"]
        feit = feit[nummer % len(feit)]
        regel = json.loads(feit["regel"])
        if plekken := list(places(regel)):
            harm(regel, plekken[nummer // 7 % len(plekken)], hoe, deepcopy(vreemd))
        feit["regel"] = json.dumps(regel, separators=(",", ":"), ensure_ascii=False)
    for nummer, hoe, vreemd in buiten:
        plekken = list(places(inhoud))
        harm(inhoud, plekken[nummer % len(plekken)], hoe, deepcopy(vreemd))
    try:
        return seal(msgspec.convert(inhoud, Overdracht))
    except (msgspec.ValidationError, LobFout):
        return json.dumps(inhoud).encode()


def test_a_dossier_with_a_seal_that_fits_is_looked_over_all_the_same(
    handed_over: bytes, tmp_path: Path, telt: Callable[[str], Tally]
) -> None:
    """Whoever changes the file can seal it anew: what is inside is not trusted either."""
    tally = telt(BELOFTE)
    pad = tmp_path / "mee.lob"

    @VEEL
    @given(st.lists(kwaad, max_size=2), st.lists(kwaad, max_size=3))
    def throw(buiten: Kwaden, binnen: Kwaden) -> None:
        pad.write_bytes(_sealed(handed_over, buiten, binnen))
        read_or_refused(partial(_take_over, store, pad))
        tally.trial()

    with closing(open_store(tmp_path / "nieuw" / "lob.db")) as store:
        throw()
    tally.none_lost()


def test_whatever_stands_in_a_template_or_a_logo_it_is_chosen_or_refused(
    tmp_path: Path, telt: Callable[[str], Tally], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOB_WACHTZIN", "")
    folder = tmp_path / "lob"
    for pad, wanted, bronnen in (
        (tmp_path / "s.md", choosing_style.Wanted(sjabloon=tmp_path / "s.md"), [SJABLOON.encode()]),
        (tmp_path / "l.png", choosing_style.Wanted(logo=tmp_path / "l.png"), LOGOS),
    ):
        throw_all(bronnen, pad, partial(choosing_style.choose_style, folder, wanted), telt(BELOFTE))


def _with_sums(data: bytes) -> bytes:
    """A picture of which every part has the sum that fits it, so that what is in them is looked at."""
    uit, plek = bytearray(data[:8]), 8
    while plek + 8 <= len(data):
        lang = min(int.from_bytes(data[plek : plek + 4]), len(data) - plek - 8)
        uit += chunk(data[plek + 4 : plek + 8], data[plek + 8 : plek + 8 + lang])
        plek += 12 + lang
    return bytes(uit)


def test_a_logo_whose_sums_fit_is_looked_at_to_its_last_pixel(telt: Callable[[str], Tally]) -> None:
    """Pictures that would unpack to very much are among them."""
    tally = telt(BELOFTE)

    def throw(data: bytes) -> None:
        read_or_refused(partial(clean_png, _with_sums(data)))
        tally.trial()

    for breed in (1, 2000):
        for bom in (zlib.compress(bytes(300_000_000)), zlib.compress(bytes(10_000_000))[:-9]):
            throw(BEGIN + head(breed, breed) + chunk(b"IDAT", bom) + chunk(b"IEND", b""))
    VEEL(given(harmed(LOGOS))(throw))()
    tally.none_lost()
