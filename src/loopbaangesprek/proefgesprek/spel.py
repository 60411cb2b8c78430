"""Holding a trial talk: each question that comes gets the answer the file has for it, else it is skipped.

The rule that lives here: the engine decides what is asked. A question that never comes by itself, and that the file
has an answer for, is picked where the bank has it, as a counsellor would.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from msgspec import Struct

from loopbaangesprek import gebeurtenissen as g
from loopbaangesprek import wensen as w
from loopbaangesprek.besluit import decide
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.gesprek import Gesprek, apply
from loopbaangesprek.plaats import Bevinding, Plaats, Verzamelaar
from loopbaangesprek.proefgesprek.vorm import Genoemd, Proefgesprek
from loopbaangesprek.teksten import proef as t
from loopbaangesprek.varianten import in_words_for
from loopbaangesprek.velden import is_step
from loopbaangesprek.volgorde import Beurt, order, turn
from loopbaangesprek.vragenbank import Vragenbank

_NERGENS = Plaats("", 0, 0)
_STAND = {"/overslaan": "overgeslagen", "/besproken": "besproken", "/later": "later"}


class Gespeeld(Struct, frozen=True):
    """A trial talk that was held: how it stands, what was asked in order, and what went wrong on the way.

    `over` are the answers to questions that never came.
    """

    gesprek: Gesprek
    gevraagd: tuple[Beurt, ...]
    over: tuple[tuple[str, Plaats], ...]
    bevindingen: tuple[Bevinding, ...]


def play(proef: Proefgesprek, bank: Vragenbank) -> Gespeeld:
    """Hold a trial talk with a bank; nothing of it is kept."""
    spel = _Spel(proef, bank)
    spel.run()
    over = tuple((naam, plaats) for naam, rij in spel.wacht.items() for _, plaats in rij)
    return Gespeeld(spel.gesprek, tuple(spel.gevraagd), over, tuple(spel.v.bevindingen))


class _Spel:
    """A game: the talk so far, and the answers that are still to be given, by question."""

    def __init__(self, proef: Proefgesprek, bank: Vragenbank) -> None:
        soort = bank.voor.soort[0] if len(bank.voor.soort) == 1 else None
        vorige = g.Vorige("eerder", proef.vorige_stap) if proef.vorige_stap else None
        self.datum = proef.datum
        self.gesprek = Gesprek(
            g.Begonnen(
                "proef",
                proef.datum.isoformat(),
                in_words_for(bank, proef.niveau, soort),
                "",
                pad=proef.pad,
                niveau=proef.niveau,
                vorige=vorige,
            )
        )
        self.v = Verzamelaar()
        self.gevraagd: list[Beurt] = []
        self.regels = {vraag.id for vraag in bank.vragen() if vraag.invoer == "regels"}
        self.wacht = self._waiting(proef.antwoorden)
        self._fill_kind(soort)

    def _fill_kind(self, soort: str | None) -> None:
        """A bank for one kind of experience fills it in as the talk begins, as it does in a real one."""
        for vraag in self.gesprek.begin.bank.vragen_voor.get("ervaring.soort", ())[:1]:
            if soort in {keuze.waarde for keuze in vraag.keuze} and vraag.id not in self.wacht:
                self._wish(w.Antwoord((vraag.id, 1), str(soort)), _NERGENS)

    def _waiting(self, antwoorden: Sequence[Genoemd]) -> dict[str, deque[tuple[str, Plaats]]]:
        """Line the answers up per question; where one answer holds lines, a list is one answer."""
        wacht: dict[str, deque[tuple[str, Plaats]]] = {}
        for regel in antwoorden:
            teksten = ("\n".join(regel.waarde),) if regel.naam in self.regels else regel.waarde
            wacht.setdefault(regel.naam, deque()).extend((tekst, regel.plaats) for tekst in teksten if tekst)
        return wacht

    def run(self) -> None:
        """Hold the talk to its end, or to where it goes wrong; a file cannot make it go on for ever."""
        stappen = 10 * (len(order(self.gesprek)) + sum(map(len, self.wacht.values())))
        for _ in range(stappen):
            if self.v.bevindingen or self._step():
                return
        self.v.add(_NERGENS, "P12", t.EINDELOOS)

    def _step(self) -> bool:
        """One prompt, or one question picked; says whether the talk is over."""
        beurten = order(self.gesprek)
        beurt = turn(self.gesprek, beurten)
        gekozen = self._picked(beurten, beurt)
        if gekozen is not None:
            self._wish(w.Kies(gekozen), _NERGENS)
        elif beurt is not None:
            self.gevraagd.append(beurt)
            self._answer(beurt)
        else:
            self._wish(w.Sluit(), _NERGENS)
        return gekozen is None and beurt is None

    def _picked(self, beurten: list[Beurt], nu: Beurt | None) -> g.Plek | None:
        """The first question before this one that has an answer in the file and does not come by itself.

        What was picked already is answered first, and so is an offer that has an answer: it may be what brings the
        question.
        """
        if nu is not None and (
            nu.plek in self.gesprek.wijs or (nu.soort == "aanbod" and self._has_answer(nu))
        ):
            return None
        voorbij = beurten if nu is None else beurten[: beurten.index(nu)]
        wacht = [b for b in voorbij if b.soort in ("vraag", "deelvraag") and b.geldt and self._has_answer(b)]
        open_ = (b.plek for b in wacht if self.gesprek.cel(b.plek).staat == "open")
        laatste = {b.vraag.id: b.ronde for b in beurten}
        rondes = (
            (b.vraag.id, b.ronde + 1) for b in wacht if b.ronde == laatste[b.vraag.id] and self._repeats(b)
        )
        return next(open_, None) or next(rondes, None)

    def _has_answer(self, beurt: Beurt) -> bool:
        return bool(self.wacht.get(beurt.vraag.id))

    def _repeats(self, beurt: Beurt) -> bool:
        """Whether another round can be picked; that of a step comes with an offer."""
        groepen = (groep for _, groep in self.gesprek.begin.bank.groepen() if groep.herhaal is not None)
        return any(groep.sleutel == beurt.vraag.id for groep in groepen) and not is_step(beurt.vraag.oogst)

    def _answer(self, beurt: Beurt) -> None:
        rij = self.wacht.get(beurt.vraag.id)
        if not rij:
            self._wish(w.Stand(beurt.plek, "overgeslagen"), _NERGENS)
            return
        tekst, plaats = rij.popleft()
        stand = _STAND.get(tekst)
        if stand is not None:
            self._wish(w.Stand(beurt.plek, stand), plaats)  # type: ignore[arg-type]  # one of the three
        elif tekst.startswith("/") and not tekst.startswith("//"):
            self.v.add(plaats, "P13", t.onbekende_opdracht(tekst))
        else:
            self._wish(
                w.Antwoord(beurt.plek, tekst.removeprefix("/") if tekst.startswith("//") else tekst), plaats
            )

    def _wish(self, wens: w.Wens, plaats: Plaats) -> None:
        try:
            feiten = decide(self.gesprek, wens, self.datum)
        except Geweigerd as nee:
            naam = wens.plek[0] if isinstance(wens, w.Antwoord) else ""
            self.v.add(plaats, "P11", t.geweigerd(naam, nee.zin))
            return
        for feit in feiten:
            self.gesprek = apply(self.gesprek, feit)
