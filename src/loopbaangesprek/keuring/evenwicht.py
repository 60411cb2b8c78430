"""Whether a bank as a whole makes a talk: its length, its phases, and both sides of an experience (M9, M43).

The rule that lives here: what is asked is found by walking the bank with the engine itself, along every path. All of it
is a warning, because a school may know better.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec import Struct

from loopbaangesprek.keuring.samenhang import Stuk
from loopbaangesprek.plaats import Knoop, Plaats, Verzamelaar
from loopbaangesprek.teksten import keuring as t
from loopbaangesprek.vragenbank import FaseNaam, Vraag, Vragenbank
from loopbaangesprek.wandeling import STAART, Wandeling, walks

STANDAARD = (18, 25)
"""The most main questions on a standard path, and its minutes."""
KORT = (11, 15)
"""The same for a short one."""
MEESTE_VRAGEN = 250
MEESTE_WEGEN = 250
"""More than any bank for people has; walking further would only take time."""
TEKENS = ("positief", "negatief")


class Wegen(Struct, frozen=True):
    """The paths of a bank: every way through the standard talk and through the short one."""

    standaard: tuple[Wandeling, ...]
    kort: tuple[Wandeling, ...]


def find_ways(bank: Vragenbank) -> Wegen | None:
    """Walk a bank as it is, and as a talk that follows an earlier step; None where that would take too long."""
    if sum(1 for _ in bank.vragen()) > MEESTE_VRAGEN:
        return None
    gewoon, kort = (
        tuple(
            weg
            for vervolg in (False, True)
            for weg in walks(bank, pad, vervolg=vervolg, hoogstens=MEESTE_WEGEN)
        )
        for pad in ("standaard", "kort")
    )
    return Wegen(gewoon, kort)


def check_length(v: Verzamelaar, bank: Vragenbank, wegen: Wegen | None, plek: Plaats) -> None:
    """Warn of a talk with more main questions than its time has room for."""
    langst = _always_asked(bank) if wegen is None else _most(wegen.standaard)
    if langst > STANDAARD[0]:
        v.warn(plek, "W14", t.lang_pad(langst, *STANDAARD))
    langst_kort = 0 if wegen is None else _most(wegen.kort)
    if langst_kort > KORT[0]:
        v.warn(plek, "W15", t.lang_kort_pad(langst_kort, *KORT))


def _most(wegen: Sequence[Wandeling]) -> int:
    return max((len(weg.hoofdvragen) for weg in wegen), default=0)


def _always_asked(bank: Vragenbank) -> int:
    """How many questions every talk asks; enough to know of a very large bank."""
    vragen = (vraag for _, groep in bank.groepen() for vraag in groep.vragen)
    return sum(not (v.extra or v.als or v.als_niet or v.oogst in STAART) for v in vragen)


def check_phases(
    v: Verzamelaar, bank: Vragenbank, wegen: Wegen, richttijden: dict[str, Knoop], kop: Plaats
) -> None:
    """Warn of a phase that takes longer than it says, at one minute for each main question."""
    for fase in bank.fasen:
        if fase.richttijd is None or (lid := richttijden.get(fase.fase)) is None:
            continue
        vragen = max((_in_phase(weg, fase.fase) for weg in wegen.standaard), default=0)
        if vragen > fase.richttijd:
            v.warn(_here(lid.plaats, kop), "W16", t.lange_fase(fase.fase, vragen, fase.richttijd))


def _here(plek: Plaats, kop: Plaats) -> Plaats:
    """The place itself, or the heading of the file that somebody works on where it is in another file."""
    return plek if plek.bestand == kop.bestand else kop


def _in_phase(weg: Wandeling, fase: FaseNaam) -> int:
    return sum(beurt.fase == fase for beurt in weg.hoofdvragen)


def check_twins(v: Verzamelaar, bank: Vragenbank, stukken: Sequence[Stuk], kop: Plaats) -> None:
    """Warn of a phase that goes on after a good experience only, or after a bad one only."""
    keuzes = {k.id for k in bank.vragen() if {w.waarde for w in k.keuze}.issuperset(TEKENS)}
    per_id = {stuk.vraag.id: stuk for stuk in stukken}
    for fase in bank.fasen:
        vragen = [vraag for groep in fase.groepen for vraag in groep.vragen if not vraag.extra]
        kanten = {kant: vraag.id for vraag in reversed(vragen) if (kant := _side(vraag, keuzes)) is not None}
        if len(kanten) == 1:
            ((kant, id_),) = kanten.items()
            v.warn(_here(_condition_of(per_id[id_]), kop), "W10", t.zonder_tweeling(id_, fase.fase, kant))


def _side(vraag: Vraag, keuzes: Collection[str]) -> str | None:
    """The one side that a question is for; None when it comes after both."""
    open_ = [
        teken
        for teken in TEKENS
        if all(teken in v.waarden for v in vraag.als if v.vraag in keuzes)
        and not any(teken in v.waarden for v in vraag.als_niet if v.vraag in keuzes)
    ]
    return open_[0] if len(open_) == 1 else None


def _condition_of(stuk: Stuk) -> Plaats:
    sleutel = "als" if stuk.knoop.get("als") is not None else "als_niet"
    return stuk.knoop.leden[sleutel].sleutelplaats


def check_short(v: Verzamelaar, bank: Vragenbank, stukken: Sequence[Stuk], kop: Plaats) -> None:
    """Warn of a question of the short talk that waits for one that is not asked there."""
    gevraagd = {vraag.id for vraag in bank.vragen() if vraag.kort and vraag.id in bank.hoofdvragen}
    for stuk in stukken:
        if stuk.vraag.id not in gevraagd:
            continue
        if niet := [voorwaarde.vraag for voorwaarde in stuk.vraag.als if voorwaarde.vraag not in gevraagd]:
            plek = _here(stuk.knoop.leden["kort"].sleutelplaats, kop)
            v.warn(plek, "W19", t.wacht_op_niet_kort(stuk.vraag.id, niet[0]))
