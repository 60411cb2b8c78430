"""The next step in print: the step first, then what helps, then what the jongere saw ahead.

The rule that lives here: "nog geen vervolgstap" is a legal ending and is said as one (M28); ideas that were
not warm stay readable (M26).
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from loopbaangesprek.exports.blokken import Alinea, Blok, Kop, Opsomming
from loopbaangesprek.teksten import uitvoer as t

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loopbaangesprek.exports.bron import Bron
    from loopbaangesprek.verslagdelen import NietWarm

_VOORUIT = ("mogelijkheden", "grenzen", "uitproberen", "niet_willen", "nodig")


def next_step(bron: Bron) -> tuple[Blok, ...]:
    """The step with all that belongs to it."""
    return (
        *chosen(bron),
        *_under(t.OP_WEG, on_the_way(bron)),
        *_under(t.VOORUITKIJKEN, ahead(bron)),
    )


def chosen(bron: Bron) -> tuple[Blok, ...]:
    """The step itself: how warm it is, when it is looked back on, and what was not warm before it."""
    stap = bron.verslag.vervolgstap
    zonder = stap.status == "nog_niet" and not stap.activiteit
    gekozen = (Alinea(t.NOG_NIET),) if zonder else (*_step(bron), *_warmth(bron))
    return (
        *gekozen,
        *_follow_up(bron),
        *bron.alinea("activeren.volgend_gesprek"),
        *_under(t.NIET_WARM, points("", (_not_warm(bron, idee) for idee in stap.niet_warm))),
    )


def _under(kop: str, blokken: tuple[Blok, ...]) -> tuple[Blok, ...]:
    return (Kop(kop, 3), *blokken) if blokken else ()


def points(label: str, punten: Iterable[tuple[Alinea, ...]]) -> tuple[Blok, ...]:
    """Points as one list under a label; nothing where there are none."""
    gevuld = tuple(chain.from_iterable(punten))
    return (Opsomming(gevuld, label),) if gevuld else ()


def _step(bron: Bron) -> tuple[Alinea, ...]:
    stap = bron.verslag.vervolgstap
    leden = ("wanneer", "waar", "met_wie", "eerste_actie", "klaar_als")
    details = (bron.detail(t.LABELS[f"vervolgstap.{lid}"], getattr(stap, lid)) for lid in leden)
    return bron.alinea("vervolgstap.activiteit", details=tuple(chain.from_iterable(details)))


def _warmth(bron: Bron) -> tuple[Alinea, ...]:
    warmte = bron.verslag.vervolgstap.warmte
    if warmte is None:
        return ()
    return bron.gelabeld(t.WARMTE[warmte.graad], warmte.waarom) or (Alinea(label=t.WARMTE[warmte.graad]),)


def _not_warm(bron: Bron, idee: NietWarm) -> tuple[Alinea, ...]:
    waarom = (idee.graad or t.WARMTE[None], idee.waarom) if idee.waarom else ("", idee.graad)
    return bron.met(idee.activiteit, waarom)


def _follow_up(bron: Bron) -> tuple[Alinea, ...]:
    opvolging = bron.verslag.vervolgstap.opvolging
    details = (
        *bron.detail(t.MET_WIE, opvolging.wie),
        *bron.detail(t.STAND, opvolging.staat and t.STAAT[opvolging.staat]),
        *bron.detail(t.GELEERD, opvolging.geleerd),
    )
    return bron.alinea("vervolgstap.opvolging.wanneer", t.TERUGKIJKEN_OP_STAP, details)


def on_the_way(bron: Bron) -> tuple[Blok, ...]:
    """What helps: chances, who can help and how contact is made, and ways around what may come between."""
    activeren = bron.verslag.activeren
    # Without a who, how contact is made is all there is to say of it; what to do about nothing still needs its label.
    netwerk = (bron.met(n.wie, (t.CONTACT if n.wie else "", n.contact)) for n in activeren.netwerk)
    hobbels = (bron.met(b.wat, (t.OPLOSSING, b.oplossing)) for b in activeren.belemmeringen)
    return (
        *bron.alinea("activeren.kansen"),
        *points(t.LABELS["activeren.netwerk"], netwerk),
        *bron.alinea("activeren.netwerk_opbouwen"),
        *points(t.LABELS["activeren.belemmeringen"], hobbels),
    )


def ahead(bron: Bron) -> tuple[Blok, ...]:
    """What the jongere saw ahead."""
    vooruit = bron.verslag.vooruitblik
    return (
        *chain.from_iterable(bron.alinea(f"vooruitblik.{lid}") for lid in _VOORUIT),
        *points(t.LABELS["vooruitblik.ideeen"], (bron.gelabeld("", idee) for idee in vooruit.ideeen)),
        *points(t.LABELS["vooruitblik.ingebracht"], (bron.gelabeld("", i) for i in vooruit.ingebracht)),
    )
