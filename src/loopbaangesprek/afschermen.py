"""What stays between counsellor and jongere: the facts of a talk without it, for whoever else gets to see them.

The rule that lives here: it is left out of the facts, and everything that is made of them follows by itself: the title,
the step, what is open, the next talk. That it was spoken of stays, and that it was shielded (M42); a text, a note, the
words in which it was asked and where it came from do not. A change afterwards goes along with the field it changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from msgspec.structs import replace

from loopbaangesprek import gebeurtenissen as g
from loopbaangesprek.eigen import is_own, question_at
from loopbaangesprek.gebeurtenissen import Feit, Plek, Vorige, Waarde
from loopbaangesprek.gesprek import Cel, Gesprek, replay
from loopbaangesprek.oogst import harvest
from loopbaangesprek.paden import ITEMS, STAP, Velden, core, get, put_change, split_number
from loopbaangesprek.vragenbank import Vragenbank

_GAAT_WEG = (g.Genoteerd, g.Herverwoord, g.Verbonden)
"""What is left out at a shielded place; the answer itself becomes that it was spoken of."""


class _Dicht(str):
    """A text that is shielded, so that it can be followed to where it lands in the record."""

    __slots__ = ()

    def split(self, *hoe: Any, **anders: Any) -> list[str]:  # noqa: ANN401 - as a text splits
        """The lines of a shielded text are shielded too."""
        return [_Dicht(deel) for deel in super().split(*hoe, **anders)]


def without_shielded(feiten: Sequence[Feit]) -> list[Feit]:
    """The facts as others than the counsellor and the jongere may have them."""
    return [feit for feit in left_out(feiten) if feit is not None]


def left_out(feiten: Sequence[Feit]) -> list[Feit | None]:
    """The same one for one: a fact that changes stands in its place, and None where one goes."""
    gesprek = replay(feiten)
    dicht = _places(gesprek, feiten)
    vorige = gesprek.begin.vorige
    if not dicht and not (vorige and vorige.afgeschermd):
        return list(feiten)
    wijzigingen = iter(_changes(harvest(_marked(gesprek, dicht)), gesprek, dicht))
    return [
        next(wijzigingen) if isinstance(feit, g.Gewijzigd) else _at_its_place(feit, gesprek, dicht)
        for feit in feiten
    ]


def shielded_answers(gesprek: Gesprek) -> frozenset[Plek]:
    """The places of a talk where an answer was written down that is shielded."""
    return frozenset(
        plek
        for plek in gesprek.cellen
        if gesprek.tekst(plek) is not None and gesprek.shielding(plek) is not None
    )


def how_many(gesprek: Gesprek) -> int:
    """How many answers of a talk are shielded."""
    return len(shielded_answers(gesprek))


def is_field_shielded(feiten: Sequence[Feit], pad: str) -> bool:
    """Whether what stands in a field of the record is not for others."""
    return bool(
        get(harvest(replay(feiten)), pad) != get(harvest(replay(without_shielded(feiten))), pad),
    )


def is_step_shielded(feiten: Sequence[Feit]) -> bool:
    """Whether the step of a talk is not for others, so that a next talk must not tell it to them either."""
    return is_field_shielded(feiten, STAP)


def marked_record(gesprek: Gesprek) -> Velden | None:
    """The record of a talk in which every shielded text is marked (`is_marked`); None where nothing is shielded."""
    dicht = _places(gesprek)
    vorige = gesprek.begin.vorige
    if not (gesprek.wijzigingen or dicht & gesprek.cellen.keys() or (vorige and vorige.afgeschermd)):
        return None
    record = harvest(_marked(gesprek, dicht))
    _changes(record, gesprek, dicht)
    return record


def is_marked(waarde: object) -> bool:
    """Whether a text of such a record is shielded."""
    return isinstance(waarde, _Dicht)


def drafts_to_share(gesprek: Gesprek | None, plekken: Iterable[Plek], *, alles: bool = False) -> set[Plek]:
    """The places of half-typed texts that go along; what is typed beside a question goes with it.

    An own note never does, and without `alles` nothing that is shielded, or of which nobody can tell.
    """
    mee = (plek for plek in plekken if not is_own(plek))
    return {plek for plek in mee if alles or (gesprek and gesprek.shielding(question_at(plek)) is None)}


def _places(gesprek: Gesprek, feiten: Iterable[Feit] = ()) -> set[Plek]:
    """The shielded places, those from which an answer was taken back included."""
    plekken = {*gesprek.cellen, *(feit.plek for feit in feiten if isinstance(feit, _op_plek()))}
    gevoelig = {(naam, 1) for naam in gesprek.begin.bank.gevoelig}
    return {plek for plek in plekken | gevoelig if gesprek.shielding(plek) is not None}


def _op_plek() -> tuple[type[Any], ...]:
    return (g.Beantwoord, g.Besproken, g.Afgeschermd, g.Doorgevraagd, *_GAAT_WEG)


def _at_its_place(feit: Feit, gesprek: Gesprek, dicht: set[Plek]) -> Feit | None:
    if isinstance(feit, g.Begonnen):
        return replace(feit, vorige=_previous(feit.vorige))
    if getattr(feit, "plek", None) not in dicht:
        return feit
    if isinstance(feit, g.Beantwoord):
        return g.Besproken(*feit.plek)
    if isinstance(feit, g.Doorgevraagd):
        return feit if feit.tekst in _probes(gesprek.begin.bank, feit.vraag) else None
    return None if isinstance(feit, _GAAT_WEG) else feit


def _previous(vorige: Vorige | None) -> Vorige | None:
    """The previous step without its words, where those are shielded."""
    if vorige is None or not vorige.afgeschermd:
        return vorige
    return replace(vorige, activiteit=None) if vorige.gesprek else None


def _probes(bank: Vragenbank, naam: str) -> tuple[object, ...]:
    """The probes that the bank has; what somebody made up may tell what was said."""
    return next((vraag.doorvragen for vraag in bank.vragen() if vraag.id == naam), ())


def _changes(record: Velden, gesprek: Gesprek, dicht: set[Plek]) -> list[g.Gewijzigd | None]:
    """Each change as others may have it: with its number as it is for them, or not at all.

    Each is made in the given record too, which is as the talk ended, with every shielded text marked.
    """
    namen = {naam for naam, _ in dicht}
    over: list[g.Gewijzigd | None] = []
    for wijziging in gesprek.wijzigingen:
        weg = _is_shielded(record, gesprek, wijziging.pad, namen)
        over.append(None if weg else replace(wijziging, pad=_path_outside(record, wijziging.pad)))
        put_change(record, wijziging.pad, _mark(wijziging.nieuw) if weg else wijziging.nieuw)
    return over


def _marked(gesprek: Gesprek, dicht: set[Plek]) -> Gesprek:
    """The talk as it ended, with every shielded text marked."""
    begin, vorige = gesprek.begin, gesprek.begin.vorige
    if vorige and vorige.afgeschermd:
        begin = replace(begin, vorige=replace(vorige, activiteit=_mark(vorige.activiteit)))
    cellen = {plek: _marked_cell(cel) if plek in dicht else cel for plek, cel in gesprek.cellen.items()}
    return replace(gesprek, begin=begin, cellen=cellen, wijzigingen=())


def _marked_cell(cel: Cel) -> Cel:
    return replace(cel, tekst=_mark(cel.tekst), herkomst=_mark(cel.herkomst))


def _mark(waarde: Waarde) -> Waarde:
    if isinstance(waarde, list):
        return [_Dicht(regel) for regel in waarde]
    return None if waarde is None else _Dicht(waarde)


def _is_shielded(record: Velden, gesprek: Gesprek, pad: str, namen: set[str]) -> bool:
    """Whether a change is one of a shielded field, at this moment."""
    lijst, nummer, lid = split_number(pad)
    if nummer is None or not lid:
        return _is_field_closed(get(record, lijst), gesprek.begin.bank, lijst, namen)
    item = next(iter(get(record, lijst)[nummer - 1 : nummer]), None)
    if item is None or (_is_outside(lijst, item) and not item.get(lid)):
        return _is_member_closed(gesprek, f"{lijst}.{lid}")
    return not _is_outside(lijst, item) or isinstance(item[lid], _Dicht)


def _is_member_closed(gesprek: Gesprek, pad: str) -> bool:
    """Whether a member of an item is shielded where nothing stands: by the bank, or because of who marked it so.

    To which item a place without an answer belongs nobody can tell, so that it closes all that have nothing there.
    """
    bank = gesprek.begin.bank
    van = [vraag.id for vraag in bank.vragen_voor.get(pad, ())]
    wacht = {naam for (naam, _), cel in gesprek.cellen.items() if cel.afgeschermd and cel.tekst is None}
    gemerkt = any(naam in wacht or bank.ouders.get(naam) in wacht for naam in van)
    return gemerkt or (bool(van) and all(naam in bank.gevoelig for naam in van))


def _is_field_closed(waarde: object, bank: Vragenbank, pad: str, namen: set[str]) -> bool:
    """A field that holds a shielded text, or holds nothing and is asked for at a shielded place."""
    if waarde:
        return any(isinstance(deel, _Dicht) for deel in (waarde if isinstance(waarde, list) else [waarde]))
    return any(vraag.id in namen for vraag in bank.vragen_voor.get(pad, ()))


def _is_outside(lijst: str, item: Velden) -> bool:
    """Whether others have this item too: something that makes it one is not shielded."""
    return any(item.get(lid) is not None and not isinstance(item[lid], _Dicht) for lid in core(lijst))


def _path_outside(record: Velden, pad: str) -> str:
    """The path of an item by its number among those that others have."""
    lijst, nummer, lid = split_number(pad)
    if nummer is None or lijst not in ITEMS:
        return pad
    eerder = get(record, lijst)[: nummer - 1]
    return f"{lijst}.{1 + sum(_is_outside(lijst, item) for item in eerder)}.{lid}"
