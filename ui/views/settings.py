"""Settings: who you are, the model, where things lie, taking everything out; what each means in plain words."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from assistant.app import Assistant, Models
from ui import present, reports
from ui.background import indexing
from ui.places import Place, link
from ui.state import State, state
from ui.theme import WIDTH
from ui.widgets.me import enter_me
from ui.widgets.model import show_model
from ui.widgets.problems import told
from ui.widgets.records import say_notice


def show(assistant: Assistant) -> None:
    """The whole page for one tab."""
    with told(), st.container(width=WIDTH):
        page = state()
        st.subheader("Settings", anchor=False)
        say_notice(page)
        with st.container(border=True):
            st.markdown("**Who you are**")
            enter_me(assistant, page)
        with st.container(border=True), told():
            st.markdown("**The language model**")
            _model(assistant, page)
        with st.container(border=True), told():
            st.markdown("**Reading beside you**")
            _reading(assistant)
        with st.container(border=True), told():
            st.markdown("**Your data**")
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


def _reading(assistant: Assistant) -> None:
    settings = Models.open(assistant.home).settings
    status = assistant.index_status()
    if not settings.background:
        st.text("Nothing is read beside you; your settings say so (background = false).")
    else:
        minutes = f"{settings.distil_minutes:g} minute{'' if settings.distil_minutes == 1 else 's'}"
        st.text(
            f"After an import, what is new is read for promises, thanks and news for up to {minutes} at a time, and "
            "goes on the next time. It waits while a letter is being written."
        )
    st.text(f"Read for the search by meaning: {status.embedded:,} of {status.total:,} exchanges.")
    if status.notice:
        st.caption(present.plain(status.notice))
    st.caption(
        present.plain(f"To change the minutes, put distil_minutes = 60 into {settings.config_file} and start again.")
    )


def _data(assistant: Assistant) -> None:
    models = Models.open(assistant.home).settings.models
    people = assistant.contacts()
    exchanges = assistant.index_status().total
    st.text(present.shown(f"Your records lie in {assistant.home}: {reports.counted(len(people), 'contact')}, "
                          f"{reports.counted(exchanges, 'exchange')}."))  # fmt: skip
    st.text(present.shown(f"Model files lie in {models}, whatever the records; they hold nothing private."))
    with st.expander("Take everything out (export)"):
        path = st.text_input(
            "Where the archive is to be written", str(Path.home() / f"askwell-{assistant.today.isoformat()}.zip"),
            key="export-path", help="One readable file with all you have; an empty home imports it as it was.",
        )  # fmt: skip
        replace = st.checkbox("Replace a file of that name", key="export-replace")
        if st.button("Write the archive", key="export-do", disabled=not (path or "").strip()) and path:
            with told(), st.spinner("Writing…"):
                done = assistant.export(Path(path.strip()).expanduser(), replace=replace)
                st.success(present.plain(f"{reports.counted(done, 'exchange')} and all else are in {path.strip()}."))
    with st.expander("Have somebody forgotten"):
        st.text(
            "On the People page, look the person up and choose “Forget…”: it says what goes, takes it out for good "
            "and proves it. To be rid of everything, end Askwell and delete the folder above."
        )
        link(Place.PEOPLE, "Look somebody up")
