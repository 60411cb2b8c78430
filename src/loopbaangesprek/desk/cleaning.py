"""`lob opruimen`: what is kept too long and the copies that are behind, listed, asked about and erased.

The rule that lives here: without a yes nothing goes. Copies are brought up to date in the order in which nothing is
lost: first a fresh reservekopie that was read again, then the older ones go.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from loopbaangesprek.asking import ask_choice, ask_line, leaving_says
from loopbaangesprek.desk.left_behind import other_folders, where_copies_are
from loopbaangesprek.desk.listing import table
from loopbaangesprek.desk.own_notes import drop_expired
from loopbaangesprek.desk.retention import Overdue, PastTerm, erase_overdue, past_term, set_term
from loopbaangesprek.fouten import LobFout
from loopbaangesprek.stores.sqlite import SqliteStore
from loopbaangesprek.teksten import opruimen as t
from loopbaangesprek.teksten.rechten import in_andere_map
from loopbaangesprek.vault import backups
from loopbaangesprek.vault.old_copies import beside, remove
from loopbaangesprek.wiring import has_person, now, say, tell

_TUSSEN = re.compile(r"[\s,;]+|\ben\b")
_REEKS = re.compile(r"(\d{1,6})(?:-(\d{1,6}))?", re.ASCII)


def clean_up(store: SqliteStore, folder: Path, *, ja: bool) -> None:
    """List what is kept too long, and erase of it what somebody picks; with `ja` all of it."""
    kept = past_term(store, now().date())
    say(*as_lines(kept))
    tell(*kept.zinnen)
    if not ja and not has_person():
        say(*([t.MET_JA] if kept.voorbij or kept.eigen else []))
        return
    if kept.eigen:
        say(t.eigen_weg(drop_expired(store, now().date())))
    if kept.voorbij:
        _erase(store, folder, kept, ja=ja)


def _erase(store: SqliteStore, folder: Path, kept: PastTerm, *, ja: bool) -> None:
    """Erase what somebody picks, and say where copies may be."""
    gekozen = kept.voorbij if ja else _picked(kept.voorbij)
    if not gekozen:
        say(t.NIETS_GEWIST)
        return
    ids = [gesprek for groep in gekozen for gesprek in groep.gesprekken]
    groepen, gesprekken = erase_overdue(store, gekozen, now().date())
    over = [t.WAS_ANDERS] if groepen < len(gekozen) else []
    say(t.gewist(gesprekken), *over, *(where_copies_are(store, ids, folder) if gesprekken else ()))


def as_lines(kept: PastTerm) -> list[str]:
    """Who is past the term, with how many talks and the last day; and who stays because a talk still runs."""
    rijen = [
        (str(nummer), groep.code or t.ZONDER_CODE.format(naam=groep.gesprekken[0]), *_counted(groep))
        for nummer, groep in enumerate(kept.voorbij, 1)
    ]
    eigen = [t.eigen_verlopen(kept.eigen)] if kept.eigen else []
    lopend = [t.loopt_nog(groep.code, groep.loopt or "", groep.laatste) for groep in kept.lopend]
    if not rijen:
        return [t.niemand(kept.jaren), *lopend, *eigen]
    return [t.te_lang(kept.jaren), "", *table(t.KOLOMMEN, rijen), "", *lopend, *eigen]


def _counted(groep: Overdue) -> tuple[str, str]:
    return str(len(groep.gesprekken)), groep.laatste


def _picked(voorbij: Sequence[Overdue]) -> list[Overdue]:
    """What somebody picks by number, all or none, after a last yes; none when it was left."""
    uitleg = t.HOE_KIEZEN
    with leaving_says(t.NIETS_GEWIST):
        while (nummers := read_numbers(ask_line(t.WELKE, uitleg) or "", len(voorbij))) is None:
            uitleg = t.kies_nummers(len(voorbij))
        gekozen = [voorbij[nummer] for nummer in nummers]
        aantal = sum(len(groep.gesprekken) for groep in gekozen)
        zeker = bool(gekozen) and ask_choice(t.zeker(aantal), list(t.ZEKER_KEUZE.values()), stops=True) == 1
    return gekozen if zeker else []


def read_numbers(tekst: str, aantal: int) -> list[int] | None:
    """The numbers (from 0) in what was typed, none for an empty line; None when it cannot be read."""
    woord = tekst.strip().casefold()
    if woord in t.GEEN:
        return []
    if woord in t.ALLES:
        return list(range(aantal))
    nummers: set[int] = set()
    for deel in filter(None, _TUSSEN.split(woord)):
        reeks = _REEKS.fullmatch(deel)
        if reeks is None:
            return None
        eerste, laatste = int(reeks[1]), int(reeks[2] or reeks[1])
        if not 1 <= eerste <= laatste <= aantal:
            return None
        nummers.update(range(eerste - 1, laatste))
    return sorted(nummers)


def change_term(store: SqliteStore, jaren: int) -> list[str]:
    """Keep another term, and say what follows from it; nothing is erased."""
    set_term(store, jaren)
    return [t.termijn_is_nu(jaren), t.NIET_VANZELF, *as_lines(past_term(store, now().date()))]


def renew(store: SqliteStore, folder: Path, *, ja: bool) -> int:
    """Bring the copies up to date with what was erased; returns the exit code."""
    oud, reserve = list(beside(folder)), backups.copies(store)
    elders = _not_kept_up(store, folder)
    if not oud and not reserve:
        say(t.GEEN_KOPIEEN, *elders)
        return 0
    say(t.KOPIEEN, *(f"  {pad}" for pad in (*reserve, *oud)), *elders)
    if not ja and not has_person():
        say(t.KOPIEEN_MET_JA)
        return 0
    with leaving_says(t.KOPIEEN_GEBLEVEN):
        zeker = ja or ask_choice(t.KOPIEEN_BIJWERKEN, list(t.BIJWERKEN_KEUZE.values()), stops=True) == 1
    if not zeker:
        say(t.KOPIEEN_GEBLEVEN)
        return 0
    return _renewed(store, oud, reserve)


def _not_kept_up(store: SqliteStore, folder: Path) -> list[str]:
    """The copies that this does not reach, so that somebody looks there."""
    anders = backups.of_others(store)
    return [
        *([t.van_anderen(str(anders[0].parent))] if anders else []),
        *(t.elders(map_) for map_ in backups.other_folders(store)),
        *(in_andere_map(map_) for map_ in other_folders(store, folder)),
    ]


def _renewed(store: SqliteStore, oud: list[Path], reserve: list[Path]) -> int:
    """Make the fresh one, and then let the others go; what does not succeed is told, and the rest is done."""
    uitgang = 0
    try:
        nieuw = backups.renew_copies(store) if reserve else None
        say(*([t.vernieuwd(str(nieuw))] if nieuw else []))
    except LobFout as fout:
        tell(fout.zin, t.RESERVEKOPIE_GEBLEVEN)
        uitgang = fout.uitgang
    say(*remove(oud))
    return uitgang
