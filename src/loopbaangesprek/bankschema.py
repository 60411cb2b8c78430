"""The JSON Schema of a bank file (draft-07), so that an editor completes and checks while somebody types.

The rule that lives here: it is made from the same tables that the keuring reads by. It knows the shape of one file;
whether the questions hang together is for the keuring to say. YAML takes `1.10` for a number and `true` for a yes, so
a text may be those too; the tool itself reads every one of them as text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, get_args

from loopbaangesprek.keuring.bankvorm import GROEP_SLEUTELS
from loopbaangesprek.keuring.bladvorm import BLAD_SLEUTELS, FASE_SLEUTELS
from loopbaangesprek.keuring.leesvorm import ID
from loopbaangesprek.keuring.samenhang import VAST_WAARDEN
from loopbaangesprek.keuring.vraagvorm import POORT_SLEUTELS, VARIANT_SLEUTELS, VRAAG_SLEUTELS
from loopbaangesprek.teksten import sleutels as t
from loopbaangesprek.teksten.velden import describe
from loopbaangesprek.velden import COMPETENTIES, LIJSTEN, NIVEAUS, SOORTEN, VELDEN
from loopbaangesprek.vragenbank import FASEN, Invoer, Stem

Schema = dict[str, Any]

_LANGSTE_FASE = 240
_NIETS = "null"
_IDPATROON = f"^{ID.pattern}$"


def bank_schema() -> Schema:
    """The schema of a bank file."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": t.TITEL,
        **_table(BLAD_SLEUTELS, t.BANK, _TOP, nodig=("vragenbank", "titel", "versie")),
        "anyOf": [{"required": ["fasen"]}, {"required": ["bouwt_op"]}],
        "dependencies": {werkwoord: ["bouwt_op"] for werkwoord in ("pas_aan", "voeg_toe", "weg")},
        "definitions": _definitions(),
    }


def _ref(naam: str) -> Schema:
    return {"$ref": f"#/definitions/{naam}"}


def _any(*vormen: Schema) -> Schema:
    return {"anyOf": list(vormen)}


def _list(vorm: Schema, **rest: Any) -> Schema:  # noqa: ANN401 - whatever a schema says of a list
    return {"type": "array", "items": vorm, **rest}


def _words(woorden: Iterable[str | None]) -> Schema:
    return {"enum": list(woorden)}


def _one_or_more(vorm: Schema) -> Schema:
    """One, or a list of them; an empty dash says nothing."""
    return _any(vorm, _list(_any(vorm, {"type": _NIETS})), {"type": _NIETS})


def _table(
    sleutels: Iterable[str],
    uitleg: Mapping[str, str],
    vormen: Mapping[str, Schema],
    *,
    nodig: Iterable[str] = (),
) -> Schema:
    """A mapping with these keys and no others, each with what belongs behind it."""
    leden = {sleutel: _explained(vormen[sleutel], uitleg.get(sleutel)) for sleutel in sleutels}
    return {"type": "object", "properties": leden, "required": list(nodig), "additionalProperties": False}


def _explained(vorm: Schema, uitleg: str | None) -> Schema:
    """A shape with its explanation; beside a reference draft-07 reads nothing, so that is wrapped."""
    if uitleg is None:
        return vorm
    return {"description": uitleg, **({"allOf": [vorm]} if "$ref" in vorm else vorm)}


_TEKST = _ref("tekst")
_NAAM = _ref("naam")
_LEEG_OF_TEKST: Schema = {"type": ["string", "number", "boolean", _NIETS]}
_JA_NEE = _any(_words(("ja", "nee")), {"type": ["boolean", _NIETS]})
_VOORWAARDE: Schema = {
    "type": ["object", _NIETS],
    "additionalProperties": _any(_TEKST, _list(_LEEG_OF_TEKST)),
}
_KEUZE = _any(
    _list(_TEKST, minItems=2, uniqueItems=True),
    {"type": "object", "additionalProperties": _TEKST, "minProperties": 2},
    {"type": _NIETS},
)
_OOGST: Schema = {
    "enum": [*VELDEN, None],
    "enumDescriptions": [*(describe(pad) for pad in VELDEN), ""],
}
_VARIANTEN: Schema = {
    "type": ["object", _NIETS],
    "properties": {naam: _ref("variant") for naam in (*NIVEAUS, *SOORTEN)},
    "additionalProperties": False,
}
_VRAAG: dict[str, Schema] = {
    "id": _NAAM,
    "vraag": _TEKST,
    "tip": _LEEG_OF_TEKST,
    "doorvragen": _any(_TEKST, _list(_any(_TEKST, _ref("doorvraag"))), {"type": _NIETS}),
    "keuze": _KEUZE,
    "invoer": _words((*get_args(Invoer), None)),
    "als": _VOORWAARDE,
    "als_niet": _VOORWAARDE,
    "extra": _JA_NEE,
    "kort": _JA_NEE,
    "verplicht": _JA_NEE,
    "competentie": _one_or_more(_words(COMPETENTIES)),
    "oogst": _OOGST,
    "stem": _words((*get_args(Stem), None)),
    "gevoelig": _JA_NEE,
    "varianten": _VARIANTEN,
    "vroeger": _one_or_more(_NAAM),
}
_VASTE_WOORDEN = {lid: _words((*waarden, None)) for (_, lid), waarden in VAST_WAARDEN.items()}
_VAST: Schema = {
    "type": ["object", _NIETS],
    "properties": dict.fromkeys((lid for leden in LIJSTEN.values() for lid in leden), _LEEG_OF_TEKST)
    | _VASTE_WOORDEN,
    "additionalProperties": False,
}
_GROEP: dict[str, Schema] = {
    "herhaal": _any(_TEKST, _ref("poort"), {"type": _NIETS}),
    "vragen": _list(_ref("vraag"), minItems=1),
    "vast": _VAST,
}
_FASE: dict[str, Schema] = {
    "fase": _words(FASEN),
    "richttijd": _any(
        {"type": "integer", "minimum": 1, "maximum": _LANGSTE_FASE},
        {"type": "string", "pattern": "^[0-9]{1,3}$"},
        {"type": _NIETS},
    ),
    "vragen": _any(_list(_any(_ref("vraag"), _ref("groep"))), {"type": _NIETS}),
}
_PLEK: dict[str, Schema] = {"na": _NAAM, "fase": _words(FASEN)}
_VOOR: dict[str, Schema] = {
    "niveau": _one_or_more(_words(NIVEAUS)),
    "soort": _one_or_more(_words(SOORTEN)),
}
_TOP: dict[str, Schema] = {
    "vragenbank": _NAAM,
    "titel": _TEKST,
    "versie": _TEKST,
    "bouwt_op": _any(_NAAM, {"type": _NIETS}),
    "voor": _any(_table(t.VOOR, t.VOOR, _VOOR), {"type": _NIETS}),
    "fasen": _any(_list(_ref("fase")), {"type": _NIETS}),
    "pas_aan": {
        "type": ["object", _NIETS],
        "propertyNames": {"pattern": _IDPATROON},
        "additionalProperties": _ref("aanpassing"),
    },
    "voeg_toe": _any(_list(_any(_ref("nieuwe_vraag"), _ref("nieuwe_groep"))), {"type": _NIETS}),
    "weg": _one_or_more(_NAAM),
}


def _definitions() -> dict[str, Schema]:
    """The shapes that are used in more than one place."""
    tekst = dict.fromkeys(VARIANT_SLEUTELS, _LEEG_OF_TEKST) | {
        "doorvragen": _any(_TEKST, _list(_TEKST), {"type": _NIETS})
    }
    nieuw = {"oneOf": [{"required": ["na"]}, {"required": ["fase"]}]}
    vraag_uitleg, groep_uitleg = t.VRAAG | t.PLEK, t.GROEP | t.PLEK
    anders = [sleutel for sleutel in VRAAG_SLEUTELS if sleutel != "id"]
    kaal = [sleutel for sleutel in VRAAG_SLEUTELS if sleutel != "doorvragen"]
    return {
        "tekst": {"type": ["string", "number", "boolean"]},
        "naam": {"type": ["string", "integer"], "pattern": _IDPATROON},
        "vraag": _table(VRAAG_SLEUTELS, t.VRAAG, _VRAAG, nodig=("id", "vraag"))
        | {"description": t.EEN_VRAAG},
        "doorvraag": _table(kaal, t.VRAAG, _VRAAG, nodig=("id", "vraag")),
        "poort": _table(POORT_SLEUTELS, t.VRAAG, _VRAAG, nodig=("vraag",)),
        "variant": _table(VARIANT_SLEUTELS, t.VRAAG, tekst) | {"description": t.VARIANT},
        "groep": _table(GROEP_SLEUTELS, t.GROEP, _GROEP, nodig=("vragen",)) | {"description": t.EEN_GROEP},
        "fase": _table(FASE_SLEUTELS, t.FASE, _FASE, nodig=("fase",)),
        "aanpassing": _table(anders, t.VRAAG, _VRAAG) | {"minProperties": 1, "description": t.EEN_AANPASSING},
        "nieuwe_vraag": _table((*VRAAG_SLEUTELS, *_PLEK), vraag_uitleg, _VRAAG | _PLEK, nodig=("id", "vraag"))
        | nieuw,
        "nieuwe_groep": _table((*GROEP_SLEUTELS, *_PLEK), groep_uitleg, _GROEP | _PLEK, nodig=("vragen",))
        | nieuw,
    }
