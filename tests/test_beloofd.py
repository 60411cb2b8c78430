"""What a proof on a failing disk holds against the screen: it can fail of each of its promises (`beloofd`)."""

from __future__ import annotations

from pathlib import Path

from loopbaangesprek.teksten import verloop as t
from tests.beloofd import Bewaard, broken_promises
from tests.tafel import ALLES_BEWAARD, Gezegd, Tafel


def sitting(folder: Path, einde: str, *gezegd: tuple[str, bool, str]) -> Tafel:
    """A sitting that was: each answer at one question, whether it had its ✓, and what was shown after it."""
    tafel = Tafel(folder / "map", ())
    for tekst, vast, daarna in gezegd:
        antwoord = Gezegd("de vraag", tekst)
        antwoord.vast, antwoord.daarna = vast, daarna
        tafel.gezegd.append(antwoord)
    tafel.out = einde
    return tafel


def test_what_had_its_tick_and_is_only_half_typed_is_lost(tmp_path: Path) -> None:
    tafel = sitting(tmp_path, ALLES_BEWAARD, ("de wens", True, "Genoteerd."))
    assert broken_promises(tafel, 130, Bewaard({"de wens"}, set(), set())) == []
    assert broken_promises(tafel, 130, Bewaard(set(), {"de wens"}, set())) == ["✓ en weg: 'de wens'"]


def test_what_had_no_tick_may_be_half_typed_but_was_told(tmp_path: Path) -> None:
    daar = Bewaard({"de wens"}, {"een andere wens"}, set())
    eerst = ("de wens", True, "Genoteerd.")
    gezegd = ("een andere wens", False, f"nu niet bewaard {t.IN_HET_GEHEUGEN}")
    assert broken_promises(sitting(tmp_path, ALLES_BEWAARD, eerst, gezegd), 130, daar) == []
    stil = sitting(tmp_path, ALLES_BEWAARD, eerst, ("een andere wens", False, t.OVERGESLAGEN))
    assert broken_promises(stil, 130, daar) == ["geen ✓ en niets gezegd: 'een andere wens'"]


def test_all_that_was_said_is_there_where_the_screen_says_so(tmp_path: Path) -> None:
    tafel = sitting(tmp_path, ALLES_BEWAARD, ("de wens", False, t.IN_HET_GEHEUGEN))
    assert broken_promises(tafel, 130, Bewaard(set(), set(), set())) == ["bewaard en weg: 'de wens'"]
