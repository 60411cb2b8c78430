"""Benches: what the tool costs, measured beside something known in the same run."""
