"""Open promises with everybody, and what was read from the records and waits for the user's yes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from assistant.app import Assistant
from assistant.domain.briefs import STORED
from assistant.domain.contacts import Contact
from assistant.domain.entries import Entry, words_of
from assistant.domain.facts import Fact, still_so
from assistant.domain.ledger import Party, Promise, PromiseState, Standing
from ui import briefs, present
from ui.places import Place, link
from ui.state import state
from ui.widgets.known import ask
from ui.widgets.pictures import show_balance
from ui.widgets.problems import told

_AT_ONCE = 10  # a browser takes a hundredth of a second to draw one
_LONG = 100  # of one person's


def show_promises(assistant: Assistant, people: Mapping[str, Contact]) -> None:
    """The open promises of both sides, the soonest due first, each to be called kept, released or broken."""
    page = state()
    found = briefs.soonest(assistant.promises(None, state=PromiseState.OPEN))
    _promises(assistant, found[: page.promises], people)
    if not found:
        st.text("No promise is open.")
    if len(found) > page.promises:
        st.caption(f"{page.promises:,} of {len(found):,} are shown.")
        if st.button("Show more", key="promises-more"):
            page.promises += _AT_ONCE
            st.rerun()


def show_ledger(assistant: Assistant, contact: Contact) -> None:
    """What one person and the user promised and did for each other; what is open or unthanked can be settled."""
    promises = assistant.promises(contact)
    favours = assistant.favours(contact)
    if not promises and not favours:
        st.text("No promise and no favour is on record; what is new is read after an import.")
        return
    st.caption(f"In sentences where “I” is you and “you” is {present.plain(contact.first_name or contact.name)}.")
    st.markdown(f"**{present.plain(briefs.balance(favours))}**")
    show_balance(assistant, contact)
    open_ = [one for one in promises if one.state is PromiseState.OPEN]
    _promises(assistant, briefs.soonest(open_), {contact.id: contact})
    named = assistant.named(one.source for one in favours)
    for favour in favours[:_LONG]:
        with st.container(border=True, gap="small"):
            st.markdown(f"**{briefs.kind(favour)}** · {present.plain(briefs.thanked(favour, assistant.today))}")
            st.text(present.shown(favour.what))
            _evidence(favour, named[favour.source])
            if briefs.owes_thanks(favour) and st.button(
                "Thanked", key=f"ledger-thanked-{favour.id}", help="You did, outside these records"
            ):
                assistant.mark_thanked(favour.id, STORED)
                st.rerun()
    settled = [one for one in promises if one.state is not PromiseState.OPEN]
    if settled:
        with st.expander(f"Settled promises ({len(settled)})"):
            for one in settled[:_LONG]:
                st.caption(present.plain(f"{briefs.kind(one)}, {one.state.value}: {one.what}"))


def _promises(assistant: Assistant, found: Sequence[Promise], people: Mapping[str, Contact]) -> None:
    named, apart = assistant.named(one.source for one in found), assistant.told_apart()
    for one in found:
        contact = people.get(one.contact_id)
        name = present.who(contact, apart) if contact else ""
        with st.container(border=True, gap="small"):
            who = f"You to {name}" if one.who is Party.ME else f"{name} to you"
            st.markdown(f"**{present.plain(who)}** · {present.plain(briefs.due(one, assistant.today))}")
            st.text(present.shown(one.what))
            _evidence(one, named[one.source])
            with st.container(horizontal=True, gap="small", vertical_alignment="center"):
                for settled in (PromiseState.KEPT, PromiseState.RELEASED, PromiseState.BROKEN):
                    if st.button(settled.value.capitalize(), key=f"{settled}-{one.id}"):
                        assistant.set_promise(one.id, settled)
                        st.rerun()
                if contact is not None:
                    link(Place.WRITE, "Write to them", to=contact.id)


def show_review(assistant: Assistant, people: Mapping[str, Contact]) -> None:
    """Each proposal with its words to be changed, accepted or rejected; a rejected one never comes back.

    Facts that are too old to be used unasked are asked about.
    """
    found = assistant.review(limit=_AT_ONCE + 1)
    if not found:
        st.text("Nothing waits for your yes.")
        return
    st.caption(
        "Read from your records, but long ago or not surely enough to be used unasked. "
        "Change the words if they are off."
    )
    named = assistant.named(one.source for one in found)
    for one in found[:_AT_ONCE]:
        _proposal(assistant, people, one, named[one.source])
    if len(found) > _AT_ONCE:
        st.caption("More come when these are decided.")


def _proposal(assistant: Assistant, people: Mapping[str, Contact], one: Entry, where: str) -> None:
    contact = people.get(one.contact_id) if one.contact_id else None
    with st.container(border=True, gap="small"):
        about = present.who(contact, assistant.told_apart()) if contact else "You"
        asked = one if isinstance(one, Fact) and one.standing is Standing.ACCEPTED else None
        sure = "told long ago" if asked else f"{one.certainty:.0%} sure"
        st.markdown(f"**{present.plain(about)}** · {present.plain(briefs.kind(one))} · {sure}")
        said = st.text_input(
            "As it would read in a letter", words_of(one), key=f"words-{one.id}", label_visibility="collapsed"
        )
        _evidence(one, where)
        changed = " ".join((said or "").split())
        text = changed if changed != words_of(one) else None
        if asked is not None:
            with told():
                ask(assistant, asked, still_so(asked), said=text)
            return
        with told(), st.container(horizontal=True, gap="small"):
            if st.button("Accept", key=f"accept-{one.id}", type="primary"):
                assistant.decide(one.id, Standing.ACCEPTED, text=text)
                st.rerun()
            if st.button("Reject", key=f"reject-{one.id}"):
                assistant.decide(one.id, Standing.REJECTED)
                st.rerun()


def _evidence(one: Entry, where: str) -> None:
    with st.container(gap=None):
        if one.quote:
            st.caption(f"“{present.plain(one.quote)}”")
        st.caption(f"Source: {present.plain(where)}")
