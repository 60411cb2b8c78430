"""What a school keeps: the headings come from the law as data, and nothing stands there that they do not name."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from msgspec.structs import replace

from loopbaangesprek.exports.blokken import Alinea, Detail, Kop, StilleRegel
from loopbaangesprek.exports.editions import edition
from loopbaangesprek.exports.lezers import school
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.teksten import lezers as t
from loopbaangesprek.teksten import uitvoer as tu
from loopbaangesprek.velden import COMPETENTIES, LIJSTEN, VELDEN
from loopbaangesprek.verslag import Verslag
from loopbaangesprek.wetboek import Eis, Onderdeel, Schooltype, Wet
from tests.bouw import antwoord, in_veld, leeg_verslag
from tests.gedrukt import markdown, shipped_law
from tests.gezegd import records
from tests.voorbeeld import vol_verslag

TEKSTVELDEN = [pad for pad, veld in VELDEN.items() if veld.soort in ("tekst", "regels")]


def law(*velden: str, naam: str = "vmbo", onderdeel: str = "Wat je leerde") -> Wet:
    """A law that asks one thing of every talk."""
    eis = Eis("Een eis", "Een bron.", (Onderdeel(onderdeel, "gesprek", velden),))
    return Wet("2026-11-26", (Schooltype(naam, (eis,)),))


def headings(verslag: Verslag, wet: Wet | None) -> list[str]:
    """The headings below the title."""
    return [b.tekst for b in school.compose(verslag, wet) if isinstance(b, Kop) and b.niveau > 1]


def test_the_headings_are_those_of_the_law_in_its_order() -> None:
    assert headings(vol_verslag(), shipped_law()) == [
        "Beoogde doelen", "Resultaten", "Evaluatie", "Vervolgactiviteiten",
    ]  # fmt: skip
    assert headings(vol_verslag(), law("reflectie.inzicht")) == ["Wat je leerde"]


def test_under_a_heading_stand_its_fields() -> None:
    blokken = school.compose(vol_verslag(), shipped_law())
    begin = blokken.index(Kop("Evaluatie"))
    einde = blokken.index(Kop("Vervolgactiviteiten"))
    assert [b.label for b in blokken[begin + 1 : einde] if isinstance(b, Alinea)] == [
        "Wat goed ging", "Een naam voor wat is ontdekt", "De rode draad", "De leefregel in eigen woorden",
    ]  # fmt: skip


@pytest.mark.parametrize("pad", TEKSTVELDEN)
def test_any_field_can_be_named_and_one_that_is_not_stays_away(pad: str) -> None:
    """No more than is needed: no emotion, no warmth, no question as asked."""
    verslag = leeg_verslag(**in_veld(pad, "Zeilen 7"), antwoorden=[antwoord("Zeilen 7", notitie="Zeilen 7")])
    zegt = [b.tekst for b in school.compose(verslag, law(pad)) if isinstance(b, Alinea)]
    assert zegt == ["Zeilen 7"]
    ander = "klein_verhaal.rol" if pad != "klein_verhaal.rol" else "klein_verhaal.aandeel"
    titels = ("reflectie.inzicht", "ervaring.titel")
    rest = school.compose(verslag, law(ander))
    assert "Zeilen 7" not in str(rest[1:] if pad in titels else rest)


@pytest.mark.parametrize(
    ("hoe", "titel"),
    [
        ({}, "De kassa"),
        ({"woorden": "uitgewerkt"}, tu.TITEL),
        ({"van": "ouder"}, tu.TITEL),
        ({"van": "begeleider"}, tu.TITEL),
    ],
)
def test_on_top_stands_a_name_only_where_it_is_the_jongeres(hoe: dict[str, Any], titel: str) -> None:
    """A title does not say who gave it (M10, M47)."""
    verslag = leeg_verslag(reflectie={"inzicht": "De kassa"}, antwoorden=[antwoord("De kassa", **hoe)])
    assert school.compose(verslag, shipped_law())[0] == Kop(titel, 1)
    assert edition(verslag, "school", wet=shipped_law()).stuk().titel == titel


def test_of_a_list_each_item_stands_there() -> None:
    motieven = [{"naam": "helpen", "blijkt_uit": "x"}, {"naam": "maken", "blijkt_uit": "y"}]
    verslag = leeg_verslag(groter_verhaal={"motieven": motieven})
    blokken = school.compose(verslag, law("groter_verhaal.motieven.naam"))
    assert [b.tekst for b in blokken if isinstance(b, Alinea)] == ["helpen", "maken"]
    assert "groter_verhaal.motieven" in LIJSTEN


def test_a_choice_and_a_day_stand_there_as_people_say_them() -> None:
    verslag = leeg_verslag(
        ervaring={"soort": "open_dag"}, vervolgstap={"wanneer": "2026-12-10"},
        antwoorden=[antwoord("2026-12-10", woorden="letterlijk")],
    )  # fmt: skip
    blokken = school.compose(verslag, law("ervaring.soort", "vervolgstap.wanneer"))
    zegt = [(b.tekst, b.citaat) for b in blokken if isinstance(b, Alinea)]
    assert zegt == [("open dag", False), ("donderdag 10 december 2026", False)]


def test_a_heading_with_nothing_under_it_says_so() -> None:
    blokken = school.compose(leeg_verslag(), law("klein_verhaal.rol"))
    assert blokken[blokken.index(Kop("Wat je leerde")) + 1] == StilleRegel("Hierover is niets genoteerd.")


def test_a_plain_no_is_nothing_noted() -> None:
    verslag = leeg_verslag(klein_verhaal={"rol": "nee"})
    assert StilleRegel(t.NIETS_GENOTEERD) in school.compose(verslag, law("klein_verhaal.rol"))


def test_that_there_is_no_step_yet_is_an_outcome() -> None:
    """M28."""
    verslag = leeg_verslag(vervolgstap={"status": "nog_niet"})
    blokken = school.compose(verslag, law("vervolgstap.activiteit"))
    assert Alinea(tu.NOG_NIET) in blokken
    assert StilleRegel(t.NIETS_GENOTEERD) not in blokken


def test_a_quiet_line_says_whose_it_is_when_it_was_at_what_level_and_who_led() -> None:
    _, regel, *_ = school.compose(vol_verslag(), shipped_law())
    assert regel == StilleRegel("mbo-0417 · vrijdag 20 november 2026 · mbo · gesprek met de stagebegeleider")
    assert (
        edition(vol_verslag(), "school", wet=shipped_law()).stuk().voet
        == "mbo-0417 · vrijdag 20 november 2026"
    )


@pytest.mark.parametrize(
    ("akkoord", "zin"),
    [
        (None, "Dit is nog niet samen teruggelezen."),
        ("deels", "De jongere vindt dat het voor een deel klopt."),
        ("nee", "De jongere vindt dat het zo niet klopt."),
    ],
)
def test_on_top_stands_that_it_was_not_read_back_or_that_the_jongere_does_not_agree(
    akkoord: str | None, zin: str
) -> None:
    """M41: the own words for it stand below, and in the data the same can be read."""
    erbij = antwoord("Het was mijn idee.", woorden="letterlijk")
    bevestiging = {"akkoord": akkoord, "opmerking": "Het was mijn idee."}
    verslag = leeg_verslag(bevestiging=bevestiging, antwoorden=[erbij])
    _, _, regel, volgende, *_ = school.compose(verslag, shipped_law())
    assert regel == StilleRegel(zin)
    assert (volgende == Alinea("Het was mijn idee.", "Wat de jongere erbij zegt", citaat=True)) == bool(
        akkoord
    )
    data = edition(verslag, "school", wet=shipped_law()).data()["bevestiging"]
    assert data == {"akkoord": akkoord, "opmerking": "Het was mijn idee." if akkoord else None}


@pytest.mark.parametrize(
    "anders", [{"bevestiging": {"akkoord": "ja"}}, {"gesprek": {"status": "afgebroken"}}]
)
def test_whoever_agrees_and_a_talk_that_was_broken_off_get_no_line_about_it(anders: dict[str, Any]) -> None:
    """M46."""
    verslag = leeg_verslag(**anders)
    zinnen = {*tu.AKKOORD.values(), t.NIET_TERUGGELEZEN}
    blokken = school.compose(verslag, shipped_law())
    assert not zinnen & {blok.tekst for blok in blokken if isinstance(blok, StilleRegel)}
    akkoord = edition(verslag, "school", wet=shipped_law()).data()["bevestiging"]["akkoord"]
    assert akkoord == verslag.bevestiging.akkoord


def test_a_remark_that_stays_between_two_is_not_there() -> None:
    verslag = leeg_verslag(
        bevestiging={"akkoord": "nee", "opmerking": "Het was mijn idee."},
        antwoorden=[antwoord("Het was mijn idee.", afgeschermd="tussen_ons")],
    )
    assert "mijn idee" not in str(school.compose(verslag, shipped_law()))
    assert "mijn idee" not in str(edition(verslag, "school", wet=shipped_law()).data())


def test_a_step_has_its_day_with_it() -> None:
    """M25."""
    stap = {"status": "gekozen", "activiteit": "Bellen.", "wanneer": "2026-12-10"}
    verslag = leeg_verslag(vervolgstap=stap)
    dag = Detail("donderdag 10 december 2026", "Wanneer")
    assert Alinea("Bellen.", "De stap", details=(dag,)) in school.compose(verslag, shipped_law())
    assert edition(verslag, "school", wet=shipped_law()).data()["vervolgstap"]["wanneer"] == "2026-12-10"
    apart = school.compose(verslag, law("vervolgstap.activiteit", "vervolgstap.wanneer"))
    assert str(apart).count("10 december") == 1


@given(records())
def test_nothing_that_is_shielded_is_there_and_no_note(verslag: Verslag) -> None:
    md = markdown(verslag, lezer="school")
    dicht = {a.antwoord for a in verslag.antwoorden if a.afgeschermd or a.buiten_pad}
    open_ = {deel for a in verslag.antwoorden if not (a.afgeschermd or a.buiten_pad) and a.antwoord
             for deel in (a.antwoord, *a.antwoord.split("\n"))}  # fmt: skip
    for tekst in dicht - open_:
        if tekst and tekst.startswith("Schip") and "\n" not in tekst:
            assert tekst not in md.replace("Schip 1  \nSchip 6", "").replace("Schip 1 Schip 6", "")
    assert "Notitie 9" not in md
    assert "Welk moment" not in md


@pytest.mark.parametrize("niveau", ["mbo", "havo", None])
def test_a_level_of_which_no_talk_is_asked_anything_gets_the_headings_of_the_vmbo(niveau: str | None) -> None:
    verslag = leeg_verslag(jongere={"niveau": niveau})
    assert headings(verslag, shipped_law())[0] == "Beoogde doelen"


@pytest.mark.parametrize(
    ("niveau", "zin"),
    [
        ("vmbo", ("Koppen: Het loopbaandossier. SLO, deel LOB, onderdeel D2. In het vmbo is een loopbaandossier "
                 "verplicht.")),
        ("mbo", "Voor het mbo noemt de wet geen koppen per gesprek. Dit zijn de koppen van het vmbo."),
        ("havo", "Voor de havo noemt de wet geen koppen per gesprek. Dit zijn de koppen van het vmbo."),
        (None, "Het niveau is niet genoteerd. Dit zijn de koppen van het vmbo."),
    ],
)  # fmt: skip
def test_the_last_line_says_whose_headings_they_are(niveau: str | None, zin: str) -> None:
    *rest, laatste = school.compose(leeg_verslag(jongere={"niveau": niveau}), shipped_law())
    assert laatste == StilleRegel(zin)
    assert laatste not in rest


def test_a_school_that_asks_something_of_a_talk_at_a_level_gets_its_own_headings() -> None:
    vmbo, mbo = law("reflectie.inzicht"), law("klein_verhaal.rol", naam="mbo", onderdeel="Eigen kop")
    wet = replace(vmbo, schooltypen=(*vmbo.schooltypen, *mbo.schooltypen))
    assert headings(leeg_verslag(jongere={"niveau": "mbo"}), wet) == ["Eigen kop"]
    assert headings(leeg_verslag(jongere={"niveau": "havo"}), wet) == ["Wat je leerde"]


@pytest.mark.parametrize("wet", [None, law("klein_verhaal.rol", naam="mbo")])
def test_without_headings_nothing_is_written_and_it_is_said_what_to_do(wet: Wet | None) -> None:
    with pytest.raises(Geweigerd, match="lob jongere wet"):
        school.compose(leeg_verslag(jongere={"niveau": "vmbo"}), wet)


def test_a_talk_that_was_broken_off_says_only_that_it_stopped() -> None:
    """M46."""
    anders: dict[str, Any] = {"gesprek": {"status": "afgebroken"}}
    md = markdown(leeg_verslag(**anders), lezer="school")
    assert "*Dit gesprek is eerder gestopt.*" in md
    assert "verwezen" not in md


@pytest.mark.parametrize("pad", TEKSTVELDEN)
def test_as_data_a_school_gets_a_record_with_only_what_its_headings_name(pad: str) -> None:
    """Its shape is that of every record but for what is counted; no question, no note, no other field is in it."""
    anders = next(veld for veld in ("klein_verhaal.rol", "activeren.kansen") if veld != pad)
    verslag = leeg_verslag(
        **in_veld(pad, "Zeilen 7"),
        antwoorden=[antwoord("Zeilen 7", notitie="Buiten 7"), antwoord("Buiten 7")],
        **({} if anders.split(".")[0] == pad.split(".", maxsplit=1)[0] else in_veld(anders, "Buiten 7")),
    )
    data = edition(verslag, "school", wet=law(pad)).data()
    Verslag.model_validate(data | {"competenties": dict.fromkeys(COMPETENTIES, 0)})
    assert "Zeilen 7" in str(data)
    assert "Buiten" not in str(data)
    assert data["jongere"]["code"] == verslag.jongere.code


def test_as_data_an_own_law_without_headings_is_refused_as_on_paper() -> None:
    with pytest.raises(Geweigerd):
        edition(vol_verslag(), "school").data()
