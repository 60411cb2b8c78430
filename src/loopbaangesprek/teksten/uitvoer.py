"""The words of an export: headings, labels, and what is said when a file cannot be written."""

from __future__ import annotations

TITEL = "Loopbaangesprek"
ZONDER_CODE = "zonder code"
KLEIN_VERHAAL = "Klein verhaal"
GROTER_VERHAAL = "Groter verhaal"
WAAR_DAT_UIT_BLIJKT = "Waar dat uit blijkt"
VERVOLGSTAP = "Vervolgstap"
OP_WEG = "Wat me op weg helpt"
VOORUITKIJKEN = "Wat ik voor me zie"
NIET_WARM = "Ideeën die ik liet gaan"
VOORAF = "Vooraf"
DE_WEG = "De weg ernaartoe"
NOG_OPEN = "Nog open"
WIE_ERBIJ = "Wie erbij waren"
KLOPT_HET = "Klopt het zo"
LATER_VERANDERD = "Later veranderd"

AFGEBROKEN = "Dit gesprek is afgebroken, en er is doorverwezen."
UIT_TE_WERKEN = "Dit verslag is nog niet uitgewerkt."
NOG_NIET = "Er is nog geen vervolgstap gekozen. Ook dat is een uitkomst."
VERTELD = "Vooraf is verteld waar het gesprek voor is, hoe lang het duurt, wat er wordt opgeschreven en wie dat mag zien."
UITGEWERKT = "na het gesprek uitgewerkt"
TUSSEN_ONS = "tussen de jongere en de begeleider"
BESPROKEN = "besproken, niet genoteerd"
HERKENT_NIET = "gevraagd, de jongere herkent dit nu niet"
UIT_EERDER_GESPREK = "uit een eerder gesprek"
VOORLOPIG = "voorlopig, want het rust nog op één ervaring"
STEM = {
    "jongere": "",
    "voorstel": "een voorstel van de begeleider, nog niet door de jongere bevestigd",
    "bevestigd": "door de begeleider verwoord, door de jongere bevestigd",
}
VAN = {
    "jongere": "",
    "ander": "woorden van iemand anders",
    "ouder": "woorden van een ouder",
    "begeleider": "woorden van de begeleider",
}

HET_MOMENT = "Het moment"
WANNEER = "Wanneer"
WAAR = "Waar"
WILDE_UITZOEKEN = "Wat ik daar wilde uitzoeken"
VERWANT = {
    "verbreding": "Dit herken ik nu ook ergens anders",
    "verdieping": "Dit herken ik van vroeger",
    None: "Dit lijkt erop",
}
WAT_HETZELFDE_IS = "Wat hetzelfde is"
BLIJKT_UIT = "blijkt uit"
DOORGEVRAAGD = "Doorgevraagd"
NOTITIE = "Notitie"
CONTACT = "contact"
OPLOSSING = "wat ik dan doe"
WARMTE = {
    "warm": "Hier loop ik warm voor",
    "lauw": "Hoe warm dit voor me is: lauw",
    "koud": "Hoe warm dit voor me is: koud",
    None: "Wat me hierin trekt",
}
TERUGKIJKEN_OP_STAP = "Op deze stap kijken we terug"
MET_WIE = "Met wie"
STAND = "Wat ervan kwam"
GELEERD = "Hoe het ging"
VORIGE_STAP = "De vorige stap"
EERST = "Eerst"
NU = "Nu"
REDEN = "Reden"
LEEG = "leeg"
OPMERKING = "Wat de jongere erbij zegt"

LABELS: dict[str, str] = {
    "klein_verhaal.tekst": "",
    "klein_verhaal.gebeurtenis": "Wat er gebeurde",
    "klein_verhaal.rol": "Mijn rol",
    "klein_verhaal.verwachting": "Wat er van me verwacht werd",
    "klein_verhaal.aandeel": "Wat ik zelf deed",
    "klein_verhaal.emoties": "Wat er door me heen ging",
    "klein_verhaal.duiding": "Wat ik er zelf van denk",
    "reflectie.inzicht": "Zo noem ik wat ik ontdekte",
    "reflectie.goed_gedaan": "Wat me goed afging",
    "reflectie.gemist": "Wat ik daar nodig had",
    "reflectie.gezien_door_anderen": "Wat anderen in me zien",
    "reflectie.belemmerende_gedachte": "Een gedachte die me tegenhoudt",
    "groter_verhaal.leefregels": "Mijn leefregel",
    "groter_verhaal.leefregels.inzet": "Hoe ik die gebruik",
    "groter_verhaal.leefregels.voordeel": "Wat het me brengt",
    "groter_verhaal.leefregels.nadeel": "Wat het me kost",
    "groter_verhaal.kwaliteiten": "Waar ik goed in ben",
    "groter_verhaal.motieven": "Wat me beweegt",
    "groter_verhaal.tekst": "",
    "rode_draad.tekst": "Wat steeds terugkomt",
    "vooruitblik.mogelijkheden": "Wat er kan",
    "vooruitblik.grenzen": "Waar voor mij een grens ligt",
    "vooruitblik.uitproberen": "Wat ik wil proberen of uitzoeken",
    "vooruitblik.niet_willen": "Wat ik niet wil",
    "vooruitblik.nodig": "Wat ik nog nodig heb om te kiezen",
    "vooruitblik.ideeen": "Ideeën die ik had",
    "vooruitblik.ingebracht": "Wat de begeleider vertelde",
    "vervolgstap.activiteit": "Wat ik ga doen",
    "vervolgstap.wanneer": "Wanneer",
    "vervolgstap.waar": "Waar",
    "vervolgstap.met_wie": "Met wie",
    "vervolgstap.eerste_actie": "Wat ik als eerste doe",
    "vervolgstap.klaar_als": "Klaar als",
    "activeren.kansen": "Een kans die ik kan pakken",
    "activeren.netwerk": "Wie me kan helpen",
    "activeren.netwerk_opbouwen": "Hoe ik mensen leer kennen",
    "activeren.belemmeringen": "Wat ertussen kan komen",
    "activeren.volgend_gesprek": "Het volgende gesprek",
    "opening.doel": "Het doel van dit gesprek",
    "opening.wens_jongere": "Waar ik meer over wilde weten",
}
"""The label of each field in print, in the words of the jongere."""

WEG = "De weg van dit gesprek"
LOGO = "logo van de school"

SOORT = {"open_dag": "open dag", "anders": "andere ervaring"}
LEIDER = {"anders": "een begeleider"}
WAARDERING = {"positief": "fijn", "negatief": "vervelend", "allebei": "fijn en vervelend"}
WAARDERING_LABEL = "Hoe ik erop terugkijk"
STAAT = {"gedaan": "gedaan", "veranderd": "anders gegaan", "vervallen": "gaat niet door", "open": "nog bezig"}
VORM = {
    "online": "Het gesprek was online.",
    "papier": "Het gesprek is op papier gehouden en later ingevoerd.",
}
AKKOORD = {
    "ja": "De jongere vindt dat het zo klopt.",
    "deels": "De jongere vindt dat het voor een deel klopt.",
    "nee": "De jongere vindt dat het zo niet klopt.",
}
FASE = {
    "opening": "Opening",
    "terugkijken": "Terugkijken",
    "reflecteren": "Reflecteren",
    "vooruitkijken": "Vooruitkijken",
    "activeren": "Activeren",
    "afronden": "Afronden",
}


def soort(naam: str) -> str:
    """A kind of experience as it is said in print."""
    return SOORT.get(naam, naam)


def gesprek_met(naam: str) -> str:
    """With whom the talk was, by role."""
    return f"gesprek met {LEIDER.get(naam, f'de {naam}')}"


def leerjaar(jaar: str) -> str:
    """The year at school."""
    return f"leerjaar {jaar}"


def geleid_door(naam: str, rol: str | None) -> str:
    """Who led the talk, by name and role as far as they are known; else nothing."""
    if naam:
        wie = f"{naam}, {rol}" if rol and rol not in LEIDER else naam
    else:
        wie = LEIDER.get(rol, f"de {rol}") if rol else ""
    return f"Het gesprek is geleid door {wie}." if wie else ""


def erbij(wie: tuple[str, ...]) -> str:
    """Who was there, by role."""
    return f"Erbij: {and_list(wie)}."


def bewaren_tot(dag: str) -> str:
    """Until when the record is kept."""
    return f"Dit verslag wordt bewaard tot {dag}."


def veranderd(veld: str, dag: str) -> str:
    """A change after the talk: which field, and when."""
    return f"{veld[:1].upper()}{veld[1:]}, veranderd op {dag}"


def afgeschermd(aantal: int) -> str:
    """At how many questions what was said is shielded, and is not printed."""
    if aantal == 1:
        return "Bij één vraag blijft het antwoord tussen de jongere en de begeleider. Het staat hier niet."
    return f"Bij {aantal} vragen blijft het antwoord tussen de jongere en de begeleider. Die staan hier niet."


def kwam_aan_bod(namen: tuple[str, ...], bank: str) -> str:
    """Which competences came up, and which questions were used."""
    begin = f"Kwam aan bod: {and_list(namen)}. " if namen else ""
    return f"{begin}Gevoerd met de vragenbank {bank}."


def and_list(woorden: tuple[str, ...]) -> str:
    """Words in a row, as they are said: "a, b en c"."""
    *eerste, laatste = woorden
    return f"{', '.join(eerste)} en {laatste}" if eerste else laatste


def onbekende_vorm(vorm: str, vormen: tuple[str, ...]) -> str:
    """A form of export that does not exist."""
    return f"De vorm '{vorm}' bestaat niet. Kies uit: {', '.join(vormen)}."


def geen_toegang(pad: str) -> str:
    """A place that cannot be written."""
    return f"Schrijven naar {pad} mag niet. Sluit het bestand als het nog openstaat, of kies met --naar een andere map."


def schijf_vol(pad: str) -> str:
    """No room left."""
    return f"Er is geen ruimte om {pad} te schrijven. Maak ruimte vrij, of kies met --naar een andere map."


def geen_map(pad: str) -> str:
    """A file where a folder should be."""
    return f"{pad} is een bestand, en hier hoort een map. Kies met --naar een map."


def naam_kan_niet(pad: str) -> str:
    """A name the system does not take."""
    return f"De naam {pad} kan hier niet. Kies met --naar een kortere naam met gewone letters."


def lukt_niet(pad: str) -> str:
    """Any other trouble with writing."""
    return f"Het lukt niet om {pad} te schrijven. Kies met --naar een andere map."


def te_veel_namen(pad: str) -> str:
    """Every number behind the name is taken."""
    return f"Er staan al te veel bestanden met de naam {pad}. Kies met --naar een andere map."


def onderdeel_mist(vorm: str) -> str:
    """A format that needs what is not installed; who installs one extra anew loses the others, so they go together."""
    return (
        f"Voor {vorm} is een extra onderdeel nodig, en dat staat nog niet op deze computer.\n"
        'Typ in de map van het programma: uv tool install --force ".[pdf,docx]"\n'
        'Gebruik je de sleutelbos? Typ dan: uv tool install --force ".[pdf,docx,sleutelbos]"\n'
        'Heb je lob met pip geïnstalleerd? Typ daar dan: pip install ".[pdf,docx]"'
    )


NIET_VERSLEUTELD = "Dit bestand is niet op slot: wie het opent, kan het lezen."
MAP_NIET_VERSLEUTELD = "Deze bestanden zijn niet op slot: wie ze opent, kan ze lezen."
