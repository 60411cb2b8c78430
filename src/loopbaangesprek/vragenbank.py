"""The question bank as frozen values: Vragenbank > Fase > Groep > Vraag, already flattened.

The rule that lives here: a bank is data. Nothing in it runs, names a file or styles the screen, and it
survives JSON unchanged, because the first fact of every talk carries the whole bank (contract C5).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Literal

import msgspec
from msgspec import Struct

from loopbaangesprek.velden import is_step

FaseNaam = Literal["opening", "terugkijken", "reflecteren", "vooruitkijken", "activeren", "afronden"]
FASEN: tuple[FaseNaam, ...] = (
    "opening",
    "terugkijken",
    "reflecteren",
    "vooruitkijken",
    "activeren",
    "afronden",
)

Stem = Literal["jongere", "ander", "ouder", "begeleider"]
Invoer = Literal["tekst", "regels", "datum"]
Kiest = Literal["heel", "begin", "woord"]
"""What is enough to mean a choice beside its number: all of its words, their begin, or one word in them."""


class Keuze(Struct, frozen=True):
    """One choice: the word on screen, and the value that the record keeps."""

    woord: str
    waarde: str


class Voorwaarde(Struct, frozen=True):
    """A condition: the answer to `vraag` is one of `waarden`."""

    vraag: str
    waarden: tuple[str, ...]


class Variant(Struct, frozen=True, omit_defaults=True):
    """Other words for one question, for a level (`vmbo`) or a kind of experience (`stage`)."""

    voor: str
    vraag: str | None = None
    tip: str | None = None
    doorvragen: tuple[str, ...] | None = None


class Vraag(Struct, frozen=True, omit_defaults=True, dict=True):
    """A question, with its tip and probes; only `id` and `vraag` are needed.

    `oogst` names the record field an answer lands in (C4). A probe in `doorvragen` is a sentence, or a
    question of its own that is asked when it is picked.
    """

    id: str
    vraag: str
    tip: str | None = None
    doorvragen: tuple[str | Vraag, ...] = ()
    keuze: tuple[Keuze, ...] = ()
    invoer: Invoer = "tekst"
    als: tuple[Voorwaarde, ...] = ()
    als_niet: tuple[Voorwaarde, ...] = ()
    extra: bool = False
    kort: bool = False
    verplicht: bool = False
    competentie: tuple[str, ...] = ()
    oogst: str | None = None
    stem: Stem | None = None
    gevoelig: bool = False
    varianten: tuple[Variant, ...] = ()
    vroeger: tuple[str, ...] = ()

    @cached_property
    def deelvragen(self) -> tuple[Vraag, ...]:
        """The probes that are questions of their own; looked up for each answer, and made once."""
        return tuple(d for d in self.doorvragen if isinstance(d, Vraag))


class Groep(Struct, frozen=True, omit_defaults=True, dict=True):
    """Questions that belong together; with `herhaal`, the question that opens another round of them.

    `vast` gives each round's item in the record fixed members, such as `{soort: verdieping}`.
    """

    vragen: tuple[Vraag, ...]
    herhaal: Vraag | None = None
    vast: tuple[tuple[str, str], ...] = ()

    @property
    def sleutel(self) -> str:
        """The name of the group: the id of its first question."""
        return self.vragen[0].id

    @cached_property
    def over_een_stap(self) -> bool:
        """Whether the group asks for an idea for a next step, so that another idea asks for all of it again (M26)."""
        return any(is_step(vraag.oogst) for vraag in self.vragen)

    def alle(self) -> Iterator[Vraag]:
        """Every question in asking order, each followed by its probes with an id; the gate comes last."""
        for vraag in self.vragen:
            yield vraag
            yield from vraag.deelvragen
        if self.herhaal is not None:
            yield self.herhaal


class Fase(Struct, frozen=True, omit_defaults=True):
    """A phase of the talk; a question that stands alone is a group of one."""

    fase: FaseNaam
    groepen: tuple[Groep, ...]
    richttijd: int | None = None


class Voor(Struct, frozen=True, omit_defaults=True):
    """For whom a bank is meant; empty means everyone."""

    niveau: tuple[str, ...] = ()
    soort: tuple[str, ...] = ()


class Vragenbank(Struct, frozen=True, omit_defaults=True, dict=True):
    """A question bank, flattened: what `bouwt_op` brought in stands here as if it were written here."""

    vragenbank: str
    titel: str
    versie: str
    fasen: tuple[Fase, ...]
    voor: Voor = Voor()

    def groepen(self) -> Iterator[tuple[FaseNaam, Groep]]:
        """Every group with the phase it stands in, in bank order."""
        for fase in self.fasen:
            for groep in fase.groepen:
                yield fase.fase, groep

    def vragen(self) -> Iterator[Vraag]:
        """Every question, probes with an id and gates included, in bank order."""
        for _, groep in self.groepen():
            yield from groep.alle()

    @cached_property
    def vragen_voor(self) -> dict[str, tuple[Vraag, ...]]:
        """The questions that feed each field of the record, probes included, in bank order.

        Rules find their questions here, by `oogst`; it is looked up at every prompt, and made once.
        """
        gevonden: dict[str, list[Vraag]] = {}
        for vraag in self.vragen():
            if vraag.oogst is not None:
                gevonden.setdefault(vraag.oogst, []).append(vraag)
        return {oogst: tuple(vragen) for oogst, vragen in gevonden.items()}

    @cached_property
    def groep_van(self) -> dict[str, tuple[Fase, Groep]]:
        """For each question, probes and gates included, the phase and the group it stands in."""
        plekken = ((v.id, (fase, gr)) for fase in self.fasen for gr in fase.groepen for v in gr.alle())
        gevonden: dict[str, tuple[Fase, Groep]] = {}
        for naam, plek in plekken:
            gevonden.setdefault(naam, plek)
        return gevonden

    @cached_property
    def ouders(self) -> dict[str, str]:
        """For each probe that is a question of its own, the question that it goes into."""
        return {deel.id: vraag.id for vraag in self.vragen() for deel in vraag.deelvragen}

    @cached_property
    def gevoelig(self) -> frozenset[str]:
        """The ids of the questions whose answers stay between counsellor and jongere, with their probes."""
        zelf = {vraag.id for vraag in self.vragen() if vraag.gevoelig}
        return frozenset(zelf | {deel for deel, ouder in self.ouders.items() if ouder in zelf})

    @cached_property
    def hoofdvragen(self) -> frozenset[str]:
        """The ids of the questions that are no probe and open no round."""
        return frozenset(vraag.id for _, groep in self.groepen() for vraag in groep.vragen)


def fingerprint(bank: Vragenbank) -> str:
    """The sha256 (hex) of the bank's content; the same content gives the same hash on every machine."""
    from hashlib import sha256  # noqa: PLC0415 - whoever only searches needs none of it

    return sha256(msgspec.json.encode(bank)).hexdigest()
