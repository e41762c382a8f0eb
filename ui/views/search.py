"""Search: a question or some words, and the past exchanges that answer it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from assistant.app import Assistant
from assistant.domain.contacts import Contact
from assistant.domain.interactions import Channel
from assistant.domain.recall import NOT_BY_WORDS, Hit
from assistant.domain.reports import ContactSummary
from ui import hits, present
from ui.background import indexing
from ui.places import Place, keep, kept, link
from ui.state import State, state
from ui.theme import WIDTH
from ui.widgets.exchange import show_exchange
from ui.widgets.problems import told
from ui.widgets.records import nobody_yet, say_notice

_AT_ONCE = 10
_ANYBODY = ""


def show(assistant: Assistant) -> None:
    """The whole page for one tab."""
    with told(), st.container(width=WIDTH):
        page = state()
        st.title("Search", anchor=False)
        say_notice(page)
        people = assistant.contacts()
        if not people:
            nobody_yet()
            return
        query = st.text_input(
            "What are you looking for?", key="search-query", placeholder="who could introduce me to a hiring manager",
            help="Words, or a question; “words in quotes” have to stand together.",
        ) or ""  # fmt: skip
        with st.container(horizontal=True, gap="medium"):
            contact, period, kinds = _filters(people)
        _status(assistant)
        if not query.strip():
            st.caption("Past mails, messages, meetings and notes are found by their words and by their meaning.")
            return
        found = assistant.search(
            query, contact=contact, since=hits.since(period, assistant.today), channels=kinds, limit=page.hits + 1
        )
        if found and not any(hit.by_words for hit in found):
            st.text(NOT_BY_WORDS)
        confided = assistant.told_in_confidence(hit.interaction for hit in found[: page.hits])
        for hit in found[: page.hits]:
            _show(assistant, hit, confided=hit.interaction.id in confided)
        if not found:
            st.text("Nothing found. Other words may find it, or fewer conditions.")
        _more(page, more=len(found) > page.hits)


def _filters(people: Sequence[ContactSummary]) -> tuple[Contact | None, str, list[Channel]]:
    labels = {_ANYBODY: "Anybody", **present.contact_labels(people)}
    asked = kept("with")
    if asked in labels and st.session_state.get("search-contact") != asked:
        st.session_state["search-contact"] = asked
    contact_id = st.selectbox(
        "With", list(labels), format_func=lambda id_: labels.get(id_, ""), key="search-contact", on_change=_remember,
    )  # fmt: skip
    period = st.selectbox("When", list(hits.PERIODS), key="search-period")
    kinds = st.pills(
        "Kind",
        list(hits.KINDS),
        selection_mode="multi",
        format_func=hits.KINDS.__getitem__,
        key="search-kinds",
        wrap=True,
    )
    contact = next((one.contact for one in people if one.contact.id == contact_id), None)
    return contact, period or "Any time", list(kinds)


def _remember() -> None:
    """With whom stands in the address, the words do not: they are nobody else's business."""
    keep("with", st.session_state.get("search-contact") or None)


def _status(assistant: Assistant) -> None:
    """How far the search by meaning is, as long as it is not whole."""
    found, reader = assistant.index_status(), indexing(assistant)
    if not found.notice and found.embedded >= found.total:
        return
    reader.retry()
    if reader.busy:
        st.caption(f"Being read for the search by meaning: {found.embedded:,} of {found.total:,} exchanges so far.")
    else:
        st.caption(present.plain(reader.problem or found.notice))


def _show(assistant: Assistant, hit: Hit, *, confided: bool) -> None:
    one = hit.interaction
    with st.container(border=True, gap="small"):
        with st.container(gap=None):
            circumstances = present.plain(hits.circumstances(one, assistant.today))
            st.markdown(f"**{present.plain(hits.people(hit, assistant.told_apart()))}** · {circumstances}")
            if one.subject:
                st.caption(present.plain(one.subject))
        if confided:
            st.badge("told in confidence", color="orange")
        if hit.passage:
            st.text(present.shown(hits.flowing(hit.passage)))
        with st.expander("The whole exchange"):
            show_exchange(one)
            for contact in hit.contacts[:1]:
                link(
                    Place.WRITE,
                    f"Write to {present.plain(present.who(contact, assistant.told_apart()))}",
                    to=contact.id,
                )
        if source := hits.shown_source(one):
            st.caption(present.plain(source))


def _more(page: State, *, more: bool) -> None:
    if more and st.button("Show more", key="search-more"):
        page.hits += _AT_ONCE
        st.rerun()
