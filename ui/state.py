"""What one browser tab remembers: one dataclass under one session key."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import streamlit as st

from assistant.domain.facts import Fact
from assistant.domain.letters import Draft
from assistant.domain.reports import ImportReport
from assistant.domain.requests import Request
from ui.forms import Form, form_of

_KEY = "askwell"


@dataclass(slots=True)
class State:
    """One tab's form, the draft in it, and what was worked out for them.

    ``generation`` is part of every widget's key: raising it makes fresh widgets that show the form as it is here.
    ``offered`` is what ``suggest_facts`` said for ``offered_for``. ``notice`` is said once.
    """

    form: Form = field(default_factory=Form)
    draft: Draft | None = None
    generation: int = 0
    editing: bool = False
    notice: str = ""
    asked: tuple[str, ...] = ()
    asked_for: str = ""
    offered_for: Request | None = None
    offered: list[tuple[Fact, bool]] = field(default_factory=list)
    planned: tuple[str, str, ImportReport] | None = None
    ask_address: bool = False

    def key(self, name: str) -> str:
        """A widget's key in this generation."""
        return f"{name}-{self.generation}"

    def fill(self, form: Form) -> None:
        """Put a form on the page, whatever stood there."""
        self.form = form
        self.generation += 1
        self.asked, self.asked_for = (), ""

    def open(self, draft: Draft) -> None:
        """Put a saved draft on the page, with the form it came from."""
        self.fill(form_of(draft))
        self.draft, self.editing = draft, False

    def begin(self) -> None:
        """A new letter to nobody yet."""
        self.fill(Form(kind=self.form.kind))
        self.draft, self.editing = None, False

    def pick(self, contact_id: str | None) -> None:
        """Write to this contact."""
        self.fill(replace(self.form, contact_id=contact_id, ticks={}))


def state() -> State:
    """This tab's state."""
    if _KEY not in st.session_state:
        st.session_state[_KEY] = State()
    found: State = st.session_state[_KEY]
    return found
