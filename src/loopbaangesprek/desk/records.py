"""Records of talks that are kept: made from their facts, and written as files.

The rule that lives here: a record is made anew from the facts each time; there is no second copy to grow old.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from loopbaangesprek.asking import ask_choice, leaving_says, may_overwrite
from loopbaangesprek.desk.damage import damaged, mended, read_talk, saved_in_part
from loopbaangesprek.desk.log import note_written
from loopbaangesprek.desk.readers import ANYBODY, For
from loopbaangesprek.desk.sharing import shared
from loopbaangesprek.exports import render
from loopbaangesprek.files import export_name, names_file, write_export
from loopbaangesprek.fouten import GesprekBeschadigd, GesprekNietGevonden, LobFout
from loopbaangesprek.gesprek import Gesprek
from loopbaangesprek.oogst import harvest
from loopbaangesprek.teksten import bescherming as tb
from loopbaangesprek.teksten import verslagen as t
from loopbaangesprek.teksten.verloop import typed
from loopbaangesprek.wiring import has_person

if TYPE_CHECKING:
    from loopbaangesprek.kop import Kop
    from loopbaangesprek.stores.base import Store
    from loopbaangesprek.verslag import Verslag


_NIEUWSTE = 200


def record_of(gesprek: Gesprek) -> Verslag:
    """The record of a talk."""
    from loopbaangesprek.verslag import Verslag  # noqa: PLC0415 - pydantic is only loaded for a record

    return Verslag.model_validate(harvest(gesprek))


def find_any(store: Store, welk: str) -> Kop:
    """The one talk that a code or id means, damaged or not; raises `GesprekNietGevonden` with what to do."""
    gevonden = store.find(welk) or _found_after_mending(store, welk)
    if not gevonden:
        raise GesprekNietGevonden(t.niet_gevonden(welk, known_names(store)))
    if len(gevonden) > 1:
        return _pick(welk, gevonden)
    return gevonden[0]


def _pick(welk: str, koppen: Sequence[Kop]) -> Kop:
    """One of these talks, picked by whoever is there; raises `GesprekNietGevonden` with their names otherwise."""
    nummer = None
    if has_person():
        with leaving_says(t.NIETS_GEDAAN):
            nummer = ask_choice(t.welk_gesprek(welk), list(map(t.te_kiezen, koppen)), stops=True)
    if nummer is None:
        raise GesprekNietGevonden(t.meer_gevonden(welk, koppen))
    return koppen[nummer]


def known_names(store: Store) -> list[str]:
    """The codes and names of the newest talks, to find what was meant by one that is none of them."""
    return [naam for kop in store.talks(_NIEUWSTE) for naam in (kop.code, kop.id) if naam]


def _found_after_mending(store: Store, welk: str) -> list[Kop]:
    """The same once more, with the rows made anew of which the code is damaged: it may be under one of those."""
    mended(store, [kop for kop in store.talks() if kop.status == "beschadigd" and not kop.code])
    return store.find(welk)


def find_one(store: Store, welk: str) -> Kop:
    """The one talk that a code or id means, and that can be read; raises `GesprekBeschadigd` too."""
    (kop,), _ = mended(store, [find_any(store, welk)])
    read_talk(store, kop)
    return kop


def kept_record(store: Store, welk: str, *, alles: bool = False) -> tuple[Verslag, int]:
    """The record of the one talk that is meant, and how many answers are not in it; raises what `find_one` raises.

    With `alles` it is the counsellor's own, and what is shielded is in it.
    """
    kop = find_one(store, welk)
    deel = None if alles else shared(store, kop)
    try:
        talk = read_talk(store, kop) if deel is None else deel.talk
        return record_of(talk), 0 if deel is None else deel.left_behind
    except ValueError:  # pydantic's: the facts are facts, and no record comes of them
        raise GesprekBeschadigd(damaged(store, kop)) from None


def not_shown(zonder: int, welk: str) -> list[str]:
    """What to say of the answers that are not on screen."""
    return [tb.niet_erbij(zonder, f"lob gesprek toon {typed(welk)} --alles")] if zonder else []


def write_kept(store: Store, welk: str, naar: Path, vorm: str, wie: For) -> tuple[list[Path], list[str]]:
    """Write the record of a kept talk, and add that to the log; the files, and what to say of what is in them."""
    verslag, zonder = kept_record(store, welk, alles=wie.alles)
    paden = write_record(verslag, naar, (vorm,), may_overwrite(), wie=wie)
    note_written(store, paden, [verslag.gesprek.id], [verslag.jongere.code], lezer=wie.lezer)
    return paden, [*saved_in_part(store, verslag.gesprek.id), *_said_of(verslag, zonder, welk, wie)]


def _said_of(verslag: Verslag, zonder: int, welk: str, wie: For) -> list[str]:
    opdracht = f"lob gesprek exporteer {typed(welk)} --voor begeleider"
    if wie.lezer == "jongere" and not _holds_own_words(verslag):
        return [t.niets_eigens(opdracht, nee=verslag.bevestiging.akkoord == "nee")]
    if zonder:
        return [tb.niet_geschreven(zonder, opdracht)]
    return [tb.ALLES_ERIN] if wie.alles and has_shielded(verslag) else []


def _holds_own_words(verslag: Verslag) -> bool:
    """Whether anything of a record stands on the jongere's own page."""
    from loopbaangesprek.exports.lezers.eigen_dossier import says_something  # noqa: PLC0415 - only that page
    from loopbaangesprek.exports.lezers.eigen_woorden import own_words  # noqa: PLC0415 - see above

    return says_something(own_words(verslag))


def write_record(  # noqa: PLR0913 - which record, in which forms, and where
    verslag: Verslag,
    naar: Path,
    vormen: Sequence[str] = ("json", "md"),
    overschrijf: Callable[[Path], bool] | None = None,
    *,
    te_lezen: Verslag | None = None,
    wie: For = ANYBODY,
) -> list[Path]:
    """Write a record in some forms; without a yes from `overschrijf` a name that is taken gets a number.

    `te_lezen` is what a form to read is made of, where that is less than the record.
    """
    geschreven: list[Path] = []
    deel = verslag.gesprek
    for vorm in vormen:
        naam = export_name(deel.datum, verslag.jongere.code, deel.bank.naam, vorm, wie.lezer)
        # One file was named for more forms: each gets that name with its own ending.
        doel = naar.with_suffix(f".{vorm}") if len(vormen) > 1 and names_file(naar) else naar
        try:
            inhoud = render(vorm, wie.edition(verslag if vorm == "json" else te_lezen or verslag))
            geschreven.append(write_export(doel, naam, inhoud, overschrijf))
        except LobFout:
            take_away(geschreven)
            raise
    return geschreven


def has_shielded(verslag: Verslag) -> bool:
    """Whether something in a record stays between counsellor and jongere."""
    return any(antwoord.afgeschermd and antwoord.antwoord for antwoord in verslag.antwoorden)


def take_away(geschreven: Sequence[Path]) -> None:
    """Remove files that were just written, when what belongs to them could not be."""
    for pad in geschreven:
        pad.unlink(missing_ok=True)
