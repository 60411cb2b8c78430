"""The sentences of the plain face."""

from __future__ import annotations

STIL = "Stil. Druk op Enter om verder te gaan."
GEEN_EDITOR = "Zonder toetsenbord kan er geen tekstprogramma open. Typ het antwoord gewoon hier."
LET_OP = "Let op. {zin}"
ER_STAAT = "Er staat al: {tekst}{punt} Enter laat het zo, typen vervangt het."
TOT_NU = "Tot nu toe: {tekst}"
TERUG_TE_SCROLLEN = "Sluit straks dit venster: de wachtzin is anders terug te scrollen."
# Behind these is typed; a sign there would be read out at every line.
ANTWOORD = "Antwoord: "
VERDER = "Verder: "
KEUZE = "Keuze: "
JE_KOOS = "Je koos {nummer}, {woord}{punt}"
TOETSEN = "Een lege regel maakt je antwoord af. Ook mogelijk: {toetsen}"
