"""What can be done with a letter that stands: in which way a line is put anew, and what came of a change."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from assistant.domain.letters import Draft


class How(StrEnum):
    """In which way a line is put anew; its facts stay the same."""

    ANOTHER = "another"
    SHORTER = "shorter"
    WARMER = "warmer"
    DIRECT = "more direct"


@dataclass(frozen=True, slots=True)
class Changed:
    """A draft after a change.

    ``why_not`` is one sentence where nothing was changed, empty where it was. ``elsewhere`` is True where the letter
    had been changed in another window since it was shown: that state and this one are both among its versions.
    """

    draft: Draft
    why_not: str = ""
    elsewhere: bool = False
