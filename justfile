# What a maintainer does most; everything runs in uv's own environment.

# the default tests
proef:
    uv run pytest

# the promises tried many times, in under ten minutes; the counts go to docs/betrouwbaarheid.md
proef-kort:
    LOB_TABEL=1 uv run pytest -m proef

# the same for an hour each, and the long proofs: more examples, real browsers; LOB_AXE says where axe.min.js is
proef-lang:
    uv run --group browser pytest -m lang
    LOB_PROEF=lang LOB_TABEL=1 uv run pytest -m proef

# small faults in a pure module, which its tests have to notice: `just mutanten besluit`
mutanten *MODULES:
    uv run --group mutanten python -m bench.mutants {{MODULES}}

# how fast everything is, beside Python that does nothing; the table goes to docs/snelheid.md
snel *ERBIJ:
    uv run python -m bench.speed --tel --schrijf {{ERBIJ}}

# linters, types, floors
netjes:
    uv run ruff check .
    uv run ruff format --check .
    uv run mypy
    uv run lint-imports

# the exact versions for who wants them (hashes, no addresses)
vastleggen:
    uv export --no-dev --no-emit-project --no-header --no-annotate --output-file requirements.lock
