"""What each slash command does in a talk (contract C6).

The rule that lives here: a command never loses typed text and never answers a question; each is one small
function, found by its name.
"""

from __future__ import annotations

from collections.abc import Callable

from loopbaangesprek import wensen as w
from loopbaangesprek.asking import ask_choice
from loopbaangesprek.dichtbij import nearest
from loopbaangesprek.doorvragen import probes
from loopbaangesprek.fouten import Botsing, Geweigerd
from loopbaangesprek.opdrachten import OPDRACHTEN, match_command
from loopbaangesprek.talk.earlier import lay_beside
from loopbaangesprek.talk.noting import attribute, note, reword
from loopbaangesprek.talk.private import between_us, forget, own_note
from loopbaangesprek.talk.sitting import Sitting
from loopbaangesprek.teksten import doorvragen as td
from loopbaangesprek.teksten import gesprek as tg
from loopbaangesprek.teksten import verloop as t
from loopbaangesprek.terugblik import extras, fitting, noted, overview, read_back
from loopbaangesprek.velden import is_step
from loopbaangesprek.volgorde import Beurt, turn
from loopbaangesprek.vragenbank import FASEN

Doen = Callable[[Sitting, Beurt, str, str], bool | None]
"""A command gets the sitting, the turn, the text typed so far and its own words; False ends the talk."""
_LANG_GENOEG = 4


def run_command(sitting: Sitting, beurt: Beurt, tekst: str, opdracht: str) -> bool:
    """Do what a command line says; False when the talk stops here."""
    naam, _, rest = opdracht.strip().partition(" ")
    gevonden = match_command(naam)
    if len(gevonden) != 1:
        _not_understood(sitting, beurt, tekst, opdracht, gevonden)
        return True
    try:
        return _DOEN[gevonden[0]](sitting, beurt, tekst, rest.strip()) is not False
    except Geweigerd as nee:
        sitting.reply(nee.zin)
    except Botsing:
        sitting.reply(t.OPNIEUW_GELEZEN)
    return True


def _not_understood(
    sitting: Sitting, beurt: Beurt, tekst: str, opdracht: str, gevonden: tuple[str, ...]
) -> None:
    """A word that is no command is told; a whole sentence behind a slash was an answer, and stays one."""
    naam, _, rest = opdracht.strip().partition(" ")
    # In a sentence a short word looks like too much: "dan ging ik" is no /van.
    lijkt_op = nearest(naam.lower(), OPDRACHTEN) if not rest or len(naam) >= _LANG_GENOEG else ()
    if gevonden:
        sitting.reply(t.DICHTSTE_OPDRACHTEN.format(opdrachten=" of ".join(f"/{n}" for n in gevonden)))
    elif not rest or beurt.vraag.keuze:
        sitting.reply(t.onbekende_opdracht(lijkt_op))
    else:
        sitting.session.keep_draft(beurt.plek, f"{tekst}\n/{opdracht}".lstrip("\n"))
        sitting.reply(t.als_tekst(lijkt_op))


def _stand(staat: str, zin: str) -> Doen:
    def do(sitting: Sitting, beurt: Beurt, _tekst: str, _rest: str) -> None:
        _pass_over(sitting, beurt, staat, zin)

    return do


def _pass_over(sitting: Sitting, beurt: Beurt, staat: str, zin: str) -> None:
    """Go on without an answer; one that stands there already is not let go of by going past it."""
    talk = sitting.session.talk
    staat_er = talk.tekst(beurt.plek)
    if staat_er is not None and beurt.soort in ("vraag", "deelvraag"):
        sitting.wish_and_tell(w.Antwoord(beurt.plek, staat_er, talk.cel(beurt.plek).woorden), t.BLIJFT_STAAN)
    else:
        sitting.wish_and_tell(w.Stand(beurt.plek, staat), zin)  # type: ignore[arg-type]  # one of three words


def _later(sitting: Sitting, beurt: Beurt, _tekst: str, _rest: str) -> None:
    if beurt.fase == "afronden":
        sitting.reply(t.GEEN_LATER)
        return
    _pass_over(sitting, beurt, "later", t.VOOR_LATER)


def _terug(sitting: Sitting, _beurt: Beurt, _tekst: str, _rest: str) -> None:
    sitting.session.wish(w.Terug())


def _ga(sitting: Sitting, beurt: Beurt, _tekst: str, rest: str) -> None:
    sitting.session.wish(w.Ga(rest))
    nu = turn(sitting.session.talk)
    if nu is not None and FASEN.index(nu.fase) > FASEN.index(beurt.fase) + 1:
        sitting.note(tg.SPRONG)


def _tip(sitting: Sitting, beurt: Beurt, _tekst: str, _rest: str) -> None:
    sitting.aid(beurt.plek, t.TIP.format(tip=beurt.vraag.tip) if beurt.vraag.tip else t.GEEN_TIP)


def _doorvraag(sitting: Sitting, beurt: Beurt, tekst: str, rest: str) -> None:
    session = sitting.session
    cel = session.talk.cel(beurt.plek)
    gevuld = [v.id for v in beurt.vraag.deelvragen if session.talk.cel((v.id, beurt.ronde)).staat != "open"]
    over = probes(beurt.vraag, tekst, cel.doorgevraagd, gevuld)
    if not over:
        sitting.reply(td.GEEN_MEER)
        return
    nummers = {str(probe.nummer): probe for probe in over if probe.nummer is not None}
    gekozen = nummers.get(rest) if rest else over[0]
    if gekozen is None:
        sitting.reply(*td.genummerd({nummer: probe.tekst for nummer, probe in nummers.items()}))
        return
    session.wish(w.Doorvraag(beurt.plek, gekozen.id or gekozen.tekst))
    if gekozen.id is None:
        sitting.aid(beurt.plek, gekozen.tekst)


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
    nummer = ask_choice(vraag, [b.vraag.vraag for b in keuzes], face=sitting.face, stops=True)
    if nummer is None:
        return
    gekozen = keuzes[nummer]
    opent = gekozen.soort == "poort"
    sitting.session.wish(w.Antwoord(gekozen.plek, "ja") if opent else w.Kies(gekozen.plek))


def _afronden(sitting: Sitting, _beurt: Beurt, _tekst: str, _rest: str) -> None:
    vast = sitting.session.wish(w.RondAf())
    nu = turn(sitting.session.talk)
    if nu is not None and is_step(nu.vraag.oogst):
        sitting.note(t.AFRONDEN if vast else t.IN_HET_GEHEUGEN)


def _afbreken(sitting: Sitting, _beurt: Beurt, _tekst: str, _rest: str) -> bool:
    if ask_choice(t.AFBREKEN, list(t.AFBREKEN_KEUZE.values()), face=sitting.face, stops=True) != 1:
        return True
    sitting.session.wish(w.BreekAf())
    sitting.session.drop_drafts()
    return False


def _notitie(sitting: Sitting, beurt: Beurt, tekst: str, rest: str) -> None:
    """A note that is part of the record, or with `--eigen` one that is not."""
    eerste, _, woorden = rest.partition(" ")
    if eerste == "--eigen":
        own_note(sitting, beurt, woorden.strip())
    else:
        note(sitting, beurt, tekst, rest)


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
    "tussen-ons": between_us,
    "niet-opslaan": forget,
    "anders": reword,
    "van": attribute,
    "bewerk": _bewerk,
    "stil": _stil,
    "meekijken": _meekijken,
    "overzicht": _overzicht,
    "voorlezen": _voorlezen,
    "eerder": lay_beside,
    "afronden": _afronden,
    "afbreken": _afbreken,
    "stop": _stop,
    "hulp": _hulp,
}
