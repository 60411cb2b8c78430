"""A talk that nobody held, to see on paper how a school's own look comes out; the answers, by question of the bank."""

from __future__ import annotations

BANK = "basis"
CODE = "voorbeeld"

ANTWOORDEN: dict[str, object] = {
    "wens": "of koken iets voor me is",
    "moment": "De soep die bijna misging",
    "wanneer": "vorige week vrijdag",
    "waar": "in de keuken van een restaurant",
    "gebeurtenis": "De soep was te zout en er zaten veertig gasten. Ik zei het tegen de kok, en samen maakten we hem beter.",
    "rol": "leerling in de keuken",
    "verwachting": "dat ik deed wat de kok zei",
    "aandeel": "geproefd, en het meteen gezegd",
    "emoties": ["eerst bang om het te zeggen", "daarna trots"],
    "waardering": "fijn",
    "soort": "stage",
    "goed-gedaan": '"Ik hield mijn hoofd erbij."',
    "verbreding": "bij het trainen van de kleintjes zeg ik ook meteen wat ik zie",
    "rode-draad": '"Ik zeg eerlijk wat ik zie, ook als het spannend is."',
    "kwaliteit": ["eerlijk zijn", "rustig blijven"],
    "kwaliteit-blijkt": ["de soep", "de training op zaterdag"],
    "motief": ["samen iets maken"],
    "motief-blijkt": ["de soep"],
    "leefregel": ['"Beter nu gezegd dan straks te laat."'],
    "voordeel": ["mensen weten wat ze aan me hebben"],
    "nadeel": ["soms schrikken mensen ervan"],
    "inzicht": '"Ik durf het te zeggen"',
    "uitproberen": "een avond meedraaien in een grote keuken",
    "stap": "De kok vragen of ik een avond mag meedraaien.",
    "eerste-actie": "vrijdag na mijn dienst naar hem toe gaan",
    "met-wie": "de kok",
    "trekt": '"Dan zie ik hoe het gaat als het echt druk is."',
    "warmte": "warm",
    "contact": ["vrijdag vragen, in de pauze"],
    "wie": ["de kok"],
    "belemmering": ["dat ik zaterdag vroeg moet trainen"],
    "oplossing": ["dan vraag ik of iemand mijn groep overneemt"],
    "akkoord": "ja",
}
