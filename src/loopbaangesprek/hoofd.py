"""The narrow row that lists show of a talk, made from its state.

The rule that lives here: a list tells which talk it is and how it stands, and as little of its content as can be.
"""

from __future__ import annotations

from datetime import datetime

from loopbaangesprek.gesprek import Gesprek
from loopbaangesprek.kop import Kop
from loopbaangesprek.oogst import harvest, status_of


def head(gesprek: Gesprek, om: datetime) -> Kop:
    """The row for lists; `om` is the moment of the last change."""
    begin = gesprek.begin
    record = harvest(gesprek)
    stap, ervaring = record["vervolgstap"], record["ervaring"]
    return Kop(
        id=begin.id,
        code=begin.code,
        datum=begin.datum,
        bank=begin.bank.vragenbank,
        bank_titel=begin.bank.titel,
        status=status_of(gesprek) if gesprek.einde else "loopt",
        titel=ervaring["titel"],
        stap=stap["activiteit"],
        stap_wanneer=stap["wanneer"],
        stap_staat=(stap["opvolging"]["staat"] or "open") if stap["activiteit"] else None,
        gewijzigd_op=om.isoformat(timespec="seconds"),
    )
