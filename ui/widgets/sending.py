"""Send it your way: the letter handed to the program that sends it, a reminder, and the note that it went out."""

from __future__ import annotations

from datetime import timedelta

import streamlit as st

from assistant.app import Assistant
from assistant.domain.interactions import Channel
from assistant.domain.letters import Draft
from assistant.domain.sending import Reply
from assistant.domain.sources import day
from ui import present
from ui.state import State
from ui.widgets.accepting import mark_as_sent
from ui.widgets.filing import file_it
from ui.widgets.problems import told


def send_it(assistant: Assistant, page: State, draft: Draft) -> None:
    """A button that opens all ways out; what stands behind it is worked out only then."""
    panel = st.popover(
        "Send it your way", key="send", on_change="rerun", disabled=not draft.lines, width="content",
        help="Askwell itself sends nothing",
    )  # fmt: skip
    if not panel.open:
        return
    with panel, told():
        for reason in draft.blocks:
            st.warning(present.plain(f"Not ready: {reason}"))
        if draft.channel is Channel.LINKEDIN_NOTE:
            _note(assistant, draft)
        else:
            st.caption("Copy the text")
            st.code(present.shown(assistant.copy_text(draft)), language=None, wrap_lines=True)
        if draft.channel is Channel.EMAIL and draft.contact.addresses:
            reply = _reply(assistant, draft)
            _mail(assistant, draft, reply)
            file_it(assistant, page, draft, reply)
        else:
            st.download_button(
                "Download .txt", present.whole_text(draft), present.file_name(draft, "txt"), "text/plain", key="txt",
                on_click="ignore",
            )  # fmt: skip
            if draft.channel is Channel.EMAIL:
                st.caption("No address of theirs is on record, so there is no link and no mail file.")
        _reminder(assistant, draft)
        st.divider()
        mark_as_sent(assistant, page, draft)


def _reply(assistant: Assistant, draft: Draft) -> Reply | None:
    """The mail to answer, where the user wants it so."""
    found = assistant.reply_to(draft.contact)
    if found is None:
        return None
    when = f" of {day(found.when.date(), assistant.today)}" if found.when else ""
    label = f"As a reply to your latest mail with them{when}: “{found.subject}”"
    return found if st.checkbox(present.plain(label), key=f"reply-{draft.id}", wrap=True) else None


def _mail(assistant: Assistant, draft: Draft, reply: Reply | None) -> None:
    link = assistant.mail_link(draft, reply=reply)
    with st.container(horizontal=True, gap="small"):
        if link.fits:
            st.link_button("Open in your mail program", link.url, icon=":material/mail:")
        st.download_button(
            "Download .eml", assistant.email_file(draft, reply=reply), present.file_name(draft, "eml"),
            "message/rfc822", key="eml", on_click="ignore",
            help="Opens in a mail program as a letter that is not sent yet",
        )  # fmt: skip
    if not link.fits:
        st.caption(present.plain(link.problem))


def _note(assistant: Assistant, draft: Draft) -> None:
    paid = st.toggle("Paid account (300 characters)", key="paid")
    note = assistant.linkedin_note(draft, paid=paid)
    st.code(present.shown(note.text), language=None, wrap_lines=True)
    free = f"{note.left} left" if note.left >= 0 else f"{-note.left} too many"
    st.caption(f"{'✖ ' if note.left < 0 else ''}{note.used} of {note.most} characters, {free}")
    if note.profile:
        st.link_button("Open their profile", note.profile, icon=":material/open_in_new:")
    else:
        st.caption("No LinkedIn profile of theirs is on record; open it there and paste the note.")


def _reminder(assistant: Assistant, draft: Draft) -> None:
    usual = assistant.usual_follow_up(draft) or assistant.today + timedelta(days=7)
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        due = st.date_input(
            "Remind me on", usual, min_value=assistant.today, key=f"remind-{draft.id}", format="YYYY-MM-DD", width=160
        )
        if due is not None:
            st.download_button(
                "Download .ics", assistant.reminder(draft, due), present.file_name(draft, "ics"), "text/calendar",
                key="ics", on_click="ignore", help="A calendar entry with an alarm at nine: “Follow up with …”",
            )  # fmt: skip
