"""Ways in which somebody tells what may be better not kept, and what is said of the work in nearly the same words.

Each row is a sentence with a gap, and what can stand in it.
"""

from __future__ import annotations

import pytest

from loopbaangesprek.gevoelige_woorden import Gevoelig, stands_out

WEL: tuple[tuple[Gevoelig, str, str], ...] = (
    ("gezondheid", "ik heb {}", "add|asperger|pdd-nos|tourette|borderline|ptss|hiv|crohn|een eetstoornis"),
    ("gezondheid", "{} maakte het moeilijk bij klanten", "mijn adhd|m'n trauma"),
    ("gezondheid", "klanten zien dat {} adhd heb", "ik"),
    ("gezondheid", "klanten geven {} migraine", "mij|me"),
    ("gezondheid", "klanten keken {} adhd", "door zijn|vanwege haar|met m'n|met mijn"),
    (
        "gezondheid",
        "ik {} voor een klant",
        "was overspannen|ben autistisch|ben epileptisch|heb een hersenschudding",
    ),
    ("gezondheid", "ik had {} bij een klant", "een paniekaanval|paniekaanvallen|een burnout|pddnos"),
    ("gezondheid", "{} geopereerd", "ik ben|ik was|ik ben twee keer|mijn zus is"),
    (
        "gezondheid",
        "mijn broer {}",
        "raakte zwanger|is chronisch ziek|was ernstig ziek|is heel lang ernstig ziek",
    ),
    ("gezondheid", "{} verslaafd", "ik ben|ik was|ik raakte|mijn broer is|mijn broer was erg"),
    (
        "gezondheid",
        "door {} lukte het niet",
        "mijn ziekte|m'n handicap|zijn stoornis|haar diagnose|mijn beperking",
    ),
    (
        "gezondheid",
        "door {} lukte het niet",
        "mijn verslaving|haar zwangerschap|haar pillen|zijn medicatie|m'n therapie",
    ),
    (
        "gezondheid",
        "ik vroeg het {}",
        "mijn psychiater|haar therapeut|zijn behandelaar|m'n psycholoog|mijn medicijnen",
    ),
    ("gezondheid", "{} medicijnen", "ik slik|hij slikt|ze slikte|zij gebruikt|ik gebruik veel"),
    ("gezondheid", "hij slikt {}", "ritalin|medicatie|pillen|antidepressiva"),
    (
        "gezondheid",
        "ik {}",
        "zit bij de ggz|ging naar therapie|moest naar een psychiater|zat in therapie|kom bij een therapeut",
    ),
    (
        "gezondheid",
        "{} in het ziekenhuis",
        "ik lag|hij ligt|ze lag|zij is opgenomen|mijn oma werd opgenomen|ik was opgenomen",
    ),
    ("gezondheid", "{} naar het ziekenhuis", "ik moest|ik moet nog"),
    (
        "gezondheid",
        "{}",
        "ik zit in een rolstoel|ik zat in een rolstoel|ik snijd mezelf|ik sneed mezelf|een zelfmoordpoging",
    ),
    (
        "gezondheid",
        "{}, daar dacht ik aan",
        "zelfmoord|suïcide|zelfbeschadiging|automutilatie|een abortus|een miskraam",
    ),
    ("geloof", "{} moslim", "ik ben|wij zijn|we zijn allemaal|mijn vader is|mijn ouders zijn altijd"),
    (
        "geloof",
        "ik ben {}",
        "moslima|christen|christelijk|islamitisch|katholiek|gereformeerd|protestants|joods|gelovig|atheïst",
    ),
    ("geloof", "dat mag niet van {}", "mijn geloof|haar religie|ons geloof|hun godsdienst|mijn hoofddoek"),
    ("geloof", "dat komt {}", "door het geloof|vanwege het geloof|van het geloof"),
    ("geloof", "{}", "wij zijn van jehova|ik draag een hoofddoek|dan draag ik een hoofddoek"),
    ("geloof", "{}", "ik bid voor het eten|we bidden thuis|wij gaan dan samen bidden"),
    (
        "geloof",
        "{} de ramadan",
        "ik doe mee met|thuis vieren we|wij vasten in|ik vastte in|ik vierde",
    ),
    ("geloof", "thuis vieren we {}", "suikerfeest|het offerfeest"),
    ("geloof", "{} dan", "ik vast|ik vastte"),
    ("geloof", "ik {} naar de kerk", "ga|ga elke week|moet elke zondag|moest iedere vrijdag|ga vaak"),
    ("geloof", "we gaan naar de {}", "kerk|moskee|synagoge|tempel"),
    (
        "afkomst",
        "het komt door {}",
        "mijn afkomst|haar huidskleur|hun nationaliteit|zijn geboorteland|mijn eigen roots",
    ),
    (
        "afkomst",
        "het gaat om {}",
        "mijn verblijfsvergunning|mijn migratieachtergrond|allochtonen|een allochtoon",
    ),
    ("afkomst", "{} turks", "ik ben|ik ben half|wij zijn|mijn vader is|mijn ouders zijn|hun ouders zijn"),
    (
        "afkomst",
        "ik ben {}",
        "marokkaans|koerdisch|surinaams|antilliaans|somalisch|syrisch|pools|chinees|moluks|roma",
    ),
    (
        "afkomst",
        "{} uit marokko",
        "ik kom|mijn ouders komen|mijn opa kwam ooit|onze familie komt|oma en opa kwamen",
    ),
    ("afkomst", "mijn moeder is geboren in {}", "suriname|turkije|polen|irak|het buitenland"),
    (
        "afkomst",
        "{}",
        "ik ben gevlucht|mijn gezin heeft asiel aangevraagd|thuis zijn we statushouder|mijn vader was vluchteling",
    ),
    ("afkomst", "{}", "ik woonde in een azc|ik zat toen in het azc|ik woon op een asielzoekerscentrum"),
    ("politie", "{} opgepakt", "ik ben|mijn broer is|mijn vader werd laatst|twee agenten: mijn broer werd"),
    (
        "politie",
        "mijn vriend {}",
        "werd gearresteerd|is veroordeeld|heeft vastgezeten|zit in de gevangenis|zat in de cel",
    ),
    ("politie", "ik {} aangehouden", "ben|werd|was twee keer"),
    (
        "politie",
        "{}",
        "ik kreeg een taakstraf|een haltstraf|jeugddetentie|bij de reclassering|bureau halt|in de jeugdgevangenis",
    ),
    ("politie", "ik had {} met de politie", "contact|ruzie|problemen|te maken"),
    ("politie", "ik ben {} met justitie", "in aanraking gekomen|in contact geweest"),
    (
        "politie",
        "de {}",
        "politie stond aan de deur|politie aan de deur|politie stond bij ons thuis|politie bij ons thuis",
    ),
    ("politie", "door de politie {}", "opgepakt|meegenomen|verhoord|thuisgebracht|ook verhoord"),
    ("politie", "{} aangifte", "ik deed|wij hebben|mijn ouders hebben|mijn moeder heeft"),
    ("seksualiteit", "{} homo", "ik ben|hij is|mijn broer is|ik ben gewoon"),
    (
        "seksualiteit",
        "ik ben {}",
        "gay|bi|trans|transgender|lesbisch|biseksueel|queer|aseksueel|non-binair|nonbinair",
    ),
    ("seksualiteit", "{} uit de kast", "ik ben|hij kwam"),
    ("seksualiteit", "ik val {}", "op jongens|op meisjes|meer op vrouwen|alleen op mannen"),
    ("seksualiteit", "het ging over {}", "mijn geaardheid|zijn seksualiteit"),
    ("seksualiteit", "mijn zus is {}", "verkracht|aangerand|seksueel misbruikt"),
    ("seksualiteit", "{} seks", "we hadden|ik had nooit|we hebben"),
    ("seksualiteit", "{}, dat hield me bezig", "homoseksueel|transgender|geaardheid|verkracht"),
    (
        "cijfer",
        "ik had een {}",
        "4|10|4,5|7.5 voor engels|6 gehaald|6 gekregen|8 op mijn rapport|7 gemiddeld|5 staan",
    ),
    (
        "cijfer",
        "{}",
        "mijn 4 voor engels|met een 4 gehaald|ik sta gemiddeld een 6|gemiddeld 6,5|6,2 gemiddeld|7,5 gehaald",
    ),
    (
        "cijfer",
        "{}",
        "onvoldoende voor engels|onvoldoendes staan|onvoldoende gehaald|onvoldoende gekregen|onvoldoende op mijn lijst",
    ),
    (
        "cijfer",
        "ik heb {}",
        "twee onvoldoendes|te veel onvoldoendes|een onvoldoende|drie onvoldoendes|vier onvoldoendes",
    ),
    (
        "cijfer",
        "{} vielen tegen",
        "de cijferlijst|rapportcijfers|de eindcijfers|mijn cijfers|slechte cijfers|zijn cijfers",
    ),
    ("cijfer", "het cijfer {}", "was een 4|is 6|is een 8"),
    ("gezondheid", "ik lig {}", "in het ziekenhuis"),
    ("gezondheid", "hij kalmeerde klanten {} ptss", "met zijn|met mijn|met m'n"),
    (
        "gezondheid",
        "klanten zagen {}",
        "dat ik autistisch ben|dat ik autisme heb|mij bij mijn paniekaanvallen",
    ),
    ("gezondheid", "{}", "autistisch|autisme|paniekaanval|paniekaanvallen|mijn oom is alcoholist"),
    ("geloof", "dat hoort bij {}", "zijn geloof"),
    ("geloof", "we {} de ramadan", "vasten in|deden mee met"),
    ("geloof", "ik vast {}", "nu|toen|ook|tijdens het feest"),
    (
        "geloof",
        "{}",
        "elke zondag naar de moskee|iedere week naar de synagoge|op vrijdag altijd naar de tempel",
    ),
    ("geloof", "wij {}", "gaan naar de kerk"),
    ("afkomst", "dat komt door {}", "m'n afkomst"),
    (
        "afkomst",
        "{}",
        "we zijn pools|mijn ouders zijn turks|mijn ouders zijn half turks|ouders zijn beide syrisch",
    ),
    ("afkomst", "{} uit polen", "mijn vader kwam|mijn moeder komt|mijn oma komt"),
    ("afkomst", "ik {}", "zit in een azc|zat in azc heumensoord"),
    ("politie", "ik {} veroordeeld", "ben|was|werd"),
    ("politie", "mijn broers {} veroordeeld", "en vader zijn|of mijn vader waren"),
    (
        "politie",
        "ik {}",
        "heb vastgezeten|heb ruzie gehad met de politie|zit in de bak|heb aangifte gedaan|doe aangifte",
    ),
    (
        "politie",
        "{}",
        "mijn ouders zitten in de gevangenis|mijn vader deed aangifte|we deden aangifte|opgepakt|gearresteerd",
    ),
    ("seksualiteit", "{} queer", "zij is|ze is"),
    ("seksualiteit", "{} op vrouwen", "hij valt|zij viel|ze valt"),
    ("seksualiteit", "een klant vroeg naar {}", "mijn geaardheid|m'n geaardheid|haar geaardheid"),
    ("seksualiteit", "een klant hoorde dat mijn zus is {}", "verkracht|aangerand"),
    ("seksualiteit", "{}", "ik heb seks|homoseksueel zijn|lesbisch|biseksueel|nonbinair|aangerand"),
    ("cijfer", "{} voor engels", "5,5|een 5.5|mijn 5,5"),
    ("cijfer", "{}", "5,4 op mijn rapport|gemiddeld 6|gemiddeld een 6,2|het cijfer was 4"),
    ("cijfer", "ik had {}", "veel onvoldoendes|hoge cijfers|lage cijfers|goede cijfers|haar cijfers gezien"),
)
NIET: tuple[tuple[str, str], ...] = (
    ("ik ben verslaafd aan {}", "gamen|koffie|werk|chocola|dit werk|het werk"),
    ("ik ga bij een psycholoog {}", "kijken|stage lopen|op bezoek|interviewen"),
    ("ik moest naar het ziekenhuis {}", "gebeld|bellen|bezorgen|leveren|toe om te helpen"),
    ("mijn school is christelijk {}", "gebleven|van naam"),
    ("mijn geloof in {}", "de zaak|mezelf"),
    ("ik ga naar de kerk {}", "om te schilderen|voor mijn stage|kijken"),
    ("mijn baas is turks {}", "eten gaan halen"),
    ("wij hebben aangifte {}", "voor de belasting gedaan"),
    ("ik heb geen {}", "strafblad"),
    ("dozen uit de kast {}", "pakken|halen|gehaald|gepakt"),
    ("ik had een {}", "3 voor de prijs van 2|4 uur pauze|2 voor 1 kaart"),
    ("gemiddeld {}", "5 klanten|een 5 klanten per uur|6 uur"),
    ("twee onvoldoende {}", "aantallen|tijd|uren|mensen"),
    (
        "{} diabetes",
        "patiënten met|een cliënt heeft|bewoners met|klanten met|een doelgroep met|kinderen die leven met",
    ),
    (
        "{} depressie",
        "mensen met|jongeren met|iemand met|een klas met|een meneer met|een vrouw met|het kind met",
    ),
    (
        "{} autisme",
        "les over|een folder over|een werkstuk:|een presentatie:|de opleiding:|een cursus|een workshop",
    ),
    (
        "{} trauma",
        "een gastles:|een documentaire:|een artikel:|voorlichting:|de afdeling|bij ouderen met|stage op",
    ),
    ("{} gearresteerd", "de agent heeft hem|agenten hadden iemand|bij het meelopen is een man"),
    ("een klant had {}", "migraine|diabetes"),
    ("{} had astma", "een patient|de client|iemand op stage bij de zorg|ook op stage in de zorg iemand"),
    (
        "het ging over adhd {}",
        "bij kinderen|bij de mensen|over jongeren|voor volwassenen|bij vrouwen|voor mannen",
    ),
    ("de ouders zijn {}", "turks eten gewend"),
)


@pytest.mark.parametrize(("wat", "zin", "gat"), WEL)
def test_this_may_be_better_not_kept(wat: Gevoelig, zin: str, gat: str) -> None:
    assert {deel: stands_out(zin.format(deel)) for deel in gat.split("|")} == dict.fromkeys(
        gat.split("|"), wat
    )


@pytest.mark.parametrize(("zin", "gat"), NIET)
def test_this_is_only_the_work(zin: str, gat: str) -> None:
    assert not [deel for deel in gat.split("|") if stands_out(zin.format(deel))]


@pytest.mark.parametrize("tussen", [". ", "! ", "? ", "; ", "\n", "\n\n"])
def test_what_is_said_of_the_work_does_not_hide_the_next_sentence(tussen: str) -> None:
    """Nor does a sentence before it say anything of this one."""
    assert stands_out(f"een klant hielp me{tussen}adhd") == "gezondheid"
    assert stands_out(f"dat zag ik{tussen}een klant met adhd") is None
