"""One jongere is erased among many: no byte of what they said is left, not in the file, its WAL or its index.

The rule that lives here: the bytes themselves are searched, and not what the database says of them.
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from bench.fill import OM, fill, made

from loopbaangesprek.stores.base import number
from loopbaangesprek.stores.sqlite import SqliteStore, open_store
from loopbaangesprek.vindbaar import Vindbaar
from loopbaangesprek.zoekvraag import Zoekvraag

CODE = "gewist-7731"
GEWOON = ("de", "een", "ik", "met", "op", "het", "bij", "in", "was")
"""Words in nearly every talk. In the index they fill pages of their own, and the word behind one is a signpost."""
STAART = "zqxwvkjq"
"""How each of these words ends. The index may share a beginning with the word before it; an end it keeps as it is."""


def words(lot: random.Random, aantal: int) -> list[str]:
    """Words that nobody else says."""
    return ["".join(lot.choices("abcdefghijklmnopqrstuvwxyz", k=6)) + STAART for _ in range(aantal)]


def keep_marked(store: SqliteStore, lot: random.Random) -> list[str]:
    """Talks of one jongere in words that nobody else says, between those of others; returns the words.

    Some of them come right behind the words that everybody says.
    """
    alle: list[str] = []
    for talk in made(4, zaad=5):
        eigen = [*words(lot, 60 - len(GEWOON)), *(f"{woord}a{STAART}" for woord in GEWOON)]
        alle += eigen
        zinnen = tuple(" ".join(eigen[i : i + 10]).capitalize() for i in range(0, 60, 10))
        regels = [
            *talk.regels[:1],
            *(f'{{"feit":"beantwoord","vraag":"x","tekst":"{zin}"}}' for zin in zinnen),
        ]
        kop = talk.kop._replace(id=f"w{talk.kop.id[1:]}", code=CODE, titel=zinnen[0], stap=zinnen[1])
        kop = kop._replace(leerjaar=zinnen[3][:40] + STAART, bank_titel=zinnen[4])
        store.write(0, number(0, regels, OM), kop, vindbaar=Vindbaar(("x",) * 6, zinnen))
        store.save_draft(kop.id, "x", 1, zinnen[2])
        # Later another wording takes the place of the first.
        store.write(7, (), kop, vindbaar=Vindbaar(("x",) * 5, zinnen[1:]))
    return alle


def left(map_: Path) -> int:
    """How many of these words are somewhere in the bytes of the files there are."""
    return sum(pad.read_bytes().lower().count(STAART.encode()) for pad in map_.iterdir() if pad.is_file())


@pytest.mark.parametrize("aantal", [300, pytest.param(10_000, marks=pytest.mark.lang)])
def test_of_an_erased_jongere_no_byte_is_left_among_all_others(tmp_path: Path, aantal: int) -> None:
    """While the store is open, and after it was closed; and the others are found as before."""
    store = open_store(tmp_path / "lob.db")
    lot = random.Random(aantal)  # noqa: S311 - draws letters, keeps no secrets
    fill(store, aantal // 2, zaad=1)
    alle = keep_marked(store, lot)
    fill(store, aantal // 2, zaad=2)
    assert left(tmp_path) >= len(alle)
    anderen = len(store.archive.search(Zoekvraag(("collega",)), 10_000))
    store.erase_all([kop.id for kop in store.of_code(CODE)])
    assert left(tmp_path) == 0
    assert store.of_code(CODE) == []
    assert store.archive.search(Zoekvraag((alle[0],)), 5) == []
    assert len(store.archive.search(Zoekvraag(("collega",)), 10_000)) == anderen
    store.close()
    assert left(tmp_path) == 0
    assert [pad.name for pad in tmp_path.iterdir()] == ["lob.db"]
