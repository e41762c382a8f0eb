"""Where the files that travel with the code lie: prompts and sample data."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def locate(name: str) -> Path:
    """The folder ``prompts`` or ``data``: inside the package in a wheel, beside it in a checkout."""
    bundled = _PACKAGE / "_bundled" / name
    return bundled if bundled.is_dir() else _PACKAGE.parent / name
