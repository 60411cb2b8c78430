"""The sentences about a day that was understood, and cannot be meant so."""

from __future__ import annotations


def bestaat_niet(maand: str, dagen: int) -> str:
    """A day past the end of its month; the month is named with its year."""
    return f"{maand.capitalize()} heeft {dagen} dagen. Kies een andere dag."


def andere_dag(datum: str, dag: str) -> str:
    """A weekday beside a date that falls on another one."""
    return f"{datum} is een {dag}. Typ alleen de dag, of alleen de datum."


def twee_dagen(eerste: str, tweede: str, kort: str, ander_kort: str) -> str:
    """Words that people use for two different days, and the days in figures."""
    return f"Bedoel je {eerste} of {tweede}? Typ {kort} of {ander_kort}."


def meer_dagen(zoals: str) -> str:
    """Words for more days than one, with a day as it can be typed."""
    return f"Dat kunnen meer dagen zijn. Typ er één, zoals {zoals}."
