"""At the table: one talk, from the first keystroke to its closing.

The rule that lives here: one loop for every face; what is typed is kept before anything else happens.
"""
