"""Words that may be better not kept: what is somebody's own, such as health, belief, descent, police, marks.

The rule that lives here: a word alone says little; it is asked about where it is about somebody in the talk. A stage in
a hospital, a church or with the police is work, and so is what was seen there of patients and clients. The list is our
own, and misses things: it is a gentle question, and no lock.
"""

from __future__ import annotations

import re
from typing import Literal

from loopbaangesprek.gesprek import Gesprek
from loopbaangesprek.herleidbaar import Spoor, traceable
from loopbaangesprek.keuring.patronen import one_of
from loopbaangesprek.schoon import schoon

Onderwerp = Literal["gezondheid", "geloof", "afkomst", "politie", "seksualiteit", "cijfer"]
Gevoelig = Spoor | Onderwerp

_IK = r"\b(?:ik|mijn|m'n|mij|me)\b"
_WIE = (
    r"\b(?:ik|mijn|m'n|hij|zij|ze|we|wij|ouders|vader|moeder|broer|broertje|zus|zusje|familie|gezin|thuis|opa|oma|"
    r"oom|tante|vriend|vriendin)\b"
)
_ZIJN = r"(?:mijn|m'n|zijn|haar)"
_IK_BEN = r"\b(?:ik ben|wij zijn|we zijn) (?:\w+ )?"
_MIJN_IS = r"\bmijn \w+ (?:is|zijn) (?:\w+ )?"
_HUIS = r"(?:kerk|moskee|synagoge|tempel)"
_DIAGNOSE = (
    r"(?:adhd|pdd-?nos|asperger|autis(?:me|tisch)|dyslexie|dyslectisch|dyscalculie|tourette|depressie|depressief|"
    r"burn-?out|overspannen|angststoornis|dwangstoornis|paniekaanval(?:len)?|paniekstoornis|eetstoornis|anorexia|"
    r"boulimia|borderline|ptss|psychose|epilepsie|epileptisch|diabetes|suikerziekte|astma|reuma|migraine|kanker|"
    r"leukemie|hiv|crohn|allergisch|hersenschudding|bipolair|trauma)"
)
_GELOVIG = (
    r"(?:moslima?|christen|christelijk|islamitisch|katholiek|gereformeerd|protestants|joods|hindoe\w*|"
    r"boeddhist\w*|gelovig|atheïst)\b"
)
_VOLK = (
    r"(?:marokkaan\w*|turk|turks|koerd|koerdisch|surinaams|surinamer|antilliaan\w*|antilliaans|somali\w*|syrisch|"
    r"syriër|pools|roemeens|bulgaars|oekraïens|eritrees|afghaan\w*|irakees|iraans|kaapverdisch|chinees|"
    r"indonesisch|moluks|molukker|ghanees|zigeuner|roma|halfbloed)\b"
)
_LAND = (
    r"(?:marokko|turkije|suriname|curaçao|aruba|somalië|syrië|polen|roemenië|bulgarije|oekraïne|eritrea|afghanistan|"
    r"irak|iran|china|indonesië|ghana|kaapverdië|pakistan|india|brazilië|colombia|congo|ethiopië|vietnam|"
    r"het buitenland)"
)

_GEZONDHEID = one_of(
    rf"{_IK}[^,]{{0,30}}\b(?:{_DIAGNOSE}|add)\b",
    rf"\b(?:door|vanwege|met) {_ZIJN} {_DIAGNOSE}\b",
    r"\b(?:ik|mijn \w+) (?:ben|is|was|raakte) (?:\w+ ){0,2}(?:zwanger|geopereerd|chronisch ziek|ernstig ziek)\b",
    r"\b(?:ik|mijn \w+) (?:ben|is|was|raakte) (?:\w+ )?verslaafd\b(?! aan (?:gamen|koffie|werk|chocola|dit|het))",
    rf"\b{_ZIJN} (?:medicatie|medicijnen|pillen|psycholoog|psychiater|therapeut|behandelaar|therapie)\b",
    rf"\b{_ZIJN} (?:ziekte|handicap|stoornis|diagnose|beperking|verslaving|zwangerschap)\b",
    r"\b(?:ik|hij|zij|ze) (?:slik|slikt|slikte|gebruik|gebruikt) (?:\w+ )?"
    r"(?:medicijnen|medicatie|pillen|antidepressiva|ritalin)\b",
    r"\bik (?:loop|ga|liep|ging|zit|zat|kom|moest|moet)\b[^,]{0,20}\b(?:bij|naar|in) (?:een |de )?"
    r"(?:psycholoog|psychiater|therapeut|therapie|ggz)\b(?! (?:kijken|stage|op bezoek|interview))",
    r"\b(?:mijn \w+|hij|zij|ze|ik) (?:lig|ligt|lag|is opgenomen|was opgenomen|werd opgenomen|moest|moet)\b"
    r"[^,]{0,20}\b(?:in|naar) het ziekenhuis\b(?! (?:gebeld|bellen|bezorg|lever|toe om))",
    r"\bik (?:zit|zat) in een rolstoel\b|\bik (?:snijd|sneed) mezelf\b|\bzelfmoordpoging\b",
)
_GELOOF = one_of(
    rf"{_IK_BEN}{_GELOVIG}",
    rf"{_MIJN_IS}{_GELOVIG}(?! \w)",
    r"\b(?:mijn|zijn|haar|ons|hun) (?:geloof|religie|godsdienst|hoofddoek)\b(?! in\b)",
    r"\b(?:van|vanwege|door) het geloof\b|\bjehova\w*|\bdraag(?: ik)? een hoofddoek\b",
    r"\b(?:ik|wij|we) (?:\w+ ){0,4}bid(?:den)?\b",
    r"\b(?:ik|wij|we|thuis) (?:doe|doen|deed|deden|vier|vieren|vierde|vast|vasten|vastte)\b[^,]{0,20}"
    r"\b(?:ramadan|suikerfeest|offerfeest)\b",
    r"\bik vast(?:te)? (?:dan|toen|nu|ook|tijdens)\b",
    rf"\b(?:elke|iedere|op) (?:zondag|vrijdag|week)\b[^,]{{0,20}}\bnaar de {_HUIS}\b",
    rf"\b(?:ik|wij|we) (?:ga|gaan) (?:\w+ ){{0,2}}naar de {_HUIS}\b(?! (?:om|voor|kijken)\b)",
)
_AFKOMST = one_of(
    rf"\b(?:{_ZIJN}|hun) (?:\w+ )?(?:afkomst|huidskleur|nationaliteit|geboorteland|verblijfsvergunning|roots)\b",
    r"\bmigratieachtergrond\b|\b(?:allochtoon|allochtonen)\b",
    rf"{_IK_BEN}{_VOLK}|{_MIJN_IS}{_VOLK}(?! \w)|\bouders zijn (?:\w+ )?{_VOLK}(?! \w)",
    rf"\b(?:ik|ouders|vader|moeder|familie|opa|oma)\b[^,]{{0,15}}\b(?:kom|komt|komen|kwam|kwamen)\b[^,]{{0,15}}"
    rf"\buit {_LAND}\b",
    rf"\bgeboren in {_LAND}\b",
    rf"{_WIE}[^,]{{0,20}}\b(?:gevlucht|vluchteling|statushouder|asiel aangevraagd)\b",
    r"\bik (?:woon|woonde|zat|zit) (?:\w+ ){0,2}(?:in|op) (?:een |het )?(?:azc|asielzoekerscentrum)\b",
)
_POLITIE = one_of(
    rf"{_WIE}[^,]{{0,20}}\b(?:ben|is|was|werd|zijn|waren|heeft|heb)\b[^,]{{0,20}}"
    r"\b(?:opgepakt|gearresteerd|veroordeeld|vastgezeten)\b",
    r"\bik (?:ben|werd|was) (?:\w+ ){0,2}aangehouden\b",
    r"(?<!geen )\b(?:strafblad|taakstraf|jeugddetentie|reclassering|halt-?straf|jeugdgevangenis)\b|\bbureau halt\b",
    r"\b(?:contact|ruzie|problemen|te maken|in aanraking)(?: gehad| gekomen| geweest)? met (?:de )?"
    r"(?:politie|justitie)\b",
    r"\bpolitie (?:stond )?(?:aan de deur|bij ons thuis)\b",
    r"\bdoor de politie (?:\w+ )?(?:opgepakt|meegenomen|verhoord|thuisgebracht)\b",
    rf"{_WIE}[^,]{{0,15}}\b(?:zit|zat|zitten)\b[^,]{{0,10}}\b(?:gevangenis|de bak|cel)\b",
    r"\b(?:ik|wij|we|ouders|moeder|vader) (?:heb|hebben|heeft|deed|deden|doe)\b[^,]{0,15}\baangifte\b"
    r"(?! voor de belasting)",
)
_SEKSUALITEIT = one_of(
    r"\b(?:ik ben|hij is|zij is|ze is|mijn \w+ is) (?:\w+ )?(?:homo|lesbisch|biseksueel|bi|gay|trans|transgender|"
    r"non-?binair|queer|aseksueel)\b",
    r"\buit de kast\b(?! (?:pakken|halen|gehaald|gepakt))",
    r"\b(?:ik|hij|zij|ze) (?:val|valt|viel) (?:\w+ )?op (?:jongens|meisjes|mannen|vrouwen)\b",
    rf"\b{_ZIJN} (?:seksualiteit|geaardheid)\b",
    rf"{_WIE}[^,]{{0,25}}\b(?:verkracht|aangerand|seksueel misbruikt)\b",
    r"\b(?:ik|we) (?:had|hadden|heb|hebben) (?:\w+ )?seks\b",
)
_CIJFER = one_of(
    r"\b(?:een|mijn) (?:10|[1-9])(?:[.,]\d)?(?= *(?:$|[.,;!?)]|voor (?!\d|de prijs)\w+|op mijn|gehaald|"
    r"gekregen|gescoord|gestaan|staan|gemiddeld))",
    r"\bgemiddeld (?:een )?[1-9](?:[.,]\d)?\b(?! \w)|\b[1-9],\d (?:voor|gehaald|gemiddeld|op mijn rapport)\b",
    r"\bonvoldoendes?\b (?:voor|gehaald|gekregen|op|staan)",
    r"\b(?:een|twee|drie|vier|veel|te veel) onvoldoendes?\b(?! (?:aantal|tijd|uren|mensen))",
    r"\b(?:cijferlijst|rapportcijfers?|eindcijfers?)\b",
    r"\b(?:mijn|zijn|haar|slechte|goede|hoge|lage) cijfers\b|\bcijfer (?:was|is) (?:een )?\d",
)
_OVER_IEMAND: dict[Onderwerp, re.Pattern[str]] = {
    "gezondheid": _GEZONDHEID, "geloof": _GELOOF, "afkomst": _AFKOMST, "politie": _POLITIE,
    "seksualiteit": _SEKSUALITEIT, "cijfer": _CIJFER,
}  # fmt: skip
"""What is about somebody in the talk, whatever else the clause says."""

_LOS: dict[Onderwerp, re.Pattern[str]] = {
    "gezondheid": one_of(
        rf"\b{_DIAGNOSE}\b",
        r"\b(?:zelfmoord|suïcide|zelfbeschadiging|automutilatie|alcoholist|abortus|miskraam)\b",
    ),
    "seksualiteit": one_of(
        r"\b(?:homoseksueel|lesbisch|biseksueel|transgender|non-?binair|geaardheid|verkracht|aangerand)\b"
    ),
    "politie": one_of(r"\b(?:gearresteerd|opgepakt)\b"),
}
"""Words that are asked about by themselves, as key words are; not where the clause is about the work."""
_WERK = one_of(
    r"\b(?:patiënt|patient|cliënt|client|bewoner|klant|doelgroep)\w*",
    r"\b(?:kinderen|mensen|jongeren|ouderen|iemand|klas|groep|school|meneer|mevrouw|man|vrouw|jongen|meisje|kind|"
    r"leerlingen|leerling) (?:die|met)\b",
    r"\b(?:bij|over|voor) (?:de )?(?:kinderen|mensen|jongeren|ouderen|volwassenen|vrouwen|mannen)\b",
    r"\b(?:afdeling|folder|werkstuk|presentatie|opleiding|cursus|agent|agenten|meelopen|meelopers|voorlichting|"
    r"gastles|documentaire|artikel|workshop|les|lessen|word|worden)\b",
    r"\bstage (?:bij|in|op)\b",
)
"""Words by which a clause is about the work, and not about who tells of it."""
_ZIN = re.compile(r"[.!?;]\s+|\n")


def stands_out(tekst: str) -> Gevoelig | None:
    """What in a text may be better not kept, or None; of several things the heaviest.

    What somebody is or has been through weighs more than by what they can be traced, and a mark for school less.
    """
    tekst = schoon(tekst)
    over: list[Onderwerp] = list(filter(None, map(_subject, _ZIN.split(tekst.casefold()))))
    zwaar = next((wat for wat in over if wat != "cijfer"), None)
    return zwaar or traceable(tekst) or next(iter(over), None)


def all_that_stands_out(gesprek: Gesprek) -> list[Gevoelig]:
    """The same of a whole talk: one for each place, and for each change since, in which something stands out."""
    vragen = {vraag.id for vraag in gesprek.begin.bank.vragen() if not vraag.keuze}
    teksten = [
        "\n".join(filter(None, (cel.tekst, cel.notitie, cel.gevraagd)))
        for (naam, _), cel in gesprek.cellen.items()
        if naam in vragen
    ]
    veranderd = [wijziging.nieuw for wijziging in gesprek.wijzigingen if wijziging.nieuw]
    teksten += ["\n".join(nieuw) if isinstance(nieuw, list) else nieuw for nieuw in veranderd]
    return [wat for tekst in teksten if (wat := stands_out(tekst))]


def _subject(zin: str) -> Onderwerp | None:
    gevonden = next((soort for soort, patroon in _OVER_IEMAND.items() if patroon.search(zin)), None)
    if gevonden or _WERK.search(zin):
        return gevonden
    return next((soort for soort, patroon in _LOS.items() if patroon.search(zin)), None)
