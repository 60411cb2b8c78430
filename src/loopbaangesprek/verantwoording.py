"""The account of one jongere's talks to the law: what is written where, and what is not there yet.

The rule that lives here: it says which fields are filled and in which talk, never what stands in them, and it
judges nothing: no score, no share, no verdict.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from msgspec import Struct

from loopbaangesprek.nee import says_no
from loopbaangesprek.paden import STAP, Velden, get
from loopbaangesprek.velden import list_of
from loopbaangesprek.wetboek import Eis, Onderdeel, Per, Schooltype, Wet


class Gespreksregel(Struct, frozen=True):
    """A talk that counts: its name, its day, the bank it was held with, and the level of the jongere then."""

    gesprek: str
    datum: str
    bank: str
    niveau: str | None


class Dekking(Struct, frozen=True):
    """A coverage: a talk in which a part of a requirement is found, and the filled fields that show it.

    `nog_geen_stap` says that there is no step yet, and that this was said: a legal ending (M28).
    """

    gesprek: str
    velden: tuple[str, ...]
    nog_geen_stap: bool = False


class OnderdeelStand(Struct, frozen=True):
    """How a part of a requirement stands: the fields that can show it, where it is found, where it is missing.

    `ontbreekt_in` names talks only where the part is asked of every one of them.
    """

    onderdeel: str
    per: Per
    velden: tuple[str, ...]
    gevonden: tuple[Dekking, ...]
    ontbreekt_in: tuple[str, ...]
    ontbreekt: bool
    toelichting: str | None

    def found_in(self, gesprek: str) -> Dekking | None:
        """Where it is found in one talk; None when it is not there."""
        return next((dekking for dekking in self.gevonden if dekking.gesprek == gesprek), None)


class EisStand(Struct, frozen=True):
    """How a requirement stands, part by part."""

    eis: str
    bron: str
    woorden: str | None
    onderdelen: tuple[OnderdeelStand, ...]

    def asked_of(self, per: Per) -> list[OnderdeelStand]:
        """The parts that are asked of every talk, or those that are asked of the whole dossier."""
        return [stand for stand in self.onderdelen if stand.per == per]


class SchooltypeStand(Struct, frozen=True):
    """How the requirements of one type of school stand; without any, the law asks nothing there."""

    naam: str
    eisen: tuple[EisStand, ...]
    toelichting: str | None


class Verantwoording(Struct, frozen=True):
    """The account of one jongere: the talks that count, and how what the law asks stands in them.

    Without a `niveau` nobody knows which type of school is meant, and all of them are there.
    """

    code: str
    niveau: str | None
    gemaakt_op: str
    wet_bijgewerkt: str
    gesprekken: tuple[Gespreksregel, ...]
    schooltypen: tuple[SchooltypeStand, ...]
    toelichting: str | None


def account_for(
    code: str, verslagen: Sequence[Velden], wet: Wet, vandaag: str, lopend: Collection[str] = ()
) -> Verantwoording:
    """Give the account of the records of one jongere, the oldest first; `lopend` names the talks that still go on."""
    tellen = [v for v in verslagen if _counts(v) and v["gesprek"]["id"] not in lopend]
    niveau = _level(verslagen)
    schooltypen = wet.schooltypen if niveau is None else filter(None, (wet.of(niveau),))
    return Verantwoording(
        code=code,
        niveau=niveau,
        gemaakt_op=vandaag,
        wet_bijgewerkt=wet.bijgewerkt,
        gesprekken=tuple(map(_row, tellen)),
        schooltypen=tuple(_type_stands(schooltype, tellen) for schooltype in schooltypen),
        toelichting=wet.toelichting,
    )


def is_filled(verslag: Velden, pad: str) -> bool:
    """Whether a field of a record says something; for a list, whether any of its items does."""
    lijst = list_of(pad)
    if lijst is None:
        return _says_something(get(verslag, pad))
    lid = pad.rpartition(".")[2]
    return any(_says_something(item.get(lid)) for item in get(verslag, lijst) or ())


def _says_something(waarde: Any) -> bool:  # noqa: ANN401 - a value of the record
    if isinstance(waarde, (list, tuple)):
        return any(map(_says_something, waarde))
    tekst = "" if waarde is None else str(waarde)
    return bool(tekst.strip()) and not says_no(tekst)


def _counts(verslag: Velden) -> bool:
    """M46: of a talk that was broken off, what it was about is nobody's business."""
    return bool(verslag["gesprek"]["status"] != "afgebroken")


def _level(verslagen: Sequence[Velden]) -> str | None:
    """The level that was noted last, in whatever talk that was."""
    niveaus = (v["jongere"]["niveau"] for v in reversed(verslagen))
    return next(filter(None, niveaus), None)


def _row(verslag: Velden) -> Gespreksregel:
    gesprek = verslag["gesprek"]
    return Gespreksregel(
        gesprek["id"], str(gesprek["datum"]), gesprek["bank"]["naam"], verslag["jongere"]["niveau"]
    )


def _type_stands(schooltype: Schooltype, verslagen: Sequence[Velden]) -> SchooltypeStand:
    eisen = tuple(_requirement_stands(eis, verslagen) for eis in schooltype.eisen)
    return SchooltypeStand(schooltype.naam, eisen, schooltype.toelichting)


def _requirement_stands(eis: Eis, verslagen: Sequence[Velden]) -> EisStand:
    onderdelen = tuple(_part_stands(onderdeel, verslagen) for onderdeel in eis.onderdelen)
    return EisStand(eis.eis, eis.bron, eis.woorden, onderdelen)


def _part_stands(onderdeel: Onderdeel, verslagen: Sequence[Velden]) -> OnderdeelStand:
    gevonden = [dekking for v in verslagen if (dekking := _found_in(v, onderdeel)) is not None]
    gedekt = {dekking.gesprek for dekking in gevonden}
    per_gesprek = onderdeel.per == "gesprek"
    zonder = [v["gesprek"]["id"] for v in verslagen if per_gesprek and v["gesprek"]["id"] not in gedekt]
    return OnderdeelStand(
        onderdeel=onderdeel.onderdeel,
        per=onderdeel.per,
        velden=onderdeel.velden,
        gevonden=tuple(gevonden),
        ontbreekt_in=tuple(zonder),
        ontbreekt=bool(zonder) or not gevonden,
        toelichting=onderdeel.toelichting,
    )


def _found_in(verslag: Velden, onderdeel: Onderdeel) -> Dekking | None:
    velden = tuple(pad for pad in onderdeel.velden if is_filled(verslag, pad))
    nog_niet = STAP in onderdeel.velden and get(verslag, "vervolgstap.status") == "nog_niet"
    return Dekking(verslag["gesprek"]["id"], velden, nog_niet) if velden or nog_niet else None
