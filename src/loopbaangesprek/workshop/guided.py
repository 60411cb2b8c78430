"""Changing a bank one question at a time, without seeing its file.

The rule that lives here: a step back is always one key away, and stopping keeps what was finished.
"""

from __future__ import annotations

from collections.abc import Callable

from loopbaangesprek.banks import BankMetFouten
from loopbaangesprek.fouten import BankFout
from loopbaangesprek.schoon import on_one_line
from loopbaangesprek.teksten import bankbewerken as tb
from loopbaangesprek.teksten import vraagvoorvraag as t
from loopbaangesprek.teksten.uitvoer import FASE
from loopbaangesprek.wiring import choose_face, stops_gently
from loopbaangesprek.workshop import adding, placing, rewording
from loopbaangesprek.workshop.dialog import Dialog
from loopbaangesprek.workshop.looking import Shown, find_words, is_own, lines, part_line, phases, shown
from loopbaangesprek.workshop.ownfile import OwnFile
from loopbaangesprek.workshop.sitting import Sitting
from loopbaangesprek.workshop.verdict import in_words, is_good, look_over
from loopbaangesprek.workshop.versions import keep, remember

GESTOPT = 130
Action = tuple[str, Callable[[Sitting, Shown], None]]


def edit_by_question(bank: OwnFile, *, eenvoudig: bool) -> int:
    """Let questions be chosen and changed until somebody is done; returns the exit code."""
    bank.check_writable()
    face = choose_face(eenvoudig=eenvoudig)
    dialoog = Dialog(face)
    try:
        sitting = Sitting(dialoog, bank)
    except BankMetFouten as fout:
        raise BankFout(f"{fout.zin}\n{t.EERST_GOED.format(naam=bank.naam)}") from fout
    was_goed = _keep_if_good(bank, sitting.data)
    with stops_gently():
        code = _until_done(sitting)
    face.read_out(tuple(_closing(sitting, was_goed=was_goed, afgebroken=code != 0)))
    return code


def _until_done(sitting: Sitting) -> int:
    try:
        while _menu(sitting):
            pass
    except KeyboardInterrupt:
        return GESTOPT
    return 0


def _menu(sitting: Sitting) -> bool:
    """The first screen: a part of the talk, words to look for, or something about the whole bank."""
    vragen, bank = shown(sitting.bestand, sitting.vragenbank, sitting.ouder), sitting.vragenbank
    delen = phases(vragen)
    woorden = [*(part_line(deel, vragen) for deel in delen), t.LATEN_ZIEN, t.ONGEDAAN, t.KLAAR]
    kop = t.kop(bank.titel, bank.vragenbank, bank.versie)
    keuze = sitting.dialoog.pick_or_type(t.WELK_DEEL, woorden, kop, t.DEEL_UITLEG)
    if isinstance(keuze, str):
        _look_for(sitting, keuze)
    elif keuze is None or woorden[keuze] == t.KLAAR:
        return False
    elif keuze < len(delen):
        _in_list(sitting, FASE[delen[keuze]], lambda s: s.fase == delen[keuze])
    else:
        _show(sitting) if woorden[keuze] == t.LATEN_ZIEN else sitting.undo()
    return True


def _look_for(sitting: Sitting, woorden: str) -> None:
    ids = {s.vraag.id for s in find_words(shown(sitting.bestand, sitting.vragenbank, sitting.ouder), woorden)}
    if ids:
        _in_list(sitting, t.GEVONDEN, lambda s: s.vraag.id in ids)
    else:
        sitting.dialoog.say(t.NIET_GEVONDEN.format(woorden=woorden))


def _in_list(sitting: Sitting, titel: str, hoort: Callable[[Shown], bool]) -> None:
    """A list of questions, as it is after each change; pick one, or go back."""
    while vragen := [s for s in shown(sitting.bestand, sitting.vragenbank, sitting.ouder) if hoort(s)]:
        nummer = sitting.dialoog.number([titel, *lines(vragen)], len(vragen), t.WELKE_VRAAG, t.TERUG)
        if nummer is None:
            return
        _one(sitting, vragen[nummer])


def _one(sitting: Sitting, keus: Shown) -> None:
    """What can be done with one question; once something changed, the list is shown as it became."""
    daden = _actions(sitting, keus)
    doorvragen = [d if isinstance(d, str) else d.vraag for d in keus.vraag.doorvragen]
    uitleg = (*t.ondertitel(keus.vraag.tip, doorvragen), t.TERUG)
    voor = sitting.data
    while sitting.data == voor:
        nummer = sitting.dialoog.pick(on_one_line(keus.vraag.vraag), [woord for woord, _ in daden], *uitleg)
        if nummer is None:
            return
        daden[nummer][1](sitting, keus)


def _actions(sitting: Sitting, keus: Shown) -> list[Action]:
    if keus.verborgen:
        return [(t.WEER_STELLEN, placing.ask_again)]
    eigen = is_own(sitting.bestand, keus.vraag.id)
    daden: list[Action] = [
        (t.ANDERS, rewording.reword),
        (t.TIP_ANDERS if keus.vraag.tip else t.TIP_ERBIJ, rewording.change_tip),
        (t.DOORVRAGEN, rewording.change_probes),
        (t.ERACHTER, adding.add_behind),
        (t.WEGHALEN if eigen else t.NIET_STELLEN, placing.ask_no_more),
        (t.VERPLAATSEN, placing.move_elsewhere),
    ]
    daden += [
        (t.VARIANT.format(voor=v.voor), rewording.variant_for(v.voor))
        for v in keus.vraag.varianten
        if v.vraag
    ]
    return [*daden, (t.NOG_EEN, rewording.reword_gate)] if keus.groep.herhaal else daden


def _show(sitting: Sitting) -> None:
    """The whole bank, a line for each question, with what is the school's own beside it."""
    vragen = shown(sitting.bestand, sitting.vragenbank, sitting.ouder)
    regels = []
    for deel in phases(vragen):
        regels += [FASE[deel], *lines([s for s in vragen if s.fase == deel]), ""]
    sitting.dialoog.face.read_out((*regels, t.ALLES_ZIEN.format(naam=sitting.bank.naam)))


def _keep_if_good(bank: OwnFile, data: bytes) -> bool:
    goed = is_good(look_over(bank, data))
    if goed:
        keep(bank, data)
    return goed


def _closing(sitting: Sitting, *, was_goed: bool, afgebroken: bool) -> list[str]:
    """Look over what came of it, keep it when it is good, and say what to do next."""
    bank = sitting.bank
    data = bank.read() or sitting.data  # being told to stop can come in the middle of a change
    if data == sitting.begin:
        return [t.NIETS_VERANDERD.format(naam=bank.naam)]
    gekeurd = look_over(bank, data)
    if not is_good(gekeurd):
        return list(in_words(gekeurd))
    keep(bank, data)
    if was_goed:
        remember(bank, sitting.begin)
    verder = [t.AFGEBROKEN.format(naam=bank.naam)] if afgebroken else []
    return [*verder, *tb.klopt_verder(bank.naam, gekeurd.waarschuwingen)]
