# What a maintainer does most; everything runs in uv's own environment.

# the default tests
proef:
    uv run pytest

# the long proofs: kill -9, full disks, more examples, real browsers; LOB_AXE says where axe.min.js of axe-core is
proef-lang:
    uv run --group browser pytest -m lang

# linters, types, floors
netjes:
    uv run ruff check .
    uv run ruff format --check .
    uv run mypy
    uv run lint-imports

# the exact versions for who wants them (hashes, no addresses)
vastleggen:
    uv export --no-dev --no-emit-project --no-header --no-annotate --output-file requirements.lock
