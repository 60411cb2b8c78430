"""Holding a talk: start, go on, take one in from a file, practise."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from loopbaangesprek.cli.choices import filled, one_of
from loopbaangesprek.velden import NIVEAUS, ROLLEN, VORMEN

Bank = Annotated[
    str | None, typer.Option("--bank", help="De vragenbank, bijvoorbeeld stage. Ook een bestand mag.")
]
Code = Annotated[str | None, typer.Option("--code", help="De code van de jongere. Geen naam.")]
Niveau = Annotated[str | None, typer.Option("--niveau", help="vmbo, mbo, havo of vwo.")]
Leerjaar = Annotated[str | None, typer.Option("--leerjaar", help="Het leerjaar.")]
Rol = Annotated[
    str | None, typer.Option("--rol", help="Jouw rol: mentor, decaan, stagebegeleider, vakdocent of anders.")
]
Vorm = Annotated[str, typer.Option("--vorm", help="samen, online of papier.")]
Erbij = Annotated[
    list[str] | None, typer.Option("--erbij", help="Wie er nog bij zit, als rol: ouder. Mag vaker.")
]
Kort = Annotated[bool, typer.Option("--kort", help="Het korte gesprek, van een kwartier.")]
Eenvoudig = Annotated[bool, typer.Option("--eenvoudig", help="Zonder kleur en opmaak, voor schermlezers.")]
Antwoorden = Annotated[
    Path | None,
    typer.Option("--antwoorden", readable=False, help="Een bestand met antwoorden, of een verslag."),
]
Naar = Annotated[Path | None, typer.Option("--naar", readable=False, help="De map waarin het verslag komt.")]


def start(
    ctx: typer.Context,
    bank: Bank = None,
    code: Code = None,
    niveau: Niveau = None,
    leerjaar: Leerjaar = None,
    rol: Rol = None,
    vorm: Vorm = "samen",
    erbij: Erbij = None,
    kort: Kort = False,
    eenvoudig: Eenvoudig = False,
    antwoorden: Antwoorden = None,
    naar: Naar = None,
) -> int:
    """Een gesprek beginnen. Of het voeren uit een bestand met antwoorden."""
    from loopbaangesprek.talk.beginning import Wanted, cleaned  # noqa: PLC0415 - help needs none of it

    wanted = cleaned(
        Wanted(
            bank=bank,
            code=code,
            niveau=one_of("niveau", niveau, NIVEAUS),
            leerjaar=leerjaar,
            rol=one_of("rol", rol, ROLLEN),
            vorm=one_of("vorm", vorm, VORMEN) or "samen",
            aanwezig=tuple(erbij or ()),
            pad="kort" if kort else "standaard",
        )
    )
    if antwoorden is not None:
        from loopbaangesprek.desk.taking_in import take_in_file  # noqa: PLC0415 - see above

        return take_in_file(ctx.obj, antwoorden, wanted, naar)
    from loopbaangesprek.talk.holding import start_talk  # noqa: PLC0415 - see above

    return start_talk(ctx.obj, wanted, eenvoudig=eenvoudig, naar=naar)


def resume(
    ctx: typer.Context,
    welk: Annotated[
        str | None,
        typer.Argument(metavar="[CODE]", help="De code van de jongere, of de naam van het gesprek."),
    ] = None,
    eenvoudig: Eenvoudig = False,
    naar: Naar = None,
) -> int:
    """Verder gaan met een gesprek dat nog loopt."""
    from loopbaangesprek.talk.resuming import resume_talk  # noqa: PLC0415 - help needs none of it

    return resume_talk(ctx.obj, welk, eenvoudig=eenvoudig, naar=naar)


def enter(
    ctx: typer.Context,
    bestanden: Annotated[
        list[Path],
        typer.Argument(
            metavar="BESTAND|MAP...",
            readable=False,
            help="Verslagen of bestanden met antwoorden, of mappen waar ze in staan.",
        ),
    ],
    bank: Bank = None,
    code: Annotated[
        str | None, typer.Option("--code", help="De code van de jongere, als die niet in het bestand staat.")
    ] = None,
    niveau: Annotated[
        str | None,
        typer.Option("--niveau", help="vmbo, mbo, havo of vwo, als dat niet in het bestand staat."),
    ] = None,
    naar: Naar = None,
    json: Annotated[
        bool, typer.Option("--json", help="Het verloop als JSON, voor andere programma's.")
    ] = False,
    ook_gewist: Annotated[
        bool, typer.Option("--ook-gewist", help="Ook gesprekken die hier eerder zijn gewist.")
    ] = False,
) -> int:
    """Gesprekken uit bestanden opnemen, bijvoorbeeld van papier. Wat er al is, wordt overgeslagen."""
    from loopbaangesprek.desk.taking_in_many import take_in_all  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.talk.beginning import Wanted, cleaned  # noqa: PLC0415 - see above

    wanted = Wanted(bank=bank, code=filled("code", code), niveau=one_of("niveau", niveau, NIVEAUS))
    return take_in_all(ctx.obj, bestanden, cleaned(wanted), naar, as_json=json, ook_gewist=ook_gewist)


def practise(
    ctx: typer.Context,
    met: Annotated[
        str | None, typer.Option("--met", help="Met welke verzonnen jongere: vlot, stil of boos.")
    ] = None,
    bank: Bank = None,
    niveau: Niveau = None,
    kort: Kort = False,
    eenvoudig: Eenvoudig = False,
) -> int:
    """Een gesprek oefenen; er wordt niets bewaard. Met een verzonnen jongere, of zonder."""
    from loopbaangesprek.talk.beginning import Wanted  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.talk.practising import practise_talk  # noqa: PLC0415 - see above

    wanted = Wanted(bank=bank, niveau=one_of("niveau", niveau, NIVEAUS), pad="kort" if kort else "standaard")
    return practise_talk(ctx.obj, wanted, eenvoudig=eenvoudig, met=filled("met", met))
