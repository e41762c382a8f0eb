"""A draft as an invitation note on LinkedIn: how much of it fits, and where the profile is."""

from __future__ import annotations

import re

from assistant.domain.letters import Draft
from assistant.domain.sending import Note
from assistant.exporting.plain import lines

FREE, PAID = 200, 300
"""Characters of a note without and with a paid account."""

_PROFILE = re.compile(r"(?:https?://)?(?:[a-z]{2,3}\.)?(linkedin\.com/in/[^\s/?#<>\"']+)/?", re.IGNORECASE)


def note(draft: Draft, *, paid: bool = False) -> Note:
    """The text with its counter, and the profile's link as it is on record; nothing else is ever taken for one."""
    text = lines(draft.text).strip()
    return Note(text, counted(text), PAID if paid else FREE, _profile(draft))


def counted(text: str) -> int:
    """Characters as the page counts them: in UTF-16 units, as a browser's ``maxlength`` does (HTML standard).

    So most emoji take two, flags and families more.
    """
    return len(text.encode("utf-16-le")) // 2


def _profile(draft: Draft) -> str:
    """The first LinkedIn profile of the contact, as a link; empty where none is on record."""
    found = (_PROFILE.fullmatch(link.strip()) for link in draft.contact.profiles)
    return next((f"https://www.{one[1]}" for one in found if one and one[1].isprintable()), "")
