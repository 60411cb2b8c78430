"""The keuring of a bank: what its tree must look like, and whether its questions hang together; pure.

The rule that lives here: everything that is wrong is found in one go, each thing at its own place.
"""
