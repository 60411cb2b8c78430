"""Very many records of talks, as they would lie in a folder: seeded, Dutch, each one different.

The rule that lives here: a record is a whole one, as the tool writes it. A few talks are held by the engine with marks
for words; in every record the marks are other words. Thousands of them cost little more than their bytes.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from loopbaangesprek.banks import load_bank
from loopbaangesprek.bewaartermijn import STANDAARD, kept_until
from loopbaangesprek.gebeurtenissen import Feit
from loopbaangesprek.gesprek import replay
from loopbaangesprek.oogst import harvest
from loopbaangesprek.opnemen.inhoud import take_in
from loopbaangesprek.talk.beginning import Wanted, begin
from loopbaangesprek.verslag import Verslag
from tests.gedrukt import render

_MERK = re.compile("@@([a-z_0-9]+)@@")
DATUM, _STAP_DATUM, _TERUGBLIK = date(2001, 1, 1), date(2001, 1, 2), date(2001, 1, 3)
_LETTERS = "abcdefghjkmnpqrstvwxyz23456789"

_WAAR = ("op de afdeling", "in de werkplaats", "achter de kassa", "bij de balie", "in de keuken", "op het dak",
         "in het magazijn", "op het land", "in de kas", "aan de telefoon", "op de manege", "in de garage")  # fmt: skip
_WIE = ("de planner", "een collega van de avond", "mijn begeleider", "een klant met haast", "de chef",
        "een meneer met een rollator", "de stagiair van vorig jaar", "de buurvrouw", "een vaste klant")  # fmt: skip
_WAT = ("bleef ik rustig terwijl het druk was", "zocht ik zelf uit wat er stuk was", "legde ik het drie keer uit",
        "durfde ik eindelijk om hulp te vragen", "maakte ik er een lijstje van", "liep alles anders dan gepland",
        "zag ik pas later wat het opleverde", "mocht ik het voor het eerst alleen doen", "vergat ik de tijd",
        "kreeg ik het niet af", "hielp ik iemand die boos was", "begreep ik waarom het zo moest")  # fmt: skip
_DOEN = ("een ochtend meelopen", "een gesprek aanvragen", "een proefles volgen", "iets maken en laten zien",
         "drie vragen opschrijven en stellen", "een middag meekijken", "bellen over een plek")  # fmt: skip
_EMOTIES = ("trots", "zenuwachtig", "blij", "boos", "opgelucht", "onzeker", "nieuwsgierig", "moe")
_KWALITEITEN = ("rustig blijven", "doorzetten", "goed luisteren", "netjes werken", "uitleggen", "vooruitdenken",
                "contact maken", "meten en rekenen", "humor", "zelf beginnen")  # fmt: skip
_BANKEN = (("stage", "mbo", "stage"), ("praktijkles", "vmbo", "praktijkles"), ("bijbaan", "havo", "bijbaan"),
           ("meeloopdag", "vwo", "meeloopdag"), ("basis", "vmbo", "opdracht"))  # fmt: skip


def write_talks(map_: Path, aantal: int, zaad: int = 1) -> list[Path]:
    """Write so many records into folders of some hundreds below one folder; returns the files."""
    paden = []
    for nummer, tekst in enumerate(talks(aantal, zaad)):
        pad = map_ / f"klas-{nummer // 300:03}" / f"gesprek-{nummer:05}.json"
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_text(tekst, encoding="utf-8")
        paden.append(pad)
    return paden


def talks(aantal: int, zaad: int = 1) -> Iterator[str]:
    """So many records as JSON, three talks a jongere, each but the first after the step of the one before."""
    for woorden, mal in drawn(aantal, zaad):
        yield woorden.fill(_template(mal))


def drawn(aantal: int, zaad: int = 1) -> Iterator[tuple[Woorden, Mal]]:
    """So many talks, each as the words that go into it and the mould it is made of."""
    lot = random.Random(zaad)  # noqa: S311 - draws words, keeps no secrets
    vorige: dict[str, str] = {}
    for nummer in range(aantal):
        if nummer % 3 == 0:
            vorige, bank = {}, lot.choice(_BANKEN)
        woorden = Woorden(lot, nummer, vorige)
        stap = lot.random() < 0.9
        yield woorden, Mal(*bank, fijn=lot.random() < 0.7, vervolg=bool(vorige), stap=stap)
        vorige = {"vorige": woorden["id"], "vorige_stap": woorden["stap"]} if stap else {}


class Mal(NamedTuple):
    """Mould of a talk: the bank, the level and the kind of experience, and what sort of talk it was."""

    bank: str
    niveau: str
    soort: str
    fijn: bool
    vervolg: bool
    stap: bool

    def taken_in(self) -> list[Feit]:
        """The facts of such a talk, with marks in the place of its words."""
        begonnen = begin(
            load_bank(self.bank),
            Wanted(niveau=self.niveau),
            gesprek="@@id@@",
            datum=DATUM,
            vorige=None,
            programma="0.1.0",
        )
        return take_in(begonnen, _given(self), DATUM)


class Woorden(dict[str, str]):
    """The words of one talk: a mark that comes back is the same text again."""

    def __init__(self, lot: random.Random, nummer: int, vorige: dict[str, str]) -> None:
        super().__init__(vorige)
        self._lot = lot
        jaar, dag = nummer % 3, date(2023, 9, 1) + timedelta(days=lot.randrange(250))
        self.dag = dag.replace(year=dag.year + jaar) if (dag.month, dag.day) != (2, 29) else dag
        self["code"] = f"jongere-{nummer // 3:05}"
        self["id"] = "".join(lot.choices(_LETTERS, k=10))

    def __missing__(self, merk: str) -> str:
        self[merk] = _sentence(self._lot, merk)
        return self[merk]

    def fill(self, mal: str) -> str:
        """The record in these words, on this day."""
        for toen, later in ((DATUM, 0), (_STAP_DATUM, 21), (_TERUGBLIK, 35)):
            mal = mal.replace(str(toen), str(self.dag + timedelta(days=later)))
        mal = mal.replace(str(kept_until(DATUM, STANDAARD)), str(kept_until(self.dag, STANDAARD)))
        return _MERK.sub(lambda m: self[m[1]], mal)


def _sentence(lot: random.Random, merk: str) -> str:
    """Words that fit a mark: one line, longer where a story is told."""
    soort = merk.rstrip("_0123456789")
    if soort == "emotie":
        return lot.choice(_EMOTIES)
    if soort == "kwaliteit":
        return lot.choice(_KWALITEITEN)
    if soort == "stap":
        return f"{lot.choice(_DOEN)} bij {lot.choice(_WIE)} {lot.choice(_WAAR)}"
    zin = f"{lot.choice(_WAAR)} met {lot.choice(_WIE)} {lot.choice(_WAT)}"
    if soort == "verhaal":
        meer = (
            f"{lot.choice(_WAAR)} {lot.choice(_WAT)}, één keer over {lot.randrange(2, 60)}" for _ in range(3)
        )
        zin = ". ".join([zin.capitalize(), *(deel.capitalize() for deel in meer)]) + "."
    return zin


@cache
def _template(mal: Mal) -> str:
    """A record with marks in the place of its words, made by the engine itself."""
    verslag = harvest(replay(mal.taken_in()))
    return render("json", Verslag.model_validate(verslag)).decode()


def _given(mal: Mal) -> dict[str, Any]:
    vorige = {
        "gesprek": "@@vorige@@",
        "activiteit": "@@vorige_stap@@",
        "staat": "gedaan",
        "geleerd": "@@zin_1@@",
    }
    return {
        "gesprek": {"vorm": "samen", "aanwezig": ["jongere", "mentor"], "verteld": "ja"},
        "jongere": {"code": "@@code@@", "niveau": mal.niveau, "leerjaar": "3"},
        "begeleider": {"rol": "mentor"},
        "opening": {"wens_jongere": "@@zin_2@@", "vorige_stap": vorige if mal.vervolg else None},
        "ervaring": {"titel": "@@zin_3@@", "soort": mal.soort, "waardering": "positief" if mal.fijn else "negatief"},
        "klein_verhaal": {"gebeurtenis": "@@verhaal@@", "emoties": ["@@emotie_1@@", "@@emotie_2@@"]},
        "reflectie": {"goed_gedaan" if mal.fijn else "gemist": "@@zin_4@@", "inzicht": "@@zin_5@@"},
        "verwante_verhalen": [{"soort": "verbreding", "verhaal": "@@verhaal_2@@"}] if mal.fijn else [],
        "groter_verhaal": {"kwaliteiten": [{"naam": "@@kwaliteit_1@@"}, {"naam": "@@kwaliteit_2@@"}]},
        "vervolgstap": {
            "activiteit": "@@stap@@", "wanneer": str(_STAP_DATUM), "warmte": {"graad": "warm", "waarom": "@@zin_6@@"},
            "opvolging": {"wie": "de mentor", "wanneer": str(_TERUGBLIK)},
        } if mal.stap else {"status": "nog_niet"},
        "bevestiging": {"akkoord": "ja"},
    }  # fmt: skip
