"""Write a letter: the form at the left, the letter as it comes beside it."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from assistant.app import Assistant
from assistant.domain.contacts import Contact
from assistant.domain.letters import Draft
from assistant.domain.requests import Request
from assistant.domain.sources import day
from ui import present
from ui.forms import read_form
from ui.places import named
from ui.state import State, state
from ui.widgets.accepting import ask_about_promises
from ui.widgets.contact import add_contact, pick_contact
from ui.widgets.drafts import list_drafts, open_from_address, remember
from ui.widgets.editing import edit_letter, show_actions
from ui.widgets.facts import choose_facts
from ui.widgets.letter import show_letter, stream_letter
from ui.widgets.problems import told
from ui.widgets.purpose import enter_purpose, enter_words, show_reading
from ui.widgets.records import say_notice, welcome


def show(assistant: Assistant) -> None:
    """The whole page for one tab."""
    with told():
        page = state()
        people = assistant.contacts()
        open_from_address(assistant, page)
        asked = named("to")
        if asked in {one.contact.id for one in people}:
            page.begin()
            page.pick(asked)
        head, drafts = st.columns([7, 5], vertical_alignment="center")
        head.subheader("Askwell", anchor=False)
        with drafts, st.container(horizontal=True, horizontal_alignment="right", gap="small"):
            list_drafts(assistant, page)
        say_notice(page)
        if not people:
            welcome(assistant, page)
            with st.expander("Or begin with one person you know"):
                add_contact(assistant, page)
            return
        left, middle = st.columns([5, 8], gap="large")
        # The button is drawn before the form is worked through, so that Ctrl+Enter finds it from the first moment.
        bar = middle.container(horizontal=True, gap="small")
        pressed = _draft_button(bar, page)
        with left:
            contact = _form(assistant, page)
        with middle:
            _letter(assistant, page, contact, bar, pressed=pressed)


def _draft_button(bar: DeltaGenerator, page: State) -> bool:
    broken = page.draft is not None and not page.draft.finished
    return bar.button(
        "Finish it" if broken else "Draft", type="primary", shortcut="Ctrl+Enter", key="draft", disabled=page.editing
    )


def _form(assistant: Assistant, page: State) -> Contact | None:
    contact = pick_contact(assistant, page)
    enter_purpose(page)
    if contact is not None:
        show_reading(assistant, page, contact)
    enter_words(page)
    if contact is not None:
        choose_facts(assistant, page, contact)
    return contact


def _letter(assistant: Assistant, page: State, contact: Contact | None, bar: DeltaGenerator, *, pressed: bool) -> None:
    notice = assistant.model_notice()
    if notice:
        st.info(present.plain(notice))
    # Emptied at once when a letter begins, so that the one before does not stand there beside it.
    place = st.empty()
    if pressed:
        wanted = read_form(page.form, contact, page.offered)
        if isinstance(wanted, Request):
            _write(assistant, page, wanted, bar, place)
        else:
            st.error(present.plain(" ".join(wanted)))
    if page.draft is None:
        if not pressed:
            place.caption("The letter appears here, each line beside the records it stands on.")
        return
    if not page.editing:
        with bar:
            show_actions(assistant, page, page.draft)
    with place.container():
        if page.editing:
            edit_letter(assistant, page, page.draft)
            return
        if page.accepting is not None:
            ask_about_promises(assistant, page, page.draft)
        if not page.draft.finished:
            st.warning("This letter was broken off; what came so far is saved.")
        show_letter(page.draft, assistant.today, asked=page.draft.questions)
        if page.draft.accepted is not None:
            st.caption(f"You said on {day(page.draft.accepted.date(), assistant.today)} that you send this.")


def _write(assistant: Assistant, page: State, request: Request, bar: DeltaGenerator, place: DeltaGenerator) -> None:
    """Write the letter before the user's eyes; every state of it is already saved when it is seen."""
    # A second letter to the same person is a new version of the first, so that Undo brings that back.
    page.accepting = None
    before = page.draft.id if page.draft and page.draft.contact.id == request.contact.id else None

    def followed() -> Iterator[Draft]:
        for draft in assistant.write(request, draft_id=before):
            if page.draft is None or page.draft.id != draft.id or not draft.lines:
                remember(draft.id)
            page.draft = draft
            yield draft

    bar.button("Stop", key="stop", help="What came so far is kept")
    with told():
        stream_letter(followed(), assistant.today, place)
        st.rerun()
