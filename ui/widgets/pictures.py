"""Pictures on the page: the sentence first, then what is drawn, and behind it the same as a table."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from assistant.app import Assistant
from assistant.domain.contacts import Contact
from ui import network, pictures, present
from ui.pictures import Picture
from ui.widgets.problems import told

_BEHIND = "The same as a table"


def show_network(assistant: Assistant) -> None:
    """Everybody on record: contact over time, give and ask, and how far the reach goes."""
    reach = assistant.reach()
    with st.container(gap="large"):
        show_picture(pictures.over_time(assistant.contact_over_time()))
        show_picture(network.helped(assistant.helped()))
        show_picture(network.reach(reach))
        show_picture(network.firms(reach))
        with st.container(gap="small"):
            st.header("Doors to others", anchor=False)
            st.text(network.doors(reach.introductions))
            if reach.introductions:
                rows = network.door_rows(reach.introductions, assistant.today)
                _table(network.DOORS, rows, beyond=len(reach.introductions) - len(rows), behind="One by one")


def show_contact(assistant: Assistant, person: Contact) -> None:
    """Contact with one person over time."""
    name = person.first_name or person.name
    show_picture(pictures.over_time(assistant.contact_over_time(person), name=name), heading=False)


def show_balance(assistant: Assistant, person: Contact) -> None:
    """What one person and the user gave each other; nothing where that is too little to draw."""
    picture = pictures.between(assistant.between(person), name=person.first_name or person.name)
    if picture.marks:
        show_picture(picture, heading=False)


def show_picture(picture: Picture, *, heading: bool = True) -> None:
    """One picture, or the sentence that says why there is none."""
    with st.container(gap="small"):
        if heading:
            st.header(present.plain(picture.heading), anchor=False)
        st.text(present.shown(picture.said))
        if not picture.marks:
            return
        with told():  # without the picture the table still stands there
            from ui.charts import spec  # with it comes Altair, which no page waits for that draws nothing

            drawn = spec(picture, dark=st.context.theme.type == "dark")
            st.vega_lite_chart(drawn, width="stretch", alt=picture.said)
        if picture.note:
            st.caption(present.plain(picture.note))
        _table(picture.heads, picture.rows, beyond=picture.beyond)


def _table(
    heads: Sequence[str], rows: Sequence[Sequence[str | int]], *, beyond: int = 0, behind: str = _BEHIND
) -> None:
    with st.expander(behind):
        st.markdown(pictures.table(heads, rows))
        if beyond:
            st.caption(f"and {beyond:,} more")
