"""A newcomer's path, from the README alone: clone, begin, hold a talk, hand the jongere's page over; and what it costs.

`python -m bench.newcomer` makes an empty folder with an empty home, clones this repository into it, types the first
command of the README in a terminal of its own, and answers every question as somebody does who sees it for the first
time: with Enter where that will do, with the first choice, and in the talk with a few key words. Then it types the
command with which the README hands the page over. It prints the commands and keys that were typed, the seconds that
were waited and where, and the words that were read. `--scherm` prints each screen too. Only what is committed is
cloned. How long pip and uv take says as much about the network as about us.

The first measurement (26 November 2026, two cores, a mirror of the packages nearby, a whole talk of 18 questions):

    step                        keys  screens  words read   waited
    install to first screen       43        1          79    4.9 s
    to the first question         60        6         284    0.5 s
    the talk                     330       23         593    1.2 s
    hand the page over           110        2          38    0.9 s
    all                          543       32         994    7.4 s

Two commands were typed; 160 words of the README stand above the first, and 158 are about handing over. Of the keys
before the first question 40 are the six words of the wachtzin, which are typed over once, and once more when the page
is made; of those of the last command 68 are the command itself.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.new_here import CODE, Nieuweling, Stap

WORTEL = Path(__file__).resolve().parents[1]


def newcomer(map_: Path, *, toont: bool) -> list[Stap]:
    """Walk the whole way; gives its steps."""
    opdrachten = shell_commands((WORTEL / "README.md").read_text(encoding="utf-8"))
    subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", str(WORTEL), str(map_ / "lob")], check=True)
    mens = Nieuweling(map_, toont=toont)
    try:
        mens.stappen.append(Stap("naar de map"))
        mens.press(f"cd {map_ / 'lob'} && clear\r")
        mens.stappen.clear()
        mens.command("installeren tot het eerste scherm", opdrachten[0])
        mens.go_on("tot de eerste vraag")
        while not mens.at_shell():
            if "/doorvraag" in mens.words and mens.stappen[-1].naam != "het gesprek":
                mens.go_on("het gesprek")
            mens.press(mens.reply())
        meegeven = next(o for o in opdrachten if "--voor jongere" in o)
        mens.command("meegeven", f"uv run {meegeven.replace('CODE', CODE)}")
        while not mens.at_shell():
            mens.press(mens.reply())
        pdfs = sorted((map_ / "thuis").rglob("*.pdf"))
        assert pdfs, "no page was handed over"
        sys.stdout.write(f"meegegeven: {pdfs[0].name}, {pdfs[0].stat().st_size} bytes\n")
    finally:
        mens.close()
    return mens.stappen


def shell_commands(tekst: str) -> list[str]:
    """The commands that stand in a block of their own in the README."""
    return [regel for blok in re.findall(r"```sh\n(.*?)```", tekst, re.DOTALL) for regel in blok.splitlines()]


def words_to(tekst: str, opdracht: str) -> int:
    """How many words of the README stand above a command."""
    return len(re.findall(r"\w+", re.sub(r"\(docs/[^)]*\)", "", tekst.partition(opdracht)[0])))


def table(stappen: list[Stap]) -> list[str]:
    """What each step cost, and all of them."""
    samen = Stap("samen")
    for stap in stappen:
        samen.toetsen += stap.toetsen
        samen.schermen += stap.schermen
        samen.woorden += stap.woorden
        samen.gewacht += stap.gewacht
        samen.langst = max(samen.langst, stap.langst)
    kop = f"{'stap':<36}{'toetsen':>8}{'schermen':>9}{'woorden':>8}{'gewacht':>9}{'langst':>9}"
    rijen = (
        f"{s.naam:<36}{s.toetsen:>8}{s.schermen:>9}{s.woorden:>8}{s.gewacht:>8.1f}s{s.langst:>8.1f}s"
        for s in (*stappen, samen)
    )
    return [kop, *rijen, *(f"opdracht: {opdracht}" for stap in stappen for opdracht in stap.opdrachten)]


def main() -> None:
    """Walk, and print what it cost."""
    readme = (WORTEL / "README.md").read_text(encoding="utf-8")
    meegeven = readme.partition("## Meegeven")[2].partition("\n## ")[0]
    with tempfile.TemporaryDirectory() as map_:
        stappen = newcomer(Path(map_), toont="--scherm" in sys.argv)
    regels = [
        *table(stappen),
        f"README tot de eerste opdracht: {words_to(readme, shell_commands(readme)[0])} woorden",
        f"README over meegeven: {words_to(meegeven, 'geen opdracht')} woorden",
    ]
    sys.stdout.write("\n".join(regels) + "\n")


if __name__ == "__main__":
    main()
