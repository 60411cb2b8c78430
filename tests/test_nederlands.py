"""Every command, called in every wrong way: one Dutch sentence, with something to do next.

The tree of commands is walked, so that a new command or option is called wrongly from the day it exists.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from loopbaangesprek.cli.app import command_line
from tests.lob import BESTAND, Lob
from tests.program import unknown_words
from tests.taal import english_in

LEEG, MAP, WEG, KAPOT = "leeg.txt", "map", "weg/er-is-niets.txt", "kapot.txt"
"""An empty file, a folder, a file that is not there, and one that is no text."""
ONZIN = "zzzqqq"
_DOE = re.compile(
    r"\blob [a-z]|--help|\b(?:typ|zet|kies|noem|geef|zeg|laat|maak|kijk|vraag|haal|neem|open|verbeter|bedoelde|"
    r"probeer|hier kan|past:|hoort|vraag om|stel|kies uit|mag je)\b",
    re.IGNORECASE,
)
"""What tells somebody what to do: a command, or a verb that asks for it."""


class Opdracht(NamedTuple):
    """A command with its name in words, and what it takes."""

    naam: tuple[str, ...]
    click: Any

    @property
    def groep(self) -> bool:
        """Whether it holds other commands."""
        return hasattr(self.click, "commands")

    @property
    def opties(self) -> list[Any]:
        """What begins with dashes."""
        return [p for p in self.click.params if p.param_type_name == "option"]

    @property
    def gegevens(self) -> list[Any]:
        """What stands behind it by its place."""
        return [p for p in self.click.params if p.param_type_name == "argument"]

    @property
    def nodig(self) -> list[str]:
        """Something for each word that must be there."""
        return [WEG if _takes_path(p) else "vmbo-3310" for p in self.gegevens if p.required]


def _takes_path(param: Any) -> bool:
    return getattr(param.type, "name", "") == "path"


def _commands(click: Any, naam: tuple[str, ...] = ()) -> Iterator[Opdracht]:
    yield Opdracht(naam, click)
    for kind, deel in getattr(click, "commands", {}).items():
        yield from _commands(deel, (*naam, kind))


OPDRACHTEN = list(_commands(command_line()))


def _ids(opdracht: Opdracht) -> str:
    return "-".join(opdracht.naam) or "lob"


elke = pytest.mark.parametrize("opdracht", OPDRACHTEN, ids=_ids)
elke_die_iets_doet = pytest.mark.parametrize("opdracht", [o for o in OPDRACHTEN if not o.groep], ids=_ids)


@pytest.fixture
def fout(lob: Lob, monkeypatch: pytest.MonkeyPatch) -> Lob:
    """The program in a folder with an empty file, a folder and a file that is no text; no editor opens."""
    monkeypatch.chdir(lob.folder)
    for naam, waarde in (("LOB_WACHTZIN", ""), ("EDITOR", "true"), ("HOME", str(lob.folder))):
        monkeypatch.setenv(naam, waarde)
    monkeypatch.delenv("VISUAL", raising=False)
    Path(MAP).mkdir()
    Path(LEEG).touch()
    Path(KAPOT).write_bytes(b"\x89PNG\xff\xfe\x00")
    return lob


def refused(lob: Lob, *woorden: str, codes: tuple[int, ...] = (2,)) -> str:
    """Type it; see that it is refused in one Dutch sentence with what to do next, and give that sentence."""
    code = lob(*woorden)
    assert code in codes, (woorden, code, lob.out, lob.err)
    if code in (1, 2):
        assert lob.err.strip(), woorden
        assert _DOE.search(lob.err), (woorden, lob.err)
    said_in_dutch(lob, woorden)
    return lob.err


def said_in_dutch(lob: Lob, woorden: tuple[str, ...]) -> None:
    """Nothing of Python's or typer's, and no English word but those that were typed."""
    gezegd = lob.out + lob.err
    assert not unknown_words(gezegd), (woorden, gezegd)
    assert not english_in(gezegd, getypt=" ".join(woorden)), (woorden, english_in(gezegd))


@elke
def test_help_is_in_dutch(opdracht: Opdracht, fout: Lob) -> None:
    assert fout(*opdracht.naam, "--help") == 0
    assert fout.out.startswith(f"Gebruik: {' '.join(('lob', *opdracht.naam))}")
    said_in_dutch(fout, opdracht.naam)


@elke
@pytest.mark.parametrize("breed", ["60", "80", "110"])
def test_a_help_page_holds_no_sign_of_a_programmer(
    opdracht: Opdracht, breed: str, fout: Lob, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No braces, no ID; and no word of typer's that a fold had kept from being found."""
    monkeypatch.setenv("COLUMNS", breed)
    assert fout(*opdracht.naam, "--help") == 0
    assert not re.search(r"[{}]|\bIDs?\b|\[OPT|default", fout.out), fout.out


@elke
def test_an_unknown_option_is_refused_and_the_nearest_is_named(opdracht: Opdracht, fout: Lob) -> None:
    assert "De optie --bestaatniet bestaat hier niet." in refused(fout, *opdracht.naam, "--bestaatniet")
    refused(fout, *opdracht.naam, "-q")
    for optie in (naam for param in opdracht.opties for naam in param.opts if naam.startswith("--")):
        gezegd = refused(fout, *opdracht.naam, f"{optie}x")
        assert f"Bedoelde je {optie}?" in gezegd, gezegd


@elke
def test_an_option_gets_what_belongs_to_it(opdracht: Opdracht, fout: Lob) -> None:
    """Without a value where one belongs; with one where none belongs."""
    for param in opdracht.opties:
        if param.is_flag:
            assert "hoort niets" in refused(fout, *opdracht.naam, *opdracht.nodig, f"{param.opts[0]}=ja")
        else:
            gezegd = refused(fout, *opdracht.naam, *opdracht.nodig, param.opts[0])
            assert f"Achter {param.opts[0]} hoort nog iets. {param.help}" in gezegd


@elke
def test_a_missing_or_a_superfluous_word_is_told(opdracht: Opdracht, fout: Lob) -> None:
    if opdracht.groep:
        gezegd = refused(fout, *opdracht.naam, "bestaatniet")
        assert "De opdracht 'bestaatniet' bestaat niet. Hier kan: " in gezegd
        return
    for aantal in range(len(opdracht.nodig)):
        refused(fout, *opdracht.naam, *opdracht.nodig[:aantal])
    if not any(param.nargs == -1 for param in opdracht.gegevens):
        te_veel = ["x"] * (len(opdracht.gegevens) + 2)
        assert "Dit staat er te veel: " in refused(fout, *opdracht.naam, *te_veel)


@pytest.mark.parametrize(
    ("woord", "bedoeld"),
    [
        (("gesprk",), "gesprek"), (("stapen",), "stap"), (("overzich",), "overzicht"), (("hulpp",), "hulp"),
        (("start",), "lob gesprek start"), (("werk-bij",), "lob stap werk-bij"),
        (("gesprek", "lijsd"), "lijst"), (("kluis", "reserve-kopie"), "reservekopie"),
        (("vragen", "uitlegg"), "uitleg"), (("jongere", "exporter"), "exporteer"),
    ],
)  # fmt: skip
def test_a_command_with_a_slip_of_the_pen_gets_the_one_that_was_meant(
    woord: tuple[str, ...], bedoeld: str, fout: Lob
) -> None:
    assert f"Bedoelde je {bedoeld}?" in refused(fout, *woord)


@elke_die_iets_doet
def test_an_empty_value_is_refused_or_changes_nothing(opdracht: Opdracht, fout: Lob) -> None:
    """Some fields may be made empty; nowhere does an empty word break anything."""
    for param in opdracht.opties:
        if not param.is_flag:
            refused(fout, *opdracht.naam, *opdracht.nodig, param.opts[0], "", codes=(0, 1, 2, 130))
    if opdracht.nodig:
        refused(fout, *opdracht.naam, *([""] * len(opdracht.nodig)), codes=(1, 2))


@elke_die_iets_doet
def test_a_number_that_is_none_is_refused(opdracht: Opdracht, fout: Lob) -> None:
    for param in opdracht.opties:
        if "int" in getattr(param.type, "name", ""):
            for getal in (ONZIN, "0", "-3", "1.5", "9" * 30):
                gezegd = refused(fout, *opdracht.naam, *opdracht.nodig, f"{param.opts[0]}={getal}")
                assert f"Achter {param.opts[0]} hoort een heel getal" in gezegd


@elke_die_iets_doet
def test_a_word_that_an_option_does_not_know_is_refused_or_taken_as_text(
    opdracht: Opdracht, fout: Lob
) -> None:
    for param in opdracht.opties:
        if not param.is_flag and param.opts[0] != "--map":
            gezegd = refused(
                fout, *opdracht.naam, *opdracht.nodig, param.opts[0], ONZIN, codes=(0, 1, 2, 130)
            )
            if param.opts[0] in ("--van", "--tot"):
                assert f"Achter {param.opts[0]} hoort een dag zoals" in gezegd


@elke_die_iets_doet
def test_a_file_that_is_not_there_a_folder_and_a_file_that_is_no_text(opdracht: Opdracht, fout: Lob) -> None:
    for wat in (WEG, MAP, LEEG, KAPOT):
        for param in opdracht.opties:
            if _takes_path(param):
                refused(fout, *opdracht.naam, *opdracht.nodig, param.opts[0], wat, codes=(0, 1, 2, 130))
        if any(map(_takes_path, opdracht.gegevens)):
            refused(fout, *opdracht.naam, wat, codes=(0, 1, 2, 130))


@elke_die_iets_doet
def test_two_options_together_are_followed_or_refused(opdracht: Opdracht, fout: Lob) -> None:
    """Every pair of flags, on a talk that is not there; who practises is not there either, and stops (130)."""
    vlaggen = [param.opts[0] for param in opdracht.opties if param.is_flag]
    for i, eerste in enumerate(vlaggen):
        for tweede in vlaggen[i + 1 :]:
            refused(fout, *opdracht.naam, *opdracht.nodig, eerste, tweede, codes=(0, 1, 2, 130))


@pytest.mark.parametrize(
    "woorden",
    [
        ("gesprek", "toon", "vmbo-3310", "--eigen", "--alles"),
        ("gesprek", "toon", "vmbo-3310", "--eigen", "--json"),
        ("overzicht", "--csv", "--json"),
        ("overzicht", "--per", "niveau", "--csv"),
        ("kluis", "sleutelbos", "--aan", "--uit"),
    ],
)
def test_options_that_exclude_each_other_are_named_both(woorden: tuple[str, ...], fout: Lob) -> None:
    gezegd = refused(fout, *woorden)
    assert "gaan niet samen" in gezegd or "Kies er één" in gezegd, gezegd


MET_CODE: list[tuple[str, ...]] = [
    ("gesprek", "toon"), ("gesprek", "exporteer"), ("gesprek", "wis"), ("gesprek", "uitwerken"),
    ("gesprek", "wijzig"), ("stap", "agenda"), ("stap", "werk-bij"), ("jongere", "toon"),
    ("jongere", "exporteer"), ("jongere", "inzage"),
]  # fmt: skip
VERKEERDE_BANK: list[tuple[str, ...]] = [
    ("vragen", "toon", "staage"), ("vragen", "print", "staage"), ("oefen", "--bank", "staage"),
    ("gesprek", "start", "--bank", "staage"), ("gesprek", "bereid-voor", "vmbo-3310", "--bank", "staage"),
]  # fmt: skip


def test_a_code_and_a_bank_with_a_slip_of_the_pen_get_what_was_meant(fout: Lob) -> None:
    Path("antwoorden.yaml").write_text(BESTAND, encoding="utf-8")
    assert fout("gesprek", "start", "--antwoorden", "antwoorden.yaml", "--code", "vmbo-3310") == 0
    assert fout("gesprek", "lijst", "--json") == 0
    naam = json.loads(fout.out)[0]["id"]
    for woorden in MET_CODE:
        gezegd = refused(fout, *woorden, "vmbo-3301", codes=(1,))
        assert "Bedoelde je vmbo-3310?" in gezegd, (woorden, gezegd)
    assert f"Bedoelde je {naam}?" in refused(fout, "gesprek", "toon", f"{naam}x", codes=(1,))
    for woorden in VERKEERDE_BANK:
        assert "Bedoelde je 'stage'?" in refused(fout, *woorden, codes=(1, 2))


def test_a_list_of_codes_is_in_dutch_order(fout: Lob) -> None:
    """An é stands with the e and not behind the z; a capital with its small letter."""
    Path("antwoorden.yaml").write_text(BESTAND, encoding="utf-8")
    for code in ("zeta", "école-2", "Delta", "eco-1", "fa-1"):
        assert fout("gesprek", "start", "--antwoorden", "antwoorden.yaml", "--code", code) == 0
    assert fout("jongere", "lijst", "--json") == 0
    assert [jongere["code"] for jongere in json.loads(fout.out)] == [
        "Delta",
        "eco-1",
        "école-2",
        "fa-1",
        "zeta",
    ]
