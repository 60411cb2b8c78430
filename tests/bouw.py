"""Records for tests: an empty one with what a test needs in it, and a full one.

The rule that lives here: a test names only what it is about; everything else is empty.
"""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from loopbaangesprek.velden import COMPETENTIES, LIJSTEN, VELDEN, list_of
from loopbaangesprek.verslag import Antwoord, Verslag

Data = dict[str, Any]

SHA = "0" * 64


def leeg_verslag(**anders: Any) -> Verslag:  # noqa: ANN401 - any part of a record
    """Build a record in which nothing was said, but for the parts given by name; sections are merged."""
    return Verslag.model_validate(_merge(_leeg(), anders))


def antwoord(tekst: str | None, **anders: Any) -> Antwoord:  # noqa: ANN401 - any member of an answer
    """Build one answer in the record, said in the jongere's words and typed in key words."""
    leeg = {
        "vraag": "moment",
        "fase": "terugkijken",
        "ronde": 1,
        "gevraagd": "Welk moment is je bijgebleven?",
        "antwoord": tekst,
        "staat": "beantwoord",
        "buiten_pad": False,
        "woorden": "samengevat",
        "van": "jongere",
        "doorgevraagd": (),
        "notitie": None,
        "afgeschermd": None,
    }
    return Antwoord.model_validate(leeg | anders)


def in_veld(pad: str, waarde: object) -> Data:
    """The parts of a record in which one field is filled; a member of a list fills its first item."""
    lijst = list_of(pad)
    if lijst is not None:
        item = dict.fromkeys(LIJSTEN[lijst]) | {pad.rpartition(".")[2]: waarde}
        return _nest(lijst, [item])
    if pad == "rode_draad.tekst":
        return _nest("rode_draad", {"tekst": waarde, "voorlopig": False})
    if pad.startswith("vervolgstap.warmte."):
        return _nest("vervolgstap.warmte", {"graad": None, "waarom": None} | {pad.rpartition(".")[2]: waarde})
    if pad.startswith("opening.vorige_stap."):
        leeg = {"gesprek": None, "activiteit": None, "staat": None, "geleerd": None}
        return _nest("opening.vorige_stap", leeg | {pad.rpartition(".")[2]: waarde})
    return _nest(pad, [waarde] if VELDEN[pad].soort == "regels" else waarde)


def _nest(pad: str, waarde: object) -> Data:
    for naam in reversed(pad.split(".")):
        waarde = {naam: waarde}
    assert isinstance(waarde, dict)
    return waarde


def _merge(onder: Data, boven: Data) -> Data:
    uit = dict(onder)
    for naam, waarde in boven.items():
        diep = isinstance(waarde, dict) and isinstance(uit.get(naam), dict)
        uit[naam] = _merge(uit[naam], waarde) if diep else waarde
    return uit


def _leeg() -> Data:
    leeg: Data = {"schema": 1, "verwante_verhalen": (), "rode_draad": None}
    for pad, veld in VELDEN.items():
        if list_of(pad) is None and not pad.startswith(("rode_draad.", "vervolgstap.warmte.", "opening.vorige_stap.")):
            leeg = _merge(leeg, _nest(pad, () if veld.soort == "regels" else None))
    for lijst in LIJSTEN:
        leeg = _merge(leeg, _nest(lijst, ()))
    return _merge(leeg, {
        "gesprek": {
            "id": "g-1", "datum": "2026-11-20", "status": "afgerond", "vorm": "samen", "aanwezig": (),
            "bank": {"naam": "stage", "versie": "2026.1", "sha256": SHA},
            "programma": "0.1.0", "verteld": None, "bewaren_tot": None,
        },
        "jongere": {"code": None, "niveau": None, "leerjaar": None},
        "begeleider": {"naam": None, "rol": None},
        "opening": {"vorige_stap": None},
        "groter_verhaal": {"stem": None},
        "vervolgstap": {"status": None, "warmte": None, "niet_warm": ()},
        "competenties": dict.fromkeys(COMPETENTIES, 0),
        "nog_open": (), "antwoorden": (), "wijzigingen": (),
    })  # fmt: skip


def vol_verslag() -> Verslag:
    """Build the record of a whole talk about a positive internship day."""
    return leeg_verslag(**_VOL, antwoorden=[antwoord(tekst, **rest) for tekst, rest in _GESPROKEN])


_VOL: Data = {
    "gesprek": {"aanwezig": ["jongere", "stagebegeleider"], "verteld": True},
    "jongere": {"code": "mbo-0417", "niveau": "mbo", "leerjaar": "2"},
    "begeleider": {"naam": "begeleider 12", "rol": "stagebegeleider"},
    "opening": {
        "doel": "Terugkijken op de eerste weken stage.",
        "wens_jongere": "Weten of dit vak bij me past.",
    },
    "ervaring": {
        "titel": "De storing in de koelcel",
        "soort": "stage",
        "wanneer": "vorige week dinsdag",
        "waar": "bij een installatiebedrijf",
        "beoogd_doel": "Ik wilde een keer zelf een storing zoeken.",
        "waardering": "positief",
    },
    "klein_verhaal": {
        "gebeurtenis": (
            "De koelcel van een slager viel uit. Mijn begeleider stond in de file en belde dat ik vast moest kijken.\n"
            "Ik heb de stekker, de zekering en de thermostaat nagelopen. Het was het relais. Om half vier liep hij"
            " weer."
        ),
        "rol": "Ik was alleen met de slager, ik deed het werk.",
        "verwachting": "Dat ik zou wachten en alleen zou kijken.",
        "aandeel": "Alles opgeschreven wat ik had nagemeten, dan pas iets losgemaakt.",
        "emoties": ["eerst zenuwachtig", "daarna trots"],
        "duiding": "Ik bleef rustig omdat ik stap voor stap ging.",
    },
    "reflectie": {
        "goed_gedaan": "Rustig blijven en systematisch zoeken terwijl er iemand naast me stond te wachten.",
        "inzicht": "Stap voor stap kom ik eruit",
    },
    "verwante_verhalen": [
        {
            "soort": "verbreding",
            "verhaal": "Thuis repareer ik de brommers van vrienden",
            "overeenkomst": "Ook dan ga ik eerst meten en dan pas sleutelen.",
            "gesprek": None,
        },
        {
            "soort": "verdieping",
            "verhaal": "In groep acht kreeg ik de kapotte beamer aan de praat",
            "overeenkomst": "Iedereen was in paniek en ik werd juist rustig.",
            "gesprek": None,
        },
    ],
    "rode_draad": {
        "tekst": "Als iets stuk is en anderen zenuwachtig worden, word ik rustig en ga ik zoeken.",
        "voorlopig": False,
    },
    "groter_verhaal": {
        "leefregels": [
            {
                "regel": "Eerst begrijpen, dan pas doen.",
                "inzet": "Ik schrijf op wat ik heb gemeten.",
                "voordeel": "Ik maak weinig fouten.",
                "nadeel": "Soms vinden mensen me te langzaam.",
            },
        ],
        "kwaliteiten": [
            {"naam": "rustig blijven", "blijkt_uit": "de storing in de koelcel"},
            {"naam": "systematisch werken", "blijkt_uit": "de brommers van vrienden"},
        ],
        "motieven": [
            {
                "naam": "dat iemand weer verder kan",
                "blijkt_uit": "de slager die zijn vlees niet hoefde weg te gooien",
            },
        ],
        "tekst": "Ik ben iemand die rustig wordt als het spannend is, en die eerst wil snappen hoe iets werkt.",
        "stem": "jongere",
    },
    "vooruitblik": {
        "mogelijkheden": "Storingsdienst, waar je alleen op pad gaat.",
        "grenzen": "Niet de hele dag hetzelfde monteren.",
        "uitproberen": "Een dag mee met de storingsdienst in de nacht.",
        "niet_willen": "Nieuwbouw, honderd keer hetzelfde.",
        "nodig": "Weten of je daarvoor een extra diploma moet hebben.",
        "ideeen": ["meelopen met de storingsdienst", "een monteur interviewen over koeltechniek"],
    },
    "vervolgstap": {
        "status": "gekozen",
        "activiteit": "Eén avond meelopen met de storingsdienst.",
        "wanneer": "2026-12-10",
        "waar": "bij hetzelfde bedrijf",
        "met_wie": "de monteur van de avonddienst",
        "eerste_actie": "Morgen in de pauze de planner vragen.",
        "klaar_als": "Ik een avond ben meegeweest en drie dingen heb opgeschreven.",
        "warmte": {"graad": "warm", "waarom": "Dit wil ik eigenlijk al sinds de eerste week."},
    },
    "activeren": {
        "kansen": "De planner zoekt vaak iemand die mee wil.",
        "netwerk": [
            {"wie": "de planner", "contact": "Morgen in de pauze naar hem toe lopen."},
            {"wie": "mijn oom die koeltechnicus is", "contact": "Zondag bij oma vragen."},
        ],
        "belemmeringen": [
            {
                "wat": "Ik mag misschien niet in de avond werken",
                "oplossing": "Aan mijn stagebegeleider op school vragen wat wel mag.",
            },
        ],
        "volgend_gesprek": "2026-12-18",
    },
    "bevestiging": {"akkoord": "ja"},
    "competenties": {
        "kwaliteitenreflectie": 4, "motievenreflectie": 4, "werkexploratie": 5, "loopbaansturing": 5, "netwerken": 3,
    },
    "nog_open": [
        "vervolgstap.opvolging.wie",
        "vervolgstap.opvolging.wanneer",
    ],
}  # fmt: skip

_GESPROKEN: list[tuple[str, Data]] = [
    ("Weten of dit vak bij me past.", {
        "vraag": "wens", "fase": "opening", "gevraagd": "Waar hoop je straks meer over te weten?",
    }),
    ("De storing in de koelcel", {"notitie": "Ging meteen rechtop zitten."}),
    (_VOL["klein_verhaal"]["gebeurtenis"], {
        "vraag": "gebeurtenis", "gevraagd": "Neem me mee. Wat gebeurde er?",
        "doorgevraagd": ["En toen?", "Wat was jouw aandeel daarin?"],
    }),
    (_VOL["klein_verhaal"]["aandeel"], {"vraag": "aandeel", "gevraagd": "Wat was jouw aandeel daarin?"}),
    (_VOL["klein_verhaal"]["rol"], {"vraag": "rol", "gevraagd": "Welk deel was van jou?"}),
    (_VOL["klein_verhaal"]["verwachting"], {"vraag": "verwachting", "gevraagd": "Waar rekenden ze op bij jou?"}),
    ("eerst zenuwachtig\ndaarna trots", {"vraag": "emoties", "gevraagd": "Wat ging er door je heen?"}),
    ("positief", {"vraag": "waardering", "gevraagd": "Was het fijn, vervelend of allebei?"}),
    (_VOL["reflectie"]["goed_gedaan"], {
        "vraag": "goed", "fase": "reflecteren", "gevraagd": "Wat ging je echt goed af?",
    }),
    ("Thuis repareer ik de brommers van vrienden", {
        "vraag": "nu", "fase": "reflecteren", "gevraagd": "Waar in je leven nu herken je dit?",
    }),
    (_VOL["rode_draad"]["tekst"], {
        "vraag": "draad", "fase": "reflecteren", "gevraagd": "Wat komt steeds terug?", "woorden": "letterlijk",
    }),
    ("Eerst begrijpen, dan pas doen.", {
        "vraag": "leefregel", "fase": "reflecteren", "woorden": "letterlijk",
        "gevraagd": "Wat is dus belangrijk voor je als je werkt?",
    }),
    ("Stap voor stap kom ik eruit", {
        "vraag": "inzicht", "fase": "reflecteren", "woorden": "letterlijk",
        "gevraagd": "Hoe noem je wat je ontdekte?",
    }),
    (_VOL["groter_verhaal"]["tekst"], {
        "vraag": "groter", "fase": "reflecteren", "woorden": "letterlijk",
        "gevraagd": "Hoe vertel je dit aan iemand die je niet kent?",
    }),
    (_VOL["vooruitblik"]["uitproberen"], {
        "vraag": "proberen", "fase": "vooruitkijken", "gevraagd": "Wat wil je proberen of uitzoeken?",
    }),
    (_VOL["vooruitblik"]["nodig"], {
        "vraag": "nodig", "fase": "vooruitkijken", "gevraagd": "Wat heb je nog nodig om te kiezen?",
        "woorden": "uitgewerkt",
    }),
    ("Eén avond meelopen met de storingsdienst.", {
        "vraag": "stap", "fase": "activeren", "gevraagd": "Welke kleine stap wil je zetten?",
    }),
    ("2026-12-10", {"vraag": "wanneer", "fase": "activeren", "gevraagd": "Wanneer doe je dat?"}),
    ("Dit wil ik eigenlijk al sinds de eerste week.", {
        "vraag": "warmte", "fase": "activeren", "gevraagd": "Wat trekt je daarin aan?", "woorden": "letterlijk",
    }),
    ("de planner", {"vraag": "wie", "fase": "activeren", "gevraagd": "Wie kan je hierbij helpen?"}),
    (None, {
        "vraag": "opvolging", "fase": "activeren", "gevraagd": "Wie vraagt je straks hoe het ging?",
        "staat": "besproken", "woorden": None, "van": None,
    }),
    ("ja", {"vraag": "klopt", "fase": "afronden", "gevraagd": "Klopt dit zo voor jou?"}),
]  # fmt: skip


def corpus() -> list[dict[str, Any]]:
    """Read the hostile texts that are kept beside the project; skips the test where they are not."""
    bestand = Path(__file__).parents[2] / "shared" / "corpus" / "injectie.json"
    if not bestand.exists():
        pytest.skip("the corpus of hostile texts is not beside this checkout")
    gevallen: list[dict[str, Any]] = json.loads(bestand.read_text(encoding="utf-8"))["cases"]
    return gevallen


def text_of(geval: dict[str, Any]) -> str:
    """The text of one case: as it stands, from bytes, or made by repeating."""
    if "input_b64" in geval:
        return base64.b64decode(geval["input_b64"]).decode(errors="surrogateescape")
    if "gen" in geval:
        gen = geval["gen"]
        return str(gen.get("prefix", "") + gen["repeat"] * gen["times"] + gen.get("suffix", ""))
    return str(geval["input"])
