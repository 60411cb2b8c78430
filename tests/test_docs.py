"""The documentation tells the truth: its examples run, its lists are complete, its links lead somewhere."""

from __future__ import annotations

import ast
import contextlib
import os
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from loopbaangesprek.banks import load_bank
from loopbaangesprek.cli.app import command_line
from loopbaangesprek.keuring.bladvorm import BLAD_SLEUTELS
from loopbaangesprek.keuring.vraagvorm import VRAAG_SLEUTELS
from loopbaangesprek.opdrachten import OPDRACHTEN
from loopbaangesprek.velden import VELDEN
from tests.handboek import (
    HANDLEIDING,
    PAGINAS,
    README,
    SCHRIJVEN,
    WORTEL,
    examples,
    files_of,
    is_bank,
    lay_out_files,
    play,
    renew,
    renew_tables,
    same,
)

BRON = WORTEL / "src" / "loopbaangesprek"
WOORDENLIJST = WORTEL / "docs" / "woordenlijst.md"
TEKSTEN = [*PAGINAS, WORTEL / "CONTRIBUTING.md", WORTEL / "CHANGELOG.md", WORTEL / ".pre-commit-config.yaml"]
KERN = {
    "verslag",
    "verslagdelen",
    "velden",
    "vragenbank",
    "gebeurtenissen",
    "wensen",
    "gesprek",
    "volgorde",
    "aanbod",
}
WACHTZIN = "kraan zebra lantaarn pindakaas"
"""Behind which the examples of a page are kept; whoever reads along has typed it already."""
ENGELSE_KLASSEN = {"Face", "Probe"}
"""Technical classes that live in a file of the domain."""

_OPDRACHT = re.compile(r"`(lob(?: [^`]+)?)`")
_KLASSE = re.compile(r"^\| `(\w+)` \| ([^|]+) \|", re.MULTILINE)
_KAMER = re.compile(r"^### .*\(`([\w.]+)`\)$", re.MULTILINE)
_ADRES = re.compile(r"https?:|www\.|pypi\.|github\.|gitlab\.", re.IGNORECASE)
_MACHINE = re.compile(r"(?<![\w.~/])/(?:home|root|tmp|usr|var|etc|opt|work|mnt|Users)\b|\b[A-Z]:\\")
_KOPPELING = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")


def test_the_readme_gives_the_two_commands_word_for_word() -> None:
    tekst = README.read_text(encoding="utf-8")
    assert "\npip install uv && uv run lob gesprek start\n" in tekst
    assert "\npip install uv && uv run pytest\n" in tekst


@pytest.mark.skipif(sys.platform == "win32", reason="the examples are typed in a terminal that Windows lacks")
@pytest.mark.parametrize("pagina", [p for p in PAGINAS if any(examples(p))], ids=lambda pad: pad.stem)
def test_every_example_shows_what_the_tool_shows(
    pagina: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page is read from top to bottom by somebody new; LOB_VERNIEUW=1 writes it anew, to be read again."""
    bewaard, hier = tmp_path / "lob", tmp_path / "hier"
    hier.mkdir()
    vast = {
        "LOB_MAP": bewaard,
        "HOME": tmp_path,
        "TERM": "xterm",
        "LOGNAME": "mentor",
        "PYTHONUTF8": "1",
        "LOB_WACHTZIN": WACHTZIN,
    }
    for naam, waarde in vast.items():
        monkeypatch.setenv(naam, str(waarde))
    for naam in ("ACCESSIBLE", "EDITOR", "VISUAL", "XDG_CONFIG_HOME", "XDG_DOCUMENTS_DIR"):
        monkeypatch.delenv(naam, raising=False)
    lay_out_files(pagina, hier, bewaard)
    anders = []
    with contextlib.chdir(hier):
        for voorbeeld in examples(pagina):
            echt, uitgang = play(voorbeeld)
            assert uitgang != 2, f"{voorbeeld.opdracht}: {echt}"
            if not same(voorbeeld.getoond, echt):
                anders.append((voorbeeld, echt))
    if os.environ.get("LOB_VERNIEUW"):
        anders = renew(pagina, anders)
    assert not anders, "\n".join([f"$ {anders[0][0].opdracht}", *anders[0][1]])


def test_every_command_in_a_sentence_exists_with_its_options() -> None:
    for pagina in PAGINAS:
        for regel in _OPDRACHT.findall(pagina.read_text(encoding="utf-8")):
            assert _unknown_in(regel.split()[1:]) is None, f"{pagina.name}: {regel}"


def _unknown_in(woorden: list[str]) -> str | None:
    """The first word of a command line that the program does not know; placeholders and values are left alone."""
    hier: Any = command_line()
    for woord in woorden:
        opties = {optie for param in hier.params for optie in param.opts} | {"--help", "-h"}
        if woord.startswith("--"):
            if woord not in opties:
                return woord
        elif woord in getattr(hier, "commands", {}):
            hier = hier.commands[woord]
        elif hasattr(hier, "commands") and woord.islower() and woord.isalpha():
            return woord
    return None


def test_the_manual_shows_every_command_at_work_and_names_every_option() -> None:
    tekst = HANDLEIDING.read_text(encoding="utf-8")
    gedaan = [voorbeeld.opdracht for voorbeeld in examples(HANDLEIDING)]
    for naam, opdracht in _all_commands(command_line()):
        if opdracht.hidden:
            continue  # `lob help`, for hands that type it by themselves
        assert any(f"{regel} ".startswith(f"{naam} ") for regel in gedaan), naam
        for param in opdracht.params:
            assert param.param_type_name == "argument" or f"`{param.opts[0]}" in tekst, (naam, param.opts)


def _all_commands(opdracht: Any, naam: str = "lob") -> list[tuple[str, Any]]:
    """Every command that does something, with its full name."""
    kinderen = getattr(opdracht, "commands", {}).items()
    onder = [paar for kind, deel in kinderen for paar in _all_commands(deel, f"{naam} {kind}")]
    return onder if kinderen else [(naam, opdracht)]


def test_the_manual_lists_the_slash_commands_as_the_help_does() -> None:
    tekst = HANDLEIDING.read_text(encoding="utf-8")
    assert re.findall(r"^\| `/([a-z-]+)` \| (.+) \|$", tekst, re.MULTILINE) == list(OPDRACHTEN.items())


def test_the_manual_names_every_key_of_the_rich_face() -> None:
    from loopbaangesprek.faces.keys import OPDRACHT_TOETSEN  # noqa: PLC0415 - loads prompt_toolkit

    tekst = HANDLEIDING.read_text(encoding="utf-8")
    for toets, opdracht in OPDRACHT_TOETSEN.items():
        naam = "Tab" if toets == "tab" else f"Ctrl-{toets[-1].upper()}"
        assert re.search(rf"^\| {naam} \|.*`/{opdracht}`", tekst, re.MULTILINE), naam


@pytest.mark.parametrize(
    ("pagina", "naam"),
    [(p, n) for p in PAGINAS for n, inhoud in files_of(p) if is_bank(n, inhoud)],
    ids=lambda wat: getattr(wat, "stem", wat),
)
def test_every_bank_on_a_page_loads(pagina: Path, naam: str, tmp_path: Path) -> None:
    lay_out_files(pagina, tmp_path, tmp_path)
    assert load_bank(naam.removesuffix(".yaml"), tmp_path / "vragen").vragenbank == naam.removesuffix(".yaml")


def test_whoever_writes_a_bank_finds_every_key_and_every_field() -> None:
    tekst = SCHRIJVEN.read_text(encoding="utf-8")
    woorden = {*BLAD_SLEUTELS, *VRAAG_SLEUTELS, "herhaal", "vast", "richttijd", "na", *VELDEN}
    assert [woord for woord in sorted(woorden) if f"`{woord}`" not in tekst] == []


def _rooms() -> set[str]:
    """The files of the domain, as the contract for pure files names them; those of a package one by one."""
    contracten = tomllib.loads((WORTEL / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
        "importlinter"
    ]
    (puur,) = [c["source_modules"] for c in contracten["contracts"] if c["id"] == "puur"]
    namen = {naam.removeprefix("loopbaangesprek.") for naam in puur} - {"teksten"}
    losse = {naam for naam in namen if (BRON / f"{naam}.py").exists()}
    return losse | {f"{naam}.{pad.stem}" for naam in namen for pad in (BRON / naam).glob("*.py")}


def _classes(kamer: str) -> dict[str, str]:
    """The domain classes of a file, with the sentence that opens their docstring."""
    boom = ast.parse(BRON.joinpath(*kamer.split(".")).with_suffix(".py").read_text(encoding="utf-8"))
    klassen = [
        n
        for n in boom.body
        if isinstance(n, ast.ClassDef) and not n.name.startswith("_") and n.name not in ENGELSE_KLASSEN
    ]
    return {k.name: _gloss(ast.get_docstring(k) or "") for k in klassen}


def _gloss(docstring: str) -> str:
    """The first sentence, without the numbers of the rules it names."""
    zin = re.split(r"\.(?:\s|$)", docstring, maxsplit=1)[0]
    return re.sub(r" \(M\d+(?:, M\d+)*\)", "", zin).strip()


def test_the_word_list_and_the_docstrings_say_the_same() -> None:
    """LOB_VERNIEUW=1 writes the rows of the list anew; the heading of a new file is for a person to write."""
    if os.environ.get("LOB_VERNIEUW"):
        renew_tables(WOORDENLIJST, _KAMER, _classes)
    delen = _KAMER.split(WOORDENLIJST.read_text(encoding="utf-8"))
    lijst = dict(zip(delen[1::2], (dict(_KLASSE.findall(deel)) for deel in delen[2::2]), strict=True))
    assert set(lijst) >= KERN
    assert lijst == {kamer: _classes(kamer) for kamer in lijst}


def test_no_domain_class_is_missing_from_the_word_list() -> None:
    """Also where a class lives in a file that is new."""
    met_klassen = {kamer for kamer in _rooms() if _classes(kamer)}
    assert met_klassen == set(_KAMER.findall(WOORDENLIJST.read_text(encoding="utf-8")))


@pytest.mark.parametrize("pad", TEKSTEN, ids=lambda pad: pad.name)
def test_a_page_holds_no_address_no_place_on_a_machine_and_no_dead_link(pad: Path) -> None:
    tekst = pad.read_text(encoding="utf-8")
    assert _ADRES.findall(tekst) == []
    assert _MACHINE.findall(tekst) == []
    assert [doel for doel in _KOPPELING.findall(tekst) if not (pad.parent / doel).exists()] == []


def test_the_hooks_before_a_commit_come_from_this_project_only() -> None:
    tekst = (WORTEL / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert re.findall(r"repo: (\S+)", tekst) == ["local"]
