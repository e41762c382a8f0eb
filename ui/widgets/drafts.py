"""Letters in progress, the one that stands in the address bar, and what is typed, kept at every change."""

from __future__ import annotations

import streamlit as st

from assistant.app import Assistant
from assistant.app.letters import new_draft_id
from assistant.domain.begun import Begun
from assistant.domain.sending import standing
from assistant.errors import UnknownDraft
from ui import listed, present
from ui.forms import Form, dump_form, is_empty, load_form
from ui.places import keep, kept
from ui.state import State
from ui.widgets.problems import told

_PARAMETER = "draft"
_MOST = 15


def list_drafts(assistant: Assistant, state: State) -> None:
    """A button for a new letter, and a list of the saved ones and of those that were only begun."""
    saved, begun = assistant.drafts(limit=_MOST), assistant.all_begun(limit=_MOST)
    if st.button("New letter", key="new", disabled=state.letter is None):
        state.begin()
        keep(_PARAMETER, None)
        st.rerun()
    count = len(saved) + len(begun)
    with st.popover(f"Letters ({count})", disabled=not count, key="letters"):
        for one in begun:
            form = load_form(one.form) or Form()
            label = listed.begun_label(form.purpose or form.words or form.typed)
            with st.container(horizontal=True, gap="xsmall", vertical_alignment="center"):
                if st.button(present.plain(label), key=f"resume-{one.draft_id}", type="tertiary", wrap=True):
                    state.resume(one.draft_id, form)
                    keep(_PARAMETER, one.draft_id)
                    st.rerun()
                if one.draft_id != state.letter:
                    st.button(
                        "Throw away", key=f"drop-{one.draft_id}", on_click=_throw_away, args=(assistant, one.draft_id),
                        help="Drops what was typed for this letter",
                    )  # fmt: skip
        for draft in saved:
            sent = assistant.sent(draft) if draft.accepted is not None else None
            label = listed.draft_label(draft, standing(draft, sent), apart=assistant.told_apart())
            if st.button(present.plain(label), key=f"open-{draft.id}", type="tertiary"):
                _open(assistant, state, draft.id)
                st.rerun()


def _throw_away(assistant: Assistant, letter: str) -> None:
    with told():
        assistant.forget_begun(letter)


def open_from_address(assistant: Assistant, state: State) -> None:
    """Open the letter that the address bar names, as after a refresh, with what was typed for it."""
    named = kept(_PARAMETER)
    if not named and state.letter is not None:
        keep(_PARAMETER, state.letter)  # back from another page
    if not named or state.letter == named:
        return
    with told():
        try:
            _open(assistant, state, named)
        except UnknownDraft:
            keep(_PARAMETER, None)
            raise


def _open(assistant: Assistant, state: State, letter: str) -> None:
    """The draft with its form as it was left, or the form alone. Raises ``UnknownDraft``."""
    typed = assistant.begun(letter)
    form = load_form(typed.form) if typed is not None else None
    try:
        state.open(assistant.draft(letter), form)
    except UnknownDraft:
        if form is None:
            raise
        state.resume(letter, form)
    keep(_PARAMETER, letter)


def keep_typed(assistant: Assistant, state: State) -> None:
    """Keep what stands in the form, where it changed; a letter that nothing is typed for is not kept."""
    text = dump_form(state.form)
    if text == state.kept:
        return
    # With somebody else picked it becomes another letter: a draft never changes hands.
    if state.draft is not None and state.form.contact_id not in {None, state.draft.contact.id}:
        state.letter = None
    if is_empty(state.form):
        if state.letter is not None and state.draft is None:
            assistant.forget_begun(state.letter)
            state.kept = text
        return
    if state.letter is None:
        state.letter = new_draft_id()
    begun = Begun(state.letter, state.window, text, state.form.contact_id)
    state.contested = assistant.keep_begun(begun) or state.contested
    state.kept = text
    keep(_PARAMETER, state.letter)


def remember(draft_id: str) -> None:
    """Put a draft's id into the address bar; no text ever stands there."""
    keep(_PARAMETER, draft_id)
