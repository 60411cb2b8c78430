"""Practice talks: a file with what a made-up jongere says, and what is said of it at each place of a talk; pure.

The rule that lives here: the talk is the engine's own; a practice talk only answers, and judges nobody.
"""
