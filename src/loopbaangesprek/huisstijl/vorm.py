"""The look of a school as it is kept: one text of JSON.

The rule that lives here: what is kept is read whole or not at all; a kept text that could not have been chosen is
damaged, and counts as none.
"""

from __future__ import annotations

import re

import msgspec
from msgspec import Struct

from loopbaangesprek.fouten import HuisstijlFout, VerkeerdGebruik
from loopbaangesprek.huisstijl.logo import clean_png
from loopbaangesprek.huisstijl.sjabloon import Sjabloon, Sjabloondeel, is_sound
from loopbaangesprek.schoon import on_one_line, schoon
from loopbaangesprek.teksten import huisstijl as t

LANGSTE_NAAM = 80
"""Characters in the name of a school: what fits on a line of paper."""

_KLEUR = re.compile(r"#[0-9a-f]{6}")
_PLEK = re.compile(r"\{\{(school|datum)\}\}")


class Huisstijl(Struct, frozen=True, forbid_unknown_fields=True):
    """A school's own look: each part of it is empty until the school chose one."""

    naam: str = ""
    kleur: str = ""
    logo: bytes = b""
    sjabloon: Sjabloon | None = None


def to_setting(stijl: Huisstijl) -> str:
    """A look as it is kept; one in which nothing was chosen is an empty text."""
    return "" if stijl == Huisstijl() else msgspec.json.encode(stijl).decode()


def from_setting(waarde: str | None) -> Huisstijl | None:
    """The look that a kept text holds; None where it is damaged."""
    if not waarde:
        return Huisstijl()
    try:
        stijl = msgspec.json.decode(waarde, type=Huisstijl)
        return stijl if _could_be_chosen(stijl) else None
    except (msgspec.DecodeError, HuisstijlFout, VerkeerdGebruik, RecursionError):
        return None


def _could_be_chosen(stijl: Huisstijl) -> bool:
    return (
        (not stijl.naam or read_name(stijl.naam) == stijl.naam)
        and (not stijl.kleur or _KLEUR.fullmatch(stijl.kleur) is not None)
        and (not stijl.logo or clean_png(stijl.logo) == stijl.logo)
        and (stijl.sjabloon is None or is_sound(stijl.sjabloon))
    )


def read_name(getypt: str) -> str:
    """The name of a school as it is kept; raises `VerkeerdGebruik`."""
    naam = " ".join(on_one_line(schoon(getypt)).split())
    if not naam:
        raise VerkeerdGebruik(t.NAAM_LEEG)
    if len(naam) > LANGSTE_NAAM:
        raise VerkeerdGebruik(t.naam_te_lang(LANGSTE_NAAM))
    return naam


def fill_in(delen: tuple[Sjabloondeel, ...], naam: str, datum: str) -> tuple[Sjabloondeel, ...]:
    """The parts of a template with the name of the school, or a word for it, and the day where it asks for them."""
    waarden = {"school": naam or t.ONZE_SCHOOL, "datum": datum}

    def filled(tekst: str) -> str:
        # In one go: a name that looks like a place to fill in stays a name.
        return _PLEK.sub(lambda plek: waarden[plek[1]], tekst)

    return tuple(msgspec.structs.replace(deel, teksten=tuple(map(filled, deel.teksten))) for deel in delen)
