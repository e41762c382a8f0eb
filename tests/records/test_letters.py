"""Facts, drafts and runs: given back exactly, with every version of a draft."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain.begun import Begun
from assistant.domain.contacts import Contact
from assistant.domain.facts import Fact, Origin, Sharing
from assistant.domain.interactions import Channel
from assistant.domain.letters import Author, Draft, Finding, Line, PromptUsed, Seconds, Severity
from assistant.domain.models import Message
from assistant.domain.requests import Kind
from assistant.domain.runs import Run
from assistant.errors import UnknownContact, UnknownDraft, WrongUse
from assistant.records import Store, new_id
from assistant.records.letters import dump_draft, load_draft

TEXT = st.text(max_size=20)  # lone surrogates and NUL included: a model may answer anything
MAYBE = st.none() | TEXT
FACTS = st.builds(
    Fact, TEXT, TEXT, MAYBE, MAYBE, MAYBE, st.none() | st.dates(), st.sampled_from(Origin), st.sampled_from(Sharing)
)
FINDINGS = st.builds(Finding, TEXT, st.sampled_from(Severity), TEXT, st.none() | st.integers(1, 9))
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
LINES = st.builds(Line, TEXT, TEXT, st.sampled_from(Author), st.lists(FACTS, max_size=2).map(tuple), st.booleans())
DRAFTS = st.builds(
    Draft,
    id=TEXT,
    kind=st.sampled_from(Kind),
    contact=st.builds(Contact, TEXT, TEXT, TEXTS, TEXTS, MAYBE, MAYBE),
    channel=st.sampled_from(Channel),
    purpose=TEXT,
    subject=TEXT,
    greeting=TEXT,
    lines=st.lists(LINES, max_size=3).map(tuple),
    sign_off=TEXT,
    findings=st.lists(FINDINGS, max_size=2).map(tuple),
    read_as=TEXT,
    questions=TEXTS,
    model=MAYBE,
    prompt=st.none() | st.builds(PromptUsed, TEXT, TEXT),
    seconds=st.builds(Seconds, st.floats(0, 100), st.floats(0, 100), st.floats(0, 100)),
    finished=st.booleans(),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    with Store.open(tmp_path) as opened:
        yield opened


def test_letters_and_forms_leave_what_is_remembered(store: Store) -> None:
    """Typing into a form, and a call of a model, make nothing be worked out anew; a letter makes no people be read."""
    priya = store.add_contact("Priya Raman")
    letter = Draft("d", Kind.ASK, priya, purpose="a call")
    people, everything = store.state_of_people, store.state
    store.begun.save(Begun("d", "window", "{}", priya.id))
    store.log_run(Run("d", 1, "ask", None, "", (Message("user", "?"),), "!", datetime.now(UTC)))
    store.begun.remove("d")
    assert store.state == everything
    store.save_draft(letter)
    assert store.state != everything
    store.save_draft(replace(letter, subject="A call"))
    store.undo("d")
    assert store.state_of_people == people
    store.add_contact("Tessa Moor")
    assert store.state_of_people != people


@pytest.fixture
def draft(store: Store) -> Draft:
    """A draft to a contact on record, not saved yet."""
    return Draft(new_id(), Kind.ASK, store.add_contact("Jane Doe"), purpose="20 minutes of her time")


@settings(max_examples=150)
@given(DRAFTS)
def test_exactly(draft: Draft) -> None:
    """A draft comes back from its JSON equal in every part."""
    assert draft == load_draft(dump_draft(draft))


def test_versions(store: Store, draft: Draft) -> None:
    """Every save is a version, and undo goes back one by one to the first."""
    lines = tuple(Line(f"Sentence {n}.", "ask", Author.PLAIN) for n in range(3))
    states = [replace(draft, lines=lines[:n]) for n in range(4)]
    for state in states:
        store.save_draft(state)
        store.save_draft(state)  # an unchanged one is no version

    assert states == store.versions(draft.id)
    assert [states[2], states[1], states[0], states[0]] == [store.undo(draft.id) for _ in range(4)]
    assert states[0] == store.draft(draft.id)


def test_replacing(store: Store, draft: Draft) -> None:
    """A save in place of the newest version adds none."""
    store.save_draft(draft)
    store.save_draft(replace(draft, subject="One"))
    store.save_draft(replace(draft, subject="Two"), replacing=True)

    assert [version.subject for version in store.versions(draft.id)] == ["", "Two"]


def test_bounded_versions(store: Store, draft: Draft) -> None:
    """Only the last two hundred versions are kept."""
    with store.transaction():
        for n in range(205):
            store.save_draft(replace(draft, subject=str(n)))

    assert [str(n) for n in range(5, 205)] == [version.subject for version in store.versions(draft.id)]


def test_last_touched_first(store: Store, draft: Draft) -> None:
    """Drafts are listed the last touched first, all of them or one contact's."""
    other = Draft(new_id(), Kind.THANKS, store.add_contact("Ann Lee"))
    store.save_draft(draft)
    store.save_draft(other)
    touched = replace(draft, subject="Hello")
    store.save_draft(touched)

    assert [touched, other] == store.drafts()
    assert [other] == store.drafts(other.contact.id)


def test_unknown_draft(store: Store) -> None:
    """An id without a draft says so."""
    for ask in (store.draft, store.versions, store.undo):
        with pytest.raises(UnknownDraft, match="'nothing'"):
            ask("nothing")


def test_draft_to_nobody_on_record(store: Store, draft: Draft) -> None:
    """A draft can only be kept for a contact on record."""
    with pytest.raises(UnknownContact):
        store.save_draft(replace(draft, contact=Contact("nobody", "Nobody")))


def test_what_was_sent(store: Store, draft: Draft) -> None:
    """The log says exactly what was sent to the model for a line, and what came back."""
    run = Run(
        draft_id=draft.id,
        line=2,
        move="ask",
        prompt=PromptUsed("line", "ab" * 32),
        model="small",
        messages=(Message("system", "Write \ud800 one line."), Message("user", "Ask for 20 minutes.\0")),
        answer="Could we talk? \udcff",
        when=datetime(2026, 5, 4, 9, 30, tzinfo=UTC),
        prompt_tokens=120,
        cached_tokens=100,
        answer_tokens=9,
        milliseconds=900,
        findings=(Finding("ask", Severity.WARN, "No size.", 2),),
    )
    store.log_run(run)
    store.log_run(replace(run, line=3, prompt=None))
    store.log_run(replace(run, draft_id="other"))

    assert [run, replace(run, line=3, prompt=None)] == store.runs(draft.id)
    assert [run] == store.runs(draft.id, line=2)


def test_facts(store: Store) -> None:
    """Facts are kept once, by contact or about the user, and come back whole in the order they were added."""
    jane = store.add_contact("Jane Doe").id
    first = store.add_fact(
        Fact("", "You introduced me to Priya  in April.", jane, "<1@x>", "meet Priya", date(2026, 4, 2), Origin.RECORD)
    )
    second = store.add_fact(Fact("", "You run the data team.", jane))
    mine = store.add_fact(Fact("", "I have not trained a model yet.", sharing=Sharing.ALLUDE))

    assert first.text == "You introduced me to Priya in April."
    assert second == store.add_fact(Fact("", "You run the data team.", jane))
    assert {first, second} == set(store.facts(jane))
    assert [mine] == store.facts(None)


def test_sharing_and_removal(store: Store) -> None:
    """What drafts may do with a fact can be changed, and a fact can be forgotten."""
    fact = store.add_fact(Fact("", "I am moving to Leeds."))
    store.set_sharing(fact.id, Sharing.NEVER)

    assert [replace(fact, sharing=Sharing.NEVER)] == store.facts(None)

    store.remove_fact(fact.id)

    assert store.facts(None) == []
    with pytest.raises(WrongUse, match="No fact"):
        store.remove_fact(fact.id)
    with pytest.raises(WrongUse, match="No fact"):
        store.set_sharing(fact.id, Sharing.SAY)


def test_bad_facts(store: Store) -> None:
    """An empty fact and one about nobody on record are refused."""
    with pytest.raises(WrongUse):
        store.add_fact(Fact("", "  "))
    with pytest.raises(UnknownContact):
        store.add_fact(Fact("", "You are kind.", "nobody"))


def test_ids() -> None:
    """Ids have fourteen characters, sort by time to a hundredth of a second, and do not repeat."""
    ids = [new_id() for _ in range(500)]

    assert {14} == {len(one) for one in ids}
    assert len(set(ids)) == 500
    assert sorted(one[:8] for one in ids) == [one[:8] for one in ids]
