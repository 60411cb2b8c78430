"""Changing the text of a bank file as a careful person would: one thing at a time, and nothing else; pure.

The rule that lives here: what was not asked for stays as it was to the byte, comments and line ends included. A
file is never written out anew from its tree.
"""
