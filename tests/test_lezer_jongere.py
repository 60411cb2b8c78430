"""The jongere's own page (M40): every word on it is the jongere's, or one of few of ours."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given

from loopbaangesprek.desk.records import record_of
from loopbaangesprek.exports.blokken import (
    Alinea,
    Blok,
    Kop,
    Opsomming,
    Schrijfruimte,
    StilleRegel,
    Taak,
    Weg,
)
from loopbaangesprek.exports.editions import edition
from loopbaangesprek.exports.lezers import jongere
from loopbaangesprek.exports.omvang import is_one_sheet
from loopbaangesprek.exports.uitgave import Stuk
from loopbaangesprek.gesprek import replay
from loopbaangesprek.schoon import on_one_line
from loopbaangesprek.teksten import lezers as t
from loopbaangesprek.teksten import uitvoer as tu
from loopbaangesprek.verslag import Verslag
from tests.bouw import antwoord, leeg_verslag
from tests.gedrukt import markdown
from tests.gezegd import DELEN, full_talk, held_records, in_words, may_stand, ours, records, told
from tests.test_eigen_woorden import texts

KOPPEN = [
    "Wat er gebeurde", "Wat ik voelde", "Dit zie ik vaker", "Dit is belangrijk voor mij", "Dit kan ik",
    "Wie me helpt en hoe",
]  # fmt: skip
HOOGSTENS = 180
"""Of our own words: the rest of the page is the jongere's."""


def page(verslag: Verslag) -> tuple[Blok, ...]:
    """The page of a record."""
    return jongere.compose(verslag)


def sheet(verslag: Verslag) -> Stuk:
    """The page with its title and foot."""
    return edition(verslag, "jongere").stuk()


def full() -> Verslag:
    """The record of a whole talk, held by the engine."""
    return record_of(replay(full_talk()))


def headings(verslag: Verslag) -> list[str]:
    """The headings below the title."""
    return [blok.tekst for blok in page(verslag) if isinstance(blok, Kop) and blok.niveau > 1]


def everything() -> set[str]:
    """Every fixed text of the page: labels, headings, sentences."""
    vast = {w for w in vars(t).values() if isinstance(w, str)}
    for woorden in (t.STATIONS, t.VERWANT, t.KLOPT):
        vast |= set(woorden.values())
    return vast


def check(verslag: Verslag) -> None:
    """Whatever stands on the page was said or agreed to, or is a sentence of ours; only what is literal is a quote."""
    record = verslag.model_dump(mode="json")
    alle = [tekst for deel in DELEN for tekst in texts(record[deel])]
    mag = {tekst for geheel in alle for tekst in (geheel, *geheel.split("\n")) if may_stand(record, tekst)}
    mag = {vorm for tekst in mag for vorm in (tekst, in_words(tekst), on_one_line(tekst))}
    mag |= {tu.WAARDERING[w] for w in mag & set(tu.WAARDERING)} | {t.MIJN_TITEL, t.GEEN_STAP, ""}
    letterlijk = {a["antwoord"] for a in record["antwoorden"] if a["woorden"] == "letterlijk"}
    blokken = page(verslag)
    for tekst, citaat in told(blokken):
        assert tekst in mag or set(tekst.split("\n")) <= mag or set(tekst.split(", ")) <= mag, tekst
        assert not citaat or tekst in letterlijk
    zinnen = {regel for regel in ours(blokken) if t.praten_verder("")[:-2] in regel}
    for zin in zinnen:
        assert zin.partition(" op ")[2].removesuffix(".") in mag
    assert set(ours(blokken)) - zinnen <= everything() | {in_words(record["gesprek"]["datum"]), ""}


@given(records())
def test_of_any_record_every_word_on_the_page_was_said_or_agreed_to(verslag: Verslag) -> None:
    check(verslag)


@given(held_records())
def test_of_any_talk_that_was_held_every_word_on_the_page_was_said_or_agreed_to(verslag: Verslag) -> None:
    check(verslag)


@given(held_records())
def test_the_page_holds_no_code_no_count_and_nothing_that_is_missing(verslag: Verslag) -> None:
    md = markdown(verslag, lezer="jongere")
    for woord in (
        "mbo-0417",
        "begeleider 12",
        "reflectie",
        "vragenbank",
        "Nog open",
        "stage (",
        "niets genoteerd",
    ):
        assert woord not in md


def test_on_top_stand_the_name_of_the_insight_the_day_and_the_step() -> None:
    kop, dag, stap, *_ = page(full())
    assert kop == Kop("Stap voor stap kom ik eruit", 1)
    assert dag == StilleRegel("vrijdag 20 november 2026")
    assert isinstance(stap, Taak)
    assert stap.tekst == "Eén avond meelopen met de storingsdienst."
    assert [(d.label, d.tekst) for d in stap.details] == [
        ("Wanneer", "donderdag 10 december 2026"),
        ("Waar", "bij hetzelfde bedrijf"),
        ("Met wie", "de monteur van de avonddienst"),
        ("Als eerste", "Morgen in de pauze de planner vragen."),
        ("Klaar als", "Ik een avond ben meegeweest en drie dingen heb opgeschreven."),
        ("Wat me trekt", "Dit wil ik eigenlijk al sinds de eerste week."),
    ]


def test_the_headings_are_these_in_this_order() -> None:
    assert headings(full()) == KOPPEN


def test_a_heading_without_a_word_under_it_is_not_there() -> None:
    verslag = leeg_verslag(klein_verhaal={"emoties": ["blij"]}, antwoorden=[antwoord("blij")])
    assert headings(verslag) == ["Wat ik voelde"]


def test_a_full_talk_tells_all_that_was_said_of_it() -> None:
    """M40: what happened, what was found and what helps, to the last word, on the one sheet that it is."""
    verslag = full()
    md = markdown(verslag, lezer="jongere")
    record = verslag.model_dump(mode="json")
    rest = {"rol", "kansen", "volgend_gesprek", "emoties", "soort", "stem"}
    for deel in ("klein_verhaal", "verwante_verhalen", "rode_draad", "groter_verhaal", "activeren"):
        for tekst in texts(without(record[deel], rest)):
            assert all(regel in md for regel in tekst.split("\n")), tekst
    assert "eerst zenuwachtig, daarna trots" in md
    assert "We praten verder op vrijdag 18 december 2026." in md
    assert t.NIET_ALLES not in md
    assert is_one_sheet(page(verslag))


def without(deel: Any, rest: set[str]) -> Any:
    """A part of a record without some members."""
    if isinstance(deel, dict):
        return {lid: without(waarde, rest) for lid, waarde in deel.items() if lid not in rest}
    return [without(item, rest) for item in deel] if isinstance(deel, list) else deel


KLEIN: dict[str, Any] = {
    "klein_verhaal": {"gebeurtenis": "Ik veegde.", "aandeel": "Hard.", "verwachting": "Vegen.", "duiding": "Ach."},
    "reflectie": {"goed_gedaan": "Doorzetten.", "gemist": "Hulp."},
    "verwante_verhalen": [{"soort": None, "verhaal": "Thuis ook.", "overeenkomst": "Weer.", "gesprek": None}],
    "groter_verhaal": {
        "leefregels": [{"regel": "Doorgaan.", "inzet": "Elke dag.", "voordeel": "Af.", "nadeel": "Moe."}],
        "kwaliteiten": [{"naam": "sterk", "blijkt_uit": "de bezem"}],
    },
    "vervolgstap": {
        "activiteit": "Bellen.", "klaar_als": "Ik belde.", "warmte": {"graad": "warm", "waarom": "Ik wil het."},
    },
}  # fmt: skip


def test_of_a_small_talk_all_of_it_is_there() -> None:
    gezegd = [antwoord(tekst) for deel in KLEIN.values() for tekst in texts(deel)]
    md = markdown(leeg_verslag(**KLEIN, antwoorden=gezegd), lezer="jongere")
    assert all(tekst in md for deel in KLEIN.values() for tekst in texts(deel) if tekst != "warm")


@pytest.mark.parametrize("deel", ["klein_verhaal", "reflectie"])
def test_what_stands_alone_under_its_heading_is_never_left_out_for_room(deel: str) -> None:
    lang = "\n".join(f"Regel {nr}." for nr in range(60))
    verslag = leeg_verslag(
        klein_verhaal={"duiding": "Zo gaat dat."},
        reflectie={"goed_gedaan": "Doorzetten."},
        rode_draad={"tekst": lang, "voorlopig": False},
        antwoorden=[antwoord("Zo gaat dat."), antwoord("Doorzetten."), antwoord(lang)],
    )
    koppen = headings(verslag)
    assert {"klein_verhaal": "Wat ik voelde", "reflectie": "Dit kan ik"}[deel] in koppen
    assert {"klein_verhaal": "Zo gaat dat.", "reflectie": "Doorzetten."}[deel] in markdown(
        verslag, lezer="jongere"
    )


def our_words(stuk: Stuk) -> list[str]:
    """The words of ours on a sheet, the label of the picture and of the room to write included."""
    blokken = [
        *ours(stuk.blokken),
        *(b.label for b in stuk.blokken if isinstance(b, Schrijfruimte)),
        stuk.voet,
    ]
    return re.findall(r"\w+", " ".join([*blokken, tu.WEG]))


def test_our_words_are_few_on_a_full_page() -> None:
    assert len(our_words(sheet(full()))) <= HOOGSTENS


def test_there_is_room_to_write_at_the_end_and_the_page_is_meant_for_one_sheet() -> None:
    stuk = sheet(full())
    assert isinstance(stuk.blokken[-1], Schrijfruimte)
    assert stuk.krap
    assert stuk.voet == "vrijdag 20 november 2026"


def test_the_way_shows_only_where_the_talk_came() -> None:
    verslag = leeg_verslag(
        ervaring={"titel": "De kast"}, klein_verhaal={"gebeurtenis": "Ik veegde."},
        antwoorden=[antwoord("De kast"), antwoord("Ik veegde.")],
    )  # fmt: skip
    [weg] = [blok for blok in page(verslag) if isinstance(blok, Weg)]
    assert [(s.naam, s.bereikt) for s in weg.stations] == [("mijn ervaring", True), ("wat er gebeurde", True)]


def test_one_place_alone_is_no_way() -> None:
    verslag = leeg_verslag(ervaring={"titel": "De kast"}, antwoorden=[antwoord("De kast")])
    assert not any(isinstance(blok, Weg) for blok in page(verslag))


def test_that_there_is_no_step_yet_is_said_warmly() -> None:
    verslag = leeg_verslag(
        vervolgstap={"status": "nog_niet"}, antwoorden=[antwoord("nog niet", fase="activeren")]
    )
    assert StilleRegel(t.GEEN_STAP) in page(verslag)


def test_without_an_insight_the_moment_is_on_top_and_stands_there_once() -> None:
    verslag = leeg_verslag(ervaring={"titel": "De kast"}, antwoorden=[antwoord("De kast")])
    assert sheet(verslag).titel == "De kast"
    assert markdown(verslag, lezer="jongere").count("De kast") == 1


@pytest.mark.parametrize("inzicht", [None, "nee"])
def test_without_either_the_title_is_neutral(inzicht: str | None) -> None:
    verslag = leeg_verslag(reflectie={"inzicht": inzicht}, antwoorden=[antwoord(inzicht)])
    assert sheet(verslag).titel == "Mijn verhaal"


def test_an_insight_that_somebody_else_named_is_not_the_title() -> None:
    verslag = leeg_verslag(
        reflectie={"inzicht": "Slim kind"}, antwoorden=[antwoord("Slim kind", van="ouder")]
    )
    assert sheet(verslag).titel == "Mijn verhaal"


@pytest.mark.parametrize(
    ("akkoord", "zin"),
    [
        ("ja", "Zo klopt het, vind ik."),
        ("deels", "Voor een deel klopt het zo, vind ik."),
        ("nee", "Met de samenvatting was ik het niet eens. Hier staat alleen wat ik letterlijk zei."),
        (None, "Ik heb nog niet gezegd of dit zo klopt."),
    ],
)
def test_whether_it_is_right_so_is_said_in_one_line(akkoord: str | None, zin: str) -> None:
    """M41."""
    antwoorden = [antwoord("Vegen.", woorden="letterlijk"), antwoord(akkoord, fase="afronden")]
    verslag = leeg_verslag(
        klein_verhaal={"rol": "Vegen."}, bevestiging={"akkoord": akkoord}, antwoorden=antwoorden
    )
    assert [b.tekst for b in page(verslag) if isinstance(b, StilleRegel)][1:] == [zin]
    assert "fout" not in zin


def test_the_remark_of_the_jongere_stands_with_it() -> None:
    verslag = leeg_verslag(
        bevestiging={"akkoord": "deels", "opmerking": "Dat van voetbal is minder erg."},
        antwoorden=[antwoord("deels"), antwoord("Dat van voetbal is minder erg.")],
    )
    assert Alinea("Dat van voetbal is minder erg.", "Wat ik erbij wil zeggen") in page(verslag)


def test_only_what_is_literal_is_a_quote() -> None:
    """M10."""
    verslag = leeg_verslag(
        rode_draad={"tekst": "Ik wil echt werk.", "voorlopig": False}, klein_verhaal={"gebeurtenis": "Ik veegde."},
        antwoorden=[antwoord("Ik wil echt werk.", woorden="letterlijk"), antwoord("Ik veegde.")],
    )  # fmt: skip
    assert [b.tekst for b in page(verslag) if isinstance(b, Alinea) and b.citaat] == ["Ik wil echt werk."]


def test_a_thread_on_one_experience_says_so_gently() -> None:
    """M13."""
    verslag = leeg_verslag(
        rode_draad={"tekst": "Ik help.", "voorlopig": True}, antwoorden=[antwoord("Ik help.")]
    )
    assert "Ik help.  \n*zo zie ik het tot nu toe*" in markdown(verslag, lezer="jongere")


def test_a_plain_no_is_not_taken_home() -> None:
    verhaal = {"soort": "verbreding", "verhaal": "Nee.", "overeenkomst": None, "gesprek": None}
    verslag = leeg_verslag(verwante_verhalen=[verhaal], antwoorden=[antwoord("Nee.")])
    assert headings(verslag) == []


def test_a_talk_that_was_broken_off_only_says_that_it_stopped() -> None:
    """M46."""
    md = markdown(leeg_verslag(gesprek={"status": "afgebroken"}), lezer="jongere")
    assert "We zijn eerder gestopt." in md
    assert "verwezen" not in md


def test_a_page_without_a_word_says_so() -> None:
    assert StilleRegel(t.NOG_LEEG) in page(leeg_verslag())


def test_with_whom_stands_at_the_step_and_not_once_more_at_who_helps() -> None:
    stap: dict[str, Any] = {"activiteit": "Bellen.", "met_wie": "mijn oom"}
    gezegd = [antwoord("Bellen."), antwoord("mijn oom")]
    assert headings(leeg_verslag(vervolgstap=stap, antwoorden=gezegd)) == []
    zonder = leeg_verslag(vervolgstap=stap, antwoorden=gezegd[1:])
    assert headings(zonder) == ["Wie me helpt en hoe"]


def test_who_helps_stands_with_how_contact_is_made() -> None:
    lijst = next(b for b in page(full()) if isinstance(b, Opsomming) and b.punten[0].tekst == "de planner")
    assert [(d.label, d.tekst) for d in lijst.punten[0].details] == [
        ("hoe", "Morgen in de pauze naar hem toe lopen.")
    ]


def test_how_contact_is_made_with_nobody_named_stands_by_itself() -> None:
    weg = "Ik app hem vanavond."
    verslag = leeg_verslag(activeren={"netwerk": [{"wie": None, "contact": weg}]}, antwoorden=[antwoord(weg)])
    gezegd = [(a.label, a.tekst) for b in page(verslag) if isinstance(b, Opsomming) for a in b.punten]
    gezegd += [(a.label, a.tekst) for a in page(verslag) if isinstance(a, Alinea)]
    assert gezegd == [("", weg)]
