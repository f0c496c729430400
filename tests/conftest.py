"""Hypothesis profiles: ``dev`` by default, ``ci`` and ``nightly`` by HYPOTHESIS_PROFILE."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

for name, examples in {"dev": 50, "ci": 100, "nightly": 1000}.items():
    settings.register_profile(
        name,
        max_examples=examples,
        deadline=None,
        derandomize=name == "ci",  # a red run is about the change, and comes out red again
        suppress_health_check=[HealthCheck.too_slow],
    )
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))
