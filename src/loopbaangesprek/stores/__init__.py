"""Where talks are kept: one SQLite file, or memory for practice and tests.

The rule that lives here: a store knows nothing of what a talk means. A fact is a numbered line of text, a Kop
is a row in a list, and a number that came back from `append` is on disk for good.
"""
