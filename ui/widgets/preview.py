"""What a look into files found, before anything is written, and what became of it."""

from __future__ import annotations

import streamlit as st

from assistant.domain.reports import ImportReport
from ui import present, reports
from ui.state import Bringing

_SENTENCES = 8  # of what the files say of the user


def show_report(report: ImportReport) -> None:
    """Figures, what is left out and why, what needs a look, and what the files say of the user."""
    st.caption(present.plain(reports.files(report)))
    with st.container(horizontal=True, gap="medium"):
        for label, count, meaning in reports.figures(report):
            st.metric(label, f"{count:,}", help=meaning, width="content")
    if report.me.addresses or report.me.profiles:
        st.caption(f"You are {present.plain(', '.join(report.me.addresses or report.me.profiles))} in these files.")
    _list("Worth a look", [present.said(doubt) for doubt in report.doubtful])
    _list("Could not be read", reports.refused(report))
    out = reports.left_out(report)
    if out:
        with st.expander(f"Left out: {sum(report.skipped.values()):,}"):
            for reason, examples in out:
                st.markdown(f"**{present.plain(reason)}**")
                for example in examples:
                    st.text(present.shown(example))
    if report.about_me:
        with st.expander("What the files say of you"):
            for sentence in report.about_me[:_SENTENCES]:
                st.text(present.shown(sentence))
            if len(report.about_me) > _SENTENCES:
                st.caption(f"and {len(report.about_me) - _SENTENCES} more")


def choose_columns(bringing: Bringing, report: ImportReport) -> bool:
    """What each column of a table is taken for, to be corrected; whether the user changed anything."""
    before = dict(bringing.columns)
    for file, columns in report.columns.items():
        st.markdown(f"**The columns of {present.plain(file)}**")
        st.caption("Kept for the next table with these headings.")
        places = st.columns(3, gap="medium")
        for number, (heading, field) in enumerate(columns.items()):
            options = list(reports.FIELDS)
            taken = str(field) if str(field) in options else ""
            with places[number % 3]:
                chosen = st.selectbox(
                    present.plain(heading) or "(no heading)", options, index=options.index(taken),
                    format_func=reports.FIELDS.__getitem__, key=f"column-{file}-{heading}",
                )  # fmt: skip
            if chosen != taken:
                bringing.columns[heading] = chosen
    return bringing.columns != before


def _list(title: str, sentences: list[str]) -> None:
    if not sentences:
        return
    with st.container(gap=None):
        st.markdown(f"**{title}**")
        for sentence in sentences:
            st.caption(f"▲ {present.plain(sentence)}")
