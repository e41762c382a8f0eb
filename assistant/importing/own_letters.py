"""Letters and findings in our own archive: whether they are what their classes say."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from typing import Any

from assistant.records.letters import load_draft, load_findings

_BROKEN = (KeyError, TypeError, ValueError, AttributeError)
_PLAIN: dict[str, tuple[type, ...]] = {
    "str": (str,),
    "str | None": (str, type(None)),
    "bool": (bool,),
    "float": (int, float),
    "int | None": (int, type(None)),
}


def letter_problem(value: Any) -> str:
    """What is wrong with one version of a letter, as the end of a sentence; empty where nothing is."""
    try:
        return _mistyped(load_draft(json.dumps(value)))
    except _BROKEN:
        return "is no letter"


def findings_problem(value: Any) -> str:
    """The same for a list of findings."""
    try:
        return next((wrong for one in load_findings(value) if (wrong := _mistyped(one))), "")
    except _BROKEN:
        return "is no list of findings"


def _mistyped(value: Any) -> str:
    """Where one of our own values, read from JSON, holds what its class does not say."""
    if isinstance(value, tuple):
        return next((wrong for one in value if (wrong := _mistyped(one))), "")
    if not is_dataclass(value):
        return ""
    for one in fields(value):
        inner, plain = getattr(value, one.name), _PLAIN.get(str(one.type))
        texts = str(one.type).startswith("tuple[str") and inner is not None
        if (plain and not isinstance(inner, plain)) or (texts and not all(isinstance(text, str) for text in inner)):
            return f"has no proper {one.name!r}"
        if wrong := _mistyped(inner):
            return wrong
    return ""
