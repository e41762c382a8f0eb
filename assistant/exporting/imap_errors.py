"""What goes wrong with a mail server, as one plain sentence each; nothing of it loses the draft."""

from __future__ import annotations

import imaplib
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager

from assistant.domain.sending import MailAccount
from assistant.errors import MailError, MailNotKept, MailRefused, MailTooSlow, MailUnreachable, MailUntrusted
from assistant.exporting.plain import one_line


@contextmanager
def translated(account: MailAccount) -> Iterator[None]:
    """Raise every error of the library, of TLS and of the network inside as a ``MailError``."""
    try:
        yield
    except (imaplib.IMAP4.error, OSError, UnicodeError) as exc:
        raise translate(exc, account) from exc


def translate(error: Exception, account: MailAccount) -> MailError:
    """The ``MailError`` for an error of the library, of TLS or of the network."""
    server = f"{account.host}:{account.at}"
    match error:
        case ssl.SSLCertVerificationError():
            why = _why(error, "verify_message") or _why(error, "reason") or "it was not accepted"
            return MailUntrusted(f"The certificate of {account.host} proves nothing ({why}); no password was sent.")
        case ssl.SSLError():
            return MailUntrusted(
                f"No encrypted connection to {server} came about ({_why(error, 'reason') or 'TLS failed'}); "
                "port 993 begins with it, port 143 wants --starttls."
            )
        case TimeoutError():
            return MailTooSlow(f"The mail server {server} did not answer in time; try again later.")
        case socket.gaierror() | UnicodeError():
            return MailUnreachable(f"There is no mail server called {account.host!r}.")
        case imaplib.IMAP4.readonly():
            return MailNotKept("The drafts folder may not be written to; name another one with --folder.")
        case imaplib.IMAP4.abort():
            if isinstance(error.__context__, TimeoutError):
                return translate(error.__context__, account)
            return MailUnreachable(
                f"The mail server {server} broke off, or is none; file it again, and it will not be there twice."
            )
        case OSError():
            return MailUnreachable(f"Nobody answers at {server} ({one_line(error.strerror or str(error))}).")
        case _:
            return MailNotKept(f"The mail server {server} refused: {said(error.args)}.")


def _why(error: Exception, name: str) -> str:
    """What the TLS library says; not every error of its has every attribute."""
    return one_line(str(getattr(error, name, "") or ""))


def refused(account: MailAccount, answer: object) -> MailRefused:
    """The name or the password did not fit, in the server's own words."""
    return MailRefused(
        f"{account.host} did not accept the name {account.user!r} with this password ({said(answer)}); "
        "many providers want a password made for this one program."
    )


def not_kept(folder: str, answer: object) -> MailNotKept:
    """The server would not put the draft there."""
    words = said(answer)
    if "OVERQUOTA" in words.upper():
        return MailNotKept(f"There is no room left in the mailbox for the draft ({words}).")
    return MailNotKept(f"The server would not keep the draft in {folder!r} ({words}).")


def said(answer: object) -> str:
    """The words of a server's answer on one line, at most 200 characters."""
    parts = answer if isinstance(answer, list | tuple) else [answer]
    texts = (part.decode("utf-8", "replace") if isinstance(part, bytes) else str(part) for part in parts if part)
    return one_line(" ".join(texts))[:200].rstrip(" .") or "without a word"
