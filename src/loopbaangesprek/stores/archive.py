"""What can be asked of many talks at once: steps, words, counts, the list of young people.

The rule that lives here: nothing here reads a talk. Every answer comes from the narrow table, its indexes and its
counts, so that it stays as quick with a hundred thousand talks; and nothing here writes. What an answer is made of is
loaded by who asks for it: a list of talks needs none of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopbaangesprek.kop import Kop, as_kop
from loopbaangesprek.stores import queries as q
from loopbaangesprek.stores.transactions import Transactions

if TYPE_CHECKING:
    from loopbaangesprek.telling import Jongerekop, Telregel
    from loopbaangesprek.zoekvraag import Treffer, Zoekvraag

_VROEGST, _LAATST = "0000-01-01", "9999-12-31"


class Archive:
    """All talks of a store on disk. Every method raises `fouten.OpslagFout` when the place fails it."""

    def __init__(self, tx: Transactions) -> None:
        """Read from this database."""
        self._tx = tx

    def open_steps(self) -> list[Kop]:
        """The talks whose step is open: the soonest day first, those without a day last."""
        koppen = self._tx.heads(q.OPEN_STAPPEN, ())
        return sorted(koppen, key=lambda kop: (kop.stap_wanneer is None, kop.stap_wanneer or ""))

    def steps_due(self, vandaag: str, aantal: int) -> list[Kop]:
        """The first so many open steps of which the day is over."""
        return self._tx.heads(q.STAPPEN_VOORBIJ, (vandaag, aantal))

    def steps_to_come(self, vandaag: str, aantal: int) -> list[Kop]:
        """The first so many open steps from today on."""
        return self._tx.heads(q.STAPPEN_KOMEN, (vandaag, aantal))

    def planned(self, sinds: str, vandaag: str) -> list[Kop]:
        """The talks held since a day that name a day for the next one, from today on; the newest talk first."""
        return self._tx.heads(q.GEPLAND, (sinds, vandaag))

    def prepared(self, aantal: int) -> list[tuple[str, str]]:
        """What was prepared, by code; at most so many."""
        with self._tx.reading():
            return [(code, tekst) for code, tekst in self._tx.legible(q.ALLE_VOORBEREID, (aantal,))]

    def damaged(self) -> list[Kop]:
        """The talks of which the code is no text, so that they are found with no jongere."""
        with self._tx.reading():
            try:
                [(_, anders)] = self._tx.rows(q.CODES, ())
                heel = anders == 0
            except UnicodeDecodeError:
                heel = False
            return [] if heel else [k for k in self._tx.heads(q.KOPPEN, (-1,)) if k.status == "beschadigd"]

    def search(self, vraag: Zoekvraag, aantal: int) -> list[Treffer]:
        """The newest talks with all these words in them, at most so many."""
        from loopbaangesprek.vindbaar import apart  # noqa: PLC0415 - only for this question
        from loopbaangesprek.zoekvraag import BEGIN, EINDE, Treffer  # noqa: PLC0415 - see above

        sql = q.ZOEK_VAN_CODE if vraag.code else q.ZOEK_WOORDEN
        waarden = {
            "woorden": vraag.uitdrukking(), "begin": BEGIN, "einde": EINDE, "aantal": aantal,
            "code": vraag.code, "van": vraag.van or _VROEGST, "tot": vraag.tot or _LAATST,
            "soort": vraag.soort, "competentie": vraag.competentie, "bank": vraag.bank,
        }  # fmt: skip
        with self._tx.reading():
            rijen = self._tx.legible(sql, waarden)
        return [
            Treffer(as_kop(kop), tuple(paar for paar in apart(plaatsen, tekst) if BEGIN in paar[1]))
            for plaatsen, tekst, *kop in rijen
        ]

    def young_people(self) -> list[Jongerekop]:
        """Everyone with a code, in the order of their codes."""
        from loopbaangesprek.telling import Jongerekop  # noqa: PLC0415 - only for this question

        with self._tx.reading():
            return [Jongerekop(*rij) for rij in self._tx.legible(q.JONGEREN, ())]

    def count_young_people(self, van: str | None, tot: str | None, stil: str) -> tuple[int, int]:
        """How many had a talk from one day up to and including another, and how many had none since the day `stil`."""
        with self._tx.reading():
            [(erin, lang)] = self._tx.legible(q.JONGEREN_GETELD, (stil, van or _VROEGST, tot or _LAATST))
        return int(erin), int(lang)

    def tally(self, van: str | None, tot: str | None) -> list[Telregel]:
        """The counts of the talks from one day up to and including another.

        Whole months are read as they were counted; only of the months at the edges the talks themselves are looked at.
        """
        from loopbaangesprek.telling import Telregel  # noqa: PLC0415 - only for this question

        heel, randen = _whole_months(van or _VROEGST, tot or _LAATST)
        with self._tx.reading():
            rijen = self._tx.legible(q.TELLING, heel)
            for rand in randen:
                rijen += self._tx.legible(q.TELLING_RAND, rand)
        return [Telregel(rij[0], rij[1], rij[2], rij[3], rij[4:]) for rij in rijen]


def _whole_months(van: str, tot: str) -> tuple[tuple[str, str], list[tuple[str, str]]]:
    """The months that lie wholly between two days (from the first up to, not including, the second), and what is left.

    A month of which the day asked for is not the 31st counts as an edge: looking at its talks costs next to nothing.
    """
    eerste, laatste = van[:7], tot[:7]
    begint, eindigt = van.endswith("-01"), tot.endswith("-31")
    randen = []
    if not begint:
        randen.append((van, min(tot, f"{eerste}-31")))
    if not eindigt and (begint or eerste != laatste):
        randen.append((max(van, f"{laatste}-01"), tot))
    return (eerste if begint else f"{eerste}~", f"{laatste}~" if eindigt else laatste), randen
