"""What a bank must be after a change: worked out on the questions alone, without any file.

The rule that lives here: a change of a file is kept only when the bank that is read back is this one.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from loopbaangesprek.vragenbank import Fase, Groep, Vraag, Vragenbank


def with_question(bank: Vragenbank, naam: str, wijzig: Callable[[Vraag], Vraag]) -> Vragenbank:
    """The bank with one question changed: a question, a probe or a gate."""
    return _each_group(bank, lambda groep: (replace(
        groep,
        vragen=tuple(_in_question(vraag, naam, wijzig) for vraag in groep.vragen),
        herhaal=None if groep.herhaal is None else _in_question(groep.herhaal, naam, wijzig),
    ),))  # fmt: skip


def _in_question(vraag: Vraag, naam: str, wijzig: Callable[[Vraag], Vraag]) -> Vraag:
    delen = tuple(d if isinstance(d, str) else _in_question(d, naam, wijzig) for d in vraag.doorvragen)
    vraag = replace(vraag, doorvragen=delen) if delen != vraag.doorvragen else vraag
    return wijzig(vraag) if vraag.id == naam else vraag


def without_question(bank: Vragenbank, naam: str) -> Vragenbank:
    """The bank without a question, and without its group when nothing else is in it."""
    return _each_group(bank, lambda groep: _without(groep, naam))


def _without(groep: Groep, naam: str) -> tuple[Groep, ...]:
    over = tuple(vraag for vraag in groep.vragen if vraag.id != naam)
    return (replace(groep, vragen=over),) if over else ()


def without_probe(bank: Vragenbank, naam: str) -> Vragenbank:
    """The bank without a probe that is a question of its own."""
    eigenaar = next((v for v in bank.vragen() if any(d.id == naam for d in v.deelvragen)), None)
    if eigenaar is None:
        return bank
    over = tuple(d for d in eigenaar.doorvragen if isinstance(d, str) or d.id != naam)
    return with_question(bank, eigenaar.id, lambda vraag: replace(vraag, doorvragen=over))


def with_group(bank: Vragenbank, nieuw: Groep, na: Groep) -> Vragenbank:
    """The bank with a group behind another."""
    return _each_group(bank, lambda groep: (groep, nieuw) if groep == na else (groep,))


def moved(bank: Vragenbank, groep: Groep, na: Groep) -> Vragenbank:
    """The bank with a group on another place."""
    return with_group(_each_group(bank, lambda g: () if g == groep else (g,)), groep, na)


def _each_group(bank: Vragenbank, wat: Callable[[Groep], tuple[Groep, ...]]) -> Vragenbank:
    fasen = (
        replace(fase, groepen=tuple(g for groep in fase.groepen for g in wat(groep))) for fase in bank.fasen
    )
    return replace(bank, fasen=tuple(fase for fase in fasen if fase.groepen))


def group_of(bank: Vragenbank, naam: str) -> Groep:
    """The group that a question is in."""
    return next(groep for _, groep in bank.groepen() if any(vraag.id == naam for vraag in groep.alle()))


def phase_of(bank: Vragenbank, groep: Groep) -> Fase:
    """The phase that a group is in."""
    return next(fase for fase in bank.fasen if groep in fase.groepen)


def before(bank: Vragenbank, groep: Groep) -> str | None:
    """The question that a group stands behind in its phase; nothing when it comes first."""
    groepen = phase_of(bank, groep).groepen
    plek = groepen.index(groep)
    return groepen[plek - 1].sleutel if plek else None


def after(bank: Vragenbank, groep: Groep, zonder: Groep | None = None) -> str | None:
    """The question that stands right behind a group in its phase, one of them not counted; nothing at the end."""
    groepen = phase_of(bank, groep).groepen
    rest = (g for g in groepen[groepen.index(groep) + 1 :] if g != zonder)
    return next((g.sleutel for g in rest), None)


def same_talk(een: Vragenbank, ander: Vragenbank) -> bool:
    """Whether two banks hold the same talk, whatever their version."""
    return (een.titel, een.voor, een.fasen) == (ander.titel, ander.voor, ander.fasen)
