"""Days as people speak of them: "de 12e", "vrijdagmiddag na school", "eerste maandag van maart", "ma in week 50".

The rule that lives here: an hour beside a day changes nothing of the day. Words for more days than one ("eind
november", "na de vakantie") are known as such, so that it can be said what to type instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from loopbaangesprek.dagnamen import (
    DAGEN,
    MAANDEN,
    first_weekday,
    from_today,
    in_month,
    in_week,
    month_length,
    month_number,
    only_day,
    the_day,
    weekday_number,
)
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.teksten import datums as t

_EENHEDEN = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
TELWOORDEN = (
    *_EENHEDEN, "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien",
    "negentien", "twintig", *(f"{e}{'ë' if e.endswith('e') else 'e'}ntwintig" for e in _EENHEDEN),
    "dertig", "eenendertig",
)  # fmt: skip
_GETAL = {woord.replace("ë", "e"): nr for nr, woord in enumerate(TELWOORDEN, 1)}
_RANG = {
    **{f"{w}{'ste' if n in (1, 8) or n > 19 else 'de'}": n for w, n in _GETAL.items()},  # noqa: PLR2004 - achtste, twintigste
    "eerste": 1, "derde": 3, "eenentwintigste": 21, "eenendertigste": 31,
}  # fmt: skip
_MAAND = "|".join(("mrt", *MAANDEN, *(naam[:3] for naam in MAANDEN)))
_DAG = "|".join((*DAGEN, *(naam[:n] for naam in DAGEN for n in (3, 2))))
_UUR = r"(?:[01]?[0-9]|2[0-4])"
_KLOK = rf"(?:{_UUR}(?:[:.][0-5][0-9])?|(?:half|kwart (?:over|voor)) 1?[0-9])"
_ERNAAST = re.compile(
    rf"(?<=.)(?:,? (?:om|rond|vanaf|tegen) {_KLOK}(?: ?u(?:ur)?)?"
    rf"| {_UUR}(?:[:.][0-5][0-9])? ?u(?:ur)?| {_UUR}:[0-5][0-9]|(?: het)? [1-9]e (?:les)?uur"
    r"| (?:'s )?(?:ochtends|morgens|middags|avonds)| (?:in de )?(?:ochtend|middag|avond|vroeg)"
    r"| in de pauze| na (?:school|schooltijd|de les))$"
)
_DAGDEEL = re.compile(
    rf"^((?:volgende week )?(?:{'|'.join(DAGEN)}))(?:ochtend|morgen|middag|namiddag|avond)\b"
)
_FEEST = {
    "sinterklaas": (5, 12), "pakjesavond": (5, 12), "kerstavond": (24, 12), "1e kerstdag": (25, 12),
    "2e kerstdag": (26, 12), "oudejaarsdag": (31, 12), "oudejaarsavond": (31, 12), "nieuwjaarsdag": (1, 1),
    "bevrijdingsdag": (5, 5),
}  # fmt: skip
_VAN_DE_MAAND = re.compile(r"(?:de ([0-9]{1,2})(?:e|de|ste)?|([0-9]{1,2})(?:e|de|ste))")
_ZOVEELSTE = re.compile(
    rf"(?:de )?(?:([1-4])e|(laatste)) ({_DAG})\.? (?:van|in) (?:({_MAAND})(?: ([0-9]{{4}}))?|(de|deze|volgende) maand)"
)
_MAAND_VERDER = {"de": (0, 1), "deze": (0,), "volgende": (1,)}
"""How many months from now "van de maand" can be; "de" is the first that is still to come."""
_WEEK = re.compile(
    rf"({_DAG})\.? (?:(?:in|van) )?(?:week|wk) ([0-9]{{1,2}})|(?:in )?(?:week|wk) ([0-9]{{1,2}}) (?:op )?({_DAG})"
)
_WEKEN_VOORUIT = re.compile(rf"over ([0-9]{{1,2}}) (?:week|weken|wk) (?:op )?({_DAG})")
_DEZE_WEEK = re.compile(rf"(?:deze week (?:op )?({_DAG})|({_DAG}) (?:van )?deze week)")
_DEEL_VAN_MAAND = re.compile(
    rf"(?:(begin|half|midden|medio|eind|einde|in|ergens in|rond)(?: van)? )?({_MAAND})"
)
_WAT = "(?:dag|dagen|week|weken|maand|maanden)"
_MEER_DAGEN = re.compile(
    r"deze week|(?:in )?(?:week|wk) [0-9]{1,2}|(?:deze|volgende|komende) (?:maand|periode)"
    r"|(?:begin|midden|eind|einde)(?: van)? (?:de|deze|volgende|komende) (?:week|maand)"
    r"|(?:dit|het|volgend|komend)(?: school)? ?(?:weekend|jaar)"
    rf"|over (?:anderhalve|1 paar|enkele|1 aantal|[0-9]+ (?:of|à|tot) [0-9]+|[0-9]+-[0-9]+) {_WAT}"
    rf"|over [0-9]+ {_WAT} of (?:wat|[0-9]+)|(?:na|voor|vóór|rond|tijdens|tussen|in) (?!week\b).+"
    r"|binnenkort|snel|straks|later|zsm|z\.s\.m|zo snel mogelijk|(?:de )?volgende keer"
)


def tidied(woord: str) -> str:
    """The words with numbers in figures, and without an hour beside them; each further time one more thing goes."""
    woord = re.sub(
        r"^uiterlijk ", "", woord.replace(" op ", " ") if woord.startswith("volgende week op ") else woord
    )
    woord = " ".join(map(_in_figures, woord.split()))
    woord = re.sub(r"^de (?=[0-9]{1,2}(?:e|de|ste) [a-z])", "", woord)
    return _ERNAAST.sub("", _DAGDEEL.sub(r"\1", woord))


def _in_figures(woord: str) -> str:
    kaal = woord.replace("ë", "e").replace("é", "e")
    return f"{_RANG[kaal]}e" if kaal in _RANG else str(_GETAL[kaal]) if kaal in _GETAL else woord


def refuse_more_days(woord: str, vandaag: date) -> None:
    """Raise `Geweigerd`, with what to type, for words that mean more days than one."""
    if deel := _DEEL_VAN_MAAND.fullmatch(woord):
        dag = {"begin": 3, "eind": 28, "einde": 28}.get(deel[1], 15)
        zoals = from_today(vandaag, dag, month_number(deel[2]) or 1, None)
    elif _MEER_DAGEN.fullmatch(woord):
        zoals = vandaag + timedelta(days=14)
    else:
        return
    raise Geweigerd(t.meer_dagen(f"{in_month(zoals)} {zoals.year}"))


def _feast(woord: str, vandaag: date) -> date | None:
    return from_today(vandaag, *_FEEST[woord], None) if woord in _FEEST else None


def _kings_day(woord: str, vandaag: date) -> date | None:
    """The 27th of April, or the day before where that is a Sunday."""
    if woord != "koningsdag":
        return None
    dagen = (date(jaar, 4, 27) for jaar in (vandaag.year, vandaag.year + 1))
    echt = (dag - timedelta(days=dag.weekday() == len(DAGEN) - 1) for dag in dagen)
    return next(dag for dag in echt if dag >= vandaag)


def day_of_month(woord: str, vandaag: date) -> date | None:
    """For "de 12e": the first 12th from today on."""
    m = _VAN_DE_MAAND.fullmatch(woord)
    if m is None or not 1 <= (dag := int(m[1] or m[2])) <= 31:  # noqa: PLR2004 - the longest month
        return None
    verder = vandaag.month - 1 + (dag < vandaag.day)
    return the_day(vandaag.year + verder // 12, verder % 12 + 1, dag)


def _nth_weekday(woord: str, vandaag: date) -> date | None:
    """For "eerste maandag van maart"; a day of this month that is over is not meant."""
    m = _ZOVEELSTE.fullmatch(woord)
    nummer = weekday_number(m[3]) if m else None
    if m is None or nummer is None:
        return None
    if m[5]:
        return _in_that_month(int(m[5]), month_number(m[4]) or 1, nummer, m[1])
    maanden = _years(m[4], vandaag) if m[4] else [_month(vandaag, verder) for verder in _MAAND_VERDER[m[6]]]
    dagen = (_in_that_month(jaar, maand, nummer, m[1]) for jaar, maand in maanden)
    return next((dag for dag in dagen if dag >= vandaag), None)


def _years(maand: str, vandaag: date) -> list[tuple[int, int]]:
    """That month of this year, and of the next."""
    return [(jaar, month_number(maand) or 1) for jaar in (vandaag.year, vandaag.year + 1)]


def _month(vandaag: date, verder: int) -> tuple[int, int]:
    """The year and the month so many months after this one."""
    jaren, maand = divmod(vandaag.month - 1 + verder, 12)
    return vandaag.year + jaren, maand + 1


def _in_that_month(jaar: int, maand: int, nummer: int, hoeveelste: str | None) -> date:
    if hoeveelste:
        return first_weekday(nummer, date(jaar, maand, 1) - timedelta(days=1)) + timedelta(
            days=7 * (int(hoeveelste) - 1)
        )
    laatste = date(jaar, maand, month_length(jaar, maand))
    return laatste - timedelta(days=(laatste.weekday() - nummer) % 7)


def _in_numbered_week(woord: str, vandaag: date) -> date | None:
    """For "maandag in week 50"; ValueError where the year has no such week."""
    m = _WEEK.fullmatch(woord)
    if m is None:
        return None
    naam, week = m[1] or m[4], m[2] or m[3]
    nummer = (weekday_number(naam) or 0) + 1
    dag = date.fromisocalendar(vandaag.isocalendar().year, int(week), nummer)
    return dag if dag >= vandaag else date.fromisocalendar(vandaag.isocalendar().year + 1, int(week), nummer)


def _weeks_ahead(woord: str, vandaag: date) -> date | None:
    """For "over 3 weken op dinsdag": some count from the first Tuesday, some take the week that is then."""
    m = _WEKEN_VOORUIT.fullmatch(woord)
    nummer = weekday_number(m[2]) if m else None
    if m is None or nummer is None:
        return None
    weken = int(m[1])
    return only_day(
        in_week(nummer, vandaag, weken), first_weekday(nummer, vandaag) + timedelta(days=7 * weken)
    )


def _this_week(woord: str, vandaag: date) -> date | None:
    """For "deze week vrijdag"; a day of this week that is over is not meant."""
    m = _DEZE_WEEK.fullmatch(woord)
    nummer = weekday_number(m[1] or m[2]) if m else None
    dag = None if nummer is None else in_week(nummer, vandaag, 0)
    return dag if dag is not None and dag >= vandaag else None


LEZERS: tuple[Callable[[str, date], date | None], ...] = (
    _feast, _kings_day, day_of_month, _nth_weekday, _in_numbered_week, _weeks_ahead, _this_week,
)  # fmt: skip
"""More ways of saying a day; no two of them read the same words."""
