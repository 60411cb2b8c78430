"""Reading a bank, with the line and column of everything in it, against PyYAML's fastest loader.

Both read the same bytes in the same run, by turns, so that what else the machine does weighs on both alike; what counts
is the ratio of the medians: `python -m bench.banken`.
"""

from __future__ import annotations

import gc
import json
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import yaml
from tests.corpus import text_of

from loopbaangesprek.banks import read_bank
from loopbaangesprek.fouten import LobFout
from loopbaangesprek.reading.yamlparser import new_parser
from loopbaangesprek.reading.yamltree import parse

CORPUS = Path(__file__).parents[2] / "shared" / "corpus" / "injectie.json"
BESTAND = "bank.yaml"
BASIS = Path(__file__).parents[1] / "vragen" / "basis.yaml"
VRAAG = """\
  - id: vraag-{nr}
    vraag: Wat gebeurde er op dag {nr} van je stage?
    tip: Vraag naar wat er te zien en te horen was.
    doorvragen:
      - Wat gebeurde er daarna?
      - Wie waren erbij?
"""
DOELEN = ((100, 200, 0.5), (5_000, 15, 0.2))
"""How many questions, how often they are read, and the ratio to get down to."""
VIJANDIG = {
    "billion laughs": "a: &a [x,x,x,x,x,x,x,x,x]\n"
    + "".join(
        f"{b}: &{b} [{','.join(f'*{a}' for _ in range(9))}]\n"
        for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    ),
    "merge bomb": "a: &a {x: 1}\n" + "".join(f"k{i}:\n  <<: *a\n" for i in range(2_000)),
    "merge of merges": "".join(
        f"m{i}: &m{i} {{<<: [{', '.join(f'*m{j}' for j in range(i))}], x{i}: 1}}\n" for i in range(60)
    ),
    "20,000 deep, in lists": "a: " + "[" * 20_000 + "]" * 20_000,
    "1,300 deep, in maps": "".join(f"{' ' * i}a:\n" for i in range(1_300)),
    "20,000 deep, as JSON": '{"a": ' + "[" * 20_000 + "]" * 20_000 + "}",
}


def bank_of(aantal: int) -> bytes:
    """A bank with so many questions."""
    hoofd = "vragenbank: bank\ntitel: Een bank\nversie: 1\nfasen:\n- fase: terugkijken\n  vragen:\n"
    return (hoofd + "".join(VRAAG.format(nr=nr) for nr in range(aantal))).encode()


def seconds(doe: Callable[[], object]) -> float:
    """How long something takes once."""
    begin = time.perf_counter()
    doe()
    return time.perf_counter() - begin


def by_turns(*wat: Callable[[], object], keer: int) -> list[float]:
    """The median of each, run by turns."""
    tijden: list[list[float]] = [[] for _ in wat]
    for _ in range(keer):
        for doe, rij in zip(wat, tijden, strict=True):
            gc.collect()
            rij.append(seconds(doe))
    return [statistics.median(rij) for rij in tijden]


def refused(data: bytes) -> float:
    """How long it takes to refuse a file; what is not refused is a mistake."""

    def probeer() -> None:
        try:
            read_bank(data, "bank")
        except LobFout:
            return
        raise AssertionError(data[:60])

    return seconds(probeer)


def compare(naam: str, data: bytes, keer: int, doel: str = "") -> None:
    """One row of the table: the loader, the bare events of its parser, the tree with places, the checked bank."""
    tekst = data.decode()
    pyyaml, events, boom, heel = by_turns(
        lambda: yaml.load(tekst, yaml.CSafeLoader),
        lambda: _events(tekst),
        lambda: parse(data, BESTAND),
        lambda: read_bank(data, "bank"),
        keer=keer,
    )
    rest = "  ".join(f"{t * 1e3:8.2f} ms {t / pyyaml:5.2f} x" for t in (events, boom, heel))
    print(f"{naam:>16}  {pyyaml * 1e3:8.2f} ms  {rest}  {doel}")


def _events(tekst: str) -> None:
    volgende = new_parser(tekst).get_event
    while volgende() is not None:
        pass


def corpus_times() -> list[tuple[float, str]]:
    """How long each YAML case of the corpus takes to be read or refused, the slowest first."""
    gevallen = json.loads(CORPUS.read_text(encoding="utf-8"))["cases"] if CORPUS.exists() else []
    tijden = []
    for geval in gevallen:
        if geval["kind"] == "yaml":
            data = text_of(geval).encode()
            tijden.append((seconds(lambda data=data: _read(data)), geval["id"]))  # type: ignore[misc]
    return sorted(tijden, reverse=True)


def _read(data: bytes) -> None:
    try:
        read_bank(data, "bank")
    except LobFout:
        return


if __name__ == "__main__":
    print(
        f"{'':>16}  {'CSafeLoader':>11}  {'bare events':>19}  {'tree with places':>19}  {'checked bank':>19}"
    )
    compare("basis.yaml", BASIS.read_bytes().replace(b"vragenbank: basis", b"vragenbank: bank"), 100)
    for aantal, keer, doel in DOELEN:
        compare(f"{aantal} questions", bank_of(aantal), keer, f"goal for the tree: {doel} x")
    for naam, tekst in VIJANDIG.items():
        print(f"refused in {refused(tekst.encode()) * 1e3:6.1f} ms: {naam}")
    for duur, naam in corpus_times()[:5]:
        print(f"of the YAML cases of the corpus {naam} took {duur * 1e3:6.1f} ms")
