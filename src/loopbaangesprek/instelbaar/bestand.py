"""The file with settings that a school hands to colleagues: written to be read, and read whole or not at all.

The rule that lives here: what stands in the file is chosen, what does not stays as it was; each mistake is told with
its line and with what to type instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from loopbaangesprek.bankbewerking.aanhalen import as_typed
from loopbaangesprek.fouten import HuisstijlFout, VerkeerdGebruik
from loopbaangesprek.huisstijl.kleur import read_colour
from loopbaangesprek.huisstijl.vorm import read_name
from loopbaangesprek.instelbaar.vorm import INSTELLINGEN, MAP, OP_NAAM, STIJL
from loopbaangesprek.keuring.leesvorm import check_keys, read_sentence, read_text
from loopbaangesprek.plaats import Bevinding, Knoop, LeesFout, Verzamelaar
from loopbaangesprek.teksten import instellingen as t

_STIJL = {"naam": read_name, "kleur": read_colour}
"""What of the look of a school can stand in the file."""


class Gekozen(Struct, frozen=True):
    """Chosen: settings by their words, as they are kept, and the name and the colour of the school."""

    waarden: dict[str, str] = {}
    stijl: dict[str, str] = {}

    @property
    def leeg(self) -> bool:
        """Whether nothing is chosen."""
        return not (self.waarden or self.stijl)


def write_settings(kept: Mapping[str, str | None], stijl: Mapping[str, str]) -> str:
    """The file, from values as they are kept; what nobody chose stands there as a remark."""
    delen = [t.BESTAND_KOP]
    for instelling in INSTELLINGEN:
        getypt = instelling.getypt(kept.get(instelling.naam))
        regel = f"{instelling.naam}: {as_typed(getypt or instelling.gewoon)}"
        delen.append(f"# {instelling.uitleg}\n{'' if getypt else '# '}{regel}")
    regels = [_style_line(deel, stijl.get(deel)) for deel in _STIJL]
    kop = f"{'' if any(stijl.values()) else '# '}{STIJL}:"
    delen.append("\n".join((f"# {t.UITLEG_STIJL}", kop, *regels)))
    return "\n\n".join(delen) + "\n"


def _style_line(deel: str, waarde: str | None) -> str:
    tekst = as_typed(waarde or t.STIJL_VOORBEELD[deel], altijd=True)
    return f"{'' if waarde else '# '}  {deel}: {tekst}"


def read_settings(blad: Knoop, eerder: Iterable[Bevinding] = ()) -> Gekozen:
    """Read the file from a tree; `eerder` was found before in the same file. Raises `LeesFout` with all of it."""
    v = Verzamelaar()
    v.bevindingen += eerder
    if (map_ := blad.leden.get(MAP)) is not None:
        v.add(map_.sleutelplaats, "I01", t.MAP_NIET_HIER)
    check_keys(v, _without(blad, MAP), (*OP_NAAM, STIJL), t.HET_BESTAND)
    gekozen = Gekozen(dict(_values(v, blad)), dict(_style(v, blad.get(STIJL))))
    if v.bevindingen:
        raise LeesFout(sorted(v.bevindingen, key=lambda b: (b.regel, b.kolom)))
    return gekozen


def _without(blad: Knoop, sleutel: str) -> Knoop:
    over = {naam: knoop for naam, knoop in blad.leden.items() if naam != sleutel}
    return Knoop(over, blad.bestand, blad.regel, blad.kolom)


def _values(v: Verzamelaar, blad: Knoop) -> Iterable[tuple[str, str]]:
    for instelling in INSTELLINGEN:
        knoop = blad.get(instelling.naam)
        tekst = read_text(v, knoop)
        if knoop is None or tekst is None:
            continue
        try:
            yield instelling.naam, instelling.lees(tekst)
        except VerkeerdGebruik as fout:
            v.add(knoop, "I02", t.in_bestand(instelling.naam, fout.zin))


def _style(v: Verzamelaar, knoop: Knoop | None) -> Iterable[tuple[str, str]]:
    if knoop is None:
        return
    if not isinstance(knoop.waarde, dict):
        v.add(knoop.sleutelplaats, "I03", t.STIJL_IS_GROEP)
        return
    check_keys(v, knoop, tuple(_STIJL), STIJL)
    for deel, lees in _STIJL.items():
        waarde = knoop.get(deel)
        tekst = read_sentence(v, waarde)
        if waarde is None or tekst is None:
            continue
        try:
            yield deel, lees(tekst)
        except (VerkeerdGebruik, HuisstijlFout) as fout:
            v.add(waarde, "I02", t.in_bestand(deel, fout.zin))
