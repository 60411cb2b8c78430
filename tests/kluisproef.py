"""What the tests of the lock share: a file with some talks in it, and all that is in a file.

The rule that lives here: what is compared is read with the program's own reader, talk by talk and fact by fact.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

from loopbaangesprek.fouten import Afgesloten, OpslagFout
from loopbaangesprek.stores.sqlite import open_store
from tests.opslag_proef import OM, kop

A = "de paarse tafel danst met zeven kwallen"
B = "een kraan zonder laarzen fluit naar de klei"
KANARIE = "kanariegeel4417"
"""A word that stands in every talk, to be sought in the bytes of files."""
RESTEN = ("~lob-nieuw.tmp", "~lob-nieuw.tmp-journal", "~lob-oud.tmp", "lob.db-journal")
"""What a change of the lock may leave beside the file for a moment."""


def fill(pad: Path, wachtzin: str | None = None, talks: int = 3, feiten: int = 3) -> None:
    """Make a file with so many talks of so many facts; words differ, so that pages do."""
    lot = random.Random(talks)  # noqa: S311 - draws words, keeps no secrets
    with closing(open_store(pad, wachtzin)) as store, store.as_one():
        for nr in range(talks):
            regels = [
                f'{{"soort":"proef","tekst":"{KANARIE} {nr} {lot.randbytes(60).hex()}"}}'
                for _ in range(feiten)
            ]
            naam = f"gesprek{nr:03}"
            store.append(naam, 0, regels, OM, kop(naam, code=f"mbo-{nr:04}"))
            store.save_draft(naam, "rol", 1, f"half {KANARIE}")
        store.set_setting("rol", "mentor")
        store.prepare("mbo-0001", KANARIE)


def all_of(pad: Path, wachtzin: str | None) -> list[Any]:
    """Every talk that is in the file, with its facts and half-typed texts, and what stands beside them."""
    with closing(open_store(pad, wachtzin)) as store:
        talks = [(kop, store.facts(kop.id), store.drafts(kop.id)) for kop in store.talks()]
        return [talks, store.setting("rol"), store.prepared("mbo-0001"), len(store.find("mbo-0001"))]


def opens_with(pad: Path, wachtzinnen: Iterable[str | None]) -> list[str | None]:
    """Which of these open the file."""
    past = []
    for wachtzin in wachtzinnen:
        try:
            open_store(pad, wachtzin).close()
        except (Afgesloten, OpslagFout):
            continue
        past.append(wachtzin)
    return past


def left_behind(pad: Path) -> list[str]:
    """The names of what a change left beside the file."""
    return [rest for rest in RESTEN if pad.with_name(rest).exists()]
