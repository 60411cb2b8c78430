"""What is kept beside the facts of a talk, made from its state: its row in the lists, and what its words find.

The rule that lives here: a list tells which talk it is and how it stands, and as little of its content as can be: of
what stays between counsellor and jongere only that it is there. It is found by its words, and marked as such.
"""

from __future__ import annotations

from datetime import datetime

from loopbaangesprek.afschermen import is_marked, marked_record
from loopbaangesprek.gesprek import Gesprek
from loopbaangesprek.kop import TUSSEN_JULLIE, Kop
from loopbaangesprek.oogst import gather, harvest, status_of
from loopbaangesprek.paden import STAP, TITEL, Velden, get
from loopbaangesprek.vindbaar import Vindbaar, findable


def head(gesprek: Gesprek, om: datetime) -> Kop:
    """The row for lists; `om` is the moment of the last change."""
    return _head(gesprek, gather(gesprek), marked_record(gesprek), om)


def head_and_words(gesprek: Gesprek, om: datetime, record: Velden | None = None) -> tuple[Kop, Vindbaar]:
    """The row for lists, and all that can be found of the talk by its words; `record` where it was made already."""
    record = record or harvest(gesprek)
    gemerkt = marked_record(gesprek)
    return _head(gesprek, record, gemerkt, om), findable(record, gesprek.begin.bank, gemerkt, is_marked)


def _head(gesprek: Gesprek, record: Velden, gemerkt: Velden | None, om: datetime) -> Kop:
    begin = gesprek.begin
    stap, ervaring, jongere = record["vervolgstap"], record["ervaring"], record["jongere"]
    return Kop(
        id=begin.id,
        code=jongere["code"],
        datum=begin.datum,
        bank=begin.bank.vragenbank,
        bank_titel=begin.bank.titel,
        status=status_of(gesprek) if gesprek.einde else "loopt",
        titel=TUSSEN_JULLIE if _is_shielded(gemerkt, TITEL) else ervaring["titel"],
        stap=TUSSEN_JULLIE if _is_shielded(gemerkt, STAP) else stap["activiteit"],
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


def _is_shielded(gemerkt: Velden | None, pad: str) -> bool:
    return gemerkt is not None and is_marked(get(gemerkt, pad))
