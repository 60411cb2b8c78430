"""The schema of a bank file: what an editor knows while somebody types is what the keuring knows afterwards."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from loopbaangesprek.bankschema import bank_schema
from loopbaangesprek.keuring.bankvorm import GROEP_SLEUTELS
from loopbaangesprek.keuring.bladvorm import _LANGSTE_FASE, BLAD_SLEUTELS, FASE_SLEUTELS
from loopbaangesprek.keuring.vraagvorm import VRAAG_SLEUTELS
from loopbaangesprek.proefgesprek.vorm import SLEUTELS as PROEF_SLEUTELS
from loopbaangesprek.teksten import sleutels
from loopbaangesprek.velden import VELDEN
from loopbaangesprek.workshop.scheme import BESTAND
from tests.handboek import PAGINAS, SCHRIJVEN, files_of, is_bank
from tests.lob import Lob

VRAGEN = sorted((Path(__file__).parents[1] / "vragen").glob("*.yaml"))
UIT_DE_UITLEG = [(n, tekst) for pagina in PAGINAS for n, tekst in files_of(pagina) if is_bank(n, tekst)]
KEURDER = Draft7Validator(bank_schema())


class Editor(yaml.CSafeLoader):
    """YAML as an editor reads it: with numbers and yes or no, but without dates."""


Editor.yaml_implicit_resolvers = {
    teken: [(tag, patroon) for tag, patroon in regels if tag != "tag:yaml.org,2002:timestamp"]
    for teken, regels in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def as_editor(tekst: str) -> Any:
    """A file as an editor reads it."""
    return yaml.load(tekst, Editor)  # noqa: S506 - a SafeLoader with less


def complaints(tekst: str) -> list[str]:
    """What an editor would underline."""
    return [fout.message for fout in KEURDER.iter_errors(as_editor(tekst))]


def test_the_schema_that_is_shipped_is_the_one_that_is_made() -> None:
    assert json.loads(BESTAND.read_text(encoding="utf-8")) == bank_schema()


def test_the_schema_is_one_of_draft_07() -> None:
    Draft7Validator.check_schema(bank_schema())


@pytest.mark.parametrize("pad", VRAGEN, ids=lambda pad: pad.stem)
def test_a_bank_that_is_shipped_fits_the_schema(pad: Path) -> None:
    assert complaints(pad.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(("naam", "tekst"), UIT_DE_UITLEG, ids=[naam for naam, _ in UIT_DE_UITLEG])
def test_a_bank_in_the_documentation_fits_the_schema(naam: str, tekst: str) -> None:
    assert complaints(tekst) == [], naam


HOOFD = "vragenbank: x\ntitel: X\nversie: 1.10\n"
VRAAG = "fasen:\n- fase: opening\n  vragen:\n  - {id: a, vraag: Wat, %s}\n"
TAK = HOOFD + "bouwt_op: basis\n"


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "[]",
        "titel: X\nversie: 1\nfasen: []\n",
        HOOFD,
        f"{HOOFD}fasen: {{opening: []}}\n",
        f"{HOOFD}fasen: [{{fase: begin, vragen: []}}]\n",
        f"{HOOFD}fasen: [{{fase: opening, vragen: [{{id: a}}]}}]\n",
        f"{HOOFD}fasen: [{{fase: opening, vragen: [Wat wil je]}}]\n",
        f"{HOOFD}fasen: [{{fase: opening, richttijd: lang, vragen: []}}]\n",
        f"{HOOFD}fasen: [{{fase: opening, richttijd: 900, vragen: []}}]\n",
        f"{HOOFD}weg: [moment]\nfasen: []\n",
        f"{HOOFD}pas_aan: {{a: {{vraag: Wat}}}}\nfasen: []\n",
        (HOOFD + VRAAG) % "vrag: Hoe",
        (HOOFD + VRAAG) % "oogst: klein_verhaal.geur",
        (HOOFD + VRAAG) % "oogst: klein_verhaal",
        (HOOFD + VRAAG) % "keuze: [ja]",
        (HOOFD + VRAAG) % "keuze: [ja, ja]",
        (HOOFD + VRAAG) % "keuze: [{ja: nee}, x]",
        (HOOFD + VRAAG) % "extra: misschien",
        (HOOFD + VRAAG) % "kort: 1",
        (HOOFD + VRAAG) % "competentie: rekenen",
        (HOOFD + VRAAG) % "invoer: getal",
        (HOOFD + VRAAG) % "stem: buurman",
        (HOOFD + VRAAG) % "als: fijn",
        (HOOFD + VRAAG) % "varianten: {lwoo: {vraag: Wat}}",
        (HOOFD + VRAAG) % "varianten: {vmbo: Wat}",
        (HOOFD + VRAAG) % "doorvragen: [{id: b, vraag: Hoe, doorvragen: [Zo]}]",
        (HOOFD + VRAAG) % "doorvragen: [{id: b}]",
        (HOOFD + VRAAG) % "tip: [a, b]",
        (HOOFD + VRAAG) % "vroeger: De Naam",
        (HOOFD + VRAAG).replace("id: a", "id: A b") % "tip: x",
        f"{HOOFD}fasen: [{{fase: opening, vragen: [{{herhaal: Nog een}}]}}]\n",
        f"{HOOFD}fasen: [{{fase: opening, vragen: [{{vragen: [], vast: {{soort: verdieping}}}}]}}]\n",
        f"{HOOFD}fasen: [{{fase: opening, vragen: [{{vragen: [{{id: a, vraag: b}}], vast: {{soort: x}}}}]}}]\n",
        f"{TAK}voor: vmbo\n",
        f"{TAK}voor: {{niveau: hbo}}\n",
        f"{TAK}weg: {{a: b}}\n",
        f"{TAK}pas_aan: [moment]\n",
        f"{TAK}pas_aan: {{moment: Wat}}\n",
        f"{TAK}pas_aan: {{moment: {{}}}}\n",
        f"{TAK}pas_aan: {{moment: {{id: b}}}}\n",
        f"{TAK}pas_aan: {{moment: {{vraag: }}}}\n",
        f"{TAK}voeg_toe: [{{id: a, vraag: Wat}}]\n",
        f"{TAK}voeg_toe: [{{id: a, vraag: Wat, na: b, fase: opening}}]\n",
        f"{TAK}voeg_toe: {{na: b, id: a, vraag: Wat}}\n",
    ],
)
def test_a_bank_of_the_wrong_shape_is_underlined(tekst: str) -> None:
    assert complaints(tekst)


def test_the_broken_bank_in_the_documentation_is_underlined() -> None:
    (kapot,) = [tekst for naam, tekst in files_of(SCHRIJVEN) if naam == "kapot.yaml"]
    assert complaints(kapot)


@pytest.mark.parametrize("tekst", ["1.10", "true", "nee", "2026-01-01", "012"])
def test_a_text_that_yaml_takes_for_something_else_fits(tekst: str) -> None:
    assert complaints(HOOFD.replace("1.10", tekst) + VRAAG % f"tip: {tekst}") == []


def test_every_key_is_explained_and_every_field_too() -> None:
    uitleg = {
        BLAD_SLEUTELS: sleutels.BANK,
        FASE_SLEUTELS: sleutels.FASE,
        VRAAG_SLEUTELS: sleutels.VRAAG,
        GROEP_SLEUTELS: sleutels.GROEP,
        PROEF_SLEUTELS: sleutels.PROEF,
    }
    for tabel, zinnen in uitleg.items():
        assert set(zinnen) == set(tabel)
    vraag = bank_schema()["definitions"]["vraag"]["properties"]
    assert all(lid["description"] == sleutels.VRAAG[naam] for naam, lid in vraag.items())
    assert vraag["oogst"]["enum"] == [*VELDEN, None]
    assert len(vraag["oogst"]["enumDescriptions"]) == len(VELDEN) + 1


def test_a_phase_is_as_long_as_the_keuring_lets_it_be() -> None:
    richttijd = bank_schema()["definitions"]["fase"]["properties"]["richttijd"]
    assert richttijd["anyOf"][0]["maximum"] == _LANGSTE_FASE


def test_the_tables_of_keys_on_the_page_say_what_an_editor_shows() -> None:
    delen = re.split(r"^\| sleutel \|.*$", SCHRIJVEN.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    tabellen = [
        {
            m[1]: _plain(m[2])
            for m in re.finditer(r"^\| `(\w+)` \| (.+) \|$", deel.split("\n\n")[0], re.MULTILINE)
        }
        for deel in delen
    ]
    for zinnen in (sleutels.BANK, sleutels.FASE, sleutels.VRAAG, sleutels.GROEP, sleutels.PROEF):
        assert zinnen in tabellen


def _plain(tekst: str) -> str:
    """A sentence without the signs of Markdown."""
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", tekst).replace("`", "").replace("*", "")


def test_the_schema_is_printed_or_written(lob: Lob, tmp_path: Path) -> None:
    assert lob("vragen", "schema") == 0
    assert json.loads(lob.out) == bank_schema()
    assert lob("vragen", "schema", "--naar", str(tmp_path / "uit")) == 0
    assert json.loads((tmp_path / "uit" / "vragenbank.schema.json").read_text("utf-8")) == bank_schema()
    assert "yaml-language-server" in lob.out
