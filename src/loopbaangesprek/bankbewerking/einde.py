"""Where a value ends in the text: the tree knows only where each one begins.

The rule that lives here: the end is found from the text itself and never guessed. A sentence is followed letter by
letter, a list to the end of its last item, and comments behind a value are not part of it.
"""

from __future__ import annotations

import re

from loopbaangesprek.bankbewerking.blad import Blad, Plek, indent_of, is_blank
from loopbaangesprek.plaats import Knoop

_NIETS = re.compile(r"(?:~|null|Null|NULL)(?![^\s,\]}])")
_BLOKKOP = re.compile(r"[|>](?:([1-9])?[+-]?|[+-]([1-9])?)(?=\s|$)")
_WIT = " \t\u2028\u2029"
_GEVOUWEN = " \t\n"


def start_of(knoop: Knoop) -> Plek:
    """Where a value begins, counted from 0."""
    return knoop.regel - 1, knoop.kolom - 1


def key_of(knoop: Knoop) -> Plek:
    """Where the key begins that a value stands behind, counted from 0."""
    return knoop.sleutel_regel - 1, knoop.sleutel_kolom - 1


def sign_at(blad: Blad, plek: Plek) -> str:
    """The sign at a place; at the end of a line, nothing."""
    return blad.rest(plek)[:1]


def is_flow(blad: Blad, knoop: Knoop) -> bool:
    """Whether a list or mapping is written between brackets."""
    return isinstance(knoop.waarde, (list, dict)) and sign_at(blad, start_of(knoop)) in {"[", "{"}


def is_block_text(blad: Blad, knoop: Knoop) -> bool:
    """Whether a text stands on lines of its own, behind `>` or `|`."""
    return isinstance(knoop.waarde, str) and not knoop.kaal and sign_at(blad, start_of(knoop)) in {"|", ">"}


def end_of(blad: Blad, knoop: Knoop, inspring: int) -> Plek:
    """Where a value ends; `inspring` is how far the list or mapping around it stands from the left edge."""
    begin = start_of(knoop)
    if isinstance(knoop.waarde, (list, dict)):
        return _end_of_flow(blad, knoop) if is_flow(blad, knoop) else _end_of_block(blad, knoop)
    if knoop.waarde is None:
        treffer = _NIETS.match(blad.rest(begin))
        return begin[0], begin[1] + (treffer.end() if treffer else 0)
    if not knoop.kaal:
        return (
            _end_of_quoted(blad, begin)
            if sign_at(blad, begin) in {'"', "'"}
            else _end_of_lines(blad, begin, inspring)
        )
    return _end_of_plain(blad, begin, knoop.waarde)


def _children(knoop: Knoop) -> list[Knoop]:
    return [*knoop.leden.values(), *knoop.lijst]


def _end_of_block(blad: Blad, knoop: Knoop) -> Plek:
    return end_of(blad, _children(knoop)[-1], knoop.kolom - 1)


def _end_of_flow(blad: Blad, knoop: Knoop) -> Plek:
    """Pass over the last item, and what may stand behind it, to the bracket."""
    kinderen = _children(knoop)
    regel, kolom = start_of(knoop)
    plek = end_of(blad, kinderen[-1], 0) if kinderen else (regel, kolom + 1)
    regel, kolom = skip(blad, plek, ",")
    return regel, kolom + 1


def skip(blad: Blad, plek: Plek, ook: str = "") -> Plek:
    """Pass over white, line ends and comments, and over signs in `ook`."""
    regel, kolom = plek
    while regel < len(blad.regels):
        tekst = blad.regels[regel]
        while kolom < len(tekst) and (tekst[kolom] in _WIT or tekst[kolom] in ook):
            kolom += 1
        if kolom < len(tekst) and tekst[kolom] != "#":
            return regel, kolom
        regel, kolom = regel + 1, 0
    return plek


def _end_of_quoted(blad: Blad, begin: Plek) -> Plek:
    """Find the quote that closes: not one behind a backslash, and not one that is doubled."""
    regel, kolom = begin
    sluit = sign_at(blad, begin)
    kolom += 1
    while regel < len(blad.regels):
        tekst = blad.regels[regel]
        while kolom < len(tekst):
            dubbel = tekst[kolom : kolom + 2] == sluit * 2
            if (sluit == '"' and tekst[kolom] == "\\") or (sluit == "'" and dubbel):
                kolom += 2
            elif tekst[kolom] == sluit:
                return regel, kolom + 1
            else:
                kolom += 1
        regel, kolom = regel + 1, 0
    return begin


def _end_of_plain(blad: Blad, begin: Plek, waarde: str) -> Plek:
    """Follow a text without quotes letter by letter; white in it may be a line end in the file."""
    plek = begin
    for teken in waarde:
        plek = _past_white(blad, plek) if teken in _GEVOUWEN else (plek[0], plek[1] + 1)
    return plek


def _past_white(blad: Blad, plek: Plek) -> Plek:
    regel, kolom = plek
    while regel < len(blad.regels):
        tekst = blad.regels[regel]
        while kolom < len(tekst) and tekst[kolom] in _WIT:
            kolom += 1
        if kolom < len(tekst):
            return regel, kolom
        regel, kolom = regel + 1, 0
    return plek


def _end_of_lines(blad: Blad, begin: Plek, inspring: int) -> Plek:
    """Find the last line of a text that stands on lines of its own."""
    kop = _BLOKKOP.match(blad.rest(begin))
    cijfer = (kop[1] or kop[2]) if kop else None
    diepte = inspring + int(cijfer) if cijfer else None
    laatste = begin[0]
    bewaart_wit = kop is not None and "+" in kop[0]
    for nummer in range(begin[0] + 1, len(blad.regels)):
        regel = blad.regels[nummer]
        if is_blank(regel):
            laatste = nummer if bewaart_wit and nummer < len(blad.regels) - 1 else laatste
            continue
        if diepte is None:
            diepte = indent_of(regel) if indent_of(regel) > inspring else len(regel) + 1
        if indent_of(regel) < diepte:
            break
        laatste = nummer
    if laatste == begin[0]:
        return laatste, begin[1] + (kop.end() if kop else 0)
    return laatste, len(blad.regels[laatste])
