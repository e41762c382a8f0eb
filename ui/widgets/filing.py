"""Into the drafts folder of the user's mailbox; the password is used once and kept nowhere."""

from __future__ import annotations

import streamlit as st

from assistant.app import Assistant
from assistant.domain.letters import Draft
from assistant.domain.sending import Filed, Reply
from assistant.errors import AskwellError, NoDraftsFolder, WrongUse
from ui import present
from ui.state import State


def file_it(assistant: Assistant, page: State, draft: Draft, reply: Reply | None) -> None:
    """A form for server, name and password, and what came of it."""
    with st.expander("Put it into your drafts folder (IMAP)", key="filing"):
        host, user = _usual(assistant)
        with st.form("imap", border=False):
            host = st.text_input("Mail server", host, placeholder="imap.example.org", key="imap-host") or ""
            user = st.text_input("Name", user, key="imap-user") or ""
            # Another key after each use: the field is empty again, and its words leave the session.
            password = st.text_input(
                "Password", type="password", key=f"imap-password-{page.filings}",
                help="Used for this one connection and kept nowhere; many providers want one made for this program",
            )  # fmt: skip
            folder = st.text_input("Folder (only if the server marks none)", key="imap-folder") or ""
            asked = st.form_submit_button("Put it there", key="imap-file")
        if page.filed:
            (st.success if page.filed[0] else st.error)(present.plain(page.filed[1]))
        if asked:
            with st.spinner("Talking to the mail server…"):
                page.filed = _file(
                    assistant, draft, (host.strip(), user.strip(), folder.strip()), password or "", reply
                )
            page.filings += 1
            st.rerun()


def _usual(assistant: Assistant) -> tuple[str, str]:
    """Server and name as the settings have them."""
    try:
        account = assistant.mail_account()
    except WrongUse:
        return "", next(iter(assistant.me.addresses), "")
    return account.host, account.user


def _file(
    assistant: Assistant, draft: Draft, where: tuple[str, str, str], password: str, reply: Reply | None
) -> tuple[bool, str]:
    """Whether it is there now, and one sentence on it; ``where`` is server, name and folder."""
    host, user, folder = where
    if not host or not user:
        return False, "Say which mail server, and the name you log in with."
    try:
        account = assistant.mail_account(host=host, user=user)
        secret = password or assistant.mail_password(account)
        if not secret:
            return False, "Say the password; it is used once and kept nowhere."
        filed = assistant.file_draft(
            draft, account, secret, folder=folder or None, reply=reply, even_if_not_ready=True
        )  # fmt: skip
    except NoDraftsFolder as error:
        return False, " ".join([present.said(error), *error.candidates])
    except AskwellError as error:
        return False, present.said(error)
    return True, _said(filed)


def _said(filed: Filed) -> str:
    there = "It is now in" if filed.new else "It was there already, in"
    earlier = f" Earlier versions in there: {filed.earlier}." if filed.earlier else ""
    return f"{there} “{filed.folder}”; nothing was sent.{earlier}"
