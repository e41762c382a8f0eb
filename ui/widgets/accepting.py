"""Accepting a letter: the user sends it as it stands, and notes what it promises."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from assistant.app import Assistant
from assistant.domain.ledger import Promise
from assistant.domain.letters import Draft
from ui import present
from ui.state import State
from ui.widgets.problems import told

_DONE = "Noted that you send this letter."


def begin_accepting(assistant: Assistant, state: State, draft: Draft) -> None:
    """Accept the letter at once where nothing is left to be said; else ask first, at the next run."""
    with told():
        offered = tuple(assistant.promised_in(draft))
        if offered or not draft.ready:
            state.accepting = offered
        else:
            state.draft = assistant.accept(draft)
            state.notice = _DONE
        st.rerun()


def ask_about_promises(assistant: Assistant, state: State, draft: Draft) -> None:
    """What the letter promises, each to be ticked and changed, and the buttons that end the asking."""
    offered = state.accepting or ()
    with st.form("accepting", enter_to_submit=False):  # Enter in a field is no yes
        for reason in draft.blocks:
            st.warning(present.plain(f"Not ready: {reason}"))
        if offered:
            st.markdown("**This letter promises:**")
        answers = [_entry(one, number) for number, one in enumerate(offered)]
        with st.container(horizontal=True, gap="small"):
            both = bool(offered) and st.form_submit_button("Note them and accept", type="primary", key="accept-noting")
            alone = st.form_submit_button("Accept without" if offered else "Accept all the same", key="accept-without")
            left = st.form_submit_button("Not yet", key="accept-leave")
    if not (both or alone or left):
        return
    with told():
        if not left:
            chosen = [one for one in answers if one is not None] if both else []
            state.draft = assistant.accept(draft, promises=chosen, even_if_not_ready=True)
            state.notice = _DONE if not chosen else f"{_DONE[:-1]}, and what you promise in it."
        state.accepting = None
        st.rerun()


def _entry(promise: Promise, number: int) -> Promise | None:
    """One promise with its tick, its sentence and its day; None while it is not ticked."""
    key = f"{promise.id}-{number}"
    quote = " ".join((promise.quote or "").split())
    wanted = st.checkbox(f"“{present.plain(quote)}”", value=True, key=f"pledge-{key}")
    words, day = st.columns([3, 1], gap="small")
    what = words.text_area(
        "As you would say it to them", promise.what, height="content", key=f"pledge-what-{key}",
        label_visibility="collapsed",
    )  # fmt: skip
    due = day.date_input(
        "Due", promise.due, key=f"pledge-due-{key}", label_visibility="collapsed", format="YYYY-MM-DD",
        help="The day it is due; empty for none",
    )  # fmt: skip
    return replace(promise, what=" ".join((what or "").split()) or promise.what, due=due) if wanted else None
