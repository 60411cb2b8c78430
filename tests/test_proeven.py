"""The counting of proofs: what is counted comes to stand in the table, and nothing else does."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import proeven
from tests.proeven import Geteld, Tally, is_whole, promises, write_table


@pytest.fixture
def blad(tmp_path: Path) -> Path:
    """A document with an empty table."""
    blad = tmp_path / "blad.md"
    blad.write_text(f"Voor\n\n{proeven.BEGIN}\n{proeven.EINDE}\n\nNa\n", encoding="utf-8")
    return blad


def test_each_kind_of_run_fills_its_own_columns_and_leaves_the_others(blad: Path) -> None:
    write_table(
        [Geteld("Niets weg.", "test_kill", 200, 0), Geteld("Niets weg.", "test_kill", 100, 0)],
        blad,
        lang=False,
    )
    write_table([Geteld("Niets weg.", "test_kill", 12_000, 1)], blad, lang=True)
    write_table([Geteld("Altijd open.", "test_open", 7, 0)], blad, lang=False)
    assert promises(blad) == [
        ("Altijd open.", "test_open", "7", "0", "", ""),
        ("Niets weg.", "test_kill", "300", "0", "12.000", "1"),
    ]
    tekst = blad.read_text(encoding="utf-8")
    assert tekst.startswith("Voor\n")
    assert tekst.endswith("Na\n")


def test_a_whole_run_takes_away_what_is_no_longer_there(blad: Path) -> None:
    write_table([Geteld("Weg.", "test_weg", 1, 0), Geteld("Blijft.", "test_blijft", 1, 0)], blad, lang=False)
    write_table([Geteld("Blijft.", "test_blijft", 2, 0)], blad, lang=False, whole=True)
    assert promises(blad) == [("Blijft.", "test_blijft", "2", "0", "", "")]


def test_what_a_proof_falls_over_is_a_loss_in_the_table(pytester: pytest.Pytester) -> None:
    """Also where it fell before it counted one."""
    pytester.makeconftest("from tests.conftest import pytest_runtest_makereport, telt  # noqa: F401")
    pytester.makepyfile("def test_valt(telt):\n    telt('Niets weg.').trial()\n    raise ValueError")
    gedraaid = pytester.inline_run("-p", "no:cacheprovider", "-p", "no:xdist")
    (einde,) = [r for r in gedraaid.getreports("pytest_runtest_logreport") if r.when == "teardown"]
    assert einde.user_properties == [("proef", ("Niets weg.", "test_valt", 1, 1))]


@pytest.mark.parametrize(
    ("gevraagd", "soort"), [((), "heel"), (("test_een.py",), "deel"), (("-k", "een"), "deel")]
)
def test_only_a_run_of_everything_is_a_whole_run(
    gevraagd: tuple[str, ...], soort: str, pytester: pytest.Pytester
) -> None:
    pytester.makeini("[pytest]\ntestpaths = .")
    pytester.makepyfile(test_een="def test_een(): pass")
    assert is_whole(pytester.parseconfig(*gevraagd)) == (soort == "heel")


def test_a_proof_that_tried_nothing_or_lost_something_fails() -> None:
    with pytest.raises(AssertionError):
        Tally("Niets weg.").none_lost()
    tally = Tally("Niets weg.")
    tally.trial()
    tally.none_lost()
    tally.trial(["een antwoord"])
    assert tally.keer == 2
    with pytest.raises(AssertionError, match="een antwoord"):
        tally.none_lost()


def test_the_proofs_in_the_table_are_there() -> None:
    namen = {rij[1] for rij in promises()}
    code = "".join(bestand.read_text(encoding="utf-8") for bestand in Path(__file__).parent.glob("test_*.py"))
    assert [naam for naam in sorted(namen) if f"def {naam}(" not in code] == []
