"""Drafts into the drafts folder of a mail server (IMAP4rev1, RFC 3501): looked for, put there, never sent.

IMAP cannot send. Nothing in the mailbox is changed or taken out; one message is added, or none.
"""

from __future__ import annotations

import imaplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from ipaddress import ip_address

from assistant.domain.sending import Filed, MailAccount, Security
from assistant.errors import MailNotKept, MailUntrusted, NoDraftsFolder, WrongUse
from assistant.exporting.folders import Folder, called, choose, quoted, read_list
from assistant.exporting.imap_errors import not_kept, refused, said, translated

TIMEOUT = 20.0
"""Seconds to wait for any one answer."""


def file_draft(
    account: MailAccount,
    password: str,
    mail: bytes,
    *,
    message_id: str,
    family: str,
    folder: str | None = None,
    timeout: float = TIMEOUT,
) -> Filed:
    """Put a mail into the drafts folder with the flag ``\\Draft``, unless one with its ``message_id`` is there.

    ``family`` is how the Message-IDs of its other versions begin; ``folder`` names the folder where none is marked as
    the one for drafts. Raises ``NoDraftsFolder``, ``WrongUse`` and every ``MailError``.
    """
    _check(account, password)
    with translated(account), _logged_in(account, password, timeout) as server:
        place = _folder(server, folder)
        opened, told = server.select(quoted(place.raw), readonly=True)
        if opened != "OK":
            raise not_kept(place.name, told)
        if _found(server, message_id):
            return Filed(place.name, new=False, earlier=len(_found(server, f"<{family}")) - 1)
        earlier = len(_found(server, f"<{family}"))
        done, data = server.append(quoted(place.raw), r"(\Draft)", "", mail)
        if done != "OK":
            raise not_kept(place.name, data)
        return Filed(place.name, new=True, earlier=earlier)


def _check(account: MailAccount, password: str) -> None:
    if not account.host.strip() or not account.user.strip():
        raise WrongUse("Say which mail server and which name to log in with: --host and --user.")
    for text in (account.host, account.user, password):
        if any(c in text for c in "\r\n\0"):
            raise WrongUse("A mail server, a name and a password are each one line.")
    if account.security is Security.PLAIN and not _is_here(account.host):
        raise WrongUse(
            "Without encryption the password could be read on its way; "
            f"that is for this machine alone, not for {account.host!r}."
        )


def _is_here(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


@contextmanager
def _logged_in(account: MailAccount, password: str, timeout: float) -> Iterator[imaplib.IMAP4]:
    # Certificates are checked, names too, against the system's own list (SSL_CERT_FILE adds to it).
    server = _connected(account, ssl.create_default_context(), timeout)
    try:
        _log_in(server, account, password)
        yield server
    finally:
        with suppress(imaplib.IMAP4.error, OSError):
            server.logout()


def _connected(account: MailAccount, context: ssl.SSLContext, timeout: float) -> imaplib.IMAP4:
    if account.security is Security.TLS:
        return imaplib.IMAP4_SSL(account.host, account.at, ssl_context=context, timeout=timeout)
    server = imaplib.IMAP4(account.host, account.at, timeout=timeout)
    try:
        if account.security is Security.STARTTLS:
            if "STARTTLS" not in server.capabilities:
                raise MailUntrusted(
                    f"The mail server {account.host}:{account.at} offers no encryption; no password was sent."
                )
            server.starttls(context)
        elif not _is_here(server.sock.getpeername()[0]):  # whatever "localhost" was made to mean
            raise MailUntrusted(f"{account.host!r} is not this machine; no password was sent.")
    except BaseException:
        with suppress(OSError):  # after failed TLS there is nothing left to close
            server.shutdown()
        raise
    return server


def _log_in(server: imaplib.IMAP4, account: MailAccount, password: str) -> None:
    """By AUTHENTICATE PLAIN (RFC 4616), which takes any characters; else by LOGIN, which takes ASCII."""
    try:
        if "AUTH=PLAIN" in server.capabilities:
            secret = f"\0{account.user}\0{password}".encode()
            server.authenticate("PLAIN", lambda _challenge: secret)
        elif "LOGINDISABLED" in server.capabilities:
            raise MailUntrusted(f"{account.host} takes no password on this connection; try it with TLS, or --starttls.")
        elif not (account.user + password).isascii():
            raise MailNotKept(f"{account.host} takes no name or password with such letters.")
        else:
            server.login(quoted(account.user.encode()), password)
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error as exc:
        raise refused(account, exc.args) from exc
    if server.state != "AUTH":
        raise refused(account, "no answer")
    _done, data = server.capability()  # many say more once they know who it is, and imaplib does not ask again
    server.capabilities = tuple(
        b" ".join(part for part in data if isinstance(part, bytes)).decode("ascii", "replace").upper().split()
    )


def _folder(server: imaplib.IMAP4, name: str | None) -> Folder:
    marked = "SPECIAL-USE" in server.capabilities
    done, data = server.list('""', "* RETURN (SPECIAL-USE)" if marked else "*")
    if done != "OK" and marked:
        done, data = server.list('""', "*")
    folders = read_list(data) if done == "OK" else []
    if name is not None:
        found = called(folders, name)
        if found is None:
            names = ", ".join(sorted(one.name for one in folders if one.holds_mail)[:40])
            raise NoDraftsFolder(f"The mailbox has no folder {name!r}; it has {names or 'none'}.")
        return found
    choice = choose(folders)
    if choice.sure is not None:
        return choice.sure
    likely = [one.name for one in choice.likely]
    called_so = f"called so: {', '.join(likely)}" if likely else "none is called so"
    raise NoDraftsFolder(f"The mail server marks no folder for drafts ({called_so}); name one with --folder.", likely)


def _found(server: imaplib.IMAP4, beginning: str) -> list[bytes]:
    """The messages, not taken out, whose Message-ID holds this."""
    done, data = server.uid("SEARCH", "UNDELETED", "HEADER", "Message-ID", quoted(beginning.encode()))
    if done != "OK":
        raise MailNotKept(
            f"The mail server could not look whether the draft is there ({said(data)}); nothing was filed."
        )
    return [id_ for part in data if isinstance(part, bytes) for id_ in part.split()]
