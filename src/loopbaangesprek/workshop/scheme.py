"""The JSON Schema of a bank file, given away as it was shipped.

The rule that lives here: what is given away is a file that a test compares with the tables it was made from.
"""

from __future__ import annotations

from pathlib import Path

from loopbaangesprek.asking import may_overwrite
from loopbaangesprek.files import write_export
from loopbaangesprek.teksten.sleutels import SCHEMA_GEBRUIKEN
from loopbaangesprek.wiring import say, where_written

BESTAND = Path(__file__).parents[1] / "schema" / "vragenbank.schema.json"


def print_schema(naar: Path | None) -> None:
    """Print the schema, or write it where it was asked for and say how an editor finds it."""
    if naar is None:
        say(BESTAND.read_text(encoding="utf-8").rstrip())
        return
    pad = write_export(naar, BESTAND.name, BESTAND.read_bytes(), may_overwrite())
    say(*where_written(pad), SCHEMA_GEBRUIKEN.format(naam=pad.name))
