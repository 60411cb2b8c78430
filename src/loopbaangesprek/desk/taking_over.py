"""Taking over a jongere's dossier from a file of another counsellor.

The rule that lives here: a file from outside is read and never opened as a place to keep things; nothing is taken of
one that is not whole, and nothing that is here already is ever overwritten. Each talk comes in whole or not at all.
Beside talks of what may be somebody else with the same code it only comes when somebody says that they belong together.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from loopbaangesprek.asking import ask_choice
from loopbaangesprek.codewissel import looks_like_name, with_other_code
from loopbaangesprek.desk.arrived import Arrived, erased_here, may_come_back
from loopbaangesprek.desk.codes import clean_code, restore_nameless, spelled_here
from loopbaangesprek.desk.damage import unreadable
from loopbaangesprek.desk.log import note
from loopbaangesprek.fouten import OnleesbareTekst, OverdrachtFout, VerkeerdGebruik
from loopbaangesprek.namen import same_code
from loopbaangesprek.overdracht.nakijken import Nagekeken, NietHeel, look_over_all, look_over_heading
from loopbaangesprek.overdracht.vergelijken import Verhouding, compare
from loopbaangesprek.overdracht.vorm import GROOTSTE, Feitregel, Overdracht, unseal
from loopbaangesprek.schoon import on_one_line, schoon
from loopbaangesprek.stores.base import Plek, Rij, Store
from loopbaangesprek.stores.sqlite import SqliteStore
from loopbaangesprek.teksten import overdracht as t
from loopbaangesprek.teksten import rechten as tr
from loopbaangesprek.teksten.jongeren import SAMEN, lijkt_op_naam
from loopbaangesprek.wiring import has_person


def take_over(
    store: SqliteStore, pad: Path, als: str | None, *, samenvoegen: bool = False, ook_gewist: bool = False
) -> Arrived:
    """Take the talks in a file over, asking first where the code here may be somebody else's.

    Raises `OverdrachtFout`, `NieuwerBestand` or `VerkeerdGebruik`, and nothing was taken then.
    """
    naam = on_one_line(schoon(pad.name or str(pad)))
    overdracht = unseal(_bytes(pad, naam), naam, on_one_line(schoon(str(pad))))
    hersteld = restore_nameless(store)
    eigen = None if als is None else spelled_here(store, clean_code(als, t.ANDERE_CODE_NODIG))
    code, klaargezet, gesprekken = _looked_over(overdracht, naam, eigen)
    arrived = Arrived(eigen or code, eigen, opmerkingen=hersteld)
    if not (samenvoegen or _belong_together(store, arrived.code, gesprekken, pad)):
        arrived.afgezien = True
        return arrived
    if (
        not (gesprekken := _not_erased(store, gesprekken, arrived, ook_gewist=ook_gewist))
        and arrived.geweigerd
    ):
        return arrived
    with store.as_one():
        _take_all(store, gesprekken, klaargezet, arrived)
        if gekomen := [*arrived.nieuw, *arrived.verder, *arrived.half]:
            note(store, "overgenomen", gekomen)
    if eigen is not None and looks_like_name(eigen) and arrived.nieuw:
        arrived.opmerkingen.append(lijkt_op_naam(eigen))
    return arrived


def _looked_over(
    overdracht: Overdracht, naam: str, als: str | None
) -> tuple[str, str | None, list[Nagekeken]]:
    """The code, what was prepared and the talks in a file with this name, all of it sound; raises `OverdrachtFout`."""
    try:
        return *look_over_heading(overdracht), look_over_all(overdracht, als)
    except NietHeel as niet:
        zin = t.klopt_niet(naam) if niet.gesprek is None else t.gesprek_beschadigd(naam, niet.gesprek)
        raise OverdrachtFout(zin) from None


def _belong_together(store: Store, code: str, gesprekken: Sequence[Nagekeken], pad: Path) -> bool:
    """Whether all is well with other talks that have this code here; one that is in the file too shows that it is."""
    hier, mee = {kop.id for kop in store.of_code(code)}, {gesprek.id for gesprek in gesprekken}
    komt_bij = not mee or any(store.talk(naam) is None for naam in mee)
    if not hier or hier & mee or not komt_bij:
        return True
    if not has_person():
        raise VerkeerdGebruik(t.zelfde_code_nodig(code, len(hier), schoon(str(pad))))
    return ask_choice(t.zelfde_code(code, len(hier)), list(SAMEN.values())) == 1


def _not_erased(
    store: Store, gesprekken: Sequence[Nagekeken], arrived: Arrived, *, ook_gewist: bool
) -> list[Nagekeken]:
    """The talks that may come in: all but those that were erased here, unless somebody says that they may."""
    weg = erased_here(store) & {gesprek.id for gesprek in gesprekken}
    if not weg or may_come_back(len(weg), ook_gewist=ook_gewist):
        return list(gesprekken)
    arrived.geweigerd += [(g.id, g.kop.datum, tr.IS_GEWIST) for g in gesprekken if g.id in weg]
    return [gesprek for gesprek in gesprekken if gesprek.id not in weg]


def _take_all(
    store: Store, gesprekken: Sequence[Nagekeken], klaargezet: str | None, arrived: Arrived
) -> None:
    """Take what is new; what was prepared belongs to the talks, and where all are refused it stays out as well."""
    mee = {gesprek.id for gesprek in gesprekken}
    arrived.eerder_hier = sum(kop.id not in mee for kop in store.of_code(arrived.code))
    for gesprek in gesprekken:
        _take(store, gesprek, arrived)
    if arrived.nieuw or arrived.verder or arrived.zelfde or not gesprekken:
        arrived.opmerkingen += _take_prepared(store, arrived.code, klaargezet)


def _bytes(pad: Path, naam: str) -> bytes:
    try:
        with pad.open("rb") as bestand:
            return bestand.read(GROOTSTE + 1)
    except FileNotFoundError:
        raise OverdrachtFout(t.niet_gevonden(naam)) from None
    except (OSError, ValueError):
        raise OverdrachtFout(t.niet_te_lezen(naam)) from None


def _take(store: Store, gesprek: Nagekeken, arrived: Arrived) -> None:
    """Do with a talk what its facts ask for, beside those that are here."""
    try:
        hier = [Feitregel(rij.nr, rij.om, rij.regel) for rij in store.facts(gesprek.id)]
    except OnleesbareTekst:
        _refuse(store, gesprek, (), arrived)
        return
    verhouding = compare(gesprek.feiten, hier)
    if verhouding == "anders":
        _refuse(store, gesprek, hier, arrived)
        return
    if verhouding == "zelfde" and _drafts_missing(store, gesprek):
        arrived.half.append(gesprek.id)
    _NEEM[verhouding](store, gesprek, len(hier))
    getattr(arrived, verhouding).append(gesprek.id)


def _add(store: Store, gesprek: Nagekeken, aantal: int) -> None:
    """Write what is not here yet, with the words that were half typed; in one go."""
    na = gesprek.feiten[aantal - 1].nr if aantal else 0
    rijen = [Rij(feit.nr, feit.om, feit.regel) for feit in gesprek.feiten[aantal:]]
    store.write(na, rijen, gesprek.kop, concepten=_drafts_missing(store, gesprek), vindbaar=gesprek.vindbaar)


def _add_drafts(store: Store, gesprek: Nagekeken, _aantal: int) -> None:
    for (vraag, ronde), tekst in _drafts_missing(store, gesprek).items():
        store.save_draft(gesprek.id, vraag, ronde, tekst)


def _leave(_store: Store, _gesprek: Nagekeken, _aantal: int) -> None:
    """Here it went on: what was half typed there is from before that."""


_NEEM: dict[Verhouding, Callable[[Store, Nagekeken, int], None]] = {
    "nieuw": _add,
    "verder": _add,
    "zelfde": _add_drafts,
    "korter": _leave,
}


def _drafts_missing(store: Store, gesprek: Nagekeken) -> dict[Plek, str | None]:
    """The half-typed texts for places where none stands here."""
    hier = store.drafts(gesprek.id)
    return {plek: tekst for plek, tekst in gesprek.concepten.items() if plek not in hier}


def _refuse(store: Store, gesprek: Nagekeken, hier: Sequence[Feitregel], arrived: Arrived) -> None:
    reden, opmerking = _reason(store, gesprek, hier, arrived.als)
    arrived.geweigerd.append((gesprek.id, gesprek.kop.datum, reden))
    if opmerking is not None and opmerking not in arrived.opmerkingen:
        arrived.opmerkingen.append(opmerking)


def _reason(
    store: Store, gesprek: Nagekeken, hier: Sequence[Feitregel], als: str | None
) -> tuple[str, str | None]:
    """Why a talk that is here too was not taken: damaged here, under another code here, or gone on with otherwise.

    With it a remark, that holds for all talks that have that other code.
    """
    kop = store.talk(gesprek.id)
    if kop is not None and (zinnen := unreadable(store, [kop])):
        return zinnen[0], None
    if kop is not None and kop.code and not same_code(kop.code, gesprek.kop.code or ""):
        daar = [_with_code(feit, gesprek.kop.code or "", kop.code) for feit in gesprek.feiten]
        if compare(daar, hier) != "anders":
            return (
                (t.andere_code_hier(kop.code), None)
                if als is None
                else (t.staat_onder(kop.code), t.andere_code_geven(kop.code, als))
            )
    return t.ANDERS_VERDER.format(naam=gesprek.id), None


def _with_code(feit: Feitregel, oud: str, nieuw: str) -> Feitregel:
    return Feitregel(feit.nr, feit.om, with_other_code(feit.regel, oud, nieuw))


def _take_prepared(store: Store, code: str, klaargezet: str | None) -> list[str]:
    """What was prepared, where nothing is prepared here."""
    if klaargezet is None:
        return []
    hier = store.prepared(code)
    if hier is None:
        store.prepare(code, klaargezet)
        return [t.KLAARGEZET_MEE]
    return [] if hier == klaargezet else [t.KLAARGEZET_HIER]
