"""What a bank must be able to fill, and what the method wants it to ask, by field of the record.

The rule that lives here: questions are found by `oogst`, as the engine finds them, and a question that no path comes
to fills nothing. Without the few fields in NODIG there is no record of a talk: that is a mistake. The ten guiding
questions and the fields that a rule of the engine works with are missed with a warning.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from loopbaangesprek.keuring.samenhang import Stuk
from loopbaangesprek.keuring.vraagvorm import VRAAG_SLEUTELS
from loopbaangesprek.plaats import Plaats, Verzamelaar
from loopbaangesprek.teksten import keuring as t
from loopbaangesprek.velden import COMPETENTIES

NODIG = ("klein_verhaal.gebeurtenis", "vervolgstap.activiteit", "bevestiging.akkoord")
INZICHT = ("reflectie.inzicht", "rode_draad.tekst", "groter_verhaal.leefregels.regel")
"""One of these: what the jongere found out (M18)."""
LEIDEND = (
    "ervaring.titel", "klein_verhaal.rol", "klein_verhaal.verwachting", "reflectie.goed_gedaan", "reflectie.inzicht",
    "vooruitblik.uitproberen", "vooruitblik.nodig", "activeren.netwerk.contact", "activeren.belemmeringen.wat",
    "activeren.belemmeringen.oplossing",
)  # fmt: skip
"""The ten guiding questions of the Wegwijzer, in its order: the floor of every bank."""
REGELS: dict[str, str] = {
    "opening.wens_jongere": "vraagt het programma niet wat de jongere uit het gesprek wil halen",
    "opening.vorige_stap.geleerd": "komt de vorige stap in een volgend gesprek niet terug",
    "klein_verhaal.emoties": "biedt het programma niet aan om naar het gevoel te vragen",
    "ervaring.waardering": "weet het programma niet of het fijn of vervelend was, en past het de volgorde niet aan",
    "verwante_verhalen.verhaal": "komt er geen tweede ervaring bij, en blijft een rode draad voorlopig",
    "rode_draad.tekst": "is er geen plek voor wat in die ervaringen steeds terugkomt",
    "vervolgstap.warmte.graad": "biedt het programma nooit een andere stap aan als de eerste niet warm is",
    "vervolgstap.warmte.waarom": "vraagt het programma niet wat de jongere in de stap trekt",
}
"""The fields that a rule of the engine works with, and what does not happen without them (M1, M2, M6, M9, M13, M26)."""
MEEST_VERPLICHT = 6


def check_question(v: Verzamelaar, stuk: Stuk, *, hoofdvraag: bool) -> None:
    """Report a required question without a field, and warn of an open main question without probes (M32)."""
    vraag, leden = stuk.vraag, stuk.knoop.leden
    if set(leden) - set(VRAAG_SLEUTELS):
        return  # a key that was mistyped may be the one that is missed here
    if vraag.verplicht and stuk.knoop.get("oogst") is None:
        v.add(leden["verplicht"].sleutelplaats, "V03", t.VERPLICHT_ZONDER_OOGST)
    antwoord_vrij = not vraag.keuze and vraag.invoer != "datum"
    if hoofdvraag and antwoord_vrij and vraag.vraag and not vraag.doorvragen:
        v.warn(stuk.at("vraag"), "W11", t.ZONDER_DOORVRAGEN)


def check_fields(v: Verzamelaar, stukken: Sequence[Stuk], kop: Plaats) -> None:
    """Report what these questions leave unfilled; `stukken` are those that a talk can come to."""
    gevuld = {stuk.vraag.oogst for stuk in stukken}
    for veld in NODIG:
        if veld not in gevuld:
            v.add(kop, "V02", t.geen_vraag_vult(veld))
    verteld: Collection[str] = ()
    if gevuld.isdisjoint(INZICHT):
        v.add(kop, "V02", t.INZICHT_NODIG)
        verteld = INZICHT
    if ontbreekt := [veld for veld in LEIDEND if veld not in gevuld and veld not in verteld]:
        v.warn(kop, "W17", t.leidende_vragen(ontbreekt))
    stil = [veld for veld in REGELS if veld not in gevuld and veld not in verteld]
    if len(stil) == 1:
        v.warn(kop, "W18", t.regel_zwijgt(stil[0], REGELS[stil[0]]))
    elif stil:
        v.warn(kop, "W18", t.regels_zwijgen(stil))


def check_competences(v: Verzamelaar, stukken: Sequence[Stuk], kop: Plaats) -> None:
    """Warn of competences that no question touches (M30)."""
    gevraagd = {competentie for stuk in stukken for competentie in stuk.vraag.competentie}
    if ontbreekt := [competentie for competentie in COMPETENTIES if competentie not in gevraagd]:
        v.warn(kop, "W12", t.nooit_gevraagd(ontbreekt))


def check_required(v: Verzamelaar, stukken: Sequence[Stuk], kop: Plaats) -> None:
    """Warn of more required questions than a talk can fill."""
    verplicht = [stuk.knoop.leden["verplicht"] for stuk in stukken if stuk.vraag.verplicht]
    if len(verplicht) > MEEST_VERPLICHT:
        plekken = [lid.sleutelplaats for lid in verplicht[MEEST_VERPLICHT:]]
        plek = next((plek for plek in plekken if plek.bestand == kop.bestand), kop)
        v.warn(plek, "W13", t.te_veel_verplicht(len(verplicht), MEEST_VERPLICHT))
