"""Words that are better not kept are asked about, gently and once; what is only work is left alone."""

from __future__ import annotations

from io import StringIO

import pytest

from loopbaangesprek import wensen as w
from loopbaangesprek.bankschema import bank_schema
from loopbaangesprek.faces.plain import PlainFace
from loopbaangesprek.gesprek import replay
from loopbaangesprek.gevoelige_woorden import all_that_stands_out, stands_out
from loopbaangesprek.herleidbaar import traceable
from loopbaangesprek.talk.conduct import hold
from loopbaangesprek.teksten.bescherming import MISSCHIEN
from loopbaangesprek.velden import VELDEN
from loopbaangesprek.verslag import Verslag
from tests.lob import BESTAND, Lob
from tests.proefbank import antwoord
from tests.test_voor_anderen import changed, held
from tests.transcript import start

WEL = {
    "bel me op 06-12345678": "telefoon",
    "zijn nummer is 0612345678": "telefoon",
    "mijn moeder is te bereiken op +31 6 12345678": "telefoon",
    "het werk belt me op 020-1234567": "telefoon",
    "tel 06 12 34 56 78, na vijven": "telefoon",
    "mail naar samira.b@gmail.com": "mail",
    "planner@garage-noord.nl vragen": "mail",
    "mijn schoolmail is 123456@student.school.nl": "mail",
    "mijn bsn is 123456782": "bsn",
    "ik moest 1112.22.333 invullen": "bsn",
    "nummer 111 222 333 stond op het formulier": "bsn",
    "ik ben geboren op 12 mei 2010": "geboortedatum",
    "geboortedatum 03-11-2009": "geboortedatum",
    "geboren in 2011, dus nog te jong": "geboortedatum",
    "ik word 18 op 4 december": "geboortedatum",
    "ik ben jarig op 12 juni": "geboortedatum",
    "ik woon op Kerkstraat 12": "adres",
    "het adres is lindelaan 4 in Utrecht": "adres",
    "postcode 1234 AB": "adres",
    "Van der Helststraat 15, daar is het": "adres",
    "ik woon aan de molenweg 7": "adres",
    "Dorpsplein 3a, 3512JK": "adres",
    "Samira el Amrani hielp me": "naam",
    "ik liep mee met Jan de Vries": "naam",
    "mijn mentor is Peter Bakker": "naam",
    "Mohamed Yilmaz van de planning": "naam",
    "met lisa jansen samen gedaan": "naam",
    "J. de Vries tekende het formulier": "naam",
    "A.B. Mulder is mijn baas": "naam",
    "Mijn naam is Kevin": "naam",
    "ik heet Sanne en ik ben vijftien": "naam",
    "Fatima van den Berg zei dat ik door moest gaan": "naam",
    "ik heb adhd": "gezondheid",
    "door mijn autisme vind ik druk werk lastig": "gezondheid",
    "ik ben dyslectisch, dus lezen gaat langzaam": "gezondheid",
    "ik slik medicijnen tegen de angst": "gezondheid",
    "adhd, snel afgeleid": "gezondheid",
    "mijn moeder is ernstig ziek": "gezondheid",
    "mijn vader ligt in het ziekenhuis": "gezondheid",
    "ik loop bij een psycholoog": "gezondheid",
    "ik was toen depressief": "gezondheid",
    "mijn psycholoog zegt dat ik rust nodig heb": "gezondheid",
    "ik ben zwanger": "gezondheid",
    "hij heeft een burn-out": "gezondheid",
    "ik ben allergisch voor haarverf": "gezondheid",
    "ik had een paniekaanval op de trap": "gezondheid",
    "ik ben moslim en wil op vrijdag vrij": "geloof",
    "ik draag een hoofddoek, kan dat daar?": "geloof",
    "vanwege mijn geloof werk ik niet op zondag": "geloof",
    "ik wil tussendoor bidden": "geloof",
    "elke zondag gaan we naar de kerk": "geloof",
    "ik doe mee aan de ramadan": "geloof",
    "mijn ouders zijn gereformeerd": "geloof",
    "mijn ouders komen uit Marokko": "afkomst",
    "ik ben Turks en dat hoor je": "afkomst",
    "ze letten op mijn afkomst": "afkomst",
    "ik ben geboren in Syrië": "afkomst",
    "we zijn gevlucht toen ik zes was": "afkomst",
    "vanwege mijn huidskleur werd ik anders behandeld": "afkomst",
    "ik ben een keer opgepakt": "politie",
    "ik heb een strafblad": "politie",
    "ik moest een taakstraf doen": "politie",
    "mijn broer zit in de gevangenis": "politie",
    "ik kwam in aanraking met de politie": "politie",
    "de politie stond aan de deur": "politie",
    "ik ben homo en dat weten ze daar niet": "seksualiteit",
    "ik val op meisjes": "seksualiteit",
    "ik ben net uit de kast": "seksualiteit",
    "ze is lesbisch": "seksualiteit",
    "ik had een 4 voor wiskunde": "cijfer",
    "een 7,5 gehaald": "cijfer",
    "ik sta een onvoldoende voor Engels": "cijfer",
    "mijn cijfers zijn te laag": "cijfer",
    "gemiddeld een 6,2": "cijfer",
    "ik kreeg een 8 voor mijn stageverslag": "cijfer",
    "zijn mobiel: 06 1234 5678": "telefoon",
    "stuur het naar info@bakkerij-utrecht.nl": "mail",
    "vanwege mijn dyslexie lees ik langzaam": "gezondheid",
    "ze gebruikt antidepressiva": "gezondheid",
    "we zijn thuis streng, mijn vader is gelovig": "geloof",
    "gemiddeld 5,4 dus dat moet omhoog": "cijfer",
    "drie onvoldoendes en dan blijf ik zitten": "cijfer",
}
"""What is asked about, and as what."""

NIET = (
    "de storing in de koelcel",
    "ik mat alles na, om half vier liep hij weer",
    "stage in het ziekenhuis, afdeling kinderen",
    "ik liep mee met een verpleegkundige in het ziekenhuis",
    "we schilderden de kerk in het dorp",
    "stage bij de politie, een dag mee in de auto",
    "de politie hielp ons met het verkeer",
    "ik wil later bij de politie",
    "ik had me ziek gemeld",
    "mijn collega was ziek, dus ik stond alleen",
    "Jan van de werkplaats liet het zien",
    "Jan zei dat het goed was",
    "toen Piet binnenkwam werd het rustig",
    "de planner vragen of ik een avond mee mag",
    "patiënten met diabetes helpen met eten",
    "een cliënt met autisme kalmeren",
    "kinderen met adhd begeleiden leek me leuk",
    "ik wil psycholoog worden",
    "medicijnen uitdelen mocht ik niet",
    "een bewoner met dementie herkende me",
    "de les ging over depressie",
    "ik geloof in mezelf",
    "ik geloof dat het beter kan",
    "mijn geloof in mezelf werd groter",
    "een christelijke school bezoeken",
    "open dag van het Anne Frank College",
    "werken bij Albert Heijn",
    "boodschappen bij Jan Linders",
    "bakkerij Jan de Wit, elke zaterdag",
    "ik sprak Turks met een klant",
    "klanten uit Duitsland helpen",
    "een Marokkaanse klant vroeg om hulp",
    "een Turkse bakker leerde me deeg maken",
    "op reis naar Polen met het werk",
    "de snelweg 12 kilometer verder",
    "productiestraat 3 stond stil",
    "ik stond op het schoolplein 3 uur te wachten",
    "afdeling 4, tweede verdieping",
    "de trein van 07:45 gehaald",
    "om 10:30 begonnen, om 16:00 klaar",
    "op 12-12-2026 ga ik bellen",
    "van 01-02-2026 tot 05-02-2026",
    "vrijdag 11 december om 9 uur",
    "ordernummer 123456789",
    "250 euro verdiend",
    "1500 KM gereden",
    "in 2026 wil ik klaar zijn",
    "2026 was een goed jaar",
    "ik had een 2 uur pauze",
    "ik kreeg een 10 euro fooi",
    "met een 3D-printer gewerkt",
    "een 4-baans weg aanleggen",
    "in groep 8 wist ik het al",
    "klas 3B, dus nog twee jaar",
    "plan B. Daarna bellen",
    "ik moest cijfers invoeren in Excel",
    "de cijfers van de omzet bekijken",
    "onvoldoende tijd om het af te maken",
    "er waren onvoldoende handschoenen",
    "iets met mensen",
    "verder naar de volgende kamer",
    "mijn vader werkt er ook",
    "mijn moeder is kapper",
    "mijn zus zit op het mbo",
    "ik zat vast met mijn opdracht",
    "ik zat vast in het verkeer",
    "de dozen uit de kast pakken",
    "ik viel op doordat ik stil was",
    "ik viel van de trap",
    "bidden was er een onderdeel van de uitvaart",
    "een uitvaart in de moskee voorbereiden",
    "de winkelier deed aangifte van diefstal",
    "een winkeldief werd aangehouden",
    "agenten hebben een man opgepakt",
    "ik mag geen strafblad hebben voor dat werk",
    "in Den Haag bij Jeugdzorg",
    "bij Praktijkschool De Zwaaikom",
    "met Microsoft Word een brief gemaakt",
    "Open Dag Techniek College",
    "bij ROC Midden Nederland",
    "de baas van garage Peters was streng",
    "een Franse les geven",
    "ik voelde me zwart van de modder",
    "donker magazijn, koud",
    "de hele dag op de been",
    "huisarts worden lijkt me mooi",
    "een gesprek met de huisarts over haar werk",
    "een interview met de psycholoog van school",
    "het woonzorgcentrum bellen",
    "de stagebegeleider van de gemeente",
    "een zwaar trauma op de spoedeisende hulp gezien bij een patiënt",
    "het project heet Samen Sterk",
    "mijn eigen weg 2 jaar later",
    "de markt 's ochtends om 6 opzetten",
    "het park 5 keer rondgelopen",
    "een 8-urige werkdag",
    "tien op tien keer lukte het",
    "in de top 5 van het bedrijf",
    "de kapster zei dat ik een 100 procent inzet had",
    "groep van 12 kinderen",
    "nummer 06 op de lijst",
    "artikel 12345678 lag verkeerd",
    "de code is vmbo-3310",
    "toen Daan en Sem hielpen ging het snel",
    "Lisa van 4B werkt daar ook",
    "een 5 sterren hotel",
    "een 9 tot 5 baan wil ik niet",
    "een actie van 2 voor 1 in de winkel",
    "een 3 voor de prijs van 2 actie",
    "we vierden suikerfeest op het werk",
    "iemand in een rolstoel duwen",
    "depressie bij ouderen was het onderwerp",
    "ik heet iedereen welkom aan de balie",
    "hal 4 op het bedrijvenpark 12",
    "ik belde 112 voor die man",
    "station Utrecht, perron 5",
    "de Kalverstraat was druk",
)
"""What is said of work, and is left alone."""


@pytest.mark.parametrize("zin", WEL)
def test_what_may_be_better_not_kept_is_noticed(zin: str) -> None:
    assert stands_out(zin) == WEL[zin]


@pytest.mark.parametrize("zin", NIET)
def test_what_is_only_work_is_left_alone(zin: str) -> None:
    assert stands_out(zin) is None


def test_the_tables_are_as_long_as_they_should_be() -> None:
    assert len(WEL) >= 60
    assert len(NIET) >= 80
    assert set(WEL.values()) == set(MISSCHIEN)


def test_a_number_is_a_burgerservicenummer_only_when_it_stands_the_test() -> None:
    assert traceable("123456782") == "bsn"
    assert traceable("123456781") is None
    assert traceable("000000000") is None


def test_a_number_that_is_stuck_to_a_day_is_a_number_still() -> None:
    assert traceable("12-12-2026+31612345678") == "telefoon"


def test_a_very_long_text_is_looked_at_too() -> None:
    """No pattern in it goes back and forth; a text of the largest size comes to an end."""
    for stuk in ("a", "a.", "A. ", "1 ", "Jan van de ", "mijn ", "straat"):
        stands_out(stuk * (50_000 // len(stuk)))


# --- in the talk ------------------------------------------------------------------------------------------------


def typed(*regels: str) -> str:
    """All that was said in a talk with these lines in the plain face."""
    session, uit = start("basis"), StringIO()
    hold(session, PlainFace(StringIO("".join(f"{regel}\n" for regel in (*regels, "/stop"))), uit))
    return uit.getvalue()


ZIN = "Er staat misschien een telefoonnummer in. Liever niet bewaren: /niet-opslaan. Anders ga je gewoon verder."
BEL = "bel 06-12345678"


def test_it_is_asked_once_and_holds_nobody_up() -> None:
    """After the ✓, on the next screen; the same place is not asked about twice."""
    gezegd = typed(BEL, "", "/terug", f"{BEL} na vijven", "", "de koelcel", "")
    assert gezegd.count(ZIN) == 1
    assert gezegd.index("Genoteerd.") < gezegd.index(ZIN)


@pytest.mark.parametrize("regel", [f"/notitie {BEL}", f"/anders {BEL}?", "/notitie"])
def test_a_note_and_other_words_are_looked_at_too(regel: str) -> None:
    assert ZIN in typed(regel, *([BEL] if regel == "/notitie" else []))


def test_it_is_not_said_where_the_jongere_reads_along() -> None:
    assert ZIN not in typed("/meekijken", BEL, "")


def test_what_is_asked_about_can_be_taken_back_at_once() -> None:
    assert "Weg, en het komt niet terug." in typed(BEL, "", "/niet-opslaan", "2")


# --- elsewhere --------------------------------------------------------------------------------------------------


def test_a_change_is_looked_at_and_it_is_said_that_it_stays(lob: Lob) -> None:
    naam = lob.taken_in()
    assert lob("gesprek", "wijzig", naam, "vervolgstap.met_wie", "--waarde", BEL, "--reden", "vergeten") == 0
    assert f"alleen nog uit door het hele gesprek te wissen: lob gesprek wis {naam}" in lob.out
    assert (
        lob("gesprek", "wijzig", naam, "vervolgstap.met_wie", "--waarde", "de planner", "--reden", "zo") == 0
    )
    assert "misschien" not in lob.out


def test_of_files_it_is_one_line_with_how_many(lob: Lob) -> None:
    """Of one file, and of a folder."""
    een, map_ = lob.folder / "een.yaml", lob.folder / "in"
    map_.mkdir()
    een.write_text(BESTAND.replace("de planner vragen", BEL), encoding="utf-8")
    for naam, zin in (("a", f"{BEL} op maandag"), ("b", "ik heb adhd"), ("c", "de planner vragen")):
        (map_ / f"{naam}.yaml").write_text(BESTAND.replace("de planner vragen", zin), encoding="utf-8")
    assert lob("gesprek", "invoeren", str(een)) == 0
    zin = "staat misschien iets wat je liever niet bewaart, zoals een telefoonnummer. Lees het nog eens na."
    assert f"In één antwoord {zin}" in lob.out
    assert lob("gesprek", "invoeren", str(map_)) == 0
    assert f"In 2 antwoorden {zin}" in lob.out
    assert lob.out.count("misschien") == 1


def test_a_code_that_is_a_number_of_somebody_is_told(lob: Lob) -> None:
    woorden = ("gesprek", "start", "--bank", "basis", "--rol", "mentor", "--eenvoudig", "--code")
    assert lob(*woorden, "0612345678", typed="/stop\n") == 130
    assert "De code lijkt op een telefoonnummer. Kies liever een code die niets zegt:" in lob.out
    assert lob(*woorden, "vmbo-3310", typed="/stop\n") == 130
    assert "De code lijkt op" not in lob.out


# --- no field for it --------------------------------------------------------------------------------------------

GEEN_VELD = (
    "geboorte", "bsn", "burgerservice", "cijfer", "gezondheid", "geloof", "religie", "afkomst", "nationaliteit",
    "geslacht", "adres", "telefoon", "mail", "politie", "verzuim", "punten", "score",
)  # fmt: skip


def test_no_field_of_the_record_is_for_what_is_not_kept() -> None:
    """M3 and the AVG: no name, birth date, BSN, marks, health, belief or descent of a jongere."""
    schema = Verslag.model_json_schema()
    velden = set(VELDEN) | _names(schema)
    assert not [veld for veld in velden for woord in GEEN_VELD if woord in veld.lower()]
    assert set(schema["$defs"]["Jongere"]["properties"]) == {"code", "niveau", "leerjaar"}


def test_no_key_of_a_bank_is_for_it_either() -> None:
    namen = _names(bank_schema())
    assert not [naam for naam in namen for woord in GEEN_VELD if woord in naam.lower()]


def _names(schema: object) -> set[str]:
    """Every name of a property in a schema."""
    if isinstance(schema, list):
        return set().union(*map(_names, schema))
    if not isinstance(schema, dict):
        return set()
    hier = set(schema["properties"]) if isinstance(schema.get("properties"), dict) else set()
    return hier.union(*map(_names, schema.values()))


@pytest.mark.parametrize(
    ("tekst", "wat"),
    [
        ("Ik heb adhd, zei Fatima Yilmaz-de Boer. Bel 06 12345678", "gezondheid"),
        ("Bel 06 12345678. Ik haalde een 4,2 voor wiskunde.", "telefoon"),
        ("Ik haalde een 4,2 voor wiskunde. Ik heb adhd.", "gezondheid"),
        ("Ik liep een dag mee. Ik heb adhd.", "gezondheid"),
    ],
)
def test_of_several_things_the_heaviest_is_told(tekst: str, wat: str) -> None:
    assert stands_out(tekst) == wat


def test_of_a_whole_talk_each_place_is_looked_at_and_each_change() -> None:
    """What stands at one place is asked about once; a field that was emptied holds nothing."""
    feiten = held(
        antwoord("moment", "ik heb adhd"),
        w.Notitie(("moment", 1), "mijn moeder is ernstig ziek"),
        antwoord("gebeurtenis", "de fiets"),
        w.Notitie(("gebeurtenis", 1), BEL),
        w.Anders(("gebeurtenis", 1), "wat deed je toen?"),
        antwoord("emoties", "blij"),
    )
    later = changed(
        feiten,
        ("klein_verhaal.emoties", "ik ben homo\ntrots"),
        ("klein_verhaal.gebeurtenis", ""),
        ("ervaring.titel", "ik haalde een 4,2 voor wiskunde"),
    )
    assert all_that_stands_out(replay(feiten)) == ["gezondheid", "telefoon"]
    assert all_that_stands_out(replay(later)) == ["gezondheid", "telefoon", "seksualiteit", "cijfer"]
