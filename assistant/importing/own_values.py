"""Checks of the single values in records of our own archive: each says what is wrong, as the end of a sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any

Check = Callable[[Any], str]
"""What is wrong with a value, as the end of a sentence; empty where nothing is."""


def text(value: Any) -> str:
    """What is wrong with a text that is to be kept."""
    if not isinstance(value, str):
        return "is no text"
    try:
        value.encode()
    except UnicodeEncodeError:
        return "holds half a character"
    return "holds a NUL" if "\0" in value else ""


def identifier(value: Any) -> str:
    """The same of an id: a text of at most 100 characters."""
    return text(value) or ("" if 0 < len(value) <= 100 else "is no id")


def natural(value: Any) -> str:
    """The same of a whole number from 0 on; SQLite holds 64 bits."""
    return "" if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**63 else "is no whole number"


def yes_or_no(value: Any) -> str:
    """The same of true or false."""
    return "" if isinstance(value, bool) else "is neither true nor false"


def moment(value: Any) -> str:
    """The same of a date with a time and a zone."""
    wrong = "is no date with a time and a zone"
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) and "T" in value else None
        if moment is None or moment.tzinfo is None:
            return wrong
        moment.timestamp()  # what it is sorted by: not every date has one
    except (ValueError, OverflowError):
        return wrong
    return ""


def day(value: Any) -> str:
    """The same of a date."""
    try:
        return "" if isinstance(value, str) and date.fromisoformat(value) else "is no date"
    except ValueError:
        return "is no date"


def seconds(value: Any) -> str:
    """The same of a number of seconds."""
    fits = isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value < 2**40
    return "" if fits else "is no number of seconds"


def share(value: Any) -> str:
    """The same of a number from 0 to 1."""
    fits = isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= 1
    return "" if fits else "is no number from 0 to 1"


def digest(value: Any) -> str:
    """The same of a digest in hexadecimal."""
    try:
        return "" if isinstance(value, str) and len(bytes.fromhex(value)) >= 8 else "is no digest"
    except ValueError:
        return "is no digest"


def or_null(check: Check) -> Check:
    """The check, or nothing at all."""
    return lambda value: "" if value is None else check(value)


def one_of(words: type[StrEnum] | tuple[str, ...]) -> Check:
    """A check for one of these words."""
    allowed = {str(word) for word in words}
    return lambda value: (
        "" if isinstance(value, str) and value in allowed else "is none of " + ", ".join(sorted(allowed))
    )


def list_of(check: Check) -> Check:
    """A check for a list of such values."""

    def checked(value: Any) -> str:
        if not isinstance(value, list):
            return "is no list"
        return next((wrong for one in value if (wrong := check(one))), "")

    return checked


def pairs(value: Any) -> str:
    """What is wrong with a mapping of headings to fields."""
    fits = isinstance(value, dict) and not any(text(part) for pair in value.items() for part in pair)
    return "" if fits else "does not give each heading a field"


def messages(value: Any) -> str:
    """What went to a model: a list of [role, words]; the words may hold half a character."""
    fits = isinstance(value, list) and all(
        isinstance(one, list) and len(one) == 2 and all(isinstance(part, str) for part in one) for one in value
    )
    return "" if fits else "is no list of roles and words"


def any_text(value: Any) -> str:
    """What is wrong with a text that may hold half a character."""
    return "" if isinstance(value, str) else "is no text"


def record_of(*, optional: Mapping[str, Check] | None = None, **keys: Check) -> Check:
    """A JSON object with exactly these keys; ``from_`` stands for ``from``."""
    wanted = {key.rstrip("_"): check for key, check in keys.items()}
    allowed = wanted | dict(optional or {})

    def checked(value: Any) -> str:
        if not isinstance(value, dict):
            return "is no JSON object"
        for key in wanted:
            if key not in value:
                return f"has no {key!r}"
        for key, one in value.items():
            if key not in allowed:
                return f"has {key!r}, which this version does not know"
            if wrong := allowed[key](one):
                return f"has a {key!r} that {wrong}"
        return ""

    return checked
