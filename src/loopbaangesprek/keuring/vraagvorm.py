"""The shape of one question: from a node of a bank to a Vraag with its probes.

The rule that lives here: which keys a question, a probe and a gate may have, and what each of them may hold.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, cast, get_args

from loopbaangesprek.keuring.leesvorm import (
    check_keys,
    items,
    read_item,
    read_name,
    read_sentence,
    read_sentences,
    read_text,
    read_word,
    read_words,
    read_yes,
    report_split,
    require,
    words_in,
)
from loopbaangesprek.keuring.samenhang import Stuk
from loopbaangesprek.plaats import Knoop, Verzamelaar
from loopbaangesprek.schoon import cite, schoon
from loopbaangesprek.teksten import banken
from loopbaangesprek.velden import COMPETENTIES, NIVEAUS, SOORTEN, VELDEN
from loopbaangesprek.vragenbank import Invoer, Keuze, Stem, Variant, Voorwaarde, Vraag

VRAAG_SLEUTELS = (
    "id", "vraag", "tip", "doorvragen", "keuze", "invoer", "als", "als_niet", "extra", "kort", "verplicht",
    "competentie", "oogst", "stem", "gevoelig", "varianten", "vroeger",
)  # fmt: skip
POORT_SLEUTELS = ("id", "vraag", "tip", "extra", "varianten", "vroeger")
VARIANT_SLEUTELS = ("vraag", "tip", "doorvragen")
JA_NEE = (Keuze("ja", "ja"), Keuze("nee", "nee"))

Soort = Literal["vraag", "doorvraag", "herhaal"]
_WAAR: dict[Soort, str] = {"vraag": "een vraag", "doorvraag": "een doorvraag", "herhaal": "herhaal"}


def read_question(v: Verzamelaar, knoop: Knoop, soort: Soort = "vraag") -> list[Stuk]:
    """Read a question; the first piece is the question itself, then come its probes with an id."""
    if not isinstance(knoop.waarde, dict):
        v.add(knoop, "B10", banken.HERHAAL_VORM if soort == "herhaal" else banken.GEEN_VRAAG)
        return []
    _check_shape(v, knoop, soort)
    get = knoop.waarde.get
    doorvragen, stukken = _read_probes(v, get("doorvragen")) if soort == "vraag" else ((), [])
    keuze = JA_NEE if soort == "herhaal" else _read_choices(v, get("keuze"))
    oogst = None if soort == "herhaal" else read_text(v, get("oogst"))
    vraag = Vraag(
        id=read_name(v, get("id")) or "",
        vraag=read_sentence(v, get("vraag")) or "",
        tip=read_sentence(v, get("tip")),
        doorvragen=doorvragen,
        keuze=keuze,
        invoer=_read_input(v, knoop, oogst, keuze),
        als=_read_conditions(v, get("als")),
        als_niet=_read_conditions(v, get("als_niet")),
        extra=read_yes(v, get("extra")),
        kort=read_yes(v, get("kort")),
        verplicht=read_yes(v, get("verplicht")),
        competentie=read_words(v, get("competentie"), COMPETENTIES, "competentie"),
        oogst=oogst,
        stem=cast("Stem | None", read_word(v, get("stem"), get_args(Stem), "stem")),
        gevoelig=read_yes(v, get("gevoelig")),
        varianten=_read_variants(v, get("varianten")),
        vroeger=tuple(naam for item in words_in(v, get("vroeger")) if (naam := read_name(v, item))),
    )
    return [Stuk(vraag, knoop), *stukken]


def _check_shape(v: Verzamelaar, knoop: Knoop, soort: Soort) -> None:
    """Report unknown and missing keys."""
    if soort == "doorvraag" and (dieper := knoop.leden.get("doorvragen")) is not None:
        v.add(dieper.sleutelplaats, "B11", banken.DOORVRAAG_IN_DOORVRAAG)
    check_keys(v, knoop, POORT_SLEUTELS if soort == "herhaal" else VRAAG_SLEUTELS, _WAAR[soort])
    id_ = knoop.get("id")
    naam = f" {cite(id_.waarde)}" if id_ is not None and isinstance(id_.waarde, str) else ""
    if soort != "herhaal":  # a gate takes its id from the first question of its group
        require(v, knoop, "id", _WAAR[soort])
    require(v, knoop, "vraag", _WAAR[soort] + naam)


def _read_probes(v: Verzamelaar, knoop: Knoop | None) -> tuple[tuple[str | Vraag, ...], list[Stuk]]:
    """Read the probes: sentences, and questions of their own."""
    doorvragen: list[str | Vraag] = []
    stukken: list[Stuk] = []
    for item in items(knoop):
        if not isinstance(item.waarde, dict):
            doorvragen += [tekst] if (tekst := read_item(v, item)) is not None else []
        elif not set(item.waarde).intersection(VRAAG_SLEUTELS):
            report_split(v, item)
        else:
            nieuw = read_question(v, item, "doorvraag")
            doorvragen += [stuk.vraag for stuk in nieuw]
            stukken += nieuw
    return tuple(doorvragen), stukken


def _read_choices(v: Verzamelaar, knoop: Knoop | None) -> tuple[Keuze, ...]:
    """Read a row of words, or words with the value that the record keeps."""
    if knoop is None or knoop.waarde is None:
        return ()
    if isinstance(knoop.waarde, dict):
        paren = [(woord, read_item(v, waarde)) for woord, waarde in knoop.waarde.items()]
        keuzes = tuple(Keuze(schoon(woord), waarde) for woord, waarde in paren if waarde is not None)
    else:
        keuzes = _read_choice_words(v, items(knoop))
    if len(keuzes) < 2 and not any(isinstance(item.waarde, dict) for item in knoop.lijst):  # noqa: PLR2004 - two
        v.add(knoop.sleutelplaats, "B12", banken.KEUZE_TE_KORT)
    return keuzes


def _read_choice_words(v: Verzamelaar, knopen: Sequence[Knoop]) -> tuple[Keuze, ...]:
    woorden: dict[str, Keuze] = {}
    for item in knopen:
        if isinstance(item.waarde, dict):
            v.add(item, "B12", banken.KEUZE_LIJST_VAN_PAREN)
        elif (woord := read_item(v, item)) in woorden:
            v.add(item, "B13", banken.dubbele_waarde(str(woord)))
        elif woord is not None:
            woorden[woord] = Keuze(woord, woord)
    return tuple(woorden.values())


def _read_input(v: Verzamelaar, knoop: Knoop, oogst: str | None, keuze: tuple[Keuze, ...]) -> Invoer:
    """Read how the answer is typed; mostly the field of the record says so."""
    veld = VELDEN.get(oogst or "")
    afgeleid: Invoer = "tekst"
    if veld is not None and veld.soort in {"regels", "datum"}:
        afgeleid = cast("Invoer", veld.soort)
    lid = knoop.get("invoer")
    gevraagd = cast("Invoer | None", read_word(v, lid, get_args(Invoer), "invoer"))
    if lid is None or gevraagd is None:
        return afgeleid
    if keuze:
        v.add(lid, "B14", banken.KEUZE_EN_INVOER)
    elif afgeleid not in ("tekst", gevraagd):
        v.add(lid, "B14", banken.invoer_past_niet(oogst or "", afgeleid))
    return gevraagd


def _read_conditions(v: Verzamelaar, knoop: Knoop | None) -> tuple[Voorwaarde, ...]:
    """Read conditions: for each question id the values that count."""
    if knoop is None or knoop.waarde is None:
        return ()
    if not isinstance(knoop.waarde, dict):
        v.add(knoop, "B15", banken.ALS_IS_GROEP)
        return ()
    gelezen = []
    for vraag, waarden in knoop.waarde.items():
        if waarden.waarde is None:
            v.add(waarden.sleutelplaats, "B15", banken.ALS_IS_GROEP)
        gelezen.append(
            Voorwaarde(vraag, tuple(filter(None, (read_text(v, item) for item in words_in(v, waarden)))))
        )
    return tuple(gelezen)


def _read_variants(v: Verzamelaar, knoop: Knoop | None) -> tuple[Variant, ...]:
    """Read other words for a level or a kind of experience."""
    if knoop is None or knoop.waarde is None:
        return ()
    if not isinstance(knoop.waarde, dict):
        v.add(knoop, "B16", banken.VARIANT_IS_GROEP)
        return ()
    check_keys(v, knoop, (*NIVEAUS, *SOORTEN), "varianten")
    return tuple(_read_variant(v, voor, lid) for voor, lid in knoop.waarde.items())


def _read_variant(v: Verzamelaar, voor: str, knoop: Knoop) -> Variant:
    if not isinstance(knoop.waarde, dict):
        v.add(knoop, "B16", banken.VARIANT_IS_GROEP)
        return Variant(voor)
    check_keys(v, knoop, VARIANT_SLEUTELS, "een variant")
    doorvragen = knoop.get("doorvragen")
    return Variant(
        voor,
        vraag=read_sentence(v, knoop.get("vraag")),
        tip=read_sentence(v, knoop.get("tip")),
        doorvragen=None if doorvragen is None else read_sentences(v, doorvragen),
    )
