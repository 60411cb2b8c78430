"""Making a bank file tidy.

The rule that lives here: the bank says the same before and after, or nothing is written.
"""

from __future__ import annotations

from pathlib import Path

from loopbaangesprek.bankbewerking.bestand import NietTeDoen
from loopbaangesprek.bankbewerking.netjes import tidy
from loopbaangesprek.banks.find import find_file
from loopbaangesprek.banks.origin import is_shipped
from loopbaangesprek.fouten import BankFout, VerkeerdGebruik
from loopbaangesprek.plaats import LeesFout
from loopbaangesprek.teksten import bankbewerken as t
from loopbaangesprek.workshop.making import free_own_name
from loopbaangesprek.workshop.ownfile import OwnFile
from loopbaangesprek.workshop.raising import open_bank
from loopbaangesprek.workshop.verdict import is_good, look_over
from loopbaangesprek.workshop.versions import keep


def tidy_bank(eigen: Path, welk: str) -> tuple[str, ...]:
    """Make a bank file tidy; returns the lines to say. Raises what is told."""
    pad = find_file(welk, eigen)
    if is_shipped(pad) and pad.parent != eigen:
        raise VerkeerdGebruik(t.eerst_een_eigen(pad.stem, free_own_name(eigen, pad.stem)))
    bank = OwnFile(eigen, pad)
    data = bank.read()
    if data is None:
        raise BankFout(t.BESTAND_WEG.format(pad=pad))
    try:
        klaar = tidy(open_bank(data))
    except LeesFout as fout:
        raise BankFout(t.netjes_onleesbaar(pad.name, fout.bevindingen)) from fout
    except (NietTeDoen, UnicodeDecodeError) as fout:
        raise BankFout(t.NETJES_KAN_NIET.format(naam=pad.name)) from fout
    nieuw = klaar.bestand.tekst.encode()
    if nieuw == data:
        return (t.NETJES_AL.format(naam=pad.name),)
    if bank.is_own and is_good(look_over(bank, data)):
        keep(bank, data)
    bank.write(nieuw, data)
    return tuple(t.netjes_gedaan(pad.name, klaar.gevouwen, klaar.gestript))
