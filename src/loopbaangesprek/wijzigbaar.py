"""Which fields of a record can be changed after the talk, and what a path to one of them means.

The rule that lives here: a path is looked up, never guessed. What is fixed, what is computed, what is more than
one field and what does not exist are each refused with what to do. A code can be filled in where there is none; one
that is there is corrected, and not changed, or the old one would stay visible.
"""

from __future__ import annotations

from msgspec import Struct

from loopbaangesprek.dichtbij import nearest
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.gesprek import Gesprek
from loopbaangesprek.paden import ITEMS, NIET_WARM, STAP, Velden, get, split_number
from loopbaangesprek.schoon import cite
from loopbaangesprek.teksten import paden as t
from loopbaangesprek.velden import NIVEAUS, ROLLEN, VELDEN, VORMEN, Veld, is_step, list_of

CODE = "jongere.code"
_GEEN_VRAAG: dict[str, Veld] = {
    "gesprek.vorm": Veld("keuze", VORMEN),
    CODE: Veld(),
    "jongere.niveau": Veld("keuze", NIVEAUS),
    "jongere.leerjaar": Veld(),
    "begeleider.naam": Veld(),
    "begeleider.rol": Veld("keuze", ROLLEN),
    "opening.vorige_stap.gesprek": Veld(),
    "opening.vorige_stap.activiteit": Veld(),
    "verwante_verhalen.soort": Veld("keuze", ("verbreding", "verdieping")),
    "verwante_verhalen.gesprek": Veld(),
    f"{NIET_WARM}.activiteit": VELDEN[STAP],
    f"{NIET_WARM}.graad": VELDEN["vervolgstap.warmte.graad"],
    f"{NIET_WARM}.waarom": VELDEN["vervolgstap.warmte.waarom"],
}
"""Fields that no question asks for by this path."""
_WIJZIGBAAR = {**VELDEN, **_GEEN_VRAAG}
BIJ_HET_BEGIN = tuple(
    pad for pad in _GEEN_VRAAG if pad.partition(".")[0] not in ("verwante_verhalen", "vervolgstap")
)
"""Of these, the ones that were fixed when the talk began."""
_VAST = (
    "schema", "bank", "datum", "competenties", "nog_open", "antwoorden", "wijzigingen", "gesprek",
    "rode_draad.voorlopig", "vervolgstap.status", "groter_verhaal.stem",
)  # fmt: skip
"""What is fixed, or computed; `gesprek.vorm` is known before this is asked."""


class Veldplek(Struct, frozen=True):
    """One place in a record that can be changed; in a list with the number of the item, and its member if any."""

    pad: str
    veld: Veld
    lijst: str | None = None
    nummer: int = 0
    lid: str = ""

    @property
    def hele_lijst(self) -> bool:
        """Whether all lines of a field are meant, and not one of them."""
        return self.veld.soort == "regels" and self.lijst is None


def is_changed(gesprek: Gesprek, oogst: str | None) -> bool:
    """Whether a field, or the list or step it belongs to, was changed after the talk: an answer would undo that."""
    lijst = list_of(oogst or "") or oogst
    geraakt = {split_number(w.pad)[0] for w in gesprek.wijzigingen}
    return lijst in geraakt or (is_step(oogst) and any(is_step(pad) for pad in geraakt))


def filled(record: Velden) -> list[str]:
    """The paths of all fields that hold something and can be changed, in the order of the record."""
    paden: list[str] = []
    for pad in _WIJZIGBAAR:
        lijst, _, lid = pad.rpartition(".")
        if lijst in ITEMS:
            items = get(record, lijst)
            paden += [f"{lijst}.{i}.{lid}" for i, item in enumerate(items, 1) if item.get(lid)]
        elif pad != CODE and get(record, pad):
            paden.append(pad)
    return paden


def field_at(pad: str) -> Veldplek:
    """The place that a path means; raises `Geweigerd` with the nearest one, or with what to choose from."""
    lijst, nummer, lid = split_number(pad)
    if nummer is None and pad in _WIJZIGBAAR and pad.rpartition(".")[0] not in ITEMS:
        return Veldplek(pad, _WIJZIGBAAR[pad])
    if nummer is not None and lid in ITEMS.get(lijst, ()):
        return Veldplek(pad, _WIJZIGBAAR[f"{lijst}.{lid}"], lijst, nummer, lid)
    if nummer is not None and not lid and lijst in VELDEN and VELDEN[lijst].soort == "regels":
        return Veldplek(pad, VELDEN[lijst], lijst, nummer)
    raise Geweigerd(_why_not(pad))


def _why_not(pad: str) -> str:
    lijst, nummer, _ = split_number(pad)
    eigen = _below(pad)
    if any(pad == vast or pad.startswith(f"{vast}.") for vast in _VAST):
        return t.ligt_vast(cite(pad))
    if eigen and pad in (lijst, f"{lijst}.{nummer}"):
        return t.meer_velden(pad, eigen)
    return t.onbekend_pad(cite(pad), next(iter(nearest(pad, _written())), None))


def _below(pad: str) -> list[str]:
    """The fields under a part of the record, a list or an item of one."""
    lijst, nummer, _ = split_number(pad)
    if lijst in ITEMS:
        return [f"{lijst}.{nummer or 1}.{lid}" for lid in ITEMS[lijst]]
    return [veld for veld in _written() if veld.startswith(f"{pad}.")]


def _written() -> list[str]:
    """Every path that can be changed, as it is typed: in a list with the number of the first item."""
    delen = [pad.rpartition(".") for pad in _WIJZIGBAAR]
    return [f"{lijst}.1.{lid}" if lijst in ITEMS else f"{lijst}.{lid}" for lijst, _, lid in delen]
