"""The few questions before a talk: what it is about, the code, the level, the counsellor's role.

The rule that lives here: nothing is asked that was already said; one can go back, and only Ctrl-C or /stop ends
it without a talk.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from loopbaangesprek.asking import GoesBack, as_choices, ask_first, picked
from loopbaangesprek.codewissel import looks_like_name
from loopbaangesprek.fouten import AntwoordenFout, VerkeerdGebruik
from loopbaangesprek.instellingen import ROL
from loopbaangesprek.scherm import Face, Scherm
from loopbaangesprek.stores.base import Store
from loopbaangesprek.talk.before import looks_like_one_there
from loopbaangesprek.talk.beginning import Wanted, clean_code
from loopbaangesprek.talk.prepared import what_was_prepared
from loopbaangesprek.teksten import begin as t
from loopbaangesprek.teksten import eerste as te
from loopbaangesprek.teksten.antwoorden import zijn_het_namen
from loopbaangesprek.teksten.gesprek import NIETS_GEKOZEN
from loopbaangesprek.velden import NIVEAUS
from loopbaangesprek.wiring import has_person


class _Table(Struct):
    """What the questions need: the face, what is kept, and the banks there are."""

    face: Face
    store: Store
    banken: Sequence[str]


def ask_what_is_missing(face: Face, store: Store, wanted: Wanted, banken: Sequence[str]) -> Wanted:
    """The bank, the code, the level and the role; raises KeyboardInterrupt when there will be no talk."""
    table = _Table(face, store, banken)
    wanted = _already_known(table, wanted)
    vragen = [stap for nodig, stap in _STAPPEN if nodig(wanted)]
    terug: list[Wanted] = []
    while len(terug) < len(vragen):
        try:
            nieuw = vragen[len(terug)](table, wanted)
        except GoesBack:
            wanted = terug.pop() if terug else wanted
        else:
            terug.append(wanted)
            wanted = nieuw
    # Who sits at this table is known without asking (M47); who else is there was said with --erbij.
    return replace(wanted, aanwezig=("jongere", wanted.rol or "begeleider", *wanted.aanwezig))


def _already_known(table: _Table, wanted: Wanted) -> Wanted:
    """What follows from earlier talks and from what was set ready (M45)."""
    code = clean_code(wanted.code)
    if code and looks_like_name(code) and not table.store.of_code(code):
        table.face.say(zijn_het_namen([code]))
    code = _of_whom(table, code, from_command_line=True)
    soort = what_was_prepared(table.store, code)[0].soort or ""
    klaargezet = soort.replace("_", "-") if soort.replace("_", "-") in table.banken else None
    return replace(
        wanted,
        bank=wanted.bank or klaargezet,
        code=code,
        niveau=wanted.niveau or _known_level(table.store, code),
        rol=wanted.rol or table.store.setting(ROL),
    )


def _known_level(store: Store, code: str | None) -> str | None:
    """The level of this jongere as an earlier talk says it; it decides in which words a bank asks."""
    koppen = store.of_code(code) if code else ()
    return next((kop.niveau for kop in koppen if kop.niveau in NIVEAUS), None)


def _bank(table: _Table, wanted: Wanted) -> Wanted:
    """The shipped banks in the words of an experience, and the school's own by their names."""
    namen = {**te.BANKEN, **{naam: naam for naam in table.banken if naam not in te.BANKEN}}
    scherm = Scherm(te.WELKE_BANK, keuze=as_choices(list(namen.values())), leeg=t.KIES_OF_STOP)
    nummer = _choose(table.face, scherm)
    return wanted if nummer is None else replace(wanted, bank=list(namen)[nummer])


def _code(table: _Table, wanted: Wanted) -> Wanted:
    """The code, and with it the level where that is known; a name is gently asked about, never refused."""
    scherm = Scherm(te.WELKE_CODE, hulpregels=(te.CODE_UITLEG,), enkel=True)
    code = _typed_code(table.face, scherm)
    while code is not None and looks_like_name(code):
        hulp = (t.IS_DIT_EEN_NAAM,)
        vraag = replace(scherm, tekst=code, herzien=True, vervangt=True, hulpregels=hulp)
        antwoord = _typed_code(table.face, vraag)
        if antwoord is None or antwoord == code or antwoord.casefold() == "nee":
            break
        code = _typed_code(table.face, scherm) if antwoord.casefold() == "ja" else antwoord
    code = _of_whom(table, code)
    return replace(wanted, code=code, niveau=wanted.niveau or _known_level(table.store, code))


def _of_whom(table: _Table, code: str | None, *, from_command_line: bool = False) -> str | None:
    """The code that is meant: one that looks like a code that is there may be of the same jongere."""
    bestaand = looks_like_one_there(table.store, code)
    if code is None or bestaand is None:
        return code
    if not has_person():
        table.face.say(t.toch_een_ander(code, bestaand))
        return code
    scherm = Scherm(
        t.zelfde_jongere(bestaand), keuze=as_choices(t.ZELFDE_KEUZE), hulpregels=(t.ZELFDE_UITLEG,)
    )
    while True:
        try:
            return code if _choose(table.face, scherm) == 1 else bestaand
        except GoesBack:
            if not from_command_line:
                raise
            scherm = replace(scherm, meldingen=(t.HIER_ALLEEN_STOP,))


def _typed_code(face: Face, scherm: Scherm) -> str | None:
    """A code as it will be kept, or None; one that cannot be is told and asked again."""
    while True:
        try:
            return clean_code(_typed(face, scherm))
        except AntwoordenFout as fout:
            scherm = replace(scherm, meldingen=(fout.zin,))


def _level(table: _Table, wanted: Wanted) -> Wanted:
    if wanted.niveau is not None or wanted.code is None:
        return wanted
    scherm = Scherm(t.WELK_NIVEAU, keuze=as_choices(NIVEAUS), hulpregels=(t.NIVEAU_UITLEG,))
    nummer = _choose(table.face, scherm)
    return wanted if nummer is None else replace(wanted, niveau=NIVEAUS[nummer])


def _role(table: _Table, wanted: Wanted) -> Wanted:
    scherm = Scherm(t.WELKE_ROL, keuze=as_choices(list(t.ROLLEN.values())), hulpregels=(t.ROL_UITLEG,))
    nummer = _choose(table.face, scherm)
    return wanted if nummer is None else replace(wanted, rol=list(t.ROLLEN)[nummer])


_STAPPEN: tuple[tuple[Callable[[Wanted], bool], Callable[[_Table, Wanted], Wanted]], ...] = (
    (lambda wanted: wanted.bank is None, _bank),
    (lambda wanted: wanted.code is None, _code),
    # Whoever named the bank, the code and the role on the command line wants no questions.
    (lambda wanted: wanted.niveau is None and None in (wanted.bank, wanted.code, wanted.rol), _level),
    (lambda wanted: wanted.rol is None, _role),
)
"""When a question is asked, and the question; in the order in which they come."""


def _choose(face: Face, scherm: Scherm) -> int | None:
    """The number (from 0) of what was picked; None for an empty line where that may be."""
    scherm = replace(scherm, kiest="woord")
    zin = scherm.leeg or t.KIES_UIT_DE_LIJST
    leeg = (
        None if scherm.leeg is None else NIETS_GEKOZEN
    )  # how to choose is said above then, and once is enough
    while True:
        tekst = _typed(face, scherm)
        nummer = picked([k.woord for k in scherm.keuze], tekst)
        if nummer is not None or not tekst.strip():
            return nummer
        anders = t.geen_keuze(tekst, [k.woord for k in scherm.keuze], zin)
        scherm = replace(scherm, meldingen=(anders,), leeg=leeg)


def _typed(face: Face, scherm: Scherm) -> str:
    """What was typed; raises `GoesBack`, and where nobody can be asked `VerkeerdGebruik`."""
    try:
        return ask_first(face, scherm, terug=True)
    except KeyboardInterrupt:
        if not has_person():
            raise VerkeerdGebruik(te.NIET_BEGONNEN) from None
        raise
