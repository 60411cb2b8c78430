"""Flattening: a bank and the banks it builds on become one list of phases.

The rule that lives here: inheritance has verbs only (`pas_aan`, `voeg_toe`, `weg`). A target that is missing or
claimed twice is a finding at its place; the later one never simply wins. It works on the tree, so that every value
keeps the file and line it came from.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loopbaangesprek.dichtbij import nearest
from loopbaangesprek.keuring.bankvorm import is_group
from loopbaangesprek.keuring.leesvorm import items, read_text
from loopbaangesprek.keuring.vraagvorm import VRAAG_SLEUTELS
from loopbaangesprek.plaats import Knoop, Verzamelaar
from loopbaangesprek.teksten import banken
from loopbaangesprek.vragenbank import FASEN


def flatten(v: Verzamelaar, bladen: Sequence[Knoop], namen: Sequence[str]) -> list[Knoop]:
    """Fold a chain of sheets, the lowest first, into one list of phases."""
    fasen = _phases(bladen[0])
    for nummer, blad in enumerate(bladen[1:], 1):
        fasen = _Erven(v, blad, namen[nummer - 1]).apply(fasen)
    return fasen


def _phases(blad: Knoop) -> list[Knoop]:
    """Copy the phases of a sheet, with every gate written out as a question."""
    lid = blad.leden.get("fasen")
    return [_with_items(fase, _items(fase)) for fase in (lid.lijst if lid else ())]


def _items(fase: Knoop) -> list[Knoop]:
    vragen = fase.leden.get("vragen")
    return [_spell_out(item) for item in (vragen.lijst if vragen else ())]


def _with(knoop: Knoop, waarde: str | list[Knoop] | dict[str, Knoop]) -> Knoop:
    """Copy a node with another value at the same place."""
    sleutel = (knoop.sleutel_regel, knoop.sleutel_kolom)
    return Knoop(waarde, knoop.bestand, knoop.regel, knoop.kolom, *sleutel)


def _with_items(fase: Knoop, vragen: list[Knoop]) -> Knoop:
    plek = fase.leden.get("vragen") or fase
    return _with(fase, fase.leden | {"vragen": _with(plek, vragen)}) if fase.leden else fase


def _spell_out(item: Knoop) -> Knoop:
    """Write a gate out as a question with an id, so that all that follows knows one form."""
    poort = item.get("herhaal") if is_group(item) else None
    if poort is None or isinstance(poort.waarde, list):
        return item
    leden = poort.leden or {"vraag": poort}
    eerste = next((id_ for lid in item.leden.get("vragen", item).lijst if (id_ := id_of(lid))), None)
    if "id" not in leden and eerste is not None:
        leden = {"id": _with(poort, f"{eerste}-nog-een"), **leden}
    return _with(item, item.leden | {"herhaal": _with(poort, leden)})


def id_of(knoop: Knoop) -> str | None:
    """Give the id in a node, when it has one."""
    lid = knoop.leden.get("id")
    return lid.waarde if lid is not None and isinstance(lid.waarde, str) else None


def _change(knoop: Knoop, wijziging: Knoop) -> Knoop:
    """Put other values behind keys, and clear those that were left empty; id and vraag are never cleared.

    A key that means nothing stays, also when it is empty, so that it is told.
    """
    vast = {"id"} | {sleutel for sleutel in ("vraag",) if wijziging.get(sleutel) is None}
    nieuw = {sleutel: lid for sleutel, lid in wijziging.leden.items() if sleutel not in vast}
    leden = (knoop.leden | nieuw).items()
    return _with(knoop, {s: lid for s, lid in leden if lid.waarde is not None or s not in VRAAG_SLEUTELS})


def _questions(item: Knoop) -> Iterator[Knoop]:
    """Give every node of an item that may carry an id."""
    if not is_group(item):
        yield item
        yield from item.leden.get("doorvragen", item).lijst
        return
    for vraag in item.leden.get("vragen", item).lijst:
        yield from _questions(vraag)
    if (poort := item.get("herhaal")) is not None:
        yield poort


def _ids(item: Knoop) -> set[str]:
    return {id_ for knoop in _questions(item) if (id_ := id_of(knoop)) is not None}


class _Erven:
    """An inheritance: what one sheet does to the phases it builds on."""

    def __init__(self, v: Verzamelaar, blad: Knoop, ouder: str) -> None:
        self.v = v
        self.blad = blad
        self.ouder = ouder
        aanpassing = blad.get("pas_aan")
        self.aanpassingen = dict(aanpassing.leden) if aanpassing else {}
        self.weg = self._read_away()
        self.gevonden: set[str] = set()
        self.ankers: dict[int, Knoop] = {}

    def apply(self, fasen: list[Knoop]) -> list[Knoop]:
        """Take away and change, then add, then append."""
        bekend = {id_ for fase in fasen for item in _items(fase) for id_ in _ids(item)}
        nieuw = [_with_items(fase, self._edit_items(_items(fase))) for fase in fasen]
        self._report_missing(bekend)
        toevoeging = self.blad.get("voeg_toe")
        for item in toevoeging.lijst if toevoeging else ():
            self._add(nieuw, item)
        for fase in _phases(self.blad):
            self._append(nieuw, fase)
        return nieuw

    def _read_away(self) -> dict[str, Knoop]:
        """Read the ids that go; the same one twice, or one that is changed too, is a clash."""
        weg: dict[str, Knoop] = {}
        for item in items(self.blad.get("weg")):
            if not isinstance(item.waarde, str):
                continue
            if item.waarde in weg:
                self.v.add(item, "E05", banken.dubbele_waarde(item.waarde))
            weg[item.waarde] = item
            if (lid := self.aanpassingen.pop(item.waarde, None)) is not None:
                self.v.add(lid.sleutelplaats, "E06", banken.al_weg(item.waarde))
        return weg

    def _edit_items(self, vragen: list[Knoop]) -> list[Knoop]:
        return [nieuw for item in vragen if (nieuw := self._edit_item(item)) is not None]

    def _edit_item(self, item: Knoop) -> Knoop | None:
        """Change a group or a question; None when nothing is left of it."""
        if not is_group(item):
            return self._edit(item)
        leden = dict(item.leden)
        if (lid := leden.get("vragen")) is not None and lid.lijst:
            over = [nieuw for vraag in lid.lijst if (nieuw := self._edit(vraag)) is not None]
            if not over:
                self.gevonden |= _ids(item) & self.weg.keys()
                return None
            leden["vragen"] = _with(lid, over)
        if (poort := leden.pop("herhaal", None)) is not None and (nieuw := self._edit(poort)) is not None:
            leden["herhaal"] = nieuw
        return _with(item, leden)

    def _edit(self, knoop: Knoop) -> Knoop | None:
        """Change one question, gate or probe; None when it goes."""
        id_ = id_of(knoop)
        if id_ in self.weg:
            self.gevonden |= _ids(knoop) & self.weg.keys()
            return None
        if id_ is not None and (wijziging := self.aanpassingen.get(id_)) is not None:
            self.gevonden.add(id_)
            knoop = _change(knoop, wijziging)
        doorvragen = knoop.leden.get("doorvragen")
        if doorvragen is None or not doorvragen.lijst:
            return knoop
        over = [nieuw for lid in doorvragen.lijst if (nieuw := self._edit(lid)) is not None]
        return _with(knoop, knoop.leden | {"doorvragen": _with(doorvragen, over)})

    def _report_missing(self, bekend: set[str]) -> None:
        """Report every change and removal that hit nothing; a probe can be gone with the row it stood in."""
        for id_, lid in self.aanpassingen.items():
            if id_ in bekend and id_ not in self.gevonden:
                self.v.add(lid.sleutelplaats, "E07", banken.al_weg(id_))
            elif id_ not in self.gevonden:
                self.v.add(
                    lid.sleutelplaats, "E07", banken.bestaat_niet(id_, self.ouder, nearest(id_, bekend))
                )
        for id_, lid in self.weg.items():
            if id_ not in bekend:
                self.v.add(lid, "E07", banken.bestaat_niet(id_, self.ouder, nearest(id_, bekend)))

    def _add(self, fasen: list[Knoop], item: Knoop) -> None:
        """Put one new question in its place."""
        na, fase = item.get("na"), item.get("fase")
        if not item.leden:
            self.v.add(item, "B10", banken.GEEN_VRAAG)
        elif (na is None) == (fase is None):
            self.v.add(item, "E08", banken.NA_OF_FASE)
        else:
            rest = {sleutel: lid for sleutel, lid in item.leden.items() if sleutel not in {"na", "fase"}}
            nieuw = _spell_out(_with(item, rest))
            if na is not None and read_text(self.v, na) is not None:
                self._insert(fasen, nieuw, na)
            elif fase is not None and read_text(self.v, fase) is not None:
                self._append(fasen, _with(item, {"fase": fase, "vragen": _with(item, [nieuw])}))

    def _insert(self, fasen: list[Knoop], nieuw: Knoop, na: Knoop) -> None:
        """Put a question after the group of another; those added there before keep their place."""
        for fase in fasen:
            vragen = fase.leden["vragen"].lijst if "vragen" in fase.leden else []
            for plek, item in enumerate(vragen):
                if na.waarde in _ids(item):
                    while plek + 1 < len(vragen) and self.ankers.get(id(vragen[plek + 1])) is item:
                        plek += 1  # noqa: PLW2901 - the place moves past what was put here before
                    vragen.insert(plek + 1, nieuw)
                    self.ankers[id(nieuw)] = item
                    return
        self._report_anchor(fasen, na)

    def _report_anchor(self, fasen: list[Knoop], na: Knoop) -> None:
        tekst = na.waarde if isinstance(na.waarde, str) else ""
        bekend = {id_ for fase in fasen for item in _items(fase) for id_ in _ids(item)}
        if tekst in self.weg:
            self.v.add(na, "E06", banken.al_weg(tekst))
        else:
            self.v.add(na, "E09", banken.bestaat_niet(tekst, self.ouder, nearest(tekst, bekend)))

    def _append(self, fasen: list[Knoop], erbij: Knoop) -> None:
        """Put questions at the end of a phase; a phase that was not there comes where the talk has it."""
        naam = erbij.leden.get("fase", erbij).waarde
        if not isinstance(naam, str) or naam not in FASEN:
            self._unknown_phase(erbij)
            return
        for nummer, fase in enumerate(fasen):
            if fase.leden.get("fase", fase).waarde == naam:
                richttijd = {"richttijd": erbij.leden["richttijd"]} if erbij.get("richttijd") else {}
                vragen = [*fase.leden["vragen"].lijst, *_items(erbij)]
                fasen[nummer] = _with_items(_with(fase, fase.leden | richttijd), vragen)
                return
        plek = sum(_rank(fase) < FASEN.index(naam) for fase in fasen)
        fasen.insert(plek, erbij)

    def _unknown_phase(self, erbij: Knoop) -> None:
        """Report an unknown phase; one under `fasen` was found with its sheet, and is told once."""
        lid = erbij.get("fase")
        if lid is not None and isinstance(naam := lid.waarde, str):
            self.v.add(lid, "B07", banken.onbekende_waarde(naam, "fase", FASEN, nearest(naam, FASEN)))


def _rank(fase: Knoop) -> int:
    naam = fase.leden.get("fase", fase).waarde
    return list(FASEN).index(naam) if isinstance(naam, str) and naam in FASEN else len(FASEN)
