"""A page to print, made from a template.

The rule that lives here: texts reach a page as data, through a template that escapes all of them; what a template asks
for and is not given is a mistake.
"""

from __future__ import annotations

from pathlib import Path

_SJABLONEN = Path(__file__).parent / "templates"


def render_page(sjabloon: str, **gegevens: object) -> str:
    """Render a template of ours with these data."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415 - only a page needs it

    omgeving = Environment(
        autoescape=True,
        loader=FileSystemLoader(_SJABLONEN),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return omgeving.get_template(sjabloon).render(**gegevens)
