"""Loopbaangesprek: a terminal guide for the career conversation between a counsellor and a young person."""

__version__ = "0.1.0"
"""The version of this program; what is installed takes it from here."""
