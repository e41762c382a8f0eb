"""The letter: as it comes, line by line with what each stands on, and as it goes out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from assistant.domain.letters import Draft, Finding
from ui import present
from ui.present import Row

_SIGNS = {"Must fix": "✖", "Worth fixing": "▲", "Good to know": "·"}


def stream_letter(drafts: Iterable[Draft], today: date, place: DeltaGenerator) -> None:
    """Show a letter in an empty ``place`` while it is being written, each line as soon as it is there."""
    letter: DeltaGenerator | None = None
    drawn = 0
    for draft in drafts:
        if letter is None:
            whole = place.container(key="coming")
            letter, note = whole.container(), whole.empty()
            letter.text(present.shown(draft.greeting))
        with letter:
            for row in present.rows(draft, today)[drawn:]:
                draw_line(row)
        drawn = len(draft.lines)
        note.caption("Writing the next line…" if not draft.finished else "")


def show_letter(draft: Draft, today: date, *, asked: tuple[str, ...] = ()) -> None:
    """A letter with its records, and its bare text with a button that copies it."""
    records, text = st.tabs(["With its records", "To copy"])
    with records:
        if draft.subject:
            st.caption("Subject")
            st.text(present.shown(draft.subject))
        if draft.greeting:
            st.text(present.shown(draft.greeting))
        for row in present.rows(draft, today):
            draw_line(row)
        if draft.sign_off:
            st.text(present.shown(draft.sign_off))
        st.caption(present.plain(present.summary(draft)), help=present.MARKS_EXPLAINED)
        show_findings(draft.findings, asked=asked)
    with text:
        if draft.subject:
            st.caption("Subject")
            st.code(present.shown(draft.subject), language=None, wrap_lines=True)
            st.caption("Text")
        st.code(present.shown(draft.text), language=None, wrap_lines=True)


def draw_line(row: Row) -> None:
    """One line, who wrote it, its findings under it and its facts beside it."""
    if row.opens and row.number > 1:
        st.space("xsmall")
    line, facts = st.columns([7, 5], gap="medium")
    with line, st.container(gap=None):
        st.text(present.shown(row.text))
        st.caption(row.mark)
        for finding in row.findings:
            _show_finding(finding)
    with facts, st.container(gap=None):
        for support in row.support:
            words = f"{present.plain(support.text)} — " if support.text else ""
            st.caption(f"{words}*{present.plain(support.source)}*")


def show_findings(findings: Iterable[Finding], *, asked: tuple[str, ...] = ()) -> None:
    """What the checks say of the letter as a whole, the gravest first."""
    for title, group in present.grouped(findings, asked=asked):
        with st.container(gap=None):
            st.markdown(f"**{title}**")
            for finding in group:
                st.caption(f"{_SIGNS[title]} {present.plain(finding.message)}")


def _show_finding(finding: Finding) -> None:
    title = present.level(finding)
    st.caption(f"{_SIGNS[title]} {title}: {present.plain(finding.message)}")
