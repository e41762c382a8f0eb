"""Brief: what to know about somebody before writing, what is promised, and what waits for a yes."""

from __future__ import annotations

import streamlit as st

from assistant.app import Assistant
from assistant.domain.contacts import Contact
from ui import present
from ui.places import Place, keep, kept, link
from ui.state import state
from ui.theme import WIDTH
from ui.widgets.brief import show_brief
from ui.widgets.ledger import show_promises, show_review
from ui.widgets.problems import told
from ui.widgets.records import nobody_yet, say_notice

_PARTS = ("One person", "Open promises", "To review")


def show(assistant: Assistant) -> None:
    """The whole page for one tab."""
    with told(), st.container(width=WIDTH):
        page = state()
        st.title("Brief", anchor=False)
        say_notice(page)
        everybody = assistant.contacts()
        if not everybody:
            nobody_yet()
            return
        labels = present.contact_labels(everybody)
        asked = kept("about")
        # Not the field's own value: that is gone as soon as another part is shown.
        if asked in labels and st.session_state.get("brief-asked") != asked:
            st.session_state["brief-asked"] = st.session_state["brief-who"] = asked
            st.session_state["brief-part"] = _PARTS[0]
        part = st.segmented_control(
            "Show", _PARTS, default=None if "brief-part" in st.session_state else _PARTS[0], required=True,
            key="brief-part", label_visibility="collapsed",
        )  # fmt: skip
        people = {one.contact.id: one.contact for one in everybody}
        if part == _PARTS[1]:
            show_promises(assistant, people)
        elif part == _PARTS[2]:
            show_review(assistant, people)
        else:
            _one(assistant, people, labels)


def _remember() -> None:
    """Whoever is picked stands in the address, so that a refresh shows them again."""
    st.session_state["brief-asked"] = st.session_state.get("brief-who")
    keep("about", st.session_state["brief-asked"])


def _one(assistant: Assistant, people: dict[str, Contact], labels: dict[str, str]) -> None:
    if st.session_state.get("brief-who") not in labels:
        asked = kept("about")  # None of them: merged or forgotten meanwhile
        st.session_state["brief-who"] = asked if asked in labels and "brief-who" not in st.session_state else None
    if st.session_state["brief-who"] is None:
        keep("about", None)
    else:
        _remember()  # also after a look at another page, which takes it out of the address
    with st.container(horizontal=True, gap="medium", vertical_alignment="center"):
        chosen = st.selectbox(
            "Somebody", list(labels), index=None, format_func=lambda id_: labels.get(id_, ""),
            placeholder="Type a name or an address", key="brief-who", label_visibility="collapsed", width=420,
            on_change=_remember,
        )  # fmt: skip
        if chosen is not None:
            contact = people[chosen]
            link(Place.WRITE, "Write to them", to=contact.id)
            whole = st.toggle("Show everything", key=f"brief-whole-{contact.id}")
            summed = st.button(
                "Sum it up", key=f"brief-sum-{contact.id}", help="At most three lines, by the language model"
            )
    if chosen is None:
        st.caption("Where you stand with somebody, each line beside the records it stands on.")
        return
    show_brief(assistant, contact, whole=whole, summed=summed)
