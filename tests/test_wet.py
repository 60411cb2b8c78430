"""The law as data: the shipped file is right, a school changes its own, a mistake is told with its line."""

from __future__ import annotations

import json
import os
import sys
import tomllib
from pathlib import Path

import pytest

from loopbaangesprek.desk.law import LawFile, WetFout, _shipped, load_law, read_file
from loopbaangesprek.velden import NIVEAUS, VELDEN
from loopbaangesprek.wetboek import Eis, Onderdeel, Wet
from loopbaangesprek.wetvorm import BLAD, EIS, ONDERDEEL, SCHOOLTYPE
from tests.lob import Lob
from tests.program import unknown_words

WORTEL = Path(__file__).parents[1]
GOED = """\
bijgewerkt: 2026-11-26
schooltypen:
  vmbo:
    eisen:
      - eis: Het dossier
        bron: Een boek.
        woorden: "doelen en resultaten"
        onderdelen:
          - onderdeel: Doelen
            per: gesprek
            velden: [ervaring.beoogd_doel, reflectie.inzicht]
          - onderdeel: Stap
            per: dossier
            velden:
              - vervolgstap.activiteit
  havo:
    eisen: []
"""


def law(tekst: str, folder: Path) -> LawFile:
    """The law of a school that wrote this file."""
    (folder / "wet.yaml").write_text(tekst, encoding="utf-8", newline="")
    return load_law(folder)


def told(tekst: str, folder: Path) -> str:
    """What a school is told of this file."""
    with pytest.raises(WetFout) as fout:
        law(tekst, folder)
    return fout.value.zin


def shipped() -> Wet:
    """The law as it comes with the tool."""
    return read_file(_shipped(), eigen=False).wet


def parts(eisen: tuple[Eis, ...]) -> list[Onderdeel]:
    return [onderdeel for eis in eisen for onderdeel in eis.onderdelen]


def test_the_shipped_file_speaks_of_every_type_of_school_and_names_fields_that_exist() -> None:
    wet = shipped()
    assert wet.bijgewerkt == "2026-11-26"
    assert tuple(schooltype.naam for schooltype in wet.schooltypen) == NIVEAUS
    for schooltype in wet.schooltypen:
        assert bool(schooltype.eisen) == (schooltype.naam in ("vmbo", "mbo"))
        assert schooltype.eisen or schooltype.toelichting
        assert all(eis.bron and eis.woorden for eis in schooltype.eisen)
        assert all(set(onderdeel.velden) <= set(VELDEN) for onderdeel in parts(schooltype.eisen))


def test_the_vmbo_asks_four_things_of_every_activity_and_the_rest_of_the_dossier() -> None:
    vmbo, mbo = shipped().of("vmbo"), shipped().of("mbo")
    assert vmbo
    assert mbo
    per = {onderdeel.onderdeel: onderdeel.per for onderdeel in parts(vmbo.eisen)}
    assert [naam for naam, hoe in per.items() if hoe == "gesprek"] == [
        "Beoogde doelen", "Resultaten", "Evaluatie", "Vervolgactiviteiten",
    ]  # fmt: skip
    assert {onderdeel.per for onderdeel in parts(mbo.eisen)} == {"dossier"}


def test_the_header_explains_every_key_and_promises_no_advice() -> None:
    tekst = _shipped().read_text(encoding="utf-8")
    hoofd = tekst.partition("\nbijgewerkt:")[0]
    assert all(regel.startswith("#") or not regel for regel in hoofd.splitlines())
    assert [sleutel for sleutel in (*BLAD, *SCHOOLTYPE, *EIS, *ONDERDEEL) if f" {sleutel} " not in hoofd] == [
        "eisen"
    ]
    assert "eisen: []" in hoofd
    assert "Geen juridisch advies" in hoofd
    assert "lob jongere wet --eigen" in hoofd


def test_nothing_of_the_law_stands_in_code() -> None:
    woorden = [onderdeel.onderdeel for s in shipped().schooltypen for onderdeel in parts(s.eisen)]
    woorden += [eis.bron for s in shipped().schooltypen for eis in s.eisen]
    for pad in (WORTEL / "src").rglob("*.py"):
        tekst = pad.read_text(encoding="utf-8")
        assert [woord for woord in woorden if woord in tekst] == [], pad.name


def test_a_wheel_and_a_source_archive_take_the_file_along() -> None:
    bouw = tomllib.loads((WORTEL / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]
    assert bouw["targets"]["wheel"]["force-include"]["wet"] == "loopbaangesprek/wet"
    assert "wet" in bouw["targets"]["sdist"]["include"]


def test_a_right_file_is_read_whole_whoever_typed_it(tmp_path: Path) -> None:
    eigen = law(GOED, tmp_path)
    assert eigen.eigen
    assert eigen.pad == tmp_path / "wet.yaml"
    vmbo, havo = eigen.wet.schooltypen
    assert [o.velden for o in parts(vmbo.eisen)] == [
        ("ervaring.beoogd_doel", "reflectie.inzicht"), ("vervolgstap.activiteit",),
    ]  # fmt: skip
    assert havo.eisen == ()
    assert eigen.wet.of("mbo") is None
    assert law("\ufeff" + GOED.replace("\n", "\r\n"), tmp_path).wet == eigen.wet
    assert law(GOED.replace("Een boek.", '"Een boek." # een opmerking'), tmp_path).wet == eigen.wet


FOUT = {
    "a day the other way round": ("2026-11-26", "26-11-2026", 1, "Schrijf deze dag zo: 2026-11-26."),
    "a day that does not exist": ("2026-11-26", "2026-02-31", 1, "lees ik niet als een dag"),
    "a day in words": ("2026-11-26", "gisteren", 1, "'gisteren' lees ik niet als een dag"),
    "no day at all": ("bijgewerkt: 2026-11-26", "bijgewerkt:", 1, "hoort bijgewerkt"),
    "a key that means nothing": ("bijgewerkt: ", "bijgewerk: ", 1, "Bedoelde je 'bijgewerkt'?"),
    "a type of school that is none": ("  havo:", "  havoo:", 16, "is geen schooltype. Kies uit: vmbo, mbo, havo, vwo."),
    "a type of school of long ago": ("  havo:", "  mavo:", 16, "is geen schooltype."),
    "a list of types": (GOED.partition("schooltypen:\n")[2], "  - vmbo\n", 3, "Onder schooltypen staat per schooltype"),
    "requirements that are a text": ("    eisen: []", "    eisen: geen", 17, "Onder eisen hoort een lijst"),
    "requirements that are nothing": ("    eisen: []", "    eisen:", 17, "schrijf dan eisen: []"),
    "no requirements": ("    eisen: []", "    toelichting: Niets.", 16, "Bij havo ontbreken de eisen."),
    "a type with a text behind it": ("  havo:\n    eisen: []", "  havo: niets", 16, "Onder havo hoort eisen"),
    "a requirement without a name": ("- eis: Het dossier", "- eis:", 5, "Bij een eis hoort eis"),
    "a requirement without a source": ("        bron: Een boek.\n", "", 5, "Bij een eis hoort bron"),
    "a mistyped key of a requirement": ("bron:", "bronn:", 6, "Bedoelde je 'bron'?"),
    "a sentence with a colon": ("Een boek.", "Een boek: deel 2", 6, "dubbele punt"),
    "a sentence that is cut off": ("Een boek.", "Een boek #2", 6, "valt weg"),
    "a requirement that is a word": ("      - eis: Het dossier", "      - dossier\n      - eis: Het dossier", 5,
                                     "Een eis schrijf je met een naam"),
    "a part without fields": ("            velden: [ervaring.beoogd_doel, reflectie.inzicht]\n", "", 9,
                              "Bij een onderdeel hoort velden"),
    "a part asked of something else": ("per: gesprek", "per: les", 10, "Kies uit: gesprek, dossier."),
    "a part asked almost right": ("per: dossier", "per: dosier", 13, "Bedoelde je 'dossier'?"),
    "a path that does not exist": ("ervaring.beoogd_doel", "ervaring.beoogt_doel", 11,
                                   "geen veld van het verslag. Bedoelde je 'ervaring.beoogd_doel'?"),
    "the last word of a path": ("reflectie.inzicht", "inzicht", 11, "Bedoelde je 'reflectie.inzicht'?"),
    "a path like no other": ("reflectie.inzicht", "xyz", 11, "De velden staan in de uitleg"),
    "a whole part of the record": ("reflectie.inzicht", "vooruitblik", 11, "is een groep velden. Kies er een:"),
    "a list of the record": ("reflectie.inzicht", "groter_verhaal.motieven", 11, "groter_verhaal.motieven.naam"),
    "a field twice": ("reflectie.inzicht", "ervaring.beoogd_doel", 11, "staat hier twee keer"),
    "a dash with nothing behind it": ("- vervolgstap.activiteit", "- vervolgstap.activiteit\n              -", 16,
                                      "Hier staat niets."),
    "a field that is a mapping": ("- vervolgstap.activiteit", "- {pad: vervolgstap.activiteit}", 15, "dubbele punt"),
    "two parts of one name": ("onderdeel: Stap", "onderdeel: Doelen", 12, "'Doelen' staat hier twee keer"),
    "a key twice": ("            per: gesprek", "            per: gesprek\n            per: dossier", 11, "per"),
    "a tab": ("    eisen: []", "\teisen: []", 17, "tab"),
    "an alias": ("Het dossier", "&a Het dossier", 5, "&"),
}  # fmt: skip


@pytest.mark.parametrize("naam", FOUT)
def test_a_mistake_in_an_own_file_is_told_with_its_line_and_what_to_type(naam: str, tmp_path: Path) -> None:
    goed, fout, regel, zin = FOUT[naam]
    assert GOED.count(goed) == 1
    gezegd = told(GOED.replace(goed, fout), tmp_path)
    kop, *regels, slot = gezegd.splitlines()
    assert str(tmp_path / "wet.yaml") in kop
    assert any(gezien.startswith(f"  regel {regel}: ") and zin in gezien for gezien in regels), gezegd
    assert "telt weer het bestand dat bij lob hoort" in slot
    assert unknown_words(gezegd.replace(str(tmp_path), "")) == []


def test_a_mistyped_key_is_told_once(tmp_path: Path) -> None:
    for goed, fout in (
        ("bijgewerkt:", "bijgewerk:"),
        ("bron:", "bronn:"),
        ("    eisen: []", "    eissen: []"),
    ):
        assert len(told(GOED.replace(goed, fout), tmp_path).splitlines()) == 3


def test_everything_that_is_wrong_is_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    kapot = (
        GOED.replace("2026-11-26", "ooit").replace("per: dossier", "per: jaar").replace("  havo:", "  lbo:")
    )
    regels = told(kapot, tmp_path).splitlines()
    assert regels[0].endswith("staan 3 fouten:")
    assert [regel.partition(":")[0].strip() for regel in regels[1:-1]] == ["regel 1", "regel 13", "regel 16"]


def test_a_file_that_is_no_text_or_no_file_is_told(tmp_path: Path) -> None:
    pad = tmp_path / "wet.yaml"
    for data in (b"", b"\xff\xfe\x00", b"PK\x03\x04", b"- eis", b"{" * 100, b"x" * 1_000_001):
        pad.write_bytes(data)
        with pytest.raises(WetFout) as fout:
            load_law(tmp_path)
        assert unknown_words(fout.value.zin) == []
    pad.unlink()
    pad.mkdir()
    with pytest.raises(WetFout, match="kan niet worden gelezen"):
        load_law(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_that_leads_nowhere_is_told_and_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "wet.yaml").symlink_to(tmp_path / "weg.yaml")
    with pytest.raises(WetFout, match="kan niet worden gelezen"):
        load_law(tmp_path)


def test_lob_shows_which_file_counts_of_which_day_and_what_is_in_it(lob: Lob) -> None:
    assert lob("jongere", "wet") == 0
    assert "het bestand dat bij lob hoort, bijgewerkt op 26 november 2026" in lob.out
    assert "beoogde doelen, resultaten, evaluatie, vervolgactiviteiten" in lob.out
    assert "**Beoogde doelen:** wat de jongere daar wilde uitzoeken" in lob.out
    assert f"Het bestand: {_shipped()}" in lob.out
    assert "lob jongere wet --eigen" in lob.out
    assert lob("jongere", "wet", "--json") == 0
    data = json.loads(lob.out)
    assert data["eigen"] is False
    assert data["wet"]["schooltypen"][0]["eisen"][0]["onderdelen"][0]["velden"] == ["ervaring.beoogd_doel"]


def test_a_school_changes_a_heading_and_sees_it(lob: Lob) -> None:
    lob.taken_in("jongere: {code: vmbo-3310, niveau: vmbo}\nbank: stage\nervaring: {titel: De eerste dag}\n")
    assert lob("jongere", "wet", "--eigen") == 0
    eigen = lob.folder / "lob" / "wet.yaml"
    assert str(eigen) in lob.out
    assert eigen.read_bytes() == _shipped().read_bytes()
    if os.name == "posix":
        assert eigen.stat().st_mode & 0o777 == 0o600
    tekst = eigen.read_text(encoding="utf-8")
    nieuw = tekst.replace("onderdeel: Evaluatie", "onderdeel: Terugblik <b>*x*").replace(
        "2026-11-26", "2027-01-05"
    )
    eigen.write_text(nieuw, encoding="utf-8")
    assert lob("jongere", "wet") == 0
    assert "een eigen bestand, bijgewerkt op 5 januari 2027" in lob.out
    assert "--eigen" not in lob.out
    assert lob("jongere", "verantwoording", "vmbo-3310") == 0
    assert "- **Terugblik \\<b>\\*x\\*:** ontbreekt" in lob.out
    assert "5 januari 2027" in lob.out
    assert "Evaluatie" not in lob.out


def test_an_own_file_is_never_overwritten(lob: Lob) -> None:
    eigen = lob.folder / "lob" / "wet.yaml"
    eigen.parent.mkdir()
    eigen.write_text("van ons", encoding="utf-8")
    assert lob("jongere", "wet", "--eigen") == 1
    assert "Er is niets overschreven." in lob.err
    assert eigen.read_text(encoding="utf-8") == "van ons"
    assert sorted(p.name for p in eigen.parent.iterdir()) == ["wet.yaml"]


def test_a_folder_that_is_a_file_is_told_in_one_sentence(lob: Lob) -> None:
    (lob.folder / "lob").write_text("geen map", encoding="utf-8")
    assert lob("jongere", "wet", "--eigen") == 1
    assert lob.err.startswith("Het bestand ")
    assert "kan niet worden gemaakt" in lob.err
    assert "--naar" not in lob.err


def test_mistakes_in_an_own_file_stop_the_account_with_their_line(lob: Lob) -> None:
    lob.taken_in("jongere: {code: vmbo-3310, niveau: vmbo}\nbank: stage\nervaring: {titel: De eerste dag}\n")
    (lob.folder / "lob" / "wet.yaml").write_text(GOED.replace("per: gesprek", "per: les"), encoding="utf-8")
    for woorden in (("wet",), ("verantwoording", "vmbo-3310")):
        assert lob("jongere", *woorden) == 1
        assert "  regel 10: 'les' is geen woord achter per." in lob.err
        assert lob.out == ""
