"""What is typed for a letter before and beside its drafting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Begun:
    """What stands in the form of one window for one letter.

    ``form`` is text that only whoever wrote it can read; ``updated`` is when it was last kept, None before that.
    """

    draft_id: str
    window: str
    form: str
    contact_id: str | None = None
    updated: datetime | None = None
