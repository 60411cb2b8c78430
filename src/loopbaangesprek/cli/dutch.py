"""Typer in Dutch: help pages and usage errors.

The rule that lives here: typer's own words never reach the screen. Help is translated by heading, an error by
its kind; what is not known falls back on one plain sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from loopbaangesprek.cli.at_once import layout
from loopbaangesprek.cli.choices import filled
from loopbaangesprek.dichtbij import nearest
from loopbaangesprek.fouten import VerkeerdGebruik
from loopbaangesprek.teksten import gebruik as t
from loopbaangesprek.window import columns

_KOPPEN = {
    "Usage:": "Gebruik:",
    "Options:": "Opties:",
    "Arguments:": "Gegevens:",
    "Commands:": "Opdrachten:",
    "[OPTIONS] ": "",  # that there are options stands below, under a word that is known
    " [OPTIONS]": "",
    "COMMAND [ARGS]...": "OPDRACHT [GEGEVENS]",
    "[required]": "[nodig]",
    "<str>": "TEKST",
    "<path>": "PAD   ",  # as wide as what it replaces, so that the columns stay straight
    "<int range>": "GETAL      ",
}
_STANDAARD = re.compile(r"\[default:(\s+)([^\]]*)\]")
_NODIG = re.compile(r"\{([^{}\n]*)\}")
"""How typer writes what cannot be left out."""
_VAN_TOT, _VANAF = re.compile(r"(\d+)<=x<=(\d+)(?=\])"), re.compile(r"x>=(\d+)(?=\])")

_SMALSTE_BLAD, _HEEL, _RAND = 52, 1000, 2
"""Typer folds no narrower than this; so wide that it folds nothing; and how much it keeps free on the right."""
_NAAM_EN_UITLEG = re.compile(r"(  \S.*?) {2,}(\S.*)")

EXTRA = re.compile(r"unexpected extra argument\(s\) \((.*)\)", re.DOTALL)
OPDRACHT = re.compile(r"No such command '(.*)'\.", re.DOTALL)
OPTIE = re.compile(r"No such option: (\S+)", re.DOTALL)
ZONDER_WAARDE = re.compile(r"Option '(.*)' requires an argument", re.DOTALL)
MET_WAARDE = re.compile(r"Option '(.*)' does not take a value", re.DOTALL)
_CODE = ("--code", "CODE", "[CODE]", "GESPREK", "[GESPREK]")
"""Where a code is typed: the option, and the names that the help gives it."""
GEEN_GETAL = re.compile(r"is not (?:a valid int|in the range)")


def translate_help(tekst: str) -> str:
    """A help page of typer's with its fixed words in Dutch."""
    for engels, nederlands in _KOPPEN.items():
        tekst = tekst.replace(engels, nederlands)
    tekst = _VANAF.sub(r"\1 of meer", _VAN_TOT.sub(r"\1 t/m \2", tekst))
    return _STANDAARD.sub(r"[standaard:\1\2]", _NODIG.sub(r"\1", tekst))


def _page(ctx: Any, make: Callable[[Any], str]) -> str:  # noqa: ANN401 - typer's context class is private
    """A help page; in a window of less than typer's narrowest one each explanation stands below its name.

    From 80 signs on it knows two widths, so that it can be laid out beforehand (`at_once`).
    """
    breed = columns()
    if breed >= _SMALSTE_BLAD:
        ctx.terminal_width = (layout(breed) or breed) - _RAND
        return translate_help(make(ctx))
    ctx.terminal_width = _HEEL  # so that no word that is to be translated is broken off
    return "\n".join(rij for regel in translate_help(make(ctx)).split("\n") for rij in _narrow(regel, breed))


def _narrow(regel: str, breed: int) -> tuple[str, ...]:
    from loopbaangesprek.faces.cells import fold  # noqa: PLC0415 - only a narrow window needs it

    twee = _NAAM_EN_UITLEG.fullmatch(regel)
    if twee is None:
        return fold(regel, breed - 1)
    return (*fold(twee[1], breed - 1), *fold(f"      {twee[2]}", breed - 1))


class _Dutch:
    """What a command and a group of commands say of themselves, in Dutch."""

    def get_help_option(self, ctx: Any) -> Any:  # noqa: ANN401 - typer's classes are private
        """The option that shows the help page; its words may be folded, so they are Dutch from the start."""
        optie = super().get_help_option(ctx)  # type: ignore[misc]  # of typer's command beside this class
        if optie is not None:
            optie.help = t.DEZE_UITLEG
        return optie

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - see above
        """The help page."""
        return _page(ctx, super().get_help)  # type: ignore[misc]  # see above


class DutchCommand(_Dutch, TyperCommand):
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


class DutchGroup(_Dutch, TyperGroup):
    """A group of commands whose help is in Dutch."""


def usage_error(fout: Exception, naam: str, opdracht: Any) -> str:  # noqa: ANN401 - typer's classes are private
    """One Dutch sentence for an error of typer's own, on this command, with where its help is."""
    return f"{_what_is_wrong(fout, opdracht)} {t.HULP.format(opdracht=naam)}"


def _what_is_wrong(fout: Exception, opdracht: Any) -> str:  # noqa: ANN401 - see above
    bericht = getattr(fout, "message", "") or str(fout)
    if "Missing command" in bericht:
        return t.NOG_EEN_OPDRACHT
    if "Missing" in type(fout).__name__:
        naam = getattr(getattr(fout, "param", None), "human_readable_name", "") or ""
        return t.MIST.get(naam, t.MIST_IETS)
    if GEEN_GETAL.search(bericht):
        return _number_expected(getattr(fout, "param", None))
    if (te_veel := EXTRA.search(bericht)) and (code := _code_before(fout, opdracht)):
        return t.code_met_spatie(*code, te_veel[1])
    for patroon, zin in _ZINNEN:
        if treffer := patroon.search(bericht):
            return zin(treffer[1], opdracht)
    return t.ONBEGREPEN


def _code_before(fout: Exception, opdracht: Any) -> tuple[str, str] | None:  # noqa: ANN401 - see above
    """The code that was typed, of which the words that are too many may be the rest, and behind which option."""
    getypt = getattr(getattr(fout, "ctx", None), "params", {})
    params = getattr(opdracht, "params", ())
    laatste = [param for param in params if param.param_type_name == "argument"][-1:]
    for param in params:
        waarde, optie = getypt.get(param.name), next((naam for naam in param.opts if naam in _CODE), "")
        if isinstance(waarde, str) and (optie or (param in laatste and param.human_readable_name in _CODE)):
            return optie, waarde
    return None


def _unknown_option(woord: str, opdracht: Any) -> str:  # noqa: ANN401 - see above
    lang = (naam[2:] for param in opdracht.params for naam in param.opts if naam.startswith("--"))
    bedoeld = nearest(woord.lstrip("-"), ("help", *lang))  # the dashes are alike in all of them
    return t.onbekende_optie(woord, f"--{bedoeld[0]}" if bedoeld else None)


def _without_value(optie: str, opdracht: Any) -> str:  # noqa: ANN401 - see above
    uitleg = next((param.help for param in opdracht.params if optie in param.opts), None)
    return t.zonder_waarde(optie, uitleg or "")


def _unknown_command(woord: str, groep: Any) -> str:  # noqa: ANN401 - see above
    hier = {naam: deel for naam, deel in groep.commands.items() if not deel.hidden}
    elders = [f"lob {naam} {woord}" for naam, deel in hier.items() if woord in getattr(deel, "commands", {})]
    bedoeld = next(iter((*elders, *nearest(woord, hier))), None)
    return t.onbekende_opdracht(woord, bedoeld, list(hier))


_ZINNEN: tuple[tuple[re.Pattern[str], Callable[[str, Any], str]], ...] = (
    (OPTIE, _unknown_option),
    (EXTRA, lambda woorden, _: t.TE_VEEL.format(woorden)),
    (ZONDER_WAARDE, _without_value),
    (MET_WAARDE, lambda optie, _: t.MET_WAARDE.format(optie)),
    (OPDRACHT, _unknown_command),
)
"""What typer says, and what is said instead."""


def _check_filled(param: Any, typed: Any) -> None:  # noqa: ANN401 - typer's classes are private
    """Refuse an empty word among those that were typed for one option or argument."""
    words = typed if isinstance(typed, (list, tuple)) else [typed]
    if param.param_type_name == "option":
        for word in words:
            filled(param.opts[0].removeprefix("--"), word)
    elif any(isinstance(word, str) and not word.strip() for word in words):
        naam = param.human_readable_name
        raise VerkeerdGebruik(f"{t.LEGE_NAAM} {t.MIST.get(naam, t.ZET_IETS)}")


def _number_expected(param: Any) -> str:  # noqa: ANN401 - typer's class is private
    """Which number fits behind an option."""
    opties = getattr(param, "opts", None) or ["deze optie"]
    return t.heel_getal(opties[0], getattr(getattr(param, "type", None), "max", None))


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
        context_settings={"help_option_names": ["--help", "-h"]},
    )
