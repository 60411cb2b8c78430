"""What is said when a word behind an option does not fit, or the name of a file does not: with what was meant."""

from __future__ import annotations

from collections.abc import Sequence

BEDOELD: dict[str, dict[str, str]] = {
    "shell": {"pwsh": "powershell", "ps": "powershell", "sh": "bash", "terminal": "zsh"},
    "vorm": {
        "word": "docx", "doc": "docx", "odt": "docx", "rtf": "docx", "libreoffice": "docx",
        "markdown": "md", "tekst": "md", "text": "md", "txt": "md",
        "webpagina": "html", "pagina": "html", "website": "html", "web": "html", "htm": "html",
    },
    "voor": {
        "leerling": "jongere", "student": "jongere", "kind": "jongere", "thuis": "jongere",
        "mij": "begeleider", "mezelf": "begeleider", "mijzelf": "begeleider", "ik": "begeleider",
        "mentor": "begeleider", "decaan": "begeleider", "stagebegeleider": "begeleider", "vakdocent": "begeleider",
    },
}  # fmt: skip
"""Words that people type behind an option, each with the word that the option knows."""

_OUDER = "Met lob jongere inzage CODE --voor ouder maak je iets voor een ouder."
ELDERS: dict[str, dict[str, str]] = {
    "voor": dict.fromkeys(("ouder", "ouders", "moeder", "vader", "verzorger", "verzorgers"), _OUDER),
}
"""Words that another command knows, with that command."""


def past_niet(optie: str, waarden: Sequence[str], verder: str) -> str:
    """A word that an option does not know, with those it does, and what may have been meant."""
    return f"Achter --{optie} past: {', '.join(waarden)}.{verder and f' {verder}'}"


def bedoelde_je(woord: str) -> str:
    """The word that may have been meant."""
    return f"Bedoelde je {woord}?"


def vorm_en_naam(vorm: str, naam: str, goed: str) -> str:
    """A form was asked for, and a file was named for another."""
    return f"--vorm {vorm} en de naam {naam} passen niet bij elkaar. Noem het bestand {goed}, of laat --vorm weg."


def ander_einde(einde: str, goed: str) -> str:
    """A file was named for a form that is not made here, and one that is comes close."""
    return f"Een bestand dat eindigt op {einde}, maakt lob niet. Noem het bestand {goed}."


def onbekend_einde(einde: str, vormen: Sequence[str]) -> str:
    """A file was named for a form that is not made here."""
    *eerste, laatste = (f".{vorm}" for vorm in vormen)
    return (
        f"Een bestand dat eindigt op {einde}, maakt lob niet. Laat de naam eindigen op {', '.join(eerste)} of {laatste}. "
        "Is het een map? Maak die dan eerst."
    )
