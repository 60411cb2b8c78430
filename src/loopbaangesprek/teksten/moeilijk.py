"""Words that a jongere may not know (above B1), and what to say instead.

The rule that lives here: left the word in the forms that people type, right something simpler. Words that every
jongere knows from school, such as stage, opleiding, mentor or open dag, are not here.
"""

from __future__ import annotations

import re

_LIJST = """
reflecteren reflecteer reflecteert reflecteerde gereflecteerd reflectie reflecties: terugkijken
zelfreflectie: naar jezelf kijken
evalueren evalueer evalueert evalueerde geëvalueerd evaluatie evaluaties: terugkijken
competentie competenties competent competente: wat je kunt
vaardigheid vaardigheden: wat je kunt
capaciteit capaciteiten: wat je kunt
expertise: waar je veel van weet
deskundigheid deskundig deskundige: waar je veel van weet
talentontwikkeling: beter worden in iets
karakteristiek karakteristieke: hoe iets is
valkuil valkuilen: wat je lastig vindt
ambitie ambities ambitieus ambitieuze: wat je graag wilt
aspiratie aspiraties: wat je graag wilt
streven streeft streefde nastreven: graag willen
doelstelling doelstellingen: doel
leerproces leerprocessen: hoe je leert
leeropbrengst leeropbrengsten: wat je leerde
leervraag leervragen: wat je wilt leren
leerstijl leerstijlen: hoe je graag leert
ontwikkelpunt ontwikkelpunten: wat je nog wilt leren
verbeterpunt verbeterpunten: wat beter kan
aandachtspunt aandachtspunten: waar je op let
perspectief perspectieven: hoe je ernaar kijkt
toekomstperspectief toekomstperspectieven: wat later kan
beroepsperspectief: werk dat later kan
invalshoek invalshoeken: hoe je ernaar kijkt
zienswijze: hoe je ernaar kijkt
visie visies: wat je ervan vindt
opvatting opvattingen: wat je ervan vindt
standpunt standpunten: wat je vindt
attitude attitudes: houding
beroepshouding: hoe je werkt
motivatie motivaties: zin in iets
motiveren motiveer motiveert motiveerde motiverend motiverende: zin geven
gemotiveerd gemotiveerde: met zin
motief motieven: wat je belangrijk vindt
drijfveer drijfveren: wat je belangrijk vindt
beweegreden beweegredenen: wat maakt dat je het doet
inspireren inspireert inspireerde inspirerend inspirerende geïnspireerd inspiratie: op ideeën brengen
stimuleren stimuleer stimuleert stimuleerde stimulerend stimulans gestimuleerd: helpen
enthousiasmeren enthousiasmeert enthousiasmeerde: blij maken
affiniteit affiniteiten: wat bij je past
fascinatie fascineren fascineert fascineerde fascinerend: wat je boeit
normen: wat je belangrijk vindt
overtuiging overtuigingen: wat je zeker denkt
identiteit beroepsidentiteit arbeidsidentiteit: wie je bent
zelfbeeld: hoe je jezelf ziet
zelfstandigheid: zelf doen
zelfredzaam zelfredzaamheid: het zelf redden
autonomie autonoom autonome: zelf kiezen
assertief assertieve assertiviteit: zeggen wat je wilt
proactief proactieve: uit jezelf
initiatief initiatieven initiatiefrijk: uit jezelf iets doen
accuraat accurate nauwkeurigheid: precies
integer integere integriteit: eerlijk
empathie empathisch empathische: je inleven in een ander
inlevingsvermogen: je inleven in een ander
doorzettingsvermogen: volhouden
verantwoorden verantwoord verantwoordt verantwoordde verantwoording: uitleggen waarom
communicatie communiceren communiceer communiceert communiceerde communicatief communicatieve: praten
interactie interacties: hoe je met elkaar omgaat
samenwerkingsverband samenwerkingsverbanden: groep die samenwerkt
coöperatief coöperatieve: samen
sociaal-emotioneel sociaal-emotionele: over gevoel
interpersoonlijk interpersoonlijke: met anderen
dilemma dilemma's: lastige keuze
obstakel obstakels: wat in de weg zit
belemmering belemmeringen: wat in de weg zit
belemmeren belemmert belemmerde belemmerend belemmerende: tegenhouden
barrière barrières: wat in de weg zit
weerstand weerstanden: geen zin
complicatie complicaties compliceren gecompliceerd gecompliceerde: wat moeilijk is
complex complexe complexiteit: moeilijk
problematiek problematisch problematische: probleem
knelpunt knelpunten: wat lastig is
faciliteren faciliteer faciliteert faciliteerde faciliteit faciliteiten: helpen
ondersteunen ondersteun ondersteunt ondersteunde ondersteuning ondersteunend: helpen
interventie interventies interveniëren: wat iemand doet om te helpen
strategie strategieën strategisch strategische: plan
methodiek methodisch: manier
werkwijze werkwijzen: hoe je werkt
procedure procedures procedureel: stappen
processen procesmatig: hoe het gaat
structuur structureren structureert structureerde gestructureerd structureel structurele: vaste orde
systematisch systematische: stap voor stap
implementeren implementeer implementeert implementatie: gaan gebruiken
realiseren realiseer realiseert realiseerde gerealiseerd realisatie: merken, of maken
realistisch realistische: wat echt kan
haalbaar haalbare haalbaarheid: wat kan lukken
concretiseren concretiseer concretiseert geconcretiseerd: precies maken
concreet concrete: precies
abstract abstracte: niet precies
specificeren specificeer specificeert specifiek specifieke: precies
formuleren formuleer formuleert formuleerde geformuleerd formulering: zeggen
verwoorden verwoord verwoordt verwoordde verwoording: zeggen
toelichten toelichting toegelicht: uitleggen
illustreren illustreer illustreert illustratie: laten zien
analyseren analyseer analyseert analyseerde geanalyseerd analyse analyses: goed bekijken
interpreteren interpreteer interpreteert interpreteerde interpretatie interpretaties: uitleggen
concluderen concludeer concludeert concludeerde geconcludeerd: dus denken
generaliseren generaliseer generaliseert: over alles zeggen
relateren relateer relateert gerelateerd gerelateerde: laten passen bij
relevant relevante relevantie: belangrijk hiervoor
essentieel essentiële essentie: heel belangrijk
cruciaal cruciale: heel belangrijk
significant significante: groot
primair primaire: eerste
aspect aspecten: kant, deel
facet facetten: kant, deel
factor factoren: wat meetelt
element elementen: deel
criterium criteria: waar je op let
prioriteit prioriteiten prioriteren prioriteert: wat eerst komt
alternatief alternatieven alternatieve: iets anders wat kan
consequentie consequenties consequent consequente: wat ervan komt
impact: wat het doet
implicatie implicaties impliceren impliceert: wat ervan komt
invloedrijk invloedrijke: met veel invloed
beïnvloeden beïnvloed beïnvloedt beïnvloedde beïnvloeding: veranderen
effectief effectieve effectiviteit: wat goed werkt
efficiënt efficiënte efficiëntie: snel en handig
optimaal optimale optimaliseren: zo goed mogelijk
functioneren functioneer functioneert functioneerde functionering: werken
presteren presteer presteert presteerde prestatie prestaties: goed doen
rendement: wat het oplevert
resulteren resulteert resulteerde: uitkomen op
anticiperen anticipeer anticipeert geanticipeerd: van tevoren bedenken
oriëntatie oriënteren oriënteer oriënteert oriënteerde georiënteerd oriënterend oriënterende: rondkijken
loopbaanoriëntatie studieoriëntatie beroepsoriëntatie: kijken wat bij je past
loopbaansturing loopbaanvorming loopbaancompetentie loopbaancompetenties loopbaanontwikkeling: kiezen wat je wilt
loopbaanactiviteit loopbaanactiviteiten: wat je deed, zoals een stage
kwaliteitenreflectie: kijken waar je goed in bent
motievenreflectie: kijken wat je belangrijk vindt
werkexploratie exploratie exploreren exploreer: werk ontdekken
netwerk netwerken netwerkcontact netwerkcontacten: mensen die je kunnen helpen
profilering profileren profileer profileert: laten zien wie je bent
curriculum: alle lessen
branche branches: soort werk
arbeidsmarkt: werk dat er is
arbeidsmarktrelevant arbeidsmarktrelevantie: goed voor je kans op werk
arbeidsomstandigheden: hoe het werk is
arbeidsethos: hoe hard je wilt werken
beroepsbeeld beroepsbeelden: wat je van een beroep weet
beroepspraktijk: het echte werk
beroepsbeoefenaar beroepsbeoefenaren: iemand met dat beroep
werkveld beroepenveld beroepsveld: soort werk
takenpakket takenpakketten: wat je doet
organisatiecultuur bedrijfscultuur: hoe het er gaat
hiërarchie hiërarchisch: wie de baas is
leidinggevende leidinggevenden: baas
ervaringsgericht ervaringsgerichte: met wat je meemaakt
authentiek authentieke authenticiteit: echt
intrinsiek intrinsieke: van binnenuit
extrinsiek extrinsieke: van buitenaf
cognitief cognitieve: met je hoofd
emotioneel emotionele: met veel gevoel
frustratie frustraties frustreren frustreert frustreerde frustrerend: boos worden
ambivalent ambivalente: allebei een beetje
confronteren confronteert confronteerde confronterend confrontatie: eerlijk laten zien
associatie associaties associëren associeer associeert: waar je aan denkt
beleving belevingen: hoe het voor je was
waarnemen waarneming waarnemingen: zien en horen
observeren observeer observeert observeerde observatie observaties: goed kijken
signaleren signaleer signaleert signaleerde: zien
constateren constateer constateert constateerde: zien
participeren participeer participeert participatie: meedoen
deelname: meedoen
betrokkenheid: meedoen en meevoelen
integreren integreer integreert integratie: samenbrengen
transfer: het ergens anders gebruiken
consolideren consolideer consolideert: vasthouden
continueren continueer continueert continuïteit: doorgaan
context contexten: waar en wanneer
aanvankelijk: eerst
momenteel: nu
tevens: ook
reeds: al
echter: maar
derhalve: daarom
desondanks: toch
eveneens: ook
indien: als
teneinde: om
voornamelijk: vooral
middels: met
omtrent: over
betreffende: over
inzake: over
"""

UITDRUKKINGEN: dict[str, str] = {
    "in hoeverre": "hoe",
    "in welke mate": "hoe",
    "op welke wijze": "hoe",
    "met betrekking tot": "over",
    "ten aanzien van": "over",
    "aan de hand van": "met",
    "als gevolg van": "door",
    "met behulp van": "met",
    "in het kader van": "voor",
    "ten behoeve van": "voor",
    "naar aanleiding van": "na",
    "van toepassing": "passend",
    "in beeld brengen": "goed bekijken",
    "in kaart brengen": "goed bekijken",
    "ten opzichte van": "vergeleken met",
}
"""Turns of more than one word, with what is simpler."""

_WOORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_UITDRUKKING = re.compile(rf"\b(?:{'|'.join(UITDRUKKINGEN)})\b")


def _read() -> dict[str, str]:
    regels = (regel.partition(": ") for regel in _LIJST.strip().splitlines())
    return {vorm: beter for vormen, _, beter in regels for vorm in vormen.split()}


MOEILIJK = _read()
"""Every form of a hard word, with what is simpler."""
INGANGEN = _LIJST.strip().splitlines()
"""The entries as they are written here, one a line."""


def hard_words(tekst: str) -> dict[str, str]:
    """The hard words in a text in small letters, each with what is simpler, in the order of the text."""
    woorden = {w: MOEILIJK[w] for w in _WOORD.findall(tekst) if w in MOEILIJK}
    return woorden | {u: UITDRUKKINGEN[u] for u in _UITDRUKKING.findall(tekst)}
