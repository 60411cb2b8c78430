"""Writes the JSON Schemas that are shipped, of a record and of a bank file."""

from __future__ import annotations

import json
from pathlib import Path

from loopbaangesprek.bankschema import bank_schema
from loopbaangesprek.verslag import SCHEMA, json_schema

MAP = Path(__file__).parents[1] / "src" / "loopbaangesprek" / "schema"
SCHEMAS = {
    f"verslag-{SCHEMA}.schema.json": json_schema,
    "vragenbank.schema.json": bank_schema,
}

if __name__ == "__main__":
    for naam, maak in SCHEMAS.items():
        (MAP / naam).write_text(json.dumps(maak(), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
