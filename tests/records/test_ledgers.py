"""Promises, favours and facts that were read: proposed, believed, rejected, brought up to date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from assistant.domain.facts import Fact, Origin, Sharing
from assistant.domain.interactions import Direction, Identity
from assistant.domain.ledger import Favour, FavourDirection, Party, Promise, PromiseState, Standing
from assistant.errors import UnknownContact, WrongUse
from assistant.records import Exchange, Store
from tests.records.samples import ADA, JANE, interaction

JOHN = Identity("John Smith", "john@example.org")
SOURCE = "<1@mail.example.org>"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with three mails from Jane."""
    with Store.open(tmp_path) as opened:
        opened.add_interactions([Exchange(interaction(n, day=n), (JANE,)) for n in (1, 2, 3)])
        yield opened


def jane(store: Store) -> str:
    """Her id."""
    return store.find("jane@example.org").id


def promise(store: Store, quote: str = "I'll send the deck.", *, number: int = 1, sure: float = 0.9) -> Promise:
    """A promise of hers in the mail with this number."""
    standing = Standing.ACCEPTED if sure >= 0.75 else Standing.PROPOSED
    day = date(2026, 5, number)
    what = "You said you would send the deck."
    source = f"<{number}@mail.example.org>"
    id_ = f"promise-{quote[:6]}"
    return Promise(
        id_, jane(store), Party.THEM, what, day, source=source, quote=quote, certainty=sure, standing=standing
    )


def fact(store: Store, text: str = "You moved to Ghent.", *, sure: float = 0.9, number: int = 1) -> Fact:
    """A fact about her."""
    standing = Standing.ACCEPTED if sure >= 0.75 else Standing.PROPOSED
    source = f"<{number}@mail.example.org>"
    day = date(2026, 5, number)
    quote = f"I moved to Ghent, {number}."
    origin = Origin.RECORD
    return Fact("", text, jane(store), source, quote, day, origin, topic="place", certainty=sure, standing=standing)


def favour(store: Store, thanked: str | None = None) -> Favour:
    """Help she gave."""
    direction = FavourDirection.RECEIVED
    return Favour(
        "favour-1",
        jane(store),
        direction,
        "You wrote to Tom.",
        date(2026, 5, 1),
        SOURCE,
        "I wrote to Tom",
        thanked=thanked,
    )


def add(
    store: Store,
    promises: Sequence[Promise] = (),
    favours: Sequence[Favour] = (),
    facts: Sequence[Fact] = (),
    *,
    method: str = "rules-1",
) -> tuple[int, int, int]:
    """Add proposals as if all of her mails had been read; new, changed and gone ones."""
    read = {one.id: method for one in store.interactions_with(jane(store))}
    done = store.add_proposals(jane(store), promises, favours, facts, read=read)
    return done.new, done.changed, done.gone


def test_round_trip(store: Store) -> None:
    """What is proposed comes back as it was."""
    given, helped, told = promise(store), favour(store, "<2@mail.example.org>"), fact(store)
    add(store, [given], [helped], [told])
    [kept] = store.facts(jane(store))

    assert [given] == store.promises(jane(store))
    assert [helped] == store.favours()
    assert replace(told, id=kept.id) == kept


def test_same_again(store: Store) -> None:
    """The same proposals a second time change no row."""
    found = ([promise(store), promise(store, "Will do.", sure=0.5)], [favour(store)], [fact(store)])
    assert add(store, *found) == (4, 0, 0)
    before = store.changes
    assert add(store, *found) == (0, 0, 0)
    assert before == store.changes


def test_rejected_for_good(store: Store) -> None:
    """Rejected words never come back, in no mail and however they are wrapped, and nothing shows them."""
    add(store, [promise(store, sure=0.5)])
    store.decide(store.review()[0].id, Standing.REJECTED)
    again = promise(store, "I'll  send\nthe deck", number=3)

    assert add(store, [again]) == (0, 0, 0)
    assert store.promises() == []
    assert store.review() == []
    assert [one.standing for one in store.promises(standing=None)] == [Standing.REJECTED]


def test_said_twice(store: Store) -> None:
    """The same words in a later mail are another promise; in a second copy of the same day they are not."""
    first, later = promise(store), promise(store, number=3)
    copy = replace(first, source="<2@mail.example.org>")

    assert add(store, [first, copy, later]) == (2, 0, 0)
    assert {date(2026, 5, 1), date(2026, 5, 3)} == {one.made for one in store.promises()}
    assert len({one.id for one in store.promises()}) == 2


def test_brought_up_to_date(store: Store) -> None:
    """A later reading says that a promise was kept and a favour thanked for, even of one the user accepted."""
    add(store, [promise(store, sure=0.5)], [favour(store)])
    store.decide(store.review()[0].id, Standing.ACCEPTED, text="You said you would send me the deck.")
    kept = replace(promise(store, sure=0.6), state=PromiseState.KEPT, kept_by="<2@mail.example.org>")
    assert add(store, [kept], [favour(store, "<3@mail.example.org>")]) == (0, 2, 0)

    [one] = store.promises()
    assert (one.what, one.state, one.standing) == (
        "You said you would send me the deck.",
        PromiseState.KEPT,
        Standing.ACCEPTED,
    )
    assert store.favours()[0].thanked == "<3@mail.example.org>"


def test_the_users_word(store: Store) -> None:
    """How the user says a promise or a favour stands holds against what is read later."""
    add(store, [promise(store)], [favour(store)])
    store.set_promise(store.promises()[0].id, PromiseState.RELEASED)
    store.mark_thanked(store.favours()[0].id, "by hand")
    kept = replace(promise(store), state=PromiseState.KEPT, kept_by=SOURCE)
    add(store, [kept], [favour(store)])

    assert [one.state for one in store.promises()] == [PromiseState.RELEASED]
    assert [one.thanked for one in store.favours()] == ["by hand"]


def test_withdrawn(store: Store) -> None:
    """What better rules find no more goes, unless the user decided on it."""
    one, other = promise(store), promise(store, "Consider it done.")
    add(store, [one, other])
    store.decide(one.id, Standing.ACCEPTED)

    assert add(store, method="rules-2") == (0, 0, 1)
    assert [one.id] == [left.id for left in store.promises()]


def test_a_model_is_not_undone(store: Store) -> None:
    """What was read with a model stays when the rules alone read the same mail again because of a new one."""
    add(store, [promise(store, sure=0.8)], method="rules-1+m")
    store.add_interactions([Exchange(interaction(4, day=4), (JANE,))])
    assert store.to_distil("rules-1") == [jane(store)]

    assert add(store, [promise(store, sure=0.5), promise(store, "I'll call.", number=4)]) == (1, 0, 0)
    assert {0.8, 0.9} == {one.certainty for one in store.promises()}
    assert store.to_distil("rules-1") == []
    assert store.to_distil("rules-1+m") == [jane(store)]


def test_review(store: Store) -> None:
    """What is not sure waits, the newest first, and no draft sees it until then."""
    add(store, [promise(store, sure=0.5)], [], [fact(store, sure=0.6, number=3)])
    waiting = store.review()

    assert [type(one) for one in waiting] == [Fact, Promise]
    assert store.facts(jane(store)) == []
    assert store.promises() == []
    accepted = store.decide(waiting[0].id, Standing.ACCEPTED, text="You moved to  Ghent in May.")
    assert isinstance(accepted, Fact)
    assert [accepted] == store.facts(jane(store))
    assert accepted.text == "You moved to Ghent in May."
    assert [type(one) for one in store.review(limit=1)] == [Promise]


@pytest.mark.parametrize(
    ("standing", "held"),
    [(Standing.PROPOSED, True), (Standing.ACCEPTED, True), (Standing.REJECTED, False)],
)
def test_kept_back(store: Store, standing: Standing, *, held: bool) -> None:
    """What was told in confidence is kept back from the moment it is proposed, until the user says it is not so."""
    add(store, facts=[replace(fact(store, sure=0.5), sharing=Sharing.NEVER)])
    if standing is not Standing.PROPOSED:
        store.decide(store.review()[0].id, standing)

    assert held is bool(store.kept_back())


def test_told_again(store: Store) -> None:
    """A fact told again is one fact and rests on the newer words; reading both again changes nothing."""
    both = [fact(store, number=1), fact(store, number=3)]
    assert add(store, facts=both) == (1, 1, 0)
    assert [one.when for one in store.facts(jane(store))] == [date(2026, 5, 3)]
    before = store.changes
    add(store, facts=both)
    assert before == store.changes


def test_told_again_after_a_yes(store: Store) -> None:
    """What the user said of a fact holds when it is told again, and it counts as told then."""
    add(store, facts=[fact(store, sure=0.6)])
    store.decide(store.review()[0].id, Standing.ACCEPTED, text="You live in Ghent.", on=date(2026, 5, 2))
    kept = store.facts(jane(store))[0]
    again = replace(fact(store, number=3), quote="I moved to Ghent, 1.")
    assert add(store, facts=[fact(store), again]) == (0, 1, 0)

    assert [replace(kept, source=again.source, quote=again.quote, when=again.when)] == store.facts(jane(store))


def test_told_again_in_confidence(store: Store) -> None:
    """What was open and is told again in confidence is a confidence from then on, and never the other way round."""
    add(store, facts=[fact(store)])
    again = replace(fact(store, number=3), sharing=Sharing.NEVER)
    add(store, facts=[fact(store), again])
    assert [one.sharing for one in store.facts(jane(store))] == [Sharing.NEVER]

    add(store, facts=[fact(store), again, fact(store, number=5)])
    assert [one.sharing for one in store.facts(jane(store))] == [Sharing.NEVER]


def test_not_any_more(store: Store) -> None:
    """What has ended is used nowhere, and comes back only when it is told again afterwards; a confidence stays one."""
    add(store, facts=[replace(fact(store), sharing=Sharing.NEVER)])
    store.decide(store.facts(jane(store))[0].id, Standing.ENDED, on=date(2026, 5, 2))
    assert add(store, facts=[fact(store), replace(fact(store), source="<2@mail.example.org>")]) == (0, 0, 0)
    assert store.facts(jane(store)) == []
    assert len(store.kept_back()) == 1

    assert add(store, facts=[fact(store), fact(store, number=3)]) == (1, 0, 0)
    add(store, [promise(store)])
    with pytest.raises(WrongUse, match="No fact has the id"):
        store.decide(store.promises()[0].id, Standing.ENDED)


def test_the_users_profile_is_told_once(store: Store) -> None:
    """What the user told several people of themselves waits once; rejected, it does not come back in another mail."""
    john = store.add_contact("John Smith", addresses=["john@example.org"])
    limit = replace(fact(store, "I have not led a team yet.", sure=0.5), contact_id=None, topic="limit")
    add(store, facts=[limit])
    other = replace(limit, source="<8@mail.example.org>", quote="I've not led a team", text="I have not led a team yet")
    store.add_proposals(john.id, [], [], [other], read={})
    [waiting] = store.review()
    assert waiting.id

    store.decide(waiting.id, Standing.REJECTED)
    store.add_proposals(john.id, [], [], [replace(other, source="<9@mail.example.org>")], read={})
    assert store.review() == []


def test_removed_facts_stay_away(store: Store) -> None:
    """A fact that was read and then removed does not come back; told by the user, it does."""
    add(store, facts=[fact(store)])
    store.remove_fact(store.facts(jane(store))[0].id)
    add(store, facts=[fact(store)])
    assert store.facts(jane(store)) == []

    store.add_fact(Fact("", "You moved to Ghent.", jane(store)))
    assert [one.text for one in store.facts(jane(store))] == ["You moved to Ghent."]


def test_merged_and_back(store: Store) -> None:
    """Merging brings together what both hold; un-merging gives back to each what came by its own mail."""
    store.add_interactions([Exchange(interaction(7, sender=JOHN), (JOHN,))])
    john, her = store.find("john@example.org").id, jane(store)
    merge = store.merge(her, john)
    mail = "<7@mail.example.org>"
    add(store, [promise(store), replace(promise(store, "I'll call."), source=mail, id="promise-2")])
    assert {her} == {one.contact_id for one in store.promises(john)}
    store.unmerge(merge.id)

    assert [one.quote for one in store.promises(john)] == ["I'll call."]
    assert [one.quote for one in store.promises(her)] == ["I'll send the deck."]


def test_open_ones_first(store: Store) -> None:
    """Open promises come first, the soonest due at the top; they can be asked for alone."""
    rows = [("a", None, False), ("b", date(2026, 6, 9), False), ("c", date(2026, 6, 2), False), ("d", None, True)]
    for quote, due, kept in rows:
        state = PromiseState.KEPT if kept else PromiseState.OPEN
        store.add_promise(replace(promise(store, quote), id="", what=f"I said {quote}.", due=due, state=state))

    assert [one.quote for one in store.promises()] == ["c", "b", "a", "d"]
    assert [one.quote for one in store.promises(state=PromiseState.KEPT)] == ["d"]


def test_who_is_read_first(store: Store) -> None:
    """Whoever is written to most and last is read first; whoever has nothing new is not read."""
    sent = [
        replace(interaction(20 + n, sender=ADA, day=20), direction=Direction.SENT, recipients=(JOHN,)) for n in range(3)
    ]
    store.add_interactions([Exchange(one, (JOHN,)) for one in sent])
    john = store.find("john@example.org").id
    assert [john, jane(store)] == store.to_distil("rules-1")
    assert [john] == store.to_distil("rules-1", limit=1)

    add(store)
    assert [john] == store.to_distil("rules-1")
    assert store.distilled("rules-1") == {one.id for one in store.interactions_with(jane(store))}
    assert store.distilled("rules-1", contact_id=john) == set()
    assert [john, jane(store)] == store.to_distil("rules-2")


def test_other_languages(store: Store) -> None:
    """What nothing could read is told by language."""
    ids = [one.id for one in store.interactions_with(jane(store))]
    store.add_proposals(jane(store), [], [], [], read=dict.fromkeys(ids, "rules-1"), unread={ids[0]: "fr"})

    assert store.not_read(jane(store)) == {"fr": 1}


def test_all_or_nothing(store: Store) -> None:
    """Where one thing cannot be kept, nothing of the contact is."""
    with pytest.raises(UnknownContact):
        store.add_proposals("nobody", [promise(store)], [], [], read={})
    broken = replace(promise(store), who=None)  # type: ignore[arg-type]
    with pytest.raises(Exception, match="NOT NULL"):
        add(store, [promise(store, "First."), broken])

    assert store.promises(standing=None) == []


@pytest.mark.parametrize(
    ("what", "why"),
    [
        (lambda store: store.decide("x", Standing.ACCEPTED), "no such id"),
        (lambda store: store.set_promise("x", PromiseState.KEPT), "no such id"),
        (lambda store: store.mark_thanked("x", None), "no such id"),
        (lambda store: store.add_promise(replace(promise(store), what=" ")), "no words"),
    ],
)
def test_refused(store: Store, what: object, why: str) -> None:
    """What makes no sense is refused in a sentence."""
    assert callable(what), why
    with pytest.raises(WrongUse):
        what(store)


def test_forgotten(store: Store) -> None:
    """With a contact, all that was read about them goes; others' promises lose their name."""
    store.add_interactions([Exchange(interaction(7, sender=JOHN, text="I'll write to Jane Doe."), (JOHN,))])
    john = store.find("john@example.org").id
    id_ = store.interactions_from("<7@mail.example.org>")[0].id
    said = replace(
        promise(store, "I'll write to Jane Doe."),
        contact_id=john,
        what="You said you would write to Jane Doe.",
        source="<7@mail.example.org>",
    )
    add(store, [promise(store)], [favour(store)], [fact(store)])
    store.add_proposals(john, [said], [], [], read={id_: "rules-1"})
    store.keep_answer("key", "yes, jane@example.org")
    done = store.forget(jane(store), mentions=True)

    assert done.traces == ()
    assert [one.quote for one in store.promises(standing=None)] == ["I'll write to [removed]."]
    assert store.favours(standing=None) == []
    assert store.answer("key") is None
    assert store.to_distil("rules-1") == [john]
