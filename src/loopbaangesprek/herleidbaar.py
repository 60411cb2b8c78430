"""Words by which somebody can be traced: a number, an address, a full name, a birth date.

The rule that lives here: only what is almost certainly that. A first name alone is none, and neither is a role ("Jan
van de werkplaats"), a shop, a school or a day of the work itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

Spoor = Literal["telefoon", "mail", "bsn", "geboortedatum", "adres", "naam"]

_MAANDEN = (
    "jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|"
    "nov(?:ember)?|dec(?:ember)?"
)
_DAG = rf"(?:[0-3]?\d[-/.][01]?\d[-/.]'?(?:19|20)?\d\d|[0-3]?\d[- ](?:{_MAANDEN})\.?[- ]'?(?:19|20)?\d\d)"
_DAG_ZONDER_JAAR = rf"(?:[0-3]?\d[-/ ](?:[01]?\d|{_MAANDEN})\b)"
_DATUM = re.compile(rf"\b{_DAG}\b", re.IGNORECASE)

_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b", re.IGNORECASE)
_TELEFOON = re.compile(r"(?<![\w,.])(?:\+31|0031|0)(?:[ -]?\(0\))?[ -]?[1-9](?:[ .-]?\d){8}(?!\d|,\d)")
_NEGEN = re.compile(r"(?<![\d.,-])\d(?:[. ]?\d){8}(?![\d-]|[.,]\d)")
_GEBOREN = re.compile(
    rf"\b(?:geboren|geboortedatum|geboortedag|geb\.)[^.!?\n]{{0,20}}?"
    rf"(?:\b{_DAG}|\b{_DAG_ZONDER_JAAR}|\b(?:19|20)\d\d\b)"
    rf"|\b(?:mijn verjaardag is(?: \w+)?|wordt?(?: \w+)? [12]\d) op {_DAG_ZONDER_JAAR}"
    rf"|\bwordt?(?: \w+)? op {_DAG_ZONDER_JAAR} [12]\d(?= *(?:$|[.,;!?)]|jaar\b|en\b|dus\b))"
    rf"|\b(?:jarig|verjaardag)\b[^.!?\n]{{0,12}}\b{_DAG_ZONDER_JAAR}"
    rf"|\b{_DAG_ZONDER_JAAR}[^.!?\n]{{0,12}}\bjarig\b",
    re.IGNORECASE,
)
_POSTCODE = re.compile(
    r"\b[1-9]\d{3} ?(?!(?:SA|SD|SS|KM|KG|CM|MM|ML|CC|EU|GB|MB|TB|PK|KW|EX|BC|NA|DE|EN|IN|OP)\b)[A-Z]{2}\b"
)
_SOORT = (
    r"(?:straat|laan|weg|plein|gracht|kade|dijk|singel|hof|steeg|dreef|plantsoen|park|pad|lei|burg|markt)"
)
_EINDE = r"(?= *(?:$|[.,;:!?)\n]|in\b|te\b|bis\b|hs\b|[1-9]\d{3} ?[A-Z]{2}\b))"
_NUMMER = rf" (?:nr\.? ?|nummer )?[1-9]\d{{0,3}}(?:-?\d{{1,3}}| ?[a-hA-H]\b)?{_EINDE}"
_STRAAT = re.compile(rf"\b[A-Z][\w'-]*{_SOORT}{_NUMMER}", re.MULTILINE)
_WOONT = re.compile(
    rf"\b(?:woon|woont|wonen|woonde|adres)\b[^.!?\n]{{0,30}}\b[\w'-]+{_SOORT}{_NUMMER}",
    re.IGNORECASE | re.MULTILINE,
)
_GEEN_STRAAT = re.compile(
    r"\b(?:\w*(?:snel|school|fiets|voet|zandpad|winkel|was|productie|test|spuit|lak|sorteer|inpak|las|montage|"
    r"vakantie|pretpark|industrie|bedrijven|spoor|lopende|doorstroom))(?:straat|weg|plein|pad|park|markt)\b",
    re.IGNORECASE,
)

_TUSSEN = r"(?:(?:van|de|den|der|het|ter|ten|te|el|al|ben|bin|op|in|'t)\b ?)"
_VOORNAMEN = (
    "aart|abdel|abdul|achmed|adam|ahmed|aïcha|aisha|albert|alex|ali|alice|amber|amina|amir|amy|ana|anna|anne|"
    "annemarie|anouk|arjan|arjen|arthur|ayoub|ayşe|ayse|bart|bas|bilal|bilge|bo|bob|bram|britt|carlijn|cas|"
    "cem|charlotte|chris|claudia|daan|damian|daniel|daniël|david|demi|denise|dennis|dewi|dirk|dylan|ella|emir|"
    "emma|emre|erik|esmee|eva|evi|fatima|fatma|femke|fenna|finn|fleur|floor|floris|frank|gerard|gijs|hamza|hanna|"
    "hans|hasan|henk|hugo|ibrahim|ilse|imane|iris|isa|isabel|ivo|jaap|jack|jan|janneke|jasmijn|jasper|jayden|"
    "jelle|jeroen|jesse|jip|joep|johan|jordy|joris|jos|joyce|julia|jurre|kaan|karim|karin|kees|kevin|kim|koen|"
    "kyra|lars|laura|lena|leon|levi|lieke|lina|linda|lisa|lize|loes|lotte|luca|lucas|luuk|maaike|maarten|mandy|"
    "manon|marco|maria|marieke|marit|mark|martijn|marwa|mats|mees|mehmet|melissa|merel|michael|mila|milan|mike|"
    "mohamed|mohammed|mustafa|nadia|naomi|nick|nienke|nina|noa|noah|noor|nora|olivia|omar|onur|oumaima|paul|peter|"
    "pieter|piet|pim|quinten|rachid|rayan|rens|rianne|richard|rick|rik|robin|roos|ruben|ruud|sam|samir|samira|"
    "sander|sanne|sara|sarah|sem|senna|sjoerd|sofie|sophie|stan|stefan|sven|tara|teun|thijs|thomas|tim|tom|tess|"
    "tessa|thijmen|tijn|ties|vera|vincent|wendy|wesley|willem|wout|xander|yara|yasmin|yassin|youssef|yusuf|zeynep|zoë"
)
_NAAM = re.compile(rf"\b(?=[A-ZÀ-Ý])(?i:{_VOORNAMEN}) {_TUSSEN}{{0,3}}[A-ZÀ-Ý][a-zà-ÿ'-]{{2,}}[\w'-]*")
_KLEIN = re.compile(
    rf"\b(?:{_VOORNAMEN}) (?:jans?sen|de vries|de jong|van dijk|van den berg|van der berg|van der meer|"
    r"hendriks|dijkstra|willems|hoekstra|vermeulen|de groot|van leeuwen|pietersen|jacobs|peters|"
    r"yilmaz|yıldız|yildiz|el \w{3,}|ben \w{4,}|van der \w{4,})\b"
)
_VOORLETTERS = re.compile(
    rf"(?<!\w)(?:[A-Z]\. ?(?:[A-Z]\. ?){{1,4}}{_TUSSEN}{{0,2}}|[A-Z]\. ?{_TUSSEN}{{1,3}})[A-Z][a-z]{{2,}}"
)
_HEET = re.compile(r"\b(?:[Ii]k heet|[Mm]ijn naam is|[Mm]ijn achternaam is) [A-Z][a-z]+")
_BEDRIJF = re.compile(
    r"\b(?:albert heijn|jan linders|bart smit|anne frank|johan cruijff|maria montessori|willem lodewijk|willem de "
    r"zwijger|willem van oranje|emma kinder\w*|sophia kinder\w*|ali b|jan plezier|jan modaal|jan klaassen|robin hood)\b"
    r"|\b(?:firma|garage|bakkerij|kapsalon|slagerij|bedrijf|autobedrijf|schildersbedrijf|restaurant|winkel|makelaar|"
    r"bouwbedrijf|installatiebedrijf|stichting)\s+[A-Z]\w+[^.!?\n]{0,25}",
    re.IGNORECASE,
)
_GEEN_NAAM = re.compile(
    r" (?:[\w'-]*(?:school|college|lyceum|gymnasium|huis|museum|kliniek|straat|laan|weg|plein|bedrijf|winkel|techniek)"
    r"|Open|Stage|Manager|Coach|Opdracht|Engels|Nederlands|Wiskunde|Duits|Frans)$",
    re.IGNORECASE,
)


def traceable(tekst: str) -> Spoor | None:
    """By what somebody could be traced in a text, or None."""
    cijfers = any(map(str.isdigit, tekst))
    return next(
        (soort for soort, gevonden in _SPOREN if (cijfers or soort in _ZONDER_CIJFERS) and gevonden(tekst)),
        None,
    )


def _phone(tekst: str) -> bool:
    return _TELEFOON.search(_DATUM.sub(" ", tekst)) is not None


def _bsn(tekst: str) -> bool:
    return any(_eleven(re.sub(r"\D", "", m[0])) for m in _NEGEN.finditer(_DATUM.sub(" ", tekst)))


def _eleven(cijfers: str) -> bool:
    """The test that every burgerservicenummer stands."""
    gewogen = sum(int(c) * g for c, g in zip(cijfers, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True))
    return gewogen % 11 == 0 and int(cijfers) > 0


def _born(tekst: str) -> bool:
    return _GEBOREN.search(tekst) is not None


def _address(tekst: str) -> bool:
    over = _GEEN_STRAAT.sub("ergens", tekst)
    return any(patroon.search(over) for patroon in (_POSTCODE, _STRAAT, _WOONT))


def _name(tekst: str) -> bool:
    over = _BEDRIJF.sub("ergens", tekst)
    volledig = any(not _GEEN_NAAM.search(m[0]) for m in _NAAM.finditer(over))
    return volledig or any(patroon.search(over) for patroon in (_KLEIN, _VOORLETTERS, _HEET))


_ZONDER_CIJFERS = ("mail", "naam")
_SPOREN: tuple[tuple[Spoor, Callable[[str], bool]], ...] = (
    ("mail", lambda tekst: _MAIL.search(tekst) is not None),
    ("telefoon", _phone),
    ("bsn", _bsn),
    ("geboortedatum", _born),
    ("adres", _address),
    ("naam", _name),
)
