"""Contacts and everything they are known by."""
# ruff: noqa: S608 -- what is put into the SQL is ours; every value goes in by a mark

from __future__ import annotations

import difflib
import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, date, datetime

from assistant.domain.contacts import Contact
from assistant.domain.interactions import Channel
from assistant.domain.reports import ContactSummary
from assistant.errors import AmbiguousContact, UnknownContact, WrongUse
from assistant.records.connection import Database
from assistant.records.texts import fold, fold_address, fold_profile, new_id, storable

_COLUMNS = {
    Channel.EMAIL: "email",
    Channel.MESSAGE: "message",
    Channel.LINKEDIN_NOTE: "message",
    Channel.MEETING: "meeting",
    Channel.CALL: "meeting",
    Channel.NOTE: "note",
}


class Contacts:
    """The people on record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Contact]:
        """Everybody, by name."""
        return self._read()

    def by_id(self, contact_id: str) -> Contact:
        """The contact with this id. Raises ``UnknownContact``."""
        found = self._read([contact_id])
        if not found:
            raise UnknownContact(f"No contact has the id {contact_id!r}; see `askwell contacts`.")
        return found[0]

    def find(self, text: str) -> Contact:
        """Whoever is meant by an id, an address, a profile link, a full name or a part of one.

        Raises ``UnknownContact`` (naming close ones) and ``AmbiguousContact``.
        """
        wanted = storable(text)
        if not wanted.strip():
            raise UnknownContact("Say who is meant: a name, an address, a profile link or an id.")
        exact = self._database.rows(
            "SELECT id FROM contacts WHERE id = ? UNION SELECT contact_id FROM contact_identities "
            "WHERE (kind = 'address' AND value = ?) OR (kind = 'profile' AND value = ?)",
            (wanted.strip(), fold_address(wanted), fold_profile(wanted)),
        )
        if len(exact) == 1:
            return self.by_id(exact[0][0])
        names = self._names()
        folded = fold(wanted)
        words = folded.split()
        for fits in (
            lambda name: name == folded,
            lambda name: all(any(part.startswith(word) for part in name.split()) for word in words),
            lambda name: folded in name,
        ):
            ids = [contact_id for contact_id, known in names.items() if any(fits(name) for name in known)]
            if len(ids) == 1:
                return self.by_id(ids[0])
            if ids:
                candidates = [_described(contact) for contact in self._read(ids)]
                raise AmbiguousContact(f"{text!r} fits {len(ids)} contacts; say which by address or id.", candidates)
        raise UnknownContact(f"Nobody on record fits {text!r}{self._suggestion(folded, names) or '.'}")

    def add(
        self,
        name: str,
        *,
        addresses: Iterable[str] = (),
        profiles: Iterable[str] = (),
        title: str | None = None,
        organisation: str | None = None,
    ) -> Contact:
        """Put a person on record, or add to the one who already has one of these addresses or profile links.

        Two people who merely share a name stay two. Raises ``AmbiguousContact`` where the addresses belong to
        several contacts and ``WrongUse`` where there is neither a name nor an address.
        """
        mails = [mail for mail in map(fold_address, addresses) if mail]
        links = [storable(link).strip() for link in profiles if link.strip()]
        called = " ".join(storable(name).split()) or (mails[0].partition("@")[0] if mails else "")
        if not called:
            raise WrongUse("A contact needs a name or an address.")
        with self._database.transaction():
            owners = {owner for mail in mails if (owner := self.owner("address", mail))}
            owners |= {owner for link in links if (owner := self.owner("profile", fold_profile(link)))}
            if len(owners) > 1:
                candidates = [_described(contact) for contact in self._read(sorted(owners))]
                raise AmbiguousContact("These addresses belong to several contacts.", candidates)
            contact_id = owners.pop() if owners else self.insert(called, given=bool(name.strip()))
            if name.strip():
                self._database.write(
                    "UPDATE contacts SET name = ?, name_given = 1 WHERE id = ? AND (name, name_given) <> (?, 1)",
                    (called, contact_id, called),
                )
                self.identify(contact_id, "name", fold(called), called)
            for mail in mails:
                self.identify(contact_id, "address", mail, mail)
            for link in links:
                self.identify(contact_id, "profile", fold_profile(link), link)
            for column, value in (("title", title), ("organisation", organisation)):
                if value is not None:
                    self._database.write(
                        f"UPDATE contacts SET {column} = ? WHERE id = ? AND {column} IS NOT ?",
                        (storable(value), contact_id, storable(value)),
                    )
        return self.by_id(contact_id)

    def summaries(self) -> list[ContactSummary]:
        """Everybody with their past exchanges counted, by name."""
        counts: dict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys(_COLUMNS.values(), 0))
        last: dict[str, tuple[float, date]] = {}
        # With max(), SQLite takes the other columns from the row that holds the maximum.
        for contact_id, channel, number, seconds, at in self._database.rows(
            "SELECT l.contact_id, i.channel, count(*), max(i.seconds), i.at FROM interaction_contacts l "
            "JOIN interactions i ON i.id = l.interaction_id GROUP BY l.contact_id, i.channel"
        ):
            counts[contact_id][_COLUMNS[Channel(channel)]] += number
            if seconds is not None and seconds > last.get(contact_id, (float("-inf"),))[0]:
                last[contact_id] = (seconds, datetime.fromisoformat(at).date())
        return [
            ContactSummary(contact, counts[contact.id], last[contact.id][1] if contact.id in last else None)
            for contact in self._read()
        ]

    def owner(self, kind: str, value: str) -> str | None:
        """The id of the contact with this address or profile, already folded."""
        rows = self._database.rows(
            "SELECT contact_id FROM contact_identities WHERE kind = ? AND value = ?", (kind, value)
        )
        return rows[0][0] if rows else None

    def insert(self, name: str, *, given: bool) -> str:
        """A new contact with nothing but a name; returns the id."""
        contact_id = new_id()
        self._database.write(
            "INSERT INTO contacts (id, name, name_given, created) VALUES (?, ?, ?, ?)",
            (contact_id, name, int(given), datetime.now(UTC).isoformat(timespec="seconds")),
        )
        return contact_id

    def identify(self, contact_id: str, kind: str, value: str, shown: str, *, uses: int = 0, own_uses: int = 0) -> None:
        """Note what a contact is known by, and how often it was met."""
        self._database.write(
            "INSERT INTO contact_identities (contact_id, kind, value, shown, uses, own_uses, position) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, "
            "(SELECT count(*) FROM contact_identities WHERE contact_id = ?1 AND kind = ?2)) "
            "ON CONFLICT (contact_id, kind, value) DO UPDATE "
            "SET uses = uses + excluded.uses, own_uses = own_uses + excluded.own_uses WHERE excluded.uses > 0",
            (contact_id, kind, value, shown, uses, own_uses),
        )

    def settle_name(self, contact_id: str) -> None:
        """Call a contact by the best name met so far, unless the user named them.

        A name with a family name comes before one without, then what they call themselves, then the most used.
        """
        names = self._database.rows(
            "SELECT shown, own_uses, uses FROM contact_identities WHERE contact_id = ? AND kind = 'name'", (contact_id,)
        )
        if names:
            best = max(names, key=lambda row: (" " in row[0], row[1], row[2], len(row[0]), row[0]))[0]
            self._database.write(
                "UPDATE contacts SET name = ? WHERE id = ? AND name_given = 0 AND name <> ?", (best, contact_id, best)
            )

    def _read(self, ids: list[str] | None = None) -> list[Contact]:
        values = [] if ids is None else [json.dumps(ids)]
        only = "" if ids is None else "IN (SELECT value FROM json_each(?))"
        known: dict[tuple[str, str], list[str]] = defaultdict(list)
        for contact_id, kind, shown in self._database.rows(
            "SELECT contact_id, kind, shown FROM contact_identities WHERE kind <> 'name'"
            + (f" AND contact_id {only}" if only else "")
            + " ORDER BY uses DESC, position",
            values,
        ):
            known[contact_id, kind].append(shown)
        people = [
            Contact(id_, name, tuple(known[id_, "address"]), tuple(known[id_, "profile"]), title, organisation)
            for id_, name, title, organisation in self._database.rows(
                "SELECT id, name, title, organisation FROM contacts" + (f" WHERE id {only}" if only else ""), values
            )
        ]
        return sorted(people, key=lambda contact: (fold(contact.name), contact.id))

    def _names(self) -> dict[str, set[str]]:
        """All folded names of each contact."""
        names: dict[str, set[str]] = defaultdict(set)
        for contact_id, name in self._database.rows("SELECT id, name FROM contacts"):
            names[contact_id].add(fold(name))
        for contact_id, name in self._database.rows(
            "SELECT contact_id, value FROM contact_identities WHERE kind = 'name'"
        ):
            names[contact_id].add(name)
        return names

    def _suggestion(self, folded: str, names: dict[str, set[str]]) -> str:
        """``; did you mean …`` with up to three close names, or nothing."""
        owners: dict[str, set[str]] = defaultdict(set)
        for contact_id, known in names.items():
            for name in known:
                for word in (name, *name.split()):
                    owners[word].add(contact_id)
        close = difflib.get_close_matches(folded, owners, n=3, cutoff=0.7)
        ids = sorted({contact_id for word in close for contact_id in owners[word]})[:3]
        return "; did you mean " + " or ".join(_described(contact) for contact in self._read(ids)) + "?" if ids else ""


def _described(contact: Contact) -> str:
    known = (contact.addresses or contact.profiles)[:1]
    return f"{contact.name} <{known[0]}> ({contact.id})" if known else f"{contact.name} ({contact.id})"
