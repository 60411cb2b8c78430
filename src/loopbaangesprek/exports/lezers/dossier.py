"""The whole dossier as one document: contents, the talks beside each other, and then each talk on a page of its own.

The rule that lives here: a reader gets of a dossier what that reader gets of each talk, and what stands above the talks
is made of that alone. Of a talk that runs or was broken off only that it was there is told (M46).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

from msgspec import Struct

from loopbaangesprek.datums import say_day
from loopbaangesprek.dossier.samenstellen import make_dossier
from loopbaangesprek.exports import lezers
from loopbaangesprek.exports.blokken import (
    Bladzijde,
    Blok,
    Inhoud,
    Kop,
    Punt,
    Schrijfruimte,
    StilleRegel,
    Streep,
    Tijdlijn,
    Verwijzing,
)
from loopbaangesprek.exports.dossier_opbouw import at_school, days, picture, talks_by_day
from loopbaangesprek.exports.lezers import school
from loopbaangesprek.exports.lezers.eigen_dossier import is_open, own_picture, says_something, without_boxes
from loopbaangesprek.exports.lezers.eigen_woorden import own_words
from loopbaangesprek.exports.opbouw import title
from loopbaangesprek.exports.uitgave import GEWOON, Lezer, Stuk, Uiterlijk, sees_all
from loopbaangesprek.exports.zichtbaar import visible
from loopbaangesprek.teksten import dossier as t
from loopbaangesprek.teksten import lezers as tl
from loopbaangesprek.verslag import Verslag

if TYPE_CHECKING:
    from loopbaangesprek.dossier.vorm import Dossier
    from loopbaangesprek.paden import Velden
    from loopbaangesprek.wetboek import Wet

_DIEPST = 3
"""No heading stands deeper than this."""
_SCHRIJFREGELS = 8
"""How many lines the jongere has to write on, at the very end."""
_VAST = "\u00a0"
"""A space at which no line breaks."""


class Deel(Struct, frozen=True):
    """One talk of a dossier: its record, as much of it as the reader gets, and why no more is told than that it was."""

    verslag: Verslag
    te_lezen: Verslag
    alleen_dat: str = ""

    @property
    def datum(self) -> date:
        """The day of the talk."""
        return self.verslag.gesprek.datum


class Bundel(Struct, frozen=True):
    """The talks of one jongere as one reader gets them, in time, and how many that reader does not get at all."""

    code: str
    lezer: Lezer | None
    delen: tuple[Deel, ...]
    niet_erin: int = 0

    @property
    def titel(self) -> str:
        """What stands on top; in the jongere's own copy is no code."""
        return t.MIJN_GESPREKKEN if self.lezer == "jongere" else t.titel(self.code)

    @property
    def records(self) -> list[Velden]:
        """The records as data, each with what the reader gets of it."""
        return [deel.te_lezen.model_dump(mode="json", by_alias=True) for deel in self.delen]

    def dossier(self) -> Dossier:
        """The talks side by side, made of what the reader gets of each.

        Which earlier talk a step came from is nobody's words, and without it what came of a step stands by itself.
        """
        records = self.records
        for record, deel in zip(records, self.delen, strict=True):
            terug, hele = record["opening"]["vorige_stap"], deel.verslag.opening.vorige_stap
            if terug and hele and (terug["staat"] or terug["geleerd"]):
                terug["gesprek"] = hele.gesprek
        return make_dossier(self.code, records, self.lopend)

    @property
    def lopend(self) -> frozenset[str]:
        """The ids of the talks that still run."""
        return frozenset(deel.verslag.gesprek.id for deel in self.delen if deel.alleen_dat == "loopt")


def bind(code: str, verslagen: Iterable[Verslag], lopend: frozenset[str], lezer: Lezer | None) -> Bundel:
    """The talks for one reader; `lopend` are the ids of those that still run.

    The jongere gets no talk that holds nothing of what they said.
    """
    op_tijd = sorted(verslagen, key=lambda verslag: verslag.gesprek.datum)
    delen = tuple(_part(verslag, lopend, lezer) for verslag in op_tijd)
    mee = tuple(d for d in delen if not d.alleen_dat and says_something(d.te_lezen))
    mee = mee if lezer == "jongere" else delen
    return Bundel(code, lezer, mee, len(delen) - len(mee))


def _part(verslag: Verslag, lopend: frozenset[str], lezer: Lezer | None) -> Deel:
    afgebroken = verslag.gesprek.status == "afgebroken"
    waarom = "afgebroken" if afgebroken else "loopt" if verslag.gesprek.id in lopend else ""
    alles = sees_all(lezer)
    return Deel(verslag, own_words(verslag) if lezer == "jongere" else visible(verslag, alles=alles), waarom)


def document(
    bundel: Bundel, *, wet: Wet | None = None, uiterlijk: Uiterlijk = GEWOON, opmerkingen: Sequence[str] = ()
) -> Stuk:
    """The dossier to read; `opmerkingen` are about what is not in it."""
    dossier = bundel.dossier()
    gesloten = _closed(bundel) if bundel.lezer == "jongere" else frozenset()
    gesprekken = list(_talks(bundel, wet, gesloten))
    koppen = [next(blok for blok in gesprek if isinstance(blok, Kop)) for gesprek in gesprekken]
    blokken = (
        Kop(bundel.titel, 1),
        *map(StilleRegel, (*_span(bundel, dossier, opmerkingen), *opmerkingen)),
        *_time_line(bundel, dossier),
        *_contents(bundel, koppen),
        *_picture(bundel, dossier, gesloten, koppen),
        *chain.from_iterable(gesprekken),
        *_at_the_end(bundel, wet),
    )
    return Stuk(
        bundel.titel,
        (*uiterlijk.voor, *blokken, *uiterlijk.na),
        voet=bundel.titel,
        krap=bundel.lezer == "jongere",
        uiterlijk=uiterlijk,
    )


def page_of(deel: Deel, lezer: Lezer | None, wet: Wet | None, anker: str = "") -> tuple[Blok, ...]:
    """What a reader gets of one talk, its headings a level deeper, the first of them with the anchor.

    What is there once in a dossier, at its end, is not in it: room to write, and where the headings come from.
    """
    if lezer == "school":
        blokken = school.page(deel.verslag, wet)
    else:
        blokken = lezers.pages(deel.verslag, lezer, alles=sees_all(lezer), wet=wet)
    blokken = tuple(blok for blok in blokken if not isinstance(blok, Schrijfruimte))
    if not any(isinstance(blok, Kop) for blok in blokken):
        blokken = (Kop(title(deel.te_lezen), 1), *blokken)
    return tuple(_deeper(blokken, anker))


def _deeper(blokken: Iterable[Blok], anker: str) -> Iterator[Blok]:
    for blok in blokken:
        if not isinstance(blok, Kop):
            yield blok
            continue
        yield Kop(blok.tekst, min(blok.niveau + 1, _DIEPST), anker)
        anker = ""


def _talks(bundel: Bundel, wet: Wet | None, gesloten: Collection[str]) -> Iterator[tuple[Blok, ...]]:
    for nummer, deel in enumerate(bundel.delen, 1):
        anker = f"gesprek-{nummer}"
        if deel.alleen_dat:
            kop, regel = t.ALLEEN_DAT[deel.alleen_dat]
            dag = say_day(deel.datum)
            yield (Streep(), Kop(kop, anker=anker), StilleRegel(f"{dag} · {regel}"))
        else:
            pagina = page_of(deel, bundel.lezer, wet, anker)
            klaar = deel.verslag.gesprek.id in gesloten
            # What a school gets of a talk is short: talks stand below each other, as many as go on a sheet.
            begin = Streep() if bundel.lezer == "school" else Bladzijde()
            yield (begin, *(without_boxes(pagina) if klaar else pagina))


def _at_the_end(bundel: Bundel, wet: Wet | None) -> Iterator[Blok]:
    """Room for the jongere to write; for a school where its headings come from, for each level once."""
    verteld = [deel.verslag for deel in bundel.delen if not deel.alleen_dat]
    if bundel.lezer == "jongere" and verteld:
        yield Schrijfruimte(tl.ZELF_SCHRIJVEN, _SCHRIJFREGELS)
    elif bundel.lezer == "school" and verteld:
        yield Streep()
        yield from map(StilleRegel, dict.fromkeys(school.whence(verslag, wet) for verslag in verteld))


def _span(bundel: Bundel, dossier: Dossier, opmerkingen: Sequence[str]) -> tuple[str, ...]:
    """From when to when the talks were; where there are none that is said, unless a remark tells why."""
    if bundel.delen:
        school = () if bundel.lezer == "jongere" else at_school(dossier.gesprekken)
        return (" · ".join((days(dossier.gesprekken), *school)),)
    leeg = t.NOG_NIETS_VAN_MIJ if bundel.niet_erin else t.HIER_NOG_GEEN_GESPREK
    leeg = leeg if bundel.lezer == "jongere" else t.NOG_GEEN_GESPREK
    return () if opmerkingen else (leeg,)


def _time_line(bundel: Bundel, dossier: Dossier) -> tuple[Tijdlijn, ...]:
    """The days of the talks and of the steps; one day alone makes no line, and a school asks for none."""
    stappen = (date.fromisoformat(stap.wanneer) for stap in dossier.stappen if stap.wanneer)
    punten = {
        *(Punt(deel.datum, t.PUNT_GESPREK) for deel in bundel.delen),
        *(Punt(dag, t.PUNT_STAP) for dag in stappen),
    }
    op_tijd = sorted(punten, key=lambda punt: (punt.dag, punt.naam))
    if bundel.lezer == "school" or not op_tijd or op_tijd[0].dag == op_tijd[-1].dag:
        return ()
    return (Tijdlijn(tuple(op_tijd)),)


def _contents(bundel: Bundel, koppen: Iterable[Kop]) -> tuple[Inhoud, ...]:
    """A line a talk: what stands above its page, and the day."""
    regels = tuple(
        # A day is one thing to read: beside a long name it goes to the next line as a whole.
        Verwijzing(kop.tekst, kop.anker, say_day(deel.datum).replace(" ", _VAST))
        for kop, deel in zip(koppen, bundel.delen, strict=True)
    )
    return (Inhoud(t.INHOUD, regels),) if regels else ()


def _picture(
    bundel: Bundel, dossier: Dossier, gesloten: Collection[str], koppen: Iterable[Kop]
) -> Iterator[Blok]:
    """What the talks say beside each other; a school has no need of it. A talk has the same name everywhere."""
    if bundel.lezer == "jongere":
        yield from own_picture(dossier, gesloten)
    elif bundel.lezer != "school":
        namen = {deel.verslag.gesprek.id: kop.tekst for deel, kop in zip(bundel.delen, koppen, strict=True)}
        yield from talks_by_day(dossier.gesprekken, namen)
        yield from picture(dossier)


def _closed(bundel: Bundel) -> frozenset[str]:
    """The talks whose step is no longer open, also where it was the counsellor who noted that."""
    records = (visible(deel.verslag).model_dump(mode="json", by_alias=True) for deel in bundel.delen)
    stappen = make_dossier(bundel.code, records).stappen
    return frozenset(stap.gesprek for stap in stappen if stap.gesprek and not is_open(stap))
