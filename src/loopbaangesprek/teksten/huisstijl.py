"""What is said about the look of a school: its name, colour, logo and template."""

from __future__ import annotations

OPDRACHT = "lob instellingen huisstijl"

UITLEG = "Zo zien de verslagen eruit die je als bestand schrijft:"
NAAM_GEEN = f'Naam: nog niet gekozen. Typ: {OPDRACHT} --naam "De naam van je school"'
KLEUR_GEEN = f"Kleur: de gewone, donker blauwgroen. Een andere? Typ: {OPDRACHT} --kleur groen"
LOGO_GEEN = f"Logo: nog niet gekozen. Typ: {OPDRACHT} --logo logo.png"
SJABLOON_GEEN = (
    f"Vaste tekst: nog niet gekozen. Een bestand om mee te beginnen krijg je zo: {OPDRACHT} --voorbeeld"
)
PROBEER = f"Zien hoe het eruitziet? Typ: {OPDRACHT} --proef"
WEGHALEN = f"Iets weghalen? Dat kan met naam, kleur, logo, sjabloon of alles. Typ bijvoorbeeld: {OPDRACHT} --weg logo"

NAAM_LEEG = (
    'Achter --naam staat geen naam. Typ de naam van je school, tussen aanhalingstekens: --naam "Het Bos".'
)
LICHTE_KLEUR = "Deze kleur is licht. Op papier zie je een dunne lijn erin bijna niet."
BESCHADIGD = f"De huisstijl van je school is beschadigd, dus dit bestand is zonder. Wat je kunt doen, zie je met: {OPDRACHT}"
IS_BESCHADIGD = f"De huisstijl van je school is beschadigd en telt niet mee. Kies hem opnieuw, of haal hem weg met: {OPDRACHT} --weg alles"
ONZE_SCHOOL = "onze school"
PROEF_UITLEG = "Dit is een verzonnen gesprek, in de huisstijl van je school."
WEL_ERBIJ = "--{optie} hoort bij --proef. Typ erbij: --proef"
NAAR_ERBIJ = "--naar hoort bij --proef of --voorbeeld. Typ een van die twee erbij."

EERST_BEWAREN = (
    "Dit is een adres op internet. Bewaar het eerst als bestand op je computer, en noem dat bestand."
)
LOGO_BESCHADIGD = "Dit logo is beschadigd. Bewaar het opnieuw als PNG, in een tekenprogramma."
LOGO_ONBEKEND = "In dit logo zit iets wat een gewoon programma niet kent. Bewaar het opnieuw als PNG, in een tekenprogramma."

VERSLAG_MIST = (
    "In het sjabloon mist de regel {{verslag}}. Zet die alleen op een regel, op de plek van het verslag."
)
SJABLOON_LEEG = "In het sjabloon staat geen tekst. Zet er iets voor of na de regel {{verslag}}."

VOORBEELD_NAAM = "sjabloon-voorbeeld.md"
VOORBEELD = """\
<!--
Dit is uitleg, en komt niet op papier. Wat hieronder staat, komt er wel op: verander het, of haal het weg.

Het verslag komt op de plek van de regel met alleen verslag tussen twee haken. Die regel hoort er één keer te staan.
Zo komt op de plek van {{school}} de naam van je school, en op de plek van {{datum}} de dag waarop het bestand is
gemaakt.

Een kop begint met # of met ##, en een kleine kop met ###. Een punt in een lijst begint met een streepje. Een lege
regel maakt een nieuwe alinea. Drie streepjes op een regel maken een lijn.
-->

Loopbaanbegeleiding van {{school}}, {{datum}}

{{verslag}}

---

## Waar je terechtkunt

- Bij je mentor, als je over je stap wilt praten.
- Bij de decaan, als je meer wilt weten over een opleiding of een beroep.
"""

_ANDERS = {
    "link_open": "een link. Typ alleen de woorden, of het adres zonder haken eromheen.",
    "image": "een plaatje. Een logo zet je erbij met --logo.",
    "html_inline": "HTML. Typ gewone tekst, zonder < en >.",
    "html_block": "HTML. Typ gewone tekst, zonder < en >.",
    "code_inline": "code. Haal de schuine accenten weg.",
    "fence": "code. Haal de drie tekens boven en onder de tekst weg.",
    "code_block": "een regel die met vier spaties begint. Haal die spaties weg.",
    "table_open": "een tabel. Typ er een lijst van, met streepjes.",
    "ordered_list_open": "een lijst met nummers. Typ een streepje in plaats van het nummer.",
    "blockquote_open": "een citaat. Haal het teken > weg.",
    "lijst_in_lijst": "een lijst in een lijst. Zet elk punt tegen de kantlijn.",
    "lange_punt": "een punt met een lege regel erin. Maak er één stuk van.",
    "s_open": "doorgestreepte tekst. Haal de tekens ~~ weg.",
}


def kan_niet(regel: int, soort: str) -> str:
    """Something in a template that is not known, and what to type instead."""
    wat = _ANDERS.get(soort, "iets wat hier niet kan. Typ gewone tekst.")
    return f"Regel {regel} van het sjabloon heeft {wat}"


def kop_kan_niet(regel: int, *, leeg: bool) -> str:
    """A heading that is too small, or holds nothing."""
    if leeg:
        return f"Regel {regel} van het sjabloon is een lege kop. Zet er tekst achter, of haal de regel weg."
    return f"Regel {regel} van het sjabloon heeft een te kleine kop. Gebruik #, ## of ###."


def onbekende_plek(regel: int, naam: str) -> str:
    """A place to fill in that is not known."""
    return f"Regel {regel} van het sjabloon heeft {{{{{naam}}}}}. Dat is er niet. Wel zijn er {{{{school}}}} en {{{{datum}}}}. Verbeter die regel."


def verslag_niet_alleen(regel: int) -> str:
    """The place of the record among other words."""
    return f"Op regel {regel} van het sjabloon staat meer dan {{{{verslag}}}}. Zet dat alleen op een regel, zonder iets ervoor."


def verslag_dubbel(eerste: int, tweede: int) -> str:
    """The place of the record twice."""
    return f"In het sjabloon staat {{{{verslag}}}} twee keer, op regel {eerste} en regel {tweede}. Haal er een weg."


def verander(pad: str) -> str:
    """What to do with the example."""
    return f"Verander het in een tekstprogramma. Typ daarna: {OPDRACHT} --sjabloon {pad}"


def naam_te_lang(hoogstens: int) -> str:
    """A name that is too long."""
    return f"Deze naam is te lang. Hij mag hooguit {hoogstens} tekens hebben. Kies een kortere."


def geen_kleur(namen: tuple[str, ...]) -> str:
    """A colour that is none."""
    return f"Deze kleur ken ik niet. Kies uit: {', '.join(namen)}. Of typ zes tekens, zoals 1f4e5f."


def logo_te_zwaar(hoogstens: int) -> str:
    """A file that is too big."""
    return f"Dit logo is te groot. Het bestand mag hooguit {hoogstens // 1000} kB zijn. Maak het kleiner in een tekenprogramma."


def logo_te_groot(breed: int, hoog: int, hoogstens: int) -> str:
    """A picture with too many pixels."""
    return (
        f"Dit logo is {breed} bij {hoog} pixels. Het mag {hoogstens} bij {hoogstens} zijn. "
        "Maak het kleiner in een tekenprogramma."
    )


def geen_png(soort: str) -> str:
    """A file of another kind."""
    wat = f"een {soort}" if soort else "geen PNG"
    return (
        f"Dit bestand is {wat}, en een logo is een PNG. Open het in een tekenprogramma en bewaar het als PNG."
    )


def sjabloon_te_groot(hoogstens: int) -> str:
    """A template that is too long."""
    return f"Dit sjabloon is te lang. Het bestand mag hooguit {hoogstens // 1000} kB zijn. Haal er tekst uit."


def niet_gevonden(pad: str) -> str:
    """A file that is not there."""
    return f"Het bestand {pad} is er niet. Kijk of de naam klopt."


def niet_te_lezen(pad: str) -> str:
    """A file that cannot be read."""
    return f"Het lukt niet om {pad} te lezen. Kijk of het een bestand is en of je het mag openen."


def naam(wat: str) -> str:
    """The name as it is."""
    return f"Naam: {wat}"


def kleur(wat: str) -> str:
    """The colour as it is."""
    return f"Kleur: {wat}"


def logo(breed: int, hoog: int) -> str:
    """The logo as it is."""
    return f"Logo: {breed} bij {hoog} pixels"


def sjabloon(*, voor: bool, na: bool) -> str:
    """Where fixed text stands."""
    waar = "boven en onder" if voor and na else "boven" if voor else "onder"
    return f"Vaste tekst: {waar} elk verslag"
