"""Another code for a jongere: a mistyped one, or somebody's name.

The rule that lives here: all talks or none, and wherever the old code stood as the code it is gone to the last byte: it
is a correction, and no change that stays visible. Where it stays, that is told: in words that somebody typed, in files
that were made before. Two dossiers become one only when somebody says that they belong together.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import MsgspecError

from loopbaangesprek.asking import ask_choice, ask_line, leaving_says
from loopbaangesprek.codewissel import looks_like_name, with_other_code
from loopbaangesprek.desk.codes import Under, clean_code, known, spelled_here
from loopbaangesprek.desk.damage import read_talk
from loopbaangesprek.desk.left_behind import where_copies_are
from loopbaangesprek.desk.log import note_talks
from loopbaangesprek.eenregel import short_line
from loopbaangesprek.fouten import GesprekBeschadigd, Geweigerd, OpslagFout, VerkeerdGebruik
from loopbaangesprek.gebeurtenissen import from_line
from loopbaangesprek.gesprek import replay
from loopbaangesprek.hoofd import head
from loopbaangesprek.kop import Kop
from loopbaangesprek.namen import same_code
from loopbaangesprek.stores.base import Herschreven, Store
from loopbaangesprek.stores.sqlite import SqliteStore
from loopbaangesprek.teksten import jongeren as t
from loopbaangesprek.voorbereiding import Voorbereiding
from loopbaangesprek.wiring import has_person, now
from loopbaangesprek.zoekvraag import Zoekvraag

_HOOGSTENS = 100
"""Talks that are named when words in them hold the old code."""


def rename(store: SqliteStore, oud: str, nieuw: str, *, samenvoegen: bool, ja: bool) -> list[str]:
    """Give a jongere another code; returns the lines to say.

    Raises `GesprekNietGevonden`, `GesprekBeschadigd`, `Geweigerd` or `VerkeerdGebruik`; nothing was changed then.
    """
    oud, nieuw = clean_code(oud, t.CODES_NODIG), clean_code(nieuw, t.CODES_NODIG)
    hersteld = _all_readable(known(store, oud))
    nieuw, opmerkingen = _no_name(nieuw, ja=ja)
    nieuw = nieuw if same_code(nieuw, oud) else spelled_here(store, nieuw)
    if not (samenvoegen or _belong_together(store, oud, nieuw)):
        return [t.NIET_HERNOEMD]
    koppen = store.of_code(oud)
    with store.as_one():
        _rename_talks(store, koppen, oud, nieuw)
        opmerkingen += _rename_prepared(store, oud, nieuw)
        store.leave_no_copy()
        note_talks(store, "hernoemd", koppen)
    rest = [t.BESTANDEN_BLIJVEN, *_still_in_words(store, oud, nieuw)]
    kopieen = where_copies_are(store, [kop.id for kop in koppen], store.pad.parent)
    return [t.hernoemd(oud, nieuw, len(koppen)), *hersteld, *opmerkingen, *rest, *kopieen]


def _all_readable(under: Under) -> list[str]:
    """What to say of rows that were made anew; raises `GesprekBeschadigd` where a talk may be left behind."""
    if under.misschien:
        raise GesprekBeschadigd("\n".join([*under.zinnen, t.NIETS_HERNOEMD]))
    return under.hersteld


def _no_name(code: str, *, ja: bool) -> tuple[str, list[str]]:
    """The new code, asked about as long as it looks like a name; or a remark where nobody is asked."""
    if not looks_like_name(code):
        return code, []
    if ja or not has_person():
        return code, [t.lijkt_op_naam(code)]
    with leaving_says(t.NIET_HERNOEMD):
        while looks_like_name(code):
            keuze = ask_choice(t.lijkt_op_naam(code), t.toch_deze(code), stops=True)
            if keuze != 1:
                break
            code = _another_code()
    if keuze is None:
        raise Geweigerd(t.NIET_HERNOEMD)
    return code, []


def _another_code() -> str:
    """A code as it is typed at the question; raises `Geweigerd` when there is none."""
    getypt = ask_line(t.NIEUWE_CODE, t.KIES_EEN_CODE)
    code = short_line(getypt, "jongere.code")
    if code is None:
        raise Geweigerd(t.NIET_HERNOEMD)
    return code


def _belong_together(store: Store, oud: str, nieuw: str) -> bool:
    """Whether all is well with talks that the new code has already."""
    aantal = len(store.of_code(nieuw))
    if same_code(oud, nieuw) or not aantal:
        return True
    if not has_person():
        raise VerkeerdGebruik(t.samenvoegen_nodig(oud, nieuw, aantal))
    with leaving_says(t.NIET_HERNOEMD):
        return ask_choice(t.samenvoegen(oud, nieuw, aantal), list(t.SAMEN.values()), stops=True) == 1


def _rename_talks(store: Store, koppen: Sequence[Kop], oud: str, nieuw: str) -> None:
    """Put the new code in every talk."""
    if koppen and all(kop.code == nieuw for kop in koppen):
        raise Geweigerd(t.STAAT_ER_AL)
    try:
        store.rewrite([_rewritten(store, kop, oud, nieuw) for kop in koppen])
    except GesprekBeschadigd as fout:
        raise GesprekBeschadigd(f"{fout.zin}\n{t.NIETS_HERNOEMD}") from None


def _rewritten(store: Store, kop: Kop, oud: str, nieuw: str) -> Herschreven:
    read_talk(store, kop)
    rijen = store.facts(kop.id)
    regels = {rij.nr: with_other_code(rij.regel, oud, nieuw) for rij in rijen}
    talk = replay(from_line(regel) for regel in regels.values())
    anders = {rij.nr: regels[rij.nr] for rij in rijen if regels[rij.nr] != rij.regel}
    return Herschreven(head(talk, now()), rijen[-1].nr, anders)


def _rename_prepared(store: Store, oud: str, nieuw: str) -> list[str]:
    """What was prepared goes along; where both had something the words of the old one are told, and not lost unseen."""
    regel = store.prepared(oud)
    if regel is None:
        return []
    daar = None if same_code(oud, nieuw) else store.prepared(nieuw)
    store.drop_prepared(oud)
    if daar is None:
        store.prepare(nieuw, regel)
        return []
    return [t.klaargezet_weg(nieuw, oud, _in_words(regel))]


def _in_words(regel: str) -> str:
    try:
        return Voorbereiding.of(regel).in_words()
    except MsgspecError:
        return regel


def _still_in_words(store: SqliteStore, oud: str, nieuw: str) -> list[str]:
    """A line about the talks of this jongere in which somebody typed the old code."""
    vraag = Zoekvraag((oud,), code=nieuw)
    if same_code(oud, nieuw) or not vraag.uitdrukking():
        return []
    try:
        gevonden = [treffer.kop.id for treffer in store.archive.search(vraag, _HOOGSTENS)]
    except (OpslagFout, TypeError, ValueError, AttributeError):  # a damaged index; renamed it is all the same
        return [t.tekst_niet_nagekeken(oud, nieuw)]
    return [t.nog_in_tekst(oud, gevonden)] if gevonden else []
