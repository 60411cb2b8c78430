"""Where a counsellor makes a bank their own: look, try, check, change, print.

The rule that lives here: a shipped bank is never changed, a record is never touched, and the last good version of
an own bank can always be put back.
"""
