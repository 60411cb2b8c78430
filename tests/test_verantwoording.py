"""The account to the law: which talk covers what, what is missing, and never a word that was said."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from loopbaangesprek.cli.door import run
from loopbaangesprek.desk.law import _shipped, read_file
from loopbaangesprek.exports.account import render_account
from loopbaangesprek.paden import Velden
from loopbaangesprek.schoon import schoon
from loopbaangesprek.velden import VELDEN
from loopbaangesprek.verantwoording import OnderdeelStand, Verantwoording, account_for, is_filled
from loopbaangesprek.wetboek import Eis, Onderdeel, Schooltype, Wet
from tests.bouw import in_veld, leeg_verslag
from tests.corpus import corpus, text_of
from tests.lob import Lob

VANDAAG = "2026-11-26"
CODE = "vmbo-3310"
WET = read_file(_shipped(), eigen=False).wet
TEKSTEN = [pad for pad, veld in VELDEN.items() if veld.soort in ("tekst", "regels")]


def talk(nummer: int, niveau: str | None = "vmbo", status: str = "afgerond", **velden: Any) -> Velden:
    """The record of one talk with these fields filled, written with `__` for a dot."""
    delen: dict[str, Any] = {
        "gesprek": {"id": f"g-{nummer}", "datum": f"2026-0{nummer}-10", "status": status},
        "jongere": {"code": CODE, "niveau": niveau},
    }
    for pad, waarde in velden.items():
        for deel, inhoud in in_veld(pad.replace("__", "."), waarde).items():
            delen[deel] = {**delen.get(deel, {}), **inhoud} if isinstance(inhoud, dict) else inhoud
    return leeg_verslag(**delen).model_dump(mode="json", by_alias=True)


def account(*gesprekken: Velden, wet: Wet = WET, lopend: tuple[str, ...] = ()) -> Verantwoording:
    return account_for(CODE, gesprekken, wet, VANDAAG, lopend)


def part(stand: Verantwoording, naam: str) -> OnderdeelStand:
    """One part of the only type of school that was asked for."""
    (schooltype,) = stand.schooltypen
    return next(o for eis in schooltype.eisen for o in eis.onderdelen if o.onderdeel == naam)


def as_text(stand: Verantwoording) -> str:
    return render_account(stand, "md").decode()


def test_of_every_talk_is_said_what_is_there_and_what_is_missing() -> None:
    stand = account(
        talk(1, ervaring__beoogd_doel="of het past", klein_verhaal__gebeurtenis="iets"),
        talk(2, klein_verhaal__gebeurtenis="iets anders", vervolgstap__activiteit="bellen"),
    )
    doelen, resultaten = part(stand, "Beoogde doelen"), part(stand, "Resultaten")
    assert [d.gesprek for d in doelen.gevonden] == ["g-1"]
    assert doelen.ontbreekt_in == ("g-2",)
    assert doelen.ontbreekt
    assert [d.velden for d in resultaten.gevonden] == [("klein_verhaal.gebeurtenis",)] * 2
    assert not resultaten.ontbreekt
    tekst = as_text(stand)
    assert (
        "**10 januari 2026, stage (g-1)**\n\n- **Beoogde doelen:** wat de jongere daar wilde uitzoeken"
        in tekst
    )
    assert "- **Vervolgactiviteiten:** ontbreekt" in tekst
    assert (
        "- **Beoogde doelen:** in 1 gesprek · *kan blijken uit:* wat de jongere daar wilde uitzoeken" in tekst
    )


def test_what_is_asked_of_the_dossier_is_there_when_one_talk_covers_it() -> None:
    stand = account(talk(1), talk(2, reflectie__inzicht="Stap voor stap"))
    ervaringen, handelen = (
        part(stand, "Reflecteren op ervaringen"),
        part(stand, "Reflecteren op het eigen handelen"),
    )
    assert ervaringen.ontbreekt_in == ()
    assert not ervaringen.ontbreekt
    assert handelen.ontbreekt
    tekst = as_text(stand)
    assert (
        "**Reflecteren op ervaringen**\n\n- **10 februari 2026, stage (g-2):** een naam voor wat is ontdekt"
        in tekst
    )
    assert "**Reflecteren op het eigen handelen**\n\n- nog in geen gesprek" in tekst


@pytest.mark.parametrize("waarde", ["nee", "Nee.", "", "   ", "nog niet", None])
@pytest.mark.parametrize("pad", ["reflectie.inzicht", "groter_verhaal.motieven.naam", "vooruitblik.ideeen"])
def test_nothing_and_a_plain_no_do_not_count(pad: str, waarde: str | None) -> None:
    assert not is_filled(leeg_verslag(**in_veld(pad, waarde or "")).model_dump(mode="json"), pad)


@pytest.mark.parametrize("pad", VELDEN)
def test_every_field_of_the_record_can_count_and_only_itself(pad: str) -> None:
    veld = VELDEN[pad]
    waarde = veld.waarden[0] if veld.waarden else "2026-12-10" if veld.soort == "datum" else "iets"
    verslag = leeg_verslag(**in_veld(pad, waarde)).model_dump(mode="json", by_alias=True)
    assert [gevuld for gevuld in VELDEN if is_filled(verslag, gevuld)] == [pad]


def test_of_a_list_one_item_that_says_something_is_enough() -> None:
    verslag = talk(1)
    verslag["groter_verhaal"]["kwaliteiten"] = [
        {"naam": "nee", "blijkt_uit": None}, {"naam": "rustig blijven", "blijkt_uit": None},
    ]  # fmt: skip
    assert is_filled(verslag, "groter_verhaal.kwaliteiten.naam")
    assert not is_filled(verslag, "groter_verhaal.kwaliteiten.blijkt_uit")


def test_no_step_yet_is_an_ending_that_counts_when_it_was_said() -> None:
    eerst = talk(1)
    eerst["vervolgstap"]["status"] = "nog_niet"
    stand = account(eerst, talk(2))
    vervolg = part(stand, "Vervolgactiviteiten")
    assert vervolg.gevonden[0].nog_geen_stap
    assert vervolg.ontbreekt_in == ("g-2",)
    assert "- **Vervolgactiviteiten:** nog geen vervolgstap" in as_text(stand)
    assert not part(stand, "Evaluatie").gevonden


def test_talks_that_still_go_on_or_were_broken_off_do_not_count() -> None:
    stand = account(
        talk(1, status="afgebroken", reflectie__inzicht="iets"),
        talk(2, status="uit_te_werken", reflectie__inzicht="iets"),
        talk(3, status="uit_te_werken", reflectie__inzicht="iets"),
        talk(4, status="gewijzigd"),
        lopend=("g-3",),
    )
    assert [g.gesprek for g in stand.gesprekken] == ["g-2", "g-4"]
    assert [d.gesprek for d in part(stand, "Evaluatie").gevonden] == ["g-2"]
    geen = account(talk(1, status="afgebroken", reflectie__inzicht="iets"))
    assert "Er is nog geen gesprek dat meetelt." in as_text(geen)
    assert "- **Evaluatie:** nog in geen gesprek" in as_text(geen)


def test_the_type_of_school_is_that_of_the_latest_talk_that_has_a_level() -> None:
    stand = account(talk(1, "vmbo"), talk(2, "mbo", groter_verhaal__motieven__naam="helpen"), talk(3, None))
    assert stand.niveau == "mbo"
    assert [s.naam for s in stand.schooltypen] == ["mbo"]
    assert not part(stand, "Eigen motieven").ontbreekt
    assert account(talk(1, "vmbo"), talk(2, "mbo"), lopend=("g-2",)).niveau == "mbo"
    vroeger = account(talk(1, "vmbo", groter_verhaal__motieven__naam="helpen"), talk(2, "mbo"))
    assert "- **10 januari 2026, stage, vmbo (g-1):** de naam van een motief" in as_text(vroeger)


def test_without_a_level_it_says_so_and_shows_every_type_of_school() -> None:
    stand = account(talk(1, None))
    assert stand.niveau is None
    tekst = as_text(stand)
    assert "Er is geen niveau genoteerd. Daarom staan hier alle schooltypen." in tekst
    assert [kop for kop in ("vmbo", "mbo", "havo", "vwo") if f"\n## {kop}\n" not in tekst] == []
    assert "### Het loopbaandossier" in tekst


@pytest.mark.parametrize("niveau", ["havo", "vwo"])
def test_where_the_law_asks_nothing_that_is_all_it_says(niveau: str) -> None:
    tekst = as_text(account(talk(1, niveau, reflectie__inzicht="iets")))
    assert [blok[:1] for blok in tekst.strip().split("\n\n")] == ["#", "*", "V"]
    assert tekst.strip().endswith(
        f"Voor {'de' if niveau == 'havo' else 'het'} {niveau} staat hierover niets in de wet."
    )


def test_a_file_that_does_not_speak_of_a_type_of_school_is_told() -> None:
    kort = Wet(VANDAAG, (Schooltype("vmbo", ()),))
    assert "staat niets over mbo. Bekijk het met: lob jongere wet" in as_text(
        account(talk(1, "mbo"), wet=kort)
    )
    assert "Hierover vraagt de wet niets." in as_text(account(talk(1, "vmbo"), wet=kort))


def test_a_remark_of_a_school_stands_once_with_its_part() -> None:
    per_gesprek = Onderdeel("Doelen", "gesprek", ("reflectie.inzicht",), "Zie ons plan.")
    dossier = Onderdeel("Draad", "dossier", ("rode_draad.tekst",), "Zie bladzij 3.")
    wet = Wet(VANDAAG, (Schooltype("vmbo", (Eis("Ons plan", "Ons plan.", (per_gesprek, dossier)),)),))
    tekst = as_text(account(talk(1), talk(2), wet=wet))
    assert tekst.count("Zie ons plan.") == 1
    assert tekst.count("Zie bladzij 3.") == 1
    assert "**Bron**  \nOns plan." in tekst


def test_when_everything_is_there_it_says_no_more_than_that() -> None:
    wet = Wet(
        VANDAAG, (Schooltype("vmbo", (Eis("A", "B", (Onderdeel("C", "gesprek", ("reflectie.inzicht",)),)),)),)
    )
    tekst = as_text(account(talk(1, reflectie__inzicht="iets"), wet=wet))
    assert "Bij elk onderdeel is iets genoteerd." in tekst
    assert not {"voldoende", "%", "goed genoeg", "compleet"} & set(tekst.split())


def _everywhere(tekst: str, nummer: int = 1) -> Velden:
    """A record in which this text stands in every field that takes one, and in what surrounds them."""
    verslag = talk(nummer)
    delen: dict[str, Any] = {}
    for pad in TEKSTEN:
        for deel, inhoud in in_veld(pad, tekst).items():
            delen[deel] = _join(delen.get(deel), inhoud)
    delen["begeleider"] = {"naam": tekst}
    delen["vervolgstap"]["niet_warm"] = [{"activiteit": tekst, "graad": "koud", "waarom": tekst}]
    return leeg_verslag(**{"gesprek": verslag["gesprek"], "jongere": verslag["jongere"], **delen}).model_dump(
        mode="json", by_alias=True
    )


def _join(een: Any, ander: Any) -> Any:
    if isinstance(een, dict) and isinstance(ander, dict):
        return {sleutel: _join(een.get(sleutel), ander.get(sleutel)) for sleutel in {**een, **ander}}
    if isinstance(een, list) and isinstance(ander, list) and een and isinstance(een[0], dict):
        return [{k: een[0].get(k) or ander[0].get(k) for k in een[0]}]
    return een if ander is None else ander


def _accounts(tekst: str) -> Iterator[bytes]:
    for niveau in ("vmbo", "mbo", None):
        verslag = _everywhere(tekst)
        verslag["jongere"]["niveau"] = niveau
        yield from (render_account(account(verslag), vorm) for vorm in ("md", "json"))


def test_what_was_said_makes_no_difference_to_a_single_byte() -> None:
    """The account is the same whatever the jongere said, so nothing of it can be in there."""
    gewoon = list(_accounts("Ik bleef rustig bij de koelcel."))
    assert b"koelcel" not in b"".join(gewoon)
    for geval in corpus():
        tekst = schoon(text_of(geval))[:500]
        if tekst.strip():
            assert list(_accounts(tekst)) == gewoon, geval["id"]


@given(
    st.lists(
        st.dictionaries(
            st.sampled_from(sorted(VELDEN)), st.sampled_from(["zonnebloem", "nee", ""]), max_size=8
        ),
        max_size=4,
    )
)
def test_every_talk_that_counts_covers_a_part_or_misses_it_and_never_both(
    inhoud: list[dict[str, str]],
) -> None:
    verslagen = []
    for nummer, velden in enumerate(inhoud, 1):
        verslag = talk(nummer)
        for pad, tekst in velden.items():
            if pad in TEKSTEN:
                deel = leeg_verslag(**in_veld(pad, tekst)).model_dump(mode="json", by_alias=True)
                sectie = pad.partition(".")[0]
                verslag[sectie] = deel[sectie]
        verslagen.append(verslag)
    namen = [f"g-{nummer}" for nummer in range(1, len(inhoud) + 1)]
    stand = account(*verslagen)
    for schooltype in stand.schooltypen:
        for onderdeel in (o for eis in schooltype.eisen for o in eis.onderdelen):
            gevonden = [d.gesprek for d in onderdeel.gevonden]
            if onderdeel.per == "gesprek":
                assert sorted((*gevonden, *onderdeel.ontbreekt_in)) == namen
            assert onderdeel.ontbreekt == (not gevonden or bool(onderdeel.ontbreekt_in))
            assert all(d.velden and set(d.velden) <= set(onderdeel.velden) for d in onderdeel.gevonden)
    assert "zonnebloem" not in as_text(stand)


GESPREK = """\
bank: stage
datum: 2026-11-20
jongere: {code: vmbo-3310, niveau: vmbo}
begeleider: {naam: Wielewaal, rol: mentor}
opening: {wens_jongere: zonnebloem}
ervaring: {titel: distelvink, waar: kwikstaart, beoogd_doel: roerdomp}
klein_verhaal: {gebeurtenis: ijsvogel, emoties: [lepelaar], rol: grutto, verwachting: tureluur}
reflectie: {goed_gedaan: koekoek, inzicht: nachtegaal}
vervolgstap: {activiteit: zwaluw, wanneer: 2026-12-10}
"""
GEZEGD = (
    "ielewaal", "zonnebloem", "distelvink", "kwikstaart", "roerdomp", "ijsvogel", "lepelaar", "grutto",
    "tureluur", "koekoek", "nachtegaal", "zwaluw", "2026-12-10", "10 december",
)  # fmt: skip


def test_a_kept_talk_is_accounted_for_without_a_word_of_it(lob: Lob) -> None:
    naam = lob.taken_in(GESPREK)
    assert lob("jongere", "verantwoording", "VMBO-3310") == 0
    assert lob.out.startswith("# Verantwoording van vmbo-3310\n")
    assert f"**20 november 2026, stage ({naam})**" in lob.out
    assert "- **Evaluatie:** wat goed ging, een naam voor wat is ontdekt" in lob.out
    gezien = lob.out
    assert lob("jongere", "verantwoording", CODE, "--json") == 0
    data = json.loads(lob.out)
    assert data["gesprekken"] == [{"gesprek": naam, "datum": "2026-11-20", "bank": "stage", "niveau": "vmbo"}]
    assert data["schooltypen"][0]["eisen"][0]["onderdelen"][0] == {
        "onderdeel": "Beoogde doelen", "per": "gesprek", "velden": ["ervaring.beoogd_doel"],
        "gevonden": [{"gesprek": naam, "velden": ["ervaring.beoogd_doel"], "nog_geen_stap": False}],
        "ontbreekt_in": [], "ontbreekt": False, "toelichting": None,
    }  # fmt: skip
    assert [woord for woord in GEZEGD if woord in gezien + lob.out] == []


def test_a_kept_talk_that_goes_on_or_was_broken_off_does_not_count(lob: Lob) -> None:
    lob.taken_in(GESPREK)
    begin = ("gesprek", "start", "--bank", "stage", "--code", CODE, "--rol", "mentor")
    assert lob(*begin, typed="wens\n\n/stop\n") == 130
    assert lob(*begin, typed="wens\n\n/afbreken\n2\n") == 0
    assert lob("gesprek", "lijst", "--code", CODE, "--json") == 0
    assert sorted(kop["status"] for kop in json.loads(lob.out)) == ["afgebroken", "loopt", "uit_te_werken"]
    assert lob("jongere", "verantwoording", CODE, "--json") == 0
    assert [gesprek["datum"] for gesprek in json.loads(lob.out)["gesprekken"]] == ["2026-11-20"]


def test_a_damaged_talk_is_told_and_keeps_no_other_out(lob: Lob) -> None:
    heel = lob.taken_in(GESPREK)
    stuk = lob.taken_in(GESPREK.replace("2026-11-20", "2026-11-21"))
    db = apsw.Connection(str(lob.folder / "lob" / "lob.db"))
    db.execute(
        "UPDATE feiten SET regel = '{}' WHERE nr = 2 AND gesprek = (SELECT nr FROM gesprekken WHERE id = ?)",
        (stuk,),
    )
    db.close()
    assert lob("jongere", "verantwoording", CODE, "--json") == 0
    assert [gesprek["gesprek"] for gesprek in json.loads(lob.out)["gesprekken"]] == [heel]
    assert "beschadigd" in lob.err


def test_what_may_not_be_printed_counts_for_nothing(lob: Lob) -> None:
    """An answer that fell off the path is kept, and nobody reads it in a print."""
    pad = lob.folder / "kort.yaml"
    pad.write_text("bank: stage\nmoment: iets\nwaardering: vervelend\ngoed-gedaan: hulp\n", encoding="utf-8")
    wie = ("--code", CODE, "--niveau", "vmbo")
    assert lob("gesprek", "start", "--antwoorden", str(pad), *wie) == 0
    record = lob.record(CODE)
    assert record["reflectie"]["goed_gedaan"] == "hulp"
    assert [a["buiten_pad"] for a in record["antwoorden"] if a["antwoord"] == "hulp"] == [True]
    assert lob("jongere", "verantwoording", CODE, "--json") == 0
    (dossier, _) = json.loads(lob.out)["schooltypen"][0]["eisen"]
    assert next(o for o in dossier["onderdelen"] if o["onderdeel"] == "Evaluatie")["gevonden"] == []


def test_without_a_level_the_way_to_add_one_is_told_beside_it(lob: Lob) -> None:
    naam = lob.taken_in(GESPREK.replace(", niveau: vmbo", ""))
    assert lob("jongere", "verantwoording", CODE) == 0
    assert f"lob gesprek wijzig {naam} jongere.niveau" in lob.err
    assert "lob gesprek" not in lob.out
    assert lob("gesprek", "wijzig", naam, "jongere.niveau", "--waarde", "vwo", "--reden", "vergeten") == 0
    assert lob("jongere", "verantwoording", CODE) == 0
    assert "Voor het vwo" in lob.out
    assert lob.err == ""


@pytest.mark.parametrize(
    ("naar", "opties", "naam"),
    [
        ("uit", (), "*-vmbo-3310-verantwoording.md"),
        ("uit", ("--json",), "*-vmbo-3310-verantwoording.json"),
        ("eigen.md", (), "eigen.md"),
        ("eigen.json", (), "eigen.json"),
        ("eigen.JSON", ("--json",), "eigen.JSON"),
    ],
)
def test_it_can_be_written_as_a_file(
    naar: str,
    opties: tuple[str, ...],
    naam: str,
    lob: Lob,
    tmp_path: Path,
) -> None:
    lob.taken_in(GESPREK)
    assert lob("jongere", "verantwoording", CODE, "--naar", str(tmp_path / naar), *opties) == 0
    (pad,) = (tmp_path / naar).glob(naam) if naar == "uit" else tmp_path.glob(naam)
    assert lob.out == f"Geschreven: {pad}\n"
    tekst = pad.read_text(encoding="utf-8")
    assert json.loads(tekst) if pad.suffix.lower() == ".json" else tekst.startswith("# Verantwoording")
    assert [woord for woord in GEZEGD if woord in tekst] == []
    assert lob("jongere", "verantwoording", CODE, "--naar", str(pad)) == 0
    assert pad.with_name(f"{pad.stem}-2{pad.suffix}").exists()


def test_another_kind_of_file_is_wrong_usage_and_writes_nothing(lob: Lob, tmp_path: Path) -> None:
    lob.taken_in(GESPREK)
    voor = sorted(tmp_path.rglob("*"))
    assert lob("jongere", "verantwoording", CODE, "--naar", str(tmp_path / "x.pdf")) == 2
    assert ".md of op .json" in lob.err
    assert lob("jongere", "verantwoording", CODE, "--naar", str(tmp_path / "x.md"), "--json") == 2
    assert "Met --json" in lob.err
    assert sorted(tmp_path.rglob("*")) == voor


def test_an_unknown_code_is_told_with_the_nearest(lob: Lob) -> None:
    lob.taken_in(GESPREK)
    assert lob("jongere", "verantwoording", "vmbo-331") == 1
    assert CODE in lob.err
    assert run(["jongere", "verantwoording"]) == 2


def test_the_markdown_is_what_its_blocks_say() -> None:
    """A school's own words can hold every sign; they come out as they went in."""
    naam = "Doelen | *x* <b> [y](z) `q` #1 1. en ~~w~~"
    wet = Wet(VANDAAG, (Schooltype("vmbo", (Eis(naam, naam, (Onderdeel(naam, "gesprek", ("reflectie.inzicht",)),),
                                               naam),)),), naam)  # fmt: skip
    tokens = MarkdownIt("commonmark").enable("strikethrough").parse(as_text(account(talk(1), wet=wet)))
    gewoon = ["".join(kind.content for kind in t.children or ()) for t in tokens if t.type == "inline"]
    assert sum(naam in regel for regel in gewoon) == 6
