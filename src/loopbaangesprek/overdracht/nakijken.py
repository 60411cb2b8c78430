"""Looking over a talk that came with a file: cleaned, replayed, and worth as much as one that was held here.

The rule that lives here: a line that is clean and written as we write it stays as it is, to the letter; any other is
cleaned and written anew. Whatever no talk can be made of is one trouble, with the name of the talk.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from loopbaangesprek.codewissel import with_other_code
from loopbaangesprek.eenregel import KORT, short_line
from loopbaangesprek.fouten import LobFout
from loopbaangesprek.gebeurtenissen import Begonnen, Feit, Gewijzigd, Plek, from_line, to_line
from loopbaangesprek.gesprek import Gesprek, replay
from loopbaangesprek.hoofd import head_and_words
from loopbaangesprek.kop import Kop, as_kop
from loopbaangesprek.namen import same_code
from loopbaangesprek.oogst import harvest
from loopbaangesprek.overdracht.vorm import Feitregel, Meegegeven, Overdracht, Ronde
from loopbaangesprek.paden import Velden
from loopbaangesprek.schoon import schoon
from loopbaangesprek.velden import SOORTEN
from loopbaangesprek.vindbaar import Vindbaar
from loopbaangesprek.voorbereiding import Voorbereiding
from loopbaangesprek.wijzigbaar import field_at
from loopbaangesprek.wijziging import check_value

_MIS = (
    LobFout, msgspec.MsgspecError, ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError,
)  # fmt: skip
"""What a line that is none can bring about, wherever it is looked at."""


_LANGSTE_TITEL = 1_000
"""Signs of the title of a bank: nobody reads more on a screen."""


class NietHeel(Exception):
    """Talk in a file that no talk can be made of; without a name it is the heading that is wrong."""

    def __init__(self, gesprek: str | None = None) -> None:
        """Keep the name of the talk."""
        super().__init__(gesprek)
        self.gesprek = gesprek


class Nagekeken(Struct, frozen=True):
    """Talk that can be taken over: its facts, what was half typed in it, its row for lists, the words to find."""

    id: str
    feiten: tuple[Feitregel, ...]
    concepten: dict[Plek, str]
    kop: Kop
    vindbaar: Vindbaar


def look_over(gesprek: Meegegeven, code: str, als: str | None = None) -> Nagekeken:
    """A talk of the jongere with this code, given another one with `als`; raises `NietHeel`."""
    try:
        feiten = tuple(_looked_over(feit, code, als or code) for feit in gesprek.feiten)
        _check_numbers(feiten)
        talk = _replayed(feiten)
        record = harvest(talk)
        kop, vindbaar = head_and_words(talk, datetime.fromisoformat(feiten[-1].om), record)
        _check_record(record, kop, gesprek.id, als or code)
        half = {(_one_line(h.vraag), h.ronde): schoon(h.tekst) for h in gesprek.half_getypt}
    except _MIS:
        raise NietHeel(gesprek.id) from None
    concepten = {plek: tekst for plek, tekst in half.items() if tekst.strip()}
    return Nagekeken(gesprek.id, feiten, concepten, kop, vindbaar)


def look_over_all(overdracht: Overdracht, als: str | None = None) -> list[Nagekeken]:
    """Every talk in a file; raises `NietHeel` when one of them is none, or there twice."""
    gezien: set[str] = set()
    for gesprek in overdracht.gesprekken:
        if gesprek.id in gezien:
            raise NietHeel(gesprek.id)
        gezien.add(gesprek.id)
    return [look_over(gesprek, overdracht.code, als) for gesprek in overdracht.gesprekken]


def look_over_heading(overdracht: Overdracht) -> tuple[str, str | None]:
    """The code, and the line of what was prepared; raises `NietHeel` when they cannot be that."""
    try:
        _check_short(overdracht.code, "jongere.code")
        klaargezet = None if overdracht.klaargezet is None else clean_prepared(overdracht.klaargezet)
    except _MIS:
        raise NietHeel from None
    return overdracht.code, klaargezet


def clean_prepared(regel: str) -> str:
    """The line of what was prepared, each text in it cleaned; raises ValueError or `msgspec.MsgspecError`."""
    klaar = Voorbereiding.of(regel)
    if klaar.soort is not None and klaar.soort not in SOORTEN:
        raise ValueError("a kind of experience that there is not")
    schone = _clean(msgspec.to_builtins(klaar))
    return msgspec.convert(schone, Voorbereiding).to_line()


def _looked_over(feit: Feitregel, code: str, als: str) -> Feitregel:
    """A fact with its line cleaned and the code as it will be here."""
    moment = datetime.fromisoformat(feit.om)
    if moment.isoformat() != feit.om or moment.utcoffset() is None:
        raise ValueError("no moment as we write it")
    regel = _clean_line(feit.regel)
    return replace(feit, regel=regel if als == code else with_other_code(regel, code, als))


def _clean_line(regel: str) -> str:
    data = msgspec.json.decode(regel)
    schoon_en_zoals_wij = msgspec.json.encode(_clean(data)).decode()
    if schoon_en_zoals_wij == regel:
        return regel
    return to_line(from_line(schoon_en_zoals_wij))


def _clean(data: Any) -> Any:  # noqa: ANN401 - what JSON holds
    if isinstance(data, str):
        return schoon(data)
    if isinstance(data, dict):
        return {schoon(sleutel): _clean(deel) for sleutel, deel in data.items()}
    return [_clean(deel) for deel in data] if isinstance(data, list) else data


def _check_numbers(feiten: tuple[Feitregel, ...]) -> None:
    nummers = [feit.nr for feit in feiten]
    if nummers != sorted(set(nummers)):
        raise ValueError("numbers that do not rise")


def _replayed(feiten: tuple[Feitregel, ...]) -> Gesprek:
    alle = [from_line(feit.regel) for feit in feiten]
    for feit in alle:
        _check_fact(feit)
    return replay(alle)


def _check_fact(feit: Feit) -> None:
    """What a talk here could not have come to, though its type is right."""
    if isinstance(feit, Gewijzigd):
        if feit.pad != "jongere.code":
            check_value(field_at(feit.pad), feit.nieuw)
    elif isinstance(feit, Begonnen):
        _check_begin(feit)
    elif hasattr(feit, "ronde"):
        msgspec.convert(feit.ronde, Ronde)


def _check_begin(feit: Begonnen) -> None:
    """The short texts that lists show."""
    _check_short(feit.code, "jongere.code")
    _check_short(feit.leerjaar, "jongere.leerjaar")
    _check_short(feit.naam, "begeleider.naam")
    for rol in feit.aanwezig:
        _check_short(rol, "gesprek.aanwezig")
    if max(len(feit.bank.vragenbank), len(feit.bank.titel)) > _LANGSTE_TITEL:
        raise ValueError("a bank with a name like a book")


def _check_short(tekst: str | None, pad: str) -> None:
    if short_line(tekst, pad) != tekst:
        raise ValueError(f"{pad} is not as it is kept: at most {KORT[pad][0]} signs on a line")


def _check_record(record: Velden, kop: Kop, naam: str, code: str) -> None:
    """Whether it is a record, with a row that is whole, and the name and code that were promised."""
    from loopbaangesprek.verslag import Verslag  # noqa: PLC0415 - pydantic is only loaded for a record

    Verslag.model_validate(record)
    if kop.id != naam or not same_code(kop.code, code) or as_kop(kop).status == "beschadigd":
        raise ValueError("another talk, or another jongere's")


def _one_line(tekst: str) -> str:
    if schoon(tekst) != tekst or "\n" in tekst:
        raise ValueError("no name of a question")
    return tekst
