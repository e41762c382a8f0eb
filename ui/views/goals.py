"""Goals: not there yet, and saying so; meanwhile what there is already serves one: who could help, and an ask."""

from __future__ import annotations

import streamlit as st

from assistant.app import Assistant
from assistant.domain.contacts import Contact
from assistant.domain.recall import Hit
from assistant.domain.requests import Kind
from ui import hits, listing, present
from ui.forms import Form
from ui.places import Place, go, link
from ui.state import State, state
from ui.theme import WIDTH
from ui.widgets.problems import told
from ui.widgets.records import nobody_yet

_SEARCHED, _SHOWN = 12, 5  # exchanges that are looked at, and people that are shown


def show(assistant: Assistant) -> None:
    """The whole page for one tab."""
    with told(), st.container(width=WIDTH):
        page = state()
        st.title("Goals", anchor=False)
        st.text(
            "Goals are not built yet: what you want to reach, what you lack for it, by when, and a plan of whom to "
            "ask. Nothing is stored on this page."
        )
        if not assistant.contacts():
            nobody_yet()
            return
        st.header("What already helps", anchor=False)
        wish = st.text_input(
            "Who of the people you know could help with …", key="goals-wish",
            placeholder="an introduction to somebody who hires data engineers",
            help="Looked for in what you exchanged, by words and meaning, and in titles and firms. It is not kept.",
        ) or ""  # fmt: skip
        if wish.strip():
            _helpers(assistant, page, wish)
        else:
            st.caption("Say it in your own words. From each person found, an ask can be begun with them.")
        with st.container(horizontal=True, gap="medium"):
            link(Place.WRITE, "Write an ask to somebody you have in mind")
            link(Place.SEARCH, "Search everything you exchanged")
            link(Place.PEOPLE, "See how far your contacts reach", show="pictures")


def _helpers(assistant: Assistant, page: State, wish: str) -> None:
    """People with what speaks for each: what passed between you first, then whose work has these words."""
    found: dict[str, tuple[Contact, str]] = {}
    for hit in assistant.search(wish, limit=_SEARCHED):
        for contact in hit.contacts:
            found.setdefault(contact.id, (contact, _told(assistant, hit)))
    for one in listing.found(
        assistant.contacts(), wish, among="Everybody", order="Last contact", today=assistant.today
    )[:_SHOWN]:
        found.setdefault(one.contact.id, (one.contact, hits.brief_record(one, assistant.today)))
    if not found:
        st.text("Nothing on record speaks of it. Other words may find somebody.")
        return
    st.caption("Found by words and by meaning: read what stands there before you ask.")
    for contact, why in [*found.values()][:_SHOWN]:
        with st.container(border=True, gap="xsmall"):
            address = next(iter(contact.addresses), "")
            name = present.who(contact, assistant.told_apart())
            beside = "" if not address or address in name else f" · {present.plain(address)}"
            st.markdown(f"**{present.plain(name)}**{beside}")
            st.text(present.shown(why))
            with st.container(horizontal=True, gap="small", vertical_alignment="center"):
                if st.button("Begin an ask", key=f"goals-ask-{contact.id}"):
                    page.begin()
                    page.fill(Form(contact.id, Kind.ASK, purpose=wish.strip()))
                    go(Place.WRITE)
                link(Place.BRIEF, "Where you stand with them", about=contact.id)


def _told(assistant: Assistant, hit: Hit) -> str:
    return f"{hits.circumstances(hit.interaction, assistant.today)}: {hit.passage or hit.interaction.subject}"
