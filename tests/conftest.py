"""What all tests share: how hard Hypothesis looks (`LOB_LANG=1` looks ten times harder)."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "kort", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "lang", deadline=None, max_examples=1000, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("lang" if os.environ.get("LOB_LANG") else "kort")
