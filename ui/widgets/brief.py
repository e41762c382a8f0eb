"""A brief on the page: its lines with the records they stand on, and the picture of contact over time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from assistant.app import Assistant
from assistant.domain.briefs import STORED, Brief, BriefLine, Section
from assistant.domain.contacts import Contact
from assistant.domain.ledger import PromiseState
from assistant.domain.reports import ContactSummary
from ui import briefs, hits, pictures, present, timeline
from ui.widgets.exchange import show_exchange
from ui.widgets.problems import told

_NAMED = 4  # sources that are named where the mouse rests on their button
_TIGHT = (  # so that a brief stays on one screen: low buttons, beside the text, and no room between lines
    ".st-key-brief [data-testid='stButton'] button, .st-key-brief [data-testid='stPopover'] button"
    " {min-height: 1.6rem; padding-top: 0; padding-bottom: 0}"
    ".st-key-brief [data-testid='stHorizontalBlock'] {row-gap: 0}"
    "@media (min-width: 640px) {.st-key-brief [data-testid='stHorizontalBlock'] {flex-wrap: nowrap}}"
)


def show_brief(assistant: Assistant, contact: Contact, *, whole: bool, summed: bool) -> None:
    """Everything about one person before one writes; with ``summed`` a summary streams in above it."""
    brief = assistant.brief(contact, whole=whole)
    named = assistant.named_for(brief)
    name = contact.first_name or contact.name
    st.html(f"<style>{_TIGHT}</style>")
    with st.container(key="brief", gap="xsmall"):
        st.caption(f"In sentences from the records “I” is you and “you” is {present.plain(name)}.")
        if summed:
            _sum_up(assistant, brief)
        for section, lines in briefs.sections(brief):
            left, right = st.columns([1, 4], gap="small")
            left.markdown(f"**{briefs.HEADINGS[section]}**")
            if section is Section.CONTACT and (drawn := timeline.picture(brief.timeline)):
                with left.popover("As a table", type="tertiary"):
                    columns = briefs.table(brief.timeline)
                    st.markdown(pictures.table([*columns], [*zip(*columns.values(), strict=True)]))
            with right.container(gap=None):
                for number, line in enumerate(lines):
                    _line(assistant, line, f"{section}-{number}", named)
                if section is Section.CONTACT and drawn:
                    st.html(drawn)
        if waiting := briefs.waiting(brief):
            st.caption(waiting)


def _sum_up(assistant: Assistant, brief: Brief) -> None:
    with st.container(border=True, gap=None):
        st.markdown(f"**{briefs.HEADINGS[Section.SUMMARY]}**")
        with told(), st.spinner("Summing up…"):
            number = 0
            for number, line in enumerate(assistant.summarise(brief), 1):
                named = assistant.named_for(replace(brief, lines=(line,)))
                _line(assistant, line, f"summary-{number}", named, opens=False)
            if not number:
                st.caption("There is too little on record to sum up.")


def _line(assistant: Assistant, line: BriefLine, key: str, named: Mapping[str, str], *, opens: bool = True) -> None:
    sources = briefs.openable(line)
    with st.container(horizontal=True, gap="small", vertical_alignment="top"):
        st.text(present.shown(briefs.said(line)), width="stretch")
        if line.private:
            st.badge("in confidence", color="orange")
        if line.entry and line.section in (Section.MINE, Section.THEIRS):
            _settle(assistant, line.entry)
        if line.entry and line.section is Section.TO_THANK:
            _thanked(assistant, line.entry)
        if not sources:
            st.caption(briefs.standing_on(line), width="content")
            return
        words = "; ".join(named[source] for source in sources)
        if not opens:
            st.caption(present.plain(words), width="content")
        elif st.button(
            "Source" if len(sources) == 1 else f"{len(sources)} sources", key=f"source-{key}", type="tertiary",
            help=present.plain(words) if len(sources) <= _NAMED else None,
        ):  # fmt: skip
            open_sources(assistant, {source: named[source] for source in sources})


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
def open_sources(assistant: Assistant, sources: Mapping[str, str]) -> None:
    """The whole exchange of each source, or what is on record of whom an address-book entry is about."""
    for source, words in sources.items():
        with told():
            found = assistant.source(source)
            if isinstance(found, Contact):
                st.text("An entry of an address book or of a list of connections.")
                for name, value in hits.record(ContactSummary(found, {}), assistant.today)[:-1]:
                    st.caption(f"{name}: {present.plain(value)}")
            else:
                for one in found:
                    show_exchange(one)
        st.caption(f"Source: {present.plain(words)} · {present.plain(source)}")
        st.divider()
