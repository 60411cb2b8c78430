"""Faults that somebody could make in the store, and for each the proof that must notice (`test_mutanten.py`).

The rule that lives here: a fault is data: what stands in which file, what stands there instead, and which proofs fail
of it. What is replaced stands in its file exactly once, so that this table cannot grow old in silence.
"""

from __future__ import annotations

from typing import NamedTuple


class Mutant(NamedTuple):
    """A fault in one file of the package; each part of `ruil` is what stands there and what comes instead.

    `melding` is what the proof says of it, where it must fail of that and of nothing else.
    """

    naam: str
    bestand: str
    ruil: tuple[tuple[str, str], ...]
    proeven: tuple[str, ...]
    melding: str = ""


OPSLAG = "tests/test_stores.py::"
NOOD = "tests/test_store_trouble.py::"
SCHIJF = "tests/test_schijffouten.py::test_a_quick_look_at_the_same"
STROOM = (
    "tests/test_stroomuitval.py::test_at_whatever_moment_the_power_goes_no_ticked_answer_is_lost"
    "[zonder slot, in twee keer]"
)
GEDOOD = "tests/test_kill_opdrachten.py::test_a_command_that_is_killed_leaves_what_was_or_what_was_to_come"

BEGIN = (
    '                self.db.execute("BEGIN IMMEDIATE")\n',
    '                self.db.in_transaction or self.db.execute("BEGIN IMMEDIATE")\n',
)
COMMIT = ('                self.db.execute("COMMIT")\n', "                pass\n")
NA_COMMIT = "                self._open = False\n        self._plek.check()\n"

MUTANTEN = (
    # What is told as kept is on the disk.
    Mutant(
        "not synced before it is told",
        "stores/connection.py",
        (('("synchronous", "FULL")', '("synchronous", "OFF")'),),
        (f"{OPSLAG}test_the_file_is_opened_as_the_contract_wants",),
    ),
    Mutant(
        "not synced when the power goes",
        "stores/connection.py",
        (('("synchronous", "FULL")', '("synchronous", "OFF")'),),
        (STROOM,),
        "✓ en weg",
    ),
    Mutant(
        "synced only now and then when the power goes",
        "stores/connection.py",
        (('("synchronous", "FULL")', '("synchronous", "NORMAL")'),),
        (STROOM,),
        "✓ en weg",
    ),
    Mutant(
        "no WAL when the power goes",
        "stores/connection.py",
        (('db.pragma("journal_mode", "WAL")', 'db.pragma("journal_mode", "MEMORY")'),),
        (STROOM,),
    ),
    Mutant(
        "a ✓ before the commit",
        "stores/transactions.py",
        (BEGIN, COMMIT),
        (f"{NOOD}test_what_was_called_safe_is_there_after_a_kill",),
    ),
    Mutant(
        "a ✓ before anything is stored",
        "talk/conduct.py",
        (
            (
                "    vast = session.wish(*vertel, w.Antwoord(beurt.plek, tekst))\n",
                "    sitting.face.say(t.GENOTEERD)\n    vast = session.wish(*vertel, w.Antwoord(beurt.plek, tekst))\n",
            ),
        ),
        ("tests/test_conduct.py::test_whenever_a_tick_is_shown_the_answer_is_in_the_store",),
    ),
    Mutant(
        "a ✓ for what is only in memory",
        "talk/conduct.py",
        (("_noted(session, beurt) if vast else t.IN_HET_GEHEUGEN", "_noted(session, beurt)"),),
        ("tests/test_conduct.py::test_a_full_disk_is_told_without_a_tick_and_the_talk_goes_on",),
    ),
    Mutant(
        "every fact is called kept",
        "stores/keep_going.py",
        (
            (
                "return Bewaard(na + len(nieuw), self.trouble is None)",
                "return Bewaard(na + len(nieuw), vast=True)",
            ),
        ),
        (f"{NOOD}test_a_file_that_another_program_keeps_locked",),
    ),
    Mutant(
        "no look at the folder after the commit",
        "stores/transactions.py",
        ((NA_COMMIT, NA_COMMIT.replace("        self._plek.check()\n", "")),),
        (f"{NOOD}test_a_write_that_seemed_to_fail_but_did_not_is_not_written_twice",),
    ),
    Mutant(
        "no look at the folder at all",
        "stores/place.py",
        (
            (
                "        if any(identity(pad) != teken for pad, teken in self._bestanden):\n",
                "        if False:\n",
            ),
        ),
        (f"{NOOD}test_after_the_folder_was_removed_no_answer_is_called_safe",),
    ),
    Mutant(
        "a ✓ on the screen before the commit",
        "stores/transactions.py",
        (BEGIN, COMMIT),
        ("tests/test_kill.py::test_eight_kills_while_answers_are_given_lose_nothing",),
    ),
    Mutant(
        "no WAL",
        "stores/connection.py",
        (('db.pragma("journal_mode", "WAL")', 'db.pragma("journal_mode", "MEMORY")'),),
        (f"{OPSLAG}test_the_file_is_opened_as_the_contract_wants",),
    ),
    # What goes wrong is told.
    Mutant(
        "an error of the disk is swallowed",
        "stores/trouble.py",
        (("        raise soort(zin(pad)) from fout\n", "        return\n"),),
        (f"{NOOD}test_a_file_that_another_program_keeps_locked",),
    ),
    Mutant(
        "trouble is passed over in silence",
        "stores/keep_going.py",
        (("        self.trouble = opslag.balk(fout.zin)\n", "        del fout\n"),),
        (f"{NOOD}test_a_file_that_another_program_keeps_locked",),
    ),
    Mutant(
        "trouble is forgotten before all of it is written",
        "stores/keep_going.py",
        (
            (
                "self._write_missing(self.store, [*self._rijen, *nieuw], kop, nog)",
                "self.store.write(na, nieuw, kop)",
            ),
        ),
        (f"{NOOD}test_a_file_that_another_program_keeps_locked",),
    ),
    Mutant(
        "what was half typed in trouble is not written later",
        "stores/keep_going.py",
        (("            self._nog = nog\n", "            pass\n"), ("        self._nog[plek] = tekst\n", "")),
        (f"{NOOD}test_half_typed_text_is_kept_in_memory_while_the_file_is_locked",),
    ),
    Mutant(
        "a talk moves without what is half typed",
        "stores/keep_going.py",
        (("{**weg, **self._concepten}, elders=True", "weg, elders=True"),),
        (f"{NOOD}test_from_a_full_disk_the_whole_talk_moves_to_another_place",),
    ),
    Mutant(
        "what is only in memory is forgotten when the talk is read again",
        "stores/keep_going.py",
        (("if rij.nr > self._vast and gelijk.get(rij.nr) != rij]", "if False]"),),
        (f"{NOOD}test_what_was_said_in_trouble_comes_behind_what_another_window_wrote",),
    ),
    Mutant(
        "an error of the disk is swallowed, whichever it is",
        "stores/trouble.py",
        (("        raise soort(zin(pad)) from fout\n", "        return\n"),),
        (SCHIJF,),
    ),
    Mutant(
        "a ✓ for what a failing disk did not take",
        "talk/conduct.py",
        (("_noted(session, beurt) if vast else t.IN_HET_GEHEUGEN", "_noted(session, beurt)"),),
        (SCHIJF,),
    ),
    Mutant(
        "trouble with any act of a disk is passed over in silence",
        "stores/keep_going.py",
        (("        self.trouble = opslag.balk(fout.zin)\n", "        del fout\n"),),
        (SCHIJF,),
    ),
    Mutant(
        "that an answer is only in memory is not told",
        "talk/conduct.py",
        (
            ("if vast else t.IN_HET_GEHEUGEN", "if vast else t.OVERGESLAGEN"),
            ("        balk=session.store.trouble,\n", ""),
        ),
        (SCHIJF,),
    ),
    # What was kept can be gone on with.
    Mutant(
        "a talk that was kept is never taken up again",
        "talk/session.py",
        (("        rijen = store.facts(gesprek)\n", "        raise OpslagFout(gesprek)\n"),),
        (SCHIJF,),
    ),
    Mutant(
        "a talk is taken up without its last fact",
        "talk/session.py",
        (
            (
                "        rijen = store.facts(gesprek)\n",
                "        rijen = store.facts(gesprek)\n        rijen = rijen[:-1] or rijen\n",
            ),
        ),
        (SCHIJF,),
    ),
    # All of it or nothing, and in order.
    Mutant(
        "no rollback",
        "stores/transactions.py",
        (("                self._roll_back()\n", ""),),
        (f"{OPSLAG}test_what_is_rolled_back_was_never_seen",),
    ),
    Mutant(
        "a part that failed stays",
        "stores/transactions.py",
        (('                self.db.execute("ROLLBACK TO deel")\n', ""),),
        (f"{OPSLAG}test_a_part_that_failed_leaves_nothing_of_itself",),
    ),
    Mutant(
        "no rollback of a migration",
        "stores/schema.py",
        (('            db.execute("ROLLBACK")\n', '            db.execute("COMMIT")\n'),),
        (f"{OPSLAG}test_a_migration_that_failed_half_way_can_be_done_again",),
    ),
    Mutant(
        "no copy before a migration",
        "stores/schema.py",
        (("        if 0 < versie < len(migraties):\n", "        if False:\n"),),
        (f"{OPSLAG}test_an_older_file_is_copied_and_then_brought_up_to_date",),
    ),
    Mutant(
        "order comes from the clock",
        "stores/queries.py",
        (('    "WHERE g.id = ? ORDER BY f.nr"\n', '    "WHERE g.id = ? ORDER BY f.om, f.nr"\n'),),
        (f"{OPSLAG}test_the_order_is_that_of_the_numbers_whatever_the_clock_says",),
    ),
    Mutant(
        "a batch goes on after SQLite let go of it",
        "stores/transactions.py",
        (("                self._lost = fout\n", "                pass\n"),),
        (f"{OPSLAG}test_a_disk_that_fills_up_in_a_batch_is_what_the_batch_fails_of",),
    ),
    Mutant(
        "what is rolled back counts as seen",
        "stores/sqlite.py",
        (("            self._gezien = gezien\n", ""),),
        (f"{OPSLAG}test_what_is_rolled_back_was_never_seen",),
    ),
    Mutant(
        "a newer file is opened all the same",
        "stores/schema.py",
        (("    if merk == MERK and versie > doel:\n", "    if False:\n"),),
        (f"{OPSLAG}test_a_file_of_a_newer_version_is_refused_and_untouched",),
    ),
    Mutant(
        "a newer file that is refused is changed",
        "stores/connection.py",
        (('    if _size(Path(f"{pad}-wal")):\n', "    if False:\n"),),
        (f"{OPSLAG}test_a_newer_locked_file_that_was_left_with_a_wal_keeps_both",),
    ),
    # Two windows.
    Mutant(
        "no busy timeout",
        "stores/connection.py",
        (("flags=_VLAGGEN)\n    db.set_busy_timeout(wacht_ms)\n", "flags=_VLAGGEN)\n"),),
        (f"{OPSLAG}test_two_windows_at_once_lose_nothing",),
    ),
    Mutant(
        "windows do not wait for each other",
        "stores/transactions.py",
        (("BEGIN IMMEDIATE", "BEGIN"),),
        (f"{OPSLAG}test_whoever_begins_to_write_keeps_the_others_waiting_from_that_moment",),
    ),
    Mutant(
        "who is behind is not refused",
        "stores/sqlite.py",
        (
            (
                "        if laatste > na or self._gezien.get(gesprek, versie) != versie:\n",
                "        if False:\n",
            ),
        ),
        (f"{OPSLAG}test_another_window_that_dropped_facts_is_noticed",),
    ),
    Mutant(
        "what another window erased comes back",
        "stores/keep_going.py",
        (("        if self._vast and not daar and not elders:\n", "        if False:\n"),),
        (f"{NOOD}test_a_talk_that_another_window_erased_stays_erased",),
    ),
    Mutant(
        "a wachtzin is changed while a window is open",
        "stores/relock.py",
        (("        _have_it_alone(db, pad)\n", ""),),
        (
            "tests/test_wachtzin_wisselen.py::test_a_change_is_refused_while_another_window_has_the_file_open_and_nothing_changes",
        ),
    ),
    Mutant(
        "of two answers one is kept",
        "talk/other_window.py",
        (
            ("    sitting.waiting[beurt.plek] = tekst\n", ""),
            (r'session.keep_draft(plek, f"{ander}\n{tekst}")', "session.keep_draft(plek, ander)"),
        ),
        ("tests/test_conduct.py::test_two_windows_on_one_question_lose_neither_answer",),
    ),
    Mutant(
        "a file that was replaced while it was opened is written",
        "stores/connection.py",
        (
            ("        _refuse_replaced(pad, teken)\n", ""),
            ("    with passing(pad, wacht_ms):\n", "    if True:\n"),
        ),
        ("tests/test_wachtzin_wisselen.py::test_nobody_opens_the_file_while_its_lock_is_changed",),
    ),
    # Half-typed text.
    Mutant(
        "half-typed text is never written",
        "stores/drafts.py",
        (("            self.put(nummer[0][0], {plek: tekst})\n", ""),),
        (f"{OPSLAG}test_what_was_written_is_there_after_opening_again",),
    ),
    Mutant(
        "half-typed text does not leave the rich face",
        "faces/saving.py",
        (("            self._bewaar(tekst)\n", "            pass\n"),),
        ("tests/test_half_getypt.py::test_typed_text_is_never_more_than_two_seconds_old_on_disk",),
    ),
    Mutant(
        "half-typed text waits a quarter of a minute",
        "faces/saving.py",
        (("_RUST = 0.9", "_RUST = 15.0"),),
        ("tests/test_half_getypt.py::test_typed_text_is_never_more_than_two_seconds_old_on_disk",),
    ),
    Mutant(
        "a finished line waits for the whole answer",
        "talk/conduct.py",
        (("    session.keep_draft(beurt.plek, None if tekst.strip() in staat_er else tekst)\n", ""),),
        ("tests/test_conduct.py::test_stopping_keeps_the_half_typed_text_and_the_talk_goes_on_there",),
    ),
    # What is erased or locked stays so.
    Mutant(
        "what is deleted stays on the disk",
        "stores/connection.py",
        (('("secure_delete", "ON")', '("secure_delete", "OFF")'),),
        (f"{OPSLAG}test_a_draft_that_was_replaced_is_not_left_in_the_file_of_an_open_window",),
    ),
    Mutant(
        "the file is not swept after an erasure",
        "stores/sqlite.py",
        (("            sweep(self._db)\n        except", "            pass\n        except"),),
        (f"{OPSLAG}test_no_byte_of_an_erased_talk_is_left",),
    ),
    Mutant(
        "the wachtzin is not passed on",
        "stores/cipher.py",
        (('    db.pragma("key", wachtzin)\n', ""),),
        (f"{OPSLAG}test_with_a_wachtzin_the_file_opens_again_and_holds_no_readable_text",),
    ),
    Mutant(
        "a copy is written in the clear",
        "stores/cipher.py",
        ((' if wachtzin else "key="\n', ' if not wachtzin else "key="\n'),),
        ("tests/test_wachtzin_wisselen.py::test_locking_leaves_no_byte_of_a_word_in_any_file_of_the_folder",),
    ),
    Mutant(
        "half-typed texts of an erased talk stay",
        "stores/queries.py",
        (('    "DELETE FROM concepten WHERE gesprek = (SELECT nr FROM gesprekken WHERE id = ?)",\n', ""),),
        (f"{OPSLAG}test_erasing_takes_one_talk_and_leaves_the_others",),
    ),
    Mutant(
        "everybody on the computer may read the file",
        "stores/place.py",
        (("BESTAND_RECHTEN = 0o600", "BESTAND_RECHTEN = 0o644"),),
        (f"{OPSLAG}test_folder_and_files_are_for_this_user_only",),
    ),
    # A whole file in the place of another.
    Mutant(
        "a copy that is not the same counts",
        "stores/backup.py",
        (
            (
                "        return is_whole_and_same(ander, db)\n",
                "        return True or is_whole_and_same(ander, db)\n",
            ),
        ),
        ("tests/test_reservekopie.py::test_a_copy_that_is_not_the_same_is_no_reservekopie",),
    ),
    Mutant(
        "a reservekopie is not synced",
        "stores/backup.py",
        (("        to_disk(doel)\n", ""),),
        ("tests/test_naar_schijf.py::test_a_reservekopie_is_on_the_disk_before_it_gets_its_name",),
    ),
    Mutant(
        "the name of a reservekopie is not synced",
        "vault/copy_files.py",
        (("        to_disk(map_)\n", ""),),
        ("tests/test_naar_schijf.py::test_a_reservekopie_is_on_the_disk_before_it_gets_its_name",),
    ),
    Mutant(
        "a file in another lock is not synced",
        "stores/relock.py",
        (("        to_disk(kopie)\n", ""),),
        ("tests/test_naar_schijf.py::test_a_file_in_another_lock_is_on_the_disk_before_it_takes_the_place",),
    ),
    Mutant(
        "the copy before a migration is not synced",
        "stores/schema.py",
        (("        to_disk(half)\n", ""),),
        (
            "tests/test_naar_schijf.py::test_the_copy_of_an_older_file_is_on_the_disk_before_anything_is_changed",
        ),
    ),
    Mutant(
        "an export is not synced",
        "files.py",
        (("            os.fsync(bestand.fileno())\n", ""),),
        ("tests/test_naar_schijf.py::test_an_export_is_on_the_disk_before_it_gets_its_name",),
    ),
    # A command that dies at any act: all of it or nothing, and said when it is so.
    Mutant(
        "an export is written in its place",
        "files.py",
        (
            (
                "tempfile.mkstemp(prefix=_BEGIN, suffix=_EINDE, dir=doel.parent)",
                "os.open(doel, os.O_CREAT | os.O_WRONLY, 0o600), doel",
            ),
            ("            doel = _claim(Path(tijdelijk), doel)\n", "            pass\n"),
            ("        Path(tijdelijk).unlink(missing_ok=True)\n", "        pass\n"),
        ),
        (f"{GEDOOD}[zonder slot-gesprek exporteer]",),
        "gesprek exporteer, dood voor daad",
    ),
    Mutant(
        "an erasure is told before it is done",
        "desk/erasing.py",
        (("    store.erase_all([kop.id]", "    print(t.GEWIST)\n    store.erase_all([kop.id]"),),
        (f"{GEDOOD}[zonder slot-gesprek wis]",),
        "gesprek wis, dood voor daad",
    ),
    Mutant(
        "another code reaches the talks first, and then what is prepared",
        "desk/renaming.py",
        (("    with store.as_one():\n", "    if True:\n"),),
        (f"{GEDOOD}[zonder slot-jongere hernoem]",),
        "jongere hernoem, dood voor daad",
    ),
    Mutant(
        "a step is brought up to date, and then its line comes in the log",
        "desk/steps.py",
        (("    with store.as_one():\n", "    if True:\n"),),
        (f"{GEDOOD}[zonder slot-stap werk-bij]",),
        "stap werk-bij, dood voor daad",
    ),
    Mutant(
        "an answer that was worked out is kept before the line that tells of it",
        "desk/working_out.py",
        (
            (
                "        with self._store.as_one():\n            self.session.wish_kept(wens)\n",
                "        if True:\n            self.session.wish_kept(wens)\n",
            ),
        ),
        (f"{GEDOOD}[zonder slot-gesprek uitwerken]",),
        "gesprek uitwerken, dood voor daad",
    ),
    Mutant(
        "a talk begins, and then its line comes in the log",
        "talk/first_facts.py",
        (
            (
                'feit, entry("begonnen", [feit.id]))\n',
                'feit)\n    store.log.add(entry("begonnen", [feit.id]))\n',
            ),
        ),
        (f"{GEDOOD}[zonder slot-gesprek start]",),
        "gesprek start, dood voor daad",
    ),
    Mutant(
        "a talk is taken in, and then what came of the step before it",
        "desk/taking_in.py",
        (
            (
                "        with store.as_one():\n            return geschreven",
                "        if True:\n            return geschreven",
            ),
        ),
        (f"{GEDOOD}[zonder slot-gesprek start antwoorden]",),
        "gesprek start antwoorden, dood voor daad",
    ),
    Mutant(
        "what is prepared for a jongere is erased before all the rest",
        "desk/forgetting.py",
        (
            (
                'store.erase_all(ids, entry("gewist", ids, str(len(ids))), klaargezet=[under.code])',
                'store.drop_prepared(under.code)\n    store.erase_all(ids, entry("gewist", ids, str(len(ids))))',
            ),
        ),
        (f"{GEDOOD}[zonder slot-jongere wis]",),
        "jongere wis, dood voor daad",
    ),
)
