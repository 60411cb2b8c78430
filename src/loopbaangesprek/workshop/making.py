"""Starting a bank of one's own: a first page that works, in the own folder.

The rule that lives here: a new bank never takes the place of another, and its file can be talked with at once.
"""

from __future__ import annotations

from pathlib import Path

from loopbaangesprek.asking import ask_line
from loopbaangesprek.bankbewerking.beginblad import first_page
from loopbaangesprek.bankbewerking.naam import free_name, name_for
from loopbaangesprek.banks import bank_names, load_bank, read_bank
from loopbaangesprek.banks.find import is_path
from loopbaangesprek.fouten import BankFout, VerkeerdGebruik
from loopbaangesprek.keuring.leesvorm import ID
from loopbaangesprek.schoon import on_one_line, schoon
from loopbaangesprek.teksten import bankbewerken as t
from loopbaangesprek.wiring import has_person
from loopbaangesprek.workshop.ownfile import OwnFile, find_own, write_new
from loopbaangesprek.workshop.versions import keep

BASIS = "basis"
_SCHEMA = "vragenbank.schema.json"
_VAN_WINDOWS = frozenset(
    {"con", "prn", "aux", "nul", *(f"{poort}{n}" for poort in ("com", "lpt") for n in range(1, 10))}
)
"""Names that a file cannot have on Windows, whatever comes behind them."""
_PAKKET = Path(__file__).resolve().parents[1]


def make_bank(eigen: Path, naam: str, vanuit: str | None) -> tuple[str, ...]:
    """Start a bank that builds on another; returns the lines to say. Raises what is told."""
    _check_name(eigen, naam, vanuit)
    bank = start_bank(eigen, naam, BASIS if vanuit is None else vanuit, _title(naam))
    return tuple(t.gemaakt(naam, str(bank.pad)))


def start_bank(eigen: Path, naam: str, vanuit: str, titel: str) -> OwnFile:
    """Write the first page of a bank. Raises `BankFout`."""
    if is_path(vanuit):
        raise VerkeerdGebruik(t.VANUIT_NAAM)
    data = first_page(naam, titel, load_bank(vanuit, eigen)).encode()
    read_bank(data, naam, eigen)  # a chain that gets too long shows itself here
    bank = OwnFile(eigen, eigen / f"{naam}.yaml")
    if not write_new(bank.pad, data):
        raise BankFout(t.al_eigen(naam))
    _write_schema(eigen)
    keep(bank, data)
    return bank


def title_for(naam: str) -> str:
    """A title that follows from a name."""
    return naam.replace("-", " ").strip().capitalize()


def free_own_name(eigen: Path, naam: str) -> str:
    """A name for an own bank on top of another."""
    return free_name(f"{naam}-eigen", bank_names(eigen))


def _title(naam: str) -> str:
    """Ask for the title, where somebody can be asked."""
    vanzelf = title_for(naam)
    if not has_person():
        return vanzelf
    return (
        on_one_line(schoon(ask_line(t.WELKE_TITEL, t.TITEL_UITLEG, tekst=vanzelf) or "")).strip() or vanzelf
    )


def _check_name(eigen: Path, naam: str, vanuit: str | None) -> None:
    """Refuse a name that cannot be one, or that a bank has already."""
    if not ID.fullmatch(naam):
        raise VerkeerdGebruik(t.kan_geen_naam(naam, name_for(naam), vanuit))
    if naam in _VAN_WINDOWS:
        raise VerkeerdGebruik(t.VAN_WINDOWS.format(naam=naam))
    if naam in bank_names(eigen):
        van_lob = find_own(naam, eigen) is None
        raise BankFout(t.al_van_lob(naam, free_own_name(eigen, naam)) if van_lob else t.al_eigen(naam))


def _write_schema(eigen: Path) -> None:
    """Put what editors know banks by beside them, as it is in this version of the tool."""
    try:
        data = (_PAKKET / "schema" / _SCHEMA).read_bytes()
    except OSError:
        return
    schema = OwnFile(eigen, eigen / _SCHEMA)
    try:
        if not write_new(schema.pad, data) and schema.read() != data:
            schema.write(data, schema.read())
    except BankFout:
        return
