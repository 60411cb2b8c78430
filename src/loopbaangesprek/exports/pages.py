"""A page to print, made from a template.

The rule that lives here: texts reach a page as data, through a template that escapes all of them; what a template asks
for and is not given is a mistake.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment

_SJABLONEN = Path(__file__).parent / "templates"


def render_page(sjabloon: str, **gegevens: object) -> str:
    """Render a template of ours with these data."""
    return _environment().get_template(sjabloon).render(**gegevens)


@cache
def _environment() -> Environment:
    """One for all pages: a template is compiled once, and that takes far longer than a page."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415 - only a page needs it

    return Environment(
        autoescape=True,
        loader=FileSystemLoader(_SJABLONEN),
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
