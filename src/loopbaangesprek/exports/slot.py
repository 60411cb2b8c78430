"""The end of a record: what is open, who was there, who agreed, what changed since.

The rule that lives here: what is missing is named and never filled in (M14); a change keeps its old value
visible, with the reason (M41); competences are named, never scored (M30).
"""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING

from loopbaangesprek.exports.blokken import Alinea, Blok, Detail, Kop, Opsomming, StilleRegel, Streep
from loopbaangesprek.exports.bron import say
from loopbaangesprek.teksten import uitvoer as t
from loopbaangesprek.teksten import velden as tv
from loopbaangesprek.velden import COMPETENTIES

if TYPE_CHECKING:
    from loopbaangesprek.exports.bron import Bron
    from loopbaangesprek.verslag import Verslag, Wijziging


def ending(bron: Bron) -> tuple[Blok, ...]:
    """Everything after the way there."""
    v = bron.verslag
    return (*_open(v), *present(v), *_agreed(bron), *changes(v), *counted(v))


def _open(verslag: Verslag) -> tuple[Blok, ...]:
    punten = still_open(verslag)
    return (Kop(t.NOG_OPEN), Opsomming(punten)) if punten else ()


def still_open(verslag: Verslag) -> tuple[Alinea, ...]:
    """What is open, part by part; what a broken-off talk did not reach is not: nothing is asked of it (M46)."""
    if verslag.gesprek.status == "afgebroken":
        return ()
    return tuple(
        Alinea(", ".join(dict.fromkeys(map(tv.describe, paden))), deel)
        for deel, paden in groupby(verslag.nog_open, key=tv.part_of)
    )


def present(verslag: Verslag) -> tuple[Blok, ...]:
    """Who led the talk, who was there, and what the jongere was told before (M1, M38, M47)."""
    gesprek, begeleider = verslag.gesprek, verslag.begeleider
    erbij = tuple(filter(None, map(say, gesprek.aanwezig)))
    zinnen = (
        t.VORM.get(gesprek.vorm, ""),
        t.geleid_door(say(begeleider.naam), begeleider.rol),
        t.erbij(erbij) if erbij else "",
        t.VERTELD if gesprek.verteld else "",
        t.bewaren_tot(say(gesprek.bewaren_tot)) if gesprek.bewaren_tot else "",
    )
    return (Kop(t.WIE_ERBIJ), Alinea("\n".join(filter(None, zinnen))))


def _agreed(bron: Bron) -> tuple[Blok, ...]:
    bevestiging = bron.verslag.bevestiging
    akkoord = (Alinea(t.AKKOORD[bevestiging.akkoord]),) if bevestiging.akkoord else ()
    blokken = (*akkoord, *bron.gelabeld(t.OPMERKING, bevestiging.opmerking))
    return (Kop(t.KLOPT_HET), *blokken) if blokken else ()


def changes(verslag: Verslag) -> tuple[Blok, ...]:
    """What was changed after the talk, with the old words (M41)."""
    veranderd = tuple(map(_change, verslag.wijzigingen))
    return (Kop(t.LATER_VERANDERD), *veranderd) if veranderd else ()


def _change(wijziging: Wijziging) -> Alinea:
    details = (
        Detail(_value(wijziging.oud), t.EERST),
        Detail(_value(wijziging.nieuw), t.NU),
        *((Detail(say(wijziging.reden), t.REDEN),) if say(wijziging.reden) else ()),
    )
    dag = say(wijziging.wanneer[:10]) if wijziging.wanneer else ""
    return Alinea(label=t.veranderd(tv.describe(wijziging.pad), dag), details=details)


def _value(waarde: object) -> str:
    if isinstance(waarde, dict):
        return json.dumps(waarde, ensure_ascii=False)
    return say(waarde) or t.LEEG


def counted(verslag: Verslag) -> tuple[Blok, ...]:
    """Which competences came up, and with which questions (M30)."""
    tellingen = verslag.competenties
    namen = tuple(naam for naam in COMPETENTIES if getattr(tellingen, naam))
    bank = f"{verslag.gesprek.bank.naam} ({verslag.gesprek.bank.versie})"
    return (Streep(), StilleRegel(t.kwam_aan_bod(namen, bank)))
