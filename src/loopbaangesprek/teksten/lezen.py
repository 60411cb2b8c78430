"""The sentences about a file that cannot be read: what stands there, and what to type instead."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from loopbaangesprek.schoon import on_one_line, schoon

if TYPE_CHECKING:
    from loopbaangesprek.plaats import Plaats

_LANG = 200

LEEG = "Dit bestand is leeg. Zet er iets in, of noem een ander bestand."
GEEN_SLEUTELS = "Dit bestand hoort te bestaan uit regels met een naam, een dubbele punt en een waarde, zoals titel: Stage."
UTF16 = "Dit bestand is opgeslagen als UTF-16. Kies bij Opslaan als voor de codering UTF-8."
WORD = "Dit lijkt een Word-, zip- of pdf-bestand. Bewaar de tekst als gewone tekst, met codering UTF-8."
MEER_DOCUMENTEN = (
    "Hier begint een tweede deel, na ---. Een bestand heeft er maar een: haal deze regel weg of maak er een eigen "
    "bestand van."
)
ALIAS = (
    "Een * of & vooraan betekent in dit soort bestand iets bijzonders. Zet de zin tussen aanhalingstekens, of schrijf"
    " het stuk hier nog een keer uit."
)
TAG = (
    "Een ! vooraan betekent in dit soort bestand iets bijzonders en mag hier niet. Zet de zin tussen "
    "aanhalingstekens, of haal het weg."
)
SAMENVOEGEN = (
    "Samenvoegen met << kan hier niet. Schrijf het uit, of bouw met bouwt_op verder op een andere bank."
)
SLEUTEL_GEEN_TEKST = "Links van de dubbele punt hoort een gewoon woord te staan."
INSTRUCTIE = "Een regel die met % begint, kan hier niet. Haal de regel weg."
TAB = "Hier staat een tab. Gebruik spaties: twee spaties per stap naar rechts."
NET_GEEN_YAML = (
    "Hier klopt de opbouw niet. Kijk of de regel recht onder de vorige begint, of er na de dubbele punt een spatie "
    "staat en of elk aanhalingsteken en elke haak weer sluit."
)
INSPRINGING = (
    "Deze regel begint niet recht onder de regel waar hij bij hoort. Haal spaties weg of zet er bij. Loopt de zin "
    "van hierboven door, zet die dan op één regel."
)
LOSSE_REGEL = "Boven deze regel staat iets dat er niet bij past. Elke regel zonder spaties ervoor begint met een naam en een dubbele punt, en een opmerking begint met #."
SPATIE_NA_PUNT = "Zet een spatie achter de dubbele punt, zoals vraag: Wat deed je?"
GEEN_DUBBELE_PUNT = (
    "Op deze regel mist een dubbele punt met een spatie. Of: deze tekst hoort bij de regel erboven."
)
QUOTE_OPEN = "Hier begint een aanhalingsteken dat nergens sluit. Zet er aan het eind van de zin net zo een."
TEKST_NA_BLOK = (
    "Achter | of > hoort niets te staan. Zet de tekst op de volgende regel, met twee spaties ervoor."
)
STREEPJE = (
    "Een streepje met een spatie begint een lijst. Zet de lijst op de volgende regel, of zet de zin tussen "
    "aanhalingstekens."
)
BACKSLASH = (
    "Een \\ tussen dubbele aanhalingstekens betekent iets bijzonders. Schrijf \\\\ of gebruik enkele '."
)
HALF_TEKEN = "Hier staat een half teken (een losse \\ud8.. of \\udc..). Haal het weg of typ het teken zelf."
HALF_COMMENTAAR = (
    "Deze tekst hoort bij de zin erboven, maar die stopt bij een spatie met #. Zet de hele zin tussen "
    "aanhalingstekens."
)
KOMMA = "Tussen de waarden hoort een komma, en na de laatste niet."
JSON_EINDE = "Het bestand houdt te vroeg op: er mist nog een } of ]."
JSON_TEVEEL = "Na het einde staat er nog iets. Haal dat weg."
JSON_GETAL = "NaN en Infinity zijn geen waarden. Schrijf null als er niets is."
JSON_LANG_GETAL = "Dit getal is te lang. Zet het tussen aanhalingstekens als het tekst is."
JSON_SLEUTEL = 'Hier hoort een naam tussen dubbele aanhalingstekens, zoals "bank".'
JSON_DUBBELE_PUNT = "Na de naam hoort een dubbele punt."
JSON_TEKST = "Deze tekst sluit niet, of er staat een nieuwe regel of een \\ in die zo niet kan."
JSON_WAARDE = 'Hier hoort een waarde: een tekst tussen ", een getal, true, false, null, een lijst of een {}.'


def te_groot(grens: int) -> str:
    """A file over the limit, in bytes."""
    return f"Dit bestand is te groot: meer dan {grens // 1_000_000} MB. Maak het korter of splits het."


def te_diep(grens: int) -> str:
    """More levels inside each other than allowed."""
    return f"Hier staan meer dan {grens} lijsten of groepen in elkaar. Dat kan eenvoudiger."


def te_veel(grens: int) -> str:
    """More values than allowed."""
    return f"Dit bestand heeft meer dan {grens} waarden. Maak het korter of splits het."


def geen_utf8(byte: int, windows: str | None) -> str:
    """Bytes that are not UTF-8, with their offset, and the sign they would be on Windows."""
    gis = f" Waarschijnlijk is het de Windows-codering (cp1252) en staat hier {windows}." if windows else ""
    return f"Dit bestand is geen UTF-8: byte {byte} kan niet.{gis} Kies bij Opslaan als de codering UTF-8."


def stuurteken(teken: str) -> str:
    """A control character: nothing one can see."""
    return f"Hier staat een onzichtbaar stuurteken (U+{ord(teken):04X}). Haal het weg."


def dubbele_sleutel(sleutel: str, eerder: Plaats) -> str:
    """A key that stands twice in one mapping."""
    return (
        f"{sleutel} staat hier voor de tweede keer; de eerste keer is op regel {eerder.regel}. Haal er een weg, of "
        "zet ze samen."
    )


def zin_met_dubbele_punt(voorstel: str) -> str:
    """A sentence with a colon in it that was read as a key and a value."""
    return f"Door de dubbele punt met een spatie leest dit als twee dingen. Zet de zin tussen aanhalingstekens: {voorstel}"


def zin_met_apostrof(voorstel: str) -> str:
    """A sentence that begins with `'s` or `'t`."""
    return f"Een ' vooraan opent een aanhaling. Zet de hele zin tussen dubbele aanhalingstekens: {voorstel}"


def zin_met_quote(voorstel: str) -> str:
    """A sentence that begins with a quoted word and then goes on."""
    return f"Na het aanhalingsteken gaat de zin nog door. Zet de hele zin ertussen: {voorstel}"


def bijzonder_begin(teken: str, voorstel: str) -> str:
    """A sentence that begins with a sign that means something else in YAML."""
    return f"Een zin mag niet zomaar met {teken} beginnen. Zet de zin tussen aanhalingstekens: {voorstel}"


def haak_open(haak: str) -> str:
    """A bracket that never closes, or a comma that is missing between."""
    sluit = "]" if haak == "[" else "}"
    return (
        f"Hier begint een {haak} die niet goed sluit. Kijk of er een {sluit} achter staat en een komma tussen de delen. "
        "Een zin met een komma of dubbele punt hoort daarbinnen tussen aanhalingstekens."
    )


def quoted(zin: str) -> str:
    """A sentence on one line, between the quotes that leave it as it is; a very long one is cut."""
    zin = on_one_line(schoon(zin))
    if len(zin) > _LANG:
        zin = zin[:_LANG] + "…"
    if '"' not in zin and "\\" not in zin:
        return f'"{zin}"'
    return "'" + zin.replace("'", "''") + "'"


def choices(woorden: Sequence[str]) -> str:
    """A row of words: `a, b of c`."""
    *begin, laatste = woorden
    return f"{', '.join(begin)} of {laatste}" if begin else laatste
