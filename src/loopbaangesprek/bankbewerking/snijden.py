"""The cuts that every change is made of: put a value, add one, take one away.

The rule that lives here: a cut touches the lines of its own value and no others. Whether the file says what it
should say, and nothing else, is looked at after each cut; if not, the change is off.
"""

from __future__ import annotations

from loopbaangesprek.bankbewerking import gegevens
from loopbaangesprek.bankbewerking.bestand import Bestand, NietTeDoen
from loopbaangesprek.bankbewerking.blad import Blad, indent_of
from loopbaangesprek.bankbewerking.einde import is_flow, key_of
from loopbaangesprek.bankbewerking.gegevens import Pad, Waarde
from loopbaangesprek.bankbewerking.haken import add_between, put_between, remove_between
from loopbaangesprek.bankbewerking.plaatsing import place_of_item, place_of_member, step_behind_dash
from loopbaangesprek.bankbewerking.vervangen import replace_value
from loopbaangesprek.plaats import LeesFout


def put(bestand: Bestand, pad: Pad, waarde: Waarde) -> Bestand:
    """Put a value at the end of a way, making what is missing on the way there."""
    diep = len(pad)
    while (knoop := bestand.get(pad[:diep])) is None:
        diep -= 1
    erbij = diep < len(pad) and knoop.waarde is not None
    diep += erbij
    nieuw = gegevens.nest(pad[diep:], waarde)
    blad = _add_member(bestand, pad[:diep], nieuw) if erbij else _replace(bestand, pad[:diep], nieuw)
    return _checked(bestand, blad, gegevens.put(bestand.data, pad, waarde))


def insert(bestand: Bestand, pad: Pad, plek: int, waarde: Waarde) -> Bestand:
    """Put something in a list, at this place."""
    lijst = bestand.need(pad)
    if is_flow(bestand.blad, lijst):
        blad = add_between(bestand, pad, plek, waarde)
    else:
        voor, wit = place_of_item(bestand, pad, plek)
        sprong = step_behind_dash(bestand, pad, plek)
        blad = bestand.blad.insert(voor, [*wit, *bestand.schrijfwijze.item(waarde, lijst.kolom - 1, sprong)])
    return _checked(bestand, blad, gegevens.insert(bestand.data, pad, plek, waarde))


def remove(bestand: Bestand, pad: Pad) -> Bestand:
    """Take a value away with its key or dash; what is left empty around it goes too, but for a comment in it."""
    while len(pad) > 1 and gegevens.size(bestand.need(pad[:-1])) == 1 and not _has_remark(bestand, pad):
        pad = pad[:-1]
    verwacht = gegevens.remove(bestand.data, pad)
    if is_flow(bestand.blad, bestand.need(pad[:-1])):
        blad = remove_between(bestand, pad)
    elif _behind_dash(bestand, pad):
        blad = _without_first(bestand, pad)
    else:
        blad = bestand.blad.without(*lines_of(bestand, pad))
        if gegevens.size(bestand.need(pad[:-1])) == 1:
            verwacht = gegevens.put(
                bestand.data, pad[:-1], None
            )  # a key with a comment below it, and no more
    return _checked(bestand, blad, verwacht)


def rename(bestand: Bestand, pad: Pad, sleutel: str) -> Bestand:
    """Put another key in front of a value."""
    blad = bestand.blad.cut(key_of(bestand.need(pad)), bestand.key_end(pad), sleutel)
    return _checked(bestand, blad, gegevens.rename(bestand.data, pad, sleutel))


def shift(bestand: Bestand, pad: Pad, naar: int) -> Bestand:
    """Move something in a list to another place there, word for word; `naar` counts without it."""
    lijst = pad[:-1]
    if pad[-1] == naar:
        return bestand
    waarde = gegevens.get(bestand.data, pad)
    if is_flow(bestand.blad, bestand.need(lijst)):
        return insert(remove(bestand, pad), lijst, naar, waarde)
    van, tot = lines_of(bestand, pad)
    regels = bestand.blad.regels[van:tot]
    over = bestand.read(bestand.blad.without(van, tot))
    voor, wit = place_of_item(over, lijst, naar)
    verwacht = gegevens.insert(gegevens.remove(bestand.data, pad), lijst, naar, waarde)
    return _checked(bestand, over.blad.insert(voor, [*wit, *regels]), verwacht)


def carry(bestand: Bestand, pad: Pad, lijst: Pad, plek: int) -> Bestand:
    """Copy something from one list into another, word for word where both stand below each other."""
    waarde = gegevens.get(bestand.data, pad)
    doel = bestand.need(lijst)
    if bestand.in_flow(pad) or is_flow(bestand.blad, doel):
        return insert(bestand, lijst, plek, waarde)
    sprong = doel.kolom - bestand.need(pad[:-1]).kolom
    van, tot = lines_of(bestand, pad)
    regels = [_stepped(regel, sprong) for regel in bestand.blad.regels[van:tot]]
    voor, wit = place_of_item(bestand, lijst, plek)
    return _checked(
        bestand,
        bestand.blad.insert(voor, [*wit, *regels]),
        gegevens.insert(bestand.data, lijst, plek, waarde),
    )


def _stepped(regel: str, sprong: int) -> str:
    """A line that many spaces more to the right, or to the left."""
    if not regel.strip():
        return regel
    return " " * sprong + regel if sprong > 0 else regel[min(-sprong, indent_of(regel)) :]


def lines_of(bestand: Bestand, pad: Pad) -> tuple[int, int]:
    """The lines that a value has to itself, with its key or dash; the last one not included."""
    van = bestand.dash(pad) if isinstance(pad[-1], int) else key_of(bestand.need(pad))
    if bestand.blad.regels[van[0]][: van[1]].strip():
        raise NietTeDoen(pad)  # behind the dash of something else
    return van[0], bestand.end(pad)[0] + 1


def _has_remark(bestand: Bestand, pad: Pad) -> bool:
    """Whether a comment stands between the only thing in a list or mapping and what it stands behind."""
    if bestand.in_flow(pad):
        return bestand.blad.rest(bestand.end(pad[:-1])).lstrip().startswith("#")
    if isinstance(pad[-2], int):
        return False
    van, tot = bestand.colon(pad[:-1]), lines_of(bestand, pad)[0]
    tussen = bestand.blad.regels[van[0] + 1 : tot]
    return any(regel.strip() for regel in (bestand.blad.rest(van), *tussen))


def _behind_dash(bestand: Bestand, pad: Pad) -> bool:
    """Whether a key stands behind the dash of what it is in."""
    regel, kolom = key_of(bestand.need(pad))
    return isinstance(pad[-1], str) and bool(bestand.blad.regels[regel][:kolom].strip())


def _without_first(bestand: Bestand, pad: Pad) -> Blad:
    """Take the key behind a dash away; the one below it takes its place there."""
    sleutels = list(bestand.need(pad[:-1]).leden)
    volgende = key_of(bestand.need((*pad[:-1], sleutels[sleutels.index(str(pad[-1])) + 1])))
    tussen = bestand.blad.regels[bestand.end(pad)[0] + 1 : volgende[0]]
    if any(regel.strip() for regel in tussen):
        raise NietTeDoen(pad)  # a comment, that would have nowhere to go
    return bestand.blad.cut(key_of(bestand.need(pad)), volgende)


def _checked(bestand: Bestand, blad: Blad, verwacht: Waarde) -> Bestand:
    """The file with its new text, once it says what it should."""
    try:
        nieuw = bestand.read(blad)
    except LeesFout as fout:
        raise NietTeDoen(str(fout)) from fout
    if nieuw.data != verwacht:
        raise NietTeDoen(blad.tekst)
    return nieuw


def _add_member(bestand: Bestand, pad: Pad, waarde: Waarde) -> Blad:
    houder = bestand.need(pad[:-1])
    if not isinstance(houder.waarde, dict):
        raise NietTeDoen(pad)
    if is_flow(bestand.blad, houder):
        return add_between(bestand, pad[:-1], len(houder.leden), {str(pad[-1]): waarde})
    voor, boven, onder = place_of_member(bestand, pad)
    regels = bestand.schrijfwijze.member(str(pad[-1]), waarde, houder.kolom - 1)
    return bestand.blad.insert(voor, [*boven, *regels, *onder])


def _replace(bestand: Bestand, pad: Pad, waarde: Waarde) -> Blad:
    return put_between(bestand, pad, waarde) if bestand.in_flow(pad) else replace_value(bestand, pad, waarde)
