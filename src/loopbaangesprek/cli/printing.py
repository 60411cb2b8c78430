"""What a command gives to other programs."""

from __future__ import annotations

from typing import Any

import typer


def print_json(wat: Any) -> None:  # noqa: ANN401 - whatever can be JSON
    """Print data as JSON, laid out so that a person can read it too."""
    import msgspec  # noqa: PLC0415 - help needs none of it

    typer.echo(msgspec.json.format(msgspec.json.encode(wat), indent=2).decode())
