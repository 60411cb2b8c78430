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
from loopbaangesprek.teksten import verloop as t
from tests.beloofd import broken_promises, kept_in, lost
from tests.proeven import LANG
from tests.program import START, unknown_words
from tests.schijf_fouten import FOUTEN, Fout, Fouten
from tests.schijf_vfs import Soort, heard_by
from tests.stroomuitval import quick_place
from tests.tafel import ALLES_BEWAARD, ALS_NOTITIE, KLAAR, Tafel

CODE = "vmbo-7701"
VOORLEZEN = "/voorlezen"
BELOFTE = "Wat de schijf ook weigert: wat een ✓ had is er, het is in gewone taal gezegd, en het gesprek gaat verder."
VERHUISD = t.VERHUISD.partition("{")[0]
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
        """Refuse the first act, the second and so on, until the talk passes unharmed.

        Of each trial whether anything was refused (0 or 1: what passed unharmed tried nothing), and what was lost. One
        that passed unharmed is held once more: how often a disk is told to sync may depend on the clock.
        """
        for nummer in count(1, stap):
            geraakt = 0
            for fout, blijft, elders in _forms(soort, nummer // stap):
                for _ in range(2):
                    fouten, weg = self.trial(soort, nummer, fout, blijft=blijft, elders=elders)
                    yield min(1, fouten.geraakt), weg
                    if fouten.geraakt:
                        break
                geraakt += fouten.geraakt
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
        verhuisd = VERHUISD in tafel.out or f'--map "{plek}"' in tafel.out  # the last of these after a talk
        weg = self._goes_on(plek if verhuisd else map_, tafel)
        daar = kept_in((map_, plek), self.slot)
        weg += broken_promises(tafel, code, daar)
        weg += [f"weg van eerder: {tekst!r}" for tekst in stond_er - daar.feiten - daar.half]
        if not fouten.geraakt and not all(g.vast for g in tafel.gezegd):
            weg.append("zonder fout niet genoteerd")
        hoe = f"{fouten.naam}{', elders' if elders else ''}, {fouten.geraakt} geweigerd van {fouten.gehoord}"
        return fouten, [f"{hoe}: {w}\n{tafel.out[-1500:]}" for w in weg]

    def _lay_down(self, map_: Path) -> set[str]:
        """The file of an older version, and what is told in it."""
        if self.oud is None:
            return set()
        map_.mkdir()
        shutil.copyfile(self.oud, map_ / DATABASE)
        ernaast = map_.parent / "ernaast"
        shutil.copytree(map_, ernaast)
        eerder = kept_in((ernaast,), "")
        return eerder.feiten | eerder.half

    def _goes_on(self, map_: Path, eerst: Tafel) -> list[str]:
        """The talk, or where nothing came of it a new one, where it is kept now and on a disk that is well."""
        tafel = Tafel(map_, (VOORLEZEN,), slot=self.slot)
        code = 1
        if KLAAR not in eerst.out and (map_ / DATABASE).exists():
            code = tafel("gesprek", "hervat", CODE, "--eenvoudig")
            if code != 1:
                return self._went_on(tafel, code) + _not_shown(eerst, tafel)
        if CODE in kept_in((map_,), self.slot).open:
            return [f"er is een gesprek, en het gaat niet verder: {tafel.out[-600:]}"]
        tafel = Tafel(map_, (), slot=self.slot)
        return self._went_on(tafel, tafel(*START, "--code", "mbo-7702", "--eenvoudig"))

    def _went_on(self, tafel: Tafel, code: int) -> list[str]:
        goed = code in {0, 130} and (ALLES_BEWAARD in tafel.out or KLAAR in tafel.out)
        if goed and not unknown_words(tafel.out):
            return []
        return [f"gaat niet verder: {code} {tafel.out[-600:]}"]


def _not_shown(eerst: Tafel, tafel: Tafel) -> list[str]:
    """What had its ✓ in a first sitting and does not stand on the screen of the second, where all is read out.

    Where nothing but the end was left of the talk there was nothing to type, and nothing was read out.
    """
    if KLAAR in tafel.out and VOORLEZEN not in tafel.out:
        return []
    antwoorden = [g for g in eerst.gezegd if g.vraag != ALS_NOTITIE]  # a note is not read out
    getoond = {g.tekst for g in antwoorden if f"\n{g.tekst}\n" in tafel.out}
    return [f"✓ en niet voorgelezen: {tekst!r}" for tekst in lost(antwoorden, getoond)]


def _forms(soort: Soort, beurt: int) -> Iterable[tuple[Fout, bool, bool]]:
    """Each trouble, once and lastingly, with another place and without; in a short run a part of these in turn.

    Of the many writes that is one of the sixteen, of the syncs three of the twelve, of the others half.
    """
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
    deel = 4 if soort == "sync" else 2
    return alle[beurt % deel :: deel]
