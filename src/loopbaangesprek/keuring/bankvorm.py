"""From the phases of a bank, flattened, to a Vragenbank with every place remembered.

The rule that lives here: what comes out is whole, or there are findings; half a bank never leaves this file.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from loopbaangesprek.keuring.bladvorm import Hoofd, read_minutes
from loopbaangesprek.keuring.leesvorm import check_keys, read_text, require
from loopbaangesprek.keuring.samenhang import GroepStuk, Stuk, check
from loopbaangesprek.keuring.vraagvorm import read_question
from loopbaangesprek.plaats import Bevinding, Knoop, Verzamelaar
from loopbaangesprek.teksten import banken
from loopbaangesprek.vragenbank import FASEN, Fase, Groep, Voor, Vraag, Vragenbank

GROEP_SLEUTELS = ("herhaal", "vast", "vragen")


class Gelezen(Struct, frozen=True):
    """A reading: the bank, everything that was found in it, and the pieces it was read from.

    `heel` says that all the files it builds on were there.
    """

    bank: Vragenbank
    bevindingen: tuple[Bevinding, ...]
    groepen: tuple[GroepStuk, ...] = ()
    heel: bool = True


def read_phases(
    v: Verzamelaar, hoofd: Hoofd, fasen: Sequence[Knoop], bestand: str, *, heel: bool = True
) -> Gelezen:
    """Read flattened phases into a bank; when the bank is whole, check it as a whole too.

    `bestand` is the file that somebody is working on.
    """
    gelezen: list[Fase] = []
    stukken: list[GroepStuk] = []
    for knoop in fasen:
        fase, nieuw = _read_phase(v, knoop)
        stukken += nieuw
        gelezen += [fase] if fase is not None and fase.groepen else []
    bank = Vragenbank(hoofd.vragenbank, hoofd.titel, hoofd.versie, tuple(gelezen), hoofd.voor or Voor())
    if heel and not stukken and not v.bevindingen:
        v.bevindingen.append(Bevinding(bestand, 1, 1, "B19", "fout", banken.LEGE_BANK))
    samen = check(stukken, bestand) if heel else ()
    return Gelezen(bank, (*v.bevindingen, *samen), tuple(stukken), heel)


def is_group(knoop: Knoop) -> bool:
    """Whether a node is meant as a group of questions."""
    return "vragen" in knoop.leden or "herhaal" in knoop.leden


def _read_phase(v: Verzamelaar, knoop: Knoop) -> tuple[Fase | None, list[GroepStuk]]:
    naam = knoop.leden.get("fase")
    vragen = knoop.leden.get("vragen")
    paren = [_read_item(v, item) for item in (vragen.lijst if vragen else ())]
    groepen = tuple(groep for groep, _ in paren if groep is not None)
    stukken = [stuk for _, stuk in paren]
    if naam is None or naam.waarde not in FASEN:
        return None, stukken
    # The minutes were looked at with the sheet they stand in.
    richttijd = read_minutes(Verzamelaar(), knoop.get("richttijd"))
    return Fase(naam.waarde, groepen, richttijd), stukken


def _read_item(v: Verzamelaar, knoop: Knoop) -> tuple[Groep | None, GroepStuk]:
    """Read a group, or a question that stands alone."""
    if is_group(knoop):
        return _read_group(v, knoop)
    stukken = read_question(v, knoop)
    groep = Groep((stukken[0].vraag,)) if stukken else None
    return groep, GroepStuk(tuple(stukken))


def _read_group(v: Verzamelaar, knoop: Knoop) -> tuple[Groep | None, GroepStuk]:
    check_keys(v, knoop, GROEP_SLEUTELS, "een groep")
    vragen, stukken = _read_members(v, knoop)
    herhaal = None
    if (poort := knoop.get("herhaal")) is not None and (gelezen := read_question(v, poort, "herhaal")):
        herhaal = gelezen[0].vraag
        stukken += gelezen
    vast, vast_knoop = _read_fixed(v, knoop.get("vast"))
    groep = Groep(tuple(vragen), herhaal, vast) if vragen else None
    return groep, GroepStuk(tuple(stukken), vast_knoop)


def _read_members(v: Verzamelaar, knoop: Knoop) -> tuple[list[Vraag], list[Stuk]]:
    if not require(v, knoop, "vragen", "een groep"):
        return [], []
    lid = knoop.leden["vragen"]
    if not isinstance(lid.waarde, list):
        v.add(lid, "B20", banken.lijst_verwacht("vragen"))
    per_vraag = [gelezen for item in lid.lijst if (gelezen := read_question(v, item))]
    return [gelezen[0].vraag for gelezen in per_vraag], [stuk for gelezen in per_vraag for stuk in gelezen]


def _read_fixed(v: Verzamelaar, knoop: Knoop | None) -> tuple[tuple[tuple[str, str], ...], Knoop | None]:
    if knoop is None:
        return (), None
    if not isinstance(knoop.waarde, dict):
        v.add(knoop, "B24", banken.VAST_IS_GROEP)
        return (), None
    paren = ((sleutel, read_text(v, lid)) for sleutel, lid in knoop.waarde.items())
    return tuple((sleutel, waarde) for sleutel, waarde in paren if waarde is not None), knoop
