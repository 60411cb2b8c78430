"""A version that goes up with the questions.

The rule that lives here: a version with a number in it goes up by itself, once somebody agreed; of any other somebody
is asked what comes next.
"""

from __future__ import annotations

from loopbaangesprek.bankbewerking.bestand import Bestand, open_file
from loopbaangesprek.bankbewerking.snijden import put
from loopbaangesprek.keuring.versie import next_version
from loopbaangesprek.plaats import Knoop
from loopbaangesprek.reading.yamltree import parse
from loopbaangesprek.teksten import bankbewerken as t
from loopbaangesprek.workshop.dialog import Dialog
from loopbaangesprek.workshop.ownfile import OwnFile


def open_bank(data: bytes) -> Bestand:
    """The text of a bank as a file that can be changed. Raises `LeesFout`."""
    try:
        return open_file(data.decode(), _read)
    except UnicodeDecodeError:
        parse(data, "")  # tells what it looks like
        raise


def version_of(bestand: Bestand) -> str:
    """The version that a file says it is."""
    lid = bestand.boom.get("versie")
    return lid.waarde if lid is not None and isinstance(lid.waarde, str) else ""


def ask_version(dialoog: Dialog, oud: str) -> str | None:
    """Ask how the next version is called; None to leave it."""
    if not any(teken.isdigit() for teken in oud):
        return dialoog.line(t.WELKE_VERSIE, t.VERSIE_UITLEG.format(oud=oud)) or None
    nieuw = next_version(oud)
    vraag = t.VERSIE_HOGER.format(oud=oud, nieuw=nieuw)
    ja = dialoog.yes(vraag, t.VERSIE_JA.format(nieuw=nieuw), t.VERSIE_NEE, t.VERSIE_WAAROM)
    return nieuw if ja in (True, None) else None


def raise_version(dialoog: Dialog, bank: OwnFile, data: bytes) -> bytes | None:
    """Offer to raise the version, and write it; None when it stays. Raises what writing raises."""
    bestand = open_bank(data)
    nieuw = ask_version(dialoog, version_of(bestand))
    if nieuw is None or nieuw == version_of(bestand):
        return None
    gehoogd = put(bestand, ("versie",), nieuw).tekst.encode()
    bank.write(gehoogd, data)
    dialoog.say(t.VERSIE_STAAT.format(nieuw=nieuw))
    return gehoogd


def _read(tekst: str) -> Knoop:
    return parse(tekst.encode(), "")
