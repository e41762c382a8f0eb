"""What the letter may stand on: facts on offer as ticks, and a field for further ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import count

import streamlit as st

from assistant.app import Assistant
from assistant.domain.contacts import Contact
from assistant.domain.facts import Fact, Origin
from ui import present
from ui.forms import read_form
from ui.state import State
from ui.widgets.problems import told

_AT_ONCE = 6  # facts shown besides the ticked ones; more stand one click away
_MOST = 60
_AGAIN = 0.5  # seconds between two looks whether they are there
_LOOKING = "Looking through what is on record…"


def enter_facts(state: State) -> None:
    """The field for further facts."""
    typed = st.text_area(
        "More facts for this letter (optional), one a line", state.form.typed, height=90, key=state.key("typed"),
        placeholder="The papers for our board are due on 8 December.",
    )  # fmt: skip
    state.form = replace(state.form, typed=typed or "")


def choose_facts(assistant: Assistant, state: State, contact: Contact, *, drafting: bool) -> None:
    """Ticks for the facts on record; the form is up to date afterwards.

    What somebody wrote is read beside the page, which says so meanwhile. With ``drafting`` it waits where the user
    has set ticks; without any the letter looks for itself.
    """
    with told():
        if not _offer(assistant, state, contact, drafting=drafting):
            return
        spoken = [fact for fact, _ in state.offered if fact.origin is Origin.TYPED and fact.text != fact.quote]
        for fact in spoken:
            st.caption(f"Read as: {present.plain(fact.text)}")
        _ticks(assistant, state)


def _offer(assistant: Assistant, state: State, contact: Contact, *, drafting: bool) -> bool:
    """Have the facts on offer found anew where what they depend on has changed; whether they are there."""
    request = read_form(replace(state.form, ticks={}), contact)
    if request == state.offered_for:
        return True
    state.offered_for, state.offered = None, []
    if isinstance(request, list):
        state.suggesting.stop()
        return True
    state.suggesting.begin(request, lambda asked, stopped: assistant.suggest_facts(asked, stopped=stopped))
    found = state.suggesting.found(within=state.patience)
    if found is None and drafting and state.form.ticks:
        with st.spinner(_LOOKING):
            found = state.suggesting.found(within=None)
    if found is not None:
        state.offered_for, state.offered = request, found
    elif drafting:
        st.caption(_LOOKING)  # the page is drawn anew behind the letter
    else:
        _await(state, count())
    return found is not None


@st.fragment(run_every=_AGAIN)
def _await(state: State, looks: Iterator[int]) -> None:
    # Not while the whole page is drawn: what was clicked would be lost.
    if next(looks) and state.suggesting.waits:
        st.rerun(scope="app")
    st.caption(_LOOKING)


def _ticks(assistant: Assistant, state: State) -> None:
    stored = [(fact, used) for fact, used in state.offered if fact.origin is not Origin.TYPED][:_MOST]
    if not stored:
        if state.offered_for is not None:
            st.caption("Nothing on record bears on this; add facts above, or the letter stays short.")
        return
    asked = assistant.still_so([fact for fact, _ in stored])
    labels = {fact.id: _label(fact, assistant.today, asked.get(fact.id, "")) for fact, _ in stored}
    st.header("On record", anchor=False)
    on = [(f, used) for f, used in stored if used or state.form.ticks.get(f.id)]
    off = [(f, used) for f, used in stored if (f, used) not in on]
    ticks = {}
    at_once = _AT_ONCE if state.draft is None else 0  # with a letter there, in a narrow window it stands below them
    for fact, used in [*on, *off[:at_once]]:
        ticks[fact.id] = _tick(state, fact, used, labels[fact.id])
    if off[at_once:]:
        with st.expander(f"{len(off) - at_once} more on record"):
            for fact, used in off[at_once:]:
                ticks[fact.id] = _tick(state, fact, used, labels[fact.id])
    state.form = replace(state.form, ticks={f.id: ticks[f.id] for f, used in stored if ticks[f.id] != used})


def _label(fact: Fact, today: date, question: str) -> str:
    """A fact, where it comes from, and what to ask oneself before ticking one that is old."""
    label = f"{present.plain(fact.text)} — {present.plain(present.source(fact, today))}"
    return f"{label}. **{present.plain(question)}**" if question else label


def _tick(state: State, fact: Fact, used: bool, label: str) -> bool:
    # A changed suggestion makes a new widget; an old one would keep showing what was suggested before.
    return st.checkbox(label, state.form.ticks.get(fact.id, used), key=state.key(f"fact-{fact.id}-{used}"), wrap=True)
