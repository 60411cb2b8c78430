"""The overview: how many talks, steps and competences, per level, year, period and role of the counsellor.

The rule that lives here: numbers beside each other, and no word of any talk. Nothing is divided by anything: a share
would read as a mark (M3, M30).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from loopbaangesprek.schoon import on_one_line
from loopbaangesprek.teksten import overzicht as t
from loopbaangesprek.telling import KOLOMMEN, Telregel
from loopbaangesprek.tijdvak import month, school_year
from loopbaangesprek.velden import COMPETENTIES, NIVEAUS, ROLLEN

Aantallen = dict[str, int]

STAPPEN = ("open", "gedaan", "veranderd", "vervallen")
GESPREKKEN = ("gesprekken", "loopt", "afgebroken")
_MEESTE_MAANDEN = 12
_BREED = 12
_LABEL = 22
"""As wide as the widest name that is always there, so that all tables stand below each other."""

GROEPEN: dict[str, Callable[[Telregel], str]] = {
    "niveau": lambda regel: regel.niveau,
    "leerjaar": lambda regel: regel.leerjaar,
    "schooljaar": lambda regel: school_year(regel.maand),
    "maand": lambda regel: month(regel.maand),
    "rol": lambda regel: regel.rol,
}
"""What the talks can be put together by."""


class LangNiet(Struct, frozen=True):
    """How many young people had no talk in the last so many months."""

    maanden: int
    aantal: int


class Overzicht(Struct, frozen=True):
    """The counts of a period (ISO days, or None): in all, by each of `GROEPEN`, and of young people."""

    van: str | None
    tot: str | None
    totaal: Aantallen
    groepen: dict[str, dict[str, Aantallen]]
    jongeren: int
    lang_niet: LangNiet


def group(regels: Sequence[Telregel], groep: str) -> dict[str, Aantallen]:
    """The counts by one of `GROEPEN`, in the order in which a reader looks for them; "" is what is not known."""
    sommen: dict[str, list[int]] = {}
    for regel in regels:
        som = sommen.setdefault(GROEPEN[groep](regel), [0] * len(KOLOMMEN))
        for i, aantal in enumerate(regel.aantallen):
            som[i] += aantal
    gevuld = {naam: _named(som) for naam, som in sommen.items() if any(som)}
    return {naam: gevuld[naam] for naam in sorted(gevuld, key=_place)}


def total(regels: Sequence[Telregel]) -> Aantallen:
    """All counts together."""
    return _named([sum(regel.aantallen[i] for regel in regels) for i in range(len(KOLOMMEN))])


def _named(som: Sequence[int]) -> Aantallen:
    return dict(zip(KOLOMMEN, som, strict=True))


def _place(naam: str) -> tuple[bool, int, str]:
    """Levels and roles in their own order, other names by the alphabet, what is not known last."""
    volgorde = (*NIVEAUS, *ROLLEN)
    return (not naam, volgorde.index(naam) if naam in volgorde else 0, naam)


def as_lines(overzicht: Overzicht, blok: str) -> list[str]:
    """The overview for a screen; `blok` is the sign of which the bars are made, and without one it is in words."""
    if not any(overzicht.totaal.values()):
        return [t.NIETS, *_young(overzicht)] if overzicht.van or overzicht.tot else [t.NOG_GEEN]
    kop = t.TITEL.format(van=overzicht.van or "…", tot=overzicht.tot or "…")
    regels = [kop if overzicht.van or overzicht.tot else t.ALLES, t.UITLEG, ""]
    regels += [
        _line(t.GESPREKKEN, overzicht.totaal, GESPREKKEN),
        _line(t.STAPPEN, overzicht.totaal, STAPPEN),
        "",
    ]
    for groep, rijen in overzicht.groepen.items():
        if _tells_something(groep, rijen):
            regels += [*_table(t.GROEPEN[groep], rijen, blok), ""]
    jongeren = _young(overzicht)
    return [*regels, *_competences(overzicht.totaal, blok), *([""] if jongeren else []), *jongeren]


def _line(kop: str, aantallen: Aantallen, kolommen: Sequence[str]) -> str:
    return f"{kop}: " + ", ".join(f"{t.KOLOM[k]} {aantallen[k]}" for k in kolommen)


def _tells_something(groep: str, rijen: dict[str, Aantallen]) -> bool:
    """Months of some years are many lines, and one school year is what its months tell."""
    if groep == "maand":
        return len(rijen) <= _MEESTE_MAANDEN
    return groep != "schooljaar" or len(rijen) > 1


def _table(kop: str, rijen: dict[str, Aantallen], blok: str) -> list[str]:
    kolommen = ("gesprekken", *STAPPEN)
    if not blok:
        return [kop, *(_line(f"  {_shown(naam)}", aantallen, kolommen) for naam, aantallen in rijen.items())]
    meest = max(aantallen["gesprekken"] for aantallen in rijen.values())
    cellen = [(kop.ljust(_LABEL), " " * _BREED, *(t.KOLOM[k] for k in kolommen))]
    for naam, aantallen in rijen.items():
        balk = _bar(aantallen["gesprekken"], meest, blok)
        cellen.append((f"  {_shown(naam)}", balk, *(str(aantallen[k]) for k in kolommen)))
    return _columns(cellen)


def full_tables(groep: str, rijen: dict[str, Aantallen], blok: str) -> list[str]:
    """Everything that is counted by one of `GROEPEN`: the talks and steps, and below that the competences.

    `blok` is that of `as_lines`: these tables have no bars, but without a sign for them they are in words too.
    """
    boven, onder = (*GESPREKKEN, *STAPPEN), COMPETENTIES
    kop = t.GROEPEN[groep]
    if not blok:
        regels = [(_shown(naam), aantallen) for naam, aantallen in rijen.items()]
        return [
            *(kop, *(_line(f"  {naam}", aantallen, boven) for naam, aantallen in regels), ""),
            *(t.COMPETENTIES, *(_line(f"  {naam}", aantallen, onder) for naam, aantallen in regels)),
        ]
    return [*_counts(kop, rijen, boven), "", t.COMPETENTIES, *_counts("", rijen, onder)]


def _counts(kop: str, rijen: dict[str, Aantallen], kolommen: Sequence[str]) -> list[str]:
    cellen = [(kop, *(t.KOLOM[k] for k in kolommen))]
    cellen += [(f"  {_shown(naam)}", *(str(a[k]) for k in kolommen)) for naam, a in rijen.items()]
    return _columns(cellen)


def _competences(totaal: Aantallen, blok: str) -> list[str]:
    if not blok:
        return [t.COMPETENTIES, *(f"  {k}: {totaal[k]}" for k in COMPETENTIES)]
    meest = max(totaal[k] for k in COMPETENTIES)
    cellen = [(f"  {k}".ljust(_LABEL), _bar(totaal[k], meest, blok), str(totaal[k])) for k in COMPETENTIES]
    return [t.COMPETENTIES, *_columns(cellen)]


def _young(overzicht: Overzicht) -> list[str]:
    """How many there were, and how many had no talk for long; nothing where nobody has a code."""
    lang = overzicht.lang_niet
    if not (overzicht.jongeren or lang.aantal):
        return []
    regels = [
        t.JONGEREN,
        f"  {t.spoken_with(overzicht.jongeren)}",
        f"  {t.silent(lang.aantal, lang.maanden)}",
    ]
    return [*regels, *([f"  {t.WIE}"] if lang.aantal else [])]


def _shown(naam: str) -> str:
    return on_one_line(naam) or t.ONBEKEND


def _bar(aantal: int, meest: int, blok: str) -> str:
    """A bar beside the others; what is there at all is never nothing."""
    return blok * max(round(aantal / meest * _BREED), 1) if aantal else ""


def _columns(cellen: Sequence[tuple[str, ...]]) -> list[str]:
    """Cells as lines: words to the left, numbers to the right."""
    breed = [max(len(rij[i]) for rij in cellen) for i in range(len(cellen[0]))]
    return [
        "  ".join(
            cel.rjust(b) if cel.isdecimal() and i else cel.ljust(b)
            for i, (cel, b) in enumerate(zip(rij, breed, strict=True))
        )
        for rij in cellen
    ]
