"""Words that may be better not kept: looked for in what was just typed, and gently asked about."""
