"""Writes the JSON Schema of a record, as it is shipped; run after a change of the models."""

from __future__ import annotations

import json
from pathlib import Path

from loopbaangesprek.verslag import SCHEMA, json_schema

DOEL = Path(__file__).parents[1] / "src" / "loopbaangesprek" / "schema" / f"verslag-{SCHEMA}.schema.json"

if __name__ == "__main__":
    DOEL.write_text(json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
