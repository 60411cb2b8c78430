"""What each slash command does in a talk (contract C6).

The rule that lives here: a command never loses typed text and never answers a question; each is one small
function, found by its name.
"""

from __future__ import annotations

from collections.abc import Callable

from loopbaangesprek import wensen as w
from loopbaangesprek.asking import ask_choice, ask_line, picked
from loopbaangesprek.doorvragen import probes
from loopbaangesprek.fouten import Botsing, Geweigerd
from loopbaangesprek.opdrachten import OPDRACHTEN, match_command
from loopbaangesprek.scherm import Invoer
from loopbaangesprek.talk.sitting import Sitting
from loopbaangesprek.teksten import doorvragen as td
from loopbaangesprek.teksten import gesprek as tg
from loopbaangesprek.teksten import verloop as t
from loopbaangesprek.terugblik import extras, fitting, noted, overview, read_back
from loopbaangesprek.volgorde import Beurt, turn
from loopbaangesprek.vragenbank import FASEN

Doen = Callable[[Sitting, Beurt, str, str], bool | None]
"""A command gets the sitting, the turn, the text typed so far and its own words; False ends the talk."""


def run_command(sitting: Sitting, beurt: Beurt, tekst: str, opdracht: str) -> bool:
    """Do what a command line says; False when the talk stops here."""
    naam, _, rest = opdracht.strip().partition(" ")
    gevonden = match_command(naam)
    if len(gevonden) != 1:
        meer = t.DICHTSTE_OPDRACHTEN.format(opdrachten=" of ".join(f"/{n}" for n in gevonden))
        sitting.reply(meer if gevonden else t.ONBEKENDE_OPDRACHT)
        return True
    try:
        return _DOEN[gevonden[0]](sitting, beurt, tekst, rest.strip()) is not False
    except Geweigerd as nee:
        sitting.reply(nee.zin)
    except Botsing:
        sitting.reply(t.OPNIEUW_GELEZEN)
    return True


def _stand(staat: str, zin: str) -> Doen:
    def do(sitting: Sitting, beurt: Beurt, _tekst: str, _rest: str) -> None:
        sitting.wish_and_tell(w.Stand(beurt.plek, staat), zin)  # type: ignore[arg-type]  # one of three words

    return do


def _later(sitting: Sitting, beurt: Beurt, _tekst: str, _rest: str) -> None:
    if beurt.fase == "afronden":
        sitting.reply(t.GEEN_LATER)
        return
    sitting.wish_and_tell(w.Stand(beurt.plek, "later"), t.VOOR_LATER)


def _terug(sitting: Sitting, _beurt: Beurt, _tekst: str, _rest: str) -> None:
    sitting.session.wish(w.Terug())


def _ga(sitting: Sitting, beurt: Beurt, _tekst: str, rest: str) -> None:
    sitting.session.wish(w.Ga(rest))
    nu = turn(sitting.session.talk)
    if nu is not None and FASEN.index(nu.fase) > FASEN.index(beurt.fase) + 1:
        sitting.note(tg.SPRONG)


def _tip(sitting: Sitting, beurt: Beurt, _tekst: str, _rest: str) -> None:
    sitting.aid(beurt.plek, beurt.vraag.tip or t.GEEN_TIP)


def _doorvraag(sitting: Sitting, beurt: Beurt, tekst: str, rest: str) -> None:
    session = sitting.session
    cel = session.talk.cel(beurt.plek)
    gevuld = [v.id for v in beurt.vraag.deelvragen if session.talk.cel((v.id, beurt.ronde)).staat != "open"]
    over = probes(beurt.vraag, tekst, cel.doorgevraagd, gevuld)
    if not over:
        sitting.reply(td.GEEN_MEER)
        return
    nummers = {str(i): probe for i, probe in enumerate(over, 1)}
    gekozen = nummers.get(rest or "1")
    if gekozen is None:
        sitting.reply(td.ONBEKEND)
        return
    session.wish(w.Doorvraag(beurt.plek, gekozen.id or gekozen.tekst))
    if gekozen.id is None:
        sitting.aid(beurt.plek, gekozen.tekst)


def _notitie(sitting: Sitting, beurt: Beurt, _tekst: str, rest: str) -> None:
    staat_er = sitting.session.talk.cel(beurt.plek).notitie or ""
    hulp = t.NOTITIE_WEGHALEN if staat_er else ""
    woorden = rest or ask_line(t.NOTITIE, hulp, tekst=staat_er, face=sitting.face)
    if woorden is None or woorden.strip() == staat_er:
        return
    weg = woorden.strip().casefold() in ("", "weg")
    if weg and not staat_er:
        sitting.reply(t.GEEN_NOTITIE)
        return
    zin = t.NOTITIE_WEG if weg else t.NOTITIE_GEZET
    sitting.wish_and_tell(w.Notitie(beurt.plek, "" if weg else woorden), zin)


def _anders(sitting: Sitting, beurt: Beurt, _tekst: str, rest: str) -> None:
    woorden = rest or ask_line(t.ANDERS, face=sitting.face)
    if woorden:
        sitting.wish_and_tell(w.Anders(beurt.plek, woorden), t.ANDERS_GEZET)


def _van(sitting: Sitting, beurt: Beurt, _tekst: str, rest: str) -> None:
    namen = list(t.VAN_KEUZE)
    nummer = (
        picked(namen, Invoer(rest))
        if rest
        else ask_choice(t.VAN, list(t.VAN_KEUZE.values()), face=sitting.face)
    )
    if nummer is None:
        sitting.reply(tg.kies_een(namen))
        return
    sitting.wish_and_tell(w.Van(beurt.plek, namen[nummer]), t.VAN_GEZET)  # type: ignore[arg-type]  # from the table


def _bewerk(sitting: Sitting, beurt: Beurt, tekst: str, _rest: str) -> None:
    if beurt.vraag.keuze:
        sitting.reply(t.BEWERKEN_KAN_NIET)
        return
    sitting.session.keep_draft(beurt.plek, sitting.face.edit(tekst))


def _stil(sitting: Sitting, _beurt: Beurt, _tekst: str, _rest: str) -> None:
    sitting.face.blank()


def _meekijken(sitting: Sitting, _beurt: Beurt, _tekst: str, _rest: str) -> None:
    sitting.large = not sitting.large
    if sitting.large:
        sitting.reply(t.MEEKIJKEN_AAN)


def _overzicht(sitting: Sitting, beurt: Beurt, _tekst: str, _rest: str) -> None:
    sitting.face.read_out(tuple(overview(sitting.session.talk, beurt)))


def _voorlezen(sitting: Sitting, _beurt: Beurt, _tekst: str, rest: str) -> None:
    genoteerd = noted(sitting.session.talk)
    nummer, _, wat = rest.partition(" ")
    if not rest:
        regels = (*read_back(sitting.session.talk), "", t.VERBETEREN) if genoteerd else (t.NIETS_GENOTEERD,)
        sitting.face.read_out(regels)
    elif nummer not in (nummers := {str(i): b for i, b in enumerate(genoteerd, 1)}):
        sitting.reply(t.GEEN_NUMMER)
    elif wat.strip().lower() == "weg":
        sitting.wish_and_tell(w.Intrekken(nummers[nummer].plek), t.WEGGEHAALD)
        sitting.session.shorten()
    else:
        sitting.session.wish(w.Herzie(nummers[nummer].plek))


def _meer(sitting: Sitting, beurt: Beurt, _tekst: str, _rest: str) -> None:
    _pick(sitting, t.MEER, extras(sitting.session.talk, beurt.fase))


def _kies(sitting: Sitting, beurt: Beurt, _tekst: str, _rest: str) -> None:
    _pick(sitting, t.KIES, fitting(sitting.session.talk, beurt))


def _pick(sitting: Sitting, vraag: str, keuzes: list[Beurt]) -> None:
    if not keuzes:
        sitting.reply(t.GEEN_EXTRA)
        return
    nummer = ask_choice(vraag, [b.vraag.vraag for b in keuzes], face=sitting.face)
    if nummer is None:
        return
    gekozen = keuzes[nummer]
    opent = gekozen.soort == "poort"
    sitting.session.wish(w.Antwoord(gekozen.plek, "ja") if opent else w.Kies(gekozen.plek))


def _afronden(sitting: Sitting, _beurt: Beurt, _tekst: str, _rest: str) -> None:
    sitting.wish_and_tell(w.RondAf(), t.AFRONDEN)


def _afbreken(sitting: Sitting, _beurt: Beurt, _tekst: str, _rest: str) -> bool:
    if ask_choice(t.AFBREKEN, list(t.AFBREKEN_KEUZE.values()), face=sitting.face) != 1:
        return True
    sitting.session.wish(w.BreekAf())
    sitting.session.drop_drafts()
    return False


def _stop(_sitting: Sitting, _beurt: Beurt, _tekst: str, _rest: str) -> bool:
    return False


def _hulp(sitting: Sitting, _beurt: Beurt, _tekst: str, _rest: str) -> None:
    sitting.face.read_out(t.hulp(OPDRACHTEN.items()))


_DOEN: dict[str, Doen] = {
    "terug": _terug,
    "overslaan": _stand("overgeslagen", t.OVERGESLAGEN),
    "besproken": _stand("besproken", t.BESPROKEN),
    "later": _later,
    "ga": _ga,
    "kies": _kies,
    "meer": _meer,
    "tip": _tip,
    "doorvraag": _doorvraag,
    "notitie": _notitie,
    "anders": _anders,
    "van": _van,
    "bewerk": _bewerk,
    "stil": _stil,
    "meekijken": _meekijken,
    "overzicht": _overzicht,
    "voorlezen": _voorlezen,
    "afronden": _afronden,
    "afbreken": _afbreken,
    "stop": _stop,
    "hulp": _hulp,
}
