"""The changes in a record that comes back in, one by one as they were made.

The rule that lives here: a change has to fit what stood there at that moment, by the same check as one that is
typed; what does not fit is told with its line (M41).
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from loopbaangesprek import wensen as w
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.oogst import harvest
from loopbaangesprek.opnemen.lijstvullen import Misplaatst, Pad
from loopbaangesprek.opnemen.opname import Opname
from loopbaangesprek.paden import Velden, put_change
from loopbaangesprek.teksten import antwoorden as t
from loopbaangesprek.wijziging import check_change, old_value

LEDEN = ("pad", "oud", "nieuw", "reden", "wanneer")


def change_again(opname: Opname, wijzigingen: Any) -> None:  # noqa: ANN401 - what a file holds
    """Make the changes of a record again; mistakes are noted at their place."""
    if not isinstance(wijzigingen, list):
        opname.fouten.append(Misplaatst(("wijzigingen",), t.lijst_verwacht("wijzigingen")))
        return
    if not wijzigingen:
        return
    # Without the answers of the talk, all of them right, nobody knows what a change met.
    weet_oud = opname.volledig and not opname.fouten
    record = harvest(opname.gesprek)
    for i, wijziging in enumerate(wijzigingen):
        bron: Pad = ("wijzigingen", i)
        try:
            wens = _wish(bron, wijziging)
            _fits(record, wens, bron, weet_oud=weet_oud)
        except Misplaatst as fout:
            opname.fouten.append(fout)
        else:
            opname.wish(wens)


def _wish(bron: Pad, wijziging: Any) -> w.Wijzig:  # noqa: ANN401 - what a file holds
    """The wish that an entry stands for; raises `Misplaatst` at the member that is wrong."""
    if not isinstance(wijziging, dict) or any(lid not in wijziging for lid in LEDEN):
        raise Misplaatst(bron, t.item_verwacht("wijzigingen", LEDEN))
    for lid, waarde in wijziging.items():
        if lid not in LEDEN:
            raise Misplaatst((*bron, lid), t.onbekende_sleutel(lid, LEDEN))
        if lid in ("pad", "reden", "wanneer") and not (isinstance(waarde, str) and waarde.strip()):
            raise Misplaatst((*bron, lid), t.tekst_verwacht(lid))
        if lid in ("oud", "nieuw") and not _is_value(waarde):
            raise Misplaatst((*bron, lid), t.past_niet(lid))
    if not _is_moment(wijziging["wanneer"]):
        raise Misplaatst((*bron, "wanneer"), t.GEEN_MOMENT)
    return w.Wijzig(
        pad=wijziging["pad"],
        **{lid: None if wijziging[lid] == "" else wijziging[lid] for lid in ("oud", "nieuw")},
        reden=wijziging["reden"],
        wanneer=wijziging["wanneer"],
    )


def _is_value(waarde: Any) -> bool:  # noqa: ANN401 - what a file holds
    lijst = isinstance(waarde, list) and all(isinstance(regel, str) for regel in waarde)
    return waarde is None or isinstance(waarde, str) or lijst


def _is_moment(tekst: str) -> bool:
    try:
        datetime.fromisoformat(tekst)
    except ValueError:
        return False
    return True


def _fits(record: Velden, wens: w.Wijzig, bron: Pad, *, weet_oud: bool) -> None:
    """Check a change, and make it in the record, so that the next one meets what it met then."""
    lid = "pad"
    try:
        stond = old_value(record, wens.pad)
        lid = "nieuw"
        check_change(record, wens.pad, wens.nieuw)
    except Geweigerd as nee:
        raise Misplaatst((*bron, lid), nee.zin) from None
    put_change(record, wens.pad, wens.nieuw)
    if weet_oud and (stond or None) != (wens.oud or None):
        raise Misplaatst((*bron, "oud"), t.oud_klopt_niet(wens.pad, stond))
