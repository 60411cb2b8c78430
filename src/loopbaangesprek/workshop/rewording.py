"""Other words for a question: its sentence, its tip, its probes, its words for a level.

The rule that lives here: what stands there now is under the cursor; Enter leaves it.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from loopbaangesprek.bankbewerking.verwacht import same_talk, with_question, without_probe
from loopbaangesprek.bankbewerking.vindplaats import taken_away
from loopbaangesprek.bankbewerking.weglaten import unhide
from loopbaangesprek.bankbewerking.woorden import (
    add_probe,
    change_probe,
    change_variant,
    change_words,
    drop_probe,
)
from loopbaangesprek.schoon import on_one_line
from loopbaangesprek.teksten import vraagvoorvraag as t
from loopbaangesprek.teksten.velden import describe
from loopbaangesprek.vragenbank import Variant, Vraag
from loopbaangesprek.workshop.looking import Shown
from loopbaangesprek.workshop.sitting import Change, Sitting


def reword(sitting: Sitting, keus: Shown) -> None:
    """Ask the question in other words; words for a level that no longer fit are looked at too."""
    tekst = _other_words(sitting, t.HOE_VRAAG, keus.vraag.vraag)
    if tekst is None or not _change(
        sitting,
        keus.vraag,
        lambda b: change_words(b, keus.vraag.id, "vraag", tekst),
        t.GEDAAN_WOORDEN,
        vraag=tekst,
    ):
        return
    for variant in keus.vraag.varianten:
        if variant.vraag:
            _look_at_variant(sitting, replace(keus.vraag, vraag=tekst), variant)


def reword_gate(sitting: Sitting, keus: Shown) -> None:
    """Ask in other words whether there is another one."""
    poort = keus.groep.herhaal
    tekst = _other_words(sitting, t.HOE_NOG_EEN, poort.vraag) if poort else None
    if poort is not None and tekst is not None:
        wijziging: Change = lambda b: change_words(b, poort.id, "vraag", tekst)  # noqa: E731 - used once
        _change(sitting, poort, wijziging, t.GEDAAN_WOORDEN, vraag=tekst)


def change_tip(sitting: Sitting, keus: Shown) -> None:
    """Give another tip, a first one, or none."""
    oud = keus.vraag.tip
    tekst = _other_words(sitting, t.WELKE_TIP, oud or "", t.TIP_UITLEG, t.TIP_WEG if oud else "")
    if tekst is None:
        return
    nieuw = None if oud and tekst.casefold() == t.WEG else tekst
    wat = t.GEDAAN_TIP if nieuw else t.GEDAAN_TIP_WEG
    _change(sitting, keus.vraag, lambda b: change_words(b, keus.vraag.id, "tip", nieuw), wat, tip=nieuw)


def change_probes(sitting: Sitting, keus: Shown) -> None:
    """Change one probe, take one away, or add one."""
    doorvragen = [_in_list(d) for d in keus.vraag.doorvragen]
    weg = _taken_away(sitting, keus.vraag)
    weer = [t.DOORVRAAG_WEER.format(zin=on_one_line(d.vraag)) for d in weg]
    nummer = sitting.dialoog.pick(t.WELKE_DOORVRAAG, [*doorvragen, t.DOORVRAAG_ERBIJ, *weer], t.TERUG)
    if nummer is None:
        return
    if nummer == len(doorvragen):
        _add_probe(sitting, keus.vraag)
    elif nummer > len(doorvragen):
        _probe_again(sitting, weg[nummer - len(doorvragen) - 1].id)
    else:
        _change_probe(sitting, keus, nummer, doorvragen[nummer])


def _change_probe(sitting: Sitting, keus: Shown, nummer: int, zin: str) -> None:
    wat = sitting.dialoog.pick(zin, (t.DOORVRAAG_ANDERS, t.DOORVRAAG_WEG), t.TERUG)
    if wat == 0:
        _reword_probe(sitting, keus.vraag, nummer)
    elif wat == 1:
        over = (*keus.vraag.doorvragen[:nummer], *keus.vraag.doorvragen[nummer + 1 :])
        geerfd = sitting.inherited(keus.vraag.id)
        _change(
            sitting,
            keus.vraag,
            lambda b: drop_probe(b, keus.vraag, nummer, geerfd),
            t.GEDAAN_DOORVRAAG_WEG,
            doorvragen=over,
        )


def _taken_away(sitting: Sitting, vraag: Vraag) -> list[Vraag]:
    """The probes with a place of their own that were taken away here, and can come back."""
    geerfd = sitting.inherited(vraag.id)
    weg = taken_away(sitting.bestand)
    return [deel for deel in (geerfd.deelvragen if geerfd else ()) if deel.id in weg]


def _probe_again(sitting: Sitting, naam: str) -> None:
    bank = sitting.vragenbank
    sitting.change(
        lambda b: unhide(b, naam),
        lambda nieuw: same_talk(without_probe(nieuw, naam), bank),
        t.GEDAAN_DOORVRAAG_WEER,
    )


def variant_for(voor: str) -> Callable[[Sitting, Shown], None]:
    """What changes the words for one level."""

    def change(sitting: Sitting, keus: Shown) -> None:
        variant = next(v for v in keus.vraag.varianten if v.voor == voor)
        _look_at_variant(sitting, keus.vraag, variant)

    return change


def _add_probe(sitting: Sitting, vraag: Vraag) -> None:
    if tekst := sitting.dialoog.line(t.HOE_DOORVRAAG, t.TERUG):
        geerfd = sitting.inherited(vraag.id)
        erbij = (*vraag.doorvragen, tekst)
        _change(
            sitting,
            vraag,
            lambda b: add_probe(b, vraag, tekst, geerfd),
            t.GEDAAN_DOORVRAAG_ERBIJ,
            doorvragen=erbij,
        )


def _reword_probe(sitting: Sitting, vraag: Vraag, nummer: int) -> None:
    oud = vraag.doorvragen[nummer]
    tekst = _other_words(sitting, t.HOE_DOORVRAAG, oud if isinstance(oud, str) else oud.vraag)
    if tekst is None:
        return
    nieuw = tekst if isinstance(oud, str) else replace(oud, vraag=tekst)
    anders = (*vraag.doorvragen[:nummer], nieuw, *vraag.doorvragen[nummer + 1 :])
    geerfd = sitting.inherited(vraag.id)
    _change(
        sitting,
        vraag,
        lambda b: change_probe(b, vraag, nummer, tekst, geerfd),
        t.GEDAAN_DOORVRAAG,
        doorvragen=anders,
    )


def _look_at_variant(sitting: Sitting, vraag: Vraag, variant: Variant) -> None:
    """The words for a level stay, change, or give way to those for everybody."""
    voor, oud = variant.voor, variant.vraag or ""
    uitleg = t.VOOR_NIVEAU.format(voor=voor, woorden=on_one_line(oud))
    keuze = sitting.dialoog.pick(
        t.WAT_MET_VARIANT, (t.VARIANT_WEG, t.VARIANT_ANDERS, t.VARIANT_LATEN), uitleg
    )
    if keuze == 0:
        _put_variant(sitting, vraag, voor, None, t.GEDAAN_VARIANT_WEG)
    elif keuze == 1 and (tekst := _other_words(sitting, t.HOE_VARIANT.format(voor=voor), oud)):
        _put_variant(sitting, vraag, voor, tekst, t.GEDAAN_VARIANT)


def _put_variant(sitting: Sitting, vraag: Vraag, voor: str, tekst: str | None, wat: str) -> None:
    anders = tuple(replace(v, vraag=tekst) if v.voor == voor else v for v in vraag.varianten)
    over = tuple(v for v in anders if v != Variant(voor))
    _change(
        sitting, vraag, lambda b: change_variant(b, vraag, voor, tekst), wat.format(voor=voor), varianten=over
    )


def _other_words(sitting: Sitting, vraag: str, oud: str, *uitleg: str) -> str | None:
    """Ask for other words; None when they stay as they are."""
    oud = on_one_line(oud)
    tekst = sitting.dialoog.line(vraag, *uitleg, t.TERUG, tekst=oud)
    return tekst if tekst and tekst != oud else None


def _change(sitting: Sitting, welke: Vraag, wijziging: Change, wat: str, /, **anders: object) -> bool:
    """Change one question, and expect just that."""
    verwacht = with_question(sitting.vragenbank, welke.id, lambda v: replace(v, **anders))
    return sitting.change(wijziging, verwacht, wat)


def _in_list(doorvraag: str | Vraag) -> str:
    """A probe to choose; of one that is a question of its own, where its answer goes."""
    if isinstance(doorvraag, str):
        return on_one_line(doorvraag)
    zin = on_one_line(doorvraag.vraag)
    if doorvraag.oogst is None:
        return t.ZONDER_PLEK.format(zin=zin)
    return t.MET_PLEK.format(zin=zin, plek=describe(doorvraag.oogst))
