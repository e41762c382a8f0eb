"""The password of a mailbox from the system's keyring, where the package ``keyring`` is installed; it is only read.

``keyring set askwell:imap.example.org ada@example.org`` puts one there.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable

from assistant.domain.sending import MailAccount

Lookup = Callable[[str, str], str | None]
"""(service, name) -> password; may raise anything."""


def stored_password(account: MailAccount, *, lookup: Lookup | None = None) -> str | None:
    """The password for this server and name, None where there is no keyring, it is locked, or it has none."""
    find = lookup or _keyring()
    if find is None:
        return None
    try:
        return find(f"askwell:{account.host}", account.user) or None
    except Exception:  # every keyring has errors of its own, and the user can still be asked
        return None


def _keyring() -> Lookup | None:
    try:
        found: Lookup = importlib.import_module("keyring").get_password
    except ImportError:
        return None
    return found
