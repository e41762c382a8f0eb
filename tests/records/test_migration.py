"""Migrations: a store of the first version opens with everything in it, and finds it too."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.domain.contacts import Contact, Me
from assistant.domain.interactions import Identity
from assistant.domain.letters import Draft
from assistant.domain.requests import Kind
from assistant.records import Store, schema
from assistant.records.letters import dump_draft

MAILS = [
    ("i1", "<1@x>", "Regression tests", "Graham showed me regression tests.", None, []),
    ("i3", "<3@x>", "Re: Regression tests", "A third one.", "<2@x>", []),
    ("i2", "<2@x>", "Re: Regression tests", "They ran for Zoë.", "<1@x>", ["<1@x>"]),
    ("i4", "<4@x>", "Odd", "References that are no text.", None, ["\ud800"]),
]


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home as the first version left it: two contacts, four mails, a fact, a letter."""
    with monkeypatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", schema.MIGRATIONS[:1])
        connection = sqlite3.connect(tmp_path / "askwell.sqlite3", isolation_level=None)
        connection.execute("PRAGMA foreign_keys = ON")
        schema.migrate(connection, place="here")
    for id_, name, address in (("b", "Jane Doe", "jane@example.org"), ("a", "Zoë Müller", "zoe@example.org")):
        connection.execute("INSERT INTO contacts (id, name, created) VALUES (?, ?, '2026-01-01')", (id_, name))
        for kind, value in (("address", address), ("name", name.lower())):
            connection.execute(
                "INSERT INTO contact_identities (contact_id, kind, value, shown) VALUES (?, ?, ?, ?)",
                (id_, kind, value, address if kind == "address" else name),
            )
    for id_, source, subject, text, parent, refs in MAILS:
        connection.execute(
            "INSERT INTO interactions VALUES (?, ?, 'email', 'received', '2026-05-04T09:30:00+00:00', ?, ?, ?, NULL, "
            "'Jane Doe', 'jane@example.org', ?, ?, ?)",
            (
                id_,
                source,
                1.0,
                subject,
                text,
                json.dumps([["Zoë Müller", "zoe@example.org"]]),
                parent,
                json.dumps(refs),
            ),
        )
        connection.execute("INSERT INTO interaction_contacts VALUES ('b', ?)", (id_,))
    connection.execute("INSERT INTO interaction_contacts VALUES ('a', 'i2')")
    connection.execute("INSERT INTO facts VALUES ('f', 'b', 'You run tests.', NULL, NULL, NULL, 'stated', 'say')")
    letter = dump_draft(Draft("d", Kind.ASK, Contact("b", "Jane Doe"), subject="Hello", finished=True))
    connection.execute("INSERT INTO drafts (id, contact_id, updated) VALUES ('d', 'b', '2026-05-04T09:30:00+00:00')")
    connection.execute("INSERT INTO draft_versions (draft_id, version, body) VALUES ('d', 1, ?)", (letter,))
    connection.execute("INSERT INTO me VALUES (1, 'Ada Miller')")
    connection.execute("INSERT INTO me_addresses VALUES ('ada@example.com', 0)")
    connection.close()
    return tmp_path


def test_kept(old: Path) -> None:
    """Contacts, exchanges, links, facts and the user come through as they were."""
    with Store.open(old) as store:
        jane = store.contact("b")
        mails = store.interactions_with("b")
        [shared] = store.interactions_with("a")

        assert (jane.name, jane.addresses) == ("Jane Doe", ("jane@example.org",))
        assert {"i1", "i2", "i3", "i4"} == {mail.id for mail in mails}
        assert (Identity("Zoë Müller", "zoe@example.org"),) == shared.recipients
        assert datetime(2026, 5, 4, 9, 30, tzinfo=UTC) == shared.when
        assert [(fact.text, fact.certainty) for fact in store.facts("b")] == [("You run tests.", 1.0)]
        assert Me("Ada Miller", ("ada@example.com",)) == store.me()
        assert store._database.rows("PRAGMA foreign_key_check") == []


def test_letters(old: Path) -> None:
    """Letters of before are there, accepted by nobody, and can be."""
    when = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)
    with Store.open(old) as store:
        [letter] = store.drafts("b")
        store.accept_draft("d", when=when)

        assert (letter.subject, letter.accepted) == ("Hello", None)
        assert store.draft("d").accepted == when


def test_searchable(old: Path) -> None:
    """What was on record before there was an index is found, by words, by names and inside a contact."""
    with Store.open(old) as store:
        assert [id_ for id_, _ in store.text_hits("graham")] == ["i1"]
        assert {"i1", "i2", "i3", "i4"} == {id_ for id_, _ in store.text_hits("muller")}
        store._database.write("INSERT INTO interaction_index (interaction_index) VALUES ('integrity-check')")


def test_threads(old: Path) -> None:
    """Old mail is put into threads, in whatever order it came."""
    with Store.open(old) as store:
        assert {"i1", "i2", "i3"} == {mail.id for mail in store.thread("i3")}
        assert [mail.id for mail in store.thread("i4")] == ["i4"]


def test_same_tables(old: Path, tmp_path: Path) -> None:
    """An old store and a new one have the same tables."""
    query = "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name"
    with Store.open(old) as migrated, Store.open(tmp_path / "new") as fresh:
        assert fresh._database.rows(query) == migrated._database.rows(query)
