"""What to write: kind, channel, purpose and the user's own sentences, and how Askwell reads the purpose."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from assistant.app import Assistant
from assistant.domain.contacts import Contact
from assistant.domain.interactions import WRITABLE, Channel
from assistant.domain.requests import Kind
from ui import present, purposes
from ui.forms import can_answer, full_purpose
from ui.opening import read_examples
from ui.state import State
from ui.widgets.problems import told

_KINDS = {Kind.ASK: "Ask", Kind.THANKS: "Thank", Kind.OFFER: "Offer"}
_CHANNELS = {Channel.EMAIL: "E-mail", Channel.LINKEDIN_NOTE: "LinkedIn note", Channel.MESSAGE: "Message"}


def enter_purpose(assistant: Assistant, state: State) -> None:
    """The fields for kind, channel and purpose."""
    form = state.form
    kind = st.segmented_control(
        "Kind", list(_KINDS), default=form.kind, required=True, format_func=_KINDS.__getitem__, key=state.key("kind")
    )
    channel = st.segmented_control(
        "Goes out as", list(WRITABLE), default=form.channel, required=True, format_func=_CHANNELS.__getitem__,
        key=state.key("channel"),
    )  # fmt: skip
    kind, channel = kind or form.kind, channel or form.channel
    purpose = st.text_area(
        present.WANTS[kind], form.purpose, height=90, placeholder=f"For example: {present.EXAMPLES[kind]}",
        key=state.key("purpose"),
    )  # fmt: skip
    if not assistant.is_english(purpose or ""):
        st.warning(purposes.SAY_IT_IN_ENGLISH, icon=":material/translate:")
    state.form = replace(form, kind=kind, channel=channel, purpose=purpose or "")
    if state.form.purpose:
        read_examples(assistant, kind)


def enter_words(state: State) -> None:
    """The field for the user's own sentences."""
    words = st.text_area(
        "Your own sentences (optional)", state.form.words, height=90, key=state.key("words"),
        placeholder="They come first, exactly as you write them here.",
    )  # fmt: skip
    state.form = replace(state.form, words=words or "")


def show_reading(assistant: Assistant, state: State, contact: Contact) -> None:
    """The purpose as the letter will say it, and one field for each thing that is missing from it."""
    form = state.form
    if not any(c.isalnum() for c in form.purpose) or not assistant.is_english(form.purpose):
        return
    if state.asked_for != form.purpose:
        state.asked, state.asked_for = (), form.purpose
        state.form = form = replace(form, answers={})
    with told(), st.container(border=True):
        place = st.empty()
        purpose = full_purpose(form)
        reading = assistant.read_purpose(form.kind, purpose, contact)
        new = tuple(q for q in reading.questions if q not in state.asked)
        state.asked = (*state.asked, *new)
        answers = {q: _answer(q, state) for q in state.asked}
        state.form = form = replace(form, answers={q: a for q, a in answers.items() if a})
        if full_purpose(form) != purpose:
            purpose = full_purpose(form)
            reading = assistant.read_purpose(form.kind, purpose, contact)
        # Sentences of the user's own settle it: they say what is meant.
        doubt = None if form.words.strip() else assistant.doubt(form.kind, purpose, contact, reading)
        with place.container(gap="xsmall"):
            st.caption("The letter will say")
            st.text(present.shown(reading.text))
            if doubt is None:
                st.caption(purposes.SAYS_YES)
            else:
                st.warning(present.plain(purposes.doubtful(form.kind, doubt, reading.text)), icon=":material/help:")
                if doubt.settled_by:
                    st.button(purposes.YES, key="meant", on_click=_settle, args=(state, doubt.settled_by))


def _settle(state: State, purpose: str) -> None:
    state.fill(replace(state.form, purpose=purpose, answers={}))


def _answer(question: str, state: State) -> str:
    if not can_answer(question):
        st.caption(f"▲ {present.plain(question)} Say it above.")
        return ""
    # The question is part of the key: answers must not wander when one of several goes away.
    return st.text_input(
        present.plain(question), state.form.answers.get(question, ""), key=state.key(f"{state.asked_for}-{question}"),
        placeholder="Optional; nothing is made up in its place",
    ) or ""  # fmt: skip
