"""A dossier as blocks: first which talks there are, what came of the steps and how the picture grew.

Then what was said, each thing under the stories that show it.

The rule that lives here: facts stand beside each other, each under its day; how often something was said is no
heading, no order and no number (M30). A dossier knows no format.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from loopbaangesprek.datums import say_day
from loopbaangesprek.dossier.vorm import (
    Aanvulling,
    Dossier,
    Dossiergesprek,
    Draad,
    Kenmerkspoor,
    Leefregelspoor,
    Merk,
    Naam,
    Regelplaats,
    Stap,
    Terugblik,
    Verband,
    Vindplaats,
)
from loopbaangesprek.exports.blokken import Alinea, Blok, Detail, Kop, Opsomming, StilleRegel
from loopbaangesprek.schoon import on_one_line
from loopbaangesprek.teksten import dossier as t
from loopbaangesprek.teksten import uitvoer as tu


def compose_dossier(
    dossier: Dossier, bestanden: Mapping[str, str], opmerkingen: Sequence[str]
) -> Iterator[Blok]:
    """A dossier by itself; `bestanden` are the files of the talks, where they are written beside it."""
    yield Kop(t.titel(dossier.code), 1)
    yield StilleRegel(" · ".join((days(dossier.gesprekken), *at_school(dossier.gesprekken))))
    yield from map(StilleRegel, opmerkingen)
    yield from under(t.GESPREKKEN, points(_talk(g, bestanden) for g in dossier.gesprekken))
    yield from picture(dossier)
    if dossier.gesprekken and not bestanden:
        yield StilleRegel(t.LEZEN)


def talks_by_day(gesprekken: Sequence[Dossiergesprek], namen: Mapping[str, str]) -> Iterator[Blok]:
    """The talks with the rest that is known of each; `namen` are the names that the contents give them."""
    yield from under(t.GESPREKKEN, points(_by_day(gesprek, namen[gesprek.id]) for gesprek in gesprekken))


def _by_day(gesprek: Dossiergesprek, naam: str) -> Alinea:
    """One talk by its name and its moment, with what is ours to say of it on one line."""
    hoe = _how(gesprek.merken, "inzicht", t.BIJ_DE_NAAM)
    id_ = f"{t.NAAM} {gesprek.id}" if gesprek.bank else ""
    stil = " · ".join(filter(None, (*_what_it_was(gesprek), hoe, id_)))
    over = labelled((t.OVER, gesprek.titel if gesprek.inzicht else None))
    return Alinea(naam, say_day(gesprek.datum), details=(*over, *_remarks(stil)))


def picture(dossier: Dossier) -> Iterator[Blok]:
    """The steps, how the picture grew, and what was said in which talk."""
    yield from under(t.STAPPEN, points(map(_step, dossier.stappen)))
    yield from under(t.AANVULLINGEN, points(map(_grown, dossier.aanvullingen)))
    yield from under(t.RODE_DRAAD, points(map(_thread, dossier.rode_draden)))
    yield from under(t.KWALITEITEN, chain.from_iterable(map(_trait, dossier.kwaliteiten)))
    yield from under(t.MOTIEVEN, chain.from_iterable(map(_trait, dossier.motieven)))
    yield from under(t.LEEFREGELS, chain.from_iterable(map(_rule, dossier.leefregels)))
    yield from under(t.VERBANDEN, points(map(_link, dossier.verbanden)))


def under(kop: str, blokken: Iterable[Blok]) -> Iterator[Blok]:
    """Blocks under a heading; where there are none there is no heading either."""
    inhoud = tuple(blokken)
    yield from (Kop(kop), *inhoud) if inhoud else ()


def points(punten: Iterable[Alinea]) -> Iterator[Opsomming]:
    """Points as one list, where there are any."""
    if gevuld := tuple(punten):
        yield Opsomming(gevuld)


def days(gesprekken: Sequence[Dossiergesprek]) -> str:
    """From which day to which the talks were."""
    if not gesprekken:
        return t.NOG_GEEN_GESPREK
    return t.van_tot(say_day(gesprekken[0].datum), say_day(gesprekken[-1].datum))


def at_school(gesprekken: Sequence[Dossiergesprek]) -> list[str]:
    """The level and the year that the last talk tells of those that tell one."""
    school = [t.school(g.niveau, g.leerjaar) for g in gesprekken if g.niveau or g.leerjaar]
    return [on_one_line(deel) for deel in school[-1:]]


def _story(datum: str, titel: str | None) -> str:
    """Where something was said: the day, and the title of the story."""
    return ", ".join(filter(None, (say_day(datum), on_one_line(titel or ""))))


def labelled(*delen: tuple[str, str | None]) -> Iterator[Detail]:
    """Short lines, each under its label; what is empty is left out."""
    for label, tekst in delen:
        if tekst:
            yield Detail(tekst, label)


def _remarks(*zinnen: str | None) -> Iterator[Detail]:
    yield from (Detail(zin) for zin in zinnen if zin)


def _how(merken: Iterable[Merk], lid: str, vooraf: str = "") -> str:
    """How a text came, where it is not the jongere's in the talk; `vooraf` says which text."""
    hoe = ", ".join(t.HOE[merk.hoe] for merk in merken if merk.lid == lid)
    return f"{vooraf} {hoe}".strip() if hoe else ""


def _with_how(woord: str, merken: Iterable[Merk], lid: str) -> str:
    """The word before a text, with how that text came where it is not the jongere's in the talk."""
    return ", ".join(filter(None, (woord, _how(merken, lid))))


def _talk(gesprek: Dossiergesprek, bestanden: Mapping[str, str]) -> Alinea:
    naam = gesprek.id if gesprek.bank and not bestanden else None
    details = (
        *_remarks(_how(gesprek.merken, "inzicht", t.BIJ_DE_NAAM)),
        *labelled((t.OVER, gesprek.titel if gesprek.inzicht else None)),
        *_remarks(*_what_it_was(gesprek)),
        *labelled((t.NAAM, naam), (t.BESTAND, bestanden.get(gesprek.id))),
    )
    return Alinea(gesprek.inzicht or gesprek.titel or "", say_day(gesprek.datum), details=details)


def _what_it_was(gesprek: Dossiergesprek) -> tuple[str, ...]:
    """With which questions and whom a talk was, how it stands, and whether the jongere does not agree."""
    akkoord = t.AKKOORD.get(gesprek.akkoord or "", "")
    return (t.soort_gesprek(gesprek.bank, gesprek.rol), t.STATUS[gesprek.status], akkoord)


def _step(stap: Stap) -> Alinea:
    label = say_day(stap.datum) if stap.datum else t.UIT_ANDER_GESPREK
    if stap.status == "nog_niet":
        return Alinea(label=label, details=(Detail(t.GEEN_STAP),))
    if stap.activiteit is None:
        return Alinea(label=t.STAP_VAN_EERDER, details=(Detail(t.WELKE_STAP_ONBEKEND), *_outcome(stap)))
    wanneer = say_day(stap.wanneer) if stap.wanneer else None
    return Alinea(stap.activiteit, label, details=(*labelled((t.WANNEER, wanneer)), *_outcome(stap)))


def _outcome(stap: Stap) -> Iterator[Detail]:
    """What was noted of what came of it, talk by talk and then as it stands; nothing of it twice."""
    terug = stap.terugblikken
    for terugblik in terug:
        yield from _looked_back(terugblik)
    if not any(stap.staat in (None, b.staat) and stap.geleerd in (None, b.geleerd) for b in terug):
        yield from labelled((t.STAND, stap.staat and tu.STAAT[stap.staat]), (t.GELEERD, stap.geleerd))
    if not (terug or stap.staat or stap.geleerd):
        yield Detail(t.NOG_NIET_GENOTEERD)


def _looked_back(terugblik: Terugblik) -> Iterator[Detail]:
    dag = say_day(terugblik.datum)
    if not (terugblik.staat or terugblik.geleerd):
        yield Detail(t.niets_genoteerd(dag))
    yield from labelled(
        (t.op(dag), terugblik.staat and tu.STAAT[terugblik.staat]),
        (t.GELEERD if terugblik.staat else t.geleerd_op(dag), terugblik.geleerd),
    )


def _thread(draad: Draad) -> Alinea:
    voorlopig = t.VOORLOPIG if draad.voorlopig else None
    return Alinea(
        draad.tekst, say_day(draad.datum), details=(*_remarks(voorlopig, _how(draad.merken, "tekst")),)
    )


def _trait(spoor: Kenmerkspoor) -> Iterator[Blok]:
    """A word of the jongere, and below it the stories that show it."""
    yield Alinea(spoor.naam)
    yield Opsomming(tuple(map(_shown, spoor.verhalen)))


def _shown(plaats: Vindplaats) -> Alinea:
    hoe = _remarks(
        None if plaats.blijkt_uit else t.GEEN_MOMENT,
        _how(plaats.merken, "naam", t.BIJ_DE_NAAM),
        _how(plaats.merken, "blijkt_uit", t.BIJ_HET_MOMENT),
    )
    return Alinea(plaats.blijkt_uit or "", _story(plaats.datum, plaats.titel), details=tuple(hoe))


def _rule(spoor: Leefregelspoor) -> Iterator[Blok]:
    """A leefregel, and below it what each talk said of it."""
    yield Alinea(spoor.regel)
    yield Opsomming(tuple(map(_used, spoor.gesprekken)))


def _used(plaats: Regelplaats) -> Alinea:
    leden = labelled(
        (_with_how(t.INZET, plaats.merken, "inzet"), plaats.inzet),
        (_with_how(t.VOORDEEL, plaats.merken, "voordeel"), plaats.voordeel),
        (_with_how(t.NADEEL, plaats.merken, "nadeel"), plaats.nadeel),
    )
    hoe = _remarks(_how(plaats.merken, "regel"))
    return Alinea(label=_story(plaats.datum, plaats.titel), details=(*hoe, *leden))


def _link(verband: Verband) -> Alinea:
    eerder = say_day(verband.eerder_datum) if verband.eerder_datum else None
    details = (
        *_remarks(t.uit_gesprek(eerder), _how(verband.merken, "verhaal")),
        *labelled((_with_how(t.ZELFDE, verband.merken, "overeenkomst"), verband.overeenkomst)),
    )
    return Alinea(verband.verhaal, say_day(verband.datum), details=details)


def _grown(aanvulling: Aanvulling) -> Alinea:
    details = labelled((t.NIEUW, _in_a_row(aanvulling.nieuw)), (t.OPNIEUW, _in_a_row(aanvulling.opnieuw)))
    return Alinea(label=say_day(aanvulling.datum), details=tuple(details))


def _in_a_row(namen: Iterable[Naam]) -> str:
    return "; ".join(on_one_line(naam.naam) for naam in namen)
