"""Everything that can be typed, named or plugged in wrongly: one clear Dutch sentence, or a working talk.

The rule that lives here: the exit code is the contract's, no word of Python or typer comes out, and after a
refusal every file is as it was, byte for byte.
"""

from __future__ import annotations

import base64
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from loopbaangesprek.antwoordvorm import unquote
from loopbaangesprek.opdrachten import is_command
from loopbaangesprek.schoon import schoon
from tests.corpus import corpus, text_of
from tests.program import (
    LOB,
    START,
    Ran,
    Talk,
    Warm,
    answers,
    beside,
    in_dutch,
    listing,
    run,
    surroundings,
    talk,
    talks_kept,
    unknown_words,
)
from tests.teruglezen import LEZERS, read_back

BEGIN = (*START, "--code", "vmbo-3310")
NEEM_OP = ("gesprek", "start", "--antwoorden")
ZICHTBAAR_STUUR = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
MAX_SHORT = 10_000
"""A text of the corpus that is longer than this is tried in the long run, and read back with one reader."""
posix = pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell or terminal")


@pytest.fixture(scope="module")
def warm() -> Iterator[Warm]:
    """The program, ready to go."""
    if sys.platform == "win32":
        pytest.skip("needs fork")
    klaar = Warm()
    yield klaar
    klaar.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the talks of this test are kept; nothing is there yet."""
    surroundings(tmp_path / "map")
    return tmp_path / "map"


def refused(ging: Ran, code: int = 1) -> str:
    """Check that it was refused in Dutch, on the error stream alone; gives what was said."""
    in_dutch(ging)
    assert ging.code == code, ging
    assert ging.out == ""
    assert ging.err.strip()
    assert not ZICHTBAAR_STUUR.search(ging.err)
    zelfde = re.search(r"'?(\S+?)'? ken ik niet\. Bedoelde je '?([^'?\s]+)'?\?", ging.err)
    assert not (zelfde and zelfde[1] == zelfde[2]), ging.err
    return ging.err


# Commands and options


VERKEERD = (
    ("foo", "De opdracht 'foo' bestaat niet"),
    ("gesprek foo", "De opdracht 'foo' bestaat niet"),
    ("gesprek starten", "Bedoelde je start?"),
    ("gespre", "Bedoelde je gesprek?"),
    ("--foo", "De optie --foo bestaat hier niet"),
    ("-x", "De optie -x bestaat hier niet"),
    ("--map", "Achter --map hoort nog iets"),
    ("gesprek start --foo", "De optie --foo bestaat hier niet"),
    ("gesprek start --bank", "Achter --bank hoort nog iets"),
    ("gesprek start --kort=3", "Achter --kort hoort niets"),
    ("gesprek start te veel", "Dit staat er te veel: te veel"),
    (
        "gesprek start --code vmbo 8123",
        "Bedoelde je --code vmbo-8123? Zet een code met een spatie tussen aan",
    ),
    ("gesprek start --code vmbo 8123", 'aanhalingstekens: --code "vmbo 8123".'),
    ("jongere toon vmbo 8123", "Bedoelde je vmbo-8123?"),
    ("gesprek start --code vmbo-8123 stage", "Dit staat er te veel: stage. Hoort het bij de code?"),
    ("gesprek start --niveau groep8", "Achter --niveau past: vmbo, mbo"),
    ("gesprek start --niveau vbmo", "Bedoelde je vmbo?"),
    ("gesprek start --rol leraar", "Achter --rol past: mentor"),
    ("gesprek start --vorm bellen", "Achter --vorm past: samen"),
    ("gesprek toon", "of de naam van het gesprek"),
    ("gesprek toon --json", "of de naam van het gesprek"),
    ("gesprek exporteer", "of de naam van het gesprek"),
    ("gesprek exporteer x --vorm xls", "Achter --vorm past: "),
    ("gesprek wijzig", "of de naam van het gesprek"),
    ("gesprek wis", "of de naam van het gesprek"),
    ("gesprek uitwerken", "of de naam van het gesprek"),
    ("gesprek invoeren", "de naam van het bestand"),
    ("gesprek bereid-voor", "bijvoorbeeld vmbo-3310"),
    ("gesprek bereid-voor x --soort y", "Achter --soort past: stage"),
    ("gesprek lijst extra", "Dit staat er te veel: extra"),
    ("gesprek lijst --json=ja", "Achter --json hoort niets"),
    ("oefen x", "Dit staat er te veel: x"),
    ("hulp x", "Over 'x' staat er geen hoofdstuk."),
)


@pytest.mark.parametrize(("woorden", "zin"), VERKEERD, ids=[w for w, _ in VERKEERD])
def test_a_wrong_command_or_option_is_one_dutch_sentence(
    woorden: str, zin: str, warm: Warm, folder: Path
) -> None:
    """Exit code 2, with what to type instead or where the help is; nothing is made."""
    gezegd = refused(warm.run(folder, *woorden.split()), 2)
    assert zin in gezegd
    assert gezegd.count("\n") == 1
    assert not folder.exists()


@pytest.mark.parametrize(
    "opdracht", ["toon", "wis", "exporteer", "uitwerken", "wijzig", "hervat"], ids=lambda opdracht: opdracht
)
def test_an_unknown_id_says_what_to_do(opdracht: str, warm: Warm, folder: Path) -> None:
    """Whether there are talks or not; the nearest code is offered."""
    assert "xyz" in refused(warm.run(folder, "gesprek", opdracht, "xyz"))
    warm.run(folder, *BEGIN, typed="een\n\n")
    voor = answers(folder, "vmbo-3310")
    assert "xyz" in refused(warm.run(folder, "gesprek", opdracht, "xyz"))
    if opdracht != "hervat":
        assert "Bedoelde je vmbo-3310?" in refused(warm.run(folder, "gesprek", opdracht, "vmbo-331"))
    assert answers(folder, "vmbo-3310") == voor


def test_a_code_with_more_talks_is_told_with_their_names(warm: Warm, folder: Path) -> None:
    """Without a person to ask: exit code 1, and each name that would be clear."""
    for _ in range(2):
        warm.run(folder, *BEGIN, typed="een\n\n")
    namen = [kop["id"] for kop in json.loads(warm.run(folder, "gesprek", "lijst", "--json").out)]
    assert len(namen) == 2
    for opdracht in ("toon", "wis", "exporteer", "hervat"):
        gezegd = refused(warm.run(folder, "gesprek", opdracht, "vmbo-3310"))
        assert all(naam in gezegd for naam in namen), gezegd
    gezegd = refused(warm.run(folder, "gesprek", "hervat"))
    assert all(naam in gezegd for naam in namen), gezegd
    assert talks_kept(folder) == 2


def test_wiping_without_a_person_needs_a_yes_on_the_command_line(warm: Warm, folder: Path) -> None:
    """Nothing is wiped by a pipe that says nothing."""
    warm.run(folder, *BEGIN, typed="een\n\n")
    assert "--ja" in refused(warm.run(folder, "gesprek", "wis", "vmbo-3310", typed="2\n"), 2)
    assert talks_kept(folder) == 1


def test_a_code_that_is_no_code_begins_no_talk(warm: Warm, folder: Path) -> None:
    """Too long; what is invisible in it is cleaned, and never reaches a screen."""
    assert "hooguit 40 tekens" in refused(warm.run(folder, *START, "--code", "x" * 41))
    assert talks_kept(folder) == 0
    ging = in_dutch(warm.run(folder, *START, "--code", "a\x1b[31m\u202eb", typed="een\n\n"))
    assert ging.code == 130
    assert not ZICHTBAAR_STUUR.search(ging.words)


# Banks


KOP = "vragenbank: {naam}\ntitel: T\nversie: '1'\nfasen:\n  - fase: {fase}\n    vragen:\n"
BANKEN = {
    "geen-yaml": ("vragenbank: [", "Hier begint een ["),
    "leeg": ("", "leeg"),
    "andere-naam": ("vragenbank: x\ntitel: T\nversie: '1'\nfasen: []\n", "Geef ze dezelfde naam"),
    "geen-fase": (
        KOP.format(naam="geen-fase", fase="ooit") + "      - {id: a, vraag: B}\n",
        "is geen fase",
    ),
    "sleutel": (
        KOP.format(naam="sleutel", fase="opening") + "      - {id: a, vraag: B, tipp: C}\n",
        "Bedoelde je 'tip'?",
    ),
    "alias": ("a: &x [1]\nb: *x\n", "bijzonders"),
}


@pytest.mark.parametrize("naam", BANKEN)
def test_a_broken_bank_begins_no_talk_and_tells_the_line(naam: str, warm: Warm, folder: Path) -> None:
    """As a file, and as a bank of the school's own folder; for a talk and for practice."""
    inhoud, zin = BANKEN[naam]
    eigen = folder / "vragen"
    eigen.mkdir(parents=True)
    (eigen / f"{naam}.yaml").write_text(inhoud, encoding="utf-8")
    voor = listing(folder)
    for bank in (naam, str(eigen / f"{naam}.yaml")):
        gezegd = refused(
            warm.run(folder, "gesprek", "start", "--bank", bank, "--code", "c", "--rol", "mentor")
        )
        assert zin in gezegd
        assert re.search(rf"{naam}\.yaml:\d+:\d+ ", gezegd)
    assert zin in refused(warm.run(folder, "oefen", "--bank", naam))
    assert listing(folder) == voor


@pytest.mark.parametrize(
    ("naam", "zin"), [("stag", "Bedoelde je 'stage'?"), ("praktijk", "praktijkles"), ("", "")]
)
def test_a_bank_that_is_not_there_names_the_nearest(naam: str, zin: str, warm: Warm, folder: Path) -> None:
    """And all there are; an empty name is no name."""
    gezegd = refused(warm.run(folder, "gesprek", "start", "--bank", naam, "--code", "c", "--rol", "mentor"))
    assert zin in gezegd
    assert talks_kept(folder) == 0


# Answers files


BESTANDEN: dict[str, tuple[bytes, str]] = {
    "onbekend.yaml": (b"bank: stage\nervaring:\n  titel: x\n  titels: y\n", "onbekend.yaml:4"),
    "onbekend-plat.yaml": (b"bank: stage\nmomentje: x\n", "Bedoelde je moment?"),
    "lijst.yaml": (b"bank: stage\nervaring:\n  titel: [a, b]\n", "lijst.yaml:3"),
    "tekst.yaml": (b"bank: stage\nervaring: tekst\n", "tekst.yaml:2"),
    "tabel.yaml": (b"bank: stage\nklein_verhaal: {emoties: {a: b}}\n", "tabel.yaml:2"),
    "item.yaml": (b"bank: stage\nverwante_verhalen: [x]\n", "item.yaml:2"),
    "keuze.yaml": (b"bank: stage\nervaring: {waardering: paars}\n", "keuze.yaml:2"),
    "dag.yaml": (b"bank: stage\nvervolgstap: {activiteit: x, wanneer: ooit}\n", "dag.yaml:2"),
    "datum.yaml": (b"bank: stage\ndatum: gisteren\n", "2026-11-20"),
    "opbouw.yaml": (b"bank: stage\n  a: [b\n", "opbouw.yaml:2"),
    "dubbel.yaml": (b"bank: stage\nmoment: a\nmoment: b\n", "tweede keer"),
    "zonder-bank.yaml": (b"moment: x\n", "bank: stage"),
    "andere-bank.yaml": (b"bank: stag\nmoment: x\n", "Bedoelde je 'stage'?"),
    "nieuwer.yaml": (b"schema: 2\nbank: stage\n", "nieuwere versie"),
    "leeg.yaml": (b"", "leeg"),
    "opmerking.yaml": (b"# niets\n", "opmerking.yaml: Dit bestand hoort te bestaan"),
    "rij.yaml": (b"- a\n- b\n", "rij.yaml: Dit bestand hoort te bestaan"),
    "woord.yaml": (b"woord\n", "woord.yaml: Dit bestand hoort te bestaan"),
    "binair.yaml": (bytes(range(256)) * 20, "UTF-8"),
    "word.yaml": (b"PK\x03\x04" + b"\x00" * 50, "Word"),
    "cp1252.yaml": ("bank: stage\nmoment: café\n".encode("cp1252"), "é"),
    "utf16.yaml": ("bank: stage\nmoment: x\n".encode("utf-16"), "UTF-16"),
    "half.json": (b'{"bank":"stage","moment":"a\\ud800b"}', "half teken"),
    "half.yaml": (b'bank: stage\nmoment: "a\\ud800b"\n', "half teken"),
    "half-bytes.yaml": (b"bank: stage\nmoment: a\xed\xa0\x80b\n", "UTF-8"),
    "groot.yaml": (b"bank: stage\nmoment: " + b"x" * 10_000_000, "te groot"),
    "diep.yaml": (b"bank: stage\nmoment: " + b"[" * 5000, "in elkaar"),
    "alias.yaml": (b"bank: &b stage\nmoment: *b\n", "bijzonders"),
    "einde.json": (b'{"bank":"stage"', "einde.json:1"),
    "nan.json": (b'{"bank":"stage","moment":NaN}', "NaN"),
    "ronde.yaml": (
        b"bank: stage\nantwoorden:\n  - {vraag: moment, antwoord: x, ronde: " + b"9" * 5000 + b"}\n",
        "ronde.yaml:3",
    ),
    "twee.yaml": (
        b"bank: stage\nantwoorden: [{vraag: moment, antwoord: x}, {vraag: moment, antwoord: y}]\n",
        "al een",
    ),
    "overgang.yaml": (
        b"bank: stage\nantwoorden: []\nwijzigingen: [{pad: a.b, oud: , nieuw: x, reden: y, wanneer: 2026-11-20}]\n",
        "overgang.yaml:3",
    ),
    "code.yaml": (b"bank: stage\njongere: {code: " + b"x" * 41 + b"}\n", "hooguit 40 tekens"),
}


@pytest.mark.parametrize("naam", BESTANDEN)
def test_an_answers_file_that_is_wrong_is_refused_whole(naam: str, warm: Warm, folder: Path) -> None:
    """The sentence names the line or the key; nothing is stored, nothing is written; nor by `invoeren`."""
    inhoud, zin = BESTANDEN[naam]
    bestand = folder.parent / naam
    bestand.write_bytes(inhoud)
    voor = listing(folder.parent)
    for opdracht in (NEEM_OP, ("gesprek", "invoeren")) if naam.startswith("o") else (NEEM_OP,):
        gezegd = refused(warm.run(folder, *opdracht, str(bestand), "--naar", str(folder.parent / "uit")))
        assert zin in gezegd
        assert len(gezegd) < 2000
    assert listing(folder.parent) == voor
    assert talks_kept(folder) == 0


@pytest.mark.parametrize("soort", ["map", "afwezig", "onder-een-bestand", "nul", "lang"])
def test_an_answers_file_that_cannot_be_read_is_told(soort: str, warm: Warm, folder: Path) -> None:
    """A folder, no file, nothing at all, an impossible name."""
    naast = folder.parent
    (naast / "bestand").write_text("bank: stage\n", encoding="utf-8")
    pad = {
        "map": str(naast), "afwezig": str(naast / "er-niet.yaml"), "onder-een-bestand": str(naast / "bestand" / "x"),
        "nul": "/dev/null", "lang": "x" * 5000,
    }[soort]  # fmt: skip
    refused(warm.run(folder, *NEEM_OP, pad))
    assert talks_kept(folder) == 0


@posix
def test_an_answers_file_of_somebody_else_is_told(folder: Path) -> None:
    """It is there, and this user may not read it."""
    from tests.test_trouble import as_ordinary_user  # noqa: PLC0415 - not on Windows

    bestand = folder.parent / "bestand.yaml"
    bestand.write_text(HEEL, encoding="utf-8")
    bestand.chmod(0)
    klaar = subprocess.run(
        [*LOB, *NEEM_OP, str(bestand)],
        capture_output=True,
        check=False,
        env=surroundings(folder),
        preexec_fn=as_ordinary_user,
    )
    refused(Ran(klaar.returncode, klaar.stdout.decode(), klaar.stderr.decode()))
    assert talks_kept(folder) == 0


# Where an export goes


HEEL = "bank: stage\ndatum: 2026-11-20\njongere: {code: vmbo-1}\nervaring: {titel: De koelcel}\n"


@pytest.fixture
def heel(folder: Path) -> Path:
    """An answers file that is right."""
    bestand = folder.parent / "goed.yaml"
    bestand.write_text(HEEL, encoding="utf-8")
    return bestand


def whole(uit: Path) -> None:
    """Every file that was written is what its name says, and no half one lies beside it."""
    for pad in uit.rglob("*"):
        assert not pad.name.startswith(".lob"), pad
        if pad.suffix == ".json":
            assert json.loads(pad.read_text(encoding="utf-8"))["schema"] == 1
        if pad.suffix == ".md":
            assert pad.read_text(encoding="utf-8").startswith("# ")


@posix
@pytest.mark.parametrize("naar", ["bestand/map", "/dev/null/x", "x" * 300, "/proc/uit"])
def test_a_place_that_cannot_be_written_keeps_the_talk_out_too(
    naar: str, warm: Warm, heel: Path, folder: Path
) -> None:
    """Refused before the talk is stored, so that trying again gives no talk twice."""
    (folder.parent / "bestand").write_text("van mij", encoding="utf-8")
    voor = listing(folder.parent)
    refused(warm.run(folder, *NEEM_OP, str(heel), "--naar", naar))
    na = listing(folder.parent)
    assert {pad for pad in na if not pad.startswith("map/lob.db")} == set(voor)
    assert all(na[pad] == inhoud for pad, inhoud in voor.items())
    assert talks_kept(folder) == 0


def test_an_absent_folder_is_made_and_an_existing_file_is_never_lost(
    warm: Warm, heel: Path, folder: Path
) -> None:
    """Twice the same record gives two sets of files; a file that stands in the way keeps its bytes."""
    uit = folder.parent / "nog" / "niet"
    for _ in range(2):
        assert in_dutch(warm.run(folder, *NEEM_OP, str(heel), "--naar", str(uit))).code == 0
    assert sorted(p.name for p in uit.iterdir()) == [
        "2026-11-20-vmbo-1-stage-2.json", "2026-11-20-vmbo-1-stage-2.md",
        "2026-11-20-vmbo-1-stage.json", "2026-11-20-vmbo-1-stage.md",
    ]  # fmt: skip
    whole(uit)
    mijn = folder.parent / "mijn.md"
    mijn.write_text("van mij", encoding="utf-8")
    in_dutch(warm.run(folder, *NEEM_OP, str(heel), "--naar", str(mijn)))
    assert mijn.read_text(encoding="utf-8") == "van mij"
    mijn.unlink()
    whole(folder.parent)


def test_an_export_to_an_odd_place_is_told_and_the_talk_stays(warm: Warm, heel: Path, folder: Path) -> None:
    """A record that is kept can be exported again, so the store is not touched."""
    warm.run(folder, *NEEM_OP, str(heel))
    for naar in (str(heel / "x"), "/dev/null/x", "x" * 300):
        refused(warm.run(folder, "gesprek", "exporteer", "vmbo-1", "--naar", naar))
    assert talks_kept(folder) == 1
    assert heel.read_text(encoding="utf-8") == HEEL


# A store that is not ours, or newer


def make_rubbish(folder: Path) -> None:
    """A file that is no database."""
    (folder / "lob.db").write_bytes(b"dit is geen database\n" * 500)


def make_other(folder: Path) -> None:
    """A database of another program."""
    import apsw  # noqa: PLC0415 - only here

    apsw.Connection(str(folder / "lob.db")).execute("CREATE TABLE recepten(taart)")


def make_newer(folder: Path) -> None:
    """A store of a version that is still to come."""
    import apsw  # noqa: PLC0415 - only here

    assert run(folder, *START, "--code", "vmbo-1", typed="een\n\n").code == 130
    db = apsw.Connection(str(folder / "lob.db"))
    db.pragma("user_version", int(db.pragma("user_version")) + 1)
    db.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
    db.close()


OP_DE_OPSLAG = (
    (), ("gesprek", "lijst"), ("gesprek", "toon", "x"), ("gesprek", "hervat"), ("gesprek", "wis", "x", "--ja"), BEGIN,
    ("gesprek", "exporteer", "x"), ("gesprek", "bereid-voor", "x"), ("gesprek", "uitwerken", "x"),
    ("gesprek", "wijzig", "x", "reflectie.inzicht", "--waarde", "a", "--reden", "b"),
)  # fmt: skip


@pytest.mark.parametrize("maak", [make_rubbish, make_other, make_newer], ids=lambda maak: maak.__name__)
def test_a_store_that_is_not_ours_or_newer_is_left_alone_by_every_command(
    maak: Any, warm: Warm, heel: Path, folder: Path
) -> None:
    """One sentence, exit code 1, and every byte in the folder as it was; nothing is exported either."""
    folder.mkdir()
    maak(folder)
    voor = listing(folder.parent)
    for woorden in (*OP_DE_OPSLAG, (*NEEM_OP, str(heel), "--naar", str(folder.parent / "uit"))):
        gezegd = refused(warm.run(folder, *woorden))
        assert gezegd.count("\n") == 1, woorden
        assert ("nieuwere versie" in gezegd) == (maak is make_newer), woorden
        na = {pad: inhoud for pad, inhoud in listing(folder.parent).items() if "lob.db-" not in pad}
        assert na == voor, woorden


# Terminals and encodings


@posix
@pytest.mark.parametrize(
    "omgeving",
    [
        {"TERM": "dumb"}, {"LANG": "C"}, {"PYTHONIOENCODING": "cp1252"}, {"PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}, {"ACCESSIBLE": "1", "COLUMNS": "3"},
    ],
    ids=lambda o: " ".join(f"{k}={v}" for k, v in o.items()),
)  # fmt: skip
def test_a_talk_can_be_held_in_any_terminal(omgeving: dict[str, str], folder: Path) -> None:
    """In a terminal, and its record read back through a pipe; a sign that cannot be shown is a question mark."""
    with talk(folder, *BEGIN, omgeving=omgeving) as gesprek:
        gesprek.answer("een gewoon antwoord", "met een ✓ en een é")
        gesprek.answer("nog een")
        gesprek.line("/stop")
        gesprek.rest()
    assert gesprek.code == 130
    assert not unknown_words(gesprek.out)
    assert gesprek.out.count("Genoteerd.") == 2
    assert answers(folder, "vmbo-3310")[1].startswith("een gewoon antwoord\nmet een ")
    if "PYTHONIOENCODING" in omgeving or "PYTHONUTF8" in omgeving:
        assert in_dutch(run(folder, "gesprek", "toon", "vmbo-3310", omgeving=omgeving)).code == 0


@posix
@pytest.mark.parametrize("term", ["dumb", "", "vt100"])
def test_a_terminal_that_can_do_little_is_given_a_face_that_works(term: str, folder: Path) -> None:
    """Without an option: a dumb terminal gets the plain one, and in every other the rich one can be worked with."""
    gesprek = Talk(folder, *BEGIN, omgeving={"TERM": term})
    try:
        gesprek.hears("Waar")
        if term == "dumb":
            gesprek.answer("een antwoord")
            gesprek.line("/stop")
        else:
            gesprek.hears("/hulp")
            gesprek.kind.send("een antwoord\r\r")
            gesprek.hears("genoteerd")
            gesprek.kind.send("/stop\r")
        gesprek.rest()
    finally:
        gesprek.kill()
    assert ("\x1b" in gesprek.out) == (term != "dumb")
    assert gesprek.code == 130
    assert not unknown_words(gesprek.out)
    assert "een antwoord" in answers(folder, "vmbo-3310")


def test_on_a_windows_console_letters_come_in_and_go_out_as_they_are(folder: Path) -> None:
    """With cp1252 the bytes are that code's own, and what it lacks is a question mark on screen only."""
    omgeving = {"PYTHONIOENCODING": "cp1252"}
    assert run(folder, *BEGIN, typed="café, 5 €\n\n".encode("cp1252"), omgeving=omgeving).code == 130
    assert "café, 5 €" in answers(folder, "vmbo-3310")
    klaar = subprocess.run(
        [*LOB, "gesprek", "toon", "vmbo-3310"],
        capture_output=True,
        check=True,
        env={**surroundings(folder), **omgeving},
    )
    assert "café, 5 €" in klaar.stdout.decode("cp1252")


BEGIN_TWEE = (*START, "--code", "vmbo-2")
OP_DE_STROOM = [
    BEGIN_TWEE,
    *(
        pytest.param(woorden, marks=pytest.mark.lang)
        for woorden in (
            (),
            ("foo",),
            ("--help",),
            ("gesprek", "lijst"),
            ("gesprek", "toon", "vmbo-1"),
            ("oefen",),
        )
    ),
]


def in_shell(folder: Path, woorden: tuple[str, ...], staart: str) -> Ran:
    """Run with streams as only a shell makes them; the code is that of `lob` itself."""
    klaar = subprocess.run(
        ["/bin/sh", "-c", f'{{ "$@"; echo $? >&9; }} 9>"$CODE" {staart}', "sh", *LOB, *woorden],
        capture_output=True,
        check=False,
        cwd=beside(folder),
        env={**surroundings(folder), "CODE": str(folder.parent / "code")},
    )
    code = int((folder.parent / "code").read_text(encoding="utf-8"))
    return Ran(code, klaar.stdout.decode(), klaar.stderr.decode())


@posix
@pytest.mark.parametrize("woorden", OP_DE_STROOM, ids=lambda woorden: " ".join(woorden) or "lob")
def test_a_closed_or_broken_stream_is_no_disaster(woorden: tuple[str, ...], folder: Path) -> None:
    """No input, no output, a reader that leaves, a full device: known exit codes, and no word of Python."""
    run(folder, *START, "--code", "vmbo-1", typed="een\n\n")
    stil = (2,) if woorden == ("foo",) else (0, 130)
    for staart in ("<&-", "</dev/null >&-", "</dev/null 2>&-", "</dev/null | head -c 0"):
        ging = in_shell(folder, woorden, staart)
        assert not unknown_words(ging.words), (staart, ging)
        assert ging.code in stil or (staart == "<&-" and ging.code == 1 and ging.err), (staart, ging)
    if Path("/dev/full").exists():
        ging = in_shell(folder, woorden, "</dev/null >/dev/full")
        assert not unknown_words(ging.words), ging
        assert ging.code in (1, 2, 130), ging
    assert answers(folder, "vmbo-1")[1:] == ["een"]


# Hostile texts (contract C8)


def as_typed(tekst: str) -> list[str]:
    """The lines in which a text can be typed as one answer: an empty line would end it, a slash would command."""
    regels = []
    for regel in re.split("\r\n|\r|\n", tekst):
        # The face reads lines of text; what stands for a half sign there is known only after decoding.
        komt_aan = _kept(regel)
        if komt_aan:
            regels.append(
                "/" + regel.lstrip() if is_command(komt_aan) or komt_aan.startswith("//") else regel
            )
    return regels


def _kept(regel: str) -> str:
    """What a typed line becomes."""
    aangekomen = regel.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    return schoon(aangekomen).replace("\n", " ").strip()


def as_noted(tekst: str) -> str | None:
    """What the record holds of a text that was typed; None when nothing of it can be seen."""
    net = schoon("\n".join(filter(None, map(_kept, re.split("\r\n|\r|\n", tekst))))).strip()
    return unquote(net) or net or None


def many_questions(folder: Path, aantal: int) -> str:
    """A bank with so many open questions."""
    bank = folder.parent / "veel.yaml"
    vragen = "".join(f"      - {{id: v{i}, vraag: 'Wat is tekst {i}?'}}\n" for i in range(aantal))
    bank.write_text(KOP.format(naam="veel", fase="terugkijken") + vragen, encoding="utf-8")
    return str(bank)


def texts(deel: int, van: int) -> list[tuple[str, str]]:
    """A share of the texts of the corpus, the long ones in the last; the largest two are tried apart."""
    gevallen = [(g["id"], text_of(g)) for g in corpus() if g["id"] not in ("huge-001", "huge-002")]
    kort = [geval for geval in gevallen if len(geval[1]) <= MAX_SHORT]
    return [g for g in gevallen if g not in kort] if deel == van else kort[deel::van]


def check_record(warm: Warm, folder: Path, code: str, verwacht: dict[str, tuple[str, str]]) -> None:
    """The JSON holds the cleaned texts, and the Markdown says each in one block under its own question."""
    verslag = json.loads(in_dutch(warm.run(folder, "gesprek", "toon", code, "--json")).out)
    genoteerd = {a["vraag"]: a["antwoord"] for a in verslag["antwoorden"]}
    markdown = in_dutch(warm.run(folder, "gesprek", "toon", code)).out
    blokken = [
        {"".join(t for _, t in runs) for soort, runs in read_back(markdown, lezer) if soort == "inline"}
        for lezer in LEZERS
    ]
    for vraag, (geval, tekst) in verwacht.items():
        assert genoteerd[vraag] == tekst, geval
        for gelezen in blokken[: 1 if len(tekst) > MAX_SHORT else 2]:
            kop = f"Wat is tekst {vraag[1:]}?"
            assert any(_same(blok, kop, tekst) for blok in gelezen), (geval, tekst[:200])


def _same(blok: str, kop: str, tekst: str) -> bool:
    """Whether a block says a text, after its question or as a quotation; runs of spaces are one space to a reader."""
    gelezen, gewild = " ".join(blok.split()), " ".join(tekst.split())
    return gelezen in (f"{kop} {gewild}", gewild)


@pytest.mark.parametrize("deel", [0, 1, 2, pytest.param(3, marks=pytest.mark.lang, id="long")])
def test_every_hostile_text_can_be_typed_as_an_answer(deel: int, warm: Warm, folder: Path) -> None:
    """The screen gets no control of theirs, the JSON holds what can be seen, the Markdown one block of it."""
    gevallen = texts(deel, 3)
    getypt: list[str] = []
    verwacht: dict[str, tuple[str, str]] = {}
    for nummer, (naam, tekst) in enumerate(gevallen):
        noteer = as_noted(tekst)
        getypt += [*as_typed(tekst), ""] if noteer else ["/overslaan"]
        if noteer:
            verwacht[f"v{nummer}"] = (naam, noteer)
    bank = many_questions(folder, len(gevallen) + 1)
    invoer = "\n".join([*getypt, "/stop", ""]).encode("utf-8", "surrogatepass")
    ging = in_dutch_but_for_their_own(
        warm.run(
            folder, "gesprek", "start", "--bank", bank, "--code", "vmbo-3310", "--rol", "mentor", typed=invoer
        )
    )
    assert ging.code == 130
    assert ging.out.count("Genoteerd.") == len(verwacht)
    assert not ZICHTBAAR_STUUR.search(ging.out)
    check_record(warm, folder, "vmbo-3310", verwacht)


def in_dutch_but_for_their_own(ging: Ran) -> Ran:
    """A screen on which hostile texts may be shown back: only the error stream has to be quiet."""
    assert not unknown_words(ging.err), ging.err
    return ging


@pytest.mark.parametrize("deel", [0, 1, pytest.param(2, marks=pytest.mark.lang, id="long")])
def test_every_hostile_text_can_stand_in_an_answers_file(deel: int, warm: Warm, folder: Path) -> None:
    """As JSON, with every control escaped; a half sign is refused, a text is kept cleaned or told too long."""
    gevallen = [
        (naam, tekst)
        for naam, tekst in texts(deel, 2)
        if not re.search("[\ud800-\udfff]", tekst) and len(tekst) < 500_000
    ]
    gegeven = {f"v{i}": tekst for i, (_, tekst) in enumerate(gevallen) if schoon(tekst).strip()}
    bank = many_questions(folder, len(gevallen))
    bestand = folder.parent / "antwoorden.json"
    bestand.write_text(json.dumps(gegeven), encoding="utf-8")
    ging = in_dutch(warm.run(folder, *NEEM_OP, str(bestand), "--bank", bank, "--code", "vmbo-3310"))
    assert ging.code == 0, ging
    assert not ZICHTBAAR_STUUR.search(ging.words)
    verwacht = {
        vraag: (gevallen[int(vraag[1:])][0], unquote(schoon(tekst).strip()) or schoon(tekst).strip())
        for vraag, tekst in gegeven.items()
    }
    check_record(warm, folder, "vmbo-3310", verwacht)


def test_a_half_sign_is_never_kept_half(warm: Warm, folder: Path) -> None:
    """Typed it becomes a replacement character; in a file it is refused with its place."""
    bank = many_questions(folder, 2)
    for geval in corpus():
        if geval["kind"] != "surrogate":
            continue
        bestand = folder.parent / "half.json"
        bestand.write_text(json.dumps({"v0": geval["input"]}), encoding="utf-8")
        assert "half teken" in refused(warm.run(folder, *NEEM_OP, str(bestand), "--bank", bank))
    assert talks_kept(folder) == 0


def bestanden_uit_het_corpus() -> list[tuple[str, str, bytes]]:
    """Every case that is a file by itself: its name, what is expected, its bytes."""
    uit = []
    for geval in corpus():
        if geval["kind"] == "bytes":
            uit.append((geval["id"], geval["expect"], base64.b64decode(geval["input_b64"])))
        if geval["kind"] == "json":
            uit.append((geval["id"], geval["expect"], text_of(geval).encode("utf-8", "surrogatepass")))
    return uit


def test_every_hostile_file_is_refused_or_taken_in_as_expected(warm: Warm, folder: Path) -> None:
    """As .json and as .yaml; a file that asks for nothing this bank knows is refused by its key."""
    bank = folder.parent / "ab.yaml"
    bank.write_text(
        KOP.format(naam="ab", fase="opening") + "      - {id: a, vraag: A?}\n      - {id: b, vraag: B?}\n",
        encoding="utf-8",
    )
    for naam, verwacht, inhoud in bestanden_uit_het_corpus():
        for einde in ("json", "yaml"):
            if naam.startswith("bytes") and einde == "json":
                continue
            bestand = folder.parent / f"{naam}.{einde}"
            bestand.write_bytes(inhoud)
            eerder = talks_kept(folder)
            ging = in_dutch(warm.run(folder, *NEEM_OP, str(bestand), "--bank", str(bank)))
            assert bestand.read_bytes() == inhoud
            if verwacht == "accepted":
                assert ging.code == 0, (naam, einde, ging)
            elif ging.code == 0:
                # In YAML more is plain text than in JSON: NaN is a word there, and "9" * 100000 a long one.
                mag = einde == "yaml" or verwacht.startswith(("accepted or", "kept on rewrite"))
                assert mag, (naam, einde, ging)
            else:
                assert ging.code == 1, (naam, einde, ging)
                assert refused(ging), (naam, einde)
                assert talks_kept(folder) == eerder, (naam, einde)


@pytest.mark.lang
def test_a_line_of_ten_megabytes_is_cut_at_the_limit(folder: Path) -> None:
    """One line, far beyond what an answer may be: the talk goes on and the limit is kept."""
    ging = in_dutch(run(folder, *BEGIN, typed="x" * 10_000_000 + "\n\nhierna\n\n/stop\n"))
    assert ging.code == 130
    assert answers(folder, "vmbo-3310")[1:] == ["x" * 200_000, "hierna"]


@pytest.mark.lang
def test_a_paste_of_two_hundred_thousand_lines_is_kept_or_told(folder: Path) -> None:
    """In a pipe nobody waits for a screen, but it has to end: 400 kB in lines of one letter."""
    geval = next(g for g in corpus() if g["id"] == "huge-002")
    ging = run(folder, *BEGIN, typed=text_of(geval) + "\n/stop\n")
    in_dutch(ging)
    assert ging.code == 130
    tekst = answers(folder, "vmbo-3310")[1]
    assert tekst == schoon(text_of(geval)).strip()


def test_a_mistyped_choice_before_a_talk_is_guessed_and_how_to_choose_is_said_once(folder: Path) -> None:
    start = ("gesprek", "start", "--code", "vmbo-1", "--niveau", "vmbo")
    getypt = "stagge\n\neen stage\nmetnor\nmentor\n/stop\n"
    gezegd = run(folder, *start, typed=getypt).out
    assert "Bedoelde je een stage? Kies een nummer of een woord uit de lijst. Toch niet: /stop." in gezegd
    assert "Er is nog niets gekozen." in gezegd
    assert "Bedoelde je mentor? Kies een nummer of een woord uit de lijst." in gezegd
    assert gezegd.count("Kies een nummer") == 2
    assert "Vertel eerst kort:" in gezegd
