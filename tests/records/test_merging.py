"""Merging moves nothing: everything is kept, and undoing it gives back what was, whatever came in between."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, multiple, rule

from assistant.domain.contacts import Card, Contact
from assistant.domain.facts import Fact
from assistant.domain.interactions import Channel, Identity
from assistant.domain.letters import Draft
from assistant.domain.recall import Filters
from assistant.domain.requests import Kind
from assistant.errors import UnknownContact, WrongUse
from assistant.records import Exchange, Store
from tests.records.samples import interaction

DAN = Identity("Dan Reyes", "dan@example.net")
DANIEL = Identity("Daniel Reyes", "daniel@example.com")
TABLES = (
    "contacts", "contact_identities", "interactions", "interaction_contacts", "facts", "drafts", "draft_versions",
    "cards", "named_only", "merges", "vectors", "embedded", "interaction_words",
)  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """One mail with Dan, two with Daniel."""
    with Store.open(tmp_path) as opened:
        opened.add_interactions(
            Exchange(interaction(n, day=n, sender=who), (who,)) for n, who in enumerate((DAN, DANIEL, DANIEL), 1)
        )
        yield opened


def dumped(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but for the pairs set apart."""
    return {name: sorted(store._database.rows(f"SELECT * FROM {name}"), key=repr) for name in TABLES}  # noqa: S608


def letter(contact: Contact) -> Draft:
    """A draft to somebody."""
    return Draft(id="d1", kind=Kind.THANKS, contact=contact, channel=Channel.EMAIL, purpose="Thank you for the tests.")


def test_one_person(store: Store) -> None:
    """A merged contact has all names, addresses, exchanges, facts and drafts of both, under either id."""
    dan, daniel = store.find("dan reyes"), store.find("daniel reyes")
    store.add_fact(Fact("", "You run tests.", daniel.id))
    store.save_draft(letter(daniel))
    merge = store.merge(dan.id, daniel.id, why="You said so.")
    kept = store.contact(daniel.id)

    assert (dan.id, "Dan Reyes", ("Daniel Reyes",)) == (kept.id, kept.name, kept.names)
    assert {DAN.address, DANIEL.address} == set(kept.addresses)
    assert [kept] == store.contacts()
    assert kept == store.find("daniel reyes") == store.find(DANIEL.address)
    assert len(store.interactions_with(dan.id)) == 3
    assert store.summaries()[0].interactions["email"] == 3
    assert [kept.id] == [fact.contact_id for fact in store.facts(kept.id)]
    assert [kept] == [draft.contact for draft in store.drafts(kept.id)]
    assert kept == store.draft("d1").contact
    assert ((kept,), (kept,)) == tuple(
        store.contacts_of([one.id])[one.id] for one in store.interactions_with(kept.id)[:2]
    )
    assert (kept, daniel, "You said so.") == (merge.kept, merge.gone, merge.why)
    assert [merge] == store.merges()


def test_undone(store: Store) -> None:
    """Undoing a merge gives back every table as it was, and sets the two apart."""
    dan, daniel = store.find("dan reyes"), store.find("daniel reyes")
    store.add_fact(Fact("", "You run tests.", daniel.id))
    store.save_draft(letter(daniel))
    before = dumped(store)
    merge = store.merge(dan.id, daniel.id)
    back = store.unmerge(merge.id)

    assert daniel == back
    assert before == dumped(store)
    assert {frozenset((dan.id, daniel.id))} == store.apart()
    assert store.merges() == []


def test_what_came_since(store: Store) -> None:
    """What came in after the merge goes to whoever's address it came by."""
    dan, daniel = store.find("dan reyes"), store.find("daniel reyes")
    merge = store.merge(dan.id, daniel.id)
    store.add_interactions([Exchange(interaction(4, sender=DANIEL), (DANIEL,)), Exchange(interaction(5), (DAN,))])
    store.add_cards([Card("c.csv#1", "Daniel Reyes", (DANIEL.address,), ("linkedin.com/in/daniel",), "Head")])

    assert store.contact(dan.id).title == "Head"

    store.unmerge(merge.id)

    assert tuple(len(store.interactions_with(one.id)) for one in (dan, daniel)) == (2, 3)
    assert (store.contact(dan.id).title, store.contact(daniel.id).title) == (None, "Head")
    assert store.contact(daniel.id).profiles == ("linkedin.com/in/daniel",)


def test_in_any_order(store: Store) -> None:
    """Merges may be undone in any order, one inside another too."""
    dan, daniel = store.find("dan reyes"), store.find("daniel reyes")
    third = store.add_contact("D. Reyes", addresses=["dr@example.org"])
    inner = store.merge(dan.id, daniel.id)
    outer = store.merge(third.id, dan.id)

    assert store.contact(daniel.id).id == third.id

    store.unmerge(inner.id)

    assert third.id == store.contact(dan.id).id
    assert daniel == store.contact(daniel.id)

    store.unmerge(outer.id)

    assert dan == store.contact(dan.id)


def test_refused(store: Store) -> None:
    """One contact cannot be merged with itself or with nobody, and no merge be undone that is none."""
    dan, daniel = store.find("dan reyes"), store.find("daniel reyes")
    with pytest.raises(WrongUse, match="one contact already"):
        store.merge(dan.id, dan.id)
    with pytest.raises(UnknownContact):
        store.merge(dan.id, "nobody")
    with pytest.raises(UnknownContact):
        store.set_apart(dan.id, "nobody")
    with pytest.raises(WrongUse, match="No merge"):
        store.unmerge("nothing")
    merge = store.merge(dan.id, daniel.id)
    with pytest.raises(WrongUse, match="undo the merge"):
        store.set_apart(dan.id, daniel.id)
    with pytest.raises(WrongUse, match="one contact already"):
        store.merge(merge.kept.id, daniel.id)


def test_name_the_user_gave(store: Store) -> None:
    """Of the names of a merged contact, the one the user gave is shown."""
    janey = store.add_contact("Janey", addresses=["j@example.org"])
    merge = store.merge(store.find("dan reyes").id, janey.id)

    assert (merge.kept.name, merge.kept.names) == ("Janey", ("Dan Reyes",))


class Histories(RuleBasedStateMachine):
    """Any history of exchanges, cards, merges and their undoing."""

    merges = Bundle("merges")

    @initialize()
    def open_store(self) -> None:
        """A new store."""
        self.home = Path(tempfile.mkdtemp())
        self.store = Store.open(self.home)
        self.written: set[str] = set()
        self.number = 0

    @rule(
        who=st.sampled_from(["a", "b", "c", "d"]),
        others=st.lists(st.sampled_from(["a", "b", "c", "d"]), max_size=2),
        alone=st.booleans(),
    )
    def write(self, who: str, others: list[str], alone: bool) -> None:
        """An exchange with some people, one of them perhaps by a name alone."""
        self.number += 1
        people = [Identity(f"Person {one.upper()}", f"{one}@example.org") for one in (who, *others)]
        if alone:
            people[0] = replace(people[0], address="")
        one = interaction(self.number, sender=people[0])
        self.store.add_interactions([Exchange(one, tuple(people))])
        self.written.add(one.id)
        self.store.save_vectors("small", [(one.id, 0, b"\0" * 8)])

    @rule(first=st.sampled_from(["a", "b", "c"]), second=st.sampled_from(["b", "c", "d", "e"]))
    def card(self, first: str, second: str) -> None:
        """An entry with one or two addresses."""
        addresses = tuple(dict.fromkeys(f"{one}@example.org" for one in (first, second)))
        self.store.add_cards([Card(f"c.csv#{first}{second}", "", addresses)])

    @rule(target=merges, data=st.data())
    def merge(self, data: st.DataObject) -> object:
        """Any two contacts made one; undone at once, every table is as it was."""
        ids = [contact.id for contact in self.store.contacts()]
        if len(ids) < 2:
            return multiple()
        keep, gone = data.draw(st.permutations(ids))[:2]
        before = dumped(self.store)
        apart = self.store._database.rows("SELECT * FROM apart")
        self.store.unmerge(self.store.merge(keep, gone).id)
        assert before == dumped(self.store)
        self.store._database.write("DELETE FROM apart")
        self.store._database.write_many("INSERT INTO apart VALUES (?, ?)", apart)
        return self.store.merge(keep, gone).id

    @rule(merge=merges)
    def unmerge(self, merge: str) -> None:
        """A merge undone, unless it is already."""
        if merge in {one.id for one in self.store.merges()}:
            self.store.unmerge(merge)

    @invariant()
    def nothing_lost(self) -> None:
        """Every exchange is with all its people, once, and in the index and vectors of each."""
        if not hasattr(self, "store"):
            return
        contacts = self.store.contacts()
        of_each = {one.id: {mail.id for mail in self.store.interactions_with(one.id)} for one in contacts}
        keyless = self.written - set().union(*of_each.values())
        for mail in self.store.interactions_by_id(list(self.written)).values():
            links = self.store.contacts_of([mail.id])[mail.id]
            assert {one.id for one in links} == {id_ for id_, mails in of_each.items() if mail.id in mails}
        assert len(self.store.interactions_by_id(list(self.written))) == len(self.written)
        assert not keyless
        for contact in contacts:
            only = Filters(contact_id=contact.id)
            found = {id_ for id_, _ in self.store.text_hits("hello", only, limit=1000)}
            assert of_each[contact.id] == found == self.store.filtered_ids(only)
            of_vectors = [id_ for piece in self.store.vectors_of(contact.id, model="small") for id_ in piece.ids]
            assert sorted(found) == sorted(of_vectors)
        addresses = [address for contact in contacts for address in contact.addresses]
        assert len(addresses) == len(set(addresses))

    def teardown(self) -> None:
        """The store is whole at the end."""
        if hasattr(self, "store"):
            assert self.store._database.rows("PRAGMA foreign_key_check") == []
            self.store.close()
            shutil.rmtree(self.home)


Histories.TestCase.settings = settings(max_examples=15, stateful_step_count=15)
TestHistories = Histories.TestCase
