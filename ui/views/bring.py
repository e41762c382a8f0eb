"""Import: name the files, look what is in them, bring it in; nothing is written before the user says so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from assistant.app import Assistant
from assistant.domain.pace import Pace
from assistant.domain.reports import ImportReport
from assistant.errors import ReadError, WhoAmIUnknown
from ui import present, reports
from ui.background import indexing
from ui.places import Place, link
from ui.state import Bringing, Wanted, state
from ui.theme import WIDTH
from ui.widgets.files import choose_files, named
from ui.widgets.preview import choose_columns, show_report
from ui.widgets.problems import told
from ui.widgets.reading import show_reading
from ui.widgets.records import say_notice
from ui.widgets.sample import say_sample


def show(assistant: Assistant) -> None:
    """The whole page for one tab."""
    with told(), st.container(width=WIDTH):
        page = state()
        bringing = page.bringing
        st.title("Import", anchor=False)
        if bringing.running is not None:
            _bring_in(assistant, bringing)
            return
        say_notice(page)
        if say_sample(assistant, page):
            st.text("Your own records come in once you have left it; the two are never mixed.")
            return
        if bringing.begun:
            bringing.begun = False
            indexing(assistant).wake()
            st.warning("Stopped. What came so far is kept; preview again to import the rest.")
        st.text(
            "Mail (mbox, Maildir, .eml, .msg), LinkedIn’s export, address books (vCard, Google, Outlook, any CSV), "
            "calendars, notes, and Askwell’s own export. What a file is, is told by what is in it."
        )
        wanted = choose_files(bringing)
        if st.button("Preview", key="import-look"):
            if wanted.paths:
                _attempt(bringing, lambda: _look(assistant, bringing, wanted))
            else:
                st.error("Name a file or a folder first, or hand over a file.")
        if bringing.planned is not None and bringing.planned[0] == wanted:
            _preview(assistant, bringing, wanted, bringing.planned[1])
        elif bringing.done is not None:
            _result(assistant, bringing.done)


def _preview(assistant: Assistant, bringing: Bringing, wanted: Wanted, report: ImportReport) -> None:
    st.divider()
    show_report(report)
    if choose_columns(bringing, report):
        changed = Wanted(wanted.paths, wanted.address, tuple(sorted(bringing.columns.items())))
        _attempt(bringing, lambda: _look(assistant, bringing, changed))
        st.rerun()
    if report.is_unreadable:
        st.warning("Nothing in it could be read, so there is nothing to import.")
        return
    if report.is_settled:
        st.info("There is nothing new in it; importing it again would change nothing.")
        return
    st.caption("Nothing is written yet.")
    if st.button("Import", type="primary", key="import-do"):
        bringing.running = wanted
        st.rerun()


def _look(assistant: Assistant, bringing: Bringing, wanted: Wanted) -> None:
    bringing.planned = bringing.done = None
    with st.spinner("Reading what the files hold; nothing is written yet…", show_time=True):
        report = assistant.plan_import(
            [Path(path) for path in wanted.paths], me=[wanted.address] if wanted.address else [],
            columns=dict(wanted.columns) or None,
        )  # fmt: skip
    bringing.planned = (wanted, report)
    if report.new and not (report.me.addresses or report.me.profiles) and not bringing.ask_address:
        bringing.ask_address = True
        st.rerun()


def _bring_in(assistant: Assistant, bringing: Bringing) -> None:
    """Bring in what was looked at; Stop, or leaving the page, ends it between two batches with all before kept."""
    wanted = bringing.running
    bringing.running = None  # whatever runs this page next must not begin once more
    if wanted is None:
        return
    bringing.begun = True
    bar = st.progress(0.0, "Reading…")
    st.button("Stop", key="import-stop", help="What came so far is kept")
    measured = Pace()

    def progress(done: int, everything: int) -> None:
        measured.mark(done)
        bar.progress(min(1.0, done / max(1, everything)), present.plain(reports.pace(measured, done, everything)))

    def act() -> None:
        bringing.done = assistant.import_files(
            [Path(path) for path in wanted.paths], me=[wanted.address] if wanted.address else [],
            columns=dict(wanted.columns) or None, progress=progress,
        )  # fmt: skip
        bringing.planned, bringing.ask_address, bringing.columns = None, False, {}
        indexing(assistant).wake()

    _attempt(bringing, act)
    bringing.begun = False
    if bringing.done is not None:
        st.rerun()


def _attempt(bringing: Bringing, act: Callable[[], None]) -> None:
    """Do it; where it cannot be told who the user is, ask from now on."""
    with told():
        try:
            act()
        except WhoAmIUnknown as error:
            if not bringing.ask_address:
                bringing.ask_address = True
                _, seen, candidates = str(error).partition("Seen: ")
                state().notice = f"Which address in these files is yours? {seen}{candidates}".strip()
                st.rerun()
            raise
        except ReadError as error:
            raise type(error)(named(str(error), bringing)) from error


def _result(assistant: Assistant, report: ImportReport) -> None:
    st.divider()
    st.success(present.plain(f"Done: {reports.summary(report)}"))
    show_reading(assistant, meanwhile="Go on with anything else meanwhile.")
    with st.container(horizontal=True, gap="medium"):
        link(Place.SEARCH, "Search in it")
        link(Place.PEOPLE, "See who is on record")
        link(Place.WRITE, "Write to somebody")
    show_report(report)
