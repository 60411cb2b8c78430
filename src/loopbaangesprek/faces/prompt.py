"""One prompt on screen, with what is typed in it.

The rule that lives here: the screen is drawn from the `Scherm` at the size it has now, every time, so a resize
folds everything anew. An `Application` of our own does this, not a `PromptSession`: that one cuts off a long
message, breaks words, keeps its toolbar at the bottom, and adds completion, history and search that a talk has
no use for.
"""

from __future__ import annotations

from collections.abc import Callable

from prompt_toolkit.filters import is_done
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.keys import Keys
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
from loopbaangesprek.faces.draft import Draft
from loopbaangesprek.faces.keys import bindings
from loopbaangesprek.faces.line import Line
from loopbaangesprek.faces.paint import Blad, Maat, Regel, answer_width, lay_out
from loopbaangesprek.faces.palette import words
from loopbaangesprek.faces.stopping import Stop
from loopbaangesprek.scherm import Bewaar, Invoer, Scherm
from loopbaangesprek.vragenbank import FaseNaam


class Prompt:
    """A question, and the answer while it is typed."""

    def __init__(self, scherm: Scherm, bewaar: Bewaar, lijn: Line, vooraf: Callable[[], str]) -> None:
        """Make the screen; `vooraf` wipes it and writes what stands above the question."""
        self._lijn = lijn
        self._groot = scherm.groot
        self.ontwerp = Draft(scherm, bewaar, self._end, self._width)
        layout = Layout(self._container(), focused_element=self.ontwerp.veld)
        toetsen = bindings(self.ontwerp, lambda: self._app.suspend(), lambda: self._app.repaint())
        self._app: App = App(vooraf, layout, toetsen, lijn)

    def run(self, stop: Stop) -> Invoer:
        """Let the counsellor type, until there is an answer or a command."""
        try:
            uitkomst: Invoer = self._app.run_until(stop, self.ontwerp.break_off)
        except (EOFError, OSError, KeyboardInterrupt):  # the terminal is gone
            self.ontwerp.bewaring.save()
            return Invoer(tekst=self.ontwerp.antwoord, einde=True)
        finally:
            self.ontwerp.bewaring.stop()
        return uitkomst

    def _end(self, uitkomst: Invoer) -> None:
        if not self._app.is_done:
            self._app.exit(result=uitkomst)

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
        """The layout at this moment."""
        getypt = len(self.ontwerp.veld.folded().rijen)
        return lay_out(
            self.ontwerp.scherm, self._maat, self._lijn.terminal.tekens, self.ontwerp.hint, getypt
        )

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


def to_fragments(regels: tuple[Regel, ...], fase: FaseNaam | None, lijn: Line) -> StyleAndTextTuples:
    """Rows in the words of prompt_toolkit."""
    stukken: StyleAndTextTuples = []
    for nummer, regel in enumerate(regels):
        if nummer:
            stukken.append(("", "\n"))
        stukken += [(words(s.stijl, fase, lijn.terminal.diepte), s.tekst) for s in regel]
    return stukken


def wait_for_key(regels: tuple[Regel, ...], lijn: Line, stop: Stop) -> bool:
    """Show some rows until a key is pressed; False when the key was Ctrl-C, or the talk must stop."""
    toetsen = KeyBindings()
    app: App

    def pressed(verder: bool) -> None:  # noqa: FBT001 - only called below
        if not app.is_done:
            app.exit(result=verder)

    toetsen.add(Keys.Any)(lambda _: pressed(True))  # noqa: FBT003
    toetsen.add("c-c")(lambda _: pressed(False))  # noqa: FBT003
    toetsen.add("<sigint>")(lambda _: pressed(False))  # noqa: FBT003
    venster = Window(
        FormattedTextControl(to_fragments(regels, None, lijn), show_cursor=False), height=len(regels) or 1
    )
    app = App(None, Layout(venster), toetsen, lijn)
    app.erase_when_done = True
    try:
        return bool(app.run_until(stop, lambda: pressed(False)))  # noqa: FBT003
    except (EOFError, OSError, KeyboardInterrupt):
        return False
