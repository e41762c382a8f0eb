"""Settings: who you are, the model, where things lie, taking everything out; what each means in plain words."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from assistant.app import Assistant, Models
from assistant.domain.counting import counted
from ui import present, reading
from ui.background import indexing
from ui.places import Place, link
from ui.state import State, state
from ui.theme import WIDTH
from ui.widgets.me import enter_me
from ui.widgets.model import show_model
from ui.widgets.problems import told
from ui.widgets.reading import show_reading
from ui.widgets.records import say_notice
from ui.widgets.sample import say_sample

MOST_MINUTES = 24 * 60
"""What the settings take."""


def show(assistant: Assistant) -> None:
    """The whole page for one tab."""
    with told(), st.container(width=WIDTH):
        page = state()
        st.title("Settings", anchor=False)
        say_notice(page)
        with st.container(border=True):
            st.header("Who you are", anchor=False)
            if not say_sample(assistant, page):
                enter_me(assistant, page)
        with st.container(border=True), told():
            st.header("The language model", anchor=False)
            _model(assistant, page)
        with st.container(border=True), told():
            st.header("Reading beside you", anchor=False)
            _reading(assistant, page)
        with st.container(border=True), told():
            st.header("Your data", anchor=False)
            _data(assistant)


def _model(assistant: Assistant, page: State) -> None:
    show_model(assistant)
    models = Models.open(assistant.home)
    rows = models.rows()
    names = [row.name for row in rows]
    chosen = models.in_use().name
    with st.expander("Use another model"):
        picked = st.selectbox(
            "The models there are", names, index=names.index(chosen), key="model-name",
            format_func=lambda name: next(f"{row.name}: {row.what}" for row in rows if row.name == name),
        )  # fmt: skip
        own = st.text_input(
            "Or one of your own", key="model-own", placeholder="~/models/mine.gguf",
            help="The path of a .gguf file, hf:owner/repo/file.gguf, or openai:name for one that answers elsewhere.",
        )  # fmt: skip
        wanted = (own or "").strip() or picked
        if wanted and wanted.lower().startswith("openai:"):
            st.warning("The purpose and the facts of each letter will then be sent to where that model answers.")
        if st.button("Use it", key="model-use", disabled=not wanted or wanted == chosen) and wanted:
            with told():
                models.use(wanted)
                page.notice = f"{wanted} writes from now on."
                indexing(assistant).close()
                st.cache_resource.clear()  # everything is opened anew with this choice
                st.rerun()


def _reading(assistant: Assistant, page: State) -> None:
    """How far it is, and how much of it is wanted."""
    models, status = Models.open(assistant.home), assistant.index_status()
    settings = models.settings
    st.text(
        "After an import, what is new is read for the search and for promises, thanks and news, by rules and on this "
        "machine. It waits while a letter is being written."
    )
    if not show_reading(assistant):
        st.caption(present.plain(reading.done(status.embedded, status.total, allowed=settings.background)))
    if settings.background and (problem := indexing(assistant).problem or status.notice):
        st.caption(present.plain(problem))
    with st.form("reading", border=False, enter_to_submit=True):
        wanted = st.checkbox("Read what is new beside me", settings.background, key="reading-wanted")
        minutes = st.number_input(
            "Minutes at a time", 1, MOST_MINUTES, max(1, round(settings.distil_minutes)), step=5, width=240,
            key="reading-minutes", help="How long it looks for promises, thanks and news before it pauses by itself",
        )  # fmt: skip
        saved = st.form_submit_button("Save")
    if saved:
        with told():
            held = models.set_reading(background=wanted, minutes=float(minutes)).settings
            kept = (held.background, held.distil_minutes) == (wanted, minutes)
            page.notice = reading.kept(wanted, round(held.distil_minutes)) if kept else reading.OVERRULED
            indexing(assistant).allow(held.background)
            st.rerun()


def _data(assistant: Assistant) -> None:
    models = Models.open(assistant.home).settings.models
    people = assistant.contacts()
    exchanges = assistant.index_status().total
    st.text(present.shown(f"Your records lie in {assistant.home}: {counted(len(people), 'contact')}, "
                          f"{counted(exchanges, 'exchange')}."))  # fmt: skip
    st.text(present.shown(f"Model files lie in {models}, whatever the records; they hold nothing private."))
    with st.expander("Take everything out (export)"):
        path = st.text_input(
            "Where the archive is to be written", str(Path.home() / f"askwell-{assistant.today.isoformat()}.zip"),
            key="export-path", help="One readable file with all you have; an empty home imports it as it was.",
        )  # fmt: skip
        replace = st.checkbox("Replace a file of that name", key="export-replace")
        if st.button("Write the archive", key="export-do", disabled=not (path or "").strip()) and path:
            with told(), st.spinner("Writing…", show_time=True):
                done = assistant.export(Path(path.strip()).expanduser(), replace=replace)
                st.success(present.plain(f"{counted(done, 'exchange')} and all else are in {path.strip()}."))
    with st.expander("Have somebody forgotten"):
        st.text(
            "On the People page, look the person up and choose “Forget…”: it says what goes, takes it out for good "
            "and proves it. To be rid of everything, end Askwell and delete the folder above."
        )
        link(Place.PEOPLE, "Look somebody up")
