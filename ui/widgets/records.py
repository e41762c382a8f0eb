"""Bringing records in: a mailbox on this machine, or the sample world."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from assistant.app import Assistant
from assistant.errors import WhoAmIUnknown
from ui import present
from ui.state import State
from ui.widgets.problems import told


def welcome(assistant: Assistant, state: State) -> None:
    """What to do while nobody is on record."""
    st.subheader("Nobody is on record yet")
    st.text("Askwell writes only what your own records back up, so it starts from some.")
    mail, sample = st.columns([7, 5], gap="large")
    with mail:
        bring_mail(assistant, state)
    with sample:
        st.markdown("**Or look around first**")
        st.text("The sample world is one invented person’s mail: twenty contacts, about a hundred messages.")
        if st.button("Load the sample world", key="sample"):
            with told(), st.spinner("Reading the sample mail…"):
                report = assistant.load_sample()
                state.notice = f"The sample world is in: {present.import_summary(report)}"
                st.rerun()


def bring_mail(assistant: Assistant, state: State) -> None:
    """A path, a look at what it holds, then the import; the user's address is asked for only if it must be."""
    path = st.text_input(
        "Mail on this machine", key="import-path", placeholder="~/Downloads/All mail.mbox",
        help="The path of an mbox file, or of a folder with .eml or .mbox files. Nothing is uploaded.",
    ).strip().strip("\"'")  # fmt: skip
    address = ""
    if state.ask_address:
        address = st.text_input("Your own e-mail address in that mail", key="import-me").strip()
    if st.button("Look what is in it", key="import-look"):
        state.planned = None
        if path:
            with st.spinner("Reading…"):
                _attempt(state, lambda: _plan(assistant, state, path, address))
        else:
            st.error("Give the path of a mailbox first.")
    if state.planned is not None and state.planned[:2] == (path, address):
        report = state.planned[2]
        st.text(present.shown(present.import_summary(report)))
        for doubt in report.doubtful:
            st.caption(present.plain(doubt))
        if st.button("Bring it in", type="primary", key="import-do"):
            _attempt(state, lambda: _import(assistant, state, path, address))


def _attempt(state: State, act: Callable[[], None]) -> None:
    """Do it; where it cannot be told who the user is, ask from now on."""
    with told():
        try:
            act()
        except WhoAmIUnknown:
            if not state.ask_address:
                state.ask_address = True
                state.notice = "Which address in that mail is yours?"
                st.rerun()
            raise


def _plan(assistant: Assistant, state: State, path: str, address: str) -> None:
    report = assistant.plan_import([Path(path).expanduser()], me=[address] if address else [])
    state.planned = (path, address, report)


def _import(assistant: Assistant, state: State, path: str, address: str) -> None:
    bar = st.progress(0.0, "Reading…")

    def progress(done: int, everything: int) -> None:
        bar.progress(min(1.0, done / max(1, everything)), f"{done} of {everything} messages")

    report = assistant.import_files([Path(path).expanduser()], me=[address] if address else [], progress=progress)
    state.planned, state.ask_address = None, False
    state.notice = f"Done: {present.import_summary(report)}"
    st.rerun()
