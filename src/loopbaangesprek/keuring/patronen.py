"""The patterns of questions that close a talk: closed, double, leading, an advice, a reproach.

The rule that lives here: these are data. A pattern is here only when it is nearly always right: one warning that is
wrong costs more trust than three that are missed (M31).
"""

from __future__ import annotations

import re


def one_of(*vormen: str) -> re.Pattern[str]:
    """A pattern that fits where one of these does."""
    return re.compile("|".join(f"(?:{vorm})" for vorm in vormen))


_WERKWOORDEN = """
ben bent is zijn was waren heb hebt heeft hebben had hadden kun kunt kan kunnen kon konden wil wilt willen wilde
wilden wou mag mogen mocht mochten moet moeten moest moesten zal zul zult zullen zou zouden ga gaat gaan ging gingen
doe doet doen deed deden weet weten wist wisten zie ziet zien zag zagen hoor hoort hoorde denk denkt dacht vind vindt
vinden vond vonden voel voelt voelde merk merkt merkte krijg krijgt kreeg word wordt worden werd werden blijf blijft
bleef lukt lukte klopt klopte past paste hoef hoeft hoefde durf durft durfde ken kent kende herken herkent herkende
begrijp begrijpt begreep snap snapt snapte geloof geloofde houd hou houdt hield lijkt leek werk werkt werkte speelt
speelde kom komt komen kwam kwamen lig ligt lag sta staat stond help helpt hielp helpen leer leert leerde maak maakt
maakte bestaat betekent betekende verwacht verwachtte hoop hoopte probeer probeerde ervaar ervaarde vertrouw
vertrouwde mis mist miste praat praatte vraag vroeg zei zeg twijfel twijfelde baalde schrok geniet genoot bevalt
beviel viel valt zit zat loop loopt liep neem nam gebeurt gebeurde verandert veranderde kies kiest koos bedoel
bedoelde onthoud onthield vertelde kijk keek lette volgde gebruik gebruikte oefende sprak spreek droom droomde verveel
verveelde schaam schaamde voldeed herinner herinnerde draag draagt droeg eet slaap sliep woon woont woonde luister
luisterde lees las schrijf schreef bel belde ontmoet ontmoette ontdek ontdekte
"""
_WERKWOORD = f"(?:{'|'.join(_WERKWOORDEN.split())})"
_ONDERWERP = (
    "(?:je|jij|jullie|u|het|'t|dat|dit|er|ze|zij|hij|die|iemand|iets|iedereen|mensen|anderen|alles|we|wij|"
    "deze|jouw|de|een|alle|elk|elke|school|daar|hier|zoiets)"
)
VRAAGWOORD = (
    r"(?:wat|wie|wanneer|waarom|hoe|hoeveel|welke?|"
    r"waar(?:aan|bij|door|heen|in|mee|naar|om|op|over|toe|uit|voor|van)?)"
)
HEEFT_VRAAGWOORD = re.compile(rf"\b{VRAAGWOORD}\b")
WAAROM = re.compile(r"(?:waarom|hoezo)\b")

# --- closed ---------------------------------------------------------------------------------------------------

GESLOTEN = re.compile(rf"{_WERKWOORD} {_ONDERWERP}\b")
"""A verb, and then who or what: `vond je`, `is het`."""
_NIET_GESLOTEN = one_of(
    # an order that looks like it: `denk je eens in`
    r"(?:denk|herinner|bedenk) je (?:eens |even |maar )?(?:in\b|dat moment)",
    # a request to tell; who hears it, tells
    r"(?:kun|kunt|kan|wil|wilt|zou|mag|durf) (?:je|jij|ik)\b.*\b(?:vertel|vertellen|uitleggen|beschrijven|"
    r"omschrijven|laten (?:zien|horen)|voordoen|nadoen|toelichten|een voorbeeld|voorbeelden)\b",
)
_OF = re.compile(r"\bof\b")
_OF_NIET = re.compile(r"\bof (?:niet|wel|toch niet|juist niet|ook niet|helemaal niet|nee)\W*$")
_OF_DAT = re.compile(
    r"^\w+ (?:je|jij|jullie|iemand)(?: \w+){0,3} of (?:je|jij|het|dat|er|ze|dit|hij|de|je)\b"
)


def is_closed(begin: str) -> bool:
    """Whether what begins here can only be answered with yes or no."""
    return GESLOTEN.match(begin) is not None and not _NIET_GESLOTEN.match(begin) and not _offers_choice(begin)


def _offers_choice(begin: str) -> bool:
    """Whether it names what there is to choose from: `met je handen of met je hoofd`."""
    return bool(_OF.search(begin)) and not _OF_NIET.search(begin) and not _OF_DAT.match(begin)


# --- double ---------------------------------------------------------------------------------------------------

_VOORZETSEL = "(?:met|voor|van|aan|bij|naar|op|in|door|over|uit)"
_TWEEDE = re.compile(
    rf",? (en|of) (?:ook |juist |vooral |dan )?(?:{_VOORZETSEL} )?({VRAAGWOORD})\b(?: (\w+))?"
)
"""A question word behind `en` or `of`: mostly a second question."""
_NA_WAT = {
    *_WERKWOORDEN.split(),
    "niet",
    "juist",
    "minder",
    "wel",
    "er",
    "je",
    "jij",
    "dan",
    "nog",
    "vooral",
    "het",
}
_SAMEN = re.compile(rf"{VRAAGWOORD}$")
_TWEE_DINGEN = one_of(
    rf"^{VRAAGWOORD} {_WERKWOORD}\b[^,]*, {VRAAGWOORD} {_WERKWOORD}\b",
    r"\w,? en (?:vond|vind|heb|had|ben|was|is|kun|kon|wil|wilde|ging|deed|zou|weet|wist|voel|voelde|merkte|zag|lukte)"
    r" (?:je|jij|het|dat|er|jullie|ze|die)\b",
    r"\b(?:leuk|fijn|mooi|goed|makkelijk)(?: \w+)? en (?:juist )?(?:niet|minder|lastig|moeilijk|stom|slecht|fout|"
    r"vervelend|saai)(?: (?:leuk|fijn|mooi|goed|makkelijk))?\b",
    r"\b(?:voordelen|voordeel|pluspunten|sterke|leuke|goede) en (?:de |je |jouw )?"
    r"(?:nadelen|nadeel|minpunten|zwakke|minder|slechte)\b",
)
"""Two things that are asked with one question word."""


def asks_two(deel: str) -> bool:
    """Whether a part asks two things: `wat deed je en hoe ging het`, but not `wie of wat helpt jou`."""
    return bool(_TWEE_DINGEN.search(deel)) or any(_is_second(deel, m) for m in _TWEEDE.finditer(deel))


def _is_second(deel: str, treffer: re.Match[str]) -> bool:
    voegwoord, woord, volgend = treffer.groups()
    voor, na = deel[: treffer.start()], deel[treffer.end() :]
    if (voegwoord == "of" and _SAMEN.search(voor)) or (volgend == "dan" and na.startswith(" ook")):
        return False
    if woord == "wat" and volgend not in _NA_WAT and not na.strip(" ?"):
        return False  # `of wat rust?`: a little
    if woord == "wanneer" and re.search(r"\bals\b", voor):
        return False
    # `een plek waar je leert en waar je het fijn hebt`: the second goes on with the first, and asks nothing.
    return not re.search(rf"\w[ ,].*\b{woord}\b", voor)


# --- leading, and an advice in disguise -----------------------------------------------------------------------

STUREND = one_of(
    r", ?(?:toch|hè|he|niet|nietwaar|niet waar|zeker|waar of niet|vind je niet|of niet soms) ?\?",
    rf"^(?!{VRAAGWOORD}\b)[^?]* (?:toch|hè|nietwaar|of niet soms) ?\?",
    # said as a fact, with a question mark behind it: `je vond het leuk?`
    rf"^(?:je|jij|het|dat|dit) {_WERKWOORD}\b(?![^?]*\b{VRAAGWOORD}\b)[^.!?]*\?$",
    r"^(?:vind|vond|denk|dacht|merk|merkte|voel|voelde) (?:je|jij|jullie)(?: het| dat| dit| er)? (?:ook|niet)\b",
    r"^(?:is|was|waren|ben|heb|had|wil) (?:het|dat|dit|er|je|jij)(?: het| dat)? niet (?!iets\b|een\b)",
    rf"^{_WERKWOORD} (?:je|jij|het|dat)(?: \w+){{0,2}} ook zo\b",
    r"^(?:ben je|was je|ben jij) het (?:er ?)?(?:niet |ook )?mee eens\b",
    r"^(?:zou|kan|klopt) het (?:niet )?(?:kunnen |zo )?(?:zijn )?dat (?:je|jij)\b",
    r"\b(?:je|jij) (?:vindt|vond|bent|was|hebt|had|wil|wilt|wilde|weet|voelde|moet|zult)(?: \w+){0,3} "
    r"(?:vast|natuurlijk|toch|ongetwijfeld)\b",
    r"^natuurlijk\b|\b(?:uiteraard|vanzelfsprekend|ongetwijfeld)\b",
    r"\bhoe (?:leuk|fijn|geweldig|mooi|gezellig|erg|vervelend|saai|stom|spannend|zwaar|moeilijk) "
    r"(?:vond|was|waren|vind|is)\b",
    r"\b(?:volgens mij|ik denk dat (?:je|jij|dit|het)|ik vind dat (?:je|jij)|het lijkt mij|mij lijkt)\b",
    r"\b(?:iedereen|de meeste (?:jongeren|leerlingen|studenten|mensen)) "
    r"(?:vindt|vinden|wil|willen|weet|weten|kiest|kiezen)\b",
    r"\bwaarom is (?:het|dat|dit) zo (?:belangrijk|goed|leuk)\b",
)
"""The answer already lies in the question."""

_ZELF_DOEN = "ga|doe|probeer|vraag|praat|bel|kies|neem|zeg|zoek|maak|kijk|begin|stop|leer|werk"
_GOED_IDEE = (
    "(?:g?een (?:goed |gek )?idee|handig|slim|slimmer|beter|verstandig|verstandiger|goed|nuttig)(?: zijn)?"
)
ADVIES = one_of(
    r"^zou (?:je|jij|het)(?: er| dat| dit| daar| het)? (?:niet|beter|misschien|toch|eens|gewoon)\b",
    r"^(?:kun|kan|kunt|moet|wil|ga) (?:je|jij)(?: er| dat| dit| daar| het)? "
    r"(?:niet (?!goed|tegen|meer)|beter|gewoon|misschien)\b",
    rf"^waarom (?:{_ZELF_DOEN}) (?:je|jij)\b[^?]* niet\b",
    r"^had (?:je|jij)(?: het| dat)? niet (?:beter|gewoon|even|eerst|eens)\b",
    r"\b(?:eraan|er(?: \w+){0,3} aan) gedacht om\b",
    r"\bgedacht aan (?:een|de|het) (?:opleiding|studie|baan|stage|cursus|beroep|vak|richting)\b",
    r"^(?:heb|had) (?:je|jij)(?: het| dat| er)?(?: al| ook| wel)?(?: eens| een keer)? (?:geprobeerd|overwogen)\b",
    rf"^(?:is|was|zou|lijkt)\b[^?]*\b{_GOED_IDEE}(?: voor (?:je|jou))? (?:om|als)\b",
    r"^(?:is|was|zou|lijkt)\b[^?]*\biets voor (?:jou|je)\b",
    r"^lijkt (?:het|dat|dit)?(?: je| jou)?(?: niet)?(?: \w+){0,2} om\b",
    r"\b(?:wat dacht je van|wat vind je van het idee om|hoe zou het zijn om|wat als je (?:eens|gewoon|nu))\b",
    r"\b(?:misschien|anders) (?:moet|kun|kan|is het|zou) (?:je|jij|beter|goed|een)\b",
    r"^(?:je|jij) (?:kunt|kan|moet|zou)(?: \w+)? (?:beter|eens|gewoon|misschien|eerst)\b",
    r"^(?:je|jij) (?:zou (?:ook|kunnen)|moet niet)\b",
    r"\b(?:als ik jou was|in jouw plaats|ik zou (?:eerst|gewoon|je|jou|het|eens|maar))\b",
    r"\b(?:mijn advies|mijn tip|aanraden om)\b",
    r"\bga (?:toch|anders|maar) eens\b",
)
"""What the counsellor would do, with a question mark behind it."""
