"""The narrow row of a talk: what a list shows, so that no list ever has to read a talk.

The rule that lives here: a Kop is worked out from the facts by whoever writes them, and stored in the same
transaction; it never knows more than the facts do. It is a row as SQLite gives it, for what waits on a list should
not wait for a library. Whether a talk was held, and ended with a step, is told here for
every list; what the store counts in SQL (`stores.queries`, `stores.counters`) says the same.
"""

# Annotations as they are: those of a named tuple would each be compiled out of a text, in every run.
from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple, get_args

KopStatus = Literal["loopt", "uit_te_werken", "afgerond", "afgebroken", "gewijzigd", "beschadigd"]
"""*beschadigd* is never written: it says that a row holds what no talk can have made of it."""


TUSSEN_JULLIE = "(tussen jullie)"
"""What stands in a row in the place of a text that stays between counsellor and jongere."""


class Kop(NamedTuple):
    """Heading of a talk: one row in a list. Days are ISO dates, `gewijzigd_op` is an ISO moment.

    `competenties` are those that were touched, in the order of `velden.COMPETENTIES`, with a comma between; `terugblik`
    is the day to look back on the step; `vorige` is the talk whose step this one opened with.
    """

    id: str
    code: str | None
    datum: str
    bank: str
    bank_titel: str
    status: KopStatus
    titel: str | None
    stap: str | None
    stap_wanneer: str | None
    stap_staat: str | None
    gewijzigd_op: str
    niveau: str | None = None
    leerjaar: str | None = None
    rol: str | None = None
    soort: str | None = None
    competenties: str = ""
    terugblik: str | None = None
    volgend_gesprek: str | None = None
    vorige: str | None = None

    @property
    def gevoerd(self) -> bool:
        """Whether the talk was held to its end, and can be read: none that runs, and none that was broken off (M46)."""
        return self.status not in ("loopt", "afgebroken", "beschadigd")

    @property
    def heeft_stap(self) -> bool:
        """Whether the talk was held and ended with a step; what was chosen in any other is no step to come back to."""
        return self.gevoerd and bool(self.stap)

    @property
    def stap_open(self) -> bool:
        """Whether that step still waits for what came of it."""
        return self.heeft_stap and self.stap_staat == "open"


_DAGEN = ("stap_wanneer", "terugblik", "volgend_gesprek")
"""The fields that hold a day or nothing."""
_NOOIT_LEEG = ("id", "datum", "bank", "bank_titel", "status", "gewijzigd_op", "competenties")
"""The fields that hold something in every row, be it an empty text."""
_STATUSSEN = frozenset(get_args(KopStatus))


def as_kop(rij: Sequence[object]) -> Kop:
    """The heading that a kept row holds; where it holds none, what is left of it, as *beschadigd*."""
    kop = Kop._make(rij)
    return kop if _is_whole(kop) else _what_is_left(kop)


def _is_whole(kop: Kop) -> bool:
    """Whether every field holds what belongs there: a row can hold whatever a damaged disk made of it."""
    if not all(isinstance(waarde, str) or waarde is None for waarde in kop):
        return False
    if kop.status not in _STATUSSEN or any(getattr(kop, veld) is None for veld in _NOOIT_LEEG):
        return False
    dagen = (getattr(kop, veld) for veld in _DAGEN)
    return is_day(kop.datum) and all(dag is None or is_day(dag) for dag in dagen)


def _what_is_left(kop: Kop) -> Kop:
    """Only texts, and only days that are days: whoever shows a list need not look again."""
    over: dict[str, str | None] = {
        veld: waarde if isinstance(waarde, str) else None for veld, waarde in kop._asdict().items()
    }
    for veld in ("datum", *_DAGEN):
        dag = over[veld]
        over[veld] = dag if dag and is_day(dag) else None
    leeg = {veld: over[veld] or "" for veld in _NOOIT_LEEG}
    return Kop(**{**over, **leeg, "status": "beschadigd"})  # type: ignore[arg-type]  # each field holds what it may


def is_day(tekst: str) -> bool:
    """Whether a text is a day as it is kept."""
    try:
        return date.fromisoformat(tekst).isoformat() == tekst
    except ValueError:
        return False
