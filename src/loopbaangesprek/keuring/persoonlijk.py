"""What no question asks for: what the law protects more, and marks, absence or progress (M3).

The rule that lives here: a word alone is not enough. Who did a stage in a hospital, a church or with the police may be
asked about it; what is asked of the jongere's own life is another thing.
"""

from __future__ import annotations

from loopbaangesprek.keuring.patronen import one_of

_DIAGNOSE = (
    r"(?:adhd|autis\w*|asperger|depressi\w+|burn-?out|anorexia|boulimia|ptss|dyslexie|dyscalculie|epilepsie|"
    r"diabetes|eetstoornis|angststoornis|paniekaanval\w*|diagnose|medicatie|medicijnen|pillen|verslaving|ziekte|"
    r"aandoening|handicap|beperking|stoornis|allergie)"
)
_JE_BENT = r"\b(?:ben|bent|was|werd|word|zijn) (?:je|jij|jullie|je ouders)(?: \w+){0,3} "
_GEZONDHEID = one_of(
    r"\b(?:heb|had|kreeg|krijg|gebruik|gebruikte|slik|slikt|slikte|neem) (?:je|jij)(?: \w+){0,3} "
    rf"{_DIAGNOSE}\b",
    rf"\b(?:je|jij) (?:hebt|had|kreeg|gebruikt|slikt)(?: \w+){{0,3}} {_DIAGNOSE}\b",
    rf"\b(?:je|jouw) (?:\w+ )?{_DIAGNOSE}\b",
    rf"\b{_DIAGNOSE} (?:te )?(?:hebt|hebben|gehad)\b",
    rf"\b{_DIAGNOSE} (?:heb|had|kreeg|gebruik|gebruikte|slik|slikte) (?:je|jij)\b",
    r"\b(?:je|jouw) (?:lichamelijke |geestelijke |mentale |eigen )?gezondheid\b|"
    r"\b(?:lichamelijke|psychische) klachten\b",
    rf"{_JE_BENT}(?:ziek|gehandicapt|zwanger|verslaafd|depressief|autistisch|onder behandeling)\b",
    r"\b(?:je|jouw) (?:dokter|huisarts|psycholoog|psychiater|therapeut|behandelaar|therapie|behandeling)\b",
    r"\b(?:loop|ga|kom|ben|liep|ging) (?:je|jij)(?: \w+){0,2} (?:bij|naar) (?:een|de) "
    r"(?:psycholoog|psychiater|therapeut)\b",
    r"\bhoe gezond (?:ben|voel|leef)\b",
)
_GELOOF = one_of(
    r"\b(?:welk|een|het|jouw|jullie|hun|uw) geloof\b(?! in)",
    r"\bje geloof (?:in je|bij|een|belangrijk|thuis|voor)\b",
    r"\bwelke (?:kerk|moskee|synagoge)\b|\b(?:draag|draagt) (?:je|jij)(?: \w+){0,2} hoofddoek\b",
    r"\b(?:eet|eten) (?:je|jij|jullie)(?: \w+){0,2} (?:halal|koosjer)\b",
    r"\b(?:gelovig|religie|religieuze?|godsdienst|ramadan|bid je)\b",
    r"\b(?:ga|gaan|ging|gingen|kom|komen) (?:je|jij|jullie)(?: \w+){0,3} (?:kerk|moskee|synagoge|tempel)\b",
    rf"{_JE_BENT}(?:moslim|christen|christelijk|joods|katholiek|protestants|hindoe|islamitisch)\b",
)
_AFKOMST = one_of(
    r"\b(?:afkomst|etnisch\w*|etniciteit|nationaliteit|huidskleur|geboorteland|migratieachtergrond|"
    r"verblijfsvergunning|culturele achtergrond)\b",
    r"\bwelk land (?:kom|komt|komen|kwam|kwamen|ben|bent|zijn) (?:je|jij|jullie|u)\b",
    r"\bwaar kom (?:je|jij)(?: eigenlijk| oorspronkelijk| echt)? vandaan\b",
    r"\bwaar (?:komen|kwamen) (?:jullie|je ouders|je familie|je opa en oma)"
    r"(?: eigenlijk| oorspronkelijk| echt)? vandaan\b",
    r"\b(?:komen|komt|kwamen) je (?:ouders|familie|vader|moeder)(?: \w+)? uit\b",
    rf"{_JE_BENT}(?:geboren|gevlucht|allochtoon)\b",
)
_POLITIE = one_of(
    r"\b(?:strafblad|halt-?straf|bureau halt|reclassering|jeugdgevangenis|proces-verbaal)\b",
    r"\b(?:contact|te maken|ruzie|problemen|in aanraking)(?: gehad| gekomen)? met (?:de )?"
    r"(?:politie|justitie|rechter)\b",
    r"\b(?:politie|justitie) (?:te maken gehad|in aanraking|aan de deur|bij jou thuis)\b",
    rf"{_JE_BENT}(?:opgepakt|aangehouden|gearresteerd|veroordeeld|bekeurd)\b",
    r"\b(?:iets strafbaars|strafbare feiten)\b",
)
PERSOONLIJK = {"gezondheid": _GEZONDHEID, "geloof": _GELOOF, "afkomst": _AFKOMST, "politie": _POLITIE}
"""Per subject how a question asks for it; the record has no field for any of these."""

CIJFERS = one_of(
    r"\b(?:welk|een|het|je|jouw|hoog|laag) (?:rapport)?cijfer\b(?! (?:op|in) de (?:kassa|computer))",
    r"\b(?:je|jouw) (?:rapport|cijfers|toets|toetsen|tentamens?|gemiddelde|verzuim|studiepunten)\b",
    r"\b(?:onvoldoendes?|voldoendes|spijbelen|gespijbeld|spijbelde|spijbel|absentie|verzuimd|schoolresultaten|"
    r"studievoortgang)\b",
    rf"{_JE_BENT}afwezig\b|\bwelke cijfers (?:haal|haalde|heb|had|krijg|kreeg|sta)\b",
    r"\bsta (?:je|jij)(?: \w+){0,2} (?:voldoende|onvoldoende)\b",
    r"\bschaal van\b[^?]*\btot\b",
    r"\bhoeveel (?:punten|procent)\b",
)
"""Marks, absence, progress: a talk about them is another talk."""
