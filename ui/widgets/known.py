"""The facts about one person, or about the user: what a letter may do with each, and which of two holds."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from assistant.app import Assistant
from assistant.domain.contacts import Contact
from assistant.domain.facts import Fact, Sharing
from assistant.domain.ledger import Standing
from ui import living, present
from ui.living import Told
from ui.widgets.problems import told

_AT_ONCE = 8


def show_facts(assistant: Assistant, facts: Sequence[Fact]) -> None:
    """Each fact with where it comes from; those that were replaced are struck."""
    rows = living.told(
        facts,
        named=assistant.named(fact.source for fact in facts),
        asked=assistant.still_so(facts),
        replaced=assistant.replaced(facts),
        today=assistant.today,
    )
    with st.container(gap="medium"):
        for row in rows[:_AT_ONCE]:
            _fact(assistant, row)
    if rows[_AT_ONCE:]:
        with st.expander(f"{len(rows) - _AT_ONCE} more"):
            for row in rows[_AT_ONCE:]:
                _fact(assistant, row)


def _fact(assistant: Assistant, row: Told) -> None:
    fact = row.fact
    with told(), st.container(gap=None):
        if row.replaced:
            st.markdown(f"~~{present.plain(fact.text)}~~")
        else:
            st.text(present.shown(fact.text))
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.caption(present.plain("; ".join(filter(None, [row.where, row.replaced]))), width="stretch")
            if fact.beside and st.button(
                "Only this is true", key=f"alone-{fact.id}", type="tertiary", help="What was told before it is over"
            ):
                assistant.both_hold(fact.id, both=False)
                st.rerun()
            if not row.replaced:
                _sharing(assistant, fact)
            elif st.button("Both are true", key=f"both-{fact.id}", type="tertiary"):
                assistant.both_hold(fact.id)
                st.rerun()
        if row.question and not row.replaced:
            ask(assistant, fact, row.question)


def ask(assistant: Assistant, fact: Fact, question: str, *, said: str | None = None) -> None:
    """Whether a fact still holds; ``said`` are the user's own words for it, where they were asked for some."""
    st.caption(f"**{present.plain(question)}**")
    with st.container(horizontal=True, gap="small"):
        if st.button("Still true", key=f"still-{fact.id}"):
            assistant.decide(fact.id, Standing.ACCEPTED, text=said)
            st.rerun()
        if st.button("Not any more", key=f"ended-{fact.id}"):
            assistant.decide(fact.id, Standing.ENDED)
            st.rerun()


def note_fact(assistant: Assistant, contact: Contact | None) -> None:
    """A field for one more fact, about a contact or (None) about the user."""
    with st.form(f"note-{contact.id if contact else 'me'}", clear_on_submit=True, border=False):
        who = present.plain(contact.first_name or contact.name) if contact else ""
        words = st.text_input(
            f"Note something about {who}" if contact else "Note something about yourself",
            placeholder="We met at the tidegate meetup in 2019." if contact else "I am free on Sunday afternoons.",
        )
        if st.form_submit_button("Note it"):
            with told():
                assistant.add_fact(contact, words or "")
                st.rerun()


def _sharing(assistant: Assistant, fact: Fact) -> None:
    levels = list(Sharing)
    chosen = st.selectbox(
        "What a letter may do with it", levels, index=levels.index(fact.sharing), format_func=living.MAY.__getitem__,
        key=f"sharing-{fact.id}", label_visibility="collapsed", width=180,
    )  # fmt: skip
    if chosen is not fact.sharing:
        assistant.set_sharing(fact.id, chosen)
        st.rerun()
