"""The letter: as it comes, line by line, and as it stands, each line with who wrote it and what can be done with it."""

from __future__ import annotations

import time
from collections.abc import Iterable
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from assistant.app import Assistant
from assistant.domain.letters import Draft
from ui import present
from ui.present import Row
from ui.state import State
from ui.widgets.line import change_line, line_menu
from ui.widgets.subjects import show_subject


def stream_letter(drafts: Iterable[Draft | None], today: date, place: DeltaGenerator) -> None:
    """Show a letter in an empty ``place`` while it is being written, each line as soon as it is there."""
    letter: DeltaGenerator | None = None
    drawn, began = 0, time.monotonic()
    whole = place.container(key="coming")
    top, note = whole.container(), whole.empty()
    for draft in drafts:
        if draft is not None:
            if letter is None:
                letter = top
                letter.text(present.shown(draft.greeting))
            with letter:
                for row in present.rows(draft, today)[drawn:]:
                    _draw(row)
            drawn = len(draft.lines)
        if draft is None or not draft.finished:
            # Said again at every look, which is also where Stop takes effect.
            doing = "Looking through your records" if letter is None else "Writing the next line"
            note.caption(f"{doing}… {time.monotonic() - began:.0f} s")
        else:
            note.empty()


def show_letter(assistant: Assistant, page: State, draft: Draft) -> None:
    """A letter line by line with its menus, and its bare text with a button that copies it."""
    records, text = st.tabs(["Line by line", "To copy"])
    with records:
        if draft.subject:
            show_subject(assistant, page, draft)
        if draft.greeting:
            st.text(present.shown(draft.greeting))
        for row in present.rows(draft, assistant.today):
            with st.container(horizontal=True, gap="xsmall", vertical_alignment="top", key=f"line-{row.number}"):
                with st.container(gap=None, width="stretch"):
                    _draw(row)
                line_menu(page, draft, row.number)
            if page.panel is not None and page.panel[0] == row.number:
                change_line(assistant, page, draft, *page.panel)
        if draft.sign_off:
            st.text(present.shown(draft.sign_off))
    with text:
        if draft.subject:
            st.caption("Subject")
            st.code(present.shown(draft.subject), language=None, wrap_lines=True)
            st.caption("Text")
        st.code(present.shown(draft.text), language=None, wrap_lines=True)


def _draw(row: Row) -> None:
    """One line and, below it, who wrote it; what it stands on is said on hover and on focus."""
    if row.opens and row.number > 1:
        st.space("xsmall")
    st.text(present.shown(row.text))
    st.caption(row.mark, help=present.stands_on(row))
