"""Today: whom to write to and why; while nobody is on record, the first three steps."""

from __future__ import annotations

import streamlit as st

from assistant.app import Assistant
from assistant.domain.requests import Request
from assistant.domain.today import Cue, Why
from assistant.errors import AskwellError
from ui import cues, present
from ui.forms import Form
from ui.places import Place, go, kept, link
from ui.state import State, state
from ui.theme import WIDTH
from ui.views.welcome import show_steps
from ui.widgets.brief import open_sources
from ui.widgets.model import show_model
from ui.widgets.problems import told
from ui.widgets.reading import show_reading
from ui.widgets.records import say_notice
from ui.widgets.sample import say_sample


def show(assistant: Assistant) -> None:
    """The whole page for one tab."""
    with told(), st.container(width=WIDTH):
        page = state()
        if draft := kept("draft"):
            go(Place.WRITE, draft=draft)  # an address of the time when letters stood on the first page
        if not assistant.knows_anybody():
            st.title("Welcome to Askwell", anchor=False)
            say_notice(page)
            show_steps(assistant, page)
            return
        st.title("Today", anchor=False)
        say_sample(assistant, page)
        _notice(assistant, page)
        found = assistant.cues()
        named = assistant.named(source for cue in found.cues for source in cue.sources)
        if found.cues:
            st.caption("In sentences from the records “I” is you and “you” is the person named.")
        for cue in found.cues:
            _row(assistant, page, cue, {source: named[source] for source in cue.sources})
        _below(assistant, page, found_any=bool(found.cues), more=found.more)


def _row(assistant: Assistant, page: State, cue: Cue, sources: dict[str, str]) -> None:
    key = f"{cue.why.name}-{cue.contact.id}"
    with st.container(border=True, gap="xsmall", key=f"cue-{key}"):
        st.markdown(f"**{present.plain(present.who(cue.contact, assistant.told_apart()))}** · {cues.LABELS[cue.why]}")
        st.text(present.shown(cue.text))
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            if st.button(cues.action(cue), key=f"do-{key}"):
                _begin(page, cue)
            if sources and st.button(
                "Source" if len(sources) == 1 else f"{len(sources)} sources", key=f"from-{key}", type="tertiary",
                help=present.plain("; ".join(sources.values())),
            ):  # fmt: skip
                open_sources(assistant, sources)
            # Noted before the page is drawn, so that it is drawn once.
            if cue.can_wait:
                st.button(
                    "Later", key=f"later-{key}", type="tertiary", help="In a week",
                    on_click=_note, args=(assistant, page, cue), kwargs={"later": True},
                )  # fmt: skip
            if cue.can_be_done:
                label, means = cues.done(cue)
                st.button(
                    label, key=f"done-{key}", type="tertiary", help=means,
                    on_click=_note, args=(assistant, page, cue), kwargs={"later": False},
                )  # fmt: skip


def _begin(page: State, cue: Cue) -> None:
    page.noted = None
    if cue.why is Why.DRAFT:
        go(Place.WRITE, draft=cue.entry)
    if cues.begins_letter(cue):
        _write(page, cues.form(cue))
    go(Place.BRIEF, about=cue.contact.id)


def _write(page: State, form: Form) -> None:
    page.begin()
    page.fill(form)
    go(Place.WRITE)


def _note(assistant: Assistant, page: State, cue: Cue, *, later: bool) -> None:
    with told():
        (assistant.cue_later if later else assistant.cue_done)(cue)
        page.noted = (cue, later)


def _take_back(assistant: Assistant, page: State, cue: Cue) -> None:
    with told():
        assistant.cue_again(cue)
        page.noted = None


def _notice(assistant: Assistant, page: State) -> None:
    """What was just noted, with a way back."""
    say_notice(page)
    if page.noted is None:
        return
    cue, later = page.noted
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.success(present.plain(cues.noted(cue, assistant.told_apart(), later=later)), width=480)
        st.button("Undo", key="cue-undo", on_click=_take_back, args=(assistant, page, cue))


def _below(assistant: Assistant, page: State, *, found_any: bool, more: bool) -> None:
    if not show_reading(assistant, meanwhile="What it finds comes here by itself.") and not found_any:
        st.text("Nothing waits for you today: no promise is due, no thanks are owed, no question is unanswered.")
    samples = _samples(assistant)
    if samples:
        st.header("Try a letter of the sample world", anchor=False)
        with st.container(horizontal=True, gap="small"):
            for request in samples:
                if st.button(present.plain(cues.sample_label(request)), key=f"sample-{request.kind}"):
                    _write(page, cues.form_of(request))
    show_model(assistant, always=False)
    with st.container(horizontal=True, gap="medium"):
        if more:
            link(Place.BRIEF, "All open promises")
        link(Place.WRITE, "Write to somebody")
        link(Place.PEOPLE, "Look somebody up")
        link(Place.PEOPLE, "Your contacts in pictures", show="pictures")


def _samples(assistant: Assistant) -> list[Request]:
    """The sample world's three letters, where it is on record."""
    mine = assistant.me.addresses
    if not mine or not all(address.endswith(".example") for address in mine):
        return []
    try:
        return assistant.sample_requests()
    except AskwellError:  # somebody else's invented world, or one of them was forgotten
        return []
