"""Records for the tests of a dossier: four talks of one jongere over two years, and records that Hypothesis makes.

The rule that lives here: a record is made by the models, so that what a test reads is in the shape of C4.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from tests.bouw import Data, antwoord, leeg_verslag

TAFEL, LA, SLOT, TRAP = "tafel-1", "la-2", "slot-3", "trap-4"


def record(gesprek: str, datum: str = "2026-11-20", /, status: str = "afgerond", **delen: Any) -> Data:
    """One record as plain data; a test names only what it is about."""
    verslag = leeg_verslag(**delen)
    data: Data = verslag.model_dump(mode="json", by_alias=True)
    data["gesprek"] |= {"id": gesprek, "datum": datum, "status": status}
    return data


def kenmerk(naam: str | None, blijkt_uit: str | None = None) -> Data:
    """A quality or a motive."""
    return {"naam": naam, "blijkt_uit": blijkt_uit}


def leefregel(regel: str | None, **leden: str) -> Data:
    """A rule of life."""
    return {"regel": regel, "inzet": None, "voordeel": None, "nadeel": None, **leden}


def verwant(verhaal: str, gesprek: str | None, overeenkomst: str | None = None) -> Data:
    """A related story from before."""
    return {"soort": "verdieping", "verhaal": verhaal, "overeenkomst": overeenkomst, "gesprek": gesprek}


def vorige(
    gesprek: str | None, activiteit: str | None, staat: str | None, geleerd: str | None = None
) -> Data:
    """The opening of a talk that began with an earlier step."""
    stap = {"gesprek": gesprek, "activiteit": activiteit, "staat": staat, "geleerd": geleerd}
    return {"vorige_stap": stap}


def stap(activiteit: str, **anders: Any) -> Data:
    """A step that was chosen."""
    return {"status": "gekozen", "activiteit": activiteit, **anders}


def vier_gesprekken() -> list[Data]:
    """Four talks of one jongere, from October to May a year and a half later, by three counsellors."""
    return [
        record(
            TAFEL,
            "2024-10-14",
            gesprek={"bank": {"naam": "praktijkles"}},
            jongere={"niveau": "vmbo", "leerjaar": "2"},
            begeleider={"rol": "mentor"},
            ervaring={"titel": "De tafel die wiebelde"},
            reflectie={"inzicht": "Ik zie het meteen"},
            rode_draad={"tekst": "Als iets niet klopt, wil ik weten waarom.", "voorlopig": True},
            groter_verhaal={
                "kwaliteiten": [
                    kenmerk("goed kijken", "dat ik de scheve poot zag"),
                    kenmerk("volhouden", "ik begon drie keer opnieuw"),
                ]
            },
            vervolgstap=stap("Vragen of ik de volgende tafel mag ontwerpen.", wanneer="2024-10-21"),
        ),
        record(
            LA,
            "2025-02-12",
            gesprek={"bank": {"naam": "meeloopdag"}},
            begeleider={"rol": "decaan"},
            opening=vorige(TAFEL, "Vragen of ik de volgende tafel mag ontwerpen.", "gedaan", "Vragen mag."),
            ervaring={"titel": "Een dag bij een meubelmaker"},
            reflectie={"inzicht": "Ik mag er de tijd voor nemen"},
            groter_verhaal={
                "leefregels": [leefregel("Liever één keer goed", voordeel="Het past meteen.")],
                "kwaliteiten": [kenmerk("precies werken", "de la die paste"), kenmerk("Goed  kijken")],
                "motieven": [kenmerk("iets maken dat blijft", "de kast was tachtig jaar oud")],
            },
            vervolgstap={
                "status": "nog_niet",
                "niet_warm": [{"activiteit": "Een brief schrijven", "graad": "koud", "waarom": None}],
            },
            bevestiging={"akkoord": "deels"},
        ),
        record(
            SLOT,
            "2025-11-05",
            gesprek={"bank": {"naam": "bijbaan"}},
            begeleider={"rol": "mentor"},
            ervaring={"titel": "De klant met het kapotte slot"},
            verwante_verhalen=[verwant("De tafel. Toen keek ik ook eerst.", TAFEL, "Eerst snappen.")],
            rode_draad={"tekst": "Ik kijk eerst.", "voorlopig": False},
            groter_verhaal={
                "leefregels": [leefregel("liever één keer goed", nadeel="De klant liep weg.")],
                "kwaliteiten": [kenmerk("goed kijken", "ik zag dat er een takje in zat")],
            },
            vervolgstap=stap(
                "Met de baas praten.", opvolging={"staat": "veranderd", "geleerd": "Hij dacht er ook al aan."}
            ),
        ),
        record(
            TRAP,
            "2026-05-20",
            gesprek={"bank": {"naam": "stage"}},
            jongere={"niveau": "vmbo", "leerjaar": "3"},
            begeleider={"rol": "stagebegeleider"},
            opening=vorige(SLOT, "Met de baas praten.", "veranderd", "Hij dacht er ook al aan."),
            ervaring={"titel": "De trap in het oude huis"},
            reflectie={"inzicht": "Onder de trap is mijn plek"},
            groter_verhaal={"kwaliteiten": [kenmerk("volhouden", "drie uur onder de trap")]},
            vervolgstap=stap("Een open dag bezoeken.", wanneer="2026-06-06"),
        ),
    ]


# --- records that nobody thought of -----------------------------------------------------------------------------

_NAMEN = st.sampled_from(
    ("rust", "Rust", "rust ", "ru  st", "samen", "SAMEN", "ß", "ss", "nee", "Nog niet.", "", " ", None)
)
_TEKSTEN = st.sampled_from((None, "toen de bel ging", "bij de bakker", "nee", ""))
_KENMERKEN = st.lists(st.builds(kenmerk, _NAMEN, _TEKSTEN), max_size=3)
_STATEN = st.sampled_from((None, "open", "gedaan", "veranderd", "vervallen"))
_STATUS = st.sampled_from(("uit_te_werken", "afgerond", "gewijzigd", "afgebroken"))


@st.composite
def records(draw: st.DrawFn) -> list[Data]:
    """Some records of one jongere, each on a day of its own, that may speak of one another."""
    dagen = draw(st.lists(st.dates(date(2024, 8, 1), date(2026, 7, 31)), max_size=5, unique=True))
    namen = [f"g-{nummer}" for nummer in range(len(dagen))]
    return [draw(_one(naam, dag.isoformat(), namen)) for naam, dag in zip(namen, dagen, strict=True)]


@st.composite
def _one(draw: st.DrawFn, naam: str, dag: str, namen: list[str]) -> Data:
    ander = st.sampled_from([*(n for n in namen if n != naam), "weg", None])
    activiteit = draw(st.sampled_from((None, "bellen", "langsgaan")))
    return record(
        naam,
        dag,
        draw(_STATUS),
        ervaring={"titel": draw(_TEKSTEN)},
        reflectie={"inzicht": draw(_NAMEN)},
        opening=draw(
            st.one_of(
                st.just({}), st.builds(vorige, ander, st.sampled_from(("bellen", None)), _STATEN, _TEKSTEN)
            )
        ),
        verwante_verhalen=draw(st.lists(st.builds(verwant, _TEKSTEN, ander, _TEKSTEN), max_size=2)),
        rode_draad=draw(st.sampled_from((None, {"tekst": "ik help graag", "voorlopig": True}))),
        groter_verhaal={
            "kwaliteiten": draw(_KENMERKEN),
            "motieven": draw(_KENMERKEN),
            "leefregels": draw(st.lists(st.builds(leefregel, _NAMEN), max_size=2)),
        },
        vervolgstap={"status": "gekozen" if activiteit else "nog_niet", "activiteit": activiteit},
        antwoorden=[antwoord("rust", woorden=draw(st.sampled_from(("letterlijk", "uitgewerkt"))))],
    )
