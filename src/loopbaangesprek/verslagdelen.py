"""The parts of a record (contract C4, schema 1), each one section of the talk.

The rule that lives here: texts are plain strings; what was not said is null or an empty list. Unknown fields
of a later schema survive reading and writing.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

FaseNaam = Literal["opening", "terugkijken", "reflecteren", "vooruitkijken", "activeren", "afronden"]
Staat = Literal["open", "gedaan", "veranderd", "vervallen"]
Soort = Literal[
    "stage", "praktijkles", "interview", "opdracht", "proefles",
    "meeloopdag", "open_dag", "werkbezoek", "bijbaan", "anders",
]  # fmt: skip
Graad = Literal["koud", "lauw", "warm"]


class Deel(BaseModel):
    """What every part of a record shares: frozen, and open to the fields of a later schema."""

    model_config = ConfigDict(extra="allow", frozen=True)


class BankVermelding(Deel):
    """Which question bank led the talk, with the hash of its content."""

    naam: str
    versie: str
    sha256: str


class GesprekDeel(Deel):
    """The talk itself: when, in what form, who was there by role, and what the jongere was told (M1, M47)."""

    id: str
    datum: date
    status: Literal["uit_te_werken", "afgerond", "afgebroken", "gewijzigd"]
    vorm: Literal["samen", "online", "papier"]
    aanwezig: tuple[str, ...]
    bank: BankVermelding
    programma: str
    verteld: Literal[True] | None
    bewaren_tot: date | None


class Jongere(Deel):
    """The young person, known by a code and nothing else."""

    code: str | None
    niveau: Literal["vmbo", "mbo", "havo", "vwo"] | None
    leerjaar: str | None


class Begeleider(Deel):
    """The counsellor who led the talk, by role (M38)."""

    naam: str | None
    rol: Literal["mentor", "decaan", "stagebegeleider", "vakdocent", "anders"] | None


class VorigeStap(Deel):
    """The previous next step and what came of it (M2)."""

    gesprek: str | None
    activiteit: str | None
    staat: Staat | None
    geleerd: str | None


class Opening(Deel):
    """The opening: the aim, and what the jongere wants from the talk."""

    doel: str | None
    wens_jongere: str | None
    vorige_stap: VorigeStap | None


class Ervaring(Deel):
    """The experience: one concrete moment of work or working (M5)."""

    titel: str | None
    soort: Soort | None
    wanneer: str | None
    waar: str | None
    beoogd_doel: str | None
    waardering: Literal["positief", "negatief", "allebei"] | None


class KleinVerhaal(Deel):
    """The small story: what happened, as concrete as possible, with the emotions, without interpretation (M7)."""

    gebeurtenis: str | None
    rol: str | None
    verwachting: str | None
    aandeel: str | None
    emoties: tuple[str, ...]
    duiding: str | None
    tekst: str | None


class Reflectie(Deel):
    """The reflection on that one story, and the name the jongere gives to the insight (M17)."""

    goed_gedaan: str | None
    gemist: str | None
    inzicht: str | None
    belemmerende_gedachte: str | None
    gezien_door_anderen: str | None


class VerwantVerhaal(Deel):
    """A related story: the same thing elsewhere in life now (verbreding) or before (verdieping) (M12)."""

    soort: Literal["verbreding", "verdieping"] | None
    verhaal: str | None
    overeenkomst: str | None
    gesprek: str | None


class RodeDraad(Deel):
    """The common thread; `voorlopig` while it rests on fewer than two experiences (M13)."""

    tekst: str
    voorlopig: bool


class Leefregel(Deel):
    """A rule of life, how it is used, and what it brings and costs (M14)."""

    regel: str | None
    inzet: str | None
    voordeel: str | None
    nadeel: str | None


class Kenmerk(Deel):
    """A quality or a motive, with the story that shows it (M15)."""

    naam: str | None
    blijkt_uit: str | None


class GroterVerhaal(Deel):
    """The larger story: what comparing the small stories shows; `stem` says whose words its text is (M16, M17)."""

    leefregels: tuple[Leefregel, ...]
    kwaliteiten: tuple[Kenmerk, ...]
    motieven: tuple[Kenmerk, ...]
    tekst: str | None
    stem: Literal["jongere", "voorstel", "bevestigd"] | None


class Vooruitblik(Deel):
    """The look ahead: possibilities, limits, ideas; `ingebracht` is information the counsellor gave (M22)."""

    mogelijkheden: str | None
    grenzen: str | None
    uitproberen: str | None
    niet_willen: str | None
    nodig: str | None
    ideeen: tuple[str, ...]
    ingebracht: tuple[str, ...]


class Warmte(Deel):
    """The warm check: how much the jongere wants this step, and what draws them to it; never a number (M26)."""

    graad: Graad | None
    waarom: str | None


class NietWarm(Deel):
    """An earlier idea for a step that another one replaced (M26)."""

    activiteit: str | None
    graad: Graad | None
    waarom: str | None


class Opvolging(Deel):
    """The follow-up: who looks back on the step with the jongere, when, and what came of it (M29)."""

    wie: str | None
    wanneer: date | None
    staat: Staat | None
    geleerd: str | None


class Vervolgstap(Deel):
    """The next step: small, own and observable (M25); `nog_niet` is a legal ending (M28)."""

    status: Literal["gekozen", "nog_niet"] | None
    activiteit: str | None
    wanneer: date | None
    waar: str | None
    met_wie: str | None
    eerste_actie: str | None
    klaar_als: str | None
    warmte: Warmte | None
    niet_warm: tuple[NietWarm, ...]
    opvolging: Opvolging


class NetwerkContact(Deel):
    """Somebody who can help, by role, and how contact is made (M27)."""

    wie: str | None
    contact: str | None


class Belemmering(Deel):
    """Something that can come between, and the jongere's own way around it (M27)."""

    wat: str | None
    oplossing: str | None


class Activeren(Deel):
    """Getting going: chances, network, obstacles, and when the next talk is."""

    kansen: str | None
    netwerk: tuple[NetwerkContact, ...]
    netwerk_opbouwen: str | None
    belemmeringen: tuple[Belemmering, ...]
    volgend_gesprek: date | None


class Bevestiging(Deel):
    """The read-back: whether the jongere agrees with what is written down (M41)."""

    akkoord: Literal["ja", "deels", "nee"] | None
    opmerking: str | None


class Competenties(Deel):
    """How many answered rounds touched each career competence; shown, never scored (M30)."""

    kwaliteitenreflectie: int
    motievenreflectie: int
    werkexploratie: int
    loopbaansturing: int
    netwerken: int
