"""What a handed-over dossier looks like, and its seal.

The rule that lives here: the seal is over everything in the file but itself, so that one that was cut off or changed is
known; it says nothing of who made it. A form that is newer is named before anything else is looked at.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Annotated

import msgspec
from msgspec import Meta, Raw, Struct
from msgspec.structs import replace

from loopbaangesprek.fouten import NieuwerBestand, OverdrachtFout
from loopbaangesprek.namen import NAAM
from loopbaangesprek.teksten import overdracht as t

FORM = 1
"""The number of this form. Whatever is added to it makes a new number."""
GROOTSTE = 20_000_000
"""Bytes of a file: some hundreds of talks, and no jongere has so many."""
MEESTE_FEITEN = 5_000
"""Facts of one talk: more than anybody types in twenty hours."""
_LANGSTE = 2_000_000
"""Signs of one fact. The first one carries the whole bank, the others at most a cleaned text."""
_BEGIN = b'"overdracht"'
_VOORAAN = 100

Ronde = Annotated[int, Meta(ge=1, le=1_000)]


class Feitregel(Struct, frozen=True, forbid_unknown_fields=True):
    """One fact as it is kept: its number, the moment it was written, and its line of JSON."""

    nr: Annotated[int, Meta(ge=1, le=1_000_000_000)]
    om: str
    regel: Annotated[str, Meta(max_length=_LANGSTE)]


class Halfgetypt(Struct, frozen=True, forbid_unknown_fields=True):
    """Half-typed text, with the place where it belongs."""

    vraag: Annotated[str, Meta(min_length=1, max_length=200)]
    ronde: Ronde
    tekst: str


class Meegegeven(Struct, frozen=True, forbid_unknown_fields=True):
    """One talk that goes along, whole."""

    id: Annotated[str, Meta(pattern=NAAM)]
    feiten: Annotated[tuple[Feitregel, ...], Meta(min_length=1, max_length=MEESTE_FEITEN)]
    half_getypt: tuple[Halfgetypt, ...] = ()


class Overdracht(Struct, frozen=True, forbid_unknown_fields=True):
    """Handing over: all there is of one jongere, with a heading that says what it is, and the seal."""

    overdracht: int
    uitleg: str
    gemaakt: str
    programma: str
    code: Annotated[str, Meta(min_length=1, max_length=40)]
    klaargezet: str | None
    gesprekken: tuple[Meegegeven, ...]
    sha256: str = ""


class _Kop(Struct):
    """Of any JSON file only what tells its kind; the rest is passed over and not built."""

    overdracht: Raw = Raw()
    schema: Raw = Raw()
    klein_verhaal: Raw = Raw()


def seal(overdracht: Overdracht) -> bytes:
    """The file, sealed. Raises `OverdrachtFout` when it would be larger than `unseal` takes."""
    gezegeld = replace(overdracht, sha256=_seal_of(overdracht))
    data = msgspec.json.format(msgspec.json.encode(gezegeld), indent=2) + b"\n"
    if len(data) > GROOTSTE:
        raise OverdrachtFout(t.past_niet_in_bestand(GROOTSTE))
    return data


def unseal(data: bytes, naam: str, getypt: str | None = None) -> Overdracht:
    """What is in a file with this name, if it is as it was written; else raises `OverdrachtFout` with what is wrong.

    What to type then has the file as it was `getypt`, with its folder. Raises `NieuwerBestand` for a form that is not
    known yet.
    """
    data = data.removeprefix(b"\xef\xbb\xbf")
    if len(data) > GROOTSTE:
        raise OverdrachtFout(t.te_groot(naam, GROOTSTE))
    _check_form(_heading(data, naam), naam, getypt or naam)
    try:
        overdracht = msgspec.json.decode(data, type=Overdracht)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise OverdrachtFout(t.veranderd(naam)) from None
    if overdracht.sha256 != _seal_of(overdracht):
        raise OverdrachtFout(t.veranderd(naam))
    return overdracht


def _seal_of(overdracht: Overdracht) -> str:
    """Over the values, so that white space and line ends that a mail program changes do no harm."""
    return sha256(msgspec.json.encode(replace(overdracht, sha256=""))).hexdigest()


def _heading(data: bytes, naam: str) -> _Kop:
    if not data.strip():
        raise OverdrachtFout(t.leeg(naam))
    try:
        return msgspec.json.decode(data, type=_Kop)
    except msgspec.ValidationError:  # JSON, and no object
        zin = t.geen_overdracht(naam)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        begon_goed = data.lstrip().startswith(b"{") and _BEGIN in data[:_VOORAAN]
        zin = (t.afgekapt if begon_goed else t.geen_overdracht)(naam)
    raise OverdrachtFout(zin)


def _check_form(kop: _Kop, naam: str, getypt: str) -> None:
    getal = bytes(kop.overdracht)
    if not getal.isdigit() or getal.startswith(b"0"):
        verslag = bytes(kop.schema) and bytes(kop.klein_verhaal)
        raise OverdrachtFout(t.is_verslag(naam, getypt) if verslag else t.geen_overdracht(naam))
    if getal != str(FORM).encode():
        raise NieuwerBestand(t.te_nieuw(naam))
