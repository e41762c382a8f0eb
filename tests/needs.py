"""What a test needs from the machine: a reason to skip on somebody's own, a failure where everything was promised."""

from __future__ import annotations

import os

import pytest


def need(condition: object, reason: str) -> None:
    """Go on where ``condition`` holds; else skip for ``reason``, or, under ``CI=true``, fail for it."""
    if condition:
        return
    if os.environ.get("CI") == "true":
        pytest.fail(f"This machine should have what is missing: {reason}", pytrace=False)
    pytest.skip(reason)
