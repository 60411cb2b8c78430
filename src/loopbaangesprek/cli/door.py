"""The one door through which every command goes in, and every trouble comes out.

The rule that lives here: exit codes are 0 done, 1 a known trouble, 2 wrong usage, 130 stopped with everything kept.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from loopbaangesprek.cli import GESTOPT
from loopbaangesprek.cli.quick import run_quick
from loopbaangesprek.fouten import LobFout, UitvoerFout, VerkeerdGebruik
from loopbaangesprek.schoon import on_one_line, schoon
from loopbaangesprek.wiring import readable_streams, tell

_ONBEKEND = (
    "Er ging iets mis dat lob niet kent ({soort}). Wat bewaard was, is bewaard. "
    "Probeer het nog eens, en meld het als het weer gebeurt."
)
_NAAM_KAN_NIET = (
    "De naam {pad} kan hier niet: dit venster kent alleen gewone letters. "
    "Kies een naam zonder accenten en andere tekens."
)
_UITVOER_DICHT = "Lezen of schrijven lukt hier niet meer. Wat bewaard was, is bewaard. Probeer het nog eens."


def run(words: Sequence[str] | None = None) -> int:
    """Run a command line (default: this program's own) and return the exit code."""
    readable_streams()
    return go_in(sys.argv[1:] if words is None else words)


def go_in(words: Sequence[str]) -> int:
    """The same from within a run: its streams are readable already, and can be made so only before they are read."""
    try:
        code = _call([schoon(word) for word in words])
        sys.stdout.flush()  # a reader that is gone shows itself here, and not when the program ends
    except LobFout as fout:
        return _told(fout.zin, fout.uitgang)
    except KeyboardInterrupt:
        return GESTOPT
    except SystemExit:  # typer leaves so only when the reader is gone
        return cannot_write(BrokenPipeError())
    except OSError as fout:
        return cannot_write(fout)
    except Exception as fout:
        if os.environ.get("LOB_SPOOR"):
            raise
        return _told(_ONBEKEND.format(soort=type(fout).__name__), 1)
    return code


def cannot_write(fout: OSError) -> int:
    """The exit code where what was to be shown cannot be; that a reader is gone is closed quietly, as it expects."""
    _let_go_of_stdout()
    return 0 if isinstance(fout, BrokenPipeError) else _told(_UITVOER_DICHT, 1)


def _told(zin: str, code: int) -> int:
    """The exit code, after the sentence that goes with it."""
    tell(zin)
    return code


def _let_go_of_stdout() -> None:
    """What can't be written there any more must not be tried again when the program ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _call(words: list[str]) -> int:
    if (code := run_quick(words)) is not None:
        return code
    from loopbaangesprek.cli.app import command_line  # noqa: PLC0415 - typer costs more than all the rest of the door
    from loopbaangesprek.cli.choices import NietInDeLijst  # noqa: PLC0415 - see above
    from loopbaangesprek.cli.dutch import usage_error  # noqa: PLC0415 - see above

    command = command_line()
    try:
        result = command.main(args=words, prog_name="lob", standalone_mode=False)
    except NietInDeLijst as fout:
        raise VerkeerdGebruik(f"{fout.zin} Hulp: {_named(command, words)[0]} --help") from None
    except (KeyboardInterrupt, LobFout, BrokenPipeError):
        raise
    except UnicodeEncodeError as fout:  # of a path that was typed: whatever is printed or kept can be written
        raise UitvoerFout(_NAAM_KAN_NIET.format(pad=on_one_line(schoon(fout.object)))) from None
    except Exception as fout:
        if type(fout).__name__ == "Abort":
            return GESTOPT
        if not hasattr(fout, "format_message"):
            raise
        tell(usage_error(fout, *_named(command, words)))
        return 2
    return result if isinstance(result, int) else 0


def _named(command: object, words: Sequence[str]) -> tuple[str, object]:
    """The name of the command among these words, with the groups it stands in; and the command itself."""
    namen = ["lob"]
    for word in words:
        hier = getattr(command, "commands", {})
        if word in hier:
            command = hier[word]
            namen.append(word)
    return " ".join(namen), command
