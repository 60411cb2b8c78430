"""`/eerder`: a small story from an earlier talk with this jongere, laid beside this one (M12, M13).

The rule that lives here: only this jongere's, only when asked for, and only what may be printed. A story comes
along in the words it had there; the tool composes nothing, and links nothing without a yes. That yes says
that it is alike, and not that the words are right: what was not the jongere's there (M40) is not here either, until
the jongere agrees to it (M44).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from loopbaangesprek import wensen as w
from loopbaangesprek.antwoordvorm import quote
from loopbaangesprek.asking import ask_choice
from loopbaangesprek.dagnamen import say_date
from loopbaangesprek.desk.damage import damaged, mended
from loopbaangesprek.desk.log import note_quietly
from loopbaangesprek.desk.records import record_of
from loopbaangesprek.desk.sharing import shared
from loopbaangesprek.exports.zichtbaar import visible
from loopbaangesprek.fouten import GesprekBeschadigd, Geweigerd, OpslagFout
from loopbaangesprek.gebeurtenissen import Woorden
from loopbaangesprek.nee import says_no
from loopbaangesprek.oogst import whose
from loopbaangesprek.paden import VERHAAL
from loopbaangesprek.schoon import on_one_line
from loopbaangesprek.talk.session import Session
from loopbaangesprek.talk.sitting import Sitting
from loopbaangesprek.teksten import eerder as t
from loopbaangesprek.teksten import uitvoer as tu
from loopbaangesprek.volgorde import Beurt, order
from loopbaangesprek.vragenbank import Stem

if TYPE_CHECKING:
    from loopbaangesprek.exports.blokken import Alinea
    from loopbaangesprek.exports.bron import Bron
    from loopbaangesprek.kop import Kop
    from loopbaangesprek.stores.base import Store

_VELDEN = (
    "klein_verhaal.gebeurtenis", "klein_verhaal.rol", "klein_verhaal.verwachting", "klein_verhaal.aandeel",
    "klein_verhaal.emoties", "klein_verhaal.duiding", "klein_verhaal.tekst", "reflectie.goed_gedaan",
    "reflectie.gemist", "reflectie.inzicht",
)  # fmt: skip
"""What is laid on screen of an earlier story, below its title; only what is filled."""
_OVEREENKOMST = "verwante_verhalen.overeenkomst"
_KORT = 60


class Earlier(Struct, frozen=True):
    """An earlier story: the talk it was told in, its words as they were there, and all that is laid on screen."""

    gesprek: str
    naam: str
    verhaal: str
    woorden: Woorden
    van: Stem
    regels: tuple[str, ...]


def lay_beside(sitting: Sitting, _beurt: Beurt, _tekst: str, _rest: str) -> None:
    """`/eerder`: let an earlier story of this jongere be read, and put beside this one."""
    session = sitting.session
    code = session.talk.begin.code
    if sitting.large:
        sitting.reply(t.EERST_MEEKIJKEN_UIT)
    elif not code:
        sitting.reply(t.ZONDER_CODE)
    else:
        try:
            verhalen, zinnen = _stories(session.store.store, code, session.id)
        except OpslagFout as fout:
            sitting.reply(fout.zin)
        else:
            note_quietly(session.store.store, "gelezen", [verhaal.gesprek for verhaal in verhalen])
            sitting.reply(*zinnen)
            _choose(sitting, verhalen)


def _stories(store: Store, code: str, dit: str) -> tuple[list[Earlier], list[str]]:
    """The stories of the other talks that were held with this jongere, and a sentence about what can't be read."""
    koppen, zinnen = mended(store, store.of_code(code))
    verhalen: list[Earlier] = []
    for kop in koppen:
        if kop.id == dit or not kop.gevoerd:
            continue
        try:
            verhaal = _read(store, kop)
        except GesprekBeschadigd as fout:
            zinnen.append(fout.zin)
        else:
            verhalen += [verhaal] if verhaal else []
    return verhalen, zinnen


def _read(store: Store, kop: Kop) -> Earlier | None:
    """The story of a kept talk, if it has one; raises `GesprekBeschadigd`."""
    from loopbaangesprek.exports.bron import read  # noqa: PLC0415 - pydantic is only loaded for a record

    talk = shared(store, kop).talk
    try:
        bron = read(visible(record_of(talk)))
    except ValueError:  # pydantic's: the facts are facts, and no record comes of them
        raise GesprekBeschadigd(damaged(store, kop)) from None
    return _story(kop, bron)


def _story(kop: Kop, bron: Bron) -> Earlier | None:
    """The story that a print of a talk tells, or None where nothing was told that may be printed."""
    titel, gebeurtenis = bron.verslag.ervaring.titel, bron.verslag.klein_verhaal.gebeurtenis
    verhaal = next((tekst for tekst in (gebeurtenis, titel) if tekst and not says_no(tekst)), None)
    if verhaal is None:
        return None
    dag = say_date(date.fromisoformat(kop.datum))
    woorden, van = _told(bron, verhaal)
    return Earlier(
        gesprek=kop.id,
        naam=t.in_list(dag, _begin(titel or verhaal)),
        verhaal=verhaal,
        woorden=woorden,
        van=van,
        regels=(t.heading(dag, kop.bank_titel), "", *_laid_out(bron)),
    )


def _told(bron: Bron, verhaal: str) -> tuple[Woorden, Stem]:
    """How a story was told and by whom; of the jongere, and not their own there, it is no more than worked out."""
    from loopbaangesprek.exports.lezers.instemming import own  # noqa: PLC0415 - comes with a record

    bij = bron.antwoorden.get(verhaal)
    van = (bij and bij.van) or "jongere"
    if van == "jongere" and not own(bron.verslag).has(verhaal):
        return "uitgewerkt", van
    return "letterlijk" if bij and bij.woorden == "letterlijk" else "samengevat", van


def _begin(tekst: str) -> str:
    """The beginning of a story on one line, whole words where that can be."""
    regel = on_one_line(tekst)
    kort = regel[:_KORT]
    return regel if regel == kort else f"{kort.rpartition(' ')[0] or kort}…"


def _laid_out(bron: Bron) -> list[str]:
    """The fields of a story, each under its label, as a print of that talk has them."""
    alineas = [*bron.gelabeld(tu.HET_MOMENT, bron.verslag.ervaring.titel)]
    alineas += [alinea for pad in _VELDEN for alinea in bron.alinea(pad)]
    return [regel for alinea in alineas for regel in _paragraph(alinea)]


def _paragraph(alinea: Alinea) -> list[str]:
    van_wie = ", ".join(detail.tekst for detail in alinea.details)
    label = " ".join(filter(None, (alinea.label, van_wie and f"({van_wie})")))
    tekst = quote(alinea.tekst) if alinea.citaat else alinea.tekst
    return [*([label] if label else []), *(f"  {regel}" for regel in tekst.split("\n"))]


def _choose(sitting: Sitting, verhalen: Sequence[Earlier]) -> None:
    """Let one be picked and read; it is put beside this talk only after a yes."""
    if not verhalen:
        sitting.reply(t.GEEN_EERDER)
        return
    nummer = ask_choice(t.WELK_VERHAAL, [v.naam for v in verhalen], t.TERUG, face=sitting.face, stops=True)
    if nummer is None:
        return
    verhaal = verhalen[nummer]
    sitting.face.read_out(verhaal.regels)
    plek = _free_place(sitting.session, verhaal)
    if ask_choice(t.ERBIJ, list(t.ERBIJ_KEUZE.values()), face=sitting.face, stops=True) == 1:
        _link(sitting, verhaal, plek)


def _free_place(session: Session, verhaal: Earlier) -> Beurt:
    """Where the story comes: the first round without one, else the next round; raises `Geweigerd`.

    A round with half-typed text is left alone: an answer there would take that text away.
    """
    talk = session.talk
    if any(cel.herkomst == verhaal.gesprek for cel in talk.cellen.values()):
        raise Geweigerd(t.STAAT_ER_AL)
    dieper = {gr.sleutel: gr for _, gr in talk.begin.bank.groepen() if ("soort", "verdieping") in gr.vast}
    rondes = [b for b in order(talk) if b.groep in dieper and b.vraag.oogst == VERHAAL and b.geldt]
    if not rondes:
        raise Geweigerd(t.GEEN_VRAAG)
    for beurt in rondes:
        tekst = talk.tekst(beurt.plek)
        if (tekst is None or says_no(tekst)) and session.draft(beurt.plek) is None:
            return beurt
    if dieper[rondes[-1].groep].herhaal is None:
        raise Geweigerd(t.VOL)
    return replace(rondes[-1], ronde=rondes[-1].ronde + 1)


def _link(sitting: Sitting, verhaal: Earlier, beurt: Beurt) -> None:
    """Put the story at its place, in its own words, and ask next what is the same: that is what it is there for."""
    session = sitting.session
    wens = w.Verbind(beurt.plek, verhaal.verhaal, verhaal.gesprek, verhaal.woorden)
    sitting.wish_and_tell(wens, t.STAAT_ERBIJ)
    if whose(beurt, session.talk.cel(beurt.plek)) != verhaal.van:
        session.wish(w.Van(beurt.plek, verhaal.van))
    for andere in order(session.talk):
        hier = (andere.groep, andere.ronde) == (beurt.groep, beurt.ronde) and andere.geldt
        if hier and andere.vraag.oogst == _OVEREENKOMST and session.talk.tekst(andere.plek) is None:
            session.wish(w.Kies(andere.plek))
            return
