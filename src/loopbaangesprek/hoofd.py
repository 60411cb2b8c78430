"""What is kept beside the facts of a talk, made from its state: its row in the lists, and what its words find.

The rule that lives here: a list tells which talk it is and how it stands, and as little of its content as can be.
"""

from __future__ import annotations

from datetime import datetime

from loopbaangesprek.gesprek import Gesprek
from loopbaangesprek.kop import Kop
from loopbaangesprek.oogst import harvest, status_of
from loopbaangesprek.paden import Velden
from loopbaangesprek.vindbaar import Vindbaar, findable


def head(gesprek: Gesprek, om: datetime) -> Kop:
    """The row for lists; `om` is the moment of the last change."""
    return _head(gesprek, harvest(gesprek), om)


def head_and_words(gesprek: Gesprek, om: datetime, record: Velden | None = None) -> tuple[Kop, Vindbaar]:
    """The row for lists, and all that can be found of the talk by its words; `record` where it was made already."""
    record = record or harvest(gesprek)
    return _head(gesprek, record, om), findable(record, gesprek.begin.bank)


def _head(gesprek: Gesprek, record: Velden, om: datetime) -> Kop:
    begin = gesprek.begin
    stap, ervaring, jongere = record["vervolgstap"], record["ervaring"], record["jongere"]
    return Kop(
        id=begin.id,
        code=jongere["code"],
        datum=begin.datum,
        bank=begin.bank.vragenbank,
        bank_titel=begin.bank.titel,
        status=status_of(gesprek) if gesprek.einde else "loopt",
        titel=ervaring["titel"],
        stap=stap["activiteit"],
        stap_wanneer=stap["wanneer"],
        stap_staat=(stap["opvolging"]["staat"] or "open") if stap["activiteit"] else None,
        gewijzigd_op=om.isoformat(timespec="seconds"),
        niveau=jongere["niveau"],
        leerjaar=jongere["leerjaar"],
        rol=record["begeleider"]["rol"],
        soort=ervaring["soort"],
        competenties=",".join(naam for naam, aantal in record["competenties"].items() if aantal),
        terugblik=stap["opvolging"]["wanneer"] if stap["activiteit"] else None,
        volgend_gesprek=record["activeren"]["volgend_gesprek"],
        vorige=begin.vorige.gesprek if begin.vorige else None,
    )
