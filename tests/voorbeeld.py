"""The record of a whole talk, as it could have been held.

The rule that lives here: nobody in it exists; every field that a good talk fills is filled.
"""

from __future__ import annotations

from typing import Any

from loopbaangesprek.verslag import Verslag
from tests.bouw import antwoord, leeg_verslag

Data = dict[str, Any]


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

_GESPROKEN: list[tuple[str | None, Data]] = [
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
