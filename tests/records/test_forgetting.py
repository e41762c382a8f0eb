"""Forgetting a person, and the proof that nothing of them is left."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.domain.contacts import Me
from assistant.domain.facts import Fact, Origin
from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.domain.ledger import Favour, FavourDirection, Party, Promise
from assistant.domain.letters import Author, Draft, Line
from assistant.domain.models import Message
from assistant.domain.requests import Kind
from assistant.domain.runs import Run
from assistant.errors import UnknownContact
from assistant.records import Exchange, Store, interaction_id

GONE = Identity("Daniel Reyes", "daniel.reyes@fernlight.example")
OTHER = Identity("Ingrid Holm", "ingrid@sund.example")
NEAR = Identity("Jo Daniel", "jo.daniel.reyes@fernlight.example")  # its address ends as that of the one forgotten
LINK = "https://www.linkedin.com/in/daniel-reyes-7"
NEEDLES = ("daniel.reyes@fernlight.example", "linkedin.com/in/daniel-reyes-7")


def mail(key: str, *people: Identity, text: str = "Hello.", to: tuple[Identity, ...] = ()) -> Exchange:
    """A mail received from the first of the people."""
    source = f"<{key}@mail.example>"
    return Exchange(
        Interaction(
            id=interaction_id(source),
            when=datetime(2026, 5, 4, 9, 30, tzinfo=UTC),
            channel=Channel.EMAIL,
            direction=Direction.RECEIVED,
            subject=f"About {key}",
            text=text,
            raw=f"{text}\n> quoted",
            source=source,
            sender=people[0],
            recipients=to,
        ),
        people,
    )


def filled(home: Path) -> Store:
    """A store in which the one to be forgotten stands in every table."""
    store = Store.open(home)
    store.set_me(Me("Ada Miller", ("ada@example.com",)))
    store.add_interactions(
        [
            mail("alone", GONE, text="Only for you: the parade passes at dawn."),
            mail("shared", GONE, OTHER, text="To both of you."),
            mail("copied", OTHER, to=(Identity("Ada Miller", "ada@example.com"), GONE)),
            mail("named", OTHER, text="Write to Daniel.Reyes@Fernlight.example. Daniel Reyes is at " + LINK + "/"),
            mail("near", NEAR, text="My address is jo.daniel.reyes@fernlight.example."),
        ]
    )
    gone = store.add_contact(GONE.name, addresses=[GONE.address], profiles=[LINK], organisation="Fernlight")
    second = store.add_contact("Dan Reyes", addresses=["dan@reyes.example"])
    store.merge(gone.id, second.id, why="Both are dan@reyes.example.")
    other = store.find(OTHER.address)
    store.set_apart(gone.id, other.id)
    fact = Fact(
        "", "You showed me the parade.", gone.id, "<alone@mail.example>", "the parade passes", None, Origin.RECORD
    )
    fact = store.add_fact(fact)
    mine = store.add_fact(Fact("", "I saw it pass.", None, "<alone@mail.example>", "passes at dawn"))
    now = datetime(2026, 5, 5, tzinfo=UTC)
    for contact, key in ((gone, "d-gone"), (other, "d-other")):
        lines = (Line("Daniel Reyes told me.", "connect", Author.YOU, (fact, mine)),)
        store.save_draft(Draft(key, Kind.ASK, contact, purpose="ask dan@reyes.example", lines=lines))
        messages = (Message("user", f"Write to {contact.name}; see {LINK}."),)
        store.log_run(Run(key, 1, "connect", None, "m", messages, "Daniel Reyes, daniel.reyes@fernlight.example", now))
    for who in (Party.ME, Party.THEM):
        store.add_promise(Promise("", gone.id, who, "I said I would call."))
    store.add_favour(Favour("", gone.id, FavourDirection.GIVEN, "I lent you a tent."))
    read = (Message("user", "A note about nobody."),)
    store.log_run(Run(f"distil:{gone.id}", None, "reading", None, "m", read, "yes", now))
    ids = [interaction_id(f"<{key}@mail.example>") for key in ("alone", "shared", "named")]
    store.save_vectors("m", [(id_, 0, b"\0\0\x80?" * 4) for id_ in ids])
    return store


def bytes_of(home: Path) -> bytes:
    """All bytes of the records' files, in lower case."""
    return b"".join(path.read_bytes().lower() for path in sorted(home.glob("askwell.sqlite3*")))


def test_all_of_them_goes(tmp_path: Path) -> None:
    """The contact with all its parts, their exchanges, facts, letters and runs are gone, and counted."""
    with filled(tmp_path) as store:
        done = store.forget(store.find(GONE.address).id, mentions=True)

        expected = (1, 1, 1, 2, 1, 1, ())
        actual = (done.interactions, done.facts, done.drafts, done.runs, done.vectors, done.mentions, done.traces)
        assert expected == actual
        assert (done.promises, done.favours) == (2, 1)
        assert store.runs(f"distil:{done.contact.id}") == []
        for text in (GONE.address, "dan@reyes.example", "Daniel Reyes", "Dan Reyes"):
            with pytest.raises(UnknownContact):
                store.find(text)
        assert store.merges() == []
        assert store.apart() == set()


def test_bytes(tmp_path: Path) -> None:
    """No address, no link and (with mentions) no name is left in the bytes of the file or of its log."""
    with filled(tmp_path) as store:
        assert all(needle.encode() in bytes_of(tmp_path) for needle in NEEDLES)
        store.forget(store.find(GONE.address).id, mentions=True)

        data = bytes_of(tmp_path).replace(NEAR.address.encode(), b"")
        left = [text for text in (*NEEDLES, "dan@reyes.example", "daniel reyes", "parade") if text.encode() in data]
        assert left == []


def test_others_keep_theirs(tmp_path: Path) -> None:
    """Mail shared with others stays theirs without the person; their own letters and facts stay too."""
    with filled(tmp_path) as store:
        store.forget(store.find(GONE.address).id)
        shared, copied = (store.interactions_from(f"<{key}@mail.example>")[0] for key in ("shared", "copied"))

        assert (Identity("", ""), "To both of you.") == (shared.sender, shared.text)
        assert (Identity("Ada Miller", "ada@example.com"),) == copied.recipients
        assert {"About shared", "About copied", "About named"} == {
            one.subject for one in store.interactions_with(store.find(OTHER.address).id)
        }
        [mine] = store.facts(None)
        assert (mine.text, mine.source, mine.quote) == ("I saw it pass.", None, None)
        [draft] = store.drafts()
        assert [(fact.text, fact.quote) for fact in draft.lines[0].facts] == [("I saw it pass.", None)]


def test_without_mentions(tmp_path: Path) -> None:
    """Where others' words are to be kept, the name stays in them and is reported; addresses and links go."""
    with filled(tmp_path) as store:
        done = store.forget(store.find(GONE.address).id)
        named = store.interactions_from("<named@mail.example>")[0]

        assert named.text == "Write to [removed]. Daniel Reyes is at https://www.[removed]/"
        assert done.mentions == 1
        assert done.traces
        assert all(trace.endswith("the name") for trace in done.traces)


def test_index(tmp_path: Path) -> None:
    """The text index finds nothing of what is gone and all of what stays, as it is now."""
    with filled(tmp_path) as store:
        store.forget(store.find(GONE.address).id, mentions=True)
        found = [bool(store.text_hits(words)) for words in ("parade", '"about alone"', '"both of you"', "removed")]

        assert found == [False, False, True, True]
        store._database.write("INSERT INTO interaction_index (interaction_index, rank) VALUES ('integrity-check', 1)")


def test_vectors_of_changed_words(tmp_path: Path) -> None:
    """An exchange whose words were changed is to be embedded again; one that only lost a person is not."""
    with filled(tmp_path) as store:
        store.forget(store.find(GONE.address).id)
        waiting = {id_ for id_, _ in store.unembedded(model="m", limit=10)}

        assert interaction_id("<named@mail.example>") in waiting
        assert interaction_id("<shared@mail.example>") not in waiting


def test_near_names(tmp_path: Path) -> None:
    """Somebody whose address ends in the same way, or who has the same full name, is left alone."""
    with filled(tmp_path) as store:
        namesake = store.add_contact("Daniel Reyes", addresses=["dr@northpier.example"])
        store.add_interactions(
            [mail("namesake", Identity("Daniel Reyes", "dr@northpier.example"), text="Daniel Reyes here.")]
        )
        done = store.forget(store.find(GONE.address).id, mentions=True)

        assert done.traces == ()
        assert namesake == store.find("dr@northpier.example")
        assert store.interactions_from("<namesake@mail.example>")[0].text == "Daniel Reyes here."
        assert "jo.daniel.reyes@" in store.interactions_from("<near@mail.example>")[0].text


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (GONE, True),
        (Identity("Anybody", "Dan@Reyes.Example"), True),  # the address of a part
        (Identity("", "", "linkedin.com/in/daniel-reyes-7"), True),
        (Identity("Daniel Reyes"), True),  # a note that names them and nothing else
        (Identity("Daniel Reyes", "dr@northpier.example"), False),  # a namesake
        (OTHER, False),
        (Identity(""), False),
    ],
)
def test_is_forgotten(tmp_path: Path, person: Identity, *, expected: bool) -> None:
    """Whoever was forgotten is known again by any address or link, and by the name where there is nothing else."""
    with filled(tmp_path) as store:
        store.forget(store.find(GONE.address).id)

        assert expected is store.is_forgotten(person)


def test_nobody_reads_whom(tmp_path: Path) -> None:
    """Two homes that forget the same person keep different digests."""
    digests = []
    for name in ("a", "b"):
        with filled(tmp_path / name) as store:
            store.forget(store.find(GONE.address).id)
            digests.append(set(store._database.rows("SELECT digest FROM forgotten")))

    assert not digests[0] & digests[1]


def test_added_by_hand(tmp_path: Path) -> None:
    """Adding the contact by hand lifts it."""
    with filled(tmp_path) as store:
        store.forget(store.find(GONE.address).id)
        store.add_contact("Daniel Reyes", addresses=[GONE.address])

        assert [store.is_forgotten(one) for one in (GONE, Identity("", "dan@reyes.example"))] == [False, True]


def test_unknown(tmp_path: Path) -> None:
    """Nobody by this id is an error, and nothing is written."""
    with filled(tmp_path) as store:
        before = store.changes
        with pytest.raises(UnknownContact):
            store.forget("nobody")

        assert before == store.changes


def test_twice_and_again(tmp_path: Path) -> None:
    """Forgetting one after another leaves a sound file each time."""
    with filled(tmp_path) as store:
        for one in (GONE, OTHER, NEAR):
            assert store.forget(store.find(one.address).id, mentions=True).traces == ()

        assert store.contacts() == []
        assert store._database.rows("PRAGMA integrity_check") == [("ok",)]


def test_killed(tmp_path: Path) -> None:
    """A process killed between the deletion and the rewriting of the file leaves work that the next one finishes."""
    filled(tmp_path).close()
    code = (
        "import sys, os, pathlib\n"
        "from assistant.records import Store\n"
        "store = Store.open(pathlib.Path(sys.argv[1]))\n"
        "store._forgetting.finish = lambda: os._exit(9)\n"
        "store.forget(store.find('daniel.reyes@fernlight.example').id, mentions=True)\n"
    )
    assert subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False).returncode == 9
    with Store.open(tmp_path) as store, pytest.raises(UnknownContact):
        store.find(GONE.address)

    data = bytes_of(tmp_path).replace(NEAR.address.encode(), b"")
    assert [needle for needle in NEEDLES if needle.encode() in data] == []


def test_another_reader(tmp_path: Path) -> None:
    """While somebody else reads the file, the rows are gone and the rest is done when the store is opened next."""
    store = filled(tmp_path)
    store.close()
    reader = sqlite3.connect(tmp_path / "askwell.sqlite3", isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM contacts").fetchall()
    with Store.open(tmp_path, busy_seconds=0.05) as store:
        done = store.forget(store.find(GONE.address).id, mentions=True)
    reader.close()
    Store.open(tmp_path).close()

    assert all("bytes" in trace for trace in done.traces)
    data = bytes_of(tmp_path).replace(NEAR.address.encode(), b"")
    assert [needle for needle in NEEDLES if needle.encode() in data] == []
