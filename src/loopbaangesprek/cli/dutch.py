"""Typer in Dutch: help pages and usage errors.

The rule that lives here: typer's own words never reach the screen. Help is translated by heading, an error by
its kind; what is not known falls back on one plain sentence.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from loopbaangesprek.cli.choices import filled
from loopbaangesprek.fouten import VerkeerdGebruik

_KOPPEN = {
    "Usage:": "Gebruik:",
    "Options:": "Opties:",
    "Arguments:": "Gegevens:",
    "Commands:": "Opdrachten:",
    "Show this message and exit.": "Laat deze uitleg zien.",
    "[OPTIONS]": "[OPTIES]",
    "COMMAND [ARGS]...": "OPDRACHT [GEGEVENS]",
    "[required]": "[nodig]",
    "<str>": "TEKST",
    "<path>": "PAD   ",  # as wide as what it replaces, so that the columns stay straight
    "<int range>": "GETAL      ",
}
_STANDAARD = re.compile(r"\[default: ([^\]]*)\]")
_VAN_TOT, _VANAF = re.compile(r"(\d+)<=x<=(\d+)(?=\])"), re.compile(r"x>=(\d+)(?=\])")

_MIST = {
    "ID": "Zet de code van de jongere erachter, of de naam van het gesprek.",
    "CODE": "Zet de code van de jongere erachter, bijvoorbeeld vmbo-3310.",
    "OUD": "Zet de code van nu en de nieuwe code erachter, bijvoorbeeld vmbo-331 vmbo-3310.",
    "NIEUW": "Zet ook de nieuwe code erachter, bijvoorbeeld vmbo-3310.",
    "BESTAND": "Zet de naam van het bestand erachter.",
    "BESTAND|MAP...": "Zet de naam van het bestand of van de map erachter.",
    "BANK": "Zet de naam van de vragenbank erachter, bijvoorbeeld stage.",
}
"""What to type where something is missing, by the name that the help gives it."""

EXTRA = re.compile(r"unexpected extra argument\(s\) \((.*)\)", re.DOTALL)
OPDRACHT = re.compile(r"No such command '(.*)'\.", re.DOTALL)
OPTIE = re.compile(r"No such option: (\S+)", re.DOTALL)
ZONDER_WAARDE = re.compile(r"Option '(.*)' requires an argument", re.DOTALL)
MET_WAARDE = re.compile(r"Option '(.*)' does not take a value", re.DOTALL)
GEEN_GETAL = re.compile(r"is not (?:a valid int|in the range)")


def translate_help(tekst: str) -> str:
    """A help page of typer's with its fixed words in Dutch."""
    for engels, nederlands in _KOPPEN.items():
        tekst = tekst.replace(engels, nederlands)
    tekst = _VANAF.sub(r"\1 of meer", _VAN_TOT.sub(r"\1 tot en met \2", tekst))
    return _STANDAARD.sub(r"[standaard: \1]", tekst)


class DutchCommand(TyperCommand):
    """A command whose help is in Dutch, and which takes no empty name for a file or a folder."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - typer's context class is private
        """Read the words; raises `VerkeerdGebruik` where an empty one stands for a path.

        Made into a path it would be the folder that one happens to be in.
        """
        typed, _, _ = self.make_parser(ctx).parse_args(args=list(args))
        for param in self.get_params(ctx):
            if getattr(param.type, "name", "") == "path":
                _check_filled(param, typed.get(param.name or ""))
        return super().parse_args(ctx, args)

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - typer's context class is private
        """The help page."""
        return translate_help(super().get_help(ctx))


class DutchGroup(TyperGroup):
    """A group of commands whose help is in Dutch."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - typer's context class is private
        """The help page."""
        return translate_help(super().get_help(ctx))


def usage_error(fout: Exception, opdrachten: list[str]) -> str:
    """One Dutch sentence for an error of typer's own; `opdrachten` are the commands that exist there."""
    bericht = getattr(fout, "message", "") or str(fout)
    ctx = getattr(fout, "ctx", None)
    hulp = f" Hulp: {getattr(ctx, 'command_path', 'lob') or 'lob'} --help"
    if "Missing" in type(fout).__name__:
        naam = getattr(getattr(fout, "param", None), "human_readable_name", "") or ""
        return f"{_MIST.get(naam, 'Hier hoort nog iets achter.')}{hulp}"
    if GEEN_GETAL.search(bericht):
        return f"{_number_expected(getattr(fout, 'param', None))}{hulp}"
    for patroon, zin in (
        (OPTIE, "De optie {0} bestaat niet hier."),
        (EXTRA, "Dit staat er te veel: {0}."),
        (ZONDER_WAARDE, "Achter {0} hoort nog iets."),
        (MET_WAARDE, "Achter {0} hoort niets."),
    ):
        if treffer := patroon.search(bericht):
            return zin.format(treffer[1]) + hulp
    if treffer := OPDRACHT.search(bericht):
        dichtbij = get_close_matches(treffer[1], opdrachten, 1)
        elders = [f"lob {groep} {treffer[1]}" for groep, namen in _below(ctx).items() if treffer[1] in namen]
        bedoeld = f" Bedoelde je {(elders or dichtbij)[0]}?" if elders or dichtbij else ""
        return f"De opdracht '{treffer[1]}' bestaat niet.{bedoeld}{hulp}"
    if "Missing command" in bericht:
        return f"Er hoort nog een opdracht bij.{hulp}"
    return f"Dit begrijp ik niet.{hulp}"


def _check_filled(param: Any, typed: Any) -> None:  # noqa: ANN401 - typer's classes are private
    """Refuse an empty word among those that were typed for one option or argument."""
    words = typed if isinstance(typed, (list, tuple)) else [typed]
    if param.param_type_name == "option":
        for word in words:
            filled(param.opts[0].removeprefix("--"), word)
    elif any(isinstance(word, str) and not word.strip() for word in words):
        naam = param.human_readable_name
        raise VerkeerdGebruik(f"Hier staat een lege naam. {_MIST.get(naam, 'Zet er iets achter.')}")


def _number_expected(param: Any) -> str:  # noqa: ANN401 - typer's class is private
    """Which number fits behind an option."""
    opties = getattr(param, "opts", None) or ["deze optie"]
    meeste = getattr(getattr(param, "type", None), "max", None)
    welk = ", 1 of meer" if meeste is None else f" van 1 tot en met {meeste}"
    return f"Achter {opties[0]} hoort een heel getal{welk}."


def _below(ctx: Any) -> dict[str, Any]:  # noqa: ANN401 - typer's context class is private
    """The commands of each group that stands here, by the name of the group."""
    hier = getattr(getattr(ctx, "command", None), "commands", {})
    return {naam: getattr(groep, "commands", {}) for naam, groep in hier.items()}


def make_app(help_: str, *, name: str | None = None) -> typer.Typer:
    """A typer app with Dutch help and nothing that draws or completes by itself."""
    return typer.Typer(
        name=name,
        help=help_,
        cls=DutchGroup,
        no_args_is_help=False,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 100},
    )
