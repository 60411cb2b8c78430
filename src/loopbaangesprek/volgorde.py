"""Whose turn it is: the order of all places in a talk, and which of them apply.

The rule that lives here: whose turn it is = the place that was picked last, else the first one in this order
that applies, is asked by itself and is not done. Rules find their questions by `oogst`, never by id.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from loopbaangesprek.aanbod import offer_after_phase, offer_after_step, offer_before_closing
from loopbaangesprek.gebeurtenissen import Plek
from loopbaangesprek.gesprek import Gesprek
from loopbaangesprek.nee import says_no
from loopbaangesprek.velden import is_step, list_of
from loopbaangesprek.voorwaarden import applies, is_about_previous, opens_with_step, value_of
from loopbaangesprek.vragenbank import Fase, FaseNaam, Groep, Vraag

Soort = Literal["vraag", "deelvraag", "poort", "aanbod"]

EINDE = (
    "vervolgstap.activiteit",
    "vervolgstap.warmte.waarom",
    "vervolgstap.warmte.graad",
    "bevestiging.akkoord",
)
"""What is still asked when the talk is rounded off early."""


class Beurt(Struct, frozen=True):
    """A turn: one place in the order, with its question.

    `geldt`: its conditions hold. `vanzelf`: it is asked without being picked. `soort` tells a probe with an
    id (deelvraag), the question that opens another round (poort) and an offer of the engine (aanbod) apart.
    """

    fase: FaseNaam
    vraag: Vraag
    ronde: int
    soort: Soort
    geldt: bool
    vanzelf: bool
    groep: str

    @property
    def plek(self) -> Plek:
        """The place, as facts and drafts name it."""
        return (self.vraag.id, self.ronde)


def order(gesprek: Gesprek) -> list[Beurt]:
    """Every place of the talk in asking order, hidden ones, extras and probes included."""
    beurten: list[Beurt] = []
    for fase in gesprek.begin.bank.fasen:
        if fase.fase == "afronden":
            aanbod = offer_before_closing(gesprek, wacht=bool(put_off(gesprek, beurten)))
            beurten += _offer(gesprek, fase.fase, aanbod, 1)
        beurten += _phase(gesprek, fase)
    return beurten


def put_off(gesprek: Gesprek, beurten: list[Beurt]) -> list[Plek]:
    """The places on the path that wait until later, in asking order; the closing is too late to wait for."""
    later = {plek for plek, cel in gesprek.cellen.items() if cel.staat == "later"}
    if not later:
        return []
    return [b.plek for b in beurten if b.geldt and b.fase != "afronden" and b.plek in later]


def turn(gesprek: Gesprek, beurten: list[Beurt] | None = None) -> Beurt | None:
    """Whose turn it is, or None when nothing is left to ask."""
    beurten = order(gesprek) if beurten is None else beurten
    for plek in reversed(gesprek.wijs):
        for beurt in beurten:
            if beurt.plek == plek and beurt.geldt:
                return beurt
    return next((b for b in beurten if is_waiting(gesprek, b)), None)


def is_waiting(gesprek: Gesprek, beurt: Beurt) -> bool:
    """Whether this place will be asked by itself."""
    if gesprek.vroeg and beurt.vraag.oogst not in EINDE and not _is_remark(gesprek, beurt.vraag):
        return False
    return beurt.geldt and beurt.vanzelf and gesprek.cel(beurt.plek).staat == "open"


def place_of(gesprek: Gesprek, plek: Plek) -> Beurt | None:
    """The turn at a place, or None when the bank has no such question or round yet.

    It is the one in `order`, made by itself: a talk from a file asks for the place of each of its answers.
    """
    naam, ronde = plek
    stek = gesprek.begin.bank.groep_van.get(naam)
    if stek is None:  # an offer of the engine stands where the order puts it
        return next((b for b in order(gesprek) if b.plek == plek), None)
    fase, groep = stek
    if not 1 <= ronde <= _rounds_in(gesprek, fase, groep):
        return None
    return next((b for b in _round(gesprek, fase.fase, groep, ronde) if b.plek == plek), None)


def _phase(gesprek: Gesprek, fase: Fase) -> Iterator[Beurt]:
    groepen = _arranged(gesprek, fase)
    stappen = [i for i, groep in enumerate(groepen) if groep.over_een_stap]
    if stappen:
        yield from _groups(gesprek, fase.fase, groepen[: stappen[0]])
        yield from _steps(gesprek, fase.fase, groepen[stappen[0] : stappen[-1] + 1])
        yield from _groups(gesprek, fase.fase, groepen[stappen[-1] + 1 :])
    else:
        yield from _groups(gesprek, fase.fase, groepen)
    yield from _offer(gesprek, fase.fase, offer_after_phase(gesprek, fase.fase), 1)


def _arranged(gesprek: Gesprek, fase: Fase) -> tuple[Groep, ...]:
    """M11: after a negative experience motives come before qualities; it sets an order and hides nothing."""
    groepen = fase.groepen
    if value_of(gesprek, "ervaring.waardering") != "negatief":
        return groepen
    kwaliteit = _index(groepen, "groter_verhaal.kwaliteiten")
    motief = _index(groepen, "groter_verhaal.motieven")
    if kwaliteit is None or motief is None or motief < kwaliteit:
        return groepen
    verwisseld = list(groepen)
    verwisseld[kwaliteit], verwisseld[motief] = groepen[motief], groepen[kwaliteit]
    return tuple(verwisseld)


def _index(groepen: tuple[Groep, ...], lijst: str) -> int | None:
    return next(
        (i for i, gr in enumerate(groepen) if any(list_of(v.oogst or "") == lijst for v in gr.vragen)), None
    )


def _groups(gesprek: Gesprek, fase: FaseNaam, groepen: tuple[Groep, ...]) -> Iterator[Beurt]:
    for groep in groepen:
        for ronde in range(1, rounds(gesprek, groep) + 1):
            yield from _round(gesprek, fase, groep, ronde)


def _steps(gesprek: Gesprek, fase: FaseNaam, blok: tuple[Groep, ...]) -> Iterator[Beurt]:
    """The questions on the next step; another idea is another round of them (M26)."""
    for ronde in range(1, _step_rounds(gesprek, blok) + 1):
        for groep in blok:
            if groep.over_een_stap:
                yield from _round(gesprek, fase, groep, ronde)
            elif ronde == 1:
                yield from _groups(gesprek, fase, (groep,))
        yield from _offer(gesprek, fase, offer_after_step(gesprek, ronde), ronde)


def rounds(gesprek: Gesprek, groep: Groep) -> int:
    """How many rounds of a group are open: one more for each "ja" at its gate, or for what is filled behind it."""
    if groep.herhaal is None:
        return 1
    ronde = _furthest(gesprek, (groep,))
    while gesprek.tekst((groep.herhaal.id, ronde)) == "ja":
        ronde += 1
    return ronde


def _rounds_in(gesprek: Gesprek, fase: Fase, groep: Groep) -> int:
    """How many rounds of a group the order holds."""
    return _step_rounds(gesprek, fase.groepen) if groep.over_een_stap else rounds(gesprek, groep)


def _furthest(gesprek: Gesprek, groepen: tuple[Groep, ...]) -> int:
    """The last round in which something was said or picked; a gate opens a round, and is not in one."""
    namen = {v.id for groep in groepen for v in groep.alle() if v is not groep.herhaal}
    return max(gesprek.laatste_ronde.get(naam, 1) for naam in namen)


def _step_rounds(gesprek: Gesprek, blok: tuple[Groep, ...]) -> int:
    ronde = _furthest(gesprek, tuple(groep for groep in blok if groep.over_een_stap))
    return ronde + (gesprek.tekst(("aanbod.stap", ronde)) == "andere")


def _round(gesprek: Gesprek, fase: FaseNaam, groep: Groep, ronde: int) -> Iterator[Beurt]:
    eerste = groep.vragen[0]
    gesloten = groep.herhaal is not None and says_no(gesprek.tekst((eerste.id, ronde)))
    for vraag in groep.vragen:
        geldt = applies(gesprek, vraag, ronde) and not (gesloten and vraag is not eerste)
        vanzelf = _by_itself(gesprek, vraag, ronde, geopend=ronde > 1)
        yield Beurt(fase, vraag, ronde, "vraag", geldt, vanzelf, groep.sleutel)
        for deel in vraag.deelvragen:
            geldt_deel = geldt and not gesloten and applies(gesprek, deel, ronde)
            yield Beurt(
                fase, deel, ronde, "deelvraag", geldt_deel, _picked(gesprek, deel, ronde), groep.sleutel
            )
    if groep.herhaal is not None:
        yield _gate(gesprek, fase, groep, ronde, gesloten=gesloten)


def _gate(gesprek: Gesprek, fase: FaseNaam, groep: Groep, ronde: int, *, gesloten: bool) -> Beurt:
    poort = groep.herhaal or groep.vragen[0]
    gevuld = any(gesprek.tekst((v.id, ronde)) is not None for v in groep.alle() if v is not poort)
    verder = _furthest(gesprek, (groep,)) > ronde
    vanzelf = (not poort.extra) or (poort.id, ronde) in gesprek.gekozen
    return Beurt(fase, poort, ronde, "poort", gevuld and not gesloten and not verder, vanzelf, groep.sleutel)


def _offer(gesprek: Gesprek, fase: FaseNaam, vraag: Vraag | None, ronde: int) -> Iterator[Beurt]:
    if vraag is not None:
        yield Beurt(fase, vraag, ronde, "aanbod", geldt=not gesprek.vroeg, vanzelf=True, groep=vraag.id)


def _picked(gesprek: Gesprek, vraag: Vraag, ronde: int) -> bool:
    plek = (vraag.id, ronde)
    return (
        plek in gesprek.gekozen
        or _is_remark(gesprek, vraag)
        or (ronde == 1 and vraag.id in gesprek.begin.ster)
    )


def _by_itself(gesprek: Gesprek, vraag: Vraag, ronde: int, *, geopend: bool) -> bool:
    if _picked(gesprek, vraag, ronde):
        return True
    if geopend and not is_step(vraag.oogst):
        return True
    if vraag.oogst == "opening.wens_jongere" and opens_with_step(gesprek):
        return False  # M2: in a repeat talk the previous step opens; the wish is one key away
    if is_about_previous(vraag.oogst) and not opens_with_step(gesprek):
        return False  # M2: a first talk has no previous step, unless it was taken elsewhere
    return not vraag.extra and (gesprek.begin.pad == "standaard" or vraag.kort)


def _is_remark(gesprek: Gesprek, vraag: Vraag) -> bool:
    """M41: whoever agrees in part, or not, is asked what should be different."""
    if vraag.oogst != "bevestiging.opmerking":
        return False
    return value_of(gesprek, "bevestiging.akkoord") in ("deels", "nee")
