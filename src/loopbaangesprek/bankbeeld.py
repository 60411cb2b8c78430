"""A bank as it is looked at: phase by phase every question, with all that belongs to it in words.

The rule that lives here: what is shown is what a talk would ask, and beside it the file to change it in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from loopbaangesprek.bankbestand import Bankbestand, Stamboom
from loopbaangesprek.schoon import on_one_line
from loopbaangesprek.teksten import bankbeeld as t
from loopbaangesprek.teksten.velden import describe
from loopbaangesprek.vragenbank import Groep, Variant, Voorwaarde, Vraag, Vragenbank
from loopbaangesprek.wegen import longest

_SPRONG = "  "


def picture(bank: Vragenbank, stamboom: Stamboom, fase: str | None = None) -> Iterator[str]:
    """The bank in lines, a question after the other; with `fase` that phase alone."""
    yield from _heading(bank, stamboom)
    wie = _Blik(bank, stamboom)
    for deel in bank.fasen:
        if fase in (None, deel.fase):
            yield from ("", t.fase(deel.fase, deel.richttijd))
            for groep in deel.groepen:
                yield from wie.group(groep)
    if fase is not None and fase not in {deel.fase for deel in bank.fasen}:
        yield from ("", t.LEEG.format(fase=fase))


def _heading(bank: Vragenbank, stamboom: Stamboom) -> Iterator[str]:
    yield on_one_line(bank.titel)
    yield t.kop(bank.vragenbank, on_one_line(bank.versie), bank.voor.niveau, bank.voor.soort)
    if len(stamboom.bestanden) > 1:
        yield t.bouwt_op([_name(bestand) for bestand in stamboom.bestanden[1:]])
    yield t.omvang(len(bank.hoofdvragen), longest(bank), longest(bank, "kort"))
    for bestand in stamboom.bestanden:
        yield _SPRONG + t.waar(bestand.naam, bestand.pad, eigen=bestand.eigen)


def _name(bestand: Bankbestand) -> str:
    return t.bestand(bestand.naam, eigen=bestand.eigen)


class _Blik:
    """A look at the questions of one bank."""

    def __init__(self, bank: Vragenbank, stamboom: Stamboom) -> None:
        self.woorden = {vraag.id: {k.waarde: k.woord for k in vraag.keuze} for vraag in bank.vragen()}
        self.herkomst = stamboom.herkomst

    def group(self, groep: Groep) -> Iterator[str]:
        for vraag in groep.vragen:
            yield from ("", self._margin(vraag, vraag.id))
            yield from _indented((on_one_line(vraag.vraag), *self._details(vraag)))
        if (poort := groep.herhaal) is not None:
            yield from _indented((self._margin(poort, f"{t.HERHAAL}: {on_one_line(poort.vraag)}"),))
        if groep.vast:
            vast = ", ".join(f"{sleutel} {waarde}" for sleutel, waarde in groep.vast)
            yield from _indented((f"{t.VAST}: {vast}",))

    def _margin(self, vraag: Vraag, begin: str) -> str:
        """What stands beside a question: when it is asked, and the file it comes from."""
        bij = ((t.KORT, vraag.kort), (t.EXTRA, vraag.extra), (t.VERPLICHT, vraag.verplicht))
        herkomst = self.herkomst[vraag.id]
        bron = t.herkomst(_name(herkomst.uit), [_name(bestand) for bestand in herkomst.veranderd])
        return t.NAAST.join((begin, *(woord for woord, geldt in bij if geldt), bron))

    def _details(self, vraag: Vraag) -> Iterator[str]:
        for variant in vraag.varianten:
            yield from _variant(variant)
        if vraag.tip:
            yield f"{t.TIP}: {on_one_line(vraag.tip)}"
        if vraag.keuze:
            yield f"{t.KEUZE}: {', '.join(on_one_line(k.woord) for k in vraag.keuze)}"
        for doorvraag in vraag.doorvragen:
            yield from self._probe(doorvraag)
        yield from (self._condition(v, t.alleen_na) for v in vraag.als)
        yield from (self._condition(v, t.niet_na) for v in vraag.als_niet)
        yield f"{t.PLEK}: {describe(vraag.oogst) if vraag.oogst else t.ZONDER_PLEK}"
        yield from _small_things(vraag)

    def _probe(self, doorvraag: str | Vraag) -> Iterator[str]:
        if isinstance(doorvraag, str):
            yield f"- {on_one_line(doorvraag)}"
            return
        yield self._margin(doorvraag, t.NAAST.join((f"- {on_one_line(doorvraag.vraag)}", doorvraag.id)))
        yield from _indented(self._details(doorvraag))

    def _condition(self, voorwaarde: Voorwaarde, zeg: Callable[[str, Sequence[str]], str]) -> str:
        woorden = self.woorden.get(voorwaarde.vraag, {})
        return zeg(voorwaarde.vraag, [on_one_line(woorden.get(w, w)) for w in voorwaarde.waarden])


def _variant(variant: Variant) -> Iterator[str]:
    """Other words for a question."""
    if variant.vraag:
        yield f"{variant.voor}: {on_one_line(variant.vraag)}"
    if variant.tip:
        yield f"{variant.voor}, {t.TIP}: {on_one_line(variant.tip)}"
    for zin in variant.doorvragen or ():
        yield f"{variant.voor} - {on_one_line(zin)}"


def _small_things(vraag: Vraag) -> Iterator[str]:
    """What few questions have, or few people look for."""
    if vraag.invoer != "tekst":
        yield t.INVOER[vraag.invoer]
    if vraag.competentie:
        yield f"{t.COMPETENTIE}: {', '.join(vraag.competentie)}"
    if vraag.stem:
        yield f"{t.STEM}: {vraag.stem}"
    if vraag.gevoelig:
        yield t.GEVOELIG
    if vraag.vroeger:
        yield f"{t.VROEGER}: {', '.join(vraag.vroeger)}"


def _indented(regels: Sequence[str] | Iterator[str]) -> Iterator[str]:
    yield from (f"{_SPRONG}{regel}" for regel in regels)
