"""Other words for a question: the sentence, the tip, the words for a level, and its probes one by one.

The rule that lives here: what this file says itself is changed where it stands; what it inherits gets other words
under `pas_aan`. A list of probes that is inherited is written out whole, once somebody changes one of them.
"""

from __future__ import annotations

from msgspec.structs import replace

from loopbaangesprek.bankbewerking.bestand import Bestand, NietTeDoen
from loopbaangesprek.bankbewerking.gegevens import Pad
from loopbaangesprek.bankbewerking.snijden import insert, put, remove
from loopbaangesprek.bankbewerking.uitschrijven import write_probes, write_variants
from loopbaangesprek.bankbewerking.vindplaats import is_built, is_changed, listed, taken_away, written_at
from loopbaangesprek.bankbewerking.weglaten import anchor_anew, drop_change, take_away, unhide
from loopbaangesprek.vragenbank import Variant, Vraag


def change_words(bestand: Bestand, naam: str, sleutel: str, tekst: str | None) -> Bestand:
    """Put other words behind a key of a question; without any, the key is left empty."""
    pad = _place(bestand, naam)
    if sleutel == "vraag" and isinstance((knoop := bestand.get(pad)) and knoop.waarde, str):
        return put(bestand, pad, tekst)  # a gate that is one sentence
    if tekst is None and pad[0] != "pas_aan" and bestand.get((*pad, sleutel)) is not None:
        return remove(bestand, (*pad, sleutel))
    return put(bestand, (*pad, sleutel), tekst)


def change_variant(bestand: Bestand, vraag: Vraag, voor: str, tekst: str | None) -> Bestand:
    """Put other words for a level; without any, the words for everybody hold there too."""
    pad = (*_place(bestand, vraag.id), "varianten")
    if tekst is not None and bestand.get((*pad, voor)) is not None:
        return put(bestand, (*pad, voor, "vraag"), tekst)
    over = tuple(nieuw for v in vraag.varianten if (nieuw := _with_words(v, voor, tekst)) is not None)
    if not over and pad[0] != "pas_aan":
        return remove(bestand, pad)
    return put(bestand, pad, write_variants(over))


def _with_words(variant: Variant, voor: str, tekst: str | None) -> Variant | None:
    nieuw = replace(variant, vraag=tekst) if variant.voor == voor else variant
    return None if nieuw == Variant(voor) else nieuw


def change_probe(
    bestand: Bestand, vraag: Vraag, nummer: int, tekst: str, geerfd: Vraag | None = None
) -> Bestand:
    """Put other words for one probe; `geerfd` is the question as the bank below has it."""
    oud = vraag.doorvragen[nummer]
    if isinstance(oud, Vraag):
        return change_words(bestand, oud.id, "vraag", tekst)
    if (lijst := _own_list(bestand, vraag)) is not None:
        return put(bestand, _sentence(bestand, lijst, vraag, nummer), tekst)
    anders = (*vraag.doorvragen[:nummer], tekst, *vraag.doorvragen[nummer + 1 :])
    return _write_list(bestand, vraag, anders, geerfd)


def add_probe(bestand: Bestand, vraag: Vraag, tekst: str, geerfd: Vraag | None = None) -> Bestand:
    """Add a probe at the end."""
    lijst = _own_list(bestand, vraag)
    if lijst is not None and isinstance(bestand.need(lijst).waarde, list):
        return insert(bestand, lijst, len(bestand.need(lijst).lijst), tekst)
    return _write_list(bestand, vraag, (*vraag.doorvragen, tekst), geerfd)


def drop_probe(bestand: Bestand, vraag: Vraag, nummer: int, geerfd: Vraag | None = None) -> Bestand:
    """Take one probe away."""
    oud, lijst = vraag.doorvragen[nummer], _own_list(bestand, vraag)
    if isinstance(oud, Vraag):
        bestand = drop_change(anchor_anew(bestand, {oud.id}, vraag.id), oud.id)
        pad = written_at(bestand, oud.id)
        if pad is None:
            return take_away(bestand, oud.id)
    else:
        pad = None if lijst is None else _sentence(bestand, lijst, vraag, nummer)
    if pad is not None and lijst is not None and len(listed(bestand, lijst)) > 1:
        return remove(bestand, pad)
    over = (*vraag.doorvragen[:nummer], *vraag.doorvragen[nummer + 1 :])
    return _write_list(bestand, vraag, over, geerfd)


def _place(bestand: Bestand, naam: str) -> Pad:
    """Where the words of a question go in this file."""
    if not is_changed(bestand, naam) and (pad := written_at(bestand, naam)) is not None:
        return pad
    if not is_built(bestand):
        raise NietTeDoen(naam)
    return ("pas_aan", naam)


def _own_list(bestand: Bestand, vraag: Vraag) -> Pad | None:
    """The list of probes of a question, when it is written in this file."""
    pad = (*_place(bestand, vraag.id), "doorvragen")
    return pad if listed(bestand, pad) else None


def _sentence(bestand: Bestand, lijst: Pad, vraag: Vraag, nummer: int) -> Pad:
    """The way to a probe that is a sentence; those that are questions may have been taken away elsewhere."""
    hoeveelste = sum(isinstance(d, str) for d in vraag.doorvragen[:nummer])
    zinnen = [pad for pad in listed(bestand, lijst) if isinstance(bestand.need(pad).waarde, str)]
    if hoeveelste >= len(zinnen):
        raise NietTeDoen(lijst)
    return zinnen[hoeveelste]


def _write_list(
    bestand: Bestand, vraag: Vraag, doorvragen: tuple[str | Vraag, ...], geerfd: Vraag | None
) -> Bestand:
    """Write the probes of a question out; one that was taken away is then simply not among them."""
    pad = (*_place(bestand, vraag.id), "doorvragen")
    if not doorvragen and pad[0] != "pas_aan":
        return remove(bestand, pad)
    bestand = put(bestand, pad, write_probes(doorvragen))
    weg = {deel.id for deel in (geerfd.deelvragen if geerfd else ())}.intersection(taken_away(bestand))
    for naam in sorted(weg):
        bestand = unhide(bestand, naam)
    return bestand
