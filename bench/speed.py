"""How fast the program is: everything that was promised, in one table, measured in one run.

`python -m bench.speed`, with `--rondes N` for more or fewer rounds, `--tel` to count instructions too (slow: everything
runs once more, in valgrind), `--peers` to set programs of others beside it (they are installed for it), and `--schrijf`
to put the table in `docs/snelheid.md`.

The rule that lives here: only ratios within this run are told, for another run is another moment on the machine.
"""

from __future__ import annotations

import argparse
import platform
import sys
from pathlib import Path

from bench import answer, commands, first_question, locked
from bench.tables import Row, as_markdown, is_reached, write_between

BLAD = Path(__file__).parents[1] / "docs" / "snelheid.md"
MERK = "tabel"
RONDES = 20


def main() -> None:
    """Measure, print, and write where that is asked."""
    gevraagd = _asked()
    delen = {
        "Opdrachten": commands.rows(gevraagd.rondes, tel=gevraagd.tel, peers=gevraagd.peers),
        "Een gesprek": [*first_question.rows(gevraagd.rondes), *answer.rows()],
        "Een wachtzin": locked.rows(gevraagd.rondes),
    }
    tekst = "\n".join([_machine(gevraagd.rondes), "", *map(_part, delen, delen.values())])
    print(tekst)
    if gevraagd.schrijf:
        write_between(BLAD, MERK, f"\n{tekst}\n")
    print(f"doelen gemist: {', '.join(_missed(delen)) or 'geen'}", file=sys.stderr)


def _asked() -> argparse.Namespace:
    lezer = argparse.ArgumentParser(prog="python -m bench.speed")
    lezer.add_argument("--rondes", type=int, default=RONDES)
    for vlag in ("--tel", "--peers", "--schrijf"):
        lezer.add_argument(vlag, action="store_true")
    return lezer.parse_args()


def _part(kop: str, rijen: list[Row]) -> str:
    return f"### {kop}\n\n{as_markdown(rijen)}"


def _machine(rondes: int) -> str:
    """On what it was measured, as far as it says something about the ratios."""
    return (
        f"Gemeten in {rondes} rondes, met Python {platform.python_version()} op {platform.system()}"
        f" ({platform.machine()})."
    )


def _missed(delen: dict[str, list[Row]]) -> list[str]:
    return [rij.wat for rijen in delen.values() for rij in rijen if not is_reached(rij)]


if __name__ == "__main__":
    main()
