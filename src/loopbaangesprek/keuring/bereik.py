"""Which questions a talk can come to, and which conditions say something (C5).

The rule that lives here: for each question every combination of the choices it depends on is tried, and no more than
those. A choice that is asked by itself is taken to be answered, because whoever skips it meant nothing by it; one that
may stay unasked counts as unanswered too. Where there are too many combinations nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from loopbaangesprek.keuring.samenhang import Stuk
from loopbaangesprek.plaats import Verzamelaar
from loopbaangesprek.teksten import keuring as t
from loopbaangesprek.velden import is_step
from loopbaangesprek.vragenbank import Voorwaarde, Vraag, Vragenbank

MEESTE = 5_000
"""More combinations than any question for people has; from there on the keuring is silent about it."""
SAMEN = 50_000
"""The most combinations that are tried for all questions together."""

Wereld = dict[str, str | None]
"""What was answered at each choice; None where it was not asked."""


class _TeVeel(Exception):
    pass


class _Voorwaarden(Struct, frozen=True):
    """What a question waits for: its own conditions, and of a probe those of the question above it."""

    als: tuple[Voorwaarde, ...]
    als_niet: tuple[Voorwaarde, ...]

    def hold(self, wereld: Wereld) -> bool:
        """Whether the question applies here."""
        return all(wereld[v.vraag] in v.waarden for v in self.als) and not any(
            wereld[v.vraag] in v.waarden for v in self.als_niet
        )

    def names(self) -> Iterator[str]:
        """The questions whose answers count."""
        yield from (v.vraag for v in (*self.als, *self.als_niet))


class Bereik:
    """The reach of a bank: what can be answered before each of its questions."""

    def __init__(self, bank: Vragenbank) -> None:
        """Look up what every question waits for, in bank order."""
        self.over = SAMEN
        self.vragen: dict[str, Vraag] = {vraag.id: vraag for vraag in bank.vragen()}
        self.hoofd = bank.hoofdvragen
        boven = {d.id: v for v in self.vragen.values() for d in v.deelvragen}
        self.voorwaarden = {id_: _conditions(v, boven.get(id_)) for id_, v in self.vragen.items()}

    def worlds(self, id_: str) -> list[Wereld] | None:
        """Every combination of answers before a question; None when there are too many to try."""
        kegel = self._cone(id_)
        genoemd = [v for naam in (*kegel, id_) for v in self._of(naam)]
        try:
            return self._spread([naam for naam in self.vragen if naam in kegel], genoemd)
        except _TeVeel:
            return None

    def _of(self, id_: str) -> tuple[Voorwaarde, ...]:
        return (*self.voorwaarden[id_].als, *self.voorwaarden[id_].als_niet)

    def _cone(self, id_: str) -> set[str]:
        """The choices that a question depends on, near and far."""
        kegel: set[str] = set()
        wacht = [id_]
        while wacht:
            for naam in self.voorwaarden[wacht.pop()].names():
                if naam not in kegel and naam in self.vragen and naam != id_:
                    kegel.add(naam)
                    wacht.append(naam)
        return kegel

    def _spread(self, kegel: Sequence[str], genoemd: Sequence[Voorwaarde]) -> list[Wereld]:
        """Answer the choices one after another; a world grows only where the choice is asked in it."""
        werelden: list[Wereld] = [{}]
        for naam in kegel:
            antwoorden = self._answers(naam, genoemd)
            werelden = [
                {**wereld, naam: antwoord}
                for wereld in werelden
                for antwoord in (antwoorden if self.voorwaarden[naam].hold(wereld) else (None,))
            ]
            self.over -= len(werelden)
            if len(werelden) > MEESTE or self.over < 0:
                raise _TeVeel
        return werelden

    def _answers(self, naam: str, genoemd: Sequence[Voorwaarde]) -> list[str | None]:
        """The answers that make a difference: one of those that all conditions treat alike."""
        vraag = self.vragen[naam]
        hier = [v.waarden for v in genoemd if v.vraag == naam]
        soorten = {tuple(k.waarde in waarden for waarden in hier): k.waarde for k in vraag.keuze}
        return [*soorten.values(), *(() if self._surely_asked(vraag) else (None,))]

    def _surely_asked(self, vraag: Vraag) -> bool:
        """Whether a question that applies is asked by itself in every talk."""
        vorige = vraag.oogst is not None and vraag.oogst.startswith("opening.vorige_stap.")
        return vraag.id in self.hoofd and not vraag.extra and not vorige and not is_step(vraag.oogst)


def _conditions(vraag: Vraag, boven: Vraag | None) -> _Voorwaarden:
    als, als_niet = (boven.als, boven.als_niet) if boven is not None else ((), ())
    return _Voorwaarden((*als, *vraag.als), (*als_niet, *vraag.als_niet))


def check_reach(v: Verzamelaar, bank: Vragenbank, stukken: Sequence[Stuk]) -> frozenset[str]:
    """Report conditions that say nothing and questions that are never asked; gives the ids of the latter."""
    bereik = Bereik(bank)
    nooit: set[str] = set()
    for stuk in stukken:
        if not (werelden := bereik.worlds(stuk.vraag.id)):
            continue
        komt = any(bereik.voorwaarden[stuk.vraag.id].hold(wereld) for wereld in werelden)
        if not komt:
            nooit.add(stuk.vraag.id)
        if not _check_each(v, stuk, werelden, nooit) and not komt:
            _report_never(v, stuk, nooit)
    return frozenset(nooit)


def _check_each(v: Verzamelaar, stuk: Stuk, werelden: Sequence[Wereld], nooit: set[str]) -> bool:
    """Report each condition that always or never holds; says whether one of them keeps the question away."""
    weg = False
    for sleutel, voorwaarden in (("als", stuk.vraag.als), ("als_niet", stuk.vraag.als_niet)):
        for voorwaarde in voorwaarden:
            if voorwaarde.vraag in nooit:
                continue
            plek = stuk.knoop.leden[sleutel].leden[voorwaarde.vraag].sleutelplaats
            klopt = [(w[voorwaarde.vraag] in voorwaarde.waarden) == (sleutel == "als") for w in werelden]
            if all(klopt):
                v.add(plek, "V05", t.altijd_waar(voorwaarde.vraag, sleutel))
            elif not any(klopt):
                v.add(plek, "V06", t.nooit_waar(voorwaarde.vraag, sleutel))
                weg = True
    return weg


def _report_never(v: Verzamelaar, stuk: Stuk, nooit: set[str]) -> None:
    """Report a question that no path comes to; a probe of such a question goes with it, and is not told apart."""
    sleutel = next((s for s in ("als", "als_niet") if stuk.knoop.get(s) is not None), None)
    if sleutel is None:
        return
    door = next((w.vraag for w in stuk.vraag.als if w.vraag in nooit), None)
    id_ = stuk.vraag.id
    zin = t.nooit_bereikt(id_) if door is None else t.nooit_bereikt_door(id_, door)
    v.add(stuk.knoop.leden[sleutel].sleutelplaats, "V04", zin)
