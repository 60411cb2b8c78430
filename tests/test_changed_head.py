"""The row of a talk, of which only what is new is written: afterwards it is what it would be if all of it were."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from loopbaangesprek.kop import Kop
from loopbaangesprek.stores.changed_head import keep_head
from loopbaangesprek.stores.counters import TEL_GESPREKKEN
from loopbaangesprek.stores.sqlite import empty_store
from loopbaangesprek.velden import COMPETENTIES

dagen = st.sampled_from([None, "2026-11-20", "2026-12-01"])
namen = st.sampled_from([None, "", "x", "vmbo-3310", "é 😀"])
koppen = st.builds(
    Kop,
    id=st.sampled_from(["aaa", "bbb"]),
    code=namen,
    datum=st.sampled_from(["2026-11-20", "2025-01-31"]),
    bank=st.just("stage"),
    bank_titel=st.just("Terugblik"),
    status=st.sampled_from(["loopt", "uit_te_werken", "afgerond", "afgebroken", "gewijzigd"]),
    titel=namen,
    stap=namen,
    stap_wanneer=dagen,
    stap_staat=st.sampled_from([None, "open", "gedaan"]),
    gewijzigd_op=st.sampled_from(["2026-11-20T10:00:00+01:00", "2026-11-20T10:00:01+01:00"]),
    niveau=st.sampled_from([None, "vmbo"]),
    rol=st.sampled_from([None, "mentor"]),
    competenties=st.sampled_from(["", COMPETENTIES[0], ",".join(COMPETENTIES[:2])]),
    terugblik=dagen,
    leerjaar=namen,
    soort=namen,
    volgend_gesprek=dagen,
    vorige=namen,
)


@given(st.lists(koppen, max_size=8))
def test_it_is_the_last_one_and_is_counted_once(rij: list[Kop]) -> None:
    store = empty_store()
    versies: dict[str, int] = {}
    for kop in rij:
        versies[kop.id] = versies.get(kop.id, 0) + 1
        assert keep_head(store._tx, kop)[1] == versies[kop.id]
    assert {kop.id: kop for kop in store.talks()} == {kop.id: kop for kop in rij}
    db = store.connection
    vers = db.execute(f"{TEL_GESPREKKEN} GROUP BY 1, 2, 3, 4").fetchall()
    assert sorted(db.execute("SELECT * FROM tellingen").fetchall()) == sorted(vers)
    assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
