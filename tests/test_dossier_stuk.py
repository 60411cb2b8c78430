"""The whole dossier as one document: for each reader what that reader gets of every talk, with contents in front."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loopbaangesprek.desk.law import load_law
from loopbaangesprek.exports import render
from loopbaangesprek.exports.blokken import (
    Bladzijde,
    Blok,
    Inhoud,
    Kop,
    Opsomming,
    Punt,
    Schrijfruimte,
    StilleRegel,
    Taak,
    Tijdlijn,
)
from loopbaangesprek.exports.lezers.dossier import bind, document
from loopbaangesprek.exports.lezers.onder_koppen import under_headings
from loopbaangesprek.exports.uitgave import LEZERS, Lezer, Uiterlijk, Uitgave
from loopbaangesprek.teksten import dossier as t
from loopbaangesprek.velden import LIJSTEN, VELDEN, list_of
from loopbaangesprek.verslag import Verslag
from tests.bouw import Data, antwoord, leeg_verslag
from tests.dossiers import stap, vorige
from tests.gezegd import held_records, in_words, may_stand, told
from tests.kanarie import bird
from tests.veel_gesprekken import talks

IEDER: tuple[Lezer | None, ...] = (None, *LEZERS)
ANDEREN = tuple(lezer for lezer in IEDER if lezer != "begeleider")
WET = load_law(Path("nergens")).wet


def bound(verslagen: Iterable[Verslag], lezer: Lezer | None, lopend: Iterable[str] = ()) -> tuple[Blok, ...]:
    """The blocks of the dossier of these talks, as one reader gets them."""
    return document(bind("vmbo-3310", verslagen, frozenset(lopend), lezer), wet=WET).blokken


def in_form(vorm: str, verslagen: Iterable[Verslag], lezer: Lezer | None) -> str:
    """The same in a form, as text."""
    bundel = bind("vmbo-3310", verslagen, frozenset(), lezer)
    data = {"jongere": lambda: bundel.records, "school": lambda: under_headings(bundel, WET)}
    uitgave = Uitgave(lambda: document(bundel, wet=WET), data.get(lezer or "", dict))
    return render(vorm, uitgave).decode()


@cache
def twelve() -> tuple[Verslag, ...]:
    """Twelve talks of one jongere."""
    return tuple(Verslag.model_validate_json(tekst) for tekst in talks(12, zaad=12))


def talk(naam: str, dag: str, **delen: Any) -> Verslag:
    """One talk on one day; what was said of it was said by the jongere, in key words."""
    gezegd = [antwoord(tekst) for tekst in _texts(delen)]
    gesprek = {"id": naam, "datum": dag} | delen.pop("gesprek", {})
    return leeg_verslag(**{"gesprek": gesprek, "antwoorden": gezegd} | delen)


def _texts(waarde: Any) -> list[str]:
    if isinstance(waarde, dict):
        return [tekst for lid in waarde.values() for tekst in _texts(lid)]
    if isinstance(waarde, (list, tuple)):
        return [tekst for lid in waarde for tekst in _texts(lid)]
    return [waarde] if isinstance(waarde, str) else []


def only(soort: type[Any], blokken: Iterable[Blok]) -> list[Any]:
    """The blocks of one kind, in order."""
    return [blok for blok in blokken if isinstance(blok, soort)]


def under(kop: str, blokken: Iterable[Blok]) -> list[Blok]:
    """The blocks below one heading, up to the next."""
    uit: list[Blok] = []
    gevonden = False
    for blok in blokken:
        if isinstance(blok, Kop):
            gevonden = blok.tekst == kop
        elif gevonden and not isinstance(blok, Bladzijde):
            uit.append(blok)
    return uit


# --- contents ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lezer", IEDER)
def test_the_contents_name_every_talk_in_order_and_each_place_is_there_once(lezer: Lezer | None) -> None:
    blokken = bound(reversed(twelve()), lezer)
    (inhoud,) = only(Inhoud, blokken)
    koppen = {kop.anker: kop.tekst for kop in only(Kop, blokken) if kop.anker}
    assert [regel.anker for regel in inhoud.regels] == [f"gesprek-{nummer}" for nummer in range(1, 13)]
    assert [kop.anker for kop in only(Kop, blokken) if kop.anker] == list(koppen)
    assert {regel.anker: regel.tekst for regel in inhoud.regels} == koppen
    op_tijd = sorted(verslag.gesprek.datum for verslag in twelve())
    assert [regel.stil.split()[-1] for regel in inhoud.regels] == [str(dag.year) for dag in op_tijd]


def test_a_talk_has_the_same_name_in_the_contents_and_in_the_row_of_talks() -> None:
    zonder_naam = talk("g-0", "2020-01-01", klein_verhaal={"gebeurtenis": "Het viel om."})
    verslagen = [*twelve(), zonder_naam, talk("weg", "2020-02-01", gesprek={"status": "afgebroken"})]
    for lezer in (None, "begeleider"):
        blokken = bound(verslagen, lezer, [twelve()[0].gesprek.id])
        (inhoud,), (rij,) = only(Inhoud, blokken), under("De gesprekken", blokken)
        assert isinstance(rij, Opsomming)
        assert [punt.tekst for punt in rij.punten] == [regel.tekst for regel in inhoud.regels]
        assert len(set(rij.punten)) == 14


@pytest.mark.parametrize("lezer", IEDER)
def test_room_to_write_is_there_once_at_the_very_end_and_for_the_jongere_alone(lezer: Lezer | None) -> None:
    blokken = bound(twelve(), lezer)
    assert [blok for blok in blokken if isinstance(blok, Schrijfruimte)] == list(blokken[-1:]) * (
        lezer == "jongere"
    )


def test_for_a_school_talks_stand_below_each_other_and_at_the_end_is_told_whose_headings_they_are() -> None:
    verslagen = [
        talk(f"g-{nr}", f"2026-05-0{nr}", jongere={"niveau": niveau}, ervaring={"titel": "De trap"})
        for nr, niveau in enumerate(("vmbo", "vmbo", "mbo", "mbo"), 1)
    ]
    blokken = bound(verslagen, "school")
    assert [blok for blok in blokken if isinstance(blok, Bladzijde)] == []
    regels = [blok for blok in blokken if isinstance(blok, StilleRegel) and "oppen" in blok.tekst]
    assert regels == list(blokken[-2:])
    assert ["Koppen: Het loopbaandossier" in regels[0].tekst, "het mbo" in regels[1].tekst] == [True, True]


@pytest.mark.parametrize("lezer", IEDER)
def test_there_is_one_title_and_no_heading_stands_deeper_than_the_third(lezer: Lezer | None) -> None:
    blokken = bound(twelve(), lezer)
    assert [kop.tekst for kop in only(Kop, blokken) if kop.niveau == 1] == [
        "Mijn gesprekken" if lezer == "jongere" else "Dossier vmbo-3310"
    ]
    assert {kop.niveau for kop in only(Kop, blokken)} == {1, 2, 3}


@pytest.mark.parametrize("lezer", IEDER)
def test_one_talk_is_a_dossier_too(lezer: Lezer | None) -> None:
    blokken = bound([talk("g-1", "2026-05-20", ervaring={"titel": "De trap"})], lezer)
    (inhoud,) = only(Inhoud, blokken)
    assert [(regel.tekst, regel.stil) for regel in inhoud.regels] == [("De trap", "20\u00a0mei\u00a02026")]
    assert only(Tijdlijn, blokken) == []
    assert blokken[1] == StilleRegel("Gesprek van 20 mei 2026")


@pytest.mark.parametrize("lezer", IEDER)
def test_without_talks_it_says_so(lezer: Lezer | None) -> None:
    _, regel = bound([], lezer)
    assert regel == StilleRegel(
        "Hier staat nog geen gesprek." if lezer == "jongere" else "Er is nog geen gesprek gevoerd."
    )


def test_the_time_line_has_the_days_of_talks_and_of_steps() -> None:
    verslagen = [
        talk("g-1", "2026-05-20", ervaring={"titel": "a"}, vervolgstap=stap("bellen", wanneer="2026-06-01")),
        talk("g-2", "2026-06-01", ervaring={"titel": "b"}),
    ]
    for lezer in (lezer for lezer in IEDER if lezer != "school"):
        (lijn,) = only(Tijdlijn, bound(verslagen, lezer))
        dagen = [verslag.gesprek.datum for verslag in verslagen]
        assert lijn.punten == (
            Punt(dagen[0], "gesprek"),
            Punt(dagen[1], "gesprek"),
            Punt(dagen[1], "stap"),
        )
    assert only(Tijdlijn, bound(verslagen, "school")) == []


def test_what_a_school_puts_around_its_paper_stands_around_the_whole() -> None:
    eigen = Uiterlijk(naam="De school", voor=(StilleRegel("voor"),), na=(StilleRegel("na"),))
    stuk = document(bind("x", twelve(), frozenset(), "begeleider"), uiterlijk=eigen)
    assert (stuk.blokken[0], stuk.blokken[-1], stuk.uiterlijk) == (*eigen.voor, *eigen.na, eigen)
    assert sum(blok in (*eigen.voor, *eigen.na) for blok in stuk.blokken) == 2


# --- what each reader gets --------------------------------------------------------------------------------------


def test_the_counsellor_gets_what_the_dossier_says_and_then_every_talk() -> None:
    koppen = [kop.tekst for kop in only(Kop, bound(twelve(), "begeleider")) if kop.niveau == 2]
    assert koppen[:4] == ["De gesprekken", "De stappen", "Hoe het beeld groeide", t.KWALITEITEN]
    assert len(koppen) == 4 + 12


def test_a_school_gets_only_what_stands_under_its_own_headings() -> None:
    blokken = bound(twelve(), "school")
    assert {kop.tekst for kop in only(Kop, blokken) if kop.niveau == 3} == {
        "Beoogde doelen", "Resultaten", "Evaluatie", "Vervolgactiviteiten",
    }  # fmt: skip
    assert [kop.anker for kop in only(Kop, blokken) if kop.niveau == 2] == [
        f"gesprek-{nummer}" for nummer in range(1, 13)
    ]


def test_the_data_of_a_school_are_what_stands_on_its_paper() -> None:
    bundel = bind("x", twelve(), frozenset(), "school")
    op_papier = in_form("md", twelve(), "school")
    data = under_headings(bundel, WET)
    assert [len(gesprek["onderdelen"]) for gesprek in data] == [4] * 12
    regels = [regel["tekst"] for g in data for onderdeel in g["onderdelen"] for regel in onderdeel["regels"]]
    assert len(regels) > 12 * 3
    assert [tekst for tekst in regels if tekst not in op_papier.replace("\\", "")] == []


def test_the_jongere_reads_no_code_and_no_level() -> None:
    wie: Data = {"jongere": {"code": "vmbo-3310", "niveau": "vmbo"}, "begeleider": {"rol": "mentor"}}
    op_papier = in_form("md", [talk("g-1", "2026-05-20", **wie, ervaring={"titel": "De trap"})], "jongere")
    assert "De trap" in op_papier
    assert re.findall(r"3310|vmbo|mentor|stage", op_papier) == []


def own(*stappen: Data, opening: Data | None = None) -> list[Verslag]:
    """Two talks: one with a step, and a later one."""
    return [
        talk("g-1", "2026-05-20", ervaring={"titel": "De trap"}, vervolgstap=stappen[0]),
        talk("g-2", "2026-06-20", ervaring={"titel": "De la"}, opening=opening or {}),
    ]


def test_the_jongere_has_a_box_for_a_step_that_is_open() -> None:
    blokken = bound(own(stap("bellen", wanneer="2026-06-01")), "jongere")
    (taak,) = under("Wat ik ga doen", blokken)
    assert isinstance(taak, Taak)
    assert (taak.tekst, [d.tekst for d in taak.details]) == ("bellen", ["1 juni 2026"])
    assert under("Mijn eerdere stappen", blokken) == []


def test_of_an_earlier_step_is_told_what_the_jongere_said_of_it_and_there_is_no_box_any_more() -> None:
    opening = vorige("g-1", "bellen", "gedaan", "Bellen helpt.")
    blokken = bound(own(stap("bellen"), opening=opening), "jongere")
    assert only(Taak, blokken) == []
    (lijst,) = under("Mijn eerdere stappen", blokken)
    assert isinstance(lijst, Opsomming)
    ((punt,),) = (lijst.punten,)
    assert (punt.tekst, [d.tekst for d in punt.details]) == ("bellen", ["gedaan", "Bellen helpt."])


def test_a_step_that_only_the_counsellor_closed_has_no_box_and_no_word_about_it() -> None:
    dicht = stap("bellen", opvolging={"staat": "vervallen", "geleerd": "Kwam er niet van."})
    verslag = talk("g-1", "2026-05-20", ervaring={"titel": "De trap"}, vervolgstap=dicht)
    gezegd = [a for a in verslag.antwoorden if a.antwoord not in ("vervallen", "Kwam er niet van.")]
    blokken = bound([verslag.model_copy(update={"antwoorden": tuple(gezegd)})], "jongere")
    assert only(Taak, blokken) == []
    (lijst,) = under("Mijn eerdere stappen", blokken)
    assert isinstance(lijst, Opsomming)
    assert [(punt.tekst, punt.details) for punt in lijst.punten] == [("bellen", ())]


def test_what_comes_back_stands_above_the_talks_in_the_words_of_the_jongere() -> None:
    groter = {
        "kwaliteiten": [{"naam": "volhouden", "blijkt_uit": "drie uur onder de trap"}],
        "motieven": [{"naam": "iets maken dat blijft", "blijkt_uit": None}],
        "leefregels": [{"regel": "Eerst meten", "inzet": None, "voordeel": None, "nadeel": "Traag."}],
    }
    draad = {"tekst": "Ik kijk eerst.", "voorlopig": True}
    verslag = talk(
        "g-1", "2026-05-20", ervaring={"titel": "De trap"}, groter_verhaal=groter, rode_draad=draad
    )
    tekst = in_form("md", [verslag], "jongere").partition("\n---\n")[0]
    assert tekst.partition("## Wat ik steeds zie")[2] == (
        "\n\n- **20 mei 2026:** Ik kijk eerst.\n\n"
        "## Dit kan ik\n\n- volhouden · *dat zie ik aan:* drie uur onder de trap\n\n"
        "## Dit is belangrijk voor mij\n\n"
        "- Eerst meten · *wat het me kost:* Traag.\n- iets maken dat blijft · *bij:* De trap\n"
    )


# --- talks that are no part of the picture ----------------------------------------------------------------------


@pytest.mark.parametrize(("status", "lopend"), [("afgebroken", []), ("uit_te_werken", ["g-2"])])
@pytest.mark.parametrize("lezer", IEDER)
def test_of_a_talk_that_runs_or_broke_off_only_that_it_was_there_is_told(
    lezer: Lezer | None, status: str, lopend: list[str]
) -> None:
    verslagen = [
        talk("g-1", "2026-05-20", ervaring={"titel": "De trap"}),
        talk("g-2", "2026-06-20", gesprek={"status": status}, **everything("dicht")),
    ]
    bundel = bind("vmbo-3310", verslagen, frozenset(lopend), lezer)
    stuk = document(bundel, wet=WET)
    assert "wielewaal" not in str(stuk)
    regels = [(regel.tekst, " ".join(regel.stil.split())) for regel in only(Inhoud, stuk.blokken)[0].regels]
    assert regels[0] == ("De trap", "20 mei 2026")
    if lezer == "jongere":
        assert (len(regels), bundel.niet_erin) == (1, 1)
    else:
        assert regels[1] == (t.ALLEEN_DAT["loopt" if lopend else "afgebroken"][0], "20 juni 2026")
        assert bundel.niet_erin == 0
    assert "wielewaal" not in str(under_headings(bundel, WET))


def test_a_talk_that_holds_nothing_of_the_jongere_is_not_handed_over() -> None:
    woorden = leeg_verslag(
        reflectie={"inzicht": "van de begeleider"}, antwoorden=[antwoord("van de begeleider", van="begeleider")]
    )  # fmt: skip
    bundel = bind("x", [woorden], frozenset(), "jongere")
    assert (bundel.delen, bundel.niet_erin) == ((), 1)
    assert bind("x", [woorden], frozenset(), "begeleider").niet_erin == 0


def test_where_talks_were_held_and_none_is_handed_over_it_does_not_say_that_there_were_none() -> None:
    """M41: whoever does not agree with the record did not agree with how it was summed up."""
    nee = leeg_verslag(
        ervaring={"titel": "De trap"},
        bevestiging={"akkoord": "nee"},
        antwoorden=[antwoord("De trap"), antwoord("nee", fase="afronden")],
    )
    assert bound([nee], "jongere") == (Kop("Mijn gesprekken", 1), StilleRegel(t.NOG_NIETS_VAN_MIJ))
    assert bound([], "jongere") == (Kop("Mijn gesprekken", 1), StilleRegel("Hier staat nog geen gesprek."))


def test_as_data_a_school_can_read_whether_the_jongere_agrees() -> None:
    verslagen = [
        talk(f"g-{nr}", f"2026-05-0{nr}", bevestiging={"akkoord": akkoord}, ervaring={"titel": "De trap"})
        for nr, akkoord in enumerate(("ja", "nee", None), 1)
    ]
    bundel = bind("x", verslagen, frozenset(), "school")
    assert [gesprek["akkoord"] for gesprek in under_headings(bundel, WET)] == ["ja", "nee", None]
    afgebroken = leeg_verslag(bevestiging={"akkoord": "ja"}, gesprek={"status": "afgebroken"})
    (rij,) = under_headings(bind("x", [afgebroken], frozenset(), "school"), WET)
    assert (rij["akkoord"], rij["onderdelen"]) == (None, [])


def test_that_there_is_no_step_yet_is_something_to_hand_over() -> None:
    nee = leeg_verslag(
        vervolgstap={"status": "nog_niet"}, antwoorden=[antwoord("nog niet", fase="activeren")]
    )
    assert bind("x", [nee], frozenset(), "jongere").niet_erin == 0


# --- whose words they are ---------------------------------------------------------------------------------------

TEKSTVELDEN = [pad for pad, veld in VELDEN.items() if veld.soort in ("tekst", "regels")]


def word(naam: str, pad: str) -> str:
    """The word that stands in one field of one talk."""
    return bird(f"{naam}{re.sub('[^a-z]', '', pad)}")


def everything(naam: str) -> Data:
    """The parts of a record with a word of its own in every field that can be typed."""
    data: Data = {}
    for pad in TEKSTVELDEN:
        lijst = list_of(pad)
        *delen, lid = pad.split(".")
        hier = data
        for deel in delen[: -1 if lijst else None]:
            hier = hier.setdefault(deel, {})
        if lijst:
            leeg = dict.fromkeys(LIJSTEN[lijst])
            hier = hier.setdefault(delen[-1], [leeg])[0]
        hier[lid] = [word(naam, pad)] if VELDEN[pad].soort == "regels" else word(naam, pad)
    data["opening"]["vorige_stap"] |= {"gesprek": None, "activiteit": None, "staat": None}
    data["rode_draad"]["voorlopig"] = False
    data["vervolgstap"] |= {"status": "gekozen", "warmte": data["vervolgstap"]["warmte"] | {"graad": None}}
    return data


HOE: dict[str, Data] = {
    "gezegd": {"woorden": "samengevat"},
    "letterlijk": {"woorden": "letterlijk"},
    "uitgewerkt": {"woorden": "uitgewerkt"},
    "ouder": {"van": "ouder"},
    "begeleider": {"van": "begeleider"},
    "gevoelig": {"afgeschermd": "gevoelig"},
    "tussen ons": {"afgeschermd": "tussen_ons"},
    "van het pad": {"buiten_pad": True},
}
"""How a text can have come into the record; of the first two it is the jongere's."""


def drawn(zaad: int) -> tuple[str, ...]:
    """How the text of each field came; where nobody gave it as an answer, nobody knows."""
    lot = random.Random(zaad)  # noqa: S311 - draws ways, keeps no secrets
    return tuple(lot.choices((*HOE, "niemand"), k=len(TEKSTVELDEN)))


manieren = st.integers(0, 2**32).map(drawn)


def spoken(naam: str, hoe: tuple[str, ...]) -> Verslag:
    """A talk with a word in every field."""
    antwoorden = [
        antwoord(word(naam, pad), notitie=bird("notitie"), doorgevraagd=(bird("doorgevraagd"),), **HOE[h])
        for pad, h in zip(TEKSTVELDEN, hoe, strict=True)
        if h in HOE
    ]
    delen = everything(naam) | {"gesprek": {"id": naam}, "begeleider": {"naam": bird("begeleider")}}
    return leeg_verslag(**delen, antwoorden=antwoorden)


def words(naam: str, hoe: tuple[str, ...], *welke: str) -> set[str]:
    """The words of a talk that came in one of these ways."""
    return {word(naam, pad) for pad, h in zip(TEKSTVELDEN, hoe, strict=True) if h in welke}


VOGEL = re.compile(r"kwik[a-z]+?wielewaal")


@settings(max_examples=15, deadline=None)
@given(manieren, manieren)
def test_every_word_in_the_jongeres_dossier_was_said_by_the_jongere(
    toen: tuple[str, ...], nu: tuple[str, ...]
) -> None:
    verslagen = [spoken("toen", toen), spoken("nu", nu)]
    gezegd = words("toen", toen, "gezegd", "letterlijk") | words("nu", nu, "gezegd", "letterlijk")
    for vorm in ("md", "json", "html"):
        gelezen = set(VOGEL.findall(in_form(vorm, verslagen, "jongere")))
        # Who led the talk is nobody's words, and stands in the data as who it is.
        assert gelezen - ({bird("begeleider")} if vorm == "json" else set()) <= gezegd
        assert gelezen or not gezegd


@settings(max_examples=15, deadline=None)
@given(manieren)
def test_what_is_shielded_is_in_no_form_for_others_and_in_every_form_for_the_counsellor(
    hoe: tuple[str, ...],
) -> None:
    verslag = [spoken("nu", hoe)]
    dicht = words("nu", hoe, "gevoelig", "tussen ons", "van het pad")
    for vorm in ("md", "html"):
        for lezer in ANDEREN:
            assert not dicht & set(VOGEL.findall(in_form(vorm, verslag, lezer)))
        zelf = words("nu", hoe, "gevoelig", "tussen ons")
        assert zelf <= set(VOGEL.findall(in_form(vorm, verslag, "begeleider")))
    assert not dicht & set(VOGEL.findall(in_form("json", verslag, "jongere")))
    assert not dicht & set(VOGEL.findall(in_form("json", verslag, "school")))


@settings(max_examples=10, deadline=None)
@given(held_records(), held_records())
def test_above_the_talks_stands_only_what_was_said_or_agreed_to(eerste: Verslag, tweede: Verslag) -> None:
    """Held against a second telling of the rule, that knows nothing of how a dossier is made."""
    later = tweede.model_copy(update={"gesprek": tweede.gesprek.model_copy(update={"id": "later"})})
    records = [verslag.model_dump(mode="json") for verslag in (eerste, later)]
    mag = {tekst for record in records for tekst in _texts(record) if may_stand(record, tekst)}
    mag |= {in_words(tekst).partition(" ")[2] for tekst in mag if tekst.startswith("20")}
    bundel = bind("mbo-0417", [eerste, later], frozenset(), "jongere")
    boven = takewhile(lambda blok: not isinstance(blok, Bladzijde), document(bundel, wet=WET).blokken)
    gezegd = {tekst for tekst, _ in told(boven)} - {"Mijn gesprekken", ""}
    assert {tekst for tekst in gezegd if not {tekst} <= mag and not set(tekst.split("\n")) <= mag} == set()
