"""A standard talk by the kern alone: what is asked, what is typed, and how many keys that takes.

Run it to see the script of keys and words, so that it can be driven down (M43): `python -m bench.kern`.
"""

from __future__ import annotations

from dataclasses import dataclass

from loopbaangesprek.banks import bank_names, load_bank
from loopbaangesprek.besluit import decide
from loopbaangesprek.gesprek import Gesprek, apply
from loopbaangesprek.talk.beginning import Wanted, begin
from loopbaangesprek.volgorde import turn
from loopbaangesprek.wensen import Antwoord, Stand
from loopbaangesprek.wiring import now

BUITEN_DE_KERN = (
    "klein_verhaal.rol",
    "klein_verhaal.verwachting",
    "vooruitblik.nodig",
    "activeren.belemmeringen.wat",
)
"""The four questions of the standard path that are no kern; each costs one key, Ctrl-O."""
KEUZES = {
    "opening.vorige_stap.staat": "1",
    "ervaring.waardering": "1",
    "vervolgstap.warmte.graad": "1",
    "bevestiging.akkoord": "1",
}


@dataclass(frozen=True)
class Beat:
    """One prompt: the question, the keys that answer it, and whether it is a main question that was answered."""

    vraag: str
    keys: str
    enters: int
    main: bool


def play(bank: str) -> list[Beat]:
    """The prompts of a talk by the kern alone, in the order in which they come."""
    today = now().date()
    talk = Gesprek(
        begin(load_bank(bank, None), Wanted(), gesprek="kern", datum=today, vorige=None, programma="")
    )
    beats: list[Beat] = []
    while (beurt := turn(talk)) is not None:
        oogst = beurt.vraag.oogst or ""
        if oogst in BUITEN_DE_KERN:
            beats.append(Beat(beurt.vraag.vraag, "Ctrl-O", 0, main=False))
            facts = decide(talk, Stand(beurt.plek, "overgeslagen"), today)
        elif beurt.vraag.keuze:
            beats.append(Beat(beurt.vraag.vraag, KEUZES[oogst], 0, main=oogst == "bevestiging.akkoord"))
            facts = decide(talk, Antwoord(beurt.plek, KEUZES[oogst]), today)
        else:
            beats.append(Beat(beurt.vraag.vraag, "drie steekwoorden · Enter · Enter", 2, main=True))
            facts = decide(talk, Antwoord(beurt.plek, "drie korte steekwoorden"), today)
        for fact in facts:
            talk = apply(talk, fact)
    return beats


if __name__ == "__main__":
    for name in bank_names(None):
        beats = play(name)
        print(f"\n{name}")
        for beat in beats:
            print(f"  {'●' if beat.main else ' '} {beat.vraag:<78} {beat.keys}")
        print(
            f"  kernvragen {sum(b.main for b in beats)}, schermen {len(beats)}, Enters {sum(b.enters for b in beats)}"
        )
