"""The words of questions, as teachers write them: which sentences get a warning, and above all which do not (M31)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loopbaangesprek.keuring.persoonlijk import PERSOONLIJK
from loopbaangesprek.keuring.taal import remarks
from loopbaangesprek.keuring.zinnen import Zin
from loopbaangesprek.plaats import Knoop
from loopbaangesprek.teksten.moeilijk import INGANGEN, MOEILIJK, hard_words


def codes(tekst: str, *, vrij: bool = True) -> list[str]:
    """What the keuring calls a sentence."""
    return [code for code, _ in remarks(Zin(tekst, Knoop(tekst, "proef.yaml", 1, 1), vrij))]


def zin_over(tekst: str) -> str:
    """What it says of a sentence, all together."""
    return " ".join(uitleg for _, uitleg in remarks(Zin(tekst, Knoop(tekst, "proef.yaml", 1, 1))))


FOUT: dict[str, list[str]] = {
    "W01": [
        "Waar werkte je, wat deed je daar?",
        "Waar was dat en met wie?",
        "Wat deed je toen? En hoe voelde dat?",
        "Wat ging er goed en wat kon er beter?",
        "Wie was erbij en wat zeiden ze?",
        "Waar en wanneer was dat?",
        "Hoe kwam je daar terecht, en hoe lang ben je gebleven?",
        "Wat vond je leuk en niet leuk?",
        "Wat zijn de voordelen en de nadelen van dit werk?",
        "Wat deed je toen en was je daar blij mee?",
        "Welk moment koos je, of welk moment sloeg je juist over?",
        "Weet je nog wie erbij was? Wat deden die?",
        "Hoe begon je dag en wat was het eerste wat je moest doen?",
        "Met wie werkte je samen? Hoe ging dat?",
        "Wat heb je geleerd en heb je dat al gebruikt?",
        "Wat kun je al en wat wil je nog leren?",
    ],
    "W02": [
        "Zijn alle taken gelukt?",
        "Heb jij wel eens iets stuk gemaakt?",
        "Past dit werk bij jou?",
        "Vond je het leuk op je stage?",
        "Heb je iets nieuws geleerd?",
        "Is het gelukt?",
        "Was je tevreden over jezelf?",
        "Ging het goed met je collega's?",
        "Kun je goed samenwerken?",
        "Weet je al wat je wilt?",
        "Ben je trots op wat je deed?",
        "Zou je dit werk later willen doen?",
        "En werd er naar je geluisterd?",
        "Als je terugkijkt, was het dan wat je dacht?",
        "Zijn er dingen die je anders had willen doen?",
        "Lukte het om op tijd te komen?",
        "Denk je dat je dit kunt?",
        "Herken je dit van vroeger?",
        "Vond je het leuk of niet?",
        "Weet je of je dit later nog wilt?",
        "Moest je veel alleen doen?",
        "Was je stage zoals je had gehoopt?",
        "Zie je een patroon?",
        "Had je genoeg tijd",
        "Durfde je dat te vragen?",
    ],
    "W03": [
        "Ben je ook zo blij dat het voorbij is?",
        "Je vond het leuk, toch?",
        "Dat was spannend, hè?",
        "Vond je het ook zo gezellig?",
        "Denk je niet dat het aan jou lag?",
        "Je was vast zenuwachtig op de eerste dag?",
        "Hoe leuk was je stage?",
        "Is het niet fijn om buiten te werken?",
        "Ben je het ermee eens dat je meer kunt?",
        "Volgens mij ben jij een doener. Klopt dat?",
        "De meeste leerlingen vinden dit leuk. Hoe is dat bij jou?",
        "Het ging zeker beter dan je dacht?",
        "Je wilt verder in de techniek, niet waar?",
        "Ik denk dat je goed met mensen bent. Wat vind je daarvan?",
        "Zou het kunnen dat je te snel opgeeft?",
        "Je ging met plezier naar je stage?",
    ],
    "W04": [
        "Waarom koos je deze plek?",
        "Waarom?",
        "En waarom deed je dat?",
        "Als je daaraan terugdenkt, waarom ging je weg?",
        "Waarom vond je het saai?",
        "Vertel over die middag. Waarom was je boos?",
        "Hoezo was het moeilijk?",
        "Maar waarom dan?",
    ],
    "W05": [
        "Had je niet beter kunnen wachten?",
        "Heb je al gedacht aan een opleiding in de techniek?",
        "Zou je niet eens met je begeleider praten?",
        "Heb je er al aan gedacht om te solliciteren?",
        "Waarom vraag je het niet gewoon?",
        "Is het geen idee om een dag mee te lopen?",
        "Kun je niet beter eerst een open dag bezoeken?",
        "Wat dacht je van een opleiding in de zorg?",
        "Lijkt het je leuk om in de bouw te werken?",
        "Is de kinderopvang niet iets voor jou?",
        "Zou het handig zijn om een lijstje te maken?",
        "Misschien kun je je oom bellen. Wat vind je?",
        "Je zou ook een dag kunnen meelopen. Wat denk je?",
        "Heb je al eens geprobeerd om eerder weg te gaan?",
        "Moet je niet gewoon beter opletten?",
        "Als ik jou was, ging ik erheen. Wat denk jij?",
        "Zou het niet beter zijn om eerst te oefenen?",
    ],
    "W06": [
        "Als je terugdenkt aan al die dagen daar en aan alles wat je er toen hebt gedaan, welk moment kies je?",
        "Denk aan een keer dat je op je stage iets moest doen wat nieuw was voor jou. Wat gebeurde er toen?",
        "Welke van de taken die je deze week op je stage met de anderen deed, wil je daar nog eens doen?",
        "Stel dat je over tien jaar terug bent op de plek van je stage, wat zie je jezelf er dan doen?",
        "Wat heb je gezien, gehoord en geroken toen je toen voor het eerst die grote, lege hal van de baas in liep?",
        "Wie van de mensen die je in die weken sprak, zou je later nog eens iets willen vragen over dit werk?",
    ],
    "W07": [
        "Hoe reflecteer je op je handelen?",
        "Welke competenties heb je laten zien?",
        "Wat is je ambitie?",
        "Hoe kijk je vanuit een ander perspectief?",
        "Wat was je motivatie om te helpen?",
        "Welke drijfveren herken je?",
        "In hoeverre paste het bij je?",
        "Welke consequenties had dat?",
        "Hoe heb je je georiënteerd?",
        "Wat is de meest relevante ervaring?",
        "Hoe communiceerde je met je collega's?",
        "Op welke wijze pakte je het aan?",
    ],
    "W08": [
        "Heb je psychische klachten?",
        "Komen je ouders uit een ander land?",
        "Welke ziekte heb je gehad?",
        "Wat is jouw geloof?",
        "Hoe is je gezondheid?",
        "Uit welk land komen jullie?",
        "Waar kom je eigenlijk vandaan?",
        "Wanneer kreeg je te maken met de politie?",
        "Wat doet je adhd met je op een werkdag?",
        "Wanneer ben je voor het laatst ziek geweest?",
        "Wat is je nationaliteit?",
        "Hoe vaak ga je naar de kerk?",
        "Wat staat er in je strafblad?",
        "Wat zegt je psycholoog daarvan?",
        "Welke medicijnen slik je?",
        "Hoe belangrijk is het geloof bij jullie thuis?",
        "In welk land ben je geboren?",
    ],
    "W09": [
        "Hoe vaak was je afwezig?",
        "Welke cijfers haal je?",
        "Welk cijfer geef je je stage?",
        "Hoe staan je cijfers ervoor?",
        "Op een schaal van 1 tot 10, hoe was het?",
        "Wat staat er op je rapport?",
        "Hoe vaak heb je gespijbeld?",
        "Voor welk vak had je een onvoldoende?",
        "Wat haalde je voor je toets?",
    ],
}  # fmt: skip

GOED: dict[str, list[str]] = {
    "W01": [
        "Wat je nu over jezelf weet, hoe noem je dat?",
        "Als je terugkijkt, wat viel je op?",
        "Wie of wat helpt jou bij een keuze?",
        "Wat deed je met je handen en je hoofd?",
        "En wat had je nog nodig?",
        "Denk aan iemand die je kan helpen. Hoe ga je het vragen?",
        "Hoe doe je dat: bellen, een bericht sturen of langsgaan?",
        "Hoe was het voor jou? Fijn, vervelend of allebei?",
        "Wat is voor jou een plek waar je leert en waar je het fijn hebt?",
        "Wat helpt jou dan: praten, stilte of wat rust?",
        "Waar werkte je met hout en wat metaal?",
        'Wat doe je als iemand vraagt: "Wat kom je hier doen?"',
        "Wie deed wat?",
        "Wat maakt dat makkelijk of moeilijk?",
        "Wat vond je moeder of vader ervan?",
        "Kies één keer dat het zo was. Welke keer was dat?",
        "Wat doe je als het druk is of wanneer iemand boos wordt?",
        "Waar ben je goed in en trots op?",
        "Hoe dan ook, wat neem je mee?",
    ],
    "W02": [
        "Hoe vond je het op je stage?",
        "Wat heb je daar geleerd?",
        "Ligt dat aan het werk, de plek, de mensen of het moment?",
        "Werkte je het liefst alleen of met anderen?",
        "Stel je eens voor dat je daar werkt. Wat doe je dan?",
        "Denk je eens in dat je de baas bent. Wat verander je?",
        "Kun je daar een voorbeeld van geven?",
        "Wil je daar iets meer over vertellen?",
        "Vertel eens wat je toen deed.",
        "Als je er nu aan terugdenkt, hoe was het voor jou?",
        "Wat weet je al over dit werk?",
        "Waar ben je trots op?",
        "Welk moment is je bijgebleven?",
        "Met wie heb je gewerkt?",
        "Op welke dag doe je dat?",
        "Nog iets?",
        "En toen?",
        "Denk eens terug aan je stage. Welk moment weet je nog goed?",
        "Van wie is die zin, van jou of van iemand anders?",
    ],
    "W03": [
        "Wat zou er gebeuren als je het gewoon vroeg?",
        "Ik hoorde je zeggen dat je graag helpt. Waar zie je dat nog meer?",
        "Wat weet je daarvan zeker?",
        "Wat moeten we vandaag zeker niet vergeten?",
        "Wat vond je daar leuk aan?",
        "Hoe was dat voor jou?",
        "Hoe belangrijk is dat voor jou?",
        "Je zegt hoe je stage is. Welk moment laat dat zien?",
        "Wat vind jij ervan?",
        "Wat gaat je natuurlijk goed af?",
        "En wat deed je toen toch goed?",
        "Wat zou iemand zeggen die erbij was?",
        "Wat denk je dat de anderen vonden?",
        "Wat maakte het lastig?",
        "Dat gevoel, waar zat dat?",
        "Je koos deze stage. Hoe ging dat?",
    ],
    "W04": [
        "Wat maakt dat je deze plek koos?",
        "Hoe kwam het dat je wegging?",
        "Wat is de reden waarom je bleef?",
        "Wat maakte dat het saai werd?",
        "Waar doe je het voor?",
        "Wat wilde je ermee bereiken?",
        "Waarmee begon je dag?",
    ],
    "W05": [
        "Je hoeft niet alles te vertellen. Wat wil je kwijt?",
        "Je mag ook een woord kiezen. Welk woord past?",
        "Wat zou jou helpen?",
        "Waar zou dit goed bij passen?",
        "Wat zou je daar doen op een gewone dag?",
        "Welke kleine stap wil jij nu zetten?",
        "Wat is echt iets voor jou?",
        "Hoe maak je de stap nog kleiner?",
        "Wat is een goed moment om het te vragen?",
        "Wie kun je daarbij vragen?",
        "Probeer eens een titel te bedenken. Hoe heet je verhaal?",
        "Wat zou je beter willen kunnen?",
        "Welk idee had je zelf al geprobeerd?",
        "Wat dacht je toen?",
        "Wat moet je daarvoor eerst weten?",
    ],
    "W06": [
        "Waar maak je nu ook zoiets mee, buiten je stage? Denk aan thuis, sport of je vrienden.",
        "Kies eens een woord: blij, trots, rustig, boos, bang, verveeld. Of zeg een eigen woord.",
        "Wat gebeurde er?",
        "Denk aan een keer dat je iets nieuws moest doen op je stage. Wat gebeurde er toen? Vertel maar.",
        "Wat deed je (of juist niet) op dat moment?",
        "Hoe laat begon je, om 7.30 of om 8.00 uur, en wie was er dan al?",
    ],
    "W07": [
        "Wat was je taak op je stage?",
        "Welke opleiding wil je bekijken op de open dag?",
        "Wat zei je begeleider op het vmbo?",
        "Hoe ging de praktijkles?",
        "Waar ben je goed in?",
        "Wat heb je ervaren op die dag?",
        "Welk beroep wil je een dag meemaken?",
        "Wat vond je mentor van je verslag?",
        "Welke richting kies je na de vmbo?",
        "Hoe was de sfeer in de werkplaats?",
        "Wat zou je in de pauze doen?",
    ],
    "W08": [
        "Hoe kwamen jullie uit dat gesprek?",
        "Geloof je in jezelf als je daar werkt?",
        "Hoe groot is het geloof in jezelf?",
        "Wat zag je bij de politie?",
        "Welk verhaal van een patiënt neem je mee?",
        "Wat deed je in het ziekenhuis?",
        "Waar komen je ideeën vandaan?",
        "Waar komt dat gevoel vandaan?",
        "Wat deed jij toen een bewoner zijn medicijnen niet wilde?",
        "Wat zou je doen als een klant ziek wordt?",
        "Hoe is het om bij een huisarts mee te lopen?",
        "Had je klachten van klanten?",
        "Wat maakte jou blij?",
        "Met welk land zou je willen handelen?",
        "Met wie bij de politie sprak je?",
    ],
    "W09": [
        "Wat vond je van het werken met cijfers op kantoor?",
        "Had je voldoende tijd voor je taak?",
        "Wat zijn jouw sterke punten?",
        "Hoe pakte je de toetsenborden in?",
        "Wat staat er in het rapport van de garage?",
        "Welk punt wil je bespreken?",
        "Hoe groot is de schaal van dat model?",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("code", "tekst"), [(code, z) for code, zinnen in FOUT.items() for z in zinnen])
def test_a_sentence_that_could_be_asked_better_gets_its_warning(code: str, tekst: str) -> None:
    assert code in codes(tekst)


@pytest.mark.parametrize(("code", "tekst"), [(code, z) for code, zinnen in GOED.items() for z in zinnen])
def test_a_sentence_that_only_looks_like_it_gets_none(code: str, tekst: str) -> None:
    assert code not in codes(tekst)


NETJES = [
    "Wat houdt je de laatste tijd bezig?",
    "Wanneer zeg je straks: hier had ik iets aan?",
    "Als het een film was, welk stukje laat je dan zien?",
    "Wat zou ik zien als ik erbij was?",
    "Wat verwachtten de anderen toen van jou?",
    "Stel dat je van een afstandje kijkt. Wat zie je dan?",
    "Leg die momenten eens naast elkaar. Wat zie je dan?",
    "Maak deze zin eens af: als ik werk, dan …",
    "Wat wil jij nu gaan doen? Een kleine stap is genoeg.",
    "Stel, dit verhaal over jou krijgt een titel. Hoe heet het?",
    "Wat je nu over jezelf weet, hoe noem je dat?",
    "Vorige keer koos je een stap. Hoe is het daarmee gegaan?",
    "Na hoeveel dagen heb je er genoeg van?",
    "Waar keek je van op?",
    "Welke drie woorden passen erbij?",
    "Wat kan er nog tussenkomen?",
    "Hoe oud was je toen?",
    "Wie bood al eens iets aan?",
    "Waaraan zie je dat het gelukt is?",
    "Hoe spreek je dat met diegene af?",
    "Wat rook, zag of hoorde je daar?",
    "Wat zeg je als eerste?",
    "Naar wie ga je dan toe?",
    "Wat zou je tegen een vriend zeggen die daar ook stage gaat lopen?",
    "Hoe ziet een gewone dag eruit?",
    "Welke klanten kwamen er en wie hielp je?",
]
"""Open questions on one thing, but for the last."""


@pytest.mark.parametrize("tekst", NETJES[:-1])
def test_an_open_question_on_one_thing_in_plain_words_is_left_alone(tekst: str) -> None:
    assert codes(tekst) == []


def test_a_question_with_a_choice_may_be_closed_but_not_leading() -> None:
    assert codes("Is het gelukt?", vrij=False) == []
    assert codes("Het is gelukt, toch?", vrij=False) == ["W03"]


def test_of_the_form_of_a_sentence_only_the_worst_is_told() -> None:
    """Who takes the advice out of it has a new sentence, and can look again."""
    assert codes("Waarom vraag je het niet gewoon?") == ["W05"]
    assert codes("Vond je het ook zo gezellig?") == ["W03"]


def test_one_sentence_can_be_wrong_in_more_ways() -> None:
    assert codes("Waarom koos je deze competentie? En welk cijfer kreeg je?") == ["W01", "W04", "W07", "W09"]


def test_quotes_and_capitals_as_a_word_processor_makes_them_change_nothing() -> None:
    assert codes("VOND JE ’T LEUK?") == ["W02"]
    assert codes("Wat doe je als iemand zegt: “Waarom ben jij hier?”") == []


def test_each_hard_word_comes_with_a_simpler_one() -> None:
    zin = zin_over("Hoe reflecteer je op je ambities in de context van je stage?")
    assert "'reflecteer' (liever: terugkijken)" in zin
    assert "'ambities' (liever: wat je graag wilt)" in zin
    assert len(INGANGEN) >= 150
    assert all(len(beter) < 40 for beter in MOEILIJK.values())


def test_no_simpler_word_is_hard_itself() -> None:
    assert {woord: beter for woord, beter in MOEILIJK.items() if hard_words(beter)} == {}


def test_each_subject_that_the_law_protects_is_named() -> None:
    assert set(PERSOONLIJK) == {"gezondheid", "geloof", "afkomst", "politie"}
    assert "gaat over geloof" in zin_over("Wat is jouw geloof?")


@pytest.mark.parametrize(
    "tekst",
    ["?", "…", "en", "?!?!", " of ", "je " * 900, "wat en " * 400, "a," * 1900, "waar " * 400 + "en waar"],
)
def test_whatever_stands_there_is_read_to_the_end(tekst: str) -> None:
    assert isinstance(codes(tekst), list)


@given(
    st.text(max_size=300)
    | st.lists(st.sampled_from(" ".join(NETJES + FOUT["W01"] + FOUT["W05"]).split())).map(" ".join)
)
def test_no_text_at_all_makes_it_stumble(tekst: str) -> None:
    assert all(code.startswith("W") for code in codes(tekst))
