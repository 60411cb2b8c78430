"""Where something stands in a file, and what is found there."""

from __future__ import annotations

from loopbaangesprek.plaats import Bevinding, Knoop, LeesFout, Plaats, Verzamelaar

REGEL = Knoop("iets", "bank.yaml", 3, 9, sleutel_regel=3, sleutel_kolom=5)


def test_a_finding_is_told_on_one_line_with_its_place_as_editors_know_it() -> None:
    assert str(Bevinding("bank.yaml", 3, 9, "K01", "fout", "Hier mist iets.")) == (
        "bank.yaml:3:9 K01 fout Hier mist iets."
    )


def test_mistakes_and_what_could_be_better_are_taken_in_at_a_place_or_where_a_value_begins() -> None:
    gevonden = Verzamelaar()
    gevonden.add(REGEL, "K01", "Hier mist iets.")
    gevonden.warn(REGEL.sleutelplaats, "K90", "Dit kan korter.")
    assert gevonden.bevindingen == [
        Bevinding("bank.yaml", 3, 9, "K01", "fout", "Hier mist iets."),
        Bevinding("bank.yaml", 3, 5, "K90", "waarschuwing", "Dit kan korter."),
    ]


def test_in_a_list_no_key_stands_before_a_value() -> None:
    assert Knoop("iets", "bank.yaml", 3, 9).sleutelplaats == Plaats("bank.yaml", 3, 9)


def test_a_file_that_cannot_be_read_tells_all_that_was_found_and_keeps_what_could_be_read() -> None:
    bevindingen = [
        Bevinding("bank.yaml", 3, 9, "K01", "fout", "Hier mist iets."),
        Bevinding("bank.yaml", 4, 1, "K02", "fout", "Dit hoort hier niet."),
    ]
    fout = LeesFout(iter(bevindingen), REGEL)
    assert fout.bevindingen == tuple(bevindingen)
    assert fout.knoop is REGEL
    assert fout.zin == str(fout) == f"{bevindingen[0]}\n{bevindingen[1]}"


def test_a_member_behind_which_nothing_stands_is_no_member() -> None:
    knoop = Knoop({"vraag": REGEL, "tip": Knoop(None, "bank.yaml", 4, 5)}, "bank.yaml", 1, 1)
    assert knoop.get("vraag") is REGEL
    assert knoop.get("tip") is None
    assert knoop.get("doorvragen") is None
    assert (knoop.lijst, REGEL.leden, REGEL.get("vraag")) == ([], {}, None)
