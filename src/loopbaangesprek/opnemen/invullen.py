"""From the content of an answers file to the wishes that hold the talk (contract C3).

The rule that lives here: each given value goes to the question that asks for it; a key that no question asks
for is a mistake with a place, never dropped. Derived fields are computed anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from loopbaangesprek.gebeurtenissen import Begonnen, Vorige
from loopbaangesprek.opnemen.lijstvullen import Misplaatst, Pad, Vulling, fill_list, fill_steps
from loopbaangesprek.teksten import antwoorden as t
from loopbaangesprek.velden import LIJSTEN, NIVEAUS, ROLLEN, VELDEN, VORMEN, is_step
from loopbaangesprek.vragenbank import Vraag, Vragenbank

Velden = dict[str, Any]

SECTIES = (
    "schema", "gesprek", "jongere", "begeleider", "opening", "ervaring", "klein_verhaal", "reflectie",
    "verwante_verhalen", "rode_draad", "groter_verhaal", "vooruitblik", "vervolgstap", "activeren",
    "bevestiging", "competenties", "nog_open", "antwoorden", "wijzigingen",
)  # fmt: skip
AFGELEID = frozenset({
    "schema", "bank", "datum", "competenties", "nog_open", "antwoorden", "wijzigingen",
    "gesprek.id", "gesprek.datum", "gesprek.status", "gesprek.bank", "gesprek.programma", "gesprek.bewaren_tot",
    "rode_draad.voorlopig", "vervolgstap.status", "groter_verhaal.stem",
})  # fmt: skip
"""What is computed, or read elsewhere, and asks for no question."""

_KOP: dict[str, tuple[str, tuple[str, ...]]] = {
    "gesprek.vorm": ("vorm", VORMEN),
    "jongere.code": ("code", ()),
    "jongere.niveau": ("niveau", NIVEAUS),
    "jongere.leerjaar": ("leerjaar", ()),
    "begeleider.naam": ("naam", ()),
    "begeleider.rol": ("rol", ROLLEN),
}
"""The fields that are fixed when the talk begins: their name in `Begonnen`, and the values they know."""


def is_derived(pad: str) -> bool:
    """Whether a path is computed by the tool, so that what the file says of it does not count."""
    return any(pad == a or pad.startswith(f"{a}.") for a in AFGELEID)


_ELDERS = (
    "gesprek.aanwezig",
    "gesprek.verteld",
    "opening.vorige_stap.gesprek",
    "opening.vorige_stap.activiteit",
)
"""What is read where the talk begins."""
_STAP = "vervolgstap.activiteit"


class Gegeven(Struct, frozen=True):
    """One value from the file: its path in the record, its place in the file, and the text."""

    pad: str
    bron: Pad
    waarde: Any


def is_flat(inhoud: Velden) -> bool:
    """Whether the file is a flat map of question ids instead of a (partial) record."""
    return not any(k in SECTIES and isinstance(v, (dict, list)) for k, v in inhoud.items())


def begin_from(inhoud: Velden, begin: Begonnen) -> tuple[Begonnen, list[Misplaatst]]:
    """The beginning of the talk as the file says it."""
    fouten: list[Misplaatst] = []
    wat: Velden = {}
    for gegeven in flatten(inhoud):
        if gegeven.pad not in _KOP or gegeven.waarde is None:
            continue
        naam, waarden = _KOP[gegeven.pad]
        if not isinstance(gegeven.waarde, str):
            fouten.append(Misplaatst(gegeven.bron, t.tekst_verwacht(gegeven.pad)))
        elif waarden and gegeven.waarde not in waarden:
            fouten.append(Misplaatst(gegeven.bron, t.geen_waarde(gegeven.pad, gegeven.waarde, waarden)))
        else:
            wat[naam] = gegeven.waarde
    aanwezig = _section(inhoud, "gesprek").get("aanwezig")
    if isinstance(aanwezig, list) and all(isinstance(rol, str) for rol in aanwezig):
        wat["aanwezig"] = tuple(aanwezig)
    elif aanwezig is not None:
        fouten.append(Misplaatst(("gesprek", "aanwezig"), t.lijst_verwacht("gesprek.aanwezig")))
    wat |= _previous(_section(inhoud, "opening").get("vorige_stap"), fouten)
    return replace(begin, **wat), fouten


def _previous(vorige: Any, fouten: list[Misplaatst]) -> Velden:  # noqa: ANN401 - what a file holds
    """The previous step as the beginning keeps it; nothing when the file names none."""
    if not isinstance(vorige, dict):
        return {}
    for lid in ("gesprek", "activiteit"):
        if not isinstance(vorige.get(lid), str | None):
            fouten.append(Misplaatst(("opening", "vorige_stap", lid), t.tekst_verwacht(lid)))
            return {}
    return {"vorige": Vorige(vorige.get("gesprek"), vorige.get("activiteit"))}


def _section(inhoud: Velden, naam: str) -> Velden:
    deel = inhoud.get(naam)
    return deel if isinstance(deel, dict) else {}


def flatten(inhoud: Velden) -> Iterator[Gegeven]:
    """Every leaf of a record outside its lists of items, with its path; lists come as they are."""
    for sleutel, waarde in inhoud.items():
        if sleutel not in ("antwoorden", "wijzigingen", "competenties", "nog_open"):
            yield from _leaves(sleutel, (sleutel,), waarde)


def _leaves(pad: str, bron: Pad, waarde: Any) -> Iterator[Gegeven]:  # noqa: ANN401 - what a file holds
    if isinstance(waarde, dict):
        for sleutel, deel in waarde.items():
            yield from _leaves(f"{pad}.{sleutel}", (*bron, sleutel), deel)
    else:
        yield Gegeven(pad, bron, waarde)


def fill_record(bank: Vragenbank, inhoud: Velden) -> tuple[list[Vulling], list[Misplaatst]]:
    """The answers of a (partial) record, each with the questions that could take it."""
    vullingen: list[Vulling] = []
    fouten: list[Misplaatst] = []
    aantal_eerder = len(_section(inhoud, "vervolgstap").get("niet_warm") or [])
    for gegeven in flatten(inhoud):
        try:
            vullingen += _fill_one(bank, gegeven, inhoud, aantal_eerder + 1)
        except Misplaatst as fout:
            fouten.append(fout)
    return vullingen, fouten


def _fill_one(bank: Vragenbank, gegeven: Gegeven, inhoud: Velden, ronde: int) -> list[Vulling]:
    pad, waarde = gegeven.pad, gegeven.waarde
    if _says_not_yet(gegeven, inhoud):
        return [Vulling(_asking(bank, replace(gegeven, pad=_STAP)), 1, t.NOG_NIET, gegeven.bron)]
    if pad in _KOP or pad in _ELDERS or is_derived(pad) or waarde is None or waarde == []:
        _known(gegeven)
        return []
    if pad in LIJSTEN:
        return fill_list(bank, pad, gegeven.bron, waarde)
    if pad == "vervolgstap.niet_warm":
        return fill_steps(bank, gegeven.bron, waarde)
    return [Vulling(_asking(bank, gegeven), ronde if is_step(pad) else 1, _text(gegeven), gegeven.bron)]


def _says_not_yet(gegeven: Gegeven, inhoud: Velden) -> bool:
    """M28: `nog_niet` is said, unless an activity stands beside it."""
    gezegd = gegeven.pad == "vervolgstap.status" and gegeven.waarde == "nog_niet"
    return gezegd and not _section(inhoud, "vervolgstap").get("activiteit")


def _known(gegeven: Gegeven) -> None:
    bekend = is_derived(gegeven.pad) or any(
        gegeven.pad in tabel for tabel in (VELDEN, LIJSTEN, _KOP, _ELDERS)
    )
    heel = (
        any(veld.startswith(f"{gegeven.pad}.") for veld in VELDEN) or gegeven.pad == "vervolgstap.niet_warm"
    )
    if not bekend and not heel:
        raise Misplaatst(gegeven.bron, t.onbekende_sleutel(gegeven.pad, VELDEN))


def _text(gegeven: Gegeven) -> str:
    if VELDEN.get(gegeven.pad) and VELDEN[gegeven.pad].soort == "regels":
        if isinstance(gegeven.waarde, list) and all(isinstance(r, str) for r in gegeven.waarde):
            return "\n".join(" ".join(r.split("\n")) for r in gegeven.waarde)
        raise Misplaatst(gegeven.bron, t.lijst_verwacht(gegeven.pad))
    if isinstance(gegeven.waarde, list):
        raise Misplaatst(gegeven.bron, t.tekst_verwacht(gegeven.pad))
    return str(gegeven.waarde)


def _asking(bank: Vragenbank, gegeven: Gegeven) -> tuple[Vraag, ...]:
    leden = [veld.rpartition(".")[2] for veld in VELDEN if veld.rpartition(".")[0] == gegeven.pad]
    if leden:
        raise Misplaatst(gegeven.bron, t.deel_verwacht(gegeven.pad, leden))
    vragen = tuple(v for v in bank.vragen() if v.oogst == gegeven.pad)
    if vragen:
        return vragen
    if gegeven.pad in VELDEN:
        raise Misplaatst(gegeven.bron, t.geen_vraag_voor(gegeven.pad, bank.vragenbank))
    raise Misplaatst(gegeven.bron, t.onbekende_sleutel(gegeven.pad, VELDEN))


def _unknown(sleutel: str, vragen: Iterable[str]) -> str:
    """What to do with a key that is no question: a part of the record needs its fields, else the nearest name."""
    leden = [veld.removeprefix(f"{sleutel}.") for veld in VELDEN if veld.startswith(f"{sleutel}.")]
    return t.deel_verwacht(sleutel, leden) if leden else t.onbekende_sleutel(sleutel, [*vragen, *SECTIES])


def fill_flat(bank: Vragenbank, inhoud: Velden) -> tuple[list[Vulling], list[Misplaatst]]:
    """The answers of a flat map of question ids; a list fills rounds, or lines where one answer holds lines."""
    vragen = {v.id: v for v in bank.vragen()}
    herhaalt = {v.id for _, gr in bank.groepen() if gr.herhaal for v in gr.alle()}
    vullingen: list[Vulling] = []
    fouten: list[Misplaatst] = []
    for sleutel, waarde in inhoud.items():
        if sleutel in ("bank", "datum", "schema") or waarde is None:
            continue
        if sleutel not in vragen:
            fouten.append(Misplaatst((sleutel,), _unknown(sleutel, vragen)))
            continue
        rondes = waarde if isinstance(waarde, list) else [waarde]
        if vragen[sleutel].invoer == "regels" and all(isinstance(ronde, str) for ronde in rondes):
            rondes = ["\n".join(rondes)]
        vreemd = not all(isinstance(ronde, str) for ronde in rondes)
        if vreemd or (len(rondes) > 1 and sleutel not in herhaalt):
            fouten.append(Misplaatst((sleutel,), t.tekst_verwacht(sleutel)))
            continue
        vullingen += [Vulling((vragen[sleutel],), i, str(r), (sleutel,)) for i, r in enumerate(rondes, 1)]
    return vullingen, fouten
