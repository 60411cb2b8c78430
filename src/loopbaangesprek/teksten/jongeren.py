"""The sentences about young people in a list, their codes, and handing a dossier over.

The rule that lives here: whatever was not done is said in the same breath, with what to do next.
"""

from __future__ import annotations

from collections.abc import Sequence

from loopbaangesprek.plaats import cite
from loopbaangesprek.teksten.verloop import typed

# The list

KOLOMMEN = ("code", "niveau", "gesprekken", "eerste", "laatste", "stappen", "loopt")
WEG_ALS_HET_SMAL_IS = ("eerste", "niveau", "loopt")
LOOPT = "ja"
GEEN_JONGEREN = "Er zijn nog geen gesprekken met een code. Beginnen: lob gesprek start"


def open_stappen(aantal: int) -> str:
    """How many steps are open; nothing when there is none."""
    return f"{aantal} open" if aantal else ""


def en_meer(getoond: int, totaal: int) -> str:
    """Not all of them are shown."""
    return f"Je ziet er {getoond} van de {totaal}. Meer zien: --aantal {totaal}"


# Another code

CODES_NODIG = "Geef de code van nu en de nieuwe code, bijvoorbeeld: lob jongere hernoem vmbo-331 vmbo-3310"
STAAT_ER_AL = "Zo heet deze jongere al. Er is niets veranderd."
NIET_HERNOEMD = "Er is niets veranderd."
NIEUWE_CODE = "Welke code wordt het?"
IS_DIT_EEN_NAAM = "Is dit een naam? Kies liever een code, zoals vmbo-3310. Enter laat het zo."
SAMEN = {"nee": "nee, zo laten", "ja": "ja, samenvoegen"}
BESTANDEN_BLIJVEN = "Bestanden die je eerder hebt gemaakt, hebben nog de oude code."
NIETS_HERNOEMD = "Er is niets hernoemd."


def samenvoegen(oud: str, nieuw: str, aantal: int) -> str:
    """The new code is in use: do the two belong together."""
    return (
        f"Met {nieuw} {_staan(aantal)} er al {gesprekken(aantal)}. Is dat dezelfde jongere als {oud}? "
        "Samengevoegd haal je ze niet meer uit elkaar."
    )


def samenvoegen_nodig(oud: str, nieuw: str, aantal: int) -> str:
    """The same where nobody can be asked."""
    return (
        f"Met {nieuw} {_staan(aantal)} er al {gesprekken(aantal)}. Is dat dezelfde jongere? "
        f"Zet er dan --samenvoegen achter: lob jongere hernoem {typed(oud)} {typed(nieuw)} --samenvoegen"
    )


def hernoemd(oud: str, nieuw: str, aantal: int) -> str:
    """What was done."""
    waar = f", in {gesprekken(aantal)}" if aantal else ""
    return f"Hernoemd: {oud} heet nu {nieuw}{waar}."


def lijkt_op_naam(code: str) -> str:
    """The new code looks like a name."""
    return f"Is {cite(code)} een naam? Kies liever een code, zoals vmbo-3310."


def nog_in_tekst(oud: str, namen: Sequence[str]) -> str:
    """Words that were typed are not changed."""
    waar = "In één gesprek" if len(namen) == 1 else f"In {len(namen)} gesprekken"
    return f"{waar} staat {cite(oud)} ook in de tekst. Die is gebleven zoals hij was: {', '.join(namen)}."


def tekst_niet_nagekeken(oud: str, nieuw: str) -> str:
    """The talks have the new code; whether words in them hold the old one could not be looked up."""
    zelf = f"lob zoek {typed(oud)} --jongere {typed(nieuw)}"
    return f"Of {cite(oud)} ook nog in de tekst staat, was niet na te kijken. Kijk later zelf: {zelf}"


def klaargezet_weg(nieuw: str, oud: str, wat: str) -> str:
    """Something was prepared for both codes; what was prepared for the old one is told, and gone."""
    return f"Voor {nieuw} stond al iets klaar, en dat is gebleven. Voor {oud} stond klaar: {wat}."


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
HIER_OOK_NOG = "De gesprekken staan hier ook nog, tot je ze wist: lob gesprek wis ID"
NIETS_GESCHREVEN = "Er is niets geschreven."
KLAARGEZET_ONLEESBAAR = "Wat klaarstond voor het volgende gesprek, is beschadigd en gaat niet mee."


def erin(code: str, aantal: int, lopend: int) -> tuple[str, ...]:
    """What is in the file."""
    if not aantal:
        return (f"Erin staat wat klaarstond voor {code}. Een gesprek is er nog niet.",)
    eerste = (
        f"Erin staat alles van {code}: {gesprekken(aantal)}, met elke notitie, ook wat is afgeschermd, "
        "en wat half getypt was of klaarstond."
    )
    if not lopend:
        return (eerste,)
    wat = "Eén gesprek loopt nog" if lopend == 1 else f"{lopend} gesprekken lopen nog"
    return (eerste, f"{wat}. Dat gaat mee zoals het nu is.")


def gaat_niet_mee(zin: str) -> str:
    """A damaged talk is left out."""
    return f"{zin}\nDit gesprek staat niet in het bestand."


def past_niet_in_bestand(grens: int) -> str:
    """More than the other side would read."""
    return f"Dit wordt meer dan {grens // 1_000_000} MB, en dat leest het programma niet terug. {NIETS_GESCHREVEN}"


def overnemen(naam: str) -> str:
    """What the next counsellor types."""
    return f"Overnemen: lob jongere overnemen {typed(naam)}"


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
    return f"{naam} is groter dan {grens // 1_000_000} MB. Zo groot wordt een overdracht niet. {NIETS_OVERGENOMEN}"


def leeg(naam: str) -> str:
    """Nothing in it."""
    return f"In {naam} staat niets. {_VRAAG_NIEUW}"


def geen_overdracht(naam: str) -> str:
    """Something else, or no JSON at all."""
    return (
        f"{naam} is geen overdracht. Dat is een bestand van: lob jongere overdragen CODE. {NIETS_OVERGENOMEN}"
    )


def is_verslag(naam: str) -> str:
    """A record, that goes in by another door."""
    return f"{naam} is een verslag van één gesprek. Opnemen: lob gesprek invoeren {typed(naam)}"


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


def andere_code_hier(code: str) -> str:
    """The same talk, under another code here."""
    return f"Dat staat hier onder {code}. Neem het bestand over met --als {typed(code)}"


def waren_er_al(code: str, aantal: int) -> tuple[str, ...]:
    """The code is in use here: the talks now stand beside each other."""
    return (
        f"Van {code} {_staan(aantal, 'stond', 'stonden')} hier al {gesprekken(aantal)}. Nu staat alles bij elkaar.",
        "Is dat iemand anders? Wis wat er bij kwam, en neem het bestand over met --als en een andere code.",
    )


def lezen(code: str) -> str:
    """Where to read it."""
    return f"Lezen: lob jongere toon {typed(code)}"


def gesprekken(aantal: int) -> str:
    """A number of talks."""
    return "1 gesprek" if aantal == 1 else f"{aantal} gesprekken"


def _staan(aantal: int, een: str = "staat", meer: str = "staan") -> str:
    return een if aantal == 1 else meer
