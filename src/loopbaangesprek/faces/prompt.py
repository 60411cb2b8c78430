"""One prompt on screen, with what is typed in it.

The rule that lives here: the screen is drawn from the `Scherm` at the size it has now, every time, so a resize
folds everything anew. An `Application` of our own does this, not a `PromptSession` (alone or in questionary):
that one cuts off a long message, breaks words, keeps its toolbar at the bottom of the terminal, and adds
completion, history and search that a talk has no use for.
"""

from __future__ import annotations

from collections.abc import Callable

from prompt_toolkit.filters import is_done
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.layout import (
    ConditionalContainer,
    FormattedTextControl,
    HorizontalAlign,
    HSplit,
    Layout,
    VerticalAlign,
    VSplit,
    Window,
)
from prompt_toolkit.layout.dimension import Dimension

from loopbaangesprek.faces.app import App
from loopbaangesprek.faces.blocks import Regel, answer_width
from loopbaangesprek.faces.draft import Draft
from loopbaangesprek.faces.fragments import to_fragments
from loopbaangesprek.faces.habits import Habits
from loopbaangesprek.faces.keys import bindings
from loopbaangesprek.faces.line import Line
from loopbaangesprek.faces.paint import MEEST_GETYPT, Blad, Maat, lay_out
from loopbaangesprek.faces.stopping import Stop
from loopbaangesprek.scherm import Bewaar, Invoer, Scherm


class Prompt:
    """A question, and the answer while it is typed."""

    def __init__(
        self, scherm: Scherm, bewaar: Bewaar, lijn: Line, vooraf: Callable[[], str], gewoonten: Habits
    ) -> None:
        """Make the screen; `vooraf` wipes it and writes what stands above the question."""
        self._lijn = lijn
        self._groot = scherm.groot
        self._toestand: tuple[object, ...] = ()
        self._laatste: Blad
        self.ontwerp = Draft(scherm, bewaar, self._end, self._width, gewoonten)
        layout = Layout(self._container(), focused_element=self.ontwerp.veld)
        self._app = App(vooraf, layout, lijn)
        self._app.key_bindings = bindings(self.ontwerp, self._app.suspend, self._app.repaint)

    def hide_after(self, seconden: float | None) -> None:
        """Stop for a moment when nothing was typed for so long; None is never."""
        self._app.hide_after(seconden, self._hide)

    def run(self, stop: Stop) -> Invoer | None:
        """Let the counsellor type, until there is an answer or a command; None after a long silence.

        What was typed is kept then, and stands there again when this is called once more.
        """
        try:
            uitkomst: Invoer | None = self._app.run_until(stop, self.ontwerp.break_off)
        except (EOFError, OSError, KeyboardInterrupt):  # the terminal is gone
            self.ontwerp.bewaring.save()
            return Invoer(tekst=self.ontwerp.antwoord, einde=True)
        finally:
            self.ontwerp.bewaring.stop()
        return uitkomst

    def _hide(self) -> None:
        self.ontwerp.bewaring.save()
        self._app.end(None)

    def _end(self, uitkomst: Invoer) -> None:
        self._app.end(uitkomst)

    def _container(self) -> HSplit:
        """What stands above, the answer behind its sign, and what stands below while typing."""
        veld = Window(
            self.ontwerp.veld,
            width=lambda: Dimension.exact(self._blad().inspring + self._blad().breedte + 1),
            get_line_prefix=self._prefix,
            dont_extend_height=True,
        )
        boven = Window(
            FormattedTextControl(lambda: self._fragments(self._blad().boven)),
            height=lambda: Dimension.exact(len(self._blad().boven)),
        )
        onder = Window(
            FormattedTextControl(lambda: self._fragments(self._blad().onder)),
            height=lambda: Dimension.exact(len(self._blad().onder)),
        )
        midden = VSplit([veld], align=HorizontalAlign.LEFT)
        return HSplit([boven, midden, ConditionalContainer(onder, ~is_done)], align=VerticalAlign.TOP)

    def _blad(self) -> Blad:
        """The layout at this moment; made once for every change, though each part of the screen asks for it."""
        scherm = self.ontwerp.scherm
        getypt = min(len(self.ontwerp.veld.folded().rijen), MEEST_GETYPT)
        nu = (self._maat, self.ontwerp.hint, getypt, scherm.tekst if scherm.keuze else "")
        if nu != self._toestand:
            self._toestand = nu
            self._laatste = lay_out(scherm, self._maat, self._lijn.terminal.tekens, self.ontwerp.hint, getypt)
        return self._laatste

    @property
    def _maat(self) -> Maat:
        maat = self._lijn.uitvoer.get_size()
        return Maat(maat.columns, maat.rows)

    def _width(self) -> int:
        return answer_width(self._maat.kolommen, groot=self._groot)

    def _prefix(self, rij: int, _gevouwen: int) -> StyleAndTextTuples:
        if rij == 0:
            return self._fragments((self._blad().invoer,))
        return [("", " " * self._blad().inspring)]

    def _fragments(self, regels: tuple[Regel, ...]) -> StyleAndTextTuples:
        return to_fragments(regels, self.ontwerp.scherm.fase, self._lijn)
