"""What `docs/privacy.md` promises is kept by a test, and the page names which."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.handboek import WORTEL

PRIVACY = WORTEL / "docs" / "privacy.md"
_PROEF = re.compile(r"`(\w+\.py)::(\w+)`")


def _tests_in(pad: Path) -> set[str]:
    """The names of the tests in a file."""
    boom = ast.parse(pad.read_text(encoding="utf-8"))
    return {deel.name for deel in boom.body if isinstance(deel, ast.FunctionDef)}


def test_every_test_that_the_page_names_is_there() -> None:
    genoemd = _PROEF.findall(PRIVACY.read_text(encoding="utf-8"))
    assert len(genoemd) > 10
    assert [(b, naam) for b, naam in genoemd if naam not in _tests_in(WORTEL / "tests" / b)] == []


def test_every_promise_in_the_last_table_names_a_test() -> None:
    tabel = PRIVACY.read_text(encoding="utf-8").split("| belofte | proef |")[1]
    rijen = [regel for regel in tabel.splitlines() if regel.startswith("| ") and "---" not in regel]
    assert rijen
    assert [rij for rij in rijen if not _PROEF.search(rij)] == []


def test_the_manual_and_the_readme_lead_there() -> None:
    for pad, doel in (("README.md", "docs/privacy.md"), ("docs/handleiding.md", "privacy.md")):
        assert f"]({doel}" in (WORTEL / pad).read_text(encoding="utf-8"), pad
