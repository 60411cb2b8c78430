"""The fields of the record (contract C4) that an answer can land in, as data.

The rule that lives here: this table is the one place that says which paths exist, of what kind they are,
and which the method wants filled (`nog_open`). The models in `verslag` are tested against it.
"""

# Annotations as they are: those of a named tuple would each be compiled out of a text, in every run.
from typing import Literal, NamedTuple

VeldSoort = Literal["tekst", "regels", "datum", "keuze"]

SOORTEN = (
    "stage", "praktijkles", "interview", "opdracht", "proefles",
    "meeloopdag", "open_dag", "werkbezoek", "bijbaan", "anders",
)  # fmt: skip
NIVEAUS = ("vmbo", "mbo", "havo", "vwo")
ROLLEN = ("mentor", "decaan", "stagebegeleider", "vakdocent", "anders")
VORMEN = ("samen", "online", "papier")
STATEN = ("gedaan", "veranderd", "vervallen", "open")
COMPETENTIES = (
    "kwaliteitenreflectie", "motievenreflectie", "werkexploratie", "loopbaansturing", "netwerken",
)  # fmt: skip


GEZEGD = (
    "opening", "ervaring", "klein_verhaal", "reflectie", "verwante_verhalen", "rode_draad", "groter_verhaal",
    "vooruitblik", "vervolgstap", "activeren", "bevestiging",
)  # fmt: skip
"""The parts of a record that hold what was said in the talk."""


class Veld(NamedTuple):
    """A field of the record: its kind, the values a choice knows, and whether the method asks for it."""

    soort: VeldSoort = "tekst"
    waarden: tuple[str, ...] = ()
    methode: bool = False


_TEKST = Veld()
_METHODE = Veld(methode=True)
_REGELS = Veld("regels")
_DATUM = Veld("datum")

VELDEN: dict[str, Veld] = {
    "opening.doel": _TEKST,
    "opening.wens_jongere": _METHODE,
    "opening.vorige_stap.staat": Veld("keuze", STATEN),
    "opening.vorige_stap.geleerd": _TEKST,
    "ervaring.titel": _METHODE,
    "ervaring.soort": Veld("keuze", SOORTEN, methode=True),
    "ervaring.wanneer": _TEKST,
    "ervaring.waar": _TEKST,
    "ervaring.beoogd_doel": _METHODE,
    "ervaring.waardering": Veld("keuze", ("positief", "negatief", "allebei"), methode=True),
    "klein_verhaal.gebeurtenis": _METHODE,
    "klein_verhaal.rol": _METHODE,
    "klein_verhaal.verwachting": _METHODE,
    "klein_verhaal.aandeel": _METHODE,
    "klein_verhaal.emoties": Veld("regels", methode=True),
    "klein_verhaal.duiding": _TEKST,
    "klein_verhaal.tekst": _TEKST,
    "reflectie.goed_gedaan": _METHODE,
    "reflectie.gemist": _METHODE,
    "reflectie.inzicht": _METHODE,
    "reflectie.belemmerende_gedachte": _TEKST,
    "reflectie.gezien_door_anderen": _TEKST,
    "verwante_verhalen.verhaal": _METHODE,
    "verwante_verhalen.overeenkomst": _METHODE,
    "rode_draad.tekst": _METHODE,
    "groter_verhaal.leefregels.regel": _METHODE,
    "groter_verhaal.leefregels.inzet": _METHODE,
    "groter_verhaal.leefregels.voordeel": _METHODE,
    "groter_verhaal.leefregels.nadeel": _METHODE,
    "groter_verhaal.kwaliteiten.naam": _METHODE,
    "groter_verhaal.kwaliteiten.blijkt_uit": _METHODE,
    "groter_verhaal.motieven.naam": _METHODE,
    "groter_verhaal.motieven.blijkt_uit": _METHODE,
    "groter_verhaal.tekst": _TEKST,
    "vooruitblik.mogelijkheden": _METHODE,
    "vooruitblik.grenzen": _METHODE,
    "vooruitblik.uitproberen": _METHODE,
    "vooruitblik.niet_willen": _METHODE,
    "vooruitblik.nodig": _METHODE,
    "vooruitblik.ideeen": Veld("regels", methode=True),
    "vooruitblik.ingebracht": _REGELS,
    "vervolgstap.activiteit": _METHODE,
    "vervolgstap.wanneer": Veld("datum", methode=True),
    "vervolgstap.waar": _METHODE,
    "vervolgstap.met_wie": _METHODE,
    "vervolgstap.eerste_actie": _METHODE,
    "vervolgstap.klaar_als": _TEKST,
    "vervolgstap.warmte.waarom": _METHODE,
    "vervolgstap.warmte.graad": Veld("keuze", ("koud", "lauw", "warm"), methode=True),
    "vervolgstap.opvolging.wie": _METHODE,
    "vervolgstap.opvolging.wanneer": Veld("datum", methode=True),
    "vervolgstap.opvolging.staat": Veld("keuze", STATEN),
    "vervolgstap.opvolging.geleerd": _TEKST,
    "activeren.kansen": _METHODE,
    "activeren.netwerk.wie": _METHODE,
    "activeren.netwerk.contact": _METHODE,
    "activeren.netwerk_opbouwen": _TEKST,
    "activeren.belemmeringen.wat": _METHODE,
    "activeren.belemmeringen.oplossing": _METHODE,
    "activeren.volgend_gesprek": _DATUM,
    "bevestiging.akkoord": Veld("keuze", ("ja", "deels", "nee"), methode=True),
    "bevestiging.opmerking": _TEKST,
}

LIJSTEN: dict[str, tuple[str, ...]] = {
    "verwante_verhalen": ("soort", "verhaal", "overeenkomst", "gesprek"),
    "groter_verhaal.leefregels": ("regel", "inzet", "voordeel", "nadeel"),
    "groter_verhaal.kwaliteiten": ("naam", "blijkt_uit"),
    "groter_verhaal.motieven": ("naam", "blijkt_uit"),
    "activeren.netwerk": ("wie", "contact"),
    "activeren.belemmeringen": ("wat", "oplossing"),
}
"""The fields that hold a list of items, with the members of one item."""


def list_of(pad: str) -> str | None:
    """The list a path belongs to (`activeren.netwerk.wie` → `activeren.netwerk`), or None."""
    lijst = pad.rpartition(".")[0]
    return lijst if lijst in LIJSTEN else None


def is_step(pad: str | None) -> bool:
    """Whether a path belongs to one idea for a next step, so that another step asks for it again (M26)."""
    bekend = _STAP.get(pad)
    return _names_step(pad) if bekend is None else bekend


def _names_step(pad: str | None) -> bool:
    return bool(pad and pad.startswith("vervolgstap.") and not pad.startswith("vervolgstap.opvolging."))


_STAP: dict[str | None, bool] = {pad: _names_step(pad) for pad in (None, *VELDEN)}
"""Of each field whether it is one of a step: that is asked a hundred times for each answer."""
