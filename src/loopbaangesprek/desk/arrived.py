"""What came of a dossier that was taken over, and what to say of it.

The rule that lives here: each talk of the file is accounted for, and the file itself too: whether it can go. What was
erased here is known by its name alone, from the log: nobody takes it in unseen, somebody says that it may come back.
"""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from loopbaangesprek.asking import ask_choice
from loopbaangesprek.logboek import erased
from loopbaangesprek.stores.base import Store
from loopbaangesprek.teksten import overdracht as t
from loopbaangesprek.teksten import rechten as tr
from loopbaangesprek.wiring import has_person


class Arrived(Struct):
    """What came of each talk in a file, by how it stood to what was here."""

    code: str
    als: str | None = None
    """The code that was asked for, where it is not the one in the file."""
    nieuw: list[str] = []
    zelfde: list[str] = []
    verder: list[str] = []
    korter: list[str] = []
    half: list[str] = []
    """Talks that were here the same, and got words that were half typed."""
    geweigerd: list[tuple[str, str, str]] = []
    """The talk, its day and the reason."""
    eerder_hier: int = 0
    """Other talks that were here with this code."""
    afgezien: bool = False
    """Somebody said that these are two young people: nothing was taken."""
    opmerkingen: list[str] = []


def told(arrived: Arrived, pad: Path) -> list[str]:
    """What to say of it."""
    if arrived.afgezien:
        return [*arrived.opmerkingen, t.NIETS_OVERGENOMEN, t.IEMAND_ANDERS]
    erbij = bool(arrived.nieuw or arrived.verder)
    staat_er = erbij or arrived.zelfde or arrived.korter
    return [
        *([t.overgenomen(arrived.code, len(arrived.nieuw))] if arrived.nieuw else []),
        *([t.aangevuld(arrived.verder)] if arrived.verder else []),
        *([t.half_mee(arrived.half)] if arrived.half else []),
        *([] if erbij or arrived.half or t.KLAARGEZET_MEE in arrived.opmerkingen else [t.NIETS_NIEUWS]),
        *([t.had_je_al(len(arrived.zelfde))] if arrived.zelfde else []),
        *([t.hier_verder(arrived.korter)] if arrived.korter else []),
        *(t.niet_overgenomen(*weigering) for weigering in arrived.geweigerd),
        *_beside_others(arrived),
        *arrived.opmerkingen,
        *_file_is_done(arrived, pad),
        *([t.lezen(arrived.code)] if staat_er else []),
    ]


def _beside_others(arrived: Arrived) -> list[str]:
    """That there were talks with this code; and which to erase if those are somebody else's after all."""
    if not (arrived.nieuw and arrived.eerder_hier):
        return []
    erbij = t.waren_er_al(arrived.code, arrived.eerder_hier)
    return [erbij, t.toch_iemand_anders(arrived.nieuw)] if _may_be_two(arrived) else [erbij]


def _file_is_done(arrived: Arrived, pad: Path) -> list[str]:
    """That the file can go, where nothing more is needed from it."""
    if arrived.geweigerd:
        return []
    return [(t.GOOI_DAN_WEG if _may_be_two(arrived) else t.GOOI_WEG).format(pad=pad)]


def _may_be_two(arrived: Arrived) -> bool:
    """Whether new talks stand beside others, and no talk that was in both shows that it is one jongere."""
    bekend = arrived.zelfde or arrived.verder or arrived.korter
    return bool(arrived.nieuw and arrived.eerder_hier and not bekend)


def erased_here(store: Store) -> frozenset[str]:
    """The names of the talks that were erased in this place, and did not come back since."""
    return erased(store.log.lines())


def may_come_back(aantal: int, *, ook_gewist: bool) -> bool:
    """Whether so many erased talks are taken in all the same: it was asked for, or somebody says so now."""
    if ook_gewist or not has_person():
        return ook_gewist
    return ask_choice(tr.toch_opnemen(aantal), list(tr.TOCH_OPNEMEN_KEUZE.values())) == 1
