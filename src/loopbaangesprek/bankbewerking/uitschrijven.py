"""A question as it stands in a bank file, from the question itself.

The rule that lives here: what is written comes back as the same question; what says nothing is left out.
"""

from __future__ import annotations

from collections.abc import Iterable

from loopbaangesprek.bankbewerking.gegevens import Waarde
from loopbaangesprek.velden import VELDEN
from loopbaangesprek.vragenbank import Groep, Keuze, Variant, Voorwaarde, Vraag

JA = "ja"


def write_question(vraag: Vraag) -> dict[str, Waarde]:
    """A question with its probes, in the order in which people write the keys."""
    return _filled({
        "id": vraag.id,
        "vraag": vraag.vraag,
        "tip": vraag.tip,
        "als": _conditions(vraag.als),
        "als_niet": _conditions(vraag.als_niet),
        "doorvragen": write_probes(vraag.doorvragen),
        "keuze": _choices(vraag.keuze),
        "invoer": _input(vraag),
        "competentie": _few(vraag.competentie),
        "oogst": vraag.oogst,
        "stem": vraag.stem,
        "gevoelig": _yes(vraag.gevoelig),
        "extra": _yes(vraag.extra),
        "kort": _yes(vraag.kort),
        "verplicht": _yes(vraag.verplicht),
        "varianten": write_variants(vraag.varianten),
        "vroeger": list(vraag.vroeger),
    })  # fmt: skip


def write_probes(doorvragen: Iterable[str | Vraag]) -> list[Waarde]:
    """The probes: sentences, and questions of their own."""
    return [d if isinstance(d, str) else write_question(d) for d in doorvragen]


def write_group(groep: Groep) -> dict[str, Waarde]:
    """A group; one question without a gate stands alone."""
    if groep.herhaal is None and not groep.vast and len(groep.vragen) == 1:
        return write_question(groep.vragen[0])
    herhaal = None if groep.herhaal is None else write_question(groep.herhaal)
    if herhaal is not None:
        herhaal.pop("keuze")  # a gate is always answered with yes or no
    vragen: list[Waarde] = [write_question(vraag) for vraag in groep.vragen]
    return _filled({"herhaal": herhaal, "vast": dict(groep.vast), "vragen": vragen})


def write_variants(varianten: Iterable[Variant]) -> dict[str, Waarde]:
    """Other words for a level or a kind of experience."""
    return {variant.voor: _variant(variant) for variant in varianten}


def _variant(variant: Variant) -> dict[str, Waarde]:
    leden = _filled({"vraag": variant.vraag, "tip": variant.tip})
    return leden if variant.doorvragen is None else leden | {"doorvragen": list(variant.doorvragen)}


def _filled(leden: dict[str, Waarde]) -> dict[str, Waarde]:
    return {sleutel: waarde for sleutel, waarde in leden.items() if waarde}


def _yes(waar: bool) -> str | None:  # noqa: FBT001 - one yes or no
    return JA if waar else None


def _few(woorden: tuple[str, ...]) -> Waarde:
    """One word as it is, more as a list."""
    return woorden[0] if len(woorden) == 1 else list(woorden)


def _conditions(voorwaarden: Iterable[Voorwaarde]) -> dict[str, Waarde]:
    return {voorwaarde.vraag: _few(voorwaarde.waarden) for voorwaarde in voorwaarden}


def _choices(keuzes: tuple[Keuze, ...]) -> Waarde:
    if all(keuze.woord == keuze.waarde for keuze in keuzes):
        return [keuze.woord for keuze in keuzes]
    return {keuze.woord: keuze.waarde for keuze in keuzes}


def _input(vraag: Vraag) -> str | None:
    """How the answer is typed, where the field of the record does not say so already."""
    veld = VELDEN.get(vraag.oogst or "")
    vanzelf = veld.soort if veld is not None and veld.soort in {"regels", "datum"} else "tekst"
    return None if vraag.keuze or vraag.invoer == vanzelf else vraag.invoer
