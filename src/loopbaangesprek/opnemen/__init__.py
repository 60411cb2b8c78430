"""A talk from the content of an answers file or a finished record (contract C3), pure.

The rule that lives here: every value goes to the question that asks for it, or is told as a mistake.
"""
