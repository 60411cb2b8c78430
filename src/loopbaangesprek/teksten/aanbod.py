"""The sentences of what the engine offers by itself."""

from __future__ import annotations

EMOTIE = "Er staat nog geen gevoel bij dit moment. Wat doen jullie?"
EMOTIE_TIP = "Woordkaartjes kunnen helpen: trots, boos, opgelucht, zenuwachtig. Ook gewoon is een antwoord."
EMOTIE_KEUZE = {
    "gevoel": "toch even vragen naar het gevoel",
    "moment": "een ander moment kiezen",
    "verder": "zo verder",
}

CONCLUSIE = "Er staat nog niet wat jullie hieruit halen. Wil je dat nu vragen?"
CONCLUSIE_KEUZE = {"nu": "nu vragen", "open": "laat het nog open"}

STAP = "Is er ook een stap waar je meer zin in hebt?"
STAP_KEUZE = {"andere": "ja, een andere stap", "houden": "nee, deze blijft"}

LATER = "Er zijn vragen voor later bewaard. Wil je die nu nog stellen?"
LATER_KEUZE = {"ja": "ja", "nee": "nee"}
