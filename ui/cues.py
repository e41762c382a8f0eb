"""Pure: from a reason to write to the words on the page of the day, and to the form that the letter begins with."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from assistant.domain.requests import Kind, Request
from assistant.domain.today import Cue, Why
from ui import present
from ui.forms import Form

LABELS = {
    Why.MINE: "You promised",
    Why.THEIRS: "They promised",
    Why.FOLLOW_UP: "To follow up",
    Why.ANSWER: "To answer",
    Why.THANK: "To thank",
    Why.NEWS: "Their news",
    Why.DRAFT: "In progress",
}
"""What a reason is called on the page."""

_WRITE = {Kind.ASK: "Write an ask", Kind.THANKS: "Write thanks", Kind.OFFER: "Write to them"}
_DONE = {
    Why.MINE: ("Kept", "You did it; the ledger notes the promise as kept"),
    Why.THEIRS: ("Kept", "They did it; the ledger notes the promise as kept"),
    Why.THANK: ("Thanked", "You did, outside these records"),
    Why.FOLLOW_UP: ("Done", "Nothing more to come back to"),
}


def begins_letter(cue: Cue) -> bool:
    """Whether there is enough for a letter to begin with; else the brief is the place to go."""
    return cue.kind is not None and bool(cue.purpose)


def action(cue: Cue) -> str:
    """What the one button of a row says."""
    if cue.why is Why.DRAFT:
        return "Go on with it"
    return _WRITE[cue.kind] if cue.kind is not None and cue.purpose else "Read the brief"


def done(cue: Cue) -> tuple[str, str]:
    """What the button that notes it says, and what that means."""
    return _DONE[cue.why]


def form(cue: Cue) -> Form:
    """The form with recipient, kind and purpose filled in."""
    return Form(cue.contact.id, cue.kind or Kind.ASK, purpose=cue.purpose)


def noted(cue: Cue, apart: Mapping[str, str] = MappingProxyType({}), *, later: bool) -> str:
    """What is said once it is noted; ``apart`` is what stands beside names that several share."""
    label = "Put off for a week" if later else f"Noted as {done(cue)[0].lower()}"
    return f"{label}: {present.who(cue.contact, apart)}."


def form_of(request: Request) -> Form:
    """The form that a request would have come from."""
    return Form(
        request.contact.id, request.kind, request.channel, request.purpose, request.words, "\n".join(request.facts)
    )


def sample_label(request: Request) -> str:
    """One of the sample's letters as a button: "Thank Graham Petrie"."""
    verb = {Kind.ASK: "Ask", Kind.THANKS: "Thank", Kind.OFFER: "Offer something to"}[request.kind]
    return f"{verb} {request.contact.name}"
