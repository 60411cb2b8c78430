"""From the events of PyYAML's parser to a tree of nodes with their places.

The rule that lives here: one pass over the events builds the tree and refuses as it goes: aliases, anchors, tags,
merge keys, a second document, double keys, too many levels or values. The parser is never asked to construct.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from loopbaangesprek.plaats import Bevinding, Knoop
from loopbaangesprek.reading.tekstbestand import Grenzen, find_control
from loopbaangesprek.reading.yamlparser import Event, MakeParser
from loopbaangesprek.reading.yamluitleg import Struikel, explain
from loopbaangesprek.schoon import cite
from loopbaangesprek.teksten import lezen

_REST = re.compile(r"[ \t]+(#.*)")
_ACHTERAAN = re.compile(r"[ \t]*[^#\s].*[ \t]#")
_NIETS = frozenset({"", "~", "null", "Null", "NULL"})
_HOOGSTENS = 100
_LANGSTE_NIETS = 5
_GEEN_SLEUTEL = frozenset({"", "<<"})
_BEGIN = frozenset({MappingStartEvent, SequenceStartEvent})
_EINDE = frozenset({MappingEndEvent, SequenceEndEvent})


def _has_trailing_comment(tekst: str) -> bool:
    """Whether a `#` stands behind something, and not on a line of its own."""
    return any(_ACHTERAAN.match(regel) for regel in tekst.split("\n") if "#" in regel)


class _Genoeg(Exception):
    pass


class Builder:
    """A builder: takes the parser's events and grows the tree, without recursion."""

    def __init__(self, tekst: str, bestand: str, grenzen: Grenzen) -> None:
        """Look over the text once, so that rare things cost nothing where they do not occur."""
        self.tekst = tekst
        self.bestand = bestand
        self.grenzen = grenzen
        self.bevindingen: list[Bevinding] = []
        self.documenten = 0
        self._commentaar = _has_trailing_comment(tekst)
        self._let_op = any(teken in tekst for teken in "&!\t\\")

    def run(self, parser: MakeParser) -> Knoop:
        """Follow the events to the end, or to where the file stops making sense."""
        try:
            return self._grow(parser(self.tekst).get_event)
        except _Genoeg:
            pass
        except (YAMLError, RecursionError) as fout:
            self._stumble(fout)
        return Knoop(None, self.bestand, 1, 1)

    # One loop, and long for this project: a call for each event would cost as much as the parser itself.
    def _grow(self, volgende: Callable[[], Event | None]) -> Knoop:  # noqa: C901, PLR0912 - see above
        hoogstens, knopen = self.grenzen.knopen, 0
        wortel: list[Knoop] = []
        houder: Any = wortel
        stapel: list[Any] = []
        sleutel: str | None = None
        regel = kolom = 0
        while (event := volgende()) is not None:
            soort: object = event.__class__
            if soort is ScalarEvent:
                if sleutel is None and houder.__class__ is dict:
                    sleutel, mark = event.value, event.start_mark
                    regel, kolom = mark.line + 1, mark.column + 1
                    if sleutel in houder or self._let_op or sleutel in _GEEN_SLEUTEL:
                        self._check_key(event, houder)
                    continue
                knoop = self._scalar(event)
            elif soort in _EINDE:
                houder = stapel.pop()
                continue
            elif soort in _BEGIN:
                knoop = self._collection(event, {} if soort is MappingStartEvent else [], len(stapel))
                if sleutel is None and houder.__class__ is dict:
                    self._find(event, "L13", lezen.SLEUTEL_GEEN_TEKST)
                    raise _Genoeg
            elif soort is AliasEvent:
                self._find(event, "L10", lezen.ALIAS)
                if sleutel is None and houder.__class__ is dict:
                    sleutel = "*"
                    continue
                knoop = Knoop(None, self.bestand, 1, 1)
            else:
                if soort is DocumentStartEvent:
                    self._document(event)
                continue
            knopen += 1
            if knopen > hoogstens:
                self._find(event, "L08", lezen.te_veel(hoogstens))
                raise _Genoeg
            if sleutel is None:
                houder.append(knoop)
            else:
                knoop.sleutel_regel, knoop.sleutel_kolom = regel, kolom
                houder[sleutel] = knoop
                sleutel = None
            if soort in _BEGIN:
                stapel.append(houder)
                houder = knoop.waarde
        return wortel[0] if wortel else Knoop(None, self.bestand, 1, 1)

    def _scalar(self, event: Event) -> Knoop:
        """Make a node of a text; without quotes, `~` and nothing are None."""
        mark, waarde, kaal = event.start_mark, event.value, not event.style
        knoop = Knoop(waarde, self.bestand, mark.line + 1, mark.column + 1, 0, 0, kaal)
        if kaal:
            if len(waarde) < _LANGSTE_NIETS and waarde in _NIETS:
                knoop.waarde = None
            if self._commentaar:
                knoop.rest = self._rest(event.end_mark.index)
        if self._let_op:
            self._check_text(event)
        return knoop

    def _collection(self, event: Event, inhoud: list[Knoop] | dict[str, Knoop], diepte: int) -> Knoop:
        """Make a node of a list or mapping that begins."""
        if self._let_op:
            self._check(event)
        if diepte >= self.grenzen.diepte:
            self._find(event, "L07", lezen.te_diep(self.grenzen.diepte))
            raise _Genoeg
        mark = event.start_mark
        return Knoop(inhoud, self.bestand, mark.line + 1, mark.column + 1)

    def _rest(self, einde: int) -> str | None:
        """Give what stands behind a text and was taken for a comment."""
        if self.tekst[einde : einde + 1] not in {" ", "\t"}:
            return None
        treffer = _REST.match(self.tekst, einde)
        return treffer.group(1) if treffer else None

    def _check(self, event: Event) -> None:
        """Look for what only few files have: anchors, tags, tabs before a value, hidden control characters."""
        if event.anchor is not None:
            self._find(event, "L10", lezen.ALIAS)
        if event.tag is not None:
            self._find(event, "L11", lezen.TAG)
        index = event.start_mark.index
        if self.tekst[index - 1 : index] == "\t":
            self._find(event, "L15", lezen.TAB, terug=1)

    def _check_text(self, event: Event) -> None:
        """Look at a text as well for what was written as an escape."""
        self._check(event)
        if event.style == '"' and not self.grenzen.stuurtekens:
            teken = find_control(event.value)
            if teken is not None:
                self._find(event, "L03", lezen.stuurteken(teken))

    def _check_key(self, event: Event, houder: dict[str, Knoop]) -> None:
        """Look at a key: a text, not a merge, and only once."""
        self._check_text(event)
        eerder = houder.get(event.value)
        if eerder is not None:
            zin = lezen.dubbele_sleutel(cite(event.value), eerder.sleutelplaats)
            self._find(event, "L09", zin)
        if event.style:
            return
        if event.value == "<<":
            self._find(event, "L12", lezen.SAMENVOEGEN)
        elif not event.value:
            self._find(event, "L13", lezen.SLEUTEL_GEEN_TEKST)

    def _document(self, event: Event) -> None:
        self.documenten += 1
        if event.tags:
            self._find(event, "L14", lezen.INSTRUCTIE)
        if self.documenten > 1:
            self._find(event, "L06", lezen.MEER_DOCUMENTEN)
            raise _Genoeg

    def _find(self, event: Event, code: str, zin: str, terug: int = 0) -> None:
        mark = event.start_mark
        self._note(mark.line, mark.column - terug, code, zin)
        if len(self.bevindingen) >= _HOOGSTENS:
            raise _Genoeg

    def _note(self, regel: int, kolom: int, code: str, zin: str) -> None:
        """Note a finding; the parser counts from 0, people from 1."""
        self.bevindingen.append(Bevinding(self.bestand, regel + 1, kolom + 1, code, "fout", zin))

    def _stumble(self, fout: YAMLError | RecursionError) -> None:
        """Put the parser's own error into words."""
        if not isinstance(fout, MarkedYAMLError) or fout.problem_mark is None:
            self._note(0, 0, "L20", lezen.NET_GEEN_YAML)
            return
        mark, begin = fout.problem_mark, fout.context_mark
        if "nesting depth" in (fout.problem or ""):
            # The parser reads ahead, and from libyaml 0.2.6 on it has a limit of its own.
            self._note(mark.line, mark.column, "L07", lezen.te_diep(self.grenzen.diepte))
            return
        if any(b.regel == mark.line + 1 for b in self.bevindingen):
            return  # the same mistake once more, seen from behind
        uitleg = explain(
            Struikel(
                fout.problem or "",
                fout.context or "",
                mark.line,
                mark.column,
                None if begin is None else (begin.line, begin.column),
                self.tekst.split("\n"),
            )
        )
        self._note(uitleg.regel, uitleg.kolom, uitleg.code, uitleg.zin)
