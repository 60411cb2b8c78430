"""The sentences about a dossier in one file: handing it over, and taking it over.

The rule that lives here: whatever was not done is said in the same breath, with what to do next; and a file is named as
it was typed, so that what is to be typed next works.
"""

from __future__ import annotations

import shlex
from collections.abc import Sequence

from loopbaangesprek.schoon import cite
from loopbaangesprek.teksten.jongeren import gesprekken, staan
from loopbaangesprek.teksten.verloop import typed

# Handing over

CODE_NODIG = "Geef de code van de jongere, bijvoorbeeld: lob jongere overdragen vmbo-3310"
OVERDRACHT = "overdracht"
UITLEG = (
    "Alles van deze jongere, om over te nemen. Verander hier niets, dan kan het niet meer. "
    "Overnemen gaat met: lob jongere overnemen BESTAND"
)
NIET_OP_SLOT = (
    "Het bestand is niet op slot. Geef het op een veilige manier, en gooi het weg als het is overgenomen."
)
NIETS_GESCHREVEN = "Er is niets geschreven."
KLAARGEZET_ONLEESBAAR = "Wat klaarstond voor het volgende gesprek, is beschadigd en gaat niet mee."


def hier_ook_nog(code: str) -> str:
    """The talks stay here as well."""
    return f"De gesprekken staan hier ook nog, tot je ze wist: lob jongere wis {typed(code)}"


def erin(code: str, aantal: int, lopend: int, *, alles: bool = False) -> tuple[str, ...]:
    """What is in the file."""
    if not aantal:
        return (f"Erin staat wat klaarstond voor {code}. Een gesprek is er nog niet.",)
    ook = " ook wat tussen jullie blijft," if alles else ""
    eerste = (
        f"Erin staat alles van {code}: {gesprekken(aantal)}, met elke notitie,{ook} "
        "en wat half getypt was of klaarstond."
    )
    if not lopend:
        return (eerste,)
    wat = "Eén gesprek loopt nog" if lopend == 1 else f"{lopend} gesprekken lopen nog"
    return (eerste, f"{wat}. Dat gaat mee zoals het nu is.")


def blijft_achter(code: str, aantal: int) -> str:
    """What is shielded only goes along when the jongere agrees."""
    wat = (
        "Eén antwoord blijft tussen jullie en staat er niet in."
        if aantal == 1
        else f"{aantal} antwoorden blijven tussen jullie en staan er niet in."
    )
    return f"{wat} Vindt de jongere het goed dat het meegaat: lob jongere overdragen {typed(code)} --alles"


def gaat_niet_mee(zin: str) -> str:
    """A damaged talk is left out."""
    return f"{zin}\nDit gesprek staat niet in het bestand."


def past_niet_in_bestand(grens: int) -> str:
    """More than the other side would read."""
    return f"Dit wordt meer dan {grens // 1_000_000} MB, en dat leest het programma niet terug. Vraag je beheerder mee te kijken. {NIETS_GESCHREVEN}"


def overnemen(pad: str) -> str:
    """What the next counsellor types."""
    return f"Overnemen: lob jongere overnemen {shlex.quote(pad)}"


# Taking over: what may be wrong with a file

NIETS_OVERGENOMEN = "Er is niets overgenomen."
_VRAAG_NIEUW = "Vraag om een nieuw bestand."


def niet_gevonden(naam: str) -> str:
    """No file with that name."""
    return f"Het bestand {naam} is er niet. Kijk de naam na, en de map waarin het staat."


def niet_te_lezen(naam: str) -> str:
    """A folder, or a file that may not be read."""
    return f"{naam} is niet te lezen. Is het een bestand, en mag je het openen?"


def te_groot(naam: str, grens: int) -> str:
    """More than any dossier is."""
    return f"{naam} is groter dan {grens // 1_000_000} MB. Zo groot wordt een overdracht niet. Vraag om een nieuw bestand. {NIETS_OVERGENOMEN}"


def leeg(naam: str) -> str:
    """Nothing in it."""
    return f"In {naam} staat niets. {_VRAAG_NIEUW}"


def geen_overdracht(naam: str) -> str:
    """Something else, or no JSON at all."""
    return (
        f"{naam} is geen overdracht. Dat is een bestand van: lob jongere overdragen CODE. {NIETS_OVERGENOMEN}"
    )


def is_verslag(naam: str, pad: str) -> str:
    """A record, that goes in by another door."""
    return f"{naam} is een verslag van één gesprek. Opnemen: lob gesprek invoeren {shlex.quote(pad)}"


def te_nieuw(naam: str) -> str:
    """Made by a newer version of the tool."""
    return f"{naam} is gemaakt met een nieuwere versie van lob. Werk lob eerst bij. {NIETS_OVERGENOMEN}"


def afgekapt(naam: str) -> str:
    """The end is missing."""
    return f"{naam} is niet heel aangekomen. {NIETS_OVERGENOMEN} {_VRAAG_NIEUW}"


def veranderd(naam: str) -> str:
    """The content is not what was written."""
    return f"{naam} is veranderd nadat het was gemaakt. {NIETS_OVERGENOMEN} {_VRAAG_NIEUW}"


def klopt_niet(naam: str) -> str:
    """Sealed all right, and still no dossier: not made by the tool."""
    return f"In {naam} staat iets wat niet in een overdracht hoort. {NIETS_OVERGENOMEN} {_VRAAG_NIEUW}"


def gesprek_beschadigd(naam: str, gesprek: str) -> str:
    """A talk in the file that no talk can be made of."""
    return f"In {naam} is gesprek {cite(gesprek)} beschadigd. {NIETS_OVERGENOMEN} {_VRAAG_NIEUW}"


# Taking over: what came of it

ANDERS_VERDER = "Dat staat hier al, en het ging hier anders verder. Lezen: lob gesprek toon {naam}"
KLAARGEZET_MEE = "Wat klaarstond voor het volgende gesprek, staat nu ook hier klaar."
KLAARGEZET_HIER = "Hier stond al iets klaar voor het volgende gesprek. Dat is gebleven."
GOOI_WEG = "Gooi het bestand nu weg, want het is niet op slot: {pad}"
GOOI_DAN_WEG = "Klopt het, gooi het bestand dan weg, want het is niet op slot: {pad}"
IEMAND_ANDERS = "Is het iemand anders? Neem het bestand dan over met --als en een andere code."
ANDERE_CODE_NODIG = "Zet achter --als de code die de jongere hier krijgt, bijvoorbeeld vmbo-3310."
NIETS_NIEUWS = "Er kwam niets bij."


def overgenomen(code: str, aantal: int) -> str:
    """New here."""
    return f"Overgenomen: {gesprekken(aantal)} van {code}."


def aangevuld(namen: Sequence[str]) -> str:
    """Here already, and gone on with elsewhere."""
    return f"Aangevuld met wat erbij kwam: {', '.join(namen)}."


def had_je_al(aantal: int) -> str:
    """Here already, the same."""
    return f"Had je al: {gesprekken(aantal)}."


def hier_verder(namen: Sequence[str]) -> str:
    """Here already, and further."""
    return f"Hier al verder dan in het bestand, en zo gelaten: {', '.join(namen)}."


def niet_overgenomen(gesprek: str, datum: str, reden: str) -> str:
    """One talk that was refused."""
    return f"Niet overgenomen: {gesprek} ({datum}). {reden}"


def half_mee(namen: Sequence[str]) -> str:
    """Words that were half typed came along with talks that were here the same."""
    return f"Wat half getypt was, kwam erbij: {', '.join(namen)}."


def andere_code_hier(code: str) -> str:
    """The same talk, under another code here."""
    return f"Dat staat hier onder {code}. Neem het bestand over met --als {typed(code)}"


def staat_onder(code: str) -> str:
    """The same, where a third code was asked for."""
    return f"Dat staat hier al, onder {code}."


def andere_code_geven(code: str, nieuw: str) -> str:
    """How talks that are here get the code that was asked for."""
    return (
        f"Alles van {code} een andere code geven: lob jongere hernoem {typed(code)} {typed(nieuw)}\n"
        f"Alleen een gesprek uit dit bestand? Wis het hier met lob gesprek wis GESPREK, en neem het bestand nog eens over."
    )


def zelfde_code(code: str, aantal: int) -> str:
    """The code in the file is in use here, with other talks: do the two belong together."""
    return (
        f"Met {code} {staan(aantal)} hier al {gesprekken(aantal)}, en niet uit dit bestand. "
        "Is dat dezelfde jongere? Samengevoegd haal je ze niet meer uit elkaar."
    )


def zelfde_code_nodig(code: str, aantal: int, pad: str) -> str:
    """The same where nobody can be asked."""
    opdracht = f"lob jongere overnemen {shlex.quote(pad)}"
    return (
        f"Met {code} {staan(aantal)} hier al {gesprekken(aantal)}, en niet uit dit bestand. {NIETS_OVERGENOMEN} "
        f"Is het dezelfde jongere? Zet er dan --samenvoegen achter: {opdracht} --samenvoegen\n"
        f"Is het iemand anders? Geef dan een andere code: {opdracht} --als CODE"
    )


def waren_er_al(code: str, aantal: int) -> str:
    """The code is in use here: the talks now stand beside each other."""
    return f"Van {code} {staan(aantal, 'stond', 'stonden')} hier al {gesprekken(aantal)}. Nu staat alles bij elkaar."


def toch_iemand_anders(namen: Sequence[str]) -> str:
    """Which talks to erase if two were put together that do not belong so."""
    return (
        f"Is het toch iemand anders? Wis dan wat er bij kwam, met lob gesprek wis GESPREK: {', '.join(namen)}. "
        "Neem het bestand daarna over met --als en een andere code."
    )


def lezen(code: str) -> str:
    """Where to read it."""
    return f"Lezen: lob jongere toon {typed(code)}"
