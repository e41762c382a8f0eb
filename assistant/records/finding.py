"""Whom the user means: an id, an address, a profile link, a name or a part of one."""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Mapping

from assistant.domain.contacts import Contact
from assistant.errors import AmbiguousContact, UnknownContact
from assistant.records.connection import Database
from assistant.records.contacts import Contacts, described
from assistant.records.texts import fold, fold_address, fold_profile, storable


class Finder:
    """Looks people up by what the user calls them; all their names count."""

    def __init__(self, database: Database, contacts: Contacts) -> None:
        self._database = database
        self._contacts = contacts

    def find(self, text: str) -> Contact:
        """Whoever is meant. Raises ``UnknownContact`` (naming close ones) and ``AmbiguousContact``."""
        wanted = storable(text)
        if not wanted.strip():
            raise UnknownContact("Say who is meant: a name, an address, a profile link or an id.")
        exact = self._database.rows(
            "SELECT whole FROM contacts WHERE id = ? UNION SELECT c.whole FROM contact_identities k "
            "JOIN contacts c ON c.id = k.contact_id "
            "WHERE (k.kind = 'address' AND k.value = ?) OR (k.kind = 'profile' AND k.value = ?)",
            (wanted.strip(), fold_address(wanted), fold_profile(wanted)),
        )
        if len(exact) == 1:
            return self._contacts.by_id(exact[0][0])
        names = self._contacts.names()
        folded = fold(wanted)
        words = folded.split()
        for fits in (
            lambda name: name == folded,
            lambda name: all(any(part.startswith(word) for part in name.split()) for word in words),
            lambda name: folded in name,
        ):
            ids = [contact_id for contact_id, known in names.items() if any(fits(name) for name in known)]
            if len(ids) == 1:
                return self._contacts.by_id(ids[0])
            if ids:
                candidates = [described(contact) for contact in self._contacts.by_ids(ids).values()]
                raise AmbiguousContact(
                    f"{text!r} fits {len(ids)} contacts; say which by address or id.", sorted(candidates)
                )
        raise UnknownContact(f"Nobody on record fits {text!r}{self._suggestion(folded, names) or '.'}")

    def _suggestion(self, folded: str, names: Mapping[str, set[str]]) -> str:
        """``; did you mean …`` with up to three close names, or nothing."""
        owners: dict[str, set[str]] = defaultdict(set)
        for contact_id, known in names.items():
            for name in known:
                for word in (name, *name.split()):
                    owners[word].add(contact_id)
        close = difflib.get_close_matches(folded, owners, n=3, cutoff=0.7)
        ids = sorted({contact_id for word in close for contact_id in owners[word]})[:3]
        meant = [described(contact) for contact in self._contacts.by_ids(ids).values()]
        return "; did you mean " + " or ".join(meant) + "?" if meant else ""
