"""The answer while it is typed: the buffer, the hint below it, and how it ends.

The rule that lives here: nothing gets into the buffer that was not cleaned first, so the terminal never gets
back a control sequence that was typed or pasted (contract C8).
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document

from loopbaangesprek.faces.answer_field import AnswerField
from loopbaangesprek.faces.habits import Habits
from loopbaangesprek.faces.saving import HalfTyped
from loopbaangesprek.faces.typwerk import as_text, choose, finish, press_enter, split_command, step_choice
from loopbaangesprek.scherm import Bewaar, Invoer, Scherm
from loopbaangesprek.schoon import LIMIET, past, schoon
from loopbaangesprek.teksten.gezicht import GEKNIPT, NOG_EEN_ENTER

_BYTES_PER_TEKEN = 4


class Draft:
    """What the counsellor is typing at one prompt."""

    def __init__(
        self,
        scherm: Scherm,
        bewaar: Bewaar,
        klaar: Callable[[Invoer], None],
        breedte: Callable[[], int],
        gewoonten: Habits,
    ) -> None:
        """Begin with the text that stands there; `klaar` gets what comes of it, `breedte` tells the room for it."""
        self._scherm = replace(scherm, tekst=schoon(scherm.tekst))
        self._klaar = klaar
        self._gewoonten = gewoonten
        self.hint: str | None = None
        begin = as_text(self._scherm.tekst)
        self._vervangt = begin if scherm.vervangt else ""
        if begin and scherm.herzien and not scherm.enkel and not scherm.keuze:
            begin += "\n"  # what is added to a finished answer must not be glued to its last word
        self._begin = begin
        self.buffer = Buffer(multiline=True, document=Document(begin, len(begin)))
        self.veld = AnswerField(self.buffer, breedte)
        self.bewaring = HalfTyped(bewaar, lambda: self.antwoord)
        self.buffer.on_text_changed += self._changed

    @property
    def scherm(self) -> Scherm:
        """The prompt with the text as it is now, so that a choice that is typed out shows as chosen."""
        return replace(self._scherm, tekst=self.buffer.text)

    @property
    def antwoord(self) -> str:
        """The text so far, without a command that is being typed."""
        return split_command(self.buffer.text)[0]

    def _changed(self, _buffer: Buffer) -> None:
        self.hint = None
        self.bewaring.changed()

    def insert(self, teken: str) -> None:
        """Put a typed character at the cursor; a command that is begun behind text gets a line of its own."""
        nog_niets = self.buffer.text == self._begin and self.buffer.document.is_cursor_at_the_end
        if teken == "/" and nog_niets and self.buffer.document.current_line.strip():
            self.buffer.newline(copy_margin=False)
        self._put(schoon(teken), heel=True)

    def paste(self, tekst: str) -> None:
        """Put pasted text at the cursor; lines in it that look like commands stay text."""
        eerste, einde, rest = schoon(tekst).partition("\n")
        if not self.buffer.document.current_line_before_cursor.strip():
            eerste = as_text(eerste)
        self._put(eerste + einde + as_text(rest), heel=past(tekst))

    def _put(self, tekst: str, *, heel: bool) -> None:
        if (
            self._vervangt
            and self.buffer.text == self._vervangt
            and self.buffer.document.is_cursor_at_the_end
        ):
            self.buffer.text = ""  # one line that stood there, such as a date: typing replaces it
        self._vervangt = ""
        ruimte = LIMIET - len(self.buffer.text.encode()) if self._nearly_full(tekst) else LIMIET
        gekort = tekst.encode()[: max(0, ruimte)].decode(errors="ignore")
        self.buffer.insert_text(gekort)
        if gekort != tekst or not heel:
            self.hint = GEKNIPT

    def _nearly_full(self, erbij: str) -> bool:
        return _BYTES_PER_TEKEN * (len(self.buffer.text) + len(erbij)) > LIMIET

    def enter(self) -> None:
        """Enter was pressed."""
        if self._gewoonten.is_echo() and self.buffer.text == self._begin:
            return
        uitkomst = press_enter(self.buffer.text, self.buffer.cursor_position, self._scherm)
        if uitkomst is None:
            self.buffer.newline(copy_margin=False)
            self._explain_enter()
        else:
            self._come_of(uitkomst)

    def _explain_enter(self) -> None:
        if not self._gewoonten.knows_enter:
            self._gewoonten.knows_enter = True
            self.hint = NOG_EEN_ENTER

    def finish(self) -> None:
        """Ctrl-D was pressed."""
        self._come_of(finish(self.buffer.text, self._scherm))

    def _come_of(self, uitkomst: Invoer | str) -> None:
        if isinstance(uitkomst, str):
            self.hint = uitkomst
        else:
            self._klaar(uitkomst)

    def command(self, opdracht: str) -> None:
        """A key that stands for a command was pressed; the text so far goes along."""
        self._gewoonten.is_echo()
        self._klaar(Invoer(tekst=self.antwoord, opdracht=opdracht))

    def break_off(self) -> None:
        """Stop here: keep the last text, and say that this is the end."""
        self.bewaring.save()
        self._klaar(Invoer(tekst=self.antwoord, einde=True))

    def digit(self, cijfer: str) -> None:
        """A digit was typed at a question with choices."""
        keus = choose(cijfer, self.buffer.text, self._scherm)
        if keus is None:
            self.insert(cijfer)
        else:
            self._gewoonten.chose()
            self._klaar(keus)

    def move(self, stap: int) -> None:
        """An arrow up or down was pressed: another choice, or another row of the text."""
        self._vervangt = ""
        woord = step_choice(stap, self.buffer.text, self._scherm) if self._scherm.keuze else None
        if woord is not None:
            self.buffer.set_document(Document(woord, len(woord)))
        else:
            self.buffer.cursor_position = self.veld.folded().moved(self.buffer.cursor_position, stap)
