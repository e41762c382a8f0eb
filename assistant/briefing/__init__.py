"""A contact -> a brief: what to know before one writes, each line with the records it stands on.

The public names are loaded when first used: the page of the day needs little of what makes a brief, and is the first.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.briefing.giving import Acquaintance, Circle, balance
    from assistant.briefing.owing import thanked_by_telling
    from assistant.briefing.whole import brief

__all__ = ["Acquaintance", "Circle", "balance", "brief", "thanked_by_telling"]

_PARTS = {"brief": "whole", "thanked_by_telling": "owing"}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_PARTS.get(name, 'giving')}"), name)
