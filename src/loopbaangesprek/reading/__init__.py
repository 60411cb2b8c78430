"""Files that people write, YAML and JSON, read into a tree in which every value knows its place.

The rule that lives here: nothing in a file can run or grow; whatever is wrong is told in Dutch, with its line.
"""
