"""Completion in the shell of the counsellor: which file it goes in, and how it gets there.

The rule that lives here: what is ours stands between two marks, so that it can be renewed and taken away, and not a
byte around it changes. Nothing is written without a yes.
"""

from __future__ import annotations

import os
import sys
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from loopbaangesprek.asking import ask_choice
from loopbaangesprek.files import write_over
from loopbaangesprek.fouten import UitvoerFout, VerkeerdGebruik
from loopbaangesprek.teksten import aanvullen as t
from loopbaangesprek.wiring import has_person, say

SHELLS: tuple[str, ...] = ("bash", "zsh", "fish", "powershell")
_SCRIPTS = Path(__file__).resolve().parents[1] / "cli" / "shells"
_BESTAND = {"bash": "lob.bash", "zsh": "lob.zsh", "fish": "lob.fish", "powershell": "lob.ps1"}


class _Plan(NamedTuple):
    """A file, what stands in it now, and what is to stand in it."""

    pad: Path
    nu: str
    straks: str


def script(shell: str) -> str:
    """The script for a shell, as it is shipped."""
    return (_SCRIPTS / _BESTAND[shell]).read_text(encoding="utf-8")


def this_shell() -> str:
    """The shell that the counsellor has; raises `VerkeerdGebruik` where that cannot be seen."""
    naam = "powershell" if os.name == "nt" else Path(os.environ.get("SHELL", "")).name
    naam = "powershell" if naam == "pwsh" else naam
    if naam not in SHELLS:
        raise VerkeerdGebruik(t.ONBEKEND)
    return naam


def install(shell: str | None, *, ja: bool, weg: bool) -> None:
    """Put completion in its file, or take it away, after a yes; raises `VerkeerdGebruik` or `UitvoerFout`."""
    plan = _planned(shell or this_shell(), weg=weg)
    if plan.nu == plan.straks:
        say((t.ER_NIET if weg else t.ER_AL).format(pad=plan.pad))
        return
    if not ja and not has_person():
        raise VerkeerdGebruik(t.NIEMAND)
    say(t.UITLEG_WEG if weg else t.UITLEG, f"  {plan.pad}")
    if not ja and ask_choice(t.DOEN, list(t.KEUZE)) != 0:
        say(t.NIETS)
        return
    _write(plan)
    say(t.WEG if weg else t.GEDAAN)


def with_ours(tekst: str, shell: str) -> str:
    """The text of a file with our piece in it: in the place of an older one, or else at the end."""
    voor, ons, na = _parts(tekst)
    einde = "\r\n" if "\r\n" in tekst else "\n"
    nieuw = f"{t.BEGIN}\n{script(shell)}{t.EINDE}\n".replace("\n", einde)
    return f"{voor}{'' if ons or not voor else einde * 2}{nieuw}{na}"


def without_ours(tekst: str) -> str:
    """The text of a file without our piece, as it was before."""
    voor, ons, na = _parts(tekst)
    einde = next((e * 2 for e in ("\r\n", "\n") if ons and voor.endswith(e * 2)), "")
    return f"{voor.removesuffix(einde)}{na}"


def _planned(shell: str, *, weg: bool) -> _Plan:
    pad = _PLEK[shell]()
    nu = _read(pad)
    try:
        return _Plan(pad, nu, without_ours(nu) if weg else with_ours(nu, shell))
    except ValueError as fout:
        raise UitvoerFout(t.HALF.format(pad=pad, regel=fout)) from None


def _parts(tekst: str) -> tuple[str, str, str]:
    """What stands before ours, ours, and what stands after; raises ValueError with a mark that stands alone."""
    van, tot = tekst.find(t.BEGIN), tekst.find(t.EINDE)
    if (van < 0) != (tot < 0) or tot < van:
        raise ValueError(t.EINDE if van < 0 else t.BEGIN)
    if van < 0:
        return tekst, "", ""
    tot = tekst.find("\n", tot) + 1 or len(tekst)
    return tekst[:van], tekst[van:tot], tekst[tot:]


def _read(pad: Path) -> str:
    """What stands in a file, byte for byte; nothing where it is not there.

    PowerShell of Windows writes its profile in two bytes a letter: ours in one among them would spoil both.
    """
    try:
        data = pad.read_bytes()
    except FileNotFoundError:
        return ""
    except OSError:
        raise UitvoerFout(t.NIET_GELEZEN.format(pad=pad)) from None
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) or b"\0" in data:
        raise UitvoerFout(t.ANDERE_LETTERS.format(pad=pad))
    return data.decode("utf-8", "surrogateescape")


def _write(plan: _Plan) -> None:
    """Put the file there whole or not at all, through a link too; without a word in it, it goes."""
    doel = plan.pad.resolve()
    try:
        if not plan.straks:
            doel.unlink()
            return
        doel.parent.mkdir(parents=True, exist_ok=True)
        rechten = doel.stat().st_mode & 0o7777 if doel.exists() else 0o644
        write_over(doel, plan.straks.encode("utf-8", "surrogateescape"), rechten)
    except OSError:
        raise UitvoerFout(t.NIET_GESCHREVEN.format(pad=plan.pad)) from None


def _home(*delen: str) -> Path:
    """A place in the home folder; raises `VerkeerdGebruik` where nothing says which folder that is."""
    try:
        thuis = Path.home()
    except RuntimeError:
        raise VerkeerdGebruik(t.GEEN_THUIS) from None
    if os.environ.get("HOME") == "" or not thuis.is_absolute():
        raise VerkeerdGebruik(t.GEEN_THUIS)
    return thuis.joinpath(*delen)


def _bash() -> Path:
    """A window on a Mac reads the file of a login."""
    return _home(".bash_profile" if sys.platform == "darwin" else ".bashrc")


def _zsh() -> Path:
    return Path(os.environ.get("ZDOTDIR") or _home()) / ".zshrc"


def _fish() -> Path:
    return Path(os.environ.get("XDG_CONFIG_HOME") or _home(".config")) / "fish" / "completions" / "lob.fish"


def _powershell() -> Path:
    """The profile of the PowerShell that this was typed in: the one of Windows, or the newer one."""
    naam = "Microsoft.PowerShell_profile.ps1"
    if os.name != "nt":
        return Path(os.environ.get("XDG_CONFIG_HOME") or _home(".config")) / "powershell" / naam
    from platformdirs import user_documents_path  # noqa: PLC0415 - only on Windows

    nieuwer = "powershell\\7" in os.environ.get("PSMODULEPATH", "").lower()
    return user_documents_path() / ("PowerShell" if nieuwer else "WindowsPowerShell") / naam


_PLEK: dict[str, Callable[[], Path]] = {
    "bash": _bash, "zsh": _zsh, "fish": _fish, "powershell": _powershell,
}  # fmt: skip
"""The file that each shell reads."""
