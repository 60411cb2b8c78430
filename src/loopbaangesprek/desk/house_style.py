"""The school's own look, as it is kept with the talks.

The rule that lives here: a look never keeps anybody from writing a file. What is kept and cannot be read is told in one
line, and the file looks as it does without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopbaangesprek.datums import say_date
from loopbaangesprek.exports.blokken import Alinea, Blok, Kop, Opsomming, Streep
from loopbaangesprek.exports.uitgave import GEWOON, Uiterlijk
from loopbaangesprek.fouten import OnleesbareTekst
from loopbaangesprek.instellingen import HUISSTIJL
from loopbaangesprek.teksten import huisstijl as t
from loopbaangesprek.wiring import now, tell

if TYPE_CHECKING:
    from loopbaangesprek.huisstijl.sjabloon import Sjabloondeel
    from loopbaangesprek.huisstijl.vorm import Huisstijl
    from loopbaangesprek.stores.base import Store


def read_style(store: Store) -> Uiterlijk:
    """The school's own look; the plain one where none was chosen, or where it is damaged."""
    try:
        waarde = store.setting(HUISSTIJL)
    except OnleesbareTekst:
        waarde = None
        tell(t.BESCHADIGD)
    if not waarde:
        return GEWOON
    from loopbaangesprek.huisstijl.vorm import from_setting  # noqa: PLC0415 - most schools have none

    stijl = from_setting(waarde)
    if stijl is None:
        tell(t.BESCHADIGD)
        return GEWOON
    return look_of(stijl)


def look_of(stijl: Huisstijl) -> Uiterlijk:
    """A look as those who draw a document take it, with the day of today where its texts ask for it."""
    if stijl.sjabloon is None:
        return Uiterlijk(stijl.naam, stijl.kleur, stijl.logo)
    from loopbaangesprek.huisstijl.vorm import fill_in  # noqa: PLC0415 - see above

    dag = say_date(now().date())
    voor, na = (
        tuple(map(_block, fill_in(delen, stijl.naam, dag)))
        for delen in (stijl.sjabloon.voor, stijl.sjabloon.na)
    )
    return Uiterlijk(stijl.naam, stijl.kleur, stijl.logo, voor, na)


def _block(deel: Sjabloondeel) -> Blok:
    if deel.soort == "streep":
        return Streep()
    if deel.soort == "lijst":
        return Opsomming(tuple(map(Alinea, deel.teksten)))
    (tekst,) = deel.teksten
    if deel.soort == "alinea":
        return Alinea(tekst)
    return Kop(tekst, 2 if deel.soort == "kop" else 3)
