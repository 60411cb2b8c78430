"""The sentences about a talk of which something is damaged."""

from __future__ import annotations

from loopbaangesprek.kop import Kop

GERED = "Dit gesprek komt uit een beschadigd bestand. Er kan iets uit weg zijn. Ook dat iets tussen jullie blijft, kan zijn weggevallen."


def beschadigd(kop: Kop, *, gered: bool = False) -> str:
    """A talk that cannot be read; the others can. After a rescue another one gives nothing more."""
    if gered:
        inzage = f": lob jongere inzage {kop.code}" if kop.code else ""
        return (
            f"Gesprek {_naam(kop)} is beschadigd en niet te lezen. Heb je een reservekopie? Zet die terug: "
            f"lob kluis zet-terug. Wat ervan over is, staat in een inzage{inzage}. "
            f"Of wis het: lob gesprek wis {kop.id}"
        )
    return (
        f"Gesprek {_naam(kop)} is beschadigd en niet te lezen. "
        "Kijk wat ervan te redden is (lob kluis red), zet een reservekopie terug, "
        f"of wis het: lob gesprek wis {kop.id}"
    )


def kan_van(zin: str, code: str) -> str:
    """A talk that cannot be read, of which the list no longer says whose it is either."""
    return f"{zin}\nVan wie het is, staat er niet meer bij. Het kan een gesprek met {code} zijn."


def hersteld(kop: Kop) -> str:
    """A row of the list that was damaged and was made anew from its talk."""
    return f"In de lijst was gesprek {_naam(kop)} beschadigd. Het gesprek zelf is heel, en staat er weer goed in."


def _naam(kop: Kop) -> str:
    return f"{kop.id} ({kop.code})" if kop.code else kop.id
