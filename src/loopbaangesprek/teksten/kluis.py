"""What the tool says about the wachtzin and the file that it locks."""

from __future__ import annotations

WACHTZIN = "Wachtzin: "
NIET_GEOPEND = "Niet geopend. Er is niets veranderd."
TEKENS_KOMEN_NIET_DOOR = (
    "In dit venster komen letters zoals é niet goed door. Typ de wachtzin in een ander venster, of zet hem in een "
    "bestand, en de naam daarvan in LOB_WACHTZIN_BESTAND."
)
ZONDER_WACHTZIN = "Zonder wachtzin kan iedereen op je computer meelezen: lob kluis wachtzin"

HOE_AFSLUITEN = "Hoe zet ik de gesprekken op deze computer op slot?"
HOE_WACHTZIN = "Wat wordt de nieuwe wachtzin?"
WAAROM = (
    "Er komt in te staan wat jongeren je vertellen. Met een wachtzin kan alleen lezen wie die kent, "
    "ook als de laptop weg is."
)
VERGETEN = "Vergeten is kwijt: zonder de wachtzin gaat niets meer open, ook niet met hulp van anderen."
EENMAAL = "Dit vraag ik één keer. Veranderen kan altijd: lob kluis wachtzin"
ENTER_KIEST = "Alleen Enter kiest het eerste."
VOORSTEL, EIGEN, ZONDER = "zes woorden die lob kiest", "een eigen wachtzin", "zonder wachtzin"
KIES = "Kies een nummer of een woord uit de lijst. Toch niet: /stop."
NIETS_GEMAAKT = "Er is niets gemaakt en niets veranderd."

SCHRIJF_OP = "Dit is je wachtzin. Schrijf hem op papier, en bewaar dat papier niet bij de computer."
TYP_OVER = "Typ hem dan over, met spaties ertussen. Andere woorden: /anders. Terug: /terug."
NIET_HETZELFDE = "Dat is niet hetzelfde. Kijk nog eens goed, en typ de zes woorden over."

EIGEN_TERUG = "Toch niet? Enter zonder tekst gaat terug naar de keuze, en /terug ook."
EIGEN_UITLEG = (
    "Neem vier of meer woorden die niets met elkaar te maken hebben, met spaties ertussen.",
    "Hoofdletters en leestekens tellen mee. Je ziet niet wat je typt.",
    EIGEN_TERUG,
    VERGETEN,
    "",
)
EIGEN_VRAAG = "Je wachtzin: "
NOG_EENS = "Nog een keer: "
TWEE_VERSCHILLEN = "Dat waren twee verschillende. Typ je wachtzin opnieuw."
TE_MAKKELIJK = "Die wachtzin is te makkelijk te raden. Neem meer woorden, die niets met elkaar, met jou of met school te maken hebben."
AFGESLOTEN = "Alles staat nu op slot. Een blad voor de kluis van school: lob kluis blad"
ZONDER_GEKOZEN = (
    "Goed, zonder wachtzin. Wie bij deze computer kan, kan meelezen. Toch op slot zetten: lob kluis wachtzin"
)


def past_niet(over: int) -> str:
    """A wrong wachtzin, with how many tries are left."""
    keer = "nog één keer" if over == 1 else f"nog {over} keer"
    return f"Die wachtzin past niet. Je kunt het {keer} proberen."


def bestand_niet_gelezen(naam: str, variabele: str = "LOB_WACHTZIN_BESTAND") -> str:
    """The file that LOB_WACHTZIN_BESTAND names."""
    return f"Het bestand {naam} uit {variabele} kan niet worden gelezen. Kijk of het er staat, en of de naam klopt."


def bestand_leeg(naam: str, variabele: str) -> str:
    """The file that a variable names has nothing on its first line."""
    return f"In het bestand {naam} uit {variabele} staat niets op de eerste regel. Zet de wachtzin daar."


def zwak_uit_omgeving(variabele: str) -> str:
    """A new wachtzin from the environment that is too easy."""
    return f"De wachtzin uit {variabele} is niet gebruikt. {TE_MAKKELIJK}"


# lob kluis wachtzin

WAT_DOEN = "Er is een wachtzin. Wat wil je?"
WIJZIGEN, ERAF, LATEN = "de wachtzin wijzigen", "de wachtzin eraf halen", "niets"
ERAF_ZEKER = "De wachtzin eraf halen?"
ERAF_UITLEG = "Wie bij deze computer kan, kan dan alles lezen, en een reservekopie maken kan niet meer."
JA_ERAF, NEE = "ja, eraf halen", "nee"
NIETS_GEDAAN = "Er is niets veranderd."
EEN_TEGELIJK = "Kies er één: --aan, --wijzig of --uit."
AL_AFGESLOTEN = "Er is al een wachtzin. Een andere kiezen: lob kluis wachtzin --wijzig"
NIET_AFGESLOTEN = "Er is nog geen wachtzin. Een wachtzin kiezen: lob kluis wachtzin --aan"
NOG_NIETS = (
    "Er is nog niets bewaard, dus er is ook niets om de wachtzin van af te halen. Beginnen: lob gesprek start"
)
WAT_ZONDER_PERSOON = "Zeg erbij wat je wilt: --aan, --wijzig of --uit. Met een vraag erbij kan het in een venster waarin je kunt typen."
NIEUWE_NODIG = (
    "Zet de nieuwe wachtzin in een bestand, en de naam daarvan in LOB_NIEUWE_WACHTZIN_BESTAND. "
    "Of geef dezelfde opdracht in een venster waarin je kunt typen."
)
ZELFDE = "Dat is de wachtzin die er al was. Er is niets veranderd."
GEWIJZIGD = "De wachtzin is gewijzigd. De oude opent dit bestand niet meer."
ERAF_GEHAALD = "De wachtzin is eraf. Wie bij deze computer kan, kan nu alles lezen."
NIEUW_BLAD = "Maak een nieuw kluisblad: lob kluis blad. Bewaar ook het oude."
KOPIE_VAN_TOEN = "Een reservekopie die je al had, gaat open met de wachtzin van toen."
PAS_BESTAND_AAN = "Zet de nieuwe wachtzin nu ook in het bestand van LOB_WACHTZIN_BESTAND, of in LOB_WACHTZIN."
SCHIJF = "Het oude bestand is overschreven. Bij een SSD is niet zeker dat er dan niets van over is."
NIET_OVERSCHREVEN = "Het oude bestand kon niet worden overschreven. Het kan op deze computer nog te lezen zijn, ook onder een andere naam."
EVEN = "Even geduld: alles wordt overgeschreven en nagelezen. Laat dit venster open."
KOPIEEN_WEG = "Deze oude kopieën zijn te lezen zonder wachtzin. Weghalen?"
WEG_JA, WEG_NEE = "ja, weghalen", "nee, laten staan"
KOPIEEN_BLIJVEN = "Ze staan er nog. Haal ze zelf weg als je ze niet meer nodig hebt."


def kopie_in_het_open(pad: str) -> str:
    """An older copy that anybody can read."""
    return f"Zonder wachtzin te lezen: {pad}"


def kopie_oude_wachtzin(pad: str) -> str:
    """An older copy behind the wachtzin of then."""
    return f"Gaat nog open met de oude wachtzin: {pad}"


def weggehaald(aantal: int) -> str:
    """So many older copies went."""
    return "De oude kopie is weggehaald." if aantal == 1 else f"De {aantal} oude kopieën zijn weggehaald."


def niet_weggehaald(pad: str) -> str:
    """An older copy that could not be removed."""
    return f"{pad} kan niet worden weggehaald. Sluit andere programma's, en haal het zelf weg."


# lob kluis status

NIETS_BEWAARD = "Er is nog niets bewaard. Het komt in {pad}."
HEEL = "Nagekeken: het bestand is heel."
NIET_HEEL = (
    "Nagekeken: het bestand is op een plek beschadigd. Red wat er te redden is: lob kluis red. "
    "Of zet een reservekopie terug: lob kluis zet-terug"
)
MET, ZONDER_SLOT = "Op slot, met een wachtzin.", "Zonder wachtzin. Instellen: lob kluis wachtzin"
RESTEN = "Er staan nog resten van een wijziging die werd afgebroken. Sluit andere vensters, en geef de opdracht nog eens."


def bestand(pad: str, grootte: int, gesprekken: int | None) -> list[str]:
    """Where it is, how big, and how many talks are in it."""
    aantal = "1 gesprek" if gesprekken == 1 else f"{gesprekken} gesprekken"
    return [
        f"De kluis: {pad}",
        f"{_size(grootte)}." if gesprekken is None else f"{aantal}, {_size(grootte)}.",
    ]


def _size(grootte: int) -> str:
    for deler, eenheid in ((2**30, "GB"), (2**20, "MB"), (2**10, "kB")):
        if grootte >= deler:
            return f"{grootte / deler:.1f} {eenheid}".replace(".", ",")
    return f"{grootte} bytes"


def vensters(aantal: int) -> list[str]:
    """The talks that are open in a window now."""
    if not aantal:
        return []
    return [
        "Er is nu 1 gesprek open in een venster."
        if aantal == 1
        else f"Er zijn nu {aantal} gesprekken open in een venster."
    ]


def oude_kopie(pad: str, *, dicht: bool) -> str:
    """An older copy beside the file."""
    return f"Oude kopie, {'op slot' if dicht else 'zonder wachtzin te lezen'}: {pad}"


def old_file(*, overschreven: bool) -> str:
    """What became of the file as it was before it got a wachtzin."""
    return SCHIJF if overschreven else NIET_OVERSCHREVEN
