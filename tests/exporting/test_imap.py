"""The drafts folder of a real Dovecot: found, filed into once, and never over an unsafe connection."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes

import pytest

from assistant.domain.letters import Draft
from assistant.domain.sending import Filed, MailAccount, Security
from assistant.errors import MailError, MailRefused, MailUntrusted, NoDraftsFolder
from assistant.exporting.eml import family, filed_mail, message_id
from assistant.exporting.imap import file_draft
from tests.exporting.dovecot import PASSWORD, UNMARKED, USER, Dovecot, running
from tests.exporting.letters import ME, letter

pytestmark = pytest.mark.slow  # a server is started, and it makes wrong passwords wait

WHEN = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    """A server whose drafts folder is marked."""
    with running() as found:
        yield found


@pytest.fixture
def trusted(server: Dovecot, monkeypatch: pytest.MonkeyPatch) -> Dovecot:
    """The same, with its certificate among those that this machine trusts."""
    monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
    return server


def filed(draft: Draft, account: MailAccount, password: str = PASSWORD, folder: str | None = None) -> Filed:
    """The draft, filed."""
    return file_draft(
        account,
        password,
        filed_mail(draft, ME, when=WHEN),
        message_id=message_id(draft, ME),
        family=family(draft),
        folder=folder,
        timeout=10,
    )


def test_once(trusted: Dovecot) -> None:
    """A draft lies in the marked folder as a draft; filed again it is there once, and another version beside it."""
    draft = replace(letter("Grüße – “hello”\n.\nFrom me"), id="once")
    account = MailAccount("localhost", USER, trusted.tls_port)
    before = len(trusted.drafts())
    results = [filed(draft, account), filed(draft, account), filed(replace(draft, subject="Plan B"), account)]
    results.append(filed(draft, account))
    new = trusted.drafts()[before:]
    found = message_from_bytes(min(new, key=lambda path: path.stat().st_mtime_ns).read_bytes())

    assert results == [
        Filed("Drafts", new=True), Filed("Drafts", new=False),
        Filed("Drafts", new=True, earlier=1), Filed("Drafts", new=False, earlier=1),
    ]  # fmt: skip
    assert [path.name.rpartition(",")[2] for path in new] == ["D", "D"]  # \Draft, and neither read nor answered
    assert found["Message-ID"] in {message_id(draft, ME), message_id(replace(draft, subject="Plan B"), ME)}
    assert "Grüße – “hello”\n.\nFrom me" in str(found.get_payload(decode=True), "utf-8").replace("\r\n", "\n")


def test_starttls(trusted: Dovecot) -> None:
    """The plain port is used with STARTTLS, and the password goes encrypted."""
    draft = replace(letter(), id="starttls")

    assert filed(draft, MailAccount("localhost", USER, trusted.port, Security.STARTTLS)).new


def test_other_folder(trusted: Dovecot) -> None:
    """A folder that is named goes before the marked one; one that is not there is said, with those that are."""
    draft = replace(letter(), id="folder")
    account = MailAccount("localhost", USER, trusted.tls_port)

    assert filed(draft, account, folder="inbox") == Filed("INBOX", new=True)
    with pytest.raises(NoDraftsFolder, match="no folder 'Nowhere'; it has Drafts, INBOX"):
        filed(draft, account, folder="Nowhere")


REFUSED = [
    (MailAccount("localhost", USER), "wrong", MailRefused, "did not accept", "a wrong password"),
    (MailAccount("localhost", "eve", None), PASSWORD, MailRefused, "did not accept", "an unknown name"),
    (MailAccount("127.0.0.1", USER), PASSWORD, MailUntrusted, "certificate", "a name the certificate is not for"),
]


@pytest.mark.parametrize(("account", "password", "error", "words", "why"), REFUSED, ids=[row[4] for row in REFUSED])
def test_refused(
    trusted: Dovecot, account: MailAccount, password: str, error: type[MailError], words: str, why: str
) -> None:
    """Whoever is not let in is told so, and nothing is filed."""
    draft = replace(letter(), id="refused")
    with pytest.raises(error, match=words) as raised:
        filed(draft, replace(account, port=trusted.tls_port), password)

    assert PASSWORD not in str(raised.value)
    assert filed(draft, MailAccount("localhost", USER, trusted.tls_port)).new is (why == REFUSED[0][4])


def test_unknown_certificate(server: Dovecot) -> None:
    """A certificate that nobody vouches for ends it, with TLS and with STARTTLS."""
    for port, security in ((server.tls_port, Security.TLS), (server.port, Security.STARTTLS)):
        with pytest.raises(MailUntrusted, match=r"certificate.*no password was sent"):
            filed(letter(), MailAccount("localhost", USER, port, security))


def test_wrong_port(trusted: Dovecot) -> None:
    """TLS at the plain port says which port wants what."""
    with pytest.raises(MailUntrusted, match="--starttls"):
        filed(letter(), MailAccount("localhost", USER, trusted.port))


def test_unmarked() -> None:
    """Where no folder is marked, those called so are told, and the one that the user names is used."""
    with running(UNMARKED) as server:
        account = MailAccount("127.0.0.1", USER, server.port, Security.PLAIN)
        with pytest.raises(NoDraftsFolder, match="called so: Entwürfe") as raised:
            filed(letter(), account)

        assert raised.value.candidates == ("Entwürfe",)
        assert filed(letter(), account, folder="Entwürfe") == Filed("Entwürfe", new=True)
        assert filed(letter(), account, folder="Entwürfe") == Filed("Entwürfe", new=False)
        assert len(server.drafts("Entw&APw-rfe")) == 1
