"""The keyring: asked for the server and the name, and never in the way."""

from __future__ import annotations

from assistant.domain.sending import MailAccount
from assistant.exporting.passwords import stored_password

ACCOUNT = MailAccount("imap.example.org", "ada@example.org")


def locked(service: str, name: str) -> str:
    """A keyring that does not open."""
    raise RuntimeError(service + name)


def test_looked_up() -> None:
    """What the keyring has under the server and the name is the password; none, or a locked one, gives none."""
    kept = {("askwell:imap.example.org", "ada@example.org"): "secret"}

    assert stored_password(ACCOUNT, lookup=lambda *key: kept.get(key)) == "secret"
    assert stored_password(MailAccount("imap.example.org", "eve"), lookup=lambda *key: kept.get(key)) is None
    assert stored_password(ACCOUNT, lookup=locked) is None
