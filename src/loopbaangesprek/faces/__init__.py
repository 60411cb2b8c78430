"""The faces of a talk: one file per way to hold it at the keyboard."""
