"""The talks that are kept, as a list to read.

The rule that lives here: a person looks at the newest; how many more there are is told, with how to see them. All talks
together need nothing of what belongs to a code.
"""

from __future__ import annotations

from pathlib import Path

from loopbaangesprek.desk.damage import mended
from loopbaangesprek.desk.listing import as_lines
from loopbaangesprek.kop import Kop
from loopbaangesprek.opening import opened
from loopbaangesprek.stores.sqlite import SqliteStore
from loopbaangesprek.teksten import lijst as t
from loopbaangesprek.wiring import say, tell

_NIEUWSTE = 50


def newest(store: SqliteStore, code: str | None, meeste: int | None) -> tuple[list[Kop], list[str], bool]:
    """The newest talks, of a jongere or of all, at most so many; what to say of damage; whether there are more.

    Raises what `codes.known` raises.
    """
    if code is not None:
        return _of_code(store, code, meeste)
    gevonden = store.talks(None if meeste is None else meeste + 1)
    koppen, zinnen = mended(store, gevonden[:meeste])
    return koppen, zinnen, len(gevonden) > len(koppen)


def _of_code(store: SqliteStore, code: str, meeste: int | None) -> tuple[list[Kop], list[str], bool]:
    from loopbaangesprek.desk.codes import clean_code, known  # noqa: PLC0415 - see above
    from loopbaangesprek.teksten.dossier import CODE_NODIG  # noqa: PLC0415 - see above

    under = known(store, clean_code(code, CODE_NODIG))
    koppen = under.koppen[:meeste]
    return koppen, under.zinnen, len(under.koppen) > len(koppen)


def show_talks(kept: Path, code: str | None = None, aantal: int | None = None) -> None:
    """Show the newest talks, of a jongere or of all; raises what `codes.known` raises."""
    with opened(kept) as store:
        koppen, zinnen, meer = newest(store, code, aantal or _NIEUWSTE)
    say(*(as_lines(koppen) if koppen else [t.geen_gesprekken(code)]))
    if meer:
        say(t.MEER_GESPREKKEN.format(aantal=len(koppen), meer=10 * len(koppen)))
    tell(*zinnen)
