"""Write a letter: the form at the left, the letter as it comes in the middle, the coach at the right."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from assistant.app import Assistant
from assistant.domain.contacts import Contact
from assistant.domain.interactions import Channel
from assistant.domain.letters import Draft
from assistant.domain.reports import ContactSummary
from assistant.domain.requests import Request
from ui import coach, listed, present
from ui.drafting import followed
from ui.forms import read_form
from ui.places import Place, link, named
from ui.state import State, state
from ui.theme import WIDTH
from ui.views.welcome import show_steps
from ui.widgets.accepting import said_of
from ui.widgets.coach import show_coach
from ui.widgets.contact import pick_contact
from ui.widgets.contested import settle_windows
from ui.widgets.drafts import keep_typed, list_drafts, open_from_address, remember
from ui.widgets.editing import edit_letter, show_actions
from ui.widgets.facts import choose_facts, enter_facts
from ui.widgets.letter import show_letter, stream_letter
from ui.widgets.line import do_wanted
from ui.widgets.problems import told
from ui.widgets.purpose import enter_purpose, enter_words, show_reading
from ui.widgets.records import say_notice
from ui.widgets.versions import show_versions


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
        head.title("Write", anchor=False)
        with drafts, st.container(horizontal=True, horizontal_alignment="right", gap="small"):
            list_drafts(assistant, page)
        if not people:
            say_notice(page)
            with st.container(width=WIDTH):
                show_steps(assistant, page)
            return
        left, middle, right = st.columns([10, 15, 8], gap="medium")
        # The button is drawn before the form is worked through, so that Ctrl+Enter finds it from the first moment.
        bar = middle.container(horizontal=True, gap="small")
        pressed = _draft_button(bar, page)
        with left:
            contact = _form(assistant, page, people)
            facts = st.container()
            settle_windows(assistant, page)
        if pressed:
            _facts(assistant, page, contact, facts, drafting=True)
        with middle:
            _letter(assistant, page, contact, bar, pressed=pressed)
        with right, st.container(key="coach"):
            show_coach(page.draft)
        if not pressed:  # last, so that nothing else waits for what is looked for in the records
            _facts(assistant, page, contact, facts, drafting=False)


def _draft_button(bar: DeltaGenerator, page: State) -> bool:
    label, why = listed.draft_button(page.draft)
    return bar.button(
        label, type="primary", shortcut="Ctrl+Enter", key="draft", help=why,
        disabled=page.editing or page.panel is not None,
    )  # fmt: skip


def _form(assistant: Assistant, page: State, people: list[ContactSummary]) -> Contact | None:
    contact = pick_contact(assistant, page, people)
    enter_purpose(assistant, page)
    if contact is not None:
        show_reading(assistant, page, contact)
    enter_words(page)
    if contact is not None:
        enter_facts(page)
    with told():  # on a full disk the letter still stands there to be copied
        keep_typed(assistant, page)
    return contact


def _facts(
    assistant: Assistant, page: State, contact: Contact | None, where: DeltaGenerator, *, drafting: bool
) -> None:
    if contact is None:
        page.suggesting.stop()  # it would go on reading for nobody
        return
    entered = page.form
    with where:
        choose_facts(assistant, page, contact, drafting=drafting)
        if page.form.ticks != entered.ticks:
            with told():
                keep_typed(assistant, page)


def _letter(assistant: Assistant, page: State, contact: Contact | None, bar: DeltaGenerator, *, pressed: bool) -> None:
    if page.draft is not None:
        do_wanted(assistant, page, page.draft)
    _say(page)
    if page.draft is None and not pressed and (notice := assistant.model_notice()):
        st.info(present.plain(present.model_notice(notice)))  # of a letter that stands, the coach says it
        link(Place.SETTINGS, "Get the model")
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
            place.caption("The letter appears here line by line, each with who wrote it and what it stands on.")
        return
    if not page.editing:
        with bar:
            show_actions(assistant, page, page.draft)
    with place.container():
        if page.editing:
            edit_letter(assistant, page, page.draft)
            return
        if not page.draft.finished:
            st.warning("This letter was broken off; what came so far is saved.")
        show_letter(assistant, page, page.draft)
        if said := said_of(assistant, page.draft):
            st.caption(present.plain(said))
        figures = f"{present.summary(page.draft)} · {coach.figures(page.draft)}"
        st.caption(present.plain(figures), help=f"{present.MARKS_EXPLAINED} {coach.FIGURES_EXPLAINED}")
        if page.draft.channel is Channel.LINKEDIN_NOTE:
            free, paid = (assistant.linkedin_note(page.draft, paid=paid) for paid in (False, True))
            st.caption(f"LinkedIn note: {coach.room(free, paid)}")
        show_versions(assistant, page, page.draft)


def _say(page: State) -> None:
    """What came of the last click, above the letter."""
    if page.notice and page.refused:
        st.info(present.plain(page.notice))
        page.notice = ""
    page.refused = False
    say_notice(page)


def _stopped(page: State) -> None:
    if page.awaited:
        page.notice = "Stopped before the first line came; what you typed is kept."


def _write(assistant: Assistant, page: State, request: Request, bar: DeltaGenerator, place: DeltaGenerator) -> None:
    """Write the letter before the user's eyes; every state of it is already saved when it is seen."""
    # A second letter to the same person is a new version of the first, so that Undo brings that back.
    page.accepting, page.awaited = None, True
    kept = page.draft is None or page.draft.contact.id == request.contact.id

    def shown() -> Generator[Draft | None]:
        with closing(followed(assistant, request, page.letter if kept else None)) as drafts:
            for draft in drafts:
                if draft is not None:
                    page.draft, page.letter, page.awaited = draft, draft.id, False
                    remember(draft.id)
                yield draft

    bar.button("Stop", key="stop", help="What came so far is kept", on_click=_stopped, args=(page,))
    with told(), closing(shown()) as drafts:
        stream_letter(drafts, assistant.today, place)
        st.rerun()
