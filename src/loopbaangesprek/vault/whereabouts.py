"""Whether the kluis stands where it should: looked after by who begins to work.

The rule that lives here: a person hears of it in one line, and nothing waits for it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from loopbaangesprek.places import DATABASE
from loopbaangesprek.wiring import tell


def warn_where_it_stands(folder: Path, zeg: Callable[[str], None] = tell) -> None:
    """Say that the talks stand, or are going to stand, in a folder which a sync program copies elsewhere.

    Where a face has the screen it says so: what is told beside it would be painted over.
    """
    if not sys.stderr.isatty():
        return
    from loopbaangesprek.synced import synced_by  # noqa: PLC0415 - only where somebody looks
    from loopbaangesprek.teksten import reserve as t  # noqa: PLC0415 - see above

    if programma := synced_by(folder):
        staat = os.path.lexists(folder / DATABASE)
        zeg(t.staat_gesynchroniseerd(programma) if staat else t.komt_gesynchroniseerd(programma))
