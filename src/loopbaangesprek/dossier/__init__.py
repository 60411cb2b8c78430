"""The dossier: the talks of one jongere side by side.

The rule that lives here: facts stand beside each other. Nothing is counted as a mark, weighed or concluded.
"""
