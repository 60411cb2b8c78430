"""The sentences of `lob installeer-aanvullen`."""

from __future__ import annotations

BEGIN, EINDE = "# >>> aanvullen voor lob >>>", "# <<< aanvullen voor lob <<<"
"""Around what is ours in a file of the counsellor's own."""
UITLEG = "Met de Tab-toets vult je venster straks de opdrachten van lob aan. Daarvoor komt er een stukje in dit bestand:"
UITLEG_WEG = "Dit stukje wordt weggehaald uit dit bestand:"
DOEN = "Zal ik dat doen?"
KEUZE = ("ja", "nee, niets veranderen")
NIETS = "Er is niets veranderd."
GEDAAN = "Klaar. Open een nieuw venster, typ lob en een spatie, en druk op Tab."
WEG = "Weggehaald. In een nieuw venster vult Tab lob niet meer aan."
ER_AL = "Het staat er al, in {pad}. Typ lob en een spatie, en druk op Tab."
ER_NIET = "In {pad} staat niets van lob. Er is niets veranderd."
ONBEKEND = "Ik zie niet welk soort venster dit is. Typ het erbij: --shell bash, --shell zsh, --shell fish of --shell powershell."
NIEMAND = "Er is niemand om het te vragen. Toch doen: lob installeer-aanvullen --ja"
HALF = "In {pad} staat maar de helft van het stukje van lob. Haal de regel '{regel}' en wat erbij hoort weg, en probeer het opnieuw."
NIET_GELEZEN = "{pad} is niet te lezen. Kijk of het een bestand is en of je het mag openen."
ANDERE_LETTERS = (
    "{pad} is op een manier bewaard die lob niet kan aanvullen. Er is niets veranderd. Typ lob installeer-aanvullen "
    "--toon, dan kun je het stukje er zelf in zetten of uit halen."
)
GEEN_THUIS = (
    "Ik weet niet welke map van jou is: HOME zegt het niet. Er is niets veranderd. Typ lob installeer-aanvullen --toon, "
    "dan kun je het stukje zelf ergens zetten."
)
NIET_GESCHREVEN = (
    "In {pad} kan niet geschreven worden. Met --toon zie je het stukje, dan kun je het zelf ergens zetten."
)
