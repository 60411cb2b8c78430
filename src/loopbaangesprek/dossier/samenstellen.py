"""From the records of one jongere to the dossier.

The rule that lives here: of a talk that was broken off only its day is told (M46), and one that still runs waits: what
was said in either is no part of the picture. Days decide the order; within a day the order given does.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from loopbaangesprek.dossier.gezegd import marks, said, talk_and_day
from loopbaangesprek.dossier.sporen import growth, rules, traits
from loopbaangesprek.dossier.stappen import steps
from loopbaangesprek.dossier.vorm import Dossier, Dossiergesprek, Draad, Verband
from loopbaangesprek.paden import Velden


def make_dossier(code: str, records: Iterable[Velden], lopend: Collection[str] = ()) -> Dossier:
    """The dossier that these records make; `lopend` are the ids of the talks that still run."""
    op_tijd = sorted(records, key=lambda record: record["gesprek"]["datum"])
    verteld = [
        r for r in op_tijd if r["gesprek"]["status"] != "afgebroken" and r["gesprek"]["id"] not in lopend
    ]
    return Dossier(
        code,
        gesprekken=tuple(_listed(record, lopend) for record in op_tijd),
        stappen=tuple(steps(verteld)),
        rode_draden=tuple(_threads(verteld)),
        kwaliteiten=traits(verteld, "kwaliteiten"),
        motieven=traits(verteld, "motieven"),
        leefregels=rules(verteld),
        aanvullingen=tuple(growth(verteld)),
        verbanden=tuple(_links(verteld)),
    )


def _listed(record: Velden, lopend: Collection[str]) -> Dossiergesprek:
    gesprek = record["gesprek"]
    if gesprek["status"] == "afgebroken":
        return Dossiergesprek(gesprek["id"], gesprek["datum"], "afgebroken")
    if gesprek["id"] in lopend:
        return Dossiergesprek(gesprek["id"], gesprek["datum"], "loopt", gesprek["bank"]["naam"])
    return _held(record)


def _held(record: Velden) -> Dossiergesprek:
    gesprek = record["gesprek"]
    inzicht = said(record["reflectie"]["inzicht"])
    return Dossiergesprek(
        gesprek["id"],
        gesprek["datum"],
        gesprek["status"],
        gesprek["bank"]["naam"],
        titel=said(record["ervaring"]["titel"]),
        inzicht=inzicht,
        niveau=record["jongere"]["niveau"],
        leerjaar=record["jongere"]["leerjaar"],
        rol=record["begeleider"]["rol"],
        akkoord=record["bevestiging"]["akkoord"],
        merken=marks(record, inzicht=inzicht),
    )


def _threads(verteld: Sequence[Velden]) -> Iterator[Draad]:
    for record in verteld:
        draad = record["rode_draad"]
        if draad and (tekst := said(draad["tekst"])):
            yield Draad(
                **talk_and_day(record),
                tekst=tekst,
                voorlopig=draad["voorlopig"],
                merken=marks(record, tekst=tekst),
            )


def _links(verteld: Sequence[Velden]) -> Iterator[Verband]:
    dagen = {record["gesprek"]["id"]: record["gesprek"]["datum"] for record in verteld}
    for record in verteld:
        for verwant in record["verwante_verhalen"]:
            if verwant["gesprek"] and (verhaal := said(verwant["verhaal"])):
                overeenkomst = said(verwant["overeenkomst"])
                yield Verband(
                    **talk_and_day(record),
                    eerder_gesprek=verwant["gesprek"],
                    eerder_datum=dagen.get(verwant["gesprek"]),
                    soort=verwant["soort"],
                    verhaal=verhaal,
                    overeenkomst=overeenkomst,
                    merken=marks(record, verhaal=verhaal, overeenkomst=overeenkomst),
                )
