"""A question that is asked no more, asked again, or asked on another place.

The rule that lives here: whatever else stands in the bank keeps its order.
"""

from __future__ import annotations

from loopbaangesprek.bankbewerking.plaatsen import move
from loopbaangesprek.bankbewerking.verwacht import after, before, moved, same_talk, without_question
from loopbaangesprek.bankbewerking.weglaten import hide, unhide
from loopbaangesprek.teksten import vraagvoorvraag as t
from loopbaangesprek.teksten.uitvoer import FASE
from loopbaangesprek.workshop.looking import Shown, is_own, lines, part_line, phases, shown
from loopbaangesprek.workshop.sitting import Sitting


def ask_no_more(sitting: Sitting, keus: Shown) -> None:
    """Leave a question out of the talk."""
    bank, naam = sitting.vragenbank, keus.vraag.id
    wat = t.GEDAAN_WEGGEHAALD if is_own(sitting.bestand, naam) else t.GEDAAN_WEG
    ervoor = before(bank, keus.groep)
    sitting.change(lambda b: hide(b, keus.groep, naam, ervoor), without_question(bank, naam), wat)


def ask_again(sitting: Sitting, keus: Shown) -> None:
    """Ask a question again that was left out."""
    bank, naam = sitting.vragenbank, keus.vraag.id
    sitting.change(
        lambda b: unhide(b, naam), lambda nieuw: same_talk(without_question(nieuw, naam), bank), t.GEDAAN_WEER
    )


def move_elsewhere(sitting: Sitting, keus: Shown) -> None:
    """Put a question behind another, which is chosen as every question is."""
    doel = _where(sitting, keus)
    if doel is None:
        return
    bank = sitting.vragenbank
    if before(bank, keus.groep) == doel.groep.sleutel:
        sitting.dialoog.say(t.STAAT_DAAR)
        return
    ervoor, erna = before(bank, keus.groep), after(bank, doel.groep, keus.groep)
    verwacht = moved(bank, keus.groep, doel.groep)
    sitting.change(lambda b: move(b, keus.groep, doel.groep, ervoor, erna), verwacht, t.GEDAAN_VERPLAATST)


def _where(sitting: Sitting, keus: Shown) -> Shown | None:
    """The question to stand behind; None is a step back."""
    alle = shown(sitting.bestand, sitting.vragenbank, sitting.ouder)
    vragen = [s for s in alle if not s.verborgen and s.groep != keus.groep]
    delen = phases(vragen)
    while (
        deel := sitting.dialoog.pick(t.WELK_DEEL, [part_line(d, vragen) for d in delen], t.TERUG)
    ) is not None:
        hier = [s for s in vragen if s.fase == delen[deel]]
        regels = [FASE[delen[deel]], *lines(hier)]
        nummer = sitting.dialoog.number(regels, len(hier), t.ACHTER_WELKE, t.TERUG)
        if nummer is not None:
            return hier[nummer]
    return None
