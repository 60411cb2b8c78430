"""Trial talks: a file with answers, and what a bank should ask and keep because of them; pure.

The rule that lives here: a trial talk is held by the engine that holds real ones, and nothing of it is kept.
"""
