"""The row of a talk, of which only what is new is written: afterwards it is what it would be if all of it were."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from loopbaangesprek import gebeurtenissen as g
from loopbaangesprek import wensen as w
from loopbaangesprek.gesprek import Gesprek, apply
from loopbaangesprek.hoofd import head, head_and_words
from loopbaangesprek.kop import TUSSEN_JULLIE, Kop
from loopbaangesprek.oogst import harvest
from loopbaangesprek.paden import STAP, TITEL
from loopbaangesprek.stores.changed_head import keep_head
from loopbaangesprek.stores.counters import TEL_GESPREKKEN
from loopbaangesprek.stores.sqlite import empty_store
from loopbaangesprek.velden import COMPETENTIES
from loopbaangesprek.vindbaar import open_place
from tests.proefbank import PROEFBANK, antwoord, na

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


OM = datetime(2026, 11, 21, 9, 30, 12, 345, tzinfo=timezone(timedelta(hours=1)))


def test_a_talk_that_just_began_has_a_row_that_says_only_that() -> None:
    rij = Kop(
        "proef1", None, "2026-11-20", "proef", "Een proef", "loopt", None, None, None, None,
        "2026-11-21T09:30:12+01:00",
    )  # fmt: skip
    assert head(na(), OM) == rij


def test_the_row_of_a_whole_talk_tells_which_one_it_is_and_how_it_stands() -> None:
    """Every field of it, so that a list need not read the talk."""
    gesprek = na(
        antwoord("moment", "De storing"), antwoord("goed", "rustig"), antwoord("stap", "bellen"),
        w.Doorvraag(("stap", 1), "stap-wanneer"), antwoord("stap-wanneer", "2026-12-01"), w.Sluit(), w.Klaar(),
        code="mbo-1", niveau="mbo", leerjaar="2", rol="mentor", vorige=g.Vorige("eerder", "meelopen"),
    )  # fmt: skip
    rij = head(gesprek, OM)
    assert rij._replace(status="loopt") == Kop(
        "proef1", "mbo-1", "2026-11-20", "proef", "Een proef", "loopt", "De storing", "bellen", "2026-12-01",
        "open", "2026-11-21T09:30:12+01:00", "mbo", "2", "mentor", None, "kwaliteitenreflectie", None, None,
        "eerder",
    )  # fmt: skip
    assert rij.status == "afgerond"
    assert head_and_words(gesprek, OM)[0] == rij
    assert head_and_words(gesprek, OM, harvest(gesprek)) == head_and_words(gesprek, OM)


def test_what_was_changed_afterwards_is_in_the_row_and_a_step_that_went_leaves_none_of_its_days() -> None:
    def changed(gesprek: Gesprek, **nieuw: str | None) -> Gesprek:
        for pad, waarde in nieuw.items():
            gesprek = apply(
                gesprek, g.Gewijzigd(pad.replace("__", "."), None, waarde, "nagevraagd", OM.isoformat())
            )
        return gesprek

    gesprek = changed(
        na(antwoord("moment", "De storing"), antwoord("stap", "bellen"), w.Sluit()),
        ervaring__soort="stage",
        activeren__volgend_gesprek="2026-12-12",
        vervolgstap__opvolging__staat="gedaan",
        vervolgstap__opvolging__wanneer="2026-12-08",
    )
    rij = head(gesprek, OM)
    assert (rij.soort, rij.volgend_gesprek) == ("stage", "2026-12-12")
    assert (rij.stap, rij.stap_staat, rij.terugblik) == ("bellen", "gedaan", "2026-12-08")
    zonder = head(changed(gesprek, vervolgstap__activiteit=None), OM)
    assert (zonder.stap, zonder.stap_staat, zonder.terugblik) == (None, None, None)


def test_of_what_stays_between_the_two_a_row_tells_only_that_it_is_there() -> None:
    """M47: the one that is shielded, and not what stands beside it."""
    beide = (antwoord("moment", "De storing"), antwoord("stap", "bellen"))
    for dicht, titel, stap in (
        ((), "De storing", "bellen"),
        (("moment",), TUSSEN_JULLIE, "bellen"),
        (("stap",), "De storing", TUSSEN_JULLIE),
    ):
        gesprek = na(*beide, *(w.Afscherming((naam, 1), "tussen_ons") for naam in dicht))
        rij = head(gesprek, OM)
        assert (rij.titel, rij.stap, rij.stap_staat) == (titel, stap, "open")
        ook, vindbaar = head_and_words(gesprek, OM)
        assert ook == rij
        gevonden = dict(zip(vindbaar.teksten, map(open_place, vindbaar.plaatsen), strict=True))
        assert gevonden == {
            "De storing": (TITEL, titel == TUSSEN_JULLIE),
            "bellen": (STAP, stap == TUSSEN_JULLIE),
        }


def test_the_competences_that_were_touched_stand_with_a_comma_between() -> None:
    """In the order in which they are always told."""
    fase = PROEFBANK.fasen[0]
    vragen = tuple(
        replace(gr, vragen=(replace(gr.vragen[0], competentie=COMPETENTIES[::-1]),)) for gr in fase.groepen
    )
    bank = replace(PROEFBANK, fasen=(replace(fase, groepen=vragen), *PROEFBANK.fasen[1:]))
    gesprek = apply(Gesprek(replace(na().begin, bank=bank)), g.Beantwoord("wens", 1, tekst="meer weten"))
    assert head(gesprek, OM).competenties == ",".join(COMPETENTIES)
