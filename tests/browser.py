"""A real browser that opens the pages, and listens to whatever they would do.

The rule that lives here: where it is missing a test is skipped, with the reason; but where `.ci/run` got it, that is a
failure.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

from tests.afdruk import CHROMIUM

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Dialog, Page

AXE = Path(
    os.environ.get("LOB_AXE") or Path(__file__).parents[1] / "node_modules" / "axe-core" / "axe.min.js"
)
"""The checker of accessibility: its one file."""

_GEDULD = 180_000
"""Milliseconds to wait for a page: how long a large one takes is up to what else runs here, and no promise of ours."""


def missing(wat: str, naam: str) -> NoReturn:
    """Skip the test for want of something; fail where it was got for the proofs, or in CI where nobody tried."""
    gehaald = os.environ.get("LOB_PROEVEN")
    if naam in gehaald.split() if gehaald is not None else os.environ.get("CI"):
        pytest.fail(f"{wat} has to be here, and is not")
    pytest.skip(f"no {wat} on this machine")


@contextmanager
def chromium() -> Iterator[Browser]:
    """Chromium without a window."""
    if CHROMIUM is None:
        missing("Chromium", "chromium")
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only the group `browser` has it
    except ImportError:
        missing("playwright (group `browser`)", "chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


class Listened:
    """A context of a browser in which everything a page does beside being read is written down."""

    def __init__(self, browser: Browser, **wensen: Any) -> None:
        self.context: BrowserContext = browser.new_context(**wensen)
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(_GEDULD)
        self.gebeurd: list[str] = []
        self._gevraagd: list[str] = []
        noteer = self.gebeurd.append
        self.context.on("request", lambda vraag: self._gevraagd.append(vraag.url))
        self.context.on("page", lambda nieuw: noteer(f"window {nieuw.url}"))
        self.page.on("console", lambda bericht: noteer(f"console {bericht.text[:200]}"))
        self.page.on("pageerror", lambda fout: noteer(f"error {fout}"))
        self.page.on("dialog", self._dialog)
        self.page.on("download", lambda _: noteer("download"))

    def _dialog(self, dialoog: Dialog) -> None:
        self.gebeurd.append("dialog")
        dialoog.dismiss()

    def opens(self, pad: Path) -> list[str]:
        """What happened while a file was opened, beside that it was; each request for anything else is one."""
        self.gebeurd.clear()
        self._gevraagd.clear()
        self.page.goto(pad.as_uri(), wait_until="load")
        zelf, *anders = self._gevraagd
        return [*([] if zelf == pad.as_uri() else [zelf]), *anders, *self.gebeurd]

    def asks_for_room(self) -> int:
        """How wide the page is, also where it does not fit the window."""
        return int(self.page.evaluate("document.documentElement.scrollWidth"))

    def violations(self) -> list[str]:
        """What axe-core finds wrong with the page that is open."""
        if not AXE.exists():
            missing("axe-core (LOB_AXE)", "axe")
        self.page.evaluate(AXE.read_text(encoding="utf-8"))
        fouten = self.page.evaluate("async () => (await axe.run()).violations")
        return [f"{f['id']}: {f['nodes'][0]['html'][:200]}" for f in fouten]

    def pages(self) -> int:
        """How many pages it takes on paper."""
        return self.page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")
