"""Files with harm done to them, and what a reader of files may cost.

The rule that lives here: whatever stands in a file, only the tool's own errors come out, within a second of processor
time and 200 MB; that second is the bound that was promised, and is counted for this process alone.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from loopbaangesprek.fouten import LobFout
from tests.proeven import how_many

T = TypeVar("T")
HOOGSTENS_S, HOOGSTENS_MB = 1.0, 200
"""What reading one file may cost."""
VEEL = settings(
    max_examples=how_many(300, 10_000),
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
"""So many files for each reader."""
STIL = pytest.mark.filterwarnings("ignore:Generating overly large repr")
"""A file that fails may be a large one."""
LANGSTE = 60_000
"""Signs of what is told of one file: a hundred mistakes, each with its line."""

GEK: tuple[bytes, ...] = (
    b"\x00", b"\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\\ud800", b"\\udfff\\ud800", b"\\u0000", b"\\x00",
    b"\x1b[31m",
    b"\r\n", b"\r", b"\t", b"\x0b", b"\xc2\x85", b"\xe2\x80\xa8", b"\xe2\x80\xae", b"\xe2\x80\x8b",
    b"\xf0\x9f\x98\x80",
    b"9" * 5000, b"-9" + b"9" * 400, b"1e999999", b"0x" + b"f" * 5000, b"NaN", b"-Infinity", b"1.1",
    b"2026-13-45", b"-1",
    b"\xd9\xa3", b"\xc2\xb2", b"null", b"~", b"true", b"nee", b"[]", b"{}", b"''", b'""', b"'", b'"', b"`",
    b"[" * 3000, b"{" * 3000, b'{"a":' * 3000, b"- " * 3000, b"? " * 500, b"\n" + b" " * 3000 + b"a: b",
    b"&a [*a]", b"*a", b"!!python/object/apply:os.system ['true']", b"!x ", b"<<: *a", b"\n---\n", b"\n...\n",
    b"%YAML 9.9\n",
    b"|\n", b">-\n", b" #", b": ", b":", b"- ", b", ", b"@", b"%", b"\\", b"{{verslag}}", b"${HOME}",
    b"../../etc/passwd",
    b"x" * 200_001, b"a " * 40_000, "e\u0301".encode() * 9000, "\u0301".encode() * 9000, "\ufdfa".encode() * 900,
    b"\n" * 5000, b" " * 9000, b"#" * 9000, b"a:\n" * 900, b"*" * 5000, b"_" * 5000, b"[red]", b"<script>", b"#{1+1}",
)  # fmt: skip
"""What may come to stand anywhere."""


class Inhoud(bytes):
    """What stands in a file, shown as far as anybody would read."""

    def __repr__(self) -> str:
        """The first of it."""
        return f"{bytes(self[:300])!r} ({len(self)} bytes)"


def laughs(diep: int = 30) -> bytes:
    """A small file that would grow beyond bounds if aliases were followed."""
    regels = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol]"]
    regels += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 8)}]" for i in range(1, diep)]
    return "\n".join(regels).encode()


def whole_files(bron: bytes) -> Iterator[bytes]:
    """What may stand in a file as a whole: nothing, something else, very much, very deep; and other signs."""
    tekst = bron.decode("utf-8", "replace")
    yield from (
        b"",
        b"\n",
        b"\x00" * 4096,
        b"\xff" * 5000,
        bytes(range(256)) * 40,
        laughs(),
        b"PK\x03\x04" + b"\x00" * 99,
    )
    for code in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig", "cp1252"):
        yield tekst.encode(code, "replace")
    yield from (
        bron.replace(b"\n", b"\r\n"),
        bron.replace(b"\n", b"\r"),
        bron + bron,
        bron[::-1],
        bron[: len(bron) // 2],
    )
    for teken in (b"[", b"{", b'{"a":', b"- ", b"a: ", b"? ", b"> ", b"'", b'"', b"# "):
        yield teken * 20_000
    yield from (
        b"a: b\n" * 40_000,
        b"- a\n" * 60_000,
        b'{"a": [' + b"1, " * 200_000 + b"1]}",
        b"x" * 6_000_000,
    )
    yield b"".join(b"k%d: v\n" % i for i in range(60_000))
    yield b'{"a": "' + b"\\u0301" * 200_000 + b'"}'
    yield bron + b"\nz: '" + b"x" * 200_001 + b"'\n"
    yield bron + b"\n" + b" " * 200_000 + b"\n"


def _insert(data: bytearray, a: int, b: int, andere: bytes) -> None:  # noqa: ARG001 - one form for all
    plek = a % (len(data) + 1)
    data[plek:plek] = GEK[b % len(GEK)]


def _replace_word(data: bytearray, a: int, b: int, andere: bytes) -> None:  # noqa: ARG001 - one form for all
    """Put something strange in the place of what stands behind a colon."""
    plekken = [i for i in range(len(data)) if data[i] == ord(":")]
    if plekken:
        begin = plekken[a % len(plekken)] + 1
        einde = min(
            (p for p in (data.find(b"\n", begin), data.find(b",", begin)) if p >= 0), default=len(data)
        )
        data[begin:einde] = b" " + GEK[b % len(GEK)]


def _flip(data: bytearray, a: int, b: int, andere: bytes) -> None:  # noqa: ARG001 - one form for all
    if data:
        data[a % len(data)] ^= 1 << b % 8


def _drop(data: bytearray, a: int, b: int, andere: bytes) -> None:  # noqa: ARG001 - one form for all
    plek = a % (len(data) + 1)
    del data[plek : plek + 1 + b % 200]


def _double(data: bytearray, a: int, b: int, andere: bytes) -> None:  # noqa: ARG001 - one form for all
    plek = a % (len(data) + 1)
    data[plek:plek] = data[plek : plek + 1 + b % 400]


def _cut(data: bytearray, a: int, b: int, andere: bytes) -> None:  # noqa: ARG001 - one form for all
    del data[a % (len(data) + 1) :]


def _swap_lines(data: bytearray, a: int, b: int, andere: bytes) -> None:  # noqa: ARG001 - one form for all
    regels = bytes(data).split(b"\n")
    i, j = a % len(regels), b % len(regels)
    regels[i], regels[j] = regels[j], regels[i]
    data[:] = b"\n".join(regels)


def _splice(data: bytearray, a: int, b: int, andere: bytes) -> None:
    """Put a part of another file in."""
    plek, daar = a % (len(data) + 1), b % (len(andere) + 1)
    data[plek:plek] = andere[daar : daar + 300]


def _noise(data: bytearray, a: int, b: int, andere: bytes) -> None:  # noqa: ARG001 - one form for all
    plek = a % (len(data) + 1)
    data[plek : plek + b % 64] = random.Random(b).randbytes(b % 64)  # noqa: S311 - the same again, every time


def _insert_text(data: bytearray, a: int, b: int, andere: bytes) -> None:  # noqa: ARG001 - one form for all
    """Put something strange behind a whole word, as somebody may type it."""
    plekken = [i for i in range(len(data)) if data[i] == ord(" ")] or [len(data)]
    plek = plekken[a % len(plekken)]
    data[plek:plek] = b" " + _TEKST[b % len(_TEKST)]


def _replace_text(data: bytearray, a: int, b: int, andere: bytes) -> None:  # noqa: ARG001 - one form for all
    """Put other words in the place of what stands behind a colon, to the end of its line."""
    plekken = [i for i in range(len(data) - 1) if data[i : i + 2] == b": "]
    if plekken:
        begin = plekken[a % len(plekken)] + 2
        einde = data.find(b"\n", begin)
        data[begin : einde if einde >= 0 else len(data)] = _TEKST[b % len(_TEKST)]


def _lines(data: bytearray, a: int, b: int, andere: bytes) -> None:  # noqa: ARG001 - one form for all
    """Lines that stand there twice, or no longer."""
    regels = bytes(data).split(b"\n")
    i = a % len(regels)
    regels[i : i + 1 + b % 3] = regels[i : i + 1 + b % 3] * (b // 3 % 3)
    data[:] = b"\n".join(regels)


_TYPT = (
    "wat", "een zin met: een dubbele punt", "# niets", "'", '"', "[a, b]", "{a: b}", "- a", "nee", "1", "2026-11-26",
    "31 februari", "1e999999", "9" * 400, "é" * 300, "e\u0301" * 90, "😀" * 40, "*", "&a", "!!str 1", "|", ">-", "~",
    "null", "<script>", "[red]", "{{ x }}", "..", "/etc", "x" * 3000, "a " * 900, "ja nee ja", "terugkijken", "basis",
)  # fmt: skip
_TEKST = tuple(tekst.encode() for tekst in _TYPT)
"""What somebody may type, and no cleaner takes out."""
_ZACHT: tuple[Callable[[bytearray, int, int, bytes], None], ...] = (
    _insert_text, _insert_text, _replace_text, _replace_text, _lines, _swap_lines,
)  # fmt: skip
"""Harm that leaves it text, so that it comes past the first gate."""
_DADEN: tuple[Callable[[bytearray, int, int, bytes], None], ...] = (
    _insert, _insert, _replace_word, _replace_word, _flip, _drop, _double, _cut, _swap_lines, _splice, _noise,
)  # fmt: skip
_daden = st.lists(st.tuples(st.integers(0, 59), st.integers(0, 2**20), st.integers(0, 2**20)), max_size=5)


def harmed(bronnen: Sequence[bytes]) -> st.SearchStrategy[Inhoud]:
    """One of these files with a few things done to it, rubbish, or a text that nobody wrote."""

    def harm(bron: int, daden: list[tuple[int, int, int]], ander: int, zacht: bool) -> bytes:  # noqa: FBT001 - drawn
        data = bytearray(bronnen[bron])
        kan = _ZACHT if zacht else _DADEN
        for daad, a, b in daden[:2] if zacht else daden:
            kan[daad % len(kan)](data, a, b, bronnen[ander])
        return bytes(data)

    nummers = st.integers(0, len(bronnen) - 1)
    stukjes = st.lists(st.sampled_from(GEK) | st.binary(max_size=20), max_size=12).map(b"".join)
    teksten = st.text(max_size=400).map(lambda tekst: tekst.encode("utf-8", "surrogatepass"))
    return st.one_of(
        *[st.builds(harm, nummers, _daden, nummers, st.booleans())] * 6,
        stukjes,
        teksten,
        st.binary(max_size=600),
    )


class TooMuch(AssertionError):
    """It took more than was promised."""


@contextmanager
def within_bounds() -> Iterator[None]:
    """What happens in here takes no more than was promised; raises `TooMuch`."""
    eerst = _begin_peak()
    begin = time.process_time()
    yield
    duur, geheugen = time.process_time() - begin, _peak() - eerst
    if duur >= HOOGSTENS_S:
        raise TooMuch(f"{duur:.2f} s")
    if geheugen >= HOOGSTENS_MB:
        raise TooMuch(f"{geheugen:.0f} MB")


def bounded(doe: Callable[[], T]) -> T:
    """Do something within the bounds; what else runs on this machine can be in the way of it, but not every time."""
    for _ in range(2):
        with suppress(TooMuch), within_bounds():
            return doe()
    with within_bounds():
        return doe()


def _begin_peak() -> float:
    """Have the system forget the peak of before; gives what is in use now, in MB."""
    if sys.platform != "linux":
        return 0.0
    try:
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    except OSError:
        return _peak()
    return _status("VmRSS")


def _peak() -> float:
    return _status("VmHWM") if sys.platform == "linux" else 0.0


def _status(naam: str) -> float:
    regels = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(regel.split()[1]) for regel in regels if regel.startswith(f"{naam}:")) / 1024


def read_or_refused(lees: Callable[[], Any]) -> bool:
    """Read something, or have it refused in words within the bounds; gives whether it was read."""
    gezegd = bounded(lambda: _refusal(lees))
    assert gezegd is None or 0 < len(gezegd.strip()) < LANGSTE, gezegd[:2000]
    return gezegd is None


def _refusal(lees: Callable[[], Any]) -> str | None:
    try:
        lees()
    except LobFout as fout:
        return fout.zin
    return None
