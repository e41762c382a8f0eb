"""A copy of everything on record, and the same records made from it."""

from __future__ import annotations

import json
import sqlite3
import tempfile
import threading
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain.contacts import Card, Me
from assistant.domain.facts import Fact, Origin, Sharing
from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.domain.ledger import Favour, FavourDirection, Party, Promise, PromiseState, Standing
from assistant.domain.letters import Author, Draft, Finding, Line, PromptUsed, Severity
from assistant.domain.models import Message
from assistant.domain.requests import Kind
from assistant.domain.runs import Run
from assistant.errors import WrongUse
from assistant.importing.own_records import SECTIONS, Known, problem
from assistant.records import Exchange, Store, interaction_id
from assistant.records.dump import MADE_ANEW

_WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
_PEOPLE = [Identity(f"Person {n} Family{n % 3}", f"p{n}@x{n % 2}.example") for n in range(6)]
_PEOPLE += [Identity("Só Linked", "", "linkedin.com/in/so-linked"), Identity("Note Only")]


def records_of(store: Store) -> list[tuple[str, str]]:
    """Everything that ``dump`` tells, as text."""
    found: list[tuple[str, str]] = []
    store.dump(lambda section, record: found.append((section, json.dumps(record, sort_keys=True))))
    return found


def rows_of(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """Every table's rows but for what is made anew and the numbers that only tie the index to them."""
    found = {}
    for (table,) in store._database.rows(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'interaction_index%'"
    ):
        if table not in MADE_ANEW:
            info = store._database.rows(f"PRAGMA table_info({table})")
            columns = ", ".join(row[1] for row in info if row[1] != "number")
            found[table] = sorted(store._database.rows(f"SELECT {columns} FROM {table}"), key=repr)  # noqa: S608
    return found


def copied(store: Store, home: Path) -> Store:
    """A new store with everything of another, each record checked and passed through JSON."""
    told: list[tuple[str, Any]] = []
    store.dump(lambda section, record: told.append((section, json.loads(json.dumps(record)))))
    known = Known()
    wrong = [found for section, one in told[1:] if (found := problem(section, one) or known.problem(section, one))]
    assert wrong == []
    copy = Store.open(home)
    copy.restore(told[1:])
    return copy


@st.composite
def steps(draw: st.DrawFn) -> list[tuple[Any, ...]]:
    """What a user does: imports, cards, merges, facts, letters, forgetting, in any order."""
    number = st.integers(0, 30)
    step = st.one_of(
        st.tuples(st.just("mail"), number, st.sets(st.sampled_from(_PEOPLE), min_size=1, max_size=3), _WORDS),
        st.tuples(st.just("card"), number, _WORDS),
        st.tuples(st.just("merge"), number, number),
        st.tuples(st.just("unmerge"), number),
        st.tuples(st.just("apart"), number, number),
        st.tuples(st.just("fact"), number, _WORDS, st.booleans()),
        st.tuples(st.just("draft"), number, number, _WORDS, st.text(max_size=5)),
        st.tuples(st.just("read"), number, _WORDS, _WORDS, st.floats(0.4, 1)),
        st.tuples(st.just("decide"), number, st.sampled_from(Standing), st.none() | _WORDS),
        st.tuples(st.just("settle"), number, st.sampled_from(PromiseState)),
        st.tuples(st.just("forget"), number, st.booleans()),
        st.tuples(st.just("me"), _WORDS),
        st.tuples(st.just("columns"), _WORDS, _WORDS),
    )
    return draw(st.lists(step, max_size=14))


def do(store: Store, step: tuple[Any, ...]) -> None:
    """One of the ``steps``; what makes no sense as things are is left out."""
    kind, *values = step
    people = store.contacts()

    def one(number: int) -> str:
        return people[number % len(people)].id

    if kind == "mail":
        number, who, text = values
        parties = tuple(sorted(who, key=lambda person: person.name))
        store.add_interactions([Exchange(_mail(number, parties, text), parties)])
    elif kind == "card":
        number, text = values
        profile = f"https://linkedin.com/in/slug-{number}"
        store.add_cards(
            [
                Card(
                    f"c.csv#{number}",
                    f"Card {number}",
                    (f"p{number}@x0.example",),
                    (profile,),
                    text,
                    since=date(2026, 1, 2),
                )
            ]
        )
    elif kind == "me":
        store.set_me(Me(values[0], ("ada@example.com", "ada@work.example"), ("linkedin.com/in/ada",)))
    elif kind == "columns":
        store.save_mapping(values[0], {values[1]: "address"})
    elif not people:
        return
    elif kind in ("merge", "apart"):
        try:
            (store.merge if kind == "merge" else store.set_apart)(one(values[0]), one(values[1]))
        except WrongUse:
            return
    elif kind == "unmerge" and store.merges():
        store.unmerge(store.merges()[values[0] % len(store.merges())].id)
    elif kind == "fact" and values[1].strip():
        fact = Fact("", values[1], None if values[2] else one(values[0]), when=date(2026, 5, 1), sharing=Sharing.ALLUDE)
        store.add_fact(fact)
    elif kind == "read":
        _read(store, one(values[0]), *values[1:])
    elif kind in ("decide", "settle"):
        _judge(store, kind, *values)
    elif kind == "draft":
        number, place, text, odd = values
        contact = store.contact(one(place))
        lines = (Line(text, "ask", Author.MODEL, tuple(store.facts(contact.id)), opens=True),)
        findings = (Finding("length", Severity.WARN, text, 1),)
        draft = Draft(f"d{number}", Kind.THANKS, contact, purpose=odd, lines=lines, findings=findings)
        if not [d for d in store.drafts() if d.id == draft.id and d.contact.id != contact.id]:
            store.save_draft(draft)
        when = datetime(2026, 5, 1, 8, tzinfo=UTC)
        run = Run(
            draft.id, 1, "ask", PromptUsed("line", "00"), "m", (Message("user", text),), odd, when, 1, 2, 3, 4, findings
        )
        store.log_run(run)
    elif kind == "forget":
        store.forget(one(values[0]), mentions=values[1])


def _read(store: Store, contact: str, quote: str, what: str, certainty: float) -> None:
    """Propose a promise, a favour and two facts that rest on the same words."""
    found = store.interactions_with(contact)
    source = found[0].source if found else None
    standing = Standing.ACCEPTED if certainty >= 0.75 else Standing.PROPOSED
    day = date(2026, 5, 4)
    sure: dict[str, Any] = {"quote": quote, "certainty": certainty, "standing": standing, "source": source}
    store.add_proposals(
        contact,
        [Promise("", contact, Party.THEM, what, day, day, **sure)],
        [Favour("", contact, FavourDirection.GIVEN, what, thanked=source, **sure)],
        [
            Fact("", what, about, when=day, origin=Origin.RECORD, topic="news", sharing=Sharing.ALLUDE, **sure)
            for about in (contact, None)
        ],
        read={one.id: "m" for one in found},
    )


def _judge(store: Store, kind: str, number: int, verdict: Any, text: str | None = None) -> None:
    """Decide on some entry, or say how some promise stands."""
    promises = store.promises(standing=None)
    entries = [*promises, *store.favours(standing=None), *store.facts(None, standing=None)]
    if kind == "settle" and promises:
        store.set_promise(promises[number % len(promises)].id, verdict, "<1@mail.example>")
    elif kind == "decide" and entries:
        entry = entries[number % len(entries)]
        verdict = Standing.REJECTED if verdict is Standing.ENDED and not isinstance(entry, Fact) else verdict
        words = text if text and text.strip() else None
        store.decide(entry.id, verdict, text=words, on=date(2026, 6, 1) if number % 3 else None)
        if isinstance(entry, Fact):
            store.set_beside(entry.id, beside=bool(number % 2))


def _mail(number: int, parties: tuple[Identity, ...], text: str) -> Interaction:
    source = f"<{number}@mail.example>"
    zone = timezone(timedelta(hours=number % 5, minutes=30))
    return Interaction(
        id=interaction_id(source),
        when=None if number % 7 == 0 else datetime(2026, 5, 1 + number % 20, 9, 30, 1, number, zone),
        channel=list(Channel)[number % 6],
        direction=list(Direction)[number % 3],
        subject=text[:4],
        text=text,
        raw=text if number % 2 else f"{text}\n> quoted",
        source=source,
        sender=parties[0],
        recipients=parties[1:],
        in_reply_to=f"<{number - 1}@mail.example>" if number % 3 else None,
        references=(f"<{number - 2}@mail.example>",) if number % 4 == 1 else (),
    )


@settings(max_examples=5)
@given(steps())
def test_the_same_store(done: list[tuple[Any, ...]]) -> None:
    """Whatever was done to a store, a copy in an empty home has the same rows, and a second one adds none."""
    check_copy(done)


@pytest.mark.slow
@settings(max_examples=100)
@given(steps())
def test_the_same_store_often(done: list[tuple[Any, ...]]) -> None:
    """The same for many more stores."""
    check_copy(done)


def check_copy(done: list[tuple[Any, ...]]) -> None:
    """Make a store, copy it, compare them."""
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder, "a")) as store:
        for step in done:
            do(store, step)
        with copied(store, Path(folder, "b")) as copy:
            assert rows_of(store) == rows_of(copy)
            assert records_of(store) == records_of(copy)
            copy._database.write(
                "INSERT INTO interaction_index (interaction_index, rank) VALUES ('integrity-check', 1)"
            )
            before = copy.changes
            told: list[tuple[str, Any]] = []
            store.dump(lambda section, record: told.append((section, record)))
            copy.restore(told[1:])
            assert before == copy.changes


def test_every_table_is_told(tmp_path: Path) -> None:
    """No table is forgotten by the dump: each is either told or made anew."""
    with Store.open(tmp_path) as store:
        tables = set(rows_of(store))

    told = {"me", "me_addresses", "me_profiles", "contacts", "contact_identities", "named_only", "cards", "merges"}
    told |= {"apart", "interactions", "interaction_contacts", "facts", "drafts", "draft_versions", "runs"}
    told |= {"promises", "favours"}
    told |= {"column_mappings", "forgotten", "forgotten_key"}
    assert told == tables


def test_one_moment(tmp_path: Path) -> None:
    """What others write while a dump runs is not in it, and they are not kept waiting."""
    with Store.open(tmp_path) as store:
        for number in range(5):
            store.add_contact(f"Jane Doe{number}", addresses=[f"jane{number}@example.org"])
        seen: list[str] = []

        def write(section: str, record: Any) -> None:
            seen.append(section)
            worker = threading.Thread(target=store.add_contact, args=(f"Late {len(seen)}",))
            worker.start()
            worker.join()

        store.dump(write)

        assert seen == ["askwell"] + ["contacts"] * 5
        assert len(store.contacts()) == 11


def test_any_moment(tmp_path: Path) -> None:
    """The first second of 1970 and dates before it come back as they were."""
    moments = [datetime(1970, 1, 1, tzinfo=UTC), datetime(1905, 3, 4, 5, 6, tzinfo=timezone(timedelta(hours=-11)))]
    with Store.open(tmp_path / "a") as store:
        for number, when in enumerate(moments):
            mail = replace(_mail(number, tuple(_PEOPLE[:1]), "hello"), when=when)
            store.add_interactions([Exchange(mail, tuple(_PEOPLE[:1]))])
        with copied(store, tmp_path / "b") as copy:
            assert rows_of(store) == rows_of(copy)


def test_counts(tmp_path: Path) -> None:
    """The first record says how many of each section follow."""
    with Store.open(tmp_path) as store:
        do(store, ("mail", 3, set(_PEOPLE[:2]), "hello"))
        told: list[tuple[str, Any]] = []
        exchanges = store.dump(lambda section, record: told.append((section, record)))

    counts = told[0][1]["records"]
    assert set(SECTIONS) == set(counts)
    assert {name: sum(section == name for section, _ in told) for name in counts} == counts
    assert exchanges == 1


def test_adds_what_is_missing(tmp_path: Path) -> None:
    """Into a home with other people, a copy adds its own; who has an address of somebody there is merged with them."""
    with Store.open(tmp_path / "a") as theirs, Store.open(tmp_path / "b") as own:
        do(theirs, ("mail", 1, {_PEOPLE[0]}, "from the copy"))
        do(theirs, ("draft", 1, 0, "hello", "odd"))
        do(own, ("mail", 2, {_PEOPLE[0]}, "here already"))
        do(own, ("mail", 3, {_PEOPLE[1]}, "somebody else"))
        told: list[tuple[str, Any]] = []
        theirs.dump(lambda section, record: told.append((section, record)))
        done = own.restore(told[1:])
        before = own.changes
        own.restore(told[1:])

        assert before == own.changes
        assert (done.new, done.people_new, done.merged) == (1, 1, 1)
        both = own.find(_PEOPLE[0].address)
        assert {"from the copy", "here already"} == {one.text for one in own.interactions_with(both.id)}
        assert [draft.id for draft in own.drafts(both.id)] == ["d1"]
        [merge] = own.merges()
        own.unmerge(merge.id)
        assert len(own.contacts()) == 3


def test_not_those_set_apart(tmp_path: Path) -> None:
    """Restoring a copy twice does not merge again whom the user took apart after the first time."""
    with Store.open(tmp_path / "a") as theirs, Store.open(tmp_path / "b") as own:
        for store, number in ((theirs, 1), (own, 2)):
            do(store, ("mail", number, {_PEOPLE[0]}, "hello"))
        told: list[tuple[str, Any]] = []
        theirs.dump(lambda section, record: told.append((section, record)))
        own.restore(told[1:])
        own.unmerge(own.merges()[0].id)
        own.restore(told[1:])

        assert own.merges() == []


def test_the_forgotten_stay_forgotten(tmp_path: Path) -> None:
    """A copy made before somebody was forgotten does not bring them back, nor mail with them alone."""
    with Store.open(tmp_path / "a") as store:
        do(store, ("mail", 1, {_PEOPLE[0]}, "alone"))
        do(store, ("mail", 2, {_PEOPLE[0], _PEOPLE[1]}, "together"))
        do(store, ("draft", 1, 0, "hello", "odd"))
        told: list[tuple[str, Any]] = []
        store.dump(lambda section, record: told.append((section, record)))
        store.forget(store.find(_PEOPLE[0].address).id)
        store.forget(store.find(_PEOPLE[1].address).id)
        store.add_contact(_PEOPLE[1].name, addresses=[_PEOPLE[1].address])
        done = store.restore(told[1:])

        assert (done.forgotten, done.new) == (1, 1)
        [shared] = store.interactions_from("<2@mail.example>")
        assert _PEOPLE[0].address not in {shared.sender.address, *(one.address for one in shared.recipients)}
        assert store.drafts() == []


def test_another_salt(tmp_path: Path) -> None:
    """Where people were forgotten in both homes, it is said that theirs cannot be taken over."""
    with Store.open(tmp_path / "a") as theirs, Store.open(tmp_path / "b") as own:
        for store, person in ((theirs, _PEOPLE[0]), (own, _PEOPLE[1])):
            do(store, ("mail", 1, {person}, "hello"))
            store.forget(store.contacts()[0].id)
        told: list[tuple[str, Any]] = []
        theirs.dump(lambda section, record: told.append((section, record)))

        assert len(own.restore(told[1:]).doubtful) == 1
        assert own.is_forgotten(_PEOPLE[1])


def test_all_or_nothing(tmp_path: Path) -> None:
    """An error in the middle leaves the home as it was."""
    with Store.open(tmp_path / "a") as theirs, Store.open(tmp_path / "b") as own:
        do(theirs, ("mail", 1, {_PEOPLE[0]}, "hello"))
        told: list[tuple[str, Any]] = []
        theirs.dump(lambda section, record: told.append((section, record)))

        def broken() -> Any:
            yield from told[1:]
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            own.restore(broken())

        assert own.contacts() == []


def test_a_dump_leaves_no_connection(tmp_path: Path) -> None:
    """After a dump, even one that failed, the file can be locked by others."""
    with Store.open(tmp_path) as store:
        with pytest.raises(IndexError):
            store.dump(lambda *told: told[9])  # type: ignore[arg-type,misc]
        path = store.path
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("ROLLBACK")
    connection.close()
