"""A small bank with every kind of question, and the words to hold a talk with it in a test."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from loopbaangesprek import gebeurtenissen as g
from loopbaangesprek import wensen as w
from loopbaangesprek.besluit import decide
from loopbaangesprek.gesprek import Gesprek, apply
from loopbaangesprek.vragenbank import (
    Fase,
    Groep,
    Keuze,
    Voorwaarde,
    Vraag,
    Vragenbank,
    fingerprint,
)

VANDAAG = date(2026, 11, 20)


def vraag(naam: str, oogst: str | None = None, keuze: Iterable[str] = (), **rest: object) -> Vraag:
    """A question that asks for its own name."""
    return Vraag(naam, f"{naam}?", oogst=oogst, keuze=tuple(Keuze(k, k) for k in keuze), **rest)  # type: ignore[arg-type]


def groep(*vragen: Vraag, poort: Vraag | None = None, **vast: str) -> Groep:
    """Questions that belong together."""
    return Groep(vragen, herhaal=poort, vast=tuple(vast.items()))


def poort(naam: str, *, extra: bool = False) -> Vraag:
    """A question that opens another round."""
    return vraag(naam, keuze=("ja", "nee"), extra=extra)


PROEFBANK = Vragenbank(
    "proef",
    "Een proef",
    "1",
    (
        Fase(
            "opening",
            (
                groep(vraag("vorige-geleerd", "opening.vorige_stap.geleerd")),
                groep(vraag("wens", "opening.wens_jongere")),
            ),
        ),
        Fase(
            "terugkijken",
            (
                groep(vraag("moment", "ervaring.titel", kort=True)),
                groep(
                    vraag(
                        "gebeurtenis",
                        "klein_verhaal.gebeurtenis",
                        doorvragen=("En toen?", vraag("aandeel", "klein_verhaal.aandeel")),
                    )
                ),
                groep(vraag("emoties", "klein_verhaal.emoties", invoer="regels")),
                groep(vraag("waardering", "ervaring.waardering", ("positief", "negatief", "allebei"))),
            ),
        ),
        Fase(
            "reflecteren",
            (
                groep(
                    vraag(
                        "goed",
                        "reflectie.goed_gedaan",
                        als_niet=(Voorwaarde("waardering", ("negatief",)),),
                        competentie=("kwaliteitenreflectie",),
                    )
                ),
                groep(vraag("gemist", "reflectie.gemist", als=(Voorwaarde("waardering", ("negatief",)),))),
                groep(
                    vraag(
                        "verbreding",
                        "verwante_verhalen.verhaal",
                        doorvragen=(vraag("overeenkomst", "verwante_verhalen.overeenkomst"),),
                    ),
                    poort=poort("nog-een"),
                    soort="verbreding",
                ),
                groep(
                    vraag("verdieping", "verwante_verhalen.verhaal", extra=True),
                    poort=poort("nog-dieper", extra=True),
                    soort="verdieping",
                ),
                groep(vraag("rode-draad", "rode_draad.tekst")),
                groep(
                    vraag("kwaliteit", "groter_verhaal.kwaliteiten.naam"),
                    poort=poort("nog-kwaliteit", extra=True),
                ),
                groep(vraag("motief", "groter_verhaal.motieven.naam"), poort=poort("nog-motief", extra=True)),
                groep(vraag("inzicht", "reflectie.inzicht")),
                groep(vraag("verhaal", "groter_verhaal.tekst", extra=True)),
            ),
        ),
        Fase("vooruitkijken", (groep(vraag("proberen", "vooruitblik.uitproberen")),)),
        Fase(
            "activeren",
            (
                groep(
                    vraag(
                        "stap",
                        "vervolgstap.activiteit",
                        doorvragen=(vraag("stap-wanneer", "vervolgstap.wanneer", invoer="datum"),),
                    )
                ),
                groep(vraag("trekt", "vervolgstap.warmte.waarom")),
                groep(vraag("warmte", "vervolgstap.warmte.graad", ("warm", "lauw", "koud"))),
            ),
        ),
        Fase(
            "afronden",
            (
                groep(
                    vraag(
                        "akkoord",
                        "bevestiging.akkoord",
                        ("ja", "deels", "nee"),
                        doorvragen=(vraag("opmerking", "bevestiging.opmerking"),),
                    )
                ),
            ),
        ),
    ),
)


def begonnen(**wat: object) -> g.Begonnen:
    """The first fact of a talk with the small bank."""
    return g.Begonnen("proef1", "2026-11-20", PROEFBANK, fingerprint(PROEFBANK), **wat)  # type: ignore[arg-type]


def antwoord(naam: str, tekst: str, ronde: int = 1) -> w.Wens:
    """The answer to a question."""
    return w.Antwoord((naam, ronde), tekst)


def overslaan(naam: str, ronde: int = 1) -> w.Wens:
    """Skip a question."""
    return w.Stand((naam, ronde), "overgeslagen")


def later(naam: str, ronde: int = 1) -> w.Wens:
    """Put a question off."""
    return w.Stand((naam, ronde), "later")


def na(*wensen: w.Wens, **begin: object) -> Gesprek:
    """The talk after these wishes."""
    gesprek = Gesprek(begonnen(**begin))
    for wens in wensen:
        for feit in decide(gesprek, wens, VANDAAG):
            gesprek = apply(gesprek, feit)
    return gesprek
