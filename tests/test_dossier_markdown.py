"""What a dossier says on paper and on screen: which talks there are, what came of the steps, what was said where."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from loopbaangesprek.dossier.samenstellen import make_dossier
from loopbaangesprek.exports.blokken import Alinea, Opsomming
from loopbaangesprek.exports.dossier_markdown import render_dossier
from loopbaangesprek.exports.dossier_opbouw import picture
from loopbaangesprek.nee import says_no
from loopbaangesprek.schoon import on_one_line, schoon
from tests.bouw import Data, antwoord
from tests.corpus import corpus, text_of
from tests.dossiers import (
    kenmerk,
    leefregel,
    record,
    stap,
    verwant,
    vier_gesprekken,
    vorige,
)
from tests.teruglezen import LEZERS, Blokken, read_back, teksten


def shown(*gegeven: Data, **anders: Any) -> str:
    """The dossier that these records make, as Markdown."""
    return render_dossier(make_dossier("vmbo-3310", gegeven), **anders)


def under(kop: str, markdown: str) -> list[str]:
    """The lines below one heading."""
    return markdown.partition(f"\n## {kop}\n")[2].partition("\n## ")[0].strip().split("\n")


# --- what it says -----------------------------------------------------------------------------------------------


def test_the_talks_the_steps_and_how_the_picture_grew_come_first() -> None:
    regels = shown(*vier_gesprekken()).split("\n")
    assert regels[0] == "# Dossier vmbo-3310"
    assert regels[2] == "*Gesprekken van 14 oktober 2024 tot en met 20 mei 2026 · vmbo, leerjaar 3*"
    assert [regel for regel in regels if regel.startswith("## ")] == [
        "## De gesprekken", "## De stappen", "## Hoe het beeld groeide",
        "## De rode draad, zoals elk gesprek hem noemde",
        "## Kwaliteiten, en waar ze uit blijken", "## Motieven, en waar ze uit blijken", "## Leefregels",
        "## Verhalen die gesprekken verbinden",
    ]  # fmt: skip


def test_a_talk_is_one_point_with_the_name_to_read_it_by() -> None:
    assert under("De gesprekken", shown(*vier_gesprekken()))[:3] == [
        (
            "- **14 oktober 2024:** Ik zie het meteen · *over:* De tafel die wiebelde · "
            "*praktijkles, met de mentor* · *naam:* tafel-1"
        ),
        (
            "- **12 februari 2025:** Ik mag er de tijd voor nemen · *over:* Een dag bij een meubelmaker · "
            "*meeloopdag, met de decaan* · *volgens de jongere klopt het voor een deel* · *naam:* la-2"
        ),
        "- **5 november 2025:** De klant met het kapotte slot · *bijbaan, met de mentor* · *naam:* slot-3",
    ]


def test_beside_files_a_talk_names_its_file() -> None:
    tekst = shown(record("g-1"), bestanden={"g-1": "2026-11-20-c-stage"})
    assert under("De gesprekken", tekst) == [
        "- **20 november 2026:** *stage* · *bestand:* 2026-11-20-c-stage"
    ]
    assert "lob gesprek toon" not in tekst


def test_of_a_talk_that_was_broken_off_only_the_day_is_shown() -> None:
    assert under("De gesprekken", shown(record("g-1", status="afgebroken"))) == [
        "- **20 november 2026:** *afgebroken*",
        "",
        "*Een gesprek lezen: lob gesprek toon NAAM*",
    ]


def test_each_step_has_what_came_of_it_once() -> None:
    """Where a later talk says what the step's own record says, it is said with the day of that talk."""
    assert under("De stappen", shown(*vier_gesprekken())) == [
        (
            "- **14 oktober 2024:** Vragen of ik de volgende tafel mag ontwerpen. · *wanneer:* 21 oktober 2024 · "
            "*teruggekeken op 12 februari 2025:* gedaan · *hoe het ging:* Vragen mag."
        ),
        "- **12 februari 2025:** *nog geen stap gekozen*",
        (
            "- **5 november 2025:** Met de baas praten. · *teruggekeken op 20 mei 2026:* anders gegaan · "
            "*hoe het ging:* Hij dacht er ook al aan."
        ),
        (
            "- **20 mei 2026:** Een open dag bezoeken. · *wanneer:* 6 juni 2026 · *hoe het ging, is nog niet genoteerd*"
        ),
    ]


EIGEN = {"staat": "gedaan", "geleerd": "Het kan."}


@pytest.mark.parametrize(
    ("opvolging", "later", "gezegd"),
    [
        (EIGEN, None, "*hoe het ermee staat:* gedaan · *hoe het ging:* Het kan."),
        (EIGEN, vorige("g-1", "bellen", "open"), (
            "*teruggekeken op 1 juni 2026:* nog bezig · *hoe het ermee staat:* gedaan · *hoe het ging:* Het kan."
        )),
        ({"staat": "gedaan"}, vorige("g-1", "bellen", "gedaan", "Het kan."), (
            "*teruggekeken op 1 juni 2026:* gedaan · *hoe het ging:* Het kan."
        )),
        ({}, vorige("g-1", "bellen", None, "Het kan."), "*teruggekeken op 1 juni 2026:* Het kan."),
        ({}, vorige("g-1", "bellen", None), "*kwam terug op 1 juni 2026, er is niets over genoteerd*"),
        ({}, None, "*hoe het ging, is nog niet genoteerd*"),
    ],
)  # fmt: skip
def test_what_came_of_a_step_is_what_was_noted(
    opvolging: dict[str, str], later: Data | None, gezegd: str
) -> None:
    gegeven = [record("g-1", "2026-05-01", vervolgstap=stap("bellen", opvolging=opvolging))]
    if later:
        gegeven.append(record("g-2", "2026-06-01", opening=later))
    assert under("De stappen", shown(*gegeven))[0] == f"- **1 mei 2026:** bellen · {gezegd}"


def test_a_step_from_a_talk_that_is_not_here_says_so() -> None:
    assert under("De stappen", shown(record("g-2", opening=vorige("weg", "bellen", "gedaan"))))[0] == (
        "- **Uit een gesprek dat hier niet staat:** bellen · *teruggekeken op 20 november 2026:* gedaan"
    )


def test_of_a_step_that_nobody_noted_is_told_what_came_of_it() -> None:
    opening = vorige(None, None, "gedaan", "Bellen helpt.")
    assert under("De stappen", shown(record("g-2", opening=opening)))[0] == (
        "- **Een stap van eerder:** *welke het was, is niet genoteerd* · *teruggekeken op 20 november 2026:* gedaan · "
        "*hoe het ging:* Bellen helpt."
    )


def test_a_quality_stands_above_the_stories_that_show_it() -> None:
    assert under("Kwaliteiten, en waar ze uit blijken", shown(*vier_gesprekken()))[:5] == [
        "goed kijken",
        "",
        "- **14 oktober 2024, De tafel die wiebelde:** dat ik de scheve poot zag",
        "- **12 februari 2025, Een dag bij een meubelmaker:** *er staat geen moment bij*",
        "- **5 november 2025, De klant met het kapotte slot:** ik zag dat er een takje in zat",
    ]


def test_the_words_of_the_jongere_are_texts_and_never_labels() -> None:
    woorden = {"goed kijken", "volhouden", "precies werken", "iets maken dat blijft", "Liever één keer goed"}
    blokken = list(picture(make_dossier("x", vier_gesprekken())))
    assert woorden <= {blok.tekst for blok in blokken if isinstance(blok, Alinea)}
    assert not woorden & {blok.label for blok in blokken if isinstance(blok, (Alinea, Opsomming))}


def test_a_leefregel_stands_above_what_each_talk_said_of_it() -> None:
    regel = leefregel("Eerst meten", inzet="Ik schrijf het op.", voordeel="Geen fouten.", nadeel="Traag.")
    assert under("Leefregels", shown(record("g-1", groter_verhaal={"leefregels": [regel]})))[:3] == [
        "Eerst meten",
        "",
        "- **20 november 2026:** *gebruikt die zo:* Ik schrijf het op. · *voordeel:* Geen fouten. · *nadeel:* Traag.",
    ]


def test_what_the_jongere_did_not_say_in_the_talk_is_marked() -> None:
    groter = {
        "kwaliteiten": [kenmerk("rust", "bij de bakker")],
        "leefregels": [leefregel("meten", nadeel="traag")],
    }
    antwoorden = [
        antwoord("bij de bakker", woorden="uitgewerkt"),
        antwoord("rust", van="ouder"),
        antwoord("traag", van="begeleider", woorden="uitgewerkt"),
    ]
    tekst = shown(record("g-1", groter_verhaal=groter, antwoorden=antwoorden))
    assert (
        "bij de bakker · *de naam: woorden van een ouder* · *het moment: na het gesprek uitgewerkt*\n"
        in tekst
    )
    assert "*nadeel, na het gesprek uitgewerkt, woorden van de begeleider:* traag\n" in tekst


def test_a_thread_on_one_experience_is_provisional() -> None:
    assert under("De rode draad, zoals elk gesprek hem noemde", shown(*vier_gesprekken())) == [
        "- **14 oktober 2024:** Als iets niet klopt, wil ik weten waarom. · *voorlopig*",
        "- **5 november 2025:** Ik kijk eerst.",
    ]


def test_a_related_story_names_the_day_of_the_talk_it_came_from() -> None:
    assert under("Verhalen die gesprekken verbinden", shown(*vier_gesprekken()))[:1] == [
        (
            "- **5 november 2025:** De tafel. Toen keek ik ook eerst. · *uit het gesprek van 14 oktober 2024* · "
            "*wat hetzelfde is:* Eerst snappen."
        ),
    ]
    weg = shown(record("g-1", verwante_verhalen=[verwant("De hut.", "weg")]))
    assert "De hut. · *uit een gesprek dat hier niet staat*" in weg


def test_how_the_picture_grew_is_told_talk_by_talk() -> None:
    assert under("Hoe het beeld groeide", shown(*vier_gesprekken()))[:4] == [
        "- **14 oktober 2024:** *voor het eerst:* goed kijken; volhouden",
        (
            "- **12 februari 2025:** *voor het eerst:* precies werken; iets maken dat blijft; Liever één keer goed · "
            "*opnieuw:* goed kijken"
        ),
        "- **5 november 2025:** *opnieuw:* goed kijken; Liever één keer goed",
        "- **20 mei 2026:** *opnieuw:* volhouden",
    ]


def test_without_talks_it_says_so() -> None:
    assert shown() == "# Dossier vmbo-3310\n\n*Er is nog geen gesprek gevoerd.*\n"


def test_no_number_says_how_often_something_was_said() -> None:
    """Days, years at school and the names of talks are all the digits there are (M3, M30)."""
    tekst = shown(*vier_gesprekken())
    for nummer in ("vmbo-3310", "leerjaar 3", "tafel-1", "la-2", "slot-3", "trap-4"):
        tekst = tekst.replace(nummer, "")
    assert re.findall(r"\d+", re.sub(r"\d{1,2} [a-z]+ \d{4}", "", tekst)) == []


# --- hostile texts ----------------------------------------------------------------------------------------------

PLAATS = "Woord"


def everywhere(tekst: str) -> str:
    """A dossier that holds one text in every place where somebody can have typed one."""
    regel = {"regel": tekst, "inzet": tekst, "voordeel": tekst, "nadeel": tekst}
    delen: Data = {
        "gesprek": {"bank": {"naam": tekst}},
        "jongere": {"leerjaar": tekst},
        "ervaring": {"titel": tekst},
        "reflectie": {"inzicht": tekst},
        "rode_draad": {"tekst": tekst, "voorlopig": True},
        "groter_verhaal": {
            "leefregels": [regel],
            "kwaliteiten": [{"naam": tekst, "blijkt_uit": tekst}],
            "motieven": [{"naam": tekst, "blijkt_uit": None}],
        },
        "vervolgstap": stap(tekst, opvolging={"staat": "gedaan", "geleerd": tekst}),
        "opening": vorige("weg", tekst, "gedaan", tekst),
        "verwante_verhalen": [verwant(tekst, "weg", tekst)],
    }
    dossier = make_dossier(tekst, [record("g-1", "2026-05-01", **delen), record("g-2", **delen)])
    return render_dossier(dossier, {"g-1": tekst}, [tekst])


@cache
def _example(lezer: MarkdownIt) -> Blokken:
    return read_back(everywhere(PLAATS), lezer)


def same_but_for(tekst: str, lezer: MarkdownIt) -> None:
    """Hold that a dossier with the text everywhere reads like one with a harmless word everywhere."""
    gekregen = read_back(everywhere(tekst), lezer)
    assert [soort for soort, _ in gekregen] == [soort for soort, _ in _example(lezer)]
    for (_, runs), (_, verwacht) in zip(gekregen, _example(lezer), strict=True):
        gelezen = [(stijl, on_one_line(stuk)) for stijl, stuk in runs]
        assert gelezen == [(stijl, on_one_line(stuk.replace(PLAATS, tekst))) for stijl, stuk in verwacht]


def _fits(tekst: str) -> bool:
    return bool(on_one_line(tekst)) and not says_no(tekst) and len(tekst) < 1_000


@pytest.mark.lang
def test_every_text_of_the_corpus_is_only_a_text_in_a_dossier() -> None:
    for geval in corpus():
        tekst = schoon(text_of(geval)).strip()
        if _fits(tekst):
            same_but_for(tekst, LEZERS[1])


@settings(max_examples=25, deadline=None)
@given(teksten.map(str.strip).filter(_fits))
def test_any_text_is_only_a_text_in_a_dossier(tekst: str) -> None:
    for lezer in LEZERS:
        same_but_for(tekst, lezer)
