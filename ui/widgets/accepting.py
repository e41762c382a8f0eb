"""Marking a letter as sent: the day, when to follow up, and which of its promises to note."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from assistant.app import Assistant
from assistant.domain.ledger import Promise
from assistant.domain.letters import Draft
from assistant.domain.sources import day
from ui import present
from ui.state import State
from ui.widgets.problems import told


def mark_as_sent(assistant: Assistant, state: State, draft: Draft) -> None:
    """What was noted of it, with a way back; else the button that opens and closes the asking, and that."""
    sent = assistant.sent(draft)
    if sent is not None and draft.accepted is not None:
        st.text(said_of(assistant, draft))
        if not sent.recorded and st.button("It was not sent after all", key="unsent"):
            with told():
                state.show(assistant.unmark_sent(draft))
                state.notice = "It counts as not sent."
                st.rerun()
        return
    # The button stays above what it opens: whoever works with the keys goes on from it.
    if st.button(
        "Mark as sent", key="sent", disabled=not draft.finished,
        help="Notes the letter as an exchange, with what it promises; Askwell itself sends nothing",
    ):  # fmt: skip
        with told():
            state.accepting = None if state.accepting is not None else tuple(assistant.promised_in(draft))
            st.rerun()
    if state.accepting is not None:
        _ask(assistant, state, draft, state.accepting)


def said_of(assistant: Assistant, draft: Draft) -> str:
    """That a letter was sent and when to come back to it, or that the user sends it; empty otherwise."""
    sent = assistant.sent(draft) if draft.accepted is not None else None
    if sent is not None:
        back = f"; to follow up on {day(sent.follow_up, assistant.today)}" if sent.follow_up else ""
        return f"Sent on {day(sent.when.date(), assistant.today)}{back}."
    if draft.accepted is not None:
        return f"You said on {day(draft.accepted.date(), assistant.today)} that you send this."
    return ""


def _ask(assistant: Assistant, state: State, draft: Draft, offered: tuple[Promise, ...]) -> None:
    """The days and what the letter promises, each to be ticked and changed, and the buttons that end the asking."""
    with st.form("accepting", enter_to_submit=False):  # Enter in a field is no yes
        with st.container(horizontal=True, gap="small"):
            on = st.date_input(
                "Sent on", assistant.today, max_value=assistant.today, key=f"sent-on-{draft.id}", format="YYYY-MM-DD",
                width=150,
            )  # fmt: skip
            back = st.date_input(
                "Follow up on", assistant.usual_follow_up(draft), key=f"sent-back-{draft.id}", format="YYYY-MM-DD",
                width=150, help="The day to come back to it if nobody wrote; empty for none",
            )  # fmt: skip
        if offered:
            st.markdown("**This letter promises:**")
        answers = [_entry(one, number) for number, one in enumerate(offered)]
        with st.container(horizontal=True, gap="small"):
            label = "It is sent; note them" if offered else "It is sent" if draft.ready else "It is sent all the same"
            done = st.form_submit_button(label, type="primary", key="sent-noting")
            left = st.form_submit_button("Not yet", key="sent-leave")
    if not (done or left):
        return
    with told():
        if done:
            chosen = [one for one in answers if one is not None]
            marked = assistant.mark_sent(
                draft, on=on, follow_up=back, promises=chosen, even_if_not_ready=True
            )  # fmt: skip
            state.show(marked.draft)
            state.notice = "Noted that it is sent" + (", and what you promise in it." if chosen else ".")
        state.accepting = None
        st.rerun()


def _entry(promise: Promise, number: int) -> Promise | None:
    """One promise with its tick, its sentence and its day; None while it is not ticked."""
    key = f"{promise.id}-{number}"
    quote = " ".join((promise.quote or "").split())
    wanted = st.checkbox(f"“{present.plain(quote)}”", value=True, key=f"pledge-{key}", wrap=True)
    what = st.text_area(
        "As you would say it to them", promise.what, height="content", key=f"pledge-what-{key}",
        label_visibility="collapsed",
    )  # fmt: skip
    due = st.date_input(
        "Due", promise.due, key=f"pledge-due-{key}", format="YYYY-MM-DD", help="The day it is due; empty for none",
        width=150,
    )  # fmt: skip
    return replace(promise, what=" ".join((what or "").split()) or promise.what, due=due) if wanted else None
