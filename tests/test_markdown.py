"""What the Markdown says of a record: the stories first, whose words they are, and nothing that was not said."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from loopbaangesprek.exports.blokken import Punt, Tijdlijn
from loopbaangesprek.exports.markdown import draw
from loopbaangesprek.exports.uitgave import Lezer
from loopbaangesprek.velden import VELDEN
from tests.bouw import antwoord, leeg_verslag
from tests.gedrukt import markdown as render
from tests.teruglezen import LEZERS, read_back
from tests.voorbeeld import vol_verslag

TEKSTVELDEN = [pad for pad, veld in VELDEN.items() if veld.soort in ("tekst", "regels")]


# --- what the record says ---------------------------------------------------------------------------------------


def kop(markdown: str) -> list[str]:
    """The headings, in order."""
    return [regel for regel in markdown.split("\n") if regel.startswith("#")]


def test_the_stories_and_the_step_come_before_the_way_there() -> None:
    assert [k for k in kop(render(vol_verslag())) if not k.startswith("###")] == [
        "# Stap voor stap kom ik eruit", "## Klein verhaal", "## Groter verhaal", "## Vervolgstap", "## Vooraf",
        "## De weg ernaartoe", "## Nog open", "## Wie erbij waren", "## Klopt het zo",
    ]  # fmt: skip


def test_a_whole_record_has_every_text_that_was_given() -> None:
    zichtbaar = "\n".join(
        "".join(tekst for _, tekst in runs) for _, runs in read_back(render(vol_verslag()), LEZERS[0])
    )
    for tekst in _texts(
        vol_verslag().model_dump(exclude={"gesprek", "competenties", "nog_open", "antwoorden"})
    ):
        assert tekst in zichtbaar


def _texts(waarde: object) -> list[str]:
    if isinstance(waarde, dict):
        keuzes = ("schema_", "soort", "waardering", "status", "stem", "akkoord", "niveau", "rol")
        return [t for naam, lid in waarde.items() if naam not in keuzes for t in _texts(lid)]
    if isinstance(waarde, (list, tuple)):
        return [t for lid in waarde for t in _texts(lid)]
    return [waarde] if isinstance(waarde, str) else []


@pytest.mark.parametrize(
    ("delen", "titel"),
    [
        (
            {"reflectie": {"inzicht": "Laat mij het doen"}, "ervaring": {"titel": "Vegen"}},
            "# Laat mij het doen",
        ),
        ({"ervaring": {"titel": "Vegen"}}, "# Vegen"),
        ({}, "# Loopbaangesprek"),
    ],
)
def test_the_title_is_the_insight_else_the_moment_else_a_neutral_one(
    delen: dict[str, Any], titel: str
) -> None:
    assert render(leeg_verslag(**delen)).startswith(f"{titel}\n")


def test_an_empty_record_prints_no_empty_part() -> None:
    assert kop(render(leeg_verslag())) == ["# Loopbaangesprek", "## Wie erbij waren"]


def test_answers_stand_side_by_side_when_nobody_wrote_the_story() -> None:
    md = render(leeg_verslag(klein_verhaal={"gebeurtenis": "Ik moest vegen.", "rol": "Opruimer."}))
    assert "**Wat er gebeurde**  \nIk moest vegen.\n\n**Mijn rol**  \nOpruimer.\n" in md


def test_only_what_was_said_word_for_word_is_a_quote() -> None:
    antwoorden = [antwoord("Opruimer.", woorden="letterlijk"), antwoord("Ik moest vegen.")]
    md = render(
        leeg_verslag(
            klein_verhaal={"gebeurtenis": "Ik moest vegen.", "rol": "Opruimer."}, antwoorden=antwoorden
        )
    )
    assert md.count("> Opruimer.") == 2
    assert "> Ik moest vegen." not in md


def test_a_point_that_was_said_word_for_word_stands_between_quotes() -> None:
    verslag = leeg_verslag(
        vooruitblik={"ideeen": ["Ik wil *echt* werk.", "De markt op."]},
        antwoorden=[antwoord("Ik wil *echt* werk.", woorden="letterlijk"), antwoord("De markt op.")],
    )
    assert "- “Ik wil \\*echt\\* werk.”\n- De markt op.\n" in render(verslag)


@pytest.mark.parametrize("lezer", [None, "begeleider", "school", "jongere"])
def test_a_day_or_a_choice_is_never_a_quote_however_it_was_typed(lezer: Lezer | None) -> None:
    """Both are printed in our words: nobody said "donderdag 10 december 2026"."""
    gekozen = {
        "2026-12-10": "activeren",
        "2026-12-18": "activeren",
        "warm": "activeren",
        "stage": "terugkijken",
    }
    verslag = leeg_verslag(
        ervaring={"soort": "stage", "waardering": "positief"},
        vervolgstap={
            "status": "gekozen", "activiteit": "Bellen.", "wanneer": "2026-12-10",
            "warmte": {"graad": "warm", "waarom": None},
        },
        activeren={"volgend_gesprek": "2026-12-18"},
        antwoorden=[
            antwoord("Bellen.", woorden="letterlijk"),
            antwoord("positief", woorden="letterlijk"),
            *(antwoord(tekst, fase=fase, woorden="letterlijk") for tekst, fase in gekozen.items()),
        ],
    )  # fmt: skip
    md = render(verslag, lezer=lezer)
    gequote = {regel.removeprefix("> ") for regel in md.split("\n") if regel.startswith(">")} | {
        *re.findall("“([^”]*)”", md)
    }
    assert gequote <= {"Bellen."}
    assert "donderdag 10 december 2026" in md


def test_a_few_days_stand_in_a_row_and_many_are_left_to_the_contents() -> None:
    punten = tuple(Punt(date(2026, 3, dag), "gesprek") for dag in range(1, 8))
    assert draw((Tijdlijn(punten[:2]),)) == "**Tijdlijn**  \n1 maart 2026: gesprek. 2 maart 2026: gesprek.\n"
    assert draw((Tijdlijn(punten),)).strip() == ""


def test_what_was_added_after_the_talk_is_marked() -> None:
    md = render(leeg_verslag(
        klein_verhaal={"rol": "Opruimer."}, antwoorden=[antwoord("Opruimer.", woorden="uitgewerkt")],
    ))  # fmt: skip
    assert md.count("Opruimer.  \n*na het gesprek uitgewerkt*") == 2


def test_words_of_a_parent_are_marked() -> None:
    assert "Hij kan het.  \n*woorden van een ouder*" in render(
        leeg_verslag(antwoorden=[antwoord("Hij kan het.", van="ouder")])
    )


def test_the_way_there_keeps_the_question_as_asked_with_probes_and_note() -> None:
    md = render(
        leeg_verslag(
            antwoorden=[antwoord("Vegen", doorgevraagd=["En toen?", "Wie zei dat?"], notitie="Zuchtte.")]
        )
    )
    assert (
        "### Terugkijken\n\n**Welk moment is je bijgebleven?**  \nVegen  \n"
        "*Doorgevraagd:* En toen? · Wie zei dat?  \n*Notitie:* Zuchtte.\n" in md
    )


@pytest.mark.parametrize(
    ("staat", "staat_er"), [("besproken", True), ("overgeslagen", False), ("later", False)]
)
def test_spoken_of_is_not_the_same_as_skipped(staat: str, *, staat_er: bool) -> None:
    md = render(leeg_verslag(antwoorden=[antwoord(None, staat=staat, woorden=None, van=None)]))
    assert ("Welk moment is je bijgebleven?" in md) == staat_er
    assert ("*besproken, niet genoteerd*" in md) == staat_er


@pytest.mark.parametrize(
    ("soort", "label"),
    [("verbreding", "Dit herken ik nu ook ergens anders"), ("verdieping", "Dit herken ik van vroeger")],
)
def test_a_no_to_a_related_story_is_an_answer(soort: str, label: str) -> None:
    nee = {"soort": soort, "verhaal": "Nee.", "overeenkomst": None, "gesprek": None}
    assert f"**{label}**  \n*gevraagd, de jongere herkent dit nu niet*\n" in render(
        leeg_verslag(verwante_verhalen=[nee])
    )


def test_a_story_from_an_earlier_talk_says_so_without_naming_it() -> None:
    verhaal = {"soort": "verdieping", "verhaal": "Ik bouwde een hut.", "overeenkomst": None, "gesprek": "g-0"}
    md = render(leeg_verslag(verwante_verhalen=[verhaal]))
    assert "**Dit herken ik van vroeger**  \nIk bouwde een hut.  \n*uit een eerder gesprek*\n" in md
    assert "g-0" not in md


@pytest.mark.parametrize(
    ("gezegd", "gedrukt"),
    [("2026-12-10", "donderdag 10 december 2026"), ("2026-13-45", "2026-13-45")],
    ids=["a day", "what only looks like one"],
)
def test_a_day_is_printed_as_people_say_it(gezegd: str, gedrukt: str) -> None:
    assert f"?**  \n{gedrukt}\n" in render(leeg_verslag(antwoorden=[antwoord(gezegd)]))


def test_a_thread_on_one_experience_is_provisional() -> None:
    md = render(leeg_verslag(rode_draad={"tekst": "Meedoen.", "voorlopig": True}))
    assert "**Wat steeds terugkomt**  \nMeedoen.  \n*voorlopig, want het rust nog op één ervaring*\n" in md


def test_what_the_counsellor_wove_is_a_proposal() -> None:
    md = render(leeg_verslag(groter_verhaal={"tekst": "Jij wilt meedoen.", "stem": "voorstel"}))
    assert "Jij wilt meedoen.  \n*een voorstel van de begeleider, nog niet door de jongere bevestigd*\n" in md


def test_a_step_has_its_day_in_words_and_its_warmth_with_the_reason() -> None:
    md = render(vol_verslag())
    assert "*Wanneer:* donderdag 10 december 2026  \n" in md
    assert "**Hier loop ik warm voor**\n\n> Dit wil ik eigenlijk al sinds de eerste week.\n" in md


@pytest.mark.parametrize("graad", ["lauw", "koud"])
def test_a_step_that_is_not_warm_says_so_even_without_a_reason(graad: str) -> None:
    stap = {"activiteit": "Een brief schrijven", "warmte": {"graad": graad, "waarom": None}}
    assert f"\n\n**Hoe warm dit voor me is: {graad}**\n\n" in render(leeg_verslag(vervolgstap=stap))


def test_a_choice_is_printed_in_the_words_it_was_offered_in() -> None:
    md = render(leeg_verslag(ervaring={"waardering": "negatief"}, antwoorden=[antwoord("negatief")]))
    assert "**Welk moment is je bijgebleven?**  \nvervelend\n" in md


def test_a_word_that_is_no_choice_stays_as_it_was_said() -> None:
    antwoorden = [antwoord("positief"), antwoord("positief", ronde=2)]
    md = render(leeg_verslag(ervaring={"waardering": "positief"}, antwoorden=antwoorden))
    assert md.count("?**  \npositief\n") == 2


def test_where_and_when_stand_by_themselves_when_the_moment_is_the_title() -> None:
    md = render(leeg_verslag(ervaring={"titel": "Vegen", "waar": "in het praktijklokaal"}))
    assert "## Klein verhaal\n\n**Waar**  \nin het praktijklokaal\n" in md


def test_looking_back_on_the_step_has_a_day_a_person_and_what_came_of_it() -> None:
    opvolging = {"wie": "de mentor", "wanneer": "2027-01-08", "staat": "veranderd", "geleerd": "Vragen mag."}
    md = render(leeg_verslag(vervolgstap={"opvolging": opvolging}))
    assert (
        "**Op deze stap kijken we terug**  \nvrijdag 8 januari 2027  \n*Met wie:* de mentor  \n"
        "*Wat ervan kwam:* anders gegaan  \n*Hoe het ging:* Vragen mag.\n" in md
    )


def test_the_previous_step_is_shown_with_what_came_of_it() -> None:
    vorige = {
        "gesprek": "g-0",
        "activiteit": "De docent vragen.",
        "staat": "gedaan",
        "geleerd": "Hij luisterde.",
    }
    md = render(leeg_verslag(opening={"vorige_stap": vorige}))
    assert (
        "## Vooraf\n\n**De vorige stap**  \nDe docent vragen.  \n*Wat ervan kwam:* gedaan  \n"
        "*Hoe het ging:* Hij luisterde.\n" in md
    )
    assert "g-0" not in md


def test_ideas_that_were_not_warm_stay_readable_under_a_small_heading() -> None:
    idee = {"activiteit": "Een brief schrijven", "graad": "koud", "waarom": "Dat is praten."}
    md = render(leeg_verslag(vervolgstap={"niet_warm": [idee]}))
    assert "### Ideeën die ik liet gaan\n\n- Een brief schrijven · *koud:* Dat is praten.\n" in md


def test_no_step_yet_is_said_only_when_the_jongere_said_it() -> None:
    zin = "Er is nog geen vervolgstap gekozen."
    assert zin in render(leeg_verslag(vervolgstap={"status": "nog_niet"}))
    assert zin not in render(leeg_verslag())
