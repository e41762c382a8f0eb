"""Pure: letters in a list, and what the button that writes says of the one on the page."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from assistant.domain.letters import Draft
from assistant.domain.sending import Standing
from ui import present

_LISTED = 60  # characters of what a letter is about


def draft_button(draft: Draft | None) -> tuple[str, str]:
    """What the button that writes says, and what it would do."""
    if draft is None:
        return "Draft", "Writes the letter, line by line"
    if not draft.finished:
        return "Finish it", "Writes the letter from its beginning, as the form says now"
    return "Draft again", "Writes it anew from the form; the letter that stands stays among its versions"


def begun_label(words: str) -> str:
    """What was begun and never drafted, in a list: "Not drafted: 20 minutes of her time…"."""
    return f"Not drafted: {shortened(words)}"


def draft_label(
    draft: Draft, stands: Standing | None = None, *, apart: Mapping[str, str] = MappingProxyType({})
) -> str:
    """A draft in a list, as plain text: "Daniel Reyes · ask · ready · My plan"; of one on its way out, that it is.

    ``apart`` is what stands beside names that several share.
    """
    gone = stands in {Standing.ACCEPTED, Standing.SENT, Standing.CHANGED}
    about = shortened(draft.subject or draft.read_as)
    where = str(stands) if gone else present.state(draft)
    return " · ".join(filter(None, (present.who(draft.contact, apart), draft.kind.value, where, about)))


def shortened(text: str) -> str:
    """The text on one line of a list, at most 60 characters."""
    line = " ".join(text.split())
    return line if len(line) <= _LISTED else f"{line[: _LISTED - 1].rstrip()}…"
