"""The names of settings, and the folders that one of them remembers."""

from __future__ import annotations

import re
from contextlib import closing
from pathlib import Path

import loopbaangesprek
from loopbaangesprek import instellingen
from loopbaangesprek.clearing import elsewhere
from loopbaangesprek.desk.left_behind import where_copies_are
from loopbaangesprek.stores.sqlite import open_store
from loopbaangesprek.talk.rescue import note_elsewhere

BRON = Path(loopbaangesprek.__file__).parent


def test_a_name_of_a_setting_stands_in_one_place() -> None:
    kaal = re.compile(r"""\b(?:set_)?setting\(\s*["']""")
    assert [pad.name for pad in BRON.rglob("*.py") if kaal.search(pad.read_text(encoding="utf-8"))] == []


def test_no_two_settings_have_one_name() -> None:
    namen = [waarde for naam, waarde in vars(instellingen).items() if naam.isupper()]
    assert len(namen) == len(set(namen))


def test_a_folder_that_was_typed_when_the_usual_one_failed_is_named_by_an_erasure(tmp_path: Path) -> None:
    with (
        closing(open_store(tmp_path / "thuis" / "lob.db")) as thuis,
        closing(open_store(tmp_path / "stick" / "lob.db")) as daar,
    ):
        note_elsewhere(thuis, daar, tmp_path / "thuis")
        note_elsewhere(thuis, daar, tmp_path / "thuis")
        assert elsewhere(thuis) == [str(tmp_path / "stick")]
        assert elsewhere(daar) == []
        regels = where_copies_are(thuis, ["fiets"], tmp_path / "thuis")
        assert any(str(tmp_path / "stick") in regel for regel in regels)


def test_where_the_usual_place_cannot_be_written_the_other_one_remembers_it(tmp_path: Path) -> None:
    thuis = open_store(tmp_path / "thuis" / "lob.db")
    with closing(open_store(tmp_path / "stick" / "lob.db")) as daar, closing(thuis):
        (tmp_path / "thuis").rename(tmp_path / "weg")
        note_elsewhere(thuis, daar, tmp_path / "thuis")
        assert elsewhere(daar) == [str(tmp_path / "thuis")]
