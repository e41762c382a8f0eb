"""A brief on the page: its lines with the records they stand on, and the picture of contact over time."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from assistant.app import Assistant
from assistant.domain.briefs import STORED, Brief, BriefLine, Section
from assistant.domain.contacts import Contact
from assistant.domain.ledger import PromiseState
from assistant.domain.reports import ContactSummary
from ui import briefs, hits, present
from ui.widgets.exchange import show_exchange
from ui.widgets.problems import told

_COLOURS = ("#3a8778", "#c08a3e", "#7d8a8f")


def show_brief(assistant: Assistant, contact: Contact, *, whole: bool, summed: bool) -> None:
    """Everything about one person before one writes; with ``summed`` a summary streams in above it."""
    brief = assistant.brief(contact, whole=whole)
    name = contact.first_name or contact.name
    st.caption(f"In sentences from the records “I” is you and “you” is {present.plain(name)}.")
    if summed:
        _sum_up(assistant, brief)
    for section, lines in briefs.sections(brief):
        with st.container(gap=None):
            st.markdown(f"**{briefs.HEADINGS[section]}**")
            for number, line in enumerate(lines):
                _line(assistant, line, f"{section}-{number}")
            if section is Section.CONTACT:
                _picture(brief)


def _sum_up(assistant: Assistant, brief: Brief) -> None:
    with st.container(border=True, gap=None):
        st.markdown(f"**{briefs.HEADINGS[Section.SUMMARY]}**")
        with told(), st.spinner("Summing up…"):
            number = 0
            for number, line in enumerate(_followed(assistant, brief), 1):
                _line(assistant, line, f"summary-{number}", opens=False)
            if not number:
                st.caption("There is too little on record to sum up.")


def _followed(assistant: Assistant, brief: Brief) -> Iterator[BriefLine]:
    yield from assistant.summarise(brief)


def _line(assistant: Assistant, line: BriefLine, key: str, *, opens: bool = True) -> None:
    sources = briefs.openable(line)
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.text(present.shown(briefs.said(line)), width="stretch")
        if line.private:
            st.badge("in confidence", color="orange")
        if line.entry and line.section in (Section.MINE, Section.THEIRS):
            _settle(assistant, line.entry)
        if line.entry and line.section is Section.TO_THANK:
            _thanked(assistant, line.entry)
        if not sources:
            st.caption(briefs.standing_on(line))
        elif opens and st.button(
            "Source" if len(sources) == 1 else f"{len(sources)} sources", key=f"source-{key}", type="tertiary"
        ):
            _open(assistant, sources)
        elif not opens:
            st.caption(present.plain(", ".join(sources)))


def _settle(assistant: Assistant, promise_id: str) -> None:
    for state, label in ((PromiseState.KEPT, "Kept"), (PromiseState.RELEASED, "Released")):
        if st.button(label, key=f"{state}-{promise_id}", type="tertiary"):
            assistant.set_promise(promise_id, state)
            st.rerun()


def _thanked(assistant: Assistant, favour_id: str) -> None:
    if st.button("Thanked", key=f"thanked-{favour_id}", type="tertiary", help="You did, outside these records"):
        assistant.mark_thanked(favour_id, STORED)
        st.rerun()


@st.dialog("The record behind it", width="large")
def _open(assistant: Assistant, sources: list[str]) -> None:
    """The whole exchange of each source, or what is on record of whom an address-book entry is about."""
    for source in sources:
        with told():
            found = assistant.source(source)
            if isinstance(found, Contact):
                st.text("An entry of an address book or of a list of connections.")
                for name, value in hits.record(ContactSummary(found, {}), assistant.today)[:-1]:
                    st.caption(f"{name}: {present.plain(value)}")
            else:
                for one in found:
                    show_exchange(one)
        st.caption(f"Source: {present.plain(source)}")
        st.divider()


def _picture(brief: Brief) -> None:
    """Bars of who wrote how much, and the table behind them."""
    line = brief.timeline
    if len(line.periods) < 2:
        return
    st.bar_chart(
        briefs.picture(line), x="when", y=list(briefs.WROTE), x_label="", y_label="", color=[*_COLOURS], height=230
    )
    with st.expander("As a table"):
        st.dataframe(briefs.table(line), hide_index=True)
