"""Records for tests: an empty one with what a test needs in it, and a full one.

The rule that lives here: a test names only what it is about; everything else is empty.
"""

from __future__ import annotations

from typing import Any

from loopbaangesprek.velden import COMPETENTIES, LIJSTEN, VELDEN, list_of
from loopbaangesprek.verslag import Antwoord, Verslag

Data = dict[str, Any]

SHA = "0" * 64


def leeg_verslag(**anders: Any) -> Verslag:
    """Build a record in which nothing was said, but for the parts given by name; sections are merged."""
    return Verslag.model_validate(_merge(_leeg(), anders))


def antwoord(tekst: str | None, **anders: Any) -> Antwoord:
    """Build one answer in the record, said in the jongere's words and typed in key words."""
    leeg = {
        "vraag": "moment",
        "fase": "terugkijken",
        "ronde": 1,
        "gevraagd": "Welk moment is je bijgebleven?",
        "antwoord": tekst,
        "staat": "beantwoord",
        "buiten_pad": False,
        "woorden": "samengevat",
        "van": "jongere",
        "doorgevraagd": (),
        "notitie": None,
        "afgeschermd": None,
    }
    return Antwoord.model_validate(leeg | anders)


def in_veld(pad: str, waarde: object) -> Data:
    """The parts of a record in which one field is filled; a member of a list fills its first item."""
    lijst = list_of(pad)
    if lijst is not None:
        item = dict.fromkeys(LIJSTEN[lijst]) | {pad.rpartition(".")[2]: waarde}
        return _nest(lijst, [item])
    if pad == "rode_draad.tekst":
        return _nest("rode_draad", {"tekst": waarde, "voorlopig": False})
    if pad.startswith("vervolgstap.warmte."):
        return _nest("vervolgstap.warmte", {"graad": None, "waarom": None} | {pad.rpartition(".")[2]: waarde})
    if pad.startswith("opening.vorige_stap."):
        leeg = {"gesprek": None, "activiteit": None, "staat": None, "geleerd": None}
        return _nest("opening.vorige_stap", leeg | {pad.rpartition(".")[2]: waarde})
    return _nest(pad, [waarde] if VELDEN[pad].soort == "regels" else waarde)


def _nest(pad: str, waarde: object) -> Data:
    for naam in reversed(pad.split(".")):
        waarde = {naam: waarde}
    assert isinstance(waarde, dict)
    return waarde


def _merge(onder: Data, boven: Data) -> Data:
    uit = dict(onder)
    for naam, waarde in boven.items():
        diep = isinstance(waarde, dict) and isinstance(uit.get(naam), dict)
        uit[naam] = _merge(uit[naam], waarde) if diep else waarde
    return uit


def _leeg() -> Data:
    leeg: Data = {"schema": 1, "verwante_verhalen": (), "rode_draad": None}
    for pad, veld in VELDEN.items():
        if list_of(pad) is None and not pad.startswith(
            ("rode_draad.", "vervolgstap.warmte.", "opening.vorige_stap.")
        ):
            leeg = _merge(leeg, _nest(pad, () if veld.soort == "regels" else None))
    for lijst in LIJSTEN:
        leeg = _merge(leeg, _nest(lijst, ()))
    return _merge(leeg, {
        "gesprek": {
            "id": "g-1", "datum": "2026-11-20", "status": "afgerond", "vorm": "samen", "aanwezig": (),
            "bank": {"naam": "stage", "versie": "2026.1", "sha256": SHA},
            "programma": "0.1.0", "verteld": None, "bewaren_tot": None,
        },
        "jongere": {"code": None, "niveau": None, "leerjaar": None},
        "begeleider": {"naam": None, "rol": None},
        "opening": {"vorige_stap": None},
        "groter_verhaal": {"stem": None},
        "vervolgstap": {"status": None, "warmte": None, "niet_warm": ()},
        "competenties": dict.fromkeys(COMPETENTIES, 0),
        "nog_open": (), "antwoorden": (), "wijzigingen": (),
    })  # fmt: skip
