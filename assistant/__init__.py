"""Askwell writes letters in which every sentence stands on a record.

The public names are loaded when first used, so that ``import assistant`` and ``askwell --help`` stay quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.app import Assistant, check
    from assistant.errors import AskwellError

__all__ = ["AskwellError", "Assistant", "check"]

_HOME = {"Assistant": "assistant.app", "check": "assistant.app", "AskwellError": "assistant.errors"}


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
