"""Accepting a draft: marked until it is changed, its promises on record once, and found again in the sent mail."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from assistant.domain.interactions import Direction, Interaction
from assistant.domain.ledger import Party, Promise, PromiseState, Standing
from assistant.domain.letters import Author, Draft, Line
from assistant.domain.requests import Kind
from assistant.errors import UnknownDraft, WrongUse
from assistant.records import Exchange, Store
from assistant.records.sent import sent_with
from tests.records.samples import ADA, JANE, interaction

WHEN = datetime(2026, 5, 2, 9, 30, tzinfo=UTC)
SAID = "I will send you my notes by Friday."
DUE = date(2026, 5, 8)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    with Store.open(tmp_path) as opened:
        yield opened


@pytest.fixture
def draft(store: Store) -> Draft:
    """A saved letter to Jane that promises the notes."""
    jane = store.add_contact("Jane Doe", addresses=["jane@example.org"])
    made = Draft("d1", Kind.ASK, jane, lines=(Line(SAID, "own words", Author.YOU),), finished=True)
    store.save_draft(made)
    return made


def promise(draft: Draft, quote: str = SAID, **changes: object) -> Promise:
    """What the letter promises."""
    what = "I said I would send you my notes by Friday, 8 May."
    made = Promise(
        f"promise-{quote[:20]}", draft.contact.id, Party.ME, what, WHEN.date(), DUE, source=draft.source, quote=quote
    )
    return replace(made, **changes)


def sent(store: Store, quote: str = SAID, *, day: int = 4, number: int = 7, **changes: object) -> Promise:
    """Import a mail to Jane in May that says it, and give what is read in it."""
    mail = replace(interaction(number, day=day, sender=ADA, text=quote), direction=Direction.SENT, recipients=(JANE,))
    store.add_interactions([Exchange(mail, (JANE,))])
    contact = store.find("jane@example.org")
    return replace(
        Promise("promise-x", contact.id, Party.ME, "I said I would.", date(2026, 5, day), DUE),
        **{"source": mail.source, "quote": quote, "certainty": 0.9, **changes},
    )


def read(store: Store, *found: Promise) -> None:
    """Have these found in the records."""
    mails: list[Interaction] = [one for p in found for one in store.interactions_from(p.source or "")]
    store.add_proposals(found[0].contact_id, found, [], [], read={one.id: "rules" for one in mails})


def test_accepted_until_changed(store: Store, draft: Draft) -> None:
    """A draft is accepted from the first time on, and no more once it is edited, undone or written anew."""
    accepted, _ = store.accept_draft(draft.id, when=WHEN)
    again, _ = store.accept_draft(draft.id, when=datetime(2026, 5, 3, tzinfo=UTC))
    store.save_draft(draft)

    assert accepted == again == store.draft(draft.id) == store.drafts()[0] == store.versions(draft.id)[-1]
    assert accepted == replace(draft, accepted=WHEN)
    assert store.undo(draft.id).accepted == WHEN  # the only version there is

    for change in (
        lambda: store.save_draft(replace(accepted, subject="Hello")),
        lambda: store.save_draft(replace(accepted, subject="Hello again"), replacing=True),
        lambda: store.undo(draft.id),
    ):
        store.accept_draft(draft.id, when=WHEN)
        change()
        assert store.draft(draft.id).accepted is None


def test_promises_are_recorded_once(store: Store, draft: Draft) -> None:
    """Chosen promises are believed and open, in the user's words; accepting again records nothing twice."""
    own = promise(draft, what="I said  you would have my notes.", due=date(2026, 5, 7))
    _, noted = store.accept_draft(draft.id, [own], when=WHEN)
    _, again = store.accept_draft(draft.id, [own], when=WHEN)

    assert [replace(own, what="I said you would have my notes.")] == noted == store.promises()
    assert again == []


def test_all_or_nothing(store: Store, draft: Draft) -> None:
    """A promise without a sentence is refused, and nothing is accepted then; nor is a draft that is not there."""
    with pytest.raises(WrongUse, match="sentence"):
        store.accept_draft(draft.id, [promise(draft), promise(draft, "Another.", what=" ")], when=WHEN)
    with pytest.raises(UnknownDraft):
        store.accept_draft("nothing", when=WHEN)

    assert store.promises(standing=None) == []
    assert store.draft(draft.id).accepted is None


def test_id_that_is_taken(store: Store, draft: Draft) -> None:
    """The same words that were promised and kept long ago are another promise."""
    old = store.add_promise(promise(draft, made=date(2025, 1, 1), state=PromiseState.KEPT, source=None))
    _, [new] = store.accept_draft(draft.id, [promise(draft)], when=WHEN)

    assert {old.id, new.id} == {one.id for one in store.promises()}


def test_what_the_letter_says_no_more(store: Store, draft: Draft) -> None:
    """When a changed letter is accepted, what it promised before goes, unless the user said how it stands."""
    lines = tuple(Line(text, "own words", Author.YOU) for text in (SAID, "I'll call you.", "I'll pay."))
    store.save_draft(replace(draft, lines=lines))
    old = [promise(draft, line.text, id=f"p{number}") for number, line in enumerate(lines)]
    store.accept_draft(draft.id, old, when=WHEN)
    store.set_promise("p2", PromiseState.KEPT)
    store.save_draft(replace(draft, lines=lines[:1]))
    store.accept_draft(draft.id, when=WHEN)

    assert {"p0", "p2"} == {one.id for one in store.promises(standing=None)}


def test_left_out_stays_away(store: Store, draft: Draft) -> None:
    """What the user did not want noted is not proposed from the sent mail, but can still be noted with the letter."""
    store.accept_draft(draft.id, left_out=[promise(draft)], when=WHEN)
    read(store, sent(store))

    assert store.promises() == store.review() == []

    store.save_draft(replace(draft, subject="Again"))
    store.accept_draft(draft.id, [promise(draft)], when=WHEN)
    assert [one.quote for one in store.promises()] == [SAID]


# What the sent mail says where the draft said SAID, and whether it is the promise that was noted.
SENT = [
    (SAID, 4, True, "the very words"),
    (SAID, 2, True, "the same day"),
    (f"{SAID[:-1]}!", 1, True, "accepted after it was sent"),
    ("I'll send you my notes by Friday.", 4, True, "shortened"),
    ("I will send you the notes by Friday.", 4, True, "a word changed"),
    ("I will send you my lecture notes by Friday.", 4, True, "a word more"),
    ("I'll call you on Monday.", 4, False, "another promise"),
    ("I will read your plan by Friday.", 4, False, "another deed for the same day"),
]


@pytest.mark.parametrize(("quote", "day", "same", "why"), SENT, ids=[row[3] for row in SENT])
def test_found_again_in_the_sent_mail(store: Store, draft: Draft, quote: str, day: int, same: bool, why: str) -> None:
    """The mail takes the draft's place as the source; what the user noted stays as they put it."""
    [noted] = store.accept_draft(draft.id, [promise(draft, what="I said you would have my notes.")], when=WHEN)[1]
    found = sent(store, quote, day=day)
    read(store, found)
    read(store, found)

    moved = replace(noted, source=found.source, quote=quote, made=found.made)
    if same:
        assert [moved] == store.promises(standing=None)
    else:
        assert {noted.id, found.id} == {one.id for one in store.promises(standing=None)}


def test_another_day_was_sent(store: Store, draft: Draft) -> None:
    """Where the day was changed before sending, the promise is for the day that was sent."""
    store.accept_draft(draft.id, [promise(draft)], when=WHEN)
    read(store, sent(store, SAID.replace("Friday", "Monday"), due=date(2026, 5, 11), what="By Monday."))

    assert [("By Monday.", date(2026, 5, 11))] == [(one.what, one.due) for one in store.promises()]


def test_kept_by_later_records(store: Store, draft: Draft) -> None:
    """The user said what was promised, and the records may still show that it was kept."""
    store.accept_draft(draft.id, [promise(draft)], when=WHEN)
    read(store, sent(store, state=PromiseState.KEPT, kept_by="<9@x>"))

    assert [(one.state, one.kept_by) for one in store.promises()] == [(PromiseState.KEPT, "<9@x>")]


def test_once_it_was_sent(store: Store, draft: Draft) -> None:
    """Accepting the letter again after its mail came in records nothing twice."""
    store.accept_draft(draft.id, [promise(draft)], when=WHEN)
    read(store, sent(store))
    store.accept_draft(draft.id, [promise(draft)], when=WHEN)

    assert len(store.promises(standing=None)) == 1


def row(
    id_: str, quote: str, made: str | None = "2026-05-02", source: str = "draft:d1", who: str = "me"
) -> dict[str, object]:
    """A promise by column."""
    return {"id": id_, "quote": quote, "made": made, "source": source, "who": who}


PAIRS = [
    ([row("a", SAID)], [row("", SAID, "2026-06-01")], {0: "a"}, "thirty days later"),
    ([row("a", SAID)], [row("", SAID, "2026-06-02")], {}, "a day more"),
    ([row("a", SAID)], [row("", SAID, None)], {}, "a mail without a day"),
    ([row("a", SAID, source="<1@x>")], [row("", SAID)], {}, "noted from a mail"),
    ([row("a", SAID)], [row("", SAID, who="them")], {}, "said by the other"),
    ([row("a", SAID)], [row("", SAID), row("", SAID)], {0: "a"}, "each is used once"),
    (
        [row("a", "I'll send the deck on Friday."), row("b", "I'll send the desk on Friday.")],
        [row("", "I'll send the desk on Friday."), row("", "I'll send the decks on Friday.")],
        {0: "b", 1: "a"},
        "the likest first",
    ),
    ([], [row("", SAID)], {}, "nothing noted"),
]


@pytest.mark.parametrize(("noted", "found", "expected", "why"), PAIRS, ids=[one[3] for one in PAIRS])
def test_pairs(
    noted: list[dict[str, object]], found: list[dict[str, object]], expected: dict[int, str], why: str
) -> None:
    """A promise of a draft goes with the likest words that were sent within a month."""
    assert expected == sent_with(noted, found)


def test_copied(store: Store, draft: Draft, tmp_path: Path) -> None:
    """A whole copy says which letters were accepted; one from before that can still be read."""
    store.accept_draft(draft.id, [promise(draft)], when=WHEN)
    records: list[tuple[str, dict[str, object]]] = []
    store.dump(lambda section, record: records.append((section, dict(record))))
    records = [(section, record) for section, record in records if section != "askwell"]
    with Store.open(tmp_path / "b") as other:
        other.restore(records)
        assert replace(draft, accepted=WHEN) == other.draft(draft.id)
        assert store.promises() == other.promises()
    for section, record in records:
        if section == "drafts":
            del record["accepted"]
    with Store.open(tmp_path / "c") as earlier:
        earlier.restore(records)
        assert earlier.draft(draft.id).accepted is None


def test_rejected_by_the_user(store: Store, draft: Draft) -> None:
    """A noted promise that the user rejects afterwards stays away, whatever the sent mail says."""
    [noted] = store.accept_draft(draft.id, [promise(draft)], when=WHEN)[1]
    store.decide(noted.id, Standing.REJECTED)
    read(store, sent(store, "I'll send you my notes by Friday."))

    assert store.promises() == store.review() == []
