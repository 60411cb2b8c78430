"""The shape of one bank file around its questions: its name, its phases, and the verbs of inheritance.

The rule that lives here: every file of a chain is looked at by itself, so that a mistake in the shape of a file is
told once, whatever builds on it. Whether the questions are right is seen later, when all of them stand together.
"""

from __future__ import annotations

from msgspec import Struct

from loopbaangesprek.dichtbij import nearest
from loopbaangesprek.keuring.leesvorm import (
    ID,
    check_keys,
    read_name,
    read_sentence,
    read_text,
    read_words,
    require,
    words_in,
)
from loopbaangesprek.plaats import Knoop, Verzamelaar
from loopbaangesprek.teksten import banken
from loopbaangesprek.velden import NIVEAUS, SOORTEN
from loopbaangesprek.vragenbank import FASEN, FaseNaam, Voor

BLAD_SLEUTELS = ("vragenbank", "titel", "versie", "bouwt_op", "voor", "fasen", "pas_aan", "voeg_toe", "weg")
FASE_SLEUTELS = ("fase", "richttijd", "vragen")
_LANGSTE_FASE = 240


class Hoofd(Struct, frozen=True):
    """A heading: what a bank file says about itself."""

    vragenbank: str
    titel: str
    versie: str
    voor: Voor | None
    bouwt_op: str | None


def read_sheet(v: Verzamelaar, blad: Knoop, bestandsnaam: str) -> Hoofd:
    """Read the heading of a file, and report what is wrong in its shape."""
    check_keys(v, blad, BLAD_SLEUTELS, "een vragenbank")
    hoofd = _read_heading(v, blad, bestandsnaam)
    _check_phases(v, blad, gebouwd=blad.get("bouwt_op") is not None)
    _check_verbs(v, blad)
    return hoofd


def _read_heading(v: Verzamelaar, blad: Knoop, bestandsnaam: str) -> Hoofd:
    for sleutel in ("vragenbank", "titel", "versie"):
        require(v, blad, sleutel, "een vragenbank")
    naam = read_name(v, lid) if (lid := blad.get("vragenbank")) else None
    if lid is not None and naam is not None and naam != bestandsnaam and ID.fullmatch(naam):
        v.add(lid, "B17", banken.andere_bestandsnaam(naam, bestandsnaam))
    return Hoofd(
        vragenbank=naam or bestandsnaam,
        titel=read_sentence(v, blad.get("titel")) or "",
        versie=read_text(v, blad.get("versie")) or "",
        voor=_read_audience(v, blad.get("voor")),
        bouwt_op=read_text(v, blad.get("bouwt_op")),
    )


def _read_audience(v: Verzamelaar, knoop: Knoop | None) -> Voor | None:
    if knoop is None:
        return None
    if not isinstance(knoop.waarde, dict):
        v.add(knoop, "B18", banken.VOOR_IS_GROEP)
        return None
    check_keys(v, knoop, ("niveau", "soort"), "voor")
    return Voor(
        niveau=read_words(v, knoop.get("niveau"), NIVEAUS, "niveau"),
        soort=read_words(v, knoop.get("soort"), SOORTEN, "soort ervaring"),
    )


def _check_phases(v: Verzamelaar, blad: Knoop, *, gebouwd: bool) -> None:
    """Report phases that are no phases, stand twice, or stand in another order than the talk's."""
    lid = blad.leden.get("fasen")
    if lid is None or lid.waarde is None:
        if not gebouwd:
            v.add(lid.sleutelplaats if lid else blad.plaats, "B19", banken.LEGE_BANK)
        return
    if not isinstance(lid.waarde, list):
        v.add(lid, "B20", banken.lijst_verwacht("fasen"))
        return
    if not lid.waarde and not gebouwd:
        v.add(lid.sleutelplaats, "B19", banken.LEGE_BANK)
    gezien: list[FaseNaam] = []
    for fase in lid.waarde:
        _check_phase(v, fase, gezien, gebouwd=gebouwd)


def _check_phase(v: Verzamelaar, fase: Knoop, gezien: list[FaseNaam], *, gebouwd: bool) -> None:
    if not isinstance(fase.waarde, dict):
        v.add(fase, "B21", banken.GEEN_FASE)
        return
    check_keys(v, fase, FASE_SLEUTELS, "een fase")
    read_minutes(v, fase.get("richttijd"))
    if require(v, fase, "fase", "een fase"):
        _check_phase_name(v, fase.leden["fase"], gezien)
    vragen = fase.leden.get("vragen")
    if vragen is not None and vragen.waarde is not None and not isinstance(vragen.waarde, list):
        v.add(vragen, "B20", banken.lijst_verwacht("vragen"))
    elif (vragen is None or not vragen.waarde) and not (gebouwd and fase.get("richttijd")):
        v.add(vragen.sleutelplaats if vragen else fase.plaats, "B19", banken.LEGE_FASE)


def _check_phase_name(v: Verzamelaar, knoop: Knoop, gezien: list[FaseNaam]) -> None:
    naam = read_text(v, knoop)
    if naam is None:
        return
    if naam not in FASEN:
        v.add(knoop, "B07", banken.onbekende_waarde(naam, "fase", FASEN, nearest(naam, FASEN)))
        return
    if naam in gezien:
        v.add(knoop, "B22", banken.dubbele_fase(naam))
    elif gezien and FASEN.index(naam) < max(FASEN.index(fase) for fase in gezien):
        v.add(knoop, "B22", banken.fase_volgorde(naam, FASEN))
    gezien.append(naam)


def read_minutes(v: Verzamelaar, knoop: Knoop | None) -> int | None:
    """Read a number of minutes."""
    tekst = read_text(v, knoop)
    if knoop is None or tekst is None:
        return None
    if tekst.isascii() and tekst.isdigit() and len(tekst) <= len(str(_LANGSTE_FASE)):
        minuten = int(tekst)
        if 0 < minuten <= _LANGSTE_FASE:
            return minuten
    v.add(knoop, "B23", banken.GEEN_GETAL)
    return None


def _check_verbs(v: Verzamelaar, blad: Knoop) -> None:
    """Report verbs without a bank to build on, and verbs of the wrong shape."""
    gebouwd = blad.get("bouwt_op") is not None
    for sleutel in ("pas_aan", "voeg_toe", "weg"):
        lid = blad.leden.get(sleutel)
        if lid is not None and not gebouwd:
            v.add(lid.sleutelplaats, "E01", banken.bouwt_op_nodig(sleutel))
    toevoeging, aanpassing, weg = (blad.get(sleutel) for sleutel in ("voeg_toe", "pas_aan", "weg"))
    if toevoeging is not None and not isinstance(toevoeging.waarde, list):
        v.add(toevoeging, "B20", banken.lijst_verwacht("voeg_toe"))
    if weg is not None and isinstance(weg.waarde, dict):
        v.add(weg, "B20", banken.lijst_verwacht("weg"))
    elif weg is not None:
        for item in words_in(v, weg):
            read_name(v, item)
    if aanpassing is not None:
        _check_changes(v, aanpassing)


def _check_changes(v: Verzamelaar, knoop: Knoop) -> None:
    if not isinstance(knoop.waarde, dict):
        v.add(knoop, "E02", banken.PAS_AAN_IS_GROEP)
        return
    for lid in knoop.waarde.values():
        if not isinstance(lid.waarde, dict) or not lid.waarde:
            v.add(lid.sleutelplaats, "E02", banken.PAS_AAN_IS_GROEP)
        if "id" in lid.leden:
            v.add(lid.leden["id"].sleutelplaats, "E03", banken.PAS_AAN_ID)
        if (vraag := lid.leden.get("vraag")) is not None and not vraag.waarde:
            v.add(vraag.sleutelplaats, "E04", banken.PAS_AAN_LEEG)
