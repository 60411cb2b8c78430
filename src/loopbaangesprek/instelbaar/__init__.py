"""What a counsellor or a school can set, and the file in which a school hands it to colleagues.

The rule that lives here: a setting is read in one way, whether it was typed, picked from a list or written in a file.
"""
