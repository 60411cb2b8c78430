"""At the desk, before and after a talk: prepare it, take it in from a file, read, export, change, work out.

The rule that lives here: a record is made anew from the facts each time; there is no second copy to grow old.
"""
