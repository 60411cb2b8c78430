"""The words of the pages for each reader: the jongere's own, in ik-vorm, the counsellor's, and the school's."""

from __future__ import annotations

STATIONS = {
    "ervaring": "mijn ervaring",
    "klein_verhaal": "wat er gebeurde",
    "verwante_verhalen": "waar ik het herken",
    "rode_draad": "wat steeds terugkomt",
    "groter_verhaal": "wat ik nu weet",
    "vervolgstap": "mijn stap",
}
"""The places on the way through a talk, from the experience to the next step, in words a jongere knows."""

MIJN_TITEL = "Mijn verhaal"
WAT_ER_GEBEURDE = "Wat er gebeurde"
WAT_IK_VOELDE = "Wat ik voelde"
DIT_ZIE_IK_VAKER = "Dit zie ik vaker"
DIT_IS_BELANGRIJK = "Dit is belangrijk voor mij"
DIT_KAN_IK = "Dit kan ik"
WIE_ME_HELPT = "Wie me helpt en hoe"

WANNEER = "Wanneer"
WAAR = "Waar"
MET_WIE = "Met wie"
EERST = "Als eerste"
KLAAR_ALS = "Klaar als"
TREKT = "Wat me trekt"
GEEN_STAP = "Ik heb nog geen stap gekozen. Dat is ook goed."

ZELF_GEDAAN = "Wat ik zelf deed"
MIJN_ROL = "Mijn rol"
VERWACHT = "Wat ze verwachtten"
HOE_HET_KWAM = "Hoe dat kwam, denk ik"
TERUGBLIK = "Hoe het was"
VERWANT = {"verbreding": "Nu ook", "verdieping": "Vroeger ook", None: "Dit lijkt erop"}
OPSOMMING = ", "
HETZELFDE = "Wat hetzelfde is"
TOT_NU_TOE = "zo zie ik het tot nu toe"
INZET = "Hoe ik dat doe"
VOORDEEL = "Wat het me brengt"
NADEEL = "Wat het me kost"
GEMIST = "Wat ik daar nodig had"
BEWEEGT = "Wat me beweegt"
BLIJKT_UIT = "dat zie ik aan"
GOED = "Wat me goed afging"
HOE_IK_VRAAG = "hoe"
LEREN_KENNEN = "Hoe ik mensen leer kennen"
TUSSENKOMEN = "Wat ertussen kan komen"
DAN = "wat ik dan doe"

KLOPT = {
    "ja": "Zo klopt het, vind ik.",
    "deels": "Voor een deel klopt het zo, vind ik.",
    "nee": "Met de samenvatting was ik het niet eens. Hier staat alleen wat ik letterlijk zei.",
    None: "Ik heb nog niet gezegd of dit zo klopt.",
}
"""Whether the jongere agrees, as the jongere says it."""
ERBIJ_ZEGGEN = "Wat ik erbij wil zeggen"
GESTOPT = "We zijn eerder gestopt."
NOG_LEEG = "Hier staat nog niets dat ik zelf heb verteld."
ZELF_SCHRIJVEN = "Zelf schrijven"
NIET_ALLES = "Niet alles paste op dit blad. De rest staat in het verslag van je begeleider."

LETTERLIJK_EN_SAMENGEVAT = "Wat letterlijk is gezegd, staat hier als citaat. De rest is samengevat."
SAMENGEVAT = "Wat hier staat, is samengevat. Letterlijke woorden zijn niet opgeschreven."
LETTERLIJK = "letterlijk"
HEEFT_NIET_GEZEGD = "De jongere heeft nog niet gezegd of het zo klopt."
NOG_NIET_EENS = (
    "Na het gesprek is er iets bij geschreven. Daarvan heeft de jongere nog niet gezegd of het klopt."
)
DAARNA_VERANDERD = "Daarna is er nog iets veranderd."
NIET_IN_EEN_ANTWOORD = "Wat niet in een antwoord staat"

EERDER_GESTOPT = "Dit gesprek is eerder gestopt."
NIET_TERUGGELEZEN = "Dit is nog niet samen teruggelezen."
NIVEAU_ONBEKEND = "Het niveau is niet genoteerd."
NIETS_GENOTEERD = "Hierover is niets genoteerd."
GEEN_KOPPEN = (
    "In het bestand over de wet staat niet onder welke koppen een gesprek hoort, dus er is niets geschreven. Zet er een eis"
    " in met een onderdeel per gesprek. Bekijken wat erin staat: lob jongere wet"
)


def praten_verder(dag: str) -> str:
    """When the next talk is, as the jongere says it."""
    return f"We praten verder op {dag}."


def gezegd_op(zin: str, dag: str) -> str:
    """A sentence about agreeing, with the day on which that was said."""
    return f"{zin} Gezegd op {dag}."


def koppen_uit(eis: str, bron: str) -> str:
    """Where the headings of the school's page come from."""
    return f"Koppen: {eis}. {bron}"


def koppen_van_een_ander(niveau: str | None, van: str) -> str:
    """The headings are those of another level, for the law names none for a talk at this one."""
    geen = f"Voor {_van_school(niveau)} noemt de wet geen koppen per gesprek." if niveau else NIVEAU_ONBEKEND
    return f"{geen} Dit zijn de koppen van {_van_school(van)}."


def _van_school(niveau: str) -> str:
    return f"{'de' if niveau == 'havo' else 'het'} {niveau}"
