"""Whatever goes wrong with a mail server is one plain sentence of ours."""

from __future__ import annotations

import imaplib
import inspect
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress

import pytest

from assistant.domain.sending import MailAccount, Security
from assistant.errors import (
    MailError,
    MailNotKept,
    MailTooSlow,
    MailUnreachable,
    MailUntrusted,
    NoDraftsFolder,
    WrongUse,
)
from assistant.exporting.imap import file_draft
from assistant.exporting.imap_errors import not_kept, refused, translate

ACCOUNT = MailAccount("mail.example.org", "ada@example.org")
ERRORS = [
    (imaplib.IMAP4.error("NO way"), MailNotKept),
    (imaplib.IMAP4.abort("command: AUTHENTICATE => socket error: EOF"), MailUnreachable),
    (imaplib.IMAP4.readonly("mailbox status changed to READ-ONLY"), MailNotKept),
    (ssl.SSLCertVerificationError(1, "self-signed certificate"), MailUntrusted),
    (ssl.SSLError(1, "WRONG_VERSION_NUMBER"), MailUntrusted),
    (ssl.SSLEOFError(8, "EOF occurred"), MailUntrusted),
    (TimeoutError("timed out"), MailTooSlow),
    (socket.gaierror(-2, "Name or service not known"), MailUnreachable),
    (UnicodeError("label too long"), MailUnreachable),
    (ConnectionRefusedError(111, "Connection refused"), MailUnreachable),
    (ConnectionResetError(104, "Connection reset by peer"), MailUnreachable),
    (OSError(113, "No route to host"), MailUnreachable),
]  # fmt: skip


@pytest.mark.parametrize(("error", "expected"), ERRORS, ids=[type(error).__name__ for error, _ in ERRORS])
def test_translated(error: Exception, expected: type[MailError]) -> None:
    """Each error of the library, of TLS and of the network is one sentence that names the server."""
    made = translate(error, ACCOUNT)

    assert type(made) is expected
    assert str(made).endswith(".")
    assert "\n" not in str(made)
    assert made.exit_code == 3


def test_none_is_missing() -> None:
    """Every error the library defines is in the table above."""
    defined = {one for _, one in inspect.getmembers(imaplib.IMAP4, inspect.isclass) if issubclass(one, Exception)}

    assert defined == {type(error) for error, _ in ERRORS[:3]}


def test_words_of_the_server() -> None:
    """What a server says is shown on one line, cut, and without what a terminal would obey."""
    said = str(refused(ACCOUNT, [b"[AUTHENTICATIONFAILED] no\r\n\x1b[2J" + b"x" * 500]))

    assert "\x1b" not in said
    assert len(said) < 400
    assert "no room" in str(not_kept("Drafts", [b"[OVERQUOTA] Quota exceeded"]))


@contextmanager
def listening(greeting: bytes, *, then: bytes = b"", stays: bool = True) -> Iterator[int]:
    """A port at which somebody says this, answers every line with ``then``, and hangs up unless it ``stays``."""
    done = threading.Event()

    def answer(server: socket.socket) -> None:
        with suppress(OSError), closing(server.accept()[0]) as one:
            one.sendall(greeting)
            if not stays:
                return
            with one.makefile("rb") as lines:
                while not done.is_set() and (line := lines.readline()) and then:
                    one.sendall(then.replace(b"TAG", line.split()[0]))
            done.wait(5)

    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        thread = threading.Thread(target=answer, args=(server,), daemon=True)
        thread.start()
        try:
            yield server.getsockname()[1]
        finally:
            done.set()
    thread.join(5)


PASSWORD = "pw"
CAN = b"* CAPABILITY IMAP4rev1\r\nTAG OK done\r\n"
CANNOT = b"* CAPABILITY IMAP4rev1 LOGINDISABLED\r\nTAG OK done\r\n"
SERVERS = [
    (b"", b"", True, Security.PLAIN, MailTooSlow, "says nothing"),
    (b"* OK hi\r\n", b"", True, Security.PLAIN, MailTooSlow, "says no more"),
    (b"", b"", False, Security.PLAIN, MailUnreachable, "hangs up"),
    (b"* BYE busy\r\n", b"", False, Security.PLAIN, MailNotKept, "says goodbye"),
    (b"220 smtp.example.org ESMTP\r\n", b"", False, Security.PLAIN, MailUnreachable, "is no mailbox"),
    (b"* OK hi\r\n", CAN, True, Security.STARTTLS, MailUntrusted, "no STARTTLS"),
    (b"* OK hi\r\n", CANNOT, True, Security.PLAIN, MailUntrusted, "no password"),
    (b"* OK hi\r\n", b"", False, Security.TLS, MailUntrusted, "no TLS"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("greeting", "then", "stays", "security", "expected", "why"), SERVERS, ids=[row[5] for row in SERVERS]
)
def test_servers(
    greeting: bytes, then: bytes, stays: bool, security: Security, expected: type[MailError], why: str
) -> None:
    """Servers that keep silent, hang up or are something else end in a sentence, in time."""
    with listening(greeting, then=then, stays=stays) as port, pytest.raises(MailError) as raised:
        attempt(MailAccount("localhost", "ada", port, security))

    assert type(raised.value) is expected


CALLS = [
    (MailAccount("mail.example.org", "ada", None, Security.PLAIN), "pw", "this machine", "no encryption elsewhere"),
    (MailAccount("localhost.example.org", "ada", None, Security.PLAIN), "pw", "this machine alone", "a name like it"),
    (MailAccount("localhost", "ada\r\nA1 LOGOUT"), "pw", "one line", "a name of two lines"),
    (MailAccount("localhost", "ada"), "pw\r\nA1 LOGOUT", "one line", "a password of two lines"),
    (MailAccount("", "ada"), "pw", "--host", "no server"),
    (MailAccount("localhost", " "), "pw", "--user", "no name"),
]  # fmt: skip


@pytest.mark.parametrize(("account", "password", "words", "why"), CALLS, ids=[row[3] for row in CALLS])
def test_calls(account: MailAccount, password: str, words: str, why: str) -> None:
    """What would be unsafe, or makes no sense, is refused before anybody is reached for."""
    with pytest.raises(WrongUse, match=words):
        attempt(account, password)


def test_login() -> None:
    """A server without AUTHENTICATE PLAIN gets a LOGIN; it takes ASCII alone."""
    with listening(b"* OK hi\r\n", then=CAN) as port, pytest.raises(NoDraftsFolder, match="none is called so"):
        attempt(MailAccount("localhost", 'a"da', port, Security.PLAIN))
    with listening(b"* OK hi\r\n", then=CAN) as port, pytest.raises(MailNotKept, match="such letters"):
        attempt(MailAccount("localhost", "ada", port, Security.PLAIN), "Grüße")


def test_nobody_there() -> None:
    """A port at which nobody listens is named."""
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        port = free.getsockname()[1]
    with pytest.raises(MailUnreachable, match=f"Nobody answers at localhost:{port}"):
        attempt(MailAccount("localhost", "ada", port))


def attempt(account: MailAccount, password: str = PASSWORD) -> None:
    """Try to file something, with little patience."""
    file_draft(account, password, b"Subject: x\r\n\r\n", message_id="<a.b@x.example>", family="a.", timeout=0.3)
