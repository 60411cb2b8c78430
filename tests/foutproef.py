"""A whole talk on a disk that refuses its N-th act, and what has to be so afterwards (`schijf_fouten`).

The rule that lives here: the screen is believed. What had its ✓ is there, what could not be kept was told in Dutch, and
once the disk is well again the talk goes on. No pytest.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import NamedTuple

from loopbaangesprek.places import DATABASE
from tests.beloofd import broken_promises, kept_in
from tests.proeven import LANG
from tests.program import START, unknown_words
from tests.schijf_fouten import FOUTEN, Fout, Fouten
from tests.schijf_vfs import Soort, heard_by
from tests.stroomuitval import quick_place
from tests.tafel import ALLES_BEWAARD, KLAAR, Tafel

CODE = "vmbo-7701"
HEEL = (
    *(
        "de wens",
        "het moment\nmet een tweede regel",
        "de rol",
        "/terug",
        "de rol, anders",
        "/notitie",
        "een notitie",
    ),
    *("/overslaan", "/afronden", "de stap", "de reden"),
)
"""A talk from its beginning to its end, with an answer corrected, a note, a question passed over."""
KORT = ("de wens", "het moment", "/terug", "een ander moment")
OUD = Path(__file__).parent / "opslag" / "lob-schema-1.db"


class Proef(NamedTuple):
    """A talk, what locks its file, and the file of an older version that is there before, if any."""

    slot: str = ""
    stappen: tuple[str, ...] = HEEL
    oud: Path | None = None

    def all_numbers(self, soort: Soort, stap: int = 1) -> Iterator[tuple[int, list[str]]]:
        """Refuse the first act, the second and so on, until the talk passes unharmed; what was lost, each time."""
        for nummer in count(1, stap):
            geraakt = False
            for fout, blijft, elders in _forms(soort, nummer // stap):
                fouten, weg = self.trial(soort, nummer, fout, blijft=blijft, elders=elders)
                geraakt = geraakt or fouten.geraakt > 0
                yield nummer, weg
            if not geraakt:
                return

    def trial(
        self, soort: Soort, nummer: int, fout: Fout, *, blijft: bool, elders: bool
    ) -> tuple[Fouten, list[str]]:
        """Hold the talk, go on with it on a disk that is well, and tell what was promised and is not so."""
        with quick_place() as thuis:
            return self._held(thuis, soort, nummer, fout, blijft=blijft, elders=elders)

    def _held(  # noqa: PLR0913 - all that makes one trial
        self, thuis: Path, soort: Soort, nummer: int, fout: Fout, *, blijft: bool, elders: bool
    ) -> tuple[Fouten, list[str]]:
        map_, plek = thuis / "map", thuis / "elders"
        stond_er = self._lay_down(map_)
        fouten = Fouten(map_, soort, nummer, fout, blijft=blijft)
        tafel = Tafel(map_, self.stappen, slot=self.slot, elders=plek if elders else None)
        with heard_by(fouten):
            code = tafel(*START, "--code", CODE, "--eenvoudig")
        weg = self._goes_on(map_, tafel)
        daar = kept_in((map_, plek), self.slot)
        weg += [*broken_promises(tafel, code, daar), *(f"weg van eerder: {t!r}" for t in stond_er - daar)]
        if not fouten.geraakt and not all(g.vast for g in tafel.gezegd):
            weg.append("zonder fout niet genoteerd")
        return fouten, [f"{fouten.naam}{', elders' if elders else ''}: {w}\n{tafel.out[-1500:]}" for w in weg]

    def _lay_down(self, map_: Path) -> set[str]:
        """The file of an older version, and what is told in it."""
        if self.oud is None:
            return set()
        map_.mkdir()
        shutil.copyfile(self.oud, map_ / DATABASE)
        ernaast = map_.parent / "ernaast"
        shutil.copytree(map_, ernaast)
        return kept_in((ernaast,), "")

    def _goes_on(self, map_: Path, eerst: Tafel) -> list[str]:
        """The talk, or where nothing came of it a new one, on a disk that is well."""
        tafel = Tafel(map_, (), slot=self.slot)
        code = 1
        if KLAAR not in eerst.out and (map_ / DATABASE).exists():
            code = tafel("gesprek", "hervat", CODE, "--eenvoudig")
        if code == 1:
            code = tafel(*START, "--code", "mbo-7702", "--eenvoudig")
        goed = code in {0, 130} and (ALLES_BEWAARD in tafel.out or KLAAR in tafel.out)
        return (
            [] if goed and not unknown_words(tafel.out) else [f"gaat niet verder: {code} {tafel.out[-600:]}"]
        )


def _forms(soort: Soort, beurt: int) -> Iterable[tuple[Fout, bool, bool]]:
    """Each trouble, once and lastingly, with another place and without; of the many writes one form in turn."""
    alle = [
        (fout, blijft, elders)
        for fout in FOUTEN[soort]
        for blijft in (False, True)
        for elders in (False, True)
    ]
    if LANG:
        return alle
    if soort == "schrijf":
        return alle[beurt * 5 % len(alle) :][:1]
    return alle[beurt % 2 :: 2]
