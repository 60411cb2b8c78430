"""How a school wants its documents to look: a name, a colour, a logo, and fixed texts around a record.

The rule that lives here: a look is checked when it is chosen and once more when it is read, so that whoever draws a
document can take it as it is. Nothing in it can run, name a file or lead anywhere.
"""
