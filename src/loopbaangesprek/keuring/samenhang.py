"""The checks on a bank that the engine depends on, over all questions together.

The rule that lives here: whatever passes can be held as a talk. Ids are unique, conditions look back at a
choice that was made, and every answer has a field of the record that takes it. Each check reports everything it
finds; the words of a question are looked at elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from loopbaangesprek.dichtbij import nearest
from loopbaangesprek.keuring.leesvorm import items
from loopbaangesprek.plaats import Bevinding, Ernst, Knoop, Plaats, Verzamelaar
from loopbaangesprek.teksten import banken
from loopbaangesprek.velden import LIJSTEN, VELDEN, Veld, list_of
from loopbaangesprek.vragenbank import Vraag

__all__ = ["Bevinding", "Ernst", "GroepStuk", "Plaats", "Stuk", "check"]

VAST_WAARDEN = {("verwante_verhalen", "soort"): ("verbreding", "verdieping")}
"""The fixed members that a bank may give an item of a list, with their values."""


class Stuk(Struct, frozen=True):
    """A piece of a bank: a question with the node it was read from."""

    vraag: Vraag
    knoop: Knoop

    def at(self, sleutel: str) -> Plaats:
        """Give the place of what stands behind a key; without it, that of the question."""
        lid = self.knoop.leden.get(sleutel)
        return self.knoop.plaats if lid is None else lid.plaats


class GroepStuk(Struct, frozen=True):
    """A group of a bank: its questions in asking order, probes and gate included, and what is fixed in it."""

    stukken: tuple[Stuk, ...]
    vast: Knoop | None = None


def check(groepen: Sequence[GroepStuk], hoofd: str) -> tuple[Bevinding, ...]:
    """Check a flattened bank; `hoofd` is the file that somebody is working on, and gets the blame first."""
    v = Verzamelaar()
    stukken = [stuk for groep in groepen for stuk in groep.stukken]
    _check_ids(v, stukken, hoofd)
    _check_former_ids(v, stukken)
    _check_conditions(v, stukken)
    for stuk in stukken:
        _check_harvest(v, stuk)
    for groep in groepen:
        _check_lists(v, groep)
    return tuple(v.bevindingen)


def _check_ids(v: Verzamelaar, stukken: Sequence[Stuk], hoofd: str) -> None:
    """Report every question whose id another one has already."""
    per_id: dict[str, list[Stuk]] = {}
    for stuk in stukken:
        if stuk.vraag.id:
            per_id.setdefault(stuk.vraag.id, []).append(stuk)
    for id_, dragers in per_id.items():
        # The parent's question was there before, wherever the new one was put.
        eerste, *later = sorted(dragers, key=lambda s: s.at("id").bestand == hoofd)
        for stuk in later:
            v.add(stuk.at("id"), "K01", banken.dubbele_id(id_, eerste.at("id")))


def _check_former_ids(v: Verzamelaar, stukken: Sequence[Stuk]) -> None:
    """Report a former id that belongs to another question, now or before."""
    drager = {stuk.vraag.id: stuk for stuk in reversed(stukken)}
    for stuk in stukken:
        for item in items(stuk.knoop.leden.get("vroeger")) if stuk.vraag.vroeger else ():
            eerder = drager.setdefault(str(item.waarde), stuk)
            if eerder is not stuk or item.waarde == stuk.vraag.id:
                v.add(item, "K02", banken.oude_id_in_gebruik(str(item.waarde), eerder.at("id")))


def _check_conditions(v: Verzamelaar, stukken: Sequence[Stuk]) -> None:
    """Report every condition that cannot be known when its question is asked."""
    plek = {stuk.vraag.id: nummer for nummer, stuk in reversed(list(enumerate(stukken)))}
    for nummer, stuk in enumerate(stukken):
        for sleutel in ("als", "als_niet"):
            lid = stuk.knoop.leden.get(sleutel)
            for id_, waarden in (lid.leden if lid else {}).items():
                if id_ not in plek:
                    v.add(waarden.sleutelplaats, "K03", banken.onbekende_vraag(id_, nearest(id_, plek)))
                elif plek[id_] >= nummer:
                    v.add(waarden.sleutelplaats, "K04", _too_early(stuk, id_, stukken))
                else:
                    _check_values(v, stukken[plek[id_]], waarden)


def _too_early(stuk: Stuk, id_: str, stukken: Sequence[Stuk]) -> str:
    """Say what is wrong with looking at a question that is not behind us."""
    if stuk.vraag.id == id_:
        return banken.ZICHZELF
    kring = _circle(id_, stuk.vraag.id, {s.vraag.id: s.vraag for s in reversed(stukken)})
    return banken.als_kring((stuk.vraag.id, *kring)) if kring else banken.als_later(id_)


def _circle(van: str, naar: str, vragen: dict[str, Vraag]) -> tuple[str, ...]:
    """The questions from one to another, each waiting for the next; empty when they do not wait for each other."""
    wegen: list[tuple[str, ...]] = [(van,)]
    gezien = {van}
    for weg in wegen:
        vraag = vragen.get(weg[-1])
        for voorwaarde in (*vraag.als, *vraag.als_niet) if vraag else ():
            if voorwaarde.vraag == naar:
                return weg
            if voorwaarde.vraag not in gezien:
                gezien.add(voorwaarde.vraag)
                wegen.append((*weg, voorwaarde.vraag))
    return ()


def _check_values(v: Verzamelaar, stuk: Stuk, knoop: Knoop) -> None:
    """Report values that the choice of the question does not have; a choice that is broken was reported."""
    vraag = stuk.vraag
    if not vraag.keuze:
        if "keuze" not in stuk.knoop.leden:
            v.add(knoop.sleutelplaats, "K05", banken.als_open_vraag(vraag.id))
        return
    waarden = [keuze.waarde for keuze in vraag.keuze]
    per_woord = {keuze.woord: keuze.waarde for keuze in vraag.keuze}
    for item in items(knoop):
        if not isinstance(item.waarde, str) or item.waarde in waarden:
            continue
        gok = (per_woord[item.waarde],) if item.waarde in per_woord else nearest(item.waarde, waarden)
        v.add(item, "K06", banken.als_waarde(item.waarde, vraag.id, waarden, gok))


def _check_harvest(v: Verzamelaar, stuk: Stuk) -> None:
    """Report an oogst that no field of the record can take in."""
    pad = stuk.vraag.oogst
    if pad is None:
        return
    if (veld := VELDEN.get(pad)) is None:
        v.add(stuk.at("oogst"), "K07", _unknown_field(pad))
    elif veld.soort == "keuze":
        _check_choice_field(v, stuk, pad, veld)
    elif veld.soort == "datum" and stuk.vraag.keuze:
        v.add(stuk.at("keuze"), "K09", banken.KEUZE_BIJ_DATUM)


def _unknown_field(pad: str) -> str:
    leden = [veld for veld in VELDEN if veld.startswith(f"{pad}.")]
    return banken.lijst_zonder_lid(pad, leden) if leden else banken.onbekend_veld(pad, nearest(pad, VELDEN))


def _check_choice_field(v: Verzamelaar, stuk: Stuk, pad: str, veld: Veld) -> None:
    """Report a question that can give a choice field something it does not know."""
    lid = stuk.knoop.leden.get("keuze")
    if lid is None:
        v.add(stuk.at("oogst"), "K08", banken.keuze_nodig(pad, veld.waarden))
        return
    for item in lid.leden.values() if lid.leden else items(lid):
        if isinstance(item.waarde, str) and item.waarde not in veld.waarden:
            v.add(item, "K09", banken.keuze_past_niet(item.waarde, pad, veld.waarden))


def _check_lists(v: Verzamelaar, groep: GroepStuk) -> None:
    """Report a group that feeds two lists, or fixes what its list does not have."""
    lijst: str | None = None
    for stuk in groep.stukken:
        eigen = list_of(stuk.vraag.oogst) if stuk.vraag.oogst else None
        if lijst is not None and eigen not in (None, lijst):
            v.add(stuk.at("oogst"), "K10", banken.MEER_LIJSTEN)
        lijst = lijst or eigen
    if groep.vast is not None:
        _check_fixed(v, groep.vast, lijst)


def _check_fixed(v: Verzamelaar, vast: Knoop, lijst: str | None) -> None:
    """Report fixed members that the items of the list do not have."""
    if lijst is None:
        v.add(vast.sleutelplaats, "K11", banken.VAST_ZONDER_LIJST)
        return
    for sleutel, lid in vast.leden.items():
        waarden = VAST_WAARDEN.get((lijst, sleutel))
        if sleutel not in LIJSTEN[lijst]:
            v.add(lid.sleutelplaats, "K12", banken.vast_onbekend(sleutel, lijst, LIJSTEN[lijst]))
        elif waarden is not None and isinstance(lid.waarde, str) and lid.waarde not in waarden:
            gok = nearest(lid.waarde, waarden)
            v.add(lid, "K12", banken.onbekende_waarde(lid.waarde, sleutel, waarden, gok))
