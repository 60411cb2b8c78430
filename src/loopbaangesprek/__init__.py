"""Loopbaangesprek: a terminal guide for the career conversation between a counsellor and a young person."""
