"""The words of which a wachtzin is proposed.

The rule that lives here: what a word must be, and which words were weighed and refused, so that nobody puts one back
by mistake.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib.resources import files
from math import log2

from loopbaangesprek.reading.words import AANTAL, load_words

# In this order: "ij" is a sound of its own before "y" becomes "i", and "ch" before "c" becomes "k" or "s".
_KLINKT_ALS = (
    ("ij", "ei"),
    ("au", "ou"),
    ("ie|y", "i"),
    ("ch", "g"),
    ("d$", "t"),
    ("b$", "p"),
    ("qu", "kw"),
    ("z", "s"),
    ("ph|v", "f"),
    ("th", "t"),
    ("x", "ks"),
    ("c(?=[ei])", "s"),
    ("c", "k"),
    (r"([aeiou]{2})([bdfgklmnprst])\2", r"\1\2"),
)

# A piece of a word that is refused wherever it stands.
_STAMMEN = {
    "lijf": """
        seks sext porno neuk naai zuigen pijpen pikh hoer slet geil penis naakt kont poep piemel condoom masse
        opwind schijt stront
    """,
    "ziek en dood": """
        moord sterf kanker drug verslaa genez trauma klini chirurg handicap dakloos gasov gaswo slaaf
    """,
    "geloof": """
        islam moslim moskee kerk bijbel koran duivel satan kerst paas pinkster geloof gelov bekeer
    """,
    "drank, misdaad, wapens, gokken": """
        bier wijn pils kroeg borrel jenev dronk zuip hasj lachgas trimbos casino poker jackp baccar lotto loterij
        wapen pistool geweer harpoen kogel bunker oorlog diefst inbraa bedrog kraker
    """,
    "schelden en pesten": """
        pest varken rotd rotz debiel mongool roddel sukkel
    """,
    "van deze tafel zelf": """
        vmbo mavo havo pabo mentor leerling gesprek school decaan loopbaan kluis wachtzin
    """,
}

# Whole words only: what they are a piece of is often harmless (kamp in kampvuur, coma in ijscoman).
_GEWEIGERD = {
    "lijf en dubbele bodem": """
        aftrek bakvis ballen bikini billen borst bosnimf brunette bustier darm dekken dieet dijen doos erotiek flirt
        flirten geflirt genot geslacht gleuf handkus hengst hokken homogeen inspuit kaal kater kietelen kink knots
        krol kruis kutten langnek lullen lust mollig moppie muskus nachtkus onderrok oppikken paal pijp placenta
        plas pruim rooie rukwind sabbelen scharrel slank sleuf slikker speeksel sperma spuit spuiter stijf stoot
        stoten strelen tanga tepel tippelen tongetje torso trekzak vent verliefd volslank voorspel vrijen zaad zeek
        zitvlak zoen zuiger zwengel
    """,
    "schelden en oordelen": """
        aap akelig apen baviaan bazig beerput beest bemoeial bengel betonrot blank bleekjes botheid branie brulaap
        brutaal buil bult deugniet dik dom drammer druiloor ezel feeks flauw gajes gammel gek geklaag gekletst
        geknoei gepruts gierig goedzak gorilla grief grootje hamel houtrot idioot jakhals jaloers jochie klungel
        knar knecht knullig kwebbel laster lelijk lomp lui luiheid luizen mager makaken meeloper mops muts oerdom
        onbemind ongewild onhandig onkundig onwetend onwillig oudje pakezel paria plaag plager plomp ratten rekel
        rioolrat roestbak seniel slordig slungel softie stank stom stroman techneut tenger toverkol trien troep tuig
        vals vies vlegel vlooien warrig wartaal weetniet wijsneus willoos zooi
    """,
    "geloof en afkomst": """
        adoratie afkomst afvallig amulet bekering bidden biecht boskapel dankdag discipel dominee engel gebed
        geboden goeroe heil hel hemel herkomst inheems inlander kampong kapel kolonel kolonie kribbe mantra mijter
        mirakel monnik mythe neger ommegang orakel pagode palmtak pastoor pater paus plantage preek prelaat priester
        profetie psalm ras ritueel soera tempel uitheems vroom walhalla zegen zending zigeuner zodiak zonde
    """,
    "ziek, dood, verdriet": """
        absentie adoptie afmaker angst bedel bederf bezeren bijnier bijstand blaar bloed blut brancard coma doelloos
        dood droevig dwingen eenling eenzaam eetlust ereveld erfenis erfrecht gemis gewicht graf hartklep heimwee
        huilen ingreep jeuk kaliber kamp kist koorts krocht kuur lancet lijk litteken longfoto medicus moeheid murw
        nerveus ongeluk ongerust onheil onrust operatie ophangen overlast pijn pletten postuum prikpen punctie rouw
        ruiming slagpin snijden somber stress stropop stroppen syndroom triage trombose uitval valide verboden
        verdriet verjagen verlaten vete vetlaag virus vluchter wagon wanen weduwe wees wegjagen weglopen wegloper
        werkloos wond woonzorg wrak zelfhulp ziek zinloos zorgpas zorgplan zwak zwepen
    """,
    "drank, misdaad, wapens, gokken": """
        aangifte agent barman barvrouw bataljon bekampen betrapt bom brouwen brouwsel cel complot dader dief
        dobbelen doelwit dreiging drinker explosie fust gappen geknokt gemeen getuige geweld grappa holster hopbel
        huurling kanon katapult kerfstok knipmes knuppel koevoet kopstoot kraken krijger lambiek loeren lokker
        losgeld losprijs lounge mes messteek mojito mout neut oproer oproerig papaver pint politie porto proost
        rellen rioja roes roken salpeter schieten schot schuld schurk smaad smoes spies straf tapkraan tapster
        taveerne tegengif tipgever tombola toreador tripel valstrik vechten vizier vuurpijl wedden wiet wraak zakmes
    """,
    "van deze tafel zelf": """
        geheim leerplan leerweg scholier
    """,
    "namen en merken": """
        amber arend bahco bommel flora jasmijn merel nova rein stratego tomtom triton
    """,
    "kale werkwoordsvormen": """
        aarzel activeer adopteer adviseer afleid begeleid behandel bekijk bepleit beriep bescherm beschouw bestel
        betrek bevat bewaar bewandel beweerd dompel doorkijk doorkom doorzet doorzoek enne fladder flodder fluister
        fonkel frommel gedenk gekozene giechel glibber glinster grabbel herhaal herinner herken hernemen herplant
        hielpen huishoud huiver knabbel knetter kniel knutsel koester kropen kwispel luister markeer meld molt
        motiveer nakijk negeer noem noteer omvat ontdek ontmoet openging opfris opgegaan oplicht overtuig overwin
        parkeer rammel rechtzet repareer rinkel ritsel scheid schitter slenter slimsten smacht smeed smolten snuffel
        snurk spendeer splits sprankel sprenkel sprokkel strompel struikel stuiter tegenkom terugkom terugzie
        thuiskom tink toelaat toelicht toestaat toevoeg torst trakteer triggert turn uitpak vasthoud vastpak
        verander veranker verbeeld verbeter verdien verdiep vergeet verhuis verklaar verklein verlang verliet
        versterk verstuur vertel vertrouw vervang verwacht verwarm verwerk verwijs verzamel verzeker volhoud
        voorlees voortzet vrijkom vrijlaat waardeer wapper wegberg weggooi wiebel worstel zeng zoem
    """,
    "vreemd of lastig te schrijven": """
        accijns adagio adieu alla allo ampel angora ankh arcadia arcering arpeggio aubade averij baht basilisk
        beding belfort boblijn boekel bollebof boomkor bopper bureel cheeta daler deden dictie dienares discman
        dolce dongel dort doseren draagarm dragline driekamp dusver eclair eirond emerald emulator enduro entropie
        eruditie escargot etaleur eter ether evenknie evenzo feodaal fokstier freeware fungeren gasdicht gazpacho
        geklede getooid gobelin goeiedag goffer gogo goochem gording gouache grafeen hihat hoeder hoedster hola
        honneurs hoofding hopla houdoe ijking inboeten inkjet inpandig intrest jodelaar jour jubilea kamenier kappa
        kauwgum kniepees kond kwis lantaren latei leutig libris limousin loco lommer loonkost manlief meezing mijner
        moussaka neder nering nocturne noen nougat oculair offshore ofte omber onpas oudsher panne pectine peppel
        planchet popel potas potstal premisse pullman putt puurheid radiatie raglan ragtime recto regentes releasen
        roadster rozelaar runnen saampjes saguaro schalie schalm schare scheg schiften schouwer schragen sedum
        seiner selfmade sifon slotte swingarm tehuis teneinde teneur terrine tetra tiebreak timbre tjiftjaf tondel
        tornooi toros triller tuigage tweekamp uitsnede uitwas velo velours velvet verders vergaren versa vierkamp
        vijfkamp vingen vlogen voiture vondel voorland vrager vuurpot walker webcast weeral weger wegging wijdte
        wikken wildcard wogen wonderen woonst zanderij zandgat zanten zeskamp zitkuil zomp zompig zult
    """,
}


def test_there_are_as_many_words_as_five_dice_can_name() -> None:
    assert len(load_words()) == AANTAL == 6**5


def test_six_words_are_more_than_seventy_seven_bits() -> None:
    assert 6 * log2(len(set(load_words()))) > 77


def test_a_word_has_four_to_eight_plain_small_letters() -> None:
    assert [w for w in load_words() if not re.fullmatch("[a-z]{4,8}", w)] == []


def test_no_word_stands_in_the_list_twice_and_all_stand_in_order() -> None:
    assert list(load_words()) == sorted(set(load_words()))


def test_no_two_words_sound_the_same() -> None:
    gehoord: dict[str, list[str]] = {}
    for woord in load_words():
        gehoord.setdefault(_as_heard(woord), []).append(woord)
    assert [samen for samen in gehoord.values() if len(samen) > 1] == []


def test_no_word_is_another_with_an_ending_behind_it() -> None:
    woorden = set(load_words())
    assert [w for w in woorden for uitgang in ("e", "n", "en", "s") if w + uitgang in woorden] == []


def test_no_word_holds_what_does_not_belong_in_a_school() -> None:
    stammen = _each(_STAMMEN.values())
    assert [(w, stam) for w in load_words() for stam in stammen if stam in w] == []


def test_no_word_that_was_refused_comes_back() -> None:
    assert sorted(_each(_GEWEIGERD.values()) & set(load_words())) == []


def test_a_double_spelling_is_heard_as_one_word() -> None:
    assert _as_heard("quiz") == _as_heard("kwis")
    assert _as_heard("ether") == _as_heard("eter")
    assert _as_heard("voorruit") == _as_heard("vooruit")


def test_the_terms_of_the_words_are_shipped_beside_them() -> None:
    voorwaarden = (files("loopbaangesprek") / "woorden" / "LICENSE.txt").read_text(encoding="utf-8")
    assert "OpenTaal" in voorwaarden
    assert "wordfreq" in voorwaarden


def _as_heard(woord: str) -> str:
    for patroon, klank in _KLINKT_ALS:
        woord = re.sub(patroon, klank, woord)
    return woord


def _each(blokken: Iterable[str]) -> set[str]:
    return {woord for blok in blokken for woord in blok.split()}
