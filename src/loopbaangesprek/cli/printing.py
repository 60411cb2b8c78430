"""What a command gives to other programs."""

from __future__ import annotations

from typing import Any

import typer


def print_json(wat: Any) -> None:  # noqa: ANN401 - whatever can be JSON
    """Print data as JSON, laid out so that a person can read it too."""
    import msgspec  # noqa: PLC0415 - help needs none of it

    typer.echo(msgspec.json.format(msgspec.json.encode(_with_names(wat)), indent=2).decode())


def _with_names(wat: Any) -> Any:  # noqa: ANN401 - see above
    """The same, with the fields of a row of a list by their names: msgspec would leave those out."""
    if isinstance(wat, tuple) and hasattr(wat, "_asdict"):
        wat = wat._asdict()
    if isinstance(wat, dict):
        return {naam: _with_names(deel) for naam, deel in wat.items()}
    return [_with_names(deel) for deel in wat] if isinstance(wat, (list, tuple)) else wat
