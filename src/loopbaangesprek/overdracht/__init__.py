"""A jongere's dossier in one file, for the next counsellor: what is in it, and whether it may be trusted.

The rule that lives here: facts go along and no records, so that nothing is lost; and what comes in is looked at as if
somebody meant harm.
"""
