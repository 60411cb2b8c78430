"""The names under which settings are kept with the talks.

The rule that lives here: every name of a setting stands here and nowhere else, so that no two mean different things;
what a value means is known where it is read.
"""

from __future__ import annotations

ROL = "rol"
"""The role of who held the last talk."""
PAUZE = "pauze"
"""After how many minutes of silence a talk is hidden."""
BEWAARTERMIJN = "bewaartermijn"
"""The school's own term, in years."""
VERSLAGEN = "verslagen"
"""The folder in which records are written when nobody names another one."""
EENVOUDIG, AAN = "eenvoudig", "aan"
"""Says, with this value, that the plain face is always meant."""
HUISSTIJL = "huisstijl"
"""The school's own look: its name, colour, logo and fixed texts."""
KLUIS, ZONDER = "kluis", "zonder"
"""Says, with this value, that somebody chose to do without a wachtzin."""
OPSCHONEN = "_opschonen"
"""There while something was deleted for certain and has not been cleaned up behind."""
VERHUISD_KEER, VERHUISD_UIT = "verhuisd_keer", "verhuisd_uit"
"""The how-manieth move it was, and the folder that was left in it."""
ELDERS, ELDERS_VAN = "elders", "elders_van"
"""Where talks went when this place failed, a folder on each line; and which place failed before this one."""
RESERVE_MAP, RESERVE_BEWAAR, RESERVE_ELKE_KEER = (
    "reservekopie_map",
    "reservekopie_bewaar",
    "reservekopie_elke_keer",
)
"""Where reservekopieën go, how many stay, and whether one is made after each talk."""
RESERVE_MERK, RESERVE_MERK_EERDER = "reservekopie_merk", "reservekopie_merk_eerder"
"""By which words they are known: the one of now, and those of before."""
RESERVE_NUMMER = "reservekopie_nummer"
"""The number of the last one that was made, in whatever folder."""
RESERVE_GEWIST = "reservekopie_gewist"
"""How much was erased when the last one was made."""
RESERVE_SCHOON = "reservekopie_schoon"
"""The number of the first one under this word that holds nothing that was erased before."""
