"""Files and folders taken in, with an account of how it went (`lob gesprek invoeren`).

The rule that lives here: one file that was named is told about by itself; of more there is one account, which leaves
out no file. Whoever stops it, or what breaks it off, loses nothing: the same command goes on where it was.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import AbstractContextManager, closing
from pathlib import Path
from typing import TYPE_CHECKING

from loopbaangesprek.desk.answer_files import Found, find_files, is_folder
from loopbaangesprek.desk.arrived import may_come_back
from loopbaangesprek.desk.intake import Intake, Outcome
from loopbaangesprek.desk.taking_in import better_not_line
from loopbaangesprek.faces.progress import FEW, Step, bar, lines
from loopbaangesprek.fouten import AntwoordenFout, LobFout, UitvoerFout
from loopbaangesprek.teksten import antwoorden as ta
from loopbaangesprek.teksten import invoeren as t
from loopbaangesprek.teksten import verloop as tv
from loopbaangesprek.wiring import is_plain, say, stops_gently, tell, where_written

if TYPE_CHECKING:
    from loopbaangesprek.talk.beginning import Wanted

STOPPED = 130


def take_in_all(  # noqa: PLR0913 - what the command gathers
    folder: Path,
    paths: Sequence[Path],
    wanted: Wanted,
    naar: Path | None,
    *,
    as_json: bool,
    ook_gewist: bool = False,
) -> int:
    """Take in what these paths lead to, and say how it went; returns the exit code.

    With `ook_gewist` what was erased here may come back; without it somebody is asked.
    Raises what one file is refused for, and what fails before anything was taken in.
    """
    found = find_files(paths)
    by_itself = len(found) == 1 and not as_json and (found[0].reason or not is_folder(paths[0]))
    with closing(Intake(folder, wanted, naar, ook_gewist=ook_gewist)) as intake:
        trouble = _take(intake, found)
        if intake.erased and trouble is None and not as_json:
            trouble = _take_erased(intake)
    if isinstance(trouble, UitvoerFout) and not intake.outcomes:
        raise UitvoerFout(f"{trouble.zin} {ta.NIETS_OPGENOMEN}")
    if isinstance(trouble, LobFout) and not intake.outcomes:
        raise trouble
    if by_itself and intake.outcomes:
        return _tell_one(intake.outcomes[0], naar)
    outcomes = _by_file(intake.outcomes, found)
    if as_json:
        _print_json(outcomes)
    else:
        _tell(outcomes, len(found), naar)
    return _close(outcomes, trouble)


def _take(intake: Intake, found: Sequence[Found]) -> LobFout | KeyboardInterrupt | None:
    """Take them in one by one; what stopped it, or None when all were looked at."""
    try:
        with stops_gently(), _progress(len(found)) as step:
            for one in found:
                if intake.take(one):
                    step()
            for one in intake.papers():
                intake.take(one, waits=False)
                step()
            intake.flush()
    except (LobFout, KeyboardInterrupt) as what:
        return what
    return None


def _take_erased(intake: Intake) -> LobFout | KeyboardInterrupt | None:
    """Take in what was erased here, where somebody says so; what stopped it, or None."""
    try:
        with stops_gently():
            if may_come_back(len(intake.erased), ook_gewist=False):
                intake.take_erased()
    except (LobFout, KeyboardInterrupt) as what:
        return what
    return None


def _progress(total: int) -> AbstractContextManager[Step]:
    watched = total >= FEW and sys.stderr.isatty() and not is_plain(eenvoudig=False)
    return bar(total, t.BEZIG) if watched else lines(total, t.bezig)


def _by_file(outcomes: Sequence[Outcome], found: Sequence[Found]) -> list[Outcome]:
    """What came of the files, in the order in which they were found and not in that in which they were taken in."""
    place = {id(one): i for i, one in enumerate(found)}
    return sorted(outcomes, key=lambda outcome: place[id(outcome.found)])


def _tell_one(outcome: Outcome, naar: Path | None) -> int:
    """Tell of the one file that was named; raises what it was refused for."""
    if outcome.state == "geweigerd":
        told = outcome.reason or ""
        raise AntwoordenFout(t.reason(outcome.found.name, told) if outcome.found.reason else told)
    say(outcome.told, *_written(outcome))
    if naar is not None and outcome.state == "had_je_al":
        say(t.GEEN_VERSLAG)
    if not outcome.written:
        say(*tv.where_to_find(outcome.talk or ""))
    say(*outcome.remarks, *better_not_line(outcome.better_not))
    return 0


def _tell(outcomes: Sequence[Outcome], total: int, naar: Path | None) -> None:
    """The account in lines: each talk where they are few, the counts, and every refusal."""
    if total < FEW:
        for outcome in outcomes:
            say(*([outcome.told] if outcome.told else []), *_written(outcome))
    elif written := [pad for outcome in outcomes for pad in outcome.written]:
        say(t.verslagen_in(str(written[0].parent)))
    count = Counter(outcome.state for outcome in outcomes)
    say(*t.slot(count["opgenomen"], count["had_je_al"], count["geweigerd"]))
    if names := list(dict.fromkeys(o.name for o in outcomes if o.name)):
        say(ta.zijn_het_namen(names))
    say(*better_not_line([wat for outcome in outcomes for wat in outcome.better_not]))
    if naar is not None and count["had_je_al"]:
        say(t.GEEN_VERSLAG + t.ALSNOG)
    tell(*(t.reason(o.found.name, o.reason or "") for o in outcomes if o.state == "geweigerd"))


def _written(outcome: Outcome) -> list[str]:
    return where_written(*outcome.written)


def _close(outcomes: Sequence[Outcome], trouble: LobFout | KeyboardInterrupt | None) -> int:
    """Say how to go on where not all is in; returns the exit code."""
    if isinstance(trouble, KeyboardInterrupt):
        tell(t.GESTOPT)
        return STOPPED
    if trouble is not None:
        tell(trouble.zin, t.AFGEBROKEN)
        return trouble.uitgang
    if any(outcome.state == "geweigerd" for outcome in outcomes):
        tell(t.HERSTEL)
        return 1
    return 0


def _print_json(outcomes: Sequence[Outcome]) -> None:
    count = Counter(outcome.state for outcome in outcomes)
    account = {
        "opgenomen": count["opgenomen"],
        "had_je_al": count["had_je_al"],
        "geweigerd": count["geweigerd"],
        "bestanden": [
            {
                "bestand": str(o.found.path),
                "staat": o.state,
                "gesprek": o.talk,
                "reden": None if o.reason is None else t.reason(o.found.name, o.reason),
            }
            for o in outcomes
        ],
    }
    sys.stdout.write(json.dumps(account, ensure_ascii=False, indent=2) + "\n")
