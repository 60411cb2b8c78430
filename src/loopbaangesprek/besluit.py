"""What a wish comes to: the facts that `decide` gives for it, or the sentence with which it is refused.

The rule that lives here: deciding changes nothing. The facts are stored first, and applied after that.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from loopbaangesprek import gebeurtenissen as g
from loopbaangesprek import wensen as w
from loopbaangesprek.aanbod import AANBOD, LATER, reopened
from loopbaangesprek.antwoordvorm import Gelezen, read_answer
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.gebeurtenissen import Feit, Plek
from loopbaangesprek.gesprek import Gesprek, apply, lets_go
from loopbaangesprek.paden import VERHAAL
from loopbaangesprek.schoon import on_one_line, schoon
from loopbaangesprek.teksten import eerder as te
from loopbaangesprek.teksten import gesprek as t
from loopbaangesprek.velden import is_step
from loopbaangesprek.volgorde import Beurt, is_waiting, order, place_of, put_off, turn
from loopbaangesprek.vragenbank import FASEN
from loopbaangesprek.wijzigbaar import is_changed

Feiten = tuple[Feit, ...]
_MEESTE_RONDES = 100
"""More rounds than any talk has; a larger number in a file is a slip of the pen."""


def decide(gesprek: Gesprek, wens: w.Wens, vandaag: date) -> Feiten:
    """The facts a wish gives in this talk; raises `Geweigerd` with a sentence when it cannot be.

    `vandaag` is the day from which dates such as "vrijdag" are read.
    """
    na_afloop = isinstance(wens, (w.WerkUit, w.StemIn, w.Klaar, w.Wijzig))
    if na_afloop != (gesprek.einde is not None):
        raise Geweigerd(t.GESPREK_LOOPT_NOG if na_afloop else t.GESPREK_IS_KLAAR)
    if isinstance(wens, w.Antwoord):
        return _answer(gesprek, wens, vandaag)
    if isinstance(wens, w.Verbind):
        return _link(gesprek, wens, vandaag)
    if isinstance(wens, w.WerkUit):
        return _work_out(gesprek, wens, vandaag)
    return _BESLUIT[type(wens)](gesprek, wens)


def _place(gesprek: Gesprek, plek: Plek) -> Beurt:
    beurt = place_of(gesprek, plek) or _next_round(gesprek, plek)
    if beurt is None:
        raise Geweigerd(t.onbekende_vraag(plek[0]))
    return beurt


def _there(gesprek: Gesprek, plek: Plek) -> Plek:
    """The place itself, once it is sure that the bank knows it."""
    _place(gesprek, plek)
    return plek


def _next_round(gesprek: Gesprek, plek: Plek) -> Beurt | None:
    """A round that no gate has opened yet may be filled directly: what is behind a gate answers it."""
    eerste = place_of(gesprek, (plek[0], 1))
    if eerste is None or not 1 <= plek[1] <= _MEESTE_RONDES:
        return None
    herhaalt = any(gr.herhaal and gr.sleutel == eerste.groep for _, gr in gesprek.begin.bank.groepen())
    return eerste if herhaalt or is_step(eerste.vraag.oogst) else None


def _answer(gesprek: Gesprek, wens: w.Antwoord, vandaag: date) -> Feiten:
    beurt = _place(gesprek, wens.plek)
    gelezen = _read(beurt, wens.tekst, vandaag)
    if wens.woorden is not None:
        tekst = (
            gelezen.tekst
            if beurt.vraag.keuze or beurt.vraag.invoer != "tekst"
            else schoon(wens.tekst).strip()
        )
        gelezen = Gelezen(tekst, wens.woorden)
    feit = g.Beantwoord(*wens.plek, tekst=gelezen.tekst, woorden=gelezen.woorden)
    return (feit, *_consequences(gesprek, wens.plek, gelezen.tekst))


def _link(gesprek: Gesprek, wens: w.Verbind, vandaag: date) -> Feiten:
    """M12: only a story that is like this one comes from an earlier talk, and "nee" is no story."""
    if _place(gesprek, wens.plek).vraag.oogst != VERHAAL:
        raise Geweigerd(te.GEEN_PLEK)
    bron = on_one_line(schoon(wens.gesprek))
    verhaal, *rest = _answer(gesprek, w.Antwoord(wens.plek, wens.tekst, wens.woorden), vandaag)
    if lets_go(verhaal) or not bron:
        raise Geweigerd(te.GEEN_VERHAAL)
    return (verhaal, *rest, g.Verbonden(*wens.plek, gesprek=bron))


def _read(beurt: Beurt, tekst: str, vandaag: date) -> Gelezen:
    """What was typed as it will be kept; of control characters alone nothing is left, and that is no answer."""
    if not schoon(tekst).strip():
        raise Geweigerd(t.LEEG_ANTWOORD)
    gelezen = read_answer(beurt.vraag, tekst, vandaag)
    if not gelezen.tekst:
        raise Geweigerd(t.LEEG_ANTWOORD)
    return gelezen


def _consequences(gesprek: Gesprek, plek: Plek, keuze: str) -> Feiten:
    """The choice made at an offer asks places again; the first of them must end up on top."""
    naam = plek[0]
    if naam not in AANBOD:
        return ()
    alles = naam == LATER and keuze == "ja"
    opnieuw = put_off(gesprek, order(gesprek)) if alles else reopened(gesprek, naam, keuze)
    return tuple(g.Gekozen(*p) for p in reversed(opnieuw))


def _stand(gesprek: Gesprek, wens: w.Stand) -> Feiten:
    """An offer or a gate that is passed over is answered with its last choice; what is put off comes back."""
    beurt = _place(gesprek, wens.plek)
    komt_terug = wens.staat == "later" and beurt.vraag.id != LATER
    if beurt.soort in ("vraag", "deelvraag") or komt_terug:
        return (_STAND[wens.staat](*wens.plek),)
    return (g.Beantwoord(*wens.plek, tekst=beurt.vraag.keuze[-1].waarde if beurt.vraag.keuze else "nee"),)


_STAND: dict[str, Callable[..., Feit]] = {
    "besproken": g.Besproken,
    "overgeslagen": g.Overgeslagen,
    "later": g.Uitgesteld,
}


def _back(gesprek: Gesprek, _: w.Terug) -> Feiten:
    """To what was asked before this: the question of a probe, else the last one that somebody dealt with."""
    beurten = order(gesprek)
    nu = turn(gesprek, beurten)
    grens = beurten.index(nu) if nu is not None else len(beurten)
    for beurt in reversed(beurten[:grens]):
        van_deze = nu is not None and nu.ronde == beurt.ronde and nu.vraag in beurt.vraag.deelvragen
        if van_deze or _was_asked(gesprek, beurt):
            return (g.Teruggegaan(*beurt.plek),)
    raise Geweigerd(t.AL_BIJ_HET_BEGIN)


def _was_asked(gesprek: Gesprek, beurt: Beurt) -> bool:
    """Whether a question was on screen: not filled in beforehand, and not passed by a jump."""
    cel = gesprek.cel(beurt.plek)
    gesteld = cel.staat != "open" and not cel.gepasseerd
    return gesteld and beurt.geldt and beurt.vanzelf and beurt.soort in ("vraag", "deelvraag")


def _go(gesprek: Gesprek, wens: w.Ga) -> Feiten:
    beurten = order(gesprek)
    doel = _target(gesprek, beurten, wens.doel.strip().lower())
    nu = turn(gesprek, beurten)
    van = beurten.index(nu) if nu is not None else len(beurten)
    tussen = beurten[van : beurten.index(doel)]
    wacht = (b for b in tussen if is_waiting(gesprek, b) and b.fase != "afronden")
    uitgesteld = tuple(g.Uitgesteld(*b.plek, gepasseerd=b is not nu) for b in wacht)
    return (*uitgesteld, g.Gegaan(*doel.plek), *_offer_first(gesprek, uitgesteld, doel))


def _offer_first(gesprek: Gesprek, uitgesteld: Feiten, doel: Beurt) -> Feiten:
    """Whoever goes to the closing is first offered what was put off, this time's included."""
    for feit in uitgesteld:
        gesprek = apply(gesprek, feit)
    wacht = next((b for b in order(gesprek) if b.vraag.id == LATER and is_waiting(gesprek, b)), None)
    return (g.Gekozen(*wacht.plek),) if wacht is not None and doel.fase == "afronden" else ()


def _target(gesprek: Gesprek, beurten: list[Beurt], woord: str) -> Beurt:
    fasen = [f for f in FASEN if woord and f.startswith(woord)]
    if len(fasen) == 1:
        hier = [b for b in beurten if b.fase == fasen[0] and b.geldt and b.soort == "vraag"]
        wacht = [b for b in hier if is_waiting(gesprek, b)]
        if wacht or hier:
            return (wacht or hier)[0]
    for beurt in beurten:
        if beurt.vraag.id == woord and beurt.geldt:
            return beurt
    raise Geweigerd(t.WAARHEEN)


def _probe(gesprek: Gesprek, wens: w.Doorvraag) -> Feiten:
    beurt = _place(gesprek, wens.plek)
    for deel in beurt.vraag.deelvragen:
        if deel.id == wens.tekst:
            return (g.Gekozen(deel.id, wens.plek[1]),)
    return (g.Doorgevraagd(*wens.plek, tekst=wens.tekst),)


def _reword(gesprek: Gesprek, wens: w.Anders) -> Feiten:
    return (g.Herverwoord(*_there(gesprek, wens.plek), tekst=on_one_line(schoon(wens.tekst))),)


def _note(gesprek: Gesprek, wens: w.Notitie) -> Feiten:
    return (g.Genoteerd(*_there(gesprek, wens.plek), tekst=schoon(wens.tekst).strip()),)


def _work_out(gesprek: Gesprek, wens: w.WerkUit, vandaag: date) -> Feiten:
    beurt = _place(gesprek, wens.plek)
    if gesprek.tekst(wens.plek) is not None or is_changed(gesprek, beurt.vraag.oogst):
        raise Geweigerd(t.AL_INGEVULD)
    gelezen = _read(beurt, wens.tekst, vandaag)
    return (g.Beantwoord(*wens.plek, tekst=gelezen.tekst, woorden="uitgewerkt"),)


_BESLUIT: dict[type, Callable[[Gesprek, Any], Feiten]] = {
    w.Stand: _stand,
    w.Kies: lambda t_, wens: (g.Gekozen(*_there(t_, wens.plek)),),
    w.Terug: _back,
    w.Herzie: lambda t_, wens: (g.Teruggegaan(*_there(t_, wens.plek)),),
    w.Ga: _go,
    w.Doorvraag: _probe,
    w.Notitie: _note,
    w.Anders: _reword,
    w.Van: lambda t_, wens: (g.Toegeschreven(*_there(t_, wens.plek), van=wens.van),),
    w.Afscherming: lambda t_, wens: (g.Afgeschermd(*_there(t_, wens.plek), soort=wens.soort),),
    w.Intrekken: lambda t_, wens: (g.Ingetrokken(*_there(t_, wens.plek)), g.Besproken(*wens.plek)),
    w.Vertel: lambda _, __: (g.Verteld(),),
    w.RondAf: lambda _, __: (g.Vervroegd(),),
    w.BreekAf: lambda _, __: (g.Afgebroken(),),
    w.Sluit: lambda _, __: (g.Afgerond(),),
    w.StemIn: lambda _, __: (g.Ingestemd(),),
    w.Klaar: lambda _, __: (g.Uitgewerkt(),),
    w.Wijzig: lambda _, wens: (g.Gewijzigd(wens.pad, wens.oud, wens.nieuw, wens.reden, wens.wanneer),),
}
